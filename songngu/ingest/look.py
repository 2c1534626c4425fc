"""What can be seen of one line of a page by itself: its words, its cells, its dates and names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from songngu.ingest import authors, dates, signs
from songngu.ingest.authors import Byline
from songngu.ingest.dates import Stamp
from songngu.ingest.wrapping import JOINT
from songngu.text import fold

Label = Literal[
    "clock", "toggle", "navigation", "breadcrumb", "masthead", "headline", "date", "deck",
    "body", "subheading", "caption", "credit", "alt", "file name", "byline", "source", "address",
    "related", "tags", "tool", "comment", "poll", "signature", "page mark", "footer", "repeat",
]  # fmt: skip
LABELS = frozenset(get_args(Label))
STORY = frozenset({"body", "deck", "subheading"})
_FURNITURE = 200  # no longer line is furniture of the site
_TOOLS = 140  # nor a bar of tools
_NAMES = 25  # words: no longer line is one of names


class Verdict(NamedTuple):
    """A label, the reasons for it, and how sure it is: from 0 to 1, 0.5 where nothing decides."""

    label: Label
    reason: str
    score: float = 0.9


@dataclass(frozen=True, slots=True)
class Look:
    """One line that is not blank. `key` and what follows are empty for long lines.

    `number` is that of its first line in the file, `last` that of the last, where several
    were joined; `apart`: a blank line stands above. `cells` are the parts between wide
    spaces, tabs, bars and dots. `key` is the folded text, `stamps` the dates with a year,
    `beside` what a date line holds beside its date (None: no date line), `byline` what it
    says as a line of names, `linked` whether a day closes or opens it, as in lists of links.
    """

    number: int
    last: int
    apart: bool
    text: str
    words: int
    sentences: int
    stop: bool
    cells: tuple[str, ...] = ()
    key: str = ""
    stamps: tuple[Stamp, ...] = ()
    beside: str | None = None
    byline: Byline | None = None
    linked: bool = False


_STOP = re.compile(r"[.!?…:;][\"”’»')\]]*(?:/\.)?/?$|\./\.?$|/\.$")
_SENTENCE = re.compile(r"[.!?…][”\"’)]*\s+(?=[“\"‘(–-]*\w)")
_NOT_LAST = re.compile(
    r"(?:\b(?:TP|Tp|TX|TT|ThS|TS|PGS|GS|BS|Q|P|H|Mr|Mrs|tr|v\.v)|^\W*[\dIVXa-zđ]{1,4})$"
)
_CELLS = re.compile(r"\s{2,}|\s*\t\s*|\s*[|•·▪]\s*|\]\s*\[")
_CELL_MARK = re.compile(r"[|•·▪\]]")
_WIDE = re.compile(r"\s{3,}|\t")


def looks(text: str) -> list[Look]:
    """Return what is seen of every line of a text that is not blank.

    Lines joined by `wrapping.unwrap` are one, and counted as the lines they were.
    """
    found: list[Look] = []
    number, blank = 1, True
    for line in text.split("\n"):
        last = number + line.count(JOINT)
        if line.strip():
            found.append(_look(number, last, blank, line.replace(JOINT, " ")))
        blank, number = not line.strip(), last + 1
    return found


def _look(number: int, last: int, apart: bool, raw: str) -> Look:
    raw = raw.strip()
    text = " ".join(raw.split())
    ends = _SENTENCE.finditer(text)
    sentences = 1 + sum(not _NOT_LAST.search(text[max(0, m.start() - 8) : m.start()]) for m in ends)
    cells: tuple[str, ...] = ()
    if len(text) <= 2 * _FURNITURE:
        several = text != raw or _CELL_MARK.search(raw)
        parts = [part.strip(" []") for part in (_CELLS.split(raw) if several else [raw])]
        cells = tuple(part for part in parts if part)
    words = len(text.split())
    stop = bool(_STOP.search(text[-12:]))
    if len(text) > _FURNITURE:
        return Look(number, last, apart, text, words, sentences, stop, cells)
    # Runs of spaces separate the parts of a menu or a path that was one row on the page.
    key = fold(text) if text == raw else _WIDE.sub(" | ", fold(raw))
    stamps = tuple(stamp for stamp in dates.find(text) if stamp.year)
    beside = beside_date(text, stamps)
    named = words <= _NAMES and not (is_menu(key) or only_tools(key))
    return Look(
        number,
        last,
        apart,
        text,
        words,
        sentences,
        stop,
        cells,
        key,
        stamps,
        beside,
        byline=authors.read_byline(text) if named else None,
        linked=bool(stamps) and beside is None and words > 3 and bool(signs.LINK_DAY.search(raw)),
    )


_DATE_NOISE = re.compile(
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|ngày (?:đăng|xuất bản|cập nhật|phát hành|tạo|viết|gửi)(?: tin| bài)?"
    r"|đăng (?:ngày|lúc|vào|tin)|cập nhật(?: lần cuối| mới nhất| cuối)?(?: lúc| ngày| vào)?|xuất bản(?: lúc| ngày)?"
    r"|thời gian(?: đăng)?|(?:posted|published|updated?)(?: on)?|last|vào lúc|lúc|hồi|ngày|giờ|hôm nay(?: là)?|bây giờ là"
    r"|đã đăng|tin đăng|date|(?:gmt|utc) ?\+? ?0?7(?::00)?|ict|am|pm|sa|ch)\b",
    re.IGNORECASE,
)


def beside_date(text: str, stamps: tuple[Stamp, ...] | None = None) -> str | None:
    """Return what a date line holds beside its date: "", or an author; None if it is no date line."""
    stamps = tuple(dates.find(text)) if stamps is None else stamps
    if not stamps:
        return None
    left, at = [], 0
    for stamp in stamps:
        left.append(text[at : stamp.start])
        at = max(at, stamp.end)
    left.append(text[at:])
    if _LABEL.fullmatch(left[0]) and len(left[0].split()) <= 6:
        left[0] = ""  # any label will do: "Được đăng: Thứ ba, …"
    # "Số: 45/TB-UBND    Krông Pắc, ngày …": what an office writes beside the day.
    left[0] = _PLACE.sub("", _DOCUMENT.sub("", left[0]))
    rest = _DATE_NOISE.sub(" ", _COUNTED.sub(" | ", " | ".join(left)))
    parts = [part.strip(" \t.,:;()[]-–—*•·") for part in _PARTS.split(rest)]
    parts = [part for part in parts if part and not _beside_nothing(fold(part))]
    rest = " - ".join(parts)
    if not rest:
        return ""
    byline = authors.read_byline(rest)
    return (
        rest if byline and (byline.authors or byline.source) and len(rest.split()) <= 12 else None
    )


def _beside_nothing(key: str) -> bool:
    return is_tool(key) or is_menu(key) or bool(signs.READING_TIME.match(key))


_LABEL = re.compile(r"[^\d:]{2,30}:\s*(?:[^\W\d]+ [^\W\d]+,\s*)?")
# "Chuyên mục: Thời sự", "627 lượt xem", "Lượt xem: 627".
_COUNTED = re.compile(
    r"\b(?:chuyên mục|danh mục|mục)\s*:\s*[^\d|•·]{2,40}?(?=[\d|•·]|$)|\b[\d.,]+\s*(?:lượt xem|lượt đọc|bình luận|views?)\b"
    r"|\b(?:lượt xem|lượt đọc|đã xem|số lần xem|views?)\s*:?\s*[\d.,]+",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"^\W*số\s*:\s*[\w./-]*\s+", re.IGNORECASE)
_PLACE = re.compile(r"^\s*[A-ZĐ][^\d,:|]{1,40},\s*(?=(?:ngày\s*)?$)")
_PARTS = re.compile(r"\s*[|•·]\s*|\s[-–—]\s|\s{3,}")


# ---- Words

_PATH = re.compile(r"\s*(?:[>»›|•·→]|->|::)\s*|\s+/\s+")
_PATH_MARK = re.compile(r"[>»›|•·→:/]")
_HERE = re.compile(r"^\W*(?:ban dang o day|ban dang o|vi tri|you are here)\s*:?\s*")


@lru_cache(maxsize=256)  # a line is looked at for several reasons
def pieces(key: str) -> tuple[str, ...]:
    """Return the parts of a menu row or a path (folded)."""
    if here := _HERE.match(key):
        key = key[here.end() :]
    parts = _PATH.split(key) if _PATH_MARK.search(key) else [key]
    return tuple(piece for part in parts if (piece := part.strip(" .,:;-–—*[]()‹«")))


def is_menu(key: str) -> bool:
    """Whether a folded line consists of menu entries and language names only."""
    parts = pieces(key)
    return bool(parts) and all(part in signs.MENU or part in signs.TOGGLE for part in parts)


def is_tool(key: str) -> bool:
    """Whether a folded line consists of what readers do with a page, and counters."""
    if signs.COUNTER.match(key):
        return True
    if len(key) > _TOOLS:
        return False
    if not only_tools(_ICON.sub(" ", key)):
        return False
    return any(set(phrase.split()) - signs.TOOL_FILLERS for phrase in signs.TOOL.findall(key))


_ICON = re.compile(r"(?<!\w)[ftgzinx](?!\w)")  # the letter of a network


def only_tools(key: str) -> bool:
    """Whether a folded line has no other words, be they ambiguous ("Trước", "In")."""
    return len(key) <= _TOOLS and bool(signs.ONLY_TOOLS.fullmatch(key))


def is_prose(look: Look) -> bool:
    """Whether a line taken for body is beyond doubt running text."""
    if len(look.text) > 200:
        return True
    asks = look.text.rstrip('"”’)').endswith(("?", "!"))
    return look.stop and not asks and (len(look.text) >= 60 or look.sentences > 1)


# "Tinh gọn", "Bạn đọc", "Số hóa" begin no office's name, though they fold to the same.
_OFFICES = {
    "so": "sở", "bo": "bộ", "ban": "ban", "bao": "báo", "tinh": "tỉnh", "cuc": "cục", "huyen": "huyện",
}  # fmt: skip


def is_masthead(look: Look) -> bool:
    """Whether a line at the head of a page is a site's or an office's name."""
    if signs.LETTERHEAD.search(look.key):
        return True
    first = look.text.split()[0].strip('"“[(').lower()
    other = fold(first) in _OFFICES and first not in _OFFICES.values() and not look.text.isascii()
    if other:
        return False
    return (
        bool(signs.MASTHEAD.match(look.key))
        and look.words <= 14
        and not signs.DOING.search(look.key)
    )
