"""Find, verify and unpack a translation package.

A package is an Argos package: a zip (`.argosmodel`) with one folder that holds
`metadata.json`, `sentencepiece.model` and a CTranslate2 model in `model/`. Metadata may
also declare `placeholders` (a pattern such as "｟{}｠") and `placeholder_count`: tokens
that the model was trained to carry through unchanged.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from songngu.errors import PackageError

# The largest Argos packages unpack to some 300 MB.
MAX_UNPACKED = 2 * 1024**3
MAX_METADATA = 1024**2
MAX_MEMBERS = 10_000
_SYMLINK = 0o120000
_NEEDED = ("metadata.json", "sentencepiece.model", "model/")
_REFETCH = "fetch the file again, or name another package in config.yaml"


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """One verified vi→en package.

    `path` is an `.argosmodel` file or the folder of an installed package; `top` the
    folder inside the file that holds its metadata ("" when installed). `sha256` is that
    of the file, or for a folder that of its files' names and digests. `placeholders` is
    the pattern of its placeholder tokens, None where it has none.
    """

    name: str
    version: str
    sha256: str
    path: Path
    from_code: str = "vi"
    to_code: str = "en"
    placeholders: str | None = None
    placeholder_count: int = 0
    target_prefix: str = ""
    top: str = ""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The placeholder tokens, in order of use."""
        if self.placeholders is None:
            return ()
        return tuple(self.placeholders.format(n) for n in range(self.placeholder_count))


def find(spec: str, root: Path, bundled: Path) -> PackageInfo:
    """Return the package that `spec` names, verified.

    `spec` is "" for the one `.argosmodel` in the folder `bundled`; a path to an
    `.argosmodel`, relative to the site folder `root`; or the name of an installed Argos
    package ("translate-vi_en-1_9", "vi_en"). Raises `PackageError`.
    """
    if not spec:
        return read(_only_package(bundled))
    if spec.endswith(".argosmodel") or "/" in spec or "\\" in spec:
        return read(root / Path(spec).expanduser())
    return _installed(spec)


def _only_package(bundled: Path) -> Path:
    found = sorted(bundled.glob("*.argosmodel"))
    if not found:
        raise PackageError(
            "holds no .argosmodel", file=str(bundled), mend="name a package in config.yaml"
        )
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise PackageError(
            f"holds several packages ({names})", file=str(bundled), mend="name one in config.yaml"
        )
    return found[0]


def read(path: Path) -> PackageInfo:
    """Return the package in the `.argosmodel` file `path`, verified. Raises `PackageError`.

    The file's digest is computed and its directory and metadata are checked; its
    contents are checked against their CRCs when they are unpacked.
    """
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        with zipfile.ZipFile(path) as archive:
            top = _checked_top(archive, path)
            metadata = _metadata(archive.read(f"{top}/metadata.json"), path)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise PackageError(
            "is no file", file=str(path), mend="check the path in config.yaml"
        ) from None
    except PermissionError:
        raise PackageError("may not be read", file=str(path), mend="change its rights") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise PackageError(
            f"is no whole .argosmodel ({_one_line(error)})", file=str(path), mend=_REFETCH
        ) from None
    return _info(metadata, path.stem, sha256, path, top)


def _checked_top(archive: zipfile.ZipFile, path: Path) -> str:
    """Check the members of a package; return the name of its one folder."""

    def refuse(what: str) -> PackageError:
        return PackageError(what, file=str(path), mend=_REFETCH)

    members = archive.infolist()
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
        raise refuse(
            f"would unpack to more than {MAX_UNPACKED // 1024**3} GB or {MAX_MEMBERS} files"
        )
    for member in members:
        name = PurePosixPath(member.filename)
        unsafe = name.is_absolute() or ".." in name.parts or "\\" in member.filename
        if unsafe or re.match(r"[A-Za-z]:", member.filename):
            raise refuse(f"holds a member that would leave its folder ({member.filename!r})")
        if (member.external_attr >> 16) & 0o170000 == _SYMLINK:
            raise refuse(f"holds a symbolic link ({member.filename!r})")
    names = {member.filename for member in members}
    tops = sorted(
        n.removesuffix("/metadata.json") for n in names if re.fullmatch(r"[^/]+/metadata\.json", n)
    )
    if len(tops) != 1:
        raise refuse("is no Argos package (one folder with a metadata.json is expected)")
    top = tops[0]
    if archive.getinfo(f"{top}/metadata.json").file_size > MAX_METADATA:
        raise refuse("has a metadata.json of more than 1 MB")
    _check_complete({name.removeprefix(f"{top}/") for name in names}, path)
    return top


def _check_complete(names: set[str], path: Path) -> None:
    if "sentencepiece.model" not in names and "bpe.model" in names:
        raise PackageError(
            "uses a bpe.model tokenizer, which is not supported",
            file=str(path),
            mend="use a package with a sentencepiece.model",
        )
    for needed in ("sentencepiece.model", "model/model.bin"):
        if needed not in names:
            raise PackageError(f"has no {needed}", file=str(path), mend=_REFETCH)


def _metadata(data: bytes, path: Path) -> dict[str, Any]:
    try:
        metadata = json.loads(data)
    except ValueError as error:
        what = f"has a metadata.json that is not JSON ({_one_line(error)})"
        raise PackageError(what, file=str(path), mend=_REFETCH) from None
    if not isinstance(metadata, dict):
        raise PackageError("has a metadata.json that is no object", file=str(path), mend=_REFETCH)
    return metadata


