"""What stands around the headline and at the end of a story says something of it, or nothing."""

from __future__ import annotations

import pytest

from songngu.ingest import html
from tests.test_html import ONE, PLAIN, THREE, TITLE, TWO, lines, marks, page

BODY = f"<div class='body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"
DAY = "<div class='ngay'>18/06/2021 14:20</div>"


def between(row: str, after: str = "") -> list[str]:
    """The lines of a page with a row between its headline and its story, and one after it."""
    return lines(page(f"<div class='main'><h1>{TITLE}</h1>{row}{BODY}{after}</div>"))


@pytest.mark.parametrize(
    "row",
    [
        "<div>Số lần đọc: <span>95</span></div>",
        "<div><span class='so-doc'>Số lượt xem: 5.412</span> <a href='#'>Nghe tin</a></div>",
        "<div class='by'><div>Bởi</div> <a href='/author/admin'>admin</a><div>-</div></div>",
        "<div><span class='byline'>by <a href='/author/quantri'>quantri</a></span></div>",
        "<div>Người đăng: thanhthuy.snv</div>",
        "<div><span class='views'>1290</span></div>",
    ],
)
def test_counters_accounts_and_labels_of_nothing_are_left_out(row):
    assert between(DAY + row) == [TITLE, "18/06/2021 14:20", ONE, TWO, THREE]


def test_a_lead_in_a_box_that_shows_the_article_is_no_counter():
    lead = "Trong hai ngày 12 và 13/5, đoàn kiểm tra của Bộ Nội vụ làm việc tại bảy xã của hai huyện trong tỉnh."
    assert between(f"<div id='ctr12_ViewNews_lead'>{lead}</div>") == [TITLE, lead, ONE, TWO, THREE]
    assert between("<div id='ctr12_ViewNews_count'>Đã đọc 889</div>") == PLAIN


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ("<div class='author'>Văn Hào</div>", "Văn Hào"),
        ("<div>Bởi <a href='/author/van-hao'>Văn Hào</a></div>", "Bởi Văn Hào"),
        ("<div>N.V.Bảy</div>", "N.V.Bảy"),
    ],
)
def test_who_wrote_it_stays(row, kept):
    assert between(row) == [TITLE, kept, ONE, TWO, THREE]


def test_a_label_may_leave_its_colon_to_the_style_of_the_page():
    field = "<div class='field'><div>{}</div><div>Bùi Tá Hội (Phòng Nghiệp vụ 2)</div></div>"
    assert between("", field.format("Tác giả"))[4:] == ["Tác giả: Bùi Tá Hội (Phòng Nghiệp vụ 2)"]
    assert between("", field.format("Liên lạc"))[4:] == [
        "Liên lạc", "Bùi Tá Hội (Phòng Nghiệp vụ 2)"
    ]  # fmt: skip


def test_an_account_in_the_box_below_the_story_is_no_author():
    box = "<div class='author-box'><h5 class='author-name'>quantri</h5></div>"
    assert between("", box) == PLAIN


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (
            "<div><div class='label'>Tác giả:</div><div>Bùi Tá Hội</div></div>",
            "Tác giả: Bùi Tá Hội",
        ),
        ("<p>Nguồn:</p><p>Báo Gia Lai</p>", "Nguồn: Báo Gia Lai"),
        (
            "<div>Ngày cập nhật: <span id='lblDate'>21/09/2015</span></div>",
            "Ngày cập nhật: 21/09/2015",
        ),
    ],
)
def test_a_label_and_what_it_labels_are_one_line(row, line):
    assert between("", row) == [*PLAIN, line]


@pytest.mark.parametrize(
    "box",
    [
        "<header class='portlet-topper'><h1 class='portlet-title'>Hiển thị nội dung tin</h1></header>",
        "<div class='cate-title'>TIN HOẠT ĐỘNG NGÀNH NỘI VỤ</div>",
        "<h2 class='module-title'><span>Tin tức và sự kiện nổi bật</span></h2>",
    ],
)
def test_the_title_of_a_box_or_of_a_section_is_no_headline(box):
    found = page(f"<div class='main'>{box}<h3 class='header-title'>{TITLE}</h3>{DAY}{BODY}</div>")
    assert found.title == TITLE


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        (
            "<div class='author-bar'><div class='author-info'><a href='#'>TRƯỜNG TRUNG</a></div>"
            "<div class='share'><a href='#'>Facebook</a></div></div>",
            "TRƯỜNG TRUNG",
        ),
        ("<div class='article-author'><a href='#'>Thanh Hà/VOV</a></div>", "Thanh Hà/VOV"),
    ],
)
def test_an_author_whose_name_is_a_link_stays(row, kept):
    assert between(row) == [TITLE, kept, ONE, TWO, THREE]


