"""The page of a new article is drawn where its raw file is read, and must read as the article."""

from __future__ import annotations

from dataclasses import replace

from songngu import content, frontmatter, ingest, newpage
from songngu.article import Article, Source
from songngu.content import Page
from songngu.errors import RawError
from tests.conftest import PROGRAM, RAW

SCRAPES = PROGRAM / "tests/data/scrapes"


def reads(page: Page) -> Article:
    return frontmatter.read(page.text, file="x.md", page=page.article.page)


def test_a_drawn_page_reads_as_its_article_under_another_slug_too():
    drawn = 0
    for path in (*sorted(RAW.iterdir()), *sorted(SCRAPES.iterdir())[::3]):
        try:
            article = ingest.convert(path.read_bytes(), file=path.name)
        except (RawError, IsADirectoryError):
            continue
        drawn += 1
        topics = ("x",) if drawn % 2 else None
        page = newpage.draw(article, topics)
        assert reads(page) == page.article and page == content.drawn(page.article)
        other = newpage.under(page, f"{article.slug}-2")
        assert reads(other) == other.article
        assert other == newpage.draw(replace(article, slug=f"{article.slug}-2"), topics)
    assert drawn > 50


def test_what_would_not_read_as_the_article_is_not_drawn():
    good = Article("a-1", "bai", "Bài", "Một câu.")
    assert newpage.draw(good, None).text
    assert not newpage.draw(replace(good, source=Source(url="no address")), None).text
    assert not newpage.draw(replace(good, slug="Không được"), None).text
    unlike = newpage.draw(replace(good, title="Hai  dấu cách"), None)
    assert not unlike.text and unlike.article.title == "Hai  dấu cách"
    assert not newpage.under(unlike, "bai-2").text
