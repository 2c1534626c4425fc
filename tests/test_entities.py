"""What must not change in translation is recognised, protected and put back."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.translate import PackageInfo, entities, protect, restore

PACKAGE = PackageInfo(
    "trial", "1", "", Path(), placeholders="｟{}｠", placeholder_count=16
)  # fmt: skip


def english(sentence: str) -> list[str]:
    return [entity.forms[0] for entity in entities(sentence)]


def kinds(sentence: str) -> list[tuple[str, str]]:
    return [(entity.kind, entity.text) for entity in entities(sentence)]


@pytest.mark.parametrize(
    ("vietnamese", "written"),
    [
        ("là 1.932 thủ tục", "1,932"),
        ("đạt 98,5% kế hoạch", "98.5%"),
        ("hơn 1,5 triệu người", "1.5 million"),
        ("khoảng 12 tỷ đồng", "VND 12 billion"),
        ("thu 1.200 tỷ đồng", "VND 1,200 billion"),
        ("trả 15 nghìn đồng", "VND 15,000"),
        ("vượt 103,5 nghìn tỷ đồng", "VND 103.5 trillion"),
        ("từ 80 đến 150 triệu đồng", "VND 80 to 150 million"),
        ("bố trí một tỷ đồng", "VND 1 billion"),
        ("cho 05 đơn vị", "5"),
        ("vay 24 triệu USD", "USD 24 million"),
        ("14/19 cơ quan chuyên môn", "14 of 19"),
        ("51/130 xã, phường", "51 of 130"),
        ("là 1225/1494 thủ tục", "1,225 of 1,494"),
        ("phục vụ 24/7 qua tổng đài", "24/7"),
        ("Ngày 16/7, Bộ trưởng", "July 16"),
        ("ngày 07/7/2019, tỉnh", "July 7, 2019"),
        ("Sáng 27/12, Bộ Nội vụ", "December 27"),
        ("Hôm nay (26/3), tại hội trường", "March 26"),
        ("ngày 5 tháng 3 năm 2021", "March 5, 2021"),
        ("nộp lúc 8 giờ ngày 12.5, đến hôm sau", "May 12"),
        ("Từ 1.5 đến 30.6, cả tỉnh", "June 30"),
        ("phục vụ thử (từ 4 đến 8-8), trung tâm", "August 4 to 8"),
        ("mỗi bàn từ 3 đến 5-7 người", "7"),
        ("Trong hai ngày 16 và 17-10, tỉnh", "October 16 and 17"),
        ("từ ngày 1.7 đến 15.8, nơi này", "August 15"),
        ("mỗi ngày 2.5 tấn", "2.5"),
        ("điểm số đến 8.5, cao nhất", "8.5"),
        ("quy hoạch chi tiết 1/500 tại", "1/500"),
        ("bản đồ tỷ lệ 1/2.000", "1/2000"),
        ("đạt tỷ lệ 1/3", "1/3"),
        ("Sáng 12 tháng 3, tỉnh họp", "March 12"),
        ("Báo cáo số 12/2020 nêu", "12/2020"),
        ("trong các tháng 10, 11 và 12.", "October, November and December"),
        ("tháng 1, 2, 3/2024", "January, February and March 2024"),
        # One figure, no levels.
        ("mức 1,5 triệu đồng", "VND 1.5 million"),
        ("mức 0,8 lần lương cơ sở", "0.8"),
        ("ở mức 2,5%", "2.5%"),
        # No share is larger than the whole, no house is a day, and no step.
        ("đến 31/12 giải ngân trên 95%", "December 31"),
        ("20/4 sửa đèn hẻm 46", "April 20"),
        ("chiều mùng 8/12 nóng lên", "December 8"),
        ("ghi vào sổ chiều 24/7.", "July 24"),
        ("nhà số 25/4 đường Lê Lợi", "25/4"),
        ("trong ngõ 20/4", "20/4"),
        ("đang ở bước 4/5", "4/5"),
        ("24/24 trụ sở có vườn cây", "24 of 24"),
        ("chốt kiểm soát 24/24 giờ", "24/7"),
        ("bằng 1/9 năm 2015", "1/9"),
        # The lunar calendar.
        ("rằm tháng Bảy âm lịch", "the full moon of the seventh lunar month"),
        ("Ngày mùng 10 tháng Ba, Bộ trưởng", "the 10th of the third lunar month"),
        ("khai hội ngày 21/8 âm lịch", "the 21st of the eighth lunar month"),
        ("từ 20 tháng Chạp", "the 20th of the twelfth lunar month"),
        ("từ mùng 5 đến mùng 9/9 ở", "September 5 to 9"),
        ("ngày 2 tháng Chín năm 1945", "September 2, 1945"),
        # Clocks.
        ("7g sáng thứ Hai", "7 a.m."),
        ("Không nhận sau 16 giờ 30: Chánh Văn phòng", "4:30 p.m."),
        ("mở cửa từ 5 giờ rưỡi và", "5:30 a.m."),
        ("đợt nộp hồ sơ, 17 giờ 14/3/2021", "5 p.m."),
        ("tỷ lệ 1:10.000", "1:10.000"),
        ("phiếu số 1: 13.402; còn lại", "1"),
        # Amounts in two scales, and out of another.
        ("trị giá 3 tỷ 680 triệu đồng", "VND 3.68 billion"),
        ("thuê 4 tỷ 75 triệu đồng", "VND 4.075 billion"),
        ("3 triệu rưỡi đồng", "VND 3.5 million"),
        ("chi 2,2/2,5 tỷ đồng được giao", "VND 2.2 billion of VND 2.5 billion"),
        ("chi phí bằng 1/20 so với", "1/20"),
        ("nghỉ theo Nghị định 178/2024 được", "178/2024"),
        ("theo Nghị định 02/2017, mức tối đa", "02/2017"),
        ("quyết định tháng 12/2020", "December 2020"),
        ("ở mức 165 - 170 ngàn đồng", "VND 165,000-170,000"),
        ("từ 5 đến 7 triệu đồng", "VND 5 to 7 million"),
        ("bồi cao thêm 0,4m và cây mắm", "0.4"),
        ("6 đồ án trước 30.9.", "September 30"),
        ("cao hơn năm trước 1.5 điểm", "1.5"),
        ("trong hai ngày 20 và 21/12/2014", "December 20 and 21, 2014"),
        ("từ ngày 4 đến 8/11 tại", "November 4 to 8"),
        ("từ tháng 6/2021", "June 2021"),
        ("cuối tháng 9", "September"),
        ("trong quý IV", "fourth quarter"),
        ("lúc 16h30", "4:30 p.m."),
        ("lúc 8 giờ 30", "8:30 a.m."),
        ("bắt đầu 19:30", "7:30 p.m."),
        ("Quyết định số 225/QĐ-TTg", "225/QĐ-TTg"),
        ("Nghị định số 280/2025/NĐ-CP", "280/2025/NĐ-CP"),
        ("Kết luận số 183-KL/TW", "183-KL/TW"),
        ("Chỉ thị số 11 của Chủ tịch", "11"),
        ("Đại hội Đảng bộ lần thứ XX", "20th"),
        ("tại https://dichvucong.vinhlong.gov.vn) để", "https://dichvucong.vinhlong.gov.vn"),
        ("gửi về noivu@longan.gov.vn.", "noivu@longan.gov.vn"),
        ("cải cách hành chính (CCHC) của", "CCHC"),
        ("rộng 90 m2", "90"),
    ],
)
def test_figures_get_their_english_form(vietnamese: str, written: str) -> None:
    assert written in english(vietnamese)


def test_months_of_a_length_of_time_are_no_month() -> None:
    assert english("mất 6 tháng trong năm 2019") == ["6", "2019"]


def test_months_and_days_of_a_length_of_time_are_no_month() -> None:
    assert english("kéo dài 4 tháng 10 ngày") == ["4", "10"]


def test_a_street_named_after_a_month_is_no_month() -> None:
    assert english("trên đường Cách Mạng Tháng Tám") == []


def test_a_part_of_a_year_is_said_as_english_says_it() -> None:
    assert english("sơ kết 6 tháng đầu năm 2019") == ["the first six months of 2019"]
    assert english("nhiệm vụ 6 tháng cuối năm") == ["the last six months of the year"]
    (entity,) = entities("5 tháng đầu năm 2023")
    assert "first 5 months of 2023" in entity.forms


def test_years_of_a_period_stay_two_years() -> None:
    assert english("giai đoạn 2011-2020") == ["2011", "2020"]


def test_levels_3_and_4_are_not_3_point_4() -> None:
    assert english("dịch vụ công mức độ 3,4;") == ["3", "4"]


def test_a_share_before_what_it_counts_is_no_date() -> None:
    assert kinds("cấp huyện có 9/10 đơn vị") == [("ratio", "9/10")]
    assert kinds("Từ 9/10, các đơn vị") == [("date", "9/10")]


def test_an_impossible_day_is_no_date() -> None:
    assert all(kind != "date" for kind, _ in kinds("ngày 31/13/2019 và ngày 30/2"))


def test_hours_of_work_are_not_a_time_of_day() -> None:
    assert kinds("trong vòng 72 giờ") == [("number", "72")]
    assert kinds("mất 3 giờ 20 phút")[0] == ("number", "3")


def test_counts_below_ten_may_be_spelled_out() -> None:
    (entity,) = entities("trong 6 tháng")
    assert {"6", "six"} <= set(entity.forms)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Lê Vĩnh Tân chủ trì Hội nghị", ["Lê Vĩnh Tân"]),
        ("Giám đốc Sở Nội vụ tỉnh – Nguyễn Văn Bon và đại diện", ["Nguyễn Văn Bon"]),
        ("Giám đốc Sở Nội vụ tỉnh Nguyễn Văn Bon phát biểu", ["Nguyễn Văn Bon"]),
        ("đồng chí Trương Hải Long-Phó Bí thư Tỉnh ủy", ["Trương Hải Long"]),
        ("Ông Lê Quang Trung- Ủy viên Thường vụ Tỉnh ủy", ["Lê Quang Trung"]),
        ("Thủ tướng Nguyễn Tấn Dũng đề nghị", ["Nguyễn Tấn Dũng"]),
        ("Nguyễn Trọng Thừa Thứ trưởng Bộ Nội vụ dự", ["Nguyễn Trọng Thừa"]),
        ("Theo đại biểu Quàng Thị Nguyệt, cần", ["Quàng Thị Nguyệt"]),
        ("Ông Lầu Nỏ Pó kể lại", ["Lầu Nỏ Pó"]),
        ("bà Rmah H'Thuyên trình bày", ["Rmah H'Thuyên"]),
        ("UBND huyện Lý Sơn Nguyễn Thị Hương ký", ["Nguyễn Thị Hương"]),
        ("Bí thư Tỉnh ủy Thái Bình Trần Mạnh Khôi đề nghị", ["Trần Mạnh Khôi"]),
        ("Phó Chủ tịch UBND tỉnh Tây Ninh Dương Nhật Tân ký", ["Dương Nhật Tân"]),
        ("Ban Bí thư, Bộ Chính trị và Văn phòng Chính phủ", []),
        ("Hội nghị do Đoàn Thanh niên tổ chức", []),
        ("Hợp tác với Thái Lan, Hà Lan và châu Âu", []),
        ("đồng chí Phó Bí thư Tỉnh ủy chủ trì", []),
        ("Huy chương Vàng Olympic Vật lý", []),
        ("Từ Hà Nội đến các tỉnh", []),
        ("Bí thư Huyện ủy Kim Sơn Phạm Quang Đĩnh yêu cầu", ["Phạm Quang Đĩnh"]),
        ("Chủ tịch HĐND huyện Bát Xát Chảo Láo Tả xin", ["Chảo Láo Tả"]),
        ("Chủ tịch UBND huyện Đăk Glei A Phương trả lời", ["A Phương"]),
        ("Bí thư Huyện ủy Nam Trà My Lê Hưng Đạo đối thoại", ["Lê Hưng Đạo"]),
    ],
)
def test_people_are_told_from_offices_and_other_capitals(sentence: str, names: list[str]) -> None:
    assert [e.text for e in entities(sentence) if e.kind == "name"] == names


def test_a_given_name_typed_in_lower_case_belongs_to_the_name() -> None:
    found = entities("Giám đốc Sở Nội vụ Gia Lai Nguyễn Đình tiến cho biết, những năm qua")
    assert [(e.kind, e.forms[0]) for e in found] == [
        ("place", "Gia Lai"),
        ("name", "Nguyễn Đình Tiến"),
    ]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("tại thành phố Hồ Chí Minh và Hà Nội", ["Ho Chi Minh City", "Hanoi"]),
        ("tại TP.HCM", ["Ho Chi Minh City"]),
        ("tỉnh Thừa Thiên - Huế và tỉnh Bà Rịa - Vũng Tàu", ["Thừa Thiên - Huế", "Bà Rịa - Vũng Tàu"]),
        ("huyện Bù Đốp đã được bổ sung", ["Bù Đốp"]),
        ("xã Ea H'leo, tỉnh Đắk Lắk", ["Ea H'leo", "Đắk Lắk"]),
        ("bản Báo cáo của Hợp tác xã Vận tải", []),
        ("vùng biển Thái Bình Dương", []),
        ("ngụ phường Hiệp Bình Phước, kể", ["Hiệp Bình Phước"]),
        ("xã Vĩnh Hòa Bình và huyện Chư Sê Gia Lai", ["Vĩnh Hòa Bình", "Chư Sê", "Gia Lai"]),
        ("rời cảng lúc 7 giờ, cập Cô Tô khoảng 9 giờ", ["Cô Tô"]),
    ],
)  # fmt: skip
def test_places_keep_their_names(sentence: str, places: list[str]) -> None:
    assert [e.forms[0] for e in entities(sentence) if e.kind == "place"] == places


def test_placeholders_are_numbered_in_order_of_appearance() -> None:
    given = protect("Ngày 16/7, Lê Vĩnh Tân nêu 14/19 cơ quan.", PACKAGE)
    assert given.text == "｟0｠, ｟1｠ nêu ｟2｠ cơ quan."
    assert restore("On ｟0｠, ｟1｠ named ｟2｠ agencies.", given.table) == (
        "On July 16, Lê Vĩnh Tân named 14 of 19 agencies."
    )


def test_entities_beyond_the_placeholders_stay_as_they_are() -> None:
    given = protect(", ".join(str(n) for n in range(100, 120)), PACKAGE)
    assert len(given.table) == 16
    assert given.text.endswith("｟15｠, 116, 117, 118, 119")


def test_a_package_without_placeholders_gets_plain_text() -> None:
    plain = PackageInfo("official", "1.9", "", Path())
    sentence = "Ngày 16/7, Lê Vĩnh Tân nêu 14/19 cơ quan."
    assert protect(sentence, plain).text == sentence


@given(st.text(alphabet="0123456789.,/-–:%() hgNgàyángtỷđồgLêVănA"))
def test_no_text_breaks_the_recognition_or_makes_entities_overlap(text: str) -> None:
    found = entities(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(e.forms and e.forms[0] for e in found)


@given(st.text(alphabet="0123456789 ,.abc"))
def test_no_digit_goes_unnoticed(text: str) -> None:
    covered = {at for e in entities(text) for at in range(e.start, e.end)}
    assert all(at in covered for at, char in enumerate(text) if char.isdigit())


@pytest.mark.parametrize(
    ("sentence", "text", "english"),
    [
        ("Tiếp nhận 10,000 hồ sơ.", "10,000", "10,000"),
        ("Có 1,234,567 lượt truy cập.", "1,234,567", "1,234,567"),
        ("Giải quyết 2,345 hồ sơ.", "2,345", "2,345"),
        ("Khu đất rộng 2,345 ha.", "2,345", "2.345"),
        ("Cân nặng 2,500 kg.", "2,500", "2,500"),
        ("Chỉ số đạt 85,120 điểm.", "85,120", "85.120"),
        ("Tỷ lệ là 1,250%.", "1,250%", "1.250%"),
        ("Có 10 000 người dự.", "10 000", "10,000"),
        ("Trả 10 000 000 đồng.", "10 000 000 đồng", "VND 10,000,000"),
        ("Tỷ lệ đạt 98.5%.", "98.5%", "98.5%"),
        ("Chi 2.35 tỷ đồng.", "2.35 tỷ đồng", "VND 2.35 billion"),
        ("Giá 26,750 đô la.", "26,750 đô la", "USD 26,750"),
        ("Trụ sở rộng 10.000m2.", "10.000", "10,000"),
        ("Tỷ suất là 12,3‰.", "12,3‰", "12.3‰"),
        ("Hơn 32 phần trăm số hộ.", "32 phần trăm", "32%"),
        ("Sáng nay, lúc 7.30 giờ sáng.", "7.30 giờ", "7:30 a.m."),
        ("Chi 2 tỉ 300 triệu đồng.", "2 tỉ 300 triệu đồng", "VND 2.3 billion"),
        ("Năm 1995-1996, xã có chợ.", "1996", "1996"),
    ],
)
def test_figures_are_read_as_sites_write_them(sentence, text, english):
    assert english == {entity.text: entity.forms[0] for entity in entities(sentence)}[text]


def test_next_year_is_no_five():
    (amount,) = entities("Kinh phí năm tới 20 tỷ đồng.")
    assert amount.forms[0] == "VND 20 billion"


def test_a_group_and_its_members_are_no_thousands():
    assert [e.text for e in entities("Tổ 5 200 người tham gia.")] == ["5", "200"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Số cấp phó giảm 1/3.", "ratio"),
        ("Số cấp phó giảm tới 1/3 so với trước.", "ratio"),
        ("Đã xong hơn 2/3.", "ratio"),
        ("Chậm nhất đến 1/3 phải xong.", "date"),
        ("Hội nghị mở ngày 1/3.", "date"),
        ("Ông được bổ nhiệm từ 1/3.", "date"),
    ],
)
def test_a_fraction_is_no_day(sentence, kind):
    assert [entity.kind for entity in entities(sentence)] == [kind]
