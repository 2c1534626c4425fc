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

from songngu import english_page
from songngu.article import STATUS_ORDER, Article, Sentence, Status, Unit
from songngu.content import ARTICLES
from songngu.errors import Problem
from songngu.passages import Kind
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
    """English for one Vietnamese sentence, or one block of a full text.

    `article` is the id of its article, `of` "title", "summary" or "block"; either may be
    "", for wherever the Vietnamese stands. `en` "" leaves the English as it is, unless `clear`
    takes it away. `reviewed_by` signs it. `shown` is the digest of the English that the
    editor saw, "" if unknown. `file` and `line` say where the edit was read. `unsure` is
    English that the editor has either seen or written, where nothing tells which.
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
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an edit; `problem` says why it did not get in."""

    edit: Edit
    result: Result
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of one article, or one block of its full text, as an editor is shown it.

    `block` is the kind of the block, "" for a sentence of the title or the summary;
    `again` says that it is the second (third, …) block of the same Vietnamese, with other
    English; `markdown` that its English is Markdown, for it says more than plain text can.
    """

    article: Article
    sentence: Sentence
    block: Kind | Literal[""] = ""
    again: int = 1
    markdown: bool = False

    @property
    def of(self) -> str:
        """What it is part of: "title", "summary" or "block"."""
        return "block" if self.block else kind(self.sentence)

    @property
    def file(self) -> str:
        """The file that its English stands in, as a user would type it."""
        page = self.article.page
        return f"{ARTICLES}/{english_page.name(page) if self.block else page}"

    @property
    def shown(self) -> str:
        """The digest of its English."""
        return digest("e", self.sentence.en)

    @property
    def key(self) -> str:
        """A name for it: the article's id, what it is part of, and a digest, with full stops."""
        again = f"-{self.again}" if self.again > 1 else ""
        return f"{self.article.id}.{self.of}{again}.{digest('s', self.sentence.vi)}"

    @property
    def to_do(self) -> bool:
        """Whether it waits for a person; figures alone, which no engine has touched, do not."""
        sentence = self.sentence
        words = any(map(str.isalpha, sentence.vi))
        return sentence.status in TO_DO and (
            words or sentence.status != "machine" or bool(sentence.flags)
        )


def entries_of(article: Article) -> list[Entry]:
    """Return the sentences of one article, each once; none of one the site does not show."""
    if not article.listed:
        return []
    found = {(kind(s), s.vi): Entry(article, s) for s in reversed(article.sentences)}
    return list(reversed(found.values()))


def in_order(found: Iterable[Entry]) -> list[Entry]:
    """Return entries with those in doubt first, then the lowest status, then the newest.

    Of the same urgency, titles and summaries come before the blocks of full texts.
    """
    by_page = sorted(found, key=lambda entry: entry.article.page)
    by_date = sorted(by_page, key=lambda entry: entry.article.date, reverse=True)
    return sorted(by_date, key=_urgency)


def _urgency(entry: Entry) -> tuple[bool, bool, int, bool]:
    s = entry.sentence
    return (not s.cautions, not s.flags, STATUS_ORDER.index(s.status), bool(entry.block))


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
    sentences = article.sentences
    for edit in edits:
        changed, outcome = _apply(article, sentences, edit, date, reviewer)
        # A full text has hundreds: they are looked at anew only when something has changed.
        if changed is not article:
            article, sentences = changed, changed.sentences
        outcomes.append(outcome)
    return article, outcomes


def meant(sentences: Iterable[Sentence], edit: Edit) -> list[Sentence]:
    """Return those of `sentences` that `edit` is for, the one that its editor saw first."""
    vi = clean(tidy(edit.vi))
    there = [s for s in sentences if s.vi == vi and edit.of in ("", kind(s))]
    return sorted(there, key=lambda s: digest("e", s.en) != edit.shown)


