"""Dates and times as Vietnamese pages write them, and what day an article is from.

Vietnam writes day, month, year; all times are Vietnam time. A date that no calendar
has (31/02) is not a date. The form of the result is that of `songngu.article`:
`YYYY-MM-DD[ HH:MM[:SS]]`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from songngu.article import Certainty
from songngu.text import fold

Kind = Literal["published", "updated", "clock", ""]
VIETNAM = dt.timezone(dt.timedelta(hours=7), "Asia/Ho_Chi_Minh")  # no summer time since 1975
# Vietnamese government sites began in the later nineties.
FIRST_YEAR, LAST_YEAR = 1995, 2099


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in a text, from `start` to `end`, with its time ("" if none).

    `year` is None where the text gives none. `kind` is what the words before it say it
    is: the day of publication, of an update, a site's clock, or nothing.
    """

    day: int
    month: int
    year: int | None
    time: str
    start: int
    end: int
    kind: Kind = ""

    @property
    def date(self) -> dt.date | None:
        """The day, if the year is known."""
        return dt.date(self.year, self.month, self.day) if self.year else None

    def __str__(self) -> str:
        return f"{self.date}{' ' if self.time else ''}{self.time}" if self.year else ""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published, how certain that is, and what it rests on."""

    date: str = ""
    certainty: Certainty = "unknown"
    note: str = ""


_MONTH_WORDS = (
    ("mười hai", 12), ("mười một", 11), ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4),
    ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
    ("mười", 10), ("chạp", 12),
)  # fmt: skip
_MONTHS = dict(_MONTH_WORDS)
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|t[2-7]|cn)"
_ZONE = r"(?:\(? ?(?:gmt|utc) ?\+? ?0?7(?::00)? ?\)?|ict)"
_TIME = (
    r"(?P<hour>\d{1,2}) ?(?::|(?:h|g|giờ)(?![a-zà-ỹđ])) ?(?P<minute>[0-5]\d)?(?: ?[:'] ?(?P<second>[0-5]\d))?(?:'|phút)?"
    r"(?:\.\d+)?(?: ?(?P<half>sa|ch|am|pm)\b)?"
)
_SEP = r"[\s,|–—-]*"
# The time after a date ("12/03/2021 - 08:15", "… lúc 8 giờ 15") and before one.
_TIME_AFTER = re.compile(
    rf"\)?{_SEP}(?:(?:vào )?lúc|hồi|,)?:?\s?{_TIME}(?!\d)(?:\s?{_ZONE})?", re.IGNORECASE
)
_TIME_BEFORE = re.compile(
    rf"(?<![\d:]){_TIME}(?:\s?{_ZONE})?{_SEP}(?:{_WEEKDAY}{_SEP})?(?:ngày\s?)?$", re.IGNORECASE
)
_NUMERIC = (
    r"(?<![\d.,/-])(?P<day>\d{1,2}) ?(?P<sep>[/.-]) ?(?P<month>\d{1,2}) ?(?P=sep) ?(?P<year>\d{4}|\d{2})"
    r"(?!\d|[/.,-]\d)"
)
_WORDED = (
    r"(?<!\d)(?P<wday>\d{1,2}) ?(?:tháng|th) ?(?P<wmonth>1[0-2]|0?[1-9]|"
    + "|".join(word for word, _ in _MONTH_WORDS)
    + r")(?!\w)(?:(?:,| năm|,? năm| -| /|/|-)? ?(?P<wyear>(?:19|20)\d\d)(?!\d))?"
)
_ISO = (
    r"(?<!\d)(?P<iyear>(?:19|20)\d\d)(?P<isep>[-/])(?P<imonth>\d{1,2})(?P=isep)(?P<iday>\d{1,2})(?!\d)"
    r"(?:T(?P<itime>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
# Day and month alone count only after a word that announces a day.
_CUE = r"(?:ngày|sáng|trưa|chiều|tối|đêm|hôm nay|hôm qua|sáng nay|chiều nay|tối nay)"
_SHORT = (
    rf"\b(?=[nstcđh]){_CUE}(?: ?\(| ngày|,)? ?\(?(?P<sday>\d{{1,2}}) ?[/.-] ?(?P<smonth>\d{{1,2}})"
    r"(?!\d|[/.-]\d| ?%)"
)
_ANNOUNCED = re.compile(rf"\b{_CUE}[\s,(]*$", re.IGNORECASE)
_DATE = re.compile(rf"(?=\d)(?:{_ISO}|{_NUMERIC}|{_WORDED})|{_SHORT}", re.IGNORECASE)
_DIGIT = re.compile(r"\d")

# What the words before a date make of it (folded).
_PUBLISHED = re.compile(
    r"(?:ngay (?:dang|xuat ban|phat hanh|dua tin|viet|tao|gui)|dang (?:ngay|luc|vao|tin|boi.{0,40})"
    r"|xuat ban(?: luc| ngay)?|da dang|thoi gian(?: dang)?|posted(?: on)?|published(?: on)?)[\s:,|-]*$"
)
_UPDATED = re.compile(
    r"(?:cap nhat(?: lan cuoi| moi nhat| cuoi)?(?: luc| ngay| vao)?|updated?(?: on)?|sua doi(?: lan cuoi)?)"
    r"[\s:,|-]*$"
)
_WEEKDAY_END = re.compile(rf"{_SEP}{_WEEKDAY}{_SEP}(?:ngày)?\s?$", re.IGNORECASE)
_DAY_END = re.compile(r"\bngay\s*$")
_SAID_DAY = re.compile(r"(?:dang|nhat) ngay\s*$")
_CLOCK = re.compile(r"(?:hom nay(?: la)?|bay gio la|hien tai|today)[\s:,|-]*$")


def find(text: str) -> list[Stamp]:
    """Return the dates in a text, in order; impossible ones are left out."""
    return list(_find(text))


@lru_cache(maxsize=256)  # a line is looked at for several reasons
def _find(text: str) -> tuple[Stamp, ...]:
    if not _DIGIT.search(text):
        return ()
    return tuple(stamp for match in _DATE.finditer(text) if (stamp := _stamp(text, match)))


def _stamp(text: str, match: re.Match[str]) -> Stamp | None:
    year: int | None
    start, end = match.start(), match.end()
    if match["iyear"]:
        return _iso(match)
    if match["day"]:
        day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
        year += 0 if len(match["year"]) == 4 else 2000 if year < 70 else 1900
    elif match["wday"]:
        day, year = int(match["wday"]), int(match["wyear"]) if match["wyear"] else None
        announced = _ANNOUNCED.search(text[max(0, start - 12) : start])
        if not announced and (year is None or match["wmonth"] == "năm"):
            return None  # a span ("6 tháng 3 lần", "12 tháng năm 2019")
        word = match["wmonth"].lower()
        month = _MONTHS.get(word) or int(word)
    else:
        day, month, year = int(match["sday"]), int(match["smonth"]), None
    if not _exists(day, month, year):
        return None
    before = text[max(0, start - 60) : start]
    clock, time = "", ""
    if year:
        if after := _TIME_AFTER.match(text, end, end + 40):
            time = _clock_time(after)
        if time and after:
            end = after.end()
        elif earlier := _TIME_BEFORE.search(before):
            time = _clock_time(earlier)
            clock = earlier[0].lower()
            start, before = (start - len(before) + earlier.start(), before[: earlier.start()])
    return Stamp(day, month, year, time, start, end, _kind(before, clock))


def _kind(before: str, clock: str) -> Kind:
    words = fold(_WEEKDAY_END.sub(" ", before))
    if not _SAID_DAY.search(words):
        words = _DAY_END.sub("", words)
    if re.search(r"\bict\b", clock) or _CLOCK.search(words):
        return "clock"
    if _UPDATED.search(words):
        return "updated"
    return "published" if _PUBLISHED.search(words) else ""


def _iso(match: re.Match[str]) -> Stamp | None:
    year, month, day = int(match["iyear"]), int(match["imonth"]), int(match["iday"])
    if not _exists(day, month, year):
        return None
    time = match["itime"] or ""
    if not time:
        after = _TIME_AFTER.match(match.string, match.end(), match.end() + 40)
        time = _clock_time(after) if after else ""
        return Stamp(
            day, month, year, time, match.start(), after.end() if time and after else match.end()
        )
    try:
        moment = dt.datetime.fromisoformat(
            f"{year}-{month:02}-{day:02}T{time}{match['zone'] or ''}"
        )
    except ValueError:  # an hour or an offset that no clock has: the day stands
        return Stamp(day, month, year, "", match.start(), match.end())
    if moment.tzinfo:
        moment = moment.astimezone(VIETNAM)
    clock = moment.strftime("%H:%M:%S" if len(time) > 5 else "%H:%M")
    return Stamp(moment.day, moment.month, moment.year, clock, match.start(), match.end())


def _exists(day: int, month: int, year: int | None) -> bool:
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
    half = (match["half"] or "").lower()
    if half in ("ch", "pm") and hour < 12:
        hour += 12
    elif half in ("sa", "am") and hour == 12:
        hour = 0
    if hour > 23:
        return ""
    return f"{hour:02}:{minute}" + (f":{match['second']}" if match["second"] else "")


# ---- Where no line of the page tells the day of publication: what the text itself says.

# Days of documents, not of events: "Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ".
_DOCUMENT_BEFORE = re.compile(
    r"(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Luật|Thông báo|Tờ trình|Báo cáo"
    r"|Hướng dẫn|Kết luận|Quy định|Đề án|[A-ZĐ]{2,}-[A-ZĐ]+|số \S+)[^.;]{0,40}$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(
    r"(?:từ|đến|đến hết|trước|sau|kể từ|tính đến|hết|thời hạn|vào|là)(?: hết)? (?:ngày )?$",
    re.IGNORECASE,
)
_EVENT_BEFORE = re.compile(
    r"(?:^|[\s(])(?:sáng|trưa|chiều|tối|ngày|hôm nay|hôm qua|vừa qua|trong ngày)[\s,(]*(?:ngày )?$",
    re.IGNORECASE,
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[/-]\d)"
# What a year is said to be, and which year that makes the article's, by its month.
_AHEAD = re.compile(
    rf"(?:nhiệm vụ|kế hoạch|phương hướng|giải pháp|chương trình|trọng tâm|mục tiêu|dự toán|phương châm)"
    rf"[^.;\d]{{0,60}}\bnăm {_YEAR}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:tổng kết|kết quả|đánh giá|báo cáo|công bố)[^.;\d]{{0,60}}\bnăm {_YEAR}"
    rf"|(?:^|[.,;] )năm {_YEAR.replace('year', 'past')}",
    re.IGNORECASE | re.MULTILINE,
)
_PART = re.compile(
    rf"(?:tháng (?:đầu|cuối) năm|quý (?:I{{1,3}}V?|IV|[1-4])(?:[/,]| năm)?|tháng \d{{1,2}}(?:/| năm )) ?{_YEAR}",
    re.IGNORECASE,
)
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "nhat": 6}
_WEEKDAYS |= {str(number): number - 2 for number in range(2, 8)}
_WEEKDAY_SAID = re.compile(r"\b(?:thứ|chủ) (hai|ba|tư|năm|sáu|bảy|nhật|[2-7])\b", re.IGNORECASE)
_ANY = re.compile(rf"\bnăm {_YEAR}", re.IGNORECASE)


def from_text(paragraphs: Sequence[str], retrieved: dt.date | None = None) -> Dated:
    """Infer the day of an article from the event its first paragraphs report.

    `retrieved` is the day the page was captured, which the article cannot be later than.
    The result is at most "inferred", and its note says what it was inferred from.
    """
    for paragraph in paragraphs[:3]:
        for stamp in find(paragraph):
            if not _is_event(paragraph, stamp):
                continue
            said = _said(paragraph, stamp)
            if stamp.date:
                if stamp.date.year >= FIRST_YEAR and (not retrieved or stamp.date <= retrieved):
                    return Dated(
                        str(stamp.date),
                        "inferred",
                        f"No publication date on the page; the text reports an event of “{said}”.",
                    )
                continue
            if dated := _with_year(stamp, said, "\n".join(paragraphs), retrieved):
                return dated
    return Dated()


def event_day(paragraphs: Sequence[str]) -> dt.date | None:
    """Return the day, given with its year, of the first event that the paragraphs report."""
    for paragraph in paragraphs:
        for stamp in find(paragraph):
            if stamp.year and _is_event(paragraph, stamp):
                return stamp.date
    return None


def _is_event(paragraph: str, stamp: Stamp) -> bool:
    before = paragraph[max(0, stamp.start - 60) : stamp.start]
    if _DOCUMENT_BEFORE.search(before) or _SPAN_BEFORE.search(before):
        return False
    if paragraph[stamp.end : stamp.end + 5].startswith(" của "):
        return False
    return stamp.year is None or stamp.start < 3 or bool(_EVENT_BEFORE.search(before))


def _said(paragraph: str, stamp: Stamp) -> str:
    cue = _EVENT_BEFORE.search(paragraph[max(0, stamp.start - 16) : stamp.start])
    start = stamp.start - (len(cue[0].lstrip()) if cue else 0)
    said = paragraph[start : stamp.end].lstrip(" (")
    return said + ")" if "(" in said else said


def _with_year(stamp: Stamp, said: str, text: str, retrieved: dt.date | None) -> Dated | None:
    votes: Counter[int] = Counter()
    grounds: dict[tuple[int, int], str] = {}  # the first of each weight

    def vote(year: int, weight: int, match: re.Match[str]) -> None:
        votes[year] += weight
        ground = " ".join(match[0].strip(" .,;").split())
        ground = ground if len(ground) <= 40 else "… " + ground[-40:].split(" ", 1)[-1]
        grounds.setdefault((year, weight), ground)

    late, early = stamp.month >= 10, stamp.month <= 3
    for match in _AHEAD.finditer(text):
        year = int(match["year"])
        vote(year - 1 if late else year, 3, match)
    for match in _BEHIND.finditer(text):
        year = int(match["year"] or match["past"])
        vote(year + 1 if early else year, 2, match)
    for match in _PART.finditer(text):
        vote(int(match["year"]), 3, match)
    for match in _ANY.finditer(text):
        year = int(match["year"])
        vote(year, 1, match)
    weekday = _WEEKDAY_SAID.search(text[max(0, text.find(said) - 20) : text.find(said) + len(said)])
    for other in find(text):
        if other.year and other.date and (other.month, other.day) <= (stamp.month, stamp.day):
            votes[other.year] += 1
    votes = Counter({year: n for year, n in votes.items() if _possible(stamp, year, retrieved)})
    if weekday:
        day_of_week = _WEEKDAYS[fold(weekday[1])]
        for year in votes:
            same = dt.date(year, stamp.month, stamp.day).weekday() == day_of_week
            votes[year] += 3 if same else -3
    ranked = votes.most_common(2)
    if not ranked or (ranked[0][1] < 2) or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return _before_capture(stamp, said, retrieved)
    year = ranked[0][0]
    said_of = [grounds[year, weight] for weight in (3, 2, 1) if (year, weight) in grounds]
    reasons = " and ".join(f"“{ground}”" for ground in said_of[:2])
    because = (
        f"the year follows from {reasons}"
        if reasons
        else "the year is that of other dates in the text"
    )
    date = dt.date(year, stamp.month, stamp.day)
    return Dated(
        str(date),
        "inferred",
        f"No publication date on the page; the text says “{said}”, {because}.",
    )


def _before_capture(stamp: Stamp, said: str, retrieved: dt.date | None) -> Dated | None:
    if retrieved is None:
        return None
    for year in (retrieved.year, retrieved.year - 1):
        if _possible(stamp, year, retrieved):
            date = dt.date(year, stamp.month, stamp.day)
            return Dated(
                str(date),
                "inferred",
                f"No publication date on the page; the text says “{said}”, the year is that of the last "
                f"such day before the page was captured ({retrieved}).",
            )
    return None


def _possible(stamp: Stamp, year: int, retrieved: dt.date | None) -> bool:
    if not FIRST_YEAR <= year <= LAST_YEAR or not _exists(stamp.day, stamp.month, year):
        return False
    return retrieved is None or dt.date(year, stamp.month, stamp.day) <= retrieved
