"""The pages of the articles in both languages, as data: what stands on them, and what they lead to."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from songngu import gazetteer
from songngu.article import Article
from songngu.config import SiteConfig
from songngu.render import cite, i18n, links
from songngu.render.entries import Entry, Place, Words, place_of
from songngu.render.key_figures import Figure, key_figures
from songngu.render.page import MakePage, Page
from songngu.render.related import Likeness, Reason, related
from songngu.render.repository import edit_link


@dataclass(frozen=True, slots=True)
class Pointer:
    """Another article as a page points at it: light, so that its text is no part of this page.

    `date` is its day or month, "" if unknown; `about` says that it is inferred.
    """

    path: str
    title: Words
    date: str
    about: bool


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The articles before and after in time: of the whole site (`place` None), or of a place."""

    place: Words | None
    older: Pointer | None
    newer: Pointer | None


@dataclass(frozen=True, slots=True)
class Related:
    """An article like this one, and what they share."""

    to: Pointer
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """What became of a province since: the unit it is (part of) now, and from which day."""

    place: Place
    since: dt.date
    renamed: bool


@dataclass(frozen=True, slots=True)
class Around:
    """What an article's page leads to in one language."""

    neighbours: tuple[Neighbours, ...] = ()
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What an article's page tells beyond its text, found out when the page is written.

    The entry stands in the page's data already, and need not count twice among its inputs.
    """

    entry: Entry = field(repr=False)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The key figures of the summary."""
        return key_figures(self.entry.article.sentences[1:])

    @property
    def places(self) -> tuple[tuple[Place, Today | None], ...]:
        """The provinces of the article's day, each with what it is (part of) today if that differs."""
        return tuple((place, today(place)) for place in self.entry.places)

    @property
    def also(self) -> tuple[Article, ...]:
        """The articles that repeat this one and may be named."""
        return tuple(same for same in self.entry.also if not same.withdrawn)

    def edit(self, site: SiteConfig) -> str:
        """Where the article's page is edited in the site's repository, or ""."""
        return edit_link(site.repository, site.branch, self.entry.article.page)

    def reference(self, site: SiteConfig, lang: str) -> cite.Reference:
        """The article as works of reference name it, on the page of `lang`."""
        return cite.reference(self.entry, site, lang)


def today(place: Place) -> Today | None:
    """Return the present-day unit that a place is (part of), None if it is still itself.

    From the gazetteer: the resolutions of the National Assembly on provincial units.
    """
    unit = gazetteer.by_slug(place.slug)
    since = None
    while unit and unit.successor:
        last, before = unit.periods[-1].until, unit.slug
        unit = gazetteer.successor(unit)
        since = last + dt.timedelta(days=1) if last else None
    if unit is None or since is None:
        return None
    period = unit.period(since)
    renamed = period is not None and period.merged_from == (before,)
    return Today(place_of(unit), since, renamed)


MakeAround = Callable[[Entry, str], Around]


def around(entries: Sequence[Entry]) -> MakeAround:
    """Return what tells, for one of `entries` (newest first) and a language, what its page leads to."""
    at = {e.permalink: n for n, e in enumerate(entries)}
    likenesses = related(entries)
    of_place: dict[str, list[int]] = defaultdict(list)
    dated = sum(bool(e.article.date) for e in entries)
    for n, e in enumerate(entries[:dated]):  # of the others nobody knows what comes before them
        of_place[_home(e)].append(n)
    rank = {n: place for held in of_place.values() for place, n in enumerate(held)}

    def make(e: Entry, lang: str) -> Around:
        n = at.get(e.permalink)
        if n is None:
            return Around()

        def pointer(other: int) -> Pointer:
            return _pointer(entries[other], lang)

        def beside(held: Sequence[int], place: int, name: Words | None) -> Neighbours:
            older = held[place + 1] if place + 1 < len(held) else None
            newer = held[place - 1] if place else None
            return Neighbours(
                name,
                None if older is None else pointer(older),
                None if newer is None else pointer(newer),
            )

        found: list[Neighbours] = []
        if e.article.date:
            there = of_place[_home(e)]
            found.append(beside(range(dated), n, None))
            if len(there) < dated:
                name = e.places[0].words(lang) if e.places else Words("", lang)
                found.append(beside(there, rank[n], name))
        like = tuple(_related(likeness, pointer) for likeness in likenesses[n])
        return Around(tuple(b for b in found if b.older or b.newer), like)

    return make


def _home(e: Entry) -> str:
    """The place by which an article stands in a row with others: its first, or the country."""
    return e.places[0].slug if e.places else links.NATIONAL


def _related(likeness: Likeness, pointer: Callable[[int], Pointer]) -> Related:
    return Related(pointer(likeness.at), likeness.reasons)


def _pointer(e: Entry, lang: str) -> Pointer:
    about = e.article.date_certainty == "inferred"
    return Pointer(e.path(lang), e.title(lang), e.article.date[:10], about)


def pages(entries: Sequence[Entry], lang: str, page: MakePage, lead: MakeAround) -> Iterator[Page]:
    """Yield the page of each article, withdrawn ones included. `lead` is of `around`."""
    for e in entries:
        if e.article.withdrawn:
            yield page(e.path(lang), "withdrawn.html", indexed=False, entry=e)
            continue
        yield page(
            e.path(lang),
            f"article_{i18n.content(lang)}.html",
            indexed=lang == "vi" or e.english,
            entry=e,
            view=View(e),
            around=lead(e, lang),
        )


def redirects(entries: Sequence[Entry], lang: str) -> Iterator[Page]:
    """Yield a page for each address that an article, or a repetition of it, had or would have."""
    for e in entries:
        shown = (same for same in e.also if not same.withdrawn)
        had = (a for same in shown for a in (links.permalink(same), *same.aliases))
        for alias in (*e.article.aliases, *had):
            data = {"target": e.path(lang)}
            yield Page(links.article(alias, lang), "redirect.html", lang, data, indexed=False)