def _apply(
    article: Article, sentences: Sequence[Sentence], edit: Edit, date: str, reviewer: str
) -> tuple[Article, Outcome]:
    found = meant(sentences, edit)
    if not found:
        return article, unknown(edit, f"this sentence no longer stands in “{article.title}”")
    sentence = found[0]
    for what, text in (("the English", edit.en), ("the name", edit.reviewed_by or reviewer)):
        if why := fault(text):
            return article, refused(article, edit, f"{what} for “{short(sentence.vi)}”: {why}")
    if edit.unsure and tidy(edit.unsure) != tidy(sentence.en):
        return article, _unsure(article, edit, sentence)
    # The same sentence with other English beside it is left to an edit of its own.
    there = [s for s in found if s.en == sentence.en]
    en = "" if edit.clear else tidy(edit.en) or sentence.en
    if en == sentence.en:
        return _confirm(article, edit, found, tidy(reviewer), date)
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
    if name and _said_otherwise(found):
        return article, _twice(article, edit, sentence)
    return _put(article, there, en, name, date), Outcome(edit, "changed")


def _confirm(
    article: Article, edit: Edit, found: Sequence[Sentence], reviewer: str, date: str
) -> tuple[Article, Outcome]:
    """Sign English that stays as it is. A signature gives way only to a name of the edit's own."""
    sentence, own = found[0], tidy(edit.reviewed_by)
    name = own or sentence.reviewed_by or reviewer
    if not sentence.en or name == sentence.reviewed_by:
        return article, Outcome(edit, "unchanged")
    seen = edit.shown in ("", digest("e", sentence.en)) or tidy(edit.en) == sentence.en
    if not seen:
        return article, _clash(article, edit, sentence)
    if _said_otherwise(found):
        return article, _twice(article, edit, sentence)
    there = [s for s in found if s.en == sentence.en]
    return _put(article, there, sentence.en, name, date), Outcome(edit, "confirmed")


def _said_otherwise(found: Sequence[Sentence]) -> bool:
    """Whether the first of these has other English where it stands again: one name signs both."""
    there = [s for s in found if s.en == found[0].en]
    units = {kind(s) for s in there}
    return any(s.en and kind(s) in units for s in found if s not in there)


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
        return replace(unit, edited="", copied="", reviewed_by="", signed="")
    seen = digest("e", en)
    return replace(
        unit,
        edited="" if seen == unit.output else seen,
        # Once signed here it is this article's own, wherever it came from.
        copied="" if name else unit.copied,
        date=date or unit.date,
        reviewed_by=name,
        signed=seen if name else "",
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


def refused(
    article: Article,
    edit: Edit,
    what: str,
    mend: str = "write it on one line, without such characters",
) -> Outcome:
    """The outcome of an edit that cannot be put in, for `what`."""
    file = edit.file or f"{ARTICLES}/{article.page}"
    return Outcome(edit, "refused", Problem(file, what, mend, line=edit.line))


def _unsure(article: Article, edit: Edit, sentence: Sentence) -> Outcome:
    what = (
        f"“{short(sentence.vi)}” has other English in its page, and without its digest it is not"
        f" known whether this is a correction; not put in: “{tidy(edit.unsure)}”"
    )
    return refused(article, edit, what, "if it is one, write it under “corrected”")


def _twice(article: Article, edit: Edit, sentence: Sentence) -> Outcome:
    what = (
        f"“{short(sentence.vi)}” stands in it twice with different English, and one name signs both"
    )
    return refused(article, edit, what, "make the English the same first, or sign neither")


def _clash(article: Article, edit: Edit, sentence: Sentence) -> Outcome:
    yours = f"not put in: “{tidy(edit.en)}”" if edit.en else "left as it is"
    problem = Problem(
        f"{ARTICLES}/{article.page}",
        f"“{short(sentence.vi)}” has other English by now: “{sentence.en}”; {yours}",
        "change it in the page if yours is better",
        field=f"{kind(sentence)}_en" if article.title else None,
        doubt=True,
    )
    return Outcome(edit, "clash", problem)


def short(text: str) -> str:
    """Return the beginning of `text`, for a message."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
