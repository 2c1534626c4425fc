"""Text as it was wrapped and paged for print → one line for each paragraph.

A text copied from a PDF or a browser's print breaks its lines at a fixed width, and its
paragraphs at the head and foot of every page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from songngu.ingest import authors, dates, details, signs
from songngu.text import fold

_BULLET = re.compile(r"^\s*(?:[-+*•–—]|\(?\w{1,3}[.)])\s")
# What may stand at the end of a paragraph, of a list item, of a line that announces one.
_ENDED = re.compile(r"[.!?:;…][\"”’»')\]]*\s*$")
# "Ảnh 1. …", "Hình 2: …": a caption.
_PICTURE = re.compile(r"^(?:ảnh|hình|biểu đồ|sơ đồ)\s*\d{1,2}\s*[.:]\s*\w", re.I)
_ROW = re.compile(r"\S {3,}\S|\t")  # cells side by side
_NUMBER = re.compile(r"\d+")
# "Trang 1 / 2", "Page 3 of 7", "- 5 -", and a bare number far to the right.
_PAGE = re.compile(
    r"^\W*(?:trang|page)\s*(?:số\s*)?\d{1,3}\s*(?:(?:/|of|trên)\s*\d{1,3})?\W*$|^\s*[-–—]\s?\d{1,3}\s?[-–—]\s*$",
    re.I,
)
_ADDRESS = re.compile(r"https?://\S+\s+\d{1,3}(?:/\d{1,3})?\s*$")
_PRINTED_AT = re.compile(
    r"^\W*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?(?:\s\d{1,2}:\d\d(?:\s?[AP]M)?)?\s+[^\W\d]"
)
_FAR_NUMBER = re.compile(r"^\s{20,}\W?\s?\d{1,3}\s?\W?$")
_PRINTED = re.compile(r"^\W*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|https?://\S")
_SIGNED = re.compile(r"(?:bởi|by|theo|(?:được )?(?:đăng|viết|gửi|cập nhật)) ")
# Between lines that were joined: `read` leaves neither character in a text, and both are spaces.
JOINT = "\x1e\v"
_WIDEST = 130  # no printed page has longer lines


def unwrap(text: str) -> str:
    """Return the text with every paragraph on one line.

    The lines of a paragraph are joined by JOINT, so that the number of each line in the
    file can still be told. A line that ends in a comma goes
    on in the next one, and so does a long one without an end mark where the next begins in
    lower case. In a text wrapped at a fixed width, so does one on which the next line's
    first word would not have fitted.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    marks = running(lines)
    width = _width(lines, marks)
    parts = [[lines[0]]]
    for at, (above, line) in enumerate(pairwise(lines), 1):
        apart = at in marks or at - 1 in marks or not above.strip() or not line.strip()
        if not apart and _goes_on(above, line.strip(), width, _indent(line) - _indent(above)):
            parts[-1].append(line.strip())
        else:
            parts.append([line])
    return "\n".join(JOINT.join(part) for part in parts)


def running(lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the lines that head and foot the pages of a print.

    They are page numbers, lines with the day of printing or the page's address that return
    with other numbers, and any line of some words that returns thrice, far apart.
    """
    found: set[int] = set()
    same: defaultdict[str, list[int]] = defaultdict(list)
    head = next((at for at, line in enumerate(lines) if line.strip()), 0)
    footed = False
    for at, line in enumerate(lines):
        if not 0 < len(line) <= 300 or not any(map(str.isdigit, line)):
            continue
        footed = footed or bool(_ADDRESS.search(line))
        if _PAGE.match(line) or _ADDRESS.search(line) or _FAR_NUMBER.match(line):
            found.add(at)
        else:
            same[_without_numbers(line)].append(at)
    for key, places in same.items():
        if len(places) == 1 or (words := len(key.split())) < 2:
            continue
        printed = words > 4 or "http" in key
        far = len(places) > 2 and words > 2 and min(b - a for a, b in pairwise(places)) >= 15
        if far or (printed and all(_PRINTED.search(lines[at]) for at in places)):
            found.update(places)
    if footed and _PRINTED_AT.match(lines[head]):
        found.add(head)
    return frozenset(found)


@lru_cache(maxsize=256)  # the lines of a file are looked at before and after they are joined
def _without_numbers(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()).casefold())


def _width(lines: Sequence[str], marks: frozenset[int]) -> int:
    """Return the width at which a text is wrapped, 0 if it is not."""
    written = [len(line) for at, line in enumerate(lines) if line.strip() and at not in marks]
    broken = [
        len(above)
        for at, (above, line) in enumerate(pairwise(lines))
        if at not in marks and len(above) > 40 and not _ENDED.search(above[-4:])
        and line.lstrip()[:1].islower()
    ]  # fmt: skip
    width = max(broken, default=0)
    longer = sum(length > width + 10 for length in written)
    if len(broken) < 3 or width > _WIDEST or longer * 20 > len(written):
        return 0
    return width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_row(line: str) -> bool:
    return ("   " in line or "\t" in line) and bool(_ROW.search(line))


def _goes_on(above: str, line: str, width: int, deeper: int) -> bool:
    if _is_row(above.strip()) or _is_row(line):
        return False
    word = line.split(maxsplit=1)[0]
    ended = bool(_ENDED.search(above[-4:]))
    if ended and _PICTURE.match(line):
        return False
    if _BULLET.match(line) and (ended or above.endswith(",") or not width):
        return False
    if above.endswith(","):
        return line[0].islower() or len(above) >= 45  # shorter ones are verses, and lists
    if width and len(above) + 1 + len(word) > width:
        return not (ended and deeper > 1)
    if ended:
        return False
    if line[0].islower() and (len(word) > 1 or word in "àởôý") and word.rstrip(",").isalpha():
        long = len(above) >= (width // 2 if width else 25)
        return word.islower() and long and not _stands_alone(line, wrapped=width > 0)
    return bool(width) and len(above) >= width * 0.85 and not above.isupper()


def _stands_alone(line: str, *, wrapped: bool) -> bool:
    """Whether a line in lower case is what a site writes below a headline: who put the
    article there and when, how often it was read, what readers can do with it."""
    if len(line) > _WIDEST or _ENDED.search(line[-4:]):
        return False
    stamps = [s for s in dates.find(line) if s.year] if _NUMBER.search(line) else []
    if stamps or ":" in line:
        beside = " - ".join(details.beside(line, stamps))
        # A headline too may go on "ngày 16/07/2019".
        told = not line.startswith("ngày ") or ":" in line or any(s.time for s in stamps)
        if told if not beside else stamps and authors.read_byline(beside):
            return True
    signed = (
        authors.read_byline(line) if ":" in line or (not wrapped and _SIGNED.match(line)) else None
    )
    if signed and (signed.labelled or signed.posted):
        return True
    key = "" if wrapped else fold(line)
    return bool(key) and bool(signs.COUNTER.match(key) or signs.ONLY_TOOLS.fullmatch(key))
