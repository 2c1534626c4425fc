"""Which line of a web page is its headline, by its markup and by what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from songngu.ingest import html_signs, signs
from songngu.ingest.headline import breaks_off
from songngu.ingest.html_marks import DECK, dated
from songngu.ingest.html_metadata import Metadata, names_publisher
from songngu.ingest.html_tree import Element, Tree
from songngu.ingest.look import beside_date
from songngu.text import fold

_BEFORE = 400  # lines looked at above the story for a headline
_ENTRY = 6  # words that an entry of a menu has at most
_PATH = re.compile(r"\w\s*(?:>>|»|›)\s*\w")
_DOTS = re.compile(r"[\s.…]+$")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines, what it says of itself, and of each line the folded text (`keys`) and
    how much running text it is (`weight`)."""

    tree: Tree
    metadata: Metadata
    keys: Sequence[str]
    weight: Sequence[int]


def find(page: Page, home: Element, first: int, doubt: Callable[[int], float]) -> int | None:
    """Return the number of the line that is the headline, None if none is told.

    `home` is the element that holds the story, `first` its first line of running text;
    `doubt` gives the points that the place of a line takes from it.
    """
    stated = [
        key
        for text in page.metadata.titles
        if len((key := _DOTS.sub("", fold(text))).split()) > 1 and not _is_site(key, page.metadata)
    ]
    site = fold(page.metadata.site)
    menu = entries(page, first)
    best, chosen = 1.9, None
    for n in range(max(0, first - _BEFORE), min(first + 1, len(page.tree.blocks))):
        block, key = page.tree.blocks[n], _DOTS.sub("", page.keys[n])
        words = len(key.split())
        if not 2 <= words <= 45 or (n == first and block.text.endswith(".")):
            continue
        names = page.tree.named(n)
        tag = next((e.tag for e in page.tree.around(n) if e.end - e.start == 1
                    and re.fullmatch(r"h[1-6]", e.tag)), "")  # fmt: skip
        score = {"h1": 4.0, "h2": 3.0, "h3": 2.0, "h4": 1.5}.get(tag, 0.0)
        boxed = heads_box(page.tree, n)
        score += 3 * (-1 if boxed else bool(html_signs.TITLE.search(names)))
        alike = max((_alike(key, title, words) for title in stated), default=0.0)
        score += 0 if boxed and key in menu else alike
        score -= 6 * bool(html_signs.LOGO.search(names))
        score -= 4 * (
            bool(DECK.search(names)) or (block.linked > 0.8 * len(block.text) and not tag)
        )
        score -= 3 * (names_publisher(block.text) and not stated) + 3 * (words < 4)
        score -= 8 * bool(signs.MOTTO.match(key))
        score -= 5 * heads_others(key) + 8 * (
            key == site or bool(html_signs.ANY_ARTICLE.match(key))
        )
        score -= 8 * (page.metadata.social or (not tag and bool(_PATH.search(block.text))))
        named = signs.MASTHEAD.match(key) and not signs.DOING.search(key)
        if not (tag or named or signs.LETTERHEAD.search(key)) and n + 1 < len(page.tree.blocks):
            score += 1.5 * _is_day(page.tree.blocks[n + 1].text)
        plain = not (tag or html_signs.TITLE.search(names))
        score -= 8 * (plain and (key in menu or _is_banner(block.text, key)))
        score -= doubt(n)
        score += 1.5 * (not tag and block.bold >= 0.9 * len(block.text.replace(" ", "")))
        score -= 1.5 * _one_of_several(page.tree, n, home, page.weight)
        score += 1 * (first - n < 8) - min(3.0, (first - n) / 15)
        if score > best:
            best, chosen = score, n
    if chosen is None:
        return _above_the_story(page, home, first, menu, doubt)
    # "THÔNG BÁO / Về việc …": the title of a document on two lines.
    titled = chosen > 0 and signs.ABOUT.match(page.keys[chosen])
    return chosen - 1 if titled and signs.DOCUMENT.match(page.keys[chosen - 1]) else chosen


