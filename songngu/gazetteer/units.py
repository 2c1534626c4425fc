"""The units and their periods, read from the tables, and the ways to look them up."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Literal, cast

from songngu.text import fold, old_tone, sort_key

Type = Literal["province", "city"]


@dataclass(frozen=True, slots=True)
class Period:
    """A span in which a unit kept its type and its land.

    `since` and `until` are its first and last day (None: before the records begin;
    still so). `merged_from` holds the slugs whose land it is made of, when it is not
    simply its own; `resolution` is what began the period, "" for the first.
    """

    type: Type
    since: dt.date | None = None
    until: dt.date | None = None
    merged_from: tuple[str, ...] = ()
    resolution: str = ""

    def covers(self, on: dt.date) -> bool:
        """Whether the day falls into the period."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Province:
    """A province-level name. `successor` is the slug of what it was merged into, or ""."""

    slug: str
    name: str
    english: str
    periods: tuple[Period, ...]
    successor: str = ""
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()

    def period(self, on: dt.date) -> Period | None:
        """The period of that day; None if no unit of this name existed."""
        return next((period for period in self.periods if period.covers(on)), None)


def by_slug(slug: str) -> Province | None:
    """Return the province with that slug, or None."""
    return _provinces().get(slug)


def find(name: str, on: dt.date | None = None) -> Province | None:
    """Return the unit that `name` means, or None if it is no province's name.

    Diacritics, tone-mark placement, spacing, case, English forms and a leading "tỉnh",
    "thành phố" or "TP." make no difference. With a day, the result is the unit that
    existed then: for "Hà Tây" in 2010 Hà Nội, for "Huế" in 2019 Thừa Thiên Huế.
    """
    names = _names()
    key = _key(name)
    short = re.sub(r"^(?:tinh|thanhpho|tp)|(?:province|city)$", "", key)
    slug = names.get(key) or names.get(short)
    if slug is None:
        return None
    province = _provinces()[slug]
    return unit_on(province, on) if on else province


def unit_on(province: Province, on: dt.date) -> Province:
    """Return the unit that held the land of `province` on a day.

    A name that came later and joined several units leads to none of them: it is
    returned as it is.
    """
    while not province.period(on):
        if province.periods[0].since and on < province.periods[0].since:
            before = predecessors(province)
            if len(before) != 1:
                return province
            province = before[0]
        else:
            province = _provinces()[province.successor]
    return province


def successor(province: Province) -> Province | None:
    """Return what an abolished name was merged into; None for a unit that still exists."""
    return _provinces().get(province.successor)


def predecessors(province: Province) -> tuple[Province, ...]:
    """Return the abolished units that went directly into this one, in Vietnamese order."""
    units = [p for p in _provinces().values() if p.successor == province.slug]
    return tuple(sorted(units, key=lambda unit: sort_key(unit.name)))


def is_place(name: str) -> bool:
    """Whether `name` is a province's, with all its diacritics: "Hải Phong" is a person."""
    found = find(name)
    return found is not None and old_tone(name.lower()) == old_tone(found.name.lower())


def all_units(on: dt.date) -> list[Province]:
    """Return the units that existed on a day, in the order of a Vietnamese dictionary."""
    units = [province for province in _provinces().values() if province.period(on)]
    return sorted(units, key=lambda unit: sort_key(unit.name))


def by_domain(host: str) -> Province | None:
    """Return the province whose own site a host is (its portal and all below, its paper).

    Below .vn also a host with a label that is the province's name, alone or with what
    offices, papers and stations add to it (tinhuyquangtri.vn, laocaitv.vn).
    """
    labels = host.lower().rstrip(".").split(".")[-8:]
    domains = _domains()
    for start in range(len(labels)):
        slug = domains.get(".".join(labels[start:]))
        if slug is None and start < len(labels) - 1:
            slug = domains.get(labels[start])
        if slug:
            return _provinces()[slug]
    for label in labels[:-1] if labels[-1] == "vn" else ():
        match = _own_label().fullmatch(label.replace("-", ""))
        if match:
            return _provinces()[_names()[match[1]]]
    return None


def provinces() -> tuple[Province, ...]:
    """Return every name, past and present, in the order of the table."""
    return tuple(_provinces().values())


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the lines of one of the tables as dictionaries; lines starting with # are notes."""
    text = resources.files(__package__).joinpath(table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    head = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(head, line.split("\t"), strict=True))


def listed(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds a list."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def _provinces() -> dict[str, Province]:
    found: dict[str, Province] = {}
    for row in rows("provinces.tsv"):
        first = (Period(cast(Type, row["type"])),) if row["type"] else ()
        found[row["slug"]] = Province(
            slug=row["slug"],
            name=row["name"],
            english=row["english"] or row["name"],
            periods=first,
            aliases=listed(row["aliases"]),
            domains=listed(row["domains"]),
        )
    for row in rows("changes.tsv"):
        since = dt.date.fromisoformat(row["date"])
        merged = listed(row["from"])
        for slug in merged:
            *earlier, last = found[slug].periods
            ended = replace(last, until=since - dt.timedelta(days=1))
            gone = "" if slug == row["unit"] else row["unit"]
            found[slug] = replace(found[slug], periods=(*earlier, ended), successor=gone)
        unit = found[row["unit"]]
        land = unit.periods[-1].merged_from if merged == (unit.slug,) else merged
        began = Period(cast(Type, row["type"]), since, None, land, row["resolution"])
        found[row["unit"]] = replace(unit, periods=(*unit.periods, began))
    return found


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", fold(name))


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for province in _provinces().values():
        for form in (province.name, province.english, province.slug, *province.aliases):
            names[_key(form.lstrip("~"))] = province.slug
    return names


@cache
def _domains() -> dict[str, str]:
    return {name: p.slug for p in _provinces().values() for name in p.domains}


@cache
def _own_label() -> re.Pattern[str]:
    """The names as hosts write them, with what may stand before and after them there."""
    plain = {_key(province.slug) for province in _provinces().values()}
    # "hue" stands in other words too, and Hồ Chí Minh is first of all a person.
    names = "|".join(sorted(plain - {"hue", "hochiminh"}))
    return re.compile(
        r"(?:bao|dai(?:pt)?(?:th)?|ptth|truyenhinh|tinhuy|thanhuy|tinhdoan|thanhdoan|dangbo|hdnd|dbnd|ubnd|mttq"
        r"|congan|thanhtra|bandantoc|so[a-z]{2,8}|cchc|dichvucong|dvc|truongchinhtri)?"
        rf"({names})(?:tv|portal|city|online|ptth|dost|doit)?"
    )
