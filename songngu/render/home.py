"""The front page, as data: the newest articles, and what there is to go by."""

from __future__ import annotations

from collections.abc import Sequence

from songngu.render import activity, links, tile_map
from songngu.render.entries import Entry, Subject, count_subjects
from songngu.render.page import MakePage, Page

_LATEST = 13  # one large, and an even number beside each other
_MONTHS = 12
_FEW = 3  # so few articles in these months make no chart of them


def page(entries: Sequence[Entry], lang: str, make: MakePage) -> Page:
    """Return the front page; `entries` are all articles that are listed, newest first."""
    chart = activity.by_month(entries, lang, last=_MONTHS)
    recent = chart.total > _FEW
    return make(
        links.home(lang),
        "home.html",
        entries=tuple(entries[:_LATEST]),
        total=len(entries),
        recent=recent,
        activity=chart if recent else activity.over_time(entries, lang),
        newest=chart.bars[-1] if chart.bars else None,
        map=tile_map.maps(entries)[0],
        subjects=_subjects(entries),
    )


def _subjects(entries: Sequence[Entry]) -> tuple[tuple[Subject, int], ...]:
    """The topics with the numbers of their articles, the most frequent first."""
    counts = count_subjects(entries)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0].slug)))
