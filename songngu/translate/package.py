"""Find and verify a translation package.

A package is an Argos package: a zip (`.argosmodel`) with one folder that holds
`metadata.json`, `sentencepiece.model` and a CTranslate2 model in `model/`, or that folder
itself among the installed packages of Argos Translate. Metadata may also declare
`placeholders` (a pattern such as "｟{}｠") and `placeholder_count`: tokens that the model
was trained to carry through unchanged; `unsure_below`: the mean log-probability per
token below which its English is more often wrong than right; and, where a model from English to
Vietnamese, of the same tokenizer, is in `read_back/`, `read_back_above`: the doubt above which
that model has one in fifty of the sentences that came out well (see `songngu.translate.read_back`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from songngu.errors import PackageError, Problem
from songngu.translate import archive
from songngu.translate.archive import REFETCH, one_line

_PAIR = ("vi", "en")
# The folder of the model that reads the English back, where a package has one.
READ_BACK = "read_back"
_NEEDED = ("metadata.json", "sentencepiece.model", "model/", f"{READ_BACK}/")
_README = "README.md"
_MAX_README = 1024**2
_INSTALL = "python build.py model list shows what there is; model install adds to it"


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
    unsure_below: float | None = None
    read_back_above: float | None = None

    @property
    def tokens(self) -> tuple[str, ...]:
        """The placeholder tokens, in order of use."""
        if self.placeholders is None:
            return ()
        return tuple(self.placeholders.format(n) for n in range(self.placeholder_count))


@dataclass(frozen=True, slots=True)
class Listing:
    """What a package says of itself; its contents are not verified.

    `pair` is (from, to) as language codes; `size` in bytes, on disk; `licence` "" and
    `readme` "" where the package has none; `placeholders` whether it declares any.
    """

    name: str
    version: str
    path: Path
    pair: tuple[str, str]
    size: int
    licence: str
    placeholders: bool
    readme: str


def find(spec: str, root: Path, bundled: Path) -> PackageInfo:
    """Return the package that `spec` names, verified.

    `spec` is "" for the one `.argosmodel` in the folder `bundled`; a path to an
    `.argosmodel`, relative to the site folder `root`; or the name of an installed Argos
    package ("translate-vi_en-1_9", "vi_en"). Raises `PackageError`.
    """
    path = locate(spec, root, bundled)
    return read_installed(path) if path.is_dir() else read(path)


def locate(spec: str, root: Path, bundled: Path) -> Path:
    """Return where the package that `spec` names is (see `find`), without verifying it.

    Of several installed ones of that name, the newest version. Raises `PackageError` where
    a name is not installed; that a path exists is not looked at.
    """
    if not spec:
        return _only_package(bundled)
    if spec.endswith(".argosmodel") or "/" in spec or "\\" in spec:
        return root / Path(spec).expanduser()
    named = [
        (_version_key(one.version), one.name, one.path)
        for one in installed()[0]
        if spec in (one.path.name, one.name, "translate-vi_en", "vi_en")
    ]
    if not named:
        if (packages_folder() / spec).is_dir():
            return packages_folder() / spec  # for the reader to say what is wrong with it
        what = f"no Argos package of this name is installed in {packages_folder()}"
        raise PackageError(what, file=spec, mend=_INSTALL)
    return max(named)[2]


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
    with archive.opened(path) as zipped:
        top = archive.top_folder(zipped, path)
        names = {name.removeprefix(f"{top}/") for name in zipped.namelist()}
        _check_complete(names, path)
        data = archive.read_member(zipped, f"{top}/metadata.json", path, archive.MAX_METADATA)
    metadata = _metadata(data or b"", path)
    _check_read_back(metadata, names, path)
    return _info(metadata, path.stem, file_sha256(path), path, top)


def read_installed(path: Path) -> PackageInfo:
    """Return the package in the folder `path`, verified. Raises `PackageError`.

    Its digest is that of the names and digests of the files that translating needs.
    """
    metadata = _installed_metadata(path)
    files = {file.relative_to(path).as_posix(): file for file in path.rglob("*") if file.is_file()}
    _check_complete(set(files), path)
    _check_read_back(metadata, set(files), path)
    digest = hashlib.sha256()
    for name in sorted(filter(is_needed, files)):
        digest.update(f"{file_sha256(files[name])}  {name}\n".encode())
    return _info(metadata, _full_name(metadata, path), digest.hexdigest(), path, "")


def is_needed(name: str) -> bool:
    """Whether translating needs the file `name`, a path below the package's folder."""
    return name.startswith(_NEEDED)


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file, in hex; computed once as long as its size and time stay."""
    now = path.stat()
    return _sha256(path, now.st_size, now.st_mtime_ns)


@lru_cache(maxsize=1024)
def _sha256(path: Path, _size: int, _time: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_complete(names: set[str], path: Path) -> None:
    if "sentencepiece.model" not in names and "bpe.model" in names:
        raise PackageError(
            "uses a bpe.model tokenizer, which is not supported",
            file=str(path),
            mend="use a package with a sentencepiece.model",
        )
    for needed in ("metadata.json", "sentencepiece.model", "model/model.bin"):
        if needed not in names:
            raise PackageError(f"has no {needed}", file=str(path), mend=REFETCH)


def _check_read_back(metadata: dict[str, Any], names: set[str], path: Path) -> None:
    needed = f"{READ_BACK}/model.bin"
    if metadata.get("read_back_above") is not None and needed not in names:
        raise PackageError(f"has no {needed}", file=str(path), mend=REFETCH)


def _metadata(data: bytes, path: Path) -> dict[str, Any]:
    try:
        metadata = json.loads(data)
    except (ValueError, RecursionError) as error:
        what = f"has a metadata.json that is not JSON ({one_line(error)})"
        raise PackageError(what, file=str(path), mend=REFETCH) from None
    if not isinstance(metadata, dict):
        raise PackageError("has a metadata.json that is no object", file=str(path), mend=REFETCH)
    version = metadata.get("package_version", "")
    if not re.fullmatch(r"[\w.+-]{0,40}", str(version)):
        what = "has a metadata.json whose package_version is no version"
        raise PackageError(what, file=str(path), mend=REFETCH)
    return metadata


def _installed_metadata(path: Path) -> dict[str, Any]:
    try:
        data = (path / "metadata.json").read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        mend = "remove the folder, or install the package again"
        raise PackageError("has no metadata.json", file=str(path), mend=mend) from None
    return _metadata(data, path)


def _text(metadata: dict[str, Any], *keys: str) -> str:
    """The first of `keys` that has a value, as short text that a terminal can show."""
    value = next((metadata[key] for key in keys if metadata.get(key)), "")
    return "".join(char for char in str(value) if char.isprintable())[:60]


def _full_name(metadata: dict[str, Any], path: Path) -> str:
    """The name that Argos gives a package: "translate-vi_en-1_9"."""
    version = re.sub(r"\W", "_", str(metadata.get("package_version", "")))
    pair = "_".join(_text(metadata, key) for key in ("from_code", "to_code"))
    return f"translate-{pair}-{version}" if version else path.name


def _info(metadata: dict[str, Any], name: str, sha256: str, path: Path, top: str) -> PackageInfo:
    pair = metadata.get("from_code"), metadata.get("to_code")
    if pair != _PAIR:
        shown = [_text(metadata, key) or "?" for key in ("from_code", "to_code")]
        what = f"translates from {shown[0]} to {shown[1]}, not from vi to en"
        raise PackageError(what, file=str(path), mend="use a package from Vietnamese to English")
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
        unsure_below=_limit(metadata, "unsure_below", path),
        read_back_above=_limit(metadata, "read_back_above", path),
    )


def _limit(metadata: dict[str, Any], key: str, path: Path) -> float | None:
    value = metadata.get(key)
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    what = f"declares a number {key} that is none"
    raise PackageError(what, file=str(path), mend="mend its metadata.json")


def describe(path: Path) -> Listing:
    """Return what the package at `path` (a file or a folder) says of itself, unverified.

    Raises `PackageError` where it says nothing that can be read.
    """
    if path.is_dir():
        metadata = _installed_metadata(path)
        name = _full_name(metadata, path)
        size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        readme = (path / _README).read_bytes() if (path / _README).is_file() else b""
    else:
        with archive.opened(path) as zipped:
            top = archive.top_folder(zipped, path)
            limit = archive.MAX_METADATA
            data = archive.read_member(zipped, f"{top}/metadata.json", path, limit) or b""
            readme = archive.read_member(zipped, f"{top}/{_README}", path, _MAX_README) or b""
        metadata, name, size = _metadata(data, path), path.stem, path.stat().st_size
    return Listing(
        name=name,
        version=str(metadata.get("package_version", "")),
        path=path,
        pair=(_text(metadata, "from_code"), _text(metadata, "to_code")),
        size=size,
        licence=_text(metadata, "license", "licence"),
        placeholders=bool(metadata.get("placeholders")),
        readme=readme.decode("utf-8", "replace"),
    )


def installed() -> tuple[list[Listing], list[Problem]]:
    """Return the installed vi→en packages, by version, unverified.

    The second list has a problem for each folder among them that is no package; packages
    of other languages are in neither.
    """
    found: list[Listing] = []
    problems: list[Problem] = []
    directory = packages_folder()
    for path in sorted(directory.iterdir()) if directory.is_dir() else ():
        if path.is_dir():
            try:
                found.append(describe(path))
            except PackageError as error:
                problems.append(error.problem)
            except OSError as error:
                what = error.strerror or "cannot be read"
                problems.append(Problem(str(path), what, "change its rights"))
    ours = [one for one in found if one.pair == _PAIR]
    return sorted(ours, key=lambda one: (_version_key(one.version), one.name)), problems


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def packages_folder() -> Path:
    """The folder of installed Argos packages, by the rules of argostranslate.settings."""
    if named := os.environ.get("ARGOS_PACKAGES_DIR"):
        return Path(named)
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    settings = config / "argos-translate" / "settings.json"
    if settings.is_file():
        try:
            values = json.loads(settings.read_bytes())
        except ValueError as error:
            raise PackageError(
                f"not JSON ({one_line(error)})", file=str(settings), mend="mend or remove it"
            ) from None
        if isinstance(values, dict) and isinstance(named := values.get("ARGOS_PACKAGES_DIR"), str):
            return Path(named)
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return data / "argos-translate" / "packages"


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
        archive.unpack(package.path, staging, is_needed)
        try:
            staging.rename(target)
        except OSError:
            # Another run unpacked the same package meanwhile.
            if not target.is_dir():
                raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return target
