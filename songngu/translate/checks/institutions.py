"""Whether the English names the institutions and acronyms of the Vietnamese, and no others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from songngu.text import old_tone
from songngu.translate.checks.institution_table import KEPT, NAMED, SAID
from songngu.translate.checks.offices import office_flags
from songngu.translate.checks.tables import rows

_ACRONYM = re.compile(r"(?<![\w/-])[A-ZĐ]{2,}(?![\w/])")
_ENGLISH_ACRONYMS = frozenset(
    """VND USD EUR GDP GRDP AI IT ICT TV UN EU US UK ASEAN ID HR NGO CEO HIV COVID CDC GPS DNA SIM
    USA CT QR PAR INDEX SIPAS PAPI PCI MRI VNA PM MA JPY GBP FAQ HP ABC VSS""".split()
)
_BRACKETED = re.compile(r"\(([^\W\d_]{2,10})\)")

_WORD = re.compile(r"[^\W_]+")
_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:-[a-z]+)?(?:'s)?")
# A person who is not to be named: "công chức N.Q.T."
_INITIALS = re.compile(r"(?<![\w.])(?:[A-ZĐ]\.){2,}(?:[A-ZĐ](?!\w))?")
# What must stand before a name in mid-sentence: a word or a comma.
_OPENING = re.compile(r"(?:^|[^\w,) ]) ?$")
_LONGEST = 5
_ROMAN = re.compile(r"(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def acronym_flags(source: str, english: str) -> list[str]:
    """Acronyms that stand neither in the source nor in everyday English, and those lost."""
    flags = [
        f"name: {acronym} not in the source"
        for acronym in dict.fromkeys(_ACRONYM.findall(english))
        if acronym not in _ENGLISH_ACRONYMS
        and acronym not in source
        and not _roman(acronym)
        and not source.isupper()
    ]
    lost = [
        acronym
        for acronym in dict.fromkeys(_ACRONYM.findall(source))
        if acronym in _KEPT and not _KEPT[acronym].search(english)
    ]
    lost += [
        initials
        for initials in dict.fromkeys(_INITIALS.findall(source))
        if not re.search(_spelled(initials), english)
    ]
    return flags + [f"name: {acronym}" for acronym in lost]


def _spelled(initials: str) -> str:
    """A pattern of "N.Q.T." with or without its stops, and no letter more."""
    letters = initials.replace(".", "")
    return r"(?<![\w.])" + r"\.? ?".join(letters) + r"(?!\w|\.[^\W\d_])"


def institution_flags(source: str, english: str) -> list[str]:
    """Institutions lost, or named where the Vietnamese has them not, or not so often."""
    english = english.replace("’", "'")
    flags = [
        f"name: {name}"
        for name, pattern in _named(source)
        if not (pattern.search(english) or name in english)
    ]
    spoken = _spoken(source)
    said = Counter(_said(english))
    flags += [
        f"name: {_ROWS[row][0]} not in the source"
        for row, times in said.items()
        if _times(_ROWS[row][1], spoken) < (times if _ROWS[row][2] else 1)
    ]
    twice = Counter(_BRACKETED.findall(english)) - Counter(_BRACKETED.findall(source))
    flags += [f"repetition: ({acronym})" for acronym in twice if f"({acronym})" in source]
    flags += [f"name: {level}" for level in _levels_lost(spoken, english)]
    return flags + office_flags(source, english)


# "UBND cấp huyện, xã" is two, "HĐND tỉnh và các huyện" as well.
_LEVEL = r"(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)"
_OF_LEVELS = re.compile(
    rf"(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|hội đồng nhân dân)(?: cấp| các)? {_LEVEL}"
    rf"(?P<more>(?:(?:, | và |, cấp | và cấp | và các ){_LEVEL}(?!\w))+)"
)

# How English says each of the levels, and how Vietnamese does, not as a part of another word.
_SAID_OF_LEVEL = {
    level: (re.compile(rf"(?<!thị )(?<!hợp tác )(?<!\w){level}(?! hội)(?!\w)"), re.compile(english, re.IGNORECASE))
    for level, english in (
        ("tỉnh", r"provinc|localit"),
        ("huyện", r"district|local"),
        ("quận", r"district"),
        ("thị xã", r"town"),
        ("thành phố", r"cit(?:y|ies)|municipal"),
        ("xã", r"commun|grassroots|local"),
        ("phường", r"ward"),
        ("thị trấn", r"town"),
    )
}  # fmt: skip


def _levels_lost(spoken: str, english: str) -> Iterator[str]:
    """ "district-level People's Committees" for "UBND cấp huyện, xã"."""
    for match in _OF_LEVELS.finditer(spoken):
        for level in re.findall(_LEVEL, match[0]):
            vi, en = _SAID_OF_LEVEL[level]
            if len(en.findall(english)) < len(vi.findall(spoken)):
                yield level


def _times(pattern: re.Pattern[str], spoken: str) -> int:
    """How often a Vietnamese sentence (in small letters) names an institution, each level of
    government counted."""
    levels = sum(
        len(re.findall(_LEVEL, match["more"]))
        for match in _OF_LEVELS.finditer(spoken)
        if pattern.search(match[0])
    )
    return len(pattern.findall(spoken)) + levels


def _roman(word: str) -> bool:
    """Whether a word in capitals is a Roman numeral: "XIV" is, "IIII" is not."""
    return bool(_ROMAN.fullmatch(word))


_KEPT = {
    name: re.compile(pattern, re.IGNORECASE) for names, pattern in rows(KEPT) for name in names
}
# By name: the pattern of its English, whether it counts at the opening of a sentence, too,
# and whether it must stand as often.
_ENGLISH_OF: dict[str, list[tuple[re.Pattern[str], bool]]] = {}
for _names, _pattern in rows(NAMED):
    for _name in _names:
        _ENGLISH_OF.setdefault(_name.lstrip("^"), []).append(
            (re.compile(_pattern, re.IGNORECASE), _name.startswith("^"))
        )
# The rows of `SAID`: name, its Vietnamese, whether that must stand as often.
_ROWS = [
    (names[0].lstrip("~"), re.compile(pattern), not names[0].startswith("~"))
    for names, pattern in rows(SAID)
]
_ROW_OF = {name.lstrip("~"): at for at, (names, _) in enumerate(rows(SAID)) for name in names}
_FIRST_WORDS = frozenset(name.split()[0].removesuffix("'s") for name in _ROW_OF)


@lru_cache(maxsize=1024)
def _spoken(source: str) -> str:
    return old_tone(source).lower()


@lru_cache(maxsize=1024)
def _named(source: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The institutions that a Vietnamese sentence names, each with its English."""
    text = old_tone(source)
    words = list(_WORD.finditer(text))
    found: dict[tuple[str, re.Pattern[str]], None] = {}
    for at, word in enumerate(words):
        if not word[0][0].isupper() or text[word.start() - 1 : word.start()] in ("/", "-"):
            continue
        opens = bool(_OPENING.search(text, 0, word.start()))
        for length in range(1, min(_LONGEST, len(words) - at) + 1):
            name = text[word.start() : words[at + length - 1].end()]
            for pattern, anywhere in _ENGLISH_OF.get(name, ()):
                if anywhere or not opens:
                    found[name, pattern] = None
    return tuple(found)


def _said(english: str) -> Iterator[int]:
    """The rows of `SAID` for the names that an English sentence has, one for each time."""
    words = list(_ENGLISH_WORD.finditer(english))
    for at, word in enumerate(words):
        if word[0].removesuffix("'s") not in _FIRST_WORDS:
            continue
        # A single word that opens a sentence says nothing by its capital.
        least = 1 if _OPENING.search(english, 0, word.start()) else 0
        for length in range(min(_LONGEST, len(words) - at), least, -1):
            name = english[word.start() : words[at + length - 1].end()]
            name = name.removesuffix("'s")
            if (row := _ROW_OF.get(name)) is not None:
                yield row
                break
