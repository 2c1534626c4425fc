"""The tree of a web page → its lines, in order, with what the markup says about each."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from songngu.body import Figure
from songngu.ingest import html_nodes, html_signs
from songngu.text import clean, fold


@dataclass(slots=True)
class Element:
    """A block of markup: the lines `start` to `end` (exclusive) stand in it.

    `names` holds the words of its class and id (folded, "newsTitle" as "news title"),
    `parent` its place in the list of elements (-1: none), `align` how its text is set
    ("center", "right" or ""), `pictures` how many pictures stand in it.
    """

    tag: str
    names: str
    parent: int
    start: int
    align: str = ""
    end: int = 0
    pictures: int = 0
    key: str = ""  # tag and class as written: what elements of one list have in common


@dataclass(slots=True)
class Block:
    """One line of a page, and how many of its characters are linked, bold, slanted or coloured.

    `element` is the innermost block of markup around it, `names` the words of the class
    and id of inline markup around all of it, `picture` whether a picture stands directly
    before it, `row` whether it is the row of a table (cells between " | "), `unlinked`
    what of its text is in no link.
    """

    text: str
    element: int
    linked: int = 0
    bold: int = 0
    slanted: int = 0
    names: str = ""
    picture: bool = False
    row: bool = False
    unlinked: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: its `src` and `alt`, the line it stands before, the block of markup it stands in."""

    figure: Figure
    before: int
    element: int


@dataclass(frozen=True, slots=True)
class Hidden:
    """A node (of lxml) that a browser does not show as text, before which line, and why."""

    node: Any
    before: int
    reason: str

    @property
    def text(self) -> str:
        """What stands in it, on one line, scripts and styles left out."""
        unread = " or ".join(f"ancestor-or-self::{tag}" for tag in ("script", "style", "template"))
        return plain(" ".join(self.node.xpath(f".//text()[not({unread})]")))


@dataclass(slots=True)
class Tree:
    """The lines of a page, the blocks of markup they stand in, the pictures, all in order;
    and what of the page is hidden."""

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)

    def around(self, block: int) -> Iterator[Element]:
        """Yield the elements around a line, the innermost first."""
        at = self.blocks[block].element
        while at >= 0:
            yield self.elements[at]
            at = self.elements[at].parent

    def named(self, block: int) -> str:
        """Return the class and id words of a line, of its element and of those that hold it alone."""
        found = [self.blocks[block].names]
        for element in self.around(block):
            if element.end - element.start > 1:
                break
            found.append(element.names)
        return " ".join(found)


# Zero-width spaces and joiners, soft hyphens, direction and byte-order marks.
_NOTHING = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """Return the words of a class or an id, folded: "PhotoCMS_Caption" is "photo cms caption"."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[\W_]+|\d+", " ", text)
    return " ".join(fold(spaced).split())


def names_of(node: Any) -> str:
    """Return the words by which a page's author names an element: class, id, role and the like."""
    found = [node.get(name) for name in ("class", "id", "role", "itemprop", "type", "data-role")]
    return words_of(" ".join(text for text in found if text))


def plain(text: str) -> str:
    """Return text in normal form C, on one line, without characters that show nothing."""
    if "&" in text and html_signs.ENTITY.search(text):  # escaped twice
        text = html.unescape(text)
    return clean(" ".join(_NOTHING.sub("", text).split()))


def parse(text: str) -> Any:
    """Return the root (an lxml element) of a page. Raises what lxml raises for what is no page."""
    import lxml.html  # type: ignore[import-untyped]  # needed for web pages only

    return lxml.html.document_fromstring(
        re.sub(r"^\s*<\?xml[^>]*\?>", "", text),
        # Pages that never close their boxes are deeper than lxml would follow.
        parser=lxml.html.HTMLParser(huge_tree=True),
    )


def body(root: Any) -> Any:
    """Return the body of a page, or all of it where it has none."""
    found = root.find("body")
    return root if found is None else found


def read(root: Any) -> Tree:
    """Return the lines of a page's body (an lxml element), hidden ones and scripts left out."""
    return _Reader().read(root)


def _is_edge(last: str, first: str) -> bool:
    """Whether a name or a label ends and a day begins between two characters, or a day ends."""
    return (last.isalpha() and first.isdigit()) or (last.isdigit() and first.isupper())


def _pair(tree: Tree) -> None:
    """Let each picture in the row of a table stand before the words below it in the next row."""
    cells: dict[int, list[int]] = {}
    pictures: dict[int, list[int]] = {}
    for at, element in enumerate(tree.elements):
        if element.tag == "td":
            cells.setdefault(element.parent, []).append(at)
    for n, picture in enumerate(tree.pictures):
        at = picture.element
        while at >= 0 and tree.elements[at].tag != "td":
            at = tree.elements[at].parent
        pictures.setdefault(at, []).append(n)
    for row, below in pairwise(cells):
        above, words = cells[row], [tree.elements[at] for at in cells[below]]
        beside = tree.elements[row].parent == tree.elements[below].parent
        if not beside or len(above) < 2 or len(above) != len(words):
            continue
        if tree.elements[row].start < tree.elements[row].end:
            continue
        if any(len(pictures.get(at, ())) != 1 for at in above) or not all(
            cell.start < cell.end
            and sum(len(block.text) for block in tree.blocks[cell.start : cell.end]) <= 300
            for cell in words
        ):
            continue
        for at, cell in zip(above, words, strict=True):
            (n,) = pictures[at]
            tree.pictures[n] = replace(tree.pictures[n], before=cell.start, element=below)
            tree.blocks[cell.start].picture = True


