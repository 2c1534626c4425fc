"""Where a text names districts, and which provinces those names may mean.

Several provinces share a name (ten have a district Châu Thành). What stands around it
narrows them down: its type, the province or the other units named with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from songngu.gazetteer.units import by_slug, find, listed, rows
from songngu.text import old_tone


class Mention(NamedTuple):
    """One place in a text that names a province, or a smaller unit of one of several.

    `slugs` are the provinces it may mean (one, except for the name of a district
    that several share); `start` and `end` are offsets into the text.
    """

    slugs: tuple[str, ...]
    name: str
    start: int
    end: int

    @property
    def slug(self) -> str:
        """The slug of the first (for a province's own name, the only) province."""
        return self.slugs[0]


# A name, and for each province that has it the types it had there (empty: any).
_Table = Mapping[str, Mapping[str, tuple[str, ...]]]

_TYPE_OF = {
    "huyện ủy": "huyện", "huyện uỷ": "huyện", "h": "huyện", "quận ủy": "quận", "quận uỷ": "quận",
    "q": "quận", "thị ủy": "thị xã", "thị uỷ": "thị xã", "tx": "thị xã", "thành ủy": "thành phố",
    "thành uỷ": "thành phố", "tp": "thành phố",
}  # fmt: skip
_DISTRICT = re.compile(
    r"(?<!\w)(?=[HhQqTt])(?:(?P<type>(?i:(?:huyện|quận|thị|thành) [uủ][yỷ]|huyện|quận|thị xã|thành phố|tp|tx))[.:]? ?"
    r"|(?P<short>[HQ])\. ?)(?=[^\W_])"
)
_NEXT = re.compile(r"(?:, | và |; | - )(?=[^\W_])")
_WORD_END = re.compile(r"[\w'’]+(?=$|[^\w'’])")
_GAP = re.compile(r" ?[-–] ?| ")
_GLOSS = re.compile(r" ?[,(–-] ?(?:tỉnh |TP\.? ?|thành phố )?(?=[A-ZĐ])")
_TITLE_CASE = re.compile(r"[^\W\d_][\w'’]*(?: [^\W_][\w'’]*){0,3}")


def districts(text: str) -> list[Mention]:
    """Return where `text` (NFC) names districts, towns or provincial cities by their type.

    "huyện Thanh Liêm", "H.Châu Thành (Long An)" and "các huyện Tân Thạnh, Thạnh Hóa", but
    not a bare "Thanh Liêm".
    """
    return list(_districts_of(text))


@lru_cache(maxsize=256)  # the text of one article is looked at more than once
def _districts_of(text: str) -> tuple[Mention, ...]:
    return tuple(_listed(text, _DISTRICT, _districts()))


def bare_district(text: str, start: int = 0) -> Mention | None:
    """Return the district whose name stands at `start` without its type ("Diên Khánh: …")."""
    hit = _longest(text, start, _districts(), "")
    return None if hit is None or hit.name.isdigit() or find(hit.name) else hit


def _listed(text: str, heads: re.Pattern[str], table: _Table) -> Iterator[Mention]:
    done = 0
    for head in heads.finditer(text):
        if head.end() < done:
            continue
        kind = (head["type"] or head["short"]).lower()
        run = _run(text, head.end(), table, _TYPE_OF.get(kind, kind))
        if run:
            done = run[-1].end
            yield from _narrowed(text, run)


def _run(text: str, start: int, table: _Table, kind: str) -> list[Mention]:
    """The names in a list that begins at `start`; unknown ones are passed over."""
    run: list[Mention] = []
    at = start
    for _ in range(40):
        hit = _longest(text, at, table, kind)
        if hit and not run and find(hit.name) and not _has_kind(table, hit, kind):
            break  # "thành phố Quảng Ninh": the province that became a city, no huyện
        if hit and run and find(hit.name) and not set(hit.slugs) & set(run[-1].slugs):
            break  # "huyện Tiên Yên, Quảng Ninh": there the province
        if hit:
            run.append(hit)
            at = hit.end
        else:
            other = _TITLE_CASE.match(text, at)
            if not run or not other or not _capitals(other[0]) or find(other[0]):
                break
            at = other.end()
        link = _NEXT.match(text, at)
        if not link:
            break
        at = link.end()
    return run


def _has_kind(table: _Table, hit: Mention, kind: str) -> bool:
    return any(not kinds or kind in kinds for kinds in table[plain(hit.name)].values())


def _capitals(name: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() for word in name.split())


def _longest(text: str, start: int, table: _Table, kind: str) -> Mention | None:
    """The longest name of the table at `start`, five words at most."""
    if start >= len(text) or not (text[start].isupper() or text[start].isdigit()):
        return None
    best, at = None, start
    for _ in range(5):
        word = _WORD_END.match(text, at)
        if not word:
            break
        name = text[start : word.end()]
        units = table.get(plain(name))
        slugs = _of_kind(units, kind, name) if units else ()
        if slugs:
            best = Mention(slugs, name, start, word.end())
        gap = _GAP.match(text, word.end())
        if not gap:
            break
        at = gap.end()
    return best


def _of_kind(units: Mapping[str, tuple[str, ...]], kind: str, name: str) -> tuple[str, ...]:
    fitting = tuple(slug for slug, kinds in units.items() if not kinds or kind in kinds)
    return fitting or (() if name.isdigit() else tuple(units))


def _narrowed(text: str, run: list[Mention]) -> Iterator[Mention]:
    """The names of a list, each with the provinces that what stands around leaves it."""
    certain = {m.slug for m in run if len(m.slugs) == 1}
    gloss = _GLOSS.match(text, run[-1].end)
    if gloss:
        told = _province_at(text, gloss.end())
        certain |= {told} & {slug for m in run for slug in m.slugs}
    for mention in run:
        left = tuple(slug for slug in mention.slugs if slug in certain)
        yield mention._replace(slugs=left) if left else mention


def _province_at(text: str, start: int) -> str:
    words = text[start : start + 40].split(" ")
    for count in (5, 4, 3, 2):
        province = find(" ".join(words[:count]).rstrip(" .,;:)"))
        if province:
            return province.slug
    return ""


@lru_cache(maxsize=65536)
def plain(form: str) -> str:
    """Return a place's name without what its spellings differ in: tone place, case, i and y,
    Đắk and Đăk, apostrophes, dots, dashes and spaces."""
    joined = _JOINED.sub(" ", old_tone(form).casefold()).strip()
    return _DAK.sub("đắk", joined.translate(_SPELLED))


_JOINED = re.compile(r"[\s.–-]+")
_DAK = re.compile(r"\b(?:đăk|đak|đắc|dak|đăc)(?= |\b)|^đa(?= krông)")
_SPELLED = str.maketrans("yýỳỷỹỵ", "iíìỉĩị", "'’")


@cache
def _districts() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows("districts.tsv"):
        _known(row["province"], "districts.tsv")
        for entry in listed(row["districts"]):
            name, _, kinds = entry.rstrip(")").partition(" (")
            units = found.setdefault(plain(name), {})
            units[row["province"]] = tuple(kinds.split(", ")) if kinds else ()
    return found


def _known(slug: str, table: str) -> None:
    if by_slug(slug) is None:
        raise ValueError(f"{table} names an unknown province: {slug}")
