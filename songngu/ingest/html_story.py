"""The lines of a web page → those of its article, by what the markup says.

The story stands in the element that holds most of the page's running text. From there
the headline is looked for upwards; above it only the site's clock, its name and the path
to the page are kept. From the headline down, what the markup sets apart is left out:
menus, side columns, comments, share bars, advertisements, lists of links, and boxes
under a heading such as "Tin liên quan".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from songngu.ingest import authors, html_marks, html_metadata, signs
from songngu.ingest.html_marks import CAPTION, DECK, Marked, Story, dated
from songngu.ingest.html_metadata import Metadata, names_publisher
from songngu.ingest.html_tree import Block, Element, Tree
from songngu.text import fold

_AFTER = 12  # lines kept after the story
_BEFORE = 400  # lines looked at above the story for a headline


# Words of classes and ids.
_ASIDE = re.compile(
    r"\b(?:comments?(?: area| box| list| form)?|cmts?|binh ?luan|list cmt|y ?kien(?: ?ban ?doc)?|disqus|respond|phan ?hoi"
    r"|related?|lien ?quan|tin ?lien ?quan|tin ?khac|bai ?khac|t ?khac|(?:cac ?)?tin ?(?:moi|cu)|other(?:s| news| posts?| articles?| items?)?"
    r"|items? more|more (?:news|items?|posts?)|same ?(?:cate|category|topic)|cung ?(?:chuyen ?muc|loai|chu ?de|the ?loai)"
    r"|xem ?them|doc ?them|read ?more|recommend\w*|(?:most|top) ?(?:view|read|viewed|hot)|(?:doc|xem) ?nhieu|recent(?: posts?| news)?|latest"
    r"|post navigation|navigation post|page ?nav|nav (?:links|below|previous|next)|pagination|next prev nav"
    r"|shar(?:e|ing|edaddy)|social\w*|addthis|addtoany|sharethis|bookmarks?|plugins? social"
    r"|ads?|adv|advert\w*|adsby\w*|quang ?cao|qc|sponsor\w*"
    r"|side ?bar|widgets?(?: area)?|right ?col(?:umn)?|col(?:umn)? ?right|left ?col(?:umn)?|col(?:umn)? ?left|left ?pane|right ?pane"
    r"|poll|tham ?do|vote|voting|ratings?|weather|thoi ?tiet|log ?in|dang ?nhap|popup|modal|cookies?|newsletter|subscribe"
    r"|foot(?:er)?|copy ?right|counter|thong ?ke|truy ?cap|lien ?ket|web ?links?|partners?"
    r"|menu|mnu|nav(?:bar| bar)?|navigation|main ?menu|top ?menu|tool(?:s|bar)?|cong ?cu|fontsize|font size|audio(?: player)?)\b"
)
_ASIDE_TAGS = frozenset(("nav", "aside", "footer", "menu"))
_ASIDE_HEADING = re.compile(
    r"^\W*(?:(?:y kien |cac )?(?:binh luan|phan hoi)(?: \(?\d+\)?| cua ban doc)?|y kien (?:ban doc|doc gia|cua ban)|tra loi|leave a reply"
    r"|comments?(?: \(\d+\))?|tham do y kien|gui (?:binh luan|y kien)|chia se|share this|lien ket(?: web(?:site)?)?"
    r"|doc them|xem them|tin,? bai khac|(?:cac )?(?:tin|bai)(?: bai| viet)? khac|trang lien quan|(?:bai|tin|video)(?: viet)? moi(?: nhat)?"
    r"|co the ban quan tam|ban co the quan tam|lich phat song|thoi tiet|luu tru|thong bao|video)[\s:.…(\d)]*$"
)
_FOOTNOTES = re.compile(r"\b(?:fn|foot ?notes?|endnotes?|references?|chu thich cuoi)\b")
_FOOTNOTE_HEADING = re.compile(
    r"^\W*(?:ghi chu|chu thich|tai lieu tham khao|tai lieu trich dan)\s*:?\W*$"
)
_TITLE = re.compile(
    r"\b(?:title|titles|tieu ?de|headline|head ?title|ten ?tin|ten ?bai|news ?name)\b"
)
_LOGO = re.compile(r"\b(?:logo|brand(?:ing)?|site (?:title|name|description)|banner|slogan)\b")
_CLOCK = re.compile(
    r"\b(?:clock|dong ?ho|date ?time|today|lbl today|ngay ?thang|ngay ?gio|current (?:date|time)|thoi ?gian|time ?now|now|hom ?nay)\b"
)
_PATH = re.compile(r"\b(?:bread ?crumbs?|crumbs?|brc|bc|path ?way|path|duong ?dan|vi ?tri)\b")
# The section and how often the page was read, beside the day.
_COUNTED = re.compile(
    r"\b(?:hits|views?|luot ?(?:xem|doc)|xem|counter|cate?(?:gory)?|cat links|chuyen ?muc)\b"
)
# What stands below a reader's comment, and the day in a box of its own ("30", "Th3").
_REPLY = re.compile(r"\b(?:phan hoi|tra loi|reply)\b")
_DAY_BOX = re.compile(r"^(?:\d{1,2}|th(?:ang|g)?\.? ?\d{1,2})$")
_MEDIUM = re.compile(r"^(?:cong|trang|bao|tap chi|dai)\b")
_GENERIC = re.compile(r"^(?:cong|trang) (?:thong tin|tin)(?: dien tu)?(?: tong hop)?$")
_DOTS = re.compile(r"[\s.…]+$")


def article(tree: Tree, metadata: Metadata) -> tuple[list[Marked], str]:
    """Return the article's lines, from the masthead on, and its headline ("" if none is found).

    Returns no lines where the page holds no running text.
    """
    return _Finder(tree, metadata).find()


class _Finder:
    def __init__(self, tree: Tree, metadata: Metadata) -> None:
        self.tree, self.metadata = tree, metadata
        self.blocks, self.elements = tree.blocks, tree.elements
        self.keys = [fold(block.text) for block in self.blocks]
        self.weight = [
            0 if self.on_path(n) else _weight(block) for n, block in enumerate(self.blocks)
        ]
        self.left_out = [False] * len(self.blocks)
        self.teasers()

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
        headline = self.headline(home)
        # A title inside a longer story box, or the story's own first lines.
        start = headline if headline is not None else home.start
        self.leave_out(home, headline)
        lines = self.above(start, headline)
        end = home.end
        kept = [n for n in range(start, end) if not self.left_out[n]]
        kept += self.below(end)
        lines += html_marks.label(
            self.tree, kept, Story(home, headline, self.first, self.last(home))
        )
        title = self.blocks[headline].text if headline is not None else ""
        return lines, title

    def teasers(self) -> None:
        """Find the links to other articles with summaries below them: several boxes of one kind.

        They stand apart wherever they are, and their summaries are no text of the story.
        """
        alike: dict[tuple[int, str], list[Element]] = {}
        for element in self.elements:
            if element.start < element.end <= element.start + 8:
                alike.setdefault((element.parent, element.key), []).append(element)
        for boxes in alike.values():
            if len(boxes) < 2 or not all(self.is_teaser(box) for box in boxes):
                continue
            for box in boxes:
                for n in range(box.start, box.end):
                    self.weight[n], self.left_out[n] = 0, True
            above = boxes[0].start - 1
            if above >= 0 and _ASIDE_HEADING.match(self.keys[above]):
                self.left_out[above] = True

    def is_teaser(self, box: Element) -> bool:
        linked = [
            n
            for n in range(box.start, box.end)
            if self.blocks[n].linked >= 0.8 * len(self.blocks[n].text.replace(" ", ""))
            and len(self.blocks[n].text.split()) >= 3
        ]
        first = linked[:1] == [box.start] or (linked[:1] == [box.start + 1])
        return first and sum(self.weight[box.start : box.end]) <= 800

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
            around = []
            at = self.blocks[n].element
            while at >= 0:
                around.append(at)
                at = self.elements[at].parent
            aside = any(
                self.elements[at].tag in _ASIDE_TAGS or _ASIDE.search(self.elements[at].names)
                for at in around[:6]
            )
            share = 0.15 * weight if aside else float(weight)
            # The closer around it an element stands, the more a line speaks for it.
            for distance, at in enumerate(around[:7]):
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

    def headline(self, home: Element) -> int | None:
        """Return the number of the line that is the headline, None if none is told."""
        stated = [
            key
            for text in self.metadata.titles
            if len((key := _DOTS.sub("", fold(text))).split()) > 1 and not self.is_site(key)
        ]
        best, chosen = 1.9, None
        for n in range(max(0, self.first - _BEFORE), min(self.first + 1, len(self.blocks))):
            block, key = self.blocks[n], _DOTS.sub("", self.keys[n])
            words = len(key.split())
            if not 2 <= words <= 45 or (n == self.first and block.text.endswith(".")):
                continue
            names = self.tree.named(n)
            tag = next((e.tag for e in self.tree.around(n) if e.end - e.start == 1
                        and re.fullmatch(r"h[1-6]", e.tag)), "")  # fmt: skip
            score = {"h1": 4.0, "h2": 3.0, "h3": 2.0, "h4": 1.5}.get(tag, 0.0)
            score += 3 * bool(_TITLE.search(names))
            score += max((_alike(key, title, words) for title in stated), default=0.0)
            score -= 6 * bool(_LOGO.search(names)) + 6 * self.on_path(n)
            score -= 4 * (
                bool(DECK.search(names)) or (block.linked > 0.8 * len(block.text) and not tag)
            )
            score -= 3 * (names_publisher(block.text) and not stated) + 3 * (words < 4)
            score -= 5 * bool(_ASIDE_HEADING.match(key) or signs.RELATED_HEADING.match(key))
            score -= 8 * self.metadata.social
            score -= 4 * self.in_list(n)
            score += 1.5 * (not tag and block.bold >= 0.9 * len(block.text.replace(" ", "")))
            score += 1 * (self.first - n < 8) - min(3.0, (self.first - n) / 15)
            if score > best:
                best, chosen = score, n
        return chosen

    def is_site(self, key: str) -> bool:
        """Whether a folded title is a site's name and no more."""
        if key == fold(self.metadata.site):
            return True
        named = signs.MASTHEAD.match(key) and len(key.split()) <= 6
        return bool(named) and not signs.DOING.search(key)

    def on_path(self, n: int) -> bool:
        """Whether a line is (a part of) the path to the page."""
        near = list(self.tree.around(n))[:3]
        named = [self.blocks[n].names, *(e.names for e in near if e.end - e.start < 12)]
        return any(_PATH.search(names) for names in named) or bool(
            re.search(r"\s[>»›→]\s", self.blocks[n].text)
        )

    # ---- What is no part of it

    def leave_out(self, home: Element, headline: int | None) -> None:
        """Find the lines that the markup sets apart, from the headline down."""
        sums = list(accumulate(self.weight, initial=0))
        told = sums[home.end] - sums[home.start]
        begin = headline if headline is not None else home.start
        for at, element in enumerate(self.elements):
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
            if self.apart(at, within):
                for n in range(element.start, element.end):
                    self.left_out[n] = True
        for element in self.elements:
            if element.tag == "footer":
                self.keep_day(element)
        for n in range(begin, self.first):
            block = self.blocks[n]
            listed = any(e.tag in ("ul", "ol", "aside", "nav") for e in self.tree.around(n))
            if dated(block.text):
                self.left_out[n] = self.left_out[n] and (listed or len(block.text) > 160)
            elif (
                _DAY_BOX.match(self.keys[n])
                or html_metadata.is_user(block.text)
                or _COUNTED.search(self.tree.named(n))
            ):
                self.left_out[n] = True
        for n in range(home.start, min(home.end + _AFTER, len(self.blocks))):
            block = self.blocks[n]
            if self.left_out[n] and len(block.text) < 160 and block.linked < len(block.text) / 2:
                signed = authors.read_byline(block.text) if ":" in block.text else None
                self.left_out[n] = not (signed and signed.labelled)

    def apart(self, at: int, within: bool) -> bool:
        element = self.elements[at]
        if element.tag in _ASIDE_TAGS or (
            _ASIDE.search(element.names) and not CAPTION.search(element.names)
        ):
            return True
        blocks = self.blocks[element.start : element.end]
        first = self.keys[element.start]
        if len(blocks) > 1:
            if _ASIDE_HEADING.match(first) or signs.RELATED_HEADING.match(first):
                return True
            if _FOOTNOTE_HEADING.match(first) or _FOOTNOTES.search(element.names):
                return True
        elif within and _FOOTNOTES.search(element.names):
            return True
        if 2 <= len(blocks) <= 8 and any(
            block.linked and len(block.text) < 80 and _REPLY.search(key)
            for block, key in zip(blocks, self.keys[element.start : element.end], strict=True)
        ):
            return True  # a reader's comment
        if element.tag in ("h1", "h2", "h3", "h4", "tr"):
            return False
        return _only_links(blocks, element.tag, within)

    def keep_day(self, element: Element) -> None:
        """Keep the day of a post that stands in the footer of an article rather than a page's."""
        if any(e.tag == "article" or "story" in e.names for e in self.over(element)):
            for n in range(element.start, element.end):
                text = self.blocks[n].text
                if len(text) < 80 and dated(text):
                    self.left_out[n] = False

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
        around = next((e for e in self.tree.around(start) if e.end > self.first), None)
        home = around.start if around and around.start else start - 3
        for n in range(start):
            block, key = self.blocks[n], self.keys[n]
            if len(block.text) > 160:
                continue
            names = self.tree.named(n)
            if dated(block.text) and block.linked < len(block.text) / 2 and not self.in_list(n):
                # What belongs to the article stands in one element with headline and story.
                clock = bool(_CLOCK.search(names)) and n < home
                found.append(Marked(block.text, "clock" if clock else None))
            elif not block.linked and signs.MASTHEAD.match(key):
                text = block.text
                if _GENERIC.match(key):  # its second line says whose it is
                    below = self.blocks[n + 1] if n + 1 < start else block
                    joined = below is not block and below.element == block.element
                    text = f"{text} {below.text}" if joined else ""
                line = Marked(text, "masthead")
                if not names_publisher(text) or signs.DOING.search(key):
                    continue
                if masthead is None:
                    found.append(line)
                elif _MEDIUM.match(key) and not _MEDIUM.match(fold(masthead.text)):
                    found[found.index(masthead)] = line  # "UBND tỉnh …" stands above it
                else:
                    continue
                masthead = line
            elif self.on_path(n) and not block.linked > 0.9 * len(block.text):
                found.append(Marked(block.text))
        return found

    def in_list(self, n: int) -> bool:
        """Whether a line stands in a list of links (a side column above the story)."""
        for element in list(self.tree.around(n))[:4]:
            if element.start <= self.first < element.end:
                return False
            if element.tag in ("ul", "ol", "aside") or _ASIDE.search(element.names):
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


