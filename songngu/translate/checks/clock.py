"""The half of the day: "19 giờ 30" is no "7:30 a.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator

# An hour, and the part of the day behind it; the first of "từ 6 đến 18 giờ", too.
_HOUR_VI = re.compile(
    r"(?<![\d/.,:])(\d{1,2}) ?(?:giờ|h|g|:|(?=(?:-|–|đến|tới) ?\d{1,2} ?(?:giờ|h)))(?: ?\d{1,2})?(?:\s*phút)?"
    r"(?:\s*(?P<part>rạng sáng|sáng|trưa|chiều|tối|đêm|khuya))?",
    re.IGNORECASE,
)
_HOUR_EN = re.compile(r"(?<![\d.,:])(\d{1,2})(?::\d\d)? ?([ap])\.?m\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:chiều|tối|đêm|khuya)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:sáng|đêm|khuya)\b", re.IGNORECASE)


def wrong_half_of_the_day(source: str, english: str) -> Iterator[str]:
    """Hours of the English that are twelve hours from those of the Vietnamese."""
    given = [(int(m[1]), (m["part"] or "").lower()) for m in _HOUR_VI.finditer(source)]
    for match in _HOUR_EN.finditer(english):
        same = [(hour, part) for hour, part in given if hour % 12 == int(match[1]) % 12]
        morning = match[2].lower() == "a"
        if same and not any(_fits(source, hour, part, morning) for hour, part in same):
            yield f"figure: {match[0]}"


def _fits(source: str, hour: int, part: str, morning: bool) -> bool:
    if hour > 12:
        return morning == (hour >= 24)
    if part in ("sáng", "rạng sáng"):
        return morning
    if part in ("chiều", "tối"):
        return not morning
    if part or hour == 12:  # at noon and at night either may be right
        return True
    return morning or bool(_LATE.search(source)) or (hour <= 6 and not _EARLY.search(source))
