"""What an editor says of a sentence, and how it gets into an article. Pure functions.

A sentence is known by its Vietnamese, never by its position. What the editor saw is
carried along as a digest: where the page says something else by now, the page's
English stays and the clash is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from songngu.article import STATUS_ORDER, Article, Sentence, Status, Unit
from songngu.content import ARTICLES
from songngu.errors import Problem
from songngu.text import clean, digest, nfc
from songngu.translate.stage import kind

# What waits for a person: everything that none has edited or reviewed.
TO_DO: tuple[Status, ...] = ("pending", "stale", "machine")
# What an editor writes instead of a correction to take the English away.
CLEAR = "[clear]"

_BREAK = re.compile("[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
# Control characters but tab, halves of characters, and marks that turn the order of
# letters about (Unicode Standard Annex 9), which make a text say what it does not show.
_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)

Result = Literal["changed", "confirmed", "unchanged", "clash", "unknown", "refused"]


@dataclass(frozen=True, slots=True)
class Edit:
    """English for one Vietnamese sentence.

    `article` is the id of its article, `of` "title" or "summary"; either may be "", for
    wherever the sentence stands. `en` "" leaves the English as it is, unless `clear`
    takes it away. `reviewed_by` signs it. `shown` is the digest of the English that the
    editor saw, "" if unknown. `file` and `line` say where the edit was read.
    """

    article: str
    of: str
    vi: str
    en: str = ""
    reviewed_by: str = ""
    shown: str = ""
    clear: bool = False
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an edit; `problem` says why it did not get in."""

    edit: Edit
    result: Result
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of one article, as it is shown to an editor."""

    article: Article
    sentence: Sentence

    @property
    def of(self) -> str:
        """What it is part of: "title" or "summary"."""
        return kind(self.sentence)

    @property
    def shown(self) -> str:
        """The digest of its English."""
        return digest("e", self.sentence.en)

    @property
    def key(self) -> str:
        """A name for it, made of letters, digits, hyphens and two full stops."""
        return f"{self.article.id}.{self.of}.{digest('s', self.sentence.vi)}"


def entries(articles: Iterable[Article]) -> list[Entry]:
    """Return the sentences of `articles` as `in_order`."""
    return in_order(entry for article in articles for entry in entries_of(article))


def entries_of(article: Article) -> list[Entry]:
    """Return the sentences of one article, each once; none of one the site does not show."""
    if not article.listed:
        return []
    found = {(kind(s), s.vi): Entry(article, s) for s in reversed(article.sentences)}
    return list(reversed(found.values()))


def in_order(found: Iterable[Entry]) -> list[Entry]:
    """Return sentences with those in doubt first, then the lowest status, then the newest."""
    by_page = sorted(found, key=lambda entry: entry.article.page)
    by_date = sorted(by_page, key=lambda entry: entry.article.date, reverse=True)
    return sorted(by_date, key=_urgency)


def _urgency(entry: Entry) -> tuple[bool, bool, int]:
    sentence = entry.sentence
    return (not sentence.cautions, not sentence.flags, STATUS_ORDER.index(sentence.status))


def tidy(text: str) -> str:
    """Return `text` in normal form C, with single spaces."""
    return nfc(" ".join(text.split()))


def fault(text: str) -> str:
    """Return why `text` cannot be the English of a sentence or a name; "" if it can."""
    if _BREAK.search(text.strip()):
        return "there is a line break in it"
    if found := _REFUSED.search(text.strip()):
        return f"it has a control character (U+{ord(found[0]):04X}) in it"
    return ""


def apply_edits(
    article: Article, edits: Sequence[Edit], *, date: str = "", reviewer: str = ""
) -> tuple[Article, list[Outcome]]:
    """Return `article` with `edits` put in, and what became of each.

    `date` is today, YYYY-MM-DD; `reviewer` signs what bears no name of its own. A changed
    sentence is reviewed if it is signed, else edited; an unchanged one that is signed
    becomes reviewed. Refused: a Vietnamese sentence that no longer stands there, English
    with line breaks or control characters, and English that has changed since the editor
    saw it (or that a person wrote, where it is not known what the editor saw). Nothing
    but these sentences' English and their units is touched.
    """
    outcomes = []
    for edit in edits:
        article, outcome = _apply(article, edit, date, reviewer)
        outcomes.append(outcome)
    return article, outcomes


def _apply(article: Article, edit: Edit, date: str, reviewer: str) -> tuple[Article, Outcome]:
    vi = clean(tidy(edit.vi))
    there = [s for s in article.sentences if s.vi == vi and edit.of in ("", kind(s))]
    if not there:
        return article, unknown(edit, f"this sentence no longer stands in “{article.title}”")
    for what, text in (("the English", edit.en), ("the name", edit.reviewed_by or reviewer)):
        if why := fault(text):
            return article, _refused(article, edit, f"{what} for “{_short(vi)}”: {why}")
    sentence = next((s for s in there if digest("e", s.en) == edit.shown), there[0])
    # The same sentence with other English beside it is left to an edit of its own.
    there = [s for s in there if s.en == sentence.en]
    en = "" if edit.clear else tidy(edit.en) or sentence.en
    if en == sentence.en:
        return _confirm(article, edit, there, tidy(reviewer), date)
    name = tidy(edit.reviewed_by)
    if not name or (edit.file and name == sentence.reviewed_by):
        # A name that the export put there signs no correction.
        name = tidy(reviewer)
    if edit.shown and digest("e", en) == edit.shown:
        # The editor has left alone what the page has changed.
        return article, _clash(article, edit, sentence) if name else Outcome(edit, "unchanged")
    if edit.shown:
        seen = digest("e", sentence.en) == edit.shown
    else:
        seen = sentence.status not in ("edited", "reviewed")
    if not seen:
        return article, _clash(article, edit, sentence)
    return _put(article, there, en, name, date), Outcome(edit, "changed")


def _confirm(
    article: Article, edit: Edit, there: Sequence[Sentence], reviewer: str, date: str
) -> tuple[Article, Outcome]:
    """Sign English that stays as it is. A signature gives way only to a name of the edit's own."""
    sentence, own = there[0], tidy(edit.reviewed_by)
    name = own or sentence.reviewed_by or reviewer
    if not sentence.en or name == sentence.reviewed_by:
        return article, Outcome(edit, "unchanged")
    seen = edit.shown in ("", digest("e", sentence.en)) or tidy(edit.en) == sentence.en
    if not seen:
        return article, _clash(article, edit, sentence)
    return _put(article, there, sentence.en, name, date), Outcome(edit, "confirmed")


