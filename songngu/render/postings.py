"""The words of articles as lists of article numbers: what the search of the site looks up.

A `Bucket` is the text of one file, one line for a word or a pair of neighbouring words.
assets/search.js reads these lines; what is said here of words, forms, numbers of buckets
and lists holds there too.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from songngu.text import nfc

# A word: a number whose groups are parted (1.932, 1,932), or letters and digits.
_WORD = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])|[^\W_]+")
_PARTED = str.maketrans("", "", ".,")
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng

# 64 signs that mean nothing in a template literal of JavaScript.
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS = bytes.maketrans(bytes(range(64)), _SIGNS.encode())

Numbers: TypeAlias = "array[int]"  # ascending; not a list, because there are very many
_none = partial(array, "I")

# Where a word stands in an article, the weightiest first: headline, names, summary, body.
Fields = Sequence[Iterable[str]]


class _Forms(dict[str, tuple[str, str]]):
    """Of a word in lower case: folded, and as it is spelled; each is found out once."""

    def __missing__(self, word: str) -> tuple[str, str]:
        plain = word.translate(_PARTED)
        self[word] = folded(plain), spelled(plain)
        return self[word]


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return _WORD.findall(text.lower())


def folded(word: str) -> str:
    """Return `word` (lower case) without marks, đ as d, as the script does.

    Not `songngu.text.fold`: JavaScript has no casefold, and "µ" or "ß" would not be found.
    """
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    plain = "".join(char for char in letters if not unicodedata.category(char).startswith("M"))
    return plain.replace("đ", "d")


def spelled(word: str) -> str:
    """Return `word` with its tone at the end, so that hoà and hòa are the same."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in letters if char in _TONES)
    return nfc("".join(char for char in letters if char not in _TONES)) + tones


def buckets(articles: int, per: int) -> int:
    """Return the number of buckets: the power of two for about `per` articles a bucket.

    It changes seldom, and with it the bucket in which a word stands.
    """
    return 1 << max(0, -(-articles // per) - 1).bit_length()


def letters(articles: int) -> int:
    """Return how many first letters of a word decide its bucket: words that begin alike stand together.

    The more articles, the fewer may: the lists of a bucket grow long.
    """
    return 2 if articles < 500 else 3 if articles < 4000 else 4


def bucket(key: str, count: int) -> int:
    """Return the bucket of a key: FNV-1a (32 bits) over its code points."""
    hashed = 2166136261
    for char in key:
        hashed = (hashed ^ ord(char)) * 16777619 & 0xFFFFFFFF
    return hashed % count


def numbers(ascending: Numbers) -> str:
    """Return article numbers as text: the gaps between them, or one bit for each article.

    A gap (0 for the very next) takes five bits a sign, the lowest first; 32 is added to
    all its signs but the last. Bits stand six to a sign, the lowest first, after a "!".
    """
    signs = []
    previous = -1
    for number in ascending:
        gap, previous = number - previous - 1, number
        while gap >= 32:
            signs.append(_SIGNS[32 + (gap & 31)])
            gap >>= 5
        signs.append(_SIGNS[gap])
    if len(signs) <= previous // 6 + 2:
        return "".join(signs)
    bits = bytearray(previous // 6 + 1)
    for number in ascending:
        bits[number // 6] |= 1 << number % 6
    return "!" + bits.translate(_BITS).decode()


class Index:
    """The words, pairs of words and facets of articles, to be added in the order of their numbers."""

    def __init__(self) -> None:
        self._forms = _Forms()
        self._words: dict[str, dict[str, list[Numbers]]] = defaultdict(dict)
        self._pairs: dict[tuple[str, ...], Numbers] = defaultdict(_none)

    def add(self, number: int, fields: Fields, facets: Iterable[str]) -> None:
        """Add an article. `facets` are keys such as ":year 2019" that it is found under besides."""
        seen: set[str] = set()
        pairs: set[tuple[str, ...]] = {(facet,) for facet in facets}
        for rank, texts in enumerate(fields):
            for text in texts:
                forms = [self._forms[word] for word in words(text)]
                for plain, form in forms:
                    if form not in seen:
                        seen.add(form)
                        lists = self._words[plain].setdefault(form, [_none() for _ in fields])
                        lists[rank].append(number)
                plains = [plain for plain, _ in forms]
                pairs.update(pairwise(plains))
        for pair in pairs:
            self._pairs[pair].append(number)

    def words(self, count: int, letters: int) -> list[str]:
        """Return `count` buckets of words; the first `letters` of a word decide its bucket.

        A line is the folded word and, after a blank each, its spellings with "=" and a list of
        numbers for every field, parted by commas. A number stands once, at the weightiest field.
        A spelling that is the folded word is left out before its "=".
        """
        found: list[list[str]] = [[] for _ in range(count)]
        for plain, forms in sorted(self._words.items()):
            parts = [plain]
            for form, lists in sorted(forms.items()):
                said = ",".join(map(numbers, lists)).rstrip(",")
                parts.append(f"{'' if form == plain else form}={said}")
            found[bucket(plain[:letters], count)].append(" ".join(parts))
        return ["\n".join(lines) for lines in found]

    def pairs(self, count: int) -> list[str]:
        """Return `count` buckets of pairs and facets: the key, "=", the numbers."""
        found: list[list[str]] = [[] for _ in range(count)]
        keys = sorted((" ".join(pair), listed) for pair, listed in self._pairs.items())
        for key, listed in keys:
            found[bucket(key, count)].append(f"{key}={numbers(listed)}")
        return ["\n".join(lines) for lines in found]
