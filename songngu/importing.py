"""Bring articles in from elsewhere: folders, zips, and tables (CSV, JSONL) → content/raw/.

Files are copied byte by byte, nothing that is there is ever overwritten, and what is there
already (the same bytes, anywhere in content/raw/) is not copied again. A row of a table
becomes a text (or HTML) file and a sidecar beside it that says what the row says.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import json
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from songngu import pictures
from songngu.errors import Problem, SongNguError
from songngu.files import write_atomic
from songngu.ingest import sidecar
from songngu.text import nfc, slugify

RAW = "content/raw"
ARTICLES = frozenset({".txt", ".html", ".htm", ".md"})
# What belongs to an article: pictures beside it and what is said of it.
BESIDE = frozenset({*pictures.SUFFIXES, ".yaml"})
TABLES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson"})
# Larger files are no articles; a picture of a magazine's size is smaller too.
LARGEST = 50 * 1024**2
_TEXT: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "noi_dung", "noidung", "html", "article")
}
_MARKUP = re.compile(r"<(?:p|div|br|html|body|article|h[1-6]|span|table)\b[^>]*>", re.IGNORECASE)
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\/]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Item:
    """One file to come: its path below the batch's folder (POSIX), where it stands, its bytes."""

    name: str
    origin: str
    data: bytes
    said: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Imported:
    """What an import did: new files below content/raw/, counts, and what was left out."""

    new: list[str] = field(default_factory=list)
    there: int = 0
    ignored: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)


def bring(
    paths: Sequence[Path],
    root: Path,
    *,
    into: str = "",
    dry_run: bool = False,
    tell: Tell = lambda done, total: None,
) -> Imported:
    """Copy what `paths` hold (files, folders, zips, tables) into content/raw/ below `root`.

    Each folder, zip and table goes into a folder there, by its name (two of one name share
    it) or by `into` (a path with "/"); single files go straight in. With `dry_run` nothing is written.
    `tell` is called with the number of files done and of those known to come. Stopped at any moment, it leaves
    only whole files, and goes on when called again. Raises SongNguError for a path that
    does not exist, and for a zip or a table that cannot be read at all.
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
        for p in _files(raw)
        if p.suffix.lower() in ARTICLES
    }
    place = _Place(raw, there, dry_run)
    done = 0
    for number, path in enumerate(paths, 1):
        single = path.is_file() and path.suffix.lower() not in TABLES | {".zip"}
        own = "" if single else slugify(path.stem if path.is_file() else path.resolve().name)
        batch = _fit(into) if into else own or ("" if single else "import")
        for item in _items(path, result):
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

    def put(self, item: Item, batch: str, result: Imported) -> None:
        """Copy one file, unless its bytes are there already."""
        digest = _digest(item.data)
        suffix = PurePosixPath(item.name).suffix.lower()
        stem = str(PurePosixPath(batch, _fit(item.name)).with_suffix(""))
        if suffix in ARTICLES and digest in self._known:
            self._call(stem, suffix, self._known[digest])
            result.there += 1
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
            free = next(
                s for n in range(2, 10**6) if not self._other((s := f"{stem}-{n}") + suffix, None)
            )
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

    def _call(self, stem: str, suffix: str, other: str) -> None:
        """Let what belongs to the article `stem` take the name that it has here."""
        self._stems[stem] = other
        self._stems[stem + suffix] = other + suffix

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


def _files(folder: Path) -> list[Path]:
    """The files below a folder in the order of their names; hidden ones and links left out."""
    if not folder.exists():
        return []
    found = (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    return sorted(p for p in found if not _hidden(p.relative_to(folder).as_posix()))


def _hidden(name: str) -> bool:
    parts = name.split("/")
    ours = (".", "__MACOSX", "~$")
    return any(p.startswith(ours) for p in parts if p.strip(".")) or parts[-1] in (
        "Thumbs.db",
        "desktop.ini",
    )


# ---------------------------------------------------------------- where files come from


def _items(path: Path, result: Imported) -> Iterator[Item]:
    if path.is_dir():
        yield from _of_folder(path, result)
    elif path.suffix.lower() == ".zip":
        yield from _of_zip(path, result)
    elif path.suffix.lower() in TABLES:
        yield from _of_table(path, result)
    elif _wanted(path.name, path.stat().st_size, str(path), result):
        yield Item(path.name, str(path), path.read_bytes())


def _wanted(name: str, size: int, origin: str, result: Imported) -> bool:
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in ARTICLES | BESIDE:
        result.ignored[suffix or "no ending"] += 1
        return False
    if size > LARGEST:
        what = f"is larger than {LARGEST // 1024**2} MB, which no article is"
        result.problems.append(Problem(origin, what, "leave it out, or make it smaller"))
        return False
    return True


def _order(name: str) -> tuple[str, bool, str]:
    """Articles before what belongs to them, folder by folder."""
    path = PurePosixPath(name)
    return path.parent.as_posix(), path.suffix.lower() not in ARTICLES, path.name


def _of_folder(folder: Path, result: Imported) -> Iterator[Item]:
    names = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    for name in sorted(names, key=_order):
        path = names[name]
        if _wanted(name, path.stat().st_size, str(path), result):
            yield Item(name, str(path), path.read_bytes())


def _of_zip(path: Path, result: Imported) -> Iterator[Item]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and not _hidden(m.filename)]
            for member in sorted(members, key=lambda m: _order(m.filename)):
                name = _name_in_zip(member)
                origin = f"{path}/{name}"
                if not _wanted(name, member.file_size, origin, result):
                    continue
                if member.flag_bits & 1:
                    raise SongNguError(
                        "is locked with a password", file=str(path), mend="unpack it yourself"
                    )
                with archive.open(member) as file:
                    data = file.read(LARGEST + 1)  # what the zip says of itself may be wrong
                if _wanted(name, len(data), origin, result):
                    yield Item(name, origin, data)
    except _DAMAGED as error:
        raise SongNguError(
            f"is no whole zip ({error})", file=str(path), mend="fetch or make it again"
        ) from None


def _name_in_zip(member: zipfile.ZipInfo) -> str:
    """The name of a member; macOS writes UTF-8 without saying so, which reads as code page 437."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


