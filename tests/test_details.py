"""The line by a headline that says when, by whom and how often: it is never the headline."""

import pytest

from songngu.ingest.convert import convert
from songngu.ingest.story import split_mark

TITLE = "Long An: Đẩy mạnh cải cách hành chính tại các xã vùng biên"
STORY = (
    "UBND tỉnh Long An tổ chức hội nghị đẩy mạnh cải cách hành chính tại các xã biên giới, với 120 đại biểu tham dự.",
    "Theo báo cáo, toàn tỉnh đã tiếp nhận 12.345 hồ sơ, trong đó 98,5% được giải quyết đúng hạn; tỷ lệ hài lòng đạt 95%.",
    "Chủ tịch UBND tỉnh yêu cầu các xã tiếp tục hướng dẫn người dân nộp hồ sơ trực tuyến và bố trí cán bộ hỗ trợ.",
)


def below(line):
    return convert("\n".join(["Trang nhất", "Tin Tức", TITLE, line, *STORY]).encode(), file="a.txt")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Đăng lúc: Thứ ba - 16/07/2019 10:10 - Người đăng bài viết: admin", ()),
        ("Đăng lúc: 16/07/2019 10:10 - Người đăng bài viết: Lê Hà - Đã xem: 25", ("Lê Hà",)),
        ("Ngày đăng: 16/07/2019, Người đăng: Lê Hà, Lượt xem: 123", ("Lê Hà",)),
        ("Ngày đăng: 16/07/2019; Người đăng tin: quantri; Số lượt xem: 123", ()),
        ("Cập nhật lúc 10:10 ngày 16/07/2019 bởi admin", ()),
        ("Được viết bởi Lê Hà ngày 16/07/2019", ("Lê Hà",)),
        ("Viết bởi Lê Hà vào 16/07/2019 10:10", ("Lê Hà",)),
        ("Đăng ngày 16/07/2019 10:10 bởi bbt", ()),
        ("Danh mục: Tin tức Được đăng: Thứ ba, 16 Tháng 7 2019 10:10 Viết bởi Lê Hà", ("Lê Hà",)),
        ("Người cập nhật: Lê Hà - Ngày cập nhật: 16/07/2019", ("Lê Hà",)),
        ("Ngày cập nhật 16/07/2019 10:10 - Đọc 123 lượt", ()),
        ("Posted by admin on 16/07/2019", ()),
        ("By Lê Hà | 16/07/2019 | 0 Comments", ("Lê Hà",)),
        ("16/07/2019 10:10 - admin - 0 bình luận", ()),
        ("Viết bởi: Quản trị viên Chuyên mục: Tin tức Ngày đăng: 16/07/2019", ()),
        ("Ngày tạo: 16/07/2019 10:10 Lượt xem: 123 Người tạo: admin", ()),
        ("Đăng bởi: admin Ngày: 16 Tháng Bảy, 2019 Trong: Tin tức Không có phản hồi", ()),
        ("Người đăng: Quản Trị. Ngày: 16/07/2019 10:10. Số lượt xem: 32", ()),
        # Labels that nobody has seen before.
        ("Ngày nhập: 16/07/2019 10:10 - Phụ trách: Trần An - Mã tin: 123", ()),
        ("Khởi tạo: 16/07/2019 - Hiệu chỉnh: 17/07/2019 - Mã tin: 123", ()),
        # In lower case it goes on no headline.
        ("đăng ngày 16/07/2019 10:10", ()),
        ("đăng bởi quantri lúc 16/07/2019 10:10", ()),
        ("cập nhật 16/07/2019", ()),
        ("thứ ba, 16/07/2019", ()),
        ("quantri - 16/07/2019", ()),
    ],
)
def test_a_line_of_details_gives_day_and_author_and_is_no_part_of_the_text(line, authors):
    found = below(line)
    assert (found.title, found.date[:10], found.authors) == (TITLE, "2019-07-16", authors)
    assert found.date_certainty == "explicit"
    assert found.body.startswith("UBND tỉnh Long An") and len(found.body.split("\n\n")) == 3


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("bởi Nguyễn Văn An", ("Nguyễn Văn An",)),
        ("bởi admin", ()),
        ("tin, ảnh: Thu Hà", ("Thu Hà",)),
        ("lượt xem: 123", ()),
        ("chuyên mục: Tin tức", ()),
        ("in bài viết", ()),
    ],
)
def test_what_stands_in_lower_case_below_a_headline_is_not_joined_to_it(line, authors):
    found = below(line)
    assert (found.title, found.authors) == (TITLE, authors)


@pytest.mark.parametrize(
    "line", ["thị xã Kiến Tường, huyện Đức Huệ", "năm 2019", "ngày 16/07/2019", "bởi sự vào cuộc của cả hệ thống"]
)  # fmt: skip
def test_a_headline_that_was_broken_is_whole_again(line):
    assert below(line).title == f"{TITLE} {line}"


@pytest.mark.parametrize(
    "opening",
    ["COVID-19 đang diễn biến phức tạp", "ASEAN - Việt Nam ký kết", "APEC – Sự kiện lớn", "WHO - Tổ chức Y tế Thế giới",
     "Tổ chức Y tế Thế giới (WHO) cho biết", "Bộ Nội vụ (BNV) tổ chức hội nghị"],
)  # fmt: skip
def test_a_text_keeps_the_initials_that_are_no_source(opening):
    assert split_mark(opening) == ("", opening)


@pytest.mark.parametrize(
    ("opening", "mark"),
    [("BGĐT - 120 hộ dân", "BGĐT"), ("BPO- Huyện Lộc Ninh", "BPO"), ("(BLA) - Huyện Bến Lức", "BLA"),
     ("BLA - Sáng 12/3, huyện", "BLA"), ("TTXVN - Huyện", "TTXVN"), ("Cần Thơ (TTXVN) - Trong năm", "TTXVN")],
)  # fmt: skip
def test_a_source_before_the_text_is_told(opening, mark):
    assert split_mark(opening)[0] == mark


@pytest.mark.parametrize(
    ("opening", "source", "rest"),
    [
        ("(Dân trí) - Mỗi sáng thứ năm", "Dân trí", "Mỗi sáng thứ năm"),
        ("(LĐ online) - Sau gần một năm", "", "Sau gần một năm"),
        ("YênBái - Trong bản mô tả", "", "Trong bản mô tả"),
        ("QĐND - Sắp xếp, hợp nhất các bộ", "QĐND", "Sắp xếp, hợp nhất các bộ"),
        ("BTQ - Chợ phiên thứ Bảy", "BTQ", "Chợ phiên thứ Bảy"),
        ("Tuyên Quang (TTXVN 8/10) Sáng 8/10, tỉnh", "TTXVN", "Sáng 8/10, tỉnh"),
        ("(Tiếp theo kỳ trước) - Ông Nam", "", "(Tiếp theo kỳ trước) - Ông Nam"),
    ],
)
def test_a_papers_name_before_the_first_words_is_no_part_of_them(opening, source, rest):
    assert split_mark(opening) == (source, rest)