def _weight(block: Block) -> int:
    """Return how much running text a line is: its length, 0 for anything else."""
    length = len(block.text)
    if block.row or length < 50 or block.linked > 0.4 * length:
        return 0
    if length < 90 and not re.search(r"[.!?…:;]\W*$", block.text[-4:]):
        return 0
    return min(length, 600)


def _alike(key: str, title: str, words: int) -> float:
    """Return how well a line says what the metadata gives as a title."""
    if key == title:
        return 8.0
    if len(key) < 15 or words < 4:
        return 0.0
    if title.startswith(key) or title.endswith(key) or key.startswith(title) or key.endswith(title):
        return 6.0 if len(title) >= 15 else 0.0
    return 0.0


_DAY = re.compile(r"\(?\d{1,2}[:h]\d\d\)?|\(?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)?|[^\w]+")


def _only_links(blocks: Sequence[Block], tag: str, within: bool) -> bool:
    """Whether lines are links and little else but the days beside them."""
    loose = sum(len(_DAY.sub("", block.unlinked)) for block in blocks)
    linked = sum(block.linked for block in blocks)
    if not linked:
        return False
    if len(blocks) == 1:
        text = blocks[0].text
        if text.startswith("#"):
            return False
        if _ASIDE_HEADING.match(fold(blocks[0].unlinked)):
            return True
        if tag in ("li", "td", "span") or len(text.split()) < 3 or (dated(text) and not within):
            return False
        return loose * 20 <= linked and not (within and text.endswith("."))
    if any(_weight(block) for block in blocks):
        return False
    lines = sum(block.linked > 0 for block in blocks)
    return linked >= 2 * loose and lines * 2 >= len(blocks)
