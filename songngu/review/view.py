"""Sentences → the review page: which are shown, what is marked in them, and how it all reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from songngu.config import Config
from songngu.errors import Problem
from songngu.render import i18n
from songngu.render.site import Theme
from songngu.review.edits import Entry
from songngu.translate.flags import parse

PER_PAGE = 40
PAGE = "review/review.html"

# The lists of the page, and what is in them; their titles stand in the template.
LISTS: dict[str, Callable[[Entry], bool]] = {
    "todo": lambda e: e.to_do,
    "flagged": lambda e: bool(e.sentence.flags),
    "pending": lambda e: e.sentence.status == "pending",
    "stale": lambda e: e.sentence.status == "stale",
    "machine": lambda e: e.sentence.status == "machine",
    "edited": lambda e: e.sentence.status == "edited",
    "reviewed": lambda e: e.sentence.status == "reviewed",
    "all": lambda e: True,
}
# What the page says, from its English: `_("Saved by %(name)s.", name="Lan")`.
Words = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said beside one sentence after a form was sent; `text` is what was typed."""

    message: str
    text: str
    bad: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """What a page is to show, besides the sentences themselves.

    `show` is one of LISTS, `number` the page of it (from 1), `article` the id of the only
    article on it, "" for all; `lang` is the language of the page's own words, `chosen`
    says that it was asked for by its address. `message` is said above all; `replies` are
    by the keys of their sentences, `lost` are texts whose sentence is gone.
    """

    show: str = "todo"
    number: int = 1
    article: str = ""
    lang: str = "en"
    chosen: bool = False
    reviewer: str = ""
    message: str = ""
    replies: Mapping[str, Reply] = field(default_factory=dict)
    lost: Sequence[str] = ()

    def link(self, **other: object) -> str:
        """The address of this list, with what is `other` than here; its first page."""
        said: dict[str, object] = {"show": self.show, "article": self.article}
        said["lang"] = self.lang if self.chosen else ""
        query = {name: value for name, value in (said | other).items() if value != ""}
        return f"/?{urlencode(query)}"


def counts(entries: Iterable[Entry]) -> dict[str, int]:
    """How many sentences each list has."""
    found = list(entries)
    return {name: sum(map(wanted, found)) for name, wanted in LISTS.items()}


def marked(text: str, flags: Iterable[str]) -> list[tuple[str, bool]]:
    """Cut `text` into pieces and say of each whether it is what a flag names."""
    found = map(parse, flags)
    things = {thing for flag in found for thing in (*flag.vietnamese, *flag.english)}
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
        # The page has a catalogue of its own beside its template.
        theme = Theme([templates / "review", templates], config)
        self._environments = theme.environments
        self._strings = {lang: i18n.catalogue(theme.folders, lang) for lang in i18n.LANGUAGES}

    def words(self, lang: str) -> Words:
        """The page's words in `lang`."""

        def say(message: str, **values: object) -> str:
            return str(self._strings[lang].gettext(message)) % values

        return say

    def status(self, entry: Entry, lang: str) -> str:
        """The status of a sentence in words."""
        if entry.sentence.status == "reviewed":
            return self.words(lang)("reviewed by %(name)s", name=entry.sentence.reviewed_by)
        words: Any = self._environments[lang].globals["status_words"]
        return str(words(entry.sentence.status))

    def page(
        self, entries: Sequence[Entry], problems: Sequence[Problem], state: State, token: str
    ) -> str:
        """Return the HTML of the page over all `entries`; `problems` are pages that cannot be read."""
        listed = list(filter(LISTS[state.show], entries))
        pages = max(1, -(-len(listed) // PER_PAGE))
        number = min(max(1, state.number), pages)
        on_page = listed[(number - 1) * PER_PAGE : number * PER_PAGE]
        # What was typed must be seen again, wherever its sentence is listed now.
        keys = {entry.key for entry in on_page}
        replied = [
            e for e in entries if state.replies and e.key in state.replies and e.key not in keys
        ]
        return (
            self._environments[state.lang]
            .get_template(PAGE)
            .render(
                entries=[*replied, *on_page],
                article=entries[0].article if state.article and entries else None,
                problems=problems,
                state=state,
                lang=state.lang,
                other_lang=i18n.other(state.lang),
                token=token,
                number=number,
                pages=pages,
                counts=counts(entries),
                marked=marked,
                status=lambda entry: self.status(entry, state.lang),
            )
        )

    def answer(self, entry: Entry, entries: Sequence[Entry], lang: str) -> dict[str, Any]:
        """What the page's script is told of a sentence after saving."""
        return {
            "english": entry.sentence.en,
            "shown": entry.shown,
            "status": entry.sentence.status,
            "words": self.status(entry, lang),
            "flagged": bool(entry.sentence.flags),
            "counts": counts(entries),
        }
