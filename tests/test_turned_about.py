"""English that says the opposite, or the same of another office: each wrong sentence beside a right one."""

from __future__ import annotations

import pytest

from songngu.translate.checks import check

# Vietnamese, English that is wrong, English that is right, and the kind of flag.
LEVELS = [
    (
        "UBND tỉnh vừa ban hành kế hoạch cải cách hành chính năm 2020.",
        "The district People's Committee has just issued the 2020 administrative reform plan.",
        "The provincial People's Committee has just issued the 2020 administrative reform plan.",
    ),
    (
        "UBND xã niêm yết công khai 150 thủ tục.",
        "The district People's Committee publicly posted 150 procedures.",
        "The commune People's Committee publicly posted 150 procedures.",
    ),
    (
        "Có 12 thủ tục cấp huyện được cắt giảm.",
        "Twelve commune-level procedures were cut.",
        "Twelve district-level procedures were cut.",
    ),
    (
        "Quận ủy yêu cầu kiểm tra 5 phường.",
        "The provincial Party Committee asked to inspect five wards.",
        "The district Party Committee asked to inspect five wards.",
    ),
    (
        "Chủ tịch UBND 9 huyện, thị, thành dự họp.",
        "The chairpersons of the nine ward People's Committees attended the meeting.",
        "The chairpersons of the nine district, town and city People's Committees attended the meeting.",
    ),
]
HOLDERS = [
    (
        "Nguyên Chủ tịch UBND tỉnh dự hội nghị.",
        "The Chairman of the provincial People's Committee attended the conference.",
        "The former Chairman of the provincial People's Committee attended the conference.",
    ),
    (
        "Quyền Giám đốc Sở Tài chính Lê Văn Nam báo cáo.",
        "Director of the Department of Finance Lê Văn Nam reported.",
        "Acting Director of the Department of Finance Lê Văn Nam reported.",
    ),
    (
        "Chủ tịch UBND tỉnh Trần Văn An phát biểu.",
        "Former Chairman of the provincial People's Committee Trần Văn An spoke.",
        "Chairman of the provincial People's Committee Trần Văn An spoke.",
    ),
    (
        "Bộ trưởng Bộ Nội vụ - bà Phạm Thị Thanh Trà trả lời chất vấn.",
        "The Minister of Home Affairs and Ms. Phạm Thị Thanh Trà answered questions.",
        "The Minister of Home Affairs, Ms. Phạm Thị Thanh Trà, answered questions.",
    ),
    (
        "Ông Vi Thái Nguyên lo hậu cần; còn chị Kha Thị Bình vận động các hộ.",
        "Mr. Vi Thái Nguyên looks after logistics.",
        "Mr. Vi Thái Nguyên looks after logistics; and Ms. Kha Thị Bình mobilizes the households.",
    ),
]
BOUNDS = [
    (
        "Mỗi xã có không dưới 30 hộ tham gia.",
        "Each commune has fewer than 30 households taking part.",
        "Each commune has no fewer than 30 households taking part.",
    ),
    (
        "Thời gian giải quyết giảm còn 5 ngày.",
        "The processing time was reduced by 5 days.",
        "The processing time was reduced to 5 days.",
    ),
    (
        "Thời gian giải quyết giảm 5 ngày.",
        "The processing time was reduced to 5 days.",
        "The processing time was reduced by 5 days.",
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến tăng lên 30%.",
        "The rate of online dossiers rose by 30%.",
        "The rate of online dossiers rose to 30%.",
    ),
    (
        "Lương cơ sở tăng từ 1,8 triệu đồng lên 2,34 triệu đồng, tương đương mức tăng 30%.",
        "The base salary rises from VND 1.8 million to VND 2.34 million, and rises to 30%.",
        "The base salary rises from VND 1.8 million to VND 2.34 million, an increase equivalent to 30%.",
    ),
    (
        "Số hồ sơ tăng 12%, hồ sơ trễ hạn giảm 5%.",
        "Dossiers fell by 12% and late dossiers rose by 5%.",
        "Dossiers rose by 12% and late dossiers fell by 5%.",
    ),
    (
        "Năng suất tăng 9%, tiền điện giảm 12%.",
        "Productivity fell 9% and electricity costs fell 12%.",
        "There was a 9% rise in productivity and a 12% fall in electricity costs.",
    ),
    (
        "Hoàn thành trước năm 2025.",
        "To be completed after 2025.",
        "To be completed before 2025.",
    ),
    (
        "Từ năm 2021, tỉnh áp dụng mô hình này.",
        "Until 2021 the province applied this model.",
        "Since 2021 the province has applied this model.",
    ),
    (
        "Hơn một nửa số xã đã hoàn thành.",
        "Less than half of the communes have finished.",
        "More than half of the communes have finished.",
    ),
    (
        "Nợ quá hạn giảm hơn một nửa so với đầu năm.",
        "Overdue debt is down by a third from the beginning of the year.",
        "Overdue debt is less than half the figure at the beginning of the year.",
    ),
    (
        "Có 120 hộ được hỗ trợ.",
        "There are 120 people supported.",
        "There are 120 households supported.",
    ),
]
OPPOSITES = [
    (
        "Người dân không phải nộp lệ phí.",
        "People must not pay the fee.",
        "People do not have to pay the fee.",
    ),
    (
        "Cán bộ không được nhận quà.",
        "Officials need not accept gifts.",
        "Officials must not accept gifts.",
    ),
    (
        "Việc tham gia là tự nguyện.",
        "Participation is mandatory.",
        "Participation is voluntary.",
    ),
    (
        "Việc kê khai là bắt buộc.",
        "The declaration is voluntary.",
        "The declaration is compulsory.",
    ),
    (
        "Hộ nghèo được miễn học phí.",
        "Poor households are charged tuition.",
        "Poor households are charged no tuition.",
    ),
    (
        "HĐND tỉnh đã thông qua nghị quyết.",
        "The provincial People's Council rejected the resolution.",
        "The provincial People's Council adopted the resolution.",
    ),
    (
        "UBND tỉnh bãi bỏ 12 thủ tục.",
        "The provincial People's Committee issued 12 procedures.",
        "The provincial People's Committee scrapped 12 procedures.",
    ),
    (
        "Huyện giải thể 5 trường học.",
        "The district established five schools.",
        "The district dissolved five schools.",
    ),
    (
        "Sở tạm dừng tiếp nhận hồ sơ.",
        "The department continued to receive dossiers.",
        "The department suspended the receipt of dossiers.",
    ),
    (
        "Huyện xóa mù chữ cho 2.450 người.",
        "The district eliminated literacy for 2,450 people.",
        "The district eliminated illiteracy for 2,450 people.",
    ),
]
EXCHANGED = [
    (
        "Khoản 3 Điều 5 của Nghị định quy định rõ.",
        "Clause 5, Article 3 of the Decree clearly states.",
        "Clause 3, Article 5 of the Decree clearly states.",
    ),
    (
        "Có 25 dịch vụ mức độ 3 và 12 dịch vụ mức độ 4.",
        "There are 25 level-4 services and 12 level-3 services.",
        "There are 25 level-3 services and 12 level-4 services.",
    ),
    (
        "Có 12 xã đạt chuẩn, 3 xã chưa đạt.",
        "Three communes met the standards and 12 did not.",
        "Twelve communes met the standards and 3 did not.",
    ),
    (
        "Với 13 tiêu chí đạt và 2 tiêu chí chưa đạt, mô hình được đánh giá khá.",
        "With 13 criteria unmet and 2 met, the model was rated fairly successful.",
        "With 13 criteria met and two unmet, the model was rated fairly successful.",
    ),
]


