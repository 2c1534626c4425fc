"""What can be seen of one line of a page by itself: its words, its form, its dates and names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from songngu.ingest import authors, dates, signs
from songngu.ingest.authors import Byline
from songngu.ingest.dates import Stamp
from songngu.text import fold

Label = Literal[
    "clock", "toggle", "navigation", "breadcrumb", "masthead", "headline", "date", "deck",
    "body", "subheading", "caption", "credit", "alt", "file name", "byline", "source", "address",
    "related", "tags", "tool", "footer", "repeat",
]  # fmt: skip
Verdict = tuple[Label, str]  # a label and the reasons for it
LABELS = frozenset(get_args(Label))
_FURNITURE = 200  # no longer line is furniture of the site


@dataclass(frozen=True, slots=True)
class Look:
    """One line that is not blank. `key` and what follows are empty for long lines.

    `key` is the folded text, `stamps` the dates with a year, `beside` what a date line
    holds beside its date (None: no date line), `byline` what it says as a line of names.
    """

    number: int
    text: str
    words: int
    sentences: int
    stop: bool
    key: str = ""
    stamps: tuple[Stamp, ...] = ()
    beside: str | None = None
    byline: Byline | None = None


_STOP = re.compile(r"[.!?…:;][\"”’»')\]]*(?:/\.)?/?$|\./\.?$|/\.$")
_SENTENCE = re.compile(r"[.!?…][”\"’)]*\s+(?=[“\"‘(–-]*\w)")
_NOT_LAST = re.compile(
    r"(?:\b(?:TP|Tp|TX|TT|ThS|TS|PGS|GS|BS|Q|P|H|Mr|Mrs|tr|v\.v)|^\W*[\dIVXa-zđ]{1,4})$"
)


def looks(text: str) -> list[Look]:
    """Return what is seen of every line of a text that is not blank."""
    lines = enumerate(text.split("\n"), 1)
    return [_look(number, line) for number, line in lines if line.strip()]


def _look(number: int, raw: str) -> Look:
    text = " ".join(raw.split())
    ends = _SENTENCE.finditer(text)
    sentences = 1 + sum(not _NOT_LAST.search(text[max(0, m.start() - 8) : m.start()]) for m in ends)
    look = Look(number, text, len(text.split()), sentences, bool(_STOP.search(text[-12:])))
    if len(text) > _FURNITURE:
        return look
    # Runs of spaces separate the parts of a menu or a path that was one row on the page.
    key = re.sub(r"\s{3,}|\t", " | ", fold(raw.strip()))
    stamps = (
        tuple(stamp for stamp in dates.find(text) if stamp.year)
        if any(map(str.isdigit, text))
        else ()
    )
    furniture = is_menu(key) or only_tools(key)
    return replace(
        look,
        key=key,
        stamps=stamps,
        beside=beside_date(text, stamps),
        byline=None if furniture else authors.read_byline(text),
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
    if (
        re.fullmatch(r"[^\d:]{2,30}:\s*(?:[^\W\d]+ [^\W\d]+,\s*)?", left[0])
        and len(left[0].split()) <= 6
    ):
        left[0] = ""  # any label will do: "Được đăng: Thứ ba, …"
    rest = _DATE_NOISE.sub(" ", " | ".join(left))
    parts = [part.strip(" \t.,:;()[]-–—*•") for part in re.split(r"\s*[|]\s*|\s[-–—]\s", rest)]
    parts = [part for part in parts if part and not is_tool(fold(part)) and not is_menu(fold(part))]
    rest = " - ".join(parts)
    if not rest:
        return ""
    byline = authors.read_byline(rest)
    return (
        rest if byline and (byline.authors or byline.source) and len(rest.split()) <= 12 else None
    )


# ---- Words

_PATH = re.compile(r"\s*(?:[>»›|•·→]|->|::)\s*|\s+/\s+")


def pieces(key: str) -> list[str]:
    """Return the parts of a menu row or a path (folded)."""
    key = re.sub(r"^\W*(?:ban dang o day|ban dang o|vi tri|you are here)\s*:?\s*", "", key)
    return [piece for part in _PATH.split(key) if (piece := part.strip(" .,:;-–—*[]()‹«"))]


def is_menu(key: str) -> bool:
    """Whether a folded line consists of menu entries and language names only."""
    parts = pieces(key)
    return bool(parts) and all(part in signs.MENU or part in signs.TOGGLE for part in parts)


def is_tool(key: str) -> bool:
    """Whether a folded line consists of what readers do with a page, and counters."""
    if signs.COUNTER.match(key):
        return True
    found = [phrase.strip() for phrase in signs.TOOL.findall(key)]
    if not found or not any(set(phrase.split()) - signs.TOOL_FILLERS for phrase in found):
        return False
    return only_tools(key)


def only_tools(key: str) -> bool:
    """Whether a folded line has no other words, be they ambiguous ("Trước", "In")."""
    return not re.search(r"[^\W\d_]", signs.TOOL.sub(" ", key))


def by_words(look: Look) -> Verdict | None:
    """Return what the words of a line make it wherever it stands, or None."""
    key = look.key
    if not key:
        return None
    if signs.ADDRESS.match(look.text):
        return "address", "an address and nothing else"
    if signs.FILE_NAME.match(look.text) and " " not in look.text.rsplit(".", 1)[0].strip()[-20:]:
        return "file name", "a file's name"
    parts = pieces(key)
    if not parts:
        return "tool", "no letters"
    if all(part in signs.TOGGLE for part in parts):
        return "toggle", "names of languages"
    if len(parts) > 1 and parts[0] in signs.MENU:
        rest = all(part in signs.MENU or part in signs.TOGGLE for part in parts)
        return (
            ("navigation", "menu entries")
            if rest and len(parts) > 3
            else ("breadcrumb", "a path to the page")
        )
    if look.beside is not None:
        return "date", "a date" + (" and a name" if look.beside else "")
    if is_tool(key):
        return "tool", "what readers do with a page"
    if signs.ATTACHED.match(key):
        return "tool", "a file to download"
    if signs.RELATED_HEADING.match(key):
        return "related", "a heading over links"
    if signs.RELATED_LINK.match(key) and look.words <= 40:
        return "related", "a link to another article"
    if signs.TAGS.match(key):
        return "tags", "keywords"
    return None


# ---- Form

_BULLET = re.compile(
    r"^(?:[-+*•●▪◦–—]\s*\S|\(?(?:\d{1,2}|[a-zđ])[.)]\s*\S|[IVX]{1,4}\s*[.)-]\s*\S)"
)
_NUMBERED = re.compile(r"^(?:[IVX]{1,4}\s*[.)/-]|\d{1,2}(?:\.\d{1,2})*\s*[.)/-]|[a-zđ][.)])\s*\S")
_OPENER = re.compile(
    r"^[\"“(]?(?:tại|theo|ngày|sáng|trưa|chiều|tối|vừa qua|phát biểu|kết luận|bên cạnh|trong|đồng thời|cụ thể|tham dự|cùng dự"
    r"|tham gia|dự|về|sau|trên|qua|đến nay|để|nhằm|từ|với|ngoài ra|tuy nhiên|báo cáo|nhân|thực hiện|căn cứ|hiện|do|vì"
    r"|đặc biệt|mặt khác|riêng|nhìn chung|thời gian|năm|hôm nay|trước|hưởng ứng|song song|đó là|đây là|tiếp|theo đó|cùng|khi"
    r"|\d+ tháng)\b",
    re.IGNORECASE,
)
_SCENE_START = re.compile(
    r"^(?:quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một góc|các đại biểu|đại biểu|điểm cầu|chủ tọa|ban chủ tọa)\b",
    re.IGNORECASE,
)
_PEOPLE_START = re.compile(
    r"^(?:đoàn (?:công tác|kiểm tra|đại biểu|viên)|người dân|cán bộ|công chức|nhân viên|các đồng chí|lãnh đạo|bà con)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"^(?:đồng chí|đ/c|ông|bà|các đồng chí|(?:phó )?(?:thủ tướng|chủ tịch|bí thư|bộ trưởng|giám đốc|tổng bí thư|chủ nhiệm"
    r"|trưởng ban|trưởng đoàn|cục trưởng|vụ trưởng|chánh văn phòng)|thứ trưởng)\b",
    re.IGNORECASE,
)
_SCENE_END = re.compile(
    r"\b(?:phát biểu|chủ trì|kết luận|trao|trình bày|tham quan|chụp ảnh|chụp hình|khai mạc|bế mạc|tham dự|dự|kiểm tra"
    r"|thảo luận|tham luận|điều hành|trao đổi|nộp hồ sơ|làm thủ tục|hướng dẫn|tặng|lưu niệm|cắt băng|bấm nút|ký kết"
    r"|tiếp nhận|đang|thăm|thực hiện thủ tục|giải quyết thủ tục|giao dịch|tra cứu)\b[^.!?]{0,80}\.?$",
    re.IGNORECASE,
)


def _longer(than: int) -> Callable[[Look], bool]:
    return lambda look: len(look.text) > than


def _scene_only(look: Look) -> bool:
    return bool(_SCENE_START.match(look.text)) and look.words <= 10


# What speaks for a paragraph (body), a caption or a subheading: (what is seen, test, weights).
SIGNALS: tuple[tuple[str, Callable[[Look], object], int, int, int], ...] = (
    ("ends like a sentence", lambda k: k.stop, 3, -2, -3),
    ("has no end mark", lambda k: not k.stop, 0, 2, 2),
    ("is several sentences", lambda k: k.sentences > 1, 3, -4, -4),
    ("is long", _longer(120), 2, 0, -3),
    ("is longer than most captions", _longer(200), 3, -2, -3),
    ("is far longer than captions", _longer(320), 3, -3, -3),
    ("opens like a paragraph", lambda k: k.words > 10 and _OPENER.match(k.text), 3, -3, -1),
    ("is a list item", lambda k: _BULLET.match(k.text), 3, -3, 0),
    ("is numbered", lambda k: _NUMBERED.match(k.text) and not k.stop and k.words <= 25, 0, -2, 6),
    ("begins in lower case", lambda k: k.text[0].islower(), 4, -1, -3),
    ("has clauses", lambda k: ", " in k.text, 1, 0, -1),
    ("is short", lambda k: k.words <= 10, 0, 0, 2),
    ("is longer than most subheadings", lambda k: k.words > 14, 0, 0, -4),
    ("is as long as captions are", lambda k: 6 <= k.words <= 32, 0, 1, 0),
    ("is in capitals", lambda k: k.text.isupper() and k.words > 1, 0, -2, 4),
    ("opens with a scene", lambda k: _SCENE_START.match(k.text), 0, 3, -3),
    ("opens with people", lambda k: _PEOPLE_START.match(k.text) and k.words > 6, 0, 3, -3),
    ("opens with a person's office", lambda k: _WHO.match(k.text), 0, 1, -3),
    ("closes with something done", lambda k: _SCENE_END.search(k.text[-140:]), 0, 3, -2),
    ("is a scene and no more", _scene_only, 0, 3, 0),
    ("ends in a colon", lambda k: k.text.endswith(":"), 2, -4, 0),
    ("has no words", lambda k: not any(map(str.isalpha, k.text)), 9, 0, 0),
)


_FORMS: tuple[Label, ...] = ("body", "caption", "subheading")


def by_form(look: Look, before: Label | None) -> Verdict:
    """Return "body", "caption" or "subheading", whichever the signals favour, or "credit".

    `before` is the label of the line above, where its words gave one.
    """
    mark = authors.read_caption(look.text) if len(look.text) < 500 else None
    if mark and not mark[0]:
        return "credit", "names a photographer"
    seen = [(what, weights) for what, test, *weights in SIGNALS if test(look)]
    if before in ("file name", "alt"):
        seen.append(("follows a picture's name", [0, 5, -5]))
    if mark and look.sentences <= 4:
        seen.append(("has a photo mark", [0, 9, -9]))
    totals = [sum(weights[form] for _, weights in seen) for form in range(len(_FORMS))]
    best = totals.index(max(totals))
    reasons = [what for what, weights in seen if weights[best] > 0]
    return _FORMS[best], "; ".join(reasons) or "nothing speaks against it"


def is_prose(look: Look) -> bool:
    """Whether a line taken for body is beyond doubt running text."""
    if len(look.text) > 200:
        return True
    asks = look.text.rstrip('"”’)').endswith(("?", "!"))
    return look.stop and not asks and (len(look.text) >= 60 or look.sentences > 1)


def is_masthead(look: Look) -> bool:
    """Whether a line at the head of a page is a site's or an office's name."""
    return (
        bool(signs.MASTHEAD.match(look.key))
        and look.words <= 14
        and not signs.DOING.search(look.key)
    )
