"""A saved web page → the lines of its article, for the same rules as copied text.

`trafilatura` says which part of the page is the article. The lines are taken from the
page itself, since what stands around the text (the day, the captions, the author) is
what it leaves out. A date, title, author or address in the page's metadata (JSON-LD,
OpenGraph) wins over what the lines say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from songngu.errors import RawError
from songngu.ingest import dates
from songngu.text import fold, nfc


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an article's part of a page, and what the metadata says ("" if nothing).

    `date` has the form of an article's.
    """

    text: str
    title: str = ""
    date: str = ""
    author: str = ""
    site: str = ""
    url: str = ""


_ABOVE, _BELOW = 4, 12  # lines kept before the headline and after the last paragraph
_UNSEEN = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "select",
    "form",
    "nav",
    "footer",
    "head",
)
_BLOCKS = frozenset(
    "address article aside blockquote br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p"
    " pre section table tbody td th tr ul body".split()
)


def is_html(text: str, file: str) -> bool:
    """Whether a raw file is a web page, by its name or its first line."""
    start = text[:200].lstrip().lower()
    return file.lower().endswith((".html", ".htm")) or start.startswith(("<!doctype html", "<html"))


def read(text: str, *, file: str) -> Page:
    """Return the article's part of a web page. Raises RawError if there is none."""
    # Heavy, and needed for web pages only.
    import lxml.etree  # type: ignore[import-untyped]
    import lxml.html  # type: ignore[import-untyped]
    import trafilatura

    try:
        tree = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError) as error:
        raise RawError(
            f"is no readable HTML ({error})", file=file, mend="save the page again"
        ) from None
    data = _linked_data(tree)
    meta = {
        (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower(): tag.get(
            "content", ""
        )
        for tag in reversed(tree.xpath("//meta[@content]"))
    }
    heads = [" ".join(head.text_content().split()) for head in tree.xpath("//h1")]
    title = (
        _said(data, "headline") or meta.get("og:title", "") or (heads[0] if len(heads) == 1 else "")
    )
    site = _said(data, "publisher") or meta.get("og:site_name", "")
    main = trafilatura.extract(text, favor_recall=True, include_comments=False) or ""
    for tag in list(tree.iter(*_UNSEEN)):
        tag.drop_tree() if tag.tag != "head" else None
    lines = _lines(tree)
    title = nfc(_without_site(" ".join(title.split()), site))
    article = _window(lines, nfc(main), title)
    if not article:
        raise RawError(
            "holds no article", file=file, mend="copy the article's text into a .txt file"
        )
    published = (
        _said(data, "datePublished")
        or meta.get("article:published_time")
        or meta.get("datepublished", "")
    )
    stamps = [stamp for stamp in dates.find(published) if stamp.year]
    return Page(
        text="\n".join(article),
        title=title,
        date=str(stamps[0]) if stamps else "",
        author=nfc(_said(data, "author")),
        site=nfc(site),
        url=_said(data, "url")
        or meta.get("og:url", "")
        or next(iter(tree.xpath("//link[@rel='canonical']/@href")), ""),
    )


def _linked_data(tree: Any) -> list[dict[str, Any]]:
    """Return the JSON-LD objects that describe an article."""
    found: list[dict[str, Any]] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "null")
        except ValueError:  # many sites write broken JSON; the visible lines remain
            continue
        for item in data if isinstance(data, list) else [data]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            items = graph if isinstance(graph, list) else [item]
            found += [
                i
                for i in items
                if isinstance(i, dict) and re.search(r"Article|Posting", str(i.get("@type")))
            ]
    return found


def _said(data: list[dict[str, Any]], key: str) -> str:
    for item in data:
        value = item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _without_site(title: str, site: str) -> str:
    """Drop the site's name that many pages append to their title ("… | Báo Gia Lai")."""
    head, _, tail = title.rpartition(" | ")
    if not head:
        head, _, tail = title.rpartition(" - ")
    return head if head and site and fold(tail) in fold(site) else title


def _lines(tree: Any) -> list[str]:
    """Return the visible text of a page, a line for each block; pictures as their file names."""
    pieces: list[str] = []
    body = tree.find("body")
    for kind, value in _walk(tree if body is None else body):
        pieces.append(
            " ".join(value.split(" "))
            if kind == "text"
            else "\n"
            if kind == "block"
            else f"\n{value}\n"
        )
    text = re.sub(r"[ \t\r\f\v]+", " ", "".join(pieces))
    return [line.strip() for line in text.split("\n") if line.strip()]


def _walk(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the text, block borders and pictures of a tree in order (without recursion)."""
    import lxml.etree

    for event, node in lxml.etree.iterwalk(root, events=("start", "end")):
        block = node.tag in _BLOCKS
        if event == "start":
            if block:
                yield "block", ""
            if node.tag == "img" and re.search(
                r"\.\w{3,4}$", name := node.get("src", "").split("?")[0].split("/")[-1]
            ):
                yield "picture", name
            if isinstance(node.tag, str) and node.text:
                yield "text", re.sub(r"\s+", " ", node.text)
        else:
            if block:
                yield "block", ""
            if node.tail and node is not root:
                yield "text", re.sub(r"\s+", " ", node.tail)


def _window(lines: list[str], main: str, title: str) -> list[str]:
    """Return the lines from the headline to a little below the last paragraph of the article."""
    paragraphs = {fold(line.strip())[:80] for line in main.split("\n") if len(line.strip()) >= 40}
    inside = [n for n, line in enumerate(lines) if fold(line)[:80] in paragraphs]
    if not inside:
        return [line for line in main.split("\n") if line.strip()]
    named = [
        n for n, line in enumerate(lines[: inside[0] + 1]) if title and fold(line) == fold(title)
    ]
    start = named[-1] if named else max(0, inside[0] - _ABOVE)
    return lines[start : inside[-1] + 1 + _BELOW]
