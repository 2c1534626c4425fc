"""Which pages the site has: from articles to `{path: Page}`, as plain data. Nothing is rendered here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from songngu.article import Article, Package
from songngu.render import (
    by_article,
    by_date,
    by_province,
    by_source,
    by_topic,
    home,
    links,
    search,
)
from songngu.render.entries import Entry, entry, newest_first
from songngu.render.i18n import LANGUAGES
from songngu.render.page import Page
from songngu.topics import Topics


def pages(
    articles: Iterable[Article],
    topics: Topics,
    *,
    public: bool,
    languages: Sequence[str] = LANGUAGES,
) -> dict[str, Page]:
    """Return every page of the site, by path, in each of the interface's `languages`.

    `public`: whether the site has a public address.
    """
    articles = list(articles)
    repeated: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.duplicate_of:
            repeated[article.duplicate_of].append(article)
    entries = newest_first(
        entry(article, topics, repeated[article.id])
        for article in articles
        # A repetition leads to what it repeats; one that was withdrawn says so.
        if not article.duplicate_of or article.withdrawn
    )
    lead = by_article.around([e for e in entries if not e.article.withdrawn])
    found: list[Page] = []
    for lang in languages:
        others = tuple(other for other in languages if other != lang)
        found += _language(entries, topics, lang, others, lead)
    found.append(Page("index.html", "index.html", "vi", indexed=False))
    found.append(Page("404.html", "404.html", "vi", indexed=False))
    if public:
        addresses = tuple(page.path for page in found if page.indexed)
        found.append(
            Page("sitemap.xml", "sitemap.xml", "", {"addresses": addresses}, indexed=False)
        )
    result = {page.path: page for page in found}
    for lang in languages:
        for page in by_article.redirects(entries, lang):
            result.setdefault(page.path, page)
    return result


def _language(
    entries: tuple[Entry, ...],
    topics: Topics,
    lang: str,
    others: Sequence[str],
    lead: by_article.MakeAround,
) -> Iterator[Page]:
    def page(path: str, template: str, /, indexed: bool = True, **data: object) -> Page:
        twins = {other: other + path.removeprefix(lang) for other in others}
        return Page(path, template, lang, data, twins, indexed)

    listed = tuple(e for e in entries if not e.article.withdrawn)
    yield home.page(listed, lang, page)
    yield page(
        links.about(lang),
        "about.html",
        publishers=len({e.publisher.slug for e in listed if e.publisher}),
        unrecorded=sum(not e.publisher for e in listed),
        packages=_packages(listed),
    )
    yield search.page(entries, lang, page)
    shown = tuple(e for e in listed if e.article.day and (lang == "vi" or e.english))[:30]
    yield page(links.feed(lang), "feed.xml", indexed=False, entries=shown)
    yield from by_article.pages(entries, lang, page, lead)
    yield from by_date.pages(listed, lang, page)
    yield from by_province.pages(listed, lang, page)
    yield from by_topic.pages(listed, topics, lang, page)
    yield from by_source.pages(listed, lang, page)


def _packages(entries: Sequence[Entry]) -> tuple[tuple[Package, int], ...]:
    used = (e.article.translation.package for e in entries if e.article.translation.units)
    counts = Counter(package for package in used if package)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0].name)))
