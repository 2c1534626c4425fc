"""What may be published of an article: the one door between the content folder and the site.

`Build.render` sends every article through `to_show` before anything else sees it. What it
takes away is in no page, feed, picture or search index, because nothing there ever had it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from songngu import body as markdown
from songngu.article import Article
from songngu.text import sentences

EXCERPT = 60  # words, as spaces part them: Vietnamese syllables
# Code, which shows what it says; or what a page keeps from its readers.
_HIDDEN = re.compile(
    r"(?P<code>(?<!`)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`))"
    r"|<!--.*?--!?>|<(?P<tag>script|style)\b.*?(?:</(?P=tag)\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)


def to_show(article: Article, publish_body: str) -> Article:
    """Return `article` with what a site that publishes "full", "excerpt" or "none" may show.

    Of a withdrawn article only its address and the reason are left, whatever the setting.
    An excerpt has no pictures; the summary is always whole.
    """
    if article.withdrawn:
        return Article(
            id=article.id,
            slug=article.slug,
            title="",
            body="",
            aliases=article.aliases,
            date=article.date,
            date_certainty=article.date_certainty,
            withdrawn=article.withdrawn,
            duplicate_of=article.duplicate_of,
            page=article.page,
        )
    if publish_body == "full":
        return article
    text = excerpt(article.body) if publish_body == "excerpt" else ""
    return replace(article, body=text, images=())


def readable(body: str) -> str:
    """Return a Markdown body without comments, scripts and styles: an editor's note is no text.

    What is made of a body other than HTML begins with this; `to_show` leaves them in, because
    the blocks of a full translation are told by those of the body.
    """
    return _HIDDEN.sub(lambda found: found["code"] or "", body)


def excerpt(body: str, words: int = EXCERPT) -> str:
    """Return the opening of a Markdown body, as Markdown of at most `words` words.

    Whole paragraphs as far as they fit; else whole sentences of the first; else its first
    words and an ellipsis. Headings, figures, lists and tables are left out.
    """
    taken: list[str] = []
    left = words
    paragraphs = markdown.prose(readable(body))
    for paragraph in paragraphs:
        if len(paragraph.split()) > left:
            break
        taken.append(paragraph)
        left -= len(paragraph.split())
    if not taken:
        taken = [_opening(paragraph, words) for paragraph in paragraphs[:1]]
    return "\n\n".join(map(markdown.escape, taken))


def _opening(paragraph: str, words: int) -> str:
    said = ""
    for sentence in sentences(paragraph):
        longer = f"{said} {sentence}".strip()
        if len(longer.split()) > words:
            break
        said = longer
    return said or f"{' '.join(paragraph.split()[:words])} …"
