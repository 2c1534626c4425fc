"""An article as lists and pages show it: its address, its places, its words in a language."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from songngu import gazetteer
from songngu.article import Article, Sentence
from songngu.render import links
from songngu.text import digest, slugify, sort_key
from songngu.topics import Topics

# An undated article is taken to name the units of before the reform of 1 July 2025
# (Resolution 202/2025/QH15).
UNDATED_AS = dt.date(2025, 6, 30)


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
        """Its name on the pages of a language."""
        return self.vi if lang == "vi" else self.en

    def words(self, lang: str) -> Words:
        """Its name and whose it is: in English most keep their Vietnamese ones."""
        name = self.name(lang)
        return Words(name, "vi" if name == self.vi else "en")


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic as pages name it."""

    slug: str
    vi: str
    en: str

    def name(self, lang: str) -> str:
        """Its name on the pages of a language."""
        return self.vi if lang == "vi" else self.en

    def words(self, lang: str) -> Words:
        """Its name and whose it is: one that the site's list lacks has no other than its own."""
        name = self.name(lang)
        return Words(name, "vi" if name == self.vi else "en")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who published an article: a name, or the host of its address where there is none."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as lists and pages show it; `also` are those that repeat it.

    `publisher` is None where the source is not recorded.
    """

    article: Article
    permalink: str
    places: tuple[Place, ...]
    also: tuple[Article, ...] = ()
    subjects: tuple[Subject, ...] = ()
    publisher: Publisher | None = None

    @property
    def english(self) -> bool:
        """Whether there is English to show outside the article's own page."""
        return self.article.status != "pending" and not self.article.withdrawn

    def path(self, lang: str) -> str:
        """Its page in a language of the interface."""
        return links.article(self.permalink, lang)

    def title(self, lang: str) -> Words:
        """The headline; the Vietnamese one stands in for English missing, in doubt or out of date."""
        return _public(self.article.sentences[0], lang)

    def summary(self, lang: str) -> tuple[Words, ...]:
        """The sentences of the summary; the Vietnamese stands in as for the title."""
        return tuple(_public(sentence, lang) for sentence in self.article.sentences[1:])

    def beyond_title(self, lang: str) -> tuple[Words, ...]:
        """The summary without a first sentence that the headline, made of it, says whole already."""
        article, ends = self.article, ".…"
        made = article.title_origin == "made" and article.summary_vi
        told = made and article.summary_vi[0].rstrip(ends) == article.title.rstrip(ends)
        return self.summary(lang)[1 if told else 0 :]


def _public(sentence: Sentence, lang: str) -> Words:
    if lang != "vi" and sentence.public_en:
        return Words(sentence.en, "en")
    return Words(sentence.vi, "vi")


def entry(article: Article, topics: Topics, also: Iterable[Article] = ()) -> Entry:
    """Return `article` with its address, provinces, topics and publisher looked up; `also` repeat it.

    Names that the gazetteer does not know get a place of their own, so that a
    typing error is seen on the site and hides nothing; a topic that the site's list
    lacks likewise.
    """
    places = []
    for name in article.provinces:
        unit = gazetteer.find(name, article.earliest or UNDATED_AS)
        places.append(place_of(unit) if unit else _unknown(name))
    subjects = (_subject(slug, topics) for slug in article.topics)
    return Entry(
        article,
        links.permalink(article),
        tuple(dict.fromkeys(places)),
        tuple(also),
        tuple({subject.slug: subject for subject in subjects}.values()),
        _publisher(article),
    )


def _subject(slug: str, topics: Topics) -> Subject:
    topic = topics.find(slug) or topics.find(slugify(slug))
    return Subject(topic.slug, topic.vi, topic.en) if topic else Subject(_slug(slug), slug, slug)


def _publisher(article: Article) -> Publisher | None:
    name = article.source.name or urlsplit(article.source.url).hostname or ""
    return Publisher(_slug(name), name) if name else None


def _slug(name: str) -> str:
    """The name in an address; "index" is taken, and what is cut off would join two names."""
    slug, whole = slugify(name), slugify(name, 10_000)
    if not slug or slug == "index":
        return digest("name", name)
    return slug if slug == whole else digest(slug, whole)


def _unknown(name: str) -> Place:
    slug = _slug(name)
    if gazetteer.by_slug(slug) or slug in (links.NATIONAL, links.SEVERAL):
        slug = digest("name", name)
    return Place(slug, name, name)


def place_of(unit: gazetteer.Province) -> Place:
    """Return a unit as pages name it."""
    return Place(unit.slug, unit.name, unit.english)


def count_subjects(entries: Sequence[Entry]) -> dict[Subject, int]:
    """Return the topics of `entries` with the number of articles of each.

    Two spellings with the same address are one topic, by the commoner.
    """
    spelled = Counter(subject for e in entries for subject in e.subjects)
    named: dict[str, Subject] = {}
    for subject in sorted(spelled, key=lambda subject: (-spelled[subject], subject.vi)):
        named.setdefault(subject.slug, subject)
    counts = Counter(subject.slug for e in entries for subject in e.subjects)
    return {named[slug]: number for slug, number in counts.items()}


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Newest first, undated last; on one day the latest hour, then the title, decides.

    What names its month alone stands after the days of that month.
    """
    by_title = sorted(entries, key=lambda e: sort_key(e.article.title))
    return tuple(sorted(by_title, key=lambda e: e.article.date, reverse=True))
