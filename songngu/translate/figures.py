"""Figures in Vietnamese prose: dates, times, numbers, document numbers, addresses.

Conventions: Decree 30/2020/NĐ-CP on the style of official documents (document numbers such
as 225/QĐ-TTg). Dates, times and quantities have rooms of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from songngu.translate.clocks import CLOCKS
from songngu.translate.dates import DATES
from songngu.translate.entity import Entity, Kind, Row, free, matched
from songngu.translate.quantities import QUANTITIES


def _address(kind: Kind) -> Callable[[re.Match[str], str], list[Entity]]:
    def make(match: re.Match[str], _: str) -> list[Entity]:
        text = match[0].rstrip(".,;:!?)”’\"'…")
        return [Entity(kind, match.start(), match.start() + len(text), text, (text,))]

    return make


def _document(match: re.Match[str], _: str) -> list[Entity]:
    text = match[0]
    return [matched("document", match, text, re.sub(r" ?[-–] ?", "-", text))]


def _short_document(match: re.Match[str], _: str) -> list[Entity]:
    """ "Nghị định 178/2024": number and year, no month and no share."""
    number = match["number"]
    forms = (number, f"{number.lstrip('0')}")
    return [Entity("document", *match.span("number"), number, tuple(dict.fromkeys(forms)))]


def _acronym(match: re.Match[str], _: str) -> list[Entity]:
    """`(CCHC)` after the full form: kept, so that the English shows what it stands for."""
    return [matched("acronym", match)]


# Tried in this order; what one has taken, the next leaves alone.
_DOCUMENTS: tuple[Row, ...] = (
    (r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", _address("email")),
    (r"(?:https?://|www\.)[^\s<>\"“”]+", _address("url")),
    (r"(?i:\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info)\b(?:/[^\s<>\"“”]*)?)", _address("url")),
    (
        r"(?<![\w/])\d+[a-z]?(?:/\d{4})?(?:/[A-ZĐ][A-ZĐa-zđ0-9]*|-[A-ZĐ]{2,}[a-z]*/[A-ZĐ][A-ZĐa-zđ]*)"
        r"(?:[-–.&/][A-ZĐ][A-ZĐa-zđ0-9]*| [-–] (?:TTg|CP|UBND|HĐND|BNV|[A-ZĐ]{2,})\b)*",
        _document,
    ),
    (
        r"\b(?:(?i:nghị định|thông tư(?: liên tịch)?|quyết định|nghị quyết|chỉ thị|pháp lệnh|công văn|công điện)(?: số)?"
        r"|(?<!con )(?i:số))"
        r" (?P<number>\d{1,4}/(?:19|20)\d\d)(?![\w/-])",
        _short_document,
    ),
)  # fmt: skip
_ACRONYMS: tuple[Row, ...] = ((r"(?<=\()[A-ZĐ]{2,8}(?=\))", _acronym),)
_COMPILED = tuple(
    (re.compile(pattern), make)
    for pattern, make in (*_DOCUMENTS, *DATES, *CLOCKS, *_ACRONYMS, *QUANTITIES)
)


def find_figures(sentence: str) -> list[Entity]:
    """Return the figures, document numbers and addresses of a Vietnamese sentence, in order."""
    found: list[Entity] = []
    for pattern, make in _COMPILED:
        for match in pattern.finditer(sentence):
            if free(match.start(), match.end(), found):
                found += make(match, sentence)
    return sorted(found, key=lambda entity: entity.start)
