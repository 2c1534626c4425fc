"""Vietnamese text: normal forms, comparison, order, slugs, sentences, digests."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

# Tone marks in the order of Vietnamese dictionaries (and CLDR's `vi` collation):
# none, huyền, hỏi, ngã, sắc, nặng.
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_TONE_RANK = {mark: rank for rank, mark in enumerate(_TONES)}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_LETTERS)}

# "oa", "oe", "uy" at the end of a syllable: the old style sets the tone on the
# first vowel (hòa), the new on the second (hoà). We compare in the old style,
# which government sites use most.
_NEW_TONE = re.compile(
    "(?<![qQ])([oO])([aAeE])([\u0300\u0309\u0303\u0301\u0323])(?![A-Za-zĐđ\u0302\u0306\u031b])"
    "|(?<![qQ])([uU])([yY])([\u0300\u0309\u0303\u0301\u0323])(?![A-Za-zĐđ])"
)


# Control characters but tab and line feed, and what XML has no place for.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return `text` in normal form C without control characters, which no page or feed can carry."""
    return nfc(_CONTROL.sub("", text))


def nfc(text: str) -> str:
    """Return `text` in Unicode normal form C, the form used everywhere inside."""
    return unicodedata.normalize("NFC", text)


def old_tone(text: str) -> str:
    """Return `text` (NFC) with tone marks placed in the old style: hoà → hòa, thuý → thúy."""

    def move(match: re.Match[str]) -> str:
        first, second, tone = (group for group in match.groups() if group is not None)
        return first + tone + second

    return nfc(_NEW_TONE.sub(move, unicodedata.normalize("NFD", text)))


class _Folded(dict[int, str]):
    """What each code point is folded to, found out when it is first met."""

    def __missing__(self, point: int) -> str:
        plain = chr(point).casefold().replace("đ", "d")
        parts = unicodedata.normalize("NFD", plain)
        self[point] = "".join(char for char in parts if not unicodedata.combining(char))
        return self[point]


_FOLDED = _Folded()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` for loose comparison: lower case, no diacritics, đ as d.

    >>> fold("Đắk Lắk")
    'dak lak'
    """
    # Character by character is enough: the marks whose order the normal form would change go.
    return text.translate(_FOLDED)


def sort_key(text: str) -> tuple[object, ...]:
    """Return a key that sorts `text` as a Vietnamese dictionary does.

    Syllable by syllable; letters in the order a ă â b c d đ e ê …, then tones.
    """
    key: list[object] = []
    for syllable in re.findall(r"\w+", nfc(text).lower()):
        letters: list[int] = []
        tones: list[int] = []
        for char in syllable:
            parts = unicodedata.normalize("NFD", char)
            tone = next((mark for mark in parts if mark in _TONE_RANK), "")
            letter = unicodedata.normalize("NFC", "".join(p for p in parts if p != tone))
            letters.append(_LETTER_RANK.get(letter, 100 + ord(letter[0])))
            tones.append(_TONE_RANK[tone])
        key.append((tuple(letters), tuple(tones)))
    return tuple(key)


def slugify(text: str, limit: int = 60) -> str:
    """Return an ASCII slug of at most `limit` characters, cut between words; "" if nothing is left."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:limit]
        if len(longer) > limit:
            break
        slug = longer
    return slug


def is_web_address(text: str) -> bool:
    """Whether `text` is a whole http or https address that may stand in a link."""
    if re.search(r"[\s\"<>\\]", text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def digest(prefix: str, text: str) -> str:
    """Return `prefix` and the first twelve hex digits of the SHA-256 of `text` (UTF-8)."""
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


# What stands before a full stop that ends no sentence: abbreviations of Vietnamese
# office prose, and single capital letters (initials, "Q." for a district).
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'–.,-])(?:TP|Tp|TX|TT|ThS|TS|TSKH|PGS|GS|BS|BSCK(?:I|II|1|2)|CK(?:I|II|1|2)|KS|KTS|CN|LS|Th\.S"
    r"|NSND|NSƯT|NGND|NGƯT|Ths|Ts|Gs"
    r"|Mr|Mrs|Ms|Dr|St|No|v\.v|tr|ĐT|Tel|Đ/c|đ/c|P|Q|[A-ZĐ])\.$"
)
# An end mark, what may close after it, and the gap before the next sentence.
_END = re.compile(r"(?:[.!?…]+(?:/\.)?|\./\.?)[”\"’')\]]*(?=\s)")
# All capitals of Vietnamese: the range À-Ỹ would take in small letters as well.
_CAPITALS = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x1EFA)) if c.isupper())
_OPENS = re.compile(rf"[\s“\"‘'(\[–-]*[{_CAPITALS}0-9]")


def sentences(paragraph: str) -> list[str]:
    """Split one paragraph into its sentences.

    Joined with single spaces the result is the paragraph, whitespace apart: no
    character is lost. A full stop after an abbreviation (TP., ThS., initials),
    an ellipsis before a lower-case word, and "v.v." inside a sentence do not split.
    """
    text = re.sub(r"\s+", " ", paragraph).strip()
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        # No abbreviation is longer than that; looking at more would take quadratic time.
        before = text[max(start, match.end() - 8) : match.end()]
        if _ABBREVIATION.search(before) or not _OPENS.match(text, match.end()):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end() + 1
    if text[start:].strip():
        found.append(text[start:].strip())
    return found
