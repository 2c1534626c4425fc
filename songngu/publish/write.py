"""Writing the site: only what changed, each file whole, nothing that is not ours.

The ledger (`.cache/site.json`) knows every file that was written: the digest
of what it was made from, its size and its time. It is written before the
files, as a journal of what is about to be there, and after them. If it is lost,
the files themselves are compared, and pages that carry our generator mark but
belong to the site no longer are removed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from songngu.errors import SongNguError
from songngu.files import write_atomic
from songngu.render.site import Output

LEDGER = ".cache/site.json"
SITE = "site"
_OURS = re.compile(rb'<meta name="generator" content="SongNgu |<generator [^>]*>SongNgu<')
_SEARCH = re.compile(rb"\Asongngu\(")
_PICTURE = re.compile(r"[0-9a-f]{16}-\d+\.webp")

Ledger = dict[str, list[object]]  # path → [digest of inputs, size in bytes, mtime in ns]


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to the site: numbers of files."""

    total: int
    changed: int
    removed: int


def write(root: Path, outputs: Iterable[Output], tell: Callable[[int, int], None]) -> Written:
    """Bring `root`/site to what `outputs` say. `tell` hears (done, total)."""
    folder = root / SITE
    planned = list(outputs)
    for output in planned:
        if not _inside(output.path):
            raise SongNguError("a page would be written outside the site", file=output.path)
    old = _read_ledger(root)
    known = old if old is not None else {path: ["", 0, 0] for path in _ours(folder)}
    paths = {output.path for output in planned}
    journal = known | {path: ["", 0, 0] for path in paths if path not in known}
    pending = [output for output in planned if not _current(folder, output, known)]
    gone = [path for path in known if path not in paths]
    if not pending and not gone and old is not None:
        return Written(len(planned), 0, 0)
    _write_ledger(root, journal)
    changed = 0
    new: Ledger = {path: known[path] for path in paths if path in known}
    try:
        for done, output in enumerate(pending, 1):
            path = folder / output.path
            data = output.make()
            if not path.is_file() or path.read_bytes() != data:
                write_atomic(path, data)
                changed += 1
            stat = path.stat()
            new[output.path] = [output.inputs, stat.st_size, stat.st_mtime_ns]
            tell(done, len(pending))
    except BaseException:
        _write_ledger(root, journal | new)  # what is done need not be done again
        raise
    removed = sum(_remove(folder, path) for path in gone)
    _write_ledger(root, new)
    return Written(len(planned), changed, removed)


def clean(root: Path) -> int:
    """Remove the files of the site that we wrote, and the cache. Returns the number of site files."""
    folder = root / SITE
    ledger = _read_ledger(root)
    removed = sum(
        _remove(folder, path) for path in (ledger if ledger is not None else _ours(folder))
    )
    cache = root / ".cache"
    for path in sorted(cache.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    if cache.is_dir():
        cache.rmdir()
    return removed


def _current(folder: Path, output: Output, ledger: Ledger) -> bool:
    entry = ledger.get(output.path)
    if not entry or entry[0] != output.inputs:
        return False
    path = folder / output.path
    if not path.is_file():
        return False
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns] == entry[1:]


def _inside(name: str) -> bool:
    """Whether a path, in an output or in the ledger, stays below the site's folder."""
    path = PurePosixPath(name)
    return (
        not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
    )


def _remove(folder: Path, name: str) -> bool:
    path = folder / name
    if not _inside(name) or not path.is_file():
        return False
    path.unlink()
    for parent in path.parents:
        if parent == folder.parent or any(parent.iterdir()):
            break
        parent.rmdir()
    return True


def _ours(folder: Path) -> list[str]:
    """Files below `folder` that this program wrote: pages told by their generator mark,
    pictures by their names, what the search looks into by its first word."""
    found = [
        path.relative_to(folder).as_posix()
        for path in folder.glob("media/*.webp")
        if _PICTURE.fullmatch(path.name)
    ]
    for pattern, ours in (("*.html", _OURS), ("*.xml", _OURS), ("search/**/*.js", _SEARCH)):
        for path in folder.rglob(pattern):
            with path.open("rb") as file:
                if ours.search(file.read(2000)):
                    found.append(path.relative_to(folder).as_posix())
    return found


def _read_ledger(root: Path) -> Ledger | None:
    path = root / LEDGER
    try:
        ledger = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, json.JSONDecodeError, UnicodeDecodeError):
        return None  # a broken ledger costs only time, like a missing one
    return ledger if isinstance(ledger, dict) else None


def _write_ledger(root: Path, ledger: Ledger) -> None:
    text = json.dumps(ledger, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    write_atomic(root / LEDGER, text.encode())
