"""A raw file in Markdown: its front matter, as other programs write it, its headline, its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from songngu.body import unescape
from songngu.errors import RawError
from songngu.ingest import sidecar
from songngu.ingest.sidecar import Sidecar
from songngu.text import fold

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(
    r"\A\s*(?:#[ \t]+(?P<atx>[^\n]+?)[ \t]*#*|(?P<line>[^\n]+)\n=+[ \t]*)(?:\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """`said` is what the front matter says (what cannot be used is left out, see `doubts`);
    `title` the heading at the top, "" if there is none, and `heading` how it is written; `body`
    all below it."""

    said: Sidecar
    title: str
    body: str
    doubts: tuple[str, ...] = ()
    heading: str = ""

    def below(self, title: str) -> str:
        """Return the text below an article's title: with the heading, unless the title says it."""
        if fold(self.title) in fold(title):
            return self.body
        return f"{self.heading}\n\n{self.body}"


def read(text: str, *, file: str) -> MarkdownPage:
    """Return the parts of a Markdown file (NFC, "\\n" line ends). Raises RawError for front
    matter that is no YAML."""
    said = Sidecar()
    doubts: tuple[str, ...] = ()
    front = _FRONT.match(text)
    if front:
        said, doubts = _front(front[1], file)
        text = text[front.end() :]
    heading = _HEADING.match(text)
    title = ""
    if heading:
        title = unescape((heading["atx"] or heading["line"]).strip())
        text = text[heading.end() :]
    written = heading[0].strip("\n") if heading else ""
    return MarkdownPage(said, title, text.strip("\n"), doubts, written)


def _front(text: str, file: str) -> tuple[Sidecar, tuple[str, ...]]:
    try:
        values = yaml.load(text, Loader=yaml.BaseLoader)  # every scalar is text
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise RawError(
            f"its front matter is no YAML ({getattr(error, 'problem', None) or 'unreadable'})",
            file=file,
            line=mark.line + 2 if mark else None,
            mend="put texts with a colon in 'quotes', or remove the lines between ---",
        ) from error
    except RecursionError as error:
        mend = "remove what is in many brackets from the lines between ---"
        raise RawError("its front matter is nested too deeply", file=file, mend=mend) from error
    if not isinstance(values, dict):
        return Sidecar(), ()
    values = sidecar.with_skip({str(key): value for key, value in values.items()})
    found: dict[str, Any] = {
        key: values[name]
        for key, name in sidecar.called(values).items()
        if name and values.get(name)
    }
    kept, faults = sidecar.accepted(found, file=file)
    doubts = tuple(f"{fault.field} in its front matter: {fault.what}" for fault in faults)
    return sidecar.read(sidecar.write(kept), file=file), doubts
