"""How much of a sentence its English leaves open, whatever engine made it: quality estimation.

The checks know figures, names and negations. Most of what a small model gets wrong is none of
these: "công viên" (parks) became "members". `answers.tsv` says of Vietnamese syllables and pairs
of syllables by which English words human translators answer them, and how often they do so with
one of these (`python -m training.answers` counts it from our own sentence pairs, by IBM Model 1:
Brown et al., "The Mathematics of Statistical Machine Translation", 1993). What is always
answered and has no answer here speaks against the sentence, and so does English that answers
nothing of the Vietnamese.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from songngu.text import nfc, old_tone

_CLAUSE = re.compile(r"[,.;:()“”\"!?]")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")
_SHORT, _LONG = 4, 7  # letters: what an ending leaves at least, and how many of a stem count
# What has one of these weighs, but a reader is not told of it: "hợp nào" is no word.
_LITTLE = frozenset(
    """ở có nào của và các những một được bị đã để trong là cho với về từ đến ra vào lên xuống này đó khi
    mà thì cũng như do tại sẽ đang trên dưới theo phải không chưa chỉ còn nhiều mỗi hai ba người""".split()
)
_NAMED = 3  # how many words of each language are named at most
# The doubt above which a sentence is called unsure: where the engine was sure of it, where the
# engine was not, and where its package does not say what is sure. Of the sentences of packages 0.5
# and 0.7 labelled by hand the first two doubt 4 of 328 that are right in meaning and 411 of 972
# that are not. People translate more freely than engines: of 650 long sentences that they have
# translated the first limit would doubt more than a quarter, the last one in nine.
_SURE, _UNSURE, _UNKNOWN = 5.0, 4.0, 8.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """How much speaks against a translation, in nats: 0 is nothing, 5 is much.

    `lost` are the words of the Vietnamese that nothing answers, `added` the English words that
    answer nothing, the weightiest first.
    """

    doubt: float
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """The table: the stems that answer each unit; how much it weighs where a unit has no answer,
    and where a stem answers nothing (those that tell something only); the units of each stem."""

    stems: dict[str, frozenset[str]]
    lost: dict[str, float]
    added: dict[str, float]
    units: dict[str, frozenset[str]]


def estimate(source: str, english: str) -> Estimate:
    """Return how much of a Vietnamese sentence (NFC) its English leaves open."""
    return weigh(source, english, table())


def weigh(source: str, english: str, answers: Answers) -> Estimate:
    """Do what `estimate` does with another table."""
    found = units(source)
    given = {unit for unit, _ in found}
    written = {stem(word): word for word in reversed(words(english))}
    copied = {word.lower() for word in words(old_tone(english))} & given  # names, mostly
    lost = _unanswered(found, frozenset(written.keys() | copied), answers)
    added = sorted(
        (
            (answers.added[one], word)
            for one, word in written.items()
            if one in answers.added
            and word.lower() not in copied
            and answers.units[one].isdisjoint(given)
        ),
        reverse=True,
    )
    told = dict.fromkeys(_word(unit, found, answers) for _, unit in lost)
    return Estimate(
        sum(weight for weight, _ in (*lost, *added)),
        tuple(word for word in told if _LITTLE.isdisjoint(word.split()))[:_NAMED],
        tuple(word for _, word in added[:_NAMED]),
    )


def unsure(
    source: str, english: str, score: float | None = None, below: float | None = None
) -> tuple[str, ...]:
    """Return the flag of a sentence that leaves too much open, () for any other.

    `score` is the engine's mean log-probability per token, `below` the one below which its
    package says it errs, None where that is not known. The flag names the words that are open: "unsure: công viên, members".
    """
    found = estimate(source, english)
    limit = _UNKNOWN if score is None or below is None else _SURE if score >= below else _UNSURE
    if found.doubt <= limit:
        return ()
    words_ = ", ".join((*found.lost, *found.added))
    return (f"unsure: {words_}" if words_ else "unsure",)


def _unanswered(
    found: Sequence[tuple[str, tuple[int, ...]]], said: frozenset[str], answers: Answers
) -> list[tuple[float, str]]:
    """Return the units without an answer, the weightiest first; of those that overlap one.

    A syllable of a pair that is answered needs no answer of its own, and what is said as it is
    written answers itself.
    """
    open_: list[tuple[float, str, tuple[int, ...]]] = []
    answered: set[int] = set()
    for unit, places in found:
        stems = answers.stems.get(unit)
        if stems is None:
            continue
        if not said.isdisjoint(stems) or said.issuperset(unit.split()):
            answered.update(places if len(places) > 1 else ())
        elif unit in answers.lost:
            open_.append((answers.lost[unit], unit, places))
    lost: dict[str, float] = {}
    taken: set[int] = set()
    for weight, unit, places in sorted(open_, key=lambda one: (-one[0], one[2])):
        if unit not in lost and taken.isdisjoint(places) and answered.isdisjoint(places):
            taken.update(places)
            lost[unit] = weight
    return [(weight, unit) for unit, weight in lost.items()]


def _word(unit: str, found: Sequence[tuple[str, tuple[int, ...]]], answers: Answers) -> str:
    """Return the word that a syllable is part of: "địa bàn" for "bàn"; a pair as it is."""
    if " " in unit:
        return unit
    pairs = (pair for pair, places in found if len(places) > 1 and unit in pair.split(" "))
    words_ = (pair for pair in pairs if pair in answers.stems and _LITTLE.isdisjoint(pair.split()))
    return next(words_, unit)


# ---------------------------------------------------------------- words


def units(vietnamese: str) -> list[tuple[str, tuple[int, ...]]]:
    """The syllables of a text (lower case), and the pairs of those that no mark parts, each with
    the numbers of its syllables.

    >>> [unit for unit, _ in units("Hồ sơ, phí")]
    ['hồ', 'sơ', 'hồ sơ', 'phí']
    """
    found: list[tuple[str, tuple[int, ...]]] = []
    at = 0
    for clause in _CLAUSE.split(old_tone(nfc(vietnamese)).lower()):
        syllables = _SYLLABLE.findall(clause)
        found += [(one, (at + n,)) for n, one in enumerate(syllables)]
        found += [
            (f"{first} {second}", (at + n, at + n + 1))
            for n, (first, second) in enumerate(pairwise(syllables))
        ]
        at += len(syllables)
    return found


def words(english: str) -> list[str]:
    """The words of an English text as they are written."""
    return _WORD.findall(english)


def stem(word: str) -> str:
    """What the forms of an English word share, as near as is needed here.

    >>> stem("procedures"), stem("procedural")
    ('procedu', 'procedu')
    """
    word = word.lower()
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORT), "")
    word = word.removesuffix(ending) + ("y" if ending == "ies" else "")
    return word[:_LONG]


# ---------------------------------------------------------------- the table


@cache
def table() -> Answers:
    """The table that the program has."""
    return parse(files("songngu.translate").joinpath("answers.tsv").read_text("utf-8"))


def parse(text: str) -> Answers:
    """Read lines of `unit<TAB>per cent<TAB>stems` and `<TAB>per cent<TAB>stem`.

    The percentage says of a unit how often one of its stems answers it, of a stem how often it
    answers one of its units; where it says nothing it is left out.
    """
    stems: dict[str, frozenset[str]] = {}
    lost: dict[str, float] = {}
    added: dict[str, float] = {}
    of_stem: defaultdict[str, set[str]] = defaultdict(set)
    for unit, percent, rest in _rows(text):
        if not unit:
            added[rest] = _weight(percent)
            continue
        stems[unit] = frozenset(rest.split(" "))
        for one in stems[unit]:
            of_stem[one].add(unit)
        if percent:
            lost[unit] = _weight(percent)
    return Answers(stems, lost, added, {one: frozenset(of_stem[one]) for one in added})


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    for line in text.splitlines():
        unit, percent, rest = line.split("\t")
        yield unit, percent, rest


def _weight(percent: str) -> float:
    return -math.log(1 - float(percent) / 100)
