"""Which pages the site has: from articles to `{path: Page}`, as plain data. Nothing is rendered here."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from songngu import gazetteer
from songngu.article import Article, Package, Sentence
from songngu.render import links
from songngu.render.i18n import LANGUAGES
from songngu.text import digest, slugify, sort_key

# An undated article is taken to name the units of before the reform of 1 July 2025
# (Resolution 202/2025/QH15).
_UNDATED_AS = dt.date(2025, 6, 30)


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the language it is in, for its `lang` attribute."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Place:
    """A province as an article means it: the unit of the article's day."""

    slug: str
    vi: str
    en: str

    def name(self, lang: str) -> str:
        """Its name in a language of the site."""
        return self.vi if lang == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as lists and pages show it; `also` are those that repeat it."""

    article: Article
    permalink: str
    places: tuple[Place, ...]
    also: tuple[Article, ...] = ()

    @property
    def english(self) -> bool:
        """Whether there is English to show outside the article's own page."""
        return self.article.status != "pending" and not self.article.withdrawn

    def path(self, lang: str) -> str:
        """Its page in a language."""
        return links.article(self.permalink, lang)

    def title(self, lang: str) -> Words:
        """The headline; the Vietnamese one stands in for English that is missing or in doubt."""
        return _public(self.article.sentences[0], lang)

    def summary(self, lang: str) -> tuple[Words, ...]:
        """The sentences of the summary; the Vietnamese stands in as for the title."""
        return tuple(_public(sentence, lang) for sentence in self.article.sentences[1:])


def _public(sentence: Sentence, lang: str) -> Words:
    if lang == "en" and sentence.public_en:
        return Words(sentence.en, "en")
    return Words(sentence.vi, "vi")


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site: its path, its template, and everything the template is given.

    `twin` is the page's path in the other language (the language switch);
    `indexed` says whether search engines and the sitemap may list it.
    """

    path: str
    template: str
    lang: str
    data: Mapping[str, object] = field(default_factory=dict)
    twin: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class Era:
    """A span in which a province kept its land, with the articles of that span.

    `successor` is set on the last era of an abolished province, `merged_from` where
    the era began with a merger.
    """

    since: dt.date | None
    until: dt.date | None
    entries: tuple[Entry, ...]
    successor: Place | None = None
    merged_from: tuple[Place, ...] = ()


def entry(article: Article, also: Iterable[Article] = ()) -> Entry:
    """Return `article` with its address and its provinces looked up; `also` repeat it.

    Names that the gazetteer does not know get a place of their own, so that a
    typing error is seen on the site and hides nothing.
    """
    places = []
    for name in article.provinces:
        unit = gazetteer.find(name, article.day or _UNDATED_AS)
        places.append(_place(unit) if unit else _unknown(name))
    return Entry(article, links.permalink(article), tuple(places), tuple(also))


def _unknown(name: str) -> Place:
    slug = slugify(name)
    if not slug or gazetteer.by_slug(slug) or slug in ("index", links.NATIONAL):
        slug = digest("name", name)
    return Place(slug, name, name)


def _place(unit: gazetteer.Province) -> Place:
    return Place(unit.slug, unit.name, unit.english)


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Newest first, undated last; on one day the latest hour, then the title, decides."""
    by_title = sorted(entries, key=lambda e: sort_key(e.article.title))
    return tuple(sorted(by_title, key=lambda e: e.article.date, reverse=True))


def pages(articles: Iterable[Article], *, public: bool) -> dict[str, Page]:
    """Return every page of the site, by path. `public`: whether the site has a public address."""
    articles = list(articles)
    repeated: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.duplicate_of:
            repeated[article.duplicate_of].append(article)
    entries = newest_first(
        entry(article, repeated[article.id]) for article in articles if not article.duplicate_of
    )
    found: list[Page] = []
    for lang in LANGUAGES:
        found += _language(entries, lang)
    found.append(Page("index.html", "index.html", "vi", indexed=False))
    found.append(Page("404.html", "404.html", "vi", indexed=False))
    if public:
        addresses = tuple(page.path for page in found if page.indexed)
        found.append(
            Page("sitemap.xml", "sitemap.xml", "", {"addresses": addresses}, indexed=False)
        )
    result = {page.path: page for page in found}
    for e in entries:
        for lang in LANGUAGES:
            moved = [links.permalink(same) for same in e.also]
            for alias in (*e.article.aliases, *moved):
                path = links.article(alias, lang)
                data = {"entry": e, "target": e.path(lang)}
                result.setdefault(path, Page(path, "redirect.html", lang, data, indexed=False))
    return result


class _MakePage(Protocol):
    def __call__(
        self, path: str, template: str, /, indexed: bool = True, **data: object
    ) -> Page: ...


