"""Times of day in Vietnamese prose: 16h30, 8 giờ 30, 19:30, 5 giờ rưỡi chiều."""

from __future__ import annotations

import re

from songngu.translate.entity import Entity, Row, matched
from songngu.translate.numerals import clock_forms, number_words
from songngu.translate.quantities import number_at

_CLOCK_CUE = re.compile(
    r"(?:\b(?:lúc|hồi|vào|từ|đến|tới|trước|sau|khoảng|điểm|đúng|mới|kéo dài|khung giờ)"
    r"|giờ(?: \d{1,2})?(?: và| hoặc| -| –|,))\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[:.] )[“\"]?$")


def _half_past(match: re.Match[str], sentence: str) -> list[Entity]:
    """`5 giờ rưỡi`: half past five, unless it is said how long something takes."""
    hour, before = int(match["hour"]), sentence[: match.start()]
    part_of_day = re.match(r"\s+(sáng|trưa|chiều|tối|đêm)\b", sentence[match.end() :])
    if hour > 24 or not (part_of_day or _CLOCK_CUE.search(before)):
        return []
    if part_of_day and part_of_day[1] in ("chiều", "tối", "đêm") and hour < 12:
        hour += 12
    return [matched("time", match, *clock_forms(hour, "30"))]


def _time(match: re.Match[str], sentence: str) -> list[Entity]:
    hour, minute = int(match["hour"]), match["minute"] or "00"
    if hour > 24 or int(minute) > 59:
        return []
    spelled, after = match["mark"].strip() == "giờ", sentence[match.end() :]
    part_of_day = re.match(r"\s+(sáng|trưa|chiều|tối|đêm)\b", after)
    before = sentence[: match.start()]
    dated = re.match(r"\s+(?:ngày\b|\d{1,2}[/-]\d)", after)
    clock = part_of_day or dated or _CLOCK_CUE.search(before)
    if match["minute"] and after[:1] == "," and hour > 4:
        clock = clock or _OPENS.search(before)  # "7 giờ 40 phút, …" opens a report
    # "8 giờ" and "3 giờ 20 phút" are as often a length of time.
    if spelled and (match["counted"] or not match["minute"]) and not clock:
        if match["minute"] or not 1 <= hour <= 24:
            return []
        bare = number_at(match, "hour")
        forms = (*bare.forms, *clock_forms(hour, "00"))
        return [Entity("number", bare.start, bare.end, bare.text, forms)]
    if part_of_day and part_of_day[1] in ("chiều", "tối", "đêm") and 1 <= hour < 12:
        hour += 12
    forms = (*clock_forms(hour, minute.zfill(2)), match[0])
    if spelled and minute == "00":
        hours = (str(hour), *number_words(hour))
        forms += tuple(f"{h}{unit}" for h in hours for unit in (" hours", "-hour", " hour"))
    return [matched("time", match, *dict.fromkeys(forms))]


# Tried in this order; what one has taken, the next leaves alone.
CLOCKS: tuple[Row, ...] = (
    (
        r"(?<![\w/.,:])(?P<hour>\d{1,2})(?:(?P<mark> ?[hg] ?|:| giờ )(?P<minute>\d{1,2})(?![\d/]|[:.,]\d)(?! tháng)"
        r"(?P<counted>['’]| phút)?)",
        _time,
    ),
    (
        r"(?<![\w/.,:])(?P<hour>\d{1,2})(?P<mark>h| giờ|g(?= (?:sáng|trưa|chiều|tối|đêm)))(?P<minute>)(?P<counted>)"
        r"(?![\w/])(?! (?!\d{1,2}[/-]\d)\d)(?! rưỡi)",
        _time,
    ),
    (r"(?<![\w/.,:])(?P<hour>\d{1,2})(?P<mark>\.)(?P<minute>[0-5]\d)(?P<counted>) giờ(?= (?:sáng|trưa|chiều|tối|đêm|ngày))", _time),
    (r"(?<![\w/.,:])(?P<hour>\d{1,2})(?P<mark> giờ| ?h) rưỡi", _half_past),
)  # fmt: skip
