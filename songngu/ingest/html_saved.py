"""What the program that saved a web page wrote into it: from where, and when.

Browsers, SingleFile, WebScrapBook and HTTrack leave a comment or an attribute; the Internet
Archive and archive.today put their own address before the page's.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from songngu.text import is_web_address


@dataclass(frozen=True, slots=True)
class Saved:
    """A page's own address, the moment it was captured (Vietnam time), and the archive's copy
    ("" if nothing says so)."""

    url: str = ""
    retrieved: str = ""
    archive_url: str = ""


_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_EDGE = 20_000  # characters of a page's beginning in which such notes stand
# The notes of programs that save pages. An address without "http" is HTTrack's.
_NOTES = (
    re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>[^\s<>]+)(?P<when>)", re.IGNORECASE),
    re.compile(r"Page saved with SingleFile\s+url:\s*(?P<url>\S+)\s+saved date:(?P<when>[^\n(]{10,60})"),
    re.compile(r"<!--\s*Mirrored from (?P<url>\S+) by HTTrack[^,>]*,(?P<when>[^>]{10,60}?)-->"),
    re.compile(
        r"<html\b[^>]*\bdata-scrapbook-source=[\"'](?P<url>[^\"']+)[\"'](?:[^>]*\bdata-scrapbook-create=[\"'](?P<when>\d{14}))?"
    ),
)  # fmt: skip
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:ph|today|is|li|vn|md|fo))"
    r"/(?P<when>\d{4}\.?\d\d\.?\d\d-?\d{6}|\d{4,14})(?:[a-z]{2}_)?/(?P<url>https?:/{1,2}[^\s\"'<>]+)"
)
# Only a page that comes from there has one of these; others may link to a copy.
_OF_ARCHIVE = re.compile(
    r"__wm\.wombat\(\s*\"(?P<url>[^\"]+)\",\s*\"(?P<when>\d{14})\"|id=[\"']?wm-ipp|BEGIN WAYBACK TOOLBAR"
    r"|<link[^>]*\brel=[\"']?(?:canonical|bookmark)[\"']?[^>]*\bhref=[\"']?https?://archive\.(?:ph|today|is|li|vn|md|fo)/"
)
_ENGLISH = re.compile(
    r"(?:(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2})) (?P<year>\d{4})"
    r" (?P<time>\d\d:\d\d)(?::\d\d)? (?:GMT|UTC)?(?P<zone>[+-]\d{4})?"
)


def read(text: str) -> Saved:
    """Return what is noted in the text of a page about its saving."""
    head = text[:_EDGE]
    own = _OF_ARCHIVE.search(head)
    if own and own["when"]:
        url, when = own["url"], own["when"]
        return Saved(_address(url), _moment(when), f"https://web.archive.org/web/{when}/{url}")
    if own and (copy := _ARCHIVED.search(head)):
        return Saved(_address(copy["url"]), _moment(copy["when"]), _address(copy[0]))
    for form in _NOTES:
        if note := form.search(head):
            if copy := _ARCHIVED.fullmatch(note["url"]):
                return Saved(_address(copy["url"]), _moment(copy["when"]), copy[0])
            return Saved(_address(note["url"]), _moment(note["when"] or ""))
    return Saved()


def original(url: str) -> str:
    """Return an address without what an archive put before it."""
    copy = _ARCHIVED.fullmatch(url)
    return copy["url"] if copy else url


def _address(url: str) -> str:
    url = url if ":" in url[:12] else f"http://{url}"
    return url if is_web_address(url) else ""


def _moment(written: str) -> str:
    """Return a moment in the form of an article's, "" if none is written."""
    digits = re.sub(r"\D", "", written)
    english = _ENGLISH.search(written)
    try:
        if english:
            month = (english["month"] or english["month2"]).lower()
            hour, minute = map(int, english["time"].split(":"))
            at = dt.datetime(
                int(english["year"]),
                _MONTHS.index(month) + 1,
                int(english["day"] or english["day2"]),
                hour,
                minute,
            )
            zone = english["zone"] or "+0000"
            ahead = dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
            at = at.replace(tzinfo=dt.timezone(ahead if zone[0] == "+" else -ahead))
        elif len(digits) == 14:
            at = dt.datetime.strptime(f"{digits}+0000", "%Y%m%d%H%M%S%z")
        else:
            return ""
        return at.astimezone(_VIETNAM).strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return ""
