"""The editor's own terms: content/glossary.tsv, found in the Vietnamese, asked for in the English.

One term a line, tab between the columns:

    term    english    note    kind

`english` may give several forms, parted by "|"; the first is the one to write (or its plural,
if that is listed too, where the Vietnamese says several), all are accepted, singular or
plural, with or without an article. `kind`:

    noun    (or nothing) asked of the engine, and put in its place where it will not
    name    always put in its place, letter by letter
    verb    only checked, in any of its forms
    keep    not translated: stands in the English as it does in the Vietnamese

Empty lines and lines that begin with "#" are passed over, and so is a first line that
names the columns.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from songngu.errors import Problem
from songngu.text import clean, digest, old_tone
from songngu.translate.english import stem
from songngu.translate.entity import Entity

FILE = "content/glossary.tsv"
KINDS = ("noun", "name", "verb", "keep")
_HEADER = ("term", "english")
_ARTICLE = re.compile(r"^(?:the|an?|to)\s+", re.IGNORECASE)
# What makes a noun plural in Vietnamese, straight before it.
_PLURAL = re.compile(r"\b(?:các|những|nhiều|mọi|hàng loạt|một số|[2-9]|\d{2,})\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: a Vietnamese term and the English forms it may take, the preferred one first."""

    vi: str
    forms: tuple[str, ...]
    kind: str = "noun"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A term where it stands in a Vietnamese sentence: offsets into the (NFC) sentence."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class Glossary:
    """All terms of a site; `whole` is false where some lines of its file cannot be read."""

    terms: tuple[Term, ...] = ()
    whole: bool = True

    @cached_property
    def _by_key(self) -> dict[str, Term]:
        return {_key(term.vi): term for term in self.terms}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        if not self.terms:
            return None
        longest = sorted((old_tone(term.vi) for term in self.terms), key=len, reverse=True)
        # An acronym is found in capitals only; of other terms, case says nothing.
        options = (re.escape(vi) if _is_acronym(vi) else f"(?i:{re.escape(vi)})" for vi in longest)
        return re.compile(rf"(?<![\w/-])(?:{'|'.join(options)})(?![\w/])")

    def find(self, sentence: str) -> tuple[Found, ...]:
        """Return the terms in a Vietnamese sentence, in order; of two that overlap, the longer."""
        if self._pattern is None:
            return ()
        return tuple(
            Found(term, match.start(), match.end())
            for match in self._pattern.finditer(old_tone(sentence))
            if (term := self._by_key.get(match[0]) or self._by_key.get(match[0].casefold()))
        )

    def version(self, sentence: str) -> str:
        """Return a digest of the terms that touch a Vietnamese sentence, "" where none does.

        It changes with those terms alone, so it tells which sentences a changed
        glossary concerns.
        """
        terms = dict.fromkeys(found.term for found in self.find(sentence))
        lines = (f"{term.vi}\t{'|'.join(term.forms)}\t{term.kind}" for term in terms)
        return digest("g", "\n".join(lines)) if terms else ""

    def misses(self, sentence: str, english: str) -> tuple[Term, ...]:
        """Return the terms of a Vietnamese sentence that its English has in none of their forms.

        A term that stands twice must be there once only: English says "it" and "the latter".
        """
        terms = dict.fromkeys(found.term for found in self.find(sentence))
        words = _stems(english)
        return tuple(
            term
            for term in terms
            if not any(
                form in english if term.kind in ("name", "keep") else _within(_stems(form), words)
                for form in term.forms
            )
        )

    def without(self, sentence: str, english: str) -> tuple[str, str]:
        """Return both sides without the terms that the English has as the glossary wants them.

        The editor answers for these; other checks need not know their English.
        """
        missed = self.misses(sentence, english)
        for found in reversed(self.find(sentence)):
            if found.term in missed:
                continue
            sentence = f"{sentence[: found.start]}\N{MIDDLE DOT}{sentence[found.end :]}"
            for form in found.term.forms:
                bare = _ARTICLE.sub("", form)
                english = re.sub(
                    rf"\b{re.escape(bare)}\b", "\N{MIDDLE DOT}", english, flags=re.IGNORECASE
                )
        return sentence, english

    def entities(self, sentence: str, also: Sequence[Term] = ()) -> tuple[Entity, ...]:
        """Return the terms of a sentence that are put in their place: names, and those of `also`."""
        return tuple(
            Entity(
                "term",
                found.start,
                found.end,
                sentence[found.start : found.end],
                (_form(found, sentence),),
            )
            for found in self.find(sentence)
            if found.term.kind in ("name", "keep")
            or (found.term.kind == "noun" and found.term in also)
        )


