"""Bring articles in from elsewhere: folders, zips, and tables (CSV, JSONL) → content/raw/.

Files are copied byte by byte, nothing that is there is ever overwritten, and what is there
already (the same bytes, anywhere in content/raw/) is not copied again. A row of a table
becomes a text (or HTML) file and a sidecar beside it that says what the row says.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from songngu.errors import Problem, SongNguError
from songngu.files import write_atomic
from songngu.incoming import ARTICLES, TABLES, Imported, Item, files_below, items, page_of
from songngu.ingest import sidecar
from songngu.text import nfc, slugify

RAW = "content/raw"
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\/]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)

Tell = Callable[[int, int], None]


def bring(
    paths: Sequence[Path],
    root: Path,
    *,
    into: str = "",
    dry_run: bool = False,
    tell: Tell = lambda done, total: None,
) -> Imported:
    """Copy what `paths` hold (files, folders, zips, tables) into content/raw/ below `root`.

    Each folder, zip and table goes into a folder there: by its name, or NAME-2, … where that
    one holds other articles; or by `into` (a path with "/"). A folder is taken for the same,
    imported before, where half of the articles in it, or more, come again. Single files go
    straight in. With `dry_run` nothing is written. `tell` is called with the number of files
    done and of those known to come. Stopped at any moment, it leaves only whole files, and
    goes on when called again. Raises SongNguError for a path that does not exist, and for a
    zip or a table that cannot be read at all.
    """
    raw = root / RAW
    for path in paths:
        if not path.exists():
            raise SongNguError("there is no such file or folder", file=str(path))
        source, ours = path.resolve(), raw.resolve()
        if source == ours or ours in source.parents or source in ours.parents:
            what, mend = f"holds or is part of {RAW}", "what lies there needs no import"
            raise SongNguError(what, file=str(path), mend=mend)
    result = Imported()
    there = {
        _digest(p.read_bytes()): p.relative_to(raw).with_suffix("").as_posix()
        for p in files_below(raw)
        if p.suffix.lower() in ARTICLES
    }
    place = _Place(raw, there, dry_run)
    done = 0
    for number, path in enumerate(paths, 1):
        single = path.is_file() and path.suffix.lower() not in TABLES | {".zip"}
        batch = _fit(into) if into else ""
        if not (into or single):
            own = slugify(path.stem if path.is_file() else path.resolve().name) or "import"
            batch = place.folder(own, path)
            if batch != own:
                result.apart.append((str(path), own, batch))
        for item in items(path, result):
            place.put(item, batch, result)
            done += 1
            tell(done, done + len(paths) - number)
    return result


class _Place:
    """content/raw/, with the digests of its articles and what each is called there."""

    def __init__(self, raw: Path, known: dict[str, str], dry_run: bool) -> None:
        self._raw, self._known, self._dry_run = raw, known, dry_run
        self._taken: set[str] = set()
        self._new: set[str] = set()
        # A file that has to be called otherwise takes what is called like it along.
        self._stems: dict[str, str] = {}
        # Where a page lies whose saved folder has to lie beside it.
        self._pages: dict[PurePosixPath, PurePosixPath] = {}

    def folder(self, name: str, path: Path) -> str:
        """Return `name`, or with -2, -3, … the first folder for what `path` holds: one without
        articles, or with such as come again."""
        coming: set[str] | None = None
        number, free = 1, name
        while there := {d for d, at in self._known.items() if at.startswith(f"{free}/")}:
            if coming is None:
                coming = {_digest(item.data) for item in items(path, Imported())}
            if 2 * len(there & coming) >= len(there):
                break
            number += 1
            free = f"{name}-{number}"
        return free

    def put(self, item: Item, batch: str, result: Imported) -> None:
        """Copy one file, unless its bytes are there already."""
        digest = _digest(item.data)
        suffix = PurePosixPath(item.name).suffix.lower()
        stem = str(self._beside_its_page(PurePosixPath(batch, _fit(item.name)).with_suffix("")))
        if suffix in ARTICLES and digest in self._known:
            self._call(stem, suffix, self._known[digest])
            result.there += 1
            self._say(item, self._known[digest], result)
            return
        if PurePosixPath(stem).name == "_defaults" and self._has_articles(stem, batch):
            what = "would change articles that are in that folder already; it was left out"
            mend = "import the folder under another name: --into NAME"
            result.problems.append(Problem(item.origin, what, mend))
            return
        stem = self._stems.get(stem, stem)
        if self._other(stem + suffix, item.data):
            if suffix not in ARTICLES:
                what = "another file of that name is there"
                mend = "import it into a folder of its own: --into NAME"
                result.problems.append(Problem(item.origin, what, mend))
                return
            free = self._free(stem, suffix, item.with_folder)
            self._call(stem, suffix, free)
            stem = free
        name = stem + suffix
        if suffix in ARTICLES:
            self._known[digest] = stem
            self._new.add(stem)
        self._taken.add(name.casefold())
        if (self._raw / name).exists():
            result.there += 1
            return
        result.new.append(name)
        if not self._dry_run:
            if item.said and not (self._raw / f"{stem}.yaml").exists():
                self._write(stem + ".yaml", sidecar.write(item.said))
            self._write(name, item.data)

    def _say(self, item: Item, stem: str, result: Imported) -> None:
        """Write what is said of an article that is there already, where nothing is yet; where
        its sidecar lacks some of it, tell."""
        path = self._raw / f"{stem}.yaml"
        if not item.said:
            return
        if not path.exists():
            result.new.append(f"{stem}.yaml")
            if not self._dry_run:
                self._write(f"{stem}.yaml", sidecar.write(item.said))
            return
        lacking = sidecar.lacking(path.read_bytes(), item.said)
        if lacking:
            what = f"says the {', '.join(lacking)} of an article that is there already"
            mend = f"write it into {RAW}/{stem}.yaml, or delete that file and import again"
            result.problems.append(Problem(item.origin, what, mend, doubt=True))

    def _call(self, stem: str, suffix: str, other: str) -> None:
        """Let what belongs to the article `stem` take the name that it has here."""
        self._stems[stem] = other
        self._stems[stem + suffix] = other + suffix
        self._pages[PurePosixPath(stem)] = PurePosixPath(other).parent

    def _free(self, stem: str, suffix: str, with_folder: bool) -> str:
        """The stem for an article where another one has its own: NAME-2, …; for a page with a
        folder NAME-2/NAME, as the links in it lead to the folder's name."""
        for number in range(2, 10**6):
            free = f"{stem}-{number}"
            if with_folder:
                inside = f"{free}/{PurePosixPath(stem).name}"
                if not (self._raw / free).exists() and inside not in self._new:
                    return inside
            elif not self._other(free + suffix, None):
                return free
        raise AssertionError("no folder holds so many files of one name")

    def _beside_its_page(self, stem: PurePosixPath) -> PurePosixPath:
        """Where a file has to lie that a browser saved with a page which lies elsewhere."""
        for folder in stem.parents:
            page = page_of(folder) if folder.name else None
            if page in self._pages:
                return self._pages[page] / stem.relative_to(folder.parent)
        return stem

    def _has_articles(self, stem: str, batch: str) -> bool:
        """Whether the folder of a `_defaults.yaml` held articles before this import."""
        folder = PurePosixPath(stem).parent.as_posix()
        same = (self._raw / f"{stem}.yaml").exists()
        return not same and any(
            PurePosixPath(known).is_relative_to(folder) and f"{known}" not in self._new
            for known in self._known.values()
        )

    def _other(self, name: str, data: bytes | None) -> bool:
        """Whether something else than `data` has that name (also where case says nothing)."""
        path = self._raw / name
        if path.exists():
            return data is None or path.read_bytes() != data
        return name.casefold() in self._taken

    def _write(self, name: str, data: bytes) -> None:
        path = self._raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _fit(name: str) -> str:
    """A path for every system: no way out, no drive, none of the characters Windows forbids."""
    parts = []
    for part in re.split(r"[/\\]", nfc(name)):
        part = _UNFIT.sub("_", part).strip(" .") if part not in (".", "..") else ""
        if part:
            parts.append(f"_{part}" if _DEVICE.fullmatch(part) else part)
    return "/".join(parts) or "import"
