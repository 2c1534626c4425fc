"""Dates and times as Vietnamese pages write them.

Vietnam writes day, month, year; all times are Vietnam time. Numbers are read as month,
day, year only where nothing else makes a date of them and what stands beside them is
English, or the weekday of that day. A date that no calendar has (31/02) is not a date.
The form of the result is that of `songngu.article`: `YYYY-MM-DD[ HH:MM[:SS]]`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from songngu.text import fold

Kind = Literal["published", "updated", "clock", ""]
VIETNAM = dt.timezone(dt.timedelta(hours=7), "Asia/Ho_Chi_Minh")  # no summer time since 1975
# Vietnamese government sites began in the later nineties.
FIRST_YEAR, LAST_YEAR = 1995, 2099


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in a text, with its time ("" if none).

    It stands from `start` to `end`, with its weekday, time and zone; in Vietnam time. `year` is None where
    the text gives none. `kind` is what the words before it say it is: the day of
    publication, of an update, a site's clock, or nothing. `weekday` is the one that the
    text gives beside a date with its year: 0 for Monday, None if there is none.
    """

    day: int
    month: int
    year: int | None
    time: str
    start: int
    end: int
    kind: Kind = ""
    weekday: int | None = None

    @property
    def date(self) -> dt.date | None:
        """The day, if the year is known."""
        return dt.date(self.year, self.month, self.day) if self.year else None

    def __str__(self) -> str:
        return f"{self.date}{' ' if self.time else ''}{self.time}" if self.year else ""


