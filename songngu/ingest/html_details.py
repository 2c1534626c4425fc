"""What stands between the headline of a web page and its story: who put it there, how often it
was read, its section; and what of this is none of the article's."""

from __future__ import annotations

import re

from songngu.ingest import authors, details, html_metadata, html_signs, people
from songngu.ingest.html_tree import Block
from songngu.ingest.look import beside_date

# "Tác giả:", "Bởi", "by": nobody named beside it.
_BARE_LABEL = re.compile(
    r"^\W*+(?:(?:duoc )?(?:dang|viet|gui) boi|boi|(?:posted |written )?by|(?:nguoi|don vi) (?:dang|viet|gui|nhap)"
    r"|tac gia|nguon(?: tin)?|theo|chuyen muc|tu khoa|tags?|luot xem|chia se|views?)\W*+$"
)
_BY = re.compile(
    r"^\W*(?:(?:được )?(?:viết |đăng |gửi )?bởi|người (?:đăng|gửi|nhập)|(?:posted |written )?by)\b[\s:]*",
    re.IGNORECASE,
)
_WHO = re.compile(r"tác giả(?: bài viết)?|người viết|nguồn(?: tin| bài(?: viết)?)?", re.IGNORECASE)
_LABEL = 5  # words that a label has at most, and what it labels
_LABELLED = 12
_COUNTER = 100  # characters of a section and a number of views


def none_of_it(block: Block, key: str, names: str) -> str:
    """Return why a line between headline and story says nothing of the article, "" if it may."""
    counted = html_signs.COUNTED.search(names) if len(block.text) <= _COUNTER else None
    if counted:  # a longer line stands in a box that shows the article: "ViewNews"
        return f"called “{counted[0]}”"
    if html_signs.DAY_BOX.match(key):
        return "part of a day in a box"
    if is_account(block, names):
        return "a user of the content system"
    if any(map(str.isdigit, block.unlinked)) and not details.beside(block.unlinked, ()):
        return "how often it was read"
    return ""


def is_account(block: Block, names: str) -> bool:
    """Whether a line names, where an author might stand, an account of the site: "by quantri"."""
    name = _BY.sub("", block.text)
    if html_metadata.is_user(name):
        return True
    labelled = name != block.text or bool(html_signs.AUTHOR.search(names))
    return labelled and people.is_account(name)


def is_bare_label(key: str, *, alone: bool) -> bool:
    """Whether a folded line is a mark, or a label that stands `alone`."""
    return not any(map(str.isalnum, key)) or (alone and bool(_BARE_LABEL.match(key)))


def completed(label: str, text: str) -> str:
    """Return a label together with what the line below it says ("Tác giả:", "Bùi Tá Hội"), ""
    if it labels nothing. The style of a page may be what writes the colon."""
    if len(label.split()) > _LABEL or len(text.split()) > _LABELLED or text[-1] in ":;,?!…":
        return ""
    if not label.endswith(":"):
        if not _WHO.fullmatch(label):
            return ""
        label += ":"
    line = f"{label} {text}"
    byline = authors.read_byline(line)
    return line if (byline and byline.labelled) or beside_date(line) == "" else ""
