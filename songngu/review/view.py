"""Sentences → the review page: which are shown, what is marked in them, and how it all reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from songngu.config import Config
from songngu.errors import Problem
from songngu.render.site import Theme
from songngu.review.edits import TO_DO, Entry

PER_PAGE = 40
PAGE = "review/review.html"

# The lists of the page: name, title, and what is in them.
LISTS: dict[str, tuple[str, Callable[[Entry], bool]]] = {
    "todo": ("To do", lambda e: e.sentence.status in TO_DO),
    "flagged": ("In doubt", lambda e: bool(e.sentence.flags)),
    "pending": ("Pending", lambda e: e.sentence.status == "pending"),
    "stale": ("Out of date", lambda e: e.sentence.status == "stale"),
    "machine": ("Machine", lambda e: e.sentence.status == "machine"),
    "edited": ("Edited", lambda e: e.sentence.status == "edited"),
    "reviewed": ("Reviewed", lambda e: e.sentence.status == "reviewed"),
    "all": ("All", lambda e: True),
}

# What a flag says of a thing, after the thing itself.
_SAID = re.compile(r" (?:not in the source|made a (?:place|second person)|repeated)$")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said beside one sentence after a form was sent; `text` is what was typed."""

    message: str
    text: str
    bad: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """What a page is to show, besides the sentences themselves.

    `show` is one of LISTS, `number` the page of it (from 1), `message` is said above all;
    `replies` are by the keys of their sentences, `lost` are texts whose sentence is gone.
    """

    show: str = "todo"
    number: int = 1
    reviewer: str = ""
    message: str = ""
    replies: Mapping[str, Reply] = field(default_factory=dict)
    lost: Sequence[str] = ()


def counts(entries: Iterable[Entry]) -> dict[str, int]:
    """How many sentences each list has."""
    found = list(entries)
    return {name: sum(map(wanted, found)) for name, (_, wanted) in LISTS.items()}


def marked(text: str, flags: Iterable[str]) -> list[tuple[str, bool]]:
    """Cut `text` into pieces and say of each whether it is what a flag names."""
    things = {_SAID.sub("", flag.partition(": ")[2]) for flag in flags} - {""}
    if not things:
        return [(text, False)]
    longest = sorted(things, key=lambda thing: (-len(thing), thing))
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
    # Every second piece is one that the pattern has found.
    pieces = enumerate(pattern.split(text))
    return [(piece, bool(number % 2)) for number, piece in pieces if piece]


class View:
    """The review page of one site, in the site's own words for dates, statuses and flags."""

    def __init__(self, templates: Path, config: Config) -> None:
        self._environment = Theme([templates], config).environments["en"]

    def status(self, entry: Entry) -> str:
        """The status of a sentence in words."""
        if entry.sentence.status == "reviewed":
            return f"reviewed by {entry.sentence.reviewed_by}"
        words: Any = self._environment.globals["status_words"]
        return str(words(entry.sentence.status))

    def page(
        self, entries: Sequence[Entry], problems: Sequence[Problem], state: State, token: str
    ) -> str:
        """Return the HTML of the page over all `entries`; `problems` are pages that cannot be read."""
        wanted = LISTS[state.show][1]
        listed = [entry for entry in entries if wanted(entry)]
        pages = max(1, -(-len(listed) // PER_PAGE))
        number = min(max(1, state.number), pages)
        on_page = listed[(number - 1) * PER_PAGE : number * PER_PAGE]
        # What was typed must be seen again, wherever its sentence is listed now.
        keys = {entry.key for entry in on_page}
        replied = [e for e in entries if e.key in state.replies and e.key not in keys]
        return self._environment.get_template(PAGE).render(
            entries=[*replied, *on_page],
            problems=problems,
            state=state,
            token=token,
            number=number,
            pages=pages,
            lists=[(name, title) for name, (title, _) in LISTS.items()],
            counts=counts(entries),
            marked=marked,
            status=self.status,
        )

    def answer(self, entry: Entry, entries: Sequence[Entry]) -> dict[str, Any]:
        """What the page's script is told of a sentence after saving."""
        return {
            "english": entry.sentence.en,
            "shown": entry.shown,
            "status": entry.sentence.status,
            "words": self.status(entry),
            "flagged": bool(entry.sentence.flags),
            "counts": counts(entries),
        }
