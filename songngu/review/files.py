"""An editor's file → edits: what it is, is told by what is in it."""

from __future__ import annotations

import re

from songngu.errors import SongNguError
from songngu.review import table, tmx
from songngu.review.edits import Edit

LIMIT = 64 * 2**20  # bytes; 100,000 sentences take about 60 million
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(data: bytes, file: str) -> list[Edit]:
    """Return the edits in the bytes of a TMX or CSV file; `file` is its name, as errors say it.

    Raises SongNguError where it is neither.
    """
    if len(data) > LIMIT:
        raise SongNguError(
            f"larger than {LIMIT // 2**20} MB", file=file, mend="import it in several parts"
        )
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise SongNguError(
            "a workbook, not a CSV file", file=file, mend="save it as “CSV UTF-8” and import that"
        )
    text = _decode(data, file)
    if not text.strip():
        raise SongNguError("the file is empty", file=file, mend="name the file you corrected")
    return tmx.read(text, file) if text.lstrip().startswith("<") else table.read(text, file)


def _decode(data: bytes, file: str) -> str:
    codecs = [codec for bom, codec in _BOMS if data.startswith(bom)]
    if not codecs and b"\0" in data[:4]:
        codecs = ["utf-16-be" if data.startswith(b"\0") else "utf-16-le"]
    if not codecs:
        declared = _DECLARED.match(data)
        codecs = ["utf-8", *([declared[1].decode()] if declared else [])]
    for codec in codecs:
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    line = len(data[: _first_odd_byte(data)].splitlines()) or 1
    raise SongNguError(
        "neither UTF-8 nor UTF-16 text; Vietnamese letters are lost in any other",
        file=file,
        line=line,
        mend="save it as “CSV UTF-8” or “Unicode text”",
    )


def _first_odd_byte(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start + 1
    return len(data)
