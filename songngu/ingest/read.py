"""The bytes of a raw file → its text."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

from songngu.errors import RawError
from songngu.text import nfc

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# Line and paragraph separators, form feeds and vertical tabs also end a line.
_LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Characters that show nothing: zero-width spaces and joiners, soft hyphens, direction and
# byte-order marks; and control characters other than tab and line feed.
_UNSEEN = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_BULLET = re.compile(r"^\s*(?:[-+*•–—]|\(?\w{1,3}[.)])\s")
_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# What no text file holds, tab, line ends and a stray escape apart.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")


def read(data: bytes, *, file: str) -> str:
    """Return the text of a raw file: NFC, "\\n" line ends, no byte-order mark or unseen characters.

    UTF-8 is understood with or without a byte-order mark, UTF-16 with one. `file` names
    the file in errors. Raises RawError for an empty file, a binary one, and any other
    encoding.
    """
    text = _decode(data, file)
    text = _LINE_END.sub("\n", text)
    text = nfc(_SPACE.sub(" ", _UNSEEN.sub("", text)))
    if not text.strip():
        raise RawError("is empty", file=file, mend="put the article's text into it, or delete it")
    return text


def _decode(data: bytes, file: str) -> str:
    encoding = _UTF16.get(data[:2], "utf-8")
    if encoding == "utf-8" and _looks_binary(data):
        raise RawError(
            "is not a text file", file=file, mend="save the article as plain text (.txt) or HTML"
        )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise RawError(
            f"is not {encoding.upper()} text (byte {error.start + 1})",
            file=file,
            mend="save it again with the encoding UTF-8",
        ) from None
    if _controls(text[:4096]):
        raise RawError(
            "is not a text file", file=file, mend="save the article as plain text (.txt) or HTML"
        )
    return text


def _looks_binary(data: bytes) -> bool:
    known = (
        b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b",
    )  # fmt: skip
    return data.startswith(known) or _controls(data[:4096].decode("latin-1"))


def _controls(text: str) -> bool:
    return len(_BINARY.findall(text)) > 8


def unwrap(text: str) -> str:
    """Return the text with every paragraph on one line.

    A line that ends in a comma goes on in the next one. In a text wrapped at a fixed
    width, so does one on which the next line's first word would not have fitted.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(map(len, lines))
    broken = sum(
        len(above) > 40 and above[-1] not in ".!?:;…" and line[:1].islower()
        for above, line in pairwise(lines)
        if above and line
    )
    wrapped = width <= 130 and broken >= 3
    parts = [[lines[0]]]
    for above, line in pairwise(lines):
        word = line.split(maxsplit=1)[:1]
        full = bool(word) and wrapped and len(above) + 1 + len(word[0]) > width
        if above.strip() and word and (full or (above.endswith(",") and not _BULLET.match(line))):
            parts[-1].append(line.strip())
        else:
            parts.append([line])
    return "\n".join(" ".join(part) for part in parts)
