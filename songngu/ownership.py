"""Whose value is it? The program's, while its digest is the one the program last wrote; else the editor's.

The digests stand in the page itself (`made:`), so that a fresh clone knows it
too. An editor's value is never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from songngu.article import Article
from songngu.text import digest

# The values the program makes, and the fields of `Article` each consists of.
VALUES: dict[str, tuple[str, ...]] = {
    "slug": ("slug",),
    "title": ("title", "title_origin"),
    "date": ("date", "date_certainty", "date_note"),
    "provinces": ("provinces",),
    "authors": ("authors",),
    "source": ("source",),
    "body": ("body",),
    "summary_vi": ("summary_vi",),
    "topics": ("topics",),
    "duplicate_of": ("duplicate_of",),
}
# What the raw text says, so what a changed raw text may change.
FROM_RAW = ("title", "date", "provinces", "authors", "source", "body")


def value_digest(article: Article, value: str) -> str:
    """The digest of one value as it stands on `article`."""
    return digest("m", "\x1f".join(repr(getattr(article, name)) for name in VALUES[value]))


def sign(article: Article, values: Iterable[str]) -> Article:
    """Return `article` with these values marked as the program's own."""
    made = article.made | {value: value_digest(article, value) for value in values}
    return replace(article, made=made)


def is_editors(article: Article, value: str) -> bool:
    """Whether an editor has set or changed this value since the program last wrote it."""
    return article.made.get(value) != value_digest(article, value)


def may_set(article: Article, value: str) -> bool:
    """Whether the program may set a value that not every page has: never set, or still its own."""
    if value in article.made:
        return not is_editors(article, value)
    return not any(getattr(article, name) for name in VALUES[value])


def with_topics(article: Article, said: tuple[str, ...] | None) -> Article:
    """Return `article` with the topics that its sidecar says (None: it says nothing).

    An editor's stay. A sidecar's are marked as neither the program's nor an editor's, so
    that they are not found out anew and yet follow the sidecar.
    """
    made, own = article.made.get("topics"), value_digest(article, "topics")
    if made not in (own, _sidecars(own)) and (made or article.topics):
        return article
    if said is None:
        return sign(article, ("topics",)) if made == _sidecars(own) else article
    article = replace(article, topics=said)
    mark = _sidecars(value_digest(article, "topics"))
    return replace(article, made=article.made | {"topics": mark})


def _sidecars(value: str) -> str:
    return "c" + value[1:]


def merge(kept: Article, fresh: Article) -> Article:
    """Bring a changed raw text into an existing page.

    Returns `kept` with the program's own values replaced by those of `fresh`. Where raw text
    and editor both changed a value, the editor's stays and `clashes` names it, until the two
    are alike or the editor strikes the name out.
    """
    result = replace(kept, raw=fresh.raw)
    clashes = list(kept.clashes)
    for value in FROM_RAW:
        new = value_digest(fresh, value)
        if new == value_digest(kept, value) and value in clashes:
            clashes.remove(value)
        if not is_editors(kept, value):
            changes = {name: getattr(fresh, name) for name in VALUES[value]}
            result = replace(result, **changes)
            # A remark on the value, no part of it: struck out, it stays so while the value does.
            if value == "provinces" and (kept.provinces_doubt or new != kept.made[value]):
                result = replace(result, provinces_doubt=fresh.provinces_doubt)
        elif new not in (kept.made.get(value), value_digest(kept, value)):
            clashes.append(value)
        result = replace(result, made=result.made | {value: new})
    return replace(result, clashes=tuple(dict.fromkeys(clashes)))
