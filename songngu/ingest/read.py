"""The bytes of a raw file → its text."""

from __future__ import annotations

import codecs
import html
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from songngu.errors import RawError
from songngu.ingest import encodings
from songngu.text import nfc

# Line and paragraph separators, form feeds and vertical tabs also end a line.
_LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Characters that show nothing: zero-width spaces and joiners, soft hyphens, direction and
# byte-order marks; and control characters other than tab and line feed.
_UNSEEN = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# What no text file holds, tab, line ends and a stray escape apart.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")

# What is not Unicode is taken for Vietnamese if of its words with diacritics, and so many
# there must be, this share are syllables. On the test pages right readings have 0.97 and
# more, wrong ones (each encoding taken for each other one) 0.59 at most.
_SHARE, _WORDS = 0.8, 3
# What only Vietnamese has: a text with one of these is Unicode already.
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9\u0103\u0111\u01a1\u01b0\u0309\u0323]")
# UTF-8 that was read as windows-1252 and saved so: "Thà nh phá»‘", "Ä‘Æ°á»£c".
_TWICE = re.compile("á[º»]|Æ[°¡]|Ä[‘\u0090ƒ]")
_CHARSET = re.compile(
    rb"<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{1,40})|<meta[^>]{0,400}?charset=[\"']?\s{0,9}([\w.:-]{1,40})",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_REFERENCE = re.compile(r"&(?:#[0-9]{2,5}|#[xX][0-9a-fA-F]{2,4}|[A-Za-z]{2,8});")

_SAVE_AS = "save it again with the encoding UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a raw file and the encoding its bytes were in, one of `encodings.NAMES`."""

    text: str
    encoding: str


def decode(data: bytes, *, file: str, encoding: str = "") -> Decoded:
    """Return the text of a raw file: NFC, "\\n" line ends, no byte-order mark or unseen characters.

    `encoding` is the one of `encodings.NAMES` that the file is said to be in. Without it,
    UTF-8 is understood, UTF-16 with a byte-order mark or plainly recognisable, the charset
    that a web page declares, and windows-1258; what is not Unicode is accepted only if it
    then reads as Vietnamese, never on a guess. `file` names the file in errors. Raises
    RawError for an empty file, a binary one, and one whose encoding is not certain.
    """
    if encoding:
        text = _said(data, file, encoding)
    else:
        text, encoding = _found(data, file)
    if len(_BINARY.findall(text[:4096])) > 8:
        raise _binary(file)
    text = nfc(_SPACE.sub(" ", _UNSEEN.sub("", _LINE_END.sub("\n", text))))
    if not text.strip():
        raise RawError("is empty", file=file, mend="put the article's text into it, or delete it")
    return Decoded(text, encoding)


def read(data: bytes, *, file: str) -> str:
    """Return the text of `decode` for a file about which nothing is said."""
    return decode(data, file=file).text


# ---------------------------------------------------------------- found out


def _found(data: bytes, file: str) -> tuple[str, str]:
    sixteen = _utf16(data)
    if not sixteen and _looks_binary(data):
        raise _binary(file)
    try:
        text = data.decode(sixteen or "utf-8")
    except UnicodeDecodeError as error:
        found = _legacy(data) if not sixteen and not data.startswith(codecs.BOM_UTF8) else None
        if found:
            return found
        name = "UTF-16" if sixteen else "UTF-8"
        raise RawError(
            f"is not {name} text (byte {error.start + 1})",
            file=file,
            mend=_hint(_chars(data), file),
        ) from None
    _refuse_disguised(text, file)
    return text, "utf-16" if sixteen else "utf-8"


def _utf16(data: bytes) -> str:
    """Return the codec of a file with a byte-order mark of UTF-16, or plainly in it; else ""."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    sample = data[:4096]
    # Every second byte of a Latin script is mostly null, and no other ever is.
    for codec, low, high in (
        ("utf-16-le", sample[::2], sample[1::2]),
        ("utf-16-be", sample[1::2], sample[::2]),
    ):
        nulls = high.count(0)
        if nulls < 8 or nulls < 0.4 * len(high) or low.count(0) > 0.1 * nulls:
            continue
        text = sample.decode(codec, "ignore")
        odd = sum(not (char.isprintable() or char.isspace() or char == "\ufeff") for char in text)
        share, words = encodings.vietnamese(nfc(_visible(text)))
        if odd <= 0.02 * len(text) and (share >= _SHARE or not words):
            return codec
    return ""


def _legacy(data: bytes) -> tuple[str, str] | None:
    """Return the text and the encoding of bytes that are no Unicode, if that is certain."""
    declared = _CHARSET.search(data[:4096])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    for encoding in dict.fromkeys((encodings.canonical(name), "windows-1258")):
        if encoding not in ("", "utf-8", "utf-16"):
            try:
                text = encodings.decode(data, encoding)
            except UnicodeDecodeError:
                continue
            share, words = encodings.vietnamese(nfc(_visible(text)))
            if share >= _SHARE and words >= _WORDS:
                return text, encoding
    return None


def _refuse_disguised(text: str, file: str) -> None:
    """Refuse Unicode that says something else than it shows: TCVN3, VNI, UTF-8 read wrongly."""
    if text.isascii() and "&" not in text:
        return
    if _VIETNAMESE.search(text):
        return
    seen = _visible(text)
    if len(_TWICE.findall(seen)) >= _WORDS and not _VIETNAMESE.search(seen):
        raise RawError(
            "was converted wrongly before it came here (UTF-8 read as windows-1252)",
            file=file,
            mend="save it again from its source, with the encoding UTF-8",
        )
    font = _font(seen)
    if font:
        raise RawError(f"is written in {font}, not in Unicode", file=file, mend=_hint(seen, file))


def _font(text: str) -> str:
    """Return the font encoding in which a text of windows-1252's characters is Vietnamese, or ""."""
    share, words = encodings.vietnamese(nfc(text))
    if share >= _SHARE or _VIETNAMESE.search(text):
        return ""
    for encoding in encodings.FONT_ENCODINGS:
        share, words = encodings.vietnamese(encodings.from_font(text, encoding))
        if share >= _SHARE and words >= _WORDS:
            return encoding
    return ""


def _hint(text: str, file: str) -> str:
    font = _font(_visible(text))
    beside = PurePosixPath(file).with_suffix(".yaml").name
    said = f"if it is in {font}, write “encoding: {font}” into {beside} beside it; or "
    return (said if font else "") + _SAVE_AS


def _visible(text: str) -> str:
    """Return a text without tags, its character references resolved."""
    return html.unescape(_TAG.sub(" ", text))


# ---------------------------------------------------------------- said beforehand


def _said(data: bytes, file: str, encoding: str) -> str:
    """Return the text of bytes that are said to be in `encoding`, unless they plainly are not."""
    mend = "correct “encoding” in its .yaml file, or remove that line"
    if encoding != "utf-16" and not _utf16(data) and _looks_binary(data):
        raise _binary(file)
    try:
        if encoding == "utf-16":
            codec = _utf16(data)
            return data.decode(codec) if codec else encodings.decode(data, encoding)
        if encoding not in encodings.FONT_ENCODINGS:
            text = encodings.decode(data, encoding)
        else:
            # Character references too name characters of the font.
            text = _REFERENCE.sub(_character, _chars(data, strict=True))
            if _VIETNAMESE.search(text):
                raise RawError(f"is written in Unicode, not in {encoding}", file=file, mend=mend)
            text = encodings.from_font(text, encoding)
    except UnicodeDecodeError as error:
        what = f"is not {encoding} text (byte {error.start + 1}), as was said of it"
        raise RawError(what, file=file, mend=mend) from None
    share, words = encodings.vietnamese(nfc(_visible(text)))
    if encoding != "utf-8" and words >= _WORDS and share < _SHARE:
        raise RawError(f"does not read as Vietnamese in {encoding}", file=file, mend=mend)
    return text


def _character(match: re.Match[str]) -> str:
    char = html.unescape(match[0])
    return char if len(char) == 1 and ord(char) >= 0xA0 else match[0]


def _chars(data: bytes, *, strict: bool = False) -> str:
    """Return the characters that a text made for the fonts of TCVN3 or VNI was saved as."""
    codec = _utf16(data)
    try:
        return data.decode(codec or "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return data.decode("cp1252", "strict" if strict else "ignore")


# ---------------------------------------------------------------- no text


def _looks_binary(data: bytes) -> bool:
    known = (
        b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b",
    )  # fmt: skip
    return data.startswith(known) or len(_BINARY.findall(data[:4096].decode("latin-1"))) > 8


def _binary(file: str) -> RawError:
    return RawError(
        "is not a text file", file=file, mend="save the article as plain text (.txt) or HTML"
    )
