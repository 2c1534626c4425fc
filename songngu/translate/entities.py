"""Recognise what must not change in translation, and carry it through the engine.

`protect` puts placeholder tokens in the place of entities, for packages that know such
tokens; `restore` puts the English forms in the place of the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from songngu.text import nfc
from songngu.translate.entity import Entity, free
from songngu.translate.figures import find_figures
from songngu.translate.names import find_names
from songngu.translate.package import PackageInfo


@dataclass(frozen=True, slots=True)
class Protected:
    """A sentence ready for the engine: `text` with placeholders, `table` from each to its English."""

    text: str
    table: Mapping[str, str]


@lru_cache(maxsize=1024)
def entities(sentence: str) -> tuple[Entity, ...]:
    """Return the entities of one Vietnamese sentence, in order and without overlap."""
    sentence = nfc(sentence)
    figures = find_figures(sentence)
    return tuple(
        sorted([*figures, *find_names(sentence, figures)], key=lambda entity: entity.start)
    )


def protect(sentence: str, package: PackageInfo, terms: Sequence[Entity] = ()) -> Protected:
    """Return `sentence` with its entities replaced by the placeholders of `package`.

    `terms` are entities too, where they overlap no other. Placeholders are numbered in
    order of appearance; entities beyond the package's count, and all of them where it has
    no placeholders, stay as they are.
    """
    sentence = nfc(sentence)
    tokens = iter(package.tokens)
    table: dict[str, str] = {}
    parts: list[str] = []
    last = 0
    found = entities(sentence)
    terms = [term for term in terms if free(term.start, term.end, found)]
    for entity in sorted([*found, *terms], key=lambda entity: entity.start):
        token = next(tokens, None)
        if token is None:
            break
        parts += [sentence[last : entity.start], token]
        table[token] = entity.forms[0]
        last = entity.end
    return Protected("".join(parts) + sentence[last:], table)


def restore(english: str, table: Mapping[str, str]) -> str:
    """Return `english` with each placeholder of `table` replaced by its English form."""
    if not table:
        return english
    pattern = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    text = pattern.sub(lambda match: table[match[0]], english)
    return re.sub(r"\b(the|a) \1 ", r"\1 ", text, flags=re.IGNORECASE)
