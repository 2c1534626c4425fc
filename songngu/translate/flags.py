"""A flag taken apart: what of a sentence is in doubt, and what of it is quoted in which language.

A flag is one line, for it stands in pages and in tables that people edit: "kind" or
"kind: what is quoted", and what is said of that. What nobody's check wrote ("ask Lan") is a kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FORM = re.compile(
    r"(?P<kind>.*?)(?:: (?P<quoted>.*?))??"
    r"(?:(?:: | )(?P<said>not in the source|made a place|made a second person|repeated|twice))?",
    re.DOTALL,
)
# Vietnamese, then what the English has against it, or has besides.
_BOTH = re.compile(r"(?:(.+) )?– ([\x00-\x7f]*[A-Za-z][\x00-\x7f]*)")
_WITH_BOTH = ("figure", "negation", "unsure")
# What these quote is the English itself.
_OF_THE_ENGLISH = ("repetition", "unknown", "placeholder")


@dataclass(frozen=True, slots=True)
class Flag:
    """`kind` of what is in doubt, the `vietnamese` and `english` phrases quoted, and what is `said` of
    them: "" or one of "not in the source", "made a place", "made a second person", "repeated",
    "twice"."""

    kind: str
    vietnamese: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    said: str = ""


def parse(flag: str) -> Flag:
    """Return what the text of a flag says.

    >>> parse("figure: 4 Village not in the source")
    Flag(kind='figure', vietnamese=(), english=('4 Village',), said='not in the source')
    >>> parse("unsure: công viên, trồng – members").vietnamese
    ('công viên', 'trồng')
    """
    match = _FORM.fullmatch(flag)
    assert match, "the form takes any text"
    kind, said = match["kind"], match["said"] or ""
    vietnamese, english = match["quoted"] or "", ""
    if said == "not in the source" or kind in _OF_THE_ENGLISH:
        vietnamese, english = "", vietnamese
    elif kind in _WITH_BOTH and (both := _BOTH.fullmatch(vietnamese)):
        vietnamese, english = both[1] or "", both[2]
    return Flag(kind, _phrases(kind, vietnamese), _phrases(kind, english), said)


def unsure_flag(vietnamese: Sequence[str], english: Sequence[str]) -> str:
    """Return the flag of a sentence that is in doubt as a whole, because of these words above all."""
    words = [", ".join(vietnamese), f"– {', '.join(english)}" if english else ""]
    quoted = " ".join(filter(None, words))
    return f"unsure: {quoted}" if quoted else "unsure"


def _phrases(kind: str, quoted: str) -> tuple[str, ...]:
    if not quoted:
        return ()
    return tuple(quoted.split(", ")) if kind == "unsure" else (quoted,)
