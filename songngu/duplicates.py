"""Which articles are one article, published twice.

Sites take over each other's news, with another headline, a paragraph less, a comma more.
Two articles are held for one where

- their texts share `SHARE` of the runs of five words of the shorter one, which is at least
  `LENGTH` as long as the longer, and
- `FIGURES` of the figures in the shorter text stand in the other (a monthly report says the
  same words with other figures), all of them where more than `WEEK` days lie between their
  days, and
- where both headlines have figures, each of these stands somewhere in the other article
  ("tháng 6" and "tháng 7" are two reports), and
- not more than `DAYS` lie between their days, where both are known;

or where they have one address on the web, half of their text, no more than `WEEK` days between
them and no figures in their headlines that tell them apart: some sites give every article
the address of their front page.

An article without running prose (photographs, a list, a table) is compared by its headline,
captions, items and cells. One that says hardly more than its headline is like none, unless
the other says no more and has the same address. Kept is the one that was there before, else the
one with the earlier date.
"""

from __future__ import annotations

import datetime as dt
import gc
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from songngu import body as markdown
from songngu.article import Article

SHARE, LENGTH, FIGURES, WEEK, DAYS = 0.7, 0.5, 0.8, 7, 60
SAME_ADDRESS = 0.5  # of the text, where the address is the same
_RUN = 5  # words
# Of all runs those whose number divides by this are looked up: enough to find what shares much.
_SAMPLE = 8
_SHORT = 400  # runs of a text that is looked up whole
_COMMON = 50  # a run that so many articles have says nothing (mottos, official names)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"\w+(?:[.,/]\d+)*%?")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near two articles are that are held for one.

    `share` of the shorter text (0 to 1; 0: there is none) is in the longer, and so are `common` of its
    `figures`; between their days lie `days` (None: one is not known); `address`: they have
    one address on the web.
    """

    share: float
    common: int
    figures: int
    days: int | None
    address: bool

    def __str__(self) -> str:
        said = [f"{self.share:.0%} of the text"] if self.share else []
        if self.figures:
            said.append(f"{self.common} of {self.figures} figures")
        if self.days is not None:
            apart = f"{self.days} day{'' if self.days == 1 else 's'} apart"
            said.append(apart if self.days else "of one day")
        return ", ".join([*said, *["one address"] * self.address])


@dataclass(frozen=True, slots=True)
class Duplicate:
    """`article` says what `original` says; `like` is how near they are."""

    article: Article
    original: Article
    like: Likeness


@dataclass(frozen=True, slots=True)
class Text:
    """What is compared of an article: how many words its text has, the runs and the figures
    in it, the numbers in its headline, its day, and its address without scheme, "www." and
    fragment ("" where it names only a site).
    """

    words: int
    runs: frozenset[int]
    figures: Counter[str]
    headline: frozenset[str]
    day: dt.date | None
    address: str


def text_of(article: Article) -> Text:
    """Return what is compared of an article."""
    words = _words("\n".join(markdown.prose(article.body)))
    if len(words) < _RUN:
        # The headline too: captions and headings of two articles are often the same few words.
        words = _words("\n".join(_without_prose(article.body)))
        words = [*_words(article.title), *words] if len(words) >= _RUN else []
    numbers = list(map(_number, words))
    runs = zip(*(numbers[n:] for n in range(_RUN)), strict=False)
    figures = Counter(word for word in words if word[0].isdigit())
    address = _NO_ADDRESS.sub("", article.source.url.lower())
    return Text(
        len(words),
        frozenset(map(hash, runs)),
        figures,
        _numbers(article.title),
        article.day,
        address if "/" in address else "",
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _numbers(text: str) -> frozenset[str]:
    """The numbers in a text, each part of a date or of "7/2019" for itself, "07" as "7"."""
    return frozenset(number.lstrip("0") for number in _NUMBER.findall(text))


def _without_prose(body: str) -> Iterator[str]:
    """What a body says in captions, headings, lists and tables. HTML (a player) says nothing."""
    yield from (figure.caption for figure in markdown.figures(body))
    for block in markdown.blocks(body):
        if not block.startswith(("!!!", "<")):
            yield markdown.unescape(block)


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    """A number for a word, the same in every process: Python's own hash of a text is not."""
    return zlib.crc32(word.encode())


# A fragment with a number or a path names an article ("#/chi-tiet/17"), any other a place in it.
_NO_ADDRESS = re.compile(r"^https?://(?:www\.|m\.)?|#[^/\d]*$|/$")
_NO_TEXTS: Mapping[str, Text] = {}


