"""Carry what must not change through the engine, for packages that know placeholder tokens.

`protect` puts the tokens in the place of entities, settled phrases and names; `restore` puts
the English forms in the place of the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from songngu.text import nfc
from songngu.translate.entities import entities
from songngu.translate.entity import Entity, free
from songngu.translate.package import PackageInfo
from songngu.translate.proper_names import proper_names
from songngu.translate.set_phrases import set_phrases

_NUMBER = re.compile(r" \d{1,2}(?=[,.;:)]|$)")


@dataclass(frozen=True, slots=True)
class Protected:
    """A sentence ready for the engine: `text` with placeholders, `table` from each to its English."""

    text: str
    table: Mapping[str, str]


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
    found = set_phrases(sentence)
    for more in (list(_names(sentence)), entities(sentence)):
        found += [one for one in more if free(one.start, one.end, found)]
    terms = [term for term in terms if free(term.start, term.end, found)]
    for entity in sorted([*found, *terms], key=lambda entity: entity.start):
        token = next(tokens, None)
        if token is None:
            break
        parts += [sentence[last : entity.start], token]
        table[token] = entity.forms[0]
        last = entity.end
    return Protected("".join(parts) + sentence[last:], table)


def _names(sentence: str) -> Iterator[Entity]:
    """The proper names that are surely that: not the word, capitalised, that opens a sentence."""
    for name in proper_names(sentence):
        if name.kind == "syllable" or (name.kind.startswith("name") and "first" not in name.kind):
            end = name.start + len(name.text)
            if number := _NUMBER.match(sentence, end):  # "the village of Đông Yên 2"
                end = number.end()
            text = sentence[name.start : end]
            yield Entity("name", name.start, end, text, (text,))


def restore(english: str, table: Mapping[str, str]) -> str:
    """Return `english` with each placeholder of `table` replaced by its English form."""
    if not table:
        return english
    pattern = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    text = pattern.sub(lambda match: table[match[0]], english)
    return re.sub(r"\b(the|a) \1 ", r"\1 ", text, flags=re.IGNORECASE)
