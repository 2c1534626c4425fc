"""The site's clock, told from the day of the article, and the moment of capture it shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from songngu.ingest import dates, reported, signs
from songngu.ingest.dates import Stamp
from songngu.ingest.headline import Span
from songngu.ingest.look import Look, Verdict
from songngu.text import fold

if TYPE_CHECKING:
    from songngu.ingest.layout import Line

_PRINTED = re.compile(
    r"^\W*(?:ngay in|in (?:ngay|luc|tu)|printed(?: on)?|thoi gian in|ngay truy cap|truy cap (?:ngay|luc))\W"
)
# The head of a mail: who sent it, and below that when.
_FROM = re.compile(r"^\W*(?:tu|from|nguoi gui)\s*:.*@")
_SENT = re.compile(r"^\W*(?:ngay|date|sent|da gui|gui luc)\s*:")
# The address of a page in the Internet Archive tells when it was kept.
_ARCHIVED = re.compile(r"web\.archive\.org/web/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)")
_CLOCK_WORDS = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|hom nay(?: la)?|ngay|gmt|utc|ict|sa|ch|am|pm|bay gio la|luc|gio|english|tieng \w+|francais|vietnamese"
    r"|epaper|e-?paper|dang nhap|dang ky|lien he|rss|hotline|sitemap|so do (?:cong|site)|mobile|thoi tiet|email|webmail|search|tim kiem|bao in|media)\b"
)
_WEEKDAY = re.compile(
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\s(?:ngày\s)?\d", re.IGNORECASE
)
_WEATHER = re.compile(r"[-+]?\d{1,2}\s?(?:°|º|˚|độ)\s?c?", re.IGNORECASE)


def clocks(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Tell the site's clock, which shows the moment of capture, from the day of the article.

    A clock says so (ICT, "hôm nay là"), or stands at the top with a later date than the
    line that belongs to the headline; alone, it is found out by a story that reports
    events long before it. The day on which a mail was sent is none.
    """
    dated = [
        n
        for n, verdict in enumerate(labels)
        if verdict.label == "date"
        and page[n].stamps
        and not (n and _is_sent(page[n - 1].text, page[n].text))
        and not signs.OF_ISSUE.match(page[n].key)
    ]
    found = {n: "says that it is a clock" for n in dated if page[n].stamps[0].kind == "clock"}
    top = [n for n in dated if n not in found and n <= span.first + 2]
    if top:
        said = [n for n in top if page[n].stamps[0].kind == "published"]
        below_title = [n for n in top if span.title is not None and n > span.title]
        # Of two of one day a weekday without an hour is the clock.
        chosen = min(
            said or below_title or top,
            key=lambda n: (
                str(page[n].stamps[0].date),
                bool(_WEEKDAY.search(page[n].text)) and not page[n].stamps[0].time,
            ),
        )
        for n in top:
            kind = page[n].stamps[0].kind
            # The day of this article, or of another beside it.
            articles = kind == "published" or (said and kind == "updated")
            later = str(page[n].stamps[0].date) >= str(page[chosen].stamps[0].date)
            if n < chosen and later and not articles:
                found[n] = "stands at the top, with a later date than the article's"
        if top == [0] and chosen not in found and _over_the_masthead(page, labels, span):
            found[0] = "opens the page, above the site's name"
        elif _over_the_menu(page, labels, span, chosen):
            found[chosen] = "stands above the site's menu, and the article below it"
        elif (
            len(top) == 1
            and chosen < span.first
            and not page[chosen].stamps[0].kind
            and not page[chosen].beside
        ):
            only = page[chosen].stamps[0].date
            story = [
                page[n].text
                for n in range(span.first, min(span.last + 1, len(page)))
                if labels[n].label in ("body", "deck")
            ]
            if only and chosen < (span.title or 0) and reported.long_before(only, story):
                found[chosen] = "is long after what the story reports"
    return [
        Verdict("clock", found[n], 0.9) if n in found else verdict
        for n, verdict in enumerate(labels)
    ]


def _is_sent(above: str, line: str) -> bool:
    """Whether a line of the head of a mail says when it was sent."""
    return bool(_SENT.match(fold(line[:60])) and _FROM.match(fold(above[:200])))


