"""What the markup of a web page sets apart from a story: menus, share bars, advertisements,
readers' comments, lists of links, links to other articles with their summaries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from songngu.ingest import html_signs, signs
from songngu.ingest.html_headline import heads_others
from songngu.ingest.html_lines import Links
from songngu.ingest.html_marks import CAPTION, DECK
from songngu.ingest.html_tree import Block, Element, Tree

LINKS = "links and little else"
_FEW = 60  # lines of a box of keywords
_SUMMARY = re.compile(rf"{DECK.pattern}|\b(?:desc|excerpt|teaser)\b")


def reason(tree: Tree, keys: Sequence[str], links: Links, element: Element, within: bool) -> str:
    """Return why what stands in an element is none of the article's, "" if it may be.

    `keys` holds the folded text of the page's lines, `links` how much of it is links; `within`
    says that the story is around it.
    """
    if element.tag in html_signs.ASIDE_TAGS:
        return f"in <{element.tag}>"
    if (named := html_signs.ASIDE.search(element.names)) and not CAPTION.search(element.names):
        return f"in a box called “{named[0]}”"
    first = keys[element.start]
    lines = element.end - element.start
    if lines > 1:
        document = signs.DOCUMENT.match(first) and signs.ABOUT.match(keys[element.start + 1])
        if heads_others(first) and not document:
            return f"in a box headed “{tree.blocks[element.start].text[:40]}”"
        if html_signs.FOOTNOTE_HEADING.match(first) or html_signs.FOOTNOTES.search(element.names):
            return "footnotes"
    elif within and html_signs.FOOTNOTES.search(element.names):
        return "a footnote"
    blocks = tree.blocks[element.start : min(element.end, element.start + _FEW)]
    if 2 <= lines <= 8 and any(
        block.linked and len(block.text) < 80 and signs.REPLY.search(key)
        for block, key in zip(blocks, keys[element.start : element.end], strict=True)
    ):
        return "a reader's comment"
    if element.tag in ("h1", "h2", "h3", "h4", "tr"):
        return ""
    if (
        within
        and 2 <= lines <= 4
        and (_is_other_headline(tree, element.start) or _is_summed_up(tree, element))
    ):
        return "a link to another article, with its summary"
    if lines <= _FEW and html_signs.TAGS.search(element.names) and _mostly_linked(blocks):
        return "keywords that are links"
    return LINKS if links.fill(element, within) else ""


def teasers(tree: Tree, keys: Sequence[str], weight: Sequence[int]) -> dict[int, str]:
    """Return the lines of links to other articles with summaries below them, several boxes of
    one kind, and why they are apart.

    They stand apart wherever they are, and their summaries are no text of the story. `weight`
    says how much running text each line is.
    """
    found: dict[int, str] = {}
    alike: dict[tuple[int, str], list[Element]] = {}
    for element in tree.elements:
        if element.start < element.end <= element.start + 8:
            alike.setdefault((element.parent, element.key), []).append(element)
    for boxes in alike.values():
        if len(boxes) < 2 or not all(_is_teaser(tree, weight, box) for box in boxes):
            continue
        for box in boxes:
            for n in range(box.start, box.end):
                found[n] = "one of several links with summaries"
        above = boxes[0].start - 1
        if above >= 0 and html_signs.ASIDE_HEADING.match(keys[above]):
            found[above] = "a heading over links"
    return found


def _is_teaser(tree: Tree, weight: Sequence[int], box: Element) -> bool:
    linked = [
        n
        for n in range(box.start, box.end)
        if tree.blocks[n].linked >= 0.8 * len(tree.blocks[n].text.replace(" ", ""))
        and len(tree.blocks[n].text.split()) >= 3
    ]
    first = linked[:1] == [box.start] or (linked[:1] == [box.start + 1])
    return first and sum(weight[box.start : box.end]) <= 800


def _is_other_headline(tree: Tree, n: int) -> bool:
    """Whether a line is a heading that is nothing but a link."""
    block = tree.blocks[n]
    heading = tree.elements[block.element].tag in ("h2", "h3", "h4", "h5", "h6")
    return heading and block.linked >= 0.9 * len(block.text.replace(" ", ""))


def _is_summed_up(tree: Tree, element: Element) -> bool:
    """Whether a box holds a line that is nothing but a link, and what is called its summary."""
    first, rest = tree.blocks[element.start], range(element.start + 1, element.end)
    return (
        len(first.text.split()) >= 4
        and first.linked >= 0.9 * len(first.text.replace(" ", ""))
        and all(_SUMMARY.search(tree.named(n)) and not tree.blocks[n].linked for n in rest)
    )


def _mostly_linked(blocks: Sequence[Block]) -> bool:
    return 3 * sum(block.linked for block in blocks) > sum(len(block.text) for block in blocks)
