"""Every line of a page is told for what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.ingest import layout
from songngu.ingest.look import LABELS
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


@given(st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=60), max_size=40).map("\n".join))
def test_every_line_that_is_not_blank_gets_exactly_one_label(text):
    found = layout.read(text)
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    assert [(line.number, line.text) for line in found] == [
        (n, " ".join(t.split())) for n, t in lines
    ]
    assert {line.label for line in found} <= LABELS
