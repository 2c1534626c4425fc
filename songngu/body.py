"""The Markdown body of an article: paragraphs, headings, figures.

A figure is written with Python-Markdown's `admonition` extension, so that it
reads well as plain text and stands with or without a captured picture:

    !!! figure ""
        ![alternative text](images/meeting.jpg)
        Quang cảnh buổi làm việc.
        *Ảnh: Quốc Dũng*

The picture line and the credit line are optional. Its path is one below content/raw/,
with spaces and marks written as in an address (%20). The body is the truth; the `images` list of the front matter is its index.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from songngu.text import is_web_address, nfc

FIGURE = '!!! figure ""'
_INDENT = "    "
_PICTURE = re.compile(r"^!\[(?P<alt>(?:\\.|[^\]\\])*)\]\((?P<src>[^)\s]+)\)$")
# A picture that is a block of its own, and the one that a figure names.
_LONE = re.compile(
    r'(?:\A|(?<=\n\n))!\[(?P<alt>(?:\\.|[^\]\\\n])*)\]\((?P<src>[^)\s]+)(?: +"(?P<title>[^"\n]*)")?\)'
    r"[ \t]*(?=\n[ \t]*\n|\n*\Z)"
)
_OF_FIGURE = re.compile(
    r"^(?P<before>!!! figure[^\n]*\n[ \t]+!\[(?:\\.|[^\]\\\n])*\]\()(?P<src>[^)\s]+)(?=\))",
    re.MULTILINE,
)
_CREDIT = re.compile(r"^\*(?P<credit>.+)\*$")
# What Python-Markdown reads as markup, and lets a backslash take back.
_INLINE = re.compile(r"([\\`*_\[\]])")
_AT_START = re.compile(r"[#+>-]|!!!|\d+(?=\.(?:\s|$))")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_SHOWN = re.compile(r"!\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_LINKED = re.compile(r"\[((?:\\.|[^\]\\])+)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<![\\*\w])(\*{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?![\w*])")
_NO_PROSE = re.compile(r"!!!|#|[-*+] |\d+[.)] |\||>|<")
_BLANK = re.compile(r"\n[ \t]*\n")
_UNESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a body. `caption` and `credit` are plain text, `src` a path or "" (no picture)."""

    caption: str = ""
    credit: str = ""
    src: str = ""
    alt: str = ""


def escape(text: str) -> str:
    """Return plain `text` (one paragraph) as Markdown that shows exactly that text."""
    line = _INLINE.sub(r"\\\1", _ENTITY.sub("&amp;", " ".join(text.split())))
    line = line.replace("<", "&lt;")
    first = _AT_START.match(line)
    if first:
        at = first.end() if first[0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    return line


def unescape(markdown: str) -> str:
    """Return the plain text of one line of Markdown written by `escape` or by hand."""
    text = markdown
    if "](" in text:
        text = _LINKED.sub(r"\1", _SHOWN.sub(r"\1", text))
    if "*" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return _UNESCAPE.sub(r"\1", text).replace("&lt;", "<").replace("&amp;", "&")


def write_figure(figure: Figure) -> str:
    """Return the Markdown block of one figure."""
    lines = [FIGURE]
    if figure.src:
        lines.append(f"{_INDENT}![{escape(figure.alt)}]({written_path(figure.src)})")
    if figure.caption:
        lines.append(_INDENT + escape(figure.caption))
    if figure.credit:
        lines.append(f"{_INDENT}*{escape(figure.credit)}*")
    return "\n".join(lines)


def written_path(src: str) -> str:
    """Return a picture's path as Markdown takes it; a web address stays as it is."""
    if is_web_address(src):
        return src
    return "".join(char if char.isalnum() or char in "/._~-" else quote(char) for char in src)


def read_path(src: str) -> str:
    """Return the path, or the web address, that a body's Markdown names."""
    return src if is_web_address(src) else nfc(unquote(src))


def blocks(markdown: str) -> list[str]:
    """Return the blocks of a body, in order: text between blank lines, a figure as one block."""
    return [block for block in _BLANK.split(markdown.strip("\n")) if block.strip()]


def figures(markdown: str) -> list[Figure]:
    """Return the figures of a body, in order."""
    return [_read_figure(block) for block in blocks(markdown) if block.startswith("!!! figure")]


def _read_figure(block: str) -> Figure:
    caption: list[str] = []
    credit = src = alt = ""
    for line in block.splitlines()[1:]:
        line = line.strip()
        if picture := _PICTURE.match(line):
            src, alt = read_path(picture["src"]), unescape(picture["alt"])
        elif mark := _CREDIT.match(line):
            credit = unescape(mark["credit"])
        else:
            caption.append(unescape(line))
    return Figure(caption=" ".join(caption), credit=credit, src=src, alt=alt)


def with_figures(markdown: str, find: Callable[[str], str]) -> str:
    """Return a body that names its pictures by their paths below content/raw/, lone ones as figures.

    `find` returns the path of what the body calls a picture, "" for one that is not there;
    that one stays as it stands.
    """

    def named(match: re.Match[str]) -> str:
        path = find(match["src"])
        return match["before"] + written_path(path) if path else match[0]

    def lone(match: re.Match[str]) -> str:
        path = find(match["src"])
        caption, alt = unescape(match["title"] or ""), unescape(match["alt"])
        return write_figure(Figure(caption, src=path, alt=alt)) if path else match[0]

    return _LONE.sub(lone, _OF_FIGURE.sub(named, markdown))


def prose(markdown: str) -> list[str]:
    """Return the running paragraphs of a body as plain text: no figures, pictures, headings, lists
    or tables."""
    paragraphs = []
    for block in blocks(markdown):
        if _NO_PROSE.match(block) or _LONE.fullmatch(block):
            continue
        paragraphs.append(unescape(" ".join(line.strip() for line in block.splitlines())))
    return paragraphs
