"""What tells bad English by its form: repetition, length, words left in Vietnamese."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from songngu.translate.english import stem
from songngu.translate.entities import entities

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_LETTERS = re.compile(r"[^\W\d_]+")
# Vietnamese words that English texts about Vietnam use.
_LOANWORDS = {"tết", "đồng", "bánh", "chưng", "phở", "áo", "dài", "chèo", "tuồng", "cải", "lương"}

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,.:;!?()]")
_JOINERS = ([","], ["and"], ["or"], ["of"], ["in"], ["the"])
# Words of the offices whose long English names recur in any sentence about them.
_OFFICES = frozenset(
    """people's committee committees party department departments ministry council standing board
    steering office fatherland minister chairman director secretary""".split()
)
_ECHO = ("and", "by", "to", "after")  # again and again, line by line


# "the family's family"; of 59,000 human translations one has that ("last year's year").
_OWN_OWN = re.compile(r"\b(\w{4,})['’]s (?:\w+ )?\1(?:s|es)?\b", re.IGNORECASE)


def repetition_flags(source: str, english: str) -> list[str]:
    """A phrase said again at once, or long ones said again that the Vietnamese does not repeat."""
    words = [word.lower() for word in _TOKEN.findall(english)]
    origin = [word.lower() for word in WORD.findall(source)]
    padded = [*words, ""]
    for length in range(1, 8):
        for at in range(len(words) - 2 * length + 1):
            then = at + length
            if words[at] not in (words[then], padded[then + 1]):
                continue
            here = words[at:then]
            if not here[0].isalpha() or here in (["had"], ["that"]):
                continue
            if length == 2 and (here[-1] in _ECHO or (here[0] == "of" and here[1].isdigit())):
                continue  # "the scheme of 20 of 20 departments"
            joined = length > 1 and words[then : then + 1] in _JOINERS
            again = here == words[then : then + length]
            again = again or (joined and here == words[then + 1 : then + 1 + length])
            if again and (length > 1 or here[0] not in origin):
                return [f"repetition: {' '.join(here)}"]
    if match := _OWN_OWN.search(english):
        return [f"repetition: {match[0]}"]
    if echo := _echo(source, words):
        return [f"repetition: {echo}"]
    for length, times, in_source in ((5, 2, 4), (4, 3, 3)):
        phrase = _repeated(words, length, times)
        if phrase and not _repeated(origin, in_source, times):
            return [f"repetition: {phrase}"]
    return []


# What may stand between a word and its echo: "the determination of the determination".
_BETWEEN = frozenset(
    """of the a an in on at for to with by from be been being has have had is are was were not its
    their this that as into""".split()
)
_PAIRED = frozenset("by in for to".split())  # word for word, step by step, hand in hand
_UNCOUNTED = frozenset(
    """working central center centers year years one two three four five six seven eight nine ten
    eleven twelve""".split()
)
_PARTICLES = frozenset("các của và cho được có trong với từ đến là ở".split())


def _echo(source: str, words: Sequence[str]) -> str:
    """A word said again a few small words later, in whatever ending, or "".

    Of 28,957 human translations 30 had one; of 186 of the engine's with senseless
    repetition, 46. Where the Vietnamese itself repeats a syllable nearby, nothing is said.
    """
    said = [word.lower() for word in WORD.findall(source)]
    if any(
        word not in _PARTICLES and not word.isdigit() and word in said[at + 1 : at + 5]
        for at, word in enumerate(said)
    ):
        return ""
    for at, word in enumerate(words):
        if len(word) < 4 or not word.isalpha() or word in _BETWEEN | _UNCOUNTED:
            continue
        then = next(
            (n for n in range(at + 1, min(at + 5, len(words))) if words[n] not in _BETWEEN), None
        )
        if then is None or stem(words[then]) != stem(word) or words[then] in _UNCOUNTED:
            continue
        if then - at == 2 and words[then] == word and words[at + 1] in _PAIRED:
            continue
        return " ".join(words[at : then + 1])
    return ""


def _repeated(words: Sequence[str], length: int, times: int) -> str:
    """The first phrase of `length` words that occurs `times` times, or ""."""
    if len(words) - len(set(words)) < length + times - 2:
        return ""
    grams = Counter(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
    return next(
        (
            " ".join(gram)
            for gram, count in grams.items()
            if count >= times and _OFFICES.isdisjoint(gram)
        ),
        "",
    )


# "Sở TN&MT" is a department of four words more.
_LETTERS_OF_WORDS = re.compile(r"(?<![\w/])[A-ZĐ-]{2,6}&[A-ZĐ]{1,4}(?![\w/])")


def length_flags(source: str, english: str) -> list[str]:
    """Vietnamese syllables against English words; the bounds are those of human translations."""
    syllables, words = len(WORD.findall(source)), len(WORD.findall(english))
    syllables += sum(2 * len(letters) - 4 for letters in _LETTERS_OF_WORDS.findall(source))
    low, high = 0.35 * syllables - 2, 1.25 * syllables + 6
    copied = set(WORD.findall(source)).issuperset(WORD.findall(english))
    if not low <= words <= high or (
        copied and syllables > words + 3
    ):  # a name, and nothing said of it
        return [f"length: {words} words for {syllables} syllables"]
    # A bracket that is never closed: the rest of it was lost.
    opened = english.count("(") > english.count(")") and source.count("(") <= source.count(")")
    return ["length"] if opened else []


def _vietnamese(word: str) -> bool:
    """Whether a word has a letter or tone mark that English words do not."""
    marks = unicodedata.normalize("NFD", word)
    return any(char in "đĐ\u0309\u0323\u031b\u0306" for char in marks) or (
        sum(map(unicodedata.combining, marks)) > 230
    )


def language_flags(source: str, english: str) -> list[str]:
    """Vietnamese words left over, and names that are not in the source."""
    known = {word.lower() for word in _LETTERS.findall(source)} | _LOANWORDS
    for entity in entities(source):
        known |= {word.lower() for word in _LETTERS.findall(entity.forms[0])}
    flags = []
    for word in dict.fromkeys(_LETTERS.findall(english)):
        if not _vietnamese(word) or word.lower() in _LOANWORDS:
            continue
        if re.search(rf"['’]{word}\b", source):  # "Đắk R’lấp"
            continue
        if word[0].islower():
            flags.append(f"vietnamese: {word}")
        elif word.lower() not in known:
            flags.append(f"name: {word} not in the source")
    return flags