def find(
    articles: Sequence[Article],
    *,
    new: Container[str] = (),
    texts: Mapping[str, Text] = _NO_TEXTS,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Duplicate, ...]:
    """Return the articles that repeat another one, each with the one that is kept.

    `new` are the ids of articles that were not there before; `texts` has, by id, the texts
    that are known already. One that is a duplicate already is an original only where no
    other is left; one that is to be skipped, never. A withdrawn one keeps its copies and takes
    new ones, but none that is shown by now. The time it takes grows with the number of
    articles, not with its square; `tell` is called with how many are done, and of how many.
    """
    with _no_collection():
        return tuple(_found(articles, new, texts, tell))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let no garbage be looked for: a quarter of the time went into walking the index."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _found(
    articles: Sequence[Article],
    new: Container[str],
    texts: Mapping[str, Text],
    tell: Callable[[int, int], None],
) -> Iterator[Duplicate]:
    order = sorted(articles, key=lambda article: _rank(article, new))
    known = [texts.get(article.id) or text_of(article) for article in order]
    by_run: dict[int, list[int]] = defaultdict(list)
    by_address: dict[str, list[int]] = defaultdict(list)
    for number, (article, text) in enumerate(zip(order, known, strict=True)):
        tell(number + 1, len(order))
        sample = (
            text.runs if len(text.runs) < _SHORT else {r for r in text.runs if r % _SAMPLE == 0}
        )
        having = [some for some in map(by_run.get, sample) if some and len(some) < _COMMON]
        shared = Counter(chain.from_iterable(having))
        near = [other for other, _ in shared.most_common(3)]
        there = by_address.get(text.address, ()) if text.address else ()
        near += there if len(there) < _COMMON else ()
        matches = [
            (not order[other].withdrawn, like.share, other)
            for other in near
            if (like := _like(text, known[other])) and _may_stand(order[other], article, new)
        ]
        if matches:
            original = max(matches)[-1]
            like = _like(text, known[original])
            if like:
                yield Duplicate(article, order[original], like)
        elif not skipped(article):
            for run in sample:
                by_run[run].append(number)
            by_address[text.address].append(number)


def likeness(one: Article, other: Article) -> Likeness | None:
    """Return how near two articles are; None where they are two."""
    return _like(text_of(one), text_of(other))


def skipped(article: Article) -> bool:
    """Whether a sidecar says that the article is not to be published."""
    return bool(article.raw and article.raw.sidecar == "skip")


def _may_stand(original: Article, for_it: Article, new: Container[str]) -> bool:
    """Whether an article may be put aside for `original`: what is shown, not for what is not."""
    return not original.withdrawn or for_it.id in new or for_it.duplicate_of == original.id


def shared(one: Article, other: Article) -> float:
    """Return the share of the shorter text's runs of words that stand in the other.

    Of two articles without text it is 1: nothing in one is missing in the other.
    """
    short, long = sorted((text_of(one).runs, text_of(other).runs), key=len)
    return len(short & long) / len(short) if short else float(not long)


def _rank(article: Article, new: Container[str]) -> tuple[bool, bool, bool, str, str]:
    repeats = bool(article.duplicate_of)
    return article.id in new, repeats, not article.date, article.date, article.id


def _like(one: Text, other: Text) -> Likeness | None:
    short, long = sorted((one, other), key=lambda text: len(text.runs))
    address = bool(one.address) and one.address == other.address
    if not short.runs and (long.runs or not address):
        return None
    share = len(short.runs & long.runs) / len(short.runs) if short.runs else 0.0
    if short.runs and share < (SAME_ADDRESS if address else SHARE):
        return None
    apart = abs((one.day - other.day).days) if one.day and other.day else None
    said = sum(short.figures.values())
    common = sum((short.figures & long.figures).values())
    alike = (
        (apart or 0) <= DAYS
        and short.words >= LENGTH * long.words
        and common >= (FIGURES if (apart or 0) <= WEEK else 1) * said
    ) or (address and (apart or 0) <= WEEK)
    one_report = alike and _of_one_report(one, other)
    return Likeness(share, common, said, apart, address) if one_report else None


def _of_one_report(one: Text, other: Text) -> bool:
    """Whether no headline has a number that the other article, with another one in its own, lacks."""
    if not (one.headline and other.headline):
        return True
    return one.headline <= _all_numbers(other) and other.headline <= _all_numbers(one)


def _all_numbers(text: Text) -> frozenset[str]:
    """The numbers that an article says, and its year, which a text often leaves out."""
    year = str(text.day.year) if text.day else ""
    return text.headline | _numbers(" ".join((*text.figures, year)))
