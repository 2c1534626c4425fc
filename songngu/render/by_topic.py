"""The pages of topics, as data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from songngu.render import links, shelves
from songngu.render.entries import Entry, Subject, count_subjects
from songngu.render.page import MakePage, Page
from songngu.render.shelves import Line
from songngu.text import sort_key
from songngu.topics import Topics


@dataclass(frozen=True, slots=True)
class Row:
    """A topic in the index: how many articles it has, their first and last years, the newest."""

    subject: Subject
    count: int
    span: tuple[int, int] | None
    newest: Line | None


def pages(entries: tuple[Entry, ...], topics: Topics, lang: str, page: MakePage) -> Iterator[Page]:
    """Yield the index of topics and the pages of those with articles; `entries` newest first.

    Topics stand in the order of the site's list; what articles name and the list lacks comes last.
    """
    of_topic: dict[str, list[Entry]] = defaultdict(list)
    subjects = {topic.slug: Subject(topic.slug, topic.vi, topic.en) for topic in topics.all}
    for e in entries:
        for subject in e.subjects:
            of_topic[subject.slug].append(e)
    unknown = [subject for subject in count_subjects(entries) if subject.slug not in subjects]
    ordered = [
        *subjects.values(),
        *sorted(unknown, key=lambda subject: sort_key(subject.name(lang))),
    ]
    yield page(
        links.topics(lang),
        "topics.html",
        rows=tuple(_row(subject, of_topic[subject.slug], lang) for subject in ordered),
        most=max((len(some) for some in of_topic.values()), default=0),
        without=sum(not e.subjects for e in entries),
    )
    for subject in ordered:
        mine = of_topic[subject.slug]
        if not mine:
            continue
        topic = topics.find(subject.slug)
        path, target = links.topic(subject.slug, lang), partial(links.topic_year, subject.slug)
        by_year = shelves.years(mine, lang, target)
        yield page(
            path,
            "topic.html",
            subject=subject,
            terms=topic.terms if topic else (),
            total=len(mine),
            span=shelves.span(mine),
            few=len(mine) < shelves.FEW,
            chart=shelves.chart(mine, lang, path),
            places=shelves.places(mine, lang),
            national=sum(not e.places for e in mine),
            by_year=by_year,
        )
        yield from shelves.year_pages(
            by_year, mine, lang, page, index=links.topics(lang), within=(path, subject.words(lang))
        )


def _row(subject: Subject, entries: Sequence[Entry], lang: str) -> Row:
    newest = shelves.line(entries[0], lang) if entries else None
    return Row(subject, len(entries), shelves.span(entries), newest)
