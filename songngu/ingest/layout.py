"""What each line of a page is.

A page copied from a site is, from the top: a clock and a language switch, a menu, the
path to the page, the headline, a line with the day (and perhaps the author, the number
of views), a deck; then the story, with captions and subheadings between its paragraphs;
then the author, the source, keywords, share buttons, links to other articles, the
publisher's particulars. Any of it may be missing, and most of it may stand elsewhere.

Three kinds of signals decide, in this order: the words of a line (`signs`), its form
(SIGNALS in `look`, weights that add up), and its place before, in or after the story.
Every line that is not blank gets exactly one label.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from songngu.ingest import dates, signs
from songngu.ingest.look import (
    Label,
    Look,
    Verdict,
    by_form,
    by_words,
    is_masthead,
    is_menu,
    is_prose,
    looks,
    only_tools,
    pieces,
)
from songngu.text import fold

# A line further down is no headline.
_TOP = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its number (from 1), text, label and the reasons for it."""

    number: int
    text: str
    label: Label
    reason: str


@dataclass(frozen=True, slots=True)
class _Span:
    """Where the story stands: the first and last line of prose, and the headline before it."""

    first: int
    last: int
    title: int | None


def read(text: str, headline: str = "") -> tuple[Line, ...]:
    """Label every line of a page's text (NFC, "\\n" line ends) that is not blank.

    `headline` is the title that the page's metadata gives, if any; then a line that says
    the same is the headline, and no other is taken for one.
    """
    page = looks(text)
    words = [by_words(look) for look in page]
    words = _alternatives(page, words)
    forms: list[Verdict] = []
    for at, look in enumerate(page):
        above = words[at - 1] if at else None
        forms.append(by_form(look, above[0] if above else None))
    prose = [
        n
        for n, look in enumerate(page)
        if words[n] is None and forms[n][0] == "body" and is_prose(look)
    ]
    prose = _of_the_story(page, words, prose)
    span = _Span(prose[0] if prose else len(page), prose[-1] if prose else len(page), None)
    span = _with_headline(page, words, span, headline)
    labels = [_settle(page, words, forms, span, at) for at in range(len(page))]
    for step in (_tables, _clocks, _links, _after_the_end, _repeats):
        labels = step(page, labels, span)
    return tuple(
        Line(look.number, look.text, *verdict) for look, verdict in zip(page, labels, strict=True)
    )


def _alternatives(page: Sequence[Look], words: list[Verdict | None]) -> list[Verdict | None]:
    """Find the lines that repeat another line with the number of a picture ("… ảnh 1")."""
    texts = {look.text for look in page}
    found = list(words)
    for at, look in enumerate(page):
        if number := signs.ALT_NUMBER.search(look.text[-20:]):
            stem = look.text[: len(look.text) - len(number[0])]
            if stem in texts or (at + 1 < len(page) and page[at + 1].text.startswith(stem[:60])):
                found[at] = ("alt", "repeats a line with a picture's number")
    return found


def _of_the_story(
    page: Sequence[Look], words: Sequence[Verdict | None], prose: list[int]
) -> list[int]:
    """Leave out the prose of other articles: summaries below a heading over links.

    Links stand inside a story too ("Tin liên quan"), but nothing of it follows once an
    author has signed, or below a heading that only stands at the end ("Các tin khác").
    """
    told, signed, running = 0, False, set(prose)
    for at, look in enumerate(page):
        verdict = words[at]
        if at in running:
            told += 1
        elif told > 1 and verdict is None and look.byline:
            signed = signed or bool(look.byline.authors or look.byline.source)
        elif (
            told
            and verdict
            and verdict[0] == "related"
            and (signed or signs.END_HEADING.match(look.key))
        ):
            return prose[:told]
    return prose