@pytest.mark.parametrize(
    "after",
    [
        "<ul class='tags'><li>Dòng sự kiện:</li><li><a href='#'>Cải cách hành chính</a></li></ul>",
        "<div class='article__tag'><a href='#'>Đà Nẵng</a></div>",
        "<div class='box-donate'><p>Tặng sao cho thành viên để ủng hộ tác giả bài này.</p></div>",
        "<div class='footer'><p>Báo Tin tức. Tổng biên tập: Ninh Hồng Nga</p></div>",
    ],
)
def test_keywords_gifts_and_the_chief_editor_are_no_part_of_it(after):
    assert between("", after) == PLAIN


def test_a_box_in_the_story_headed_by_a_link_is_another_article():
    box = f"<div class='embed'><h3><a href='#'>Hải Phòng trả kết quả tại nhà</a></h3><p>{TWO} Và.</p></div>"
    body = f"<div class='body'><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></div>"
    assert lines(page(f"<div class='main'><h1>{TITLE}</h1>{body}</div>")) == PLAIN


def test_the_name_of_the_site_is_no_headline_though_the_title_ends_in_it():
    name = "Cổng thông tin điện tử huyện Hòa Vang"
    found = page(
        f"<div id='header'><h1><a href='/'>{name}</a></h1></div>"
        f"<div class='main'><h3>{TITLE}</h3>{BODY}</div>",
        f"<title>Tin tức - {name}</title>",
    )
    assert (found.title, found.site) == (TITLE, name)


def test_a_place_that_only_the_style_parts_from_the_report_is_its_dateline():
    deck = f"<p class='description'><span class='location-stamp'>Long An</span>{TWO}</p>"
    assert between(deck)[1] == f"Long An - {TWO}"


@pytest.mark.parametrize("name", ["Chi tiết tin bài", "Xuất bản thông tin", "Nội dung chi tiết"])
def test_what_a_system_calls_any_article_is_no_headline(name):
    found = page(
        f"<div><h2 class='Head'>{name}</h2><p><span class='NewsTitle'>{TITLE}</span></p>{BODY}</div>",
        f"<title>{name}</title>",
    )
    assert found.title == TITLE


def test_a_heading_over_links_that_a_script_brings_later_ends_no_story():
    heading = "<div class='link-source'>Tin bài liên quan</div>"
    author = "<div class='art-author'>TRẦN THI</div>"
    assert between("", heading + author) == [*PLAIN, "TRẦN THI"]


def test_a_quotation_set_apart_is_text_and_so_is_who_said_it():
    quote = (
        "<blockquote><p>Phải đo bằng số lần đi lại.</p><p>Ông Lê Văn Tư, Sở Nội vụ</p></blockquote>"
    )
    found = page(
        f"<h1>{TITLE}</h1><div class='body'><p>{ONE}</p><p>{TWO}</p>{quote}<p>{THREE}</p></div>"
    )
    assert marks(found)["Ông Lê Văn Tư, Sở Nội vụ"] == "body"


def test_a_reader_survey_in_the_story_is_left_out():
    box = "<div class='survey'><p>Bạn có hài lòng không?</p><p>Rất hài lòng</p></div>"
    body = f"<div class='body'><p>{ONE}</p><p>{TWO}</p>{box}<p>{THREE}</p></div>"
    assert lines(page(f"<div class='main'><h1>{TITLE}</h1>{body}</div>")) == PLAIN


def test_what_the_site_says_of_an_author_is_left_out():
    box = f"<div class='author-box'><p class='author-desc'>{TWO} Anh.</p></div>"
    assert between("", box) == PLAIN
    more = f"<div class='jeg_authorbox'><p class='jeg_author_desc'>{TWO} Anh.</p></div>"
    assert between("", more) == PLAIN


def test_a_question_below_the_one_who_asks_is_a_line_of_its_own():
    question = "<p>Thực hiện:</p><p>Thưa ông, kết quả ra sao?</p>"
    assert between("", question)[-1] == "Thưa ông, kết quả ra sao?"


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<!-- saved from url=(0014)about:internet -->\n<html><body><p>…</p></body></html>", True),
        ("<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '…'>", True),
        ("<div class='content'><p>Sáng 5/3, UBND tỉnh họp.</p></div>", True),
        ("<h1>Tinh gọn bộ máy</h1><p>Sáng 5/3, UBND tỉnh họp.</p>", True),
        ("Tinh gọn bộ máy\n<p>Sáng 5/3</p>", False),
        ("<< Trở về\nTinh gọn bộ máy", False),
        ("<Ảnh: Lê Hà>\nTinh gọn bộ máy", False),
        ("<PV>: Thưa ông, kết quả ra sao?", False),
    ],
)
def test_a_text_that_opens_with_a_tag_is_a_page_whatever_its_name(text, is_page):
    assert html.is_html(text, "0007.txt") == is_page
