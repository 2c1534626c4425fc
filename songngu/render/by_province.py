"""The pages of provinces through their mergers, as data."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from songngu import gazetteer
from songngu.render import links, shelves, tile_map
from songngu.render.activity import Chart
from songngu.render.entries import UNDATED_AS, Entry, Place, place_of
from songngu.render.page import MakePage, Page
from songngu.render.province_history import Status, events, spans, status
from songngu.render.shelves import Line, Year
from songngu.text import sort_key

# So many of its newest articles another province's page names of a predecessor or successor.
GLIMPSE = 3


@dataclass(frozen=True, slots=True)
class Era:
    """A span in which a province kept its land, with the articles of that span.

    `since` and `until` are its first and last day (None: before the records begin; still so);
    `anchor` is its place on the province's page.
    """

    anchor: str
    since: dt.date | None
    until: dt.date | None
    count: int
    by_year: tuple[Year, ...] = ()


@dataclass(frozen=True, slots=True)
class Relative:
    """What a province came from or went into: until or since when, with its articles of then.

    `target` is where they are, "" where there are none; `newest` are the newest of them.
    """

    place: Place
    since: dt.date | None
    until: dt.date | None
    count: int
    target: str
    newest: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """One of today's units in the index: all articles on its land, its own by era, its predecessors.

    `eras` is empty where there is nothing to tell apart.
    """

    place: Place
    count: int
    eras: tuple[Era, ...]
    before: tuple[Relative, ...]


def pages(entries: tuple[Entry, ...], lang: str, page: MakePage) -> Iterator[Page]:
    """Yield the index of provinces and a page for each; `entries` newest first."""
    # What these pages do not show is no reason to write them anew.
    entries = tuple(
        replace(e, article=replace(e.article, body="", images=(), raw=None, made={}))
        for e in entries
    )
    of_place: dict[str, list[Entry]] = defaultdict(list)
    places: dict[str, Place] = {}
    for e in entries:
        for place in dict.fromkeys(e.places):
            of_place[place.slug].append(e)
            places[place.slug] = place
    # What an abolished province was merged into has a page too, so that the way there leads somewhere.
    for slug in list(places):
        unit = gazetteer.by_slug(slug)
        while unit and unit.successor:
            unit = gazetteer.successor(unit)
            if unit:
                places.setdefault(unit.slug, place_of(unit))
    maps = tile_map.maps(entries)
    yield _index(entries, maps, places, of_place, lang, page)
    national = [e for e in entries if not e.places]
    several = [e for e in entries if _on_several(e)]
    yield from _unplaced(links.NATIONAL, national, lang, page)
    if several:
        yield from _unplaced(links.SEVERAL, several, lang, page)
    for place in _ordered(places.values(), lang):
        today = maps[0].tile(place.slug)
        yield from _province(place, today.count if today else 0, of_place, lang, page)


def _index(
    entries: Sequence[Entry],
    maps: tuple[tile_map.TileMap, tile_map.TileMap],
    places: Mapping[str, Place],
    of_place: Mapping[str, Sequence[Entry]],
    lang: str,
    page: MakePage,
) -> Page:
    today, before = maps
    counts = {tile.place.slug: tile.count for tile in today.tiles}
    units = _ordered((tile.place for tile in today.tiles), lang)
    unknown = [place for slug, place in places.items() if gazetteer.by_slug(slug) is None]
    return page(
        links.provinces(lang),
        "provinces.html",
        today=today,
        before=before,
        groups=tuple(
            _group(place, counts[place.slug], of_place, lang)
            for place in units
            if counts[place.slug]
        ),
        without=tuple(place for place in units if not counts[place.slug]),
        unknown=tuple((place, len(of_place[place.slug])) for place in _ordered(unknown, lang)),
        national=sum(not e.places for e in entries),
        several=sum(_on_several(e) for e in entries),
    )


def _group(place: Place, count: int, of_place: Mapping[str, Sequence[Entry]], lang: str) -> Group:
    unit = gazetteer.by_slug(place.slug)
    before = _predecessors(unit, of_place, lang, 0) if unit else ()
    own = of_place.get(place.slug, ())
    eras = tuple(era for era, _ in _eras(place.slug, own) if era.count)
    alone = len(eras) == 1 and len(own) == count
    return Group(place, count, () if alone else eras, before)


def _province(
    place: Place, land: int, of_place: Mapping[str, Sequence[Entry]], lang: str, page: MakePage
) -> Iterator[Page]:
    """The page of a name and its years; `land` counts all articles on what is its land today."""
    unit = gazetteer.by_slug(place.slug)
    mine = of_place.get(place.slug, ())
    path, target = links.province(place.slug, lang), partial(links.province_year, place.slug)
    eras = tuple(
        _with_years(era, within, len(mine), lang, target) for era, within in _eras(place.slug, mine)
    )
    yield page(
        path,
        "province.html",
        place=place,
        status=status(unit) if unit else Status("", None, False),
        events=events(unit) if unit else (),
        paged=_paged(unit, of_place) if unit else (),
        eras=eras,
        total=len(mine),
        few=len(mine) < shelves.FEW,
        land=land,
        before=_predecessors(unit, of_place, lang, GLIMPSE) if unit else (),
        after=_successor(unit, of_place, lang) if unit else None,
        chart=_chart(mine, lang, path),
        subjects=shelves.subjects(mine, lang),
    )
    years = (year for era in eras for year in era.by_year)
    yield from _years(place.slug, place, mine, years, lang, page)


def _unplaced(slug: str, entries: Sequence[Entry], lang: str, page: MakePage) -> Iterator[Page]:
    """The page of national articles, or of those on several provinces, and its years."""
    path, target = links.province(slug, lang), partial(links.province_year, slug)
    years = shelves.years(entries, lang, target)
    yield page(
        path,
        "national.html",
        several=slug == links.SEVERAL,
        by_year=years,
        total=len(entries),
        places=shelves.places(entries, lang),
        few=len(entries) < shelves.FEW,
        chart=_chart(entries, lang, path),
        subjects=shelves.subjects(entries, lang),
    )
    yield from _years(slug, None, entries, years, lang, page)


def _years(
    slug: str,
    place: Place | None,
    entries: Sequence[Entry],
    led_to: Iterable[Year],
    lang: str,
    page: MakePage,
) -> Iterator[Page]:
    """The pages of the years that have one of their own: too many articles for one page."""
    targets = {year.target: year.number for year in led_to if year.target}
    lines: dict[int | None, list[Line]] = defaultdict(list)
    for e in entries if targets else ():
        lines[e.article.earliest.year if e.article.earliest else None].append(shelves.line(e, lang))
    for target, number in targets.items():
        year = Year(number, len(lines[number]), (), tuple(lines[number]))
        yield page(target, "province_year.html", slug=slug, place=place, year=year)


def _eras(slug: str, entries: Sequence[Entry]) -> list[tuple[Era, tuple[Entry, ...]]]:
    """The spans of a name that have articles, newest first; its last span if none has."""
    unit = gazetteer.by_slug(slug)
    if unit is None:
        return [(Era("", None, None, len(entries)), tuple(entries))]
    found = []
    for span in reversed(spans(unit)):
        within = tuple(
            e for e in entries if any(p.covers(e.article.earliest or UNDATED_AS) for p in span)
        )
        since, until = span[0].since, span[-1].until
        found.append((Era(tile_map.anchor(since, until), since, until, len(within)), within))
    return [(era, within) for era, within in found if within] or found[:1]


def _with_years(
    era: Era, entries: Sequence[Entry], total: int, lang: str, target: shelves.Target
) -> Era:
    years = shelves.years(entries, lang, target)
    if total > shelves.NEWEST + shelves.TITLES:  # too many for one page, though not of one era
        years = tuple(
            replace(year, lines=(), target=target(year.number, lang)) if year.lines else year
            for year in years
        )
    return replace(era, by_year=years)


def _predecessors(
    unit: gazetteer.Province, of_place: Mapping[str, Sequence[Entry]], lang: str, glimpse: int
) -> tuple[Relative, ...]:
    """What went into a unit, in Vietnamese order, each with its articles."""
    return tuple(
        _relative(place_of(former), None, former.periods[-1].until, of_place, lang, glimpse)
        for former in gazetteer.predecessors(unit)
    )


def _successor(
    unit: gazetteer.Province, of_place: Mapping[str, Sequence[Entry]], lang: str
) -> Relative | None:
    """What a unit went into, with the articles since."""
    after, ended = gazetteer.successor(unit), unit.periods[-1].until
    if after is None or ended is None:
        return None
    since = ended + dt.timedelta(days=1)
    return _relative(place_of(after), since, None, of_place, lang, GLIMPSE)


def _relative(
    place: Place,
    since: dt.date | None,
    until: dt.date | None,
    of_place: Mapping[str, Sequence[Entry]],
    lang: str,
    glimpse: int,
) -> Relative:
    entries = [
        e
        for e in of_place.get(place.slug, ())
        if since is None or (e.article.earliest or UNDATED_AS) >= since
    ]
    newest = tuple(shelves.line(e, lang) for e in entries[:glimpse])
    target = links.province(place.slug, lang) if entries or since else ""
    return Relative(place, since, until, len(entries), target, newest)


def _paged(unit: gazetteer.Province, of_place: Mapping[str, Sequence[Entry]]) -> tuple[str, ...]:
    """Those of a unit's history that have a page."""
    named = {place.slug for event in events(unit) for place in event.places}
    return tuple(sorted(slug for slug in named if slug == unit.successor or of_place.get(slug)))


def _chart(entries: Sequence[Entry], lang: str, path: str) -> Chart | None:
    return None if len(entries) < shelves.FEW else shelves.chart(entries, lang, path)


def _on_several(e: Entry) -> bool:
    return len(set(e.places)) > 1


def _ordered(places: Iterable[Place], lang: str) -> list[Place]:
    return sorted(places, key=lambda place: sort_key(place.name(lang)))
