"""What is to be imported: the files in folders and zips, the rows of tables (CSV, JSONL).

`items(path, result)` yields one after the other, articles before what belongs to them.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from songngu import pictures
from songngu.errors import Problem, SongNguError
from songngu.ingest import sidecar
from songngu.text import nfc, slugify

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
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
# What browsers add to a page's name for the folder they save with it.
_FOLDER = re.compile(r"(?:[_.]files|_tep_tin|_tệp)$")


@dataclass(frozen=True, slots=True)
class Item:
    """One file to come: its path below the batch's folder (POSIX), where it stands, its bytes.

    `with_folder`: a browser has saved a folder with it, to which its links lead.
    """

    name: str
    origin: str
    data: bytes
    said: Mapping[str, Any] = field(default_factory=dict)
    with_folder: bool = False


@dataclass(slots=True)
class Imported:
    """What an import did: new files below content/raw/, counts, and what was left out.

    `apart` has what got a folder of another name than its own, as that one holds other
    articles: where it comes from, its own name, and the folder's.
    """

    new: list[str] = field(default_factory=list)
    there: int = 0
    ignored: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    apart: list[tuple[str, str, str]] = field(default_factory=list)


def page_of(folder: PurePosixPath) -> PurePosixPath | None:
    """Return the path, without its ending, of the page with which a browser saved `folder`.

    None for a folder that is not called like one of those.
    """
    stem = _FOLDER.sub("", nfc(folder.name))
    return folder.with_name(stem) if stem and stem != nfc(folder.name) else None


def _with_folders(names: Iterable[str]) -> set[PurePosixPath]:
    """The pages, without their endings, for which there is a folder among these files."""
    folders = {folder for name in names for folder in PurePosixPath(name).parents if folder.name}
    return {page for folder in folders if (page := page_of(folder))}


def files_below(folder: Path) -> list[Path]:
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


def items(path: Path, result: Imported) -> Iterator[Item]:
    """Yield what `path` holds; what is left out is noted in `result`. Raises SongNguError."""
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


def _order(name: str) -> tuple[tuple[str, ...], bool, str]:
    """Articles before what belongs to them, folder by folder."""
    path = PurePosixPath(name)
    return path.parent.parts, path.suffix.lower() not in ARTICLES, path.name


def _of_folder(folder: Path, result: Imported) -> Iterator[Item]:
    names = {path.relative_to(folder).as_posix(): path for path in files_below(folder)}
    with_folders = _with_folders(names)
    for name in sorted(names, key=_order):
        path = names[name]
        if _wanted(name, path.stat().st_size, str(path), result):
            saved = _page(name) in with_folders
            yield Item(name, str(path), path.read_bytes(), with_folder=saved)


def _of_zip(path: Path, result: Imported) -> Iterator[Item]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and not _hidden(m.filename)]
            with_folders = _with_folders(map(_name_in_zip, members))
            for member in sorted(members, key=lambda m: _order(_name_in_zip(m))):
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
                    saved = _page(name) in with_folders
                    yield Item(name, origin, data, with_folder=saved)
    except _DAMAGED as error:
        raise SongNguError(
            f"is no whole zip ({error})", file=str(path), mend="fetch or make it again"
        ) from None


def _page(name: str) -> PurePosixPath:
    """A page's path as `page_of` has it."""
    path = PurePosixPath(name)
    return path.with_name(nfc(path.stem)) if path.name else path


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
    rows = _json_rows(text, path, result) if lines else _csv_rows(text, path, result)
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


def _csv_rows(text: str, path: Path, result: Imported) -> Iterator[tuple[int, dict[str, str]]]:
    head = text.split("\n", 1)[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    usual = csv.field_size_limit(LARGEST)
    try:
        names = reader.fieldnames or ()
        if not _columns(names).get("text"):
            raise SongNguError(
                f"has no column for the text (its columns: {', '.join(names) or 'none'})",
                file=str(path),
                line=1,
                mend="call the columns url, title, text (and date, province, author, source if known)",
            )
        for row in reader:
            over: Sequence[str] = row.pop(None, ())
            if any(map(str.strip, over)):
                what = f"this row has {len(names) + len(over)} cells for {len(names)} columns"
                mend = 'put its texts in "quotes", so that what parts the columns may stand in them'
                result.problems.append(Problem(str(path), what, mend, line=reader.line_num))
                continue
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
        row, what = None, "is no record {…}"
        try:
            found = json.loads(line)
            if isinstance(found, dict):
                row = {
                    str(k): (_text_of if k in _TEXT["text"] else _said)(v) for k, v in found.items()
                }
        except ValueError as error:
            what = f"is no JSON ({error})"
        except RecursionError:
            what = "is nested too deeply"
        if row is None:
            mend = 'write one record a line: {"url": …, "title": …, "text": …}'
            result.problems.append(Problem(str(path), what, mend, line=number))
            continue
        yield number, row


def _said(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    if isinstance(value, dict):
        return _said(value.get("name"))
    # Half an emoji, as programs that cut texts leave it, cannot be written.
    return "" if value is None else str(value).encode("utf-8", "ignore").decode()


def _text_of(value: object) -> str:
    return "\n\n".join(map(_said, value)) if isinstance(value, list) else _said(value)


def _columns(names: Sequence[str]) -> dict[str, str]:
    """Which column says what, by its name."""
    return sidecar.called(names, {**_TEXT, **sidecar.CALLED})


def _of_row(path: Path, line: int, row: Mapping[str, str], result: Imported) -> Item | None:
    row = sidecar.with_skip(row)
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
