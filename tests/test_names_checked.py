"""What a reader is warned of: places, people, agencies and foreign names that are not the same."""

import pytest

from songngu.translate.checks import check

CASES = [
    # what a thing is, and its whole name
    (
        "Đoàn thăm hồ Bình Thủy vào buổi sáng.",
        "The delegation visited Bình Thủy Lake in the morning.",
        "The delegation visited Bình Thủy records in the morning.",
    ),
    (
        "Xã tu bổ chùa Bà trước mùa lễ hội.",
        "The commune restored Bà Pagoda before the festival season.",
        "The commune restored the road before the festival season.",
    ),
    (
        "Công nhân Khu công nghiệp Tân Bửu được hỗ trợ nhà ở.",
        "Workers in Tân Bửu Industrial Park received housing support.",
        "Workers in Tân Industrial Park received housing support.",
    ),
    (
        "Học sinh Trường THPT Bùi Hữu Nghĩa nghỉ học hôm nay.",
        "Students of Bùi Hữu Nghĩa High School are off today.",
        "Students of Bùi Hữu Nghĩa University are off today.",
    ),
    (
        "Việc sáp nhập Hậu Giang giúp bộ máy gọn hơn.",
        "The merger of Hậu Giang makes the apparatus leaner.",
        "The merger of Hậu Giang City makes the apparatus leaner.",
    ),
    # people
    (
        "Trưởng bản Quàng Sẻ Lồng kể lại việc làm đường.",
        "Village head Quàng Sẻ Lồng recounted how the road was built.",
        "The head of the Quàng Sẻ Lồng village recounted how the road was built.",
    ),
    (
        "Cuộc họp do trưởng phòng Mang Đức Tài chủ trì.",
        "The meeting was chaired by division head Mang Đức Tài.",
        "The meeting was chaired by division head of Đức Tài.",
    ),
    (
        "Quyết định nghỉ hưu đối với Trưởng phòng Tư pháp Trần Công Hiệu có hiệu lực.",
        "The retirement decision for Head of the Justice Division Trần Công Hiệu took effect.",
        "The retirement decision for the Head of the Justice Division and Trần Công Hiệu took effect.",
    ),
    (
        "Đội trưởng Phan Thị Bắc Giang nhận bằng khen.",
        "Team leader Phan Thị Bắc Giang received a certificate of merit.",
        "Team leader Phan Thị Ward Bắc Giang received a certificate of merit.",
    ),
    # agencies, offices, ranks
    (
        "Đội cảnh sát giao thông ra quân từ sáng sớm.",
        "The traffic police team set out early in the morning.",
        "The police team set out early in the morning.",
    ),
    (
        "Trưởng Ban Dân vận Tỉnh ủy phát biểu kết luận.",
        "The Head of the Mass Mobilization Commission of the provincial Party Committee concluded.",
        "The Head of the Mas Mobilization Commission of the provincial Party Committee concluded.",
    ),
    (
        "Nhân viên trạm thú y đã tiêm cho đàn bò.",
        "Staff of the veterinary station vaccinated the cattle.",
        "Staff of the health station vaccinated the cattle.",
    ),
    (
        "Đại tá Lê Minh Khôi dự lễ chào cờ.",
        "Colonel Lê Minh Khôi attended the flag-raising ceremony.",
        "Deputy Minister Lê Minh Khôi attended the flag-raising ceremony.",
    ),
    (
        "VKSND Tây Ninh xin thêm người.",
        "The People's Procuracy of Tây Ninh asked for more people.",
        "VND Tây Ninh asked for more people.",
    ),
    (
        "Vụ việc đã được Bộ Tài chính xem xét.",
        "The case has been considered by the Ministry of Finance.",
        "The case has been considered by the Ministry of the Department of Finance.",
    ),
    (
        "Chiều nay, Tổng Thư ký Hiệp hội chủ trì buổi họp báo.",
        "This afternoon, the Secretary General of the Association chaired the press conference.",
        "This afternoon, Secretary Tổng Thư of the Association chaired the press conference.",
    ),
    (
        "Ban phát hiện số liệu không khớp.",
        "The Board found that the figures did not match.",
        "The Secretariat found that the figures did not match.",
    ),
    # foreign names and acronyms
    (
        "Tàu Greenline nghỉ chạy vì bão.",
        "The Greenline boat stopped running because of the storm.",
        "The Greenhouse boat stopped running because of the storm.",
    ),
    (
        "Giám đốc Sở đi Nhật trong tuần này.",
        "The Department's Director is going to Japan this week.",
        "The Department's Director is going away this week.",
    ),
    (
        "Bà N.T.H đã nộp đơn khiếu nại.",
        "Ms. N.T.H filed a complaint.",
        "Ms. N filed a complaint.",
    ),
    (
        "Tinh thần cầu thị của Sở được ghi nhận.",
        "The Department's receptive spirit was acknowledged.",
        "The US receptive spirit of the Department was acknowledged.",
    ),
]


@pytest.mark.parametrize(("source", "right", "wrong"), CASES)
def test_a_name_that_became_another_is_flagged_and_the_right_one_is_not(
    source: str, right: str, wrong: str
) -> None:
    assert check(source, right) == ()
    assert any(
        flag.split(":")[0] in ("name", "place", "vietnamese") for flag in check(source, wrong)
    )


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Thành phố Móng Cái mở thêm quầy.", "Móng Cái City opened more counters."),
        ("Cán bộ y tế xã đến từng nhà.", "Commune health workers went from house to house."),
        ("Văn bản QPPL được công khai.", "Legal documents are made public."),
        ("Thành ủy Thanh Hóa họp.", "The Thanh Hóa City Party Committee met."),
        ("Nước dâng ở Đồng bằng sông Cửu Long.", "Water is rising in the Mekong Delta."),
        ("Bệnh viện Phong có thêm giường.", "The Leprosy Hospital has more beds."),
        ("Ông Kiều Hải Quân đồng ý.", "Mr. Kiều Hải Quân agreed."),
    ],
)
def test_what_only_looks_like_a_name_raises_no_alarm(source: str, english: str) -> None:
    assert check(source, english) == ()
