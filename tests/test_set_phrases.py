"""Short phrases with one usual English are handed to the engine whole; names are kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.text import nfc
from songngu.translate import PackageInfo, protect, restore
from songngu.translate.set_phrases import set_phrases

PACKAGE = PackageInfo("trial", "1", "", Path(), placeholders="｟{}｠", placeholder_count=16)


def handed(sentence: str) -> list[str]:
    return [phrase.forms[0] for phrase in set_phrases(sentence)]


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("Tại thôn 7, xã Nam Dong", "Village 7"),
        ("ở ấp 05 có bà Sáu", "Hamlet 5"),
        ("bà con ở bản 3, xã Mường Lạn", "Village 3"),
        ("họp dân khu phố 5", "Quarter 5"),
        ("Khóm 3 và ấp Nguyễn Cử", "Quarter 3"),
        ("các tổ dân phố 1, 2 và 3", "Residential Groups 1, 2 and 3"),
        ("UBND phường 2 họp", "Ward 2"),
        ("đi theo quốc lộ 1A.", "National Highway 1A"),
        ("tại số 12 đường Lê Duẩn, thị trấn", "12 Lê Duẩn Street"),
        ("gửi về số 37A Nguyễn Bỉnh Khiêm, phường", "37A Nguyễn Bỉnh Khiêm Street"),
        ("tốc độ tối đa 30 km/h, có", "30 km/h"),
        ("đúng và trước hạn 10.930 hồ sơ", "10,930 dossiers on time or ahead of schedule"),
        ("ven đường tỉnh 582", "Provincial Road 582"),
        ("tổ chức tại tầng 2, mỗi buổi 60 lượt", "the second floor"),
        ("tại tầng 1 trụ sở UBND xã", "the first floor of"),
        ("cháy trên tầng 11, không ai bị thương", "the 11th floor"),
        ("cụm ven sông (thôn 7, 8, 9)", "Villages 7, 8 and 9"),
        ("phương án sử dụng đợt 1.", "the first round"),
        ("nhận tiền vào ngày mùng 4.", "the fourth"),
        ("Sáng mùng 6 Tết, chợ đông", "the sixth day of Tết"),
        ("vào tối thứ tư và thứ sáu", "Wednesday and Friday evenings"),
        ("các ngày thứ ba, thứ năm", "Tuesdays and Thursdays"),
        ("chiều thứ Ba và thứ Năm hằng tuần", "Tuesday and Thursday afternoons"),
        ("Tối thứ sáu vừa qua, tại nhà rông", "Friday evening"),
        ("từ 18 giờ 00 thứ Sáu ngày 12/3", "Friday"),
        ("về buôn vào ngày thứ bảy thứ hai hằng tháng", "the second Saturday of each month"),
        ("họp sáng chủ nhật đầu tiên của tháng", "the first Sunday of the month"),
        ("vào thứ Bảy tuần thứ hai hằng tháng", "the second Saturday of each month"),
        ("trực vào thứ ba và thứ năm.", "Tuesdays and Thursdays"),
        ("vào ngày 25 hằng tháng, đưa", "the 25th of each month"),
        ("tháng 10 này huyện sẽ khảo sát", "this October"),
        ("Bảng 1 cho thấy quy mô", "Table 1"),
        ("Hơn 5 giờ sáng, chị Riêng", "shortly after 5 a.m."),
        ("về đến nhà lúc gần 10 giờ 30 tối", "shortly before 10:30 p.m."),
        ("phát động từ giữa tháng 4 đã sửa", "mid-April"),
        ("từ giữa tháng 4/2019", "mid-April 2019"),
        ("khoảng giữa năm 2020", "mid-2020"),
        ("trong quý I năm 2021 như sau", "the first quarter of 2021"),
        ("từ quý 2/2013, đoàn", "the second quarter of 2013"),
        ("giảm từ 5 ngày xuống còn 2 ngày làm việc", "from 5 days to 2 working days"),
        ("giảm từ 34 phút còn 19 phút", "from 34 to 19 minutes"),
        ("đúng và trước hạn đạt 99,3%", "99.3% of them on time or ahead of schedule"),
        ("Công ty TNHH MTV Hoàng Phát cho biết", "Hoàng Phát Co., Ltd."),
        ("công ty cổ phần Minh Phú đã nộp", "Minh Phú Joint Stock Company"),
    ],
)
def test_a_phrase_has_its_english(vietnamese, english):
    assert handed(vietnamese) == [english]


@pytest.mark.parametrize(
    "vietnamese",
    [
        "mỗi thôn 41 hộ",  # so many households
        "lập biên bản 6 trường hợp",
        "xây dựng kịch bản 2 người chơi",
        "nâng cấp phiên bản 2, sửa lỗi",
        "học sinh khối 12, giáo viên",
        "theo bản 2 của dự thảo",
        "mỗi đợt 8 tuần",
        "Nghị quyết số 18 Ban Chấp hành",
        "phiên họp thứ 7 ngày 12/2/2025",
        "phiên thẩm định thứ hai ngày 19/5",
        "Công ty TNHH May Hồng Lĩnh",
        "giảm từ 21 ngày xuống 6 ngày rưỡi",
        "tầng 2 - 4 của tòa nhà",
        "khối 10 trường",
        "lần thứ ba và thứ tư",
        "đứng thứ hai cả nước",
        "Ngày thứ Năm không hẹn",  # of one day the engine makes more
        "trả kết quả cả sáng thứ Bảy",
        "giữa tháng trước",
        "6 tháng đầu năm 2019",
        "Công ty TNHH lâm sản Bến En",  # its trade is translated
        "từ 5 giờ 30 xuống",
        "giảm từ 15,2% xuống 3,7%",
    ],
)
def test_what_may_be_another_thing_is_left_to_the_engine(vietnamese):
    assert handed(vietnamese) == []


def test_a_settled_phrase_takes_one_placeholder_and_its_number_none():
    given = protect("Tại thôn 7, cuộc họp tối 3/9 kéo dài.", PACKAGE)
    assert given.text == "Tại ｟0｠, cuộc họp tối ｟1｠ kéo dài."
    assert restore("In ｟0｠, the meeting of ｟1｠ went on.", given.table) == (
        "In Village 7, the meeting of September 3 went on."
    )


def test_every_name_of_a_list_is_kept_not_only_the_first():
    given = protect("Tại các huyện Lục Yên, Trấn Yên và khu vực Tằng Loỏng.", PACKAGE)
    assert list(given.table.values()) == ["Lục Yên", "Trấn Yên", "Tằng Loỏng"]


def test_a_village_with_a_number_in_its_name_keeps_it():
    given = protect(
        "Anh Thao A Sếnh ở bản Khằm 1, từ kinh nghiệm của Đông Yên 2, nhớ lại.", PACKAGE
    )
    assert {"Khằm 1", "Đông Yên 2"} <= set(given.table.values())


def test_the_word_that_opens_a_sentence_is_not_taken_for_a_name():
    assert protect("Kiên trì Phú Nhuận đổi mới.", PACKAGE).table == {"｟0｠": "Phú Nhuận"}
    assert protect("Lắng nghe dân nói.", PACKAGE).table == {}


@given(st.text(alphabet="thônấpkhu phố12 39,.vàtầngTtừngàxuốgđợsáứhaiABĐ/-%", max_size=80))
def test_phrases_stand_in_the_text_in_order_and_apart(text):
    text = nfc(text)
    last = 0
    for phrase in set_phrases(text):
        assert last <= phrase.start < phrase.end
        assert text[phrase.start : phrase.end] == phrase.text
        assert phrase.forms[0].strip()
        last = phrase.end
