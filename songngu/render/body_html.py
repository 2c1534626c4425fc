"""The Markdown body → safe HTML, figures as <figure>."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from html import escape, unescape
from types import MappingProxyType

import markdown
import nh3
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

from songngu.body import read_path
from songngu.text import digest

# By path: the attributes of its <img>, without `alt`.
Pictures = Mapping[str, Mapping[str, str]]

_TAGS = {
    *(
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "code",
    ),
    *(
        "em",
        "strong",
        "a",
        "br",
        "hr",
        "sub",
        "sup",
        "abbr",
        "cite",
        "q",
        "small",
        "s",
        "u",
        "b",
        "i",
        "span",
    ),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"),
    *("figure", "figcaption"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "ol": {"start"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "abbr": {"title"},
    "small": {"class"},
    "*": {"lang"},
}


class _Figures(Treeprocessor):
    """Admonition blocks of kind `figure` become <figure>; headings go down one level, below the page's.

    `pictures` has the attributes of each by path, `shown` gathers their <img> by what stands
    for it, which begins with `token`.
    """

    def __init__(
        self, md: markdown.Markdown, pictures: Pictures, shown: dict[str, str], token: str
    ) -> None:
        super().__init__(md)
        self.pictures, self.shown, self.token = pictures, shown, token

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "div" and "figure" in child.get("class", "").split():
                    parent[index] = self._figure(child)
        for element in root.iter():
            if element.tag in ("h1", "h2", "h3", "h4", "h5"):
                element.tag = f"h{min(6, int(element.tag[1]) + 1)}"

    def _figure(self, div: etree.Element) -> etree.Element:
        figure = etree.Element("figure")
        caption = etree.Element("figcaption")
        for paragraph in div:
            self._move(paragraph, figure, caption)
        if len(caption) or (caption.text or "").strip():
            figure.append(caption)
        if not len(figure) and not figure.text:
            return etree.Element("p")  # only a picture that cannot be shown
        figure.tail = div.tail
        return figure

    def _picture(self, img: etree.Element) -> str:
        """Keep the <img> of a picture and return what stands for it; "" if it is not shown."""
        attributes = self.pictures.get(read_path(img.get("src", "")))
        if not attributes:
            return ""
        found = {**attributes, "alt": " ".join(unescape(img.get("alt", "")).split())}
        written = (f'{name}="{escape(value)}"' for name, value in found.items())
        place = f"{self.token}-{len(self.shown)}."
        self.shown[place] = f"<img {' '.join(written)}>"
        return place

    def _move(
        self, paragraph: etree.Element, figure: etree.Element, caption: etree.Element
    ) -> None:
        last: etree.Element | None = caption[-1] if len(caption) else None

        def say(text: str | None) -> None:
            if not text or not text.strip():
                return
            if last is None:
                caption.text = f"{caption.text or ''} {text}".strip() + " "
            else:
                last.tail = f"{last.tail or ''} {text}"

        say(paragraph.text)
        for child in list(paragraph):
            tail, child.tail = child.tail, None
            if child.tag == "img":
                figure.text = (figure.text or "") + self._picture(child)
            else:
                if child.tag == "em" and not (tail or "").strip():
                    child.tag = "small"
                    child.set("class", "credit")
                caption.append(child)
                last = child
            say(tail)


class _Admonitions(AdmonitionProcessor):
    """Admonition blocks without the title that Python-Markdown gives those that have none: "Figure"."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind, title = super().get_class_and_title(match)
        return kind, None if match[2] is None else title


class _FigureExtension(Extension):
    def __init__(self, pictures: Pictures, shown: dict[str, str], token: str) -> None:
        super().__init__()
        self.pictures, self.shown, self.token = pictures, shown, token

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        # After inline patterns (priority 20) and their escapes (0): an `alt` is plain text then.
        md.parser.blockprocessors.register(_Admonitions(md.parser), "admonition", 105)
        figures = _Figures(md, self.pictures, self.shown, self.token)
        md.treeprocessors.register(figures, "songngu-figures", -5)


def body_html(body: str, pictures: Pictures = MappingProxyType({})) -> str:
    """Return the Markdown `body` as HTML that is safe to publish.

    Scripts, styles, frames and event handlers are removed (nh3); links keep
    http, https and mailto. `pictures` has the attributes of those that the site carries,
    by their paths in the body; of any other the caption stays alone: the site shows none
    from elsewhere.
    """
    shown: dict[str, str] = {}
    # Stands for a picture until all else has been made safe. No body holds its own digest.
    token = digest("picture", body)
    html = markdown.markdown(
        body,
        extensions=["tables", "sane_lists", _FigureExtension(pictures, shown, token)],
        output_format="html",
    )
    safe = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return re.sub(rf"{token}-\d+\.", lambda match: shown.get(match[0], ""), safe)