EMPTY = Glossary()


def load(root: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """Read `root`/content/glossary.tsv; without one, no terms. Faulty lines are left out, and told."""
    path = root / FILE
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return EMPTY, ()
    try:
        # UTF-16 is what spreadsheets call "Unicode text".
        wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Glossary(whole=False), (
            Problem(FILE, "not UTF-8 text", "save it as UTF-8", line=line),
        )
    return parse(text)


def parse(text: str) -> tuple[Glossary, tuple[Problem, ...]]:
    """Return the terms of a glossary file's text, and what is wrong with its other lines."""
    terms: dict[str, Term] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = [clean(" ".join(_unquoted(cell).split())) for cell in line.split("\t")]
        if not any(cells) or line.startswith("#"):
            continue
        if number == 1 and tuple(cell.lower() for cell in cells[:2]) == _HEADER:
            continue
        term, fault = _term([*cells, "", "", ""][:4])
        key = _key(term.vi)
        if not fault and key in terms:
            fault = f"“{term.vi}” stands in line {lines[key]} already", "remove one of the two"
        if fault:
            problems.append(Problem(FILE, *fault, line=number))
            continue
        terms[key], lines[key] = term, number
    return Glossary(tuple(terms.values()), whole=not problems), tuple(problems)


def _unquoted(cell: str) -> str:
    """A cell without the quotation marks that spreadsheets put around one with a comma or a mark."""
    cell = cell.strip()
    quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('""', '"') if quoted else cell


def _term(cells: list[str]) -> tuple[Term, tuple[str, str] | None]:
    vi, english, note, kind = cells
    kind = kind.lower().replace("do not translate", "keep") or "noun"
    forms = (vi,) if kind == "keep" else tuple(filter(None, map(str.strip, english.split("|"))))
    fault = None
    if kind not in KINDS:
        fault = f"“{kind}” is no kind of term", f"write {', '.join(KINDS)} or nothing"
    elif not vi:
        fault = "the Vietnamese term is missing", "write term, tab, English"
    elif not forms:
        fault = f"“{vi}” has no English", "write term, tab, English; or keep as the fourth column"
    return Term(vi, forms, kind, note), fault


def _is_acronym(vi: str) -> bool:
    return vi.isupper() and " " not in vi


def _key(vi: str) -> str:
    vi = old_tone(vi)
    return vi if _is_acronym(vi) else vi.casefold()


def _form(found: Found, sentence: str) -> str:
    """The form to write: the first; where the Vietnamese says several, its plural if that is listed."""
    first, *others = found.term.forms
    if found.term.kind == "noun" and _PLURAL.search(sentence[: found.start]):
        plural = (form for form in others if form.endswith("s") and _stems(form) == _stems(first))
        return next(plural, first)
    return first


@lru_cache(maxsize=4096)
def _stems(english: str) -> tuple[str, ...]:
    """The words of an English text without articles and the endings of number and tense."""
    words = re.findall(
        r"[^\W_]+(?:['’-][^\W_]+)*", _ARTICLE.sub("", english).lower().replace("’", "'")
    )
    return tuple(stem(word) for word in words)


def _within(form: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[at : at + len(form)] == form for at in range(len(words) - len(form) + 1))
