"""Where each unit stands on the tile map of Vietnam, read from `tiles.tsv`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from songngu.gazetteer.units import rows


@dataclass(frozen=True, slots=True)
class Tile:
    """A unit's place on the map: columns from west to east, rows from north to south, from 1.

    `label` is a short form of its name that no other unit has.
    """

    slug: str
    column: int
    row: int
    label: str


def tiles(on: dt.date) -> tuple[Tile, ...]:
    """Return the tiles of the units of a day, from north to south and from west to east.

    The tables begin in 2025: an earlier day has the units of January 2025.
    """
    days = _tiles()
    return days[max((day for day in days if day <= on), default=min(days))]


@cache
def _tiles() -> dict[dt.date, tuple[Tile, ...]]:
    found: dict[dt.date, list[Tile]] = {}
    for row in rows("tiles.tsv"):
        tile = Tile(row["unit"], int(row["column"]), int(row["row"]), row["label"])
        found.setdefault(dt.date.fromisoformat(row["since"]), []).append(tile)
    return {
        day: tuple(sorted(some, key=lambda tile: (tile.row, tile.column)))
        for day, some in found.items()
    }
