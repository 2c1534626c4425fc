"""A saved web page becomes the lines a person would copy from it, and no more."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.errors import RawError
from songngu.ingest import html
from songngu.ingest.convert import examine

ONE = (
    "UBND tỉnh vừa ban hành kế hoạch rà soát thủ tục hành chính năm 2021, giao các sở, ngành cắt"
    " giảm ít nhất 20% thời gian giải quyết so với quy định."
)
TWO = (
    "Theo Văn phòng UBND tỉnh, sáu tháng đầu năm toàn tỉnh tiếp nhận 120.450 hồ sơ, trong đó"
    " 98,2% được giải quyết đúng và trước hạn."
)
THREE = (
    "Ông Lê Văn Tư, Giám đốc Sở Nội vụ, cho biết kết quả sẽ được đưa vào đánh giá, xếp loại cuối"
    " năm của từng cơ quan, đơn vị."
)
TITLE = "Long An rà soát thủ tục hành chính cấp xã"


def page(body: str, head: str = "") -> html.Page:
    text = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return html.read(text, file="trang.html")


def article(inside: str = "", *, above: str = "", below: str = "", head: str = "") -> html.Page:
    """A page with a headline, three paragraphs and `inside` between the second and the third."""
    return page(
        f"{above}<div class='main'><h1>{TITLE}</h1><div class='body'><p>{ONE}</p><p>{TWO}</p>"
        f"{inside}<p>{THREE}</p></div>{below}</div>",
        head,
    )


def lines(found: html.Page) -> list[str]:
    return found.text.split("\n")


def marks(found: html.Page) -> dict[str, str]:
    return {line: found.marks[n] for n, line in enumerate(lines(found), 1) if n in found.marks}


PLAIN = [TITLE, ONE, TWO, THREE]


# ---- What is no part of the article


@pytest.mark.parametrize(
    "box",
    [
        "<div class='box-xemthem'><b>Xem thêm:</b> <a href=1>Bắc Hà tinh gọn đầu mối</a></div>",
        "<div><b>Tin liên quan</b><ul><li>Một tin khác không có liên kết nào</li></ul></div>",
        "<ul><li><a href=1>Đà Nẵng họp không giấy tờ</a></li><li><a href=2>Hội An số hóa</a></li></ul>",
        "<p><a href=1>Đà Nẵng họp không giấy tờ từ tháng bảy</a></p>",
        f"<div type='RelatedOneNews'><a href=1>Cắt giảm thủ tục</a><p>{ONE} Tin khác.</p></div>",
        "<div class=ads><span>Quảng cáo</span></div><script>document.write('Quảng cáo')</script>",
        "<amp-ad width=300><div placeholder>Quảng cáo</div></amp-ad>",
        "<div style='display:none'>Tải ứng dụng để xem trực tiếp trên điện thoại</div>",
        "<div hidden>Tải ứng dụng</div><p>&nbsp;</p><p>&#8203;</p><select><option>Sở Y tế</select>",
        "<div class='share'><span>Thích 33</span><span>Gửi email</span></div>",
    ],
)
def test_a_box_in_the_story_is_left_out(box):
    assert lines(article(box)) == PLAIN


@pytest.mark.parametrize(
    "below",
    [
        f"<div class='binhluan'><b>Lê Thành</b><p>{ONE} Đó là ý kiến của tôi.</p></div>",
        "<div><h3>Bình luận (2)</h3><div><b>Ngoan</b><div>Bao giờ làm ạ?</div></div></div>",
        "<div class=cd><h3><a href=1>Hoàng Long</a></h3><div>Làm hay lắm</div>"
        "<div><a>Thích</a> · <a>Phản hồi</a> · 29/4/2021</div></div>",
        f"<div><div class=i><a href=1>Bộ Y tế làm việc</a><p>{ONE} A.</p></div>"
        f"<div class=i><a href=2>Bộ Công an họp</a><p>{TWO} B.</p></div></div>",
        "<table><tr><td>• <a href=1>Cư Jút bỏ họp muộn</a> (6/2/2016)</td></tr>"
        "<tr><td>• <a href=2>Krông Nô khen thưởng</a> (5/2/2016)</td></tr></table>",
        "<aside><h3>Thời tiết</h3><p>Hưng Yên: 27°C</p></aside>",
        "<footer>Tòa soạn: Số 3 Đại lộ Lê Nin</footer>",
    ],
)
def test_what_follows_the_story_is_left_out(below):
    assert lines(article(below=below)) == PLAIN


def test_menus_and_side_columns_above_the_headline_are_left_out():
    above = (
        "<ul class=menu><li><a href=1>Thời sự</a></li><li>CHƯƠNG TRÌNH, ĐỀ TÀI</li></ul>"
        "<div class=left><div>Danh mục</div><div>Tên: Mật khẩu:</div><div>Hôm nay: 611</div></div>"
    )
    assert lines(article(above=above)) == PLAIN


def test_a_class_that_promises_less_than_the_story_does_not_lose_it():
    found = page(f"<div class='widget sidebar ads'><h1>{TITLE}</h1><p>{ONE}</p><p>{TWO}</p></div>")
    assert lines(found) == [TITLE, ONE, TWO]


@pytest.mark.parametrize("name", ["elementor-widget", "wp-block-widget", "td-post-content-widget"])
def test_paragraphs_that_a_page_builder_calls_widgets_are_the_story(name):
    told = (f"<h1>{TITLE}</h1>", f"<p>{ONE}</p>", f"<p>{TWO}</p>", f"<p>{THREE}</p>")
    boxes = "".join(f"<div class='{name}'><div class='{name}-box'>{t}</div></div>" for t in told)
    side = "<div class='widget'><p>Cổng dịch vụ công phục vụ người dân cả ngày lẫn đêm.</p></div>"
    assert lines(page(boxes + side)) == PLAIN


def test_what_a_script_had_not_shown_yet_when_the_page_was_saved_is_read():
    style = "visibility: hidden; animation-name: none"
    told = "Cũng tại cuộc họp, Sở Nội vụ cho biết hạ tầng số đã được nâng cấp đến từng xã."
    found = article(f"<div class='fadeIn' style='{style}'><p>{told}</p></div>")
    assert lines(found) == [TITLE, ONE, TWO, told, THREE]


def test_a_story_is_read_though_its_style_hides_it():
    told = "".join(f"<p>{text}</p>" for text in STORY_LINES[:20])
    found = page(f"<h1>{TITLE}</h1><div style='display:none'>{told}</div>")
    assert lines(found) == [TITLE, *STORY_LINES[:20]]
    menu = "".join(f"<a href=1>{text}</a>" for text in STORY_LINES[:20])
    assert lines(article(f"<div style='display:none'>{menu}<script>{told}</script></div>")) == PLAIN


def test_a_link_with_what_is_called_its_summary_is_another_article():
    box = "<div class='insert'><div><a href=1>Tây Ninh bỏ giấy xác nhận</a><p{}>{}</p></div></div>"
    told = "Mức hỗ trợ do HĐND tỉnh quyết định, áp dụng tối đa hai năm."
    assert lines(article(box.format(" class='box-desc'", told))) == PLAIN
    assert lines(article(box.format(" class='sapo'", told))) == PLAIN
    # The next paragraph of the story is none.
    assert told in lines(article(box.format("", told)))


@pytest.mark.parametrize("name", ["player", "audio-player", "tts-player", "nghe-doc-bai"])
def test_what_reads_an_article_out_is_no_part_of_it(name):
    box = f"<div class='{name}'><span>Bấm nghe nội dung bài</span><span>Giọng Nữ</span></div>"
    assert lines(article(box)) == PLAIN


def test_author_and_source_stay_even_in_a_footer():
    below = (
        "<div class='footer-tools'><p>Tác giả: Minh Hà</p><p>Nguồn: Báo Tây Ninh</p>"
        "<a href=1>Gửi bài</a></div>"
    )
    assert lines(article(below=below))[4:] == ["Tác giả: Minh Hà", "Nguồn: Báo Tây Ninh"]


# ---- The lines


def test_each_row_of_a_table_is_a_line_and_none_has_table_marks_around_it():
    table = (
        "<table border=1><tr><th>Đơn vị</th><th>Số hồ sơ</th></tr>"
        "<tr><td><p>Sở Y tế</p></td><td><p>9.400</p></td></tr><tr><td>Sở\nXây dựng</td><td>8</td></tr></table>"
    )
    found = article(table)
    assert lines(found)[3:6] == ["Đơn vị | Số hồ sơ", "Sở Y tế | 9.400", "Sở Xây dựng | 8"]
    assert set(marks(found).values()) == {"body"}


def test_a_page_laid_out_in_tables_and_broken_by_br_has_a_line_for_each_paragraph():
    found = page(
        "<TABLE><TR><TD>BÁO KHÁNH HÒA ĐIỆN TỬ<BR>Cơ quan của Đảng bộ</TD></TR>"
        "<tr><td>Thứ Bảy, Ngày 12/3/2016</td></tr><tr>"
        "<TD><a href=1>Trang chủ</a><br><a href=2>Giới thiệu</a></TD>"
        f"<TD><font class=TieuDeTin>{TITLE}</font><br><font size=1>(10/03/2016 09:15)</font><br><br>"
        f"{ONE}<br><br>{TWO}<br>{THREE}<p align=right><b>Thu Hà</b></p></TD></TR></TABLE>"
    )
    assert lines(found) == [
        "BÁO KHÁNH HÒA ĐIỆN TỬ", "Thứ Bảy, Ngày 12/3/2016", TITLE, "(10/03/2016 09:15)", ONE, TWO, THREE,
        "Thu Hà",
    ]  # fmt: skip
    assert not any("|" in line for line in lines(found))


def test_a_sentence_broken_by_hand_is_one_line_again():
    found = article(
        "Các lớp tiếp theo được mở tại huyện Đăk Hà, huyện Sa Thầy,<br>Ngọc Hồi để xã tiện<br>đi lại."
    )
    assert lines(found)[3] == (
        "Các lớp tiếp theo được mở tại huyện Đăk Hà, huyện Sa Thầy, Ngọc Hồi để xã tiện đi lại."
    )


def test_a_page_saved_by_word_reads_like_any_other():
    found = page(
        "<div class=WordSection1><p class=MsoNormal align=center><b><span style='font-size:14.0pt'>"
        "Hội nghị tổng kết công tác\ncải cách hành chính<o:p></o:p></span></b></p>"
        f"<p class=MsoNormal><span>{ONE}<span style='mso-spacerun:yes'>  </span><o:p></o:p></span></p>"
        "<p class=MsoListParagraph><![if !supportLists]><span>-<span>&nbsp;&nbsp; </span></span><![endif]>"
        f"Về thể chế: ban hành 14 văn bản;</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>{TWO}</p></div>"
    )
    assert lines(found) == [
        "Hội nghị tổng kết công tác cải cách hành chính", ONE, "- Về thể chế: ban hành 14 văn bản;", TWO,
    ]  # fmt: skip


def test_entities_inline_tags_and_letters_in_parts_are_plain_text():
    found = article(
        "<p>X&oacute;a <b>đ&oacute;i</b> <i>gi&amp;aacute;</i> H<span>ò</span>a&nbsp;&#7841;&shy;m a\u0301.</p>"
    )
    assert lines(found)[3] == "Xóa đói giá Hòa ạm á."


def test_what_stands_in_a_row_beside_the_day_has_its_own_line():
    found = page(
        f"<h1>{TITLE}</h1><div class=info><span class=author>Phan Hậu</span> <span class=dt>10:15 | 10/06/2021</span>"
        f" <span class=fb>Thích 0</span></div><div>Cập nhật: 11/06/2021 19:40 | Chuyên mục: Thời sự</div><p>{ONE}</p>"
    )
    assert lines(found)[:6] == [
        TITLE, "Phan Hậu", "10:15 | 10/06/2021", "Thích 0", "Cập nhật: 11/06/2021 19:40", "Chuyên mục: Thời sự",
    ]  # fmt: skip


# ---- What the markup says of a line


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>",
        "<table><tr><td><img src=a.jpg></td></tr><tr><td>{}</td></tr></table>",
        "<div class=pic><img src=a.jpg><div class=imgcap>{}</div></div>",
        "<p align=center><img src=a.jpg></p><p style='text-align:center'><em>{}</em></p>",
        "<p><img src=a.jpg><br><i>{}</i></p>",
        "<center><img src=a.jpg width=400><br>{}</center>",
        "<amp-img src=a.jpg></amp-img><p class=cap>{}</p>",
    ],
)
def test_a_caption_is_marked(picture):
    caption = "Người dân thôn Đạo Dương nhận kết quả chứng thực."
    assert marks(article(picture.format(caption))) == {caption: "caption"}


def test_a_long_caption_above_the_story_that_is_called_a_description_is_no_deck():
    told = "Tờ giấy chỉ đường dán trước trụ sở cũ, sáng 2/1, sẽ được thay bằng biển kim loại."
    caption = f"<figcaption itemprop='description'><p>{told}</p></figcaption>"
    figure = f"<figure><img src=a.jpg>{caption}</figure>"
    found = page(f"<h1>{TITLE}</h1><div><p>{ONE}</p>{figure}<p>{TWO}</p><p>{THREE}</p></div>")
    assert marks(found) == {told: "caption"}
    deck = f"<h2 itemprop='description'>{told}</h2>"
    found = page(f"<div><h1>{TITLE}</h1>{deck}<p>{ONE}</p><p>{TWO}</p></div>")
    assert marks(found) == {told: "deck"}


def test_the_title_of_a_video_is_a_caption():
    box = "<div class='video'><video src=a.mp4></video><p class='video-title'>Bến đò ngày chợ</p></div>"
    assert marks(article(box)) == {"Bến đò ngày chợ": "caption"}


def test_a_first_paragraph_with_a_large_first_letter_below_a_picture_is_the_story():
    found = page(
        f"<div><h1>{TITLE}</h1><div><img src=a.jpg></div><p class='has-drop-cap'>{ONE}</p>"
        f"<p>{TWO}</p><p>{THREE}</p></div>"
    )
    assert marks(found) == {}


def test_a_paragraph_below_a_picture_is_no_caption():
    text = "Đoàn kiểm tra đã lập biên bản. " + ONE
    assert marks(article(f"<p><img src=a.jpg></p><p>{text}</p>")) == {}


def test_a_quotation_set_apart_is_no_caption():
    said = "“Chúng tôi cam kết không để người dân đi lại nhiều lần”"
    quote = f"<figure><blockquote><p>{said}</p><cite>Ông Trần Văn B</cite></blockquote></figure>"
    for inside in (f"<blockquote>{said}</blockquote>", quote):
        text = f"<h1>{TITLE}</h1><p>{ONE}</p><p>{TWO}</p>{inside}<p>{THREE}</p>"
        found = examine(f"<html><body>{text}".encode(), file="a.html").article
        assert said in found.body
        assert not found.images


@pytest.mark.parametrize(
    ("image", "src"),
    [
        ("src=a_files/default-image.png data-src=https://x.vn/hop.jpg", "https://x.vn/hop.jpg"),
        ("src=a_files/no-image.jpg data-src=https://x.vn/hop.jpg", "https://x.vn/hop.jpg"),
        ("src=a_files/cho.gif data-src=https://x.vn/hop.jpg", "a_files/cho.gif"),
        ("src=a_files/default/hop.jpg", "a_files/default/hop.jpg"),
        ("srcset='a_files/hop.jpg 1x, a_files/hop@2x.jpg 2x'", "a_files/hop.jpg"),
        ("srcset='a_files/hop.jpg, a_files/hop@2x.jpg 2x'", "a_files/hop.jpg"),
        ("src=data:image/gif;base64,R0 data-srcset='a_files/hop.jpg 1x'", "a_files/hop.jpg"),
        ("src=a_files/hop.jpg width=50%", "a_files/hop.jpg"),
    ],
)
def test_the_picture_is_the_one_a_reader_sees_once_it_is_loaded(image, src):
    found = article(f"<figure><img {image}><figcaption>Quang cảnh</figcaption></figure>")
    assert [one.src for shown in found.pictures.values() for one in shown] == [src]


def test_what_stands_in_the_place_of_several_pictures_is_none_of_them():
    images = "".join(f"<p><img src=a_files/cho.gif data-src=/anh/{n}.jpg></p>" for n in (1, 2))
    same = "<p><img src=a_files/3.jpg data-src=/anh/3.jpg></p>" * 2
    found = article(images + same)
    shown = [one.src for figures in found.pictures.values() for one in figures]
    assert shown == ["/anh/1.jpg", "/anh/2.jpg", "a_files/3.jpg", "a_files/3.jpg"]


@pytest.mark.parametrize("columns", [2, 3])
def test_words_below_a_row_of_pictures_are_captions_column_by_column(columns):
    at = range(1, columns + 1)
    pictures = "".join(f"<td><img src=a_files/{n}.jpg></td>" for n in at)
    words = "".join(f"<td>Đại biểu thôn {n} dự họp</td>" for n in at)
    told = (
        f"<p>{ONE}</p><p>{TWO}</p><table><tr>{pictures}</tr><tr>{words}</tr></table><p>{THREE}</p>"
    )
    found = article(f"<table><tr>{pictures}</tr><tr>{words}</tr></table>")
    shown = {lines(found)[n - 1]: [one.src for one in of] for n, of in found.pictures.items()}
    assert shown == {f"Đại biểu thôn {n} dự họp": [f"a_files/{n}.jpg"] for n in at}
    page_of = examine(f"<html><body><h1>{TITLE}</h1>{told}".encode(), file="a.html").article
    assert [one.caption for one in page_of.images] == list(shown)


def test_headings_list_items_and_the_deck_are_marked():
    found = page(
        f"<h1>{TITLE}</h1><h2 class=sapo>{ONE}</h2><div><p>{TWO}</p><h3>Cửa đóng</h3><p>{THREE}</p>"
        f"<p><b>Ba lối ra</b></p><ul><li>Giao lại cho trường học;</li></ul><p>{TWO} Hết.</p></div>"
    )
    assert marks(found) == {
        ONE: "deck", "Cửa đóng": "subheading", "Ba lối ra": "subheading", "Giao lại cho trường học;": "body",
    }  # fmt: skip


def test_the_sites_clock_is_kept_and_told_from_the_articles_day():
    found = article(
        above="<div class=top><span class='date-time'>Thứ Năm, 03/08/2023 17:05</span> <span>31°C</span></div>"
    )
    assert lines(found) == ["Thứ Năm, 03/08/2023 17:05", *PLAIN]
    assert found.marks == {1: "clock"}


# ---- Headline


@pytest.mark.parametrize(
    "head",
    [
        f"<meta property='og:title' content='{TITLE} - Cổng Thông tin điện tử tỉnh Long An'>",
        f"<title>{TITLE} | Báo Long An</title>",
        "<title>Long An rà soát thủ tục hành chính… - Báo Long An</title>",
        "<meta property='og:title' content='Rà soát thủ tục hành chính cấp xã'>",
        "<title>Chi tiết tin</title>",
        "",
    ],
)
@pytest.mark.parametrize(
    "tag", ["<h1>{}</h1>", "<h2><a href=1>{}</a></h2>", "<div class=tieude>{}</div>"]
)
def test_the_headline_is_the_one_the_reader_sees(head, tag):
    body = f"<h2 class=logo>BÁO LONG AN</h2>{tag.format(TITLE)}<div><p>{ONE}</p><p>{TWO}</p></div>"
    assert page(body, head).title == TITLE


def test_a_headline_in_a_span_has_its_line_beside_the_day():
    found = page(
        f'<div id="news"><span class="title-news">{TITLE}</span>\n<span class="time">28/02/2021</span>'
        f"<div><p>{ONE}</p><p>{TWO}</p></div>" + 12 * "<div class=clear></div>" + "</div>"
    )
    assert (found.title, lines(found)) == (TITLE, [TITLE, "28/02/2021", ONE, TWO])


def test_a_title_within_a_sentence_breaks_none():
    text = f'{ONE} Theo <span class="title">Đề án 06</span>, các xã đã có máy quét.'
    assert "Theo Đề án 06, các xã đã có máy quét." in article(f"<p>{text}</p>").text


def test_a_subheading_like_others_further_down_is_no_headline():
    parts = "".join(
        f"<p><b>PHẦN {n}: MỖI NƠI MỘT KIỂU</b></p><p>{ONE}</p><p>{TWO}</p>" for n in range(1, 5)
    )
    assert page(f'<div><font class="pHead">{TITLE}</font></div><div>{parts}</div>').title == TITLE
    assert page(f"<div>{parts}</div>").title == ""


def test_a_post_in_a_social_network_has_no_headline():
    found = page(
        f"<h3>UBND xã Bình Dương đã thêm 4 ảnh</h3><p>{ONE}</p>",
        "<title>UBND xã Bình Dương | Facebook</title>",
    )
    assert (found.title, found.site) == ("", "UBND xã Bình Dương")


# ---- Metadata


def linked(**data: str) -> str:
    said = ",".join(f'"{key}":{value}' for key, value in {"@type": '"NewsArticle"', **data}.items())
    return f"<script type='application/ld+json'>{{{said}}}</script>"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (linked(datePublished='"2019-11-06T18:20:14+00:00"'), "2019-11-07 01:20:14"),
        (
            linked(datePublished='"2019-11-06T08:20:00+07:00"', dateModified='"2020-01-01"'),
            "2019-11-06 08:20:00",
        ),
        (linked(dateModified='"2020-01-01T00:00:00"'), ""),
        (linked(datePublished='"0001-01-01T00:00:00"'), ""),
        ("<META NAME='DC.Date' CONTENT='2025-10-09'>", "2025-10-09"),
        ("<script type='application/ld+json'>{broken</script>", ""),
    ],
)
def test_the_day_of_publication_is_in_vietnam_time(head, date):
    assert article(head=head).date == date


SAVED = "https://sonoivu.longan.gov.vn/tin-tuc/ra-soat.html"


@pytest.mark.parametrize(
    ("before", "head", "url", "saved"),
    [
        (f"<!-- saved from url=(0051){SAVED} -->", "", SAVED, ""),
        ("<!-- saved from url=(0014)about:internet -->", "", "", ""),
        (f"<!-- saved from url=(0089)https://web.archive.org/web/2021/{SAVED} -->", "", SAVED, ""),
        (
            f"<!--\n Page saved with SingleFile \n url: {SAVED} \n"
            " saved date: Wed Mar 20 2024 22:00:00 GMT+0100 (CET)\n-->",
            "<meta property='og:url' content='https://sonoivu.longan.gov.vn/'>",
            SAVED,
            "2024-03-21 04:00",
        ),
        (
            "",
            f"<meta property='og:url' content='https://longan.gov.vn/'><link rel=canonical href={SAVED}>",
            SAVED,
            "",
        ),
        (
            "",
            "<meta property='og:url' content='https://longan.gov.vn/'>",
            "https://longan.gov.vn/",
            "",
        ),
        ("", f"<link rel=canonical href='{SAVED[6:]}'>", SAVED, ""),
        ("", f"<base href='{SAVED[:30]}/'><link rel=canonical href='{SAVED[30:]}'>", SAVED, ""),
        ("", "<link rel=canonical href='http://[bad'>", "", ""),
    ],
)
def test_the_address_is_the_one_the_page_was_saved_from_or_its_own(before, head, url, saved):
    text = f"<!doctype html>{before}<html><head>{head}</head><body><h1>{TITLE}</h1><p>{ONE}</p>"
    found = html.read(text, file="a.html")
    assert (found.url, found.retrieved) == (url, saved)
    assert examine(text.encode(), file="a.html").article.source.retrieved == saved


def test_a_picture_beside_a_saved_page_is_given_no_address():
    told = f"<p>{ONE}</p><figure><img src='./a_files/1.jpg'><figcaption>Họp sáng 12/3</figcaption></figure>"
    text = f"<!-- saved from url=(0051){SAVED} --><html><body><h1>{TITLE}</h1>{told}<p>{TWO}</p>"
    (image,) = examine(text.encode(), file="a.html").article.images
    assert (image.caption, image.src) == ("Họp sáng 12/3", "")


def test_a_picture_whose_address_is_none_keeps_its_caption():
    told = f"<p>{ONE}</p><figure><img src='http://[bad'><figcaption>Họp sáng 12/3</figcaption></figure>"
    text = f"<!-- saved from url=(0051){SAVED} --><html><body><h1>{TITLE}</h1>{told}<p>{TWO}</p>"
    (image,) = examine(text.encode(), file="a.html").article.images
    assert (image.caption, image.src) == ("Họp sáng 12/3", "")


def test_a_local_time_called_utc_stays_as_the_page_shows_it():
    found = page(
        f"<h1>{TITLE}</h1><div>Đăng lúc 18:20 06/11/2019</div><p>{ONE}</p>",
        linked(datePublished='"2019-11-06T18:20:00Z"'),
    )
    assert found.date == "2019-11-06 18:20:00"


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ('[{"name":"Phan Diễm"},{"name":"Cao Thế"}]', "Phan Diễm, Cao Thế"),
        ('{"name":"T.H"}', "T.H"),
        ('{"name":"Vũ Thị Nhài"}', "Vũ Thị Nhài"),
        ('{"name":"admin"}', ""),
        ('{"name":"baohatinh.vn"}', ""),
        ('{"name":"Báo Hà Tĩnh"}', ""),
        ('"Quản trị"', ""),
    ],
)
def test_an_author_is_neither_the_site_nor_a_user_of_its_system(author, found):
    head = linked(author=author, publisher='{"name":"Báo Hà Tĩnh"}')
    assert article(head=head).author == found


@pytest.mark.parametrize(
    ("head", "above", "site"),
    [
        (
            f"<title>{TITLE} - Tin tức - Sở Nội vụ tỉnh Long An</title>",
            "",
            "Sở Nội vụ tỉnh Long An",
        ),
        (
            "",
            "<div id=header><img src=b.jpg alt='Trang thông tin điện tử Sở Tư pháp'></div>",
            "Sở Tư pháp",
        ),
        ("<meta property='og:site_name' content='Báo Long An'>", "", "Báo Long An"),
        ("<meta property='og:site_name' content='longan.gov.vn'>", "", ""),
        # A reader of feeds shows what others have published.
        ("<meta property='og:site_name' content='Feedly'>", "", ""),
        ("<meta property='og:site_name' content='Báo Mới'>", "", ""),
        # An office is named without what its site is; a unit alone would name none.
        (
            "<meta property='og:site_name' content='Trang thông tin điện tử huyện Lục Yên'>",
            "",
            "Trang thông tin điện tử huyện Lục Yên",
        ),
        ("", "<p><img src=a.jpg alt='Sở Nội vụ họp'></p>", ""),
        (
            "",
            "<div class=banner><h2>Tạp chí Tổ chức nhà nước</h2></div>",
            "Tạp chí Tổ chức nhà nước",
        ),
        ("", "<div class=box><h2>Tạp chí Tổ chức nhà nước</h2></div>", ""),
        ("", "<header><nav><a>Sở Nội vụ tỉnh Long An</a></nav></header>", ""),
        (
            f"<title>{TITLE} - Cổng thông tin điện tử</title>",
            "<div class=site-name><p>TỈNH PHÚ THỌ</p><p>UBND PHƯỜNG HÒA BÌNH</p></div>",
            "UBND phường Hòa Bình",
        ),
        (
            "<meta property='og:site_name' content='TUOI TRE ONLINE'>",
            "<footer><p>Tuổi Trẻ Online - Cơ quan của Đoàn TNCS Hồ Chí Minh</p></footer>",
            "Tuổi Trẻ Online",
        ),
        (
            "<meta property='og:site_name' content='TUOI TRE ONLINE'>",
            "<footer><p>Báo Tiền Phong</p></footer>",
            "TUOI TRE ONLINE",
        ),
        (
            f"<title>{TITLE} - Sở Tài chính</title>",
            "<footer><p><b>SỞ TÀI CHÍNH TỈNH GIA LAI</b></p></footer>",
            "Sở Tài chính tỉnh Gia Lai",
        ),
    ],
)
def test_the_publisher_is_told_from_title_logo_or_metadata(head, above, site):
    assert article(head=head, above=above).site == site


# ---- Whatever comes


def test_a_whole_page_becomes_the_article():
    body = (
        f"<h1>{TITLE}</h1><p>05/06/2021</p><p>{ONE}</p><table><tr><td>Sở Y tế</td><td>9</td></tr>"
        f"<tr><td>Sở Nội vụ</td><td>8</td></tr></table><p>{TWO}</p><p>{THREE}</p><p><b>Thu Hà</b></p>"
    )
    a = examine(f"<html><body>{body}</body></html>".encode(), file="x.html").article
    assert (a.title, a.date, a.authors) == (TITLE, "2021-06-05", ("Thu Hà",))
    assert "Sở Y tế | 9" in a.body


@given(st.text(alphabet="<>/=\"' aâ1&;!-\n", max_size=200))
def test_broken_markup_raises_nothing_but_raw_error(text):
    try:
        found = html.read(f"<html><p>{text}<td>{ONE}", file="x.html")
    except RawError:
        return
    assert all(line.strip() for line in lines(found))


def test_a_large_page_takes_time_in_proportion():
    def seconds(times: int) -> float:
        body = f"<div><ul><li><a href=1>{TITLE}</a></li></ul><p>{ONE}</p></div>" * times
        start = time.process_time()
        page(f"<h1>{TITLE}</h1>{body}")
        return time.process_time() - start

    seconds(10)
    assert seconds(1600) < 14 * seconds(200) + 0.2


STORY_LINES = tuple(
    f"Xã số {n} tiếp nhận {n + 200} hồ sơ trong quý, {90 + n % 9}% được trả trước hạn cho người dân."
    for n in range(400)
)


def test_a_page_that_never_closes_its_boxes_is_read_to_its_end():
    body = "".join(f"<div><p>{text}</p>" for text in STORY_LINES)
    found = html.read(f"<html><body><h1>Kết quả của 400 xã trong tỉnh</h1>{body}", file="a.html")
    assert STORY_LINES[-1] in found.text


@pytest.mark.parametrize(
    "many",
    [
        lambda n: "".join(f"<div>{STORY_LINES[k % 400]}" for k in range(n)),
        lambda n: f"<title>{'a - ' * 20 * n}</title><p>{ONE}</p><p>{TWO}</p>",
    ],
)
def test_boxes_never_closed_and_separators_without_end_take_time_in_proportion(many):
    def seconds(times: int) -> float:
        text = many(times)
        start = time.process_time()
        html.read(f"<html><body><h1>{TITLE}</h1>{text}", file="a.html")
        return time.process_time() - start

    seconds(10)
    assert seconds(1600) < 14 * seconds(200) + 0.2


@pytest.mark.parametrize(
    ("written", "shown", "right"),
    [
        ("7/4/2019 2:30:00 PM", "04/07/2019 14:30", "2019-07-04 14:30"),  # the month first
        ("2019-07-16T23:10:00Z", "16/07/2019 11:10 PM", "2019-07-16 23:10:00"),  # no UTC at all
        ("2019-07-16 23:10:00 UTC", "16/07/2019 23:10", "2019-07-16 23:10:00"),
        ("2019-07-16 23:10:00+00:00", "16/07/2019", "2019-07-17 06:10:00"),
        ("2019-07-16T23:10:00Z", "", "2019-07-17 06:10:00"),
        (
            "3/12/2024 9:15:00 AM",
            "",
            "2024-03-12 09:15:00",
        ),  # as ASP.NET writes it: the month first
        ("03/12/2024 09:15:00 AM", "", "2024-12-03 09:15:00"),
        ("3/12/2024 9:15:00 AM", "Đăng ngày 03/12/2024", "2024-12-03 09:15:00"),
    ],
)
def test_a_day_in_the_metadata_is_read_as_the_page_shows_it(written, shown, right):
    body = "".join(f"<p>{text}</p>" for text in STORY_LINES[:6])
    text = (
        f'<html><head><meta property="article:published_time" content="{written}"></head>'
        f"<body><h1>Kết quả của sáu xã trong tỉnh</h1><p>{shown}</p>{body}</body></html>"
    )
    assert html.read(text, file="a.html").date == right


@pytest.mark.parametrize(
    ("written", "clock", "right"),
    [
        ("03/12/2024", "Thứ Hai, 20/05/2024 10:00", "2024-03-12"),  # else later than the capture
        ("3/12/2024 9:15 AM", "Thứ Hai, 13/01/2025 10:00", "2024-03-12 09:15"),
        ("12/3/2024 9:15 AM", "Thứ Hai, 20/05/2024 10:00", "2024-03-12 09:15"),
        ("2024-12-03", "Thứ Hai, 20/05/2024 10:00", "2024-12-03"),
    ],
)
def test_a_day_in_the_metadata_is_not_later_than_the_capture(written, clock, right):
    head = f'<meta property="article:published_time" content="{written}">'
    assert article(above=f"<div class='clock'>{clock}</div>", head=head).date == right


def test_the_day_of_another_article_in_the_markup_is_not_this_ones():
    other = "<div class='{}'><span itemprop=datePublished content=2019-01-01>x</span></div>"
    own = "<time itemprop=datePublished datetime=2024-03-12></time>"
    told = f"<div class=main itemscope><h1>{TITLE}</h1>{{}}<p>{ONE}</p><p>{TWO}</p></div>"
    assert page(other.format("related") + told.format("")).date == ""
    assert page(other.format("related") + told.format(own)).date == "2024-03-12"
    assert page(other.format("item") + told.format(own)).date == "2024-03-12"


def test_a_control_character_in_a_headline_is_left_out():
    found = html.read(f"<h1>{TITLE[:9]}&#7;{TITLE[9:]}&#xFFFF;</h1><p>{ONE}</p>", file="a.html")
    assert found.title == TITLE


# ---- The row below the headline


def test_a_day_that_only_the_markup_tells_is_read():
    found = page(
        f"<div class='main'><h1>{TITLE}</h1><div><time datetime='2026-10-09T16:40:00+07:00'></time></div>"
        f"<div class='body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></div>"
    )
    assert lines(found)[1] == "2026-10-09T16:40:00+07:00"


def test_a_day_in_three_parts_is_one_day():
    parts = "<span>12</span> <span>03</span><span>2024</span>"
    told = f"<h1>{TITLE}</h1><div class='date'>{parts}</div><div><p>{ONE}</p><p>{TWO}</p></div>"
    found = examine(f"<html><body><div>{told}".encode(), file="a.html").article
    assert (found.date, found.date_certainty) == ("2024-03-12", "explicit")


@pytest.mark.parametrize(("name", "found"), [("Minh Anh", ("Minh Anh",)), ("admin", ())])
def test_the_author_is_read_from_the_card_of_wordpress(name, found):
    card = f"<span class='author vcard'>bởi <a href='/author/x'>{name}</a></span>"
    told = f"<h1>{TITLE}</h1><div>{card} 12/03/2024</div><div><p>{ONE}</p><p>{TWO}</p></div>"
    assert examine(f"<html><body>{told}".encode(), file="a.html").article.authors == found


@pytest.mark.parametrize("name", ["Trang chủ", "Home", "Tin tức", "Portal", "Chi tiết tin"])
def test_a_page_of_a_site_is_no_publisher(name):
    assert article(head=f"<meta property='og:site_name' content='{name}'>").site == ""


def test_a_day_that_the_page_shows_is_not_read_twice():
    found = page(
        f"<div class='main'><h1>{TITLE}</h1><div><time datetime='2026-10-09'>9/10/2026</time></div>"
        f"<div class='body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></div>"
    )
    assert lines(found)[1] == "9/10/2026"


def test_parts_of_a_row_that_only_its_style_sets_apart_are_lines():
    row = "<span>20/10/2025 07:45 SA</span><span>Người đăng: Phùng Thị Hạnh</span><span>Lượt xem: 1.018</span>"
    found = page(
        f"<div class='main'><h1>{TITLE}</h1><div>{row}</div>"
        f"<div class='body'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></div>"
    )
    assert "20/10/2025 07:45 SA" in lines(found)
    assert "Người đăng: Phùng Thị Hạnh" in lines(found)


@pytest.mark.parametrize(
    "words",
    [
        "<span>Ngày 20/10/2025, UBND xã họp: </span><span>Chủ tịch xã chủ trì cuộc họp này.</span>",
        "<span>C</span><span>hủ tịch: họp ngày 20/10/2025 tại trụ sở xã Mai Sơn, huyện nhà hôm nay.</span>",
        "<b>Thời gian: </b><span>Từ 8 giờ ngày 20/10/2025 tại hội trường UBND xã, mời dự đông đủ.</span>",
    ],
)
def test_words_of_a_sentence_that_are_marked_one_by_one_stay_together(words):
    text = words.replace("</span><span>", "").replace("<span>", "").replace("</span>", "")
    text = text.replace("<b>", "").replace("</b>", "")
    assert text in article(f"<p>{words}</p>").text


# ---- Old pages, whose markup names nothing


def test_a_sites_name_in_capitals_is_no_headline_though_the_title_repeats_it():
    found = page(
        "<table><tr><td><b>WEBSITE CẢI CÁCH THỦ TỤC TỈNH NHÀ</b></td></tr>"
        f"<tr><td><font class=c>{TITLE}</font><br><font>5-3-08</font></td></tr>"
        f"<tr><td><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></td></tr></table>",
        "<title>In tin bai - Cai cach thu tuc tinh nha</title>",
    )
    assert found.title == TITLE


def test_a_page_without_a_headline_gets_none_from_its_menu_and_its_publisher_from_its_title():
    office = "Sở Nội vụ tỉnh Long An"
    html_page = (
        f"<html><head><title>{office}</title></head><body><table><tr><td>"
        "<table><tr><td><a href=1>Xây dựng chính quyền</a></td></tr>"
        "<tr><td><a href=2>Thi đua</a></td></tr></table></td><td><table><tr><td>"
        f"<font><b>XÂY DỰNG CHÍNH QUYỀN</b></font><hr><font>[12-3-09]</font><p>{ONE}<p>{TWO}<p>{THREE}"
        f"</td></tr></table></td></tr><tr><td>Bản quyền: {office}.</td></tr></table></body></html>"
    )
    article = examine(html_page.encode(), file="trang.html").article
    assert (article.title_origin, article.date) == ("made", "2009-03-12")
    assert article.source.name == office


def test_the_line_above_the_day_is_the_headline_where_no_markup_says_so():
    body = f"<div><p>{TITLE}</p><p>12/03/2021 08:15</p><div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></div>"
    assert page(body).title == TITLE
    assert page(body.replace(TITLE, "Tin trong tỉnh")).title == ""


def test_the_link_to_the_home_page_and_the_foot_tell_whose_site_it_is():
    title = f"<title>{TITLE} - Xã Hòn Nghệ</title>"
    home = "<div><a href='/'>Trang thông tin xã Hòn Nghệ</a></div>"
    assert article(head=title, above=home).site == "Trang thông tin xã Hòn Nghệ"
    title = f"<title>{TITLE} - Bộ Nội vụ</title>"
    foot = "<footer><p>Cổng Thông tin điện tử Bộ Nội vụ</p></footer>"
    assert article(head=title, below=foot).site == "Cổng Thông tin điện tử Bộ Nội vụ"


def test_a_name_and_a_day_that_only_the_markup_parts_are_read_apart():
    found = article(above="<p><span>Lê Hà</span><span>12/03/2021 08:15</span></p>")
    assert found.text.splitlines()[0] == "Lê Hà 12/03/2021 08:15"


@pytest.mark.parametrize(
    "before",
    [
        '<?xml version="1.0" encoding="utf-8"?>\n',
        "<!-- saved from url=(0031)https://sonoivu.quangngai.gov.vn/ -->\n",
        "\ufeff \n<!-- a --> <!-- b -->\n<!DOCTYPE html>\n",
    ],
)
def test_a_page_saved_as_text_is_known_for_a_page_whatever_stands_before_it(before):
    said = (
        "Sáng 12/3, UBND tỉnh khai trương Trung tâm Phục vụ hành chính công với 14 quầy giao dịch."
    )
    page = f"{before}<html><body><h1>Khai trương trung tâm</h1><p>{said}</p></body></html>"
    article = examine(page.encode(), file="a.txt").article
    assert article.title == "Khai trương trung tâm" and "<" not in article.body


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12.345<sup>1</sup> hồ sơ", "12.345 hồ sơ"),
        ("đạt 87,5%<sup>[2]</sup> trong năm", "đạt 87,5% trong năm"),
        ("năm 2023<a href='#n3'><sup>3</sup></a>, tỉnh", "năm 2023, tỉnh"),
        ("Nghị quyết<sup><a href='#n4'>4</a></sup> nêu", "Nghị quyết nêu"),
        ("kinh phí 10<sup>6</sup> đồng", "kinh phí 10⁶ đồng"),
        ("rộng 500 m<sup>2</sup> đất", "rộng 500 m2 đất"),
        ("là <del>100</del><ins>200</ins> hồ sơ", "là 200 hồ sơ"),
    ],
)
def test_a_raised_number_or_one_struck_out_changes_no_figure(written, read):
    text = f"Theo báo cáo của Sở Nội vụ, {written}, số liệu được công khai trên cổng thông tin của tỉnh."
    found = lines(page(f"<h1>{TITLE}</h1><p>{ONE}</p><p>{text}</p><p>{THREE}</p>"))
    assert any(read in line for line in found), found


@pytest.mark.parametrize("sign", ["-", "–", "+", "*"])
def test_items_that_begin_with_a_dash_are_no_headings(sign):
    items = [f"{sign} Tiếp nhận hồ sơ trực tuyến", f"{sign} Trả kết quả tại nhà"]
    body = f"<p>{ONE}</p><p>{TWO}</p><p>{items[0]}</p><p>{items[1]}</p><p>{THREE}</p>"
    text = f"<html><body><h1>{TITLE}</h1>{body}</body></html>"
    article = examine(text.encode(), file="a.html").article
    assert "## " not in article.body and "Trả kết quả tại nhà" in article.body


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("12.345<sup>1</sup> hồ sơ", "12.345 hồ sơ"),
        ("đạt 87,5%<sup>2</sup>, tăng", "đạt 87,5%, tăng"),
        ("năm 2023<a href='#_ftn3'><sup>3</sup></a> có", "năm 2023 có"),
        ("Nghị quyết<sup><a href='#ghi-chu-1'>[1]</a></sup> nêu", "Nghị quyết nêu"),
        ("ngày 12/3<sup>(1)</sup> tại", "ngày 12/3 tại"),
        ("10<sup>6</sup> đồng", "10⁶ đồng"),
        ("1,5.10<sup>-3</sup> mm", "1,5.10⁻³ mm"),
        ("nóng 37<sup>0</sup>C, 38 <sup>o</sup>C", "nóng 37°C, 38 °C"),
        ("thêm 500m<sup>2</sup> và 7h<sup>30</sup>", "thêm 500m2 và 7h30"),
        ("khí CO<sub>2</sub>", "khí CO2"),
        ("là <del>100</del><ins>200</ins> hồ sơ", "là 200 hồ sơ"),
        ("là <s>100</s> <strike>150</strike> 200 hồ sơ", "là 200 hồ sơ"),
        ("là <i style='text-decoration:line-through'>100</i> 200 hồ sơ", "là 200 hồ sơ"),
    ],
)
def test_what_is_raised_or_struck_out_makes_no_other_figure(marked, read):
    assert f"Toàn tỉnh {read}." in lines(article(f"<p>Toàn tỉnh {marked}.</p>"))


def test_the_number_before_a_footnote_and_a_story_struck_out_by_mistake_stay():
    note = "<p><a href='#_ftnref1'><sup>1</sup></a> Theo báo cáo của Sở Nội vụ quý I.</p>"
    assert "1 Theo báo cáo của Sở Nội vụ quý I." in lines(article(note))
    story = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE) * 3)
    assert ONE in page(f"<h1>{TITLE}</h1><div><s>{story}</s></div>").text


def test_a_headline_broken_for_its_looks_is_one_line():
    body = f"<div class='prt-title'>Long An rà soát thủ tục<br>hành chính cấp xã</div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
    found = examine(f"<html><body>{body}</body></html>".encode(), file="trang.html")
    assert found.article.title == TITLE


def test_a_notice_of_an_office_is_no_box_of_notices():
    about = "Về việc tiếp nhận hồ sơ lưu động tại các thôn xa trung tâm xã"
    body = f"<div><p><b>THÔNG BÁO<br>{about}</b></p><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"
    found = examine(f"<html><body>{body}</body></html>".encode(), file="trang.html")
    assert found.article.title == f"THÔNG BÁO {about}"
