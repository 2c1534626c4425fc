"""A story is kept whole: no one line of it makes the rest something else."""

from __future__ import annotations

import pytest

from songngu.ingest import layout
from songngu.ingest.look import STORY
from songngu.ingest.wrapping import unwrap

TITLE = "Long An: Đẩy mạnh cải cách hành chính tại các xã vùng biên"
DAY = "16/07/2019 - 10:10"
PROSE = (
    "Sáng 16/7, UBND tỉnh Long An tổ chức hội nghị đẩy mạnh cải cách hành chính tại các xã biên giới.",
    "Theo báo cáo, toàn tỉnh đã tiếp nhận 12.345 hồ sơ, trong đó 98,5% được giải quyết đúng hạn.",
    "Chủ tịch UBND tỉnh yêu cầu các xã tiếp tục hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà.",
    "Hội nghị cũng khen thưởng 12 tập thể và 30 cá nhân có thành tích xuất sắc trong năm qua.",
)  # fmt: skip


def labels(*middle: str, below: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Each line between the first two and the last two paragraphs, and below, with its label."""
    text = "\n".join((TITLE, DAY, *PROSE[:2], *middle, *PROSE[2:], *below))
    found = [(line.text, line.label) for line in layout.read(unwrap(text))]
    assert [text for text, label in found if text in PROSE and label == "body"] == list(PROSE)
    return [one for one in found[4:] if one[0] not in PROSE]


def told(*middle: str) -> bool:
    """Whether all of these lines, between paragraphs, are the story's (all of which is kept)."""
    return {label for _, label in labels(*middle)} <= STORY


# ---- One line ends no story


@pytest.mark.parametrize(
    "middle",
    [
        ("Nơi nhận: Trung tâm Phục vụ hành chính công tỉnh, số 8 đường 3/2.",),
        ("Nơi nhận:", "Trung tâm Phục vụ hành chính công tỉnh", "Bộ phận một cửa các xã"),
        ("Thảo luận", "Chiều ngày 16/7"),
        ("Thảo luận", "Chiều ngày 16/7/2019"),
        ("Nhận xét", "Phiên họp ngày 16/7/2019 08:00"),
        ("Danh bạ các xã", "Họ và tên", "Điện thoại", "Lê Văn An", "0912 345 678", "Trần Bình"),
        ("Đầu mối", "Tên", "Email", "Lê Văn An", "an@longan.gov.vn", "Trần Thị Bình"),
    ],
)
def test_a_line_like_the_end_of_other_pages_leaves_the_rest_of_the_story(middle):
    labels(*middle)
    assert not {"comment", "signature"} & {label for _, label in labels(*middle)}


def test_a_signature_between_paragraphs_ends_above_the_next_one():
    signed = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "(Đã ký)")
    assert labels(*signed) == [(line, "signature") for line in signed]


def test_a_form_below_the_story_opens_comments_and_a_table_of_names_does_not():
    form = ("Họ và tên", "Email", "Nội dung", "Mã xác nhận")
    assert {label for _, label in labels(below=form)} == {"comment"}
    table = ("Họ và tên", "Email", "Lê Văn An", "an@longan.gov.vn")
    assert "comment" not in {label for _, label in labels(below=table)}


def test_what_many_readers_write_at_length_stays_theirs():
    said = PROSE[1].replace("Theo báo cáo", "Theo tôi được biết")
    readers = ("Lan Anh 07:31 04/10/2019", said, said + " Cảm ơn.", "Trả lời", "Minh 2 giờ trước")
    found = labels(below=("Bình luận (2)", *readers, said + " Hay lắm."))
    assert {label for _, label in found} == {"comment"}


@pytest.mark.parametrize("line", ["Các tin khác", "Từ khóa: cải cách, một cửa"])
def test_a_heading_at_the_end_of_other_pages_ends_no_story_that_goes_on(line):
    assert labels(line)[0][1] in ("related", "tags")


@pytest.mark.parametrize("heading", ["Các thông tin khác:", "Một số nội dung khác"])
def test_other_information_within_a_story_is_its_own(heading):
    assert told(heading, "- Hồ sơ nộp tại một cửa", "- Thời hạn là năm ngày làm việc")


