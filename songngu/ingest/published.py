"""The day of publication, told from where the dates of a page stand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from songngu.article import first_day
from songngu.ingest import authors, dates, reported, signs, story
from songngu.ingest.dates import Stamp
from songngu.ingest.layout import Line
from songngu.ingest.look import WEAK
from songngu.ingest.reported import Dated
from songngu.text import fold


def find(
    lines: Sequence[Line],
    paragraphs: Sequence[str],
    retrieved: str,
    whole: str = "",
) -> Dated:
    """Return the day of publication of a page without metadata.

    A date line tells it that stands by the headline, in the masthead, or below the story
    as a signature does. Within the story, or below another headline, it is a schedule's
    or another article's; with a time it is taken where all else fails, and called inferred.
    Of an agency's article the dateline tells it ("Hà Nội (TTXVN 18/4/2024)"), of a bulletin the
    head of the issue, its month alone ("Số 18 - Tháng 9/2017"). `retrieved`
    is the moment of capture, "" if that is not known; `whole` is the text of the file: it
    may show that the site writes the month first (“12/28/2010”). Where the day by the headline is none
    of the calendar, no day from elsewhere is certain.
    """
    shown = sorted(_shown(lines), key=lambda one: one.rank)
    if shown and shown[0].rank < (_DOUBTED if _can_be_read(lines) else _ELSEWHERE):
        return _explicit(_in_order(shown[0], whole))
    first = next((line.text for line in lines if line.label in _TOLD), "")
    if agency := dates.find(story.agency_date(first)):
        return Dated(str(agency[0]), "explicit")
    if month := next(filter(None, map(month_of_issue, lines)), ""):
        return Dated(month, "explicit")
    day = first_day(retrieved)
    if dated := _of_this_year(lines, paragraphs, day):
        return dated
    dated = reported.from_text(paragraphs, day)
    timed = next((one for one in shown if one.stamp.time), None)
    if dated.date or not timed:
        return dated
    note = f"“{timed.said}” stands on a line of its own, away from the headline."
    return Dated(str(timed.stamp), "inferred", note)


_YEAR = dt.timedelta(days=366)


def stated(stated: str, shown: Dated) -> Dated:
    """Return the day that a page's metadata state ("" if they state none), or the one `shown`.

    A system's default, "2015-06-01" on every page, is told by the day by the headline, which
    is more than a year later.
    """
    if not stated:
        return shown
    if shown.certainty == "explicit" and _day(shown.date) - _day(stated) > _YEAR:
        return shown
    return Dated(stated, "explicit")


def _day(date: str) -> dt.date:
    return first_day(date) or dt.date.min


def month_of_issue(line: Line) -> str:
    """Return the month that a line names as the head of an issue ("2017-09"), or ""."""
    key = fold(line.text)
    head = signs.ISSUE_LINE.match(key) or (line.label == "masthead" and signs.ISSUE.match(key))
    said = signs.ISSUE_MONTH.search(key) if head else None
    return f"{said['year'] or said['year2']}-{said['month'] or said['month2']:0>2}" if said else ""


_IN_ADDRESS = re.compile(
    r"/(?P<year>20\d\d|199\d)[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<day>0?[1-9]|[12]\d|3[01])(?=[/-])"
    r"|(?<!\d)(?P<year2>20\d\d)(?P<month2>0[1-9]|1[0-2])(?P<day2>0[1-9]|[12]\d|3[01])(?:[0-2]\d[0-5]\d\d*)?(?!\d)"
)
_MONTH_IN_ADDRESS = re.compile(r"/(?P<year>20\d\d)[/-]?(?P<month>0[1-9]|1[0-2])(?=/)")


def in_address(url: str, retrieved: str = "", paragraphs: Sequence[str] = ()) -> Dated:
    """Return the day that an article's address names ("/2022/05/17/", "-20220517093512.htm"),
    no later than the moment of capture, if that is known; it is inferred. Of an address with a
    month alone ("/202306/") it is the first day of that month in the `paragraphs` ("Ngày 14/6"),
    or else the month."""
    path = "/" + url.partition("://")[2].partition("/")[2]
    for match in _IN_ADDRESS.finditer(path):
        year, month, day = (int(part) for part in match.groups() if part)
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        if not retrieved or str(found) <= retrieved[:10]:
            note = f"The address of the page has “{match[0].strip('/')}”."
            return Dated(str(found), "inferred", note)
    in_month = _MONTH_IN_ADDRESS.search(path)
    if not in_month or (retrieved and f"{in_month['year']}-{in_month['month']}" > retrieved[:7]):
        return Dated("", "unknown")
    year, month = int(in_month["year"]), int(in_month["month"])
    note = f"The address of the page has “{in_month[0].strip('/')}”"
    for paragraph in paragraphs:
        for stamp in dates.find(paragraph):
            if stamp.month == month and not stamp.year and dates.exists(stamp.day, month, year):
                said = paragraph[stamp.start : stamp.end].strip(" -–|,.")
                on = str(dt.date(year, month, stamp.day))
                return Dated(on, "inferred", f"{note}, and the text says “{said}”.")
    return Dated(f"{year}-{month:02d}", "inferred", f"{note}.")


def _of_this_year(
    lines: Sequence[Line], paragraphs: Sequence[str], retrieved: dt.date | None
) -> Dated | None:
    """Return the day above a post that names no year, with the year that its text tells."""
    for line in lines:
        if _is_told(line):
            return None
        said = signs.THIS_YEAR.match(fold(line.text)) if line.label == "date" else None
        stamps = dates.find(f"ngày {said['day']}/{said['month']}") if said else []
        if said and stamps:
            dated = reported.in_its_year(stamps[0], line.text.strip(" ·"), paragraphs, retrieved)
            return dated and replace(dated, date=f"{dated.date} {said['time']:0>5}")
    return None


def _can_be_read(lines: Sequence[Line]) -> bool:
    """Whether the line of the day by the headline, if there is one, names a day that there is."""
    title = next((n for n, line in enumerate(lines) if line.label == "headline"), -1)
    near = lines[max(0, title - 1) : title + 4] if title >= 0 else ()
    return not any(
        line.label == "date"
        and signs.UNREAD_DATE.match(fold(line.text))
        and not dates.find(line.text)
        for line in near
    )


# ---- Date lines


_TOLD = ("body", "deck")
_ELSEWHERE, _DOUBTED = 2, 9
# What stands between a date line and the headline or the text that it belongs to.
_BESIDE = (
    "byline",
    "credit",
    "source",
    "date",
    "tool",
    "toggle",
    "address",
    "repeat",
    "clock",
    "tags",
)
_PICTURES = ("caption", "file name", "alt")
_OTHERS = ("related", "comment")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A date on a date line: the higher its `rank`, the less its place speaks for it."""

    stamp: Stamp
    said: str
    rank: int


