"""The zip of a translation package: its members are checked, and counted while unpacked.

What the zip says of itself is not believed: names are checked for every system that
songngu runs on, and bytes are counted as they come out.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from songngu.errors import PackageError

# The largest Argos packages unpack to some 300 MB.
MAX_UNPACKED = 2 * 1024**3
MAX_MEMBERS = 10_000
MAX_METADATA = 1024**2
# Model files shrink to a half at best, vocabularies to a tenth; a zip bomb to a thousandth.
MAX_RATIO = 100
_SLACK = 1024**2
_CHUNK = 1024**2
REFETCH = "fetch the file again, or use another package"

_FILE_TYPE, _PLAIN_TYPES = 0o170000, (0, 0o100000, 0o040000)  # not said, a file, a folder
_SYMLINK = 0o120000
_ENCRYPTED = 0x1
# Names that Windows gives to devices, whatever follows the first dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?: *\..*)?", re.I)
# ValueError: names that are not UTF-8.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
# Characters that no file name on Windows may have; the colon also names drives.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open the zip `path`; whatever shows it to be damaged becomes a `PackageError`."""
    try:
        archive = zipfile.ZipFile(path)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise PackageError("is no file", file=str(path), mend="check the path") from None
    except PermissionError:
        raise PackageError("may not be read", file=str(path), mend="change its rights") from None
    except _DAMAGED as error:
        raise _not_whole(path, error) from None
    with archive:
        try:
            yield archive
        except _DAMAGED as error:
            raise _not_whole(path, error) from None


def top_folder(archive: zipfile.ZipFile, path: Path) -> str:
    """Check all members of a package; return the name of the one folder with a metadata.json.

    Raises `PackageError` for a name that could be written elsewhere or nowhere (on Linux,
    macOS or Windows), for links, for two names that are one, and for what claims to be too
    large. `path` is the file that errors name.
    """
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise _refused(path, f"holds more than {MAX_MEMBERS:,} files")
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _too_large(path)
    packed = sum(member.compress_size for member in members)
    if packed > path.stat().st_size or any(member.header_offset < 0 for member in members):
        raise _refused(path, "has members that overlap or lie outside it")
    for member in members:
        _check_member(member, path)
    _check_clashes(members, path)
    names = [member.filename for member in members]
    tops = [
        n.removesuffix("/metadata.json") for n in names if re.fullmatch(r"[^/]+/metadata\.json", n)
    ]
    if len(tops) != 1:
        raise _refused(path, "is no Argos package (one folder with a metadata.json is expected)")
    return tops[0]


def _check_member(member: zipfile.ZipInfo, path: Path) -> None:
    """Refuse what is no plain file or folder below the folder of unpacking."""
    name = member.orig_filename  # before zipfile made it fit this system
    parts = name.removesuffix("/").split("/")
    if "\\" in name or not {"", ".", ".."}.isdisjoint(parts) or re.match("[A-Za-z]:", name):
        raise _refused(path, f"holds a member that would leave its folder ({name!r})")
    for part in parts:
        if _FORBIDDEN.search(part) or _DEVICE.fullmatch(part) or part[-1] in ". ":
            raise _refused(path, f"holds a name that not every system can write ({name!r})")
    kind = (member.external_attr >> 16) & _FILE_TYPE
    if kind not in _PLAIN_TYPES:
        what = "a symbolic link" if kind == _SYMLINK else "a special file"
        raise _refused(path, f"holds {what} ({name!r})")
    if member.flag_bits & _ENCRYPTED:
        raise _refused(path, f"is encrypted ({name!r})")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refused(path, f"is compressed in a way that packages are not ({name!r})")
    if member.file_size > _limit(member):
        raise _bomb(path, name)


def _check_clashes(members: list[zipfile.ZipInfo], path: Path) -> None:
    """Refuse names that are one where case or composition does not count, or file and folder."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for member in members:
        name = member.filename.removesuffix("/")
        parts = name.split("/")
        above = ["/".join(parts[:end]) for end in range(1, len(parts))]
        for folder in (*above, *([name] if member.is_dir() else [])):
            if folders.setdefault(_alike(folder), folder) != folder:
                raise _refused(path, f"holds names that differ only in case ({folder!r})")
        if not member.is_dir() and files.setdefault(_alike(name), name) is not name:
            first = files[_alike(name)]
            how = "the same name twice" if first == name else "names that differ only in case"
            raise _refused(path, f"holds {how} ({name!r})")
    if both := files.keys() & folders.keys():
        raise _refused(path, f"holds a file and a folder of one name ({files[min(both)]!r})")


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def unpack(path: Path, to: Path, wanted: Callable[[str], bool] = lambda name: True) -> None:
    """Unpack the package `path` into the folder `to`, which exists and is empty.

    Members keep their names below the package's one folder; those beside it, and those
    that are not `wanted` by that name, are left out. Raises `PackageError` as soon as more
    comes out than a package may have; what has been written by then is the caller's to remove.
    """
    total = 0
    with opened(path) as archive:
        top = top_folder(archive, path)
        for member in archive.infolist():
            name = member.filename.removeprefix(f"{top}/")
            if member.is_dir() or name == member.filename or not wanted(name):
                continue
            target = to / name
            target.parent.mkdir(parents=True, exist_ok=True)
            size = 0
            with archive.open(member) as source, target.open("xb") as file:
                while data := source.read(_CHUNK):
                    size += len(data)
                    if size > _limit(member):
                        raise _bomb(path, member.filename)
                    if total + size > MAX_UNPACKED:
                        raise _too_large(path)
                    file.write(data)
            total += size


def read_member(archive: zipfile.ZipFile, name: str, path: Path, most: int) -> bytes | None:
    """The bytes of one member, None if there is none. Raises `PackageError` above `most`."""
    if name not in archive.namelist():
        return None
    with archive.open(name) as member:
        data = b""
        while len(data) <= most and (more := member.read(_CHUNK)):
            data += more
    if len(data) > most:
        raise _refused(path, f"has a {Path(name).name} of more than {most // 1024:,} KB")
    return data


def one_line(error: Exception) -> str:
    """What an exception says, on one line that is not too long."""
    return " ".join(str(error).split())[:160] or type(error).__name__


def _limit(member: zipfile.ZipInfo) -> int:
    """The most that a member may unpack to; its packed size is bounded by the file's."""
    return member.compress_size * MAX_RATIO + _SLACK


def _not_whole(path: Path, error: Exception) -> PackageError:
    return _refused(path, f"is no whole .argosmodel ({one_line(error)})")


def _bomb(path: Path, name: str) -> PackageError:
    return _refused(
        path, f"unpacks to more than {MAX_RATIO} times its size, as no package ({name!r})"
    )


def _too_large(path: Path) -> PackageError:
    return _refused(path, f"would unpack to more than {MAX_UNPACKED // 1024**3} GB")


def _refused(path: Path, what: str) -> PackageError:
    return PackageError(what, file=str(path), mend=REFETCH)
