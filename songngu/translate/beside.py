"""Which English block stands beside which Vietnamese one. Pure functions.

Blocks are known by digests: a Vietnamese one by that of its text, an English one by what
the program wrote, or last saw, beside a Vietnamese one. English that an editor has just
changed is known by its place between its neighbours alone; so where the numbers do not
agree, nothing is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from songngu.passages import Block
from songngu.text import digest


class Mismatch(ValueError):
    """The English blocks are not those of the Vietnamese: at block `at`, `what` was done."""

    def __init__(self, at: int, what: str) -> None:
        super().__init__(at)
        self.at, self.what = at, what


def pair(
    english: Sequence[Block],
    vietnamese: Sequence[Block],
    beside: Sequence[str],
    known: Mapping[str, AbstractSet[str]],
) -> tuple[list[int | None], list[str]]:
    """Return for each Vietnamese block the number of its English one, or None, and for each
    English block the digest of the Vietnamese that it was made for.

    `beside` are the digests of the Vietnamese that the English stood beside when the
    program last saw it, `known` the digests of the English that it saw beside each. A
    Vietnamese block that has changed keeps the English of its place. Raises Mismatch.
    """
    wanted = [digest("s", block.text) for block in vietnamese]
    labels = _labels(english, wanted, beside, known)
    if labels == wanted:
        return list(range(len(wanted))), labels
    places: list[int | None] = [None] * len(wanted)
    changed = []
    matcher = SequenceMatcher(None, labels, wanted, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            places[c:d] = range(a, b)
        elif tag == "replace":
            changed.append((range(a, b), range(c, d)))
    free: dict[str, list[int]] = defaultdict(list)
    for n in sorted(set(range(len(labels))) - set(places)):
        free[labels[n]].append(n)
    for n, source in enumerate(wanted):
        if places[n] is None and free[source]:
            places[n] = free[source].pop(0)
    for old, new in changed:
        left = [n for n in old if n not in places]
        for n in new:
            same = (m for m in left if english[m].kind == vietnamese[n].kind)
            if places[n] is None and (match := next(same, None)) is not None:
                places[n] = match
                left = left[left.index(match) + 1 :]
    return places, labels


def _labels(
    english: Sequence[Block],
    wanted: Sequence[str],
    beside: Sequence[str],
    known: Mapping[str, AbstractSet[str]],
) -> list[str]:
    """The digest of the Vietnamese that each English block was made for."""
    found = _recognised(english, beside, known)
    # A person may have changed both languages alike.
    alike = len(found) == len(wanted) and all(
        n is None or beside[n] == source for n, source in zip(found, wanted, strict=True)
    )
    new = [source for n, source in zip(found, wanted, strict=False) if n is None]
    if alike and set(new).isdisjoint(beside):
        return list(wanted)
    _refuse_joined_and_parted(english, found, {seen for each in known.values() for seen in each})
    at = 0
    while at < len(found):
        if found[at] is not None:
            at += 1
            continue
        end = next((n for n in range(at, len(found)) if found[n] is not None), len(found))
        before = -1 if at == 0 else _number(found[at - 1])
        after = len(beside) if end == len(found) else _number(found[end])
        between = range(before + 1, after)
        if len(between) != end - at or not set(between).isdisjoint(found):
            break
        found[at:end] = between
        at = end
    if None not in found:
        return [beside[_number(n)] for n in found]
    if alike:
        return list(wanted)
    raise Mismatch(at, "some were joined, parted, added or removed")


def _refuse_joined_and_parted(
    english: Sequence[Block], found: Sequence[int | None], known: AbstractSet[str]
) -> None:
    """Raise Mismatch where a new block is two that are known, or half of one."""
    new = [n for n, number in enumerate(found) if number is None]
    for n in new:
        text = english[n].value
        gaps = [at for at, char in enumerate(text) if char == " "]
        begins = (at for at in gaps if digest("e", text[:at]) in known)
        if (first := next(begins, None)) is not None and any(
            digest("e", text[at + 1 :]) in known for at in gaps if at >= first
        ):
            raise Mismatch(n, "two were joined")
    for n in new:
        if n + 1 in new:
            whole = f"{english[n].value} {english[n + 1].value}"
            if digest("e", whole) in known:
                raise Mismatch(n, "one was parted in two")


def _number(found: int | None) -> int:
    assert found is not None
    return found


def _recognised(
    english: Sequence[Block], beside: Sequence[str], known: Mapping[str, AbstractSet[str]]
) -> list[int | None]:
    """The number in `beside` of each English block that is as the program last saw it."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for n, source in enumerate(beside):
        for seen in known.get(source, ()):
            numbers[seen].append(n)
    found: list[int | None] = []
    shift = 0
    for at, block in enumerate(english):
        options = numbers[digest("e", block.value)] if block.value else []
        # Where the same English stands twice, the one that keeps the order is meant.
        free = [n for n in options if n not in found]
        number = min(free, key=lambda n: abs(n - at - shift), default=None)
        shift = shift if number is None else number - at
        found.append(number)
    return found