# ---- Words of furniture in a sentence


@pytest.mark.parametrize(
    "line",
    [
        "Quý I năm 2019, Trung tâm tiếp nhận 1.234 phản ánh của người dân qua Zalo.",
        "Mới đây, xã lập nhóm để trả lời người dân qua Zalo",
        "Hãy nhập mã hồ sơ vào ô tìm kiếm, kết quả hiện ra sau vài giây.",
        "Theo dõi hồ sơ qua Zalo",
        "● Đơn đề nghị theo mẫu số 1",
        "☐ Bản sao giấy khai sinh",
        "Chủ đề: “Chuyển đổi số vì người dân” được chọn cho năm nay.",
        "Chủ đề: Chuyển đổi số vì người dân",
        "Nhận: 120 hồ sơ",
        "« Dịch vụ công phải vì dân »",
        "« Làm đến cùng, không có vùng cấm », ông Tư nói.",
        "» Nộp hồ sơ tại quầy số 3;",
        "→ Hồ sơ nộp trực tuyến tăng 12%.",
        "Nộp hồ sơ → thẩm định → trả kết quả trong ngày.",
        "Tài liệu kèm theo gồm bản sao sổ hộ khẩu và đơn đề nghị.",
        "Tài liệu kèm theo hồ sơ phải được chứng thực trong vòng sáu tháng.",
        "Thông tin hữu ích cho bà con",
        "Giá xăng và niềm vui của xã biên giới",
        "Giá xăng E5: 21.000 đồng/lít",
        "Tóm tắt:",
        "Chi tiết:",
        "Kỷ niệm Ngày thành lập tỉnh (22/11/1904 - 22/11/2019)",
        "Quyết định số 15/QĐ-UBND - 16/07/2019",
    ],
)
def test_a_line_of_the_story_may_use_the_words_of_furniture(line):
    assert told(line) or labels(line)[0][1] == "caption"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Theo dõi Báo Long An trên Google News.", "tool"),
        ("Mời bạn đọc theo dõi Báo Long An trên Zalo.", "tool"),
        ("Tài liệu đính kèm: 12-QD-UBND.pdf", "tool"),
        ("» Sở Nội vụ họp về cải cách hành chính", "related"),
        ("Từ khóa: một cửa", "tags"),
        ("« Trang trước | Trang sau »", "tool"),
        ("○ Có ○ Không", "poll"),
        ("Trả lời", "tool"),
        ("Thời tiết Tân An 31°C", "related"),
        ("Bến Lức đối thoại với doanh nghiệp (16/07/2019)", "related"),
    ],
)
def test_furniture_between_paragraphs_is_still_told(line, label):
    assert labels(line) == [(line, label)]


@pytest.mark.parametrize(
    "headline",
    [
        "Giá xăng giảm 500 đồng/lít từ 15h hôm nay",
        "Thời tiết hôm nay 16/7: Bắc Bộ nắng nóng 38 độ C",
        "Tỷ giá USD hôm nay 16/7: Đồng loạt tăng",
    ],
)
def test_a_headline_may_tell_of_weather_and_prices(headline):
    found = layout.read("\n".join(("Trang chủ", "Tin tức", headline, DAY, *PROSE)))
    assert [line.text for line in found if line.label == "headline"] == [headline]


def test_a_report_is_headed_by_what_it_is_and_what_it_is_about():
    about = "Về kết quả thực hiện công tác cải cách hành chính năm 2019"
    found = layout.read("\n".join(("Trang chủ", "BÁO CÁO", about, DAY, *PROSE)))
    assert [line.text for line in found if line.label == "headline"] == ["BÁO CÁO", about]


def test_the_word_above_an_answer_stays_where_readers_ask():
    asked = "Hỏi: Tôi muốn đăng ký khai sinh cho con thì cần những giấy tờ gì và nộp ở đâu?"
    title = "Hỏi về thủ tục đăng ký khai sinh cho con"
    page = layout.read("\n".join((title, DAY, asked, "Trả lời:", *PROSE)))
    found = {line.text: line.label for line in page}
    assert found["Trả lời:"] in STORY
    assert found[title] == "headline"