def _over_the_masthead(page: Sequence[Look], labels: Sequence[Verdict], span: Span) -> bool:
    """Whether a day with its time or weekday opens the page, and the site's name stands between it and the article."""
    end = span.title if span.title is not None else span.first
    if page[0].beside != "" or len(page[0].stamps) != 1 or page[0].stamps[0].kind:
        return False
    shown = page[0].stamps[0].time or page[0].stamps[0].weekday is not None
    return bool(shown) and any(verdict.label == "masthead" for verdict in labels[1:end])


def _over_the_menu(page: Sequence[Look], labels: Sequence[Verdict], span: Span, at: int) -> bool:
    """Whether a day with its time or weekday stands above entries of the site's menu."""
    stamp, title = page[at].stamps[0], span.title if span.title is not None else span.first
    shown = stamp.time or stamp.weekday is not None
    if not shown or stamp.kind not in ("", "clock") or at >= title:
        return False
    between = [verdict.label for verdict in labels[at + 1 : title]]
    return between.count("navigation") > 2


def without(text: str, stamps: Sequence[Stamp]) -> str:
    """Return a line without the days in it."""
    parts, at = [], 0
    for stamp in stamps:
        parts.append(text[at : max(at, stamp.start)])
        at = max(at, stamp.end)
    return " | ".join([*parts, text[at:]])


def captured(lines: Sequence[Line], first: int) -> Stamp | None:
    """Return the day that the site's clock, a printer or a browser's print shows, if any.

    `first` is the number of the first line of running text. A clock stands at the top with
    nothing but weekday, weather and links; a browser prints the day before the page's title
    on top of each sheet.
    """
    for line in lines[:12]:
        if kept := _ARCHIVED.search(line.text[:200]):
            year, month, day, hour, minute = kept.groups()
            if stamps := days(f"{day}/{month}/{year} {hour}:{minute}"):
                return replace(stamps[0], kind="clock")
    for line in lines:
        stamps = days(line.text)
        if line.label == "clock" and not stamps:  # it stands behind an address
            stamps = [stamp for stamp in dates.find(line.text) if stamp.year]
        if stamps and (line.label == "clock" or _PRINTED.match(fold(line.text[:60]))):
            return stamps[0]
    title = next((n for n, line in enumerate(lines) if line.label == "headline"), None)
    top = lines[: title if title is not None else min(first, 12)]
    for number, line in enumerate(top):
        if line.label in ("related", "byline", "body"):
            continue
        if number and _is_sent(top[number - 1].text, line.text):
            continue
        if line.label == "date" and not any(below.label == "masthead" for below in top[number:]):
            continue
        stamps = days(line.text)
        if not stamps:
            continue
        rest = without(line.text[:200], stamps)
        rest = _CLOCK_WORDS.sub(" ", fold(_WEATHER.sub(" ", rest)))
        words = re.findall(r"[^\W\d_]+", rest)
        printed = number == 0 and stamps[0].start == 0 and title is not None
        row = line.label not in ("date", "headline") and _WEEKDAY.search(line.text[:200])
        if line.label == "deck" and "|" not in line.text:
            row = None  # a sentence
        if len(words) <= 3 or row or (printed and _prints(line.text, lines[title or 0].text)):
            return replace(stamps[0], kind="clock")
    return _bar(lines[: min(first, 12)])


def _bar(head: Sequence[Line]) -> Stamp | None:
    """Return the day that opens a bar of links, where the article's own stands on a later line."""
    for at, line in enumerate(head):
        bar = "|" in line.text and line.label not in ("date", "related", "byline")
        stamps = days(line.text) if bar and _WEEKDAY.match(line.text) else []
        own = stamps and any(b.label == "date" and days(b.text) for b in head[at + 1 :])
        if own:
            return replace(stamps[0], kind="clock")
    return None


def days(text: str) -> list[Stamp]:
    """Return the days with a year, none before the sites began, that a line begins with."""
    return [s for s in dates.find(text[:200]) if s.year and s.year >= dates.FIRST_YEAR]


def is_bare(text: str) -> bool:
    """Whether a line says nothing but a day, with its weekday or as a clock does, and a time."""
    stamps = days(text)
    if len(stamps) != 1 or (stamps[0].weekday is None and stamps[0].kind != "clock"):
        return False
    return not re.search(r"[^\W\d_]", _CLOCK_WORDS.sub(" ", fold(without(text, stamps))))


def _prints(line: str, title: str) -> bool:
    return fold(title)[:40] in fold(line)