# ---------------------------------------------------------------- tables


def _of_table(path: Path, result: Imported) -> Iterator[Item]:
    text = _text(path)
    lines = path.suffix.lower() in (".jsonl", ".ndjson")
    rows = _json_rows(text, path, result) if lines else _csv_rows(text, path)
    for line, row in rows:
        item = _of_row(path, line, row, result)
        if item:
            yield item


def _text(path: Path) -> str:
    data = path.read_bytes()
    encoding = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
    try:
        return nfc(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise SongNguError(
            f"is no {encoding.removesuffix('-sig').upper()} text (byte {error.start + 1})",
            file=str(path),
            mend="save it again as “CSV UTF-8”",
        ) from None


def _csv_rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    head = text.split("\n", 1)[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="")
    if not _columns(reader.fieldnames or ()).get("text"):
        raise SongNguError(
            f"has no column for the text (its columns: {', '.join(reader.fieldnames or ()) or 'none'})",
            file=str(path),
            line=1,
            mend="call the columns url, title, text (and date, province, author, source if known)",
        )
    usual = csv.field_size_limit(LARGEST)
    try:
        for row in reader:
            yield reader.line_num, {k: v for k, v in row.items() if k and isinstance(v, str)}
    except csv.Error as error:
        raise SongNguError(
            f"is no readable table ({error})", file=str(path), line=reader.line_num,
            mend="save it again from the spreadsheet as CSV",
        ) from None  # fmt: skip
    finally:
        csv.field_size_limit(usual)


def _json_rows(text: str, path: Path, result: Imported) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            row, what = None, f"is no JSON ({error})"
        else:
            what = "is no record {…}"
        if not isinstance(row, dict):
            mend = 'write one record a line: {"url": …, "title": …, "text": …}'
            result.problems.append(Problem(str(path), what, mend, line=number))
            continue
        yield (
            number,
            {str(k): _said(v) if k not in _TEXT["text"] else _text_of(v) for k, v in row.items()},
        )


def _said(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    if isinstance(value, dict):
        return _said(value.get("name"))
    return "" if value is None else str(value)


def _text_of(value: object) -> str:
    return "\n\n".join(map(_said, value)) if isinstance(value, list) else _said(value)


def _columns(names: Sequence[str]) -> dict[str, str]:
    """Which column says what, by its name."""
    return sidecar.called(names, {**_TEXT, **sidecar.CALLED})


def _of_row(path: Path, line: int, row: Mapping[str, str], result: Imported) -> Item | None:
    columns = _columns(list(row))
    said = {key: row[name].strip() for key, name in columns.items() if name and row[name].strip()}
    text = said.pop("text", "")
    if not text:
        result.problems.append(
            Problem(str(path), "this row has no text", "fill it in, or remove the row", line=line)
        )
        return None
    markup = bool(_MARKUP.search(text))
    title = said.get("title", "")
    stem = slugify(title or unicodedata.normalize("NFC", text[:200]))[:60].strip("-")
    name = f"{line:06d}-{stem or 'bai'}{'.html' if markup else '.txt'}"
    whole = text if markup or not title or text.startswith(title) else f"{title}\n\n{text}"
    values: dict[str, Any] = {
        key: _list(value) if key in ("provinces", "authors") else value
        for key, value in said.items()
    }
    return Item(name, f"{path}:{line}", f"{whole}\n".encode(), _usable(values, path, line, result))


def _usable(values: dict[str, Any], path: Path, line: int, result: Imported) -> dict[str, Any]:
    """What of a row a sidecar may say; the rest is noted, and will be found out from the text."""
    kept, faults = sidecar.accepted(values, file=str(path))
    for fault in faults:
        what = f"{fault.what}; it was left out"
        result.problems.append(
            Problem(str(path), what, fault.mend, line=line, field=fault.field, doubt=True)
        )
    return kept


def _list(value: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;|]", value) if part.strip()]
