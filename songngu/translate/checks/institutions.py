"""Whether the English names institutions and acronyms that the Vietnamese does not."""

from __future__ import annotations

import re
from collections import Counter

from songngu.text import fold

_ACRONYM = re.compile(r"(?<![\w/-])[A-ZĐ]{2,}(?![\w/])")
_ENGLISH_ACRONYMS = frozenset(
    """VND USD EUR GDP GRDP AI IT ICT TV UN EU US UK ASEAN ID HR NGO CEO HIV COVID CDC GPS DNA SIM
    CT QR PAR INDEX SIPAS PAPI PCI""".split()
)


def acronym_flags(source: str, english: str) -> list[str]:
    """Acronyms that stand neither in the source nor in everyday English."""
    return [
        f"name: {acronym} not in the source"
        for acronym in dict.fromkeys(_ACRONYM.findall(english))
        if acronym not in _ENGLISH_ACRONYMS and acronym not in source and not _roman(acronym)
    ]


# Institutions that an engine likes to invent: what the Vietnamese must then say, folded.


_INSTITUTIONS = tuple(
    (re.compile(rf"\b(?:{english})\b"), re.compile(rf"\b(?:{vietnamese})\b"))
    for english, vietnamese in (
        ("National Assembly", "quoc hoi|qh|dbqh|ubtvqh|hdbcqg|nghi truong|lap phap"),
        ("Prime Minister", "thu tuong|ttg|nguoi dung dau chinh phu"),
        ("Politburo", "bo chinh tri|bct|tw"),
        ("Fatherland Front", "mat tran|mttq|ubmttq"),
        ("People's Councils?", "hdnd|hoi dong nhan dan|hoi dong"),
        ("Supreme People's Court", "toa an|tand|tandtc"),
        ("Procuracy|Procuracies", "kiem sat|vksnd|vks|ksnd"),
        ("Border Guards?", "bien phong|bdbp"),
        ("Youth Union", "doan|thanh nien|tncs"),
        ("Women's Union", "phu nu|lhpn"),
        ("Inspection Commission", "kiem tra|ubkt"),
        ("State Bank", "ngan hang|nhnn"),
    )
)
_BRACKETED = re.compile(r"\(([^\W\d_]{2,10})\)")


def institution_flags(source: str, english: str) -> list[str]:
    """Institutions and bracketed acronyms that the Vietnamese does not have, or not so often."""
    folded = fold(source)
    flags = [
        f"name: {found[0]} not in the source"
        for pattern, vietnamese in _INSTITUTIONS
        if (found := pattern.search(english)) and not vietnamese.search(folded)
    ]
    twice = Counter(_BRACKETED.findall(english)) - Counter(_BRACKETED.findall(source))
    return flags + [f"repetition: ({acronym})" for acronym in twice if f"({acronym})" in source]


def _roman(word: str) -> bool:
    """Whether a word in capitals can be a Roman numeral."""
    return not word.strip("IVXLC")