def _put(article: Article, there: Sequence[Sentence], en: str, name: str, date: str) -> Article:
    """Return `article` with `en` beside the sentences `there`, all of the same Vietnamese."""
    english = {s.of: s.en for s in article.sentences} | {s.of: en for s in there}
    summary = tuple(english[s.of] for s in article.sentences[1:])
    units = list(article.translation.units)
    for of in dict.fromkeys(kind(s) for s in there):
        old = article.unit(of, there[0].vi)
        if old is None and not en:
            continue
        unit = _unit(old or Unit(of, digest("s", there[0].vi)), en, name, date)
        if old is not None:
            units[units.index(old)] = unit
        else:
            units.append(unit)
            order = [(kind(s), digest("s", s.vi)) for s in article.sentences]
            rank = {key: number for number, key in reversed(list(enumerate(order)))}
            units.sort(key=lambda u: rank.get((u.of, u.source), len(order)))
    return replace(
        article,
        title_en=english["title"],
        summary_en=summary if any(summary) else (),
        translation=replace(article.translation, units=tuple(units)),
    )


def _unit(unit: Unit, en: str, name: str, date: str) -> Unit:
    """What is known of a sentence once a person has given, signed or cleared its English."""
    if not en:
        return replace(unit, edited="", copied="", reviewed_by="")
    seen = digest("e", en)
    return replace(
        unit,
        edited="" if seen == unit.output else seen,
        # Once signed here it is this article's own, wherever it came from.
        copied="" if name else unit.copied,
        date=date or unit.date,
        reviewed_by=name,
    )


def unknown(edit: Edit, what: str) -> Outcome:
    """The outcome of an edit whose sentence was not found; its texts are told in full."""
    kept = f"; not put in: “{tidy(edit.en)}”" if edit.en else ""
    problem = Problem(
        edit.file,
        f"{what}: “{tidy(edit.vi)}”{kept}",
        "look for it in the site, and correct it there",
        line=edit.line,
        doubt=True,
    )
    return Outcome(edit, "unknown", problem)


def _refused(article: Article, edit: Edit, what: str) -> Outcome:
    file = edit.file or f"{ARTICLES}/{article.page}"
    problem = Problem(file, what, "write it on one line, without such characters", line=edit.line)
    return Outcome(edit, "refused", problem)


def _clash(article: Article, edit: Edit, sentence: Sentence) -> Outcome:
    yours = f"not put in: “{tidy(edit.en)}”" if edit.en else "left as it is"
    problem = Problem(
        f"{ARTICLES}/{article.page}",
        f"“{_short(sentence.vi)}” has other English by now: “{sentence.en}”; {yours}",
        "change it in the page if yours is better",
        field=f"{kind(sentence)}_en",
        doubt=True,
    )
    return Outcome(edit, "clash", problem)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