@pytest.mark.parametrize(
    ("kind", "vi", "wrong"),
    [
        (kind, vi, wrong)
        for kind, rows in (
            ("name", LEVELS),
            ("name", HOLDERS),
            ("figure", BOUNDS),
            ("negation", OPPOSITES),
            ("figure", EXCHANGED),
        )
        for vi, wrong, _ in rows
    ],
)
def test_what_is_turned_about_is_seen(kind, vi, wrong):
    assert any(flag.startswith(kind) for flag in check(vi, wrong))


@pytest.mark.parametrize(
    ("vi", "right"),
    [(vi, right) for vi, _, right in (*LEVELS, *HOLDERS, *BOUNDS, *OPPOSITES, *EXCHANGED)],
)
def test_what_is_right_is_not_doubted(vi, right):
    assert check(vi, right) == ()


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Khai mạc giải thể thao khối cơ quan", "Sports tournament of agencies opens"),
        (
            "Giám đốc nợ thuế bị tạm hoãn xuất cảnh ngay tại sân bay.",
            "The director, who owed tax, was barred from leaving the country right at the airport.",
        ),
        (
            "Mưa lớn làm nhiều gia đình chỉ kịp kê đồ lên bàn.",
            "Heavy rain meant many families only managed to lift their belongings onto tables.",
        ),
        (
            "Tỉnh đang giải quyết quyền lợi của giám đốc hợp tác xã.",
            "The province is settling the interests of the cooperative's director.",
        ),
        (
            "Giữ nguyên chủ tịch hội đồng, ban giám đốc được bầu lại.",
            "The chairman of the council stays, and the management board is re-elected.",
        ),
        (
            "Các cấp ủy đảng chỉ đạo ủy ban nhân dân các cấp.",
            "Party committees direct provincial, district and commune People's Committees.",
        ),
    ],
)
def test_words_that_only_look_like_it_are_left_alone(vi, en):
    assert check(vi, en) == ()
