"""Count from our own pairs which English words answer which Vietnamese syllables.

    python -m training.answers

Writes `songngu/translate/answers.tsv`, which `songngu.translate.estimate` reads. Sentences that
stand in a test, or are labelled by hand in tests/data/, are left out: on them the estimate is
measured (`benchmarks/checks.py`). How often a word is answered is counted on the half of the
pairs that the answers were not found with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from songngu.text import nfc
from songngu.translate.estimate import stem, units, words
from training.holdout import held_out
from training.pairs import ROOT, own_pairs, read_pairs, write_text

TABLE = ROOT.parent / "songngu" / "translate" / "answers.tsv"
LABELLED = ROOT.parent / "tests" / "data"
_ROUNDS = 5  # of expectation-maximisation
_RARE = 5  # times: rarer words are left out
_COMMON = 60  # so many English words, the most frequent, answer nothing in particular
_LIKELY = 0.02  # the probability of a word that is an answer
_SEEN = 10  # times: of rarer words it is not known how often they are answered
_TELLING = 0.5  # how often a word must be answered for its being left open to tell something

Tokens = list[list[str]]
Likely = dict[str, set[str]]


def main() -> None:
    """Write the table and say how large it is."""
    known = _measured_on()
    pairs = [pair for pair in own_pairs() if pair.vi not in known]
    vi = [list(dict.fromkeys(unit for unit, _ in units(pair.vi))) for pair in pairs]
    en = [list(dict.fromkeys(map(stem, words(pair.en)))) for pair in pairs]
    frequent = Counter(one for sentence in en for one in sentence).most_common(_COMMON)
    common = frozenset(one for one, _ in frequent)
    halves = (range(0, len(pairs), 2), range(1, len(pairs), 2))
    answered: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    answering: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for found_with, counted_on in (halves, halves[::-1]):
        table = answers(_of(vi, found_with), _of(en, found_with), common)
        _count(table, _of(vi, counted_on), _of(en, counted_on), answered, answering)
    table = answers(vi, en, common)
    lines = [
        f"{unit}\t{_percent(answered.get(unit))}\t{' '.join(sorted(stems))}"
        for unit, stems in sorted(table.items())
    ]
    of_table = set().union(*table.values())
    lines += [
        f"\t{percent}\t{one}"
        for one, times in sorted(answering.items())
        if one in of_table and (percent := _percent(times))
    ]
    write_text(TABLE, "\n".join(lines) + "\n")
    print(f"{len(pairs)} pairs, {len(table)} units, {len(lines) - len(table)} English words")


def answers(vi: Tokens, en: Tokens, common: frozenset[str]) -> Likely:
    """Return the English words that are likely for each Vietnamese unit, by IBM Model 1."""
    rows, columns = _numbered(vi), _numbered(en)
    nothing = len(rows)  # the empty word, which explains what nothing else does
    left, right, of_word, count = [], [], [], 0
    for source, target in zip(vi, en, strict=True):
        here = np.array([rows[u] for u in source if u in rows] + [nothing], dtype=np.int64)
        there = np.array([columns[w] for w in target if w in columns], dtype=np.int64)
        left.append(np.tile(here, len(there)))
        right.append(np.repeat(there, len(here)))
        of_word.append(count + np.repeat(np.arange(len(there)), len(here)))
        count += len(there)
    linked = np.concatenate(left) * len(columns) + np.concatenate(right)
    kinds, kind = np.unique(linked, return_inverse=True)
    word, row = np.concatenate(of_word), kinds // len(columns)
    likely = 1 / np.bincount(row, minlength=nothing + 1)[row]
    for _ in range(_ROUNDS):
        share = likely[kind]
        share /= np.bincount(word, share, minlength=count)[word]
        expected = np.bincount(kind, share, minlength=len(kinds))
        likely = expected / np.maximum(np.bincount(row, expected, minlength=nothing + 1)[row], 1e-9)
    units_, stems = list(rows), list(columns)
    found: Likely = defaultdict(set)
    for at in np.flatnonzero((likely >= _LIKELY) & (row < nothing)):
        one = stems[kinds[at] % len(columns)]
        if one not in common:
            found[units_[row[at]]].add(one)
    return dict(found)


def _count(
    table: Likely,
    vi: Tokens,
    en: Tokens,
    answered: dict[str, list[int]],
    answering: dict[str, list[int]],
) -> None:
    """Add how often each unit is answered in other pairs, and how often each word answers one."""
    of_word: dict[str, set[str]] = defaultdict(set)
    for unit, stems in table.items():
        for one in stems:
            of_word[one].add(unit)
    for source, target in zip(vi, en, strict=True):
        given, said = set(source), set(target)
        for counts, all_, known, others in (
            (answered, source, table, said),
            (answering, target, of_word, given),
        ):
            for one in all_:
                if one in known:
                    counts[one][0] += not known[one].isdisjoint(others)
                    counts[one][1] += 1


def _percent(times: Sequence[int] | None) -> str:
    """Write how often a word is answered, "" where that tells nothing."""
    if not times or times[1] < _SEEN:
        return ""
    share = (times[0] + 0.5) / (times[1] + 2)
    return f"{100 * share:.1f}" if share >= _TELLING else ""


def _numbered(sentences: Tokens) -> dict[str, int]:
    times = Counter(one for sentence in sentences for one in sentence)
    return {one: n for n, one in enumerate(one for one, count in times.items() if count >= _RARE)}


def _of(sentences: Tokens, which: range) -> Tokens:
    return [sentences[at] for at in which]


def _measured_on() -> set[str]:
    """The Vietnamese of the tests and of all sentences labelled by hand."""
    found = {pair.vi for path in held_out() for pair in read_pairs(path)}
    for path in _labelled():
        found |= {nfc(line.split("\t")[0]) for line in path.read_text("utf-8").splitlines()}
    return found


def _labelled() -> list[Path]:
    return sorted(LABELLED.glob("labelled-*.tsv"))


if __name__ == "__main__":
    main()