def _with_headline(
    page: Sequence[Look], words: Sequence[Verdict | None], span: _Span, headline: str
) -> _Span:
    paths = {piece for n in range(min(len(page), _TOP)) if (w := words[n]) and w[0] == "breadcrumb"
             for piece in pieces(page[n].key)}  # fmt: skip
    alts = {page[n].text for n, verdict in enumerate(words) if verdict and verdict[0] == "alt"}
    if headline:
        same = [
            n for n in range(min(len(page), _TOP)) if page[n].key == fold(headline)[:200].strip()
        ]
        return _Span(span.first, span.last, same[0] if same else None)

    def named_elsewhere(look: Look) -> bool:
        stem = look.key.rstrip(".… ")
        return any(len(p.split()) > 2 and stem.startswith(p.rstrip(".… ")) for p in paths) or any(
            alt.startswith(look.text) for alt in alts
        )

    def label(at: int) -> str:
        verdict = words[at] if 0 <= at < len(page) else None
        return verdict[0] if verdict else ""

    best, chosen = 4.0, None
    for at, look in enumerate(page[: min(span.first + 1, _TOP)]):
        dated_below = label(at + 1) == "date"
        signed = look.byline and not look.byline.office
        if words[at] is not None or signed or not look.key or look.words < 2:
            continue
        fits = chosen is None and dated_below and look.sentences == 1
        if at == span.first and not (fits or named_elsewhere(look)):
            continue
        score = float(min(look.words, 12)) - at / 8
        score += 4 * (label(at - 1) in ("breadcrumb", "date")) + 4 * dated_below
        score += 6 * named_elsewhere(look)
        score -= 8 * is_masthead(look) + 8 * is_menu(look.key) + 4 * look.text[0].islower()
        score -= 4 * (look.stop and not look.text.endswith(("?", "!")))
        if score > best:
            best, chosen = score, at
    if chosen is not None and chosen == span.first:
        later = [n for n in range(chosen + 1, len(page)) if words[n] is None and is_prose(page[n])]
        return _Span(later[0] if later else len(page), max(span.last, chosen), chosen)
    return _Span(span.first, span.last, chosen)


def _settle(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    forms: Sequence[Verdict],
    span: _Span,
    at: int,
) -> Verdict:
    look, word, form = page[at], words[at], forms[at]
    if at == span.title:
        return "headline", "the line before the story that most looks like one"
    if word:
        return word
    if at < span.first:
        return _above(
            look, form, before_title=span.title is not None and at < span.title, span=span
        )
    if at <= span.last:
        return _within(page, words, look, form, at, span)
    return _below(look, form)


def _above(look: Look, form: Verdict, *, before_title: bool, span: _Span) -> Verdict:
    if is_menu(look.key):
        return "navigation", "a menu entry"
    if look.key and only_tools(look.key):
        return "tool", "what readers do with a page"
    if before_title and is_masthead(look):
        return "masthead", "a site's name"
    signed = look.byline and not (look.byline.office and span.title is None)
    if look.byline and signed and (not before_title or look.byline.labelled):
        if look.byline.authors or look.byline.source:
            return "byline", "names before the story"
        return "credit", "names a photographer"
    if before_title:
        return "navigation", "before the headline"
    if span.title is None and is_masthead(look):
        return "masthead", "a site's name"
    if form[0] == "subheading" and span.title is not None and look.words > 8:
        return "deck", "between the headline and the story"
    return form


def _within(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    look: Look,
    form: Verdict,
    at: int,
    span: _Span,
) -> Verdict:
    signed = look.byline and look.byline.authors
    if signed and at == span.first + 1 and not look.stop and form[0] != "credit":
        return "byline", "names below the deck"
    if at == span.first and at + 1 < len(page):
        below = words[at + 1]
        names_below = page[at + 1].byline if below is None else None
        if (below and below[0] == "date") or (names_below and names_below.authors):
            return "deck", "prose before the day or the author"
    return form


def _below(look: Look, form: Verdict) -> Verdict:
    if look.byline:
        if look.byline.authors:
            return "byline", "names after the story"
        return (
            ("source", "a source after the story")
            if look.byline.source
            else ("credit", "names a photographer")
        )
    if is_menu(look.key):
        return "navigation", "a menu entry"
    if look.key and only_tools(look.key):
        return "tool", "what readers do with a page"
    if look.key and signs.FOOTER.match(look.key):
        return "footer", "the publisher's particulars"
    if form[0] == "subheading":
        return "body", "after the story, but nothing says what else it is"
    return form


def _tables(page: Sequence[Look], labels: list[Verdict], span: _Span) -> list[Verdict]:
    """Three or more subheadings with nothing between them are the cells of a table, or a list."""
    found, run = list(labels), []
    for at in range(len(labels) + 1):
        if at < len(labels) and (
            labels[at][0] == "subheading" or not any(map(str.isalpha, page[at].text))
        ):
            run.append(at)
            continue
        if len(run) > 2:
            for n in run:
                found[n] = ("body", "one of several short lines, as in a table")
        run = []
    return found


