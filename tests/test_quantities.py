"""Parts, measures, rates, ranks and moments that the English has otherwise than the Vietnamese."""

import pytest

from songngu.translate import check


def figures(vietnamese: str, english: str) -> list[str]:
    return [flag for flag in check(vietnamese, english) if flag.startswith("figure")]


@pytest.mark.parametrize(
    ("vietnamese", "right", "wrong"),
    [
        # What is most of all.
        (
            "Rừng phòng hộ nơi dày nhất chỉ còn 40 m.",
            "The protection forest is only 40 m at its thickest.",
            "The protection forest is only 40 m at its longest.",
        ),
        (
            "Xã xa nhất cách huyện 60 km.",
            "The remotest commune is 60 km from the district.",
            "The remote commune is 60 km from the district.",
        ),
        # Grouped by commas, as many sites do.
        (
            "Tỉnh tiếp nhận 10,000 hồ sơ.",
            "The province received 10,000 dossiers.",
            "The province received 10.000 dossiers.",
        ),
        (
            "Cổng có 1,234,567 lượt truy cập.",
            "The portal had 1,234,567 visits.",
            "The portal had 1.234567 visits.",
        ),
        (
            "Huyện giải quyết 2,345 hồ sơ.",
            "The district handled 2,345 dossiers.",
            "The district handled 2.345 dossiers.",
        ),
        (
            "Khu đất rộng 2,345 ha.",
            "The area covers 2.345 ha.",
            "The area covers 2,345 ha.",
        ),
        # Fractions and orders of size.
        (
            "Ba phần năm số giếng đã cạn.",
            "Three-fifths of the wells have run dry.",
            "Two-thirds of the wells have run dry.",
        ),
        (
            "Quá nửa số giếng đã cạn.",
            "More than half of the wells have run dry.",
            "The wells have run dry.",
        ),
        (
            "Kho lưu giữ hàng trăm nghìn bản vẽ.",
            "The archive keeps hundreds of thousands of drawings.",
            "The archive keeps hundreds of drawings.",
        ),
        (
            "Mỗi chốt cần ba, bốn người gác.",
            "Each post needs three or four guards.",
            "Each post needs three, and four guards.",
        ),
        (
            "Cứ sáu em thì một em bị cận.",
            "One in six children is short-sighted.",
            "Six children and one child are short-sighted.",
        ),
        (
            "Số đơn tồn nay là con số không.",
            "The backlog of petitions is now zero.",
            "The backlog of petitions is now a figure.",
        ),
        # Measures.
        (
            "Tường rào lùi vào 1,5 m so với lề.",
            "The fence was moved back 1.5 m from the curb.",
            "The fence was moved back 1.5 from the curb.",
        ),
        (
            "Trạm bơm dùng động cơ 75 kW của xã.",
            "The pumping station uses the commune's 75 kW motor.",
            "The pumping station uses 75 motors of the commune.",
        ),
        (
            "Hợp đồng thuê đất còn 7 năm 4 tháng.",
            "The land lease has seven years and four months left.",
            "The land lease has seven left for four months.",
        ),
        (
            "Mỗi lớp kéo dài 6 tuần.",
            "Each class lasts six weeks.",
            "Each class is held 6 a week.",
        ),
        (
            "Thời gian chờ được rút từ năm tháng xuống còn 40 ngày.",
            "The waiting time was cut from five months to 40 days.",
            "The waiting time was cut from the year to 40 days.",
        ),
        # Rates and ranks.
        (
            "Mức hỗ trợ là 2 triệu đồng/hộ.",
            "The support is VND 2 million per household.",
            "The support is VND 2 million.",
        ),
        (
            "Xã lần đầu mở phiên chợ đêm.",
            "The commune opened a night market for the first time.",
            "The commune opened a night market.",
        ),
        (
            "Sửa quy chế lần thứ 3 mất 20 phút.",
            "Amending the regulations for the third time took 20 minutes.",
            "Amending the 3rd-minute regulations took 20 minutes.",
        ),
        (
            "Học viên nhỏ tuổi nhất mới 19.",
            "The youngest trainee is only 19.",
            "The trainees are at least 19.",
        ),
        (
            "Áp dụng với công chức từ bậc 3 trở xuống.",
            "It applies to civil servants of grade 3 or below.",
            "It applies to civil servants of grade 3 and higher.",
        ),
        # When and how often.
        (
            "Cầu được khánh thành đầu năm 2018.",
            "The bridge was opened to traffic in early 2018; it was inaugurated.",
            "The bridge was inaugurated in 2018.",
        ),
        (
            "Bác sĩ trực suốt đêm giao thừa.",
            "The doctors were on duty all through New Year's Eve.",
            "The doctors were on duty all night.",
        ),
        (
            "Tổ kiểm tra đến ngay trong tháng.",
            "The inspection team came within the month.",
            "The inspection team came once a month.",
        ),
        (
            "Trẻ nên nghỉ mắt giữa giờ.",
            "Children should rest their eyes between lessons.",
            "Children should rest their eyes at midnight.",
        ),
        (
            "Ông làm trợ lý Tư lệnh.",
            "He is an assistant to the Commander.",
            "He is an assistant on Wednesdays.",
        ),
        (
            "Doanh thu cao hơn năm ngoái.",
            "Revenue is higher than last year.",
            "Revenue is higher.",
        ),
        # Bounds.
        (
            "Có phường đạt trên 95%.",
            "Some wards reached more than 95%.",
            "There are wards for 95%.",
        ),
        (
            "Giá điện giảm từ 30 xuống 12 nghìn đồng.",
            "The price fell from VND 30 thousand to VND 12 thousand.",
            "The price fell by VND 12 thousand.",
        ),
        (
            "Đội giảm từ 30 xuống 12 người.",
            "The team shrank from 30 to 12 people.",
            "The team shrank from 12 to 30 people.",
        ),
        (
            "Hai vụ lúa đều mất vì mặn.",
            "Both rice crops, two of them, were lost to salt.",
            "The two cases were lost to salt.",
        ),
    ],
)  # fmt: skip
def test_a_part_a_measure_or_a_moment_that_changed_is_flagged(
    vietnamese: str, right: str, wrong: str
) -> None:
    assert figures(vietnamese, right) == []
    assert figures(vietnamese, wrong) != []


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("Hai phần ba số xã đã có chợ.", "Two in three communes have a market."),
        ("Một phần tư số hộ còn nghèo.", "One in four households is still poor."),
        ("Một phần 12 văn bản hết hiệu lực.", "Of the documents, 12 have partly expired."),
        ("Bước sang năm thứ hai, quỹ đã đủ.", "In its second year the fund is sufficient."),
        ("Ông Phạm Quốc Khánh vắng mặt.", "Mr. Phạm Quốc Khánh was absent."),
        ("Nhóm tăng từ 4 lên 9 người.", "The group grew from four to nine people."),
        ("Chị bán ở cửa hàng năm 2016.", "She sold at the shop in 2016."),
        ("Mảng việc này có bốn năm người lo.", "Four or five people look after this work."),
        ("Báo cáo chú trọng số lượng.", "The report stresses quantity."),
        ("Trong 112 công trình cấp nước, 37 đã hỏng.", "Of 112 water schemes, 37 are broken."),
    ],
)
def test_a_phrase_that_english_puts_in_its_own_way_is_not_flagged(
    vietnamese: str, english: str
) -> None:
    assert figures(vietnamese, english) == []
