"""How much of a line of a web page is running text, and how much of it links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from songngu.ingest import html_signs
from songngu.ingest.html_marks import dated
from songngu.ingest.html_tree import Block
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


def is_only_links(blocks: Sequence[Block], tag: str, within: bool) -> bool:
    """Whether lines are links and little else but the days beside them."""
    loose = sum(len(_DAY.sub("", block.unlinked)) for block in blocks)
    linked = sum(block.linked for block in blocks)
    if not linked:
        return False
    if len(blocks) == 1:
        text = blocks[0].text
        if text.startswith("#"):
            return False
        if html_signs.ASIDE_HEADING.match(fold(blocks[0].unlinked)):
            return True
        if tag in ("li", "td", "span") or len(text.split()) < 3 or (dated(text) and not within):
            return False
        return loose * 20 <= linked and not (within and text.endswith("."))
    if any(weight(block) for block in blocks):
        return False
    lines = sum(block.linked > 0 for block in blocks)
    return linked >= 2 * loose and lines * 2 >= len(blocks)
