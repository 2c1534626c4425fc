"""What the markup of a web page says about the lines of its article: caption, subheading, deck."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from songngu.ingest import dates, html_details, html_signs
from songngu.ingest.html_tree import Element, Tree
from songngu.ingest.look import Label


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of the article, and what the markup says it is (None: nothing)."""

    text: str
    label: Label | None = None
    block: int = -1  # its number in the tree, for one of the story


@dataclass(frozen=True, slots=True)
class Story:
    """Where the story stands: its element, its headline, its first and last line of running text."""

    home: Element
    headline: int | None
    first: int
    last: int


CAPTION = re.compile(
    r"\b(?:captions?|chu ?thich|img ?(?:cap|note|desc|title|info)|image (?:desc\w*|note|title|caption)|pic ?(?:cap|note|desc)"
    r"|photo (?:cap|note|desc\w*)|video (?:cap|note|desc\w*|title)|desc(?:ription)? (?:img|image)|thumb (?:cap|desc|note)|figcaption|wp caption text)\b"
)
# Beside a picture these are captions too.
_NOTE = re.compile(r"\b(?:(?<!drop )cap|note|desc|ghi ?chu)\b")
DECK = re.compile(
    r"\b(?:sapo|sa po|lead|deck|abstract|summary|tom ?tat|trich ?(?:dan|yeu)|mo ?ta|chapeau|intro(?:text)?|home ?text"
    r"|description)\b"
)
_STOP = re.compile(r"[.!?;:,…]\W*$")


def label(tree: Tree, kept: Sequence[int], story: Story) -> list[Marked]:
    """Return the lines kept of a page with their labels.

    A paragraph that was broken by hand over several lines is one again, and so are a label
    and what it labels; a line about the article is split into its parts ("Cập nhật: 28/09/2021 19:40 | Chuyên mục: Thời sự").
    """
    found: list[Marked] = []
    above: int | None = None
    for n in kept:
        text = tree.blocks[n].text
        said = _label(tree, n, story)
        inside = story.home.start <= n < story.home.end
        labelled = html_details.completed(found[-1].text, text) if above == n - 1 else ""
        if labelled:
            found[-1] = replace(found[-1], text=labelled, label=None)
            above = None
            continue
        if said is None and not (inside and n >= story.first) and dated(text):
            found += [Marked(part) for part in _parts(text)]
            above = None
            continue
        open_end = above is not None and said is None and found[-1].label is None
        if open_end and inside and above == n - 1 and _goes_on(tree, n, found[-1].text):
            found[-1] = replace(found[-1], text=f"{found[-1].text} {text}")
        else:
            found.append(Marked(text, said, n))
        above = n
    return found


def _label(tree: Tree, n: int, story: Story) -> Label | None:
    block = tree.blocks[n]
    if n == story.headline:
        return None  # the title of the page says so
    names = tree.named(n)
    words = len(block.text.split())
    near = list(islice(tree.around(n), 2))
    alone = takewhile(lambda element: element.end - element.start == 1, tree.around(n))
    tags = {element.tag for element in alone}
    # The words of a class above the paragraphs speak for the whole of it.
    named = " ".join([names, *(element.names for element in near)])
    # What schema.org calls a description may be a picture's.
    decked = n <= story.first + 1 and words >= 8 and "figcaption" not in tags
    if decked and DECK.search(named):
        return "deck"
    if _is_caption(tree, n, story, names, tags):
        return "caption"
    if _is_quoted(near):
        return "body"
    if not story.home.start <= n < story.home.end:
        return "deck" if n < story.home.start and tags & {"h2", "h3"} and words >= 12 else None
    if block.row or "li" in {element.tag for element in near}:
        return "body"
    if tags & {"h2", "h3", "h4", "h5", "h6"}:
        return "subheading" if words <= 25 and n < story.last else None
    bold = block.bold and block.bold >= 0.95 * _letters(block.text)
    if not bold or not story.first < n < story.last or words > 20 or _STOP.search(block.text[-3:]):
        return None
    return "subheading" if tree.elements[block.element].align != "right" else None


def _is_quoted(near: Sequence[Element]) -> bool:
    """Whether a line stands in a box of a few lines that sets somebody's words apart; a longer
    one, or one with pictures, indents what stands in it."""
    return any(
        (element.tag == "blockquote" and element.end - element.start <= 3)
        or (html_signs.QUOTE.search(element.names) and 1 < element.end - element.start <= 4)
        for element in near
        if not element.pictures
    )


def _is_caption(tree: Tree, n: int, story: Story, names: str, tags: set[str]) -> bool:
    block, element = tree.blocks[n], tree.elements[tree.blocks[n].element]
    words = len(block.text.split())
    if words > 70 or n < story.first - 3 or (words < 12 and dated(block.text)):
        return False
    if "figcaption" in tags or (CAPTION.search(names) and words <= 60):
        return True
    if n >= story.home.end:
        return False  # a picture in another column
    near = list(islice(tree.around(n), 4))
    if any(e.pictures and e.tag in ("figure", "table") and e.end - e.start <= 2 for e in near):
        return True
    if not block.picture or words > 60:
        return False
    if _NOTE.search(names):
        return True
    if any(e.pictures and e.end - e.start == 1 and e.tag not in ("td", "body") for e in near[:2]):
        return True  # in one box with the picture
    if element.align == "center" or block.slanted >= 0.9 * _letters(block.text):
        return True
    plain = words <= 32 and not block.bold and not _STOP.search(block.text[-3:])
    return plain and element.tag in ("p", "div", "td")


def _letters(text: str) -> int:
    return len(text.replace(" ", ""))


def _goes_on(tree: Tree, n: int, above: str) -> bool:
    """Whether a line continues the text above, which was broken by hand."""
    before, here = tree.blocks[n - 1], tree.blocks[n]
    if here.picture or len(above) < 40:
        return False
    if before.element == here.element and above.endswith(","):
        return True
    alike = tree.elements[before.element].key == tree.elements[here.element].key
    ended = re.search(r"[.!?:;…]\W*$", above[-4:])
    return alike and not ended and here.text[0].islower()


def _parts(text: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"\s+[|•·]\s+", text) if len(text) < 160 else [text]:
        # "10:15 | 05/06/2021" is one moment.
        if found and not (_worded(found[-1]) and _worded(part)):
            found[-1] += f" | {part}"
        else:
            found.append(part)
    return found


def _worded(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", text))


def dated(text: str) -> int:
    """Return how many days with a year a line names."""
    if not any(map(str.isdigit, text)):
        return 0
    return sum(stamp.year is not None for stamp in dates.find(text))
