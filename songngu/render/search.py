"""The search of the site: its page in each language, and the files that the page's script looks into.

One article has one file with all that a hit shows of it, and words and pairs of words stand in
buckets (`songngu.render.postings`). All are scripts that call `songngu(name, data)`: a page
opened by double click may load those and nothing else. The files are the same for both
languages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cache
from html import unescape

from songngu import __version__, passages
from songngu.render import links, postings
from songngu.render.entries import Entry, newest_first
from songngu.render.page import MakePage, Page
from songngu.render.shown import readable
from songngu.text import digest, sentences, sort_key

FOLDER = "search"
# Articles for each bucket: so a bucket has some 10 kB, at ten thousand articles too.
_WORDS, _PAIRS = 10, 5
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_ENDS = str.maketrans({"\u2028": " ", "\u2029": " "})  # old browsers end a line of script there

File = tuple[str, str, Callable[[], bytes]]


@dataclass(frozen=True, slots=True)
class Text:
    """An article as its hit shows it; assets/search.js takes it apart in this order.

    Titles, sentences and names are Vietnamese and, where there is other English, English.
    A name begins with its kind: p(lace), a(uthor), s(ource), t(opic).
    """

    permalink: str
    day: str
    inferred: int
    title: tuple[str, ...]
    summary: tuple[tuple[str, ...], ...]
    named: tuple[tuple[str, ...], ...]
    body: tuple[str, ...]

    @property
    def fields(self) -> postings.Fields:
        """What is sought, the weightiest first."""
        names = (name for _, *both in self.named for name in both)
        return self.title, names, (text for pair in self.summary for text in pair), self.body


def page(entries: Sequence[Entry], lang: str, page: MakePage) -> Page:
    """Return the search page of a language. `entries` are all that have a page, newest first."""
    listed = [e for e in entries if not e.article.withdrawn]
    years = {e.article.earliest.year for e in listed if e.article.earliest}
    provinces = {place.slug: place.name(lang) for e in listed for place in e.places}
    topics = {subject.slug: subject.name(lang) for e in listed for subject in e.subjects}
    return page(
        links.search(lang),
        "search.html",
        indexed=False,
        articles=len(entries) if listed else 0,
        words=postings.buckets(len(entries), _WORDS),
        pairs=postings.buckets(len(entries), _PAIRS),
        letters=postings.letters(len(entries)),
        # Changes when the numbers of articles come to mean others, so that no file kept by a
        # browser misleads.
        numbering=digest(
            "n", "\n".join(f"{e.permalink} {not e.article.withdrawn}" for e in entries)
        )[2:10],
        provinces=_by_name(provinces),
        vietnamese=tuple(sorted({p.slug for e in listed for p in e.places if p.en == p.vi})),
        national=any(not e.places for e in listed),
        years=tuple((str(year), str(year)) for year in sorted(years, reverse=True)),
        undated=any(not e.article.date for e in listed),
        topics=_by_name(topics),
        vietnamese_topics=tuple(
            sorted({s.slug for e in listed for s in e.subjects if s.en == s.vi})
        ),
    )


def _by_name(names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(names.items(), key=lambda item: sort_key(item[1])))


def files(pages: Iterable[Page]) -> Iterator[File]:
    """Yield the files of the search as (path, digest of what it is made from, how to make it).

    They have what these pages show: withdrawn and repeated articles have no file.
    """
    shown = {
        e.permalink: e
        for page in pages
        if page.template in ("article_vi.html", "withdrawn.html")
        and isinstance(e := page.data["entry"], Entry)
    }
    # Oldest first: a new article gets a new number, and the others keep theirs.
    entries = newest_first(shown.values())[::-1]
    made_from = [digest("e", f"{__version__} {e!r}") for e in entries]

    @cache
    def text(number: int) -> Text:
        return _text(entries[number])

    @cache
    def index() -> dict[str, str]:
        return _index(entries, text)

    everything = digest("x", "\n".join(made_from))
    for name in _names(len(entries)):

        def make_bucket(name: str = name) -> bytes:
            return f"songngu({name!r},`\n{index()[name]}\n`)\n".encode()

        yield f"{FOLDER}/{name}.js", everything, make_bucket
    for number, e in enumerate(entries):
        if e.article.withdrawn:
            continue
        name = f"texts/{number // 100}/{number % 100}"

        def make_text(name: str = name, number: int = number) -> bytes:
            data = json.dumps(astuple(text(number)), ensure_ascii=False, separators=(",", ":"))
            return f"songngu({name!r},{data.translate(_ENDS)})\n".encode()

        yield f"{FOLDER}/{name}.js", made_from[number], make_text


def _names(count: int) -> Iterator[str]:
    for kind, per in (("words", _WORDS), ("pairs", _PAIRS)):
        for number in range(postings.buckets(count, per)):
            yield f"{kind}/{number}"


def _index(entries: Sequence[Entry], text: Callable[[int], Text]) -> dict[str, str]:
    """The buckets by name."""
    index = postings.Index()
    for number, e in enumerate(entries):
        if not e.article.withdrawn:
            index.add(number, text(number).fields, _facets(e))
    count = len(entries)
    words = index.words(postings.buckets(count, _WORDS), postings.letters(count))
    pairs = index.pairs(postings.buckets(count, _PAIRS))
    return dict(zip(_names(count), (*words, *pairs), strict=True))


def _text(e: Entry) -> Text:
    """An article as it is sought and as its hit shows it: no English that may stand on its page alone."""
    named = [("p", *_both(place.vi, place.en)) for place in e.places]
    named += [("a", author) for author in e.article.authors]
    named += [("s", e.publisher.name)] if e.publisher else []
    named += [("t", *_both(subject.vi, subject.en)) for subject in e.subjects]
    pairs = zip(e.summary("vi"), e.summary("en"), strict=True)
    return Text(
        e.permalink,
        e.article.date[:10],
        int(e.article.date_certainty == "inferred"),
        _both(e.article.title, e.title("en").text),
        tuple(_both(vi.text, en.text) for vi, en in pairs),
        tuple(named),
        _body(e),
    )


def _both(vi: str, en: str) -> tuple[str, ...]:
    return (vi,) if en == vi else (vi, en)


def _facets(e: Entry) -> Iterator[str]:
    """What the filters find an article under: the name of the filter, and its choice."""
    yield f":year {e.article.date[:4] or 'undated'}"
    yield from (f":province {place.slug}" for place in e.places)
    if not e.places:
        yield f":province {links.NATIONAL}"
    yield from (f":topic {subject.slug}" for subject in e.subjects)


def _body(e: Entry) -> tuple[str, ...]:
    """The sentences of the body, captions and tables too, that the summary does not have."""
    had = {e.article.title, *e.article.summary_vi}
    blocks = passages.blocks(passages.read(readable(e.article.body)))
    texts = (unescape(_TAG.sub(" ", b.text)) if b.kind == "verbatim" else b.text for b in blocks)
    found = (sentence for text in texts for sentence in sentences(text))
    return tuple(sentence for sentence in dict.fromkeys(found) if sentence not in had)
