"""A built site as the tests of the whole site read it: every page, parsed, and what kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

import lxml.html

from songngu import config
from songngu.config import SiteConfig

Element = lxml.html.HtmlElement
ARTICLE = "article"
# Brings every picture of a page into view, one by one, and waits for it.
SHOW_PICTURES = """async () => {
  document.querySelectorAll('details').forEach(one => one.open = true);
  for (const one of document.images) {
    one.scrollIntoView();
    if (!one.complete) await new Promise(done => { one.onload = one.onerror = done; });
  }
}"""
# What carries no words of a reader's.
SILENT = {"script", "style", "template"}


class Built:
    """The site below `root`/site."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "site"
        self.settings: SiteConfig = config.load(root).site

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Every HTML page by its path, parsed. Not to be changed."""
        files = sorted(self.folder.rglob("*.html"))
        return {
            path.relative_to(self.folder).as_posix(): lxml.html.document_fromstring(
                path.read_text("utf-8")
            )
            for path in files
        }

    @cached_property
    def full(self) -> dict[str, Element]:
        """The pages that a reader stays on: all but those that lead elsewhere at once."""
        return {path: page for path, page in self.pages.items() if not moved_to(page)}

    @cached_property
    def files(self) -> set[str]:
        """The path of every file."""
        return {
            p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file()
        }

    def at(self, address: str) -> str:
        """The path that a public address stands for."""
        assert self.settings.url and address.startswith(self.settings.url + "/"), address
        return unquote(address.removeprefix(self.settings.url + "/"))


def kind(path: str) -> str:
    """What kind of page stands at `path`, in either language: "article", "dates/0-0", "topics/*", …

    Digits are 0 and names are *, so that a kind of page that is new is known without a list.
    """
    lang, _, rest = path.rpartition(".")[0].partition("/")
    if lang not in ("vi", "en"):
        return path
    if re.match(r"(?:\d{4}/\d{2}|undated)/", rest):
        return ARTICLE
    folder, slash, name = rest.rpartition("/")
    if re.fullmatch(r"[\d-]+", name):
        return folder + slash + re.sub(r"\d+", "0", name)
    return rest if not folder or name == "index" else f"{folder}/*"


def moved_to(page: Element) -> str:
    """Where a page leads its reader at once, or ""."""
    for meta in page.iter("meta"):
        if meta.get("http-equiv", "").lower() == "refresh":
            return str(meta.get("content")).partition("url=")[2]
    return ""


def lang_of(element: Element) -> str:
    """The language of an element: the nearest `lang`."""
    found = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
    return str(found[0]) if found else ""


def words(element: Element) -> str:
    """The text of an element as one line."""
    return " ".join(element.text_content().split())


def name(element: Element) -> str:
    """An element as a failing test names it: tag, classes and the beginning of its text."""
    classes = "".join(f".{name}" for name in element.get("class", "").split())
    return f"<{element.tag}{classes}> {words(element)[:60]}"


def elements(page: Element) -> Iterator[Element]:
    """The elements of a page in order, without comments and without what is not shown."""
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag not in SILENT:
            yield element


def _sort(element: Element | None) -> str:
    return "" if element is None else f"{element.tag}.{element.get('class', '')}"


def telling(pages: dict[str, Element]) -> list[str]:
    """The fewest pages, roughly, that show all there is: every kind of page, and every element.

    Two elements of a language are the same that have tag and classes in common and stand in
    the same.
    """
    seen: set[tuple[str, ...]] = set()
    found = []
    # The longest first: they leave little for the others to add.
    for path in sorted(pages, key=lambda path: (-len(list(pages[path].iter())), path)):
        lang = path.split("/")[0]
        here = {(lang, _sort(e.getparent()), _sort(e)) for e in elements(pages[path])}
        here.add((lang, kind(path)))
        if here - seen:
            found.append(path)
            seen |= here
    return sorted(found)