def _language(entries: tuple[Entry, ...], lang: str) -> Iterator[Page]:
    def page(path: str, template: str, /, indexed: bool = True, **data: object) -> Page:
        twin = _twin(path, lang)
        return Page(path, template, lang, data, twin, indexed)

    listed = tuple(e for e in entries if not e.article.withdrawn)
    yield page(links.home(lang), "home.html", entries=listed[:20], total=len(listed))
    yield page(
        links.about(lang), "about.html", sources=_sources(listed), packages=_packages(listed)
    )
    shown = tuple(e for e in listed if e.article.day and (lang == "vi" or e.english))[:30]
    yield page(links.feed(lang), "feed.xml", indexed=False, entries=shown)
    around = {
        e.permalink: (older, newer)
        for e, older, newer in zip(listed, (*listed[1:], None), (None, *listed[:-1]), strict=False)
    }
    for e in entries:
        older, newer = around.get(e.permalink, (None, None))
        template = "withdrawn.html" if e.article.withdrawn else f"article_{lang}.html"
        indexed = not e.article.withdrawn and (lang == "vi" or e.english)
        yield page(e.path(lang), template, indexed=indexed, entry=e, older=older, newer=newer)
    yield from _dates(listed, lang, page)
    yield from _provinces(listed, lang, page)


def _twin(path: str, lang: str) -> str:
    return ("en" if lang == "vi" else "vi") + path.removeprefix(lang)


def _dates(entries: tuple[Entry, ...], lang: str, page: _MakePage) -> Iterator[Page]:
    days: dict[dt.date, list[Entry]] = defaultdict(list)
    undated = tuple(e for e in entries if e.article.day is None)
    for e in entries:
        if e.article.day:
            days[e.article.day].append(e)
    counts: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for date, on_day in days.items():
        counts[date.year][date.month] += len(on_day)
    years = {year: dict(sorted(months.items(), reverse=True)) for year, months in counts.items()}
    yield page(
        links.dates(lang),
        "dates.html",
        years=dict(sorted(years.items(), reverse=True)),
        undated=len(undated),
    )
    for year, months in years.items():
        in_year = tuple(e for e in entries if e.article.day and e.article.day.year == year)
        yield page(links.year(year, lang), "year.html", year=year, months=months, entries=in_year)
        for month in months:
            in_month = tuple(e for e in in_year if e.article.day and e.article.day.month == month)
            by_day = tuple((day, tuple(days[day])) for day in _days(in_month))
            yield page(
                links.month(year, month, lang),
                "month.html",
                year=year,
                month=month,
                days=by_day,
                total=len(in_month),
            )
    for date, on_day in days.items():
        yield page(links.day(date, lang), "day.html", date=date, entries=tuple(on_day))
    if undated:
        yield page(links.undated(lang), "undated.html", entries=undated)


def _days(entries: Sequence[Entry]) -> list[dt.date]:
    return sorted({e.article.day for e in entries if e.article.day}, reverse=True)


def _provinces(entries: tuple[Entry, ...], lang: str, page: _MakePage) -> Iterator[Page]:
    national = tuple(e for e in entries if not e.places)
    of_place: dict[str, list[Entry]] = defaultdict(list)
    places: dict[str, Place] = {}
    for e in entries:
        for place in e.places:
            of_place[place.slug].append(e)
            places[place.slug] = place
    # What an abolished province was merged into has a page too, so that the way there leads somewhere.
    for slug in list(places):
        unit = gazetteer.by_slug(slug)
        while unit and unit.successor:
            unit = gazetteer.successor(unit)
            if unit:
                places.setdefault(unit.slug, _place(unit))
    ordered = sorted(places.values(), key=lambda place: sort_key(place.name(lang)))
    counts = tuple((place, len(of_place[place.slug])) for place in ordered)
    yield page(links.provinces(lang), "provinces.html", places=counts, national=len(national))
    yield page(links.province(links.NATIONAL, lang), "national.html", entries=national)
    for place in ordered:
        yield page(
            links.province(place.slug, lang),
            "province.html",
            place=place,
            eras=_eras(place.slug, of_place[place.slug]),
            total=len(of_place[place.slug]),
            paged=tuple(sorted(places)),
        )


def _eras(slug: str, entries: Sequence[Entry]) -> tuple[Era, ...]:
    """The spans of a name that have articles, newest first; its last span if none has."""
    unit = gazetteer.by_slug(slug)
    if unit is None:
        return (Era(None, None, tuple(entries)),)
    spans: list[list[gazetteer.Period]] = []
    for period in unit.periods:  # a change of type alone (province, city) begins no new era
        if spans and spans[-1][-1].merged_from == period.merged_from:
            spans[-1].append(period)
        else:
            spans.append([period])
    found = []
    for span in reversed(spans):
        within = tuple(
            e for e in entries if any(p.covers(e.article.day or _UNDATED_AS) for p in span)
        )
        after = gazetteer.successor(unit) if span is spans[-1] else None
        merged = (gazetteer.by_slug(name) for name in span[0].merged_from if name != slug)
        found.append(
            Era(
                since=span[0].since,
                until=span[-1].until,
                entries=within,
                successor=_place(after) if after else None,
                merged_from=tuple(_place(before) for before in merged if before),
            )
        )
    return tuple(era for era in found if era.entries) or tuple(found[:1])


def _sources(entries: Sequence[Entry]) -> tuple[tuple[str, int], ...]:
    counts = Counter(e.article.source.name for e in entries)
    return tuple(
        sorted(counts.items(), key=lambda item: (not item[0], -item[1], sort_key(item[0])))
    )


def _packages(entries: Sequence[Entry]) -> tuple[tuple[Package, int], ...]:
    used = (e.article.translation.package for e in entries if e.article.translation.units)
    counts = Counter(package for package in used if package)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0].name)))
