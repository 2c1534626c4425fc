"""Sentences ⇄ CSV, for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from songngu.errors import SongNguError
from songngu.review.edits import CLEAR, Edit, Entry, tidy
from songngu.text import digest

COLUMNS = (
    "article", "of", "status", "flags", "vietnamese", "english", "corrected", "reviewed_by", "digest",
)  # fmt: skip
_SEPARATORS = ",;\t"
_DIGEST = re.compile(r"e-[0-9a-f]{12}")
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"); the
# apostrophe is among them so that the guard can be taken off again without loss.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")


def write(entries: Iterable[Entry], separator: str = ",") -> bytes:
    """Return a CSV file (RFC 4180, UTF-8 with BOM) with one row for each sentence."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=separator)
    rows.writerow(COLUMNS)
    for entry in entries:
        sentence = entry.sentence
        cells = (
            entry.article.id,
            entry.of,
            sentence.status,
            "; ".join(sentence.flags),
            sentence.vi,
            sentence.en,
            "",
            sentence.reviewed_by,
            entry.shown,
        )
        rows.writerow(map(guard, cells))
    return text.getvalue().encode("utf-8-sig")


def guard(cell: str) -> str:
    """Return `cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def unguard(cell: str) -> str:
    """Undo `guard`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def read(text: str, file: str) -> list[Edit]:
    """Return the edits in the text of a CSV file, in its order.

    Comma, semicolon or tab separate; columns are known by their names, in any order. A
    correction stands under `corrected`, or was made in place under `english`, which the
    digest tells; without one it is not known whose the English is. Raises SongNguError
    where the text is no such table.
    """
    stream = io.StringIO(text, newline="")
    first = stream.readline()
    separator, head = _separator(first), 0
    if told := re.match(r'"?sep=(.)', first, re.IGNORECASE):  # Excel's own way to say it
        separator, head = told[1], 1
    else:
        stream.seek(0)
    rows = csv.reader(stream, delimiter=separator)
    try:
        names = [cell.strip().lower() for cell in next(rows, [])]
        # Without the digest nobody can tell what was changed under “english” from what was exported.
        if "vietnamese" not in names or not (
            "corrected" in names or {"english", "digest"} <= set(names)
        ):
            raise SongNguError(
                "there are no columns “vietnamese” and “corrected” in it",
                file=file,
                mend="keep the first line as review export wrote it",
            )
        edits = []
        start = rows.line_num
        for row in rows:
            line, start = head + start + 1, rows.line_num
            # Of columns of the same name the first counts.
            cells = dict(zip(reversed(names), reversed(_padded(row, len(names))), strict=True))
            if any(cells.values()):
                edits.append(_edit(cells, file, line))
        return edits
    except csv.Error as error:
        raise SongNguError(
            f"the table cannot be read ({error})",
            file=file,
            line=head + rows.line_num,
            mend="save it again as CSV UTF-8",
        ) from error


def _separator(head: str) -> str:
    """The one that parts the names of the columns."""

    def known(separator: str) -> int:
        names = next(csv.reader([head], delimiter=separator), [])
        return len({name.strip().lower() for name in names} & set(COLUMNS))

    return max(_SEPARATORS, key=known)


def _padded(row: list[str], length: int) -> list[str]:
    return [unguard(cell) for cell in (row + [""] * length)[:length]]


def _edit(cells: dict[str, str], file: str, line: int) -> Edit:
    corrected, english = cells.get("corrected", ""), cells.get("english", "")
    in_table = digest("e", tidy(english)) if "english" in cells else ""
    told = cells.get("digest", "").strip()
    known = bool(_DIGEST.fullmatch(told))
    shown = told if known else in_table
    given = bool(corrected.strip())
    if known and not given and in_table != shown:
        corrected = english
    if not known and given and tidy(corrected) == tidy(english):
        shown = ""  # what stood under “english” before has been typed over
    clear = corrected.strip().lower() == CLEAR
    return Edit(
        cells.get("article", "").strip(),
        cells.get("of", "").strip().lower(),
        cells["vietnamese"],
        "" if clear else corrected,
        cells.get("reviewed_by", ""),
        shown,
        clear,
        file,
        line,
        "" if known or given else english,
    )
