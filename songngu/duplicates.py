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
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property

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
class Duplicate:
    """`article` says what `original` says; `share` of the shorter text is in the longer."""

    article: Article
    original: Article
    share: float


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


def find(articles: Sequence[Article], *, new: Container[str] = ()) -> tuple[Duplicate, ...]:
    """Return the articles that repeat another one, each with the one that is kept.

    `new` are the ids of articles that were not there before. A withdrawn article is no
    original, and one that is a duplicate already only where no other is left. The time it takes grows with the number of articles, not with its square.
    """
    texts = [_Text(article) for article in articles]
    order = sorted(texts, key=lambda text: _rank(text.article, new))
    by_run: dict[int, list[int]] = defaultdict(list)
    by_address: dict[str, list[int]] = defaultdict(list)
    found: list[Duplicate] = []
    for number, text in enumerate(order):
        sample = (
            text.runs if len(text.runs) < _SHORT else {r for r in text.runs if r % _SAMPLE == 0}
        )
        shared = Counter(
            other for run in sample if len(by_run[run]) < _COMMON for other in by_run[run]
        )
        near = [other for other, _ in shared.most_common(3)]
        near += [other for other in by_address[text.address] if text.address]
        matches = [(share, other) for other in near if (share := _same(text, order[other]))]
        if matches:
            share, other = max(matches)
            found.append(Duplicate(text.article, order[other].article, share))
            continue
        if not text.article.withdrawn:
            for run in sample:
                by_run[run].append(number)
            by_address[text.address].append(number)
    return tuple(found)


def shared(one: Article, other: Article) -> float:
    """Return the share of the shorter text's runs of words that stand in the other."""
    short, long = sorted((_Text(one).runs, _Text(other).runs), key=len)
    return len(short & long) / len(short)


def _rank(article: Article, new: Container[str]) -> tuple[bool, bool, bool, str, str]:
    repeats = bool(article.duplicate_of)
    return article.id in new, repeats, not article.date, article.date, article.id


def _same(one: _Text, other: _Text) -> float:
    """Return the share of the shorter text that is in the other; 0 where they are two articles."""
    short, long = sorted((one, other), key=lambda text: len(text.runs))
    share = len(short.runs & long.runs) / len(short.runs)
    if one.address and one.address == other.address and share >= SAME_ADDRESS:
        return share
    days = [text.article.day for text in (one, other)]
    if days[0] and days[1] and abs((days[0] - days[1]).days) > DAYS:
        return 0.0
    said = sum(short.figures.values())
    common = sum((short.figures & long.figures).values())
    alike = (
        share >= SHARE and len(short.words) >= LENGTH * len(long.words) and common >= FIGURES * said
    )
    return share if alike else 0.0
