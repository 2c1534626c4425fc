"""The passages of a Markdown body, and the blocks of text in them that are translated.

A passage is what stands as one on a page: a paragraph, a heading, an item of a list with
what hangs below it, a table, a figure. It is made of blocks (a cell, a caption, an item)
and of the marks of Markdown between them. What is not running text (HTML, code, rules) is
a block of its own that stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from songngu.body import escape, unescape

Kind = Literal["paragraph", "heading", "item", "cell", "caption", "credit", "verbatim"]
# What stands in an English body for a block that has no English yet.
PENDING = "<!-- not yet translated -->"

_ITEM = re.compile(r"^(?P<mark>\s*(?:[*+-]|(?P<number>\d+)\.)\s+)(?P<text>.*)$")
_HEADING = re.compile(r"^(?P<mark>#{1,6}\s*)(?P<text>.*?)(?P<end>\s*(?:(?<!\\)#+)?\s*)$")
_UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_SEPARATOR = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_PICTURE = re.compile(r"^(?P<mark>\s*!\[)(?P<text>(?:\\.|[^\]\\])*)(?P<end>\]\([^)\s]+\)\s*)$")
_QUOTE = re.compile(r"^\s{0,3}>[ \t]?")
_INDENTED = re.compile(r"^(?: {4}|\t)")
_VERBATIM = re.compile(r"^(?:<|\[[^\]]+\]:\s|```|~~~)")
# A text that is emphasised as a whole: its marks stay where they are.
_WHOLE = re.compile(r"^(\*{1,3})(?=[^\s*])((?:\\.|[^*\\])+)(?:(?<=[^\s*])|(?<=\\\*))\1$", re.S)
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
_ADDRESS = re.compile(r"<([^<>\s@]+@[^<>\s]+|https?://[^<>\s]+)>")
_ENTITY = re.compile(r"&(?!amp;|lt;)#?\w+;")
_UNDERSCORES = re.compile(r"(?<![\\\w])(_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)")


@dataclass(frozen=True, slots=True)
class Block:
    """One text of a body: `raw` as its Markdown has it, `line` where it begins (from 1)."""

    kind: Kind
    raw: str
    line: int = 0

    @property
    def markdown(self) -> str:
        """The Markdown on one line."""
        lines = (_QUOTE.sub("", line) if n else line for n, line in enumerate(self._lines))
        return " ".join(" ".join(lines).split())

    @property
    def _lines(self) -> list[str]:
        return self.raw.split("\n")

    @property
    def text(self) -> str:
        """The plain text, without emphasis, links and tags."""
        return _plain(self.kind, self.markdown)

    @property
    def value(self) -> str:
        """The plain text if the Markdown says no more than that, else the Markdown; "" if pending."""
        if self.markdown in ("", PENDING):
            return ""
        return self.text if written(self.kind, self.text) == self.markdown else self.markdown


@lru_cache(maxsize=4096)
def _plain(kind: Kind, markdown: str) -> str:
    if kind == "verbatim":
        return markdown
    plain = _ADDRESS.sub(r"\1", _TAG.sub("", markdown))
    plain = _ENTITY.sub(lambda match: html.unescape(match[0]), plain)
    if kind == "cell":
        plain = plain.replace(r"\|", "|")
    return " ".join(unescape(_UNDERSCORES.sub(r"\2", plain)).split())


def written(kind: Kind, text: str) -> str:
    """Return the Markdown of a block that shows exactly the plain `text`; of none, PENDING."""
    if not text:
        return PENDING
    if kind == "verbatim":
        return text
    if kind == "heading":  # whose Markdown may end in marks that are not shown
        return re.sub(r"(?<!^\\)#(?=#*$)", r"\#", escape(text))
    return escape(text).replace("|", r"\|") if kind == "cell" else escape(text)


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: its blocks and the marks around them, in order.

    `tight` says that no blank line parts it from the one above; `number` is the item's
    place in a numbered list, 0 elsewhere.
    """

    kind: str  # "paragraph", "heading", "item", "table", "figure" or "verbatim"
    parts: tuple[str | Block, ...]
    tight: bool = False
    number: int = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple(part for part in self.parts if isinstance(part, Block))

    def markdown(self, raws: Sequence[str] | None = None) -> str:
        """Return the Markdown, with `raws` (one for each block) in place of the blocks' own."""
        texts = iter([block.raw for block in self.blocks] if raws is None else raws)
        return "".join(part if isinstance(part, str) else next(texts) for part in self.parts)


def blocks(passages: Sequence[Passage]) -> tuple[Block, ...]:
    """Return the blocks of all `passages`, in order."""
    return tuple(block for passage in passages for block in passage.blocks)


def write(passages: Sequence[Passage], raws: Sequence[str]) -> str:
    """Return the body of `passages` with `raws`, the Markdown of each block, put in."""
    rest = iter(raws)
    body = ""
    for passage in passages:
        text = passage.markdown([next(rest) for _ in passage.blocks])
        body += ("\n" if passage.tight else "\n\n") * bool(body) + text
    return body + "\n"


def read(body: str) -> tuple[Passage, ...]:
    """Return the passages of a Markdown `body` (see `songngu.body`), in order.

    Written again (`write`), they are the body, but for the number of blank lines.
    """
    found: list[Passage] = []
    for first, lines in _chunks(body):
        at = 0
        if found and _INDENTED.match(lines[0]) and found[-1].kind in ("item", "figure"):
            at = _end_of_indented(lines)
            found[-1] = _continued(found[-1], lines[:at], first)
        while at < len(lines):
            passage, used = _passage(lines[at:], first + at)
            if passage.number and found and found[-1].number:
                passage = replace(passage, number=found[-1].number + 1)
            found.append(replace(passage, tight=at > 0))
            at += used
    return tuple(found)


