"""Whose site a page stands on: what its head, its foot and its metadata name, weighed together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from songngu.ingest import mastheads
from songngu.text import fold


@dataclass(frozen=True, slots=True)
class Named:
    """A publisher's name on a page, and how much its place speaks for it."""

    name: str
    weight: float


_LIMIT = 400  # characters of a line in which a name is looked for
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|bản quyền)(?:\s*(?:©|\(c\)|copyright|\d{4}(?:\s*[-–]\s*\d{4})?|bản quyền|thuộc(?: về)?|của|by|nội dung|website|:|-|–|,))*\s*"
    r"(?P<name>[^\W\d_].{2,})",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"ghi rõ (?:nguồn|\(?nguồn\)?)\s*[“\"'«]?(?P<name>(?:báo|cổng|trang|tạp chí|sở|đài)\b[^”\"'»,.;]{3,60})",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"(?P<name>(?:Báo|Tạp chí|Đài|Cổng) [^.:;|]{3,50}?) giữ bản quyền", re.IGNORECASE
)
# Whoever holds the copyright, though no word says what it is: "® VTV giữ bản quyền nội dung …".
_HOLDER = re.compile(
    r"^\W*(?P<name>[^\W\d_][^.:;|,]{1,40}?) giữ bản quyền (?:nội dung|(?:trên |của )?(?:website|trang))",
    re.IGNORECASE,
)
_GOVERNING = re.compile(
    r"^\W*(?:cơ quan|đơn vị) (?:chủ quản|quản lý)\s*[:：]\s*(?P<name>.{3,80})", re.IGNORECASE
)

_PART_END = re.compile(
    r"\.\s|\s(?:hoặc|khi|nếu)\s|\s[-–—]\s(?=[A-ZĐ0-9])(?!Truyền|TRUYỀN|Giao tiếp|Vũng Tàu|VŨNG TÀU|Thương binh|THƯƠNG BINH)|;|\s\|\s|,\s(?=tỉnh|thành phố)|\(\d"
)
_EDGES = re.compile(r"^\W+|\W+$")


def head(lines: Sequence[str]) -> list[Named]:
    """Return the publishers that the first lines of a page name."""
    found = []
    for at, name in mastheads.named(lines):
        around = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
        entry = at > 0 and len(around) == 2 and all(len(line.split()) < 6 for line in around)
        known = mastheads.is_paper(name) or mastheads.places(name)
        weight = 4 - min(at, 8) / 4 - 2 * (entry and not known) - 3 * mastheads.describes(name)
        found.append(Named(name, weight + _kind(name)))
    return found


def foot(lines: Sequence[str]) -> list[Named]:
    """Return the publishers that the last lines of a page name: the holder of the copyright
    and what is to be named as the source, a line that is or begins with a name, the office
    that governs the site."""
    found = []
    for weight, patterns in _WAYS:
        for line in lines:
            for pattern in patterns:
                match = pattern.search(line[:_LIMIT])
                name = mastheads.publisher(_first_part(match["name"])) if match else ""
                if name and not mastheads.is_kind(name):
                    found.append(Named(name, weight + _kind(name)))
    for line in lines:
        holder = _HOLDER.match(line[:_LIMIT])
        brand = holder["name"] if holder else mastheads.organ(line[:_LIMIT])
        if brand and mastheads.may_be_brand(brand) and not mastheads.publisher(brand):
            found.append(Named(brand if holder else mastheads.as_paper(brand), 3.0))
    return found


def governing(lines: Sequence[str]) -> list[str]:
    """Return the offices, folded, that a page's last lines name as those that govern its site."""
    said = (_GOVERNED.search(line[:_LIMIT]) for line in lines)
    return [fold(name) for match in said if match and (name := mastheads.publisher(match["name"]))]


_GOVERNED = re.compile(r"\bcơ quan chủ quản\s*[:：]\s*(?P<name>[^.;|]{3,80})", re.IGNORECASE)


def _kind(name: str) -> float:
    return 0.5 * mastheads.is_paper(name) + 0.5 * mastheads.places(name)


_WAYS = (
    (4.0, (_HOLDS, _QUOTED, _COPYRIGHT)),
    (2.0, (re.compile(r"^(?P<name>.+)$"),)),
    (0.0, (_GOVERNING,)),
)


def footer(lines: Sequence[str]) -> str:
    """Return the publisher that the last lines of a page name, "" if none does."""
    return max(foot(lines), key=lambda one: one.weight, default=Named("", 0)).name


def _first_part(text: str) -> str:
    text = mastheads.HOST.split(text)[0] if "." in text else text
    return _PART_END.split(text)[0]


def brand(head: Sequence[str], foot: Sequence[str]) -> list[Named]:
    """Return the name that opens a page and its foot, or of which the foot says that it holds
    the copyright, though no word says what it is: "Nhịp Cửu Long", "Nhịp Cửu Long - Tòa soạn: …"."""
    below = [fold(line[:_LIMIT]) for line in foot]
    for line in head:
        name = _EDGES.sub("", line)
        if len(name) < 4 or not mastheads.may_be_brand(name) or mastheads.is_kind(name):
            continue
        naming = [key for key in below if fold(name) in key]
        if not naming:
            continue
        key = re.escape(fold(name))
        said = re.compile(
            rf"^\W*{key}\s*[^\w\s].*\w|^\W*cong ty (?:\w+ ){{1,6}}{key}\W*$|(?:©|copyright|ban quyen)\W.{{0,30}}?\b{key}\b"
        )
        if any(map(said.search, naming)):
            return [Named(mastheads.normal_case(name), 3.0)]
    return []


def choose(found: Iterable[Named], marks: Iterable[str]) -> str:
    """Return the publisher for which most speaks, "" if none is named.

    What names the same adds up, and so do the `marks` that stand for a name: the initials
    before the first paragraph, the host of an address.
    """
    kept = list(found)
    sums = {
        one.name: sum(other.weight for other in kept if _says(other.name, one.name))
        + 2 * sum(mastheads.same(mark, one.name) for mark in marks if mark)
        for one in kept
    }
    chosen = max(sums, key=lambda name: sums[name], default="")
    if chosen.isascii():  # metadata leave the marks of letters out
        chosen = next(
            (name for name in sums if fold(name) == fold(chosen) and not name.isascii()), chosen
        )
    plain = mastheads.without_province(chosen)
    return next((name for name in sums if name != chosen and name == plain), chosen)


def _says(other: str, name: str) -> bool:
    """Whether another name is a part of a name: the same, without its place, or whose site it is.

    A district's site is its committee's.
    """
    alike = other[:3].lower() == name[:3].lower()
    site = mastheads.is_paper(name) and not mastheads.is_paper(other)
    owner = _COMMITTEE.sub("", other) if site else other
    return (alike or site) and not mastheads.describes(name) and _words(owner) <= _words(name)


_COMMITTEE = re.compile(r"^(?:UBND|[UỦ][ỶY] ban nhân dân) (?=\w+ \w)", re.IGNORECASE)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(name))) - {"dien", "tu", "online", "tinh"}
