"""Vietnam's provinces and centrally run cities through time.

The facts are in tables beside this module: `provinces.tsv` (names), `changes.tsv`
(what became of them, one line for each unit a resolution makes); `districts.tsv` says
which names of districts, towns and provincial cities lead to which province.
A `Province` is a *name*: one that lived on through a merger (Tây Ninh, Gia Lai) keeps
its slug and has a period before and a period after; one that was abolished knows its
successor.

    find(name, on)      the unit a name meant on a day, however it is spelled
    by_slug, by_domain  by slug; by the host of a web site
    all_units(on)       all units of a day, in Vietnamese order
    successor, predecessors, unit_on
    mentions, smaller   where a text names provinces; whose names it gives to smaller places
    districts           where it names districts, and whose they may be
    tiles(on)           where the units of a day stand on a tile map (`tiles.tsv`)
"""

from songngu.gazetteer.mentions import mentions, smaller
from songngu.gazetteer.smaller import Mention, bare_district, districts
from songngu.gazetteer.tiles import Tile, tiles
from songngu.gazetteer.units import (
    Period,
    Province,
    Type,
    all_units,
    by_domain,
    by_slug,
    find,
    is_place,
    predecessors,
    provinces,
    successor,
    unit_on,
)

__all__ = [
    "Mention",
    "Period",
    "Province",
    "Tile",
    "Type",
    "all_units",
    "bare_district",
    "by_domain",
    "by_slug",
    "districts",
    "find",
    "is_place",
    "mentions",
    "predecessors",
    "provinces",
    "smaller",
    "successor",
    "tiles",
    "unit_on",
]