def _info(metadata: dict[str, Any], name: str, sha256: str, path: Path, top: str) -> PackageInfo:
    pair = metadata.get("from_code"), metadata.get("to_code")
    if pair != ("vi", "en"):
        what = f"translates from {pair[0]} to {pair[1]}, not from vi to en"
        raise PackageError(what, file=str(path), mend="name a vi→en package in config.yaml")
    pattern, count = metadata.get("placeholders"), metadata.get("placeholder_count", 0)
    if pattern is not None and not (
        isinstance(pattern, str)
        and re.fullmatch(r"[^{}]*\{\}[^{}]*", pattern)
        and isinstance(count, int)
        and 0 < count <= 1000
    ):
        what = 'declares placeholders that are not a pattern like "｟{}｠" with a count'
        raise PackageError(what, file=str(path), mend="mend its metadata.json")
    return PackageInfo(
        name=name,
        version=str(metadata.get("package_version", "")),
        sha256=sha256,
        path=path,
        placeholders=pattern,
        placeholder_count=count if pattern else 0,
        target_prefix=str(metadata.get("target_prefix", "")),
        top=top,
    )


def folder(package: PackageInfo, cache: Path) -> Path:
    """Return the folder with the package's model, unpacking it into `cache` the first time.

    Unpacks into a staging folder beside the target and renames it, so that a folder with
    the final name is always whole. Raises `PackageError` for damaged contents.
    """
    if not package.top:
        return package.path
    target = cache / "packages" / package.sha256[:16]
    if target.is_dir():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f"{target.name}.", dir=target.parent))
    try:
        _unpack(package, staging)
        try:
            staging.rename(target)
        except OSError:
            # Another run unpacked the same package meanwhile.
            if not target.is_dir():
                raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return target


def _unpack(package: PackageInfo, staging: Path) -> None:
    prefix = f"{package.top}/"
    try:
        with zipfile.ZipFile(package.path) as archive:
            _checked_top(archive, package.path)
            for member in archive.infolist():
                name = member.filename.removeprefix(prefix)
                if member.is_dir() or name == member.filename or not name.startswith(_NEEDED):
                    continue
                to = staging / name
                to.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, to.open("wb") as file:
                    shutil.copyfileobj(source, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise PackageError(
            f"is damaged ({_one_line(error)})", file=str(package.path), mend=_REFETCH
        ) from None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _installed(spec: str) -> PackageInfo:
    """Return the installed Argos package named `spec`, the newest version where several match."""
    directory = _argos_packages()
    missing = PackageError(
        f"no Argos package of this name is installed in {directory}",
        file=spec,
        mend="install it, or name an .argosmodel file in config.yaml",
    )
    if not directory.is_dir():
        raise missing
    found = []
    for package in _list_installed(directory):
        path = Path(package.package_path)
        pair = f"{package.from_code}_{package.to_code}"
        full = f"translate-{pair}-{str(package.package_version).replace('.', '_')}"
        if spec in (path.name, full, f"translate-{pair}", pair):
            found.append((_version_key(str(package.package_version)), full, path))
    if not found:
        raise missing
    _, name, path = max(found)
    files = sorted(file for file in path.rglob("*") if file.is_file())
    inside = {file.relative_to(path).as_posix(): file for file in files}
    _check_complete(set(inside), path)
    digest = hashlib.sha256()
    for relative, file in inside.items():
        if relative.startswith(_NEEDED):
            with file.open("rb") as opened:
                sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
            digest.update(f"{sha256}  {relative}\n".encode())
    metadata = _metadata((path / "metadata.json").read_bytes(), path)
    return _info(metadata, name, digest.hexdigest(), path, "")


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _argos_packages() -> Path:
    """The folder of installed Argos packages, by the rules of argostranslate.settings."""
    if named := os.environ.get("ARGOS_PACKAGES_DIR"):
        return Path(named)
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    settings = config / "argos-translate" / "settings.json"
    if settings.is_file():
        named = _metadata(settings.read_bytes(), settings).get("ARGOS_PACKAGES_DIR")
        if named:
            return Path(named)
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "argos-translate" / "packages"


def _list_installed(directory: Path) -> list[Any]:
    with _argos_in_a_corner():
        try:
            from argostranslate.package import get_installed_packages
        except ImportError as error:
            raise PackageError(
                f"installed packages cannot be read ({_one_line(error)})",
                file="argostranslate",
                mend="run make site again, or name an .argosmodel file in config.yaml",
            ) from None
    try:
        packages: list[Any] = get_installed_packages([directory])
    except (OSError, ValueError) as error:
        raise PackageError(
            f"holds a package that cannot be read ({_one_line(error)})",
            file=str(directory),
            mend="remove or reinstall it",
        ) from None
    return packages


@contextmanager
def _argos_in_a_corner() -> Iterator[None]:
    """Import argostranslate without letting it create folders in the user's home.

    Its settings module makes its data, config and cache folders on import, where the
    environment says.
    """
    if "argostranslate.settings" in sys.modules:
        yield
        return
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
    kept = {name: os.environ.get(name) for name in names}
    with tempfile.TemporaryDirectory() as corner:
        os.environ.update(dict.fromkeys(names, corner))
        try:
            yield
        finally:
            for name, value in kept.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
