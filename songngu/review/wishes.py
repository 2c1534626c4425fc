"""What the review page asks for → edits; what became of them → the page's words. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from songngu.review.edits import Edit, Entry, Outcome, fault, tidy
from songngu.review.view import Words
from songngu.text import digest


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for one sentence: `action` is "save", "accept" (sign) or "clear"."""

    key: str
    text: str
    shown: str
    action: str = "save"


def wishes_of(told: Mapping[str, str]) -> list[Wish]:
    """Return what a form asks for: the button's wish for its sentence, and "save" for what was changed."""
    action, _, chosen = told.get("do", "all").partition(" ")
    wishes = []
    for name, text in told.items():
        if not name.startswith("t."):
            continue
        key = name.removeprefix("t.")
        shown = told.get(f"b.{key}", "")
        if key == chosen and action in ("accept", "clear"):
            wishes.append(Wish(key, text, shown, action))
        elif digest("e", tidy(text)) != shown:
            wishes.append(Wish(key, text, shown))
    return wishes


def edit_of(wish: Wish, entry: Entry, reviewer: str, words: Words) -> Edit | str:
    """Return the edit that a wish comes to, or in `words` why it cannot be."""
    _ = words
    # A text area has line breaks where a text was pasted with them.
    text = re.sub(r"\s*[\r\n]+\s*", " ", wish.text)
    if wish.action == "accept" and not reviewer.strip():
        return _("Write your name at the top first: it signs the review.")
    needed = wish.action == "accept" or (entry.sentence.en and wish.action != "clear")
    if needed and not text.strip():
        return _("There is no English to save.")
    if fault(text):
        return _("Not saved: there is a control character in it.")
    return Edit(
        entry.article.id,
        entry.of,
        entry.sentence.vi,
        "" if wish.action == "clear" else text,
        reviewer if wish.action == "accept" else "",
        wish.shown,
        wish.action == "clear",
    )


def said(outcome: Outcome, entry: Entry | None, words: Words) -> str:
    """Return in `words` what became of an edit, for the editor; `entry` is the sentence as it is now."""
    _ = words
    signed = entry.sentence.reviewed_by if entry else ""
    match outcome.result:
        case "changed" if entry and not entry.sentence.en:
            return _("Cleared. The next build translates it anew.")
        case "changed" | "confirmed" if signed:
            return _("Saved, and signed by %(name)s.", name=signed)
        case "changed" | "confirmed":
            return _("Saved.")
        case "unchanged" if signed:
            return _("Reviewed by %(name)s already.", name=signed)
        case "unchanged" if entry and entry.sentence.status == "stale":
            return _("Nothing has changed. Accept it as reviewed if it still fits.")
        case "unchanged":
            return _("Nothing has changed.")
        case "clash" if entry and digest("e", entry.sentence.en) != outcome.edit.shown:
            return _(
                "Not saved: the page was changed meanwhile. It now says: “%(text)s”"
                " Save again to put yours in its place.",
                text=entry.sentence.en,
            )
        case _:
            problem = outcome.problem
            return _("Not saved: %(why)s.", why=problem.what if problem else outcome.result)
