"""What became of a province-level unit, as its page tells it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from songngu import gazetteer
from songngu.render.entries import Place, place_of
from songngu.render.tile_map import now
from songngu.text import sort_key


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which a unit changed, and the resolution that did it.

    `formed` from `places`, or `merged` with them, or `joined` what `places` names, or
    `became` it under a new name, or changed its `type` alone. `type` is what it was from
    then on where that changed, else "".
    """

    day: dt.date
    kind: Literal["formed", "merged", "joined", "became", "type"]
    places: tuple[Place, ...]
    type: gazetteer.Type | Literal[""]
    resolution: str


@dataclass(frozen=True, slots=True)
class Status:
    """What a unit is, or was when it ended: its type ("": not known), what holds its land today.

    `now` is None for a unit that still exists; `renamed` says that it has the same land.
    """

    type: gazetteer.Type | Literal[""]
    now: Place | None
    renamed: bool


def status(unit: gazetteer.Province) -> Status:
    """Return what a unit is today."""
    type_ = unit.periods[-1].type
    if not unit.successor:
        return Status(type_, None, False)
    today = gazetteer.by_slug(now(unit.slug))
    last = events(unit)[-1]
    renamed = last.kind == "became" and last.places[0].slug == now(unit.slug)
    return Status(type_, place_of(today) if today else None, renamed)


def spans(unit: gazetteer.Province) -> list[list[gazetteer.Period]]:
    """Return the periods of a unit, oldest first; those in which its land stayed the same, together."""
    found: list[list[gazetteer.Period]] = []
    for period in unit.periods:  # a change of type alone (province, city) begins no new span
        if found and found[-1][-1].merged_from == period.merged_from:
            found[-1].append(period)
        else:
            found.append([period])
    return found


def events(unit: gazetteer.Province) -> tuple[Event, ...]:
    """Return the changes of a unit, oldest first."""
    found = []
    earlier: gazetteer.Period | None = None
    for period in unit.periods:
        if period.since:
            found.append(_event(unit, period.since, period, earlier))
        earlier = period
    after = gazetteer.successor(unit)
    if after and earlier and earlier.until:
        day = earlier.until + dt.timedelta(days=1)
        into = after.period(day)
        alone = into is not None and into.merged_from == (unit.slug,)
        found.append(
            Event(
                day=day,
                kind="became" if alone else "joined",
                places=(place_of(after),),
                type=into.type if into and alone and into.type != earlier.type else "",
                resolution=into.resolution if into else "",
            )
        )
    return tuple(found)


def _event(
    unit: gazetteer.Province,
    day: dt.date,
    period: gazetteer.Period,
    earlier: gazetteer.Period | None,
) -> Event:
    others = (gazetteer.by_slug(slug) for slug in period.merged_from if slug != unit.slug)
    places = sorted((place_of(other) for other in others if other), key=lambda p: sort_key(p.vi))
    changed = earlier is None or earlier.type != period.type
    if earlier is None:
        kind: Literal["formed", "merged", "type"] = "formed"
    else:
        kind = "type" if earlier.merged_from == period.merged_from else "merged"
    return Event(
        day=day,
        kind=kind,
        places=() if kind == "type" else tuple(places),
        type=period.type if changed else "",
        resolution=period.resolution,
    )
