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
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from songngu.text import nfc, old_tone
from songngu.translate.flags import unsure_flag
from songngu.translate.lexicon import UPPER
from songngu.translate.read_back import Reading

_CLAUSE = re.compile(r"[,.;:()“”\"!?]")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTS = re.compile("['’-]")
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")
_SHORT, _LONG = 4, 7  # letters: what an ending leaves at least, and how many of a stem count
# What has one of these weighs, but a reader is not told of it: "hợp nào" is no word.
_LITTLE = frozenset(
    """ở có nào của và các những một được bị đã để trong là cho với về từ đến ra vào lên xuống này đó khi
    mà thì cũng như do tại sẽ đang trên dưới theo phải không chưa chỉ còn nhiều mỗi hai ba người""".split()
)
_NAMED = 3  # how many words of each language are named at most
# "2 tỷ 300 triệu" is 2.3 billion: no million need answer.
_WHOLE_AMOUNT = re.compile(
    r"(\d (?:t[ỷỉ]|triệu)|\bt[ỷỉ](?= \w+ (?:trăm|mươi|triệu)))( (?:\d{1,3}|[^\W\d_]+ (?:trăm|mươi)(?: [^\W\d_]+ mươi)?) (?:triệu|ngh?ìn|ngàn)\b)"
)
# "1234/SNV-CCHC" stays as it is.
_DOCUMENT = re.compile(r"(?<=\d)[/-][A-ZĐ][\w&]*(?:[/&-][A-ZĐ][\w&]*)*")
# The doubt above which a sentence is called unsure: where the engine was sure of it, where the
# engine was not, and where its package does not say what is sure. Of the sentences of packages 0.5
# and 0.7 labelled by hand (502 right in meaning, 1,278 not) the first doubts 5 and 381. People
# translate more freely than engines: of 3,000 sentences that they have translated the first limit
# would doubt one in 33, the last one in 160.
_LIMITS = (5.5, 4.0, 8.0)
# The same for one word alone, which people answer in 92 of 100 sentences: of those that the first
# limit lets pass it doubts 2 and 77.
_ALONE = 2.5
# The same for what another attempt has made of a sentence that was in doubt: seven in ten of these
# are wrong when no check has anything against them any more. Of 161 labelled ones (34 right, 40
# with a wrong figure, name or negation) these limits doubt 6 of the right and 24 of the 40.
_LIMITS_AGAIN = (3.5, 2.0, 5.5)
# What doubt in reading back (see `read_back.Reading`) and of the engine (1 where its package says
# that it errs, `_WILD` at most; where that is not known `_SURE`) weigh against a nat of this, and the limits for all
# together.
_READ, _ENGINE = 6.0, 3.2
_SURE, _WILD = 0.6, 3.0
_LIMIT_READ = 11.75
_LIMIT_READ_AGAIN = 9.25
# The doubt in reading back above which its words are told.
_READ_ALONE = 0.3
# Figures, names and negations: how many words before and after one are looked at with it, and what
# of these may be open. Of the labelled sentences that the other limits let pass these doubt 1 right
# one and 34 others.
_AROUND = (
    (
        "figure",
        re.compile(r"\d[\d.,/-]*|(?<!\w)(?:[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười|[Nn]ửa)(?= )"),
        1, 4, 2.0,
    ),
    (
        "name",
        re.compile(rf"(?<![.!?:“\"] )(?<!^)(?<!\w)[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)+"),
        4, 2, 2.5,
    ),
    (
        "negation",
        re.compile(r"(?<!\w)(?:không(?! (?:ít|chỉ|những|ngừng)\b)|chưa|chẳng|thiếu|đừng|cấm|trừ)(?!\w)", re.IGNORECASE),
        2, 3, 2.5,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Estimate:
    """How much speaks against a translation, in nats: 0 is nothing, 5 is much.

    `heaviest` is the share of the weightiest Vietnamese word that nothing answers. `lost` are
    these words, `added` the English ones that answer nothing, the weightiest first. `around` is
    what stands among much that is open: kind and words of a figure, a name or a negation.
    """

    doubt: float
    heaviest: float = 0.0
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    around: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """The table: the stems that answer each unit; how much it weighs where a unit has no answer,
    and where a stem answers nothing (those that tell something only); the units of each stem."""

    stems: dict[str, frozenset[str]]
    lost: dict[str, float]
    added: dict[str, float]
    units: dict[str, frozenset[str]]


@lru_cache(maxsize=512)  # hypotheses are ranked by it first, then checked
def estimate(source: str, english: str) -> Estimate:
    """Return how much of a Vietnamese sentence (NFC) its English leaves open."""
    return weigh(source, english, table())


def weigh(source: str, english: str, answers: Answers) -> Estimate:
    """Do what `estimate` does with another table."""
    whole = _WHOLE_AMOUNT.sub(lambda match: match[1] + "·" * len(match[2]), nfc(source))
    whole = _DOCUMENT.sub(lambda match: "·" * len(match[0]), whole)
    found = units(whole)
    given = {unit for unit, _ in found}
    written = {stem(word): word for word in reversed(words(english))}
    said = old_tone(english).lower()
    # Names, mostly; "H'Nhơn" is two syllables in Vietnamese.
    copied = {one for word in words(said) for one in (word, *_PARTS.split(word))} & given
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
    told = dict.fromkeys(_word(unit, found, answers) for _, unit, _ in lost)
    return Estimate(
        sum(weight for weight, _, _ in lost) + sum(weight for weight, _ in added),
        max((weight for weight, _, _ in lost), default=0.0),
        tuple(word for word in told if _LITTLE.isdisjoint(word.split()))[:_NAMED],
        tuple(word for _, word in added[:_NAMED]),
        tuple(_around(whole, lost)),
    )


def unsure(
    source: str,
    english: str,
    score: float | None = None,
    below: float | None = None,
    *,
    again: bool = False,
    reading: Reading | None = None,
) -> tuple[str, ...]:
    """Return the flag of a sentence that leaves too much open, () for any other.

    `score` is the engine's mean log-probability per token, `below` the one below which its
    package says it errs, None where that is not known; `again` that what the engine had made of
    the sentence before was in doubt; `reading` how the English reads back, where that is known.
    The flag names the words that are open: "unsure: công viên – members", or the figures, names and
    negations among them: "figure: 14 ghế".
    """
    found = estimate(source, english)
    # How unsure the engine was: 1 where its package says that it errs.
    engine = None
    if score is not None and below is not None:
        engine = min(score / below, _WILD) if below < 0 else _WILD
    if reading is not None:
        limit = _LIMIT_READ_AGAIN if again else _LIMIT_READ
        guessed = _SURE if engine is None else engine
        doubtful = found.doubt + _READ * reading.doubt + _ENGINE * guessed > limit
    else:
        limits = _LIMITS_AGAIN if again else _LIMITS
        doubtful = found.doubt > limits[2 if engine is None else 0 if engine <= 1 else 1]
    read: tuple[str, ...] = ()
    if engine is not None and not doubtful:
        if found.around:
            return tuple(f"{kind}: {what}" for kind, what in found.around)
        read = reading.around if reading is not None else ()
        doubtful = bool(read) or found.heaviest > _ALONE
    elif reading is not None and reading.doubt > _READ_ALONE:
        read = (reading.words,)
    if not doubtful:
        return ()
    # What was spelled out or mended for reading is not quoted.
    told = [one for one in read if one and one.lower() in source.lower()]
    return (unsure_flag(tuple(dict.fromkeys((*found.lost, *told))), found.added),)


def _unanswered(
    found: Sequence[tuple[str, tuple[int, ...]]], said: frozenset[str], answers: Answers
) -> list[tuple[float, str, tuple[int, ...]]]:
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
    lost: dict[str, tuple[float, str, tuple[int, ...]]] = {}
    taken: set[int] = set()
    for weight, unit, places in sorted(open_, key=lambda one: (-one[0], one[2])):
        if unit not in lost and taken.isdisjoint(places) and answered.isdisjoint(places):
            taken.update(places)
            lost[unit] = (weight, unit, places)
    return list(lost.values())


def _around(
    text: str, lost: Sequence[tuple[float, str, tuple[int, ...]]]
) -> Iterator[tuple[str, str]]:
    """Of each kind the one around which most is `lost`, with these words, where that is much."""
    if sum(weight for weight, _, _ in lost) <= min(limit for *_, limit in _AROUND):
        return
    if len(text) != len(text.lower()):
        return  # "İ" is two letters when it is small; then words are counted otherwise
    syllables = [match.span() for match in _SYLLABLE.finditer(text)]
    for kind, form, before, after, limit in _AROUND:
        worst, words_ = limit, ""
        for match in form.finditer(text):
            first = sum(end <= match.start() for _, end in syllables)
            then = sum(start < match.end() for start, _ in syllables)
            near = {*range(first - before, first), *range(then, then + after)}
            open_ = [(weight, at) for weight, _, at in lost if not near.isdisjoint(at)]
            if (weight := sum(weight for weight, _ in open_)) > worst:
                places = [place for _, at in open_ for place in at]
                start = min(match.start(), syllables[min(places)][0])
                end = max(match.end(), syllables[max(places)][1])
                worst, words_ = weight, text[start:end]
        if words_:
            yield kind, words_


def _word(unit: str, found: Sequence[tuple[str, tuple[int, ...]]], answers: Answers) -> str:
    """Return the word that a syllable is part of: "địa bàn" for "bàn"; a pair as it is."""
    if " " in unit:
        return unit
    pairs = (pair for pair, places in found if len(places) > 1 and unit in pair.split(" "))
    words_ = (pair for pair in pairs if pair in answers.stems and _LITTLE.isdisjoint(pair.split()))
    return next(words_, unit)


# ---------------------------------------------------------------- words


@lru_cache(maxsize=64)  # each hypothesis of a sentence asks again
def units(vietnamese: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
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
    return tuple(found)


def words(english: str) -> list[str]:
    """The words of an English text as they are written."""
    return _WORD.findall(english)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What the forms of an English word share, as near as is needed here.

    >>> stem("procedures"), stem("procedural"), stem("certified"), stem("reform's")
    ('procedu', 'procedu', 'certify', 'reform')
    """
    word = word.lower().removesuffix("'s").removesuffix("’s")
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORT), "")
    word = word.removesuffix(ending) + ("y" if ending == "ies" else "")
    if len(word) > _SHORT:
        word = word.removesuffix("e")
    if len(word) >= _SHORT and word.endswith("i"):
        word = f"{word[:-1]}y"
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
