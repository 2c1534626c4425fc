"""Whether every figure, date and name of the Vietnamese stands in the English, and none besides."""

from __future__ import annotations

import re
from functools import lru_cache

from songngu.translate import spelled
from songngu.translate.entities import entities
from songngu.translate.entity import FIGURES, Entity
from songngu.translate.lexicon import MONTHS
from songngu.translate.numerals import number_words

_DIGITS = re.compile(r"\d+(?:[.,/:]\d+)*")
_MONTH_NAMES = re.compile(rf"\b(?:{'|'.join(m for m in MONTHS if m not in ('March', 'May'))})\b")
_AFTER_PLACE = re.compile(r"(?:'s)? (?:Province|City|District|Commune|Ward|Township|Town)\b")
_OFFICE_OF = re.compile(r"\b(?:Minister|Chair\w+|Director|Secretary|Head|Affairs|Committee) of $")
_AND = re.compile(
    r" and $|\b(?:Minister|Director|Chair\w+|Head|Secretary|Chief|Deputy|Inspector)\b[^.;:]{0,80} and (?:Mr|Mrs|Ms|Dr)\.? $"
)
# What in the Vietnamese before a name may be "and" in English.
_JOINED = re.compile(
    r"\b(?:và|cùng|với|còn|cũng như|lẫn|hay|hoặc)\b[^.]{0,60}$|;[^;.]{0,40}(?<!\w)là (?:ông|bà) $|[;&,]\s*(?:các |những )?(?:ông|bà|anh|chị|cô|đ/c|đồng chí|(?:PGS|GS|TS|ThS|BS)\.?)?\s*$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"%|\bper ?cent\b")
# "19 giờ" that became "19 p.m."
_NO_CLOCK = re.compile(r"(?<![\d:.,])(?:1[3-9]|2\d)(?::\d\d)? ?[ap]\.?m\b")
_NUMBER_WORDS = tuple(
    (english, re.compile(rf"\b{english}\b", re.IGNORECASE), re.compile(rf"\b(?:{vietnamese})\b"))
    for english, vietnamese in (
        ("two", "hai|đôi|cặp|song|nhị|lưỡng|kép|ba"),
        ("three", "ba|tam"),
        ("four", "bốn|tư|tứ"),
        ("five", "năm|lăm|ngũ"),
        ("six", "sáu|lục|nửa năm"),
        ("seven", "bảy|bẩy|thất"),
        ("eight", "tám|bát"),
        ("nine", "chín|cửu"),
        ("ten", "mười|chục|thập"),
        ("dozens?", "chục|tá|mười|hàng"),
        ("hundreds?", "trăm"),
        ("thousands?", "nghìn|ngàn|vạn|ngàn"),
        ("millions?", "triệu|trăm"),
        ("billions?", "tỷ|tỉ"),
    )
)

_IN_WORDS = re.compile(rf"(?<!\w){spelled.WORDS}(?!\w)")
_SYLLABLES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROUND = (
    (10**9, "t[ỷỉ]"),
    (10**6, "triệu"),
    (1000, "(?:nghìn|ngàn)"),
    (100, "trăm"),
    (10, "(?:mươi|chục)"),
)


def _spelled_out(number: str, vietnamese: str) -> bool:
    """Whether the Vietnamese (lower case) has this number in words: "ba trăm" for "300"."""
    if not number.isdigit():
        return False
    value = int(number)
    words = [_SYLLABLES[value]] if 0 < value <= 10 else []
    words += [
        f"{_SYLLABLES[value // unit]} {name}"
        for unit, name in _ROUND
        if value % unit == 0 and 0 < value // unit <= 10
    ]
    if 10 < value < 20:
        words.append(f"mười {_SYLLABLES[value - 10]}".replace("mười năm", "mười lăm"))
    return any(re.search(rf"\b{word}\b", vietnamese) for word in words) or any(
        spelled.value(match[0]) == value for match in _IN_WORDS.finditer(vietnamese)
    )


_START = re.compile(r"(?<!\w)(?<!\d[.,/:])")
_END = re.compile(r"(?!\w)(?![.,/:]\d)")
# A whole number may also stand as an ordinal or a decade: 20th, 1990s.
_END_OF_NUMBER = re.compile(
    r"(?:st|nd|rd|th|s|[kcm]?m[²³]?|km/h|kg|g|ha|[kMG]Wh?|kV|[KMGT]B)?(?!\w)(?![.,/:]\d)",
    re.IGNORECASE,
)


def _occurrence(form: str, english: str) -> tuple[int, int] | None:
    """Return start and end of `form` in `english` as whole words or numbers."""
    # Searched as text: a pattern for every form would be compiled for every sentence.
    text, wanted = english, form
    if form.isascii() and not form[0].isupper() and len(english.lower()) == len(english):
        text, wanted = english.lower(), form.lower()
    at = text.find(wanted)
    while at >= 0:
        end: int | None = at + len(wanted)
        if form[-1].isalnum():
            closed = (_END_OF_NUMBER if form[-1].isdigit() else _END).match(text, at + len(wanted))
            end = closed.end() if closed else None
        if end is not None and (not form[0].isalnum() or _START.match(text, at)):
            return at, end
        at = text.find(wanted, at + 1)
    return None


def _share_of_them(entity: Entity, english: str) -> tuple[int, int] | None:
    """ "seven of the commune's 12" for "7/12 thôn"."""
    if entity.kind != "ratio" or not re.fullmatch(r"\d{1,3}/\d{1,4}", entity.text):
        return None
    part, whole = entity.text.split("/")
    parts = "|".join((part, *number_words(int(part))))
    match = re.search(
        rf"(?<![\w.,])(?:{parts}) of (?:[a-zA-Z'’-]+ ){{1,4}}{whole}(?![\w.,]*\d)",
        english,
        re.IGNORECASE,
    )
    return match.span() if match else None


_SO_OFTEN = {
    "1": re.compile(r"\b(?:once|one-time|one-off)\b", re.IGNORECASE),
    "2": re.compile(r"\b(?:twice|doubl(?:e|ed|es|ing))\b", re.IGNORECASE),
    "3": re.compile(r"\b(?:thrice|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing))\b", re.IGNORECASE),
}


def _so_often(entity: Entity, source: str, english: str) -> tuple[int, int] | None:
    """ "twice" for "2 lần"."""
    often = _SO_OFTEN.get(entity.text.lstrip("0"))
    if entity.kind != "number" or not often or not source.startswith(" lần", entity.end):
        return None
    match = often.search(english)
    return match.span() if match else None


@lru_cache(maxsize=64)
def align(source: str, english: str) -> tuple[tuple[tuple[Entity, int, int], ...], str]:
    """Find each entity of `source` in `english`.

    Return the entities with start and end in `english`, both -1 where it is missing, and
    `english` with what they took blanked out by as many middle dots.
    """
    placed: list[tuple[Entity, int, int]] = []
    left = english
    # Longer forms first, so that "14" does not take the 14 of "14 of 19".
    for entity in sorted(entities(source), key=lambda e: -len(e.forms[0])):
        found = next((f for form in entity.forms if (f := _occurrence(form, left))), None)
        found = found or _share_of_them(entity, left) or _so_often(entity, source, left)
        start, end = found or (-1, -1)
        placed.append((entity, start, end))
        if found:
            left = left[:start] + "\N{MIDDLE DOT}" * (end - start) + left[end:]
    return tuple(placed), left


def entity_flags(source: str, english: str) -> list[str]:
    """Figures, dates and names that are missing, or stand where the Vietnamese has none."""
    flags: list[str] = []
    placed, left = align(source, english)
    for entity, start, end in placed:
        if start < 0:
            kind = "figure" if entity.kind in FIGURES else entity.kind
            kind = "name" if kind == "acronym" else kind
            flags.append(f"{kind}: {entity.text}")
            continue
        if entity.kind != "name":
            continue
        before = english[:start]
        if _AFTER_PLACE.match(english[end:]):
            flags.append(f"name: {entity.text} made a place")
        if _OFFICE_OF.search(before) and f"của {entity.text}" not in source:
            flags.append(f"name: {entity.text} made a place")
        if _AND.search(before) and not _JOINED.search(source[: entity.start]):
            flags.append(f"name: {entity.text} made a second person")
    found = entities(source)
    spoken, lower = source.lower(), left.lower()
    flags += [
        f"figure: {number} not in the source"
        for number in _DIGITS.findall(left)
        if not _spelled_out(number.replace(",", ""), spoken)
    ]
    if share := _SHARE.search(left):  # 150 that became 150%
        flags.append(f"figure: {share[0]} not in the source")
    flags += [f"figure: {month} not in the source" for month in _MONTH_NAMES.findall(left)]
    flags += [f"figure: {clock[0]}" for clock in _NO_CLOCK.finditer(english)]
    flags += [
        f"figure: {word} not in the source"
        for word, said, vietnamese in _NUMBER_WORDS
        if word.removesuffix("s?") in lower and said.search(left) and not vietnamese.search(spoken)
    ]
    flags += [
        f"{entity.kind}: {entity.text} repeated"
        for entity in dict.fromkeys(e for e in found if e.kind in ("name", "document", "url"))
        if _occurrence(entity.forms[0], left)
    ]
    return flags
