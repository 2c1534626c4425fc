"""The flags of a sentence in words: what of its English could not be confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from songngu.translate.flags import parse

_LETTER = re.compile(r"[^\W\d_]")
# What the details of these say is for those who work on the checks.
_WITHOUT_DETAIL = ("length", "placeholder")


def sayer(lang: str, gettext: Callable[..., str]) -> Callable[[Sequence[str]], Markup]:
    """Return what puts flags in words for the pages of `lang`, whose own words `gettext` has.

    What is quoted is marked with its language: the phrases of the source as Vietnamese,
    those of the translation as English.
    """
    kinds = {
        "figure": gettext("the figure"),
        "document": gettext("the document number"),
        "name": gettext("the name"),
        "place": gettext("the place"),
        "url": gettext("the address"),
        "email": gettext("the address"),
        "negation": gettext("whether a “not” was kept"),
        "repetition": gettext("words that are repeated"),
        "length": gettext("whether it is complete"),
        "vietnamese": gettext("a word left in Vietnamese"),
        "unknown": gettext("a word that no dictionary has"),
        "placeholder": gettext("what belongs in a gap"),
        "unsure": gettext("the sentence as a whole: the engine was unsure of it"),
        "empty": gettext("the whole sentence"),
        "endless": gettext("anything in it, for it is too long to be compared"),
        "term": gettext("the glossary's word for"),
    }

    def said_of(what: Markup, said: str) -> Markup:
        if said == "not in the source":
            return Markup(gettext("%(what)s, which the Vietnamese does not have", what=what))
        if said == "made a place":
            return Markup(gettext("%(what)s, which may have become a place’s", what=what))
        if said == "made a second person":
            return Markup(gettext("%(what)s, which may have become another person’s", what=what))
        if said in ("repeated", "twice"):
            return Markup(gettext("%(what)s, which may stand there too often", what=what))
        return what

    def quoted(text: str, language: str) -> Markup:
        if not _LETTER.search(text):
            return escape(text)
        if language == lang:
            return Markup("“{}”").format(text)
        return Markup('“<span lang="{}">{}</span>”').format(language, text)

    def one(text: str) -> Markup:
        flag = parse(text)
        kind, said = flag.kind, flag.said
        quotes = [quoted(phrase, "vi") for phrase in flag.vietnamese]
        quotes += [quoted(phrase, "en") for phrase in flag.english]
        if kind == "unsure" and quotes:
            words = Markup(", ").join(quotes)
            whole = Markup(gettext("the sentence as a whole, above all %(words)s", words=words))
            return said_of(whole, said)
        what = escape(kinds.get(kind, kind))
        if kind == "negation" and not flag.vietnamese and said:
            what, said = escape(gettext("whether anything is denied")), ""
        if not quotes or kind in _WITHOUT_DETAIL:
            return said_of(what, said)
        words = Markup(" – ").join(quotes)
        if kind in ("url", "email"):
            words = escape("".join((*flag.vietnamese, *flag.english)))
        if kind in ("repetition", "unknown", "vietnamese", "negation"):
            words = Markup("({})").format(words)
        return said_of(what + Markup(" ") + words, said)

    def flags(found: Sequence[str]) -> Markup:
        return Markup("; ").join(one(flag) for flag in found)

    return flags