def _clocks(page: Sequence[Look], labels: list[Verdict], span: _Span) -> list[Verdict]:
    """Tell the site's clock, which shows the moment of capture, from the day of the article.

    A clock says so (ICT, "hôm nay là"), or stands at the top with a later date than the
    line that belongs to the headline; alone, it is found out by a story that reports
    events long before it.
    """
    dated = [n for n, verdict in enumerate(labels) if verdict[0] == "date"]
    clocks = {n: "says that it is a clock" for n in dated if page[n].stamps[0].kind == "clock"}
    top = [n for n in dated if n not in clocks and n <= span.first + 2]
    top = top or [n for n in dated if n not in clocks]
    if top:
        said = [n for n in top if page[n].stamps[0].kind == "published"]
        below_title = [n for n in top if span.title is not None and n > span.title]
        chosen = min(said or below_title or top, key=lambda n: str(page[n].stamps[0].date))
        for n in top:
            if n < chosen and str(page[n].stamps[0].date) >= str(page[chosen].stamps[0].date):
                clocks[n] = "stands at the top, with a later date than the article's"
        if (
            len(top) == 1
            and chosen < span.first
            and not page[chosen].stamps[0].kind
            and not page[chosen].beside
        ):
            event = _reported(page, labels, span)
            only = page[chosen].stamps[0].date
            if event and only and chosen < (span.title or 0) and (only - event).days > 60:
                clocks[chosen] = "is long after what the story reports"
    return [("clock", clocks[n]) if n in clocks else verdict for n, verdict in enumerate(labels)]


def _reported(page: Sequence[Look], labels: Sequence[Verdict], span: _Span) -> dt.date | None:
    story = [
        page[n].text
        for n in range(span.first, min(span.last + 1, len(page)))
        if labels[n][0] in ("body", "deck")
    ]
    return dates.event_day(story[:2])


def _links(page: Sequence[Look], labels: list[Verdict], span: _Span) -> list[Verdict]:
    """Below a heading over links, whatever is no prose is a link; after the story, all is."""
    found, linking = list(labels), False
    for at, (label, _) in enumerate(labels):
        if label == "related":
            linking = bool(signs.RELATED_HEADING.match(page[at].key)) or linking
        elif not linking:
            continue
        elif at > span.last:
            if label in (
                "body",
                "caption",
                "subheading",
                "byline",
                "source",
                "date",
                "credit",
                "deck",
            ):
                found[at] = ("related", "below a heading over links")
        elif label in ("subheading", "date") or (
            label == "caption" and " có " not in page[at].text and not _photo(page[at])
        ):
            found[at] = ("related", "below a heading over links")
        else:
            linking = False
    return found


def _photo(look: Look) -> bool:
    return bool(re.search(r"ảnh", look.text, re.IGNORECASE))


def _after_the_end(page: Sequence[Look], labels: list[Verdict], span: _Span) -> list[Verdict]:
    """After a signature, what is neither caption nor furniture is a link without a heading."""
    found, signed, over = list(labels), False, False
    for at in range(span.last + 1, len(page)):
        label = labels[at][0]
        if signed and label in ("body", "caption", "subheading"):
            found[at] = ("related", "follows the signature")
        elif signed and over and label == "byline":
            found[at] = ("footer", "a name far below the story")
        signed = signed or label in ("byline", "source")
        over = over or found[at][0] in ("related", "footer")
    return found


def _repeats(page: Sequence[Look], labels: list[Verdict], span: _Span) -> list[Verdict]:
    """A line that says again what stood before is there once."""
    found: list[Verdict] = []
    seen: set[str] = set()
    title = page[span.title].text if span.title is not None else ""
    for at, (look, verdict) in enumerate(zip(page, labels, strict=True)):
        text = look.text
        again = (
            verdict[0] in ("body", "caption", "deck", "subheading", "navigation")
            and len(text) >= 30
        )
        if again and at != span.title and (text in seen or fold(text[:300]) == fold(title[:300])):
            verdict = ("repeat", "says again what stands elsewhere")
        seen.add(text)
        found.append(verdict)
    return found
