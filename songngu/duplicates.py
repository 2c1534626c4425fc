"""Which articles are one article, published twice.

Sites take over each other's news, with another headline, a paragraph less, a comma more.
Two articles are held for one where

- their texts share `SHARE` of the runs of five words of the shorter one, which is at least
  `LENGTH` as long as the longer, and
- `FIGURES` of the figures in the shorter text stand in the other (a monthly report says the
  same words with other figures), and
- not more than `DAYS` lie between their days, where both are known;

or where they have one address on the web and half of their text. Kept is the one that was
there before, else the one with the earlier date.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from songngu import body as markdown
from songngu.article import Article

SHARE, LENGTH, FIGURES, DAYS = 0.7, 0.5, 0.8, 60
SAME_ADDRESS = 0.5  # of the text, where the address is the same
_RUN = 5  # words
# Of all runs those whose number divides by this are looked up: enough to find what shares much.
_SAMPLE = 8
_SHORT = 400  # runs of a text that is looked up whole
_COMMON = 50  # a run that so many articles have says nothing (mottos, official names)
_WORD = re.compile(r"\w+(?:[.,/]\d+)*%?")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near two articles are that are held for one.

    `share` of the shorter text (0 to 1) is in the longer, and so are `common` of its
    `figures`; between their days lie `days` (None: one is not known); `address`: they have
    one address on the web.
    """

    share: float
    common: int
    figures: int
    days: int | None
    address: bool

    def __str__(self) -> str:
        said = [f"{self.share:.0%} of the text"]
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


@dataclass(frozen=True)
class _Text:
    article: Article

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall("\n".join(markdown.prose(self.article.body)).casefold())

    @cached_property
    def runs(self) -> set[int]:
        words = self.words
        runs = zip(*(words[n:] for n in range(min(_RUN, len(words)))), strict=False)
        return set(map(hash, runs)) or {0}

    @cached_property
    def figures(self) -> Counter[str]:
        return Counter(word for word in self.words if word[0].isdigit())

    @cached_property
    def address(self) -> str:
        """The address without scheme, "www." and fragment; "" where it names only a site."""
        address = re.sub(r"^https?://(?:www\.|m\.)?|#.*$|/$", "", self.article.source.url.lower())
        return address if "/" in address else ""


def find(
    articles: Sequence[Article],
    *,
    new: Container[str] = (),
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Duplicate, ...]:
    """Return the articles that repeat another one, each with the one that is kept.

    `new` are the ids of articles that were not there before. One that is a duplicate
    already is an original only where no other is left; one that is to be skipped, never. A
    withdrawn one keeps its copies and takes new ones, but none that is shown by now. The
    time it takes grows with the number of articles, not with its square; `tell` is called
    with how many are done, and of how many.
    """
    order = sorted(map(_Text, articles), key=lambda text: _rank(text.article, new))
    by_run: dict[int, list[int]] = defaultdict(list)
    by_address: dict[str, list[int]] = defaultdict(list)
    found: list[Duplicate] = []
    for number, text in enumerate(order):
        article = text.article
        tell(number + 1, len(order))
        sample = (
            text.runs if len(text.runs) < _SHORT else {r for r in text.runs if r % _SAMPLE == 0}
        )
        having = [by_run[run] for run in sample if run in by_run]
        shared = Counter(chain.from_iterable(some for some in having if len(some) < _COMMON))
        near = [other for other, _ in shared.most_common(3)]
        near += by_address.get(text.address, ()) if text.address else ()
        matches = [
            (not order[other].article.withdrawn, like.share, other)
            for other in near
            if (like := _like(text, order[other]))
            and _may_stand(order[other].article, article, new)
        ]
        if matches:
            original = order[max(matches)[-1]]
            like = _like(text, original)
            found += [Duplicate(article, original.article, like)] if like else []
        elif not skipped(article):
            for run in sample:
                by_run[run].append(number)
            by_address[text.address].append(number)
    return tuple(found)


def likeness(one: Article, other: Article) -> Likeness | None:
    """Return how near two articles are; None where they are two."""
    return _like(_Text(one), _Text(other))


def skipped(article: Article) -> bool:
    """Whether a sidecar says that the article is not to be published."""
    return bool(article.raw and article.raw.sidecar == "skip")


def _may_stand(original: Article, for_it: Article, new: Container[str]) -> bool:
    """Whether an article may be put aside for `original`: what is shown, not for what is not."""
    return not original.withdrawn or for_it.id in new or for_it.duplicate_of == original.id


def shared(one: Article, other: Article) -> float:
    """Return the share of the shorter text's runs of words that stand in the other."""
    short, long = sorted((_Text(one).runs, _Text(other).runs), key=len)
    return len(short & long) / len(short)


def _rank(article: Article, new: Container[str]) -> tuple[bool, bool, bool, str, str]:
    repeats = bool(article.duplicate_of)
    return article.id in new, repeats, not article.date, article.date, article.id


def _like(one: _Text, other: _Text) -> Likeness | None:
    short, long = sorted((one, other), key=lambda text: len(text.runs))
    share = len(short.runs & long.runs) / len(short.runs)
    address = bool(one.address) and one.address == other.address
    if share < (SAME_ADDRESS if address else SHARE):
        return None
    days = [text.article.day for text in (one, other)]
    apart = abs((days[0] - days[1]).days) if days[0] and days[1] else None
    said = sum(short.figures.values())
    common = sum((short.figures & long.figures).values())
    alike = (
        (apart or 0) <= DAYS
        and len(short.words) >= LENGTH * len(long.words)
        and common >= FIGURES * said
    )
    return Likeness(share, common, said, apart, address) if alike or address else None
