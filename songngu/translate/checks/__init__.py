"""Check an English sentence against its Vietnamese, whatever engine made it.

A flag is "kind" or "kind: detail". The checks are one-sided: a flag says that something
could not be confirmed, not that it is wrong; no flag says that every figure, name and
date of the Vietnamese was found, and none besides. What each of them belongs to is seen in part
only: not who did what to whom, nor which of two like figures stands where.
"""

from __future__ import annotations

from collections.abc import Sequence

from songngu.text import nfc
from songngu.translate.checks.contrary import contrary
from songngu.translate.checks.counts import count_flags
from songngu.translate.checks.documents import document_flags
from songngu.translate.checks.entity_flags import entity_flags
from songngu.translate.checks.form import WORD, language_flags, length_flags, repetition_flags
from songngu.translate.checks.groups import groups_added
from songngu.translate.checks.institutions import acronym_flags, institution_flags
from songngu.translate.checks.joined import joined
from songngu.translate.checks.negation import negation_flags
from songngu.translate.checks.offices import ministry_flags
from songngu.translate.checks.omitted import omissions
from songngu.translate.checks.people import people_flags
from songngu.translate.checks.proper import proper_flags
from songngu.translate.english import unknown_words
from songngu.translate.glossary import EMPTY, Glossary

# Characters: a long sentence of the corpus has 400. What lacks all end marks, a table as text,
# has so many figures that none is found again, and to compare them takes time with their square.
_ENDLESS = 3000


def check(
    source: str, english: str, tokens: Sequence[str] = (), glossary: Glossary = EMPTY
) -> tuple[str, ...]:
    """Return the flags of one English sentence, none if everything could be confirmed.

    `tokens` are the placeholder tokens of the package, `glossary` the editor's
    terms, whose English is not doubted. Kinds of flag: `empty`,
    `placeholder`, `figure`, `document`, `url`, `email`, `name` (acronyms too), `place`,
    `negation`, `repetition`, `length`, `vietnamese`, `unknown`, `unsure`; `endless` alone, where no
    check looked at what is too long to be a sentence.
    """
    source, english = nfc(source), nfc(english)
    if not WORD.search(english):
        return ("empty",)
    if len(source) > _ENDLESS or len(english) > 2 * _ENDLESS:
        return ("endless",)
    flags = [f"placeholder: {token}" for token in (*tokens, "｟", "｠") if token in english][:1]
    if "⁇" in english or "<unk>" in english:
        flags.append("unknown")
    flags += entity_flags(source, english)
    flags += count_flags(source, english)
    flags += negation_flags(source, english)
    flags += repetition_flags(source, english)
    flags += length_flags(source, english)
    flags += people_flags(source, english)
    flags += document_flags(source, english)
    flags += omissions(source, english)
    flags += groups_added(source, english)
    flags += joined(source, english)
    flags += contrary(source, english)
    flags += ministry_flags(source, english)
    plain, english = glossary.without(source, english)
    flags += language_flags(source, english)
    flags += acronym_flags(source, english)
    flags += institution_flags(plain, english)
    flags += proper_flags(plain, english)
    flags += [f"unknown: {word}" for word in unknown_words(english, source)]
    return tuple(dict.fromkeys(flags))