class _Reader:
    """Walks a tree without recursion and gathers its lines."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.pieces: list[str] = []
        self.unlinked: list[str] = []
        self.length = self.linked = self.bold = self.slanted = 0
        self.covered: list[tuple[str, int, int]] = []
        self.element = -1
        self.picture = False
        self.edge = False  # whether markup begins or ends here within a line
        self.table_row = 0  # how deep in the row of a table of data
        self.flags = {"a": 0, "b": 0, "i": 0, "pre": 0}
        self.repeated: frozenset[str] = frozenset()  # what more than one picture calls its source
        self.data: dict[Any, bool] = {}  # the tables met so far: whether they hold data
        self.rows: dict[Any, bool] = {}  # the blocks met so far: whether they are of parts

    def read(self, root: Any) -> Tree:
        sources = Counter((image.get("src") or "").strip() for image in root.iter("img", "amp-img"))
        self.repeated = frozenset(src for src, times in sources.items() if times > 1)
        # (node, None) opens a node; (node, closing) ends it.
        stack: list[tuple[Any, Any]] = [(root, None)]
        while stack:
            node, closing = stack.pop()
            if closing is not None:
                closing()
                if node is not root and node.tail:
                    self.text(node.tail)
                continue
            if not isinstance(node.tag, str) or (why := html_nodes.unseen(node)) is not None:
                if isinstance(node.tag, str) and why:
                    self.tree.hidden.append(Hidden(node, len(self.tree.blocks), why))
                if node is not root and node.tail:
                    self.text(node.tail)
                continue
            if node.tag == "sup":
                raised = html_nodes.raised(node, "".join(self.pieces[-3:]))
                if raised is not None:
                    self.text(raised + (node.tail or ""))
                    continue
            stack.append((node, self.open(node)))
            if shown := html_nodes.moment(node) or node.text:
                self.text(shown)
            stack.extend((child, None) for child in reversed(node))
        self.flush()
        _pair(self.tree)
        return self.tree

    def open(self, node: Any) -> Any:
        tag = node.tag
        style = node.get("style") or ""
        names = names_of(node)
        if tag in html_signs.BREAKS:
            # A headline that is broken for its looks is one line.
            self.text(" ") if self.table_row or (tag == "br" and self.headed()) else self.flush()
            return self.nothing
        if tag in html_signs.PICTURES:
            self.show(node, names)
            return self.nothing
        flags = {
            # An anchor with a name only is often left open and then holds what follows.
            "a": tag == "a" and (node.get("href") is not None or node.get("name") is None),
            "pre": tag == "pre",
            "b": tag in html_signs.BOLD or bool(style and html_signs.BOLD_STYLE.search(style)),
            "i": tag in html_signs.SLANTED
            or bool(style and html_signs.SLANTED_STYLE.search(style))
            or (tag == "font" and bool(node.get("color")) and "000000" not in node.get("color")),
        }
        for name, on in flags.items():
            self.flags[name] += on
        part = (
            html_nodes.is_in_a_row(node)
            if html_signs.PART.search(names)
            else not self.table_row and self.is_part(node)
        )
        # "Ngày đăng: <span class=date>": a label and what it labels stand in one line.
        part = part and not (self.pieces and self.pieces[-1].rstrip().endswith(":"))
        if (
            tag in html_signs.BLOCKS
            or part
            or (not self.table_row and html_nodes.is_title(node, names))
        ):
            return self.open_block(node, names, style, flags)
        start = self.length
        self.edge = self.edge or tag in html_nodes.INLINE
        previous = node.getprevious()
        touch = previous is not None and previous.tag == tag and not previous.tail
        # "<span class=line1>CỔNG THÔNG TIN</span><span class=line2>XÃ VĨNH AN</span>"
        if touch and (tag == "a" or (names and html_nodes.are_lines(previous, node))):
            self.text(" ")
        if (
            previous is not None
            and tag in html_nodes.INLINE
            and html_nodes.is_day(node.getparent())
        ):
            self.text("/")

        def close() -> None:
            self.edge = self.edge or tag in html_nodes.INLINE
            for name, on in flags.items():
                self.flags[name] -= on
            if names:
                self.covered.append((names, start, self.length))
                # "<span class=place>Quảng Nam</span>UBND tỉnh": the style sets them apart.
                tail, last = node.tail or "", self.pieces[-1] if self.pieces else ""
                if start == 0 and last[-1:].isalpha() and html_signs.DATELINE.search(names):
                    self.text(" - " if tail[:1].isupper() else "")
                elif tail[:1].isupper() and last[-1:].islower():
                    self.text(" ")

        return close

    def open_block(self, node: Any, names: str, style: str, flags: dict[str, bool]) -> Any:
        tag = node.tag
        cell = tag in ("td", "th") and self.table_row
        if cell:
            if self.length:
                self.pieces.append(" | ")
        elif self.table_row:
            self.text(" ")
        else:
            self.flush()
        if tag not in ("p", "li", "span", "td", "br"):
            self.picture = self.picture and tag not in ("ul", "ol", "h2", "h3")
        row = not self.table_row and self.is_row(node)
        elements = self.tree.elements
        if not self.table_row:
            aligned = html_signs.CENTRED.search(style) if style else None
            own = aligned[1] if aligned else "" if tag == "table" else node.get("align") or ""
            own = "center" if tag == "center" else own.lower()
            inherited = elements[self.element].align if self.element >= 0 and tag != "td" else ""
            if not own and (named := html_signs.ALIGNED_NAMES.search(names)):
                own = named[1]
            align = (own or inherited) if own not in ("left", "justify") else ""
            elements.append(
                Element(
                    tag, names, self.element, len(self.tree.blocks), align,
                    key=f"{tag} {node.get('class') or ''}",
                )
            )  # fmt: skip
            self.element = len(elements) - 1
        at = self.element
        inside = self.table_row > 0
        self.table_row += bool(row or inside)

        def close() -> None:
            for name, on in flags.items():
                self.flags[name] -= on
            if inside:
                self.table_row -= 1
                self.text(" ")
                return
            self.flush()
            self.table_row = 0
            elements[at].end = len(self.tree.blocks)
            self.element = elements[at].parent
            if self.element >= 0:
                elements[self.element].pictures += elements[at].pictures

        return close

    def headed(self) -> bool:
        """Whether the innermost element is called a title."""
        return self.element >= 0 and bool(
            html_signs.OWN_TITLE.search(self.tree.elements[self.element].names)
        )

    @staticmethod
    def nothing() -> None:
        """Close what has no content."""

    def is_part(self, node: Any) -> bool:
        """Whether a node is one of those that say, each by itself, something about the article."""
        parent = node.getparent()
        if node.tag not in html_nodes.INLINE or parent is None:
            return False
        if parent not in self.rows:
            self.rows[parent] = html_nodes.is_of_parts(parent)
        return self.rows[parent]

    def is_row(self, node: Any) -> bool:
        """Whether a node is a row of a table that holds data rather than a page's layout."""
        if node.tag != "tr":
            return False
        table = node.getparent()
        while table is not None and table.tag in ("tbody", "thead", "tfoot"):
            table = table.getparent()
        if table is None or table.tag != "table":
            return False
        if table not in self.data:
            self.data[table] = html_nodes.is_data(table)
        return self.data[table]

    def show(self, node: Any, names: str) -> None:
        width = re.fullmatch(r"\s*(\d+)(?:\.\d+)?(?:px)?\s*", node.get("width") or "")
        if "emoji" in names or "smiley" in names or "icon" in names:
            return
        if width and int(width[1]) < 60:
            return
        if self.table_row:
            return
        self.flush()
        self.picture = True
        if node.tag != "picture":
            figure = Figure(src=html_nodes.source(node, self.repeated), alt=node.get("alt") or "")
            self.tree.pictures.append(Shown(figure, len(self.tree.blocks), self.element))
        if self.element >= 0:
            self.tree.elements[self.element].pictures += 1

    def text(self, text: str) -> None:
        if self.flags["pre"] and "\n" in text:
            for at, line in enumerate(text.split("\n")):
                if at:
                    self.flush()
                self.text(line)
            return
        shown = len(text.strip())
        if not shown and not self.length:
            return
        if self.edge and self.pieces and _is_edge(self.pieces[-1][-1:], text[:1]):
            self.pieces.append(" ")
        self.edge = False
        self.pieces.append(text)
        self.length += shown
        if self.flags["a"]:
            self.linked += shown
        else:
            self.unlinked.append(text)
        self.bold += shown if self.flags["b"] else 0
        self.slanted += shown if self.flags["i"] else 0

    def flush(self) -> None:
        text = plain("".join(self.pieces)) if self.length else ""
        if text:
            names = " ".join(
                name for name, start, end in self.covered if end - start >= 0.8 * self.length
            )
            self.tree.blocks.append(
                Block(
                    text, self.element, self.linked, self.bold, self.slanted, names,
                    self.picture, bool(self.table_row), plain("".join(self.unlinked)),
                )
            )  # fmt: skip
            self.picture = False
        self.pieces.clear()
        self.unlinked.clear()
        self.covered.clear()
        self.length = self.linked = self.bold = self.slanted = 0
