"""The lines of a web page → those of its article, by what the markup says.

The story stands in the element that holds most of the page's running text. From there
the headline is looked for upwards; above it only the site's clock, its name and the path
to the page are kept. From the headline down, what the markup sets apart is left out:
menus, side columns, comments, share bars, advertisements, lists of links, and boxes
under a heading such as "Tin liên quan".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from typing import Any

from songngu.ingest import (
    authors,
    clocks,
    html_apart,
    html_details,
    html_headline,
    html_lines,
    html_marks,
    html_metadata,
    html_signs,
    html_tree,
    signs,
)
from songngu.ingest.html_headline import Page
from songngu.ingest.html_marks import Marked, Story, dated
from songngu.ingest.html_metadata import Metadata, names_publisher
from songngu.ingest.html_tree import Element, Tree
from songngu.text import fold

_AFTER = 12  # lines kept after the story
_NEAR = 4  # lines after the story in which its author may be a link


def article(tree: Tree, metadata: Metadata) -> tuple[list[Marked], str]:
    """Return the article's lines, from the masthead on, and its headline ("" if none is found).

    Returns no lines where the page holds no running text.
    """
    return _Finder(tree, metadata).find()


@dataclass(frozen=True, slots=True)
class Left:
    """A line of a page that is no line of its article, and why; it stands before the article's
    line of the number `before` (from 1)."""

    text: str
    reason: str
    before: int


def left_out(root: Any) -> list[Left]:
    """Return what a page (the root of an lxml tree) holds besides the lines of its article."""
    metadata = html_metadata.read(root)
    tree = html_tree.read(html_tree.body(root))
    finder = _Finder(tree, metadata)
    finder.find()
    found = [(h.before, text, h.reason) for h in tree.hidden if (text := h.text)]
    found += [
        (n, block.text, finder.reason(n))
        for n, block in enumerate(tree.blocks)
        if n not in finder.kept
    ]
    return [
        Left(text, reason, 1 + bisect_left(finder.places, n))
        for n, text, reason in sorted(found, key=lambda one: one[0])
    ]


class _Finder:
    def __init__(self, tree: Tree, metadata: Metadata) -> None:
        self.tree, self.metadata = tree, metadata
        self.blocks, self.elements = tree.blocks, tree.elements
        self.keys = [fold(block.text) for block in self.blocks]
        self.weight = [
            0 if self.on_path(n) else html_lines.weight(block)
            for n, block in enumerate(self.blocks)
        ]
        self.links = html_lines.Links(self.blocks)
        self.left_out = [""] * len(self.blocks)  # why a line is left out
        self.kept: set[int] = set()  # the article's lines
        self.places: list[int] = []  # where each of the article's lines stands
        for n, why in html_apart.teasers(tree, self.keys, self.weight).items():
            self.left_out[n] = why
            self.weight[n] = 0

    def find(self) -> tuple[list[Marked], str]:
        home = self.home()
        if home is None:  # no line is long: any that is no link will do
            self.weight = [
                len(block.text) if not block.linked and len(block.text) >= 20 else 0
                for block in self.blocks
            ]
            home = self.home()
        if home is None:
            return [], ""
        self.first = next(n for n in range(home.start, home.end) if self.weight[n])
        page = Page(self.tree, self.metadata, self.keys, self.weight)
        headline = html_headline.find(page, home, self.first, self.doubt)
        if headline is None:
            menu = html_headline.entries(page, self.first)
            for n in range(home.start, self.first):
                if self.keys[n] in menu:
                    self.left_out[n] = "says what a menu's entry says"
        if headline is not None and (half := html_headline.other_half(page, headline)) is not None:
            headline, second = sorted((headline, half))
            whole = f"{self.blocks[headline].text} {self.blocks[second].text}"
            self.blocks[headline] = replace(self.blocks[headline], text=whole)
            self.keys[headline] = fold(whole)
            self.left_out[second] = "the second line of the headline"
            self.first = max(self.first, second + 1) if self.first == second else self.first
        # A title inside a longer story box, or the story's own first lines.
        self.start = start = headline if headline is not None else home.start
        self.leave_out(home, headline)
        lines = self.above(start, headline)
        end = home.end
        kept = [n for n in range(start, end) if not self.left_out[n]]
        kept += self.below(end)
        lines += html_marks.label(
            self.tree, kept, Story(home, headline, self.first, self.last(home))
        )
        self.kept.update(kept)
        for line in lines[len(self.places) :]:
            self.places.append(line.block if line.block >= 0 else max([*self.places[-1:], start]))
        title = self.blocks[headline].text if headline is not None else ""
        return lines, title

    def reason(self, n: int) -> str:
        """Return why a line is none of the article's."""
        if self.left_out[n]:
            return self.left_out[n]
        return "above the article" if n < self.start else "below the article"

    def last(self, home: Element) -> int:
        """Return the number of the last line of running text."""
        told = (n for n in range(home.start, home.end) if self.weight[n] and not self.left_out[n])
        return max(told, default=self.first)

    # ---- Where the story stands

    def home(self) -> Element | None:
        """Return the element that holds the story."""
        scores = [0.0] * len(self.elements)
        for n, weight in enumerate(self.weight):
            if not weight:
                continue
            around: list[int] = []
            at = self.blocks[n].element
            while at >= 0 and len(around) < 7:
                around.append(at)
                at = self.elements[at].parent
            aside = any(
                self.elements[at].tag in html_signs.ASIDE_TAGS
                or html_signs.ASIDE.search(self.elements[at].names)
                for at in around[:6]
            )
            share = 0.15 * weight if aside else float(weight)
            # The closer around it an element stands, the more a line speaks for it.
            for distance, at in enumerate(around):
                scores[at] += share * (1.0, 0.95, 0.75, 0.6, 0.45, 0.3, 0.2)[distance]
        if not any(scores):
            return None
        best = max(range(len(scores)), key=lambda at: scores[at])
        element = self.elements[best]
        while element.tag in ("p", "td", "tr", "tbody", "blockquote", "span", "li") and (
            element.tag in ("tr", "tbody") or element.end - element.start == 1
        ):
            parent = self.elements[element.parent] if element.parent >= 0 else element
            if parent is element or parent.tag in ("body", "form"):
                break
            element = parent
        return element

    def doubt(self, n: int) -> float:
        """Return the points that speak against a line as the headline, by where it stands."""
        return 6.0 * self.on_path(n) + 4.0 * self.in_list(n)

    def on_path(self, n: int) -> bool:
        """Whether a line is (a part of) the path to the page."""
        near = list(islice(self.tree.around(n), 3))
        named = [self.blocks[n].names, *(e.names for e in near if e.end - e.start < 12)]
        return any(html_signs.PATH.search(names) for names in named) or bool(
            re.search(r"\s[>»›→]\s", self.blocks[n].text)
        )

    # ---- What is no part of it

    def leave_out(self, home: Element, headline: int | None) -> None:
        """Find the lines that the markup sets apart, from the headline down."""
        sums = list(accumulate(self.weight, initial=0))
        told = sums[home.end] - sums[home.start]
        begin = headline if headline is not None else home.start
        for element in self.elements:
            if element.end <= begin or element.start == element.end:
                continue
            holds_story = element.start <= self.first < element.end and element.end > self.first
            if headline is not None and element.start <= headline < element.end:
                continue
            inside = sums[element.end] - sums[element.start]
            if holds_story and inside > 0.4 * told:
                continue
            within = home.start <= element.start and element.end <= home.end
            if within and inside > 0.3 * told:
                continue
            if why := html_apart.reason(self.tree, self.keys, self.links, element, within):
                for n in range(element.start, element.end):
                    self.left_out[n] = why
        for element in self.elements:
            if element.tag == "footer":
                self.keep_day(element)
        for n in range(begin, self.first):
            block = self.blocks[n]
            listed = any(e.tag in ("ul", "ol", "aside", "nav") for e in self.tree.around(n))
            if dated(block.text):
                if not (listed or len(block.text) > 160):
                    self.left_out[n] = ""
            elif why := html_details.none_of_it(block, self.keys[n], self.tree.named(n)):
                self.left_out[n] = why
        for n in range(begin, self.first):
            alone = n + 1 >= self.first or bool(self.left_out[n + 1])
            if html_details.is_bare_label(self.keys[n], alone=alone):
                self.left_out[n] = self.left_out[n] or "a label, and nothing beside it"
        for n in range(self.last(home) + 1, min(home.end + _AFTER, len(self.blocks))):
            if html_details.is_account(self.blocks[n], self.tree.named(n)):
                self.left_out[n] = self.left_out[n] or "a user of the content system"
        for n in range(home.start, min(home.end + _AFTER, len(self.blocks))):
            block = self.blocks[n]
            if self.left_out[n] and len(block.text) < 160 and block.linked < len(block.text) / 2:
                signed = authors.read_byline(block.text) if ":" in block.text else None
                if signed and signed.labelled and not html_signs.OFFICE.search(self.keys[n]):
                    self.left_out[n] = ""
        for n in range(self.first, min(home.end + _NEAR, len(self.blocks))):
            if not self.left_out[n] and self.heads_nothing(n):
                self.left_out[n] = "a heading over links that are left out"
        for n in range(begin, min(self.last(home) + _NEAR, len(self.blocks))):
            if self.left_out[n] == html_apart.LINKS and self.is_linked_author(n):
                self.left_out[n] = ""

    def heads_nothing(self, n: int) -> bool:
        """Whether a line is a heading over links, and what stands below it is the article's."""
        if self.blocks[n].linked or not signs.RELATED_HEADING.match(self.keys[n]):
            return False
        below = range(n + 1, min(n + 1 + _AFTER, len(self.blocks)))
        at = next((at for at in below if not self.left_out[at]), None)
        if at is None:
            return False
        names = self.tree.named(at)
        return bool(self.weight[at]) or bool(
            html_signs.AUTHOR.search(names) and authors.read_byline(self.blocks[at].text)
        )

    def is_linked_author(self, n: int) -> bool:
        """Whether a line that is a link names the author in a box that is called so."""
        near = list(self.tree.around(n))[:3]
        if not any(html_signs.AUTHOR.search(e.names) for e in near if e.end - e.start < 5):
            return False
        named = authors.read_byline(self.blocks[n].text)
        return bool(named and named.authors) and not any(
            html_signs.ASIDE.search(e.names) for e in near
        )

    def keep_day(self, element: Element) -> None:
        """Keep the day of a post that stands in the footer of an article rather than a page's."""
        if any(e.tag == "article" or "story" in e.names for e in self.over(element)):
            for n in range(element.start, element.end):
                text = self.blocks[n].text
                if len(text) < 80 and dated(text):
                    self.left_out[n] = ""

    def over(self, element: Element) -> list[Element]:
        found = []
        while element.parent >= 0:
            element = self.elements[element.parent]
            found.append(element)
        return found

    # ---- What stands around it

    def above(self, start: int, headline: int | None) -> list[Marked]:
        """Return what is kept from above the headline: name and clock of the site, path, day, author."""
        found: list[Marked] = []
        masthead: Marked | None = None

        def keep(n: int, line: Marked) -> None:
            found.append(line)
            self.places.append(n)
            self.kept.add(n)

        around = next((e for e in self.tree.around(start) if e.end > self.first), None)
        home = around.start if around and around.start else start - 3
        for n in range(start):
            block, key = self.blocks[n], self.keys[n]
            if len(block.text) > 160:
                continue
            names = self.tree.named(n)
            if n < home and (shown := self.clock(n)):
                keep(n, Marked(shown, "clock"))
            elif dated(block.text) and block.linked < len(block.text) / 2 and not self.in_list(n):
                # What belongs to the article stands in one element with headline and story.
                clock = bool(html_signs.CLOCK.search(names)) and n < home
                keep(n, Marked(block.text, "clock" if clock else None))
            elif signs.MASTHEAD.match(key) and (
                not block.linked or (html_signs.LOGO.search(names) and not self.metadata.site)
            ):
                text = block.text
                if html_signs.GENERIC.match(key):  # its second line says whose it is
                    below = self.blocks[n + 1] if n + 1 < start else block
                    joined = below is not block and below.element == block.element
                    text = f"{text} {below.text}" if joined else ""
                line = Marked(text, "masthead")
                if not names_publisher(text) or signs.DOING.search(key):
                    continue
                if masthead is None:
                    keep(n, line)
                elif html_signs.MEDIUM.match(key) and not html_signs.MEDIUM.match(
                    fold(masthead.text)
                ):
                    at = found.index(masthead)  # "UBND tỉnh …" stands above it
                    found[at] = line
                    self.kept.discard(self.places[at])
                    self.kept.add(n)
                else:
                    continue
                self.kept.update({n + 1} if text is not block.text else ())
                masthead = line
            elif self.on_path(n) and not block.linked > 0.9 * len(block.text):
                keep(n, Marked(block.text))
        return found

    def clock(self, n: int) -> str:
        """Return the site's clock that a line of a bar or a menu shows, "" if it shows none:
        nothing but a weekday, a day and perhaps a time beside links."""
        block = self.blocks[n]
        text = (block.unlinked if block.linked else block.text).strip(" |·•-–»")
        if len(text) > 60 or dated(text) != 1 or not clocks.is_bare(text):
            return ""
        if signs.OF_ISSUE.match(self.keys[n]):
            return ""
        if html_signs.CLOCK.search(self.tree.named(n)):
            return text
        for element in islice(self.tree.around(n), 4):
            if element.tag in ("li", "ul", "ol", "aside"):
                return ""
            if html_signs.ASIDE.search(html_signs.BAR.sub(" ", element.names)):
                return ""
        return text

    def in_list(self, n: int) -> bool:
        """Whether a line stands in a list of links (a side column above the story)."""
        for element in islice(self.tree.around(n), 4):
            if element.start <= self.first < element.end:
                return False
            if element.tag in ("ul", "ol", "aside") or html_signs.ASIDE.search(element.names):
                return True
        return False

    def below(self, end: int) -> list[int]:
        """Return the lines kept after the story: author, source, keywords."""
        found: list[int] = []
        for n in range(end, len(self.blocks)):
            if self.left_out[n]:
                continue
            if len(found) >= _AFTER or signs.FOOTER.match(self.keys[n]):
                break
            found.append(n)
        return found
