"""Every line of a page is told for what it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.ingest import layout, story
from songngu.ingest.convert import examine
from songngu.ingest.explain import explain
from songngu.ingest.look import LABELS
from songngu.ingest.read import read
from songngu.ingest.wrapping import unwrap
from tests.conftest import PROGRAM, RAW

PROSE = (
    "Sáng 11/3, UBND tỉnh Bắc Giang tổ chức hội nghị triển khai nhiệm vụ cải cách hành chính năm 2021.",
    "Năm qua, toàn tỉnh tiếp nhận hơn 412 nghìn hồ sơ, trong đó 98,6% được giải quyết đúng hạn. "
    "Hồ sơ nộp trực tuyến đạt 31%.",
    "Hội nghị thống nhất mục tiêu đến cuối năm, mỗi xã có ít nhất một cán bộ hướng dẫn người dân.",
)  # fmt: skip
TITLE = "Bắc Giang đẩy mạnh giải quyết hồ sơ trực tuyến tại cấp xã"


def labels(*lines: str, headline: str = "") -> dict[str, str]:
    return {line.text: line.label for line in layout.read("\n".join(lines), headline)}


def page(top: str = "", middle: str = "", end: str = "") -> dict[str, str]:
    """The labels of a page with a line above the headline, in the story, and below it."""
    return labels(top, TITLE, "12/03/2021", PROSE[0], PROSE[1], middle, PROSE[2], "Phong Nhã", end)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Tiếng Việt | English", "toggle"),
        ("English", "toggle"),
        ("Trang chủ | Giới thiệu | Tin tức | Văn bản | Liên hệ", "navigation"),
        ("Trang chủ > Tin tức - Sự kiện > Tin tổng hợp", "breadcrumb"),
        ("Trang nhất » Tin Tức » Cải cách hành chính", "breadcrumb"),
        ("Bạn đang ở đây: Trang chủ > Tin trong tỉnh", "breadcrumb"),
        ("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH BẮC GIANG", "masthead"),
        ("Báo Bắc Giang điện tử", "masthead"),
        ("12:26 ICT Thứ bảy, 30/05/2022", "clock"),
        ("Hôm nay: Thứ năm, 22/08/2022", "clock"),
        ("Thứ Năm, 22/08/2022 5:15:31 CH", "clock"),
        ("CHI TIẾT TIN", "navigation"),
        ("https://bacgiang.gov.vn/tin/123", "address"),
    ],
)
def test_what_stands_above_the_headline(line, label):
    found = page(top=line)
    assert found[line] == label
    assert found[TITLE] == "headline"
    assert found["12/03/2021"] == "date"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("TIN LIÊN QUAN", "related"),
        ("Xem thêm: Bắc Giang công bố chỉ số hài lòng", "related"),
        ("z4436551802494-30b6734bbd394f4b7746538a45015866-6001.jpg", "file name"),
        (f"{TITLE} ảnh 1", "alt"),
        (f"{TITLE} - Ảnh 2.", "alt"),
        ("Quang cảnh hội nghị. Ảnh: Quốc Dũng", "caption"),
        ("Quang cảnh hội nghị.", "caption"),
        ("Đại biểu dự hội nghị tại điểm cầu Bắc Giang", "caption"),
        ("Ảnh: Quang cảnh Hội nghị", "caption"),
        ("Hình 1. Cán bộ xã hướng dẫn người dân quét mã", "caption"),
        ("Đồng chí Phó Chủ tịch UBND tỉnh phát biểu chỉ đạo tại hội nghị", "caption"),
        ("Người dân nộp hồ sơ tại bộ phận một cửa xã Tân An (ảnh minh họa)", "caption"),
        ("Ảnh: VGP/Lê Sơn", "credit"),
        ("Những con số biết nói", "subheading"),
        ("II. NHIỆM VỤ TRỌNG TÂM", "subheading"),
        ("2. Về tổ chức bộ máy", "subheading"),
        ("- Công bố 42 thủ tục mới, bãi bỏ 17 thủ tục;", "body"),
        ("Kết quả cụ thể như sau:", "body"),
        ("Hội nghị nghe 5 tham luận.", "body"),
        ('"Cán bộ bây giờ cười nhiều hơn", ông Bình nói.', "body"),
        ("Chia sẻ: Facebook | Zalo | Email", "tool"),
    ],
)
def test_what_stands_within_the_story(line, label):
    assert page(middle=line)[line] == label


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Chia sẻ bài viết", "tool"),
        ("Xem tiếp...", "tool"),
        ("In trang", "tool"),
        ("Gửi email", "tool"),
        ("A- A A+", "tool"),
        ("Lượt xem: 1.234", "tool"),
        ("1.234 lượt xem", "tool"),
        ("Đã xem: 128", "tool"),
        ("Tổng số điểm của bài viết là: 0 trong 0 đánh giá", "tool"),
        ("Click để đánh giá bài viết", "tool"),
        ("Về đầu trang", "tool"),
        ("Từ khóa: cải cách hành chính, dịch vụ công", "tags"),
        ("Tin đã đăng", "related"),
        ("Các tin khác", "related"),
        ("Những tin mới hơn", "related"),
        ("Tin cùng chuyên mục", "related"),
        ("Điện thoại: 0204.3854.000 - Fax: 0204.3855.000", "footer"),
        ("Cơ quan chủ quản: Ủy ban nhân dân tỉnh", "footer"),
        ("Bản quyền thuộc Văn phòng UBND tỉnh", "footer"),
        ("Nguồn: baobacgiang.com.vn", "source"),
        ("Theo Báo Bắc Giang", "source"),
    ],
)
def test_what_stands_below_the_story(line, label):
    assert page(end=line)[line] == label


@pytest.mark.parametrize(
    "line",
    ["Phong Nhã", "N.H", "Thái Thanh - Ngọc Hải", "HỒ VĂN", "Tin, ảnh: Thu Hà", "PV", "Tác giả: Bùi Thị Hằng",
     "Quốc Dũng - Nguồn: baogialai.com.vn", "Lò Thương (Trung tâm Văn hóa huyện)", "Phòng Cải cách hành chính"],
)  # fmt: skip
def test_the_author_below_the_story(line):
    assert labels(TITLE, "12/03/2021", *PROSE, line)[line] == "byline"


@pytest.mark.parametrize("line", ["HỒNG VÂN - ĐỨC PHÚC", "Tác giả: Bùi Thị Hằng"])
def test_the_author_above_the_story(line):
    assert labels(TITLE, "12/03/2021", line, *PROSE)[line] == "byline"


def test_links_below_their_heading_are_no_part_of_the_story():
    link = "Tập huấn phần mềm một cửa điện tử cho cấp xã (20/05/2021)"
    summary = (
        "Ngày 19/5, Sở Nội vụ mở lớp tập huấn phần mềm một cửa điện tử cho cán bộ cấp xã toàn tỉnh."
    )
    found = labels(TITLE, "12/03/2021", *PROSE, "Phong Nhã", "Các tin khác", link, summary)
    assert (found[link], found[summary]) == ("related", "related")


def test_links_in_the_middle_of_a_story_do_not_end_it():
    link = "Bắc Giang công bố chỉ số hài lòng"
    found = labels(TITLE, "12/03/2021", PROSE[0], "Tin liên quan", link, *PROSE[1:], "Phong Nhã")
    assert found[link] == "related"
    assert found[PROSE[1]] == found[PROSE[2]] == "body"


def test_the_cells_of_a_table_stay_in_the_story():
    cells = ["TT", "Đơn vị", "Điểm", "1", "Sở Nội vụ", "91,25", "2", "Sở Tư pháp", "90,70"]
    found = labels(TITLE, *PROSE[:2], *cells, PROSE[2])
    assert {found[cell] for cell in cells} == {"body"}


def test_the_later_of_two_dates_at_the_top_is_the_clock():
    clock, date = "Thứ Năm, 22/08/2019 5:15:31 CH", "Ngày 10/07/2019 16:39:32"
    found = labels(clock, date, TITLE, *PROSE)
    assert (found[clock], found[date]) == ("clock", "date")


def test_of_two_dates_of_one_day_the_weekday_without_an_hour_is_the_clock():
    found = labels("Thứ 6, 12/03/2021", "BÁO BẮC GIANG", "12/03/2021 13:56", TITLE, *PROSE)
    assert found["Thứ 6, 12/03/2021"] == "clock" and found["12/03/2021 13:56"] == "date"


def test_names_of_sections_one_within_the_other_are_no_headline():
    found = labels(TITLE, "KINH TẾ - XÃ HỘI › TIN TRONG TỈNH", "12/03/2021 13:56", TITLE, *PROSE)
    assert found["KINH TẾ - XÃ HỘI › TIN TRONG TỈNH"] == "breadcrumb" and found[TITLE] == "headline"


def test_a_lone_date_long_after_the_events_is_the_clock():
    event = (
        "Ngày 12/7/2019, UBND tỉnh Trà Vinh sơ kết công tác cải cách hành chính 6 tháng đầu năm."
    )
    clock = "Thứ Hai, 30/11/2020"
    assert labels(clock, TITLE, event, *PROSE[1:])[clock] == "clock"
    # Below the headline it is the article's, whatever the text reports.
    assert labels(TITLE, clock, event, *PROSE[1:])[clock] == "date"


def test_the_headline_stands_once_though_the_page_repeats_it():
    cut = "Trang chủ > Tin tức > Bắc Giang đẩy mạnh giải quyết hồ sơ"
    lines = layout.read("\n".join((cut, TITLE, TITLE, "12/03/2021", *PROSE)))
    assert [line.label for line in lines[:3]] == ["breadcrumb", "headline", "repeat"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Thông báo lịch tiếp công dân", "UBND xã Tân Lập tiếp công dân vào thứ Ba hằng tuần."),
        ("Xã Tân Lập có chủ tịch mới", "Ông Hà Văn Nam được bầu làm Chủ tịch UBND xã Tân Lập"),
    ],
)
def test_a_note_of_two_lines_is_a_headline_and_what_it_announces(headline, text):
    assert labels(headline, text) == {headline: "headline", text: "body"}


def test_an_office_that_does_something_is_no_masthead():
    text = "UBND huyện Châu Thành đối thoại với doanh nghiệp."
    name = "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN CHÂU THÀNH"
    found = labels(name, "Huyện Châu Thành đối thoại", "12/03/2021", text, *PROSE)
    assert found["Huyện Châu Thành đối thoại"] == "headline" and found[text] == "body"


def test_a_page_may_have_no_headline():
    found = labels("(Chinhphu.vn) - " + PROSE[0], *PROSE[1:], "Lê Sơn")
    assert "headline" not in found.values()


def test_a_headline_known_from_metadata_is_the_only_one():
    found = labels("Cải cách hành chính nhìn từ cơ sở", TITLE, *PROSE, headline=TITLE)
    assert [text for text, label in found.items() if label == "headline"] == [TITLE]


def test_prose_before_the_day_is_the_deck():
    assert labels(TITLE, PROSE[0], "HỒNG VÂN - 12/03/2021", *PROSE[1:])[PROSE[0]] == "deck"


def test_each_label_comes_with_its_reason():
    for line in layout.read((RAW / "001_7d7c248e47655c3c.txt").read_text("utf-8")):
        assert line.reason, line


SNIPPETS = [
    line
    for file in sorted((PROGRAM / "tests/data/pages").glob("*.txt"))
    for line in file.read_text("utf-8").splitlines()
]


# What `read` leaves in no text joins the lines of a paragraph.
UNJOINED = st.text(st.characters(exclude_characters="\x1e\v", codec="utf-8"), max_size=60)


@given(st.lists(st.sampled_from(SNIPPETS) | UNJOINED, max_size=40).map("\n".join))
def test_every_line_that_is_not_blank_gets_exactly_one_label(text):
    found = layout.read(text)
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    assert [(line.number, line.text) for line in found] == [
        (n, " ".join(t.split())) for n, t in lines
    ]
    assert {line.label for line in found} <= LABELS


def from_file(text: str) -> dict[str, str]:
    """The labels of a page as copied, its wrapped lines joined."""
    return {line.text: line.label for line in layout.read(unwrap(text))}


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Nghe bài viết  0:00 / 2:15   1x", "tool"),
        ("3-4 phút đọc", "tool"),
        ("Theo dõi Báo Bắc Giang trên Google News", "tool"),
        ("Theo dõi Bắc Giang trên Zalo để cập nhật tin tức nhanh nhất", "tool"),
        (f"Chia sẻ bài viết: {TITLE}…", "tool"),
        ("Bấm nghe nội dung bài viết Giọng nữ", "tool"),
        ("Bài viết này có hữu ích với bạn không?  Có  Không", "tool"),
        ("[Hình: hoi-nghi-11-3.png]", "file name"),
        ("[Ảnh]", "file name"),
        ("ĐỌC TIẾP: Chuyện của người đưa thư", "related"),
        ("« Bài trước: Lục Nam ra quân làm thủy lợi", "related"),
        ("Yên Thế ra quân làm thủy lợi (29/04/2020)", "related"),
        ("○ Có   ○ Không", "poll"),
        ("THĂM DÒ Ý KIẾN", "poll"),
        ("PV: Vì sao, thưa ông?", "body"),
        ("Ông Trần Văn Bình: Vì bà con ở xa.", "body"),
        ("Sở Nội vụ\t412\t98,6%\t31%", "body"),
        ("Công chức xã Tân An hướng dẫn người dân nhập hồ sơ vào phần mềm một cửa.", "caption"),
        ("Ông Hà (bên trái) trao đổi với người dân.", "caption"),
        ("Ảnh 2: 7 giờ 10, cửa chưa mở. Người đến sớm nhất đi từ 4 giờ. Anh ngồi chờ.", "caption"),
    ],
)
def test_what_sites_put_between_the_paragraphs(line, label):
    assert page(middle=line)[line.replace("\t", " ").replace("  ", " ").replace("  ", " ")] == label


def test_a_menu_that_was_one_row_is_no_headline():
    row = "[Trang nhất]  [Thời sự - Chính trị]  [Nghiên cứu]  [Văn hóa]"
    assert page(top=row)[TITLE] == "headline"


def test_a_headline_broken_over_two_lines_is_whole():
    lines = layout.read(unwrap("\n".join((*re.split(r" (?=hồ sơ)", TITLE), "12/03/2021", *PROSE))))
    assert (lines[0].label, lines[0].text) == ("headline", TITLE)
    upper = ("BẮC GIANG: ĐẨY MẠNH GIẢI QUYẾT HỒ SƠ", "TRỰC TUYẾN TẠI CẤP XÃ", "12/03/2021", *PROSE)
    assert [line.label for line in layout.read("\n".join(upper))[:3]] == ["headline"] * 2 + ["date"]


def test_a_notice_has_a_letterhead_and_is_signed():
    found = from_file(
        "UBND HUYỆN LỤC NAM    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "PHÒNG NỘI VỤ             Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/TB-PNV          Lục Nam, ngày 5 tháng 4 năm 2018\n\n"
        "THÔNG BÁO\nVề việc tuyển dụng viên chức ngành giáo dục năm 2018\n\n"
        + "\n".join(PROSE)
        + "\nNơi nhận:\n- Như trên;\nTRƯỞNG PHÒNG\nNguyễn Văn Bình"
    )
    assert next(text for text, label in found.items() if label == "headline") == "THÔNG BÁO"
    assert found["Số: 12/TB-PNV Lục Nam, ngày 5 tháng 4 năm 2018"] == "date"
    assert found["Nguyễn Văn Bình"] == found["- Như trên;"] == "signature"


def test_what_readers_write_is_no_part_of_the_story():
    comment = "Tôi ở xã Tân An, mong huyện sớm có thêm một quầy vào buổi tối cho người đi làm xa."
    found = page(end=f"Ý kiến bạn đọc (1)\nLò Thị Mai   07:31 13/03/2021\n{comment}\nTrả lời")
    assert (found[comment], found["Lò Thị Mai 07:31 13/03/2021"]) == ("comment", "comment")
    assert found[PROSE[2]] == "body"


def test_share_buttons_above_the_story_open_no_comments():
    found = labels(TITLE, "12/03/2021", "Bình luận", "Chia sẻ", *PROSE, "Phong Nhã")
    assert {found[line] for line in PROSE} == {"body"}


def test_the_question_of_a_poll_is_told_from_that_of_an_interview():
    poll, question = "Bạn có hài lòng không?", "PV: Ông có hài lòng không?"
    found = labels(
        TITLE, "12/03/2021", PROSE[0], question, "Khảo sát", poll, "( ) Có  ( ) Không", PROSE[1]
    )
    assert (found[poll], found[question]) == ("poll", "body")


def test_an_interview_goes_on_below_a_box_of_links():
    link, question = "Chọn người trước hay chọn việc trước?", "PV: Lần này có gì khác?"
    found = labels(TITLE, "12/03/2021", PROSE[0], "Tin liên quan", link, question, *PROSE[1:])
    assert (found[link], found[question]) == ("related", "body")


def test_verses_stay_in_the_story():
    verses = ("Ai về xóm núi mà coi", "Giấy tờ một cửa xong rồi mới vui")
    found = labels(TITLE, "12/03/2021", PROSE[0], *verses, *PROSE[1:])
    assert {found[verse] for verse in verses} == {"body"}


def test_printed_pages_have_heads_and_feet_inside_paragraphs():
    first, second = PROSE[1].split(" được giải quyết")
    foot, head = (
        "https://bacgiang.vn/tin/123-{}.html      {}/2",
        "15/8/2021   Giải quyết hồ sơ - Báo Bắc Giang",
    )
    lines = (
        TITLE,
        "12/03/2021",
        PROSE[0],
        first,
        foot.format(1, 1),
        head,
        "được giải quyết" + second,
        PROSE[2],
    )
    found = layout.read(unwrap("\n".join((head, *lines, foot.format(1, 2)))))
    assert [line.label for line in found if "123-1" in line.text] == ["page mark"] * 2
    assert (found[0].label, [line.label for line in found if line.text.startswith("15/8")]) == (
        "clock",
        ["clock", "page mark"],
    )
    paragraphs = [part.text for part in story.parts(found)[0]]
    assert PROSE[1] in paragraphs


def test_the_numbers_are_those_of_the_lines_of_the_file():
    wrapped = "Hội nghị thống nhất mục tiêu đến cuối năm,\nmỗi xã có một cán bộ hướng dẫn."
    lines = layout.read(unwrap(f"{TITLE}\n\n{PROSE[0]}\n{wrapped}\n\nPhong Nhã"))
    assert [(line.number, line.last) for line in lines] == [(1, 1), (3, 3), (4, 5), (7, 7)]


# ---- Above the headline


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Tin tức ▸ Chính trị ▸ Bắc Giang đẩy mạnh giải quyết hồ sơ trực...", "breadcrumb"),
        ("Trang chủ Cải cách hành chính Bắc Giang đẩy mạnh giải quyết hồ sơ,...", "breadcrumb"),
        ("TRANG CHỦ GIỚI THIỆU TIN TỨC - SỰ KIỆN CÔNG DÂN XÂY DỰNG NÔNG THÔN MỚI", "breadcrumb"),
        ("Trang chủ Giới thiệu Tin tức Văn bản", "navigation"),
        ("BẢN TIN CẢI CÁCH HÀNH CHÍNH TỈNH BẮC GIANG Số 07 - 7/2018", "masthead"),
        ("Bản tin Nội vụ Bắc Giang                  Số 12 - Ngày 20/6/2014", "masthead"),
    ],
)
def test_a_menu_a_path_and_the_head_of_a_bulletin_are_no_headline(line, label):
    found = page(top=line)
    assert (found[" ".join(line.split())], found[TITLE]) == (label, "headline")


@pytest.mark.parametrize(
    "line",
    [
        "Lang Son Radio & Television",
        "Thời sự Góc nhìn Thế giới Video Podcast Kinh tế Du lịch Giáo dục Pháp luật Y tế",
    ],
)
def test_a_name_in_english_and_a_row_of_sections_are_no_headline(line):
    assert page(top=line)[TITLE] == "headline"


def test_the_part_of_the_site_above_the_headline_is_none():
    section = "Chính quyền địa phương hai cấp"
    menu = f"TRANG CHỦ | THỜI SỰ | {section.upper()} | PHÁP LUẬT | THỂ THAO | ĐỜI SỐNG"
    path = f"Trang chủ > Tin trong tỉnh > {section}"
    for way in (menu, path):
        found = labels(way, section, "Yên Thế trả hồ sơ tại nhà", "12/03/2021", *PROSE)
        assert found["Yên Thế trả hồ sơ tại nhà"] == "headline"


def test_a_headline_at_the_end_of_the_path_stays_one_above_a_caption():
    title = "Yên Thế trả hồ sơ tại nhà"
    caption = "Cán bộ Bộ phận Một cửa huyện Yên Thế hướng dẫn người dân nộp hồ sơ"
    found = labels(f"Trang chủ > Tin trong tỉnh > {title}", title, caption, *PROSE)
    assert (found[title], found[caption]) == ("headline", "caption")


@pytest.mark.parametrize(
    "title",
    [
        "Cải cách hành chính, chuyển đổi số: công dân, doanh nghiệp được gì",
        "Chuyển đổi số và dịch vụ công phục vụ công dân, doanh nghiệp, du khách",
        "Giới thiệu dịch vụ công trực tuyến tới công dân vùng cao",
    ],
)
def test_a_headline_may_name_what_menus_name(title):
    assert labels(title, "12/03/2021", *PROSE)[title] == "headline"


def test_a_post_begins_below_those_who_wrote_it():
    who = "Đoàn xã An Phú - TP. Tuy Hòa đang ở cùng với Lê Thị Ngọc Trâm và 6 người khác."
    title = "TUỔI TRẺ AN PHÚ ĐI TỪNG NGÕ, GÕ TỪNG NHÀ"
    found = labels(who, "Hôm qua lúc 19:32 · Thành phố Tuy Hòa · 🌐", title, *PROSE)
    assert found[title] == "headline"
    assert found[who] == "navigation"


def test_whoever_is_with_somebody_in_a_story_is_told_of():
    line = "Ông Tư đang ở cùng với con trai và 6 người khác trong căn nhà cuối xóm."
    assert page(middle=line)[line] != "navigation"


# ---- Between the headline and the story


@pytest.mark.parametrize(
    "line",
    [
        "08:00 AM",
        "2 ngày trước • 5 phút đọc",
        "3 giờ trước",
        "Được tạo bởi Super User",
        "By",
        "bbt_cangio",
        "Nghe đọc bài Xuống dòng Lưu",
        "Bản in | Email bài này",
        "10 Theo dõi Báo Bắc Giang trên Google News",
    ],
)
def test_what_a_site_says_below_the_headline_is_no_text_of_the_article(line):
    found = labels(TITLE, line, "12/03/2021", *PROSE, "Phong Nhã")
    assert found[line] not in ("body", "deck", "subheading", "headline", "caption")
    assert found[TITLE] == "headline"


def test_a_date_beside_the_weather_and_the_programme_is_one():
    for line in (
        "Thứ Sáu, 3/12/2021 | Liên hệ quảng cáo | Lịch phát sóng",
        "3/12/2021 | Đà Lạt 21°C",
    ):
        assert page(top=line)[line] == "clock"


# ---- In the story


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Nhân viên bưu điện giao giấy chứng nhận cho người dân xã Hàng Vịnh.", "caption"),
        ("Người dân đánh giá sự hài lòng trên máy tính bảng.", "caption"),
        ("Đại diện hai bên trao văn bản thỏa thuận.", "caption"),
        ("Nhân dịp này, huyện khen thưởng 12 cán bộ, công chức của Bộ phận Một cửa.", "body"),
        ("Đại diện các sở, ngành cùng dự.", "body"),
        ("“Người ta tin mình vì mình là hàng xóm của họ.” - Ông Trương Văn Thềm", "body"),
        ("Tin cũ hơn: Yên Thế gieo chữ giữa đại ngàn", "related"),
    ],
)
def test_a_short_line_in_the_story_is_what_it_says(line, label):
    assert page(middle=line)[line] == label


def test_another_part_of_the_series_is_a_link():
    title = "Đưa công chức trẻ về xã - Kỳ 2: Ở lại hay đi?"
    found = labels(title, "12/03/2021", PROSE[0], "Kỳ 1: Hành trang về bản", *PROSE[1:])
    assert found["Kỳ 1: Hành trang về bản"] == "related"
    # Of a headline that is no part, the parts are the story's.
    assert page(middle="Kỳ 1: Hành trang về bản")["Kỳ 1: Hành trang về bản"] == "subheading"


def test_a_question_after_a_dash_is_asked_though_links_stand_above():
    question = "- Có ý kiến cho rằng thư xin lỗi chỉ là hình thức?"
    answer = "- Ông Lương Hữu Tài: Nếu chỉ xin lỗi rồi để đó thì đúng là hình thức."
    link = "Phú Ninh thí điểm trả kết quả tại nhà"
    found = labels(TITLE, "12/03/2021", PROSE[0], "Xem thêm:", link, question, answer, PROSE[2])
    assert (found[link], found[question]) == ("related", "body")


def test_a_long_name_between_figures_is_a_cell():
    cells = ("1", "Quảng Ninh", "89,95", "2", "Bà Rịa - Vũng Tàu", "89,20", "3", "Lai Châu", "88,7")
    found = labels(TITLE, "12/03/2021", PROSE[0], *cells, *PROSE[1:])
    assert {found[cell] for cell in cells} == {"body"}


def test_a_number_between_dashes_is_that_of_a_page():
    wrapped = f"{PROSE[1]} Các xã sẽ có\n\n- 5 -\n\nthêm máy quét trong tháng tới."
    lines = layout.read(unwrap(f"{TITLE}\n\n12/03/2021\n\n{PROSE[0]}\n\n{wrapped}\n\n{PROSE[2]}"))
    assert [line.label for line in lines if line.text == "- 5 -"] == ["page mark"]
    assert any("Các xã sẽ có thêm máy quét" in part.text for part in story.parts(lines)[0])


# ---- Below the story


def test_the_office_in_capitals_below_the_story_and_the_form_are_none_of_it():
    assert page(end="SỞ NỘI VỤ TỈNH BẮC GIANG")["SỞ NỘI VỤ TỈNH BẮC GIANG"] != "body"
    assert labels(TITLE, "12/03/2021", *PROSE, "Nội dung góp ý")["Nội dung góp ý"] == "comment"
    tags = "TAGS#Phú Quý #chính quyền địa phương 2 cấp"
    assert labels(TITLE, "12/03/2021", *PROSE, tags)[tags] == "tags"


PARTICULARS = (
    "Cơ quan chủ quản: Ủy ban nhân dân tỉnh Bắc Giang. Giấy phép số 123/GP-TTĐT do Cục Phát thanh, truyền hình và "
    "thông tin điện tử cấp ngày 12/5/2018. Chịu trách nhiệm nội dung: Ông Lê Văn Hà, Chánh Văn phòng. Địa chỉ: 82 "
    "Hùng Vương. Điện thoại: 0204.3854.123."
)


def test_a_sites_particulars_on_one_long_line_are_none_of_the_story():
    found = labels(TITLE, "12/03/2021", *PROSE, "Phong Nhã", PARTICULARS)
    assert (found["Phong Nhã"], found[PARTICULARS]) == ("byline", "footer")
    told = (
        "Cổng thông tin điện tử tỉnh tiếp nhận phản ánh của người dân qua điện thoại, email và fax, công khai địa chỉ "
        "của 209 bộ phận một cửa, danh sách cán bộ chịu trách nhiệm, và trả lời trong vòng ba ngày làm việc kể từ khi "
        "nhận được, theo quy chế mà UBND tỉnh vừa ban hành."
    )
    assert labels(TITLE, "12/03/2021", *PROSE, told)[told] == "body"


def test_the_offices_of_a_list_that_ends_a_story_are_its_own():
    offices = ("Sở Tài chính tỉnh Bắc Giang", "Huyện Yên Thế", "Sở Y tế tỉnh Bắc Giang")
    found = labels(TITLE, "12/03/2021", *PROSE[:2], "Ba đơn vị dẫn đầu gồm:", *offices)
    assert not {"footer", "tags", "masthead"} & {found[office] for office in offices}


SCRAPES = [*sorted((PROGRAM / "tests/data/pages").glob("*.txt")), *sorted(RAW.glob("*.txt"))]


@pytest.mark.parametrize("file", SCRAPES, ids=lambda file: file.stem[:20])
def test_the_explanation_of_a_file_names_every_line(file):
    data = file.read_bytes()
    reading = examine(data, file=file.name)
    told = explain(reading)
    shown: list[int] = []
    for match in re.finditer(r"^ *(\d+)(?:-(\d+))?  [a-z]", told, re.MULTILINE):
        shown += range(int(match[1]), int(match[2] or match[1]) + 1)
    text = read(data, file=file.name)
    assert shown == [n for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    for field in ("Title", "Date", "Province", "Author", "Source"):
        assert f"\n{field}:" in told
    assert all(0 <= line.score <= 1 for line in reading.lines)
