"""`Entity`: one thing in a Vietnamese sentence that the English must carry unchanged in meaning."""

from __future__ import annotations

from collections.abc import Iterable
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
