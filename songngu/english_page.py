"""Full translations: `<name>.en.md` beside an article page ⇄ `EnglishPage`.

The only reader and writer of them. The body is English Markdown for people to read and
correct; the front matter says which Vietnamese each block of it stands beside, and who
made the English (`translation`, with the keys it has in an article page).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from songngu.article import Translation
from songngu.frontmatter import (
    own_pairs_of_translation,
    read_translation,
    with_pairs,
    write_translation,
)
from songngu.pagefile import Reader, block_list, flow_map, open_page, plain, replace_keys
from songngu.text import clean


@dataclass(frozen=True, slots=True)
class Aside:
    """English by a person whose Vietnamese has gone; `source` is the digest of that."""

    source: str
    english: str


@dataclass(frozen=True, slots=True)
class EnglishPage:
    """The English of a whole article.

    `of` is the article's id. `blocks` holds the digest of the Vietnamese that each block of
    `body` stands beside, in order; () where a person has made the file. `first_line` is
    the line of the file at which the body begins.
    """

    of: str
    body: str
    blocks: tuple[str, ...] = ()
    translation: Translation = field(default_factory=Translation)
    set_aside: tuple[Aside, ...] = ()
    first_line: int = field(default=1, compare=False)


def name(page: str) -> str:
    """The path of the full translation of the article page at path `page`."""
    return page.removesuffix(".md") + ".en.md"


def read(text: str, *, file: str) -> EnglishPage:
    """Return the `EnglishPage` in the text of a file (line ends \\n). Raises ArticleError."""
    r, body = open_page(text, file)
    of = r.text("of")
    if not of:
        raise r.fail("of", "this key is missing", "write the article's id: of: a-…")
    return EnglishPage(
        of=of,
        body=clean(body).strip("\n"),
        blocks=r.texts("blocks"),
        translation=read_translation(r),
        set_aside=_set_aside(r),
        first_line=text[: len(text) - len(body.lstrip("\n"))].count("\n") + 1,
    )


def _set_aside(r: Reader) -> tuple[Aside, ...]:
    entries = [r.mapping(item, "set_aside") for item in r.items("set_aside")]
    return tuple(Aside(e.get("source", ""), e.get("english", "")) for e in entries)


# How each key is written, in the order of a new file; "" leaves the key out.
_KEYS: dict[str, Callable[[EnglishPage], str]] = {
    "of": lambda p: f"of: {plain(p.of)}",
    "translation": lambda p: write_translation(p.translation),
    "set_aside": lambda p: (
        block_list(
            "set_aside",
            [flow_map({"source": a.source, "english": a.english}) for a in p.set_aside],
        )
        if p.set_aside
        else ""
    ),
    "blocks": lambda p: f"blocks: [{', '.join(map(plain, p.blocks))}]",
}


def write(page: EnglishPage) -> str:
    """Return the whole text of a new file."""
    lines = [line for write_key in _KEYS.values() if (line := write_key(page))]
    return "---\n" + "\n".join(lines) + "\n---\n" + page.body.strip("\n") + "\n"


def update(text: str, old: EnglishPage, new: EnglishPage) -> str:
    """Return file `text`, which reads as `old`, changed so that it reads as `new`.

    Only the lines of keys whose values differ are replaced; in them, too, the pairs that only
    the editor knows stay.
    """
    keys = {key: (write_key(old), write_key(new)) for key, write_key in _KEYS.items()}
    if old.translation != new.translation:
        before, after = keys["translation"]
        reader = open_page(text, "")[0]
        own = own_pairs_of_translation(reader, old.translation, new.translation)
        keys["translation"] = before, with_pairs(after, own)
    return replace_keys(text, keys, None if new.body == old.body else new.body)
