"""The full translation of an article as its English page shows it, passage by passage, as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from songngu.article import STATUS_ORDER, Article, Sentence, Status, Translation
from songngu.passages import PENDING, Passage
from songngu.render.entries import Entry
from songngu.render.page import Page
from songngu.translate.full import Full

_SHORT = 60  # characters of a passage where it is named


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown that is shown as an article's body is."""

    body: str


@dataclass(frozen=True, slots=True)
class Row:
    """One passage: the English (None: there is none), the Vietnamese, and how far to trust it.

    `wide` asks for the whole width (a table); `same` says that the passage is no text and
    stands for both languages.
    """

    sentence: Sentence
    en: Text | None
    vi: Text
    wide: bool
    same: bool


@dataclass(frozen=True, slots=True)
class FullText:
    """All passages of an article in order, and its blocks of text (`sentences`) for counting."""

    rows: tuple[Row, ...]
    sentences: tuple[Sentence, ...]
    translation: Translation


def put_in(pages: Mapping[str, Page], find: Callable[[Article], Full | None]) -> dict[str, Page]:
    """Return `pages` with the full translations that `find` knows on the English article pages."""
    return {path: _with_text(page, find) for path, page in pages.items()}


def _with_text(page: Page, find: Callable[[Article], Full | None]) -> Page:
    entry = page.data.get("entry")
    if page.template != "article_en.html" or not isinstance(entry, Entry):
        return page
    text = find(entry.article)
    if text is None or not any(sentence.en for sentence in text.sentences):
        return page
    return replace(page, data={**page.data, "full": view(text)})


def view(full: Full) -> FullText:
    """Return the passages of a full translation as they are shown."""
    rows = []
    at = 0
    for number, passage in enumerate(full.passages, 1):
        end = at + len(passage.blocks)
        rows.append(_row(number, passage, full.sentences[at:end], full.raws[at:end]))
        at = end
    texts = zip(full.blocks, full.sentences, strict=True)
    counted = tuple(sentence for block, sentence in texts if block.kind != "verbatim")
    return FullText(tuple(rows), counted, full.record.translation)


def _row(
    number: int, passage: Passage, sentences: tuple[Sentence, ...], raws: tuple[str, ...]
) -> Row:
    blocks = passage.blocks
    said = [sentence for sentence in sentences if sentence.en]
    pieces = [
        f'<span lang="vi">{block.raw}</span>' if raw == PENDING else raw
        for block, raw in zip(blocks, raws, strict=True)
    ]
    names = dict.fromkeys(s.reviewed_by for s in said if s.reviewed_by)
    sentence = Sentence(
        f"b{number}",
        _short(sentences, "vi"),
        _short(sentences, "en"),
        _status(said),
        tuple(dict.fromkeys(flag for s in said for flag in s.flags)),
        ", ".join(names),
    )
    vietnamese = [block.raw for block in blocks]
    return Row(
        sentence,
        Text(_shown(passage, pieces)) if said else None,
        # A second headline in Vietnamese would stand twice in the outline of the page.
        Text(
            f"**{vietnamese[0]}**"
            if passage.kind == "heading" and blocks
            else _shown(passage, vietnamese)
        ),
        wide=passage.kind == "table",
        same=not blocks or (passage.kind == "verbatim" and pieces == vietnamese),
    )


def _status(said: list[Sentence]) -> Status:
    """The weakest status among the blocks that have English."""
    return min((s.status for s in said), key=STATUS_ORDER.index, default="pending")


def _short(sentences: tuple[Sentence, ...], lang: str) -> str:
    text = " ".join(sentence.vi if lang == "vi" else sentence.en for sentence in sentences)
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"


def _shown(passage: Passage, raws: list[str]) -> str:
    """The Markdown of one passage standing alone: numbered items keep their numbers."""
    text = passage.markdown(raws)
    if passage.number:
        return re.sub(r"^(\s*)\d+\.", rf"\g<1>{passage.number}.", text)
    return text
