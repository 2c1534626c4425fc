"""What one node of a page (of lxml) is by itself: hidden, a title, a table of data, a part of a row."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import accumulate, islice
from typing import Any

from songngu.ingest import dates, html_signs

# What browsers show in the line around it.
INLINE = frozenset(("span", "time", "i", "em", "b", "strong", "small", "font"))
_AGO = re.compile(
    r"\s*\d{1,3} ?(?:m|h|d|w|mo|y|phút|giờ|ngày|tuần|tháng|hours?|days?|weeks?)(?: (?:trước|ago))?\s*$",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)")


def source(node: Any, repeated: Collection[str] = ()) -> str:
    """Return the address of an <img>, "" if there is none.

    What fills its place until it is scrolled to is none: it is called so, or it is one of
    `repeated`, the addresses that stand more than once on the page.
    """
    src = (node.get("src") or "").strip()
    later = next(
        (text for name in html_signs.LATER if (text := (node.get(name) or "").strip())), ""
    )
    if src in repeated and _file(later) != _file(src):
        return later or src
    if not src or html_signs.FILLER.search(src):
        first = (
            address.rstrip(",")
            for name in html_signs.SETS
            for address in (node.get(name) or "").split()[:1]
        )
        return later or next((one for one in first if not html_signs.FILLER.search(one)), src)
    return src


def _file(address: str) -> str:
    return re.split(r"[?#]", address)[0].rsplit("/", 1)[-1]


def are_lines(first: Any, second: Any) -> bool:
    """Whether two nodes in a line that touch have words of their own: some, then a capital."""
    above, below = (first.text or "").strip(), (second.text or "").strip()
    return " " in above and above[-1].isalpha() and " " in below and below[0].isupper()


def moment(node: Any) -> str:
    """Return the moment of a <time> that a script fills in, or that a title tells of "2 giờ
    trước"; "" of any other node."""
    if len(node):
        return ""
    told = node.get("title")
    if told and _AGO.match(node.text or ""):
        # "Nhận: 09/08/2024 07:30", and on the next line "Đăng: 09/08/2024 07:21".
        days = [(stamp, part) for part in re.split(r"[\n|;]", told) for stamp in dates.find(part)]
        days.sort(key=lambda day: day[0].kind != "published")
        if days:
            stamp, part = days[0]
            return f"Đăng: {part[stamp.start : stamp.end].strip()}"
    if node.tag != "time" or (node.text or "").strip():
        return ""
    stated = (node.get("datetime") or "").strip()
    return stated if _MOMENT.match(stated) else ""


def unseen(node: Any) -> str | None:
    """Return why a node is not shown as text: "" if it never has any; None if it is shown."""
    if node.tag in html_signs.UNSEEN:
        return "a button, or a field of a form" if node.tag in html_signs.CONTROLS else ""
    if (node.get("id") or "").startswith(("wm-ipp", "wm-capinfo")):
        return "the bar of the Internet Archive"
    if node.get("hidden") is not None:
        return "the page hides it"
    if node.tag == "label" and any(child.tag == "input" for child in node):
        return "a button, or a field of a form"
    if node.tag == "time" and (node.get("class") or "").strip().lower() == "updated":
        return "the day of a change, which the page hides"  # WordPress
    if node.tag in ("body", "main", "article"):
        return None
    style = node.get("style")
    struck = node.tag in html_signs.STRUCK or (style and html_signs.STRUCK_STYLE.search(style))
    if struck and not _is_long(node):  # no article is struck out: it was never closed
        return "the page strikes it out"
    classes = (node.get("class") or "").lower().split()
    if style and html_signs.HIDDEN.search(style):
        # Scripts show it once it is scrolled to; and no article is hidden for long.
        if html_signs.SCROLLED.search(style) or "wow" in classes or _is_told(node):
            return None
        return "the page hides it, by its style"
    if html_signs.HIDDEN_CLASSES.isdisjoint(classes):
        return None
    # "d-none d-md-block" hides on telephones only; and no article is hidden for long.
    shown = any((name.startswith("d-") and name != "d-none") or ":" in name for name in classes)
    if shown or len(node.text_content()) >= 1000:
        return None
    return f"the page hides it, by its class “{' '.join(classes)}”"


def _is_told(node: Any) -> bool:
    """Whether a node holds the length of an article in text that is no link and no script's."""
    texts = node.xpath(
        ".//text()[not(ancestor::a or ancestor::script or ancestor::style or ancestor::select)]"
    )
    return sum(len(text.strip()) for text in texts) >= 1000


def _is_long(node: Any) -> bool:
    """Whether a node holds the length of an article, looked for no further than that."""
    lengths = accumulate(len(text.strip()) for text in node.itertext())
    return any(length >= 1000 for length in lengths)