def _chunks(body: str) -> Iterator[tuple[int, list[str]]]:
    """What stands between blank lines, with the number of its first line."""
    chunk: list[str] = []
    for number, line in enumerate([*body.split("\n"), ""], 1):
        if line.strip():
            chunk.append(line)
        elif chunk:
            yield number - len(chunk), chunk
            chunk = []


def _end_of_indented(lines: Sequence[str]) -> int:
    return next((n for n, line in enumerate(lines) if not _INDENTED.match(line)), len(lines))


def _continued(passage: Passage, lines: Sequence[str], first: int) -> Passage:
    """`passage` with an indented chunk below it."""
    inner = _figure_parts if passage.kind == "figure" else _item_parts
    return replace(passage, parts=(*passage.parts, "\n\n", *inner(lines, first)))


def _passage(lines: Sequence[str], first: int) -> tuple[Passage, int]:
    """The passage at the head of `lines`, and how many of them it takes."""
    line = lines[0]
    if _VERBATIM.match(line) or _INDENTED.match(line):
        return Passage("verbatim", (Block("verbatim", "\n".join(lines), first),)), len(lines)
    if _RULE.match(line):
        return Passage("verbatim", (Block("verbatim", line, first),)), 1
    if line.startswith("!!!"):
        used = 1 + _end_of_indented(lines[1:])
        caption = _figure_parts(lines[1:used], first + 1)
        return Passage("figure", (line, *(("\n", *caption) if caption else ()))), used
    if match := _HEADING.match(line):
        parts = (match["mark"], *_text("heading", match["text"], first), match["end"])
        return Passage("heading", parts), 1
    if len(lines) > 1 and _UNDERLINE.match(lines[1]):
        return Passage("heading", (*_text("heading", line, first), f"\n{lines[1]}")), 2
    if "|" in line and len(lines) > 1 and _SEPARATOR.match(lines[1]):
        return _table(lines, first), len(lines)
    if match := _ITEM.match(line):
        below = (n for n, at in enumerate(lines[1:], 1) if _item_starts(at))
        used = next(below, len(lines))
        return Passage(
            "item", _item_parts(lines[:used], first), number=int(match["number"] or 0)
        ), used
    used = next((n for n, at in enumerate(lines[1:], 1) if at.startswith("#")), len(lines))
    mark = _QUOTE.match(line)
    raw = "\n".join(lines[:used])
    prefix = mark[0] if mark else ""
    return Passage("paragraph", (prefix, *_text("paragraph", raw[len(prefix) :], first))), used


def _item_starts(line: str) -> bool:
    return bool(_ITEM.match(line)) and not _INDENTED.match(line)


def _item_parts(lines: Sequence[str], first: int) -> tuple[str | Block, ...]:
    """An item and the items below it; other lines go on with the text above them."""
    parts: list[str | Block] = []
    starts = [n for n, line in enumerate(lines) if n == 0 or _ITEM.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = _ITEM.match(lines[start])
        indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
        mark = match["mark"] if match else indent
        raw = "\n".join(lines[start:end])[len(mark) :]
        parts += ["\n"] * bool(start) + [mark, *_text("item", raw, first + start)]
    return tuple(parts)


def _table(lines: Sequence[str], first: int) -> Passage:
    parts: list[str | Block] = []
    for number, line in enumerate(lines):
        parts += ["\n"] * bool(number)
        if number == 1:
            parts.append(line)
            continue
        at = 0
        for end in [match.start() for match in _CELL_END.finditer(line)] + [len(line)]:
            parts += [*_text("cell", line[at:end], first + number), line[end : end + 1]]
            at = end + 1
    return Passage("table", tuple(part for part in parts if part != ""))


def _figure_parts(lines: Sequence[str], first: int) -> tuple[str | Block, ...]:
    """The picture, the caption and the credit of a figure (see `songngu.body.Figure`)."""
    parts: list[str | Block] = []
    at = 0
    while at < len(lines):
        parts += ["\n"] * bool(at)
        line, used = lines[at], 1
        if match := _PICTURE.match(line):
            text = _text("caption", match["text"], first + at)
            parts += [match["mark"], *text, match["end"]]
        elif _WHOLE.match(line.strip()):
            parts += _text("credit", line, first + at)
        else:
            used += next((n for n, at in enumerate(lines[at + 1 :]) if _apart(at)), len(lines))
            parts += _text("caption", "\n".join(lines[at : at + used]), first + at)
        at += used
    return tuple(parts)


def _apart(line: str) -> bool:
    """Whether a line of a figure is no part of its caption."""
    return bool(_PICTURE.match(line) or _WHOLE.match(line.strip()))


def _text(kind: Kind, raw: str, line: int) -> list[str | Block]:
    """A block with what stands around it: spaces, marks of emphasis. Without words, no block."""
    text = raw.strip()
    if not text or (not Block(kind, text).text and text != PENDING):
        return [raw] if raw else []
    before, after = raw[: raw.index(text)], raw[raw.index(text) + len(text) :]
    if match := _WHOLE.match(text):
        before, text, after = before + match[1], match[2], match[1] + after
    return [part for part in (before, Block(kind, text, line), after) if part]
