"""The site's style sheets, put together from the parts in templates/style/: one with all of them, one
with those that the page of an article needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from songngu.render import colours

COLOURS = "colours.css"
# A string or an escape, which may hold anything.
_KEPT = rb"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.)"""
# A comment; one that alone parts two words is emptied, for without it they would be one.
_COMMENT = re.compile(_KEPT + rb"|((?<=[^\s{};,:>])/\*.*?\*/(?=[^\s{};,:>]))|/\*.*?\*/", re.DOTALL)
# It, or what only an author reads: the last semicolon of a rule, blanks beside a mark and after
# a colon (a value of nothing keeps its own).
_IDLE = re.compile(
    _KEPT + rb"""|(?<!:)[ \t]*;\s*(?=})|(?<!:)[ \t]*([{};,>])[ \t]*|(?<=[^\\]:)[ \t]+(?![ \t;}])""",
    re.DOTALL,
)
# In this order; what a theme adds under any other name comes last, by name.
PARTS = (
    COLOURS,
    "type.css",
    "frame.css",
    "lists.css",
    "home.css",
    "dates.css",
    "places.css",
    "subjects.css",
    "article.css",
    "search.css",
    "print.css",
)
# No page of an article has anything that the others are for.
OF_ARTICLES = (COLOURS, "type.css", "frame.css", "lists.css", "article.css", "print.css")


def sheet(folders: Sequence[Path], accent: str = "", known_parts: Sequence[str] = PARTS) -> bytes:
    """Return the style sheet (UTF-8) from style/*.css below the template folders.

    A part of an earlier folder stands in place of the same part in a later one. `accent`
    (#rrggbb, "" for that of the parts) is the colour of links and bars. `known_parts` are those
    of PARTS that it is to have; what a theme adds it has always.
    """
    parts: dict[str, Path] = {}
    for folder in reversed(folders):
        parts |= {path.name: path for path in (folder / "style").glob("*.css")}
    known = [name for name in known_parts if name in parts]
    added = sorted(set(parts) - set(PARTS))
    texts = [parts[name].read_bytes() for name in (*known, *added)]
    if accent:
        # After the colours, before what may still want to say otherwise: print, a theme's own.
        texts.insert(1 if COLOURS in parts else 0, _rules(accent).encode())
    return _lean(b"\n".join(texts))


def _lean(sheet: bytes) -> bytes:
    """The style sheet without what only its authors read: comments, indents, empty lines, blanks.

    It keeps its lines, and every blank that may mean something: between selectors, within
    calc(), before a colon.
    """

    def comment(found: re.Match[bytes]) -> bytes:
        return found[1] or (b"/**/" if found[2] else b"")

    bare = _IDLE.sub(rb"\1\2", _COMMENT.sub(comment, sheet))
    return b"\n".join(line for line in map(bytes.strip, bare.splitlines()) if line) + b"\n"


def _rules(accent: str) -> str:
    found = colours.accents(accent)
    return (
        f"/* site.accent: {accent} */\n"
        f":root {{ --accent: {found.light}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {found.dark}; }} }}\n"
    )