_RAISED = re.compile(r"[\[(]?\s*[-–−+]?\d{1,3}\s*[\])]?")
_BASE = re.compile(r"(?<![\d,/])\d{1,2}$")  # a longer number in the news is raised to no power
_POWERS = str.maketrans("0123456789-–−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺")


def raised(node: Any, before: str) -> str | None:
    """Return how a <sup> is read behind the text `before` of its line: "10⁶", "37°C", and the
    number of a footnote not at all ("12.345<sup>1</sup> hồ sơ"); None: as any text ("m2")."""
    before = before.rstrip()
    said = _said(node)
    if not before:
        return None
    if said in ("0", "o", "O") and before[-1].isdigit():
        return "°"
    if not _RAISED.fullmatch(said):
        return None
    link = next(node.iterancestors("a"), None)
    linked = node.find(".//a") is not None or (link is not None and _said(link) == said)
    if linked or (said[0] in "[(" and before[-1] in "0123456789%"):
        return ""
    if _BASE.search(before) or (said[0] in "-–−+" and before[-1].isdigit()):
        return said.translate(_POWERS)
    return "" if before[-1] in "0123456789%" else None


def _said(node: Any) -> str:
    """The text of a node that holds little: the first of it, of one that was never closed."""
    return "".join(islice(node.itertext(), 8)).strip()


def is_in_a_row(node: Any) -> bool:
    """Whether a node stands in a short block that holds no text of its own."""
    parent = node.getparent()
    if parent is None or parent.tag not in html_signs.BLOCKS or len(parent) > 12:
        return False
    own = len((parent.text or "").strip()) + sum(
        len(child.tail.strip()) for child in parent if child.tail
    )
    return own < 40 and len(node.text_content()) < 120


def is_of_parts(parent: Any) -> bool:
    """Whether a block holds nothing but inline parts that each say something about the article.

    They stand close together in the markup and its style sets them apart: a day, and what
    has a label ("Người đăng: …"). Words of a sentence that are marked one by one are none.
    """
    if parent.tag not in html_signs.BLOCKS or not 2 <= len(parent) <= 8:
        return False
    if (parent.text or "").strip() or any((child.tail or "").strip() for child in parent):
        return False
    if any(child.tag not in INLINE for child in parent):
        return False
    texts = [" ".join(child.text_content().split()) for child in parent]
    if not all(texts) or sum(map(len, texts)) > 200 or any(text[-1] in ",.;" for text in texts):
        return False
    if not all(text[0].isdigit() or text[0].isupper() for text in texts):
        return False
    dated = [len(text) <= 60 and any(stamp.year for stamp in dates.find(text)) for text in texts]
    labelled = any(":" in text and not day for text, day in zip(texts, dated, strict=True))
    return any(dated) and labelled


def is_day(parent: Any) -> bool:
    """Whether a block holds nothing but the day, the month and the year, each marked by itself."""
    if len(parent) != 3 or any(child.tag not in INLINE for child in parent):
        return False
    between = (parent.text, *(child.tail for child in parent))
    if any(text and text.strip() for text in between):
        return False
    return bool(_DAY.fullmatch("/".join(child.text_content().strip() for child in parent)))


_DAY = re.compile(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d")


def is_title(node: Any, names: str) -> bool:
    """Whether a node in a line is named as a title, and nothing but other nodes stands beside it."""
    if node.tag not in ("span", "font", "b", "strong"):
        return False
    if not html_signs.TITLE.search(names):
        return False
    parent, before = node.getparent(), node.getprevious()
    beside = (node.tail, before.tail if before is not None else parent.text)
    return parent.tag in ("div", "td", "article", "section", "center", "header") and not any(
        text and text.strip() for text in beside
    )


def is_data(table: Any) -> bool:
    """Whether a table holds data rather than a page's layout."""
    rows = [
        row
        for part in table
        for row in (part if part.tag in ("tbody", "thead", "tfoot") else (part,))
        if row.tag == "tr"
    ]
    if not 2 <= len(rows) <= 400 or max(map(len, rows)) < 2:
        return False
    cells = [cell for row in rows for cell in row if cell.tag in ("td", "th")]
    if sum(1 for _ in table.iter("table", "img", "form", "ul")) > 1:
        return False
    full = [len(" ".join(cell.text_content().split())) for cell in cells]
    wide = sum(sum(bool(c.text_content().strip()) for c in row) > 1 for row in rows)
    linked = sum(next(cell.iter("a"), None) is not None for cell in cells)
    return wide * 2 > len(rows) and max(full) < 400 and linked * 3 < len(cells)
