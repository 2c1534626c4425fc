"""How much of a line of a web page is running text, and how much of it links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from songngu.ingest import html_signs
from songngu.ingest.html_marks import dated
from songngu.ingest.html_tree import Block, Element
from songngu.text import fold


def weight(block: Block) -> int:
    """Return how much running text a line is: its length, 0 for anything else."""
    length = len(block.text)
    if block.row or length < 50 or block.linked > 0.4 * length:
        return 0
    if length < 90 and not re.search(r"[.!?…:;]\W*$", block.text[-4:]):
        return 0
    return min(length, 600)


_DAY = re.compile(r"\(?\d{1,2}[:h]\d\d\)?|\(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)?|[^\w]+")


class Links:
    """The lines of a page, counted once: boxes that are never closed hold nearly all of them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.loose = _sums(len(_DAY.sub("", block.unlinked)) for block in blocks)
        self.linked = _sums(block.linked for block in blocks)
        self.lines = _sums(block.linked > 0 for block in blocks)
        self.told = _sums(weight(block) > 0 for block in blocks)

    def fill(self, box: Element, within: bool) -> bool:
        """Whether the lines of a box are links and little else but the days beside them."""
        start, end = box.start, box.end
        loose = self.loose[end] - self.loose[start]
        linked = self.linked[end] - self.linked[start]
        if not linked:
            return False
        if end - start == 1:
            text = self.blocks[start].text
            if text.startswith("#"):
                return False
            if html_signs.ASIDE_HEADING.match(fold(self.blocks[start].unlinked)):
                return True
            small = box.tag in ("li", "td", "span") or len(text.split()) < 3
            if small or (dated(text) and not within):
                return False
            return loose * 20 <= linked and not (within and text.endswith("."))
        if self.told[end] > self.told[start]:
            return False
        lines = self.lines[end] - self.lines[start]
        return linked >= 2 * loose and lines * 2 >= end - start


def _sums(counts: Iterable[int]) -> list[int]:
    return list(accumulate(counts, initial=0))
