"""The page of a new article: signed as the program's own, with its address and its file name."""

from __future__ import annotations

from dataclasses import replace

from songngu import content, frontmatter, ownership
from songngu.article import Article
from songngu.content import Page
from songngu.errors import ArticleError
from songngu.render import links


def draw(article: Article, topics: tuple[str, ...] | None) -> Page:
    """Return the page of an article that came from a raw file whose sidecar says `topics`.

    It has been read back. Its text is "" where it would not read as this article: such a
    page is drawn, and what is wrong with it told, when it is saved.
    """
    article = ownership.sign(article, ("slug", *ownership.FROM_RAW))
    article = _placed(ownership.with_topics(article, topics))
    try:
        page = content.drawn(article)
    except ArticleError:
        return Page(article, "")
    return Page(article, page.text if page.article == article else "")


def under(page: Page, slug: str) -> Page:
    """Return a drawn page under another slug, which is one as the program makes them.

    It is not read back anew: no other value has changed.
    """
    article = ownership.sign(replace(page.article, slug=slug), ("slug",))
    article = _placed(article)
    return Page(article, frontmatter.write(article) if page.text else "")


def _placed(article: Article) -> Article:
    made = article.made | {"path": links.permalink(article)}
    return replace(article, made=made, page=content.new_page_path(article))
