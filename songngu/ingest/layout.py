"""What each line of a page is.

A page copied from a site is, from the top: a clock and a language switch, a menu, the
path to the page, the headline, a line with the day (and perhaps the author, the number
of views), a deck; then the story, with captions and subheadings between its paragraphs;
then the author, the source, keywords, share buttons, links to other articles, the
publisher's particulars. Any of it may be missing, and most of it may stand elsewhere.

Three kinds of signals decide, in this order: the words of a line (`furniture`), its form
(SIGNALS in `forms`, weights that add up), and its place before, in or after the story
(`extent`, `headline`, `blocks`). Every line that is not blank gets exactly one label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from songngu.ingest import blocks, clocks, extent, html_metadata, mastheads, people, repeats, signs
from songngu.ingest.forms import MARKED, by_form, is_person, is_picture
from songngu.ingest.furniture import by_words
from songngu.ingest.headline import Span, find, is_row
from songngu.ingest.look import (
    AFTER,
    Label,
    Look,
    Verdict,
    is_masthead,
    is_menu,
    is_moment,
    is_prose,
    look_at,
    mostly_tools,
    only_tools,
)
from songngu.ingest.wrapping import JOINT, running


class Line(NamedTuple):
    """One line that is not blank: its number (from 1), text, label and the reasons for it.

    `score` says how sure the label is, from 0 to 1; 0.5 is a guess. `last` is the number
    of its last line in the file, where several lines were joined.
    """

    number: int
    text: str
    label: Label
    reason: str
    score: float
    last: int


def read(
    text: str, headline: str = "", marks: Mapping[int, Label] | None = None
) -> tuple[Line, ...]:
    """Label every line of a page's text (NFC, "\\n" line ends) that is not blank.

    `headline` is the title that the page's metadata gives, if any; then a line that says
    the same is the headline, and no other is taken for one. Lines of the file that
    `wrapping.unwrap` has joined are one. `marks` says what the markup of a web page makes
    of a line, by the line's number; it goes before all other signals.
    """
    page, words = _looks(text)
    words = extent.settled(
        page, words, running([line for line in text.split("\n") if line.strip()])
    )
    for at, look in enumerate(page):
        if marks and look.number in marks:
            words[at] = Verdict(marks[look.number], "its markup says so", 1.0)
    forms: list[Verdict] = []
    for at, look in enumerate(page):
        above = words[at - 1] if at else None
        before = above.label if above else forms[-1].label if forms else None
        forms.append(words[at] or by_form(look, before))
    prose = [
        n
        for n, look in enumerate(page)
        if words[n] is None and forms[n].label == "body" and is_prose(look)
    ]
    prose = extent.of_the_story(page, words, forms, prose)
    if not prose and not headline and (note := extent.of_a_note(page, words)):
        headline, prose = page[note[0]].text, note[1:]
        for at in prose:
            forms[at] = Verdict("body", "what a note of a few lines announces", 0.6)
    span = find(page, words, forms, prose, headline)
    labels = [_settle(page, words, forms, span, at) for at in range(len(page))]
    for step in (
        blocks.verses,
        blocks.tables,
        blocks.foreign,
        blocks.counters,
        blocks.advertisements,
        blocks.visits,
        blocks.questions,
        blocks.offices,
        clocks.clocks,
        blocks.polls,
        blocks.links,
        blocks.series,
        blocks.keywords,
        blocks.comments,
        blocks.lists,
        blocks.notes,
        blocks.after_the_end,
        blocks.captions,
        repeats.repeats,
    ):
        labels = step(page, labels, span)
    return tuple(
        Line(look.number, look.text, verdict.label, verdict.reason, verdict.score, look.last)
        for look, verdict in zip(page, labels, strict=True)
    )


def _looks(text: str) -> tuple[list[Look], list[Verdict | None]]:
    """Return what is seen of every line that is not blank, and what its words make it.

    Lines joined by `wrapping.unwrap` are one, and counted as the lines they were.
    """
    page: list[Look] = []
    words: list[Verdict | None] = []
    number, blank = 1, True
    for line in text.split("\n"):
        last = number + line.count(JOINT)
        if line.strip():
            see = _seen_before if len(line) <= _REPEATED else _seen
            look, word = see(line.replace(JOINT, " "))
            page.append(look._replace(number=number, last=last, apart=blank))
            words.append(word)
        blank, number = not line.strip(), last + 1
    return page, words


def _seen(line: str) -> tuple[Look, Verdict | None]:
    look = look_at(line)
    return look, by_words(look)


_REPEATED = 200  # characters: longer lines are no site's, which are the same on all its pages
_seen_before = lru_cache(maxsize=8192)(_seen)


def _settle(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    forms: Sequence[Verdict],
    span: Span,
    at: int,
) -> Verdict:
    look, word, form = page[at], words[at], forms[at]
    if span.titled(at):
        return Verdict("headline", "the line before the story that most looks like one", span.sure)
    if word:
        return word
    if at < span.first:
        return _above(
            look, form, before_title=span.title is not None and at < span.title, at=at, span=span
        )
    if at <= span.last:
        return _within(page, words, look, form, at, span)
    if at == span.last + 1 and not look.byline and signs.CONTACT.match(look.key):
        return Verdict("body", "whom to ask, at the end of a notice", 0.8)
    return _below(look, form)


def _above(look: Look, form: Verdict, *, before_title: bool, at: int, span: Span) -> Verdict:
    if is_menu(look.key):
        return Verdict("navigation", "a menu entry", 0.95)
    tools = only_tools(look.key) and not signs.TOOL_OR_STORY.match(look.key)
    if look.key and (tools or mostly_tools(look)):
        return Verdict("tool", "what readers do with a page")
    if signs.ISSUE.match(look.key):
        return Verdict("masthead", "the name of a bulletin, and the issue")
    if signs.TIME.match(look.key):
        return Verdict("date", "a time of day", 0.8)
    if not (look.byline and look.byline.authors) and _is_poster(look):
        return Verdict("navigation", "who put the article on the site", 0.8)
    if (
        look.key
        and look.words < 26
        and not look.stop
        and signs.FOOTER.match(look.key)
        and not is_masthead(look)
    ):
        return Verdict("footer", "the publisher's particulars", 0.85)
    if before_title and is_masthead(look):
        return Verdict("masthead", "a site's name")
    signed = look.byline and not (look.byline.office and span.title is None)
    if look.byline and signed and (not before_title or look.byline.labelled):
        if look.byline.authors or look.byline.source:
            return Verdict("byline", "names before the story")
        return Verdict("credit", "names a photographer")
    if before_title:
        return Verdict("navigation", "before the headline", 0.8)
    if span.title is None and is_masthead(look):
        return Verdict("masthead", "a site's name")
    if span.title is None:
        if form.label == "subheading" and is_row(look):
            return Verdict("navigation", "a row of menu entries", 0.8)
        entry = form.label == "subheading" and look.words < 9 and at + 1 < span.first
        return Verdict("navigation", "a few words above the story", 0.6) if entry else form
    if is_moment(look):
        return Verdict("date", "a moment, and a few words of what", 0.8)
    if look.linked:
        return Verdict("related", "ends or begins with a day, as links do", 0.8)
    if MARKED in form.reason or form.label not in ("subheading", "caption"):
        return form
    if look.text[0] in "[(" and look.text[-1] in "])" and look.words > 7:
        return Verdict("deck", "in brackets, between the headline and the story", 0.8)
    if look.words > 8 and not is_picture(form):
        return Verdict("deck", "between the headline and the story", 0.7)
    if form.label == "subheading" and look.words < 5 and ":" not in look.text:
        return Verdict("navigation", "a few words between the headline and the story", 0.6)
    return form


def _is_poster(look: Look) -> bool:
    """Whether a line says which account put the article on the site, or only that one did."""
    poster = signs.POSTER.match(look.key)
    if poster:
        who = poster["who"]
        return not who or people.is_account(who) or html_metadata.is_user(who)
    return look.words == 1 and not look.stop and look.text[0].islower()


def _within(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    look: Look,
    form: Verdict,
    at: int,
    span: Span,
) -> Verdict:
    signed = look.byline and look.byline.authors
    if signed and at == span.first + 1 and not look.stop and form.label != "credit":
        return Verdict("byline", "names below the deck")
    if at == span.first and at + 1 < len(page):
        below = words[at + 1]
        names_below = page[at + 1].byline if below is None else None
        if (below and below.label == "date") or (names_below and names_below.authors):
            return Verdict("deck", "prose before the day or the author", 0.8)
    above = page[max(at - 1, 0)]
    document = signs.NUMBERED_DOCUMENT.search(look.key) and is_prose(above)
    linked = look.linked and not document
    if linked and form.label in ("subheading", "caption") and MARKED not in form.reason:
        return Verdict("related", "ends or begins with a day, as links do", 0.8)
    if look.words < 3 and look.key in _PICTURED and above.stop:
        return Verdict("file name", "the place of a picture", 0.8)
    quoted = above.text[0] in '“"' and above.text[-1] in '”"' and above.words > 5
    if (
        quoted
        and look.words < 12
        and not look.stop
        and is_person(look)
        and MARKED not in form.reason
    ):
        return Verdict("body", "who said what is quoted above", 0.8)
    if form.label in ("subheading", "caption") and look.words < 5 and _ASIDE.match(look.text):
        return Verdict("tool", "a few words in brackets", 0.7)
    if form.label == "subheading" and _ITEM.match(look.text):
        return Verdict("body", "an item of a list", 0.8)
    if form.label == "caption" and look.words < 4 and not look.stop and MARKED not in form.reason:
        return Verdict("subheading", "too short for a caption", 0.6)
    return form


_PICTURED = frozenset({"anh", "hinh", "hinh anh", "video", "clip"})
_ITEM = re.compile(r"[●•▪◦○□☐→]|[-–—+*]\s")
_ASIDE = re.compile(r"\([^()]*\)$")  # "(Nhạc)", "(Còn nữa)"


def _below(look: Look, form: Verdict) -> Verdict:
    if look.byline:
        if look.byline.source and mastheads.is_closing(look.text):
            return Verdict("footer", "a paper's name, and whose it is", 0.9)
        if look.byline.authors:
            return Verdict("byline", "names after the story", 0.85)
        return (
            Verdict("source", "a source after the story", 0.95)
            if look.byline.source
            else Verdict("credit", "names a photographer")
        )
    if is_menu(look.key):
        return Verdict("navigation", "a menu entry", 0.95)
    if look.key and only_tools(look.key):
        return Verdict("tool", "what readers do with a page")
    if look.key and (signs.FOOTER.match(look.key) or signs.PIN.match(look.text)):
        return Verdict("footer", "the publisher's particulars")
    if signs.FORM.match(look.key):
        return Verdict("comment", "a field of a form", 0.8)
    if look.key and signs.PHONE.search(look.text) and look.sentences == 1 and look.words < 26:
        return Verdict("footer", "a telephone number after the story", 0.8)
    if look.linked and form.label != "body":
        return Verdict("related", "ends or begins with a day, as links do", 0.8)
    if form.label == "subheading" and look.text.isupper() and is_masthead(look):
        return Verdict("footer", "the name of an office, below the story", 0.7)
    if form.label == "subheading" and look.words == 1 and look.apart:
        return Verdict("tags", "one word below the story", 0.6)
    if form.label == "subheading":
        return Verdict("body", f"{AFTER}, but nothing says what else it is", 0.5)
    return form