def _shown(lines: Sequence[Line]) -> list[_Shown]:
    title = next((n for n, line in enumerate(lines) if line.label == "headline"), -1)
    last = max((n for n, line in enumerate(lines) if _is_told(line)), default=-1)
    found: list[_Shown] = []
    told = 0  # lines of the story above
    decks = True  # nothing but decks among them
    pictured = True  # nothing but pictures since the last of them
    close = True  # nothing else since the last of them
    ended = False  # that was the end of a paragraph, or names stand below it
    before = ""  # what the last line is that does not stand beside dates
    for at, line in enumerate(lines):
        if _is_told(line):
            told, decks = told + 1, decks and line.label == "deck"
            close = pictured = True
            ended = bool(_STOP.search(line.text[-12:])) or len(line.text.split()) > 20
        elif line.label in ("byline", "source"):
            ended = True
        elif line.label not in _BESIDE:
            picture = line.label in _PICTURES
            pictured = pictured and picture
            close = close and picture and bool(authors.read_caption(line.text))
        before = before if line.label in _BESIDE else line.label
        headed = at >= title - 1 and (not told or (pictured and (decks or told == 1)))
        issue = line.label == "masthead" and signs.ISSUE.match(fold(line.text))
        path = line.label == "breadcrumb" and headed and at > title > -1
        if not (line.label == "date" or path or issue) or signs.RECEIVED.match(fold(line.text)):
            continue
        closes = (close and ended) or lines[at - 1].label in ("byline", "source")
        signs_off = at > last and closes and not _is_link(lines[at + 1 : at + 2])
        for stamp in dates.find(line.text):
            if stamp.year is None or stamp.year < dates.FIRST_YEAR:
                continue
            if headed:
                rank = {"published": 0, "": 1, "clock": 4}.get(stamp.kind, 3)
            elif stamp.kind == "published" and before not in _OTHERS:
                rank = 2
            elif before in _OTHERS:
                continue
            elif at < title or not told or signs_off or (told == 2 and stamp.time):
                rank = 4
            else:
                rank = 5 if stamp.kind == "updated" else _DOUBTED
            found.append(_Shown(stamp, line.text[stamp.start : stamp.end].strip(" -–|,"), rank))
    return found


def _is_told(line: Line) -> bool:
    sure = line.score > 0.5 or _STOP.search(line.text[-12:])
    return line.label in _TOLD and bool(sure)


def _is_link(below: Sequence[Line]) -> bool:
    return any(
        line.label == "related"
        and line.score > WEAK
        and not signs.RELATED_HEADING.match(fold(line.text))
        for line in below
    )


_STOP = re.compile(r"[.!?…;][\"”’»')\]]*(?:/[.-]?)?$|/[.-]$")


_AMERICAN = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?![\d/])")
# Dates that a site writes itself, not those of a text: in brackets, or with such a time.
_OF_SITE = re.compile(
    r"\(\s*(\d{1,2})/(\d{1,2})/(?:19|20)\d\d\s*\)"
    r"|(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d \d{1,2}:\d\d(?::\d\d)? ?[AP]M\b"
)
_HALF = re.compile(r"\d:\d\d(?::\d\d)? ?[AP]M\b")


def _in_order(shown: _Shown, whole: str) -> _Shown:
    """Return a date with AM or PM, its month first where all others of the site are so."""
    said = _AMERICAN.match(shown.said)
    if not said or not _HALF.search(shown.said) or not shown.stamp.date:
        return shown
    pairs = [(int(a or c), int(b or d)) for a, b, c, d in _OF_SITE.findall(whole)]
    if any(a > 12 for a, _ in pairs) or not any(b > 12 for _, b in pairs):
        return shown
    month, day = int(said[1]), int(said[2])
    if not (month == shown.stamp.date.day and day == shown.stamp.date.month):
        return shown
    return replace(shown, stamp=replace(shown.stamp, month=month, day=day))


def _explicit(shown: _Shown) -> Dated:
    stamp = shown.stamp
    if stamp.date and stamp.weekday not in (None, stamp.date.weekday()):
        day = dates.ENGLISH_DAYS[stamp.date.weekday()].capitalize()
        note = f"The page says “{shown.said}”, but that day was a {day}."
        return Dated(str(stamp), "inferred", note)
    return Dated(str(stamp), "explicit")