def other_half(page: Page, headline: int) -> int | None:
    """Return the line that is one headline in capitals with the line `headline`, broken in two."""
    for upper in (headline - 1, headline):
        if upper < 0 or upper + 1 >= len(page.tree.blocks):
            continue
        above, below = page.tree.blocks[upper], page.tree.blocks[upper + 1]
        capitals = above.text.isupper() and below.text.isupper()
        if not capitals or above.linked or below.linked or above.text.endswith((".", "!", "?")):
            continue
        if min(len(page.keys[upper].split()), len(page.keys[upper + 1].split())) < 2:
            continue
        names = page.tree.named(upper)
        one = above.element == below.element and bool(html_signs.TITLE.search(names))
        alike = _kind(page.tree, upper) == _kind(page.tree, upper + 1)
        if one or (alike and (breaks_off(page.keys[upper]) or page.keys[upper].endswith(","))):
            return upper if upper != headline else upper + 1
    return None


def _kind(tree: Tree, n: int) -> tuple[str, str, bool]:
    element = tree.elements[tree.blocks[n].element]
    return element.tag, element.names, bool(tree.blocks[n].bold)


def _above_the_story(
    page: Page, home: Element, first: int, menu: frozenset[str], doubt: Callable[[int], float]
) -> int | None:
    """Return the line directly above the story, or above the day there, if it may be a headline,
    where the markup says of none that it is one."""
    for n in range(first - 1, max(-1, first - 3), -1):
        block, key = page.tree.blocks[n], page.keys[n]
        if dated(block.text):
            continue
        words = len(key.split())
        plain = not (
            block.linked or block.row or block.picture or block.text.endswith((".", ":", ";"))
        )
        names = key in menu or names_publisher(block.text) or heads_others(key) or doubt(n) > 0
        one_of = _one_of_several(page.tree, n, home, page.weight)
        if 5 <= words <= 30 and plain and not (names or one_of or page.metadata.social):
            return n
        return None
    return None


def heads_box(tree: Tree, n: int) -> bool:
    """Whether the markup calls a line the title of a box or of a section."""
    names = (tree.blocks[n].names, *(e.names for e in tree.around(n) if e.end - e.start == 1))
    return any(map(html_signs.BOX_TITLE.search, names))


def heads_others(key: str) -> bool:
    """Whether a folded line is a heading over links, boxes or readers' comments."""
    return any(
        form.match(key)
        for form in (html_signs.ASIDE_HEADING, signs.RELATED_HEADING, signs.SURE_COMMENTS)
    )


def entries(page: Page, first: int) -> frozenset[str]:
    """Return the folded entries of the menus above the line `first`: short lines that are links."""
    blocks = page.tree.blocks[max(0, first - _BEFORE) : first]
    keys = page.keys[max(0, first - _BEFORE) : first]
    return frozenset(
        _DOTS.sub("", key)
        for block, key in zip(blocks, keys, strict=True)
        if block.linked > 0.8 * len(block.text) and len(key.split()) <= _ENTRY
    )


def _is_day(text: str) -> bool:
    """Whether a line is a day and no more, as it stands below headlines."""
    return len(text) < 60 and beside_date(text) == ""


def _is_banner(text: str, key: str) -> bool:
    """Whether a line in capitals is a site's name and says that it is one: "WEBSITE …"."""
    return text.isupper() and bool(signs.SITE.match(key)) and not signs.DOING.search(key)


def _is_site(key: str, metadata: Metadata) -> bool:
    """Whether a folded title is a site's name and no more."""
    if key == fold(metadata.site):
        return True
    named = signs.MASTHEAD.match(key) and len(key.split()) <= 6
    return bool(named) and not signs.DOING.search(key)


def _one_of_several(tree: Tree, n: int, home: Element, weight: Sequence[int]) -> bool:
    """Whether a line of the story is written like two others further down, as subheadings are.

    `weight` says how much running text each line of the page is.
    """
    tag = tree.elements[tree.blocks[n].element].tag

    def heads(at: int) -> bool:
        block = tree.blocks[at]
        bold = (
            bool(block.bold)
            and block.bold >= 0.9 * len(block.text.replace(" ", ""))
            and not block.row
        )
        return (
            bold
            and not block.text.endswith((".", ",", ";"))
            and tree.elements[block.element].tag == tag
        )

    if n < home.start or tag not in ("p", "div", "h2", "h3", "h4") or not heads(n):
        return False
    told = [at for at in range(n + 1, home.end) if weight[at]]
    return bool(told) and sum(map(heads, range(told[0] + 1, told[-1]))) > 1


def _alike(key: str, title: str, words: int) -> float:
    """Return how well a line says what the metadata gives as a title."""
    if key == title:
        return 8.0
    if len(key) < 15 or words < 4:
        return 0.0
    if title.startswith(key) or title.endswith(key) or key.startswith(title) or key.endswith(title):
        return 6.0 if len(title) >= 15 else 0.0
    return 0.0
