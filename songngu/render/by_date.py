"""The pages of years, months and days, as data."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from songngu.article import STATUS_ORDER, Article, Package
from songngu.render import activity, i18n, links
from songngu.render.entries import Entry, Place, Subject, Words, count_subjects
from songngu.render.page import MakePage, Page
from songngu.render.shelves import Line, line
from songngu.text import sort_key

Thing = TypeVar("Thing", Subject, Place | None)
Step = TypeVar("Step", bound=Hashable)

# A year's page has the beginnings of its articles up to the first number, their titles up to the
# second (some 300 KB), and beyond that the days, each with its count.
BEGINNINGS, TITLES = 30, 600
# As many undated articles are shown with their summaries.
UNDATED = 100


@dataclass(frozen=True, slots=True)
class Link:
    """The name of a month, a day or an article and the path of its page, perhaps with a count."""

    name: Words
    target: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """A month on the page of its year: with its articles, or only their titles, or only its days."""

    link: Link
    entries: tuple[Entry, ...] = ()
    titles: tuple[Line, ...] = ()
    days: tuple[tuple[dt.date, Link], ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a digest; what has no date, or a month alone, has a day without name and target."""

    link: Link | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Articles with their whole summaries, and what is to be said of all of them.

    `places` (None: national) and `subjects` have the number of articles of each, the most
    frequent first; `statuses` the number of sentences with each status, the best first;
    `engines` which engine translated with which package.
    """

    days: tuple[Day, ...]
    total: int
    places: tuple[tuple[Place | None, int], ...]
    subjects: tuple[tuple[Subject, int], ...]
    statuses: tuple[tuple[str, int], ...]
    engines: tuple[tuple[str, Package], ...]


def pages(entries: tuple[Entry, ...], lang: str, page: MakePage) -> Iterator[Page]:
    """Yield the index of dates and the pages below it; `entries` newest first."""
    entries = tuple(sorted(map(_light, entries), key=lambda e: e.article.date))
    by_year: dict[int, list[Entry]] = defaultdict(list)
    by_month: dict[dt.date, list[Entry]] = defaultdict(list)
    by_day: dict[dt.date, list[Entry]] = defaultdict(list)
    for e in entries:
        if first := e.article.earliest:
            by_year[first.year].append(e)
            by_month[first.replace(day=1)].append(e)
        if e.article.day:
            by_day[e.article.day].append(e)
    undated = tuple(e for e in entries if not e.article.date)
    counts = {first: len(found) for first, found in by_month.items()}
    yield page(
        links.dates(lang),
        "dates.html",
        chart=activity.over_time(entries, lang),
        months=tuple(i18n.month_short(n, lang) for n in range(1, 13)),
        years={
            year: tuple(counts.get(dt.date(year, n, 1), 0) for n in range(1, 13))
            for year in sorted(by_year, reverse=True)
        },
        undated=len(undated),
    )
    for year, before, after in _around(list(by_year)):
        months = [(first, found) for first, found in by_month.items() if first.year == year]
        yield page(
            links.year(year, lang),
            "year.html",
            year=year,
            total=len(by_year[year]),
            chart=activity.of_year(by_year[year], year, lang),
            months=_months(months, by_day, lang),
            before=before and Link(Words(str(before), lang), links.year(before, lang)),
            after=after and Link(Words(str(after), lang), links.year(after, lang)),
        )
    for first, before_, after_ in _around(list(by_month)):
        yield page(
            links.month(first.year, first.month, lang),
            "month.html",
            year=first.year,
            month=first.month,
            digest=_digest(by_month[first], lang),
            before=before_ and _month_link(before_, lang),
            after=after_ and _month_link(after_, lang),
        )
    for date, before_, after_ in _around(list(by_day)):
        yield page(
            links.day(date, lang),
            "day.html",
            date=date,
            name=i18n.weekday(date, lang),
            digest=_digest(by_day[date], lang),
            before=before_ and _day_link(before_, lang),
            after=after_ and _day_link(after_, lang),
        )
    if undated:
        brief = len(undated) > UNDATED
        yield page(
            links.undated(lang),
            "undated.html",
            total=len(undated),
            digest=None if brief else _digest(undated, lang),
            titles=tuple(_title(e, lang) for e in undated) if brief else (),
        )


def _light(e: Entry) -> Entry:
    """The entry without the text of its article: a page depends on what it shows."""

    def bare(article: Article) -> Article:
        return replace(article, body="", images=(), raw=None, made={})

    return replace(e, article=bare(e.article), also=tuple(map(bare, e.also)))


def _months(
    months: Iterable[tuple[dt.date, Sequence[Entry]]],
    by_day: dict[dt.date, list[Entry]],
    lang: str,
) -> tuple[Month, ...]:
    months = tuple(months)
    total = sum(len(found) for _, found in months)
    made = []
    for first, found in months:
        link = _month_link(first, lang, len(found))
        if total <= BEGINNINGS:
            made.append(Month(link, entries=tuple(found)))
        elif total <= TITLES:
            made.append(Month(link, titles=tuple(line(e, lang) for e in found)))
        else:
            days = {e.article.day: None for e in found if e.article.day}
            counted = tuple((day, _day_link(day, lang, len(by_day[day]))) for day in days)
            made.append(Month(link, days=counted))
    return tuple(made)


def _digest(entries: Iterable[Entry], lang: str) -> Digest:
    entries = tuple(entries)
    days: dict[dt.date | None, list[Entry]] = defaultdict(list)
    for e in entries:
        days[e.article.day].append(e)
    places = Counter(place for e in entries for place in (dict.fromkeys(e.places) or (None,)))
    subjects = count_subjects(entries)
    statuses = Counter(s.status for e in entries for s in e.article.sentences)
    engines = {
        (e.article.translation.engine, e.article.translation.package): None
        for e in entries
        if e.article.translation.units
    }
    return Digest(
        days=tuple(
            Day(_day_link(day, lang) if day else None, tuple(found)) for day, found in days.items()
        ),
        total=len(entries),
        places=_ranked(places, lang),
        subjects=_ranked(subjects, lang),
        statuses=tuple((s, statuses[s]) for s in reversed(STATUS_ORDER) if statuses[s]),
        engines=tuple((engine, package) for engine, package in engines if package),
    )


def _ranked(counts: Mapping[Thing, int], lang: str) -> tuple[tuple[Thing, int], ...]:
    """The most frequent first; of equals in the order of their names, what has none at the end."""

    def order(item: tuple[Thing, int]) -> tuple[object, ...]:
        thing, count = item
        return (-count, thing is None, sort_key(thing.name(lang)) if thing else ())

    return tuple(sorted(counts.items(), key=order))


def _around(steps: Sequence[Step]) -> Iterator[tuple[Step, Step | None, Step | None]]:
    """Yield each step with the one before and the one after it."""
    return zip(steps, (None, *steps), (*steps[1:], None), strict=False)


def _title(e: Entry, lang: str) -> Link:
    return Link(e.title(lang), e.path(lang))


def _day_link(date: dt.date, lang: str, count: int = 0) -> Link:
    return Link(Words(i18n.weekday(date, lang), lang), links.day(date, lang), count)


def _month_link(first: dt.date, lang: str, count: int = 0) -> Link:
    name = Words(i18n.month(first.year, first.month, lang), lang)
    return Link(name, links.month(first.year, first.month, lang), count)