_MONTH_WORDS = (
    ("mười hai", 12), ("mười một", 11), ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4),
    ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
    ("mười", 10), ("chạp", 12),
)  # fmt: skip
_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTHS = dict(_MONTH_WORDS) | {word: n for n, word in enumerate(_ENGLISH_MONTHS, 1)}
_MONTH = rf"(?:1[0-2]|0?[1-9]|{'|'.join(word for word, _ in _MONTH_WORDS)})"
_ENGLISH_MONTH = rf"(?:{'|'.join(_ENGLISH_MONTHS)})[a-z]{{0,6}}"
ENGLISH_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "nhật": 6, "cn": 6}
WEEKDAYS |= {str(number): number - 2 for number in range(2, 8)}
WEEKDAYS |= {word: number for number, word in enumerate(ENGLISH_DAYS)}
_WEEKDAY = (
    r"\b(?:thứ (?P<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ (?P<sunday>nhật)|th? ?(?P<short>[2-7])|(?P<cn>cn)"
    rf"|(?P<english>{'|'.join(ENGLISH_DAYS)}))\b"
)
_ZONE = r"(?:\(? ?(?:(?:gmt|utc) ?\+? ?0?7(?::?00)?|\+ ?0?7:?00) ?\)?|ict)"
_TIME = (
    r"(?P<hour>\d{1,2}) ?(?::|(?:h|g|giờ)(?![a-zà-ỹđ])) ?(?P<minute>[0-5]\d)?(?: ?[:'] ?(?P<second>[0-5]\d))?(?:'| ?phút)?"
    r"(?:\.\d+)?(?: ?(?P<half>sa|ch|[ap]m|[ap]\.m\.|sáng|trưa|chiều|tối)(?!\w))?"
)
_SEP = r"[\s,|•·/–—-]*"
# The time after a date ("12/03/2021 - 08:15", "… lúc 8 giờ 15") and before one.
_TIME_AFTER = re.compile(
    rf"\)?{_SEP}(?:(?:vào )?lúc|hồi|,)?:?\s?\(?{_TIME}(?!\d)(?:\s?{_ZONE})?\)?", re.IGNORECASE
)
_TIME_BEFORE = re.compile(
    rf"(?<![\d:]){_TIME}(?:\s?{_ZONE})?{_SEP}(?:{_WEEKDAY}{_SEP})?(?:ngày\s?)?$", re.IGNORECASE
)
# Another clock's zone behind a time. A bare number is surely one behind seconds, or in
# 2019-07-16T08:15 ("+00" only close to it); elsewhere "08:15-09:30" says from when to when.
_HOURS = r"(?P<sign>[+-]) ?(?P<hours>0?\d|1[0-4])"
_NAMED_ZONE = re.compile(
    rf"\s?\(?(?:gmt|utc)(?: ?{_HOURS}(?::?(?P<minutes>[0-5]\d))?)?(?![\w:])\)?", re.IGNORECASE
)
_BARE_ZONE = re.compile(
    r"(?:z|(?P<sign>\+)(?P<hours>0\d|1[0-4]):?(?P<minutes>[0-5]\d))(?![\w:])", re.IGNORECASE
)
_SURE_ZONE = re.compile(
    r" ?(?:z|(?P<sign>[+-])(?P<hours>0\d|1[0-4])(?::?(?P<minutes>[0-5]\d)|(?<! ...)))(?![\w:])",
    re.IGNORECASE,
)
# What is meant for a time but is none, at the end of a line: "25:70", "08.30".
_NO_TIME = re.compile(rf"\)?{_SEP}\(?\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?\)?\s*$")
_NUMERIC = (
    r"(?<![\d.,/-])(?P<day>\d{1,2}) ?(?P<sep>[/.-]) ?(?P<month>\d{1,2}) ?(?P=sep) ?(?P<year>\d{4}|\d{2})"
    r"(?!\d|[/.,-]\d(?!\d?[:h]\d))"  # a time may follow close: 16/07/2019-10:10
)
_WORDED = (
    rf"(?<!\d)(?P<wday>\d{{1,2}})(?: ?(?:tháng|thg|th) ?(?P<wmonth>{_MONTH})(?!\w)|[ -](?P<emonth>{_ENGLISH_MONTH})\b)"
    r"(?:(?:,| năm|,? năm| -| /|/|-)? ?(?P<wyear>(?:19|20)\d\d)(?!\d))?"
)
# "Tháng 6 26, 2019", "Jun 26, 2019": the day and the year, and the month before them.
_AMERICAN = r"(?<![\d/.,-])(?P<aday>\d{1,2}),? (?P<ayear>(?:19|20)\d\d)(?![\d/-])"
_MONTH_BEFORE = re.compile(
    rf"\b(?:(?:tháng|thg|th) ?(?P<month>{_MONTH})|(?P<english>{_ENGLISH_MONTH})\.?),? $",
    re.IGNORECASE,
)
_ISO = (
    r"(?<!\d)(?P<iyear>(?:19|20)\d\d)(?P<isep>[-/.])(?P<imonth>\d{1,2})(?P=isep)(?P<iday>\d{1,2})(?!\d)"
    r"(?:T(?P<itime>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?"
)
# Day and month alone count only after a word that announces a day.
_CUE = r"(?:ngày|sáng|trưa|chiều|tối|đêm|hôm nay|hôm qua|sáng nay|chiều nay|tối nay)"
_SHORT = (
    rf"\b(?=[nstcđh]){_CUE}(?: ?\(| ngày|,)? ?\(?(?P<sday>\d{{1,2}}) ?[/.-] ?(?P<smonth>\d{{1,2}})"
    r"(?!\d|[/.-]\d| ?%| [/.-] (?:19|20)\d\d)"
)
_ANNOUNCED = re.compile(rf"\b{_CUE}[\s,(]*$", re.IGNORECASE)
_DATE = re.compile(
    rf"(?=[\dnstcđh])(?:(?=\d)(?:{_ISO}|{_NUMERIC}|{_WORDED}|{_AMERICAN})|{_SHORT})", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
# Beside a date that is written as Americans do: 5/17/2016 3:40:12 PM.
_IN_ENGLISH = re.compile(rf"\b(?:[ap]m|{'|'.join(ENGLISH_DAYS)})\b", re.IGNORECASE)
# "Tue, 07/16/2019 - 10:10", as Drupal writes it: the month comes first where the weekday says so.
_ENGLISH_SHORT = re.compile(
    rf"(?:^|\bon |[-–|•·(] ?)({'|'.join(day[:3] for day in ENGLISH_DAYS)}), $", re.IGNORECASE
)

# What the words before a date make of it (folded).
_PUBLISHED = re.compile(
    r"(?:ngay (?:dang|xuat ban|phat hanh|dua tin|viet|tao|gui)|dang (?:ngay|luc|vao|tin|boi.{0,40})"
    r"|xuat ban(?: luc| ngay)?|da dang|thoi gian dang|(?:posted|published|written|submitted)(?: by .{1,40})?(?: on)?|^\W*dang)[\s:,|•·-]*$"
)
_UPDATED = re.compile(
    r"(?:cap nhat(?: lan cuoi| moi nhat| cuoi)?(?: luc| ngay| vao)?|updated?(?: on)?|(?:sua|chinh sua|sua doi)(?: lan cuoi)?)"
    r"[\s:,|•·-]*$"
)
_WEEKDAY_END = re.compile(rf"{_WEEKDAY}\.?{_SEP}(?:ngày\s?)?$", re.IGNORECASE)
_DAY_END = re.compile(r"\bngay\s*$")
_SAID_DAY = re.compile(r"(?:dang|nhat) ngay\s*$")
_CLOCK = re.compile(r"(?:hom nay(?: la)?|bay gio la|hien tai|today)[\s:,|•·-]*$")


def find(text: str) -> list[Stamp]:
    """Return the dates in a text, in order; impossible ones are left out."""
    return list(_find(text))


@lru_cache(maxsize=256)  # a line is looked at for several reasons
def _find(text: str) -> tuple[Stamp, ...]:
    if not _DIGIT.search(text):
        return ()
    return tuple(stamp for match in _DATE.finditer(text) if (stamp := _stamp(text, match)))


def _stamp(text: str, match: re.Match[str]) -> Stamp | None:
    if match["itime"]:
        return _iso(match)
    numbers = _numbers(text, match)
    if numbers is None:
        return None
    start, end, day, month, year = numbers
    before, clock, time = text[max(0, start - 60) : start], "", ""
    weekday = zone = None
    if year:
        time, end = _time_after(text, end)
        zone = _zone(text, end, sure=len(time) > 5) if time else None
        at = len(before)
        named = _WEEKDAY_END.search(before)
        if not time and (earlier := _TIME_BEFORE.search(before)):
            time, clock, at = _clock_time(earlier), earlier[0].lower(), earlier.start()
            named = named or _WEEKDAY_END.search(before[:at])
        if named:
            at = min(at, named.start())
            weekday = next(WEEKDAYS[word.lower()] for word in named.groups() if word)
        start, before = start - len(before) + at, before[:at]
    if year and match["sep"] == "/" and (short := _ENGLISH_SHORT.search(before)):
        said = exists(day, month, year) and _is_on(short[1], dt.date(year, month, day))
        turned = exists(month, day, year) and _is_on(short[1], dt.date(year, day, month))
        if said or turned:
            start, before = start - len(before) + short.start(1), before[: short.start(1)]
        if turned and not said:
            day, month = month, day
    if year and not exists(day, month, year) and exists(month, day, year):
        agrees = weekday == dt.date(year, day, month).weekday()
        if match["sep"] != "/" or not (agrees or _IN_ENGLISH.search(text[start:end])):
            return None
        day, month = month, day
    if not exists(day, month, year):
        return None
    stamp = Stamp(day, month, year, time, start, end, _kind(before, clock), weekday)
    return _in_vietnam(stamp, zone) if zone else stamp


def _is_on(short: str, day: dt.date) -> bool:
    return ENGLISH_DAYS[day.weekday()].startswith(short.lower())


def _numbers(text: str, match: re.Match[str]) -> tuple[int, int, int, int, int | None] | None:
    """Return start, end, day, month and year as written, None for what only looks like a date."""
    start, end = match.span()
    if match["iyear"]:
        return start, end, int(match["iday"]), int(match["imonth"]), int(match["iyear"])
    if match["day"]:
        year = int(match["year"])
        year += 0 if len(match["year"]) == 4 else 2000 if year < 70 else 1900
        return start, end, int(match["day"]), int(match["month"]), year
    if match["aday"]:
        named = _MONTH_BEFORE.search(text, max(0, start - 14), start)
        if not named:
            return None
        month = _month(named["month"] or named["english"])
        return named.start(), end, int(match["aday"]), month, int(match["ayear"])
    if not match["wday"]:
        return start, end, int(match["sday"]), int(match["smonth"]), None
    said = int(match["wyear"]) if match["wyear"] else None
    announced = _ANNOUNCED.search(text[max(0, start - 12) : start])
    if not announced and (said is None or match["wmonth"] == "năm"):
        return None  # a span ("6 tháng 3 lần", "12 tháng năm 2019")
    return start, end, int(match["wday"]), _month(match["wmonth"] or match["emonth"]), said


def _month(word: str) -> int:
    word = word.lower()
    return int(word) if word.isdigit() else _MONTHS.get(word) or _MONTHS[word[:3]]


def _time_after(text: str, end: int) -> tuple[str, int]:
    """Return the time that follows a date ("" if none), and where the date ends with it."""
    after = _TIME_AFTER.match(text, end, end + 40)
    if after and (time := _clock_time(after)):
        return time, after.end()
    nothing = _NO_TIME.match(text, end) if len(text) < end + 20 else None
    return "", nothing.end() if nothing else end


def _zone(text: str, end: int, *, sure: bool) -> re.Match[str] | None:
    """Return the zone that stands behind a time, None if there is none."""
    bare = _SURE_ZONE if sure else _BARE_ZONE
    return _NAMED_ZONE.match(text, end) or bare.match(text, end)


def _in_vietnam(stamp: Stamp, zone: re.Match[str]) -> Stamp:
    """Return the day and time in Vietnam of a moment that is given in another zone's."""
    away = dt.timedelta(hours=int(zone["hours"] or 0), minutes=int(zone["minutes"] or 0))
    here = dt.datetime.fromisoformat(str(stamp)) + dt.timedelta(hours=7)
    here += away if zone["sign"] == "-" else -away
    weekday = stamp.weekday
    if weekday is not None and stamp.date:
        weekday = (weekday + (here.date() - stamp.date).days) % 7
    form = "%H:%M:%S" if len(stamp.time) > 5 else "%H:%M"
    return replace(
        stamp,
        day=here.day,
        month=here.month,
        year=here.year,
        time=here.strftime(form),
        end=zone.end(),
        weekday=weekday,
    )


def _kind(before: str, clock: str) -> Kind:
    words = fold(before)
    if not _SAID_DAY.search(words):
        words = _DAY_END.sub("", words)
    if re.search(r"\bict\b", clock) or _CLOCK.search(words):
        return "clock"
    if _UPDATED.search(words):
        return "updated"
    return "published" if _PUBLISHED.search(words) else ""


def _iso(match: re.Match[str]) -> Stamp | None:
    year, month, day = int(match["iyear"]), int(match["imonth"]), int(match["iday"])
    if not exists(day, month, year):
        return None
    kind = _kind(match.string[max(0, match.start() - 60) : match.start()], "")
    stamp = Stamp(day, month, year, match["itime"], match.start(), match.end(), kind)
    try:
        dt.time.fromisoformat(stamp.time)
    except ValueError:  # an hour that no clock has: the day stands
        return replace(stamp, time="")
    zone = _zone(match.string, match.end(), sure=True)
    return _in_vietnam(stamp, zone) if zone else stamp


def exists(day: int, month: int, year: int | None) -> bool:
    """Whether a calendar has a day; without a year, in a leap year."""
    if year is not None and not 1900 <= year <= LAST_YEAR:
        return False
    try:
        dt.date(year or 2000, month, day)  # 2000 was a leap year
    except ValueError:
        return False
    return True


def _clock_time(match: re.Match[str]) -> str:
    """Return HH:MM[:SS] of a matched time, "" for a time that no clock shows.

    SA and CH (sáng, chiều) are Vietnamese AM and PM: 5:15:31 CH is 17:15:31.
    """
    if not match["minute"] and ":" in match[0]:
        return ""
    hour, minute = int(match["hour"]), match["minute"] or "00"
    half = (match["half"] or "").lower().replace(".", "")
    if (half in ("ch", "pm", "chiều", "tối") and hour < 12) or (half == "trưa" and hour < 3):
        hour += 12
    elif half in ("sa", "am", "sáng") and hour == 12:
        hour = 0
    if hour > 23:
        return ""
    return f"{hour:02}:{minute}" + (f":{match['second']}" if match["second"] else "")
