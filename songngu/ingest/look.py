"""What can be seen of one line of a page by itself: its words, its cells, its dates and names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from songngu.ingest import authors, dates, details, signs
from songngu.ingest.authors import Byline
from songngu.ingest.dates import Stamp
from songngu.text import fold

Label = Literal[
    "clock", "toggle", "navigation", "breadcrumb", "masthead", "headline", "date", "deck",
    "body", "subheading", "caption", "credit", "alt", "file name", "byline", "source", "address",
    "related", "tags", "tool", "comment", "poll", "signature", "page mark", "footer", "repeat", "note",
]  # fmt: skip
LABELS = frozenset(get_args(Label))
STORY = frozenset({"body", "deck", "subheading"})
WEAK = 0.6  # no surer: a line of furniture that between paragraphs is one of the story
AFTER = (
    "after the story"  # how the reason begins for which a line that nothing else explains is text
)
_FURNITURE = 200  # no longer line is furniture of the site
_TOOLS = 140  # nor a bar of tools
_NAMES = 25  # words: no longer line is one of names


class Verdict(NamedTuple):
    """A label, the reasons for it, and how sure it is: from 0 to 1, 0.5 where nothing decides."""

    label: Label
    reason: str
    score: float = 0.9


class Look(NamedTuple):
    """One line that is not blank. `key` and what follows it here are empty for long lines.

    `cells` are the parts between wide spaces, tabs, bars and dots. `key` is the folded text,
    `stamps` the dates with a year, `beside` what a date line holds beside its date (None: no
    date line), `byline` what it says as a line of names, `linked` whether a day closes or
    opens it, as in lists of links. Where it stands: `number` is that of its first line in
    the file, `last` that of the last, where several were joined; `apart`: a blank line
    stands above.
    """

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
    number: int = 0
    last: int = 0
    apart: bool = False


# A picture after the last word, as posts have it, ends nothing.
_STOP = re.compile(
    r"[.!?…:;][\"”’»')\]]*(?:/\.)?/?(?:\s?[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])*$|\./\.?$|/\.$"
)
_SENTENCE = re.compile(r"[.!?…][”\"’)]*\s+(?=[“\"‘(–-]*\w)")
_NOT_LAST = re.compile(
    r"(?:\b(?:TP|Tp|TX|TT|ThS|TS|PGS|GS|BS|Q|P|H|Mr|Mrs|tr|v\.v)|^\W*[\dIVXa-zđ]{1,4})$"
)
_CELLS = re.compile(r"\s{2,}|\s*\t\s*|\s*[|•·▪]\s*|\]\s*\[")
_CELL_MARK = re.compile(r"[|•·▪\]]")
_WIDE = re.compile(r"\s{3,}|\t")


def look_at(raw: str) -> Look:
    """Return what is seen of a line that is not blank, wherever it stands."""
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
        return Look(text, words, sentences, stop, cells)
    # Runs of spaces separate the parts of a menu or a path that was one row on the page.
    key = fold(text) if text == raw else _WIDE.sub(" | ", fold(raw))
    stamps = tuple(stamp for stamp in dates.find(text) if stamp.year)
    beside = beside_date(text, stamps)
    named = words <= _NAMES and not (is_menu(key) or only_tools(key))
    return Look(
        text,
        words,
        sentences,
        stop,
        cells,
        key,
        stamps,
        beside,
        byline=authors.read_byline(text) if named else None,
        linked=bool(stamps) and beside is None and words > 3 and _is_linked(raw),
    )


def _is_linked(raw: str) -> bool:
    """Whether the day of an article closes or opens a line, apart from its words, as of links."""
    stamps = [stamp for stamp in dates.find(raw) if stamp.year]
    first, last = stamps[0], stamps[-1]
    if first is not last and not raw[first.end : last.start].strip(" -–"):
        return False  # from when to when
    if not raw[last.end :].strip(" )]") and signs.LINK_DAY_ENDS.search(raw[: last.start]):
        return True
    return not raw[: first.start].strip(" ([-") and bool(
        signs.LINK_DAY_OPENS.match(raw[first.end :])
    )


def beside_date(text: str, stamps: tuple[Stamp, ...] | None = None) -> str | None:
    """Return what a date line holds beside its date: "", or an author; None if it is no date line."""
    stamps = tuple(dates.find(text)) if stamps is None else stamps
    if not stamps:
        return None
    parts = [part for part in details.beside(text, stamps) if not _beside_nothing(fold(part))]
    rest = " - ".join(parts)
    if not rest:
        return ""
    byline = authors.read_byline(rest)
    named = byline and (byline.authors or byline.source)
    return rest if byline and named and len(rest.split()) <= 12 + 8 * byline.labelled else None


# Of "Đã xem 889 lần".
_COUNTING = re.compile(r"[\d.,]+ (?:lan|luot|nguoi)")


def _beside_nothing(key: str) -> bool:
    return (
        bool(_COUNTING.fullmatch(key))
        or is_tool(key)
        or is_menu(key)
        or bool(signs.READING_TIME.match(key))
        or ("°" in key and bool(signs.TICKER.match(key)))
    )


# ---- Words

_PATH = re.compile(r"\s*(?:[>»›|•·→▸▶❯⟩]|->|::)\s*|\s+/\s+")
_PATH_MARK = re.compile(r"[>»›|•·→▸▶❯⟩:/]")
_HERE = re.compile(r"^\W*(?:ban dang o day|ban dang o|vi tri|you are here)\s*:?\s*")


def is_here(key: str) -> bool:
    """Whether a folded line opens by saying that it is the path to the page: "Bạn đang ở: …"."""
    return bool(_HERE.match(key))


@lru_cache(maxsize=256)  # a line is looked at for several reasons
def pieces(key: str) -> tuple[str, ...]:
    """Return the parts of a menu row or a path (folded)."""
    if here := _HERE.match(key):
        key = key[here.end() :]
    parts = _PATH.split(key) if _PATH_MARK.search(key) else [key]
    if _HOME.match(parts[0]) and not _SAID.search(key):
        parts[:1] = _entries(parts[0])
    return tuple(piece for part in parts if (piece := part.strip(" .,:;-–—*[]()‹«")))


_HOME = re.compile(r"(?:trang chu|trang nhat|home) \w")
_SAID = re.compile(r"[^.]\.$|[!?;]$")


def _entries(key: str) -> list[str]:
    """Return the menu entries that open a folded line, "" between them or not, and its rest."""
    found, words = [], key.split()
    while words:
        count = next(
            (n for n in range(min(7, len(words)), 0, -1) if " ".join(words[:n]) in signs.MENU), 0
        )
        if not count:
            break
        found.append(" ".join(words[:count]))
        words = words[count:]
    # The home page alone may open a sentence: "Trang chủ hiện ra …".
    return [*found, " ".join(words)] if len(found) > 1 else [key]


def sections(key: str) -> tuple[int, int]:
    """Return how many menu entries stand side by side in a folded line, and how many words they are."""
    words, at, count, covered = key.split(), 0, 0, 0
    while at < len(words):
        length = next(
            (n for n in range(min(7, len(words) - at), 0, -1)
             if " ".join(words[at : at + n]) in signs.MENU), 0,
        )  # fmt: skip
        count, covered = count + bool(length), covered + length
        at += length or 1
    return count, covered


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
    return any(phrase not in signs.TOOL_FILLERS for phrase in signs.TOOL.findall(key))


_ICON = re.compile(r"(?<!\w)[ftgzinx](?!\w)")  # the letter of a network


def only_tools(key: str) -> bool:
    """Whether a folded line has no other words, be they ambiguous ("Trước", "In")."""
    return len(key) <= _TOOLS and bool(signs.ONLY_TOOLS.fullmatch(key))


def mostly_tools(look: Look) -> bool:
    """Whether a line is a bar of tools, some of them unknown: "Xem cỡ chữ A A Đọc trang Phản hồi"."""
    if look.stop or not look.key or len(look.key) > _TOOLS:
        return False
    known = [phrase for phrase in signs.TOOL.findall(look.key) if phrase not in signs.TOOL_FILLERS]
    rest = re.findall(r"\w+", signs.TOOL.sub(" ", look.key))
    return len(known) > 2 and 3 * len(rest) <= look.words


def is_moment(look: Look) -> bool:
    """Whether a line says little more than a day and a time: "Phát sóng 20h15 ngày 28/12/2020"."""
    if look.stop or not any(stamp.time for stamp in look.stamps):
        return False
    said = sum(len(look.text[stamp.start : stamp.end].split()) for stamp in look.stamps)
    return look.words - said <= 4 * len(look.stamps)


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
    if signs.LETTERHEAD.search(look.key) or (look.words < 30 and signs.SLOGAN.match(look.key)):
        return True
    first = look.text.split()[0].strip('"“[(').lower()
    other = fold(first) in _OFFICES and first not in _OFFICES.values() and not look.text.isascii()
    if other:
        return False
    named = 20 if _SITE_OF.match(look.key) else 14  # words
    return (
        bool(signs.MASTHEAD.match(look.key))
        and look.words <= named
        and not signs.DOING.search(look.key)
        and not (look.words > 5 and _TELLS.search(look.text))
    )


# No name ends so: "… số hóa 12.000 hồ sơ của dân."
_TELLS = re.compile(r"(?: [^\W\d_A-ZĐ][^\W_]*){3}\.$")
# Whose site it is, however long: "Trang thông tin chính thức của Ủy ban nhân dân phường …".
_SITE_OF = re.compile(r"^\W*(?:trang|cong) thong tin (?:dien tu |chinh thuc )*cua\b")
