"""The Markdown body → safe HTML, figures as <figure>."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

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
    """Admonition blocks of kind `figure` become <figure>; headings go down one level, below the page's."""

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
        figure.tail = div.tail
        return figure

    @staticmethod
    def _move(paragraph: etree.Element, figure: etree.Element, caption: etree.Element) -> None:
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
            if child.tag != "img":
                if child.tag == "em" and not (tail or "").strip():
                    child.tag = "small"
                    child.set("class", "credit")
                caption.append(child)
                last = child
            say(tail)


class _FigureExtension(Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:
        # After inline patterns (priority 20), so that pictures and emphasis are elements.
        md.treeprocessors.register(_Figures(md), "songngu-figures", 5)


def body_html(body: str) -> str:
    """Return the Markdown `body` as HTML that is safe to publish.

    Scripts, styles, frames and event handlers are removed (nh3); links keep
    http, https and mailto. Pictures are left out, their captions stay: the site
    does not carry pictures yet, and links to none elsewhere.
    """
    html = markdown.markdown(
        body,
        extensions=["admonition", "tables", "sane_lists", _FigureExtension()],
        output_format="html",
    )
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
