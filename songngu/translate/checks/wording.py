"""Tables of set phrases: what one language says, and what the other must then have.

A row is (cue, pattern, pattern of the other language). The cue is a lower-case string
that every match of the first pattern holds, by which most rows are passed over quickly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Rows = Iterable[tuple[str, str, str]]
Table = tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]


def table(rows: Rows) -> Table:
    """Compile rows; case is ignored, and the first pattern matches whole words."""
    return tuple(
        (
            cue,
            re.compile(rf"\b(?:{said})(?!\w)", re.IGNORECASE),
            re.compile(needed, re.IGNORECASE),
        )
        for cue, said, needed in rows
    )


def needs(rows: Table, sentence: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield each phrase of `rows` that `sentence` has, with what the other language needs."""
    lower = sentence.lower()
    for cue, said, needed in rows:
        if cue in lower and (match := said.search(sentence)):
            yield match[0], needed