def test_the_answers_of_a_poll_stand_below_its_heading_or_a_question():
    answers = ("☐ Hài lòng", "☐ Không hài lòng")
    assert {label for _, label in labels("Thăm dò ý kiến", *answers)} == {"poll"}
    assert {label for _, label in labels("Bạn có hài lòng không?", *answers)} == {"poll"}
    assert told("Hồ sơ gồm có:", *answers)


def test_keywords_by_a_common_word_stand_below_the_story():
    assert labels(below=("Chủ đề: cải cách, một cửa",))[-1][1] == "tags"


def test_days_between_paragraphs_head_the_parts_of_a_chronicle():
    assert told("20/08/2019")
    assert told("Ngày 20/08/2019")


def test_an_address_that_a_paragraph_announces_is_the_storys():
    announced = PROSE[1][:-1] + ", xem tại địa chỉ:"
    assert told(announced, "https://dichvucong.longan.gov.vn")
    assert labels("https://dichvucong.longan.gov.vn")[0][1] == "address"
    assert told("Hồ sơ được nộp trực tuyến tại địa chỉ sau", "https://dichvucong.gov.vn")


# ---- What a story repeats


def test_a_refrain_stays():
    refrain = "Một cửa mà sao lắm cửa thế bà con ơi"
    assert [text for text, label in labels(refrain, "Anh làm cán bộ", refrain)
            if label != "repeat"].count(refrain) == 2  # fmt: skip


def test_the_same_row_may_stand_in_two_tables():
    head, row = "Đơn vị\tTiếp nhận\tĐúng hạn\tTỷ lệ", "Sở Nội vụ tỉnh Long An\t412\t98,6%\t31%"
    found = labels("Bảng 1: Năm 2018", head, row, "Bảng 2: Năm 2019", head, row)
    assert "repeat" not in {label for _, label in found}


def test_a_paragraph_may_stand_under_each_of_several_headings():
    how = "Hồ sơ được nhận tại Trung tâm Phục vụ hành chính công hoặc qua bưu điện trong giờ làm việc."
    found = labels("1. Cấp bản sao trích lục", how, "2. Đăng ký khai sinh", how)
    assert [label for text, label in found if text == how] == ["body", "body"]


def test_a_story_that_a_page_holds_twice_is_told_once():
    once = (*PROSE[:2], "Những con số biết nói", *PROSE[2:])
    found = layout.read("\n".join((TITLE, DAY, *once, TITLE, *once)))
    assert [line.text for line in found if line.label in STORY] == list(once)


def test_a_lead_that_stands_again_below_the_picture_is_told_once():
    found = layout.read("\n".join((TITLE, DAY, PROSE[0], PROSE[1], PROSE[0], *PROSE[2:])))
    assert [line.text for line in found if line.label in STORY] == list(PROSE)


def test_numbered_headings_are_no_page_marks():
    parts = [
        line
        for n in range(1, 5)
        for line in (
            f"Câu hỏi số {n} của kỳ họp",
            *(f"Đại biểu {word} nêu ý kiến về dịch vụ công tại xã thứ {n} trong huyện, rất đầy đủ."
              for word in "An Bình Châu Dũng Giang Hiếu Khánh Lan Minh Ngọc Phương Quân Sơn Thảo Uyên Vinh".split()),
        )
    ]  # fmt: skip
    assert told(*parts)


def test_the_days_of_a_chronicle_are_no_page_marks():
    assert told(
        "16/7/2019: 12 hồ sơ mới, 3 hồ sơ được trả.", "17/7/2019: 15 hồ sơ mới, 2 hồ sơ được trả."
    )


def test_what_stands_below_a_heading_over_comments_is_the_readers():
    found = dict(labels(below=("Bình luận (1)", "Lê Thành", "Làm hay lắm", "Tác giả: Thu Hà")))
    assert (found["Lê Thành"], found["Làm hay lắm"]) == ("comment", "comment")
    assert found["Tác giả: Thu Hà"] == "byline"
