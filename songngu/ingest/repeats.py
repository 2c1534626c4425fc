"""What a page says twice: the headline, the lead, its captions, or the whole story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from songngu.ingest.forms import MARKED, is_picture
from songngu.ingest.headline import Span
from songngu.ingest.look import Look, Verdict, is_prose
from songngu.text import fold

_AGAIN = 3  # lines of a second copy that may be missing


def repeats(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Tell what a page says twice from what its story repeats.

    A page says the headline, the lead and its captions again, or the whole story, line
    after line in the same order. A refrain, or the same row in two tables, is the story's.
    """
    found: list[Verdict] = []
    first: dict[str, int] = {}
    title = fold(page[span.title].text[:300]) if span.title is not None else ""
    copied = len(page)  # the line that was said again last, where a copy may be running
    for at, (look, verdict) in enumerate(zip(page, labels, strict=True)):
        before = first.setdefault(look.text, at)
        again = before < at and copied < before <= copied + _AGAIN
        if verdict.label in _REPEATED and not span.titled(at):
            long = len(look.text) >= 30
            if long and not again:
                again = before < at and _says_again(labels, look, before, at, span)
            if again or (long and (_is_title(look.text, title) or _is_cut_title(look, title))):
                verdict = Verdict("repeat", "says again what stands elsewhere", 0.95)
        if again:
            copied = before
        elif before == at and is_prose(look):
            copied = len(page)
        found.append(verdict)
    return found


def _says_again(labels: Sequence[Verdict], look: Look, before: int, at: int, span: Span) -> bool:
    """Whether a line says again what the line `before` says, for no other reason than the page's."""
    if before <= span.first + 1 or before == at - 1:
        return True
    label, reason = labels[at].label, labels[at].reason
    if label in ("deck", "navigation"):
        return True
    captions = "caption" in (label, labels[before].label)
    return captions and len(look.cells) < 2 and (is_picture(labels[at]) or MARKED in reason)


_REPEATED = frozenset({"body", "caption", "deck", "subheading", "navigation"})


_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
# What stands before it: whose it is ("VTV.vn - "), what to do with it ("Chia sẻ: ").
_BEFORE_TITLE = re.compile(
    r"^(?:[\w.]{2,20} [-–—] |(?:chia se|luu|gui|in)(?: bai| tin)?(?: viet)?\s*: )"
)


def _is_cut_title(look: Look, title: str) -> bool:
    """Whether a line is the beginning of the headline, cut off, as share bars and cards have it."""
    if len(look.key) < _LEAST_OF_TITLE or not _CUT.search(look.key):
        return False
    said = _CUT.sub("", look.key)
    return any(
        len(text) >= _LEAST_OF_TITLE and title.startswith(text)
        for text in (said, _BEFORE_TITLE.sub("", said))
    )


_LEAST_OF_TITLE = 25  # characters


def _is_title(text: str, title: str) -> bool:
    """Whether a line says what the headline says (folded, at most 300 characters; "": none)."""
    if not title or not title.startswith(fold(text[:20])):
        return False
    return fold(text[:300]) == title
