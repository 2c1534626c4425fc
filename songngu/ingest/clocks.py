"""The site's clock, told from the day of the article."""

from __future__ import annotations

from collections.abc import Sequence

from songngu.ingest import reported
from songngu.ingest.headline import Span
from songngu.ingest.look import Look, Verdict


def clocks(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Tell the site's clock, which shows the moment of capture, from the day of the article.

    A clock says so (ICT, "hôm nay là"), or stands at the top with a later date than the
    line that belongs to the headline; alone, it is found out by a story that reports
    events long before it.
    """
    dated = [n for n, v in enumerate(labels) if v.label == "date" and page[n].stamps]
    found = {n: "says that it is a clock" for n in dated if page[n].stamps[0].kind == "clock"}
    top = [n for n in dated if n not in found and n <= span.first + 2]
    if top:
        said = [n for n in top if page[n].stamps[0].kind == "published"]
        below_title = [n for n in top if span.title is not None and n > span.title]
        chosen = min(said or below_title or top, key=lambda n: str(page[n].stamps[0].date))
        for n in top:
            if n < chosen and str(page[n].stamps[0].date) >= str(page[chosen].stamps[0].date):
                found[n] = "stands at the top, with a later date than the article's"
        if (
            len(top) == 1
            and chosen < span.first
            and not page[chosen].stamps[0].kind
            and not page[chosen].beside
        ):
            only = page[chosen].stamps[0].date
            story = [
                page[n].text
                for n in range(span.first, min(span.last + 1, len(page)))
                if labels[n].label in ("body", "deck")
            ]
            if only and chosen < (span.title or 0) and reported.long_before(only, story):
                found[chosen] = "is long after what the story reports"
    return [
        Verdict("clock", found[n], 0.9) if n in found else verdict
        for n, verdict in enumerate(labels)
    ]
