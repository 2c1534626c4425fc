"""The pages of publishers, as data."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from urllib.parse import urlsplit

from songngu.render import links, shelves
from songngu.render.entries import Entry, Words
from songngu.render.page import MakePage, Page
from songngu.text import sort_key

# The marks of the five tones; they make no letter of their own.
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a publisher is on the web: the host's name and its address."""

    host: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A publisher in the index: how many articles it has, their first and last years, its hosts."""

    slug: str
    name: str
    count: int
    span: tuple[int, int] | None
    addresses: tuple[Address, ...]


def pages(entries: tuple[Entry, ...], lang: str, page: MakePage) -> Iterator[Page]:
    """Yield the index of publishers and a page for each; `entries` newest first.

    Names that differ in marks and capitals alone are one publisher, by the commonest spelling.
    """
    of_source: dict[str, list[Entry]] = defaultdict(list)
    for e in entries:
        if e.publisher:
            of_source[e.publisher.slug].append(e)
    rows = sorted(
        (_row(slug, mine) for slug, mine in of_source.items()),
        key=lambda row: (sort_key(row.name), row.slug),
    )
    letters = groupby(rows, lambda row: _initial(row.name))
    yield page(
        links.sources(lang),
        "sources.html",
        letters=tuple((letter, tuple(some)) for letter, some in letters),
        publishers=len(rows),
        total=len(entries),
        unrecorded=sum(not e.publisher for e in entries),
    )
    for row in rows:
        mine = of_source[row.slug]
        path, target = links.source(row.slug, lang), partial(links.source_year, row.slug)
        by_year = shelves.years(mine, lang, target)
        yield page(
            path,
            "source.html",
            row=row,
            few=len(mine) < shelves.FEW,
            chart=shelves.chart(mine, lang, path),
            subjects=shelves.subjects(mine, lang),
            by_year=by_year,
        )
        yield from shelves.year_pages(
            by_year,
            mine,
            lang,
            page,
            index=links.sources(lang),
            within=(path, Words(row.name, "vi")),
        )


def _row(slug: str, entries: Sequence[Entry]) -> Row:
    names = Counter(e.publisher.name for e in entries if e.publisher)
    name = min(names, key=lambda name: (-names[name], name))
    return Row(slug, name, len(entries), shelves.span(entries), _addresses(entries))


def _addresses(entries: Sequence[Entry]) -> tuple[Address, ...]:
    """The hosts of the articles' addresses, the most frequent first."""
    counts: Counter[str] = Counter()
    urls: dict[str, str] = {}
    for e in entries:
        parts = urlsplit(e.article.source.url)
        if parts.hostname:
            host = parts.hostname.removeprefix("www.")
            counts[host] += 1
            urls.setdefault(host, f"{parts.scheme}://{parts.netloc}/")
    return tuple(
        Address(host, urls[host]) for host in sorted(counts, key=lambda host: (-counts[host], host))
    )


def _initial(name: str) -> str:
    """The first letter in capitals, as a Vietnamese dictionary has it: without its tone."""
    first = next((char for char in name if char.isalnum()), "")
    parts = unicodedata.normalize("NFD", first.upper())
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
