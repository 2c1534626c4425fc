"""How English writes numbers, amounts, dates and times: every usual form, the preferred first.

American forms, dates month before day; money as in the business press (VND 12 billion).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from songngu.translate.lexicon import CARDINALS, MONTHS, ORDINALS, TENS

_SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
_ENGLISH_SCALES = (
    (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"),
)  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
AMOUNT_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


# Many sites group thousands by commas, as English does; no one writes "2,500" for two and a half.
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*,\d(?:00|\d\d(?<=,\d{3},\d{3}))")

# Nor do they always write a decimal comma: "98.5%".
_POINT = re.compile(r"\d+\.\d{1,2}")


def decimal_english(vietnamese: str) -> str:
    """Return a Vietnamese number in English notation: "1.932" → "1,932", "98,5" → "98.5".

    What can only be grouped by commas already stays as it is: "10,000", "1,234,567".
    """
    if re.fullmatch(r"\d{1,2}", vietnamese):
        return str(int(vietnamese))
    if _GROUPED.fullmatch(vietnamese) or _POINT.fullmatch(vietnamese):
        return vietnamese
    return vietnamese.translate(str.maketrans(".,", ",."))


def value_of(vietnamese: str) -> Decimal:
    """Return the value of a number in Vietnamese notation."""
    if _GROUPED.fullmatch(vietnamese):
        return Decimal(vietnamese.replace(",", ""))
    if _POINT.fullmatch(vietnamese):
        return Decimal(vietnamese)
    return Decimal(vietnamese.replace(".", "").replace(",", "."))


def suffix(number: int) -> str:
    """Return the letters that make an ordinal of a number: 1 → "st"."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def number_words(number: int) -> tuple[str, ...]:
    """Return the English words for a whole number below a hundred, else nothing."""
    if number < len(CARDINALS):
        return (CARDINALS[number],)
    if number < 100:
        tens, ones = TENS[number // 10 * 10], number % 10
        return (f"{tens}-{CARDINALS[ones]}", f"{tens} {CARDINALS[ones]}") if ones else (tens,)
    return ()


def ordinal_forms(number: int) -> tuple[str, ...]:
    """Return the English ordinals of a positive whole number: 20 → "20th", "twentieth"."""
    words = (ORDINALS[number],) if 0 < number < len(ORDINALS) else ()
    return (f"{number}{suffix(number)}", *words)


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral (capitals)."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def day_forms(day: int, month: int, year: str = "") -> tuple[str, ...]:
    """English forms of a date, or nothing if there is no such day."""
    if not (1 <= day <= (29 if month == 2 else 31) and 1 <= month <= 12):
        return ()
    name = MONTHS[month - 1]
    nth = f"{day}{suffix(day)}"
    months = (name, name[:3], f"{name[:3]}.") if name != "May" else (name,)
    forms = []
    for m in months:
        for d in (str(day), nth):
            forms += (
                [f"{m} {d}, {year}", f"{d} {m} {year}", f"{d} {m}, {year}", f"{m} {d} {year}"]
                if year
                else [f"{m} {d}", f"{d} {m}", f"{d} of {m}"]
            )
    return tuple(forms)


def clock_forms(hour: int, minute: str) -> tuple[str, ...]:
    """English forms of a time of day: "4:30 p.m.", "16:30" …; none past 24 o'clock."""
    if hour > 24:
        return ()
    twelve, half = (hour - 1) % 12 + 1, "a" if hour % 24 < 12 else "p"
    clocks = [f"{twelve}:{minute}"]
    if minute == "00":
        clocks.insert(0, str(twelve))
    halves = (
        f" {half}.m.",
        f" {half}m",
        f" {half.upper()}M",
        f"{half}m",
        f" {half}.m",
        f"{half}.m.",
    )
    forms = [f"{clock}{mark}" for clock in clocks for mark in halves]
    forms += [f"{hour}:{minute}", f"{hour:02}:{minute}"]
    if minute == "00" and hour in (0, 12, 24):
        forms += ["12 noon", "noon"] if hour == 12 else ["midnight"]
    # In "from 7 to 8:30 a.m." the first hour stands bare.
    return (*forms, clocks[-1], *((f"{twelve} o'clock", clocks[0]) if minute == "00" else ()))


def _scaled(value: Decimal) -> Iterator[str]:
    """Every usual way to write a quantity: "1.5 million", "1,500,000"."""
    for factor, name in _ENGLISH_SCALES:
        count = (value / factor).normalize()
        exponent = count.as_tuple().exponent
        if isinstance(exponent, int) and exponent >= -3 and Decimal("0.1") <= count < 10**6:
            yield f"{count:,f} {name}"
            if count == count.to_integral_value():
                for word in number_words(int(count)):
                    yield f"{word} {name}"
    if value == value.to_integral_value():
        yield f"{int(value):,}"


def quantity_forms(text: str, scales: Sequence[str]) -> list[str]:
    """The English forms of a number with its scale, the source's own scale first."""
    factor = math.prod(_SCALES[scale] for scale in scales)
    if text.lower() in AMOUNT_WORDS:
        text = str(AMOUNT_WORDS.index(text.lower()) + 1)
    number, value = decimal_english(text), value_of(text) * factor
    forms = list(_scaled(value))
    names = dict(_ENGLISH_SCALES)
    # "1,200 billion" as in the source, but "15,000", not "15 thousand".
    if factor == 1:
        preferred = f"{value:,f}" if value >= 1000 else number
    elif len(scales) == 1 and factor > 10**4:
        preferred = f"{number} {names[factor]}"
    else:
        digits = factor <= 10**4 and value == value.to_integral_value()
        preferred = f"{int(value):,}" if digits else forms[0]
    if len(scales) == 2:
        forms.append(f"{number} {names[_SCALES[scales[0]]]} {names[_SCALES[scales[1]]]}")
    forms += [form.replace(" ", "-") for form in forms if " " in form]
    return list(dict.fromkeys([preferred, *forms]))


def currency_signs(currency: str) -> tuple[str, ...]:
    """How an amount of a currency is written, the preferred way first."""
    if currency in ("USD", "đô la", "đô la Mỹ"):
        return (
            "USD {}",
            "${}",
            "{} USD",
            "US${}",
            "USD{}",
            "{} US dollars",
            "{} dollars",
            "{} dollar",
        )
    if currency in ("Euro", "EUR"):
        return ("EUR {}", "€{}", "{} euros", "{} EUR", "{} euro", "{} Euro")
    if currency:
        return ("VND {}", "{} VND", "VND{}", "{} dong", "{} đồng", "{} Vietnamese dong", "{}-dong")
    return ("{}",)


def share_forms(part: str, whole: str) -> tuple[str, ...]:
    """English forms of `part` out of `whole` (Vietnamese notation): "14 of 19", "two-thirds"."""
    some, all_ = decimal_english(part), decimal_english(whole)
    a, b = value_of(part), value_of(whole)
    some = f"{int(part):,}" if part.isdigit() and a >= 1000 else some
    all_ = f"{int(whole):,}" if whole.isdigit() and b >= 1000 else all_
    somes = (some, *(number_words(int(part)) if part.isdigit() else ()))
    if part.isdigit():
        somes += (f"{some}{suffix(int(part))}", *ORDINALS[int(part) : int(part) + 1])
    alls = (all_, *(number_words(int(whole)) if whole.isdigit() else ()))
    forms = [
        f"{x} {of} {y}"
        for x in somes
        for y in alls
        for of in ("of", "out of", "of the", "out of the", "of all", "of its", "among", "in", "to")
    ]
    slash = [f"{some}/{all_}", f"{part}/{whole}"]
    slash.append(f"{some}:{all_}")
    forms = slash + forms if b <= 5 and a < b else forms + slash
    if a == b:
        forms += [f"all {y}" for y in alls] + [f"all of the {y}" for y in alls]
    if part.isdigit() and whole.isdigit() and 1 <= a < b <= 10:
        plural = "s" if a > 1 else ""
        nth = "half" if b == 2 else "quarter" if b == 4 else ORDINALS[int(b)]
        word = CARDINALS[int(a)]
        forms += [f"{word}-{nth}{plural}", f"{word} {nth}{plural}"]
        forms += [f"{word} fourth{plural}", f"a {nth}"] if b == 4 else [nth]
    return tuple(dict.fromkeys(forms))


def part_of_year_forms(number: int, first: bool, year: str) -> tuple[str, ...]:
    """English forms of the first or last `number` months of a year ("" for this one)."""
    of_year = f" of {year}" if year else ""
    counts = (*number_words(number), str(number))
    parts = ("first", "opening") if first else ("last", "final", "remaining", "closing")
    months = [f"{part} {count} months" for part in parts for count in counts]
    forms = [f"the {months[0]}{of_year}", *(f"{m}{of_year}" for m in months)]
    forms += [f"{count} {part} months{of_year}" for part in parts for count in counts]
    if number == 6:
        halves = ("first half", "first-half") if first else ("second half", "last half")
        forms += [f"{half}{of_year}" for half in halves]
    if not year:
        forms[0] = f"{forms[0]} of the year"
    return tuple(forms)
