"""Whether what must, may or must not be done, begins or ends, is so in the English, too.

A sentence in which both of two opposites stand is not looked into any further.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from songngu.translate.checks.permission_table import ANSWERS, CLAIMS, TURNED

_Rule = tuple[re.Pattern[str], re.Pattern[str]]


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def _cues(rows: Iterable[tuple[str, str, str]]) -> tuple[tuple[tuple[str, ...], _Rule], ...]:
    """Each row as its plain cues, the cues in their surroundings, and what must answer them."""
    return tuple(
        (
            tuple(cues.split("|")),
            (re.compile(rf"(?<!\w)(?:{cues})(?!\w){around}"), _words(answer)),
        )
        for cues, around, answer in rows
    )


_CLAIM_RULES = _cues((en, "", vi) for en, vi in CLAIMS)
_ANSWER_RULES = _cues(ANSWERS)
_TURNED_RULES = tuple(
    (_words(cue), _words(wrong), _words(right), _words(other))
    for cue, wrong, right, other in TURNED
)


def permission_flags(source: str, english: str) -> list[str]:
    """Duties, permissions, decisions, beginnings and ends that the English turns about or loses.

    `source` is Vietnamese, `english` its translation, both of lower case, with plain apostrophes.
    """
    for cues, (said, base) in _CLAIM_RULES:
        if any(cue in english for cue in cues):
            match = said.search(english)
            if match and not base.search(source):
                return [f"negation: {match[0]} not in the source"]
    for cues, (asked, answer) in _ANSWER_RULES:
        if any(cue in source for cue in cues):
            match = asked.search(source)
            if match and not answer.search(english):
                return [f"negation: {match[0].strip()}"]
    for cue, wrong, right, other in _TURNED_RULES:
        if (
            (claim := wrong.search(english))
            and (match := cue.search(source))
            and not right.search(english)
            and not other.search(source)
        ):
            return [f"negation: {match[0].strip()} – {claim[0]}"]
    return []
