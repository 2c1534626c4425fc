"""Whether names that must stay as they are, letter by letter, stand in the English.

What the recognition of entities does not know – people with rare surnames, places without
"huyện" or "xã" before them, titles and brands – is a run of capitalised syllables all the
same. Names that English has of its own ("Trung Quốc", "Tây Nguyên") are in a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from songngu.text import fold, old_tone
from songngu.translate.checks.foreign import foreign_flags
from songngu.translate.checks.kinds import kind_flags, stands
from songngu.translate.entities import entities
from songngu.translate.proper_names import EXONYMS, KINDS, proper_names

_MARKED = re.compile(r"[^\W\d_]+")
_LOANWORDS = frozenset(
    """café cafés communiqué communiqués résumé résumés façade façades clichéd cliché chargés
    chargé née protégé fiancé fiancée tonlé côte são""".split()
)
# What stands beside names without being part of them.
_FOREIGN = frozenset("The Ho Khmer Cham Shan Xoan Ngo Festival Top".split())
_HANOI_AND_HO_CHI_MINH = frozenset("hà nội hồ chí minh đài loan sài gòn".split())
# "Đại sứ Mỹ Marc Knapper"
_COUNTRIES = frozenset("Mỹ Nga Anh Pháp Đức Ý Úc Nhật Hàn Lào Séc Áo Bỉ".split())
# What English writes with a capital although Vietnamese does not: feasts, dress, arts, plants.
_CAPITALISED = frozenset("tết hồ áo xòe tuồng chèo cải zèng mắc xứ then ngọc đông y".split())


def proper_flags(source: str, english: str) -> list[str]:
    """Names of the Vietnamese that the English has not, and Vietnamese ones it made up."""
    folded = fold(english)
    flags = []
    for found in proper_names(source):
        name, kind = found.text, found.kind
        if kind == "exonym":
            lost = not EXONYMS[name].search(english)
        elif kind == "syllable":
            lost = not stands(name, folded)
        else:
            lost = not any(stands(form, folded) for form in _shorter(name, kind))
            lost = lost and not _in_two_parts(name, folded)
        if lost:
            flags.append(f"name: {name}")
    flags += kind_flags(source, english)
    flags += foreign_flags(source, english)
    return flags + _made_up(source, english)


def _shorter(name: str, kind: str) -> Iterator[str]:
    """A name, and what is left of it where its first or last word may be another thing."""
    words = name.split(" ")
    yield name
    abroad = len(words) > 1 and words[0] in _COUNTRIES and words[1].isascii()
    if "first" in kind or words[0] in KINDS or abroad:
        yield " ".join(words[1:])
    if "last" in kind and len(words) > 2:
        yield " ".join(words[:-1])


def _in_two_parts(name: str, folded: str) -> bool:
    """Whether the parts of a long name stand apart: "Sa Thầy K’Brểu" may be a place and a person."""
    words = name.split(" ")
    return any(
        stands(" ".join(words[:at]), folded) and stands(" ".join(words[at:]), folded)
        for at in range(1, len(words))
        if len(words) > 2
    )


def _made_up(source: str, english: str) -> list[str]:
    """Words with Vietnamese letters, and names of two words, that the Vietnamese has not."""
    said, named, pairs = _words(source)
    flags = []
    words = list(_MARKED.finditer(english))
    for match in words:
        word = match[0].lower()
        if word.isascii():
            continue
        # "Xã ra quân dọn vệ sinh" made "Ra Quân Commune".
        lowered = match[0][0].isupper() and word not in _CAPITALISED
        if old_tone(word) not in (named if lowered else said):
            flags.append(f"name: {match[0]} not in the source")
    for one, two in pairwise(words):
        first, second = fold(one[0]), fold(two[0])
        if (
            one[0][0].isupper()
            and two[0][0].isupper()
            and english[one.end() : two.start()] in (" ", "-", " - ")
            and (first == second or not (one[0].isascii() and two[0].isascii()))
            and not _FOREIGN.intersection((one[0], two[0]))
            and not (one[0].isupper() or two[0].isupper())
            and f"^{first}" in said
            and f"^{second}" in said
            and (first, second) not in pairs
        ):
            flags.append(f"name: {one[0]} {two[0]} not in the source")
    return flags


@lru_cache(maxsize=1024)
def _words(
    source: str,
) -> tuple[frozenset[str], frozenset[str], frozenset[tuple[str, str]]]:
    """The words of a Vietnamese sentence (tones in the old style; capitalised ones folded after
    "^", too), those that are capitalised or follow one that is, and the folded pairs of all."""
    text = _MARKED.findall(source)
    said = {word.lower() for word in _MARKED.findall(old_tone(source))}
    named = {
        old_tone(word).lower()
        for before, word in pairwise(("", *text))
        if word[0].isupper() or before[:1].isupper()
    }
    known = _LOANWORDS | _HANOI_AND_HO_CHI_MINH
    for entity in entities(source):
        known |= {old_tone(word).lower() for word in _MARKED.findall(" ".join(entity.forms))}
    said |= {f"^{fold(word)}" for word in text if word[0].isupper()}
    folded = [fold(word) for word in text]
    return frozenset(said | known), frozenset(named | known), frozenset(pairwise(folded))
