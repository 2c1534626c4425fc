"""`Entity`: one thing in a Vietnamese sentence that the English must carry unchanged in meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "number", "percent", "amount", "ratio", "date", "month", "quarter", "ordinal", "time",
    "document", "url", "email", "acronym", "name", "place", "term",
]  # fmt: skip

# The kinds whose loss falsifies a fact rather than a spelling.
FIGURES: frozenset[str] = frozenset(
    ("number", "percent", "amount", "ratio", "date", "month", "quarter", "ordinal", "time")
)


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of a sentence.

    `start` and `end` are character offsets into the (NFC) sentence, `text` what
    stands between them. `forms` are the English forms that say the same, the
    preferred (written) one first.
    """

    kind: Kind
    start: int
    end: int
    text: str
    forms: tuple[str, ...]


def free(start: int, end: int, taken: Iterable[Entity]) -> bool:
    """Whether the span from `start` to `end` overlaps none of the entities `taken`."""
    return not any(start < entity.end and entity.start < end for entity in taken)


# A pattern, and what makes entities of its match in a sentence (none, if it is none).
Row = tuple[str, Callable[[re.Match[str], str], list[Entity]]]


def matched(kind: Kind, match: re.Match[str], *forms: str, group: int | str = 0) -> Entity:
    """Return what `match`, or one group of it, holds as an entity; without forms it stays as it is."""
    text = match[group]
    return Entity(kind, match.start(group), match.end(group), text, forms or (text,))
