"""Articles that come in Markdown, with or without front matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu import pictures
from songngu.body import Figure, figures, prose
from songngu.errors import RawError
from songngu.ingest.convert import convert, examine
from songngu.ingest.sidecar import Sidecar
from tests.conftest import run_cli

PAGE = """---
layout: post
Title: 'Long An: 40 quầy một cửa'
date: 16/07/2019 - 10:10
tags: [cchc]
author: Phong Nhã
url: https://baolongan.vn/1
---
# Một tiêu đề khác

Sáng 16/7, UBND tỉnh Long An khai trương 40 quầy.

- Quầy thứ nhất;
- Quầy thứ hai.

Xem thêm: người dân nói gì
"""


def of(text: str, **said):
    return convert(text.encode(), file="a.md", said=Sidecar(**said))


def test_front_matter_of_other_programs_is_understood():
    article = of(PAGE)
    assert article.title == "Long An: 40 quầy một cửa"
    assert (article.date, article.date_certainty) == ("2019-07-16 10:10", "explicit")
    assert article.authors == ("Phong Nhã",) and article.source.url == "https://baolongan.vn/1"
    assert article.provinces == ("Long An",)


def test_nothing_of_a_markdown_text_is_taken_for_clutter():
    body = of(PAGE).body
    assert "- Quầy thứ nhất;\n- Quầy thứ hai." in body and body.endswith("người dân nói gì")
    assert "layout" not in body and body.startswith("# Một tiêu đề khác\n\nSáng 16/7")


def test_a_heading_that_says_the_title_again_is_not_shown_twice():
    again = PAGE.replace("Một tiêu đề khác", "Long An: **40 quầy** một cửa")
    assert of(again).body.startswith("Sáng 16/7")


def test_a_headline_shows_no_markup():
    assert of("# Giảm **12%** hồ sơ &amp; *không* phiền hà\n\nCâu.\n").title == (
        "Giảm 12% hồ sơ & không phiền hà"
    )


def test_a_picture_beside_it_is_a_figure_and_no_sentence(make_site):
    text = "# Bài\n\n![Hội nghị](hop.png)\n\nSáng nay, tỉnh họp.\n\n![Xa](https://x.vn/a.png)\n"
    site = make_site({"content/raw/sub/b.md": text, "content/raw/sub/hop.png": b"\x89PNG"})
    shelf = pictures.shelf(site / "content/raw", ["sub/b.md"])
    body = convert(text.encode(), file="sub/b.md", shelf=shelf).body
    assert figures(body) == [Figure(src="sub/hop.png", alt="Hội nghị")]
    assert prose(body) == ["Sáng nay, tỉnh họp."]


def test_a_sidecar_wins_over_front_matter():
    assert of(PAGE, date="2020-01-02", authors=()).date == "2020-01-02"
    assert of(PAGE, authors=()).authors == ()


def without_layout(line: str) -> str:
    return PAGE.replace("layout: post", line)


@pytest.mark.parametrize("line", ["draft: true", "published: false", "publish: no"])
def test_a_draft_of_another_program_is_published_when_it_is_none_any_more(make_site, line):
    site = make_site({"content/raw/a.md": without_layout(line)})

    def published() -> bool:
        run_cli("--root", site, "--no-model")
        return any((site / "site/vi").rglob("*40-quay-mot-cua.html"))

    assert not published()
    (site / "content/raw/a.md").write_text(without_layout("published: true"), "utf-8")
    assert published()
    (site / "content/raw/a.md").write_text(without_layout(line), "utf-8")
    assert not published()
    (site / "content/raw/a.yaml").write_text("skip: no\n", "utf-8")  # a sidecar wins
    assert published()


def test_a_day_under_published_is_the_day():
    assert of(PAGE.replace("date:", "published:")).date == "2019-07-16 10:10"


@pytest.mark.parametrize("head", ["# Tiêu đề ở đây", "# Tiêu đề ở đây #", "Tiêu đề ở đây\n===="])
def test_without_front_matter_the_heading_at_the_top_is_the_headline(head):
    article = of(f"{head}\n\nMột đoạn văn. Ngày 3/4/2020 có mưa.\n")
    assert article.title == "Tiêu đề ở đây" and article.title_origin == "source"
    assert article.body == "Một đoạn văn. Ngày 3/4/2020 có mưa."


def test_without_any_heading_the_headline_is_made_and_says_so():
    article = of("Huyện Ba Chẽ họp. Mọi người đến dự.\n")
    assert (article.title, article.title_origin) == ("Huyện Ba Chẽ họp", "made")


def test_what_front_matter_says_wrongly_is_told_and_left_out():
    reading = examine(b"---\ntitle: A\ndate: 31/02/2020\nurl: x\n---\nMot doan.\n", file="a.md")
    assert reading.article.date == "" and reading.article.source.url == ""
    assert len(reading.doubts) == 2


def test_front_matter_that_is_no_yaml_names_its_line():
    with pytest.raises(RawError, match=r"a\.md:3: its front matter is no YAML .* 'quotes'"):
        of("---\ntitle: ok\nwho: a: b\n---\nMột đoạn.\n")


def test_front_matter_in_too_many_brackets_is_told_in_one_line():
    with pytest.raises(RawError, match=r"a\.md: its front matter is nested too deeply"):
        of("---\ntags: " + "[" * 3000 + "]" * 3000 + "\n---\nMột đoạn.\n")


@given(st.text(max_size=400))
def test_any_text_becomes_an_article_or_says_why_not(text):
    try:
        article = of("Đầu\n" + text)
        ends_well = bool(article.title and article.body)
    except RawError as error:
        ends_well = bool(error.problem.mend)
    assert ends_well


def test_markdown_is_converted_and_a_readme_is_not(make_site):
    site = make_site({"content/raw/a.md": PAGE, "content/raw/README.md": "# Ghi chú\n\nCho tôi.\n"})
    run = run_cli("convert", "--root", site)
    assert run.returncode == 0, run.stderr
    assert [p.name for p in (site / "content/articles").rglob("*.md")] == [
        "2019-07-16-long-an-40-quay-mot-cua.md"
    ]


def test_what_a_browser_saved_with_a_page_is_no_article(make_site):
    page = "<html><body><h1>Xã Tân An họp dân</h1><p>Sáng nay, xã Tân An họp dân bàn việc làm đường.</p></body></html>"
    site = make_site(
        {
            "content/raw/tin.html": page,
            "content/raw/tin_files/khung.html": page.replace("đường", "cầu"),
        }
    )
    run_cli("convert", "--root", site)
    assert len(list((site / "content/articles").rglob("*.md"))) == 1
