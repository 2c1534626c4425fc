"""A long list of articles, year by year: the newest in full, of the others the titles.

No page of a topic or a publisher has more than `NEWEST` articles in full and `TITLES`
titles; where there are more, each year has a page of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from songngu.render import activity, links
from songngu.render.activity import Chart
from songngu.render.entries import Entry, Words, count_subjects
from songngu.render.page import MakePage, Page
from songngu.text import sort_key

# Fewer articles stand in one list, without years and without a chart.
FEW = 12
NEWEST = 30
# An article in full has about 1.5 kB, a title about 300 bytes: some 225 kB together.
TITLES = 600

# The address of the page of a year (None: of what has no date) in a language.
Target = Callable[[int | None, str], str]


@dataclass(frozen=True, slots=True)
class Line:
    """An article as one line of a list: its page, its title, and its day or month ("": unknown)."""

    path: str
    title: Words
    date: str
    date_certainty: str


@dataclass(frozen=True, slots=True)
class Year:
    """The articles of a year, newest first: `newest` in full, then `lines`.

    `number` is None for those without a date. `target` is the year's own page, which has
    the lines then; otherwise "".
    """

    number: int | None
    count: int
    newest: tuple[Entry, ...] = ()
    lines: tuple[Line, ...] = ()
    target: str = ""

    @property
    def anchor(self) -> str:
        """The id of its section."""
        return f"y{self.number}" if self.number else "undated"


@dataclass(frozen=True, slots=True)
class Count:
    """A page to go to, its name, and how many of the articles are there."""

    path: str
    name: Words
    number: int


def most_first(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Return `counts`, the highest first; of equals in the order of their Vietnamese names."""
    return tuple(sorted(counts, key=lambda count: (-count.number, sort_key(count.name.text))))


def subjects(entries: Sequence[Entry], lang: str) -> tuple[Count, ...]:
    """Return the topics of `entries` with the numbers of their articles, the most frequent first."""
    return most_first(
        Count(links.topic(subject.slug, lang), subject.words(lang), number)
        for subject, number in count_subjects(entries).items()
    )


def places(entries: Sequence[Entry], lang: str) -> tuple[Count, ...]:
    """Return the provinces of `entries` with the numbers of their articles, the most frequent first."""
    names = {place.slug: place for e in entries for place in e.places}
    counts = Counter(slug for e in entries for slug in {place.slug for place in e.places})
    return most_first(
        Count(links.province(slug, lang), place.words(lang), counts[slug])
        for slug, place in names.items()
    )


def line(entry: Entry, lang: str) -> Line:
    """Return an article as one line."""
    article = entry.article
    return Line(entry.path(lang), entry.title(lang), article.date[:10], article.date_certainty)


def years(entries: Sequence[Entry], lang: str, target: Target) -> tuple[Year, ...]:
    """Return `entries` (newest first) by year; `target` has the address of a year's own page."""
    full = NEWEST
    paged = len(entries) > NEWEST + TITLES
    found = []
    for number, of_year in _by_year(entries):
        newest, rest = of_year[:full], of_year[full:]
        full -= len(newest)
        year = Year(number, len(of_year), tuple(map(_light, newest)))
        if paged and rest:
            found.append(replace(year, target=target(number, lang)))
        else:
            found.append(replace(year, lines=tuple(line(e, lang) for e in rest)))
    return tuple(found)


def year_pages(
    by_year: Sequence[Year],
    entries: Sequence[Entry],
    lang: str,
    page: MakePage,
    *,
    index: str,
    within: tuple[str, Words],
) -> Iterator[Page]:
    """Yield the pages that `by_year` (the `years` of `entries`) leads to, if any.

    They say that they are below the page `index`, and part of `within`: a page and its name.
    """
    targets = {year.number: year.target for year in by_year if year.target}
    for number, of_year in _by_year(entries):
        if number in targets:
            lines = tuple(line(e, lang) for e in of_year)
            year = Year(number, len(lines), (), lines)
            yield page(targets[number], "of_year.html", year=year, index=index, within=within)


def span(entries: Sequence[Entry]) -> tuple[int, int] | None:
    """Return the first and the last year of `entries`; None where none has a date."""
    found = [int(e.article.date[:4]) for e in entries if e.article.date]
    return (min(found), max(found)) if found else None


def chart(entries: Sequence[Entry], lang: str, path: str) -> Chart:
    """Return the chart of `entries`; its bars lead to the years on their page, `path`."""
    found = activity.over_time(entries, lang)
    days = {e.article.earliest for e in entries if e.article.earliest}
    places = {links.year(day.year, lang): day.year for day in days}
    places |= {links.month(day.year, day.month, lang): day.year for day in days}
    bars = (
        replace(bar, target=f"{path}#{Year(places[bar.target], 0).anchor}") if bar.target else bar
        for bar in found.bars
    )
    return replace(found, bars=tuple(bars), undated_at=f"{path}#{Year(None, 0).anchor}")


def _light(entry: Entry) -> Entry:
    """The entry without what no list shows: a page changes with nothing else."""
    bare = replace(entry.article, body="", images=(), raw=None, made={})
    return replace(entry, article=bare, also=())


def _by_year(entries: Sequence[Entry]) -> list[tuple[int | None, list[Entry]]]:
    def year(e: Entry) -> int | None:
        return e.article.earliest.year if e.article.earliest else None

    return [(number, list(of_year)) for number, of_year in groupby(entries, year)]
