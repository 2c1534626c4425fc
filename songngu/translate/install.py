"""Install a translation package where Argos Translate and its kin look for theirs.

A package is verified, unpacked in a staging folder, tried out, and only then moved into
its place, so that other programs see all of it or nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from songngu.errors import PackageError
from songngu.translate import archive, argos
from songngu.translate.engine import translate
from songngu.translate.package import (
    Listing,
    PackageInfo,
    installed,
    packages_folder,
    read,
    read_installed,
)

_NOTE = "songngu.json"
_STAGING = ".songngu-"
_STALE = 24 * 3600  # seconds after which a staging folder is a killed run's


@dataclass(frozen=True, slots=True)
class Source:
    """A package on the web: its name, address, size in bytes, SHA-256 in hex, and licence."""

    name: str
    url: str
    size: int
    sha256: str
    licence: str


# Argos Translate's own vi→en package, 1.9. Its index has not listed it since March 2024,
# for its sentence splitter for Vietnamese, which songngu does not use; see LibreTranslate
# issue 815. The digest is the one that other projects pin.
OFFICIAL = Source(
    name="translate-vi_en-1_9",
    url="https://argos-net.com/v1/translate-vi_en-1_9.argosmodel",
    size=65_895_840,
    sha256="ebd51b7189b13eccb9238a5777de1d343008c4c05284a8b89610242364433953",
    licence="CC-BY-4.0",
)


class InTheWayError(PackageError):
    """Something else is where the package is to be: it is good, and can be tried again."""


def install(path: Path, *, force: bool = False) -> tuple[PackageInfo, bool]:
    """Install the `.argosmodel` file `path` among the packages of Argos Translate.

    Returns the installed package and whether it was not there before. It gets the folder
    name that Argos gives it (the one inside the file), or its full name where another
    version has that. Where the same version stands there with other contents, `force`
    replaces it. Raises `PackageError` for a package that cannot be used, with everything
    left as it was.
    """
    package = read(path)
    with _staging(packages_folder()) as staging:
        fresh = staging / "new"
        fresh.mkdir()
        archive.unpack(path, fresh)
        digest = read_installed(fresh).sha256
        there = [one for one in installed()[0] if one.version == package.version]
        for one in there:
            if _digest(one) == digest:
                return read_installed(one.path), False
        if there and not force:
            raise InTheWayError(
                f"version {package.version} is installed already with other contents, "
                f"in {there[0].path}",
                file=str(path),
                mend="--force replaces it",
            )
        try_out(read_installed(fresh), staging, shown=str(path))
        argos.confirm(fresh, shown=str(path))
        target = there[0].path if there else _place(package)
        note = {"sha256": package.sha256, "contents": digest}
        (fresh / _NOTE).write_text(json.dumps(note), "utf-8")
        _put(fresh, target, staging / "old")
        return read_installed(target), True


def installed_from(sha256: str) -> PackageInfo | None:
    """The package that `install` made of the file with this SHA-256, if it is still whole."""
    for one in installed()[0]:
        try:
            note = json.loads((one.path / _NOTE).read_bytes())
        except (FileNotFoundError, ValueError):
            continue  # not installed from here
        contents = _digest(one)
        if contents and note == {"sha256": sha256, "contents": contents}:
            return read_installed(one.path)
    return None


def try_out(package: PackageInfo, cache: Path, *, shown: str = "") -> None:
    """Translate one sentence. Raises `PackageError` if the package cannot do it.

    `cache` is where it is unpacked if it has to be, `shown` what errors call it.
    """
    shown = shown or str(package.path)
    mend = "use another package"
    try:
        list(translate(["Xin chào."], package, cache=cache))
    except PackageError as error:
        what = error.problem.what.replace(str(package.path), shown)
        raise PackageError(what, file=shown, mend=mend) from None
    except (RuntimeError, ValueError) as error:  # as ctranslate2 says that its parts do not fit
        what = f"cannot translate ({archive.one_line(error)})"
        raise PackageError(what, file=shown, mend=mend) from None


def _digest(one: Listing) -> str:
    """The digest of an installed package, "" where it is not whole."""
    try:
        return read_installed(one.path).sha256
    except PackageError:
        return ""  # so that it counts as another, which --force mends


def _place(package: PackageInfo) -> Path:
    """A free folder for a package of which no such version is installed."""
    directory = packages_folder()
    full = f"translate-vi_en-{package.version.replace('.', '_')}"
    for place in (directory / package.top, directory / full):
        if not os.path.lexists(place):
            return place
    raise InTheWayError(
        "is in the way and holds no package of this version",
        file=str(directory / full),
        mend="move it elsewhere and run again",
    )


def _put(fresh: Path, target: Path, aside: Path) -> None:
    """Move the folder `fresh` to `target`; what is there goes to `aside`, or stays if it fails."""
    try:
        if target.exists():
            target.rename(aside)
        fresh.rename(target)
    except BaseException as error:
        if aside.exists() and not target.exists():
            aside.rename(target)
        if isinstance(error, PermissionError):  # Windows: a file in it is open
            raise InTheWayError(
                f"cannot be put in its place ({error.strerror})",
                file=str(target),
                mend="close other programs that use it, see to your rights there, and run again",
            ) from None
        raise


@contextmanager
def _staging(directory: Path) -> Iterator[Path]:
    """A folder to unpack in, on the same disk as `directory`, which is made.

    It stands beside `directory` rather than in it where that can be, because Argos takes
    every folder in there for a package. Afterwards it is removed, and so is `directory` if
    nothing came of it.
    """
    missing = [folder for folder in (directory, *directory.parents) if not folder.exists()]
    directory.mkdir(parents=True, exist_ok=True)
    beside = directory.resolve().parent
    if not (os.access(beside, os.W_OK) and beside.stat().st_dev == directory.stat().st_dev):
        beside = directory
    for left in beside.glob(f"{_STAGING}*"):
        if time.time() - left.stat().st_mtime > _STALE:
            shutil.rmtree(left, ignore_errors=True)
    staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=beside))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        for folder in missing:
            if not any(folder.iterdir()):
                folder.rmdir()
