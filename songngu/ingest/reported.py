"""The day of the event that an article reports, where no line of its page tells the day."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from songngu.article import Certainty
from songngu.ingest import dates
from songngu.ingest.dates import Stamp


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published, how certain that is, and what it rests on."""

    date: str = ""
    certainty: Certainty = "unknown"
    note: str = ""


_RECENT = 60  # days: a page reports nothing older as news
_SOON = 45
_LATELY = 183  # days: what the opening of a report looks back on
_EVENTS = 8  # of so many in the first paragraphs, one is the article's
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
    r"(?<!\w)(?:(?:sáng|trưa|chiều|tối)(?: (?:nay|qua))?|ngày|hôm nay|hôm qua|vừa qua|trong ngày)[\s,(]*(?:ngày )?$",
    re.IGNORECASE,
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[/-]\d)"
# What a year is said to be, and which year that makes the article's, by its month.
_AHEAD = re.compile(
    rf"(?<!thực hiện )(?:nhiệm vụ|kế hoạch|phương hướng|giải pháp|chương trình|trọng tâm|mục tiêu|dự toán|phương châm)"
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
# "… đợt thứ tư trong năm 2023", "Từ đầu năm 2023 đến nay": a year that is not over.
_SO_FAR = re.compile(
    rf"(?:thứ [^\W\d_]+|thứ \d+|lần \d+|đầu tiên) (?:trong|của) năm {_YEAR}"
    rf"|(?:từ )?đầu năm {_YEAR.replace('year', 'since')} (?:đến|tới) nay"
    rf"|thực hiện (?:kế hoạch|chương trình|nhiệm vụ)[^.;\d]{{0,60}}\bnăm {_YEAR.replace('year', 'under')}",
    re.IGNORECASE,
)
_WEEKDAY_SAID = re.compile(r"\b(?:thứ|chủ) (hai|ba|tư|năm|sáu|bảy|nhật|[2-7])\b", re.IGNORECASE)
_ANY = re.compile(rf"\bnăm {_YEAR}", re.IGNORECASE)


def from_text(paragraphs: Sequence[str], retrieved: dt.date | None = None) -> Dated:
    """Infer the day of an article from the event its first paragraphs report.

    `retrieved` is the day the page was captured, which the article cannot be later than.
    The result is at most "inferred", and its note says what it was inferred from.
    """
    opening = paragraphs[:3]
    events = (
        (stamp, _said(paragraph, stamp))
        for paragraph in opening
        for stamp in dates.find(paragraph)
        if _is_event(paragraph, stamp)
    )
    text = "\n".join(paragraphs)
    for stamp, said in islice(events, _EVENTS):
        if not stamp.date:
            if dated := _with_year(stamp, said, text, retrieved, "\n".join(opening)):
                return dated
        elif stamp.date.year >= dates.FIRST_YEAR and not (retrieved and stamp.date > retrieved):
            note = f"No publication date on the page; the text reports an event of “{said}”."
            return Dated(str(stamp.date), "inferred", note)
    return Dated()


def in_its_year(
    stamp: Stamp, said: str, paragraphs: Sequence[str], retrieved: dt.date | None
) -> Dated | None:
    """Return a day that the page tells without its year, with the year that the text tells."""
    opening = "\n".join(paragraphs[:3])
    return _with_year(stamp, said, "\n".join(paragraphs), retrieved, opening, "page")


def long_before(day: dt.date, paragraphs: Sequence[str]) -> bool:
    """Whether what the paragraphs report happened more than two months before a day.

    Where its year is only inferred, it may have been the year of that day too.
    """
    for paragraph in paragraphs[:2]:
        for stamp in dates.find(paragraph):
            if stamp.date and _is_event(paragraph, stamp):
                return (day - stamp.date).days > _RECENT
    found = from_text(paragraphs).date
    if not found:
        return False
    event = dt.date.fromisoformat(found)
    return (day - event).days > _RECENT and (day - event).days % 365 > _RECENT


def _is_event(paragraph: str, stamp: Stamp) -> bool:
    before = paragraph[max(0, stamp.start - 60) : stamp.start]
    if _DOCUMENT_BEFORE.search(before) or _SPAN_BEFORE.search(before):
        return False
    if paragraph[stamp.end : stamp.end + 5].startswith(" của "):
        return False
    opens = stamp.start < 3 and len(paragraph) > stamp.end + 20  # a bare day reports nothing
    return stamp.year is None or opens or bool(_EVENT_BEFORE.search(before))


def _said(paragraph: str, stamp: Stamp) -> str:
    cue = _EVENT_BEFORE.search(paragraph[max(0, stamp.start - 16) : stamp.start])
    start = stamp.start - (len(cue[0].lstrip()) if cue else 0)
    said = paragraph[start : stamp.end].lstrip(" (")
    return said + ")" if "(" in said else said


# What tells a day without its year, in the note on it.
_UNDATED = {
    "text": "No publication date on the page; the text",
    "page": "No year with the date on the page, which",
}


def _with_year(
    stamp: Stamp,
    said: str,
    text: str,
    retrieved: dt.date | None,
    opening: str,
    where: Literal["text", "page"] = "text",
) -> Dated | None:
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
    for match in _SO_FAR.finditer(text):
        vote(int(match["year"] or match["since"] or match["under"]), 2, match)
    for match in _PART.finditer(text):
        vote(int(match["year"]), 3, match)
    for match in _ANY.finditer(text):
        year = int(match["year"])
        vote(year, 1, match)
    weekday = _WEEKDAY_SAID.search(text[max(0, text.find(said) - 20) : text.find(said) + len(said)])
    for other in dates.find(text):
        if other.year and other.date and (other.month, other.day) <= (stamp.month, stamp.day):
            votes[other.year] += 1
    for other in dates.find(opening):
        # What the opening tells of the months before, it tells because they were just then.
        if other.year and other.date and dates.exists(stamp.day, stamp.month, other.year):
            since = dt.date(other.year, stamp.month, stamp.day) - other.date
            votes[other.year] += 0 <= since.days <= _LATELY
            votes[other.year] += 2 * (-_SOON <= since.days < 0)  # what is announced is near
    votes = Counter({year: n for year, n in votes.items() if _possible(stamp, year, retrieved)})
    if weekday:
        day_of_week = dates.WEEKDAYS[weekday[1].lower()]
        for year in votes:
            same = dt.date(year, stamp.month, stamp.day).weekday() == day_of_week
            votes[year] += 3 if same else -3
    ranked = votes.most_common(2)
    if not ranked or (ranked[0][1] < 2) or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return _before_capture(stamp, f"{_UNDATED[where]} says “{said}”", retrieved)
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
        f"{_UNDATED[where]} says “{said}”, {because}.",
    )


def _before_capture(stamp: Stamp, told: str, retrieved: dt.date | None) -> Dated | None:
    if retrieved is None:
        return None
    for year in (retrieved.year, retrieved.year - 1):
        if _possible(stamp, year, retrieved):
            date = dt.date(year, stamp.month, stamp.day)
            return Dated(
                str(date),
                "inferred",
                f"{told}, the year is that of the last such day before the page was captured"
                f" ({retrieved}).",
            )
    return None


def _possible(stamp: Stamp, year: int, retrieved: dt.date | None) -> bool:
    if not dates.FIRST_YEAR <= year <= dates.LAST_YEAR or not dates.exists(
        stamp.day, stamp.month, year
    ):
        return False
    return retrieved is None or dt.date(year, stamp.month, stamp.day) <= retrieved
