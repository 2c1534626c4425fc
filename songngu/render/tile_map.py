"""A tile map of Vietnam's provinces by number of articles, as data (drawn by templates/maps.html).

There is one of today's units and one of the 63 of before 1 July 2025; both have the same
scale, so that a colour means the same number on both.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from songngu import gazetteer
from songngu.render.entries import UNDATED_AS, Entry, Place, place_of

# Periods of today's units have no end, so that the last day there is finds them.
TODAY = dt.date.max
# The last day of the 63 (Resolution 202/2025/QH15).
BEFORE = UNDATED_AS
STEPS = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A unit on the map: `column` and `row` from 0, `step` from 0 (no articles) to `STEPS`.

    `anchor` is the place on the unit's page where these articles begin, "" for its top.
    """

    place: Place
    label: str
    column: int
    row: int
    count: int
    step: int
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class TileMap:
    """A map: its tiles from north to south and west to east, its size in tiles, its scale.

    `scale` has the lowest and the highest number of articles of each step that is in use;
    None: and more. `untold` is the number of articles that name a unit merged since, of
    which nobody can say which of these units they are about.
    """

    tiles: tuple[Tile, ...]
    columns: int
    rows: int
    scale: tuple[tuple[int, int | None], ...]
    untold: int = 0

    def tile(self, slug: str) -> Tile | None:
        """The tile of a unit."""
        return next((tile for tile in self.tiles if tile.place.slug == slug), None)


def maps(entries: Iterable[Entry]) -> tuple[TileMap, TileMap]:
    """Return the maps of today's units and of the 63 of before July 2025.

    An article counts for every province it names: on the map of today for the unit that
    now holds its land, on the other for the one that held it on 30 June 2025. What was
    published since on a unit of several former ones counts for none of these.
    """
    today: Counter[str] = Counter()
    before: Counter[str] = Counter()
    untold = 0
    for e in entries:
        day = e.article.earliest or UNDATED_AS
        named = [place.slug for place in e.places if gazetteer.by_slug(place.slug)]
        today.update({now(slug) for slug in named})
        formerly = [held(slug, day) for slug in named]
        before.update({next(iter(units)) for units in formerly if len(units) == 1})
        untold += any(len(units) > 1 for units in formerly)
    bounds = _bounds(max((today | before).values(), default=0))
    return _map(TODAY, today, bounds, 0), _map(BEFORE, before, bounds, untold)


@lru_cache(maxsize=256)
def now(slug: str) -> str:
    """Return the unit that holds a unit's land today (both by slug)."""
    unit = gazetteer.by_slug(slug)
    return gazetteer.unit_on(unit, TODAY).slug if unit else slug


@lru_cache(maxsize=4096)
def held(slug: str, day: dt.date) -> frozenset[str]:
    """Return the units of 30 June 2025 whose land a unit held on a day (all by slug)."""
    unit = gazetteer.by_slug(slug)
    if unit is None:
        return frozenset()
    period = unit.period(day)
    if period and period.since and period.since > BEFORE and period.merged_from:
        eve = period.since - dt.timedelta(days=1)
        return frozenset().union(*(held(part, eve) for part in period.merged_from))
    return frozenset((gazetteer.unit_on(unit, BEFORE).slug,))


def anchor(since: dt.date | None, until: dt.date | None) -> str:
    """Return the anchor that a span of a unit's history has on the unit's page."""
    return f"since-{since}" if since else f"until-{until}" if until else ""


def _map(on: dt.date, counts: Counter[str], bounds: tuple[int, ...], untold: int) -> TileMap:
    tiles = gazetteer.tiles(on)
    shown = []
    for tile in tiles:
        unit = gazetteer.by_slug(tile.slug)
        if unit is None:
            raise ValueError(f"tiles.tsv names an unknown province: {tile.slug}")
        count = counts[tile.slug]
        step = sum(count >= bound for bound in bounds)
        at = "" if on == TODAY else _part(unit)
        shown.append(
            Tile(place_of(unit), tile.label, tile.column - 1, tile.row - 1, count, step, at)
        )
    used = max((tile.step for tile in shown), default=0)
    ends = (*(bound - 1 for bound in bounds[1:]), None)
    return TileMap(
        tiles=tuple(shown),
        columns=max(tile.column for tile in tiles),
        rows=max(tile.row for tile in tiles),
        scale=tuple(zip(bounds, ends, strict=True))[:used],
        untold=untold,
    )


def _part(unit: gazetteer.Province) -> str:
    """The part of the page of a unit that lived on through the reform, of before it."""
    period = unit.period(BEFORE)
    return (
        anchor(period.since, period.until)
        if period and period.until == BEFORE and not unit.successor
        else ""
    )


def _bounds(highest: int) -> tuple[int, ...]:
    """The lowest number of each step: 1, then the last four of 1, 2, 5, 10, 20, … up to half of `highest`."""
    if highest < 40:
        return (1, 2, 3, 4, 5) if highest < 10 else (1, 2, 3, 5, 10)
    rounded = [one * 10**zeros for zeros in range(len(str(highest))) for one in (1, 2, 5)]
    return (1, *[bound for bound in rounded if bound <= highest / 2][1 - STEPS :])
