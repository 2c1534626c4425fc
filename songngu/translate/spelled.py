"""Numbers in words: "một nghìn hai trăm linh năm" is 1,205, in Vietnamese and in English."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from songngu.translate.lexicon import CARDINALS
from songngu.translate.numerals import number_words

_DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
# Behind "mươi" and "mười" some have another form.
_LAST = _DIGITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
del _LAST["năm"]  # "hai mươi năm" is twenty years
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}

_D, _L = "|".join(_DIGITS), "|".join(_LAST)
_TENS = rf"(?:mười(?: (?:{_L}))?|(?:{_D}) (?:mươi(?: (?:{_L}))?|chục))(?! mươi)"
# No digit stands behind "trăm" by itself: "hai trăm năm" is two hundred years.
_HUNDREDS = rf"(?:{_D}|không) trăm(?: (?:linh|lẻ) (?:{_D}|tư)| {_TENS})?"
_GROUP = rf"(?:{_HUNDREDS}|{_TENS}|(?:{_D})(?! (?:trăm|mươi|chục)))"
_REST = rf"(?: (?:{_HUNDREDS}|{_TENS})| (?:linh|lẻ) (?:{_D}|tư))?"
# A whole number below a thousand billion; "rưỡi" is half of the scale before it.
WORDS = (
    rf"(?:(?:{_GROUP} t[ỷỉ] rưỡi|{_GROUP} triệu rưỡi|{_GROUP} (?:nghìn|ngàn) rưỡi)"
    rf"|{_GROUP} t[ỷỉ](?! lệ| trọng| giá| số| suất)(?: {_GROUP} triệu)?(?: {_GROUP} (?:nghìn|ngàn))?{_REST}"
    rf"|{_GROUP} triệu(?: {_GROUP} (?:nghìn|ngàn))?{_REST}"
    rf"|{_GROUP} (?:nghìn|ngàn){_REST}|{_GROUP})"
)


def value(words: str) -> Decimal:
    """Return the value of Vietnamese words that `WORDS` matches.

    >>> value("hai tỷ ba trăm linh năm triệu"), value("ba triệu rưỡi")
    (Decimal('2305000000'), Decimal('3500000'))
    """
    total = group = digit = Decimal(0)
    scale = 1
    for word in words.lower().split():
        if word in _SCALES:
            scale = _SCALES[word]
            total, group, digit = total + (group + digit) * scale, Decimal(0), Decimal(0)
        elif word == "rưỡi":
            total += Decimal(scale) / 2
        elif word == "trăm":
            group, digit = group + digit * 100, Decimal(0)
        elif word in ("mươi", "chục"):
            group, digit = group + digit * 10, Decimal(0)
        elif word == "mười":
            group += 10
        elif word not in ("linh", "lẻ", "không"):
            digit = Decimal((_LAST | _DIGITS)[word])
    return total + group + digit


def english(number: int) -> Iterator[str]:
    """Yield the ways to say a whole number (1 to 10**12 - 1) in English words.

    >>> list(english(205))
    ['two hundred and five', 'two hundred five']
    """
    parts = []
    for factor, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (1, "")):
        count = number // factor % 1000
        if count:
            parts.append([f"{said} {name}".strip() for said in _below_thousand(count)])
    ways = [" ".join(way) for way in itertools.product(*parts)]
    rest = number % 1000
    if number > 1000 and 0 < rest < 100:
        ways += [f"{' '.join(way[:-1])} and {way[-1]}" for way in itertools.product(*parts)]
    yield from ways
    yield from (f"a {way.removeprefix('one ')}" for way in ways if way.startswith("one "))


def _below_thousand(number: int) -> tuple[str, ...]:
    hundreds, rest = divmod(number, 100)
    below = number_words(rest) if rest else ()
    if not hundreds:
        return below
    said = f"{CARDINALS[hundreds]} hundred"
    return tuple(f"{said}{joint}{one}" for joint in (" and ", " ") for one in below) or (said,)
