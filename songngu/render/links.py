"""Where things are on the site. Paths are POSIX, from the site's root, and always name a file."""

from __future__ import annotations

import datetime as dt
import posixpath
from urllib.parse import quote

from songngu.article import Article

STYLE = "assets/style.css"
ARTICLE_STYLE = "assets/style-article.css"
ICON = "assets/icon.svg"
SCRIPT = "assets/site.js"
LOGO = "assets/logo"  # and the ending of its file
NATIONAL = "national"
SEVERAL = "several-provinces"


def relative(target: str, page: str) -> str:
    """The link from `page` to `target` (both paths from the site's root; a #fragment may follow)."""
    path, hash_, fragment = target.partition("#")
    link = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return quote(link) + hash_ + fragment


def absolute(target: str, url: str) -> str:
    """The public address of `target`, or "" where the site has no public address."""
    return f"{url}/{quote(target)}" if url else ""


def permalink(article: Article) -> str:
    """The place of an article without its language: 2019/07/slug, or undated/slug."""
    folder = article.date[:7].replace("-", "/") or "undated"
    return f"{folder}/{article.slug}"


def article(permalink_: str, lang: str) -> str:
    """An article's page."""
    return f"{lang}/{permalink_}.html"


def home(lang: str) -> str:
    """The front page of a language."""
    return f"{lang}/index.html"


def about(lang: str) -> str:
    """How the English is made, sources, licences."""
    return f"{lang}/about.html"


def feed(lang: str) -> str:
    """The Atom feed."""
    return f"{lang}/feed.xml"


def dates(lang: str) -> str:
    """The index of years and months."""
    return f"{lang}/dates/index.html"


def year(number: int, lang: str) -> str:
    """All articles of a year."""
    return f"{lang}/dates/{number}.html"


def month(year_: int, number: int, lang: str) -> str:
    """All articles of a month."""
    return f"{lang}/dates/{year_}-{number:02d}.html"


def day(date: dt.date, lang: str) -> str:
    """All articles of a day."""
    return f"{lang}/dates/{date.isoformat()}.html"


def undated(lang: str) -> str:
    """The articles without a date."""
    return f"{lang}/dates/undated.html"


def provinces(lang: str) -> str:
    """The index of provinces."""
    return f"{lang}/provinces/index.html"


def province(slug: str, lang: str) -> str:
    """The articles of a province, or NATIONAL ones, or those on SEVERAL provinces."""
    return f"{lang}/provinces/{slug}.html"


def province_year(slug: str, number: int | None, lang: str) -> str:
    """The articles of a province of one year, or without a date, where they are many."""
    return f"{lang}/provinces/{slug}/{number or 'undated'}.html"


def topics(lang: str) -> str:
    """The index of topics."""
    return f"{lang}/topics/index.html"


def topic(slug: str, lang: str) -> str:
    """The articles on a topic."""
    return f"{lang}/topics/{slug}.html"


def topic_year(slug: str, number: int | None, lang: str) -> str:
    """The articles on a topic of one year, or without a date, where they are many."""
    return f"{lang}/topics/{slug}/{number or 'undated'}.html"


def sources(lang: str) -> str:
    """The index of publishers."""
    return f"{lang}/sources/index.html"


def source(slug: str, lang: str) -> str:
    """The articles of a publisher."""
    return f"{lang}/sources/{slug}.html"


def source_year(slug: str, number: int | None, lang: str) -> str:
    """The articles of a publisher of one year, or without a date, where they are many."""
    return f"{lang}/sources/{slug}/{number or 'undated'}.html"


def search(lang: str) -> str:
    """The search page."""
    return f"{lang}/search.html"
