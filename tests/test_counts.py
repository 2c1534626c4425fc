"""A figure of the English counts, bounds and orders what it does in the Vietnamese."""

import pytest

from songngu.translate import check
from songngu.translate.checks.quantities import english_counts, vietnamese_counts


def figures(vietnamese: str, english: str) -> list[str]:
    return [flag for flag in check(vietnamese, english) if flag.startswith("figure")]


@pytest.mark.parametrize(
    ("vietnamese", "right", "wrong"),
    [
        # A measure that the Vietnamese does not have there.
        (
            "Xã tuyển thêm 12 người cho tổ trực đêm.",
            "The commune recruited 12 more people for the night team.",
            "The commune recruited the 12-year-old night team.",
        ),
        (
            "Kho lưu trữ mở cửa trong 9 tháng của năm 2021.",
            "The archive was open for nine months of 2021.",
            "The archive was open for nine of the 2021 months.",
        ),
        (
            "Đơn thư phải được trả lời trước ngày 15 tháng sau.",
            "Letters must be answered by the 15th of the following month.",
            "Letters must be answered within 15 months.",
        ),
        (
            "Thời gian cấp thẻ giảm từ 20 xuống còn 8 ngày.",
            "The time to issue a card fell from 20 days to eight.",
            "The time to issue a card fell from 20 months to eight days.",
        ),
        # A measure that is lost.
        (
            "Đoàn có chuyến khảo sát 4 ngày ở vùng cao.",
            "The delegation made a four-day survey of the highlands.",
            "The delegation made 4 surveys of the highlands.",
        ),
        (
            "Cụ Lềnh năm nay 91 tuổi vẫn đan rổ.",
            "Old Mr. Lềnh, 91, still weaves baskets.",
            "Old Mr. Lềnh of the 91 Rổ still weaves.",
        ),
        # Numbers in words.
        (
            "Lãnh đạo huyện nhận trách nhiệm về ba việc còn chậm.",
            "The district leaders took responsibility for three slow tasks.",
            "The district leaders took responsibility for the slow tasks.",
        ),
        (
            "Thư viện đóng cửa hai tuần để sửa mái.",
            "The library closed for two weeks to repair its roof.",
            "The library closed twice to repair its roof.",
        ),
        (
            "Mỗi buổi tiếp dân cần năm cán bộ trực.",
            "Each citizen reception needs five officers on duty.",
            "Each citizen reception of the year needs officers on duty.",
        ),
        (
            "Học sinh được tặng ba lô, bút và vở.",
            "The pupils were given backpacks, pens and notebooks.",
            "The pupils were given three lots of pens and notebooks.",
        ),
        (
            "Đơn vị chưa nộp báo cáo năm.",
            "The unit has not submitted its annual report.",
            "The unit has not submitted five reports.",
        ),
        # Labels.
        (
            "Người dân quận 8 chờ lâu nhất.",
            "Residents of District 8 wait longest.",
            "Residents of 8 districts wait longest.",
        ),
        (
            "Trường thiếu giáo viên dạy lớp 4.",
            "The school is short of teachers for fourth grade.",
            "The school is short of teachers for 4 classrooms.",
        ),
        (
            "Tổ công tác số 6 làm việc tại cảng.",
            "Task force No. 6 worked at the port.",
            "The task force held 6 meetings at the port.",
        ),
        (
            "Cả hai thủ tục đều ở mức độ 3.",
            "Both procedures are at level 3.",
            "Both procedures are at 3.",
        ),
        (
            "Khoản 3 Điều 5 quy định rõ.",
            "Article 5, Clause 3 is clear about it.",
            "Clause 5, Article 3 is clear about it.",
        ),
        (
            "Điểm a khoản 2 Điều 8 nêu thời hạn.",
            "Point a, Clause 2, Article 8 states the time limit.",
            "Point b, Clause 2, Article 8 states the time limit.",
        ),
        (
            "Theo phụ lục II, mỗi xã có một tổ.",
            "Under Annex II, each commune has a team.",
            "Under Annex I, each commune has a team.",
        ),
        (
            "Bác sĩ hạng III được thi lên hạng II.",
            "Class III doctors may sit the exam for Class II.",
            "Class I doctors may sit the exam for Class II.",
        ),
        (
            "Đô thị loại IV vừa được công nhận.",
            "A Class IV urban area has just been recognized.",
            "A Class V urban area has just been recognized.",
        ),
        (
            "Giai đoạn I của dự án đã xong.",
            "The first phase of the project is done.",
            "Phase II of the project is done.",
        ),
        (
            "Kỳ họp thứ mười của HĐND tỉnh khóa XIV đã bế mạc.",
            "The 10th session of the 14th provincial People's Council has closed.",
            "The 14th session of the 10th provincial People's Council has closed.",
        ),
        (
            "Tỉnh xếp thứ 5 cả nước, tăng 3 bậc.",
            "The province ranked fifth nationwide, up three places.",
            "The province ranked third nationwide, up five places.",
        ),
        (
            "Dịch vụ mức độ 3 chiếm 40%, mức độ 4 chiếm 60%.",
            "Level 3 services make up 40%, level 4 services 60%.",
            "Level 4 services make up 40%, level 3 services 60%.",
        ),
        (
            "Giai đoạn 1 xong năm 2020, giai đoạn 2 xong năm 2023.",
            "Phase 1 was done in 2020 and phase 2 in 2023.",
            "Phase 2 was done in 2020 and phase 1 in 2023.",
        ),
        # Bounds.
        (
            "Có chưa đến 30 hồ sơ trễ hẹn.",
            "Fewer than 30 dossiers were overdue.",
            "30 dossiers were overdue.",
        ),
        (
            "Mỗi xã được giao ít nhất 14 biên chế.",
            "Each commune was given at least 14 posts.",
            "Each commune was given nearly 14 posts.",
        ),
        (
            "Hội nghị không kéo dài quá 90 phút.",
            "The conference lasted no longer than 90 minutes.",
            "The conference lasted 90 minutes.",
        ),
        (
            "Tỉnh xây thêm 25 nhà văn hóa.",
            "The province built another 25 cultural houses.",
            "The province built more than 25 cultural houses.",
        ),
        (
            "Máy in mới rẻ hơn 2 triệu đồng.",
            "The new printer is VND 2 million cheaper.",
            "The new printer costs more than VND 2 million.",
        ),
        # Times.
        (
            "Nhiều công chức ở lại sau 19 giờ.",
            "Many civil servants stay after 7 p.m.",
            "Many civil servants stay until 7 p.m.",
        ),
        # Rates, directions, parts of a year, shares, order.
        (
            "Trung tâm mở cửa mỗi tháng bốn buổi tối.",
            "The center opens four evenings a month.",
            "The center opens four evenings.",
        ),
        (
            "Đội kỹ thuật kiểm tra máy chủ 3 tháng một lần.",
            "The technical team checks the servers every three months.",
            "The technical team checks the servers for three months.",
        ),
        (
            "Kế hoạch đặt chỉ tiêu giảm 12% chi phí in.",
            "The plan sets a target of cutting printing costs by 12%.",
            "The plan sets a target of 12% of printing costs.",
        ),
        (
            "Nửa năm sau, dự án mới khởi động.",
            "Half a year later the project started.",
            "The following year the project started.",
        ),
        (
            "Hàng dài người xếp hàng vào đầu tuần.",
            "Long lines form at the beginning of the week.",
            "Long lines form in the first week.",
        ),
        (
            "Một phần ba số hộ chưa có nước sạch.",
            "A third of the households have no clean water yet.",
            "One of the households has no clean water yet.",
        ),
        (
            "Hai là, công khai kết quả chấm điểm.",
            "Second, publish the scores.",
            "Two communes publish the scores.",
        ),
        (
            "Đây là lần thứ tư cầu bị cuốn trôi.",
            "This is the fourth time that the bridge has been swept away.",
            "This is the time that the bridge has been swept away.",
        ),
        (
            "Công chức tiếp dân vào sáng thứ Năm.",
            "Civil servants receive citizens on Thursday mornings.",
            "Civil servants receive citizens on Friday mornings.",
        ),
        (
            "Bộ phận này làm việc cầm chừng.",
            "This section works halfheartedly.",
            "Half of this section works.",
        ),
        # What is counted.
        (
            "Nhà tài trợ tặng trường 30 bộ bàn ghế.",
            "The donor gave the school 30 sets of desks and chairs.",
            "The donor gave the school 30 departments.",
        ),
        (
            "Đoàn kiểm tra rà soát 214 hồ sơ đất đai.",
            "The inspection team reviewed 214 land dossiers.",
            "The inspection team reviewed 214 land officials.",
        ),
        (
            "Tỉnh cắt giảm 30 thủ tục.",
            "The province cut 30 procedures.",
            "The province cut 30 dossiers.",
        ),
        (
            "Có 60 giáo viên nghỉ việc.",
            "Sixty teachers quit their jobs.",
            "Sixty students quit their jobs.",
        ),
        (
            "Đã có 12 sở nộp báo cáo.",
            "Twelve departments have submitted their reports.",
            "Twelve ministries have submitted their reports.",
        ),
        (
            "HĐND tỉnh ban hành 12 nghị quyết.",
            "The provincial People's Council issued 12 resolutions.",
            "The provincial People's Council issued 12 decisions.",
        ),
        (
            "Có 120 hộ được vay vốn.",
            "There are 120 families that were given loans.",
            "There are 120 people who were given loans.",
        ),
        (
            "Sở mở 12 lớp tập huấn.",
            "The department held 12 training workshops.",
            "The department opened 12 schools.",
        ),
        (
            "Lốc xoáy làm 3 người chết, 12 người bị thương.",
            "The tornado killed three people and injured 12.",
            "The tornado killed 12 people and injured three.",
        ),
        # Numbers that became part of something else.
        (
            "Ngân sách huyện chi 7 tỷ đồng cho cầu treo.",
            "The district budget spent VND 7 billion on suspension bridges.",
            "The budget of VND 7 billion District was spent on suspension bridges.",
        ),
        (
            "Theo ông, 40 gia đình đã chuyển đi.",
            "According to him, 40 families have moved away.",
            "According to Mr. 40, families have moved away.",
        ),
    ],
)  # fmt: skip
def test_a_figure_that_is_there_but_says_something_else_is_flagged(
    vietnamese: str, right: str, wrong: str
) -> None:
    assert figures(vietnamese, right) == []
    assert figures(vietnamese, wrong) != []


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        # The measure is understood, or English has a word of its own.
        ("Hồ sơ được rút từ 30 ngày xuống 12 ngày.", "Dossiers were cut from 30 days to 12."),
        ("Chi phí tăng gấp ba.", "The costs tripled."),
        ("Dự án bắt đầu từ nửa năm trước.", "The project began six months ago."),
        ("Đường dây nóng trực 24/24 giờ.", "The hotline is manned around the clock."),
        # Two things named are not counted.
        ("Hai xã Tân Lập và Phú An đã hợp nhất.", "Tân Lập and Phú An communes have merged."),
        (
            "Ba ngành điện, nước, viễn thông cùng ký.",
            "The power, water and telecom sectors signed.",
        ),
        ("Trong hai ngày 5 và 6/9, tỉnh họp.", "On September 5 and 6 the province met."),
        # Sides of a bound that turn about with a negation.
        ("Cấm chở quá 20 người.", "It is forbidden to carry more than 20 people."),
        # A weekday may look like an ordinal, an ordinal like a year.
        ("Phường mở cửa sáng thứ Ba.", "The ward opens on Tuesday mornings."),
        ("Sang năm thứ hai, xã mới có điện.", "In the second year the commune got electricity."),
        # What is counted may come second, or be called by who holds it.
        ("Có 40 cán bộ, giáo viên dự.", "Forty teachers and officials attended."),
        ("Chủ tịch UBND 5 xã cùng dự.", "Chairmen of five commune People's Committees attended."),
        ("Năm 2024 có 12 hộ thoát nghèo.", "In 2024, 12 escaped poverty."),
        # Levels and articles in a list, and a count beside a level.
        ("Dịch vụ mức độ 3, 4 tăng nhanh.", "Services at levels 3 and 4 grew fast."),
        ("Các điều từ 5 đến 9 bị bỏ.", "Articles 5 through 9 were dropped."),
        ("Mức độ 3 có 402, mức độ 4 có 155.", "There are 402 at level 3 and 155 at level 4."),
        # A place in an order, said in another way.
        ("Tỉnh dẫn đầu, huyện xếp thứ ba.", "The province took first place, the district third."),
        # A name may hold a number.
        ("Xã Vĩnh Hòa 2 có 9 thôn.", "Vĩnh Hòa 2 Commune has nine hamlets."),
    ],
)
def test_a_figure_that_english_says_in_its_own_way_is_not_flagged(
    vietnamese: str, english: str
) -> None:
    assert figures(vietnamese, english) == []


def test_a_vietnamese_number_word_is_told_from_the_same_word_with_another_meaning() -> None:
    def numbers(sentence: str) -> list[int]:
        return [int(count.value) for count in vietnamese_counts(sentence)]

    assert numbers("Năm xã thiếu năm bác sĩ") == [5, 5]
    assert numbers("Cuối năm, tỉnh tổng kết năm học") == []
    assert numbers("Làm việc của bốn, năm phòng") == [4, 5]
    assert numbers("hai mươi lăm ngày, mười bốn tuần, ba chục hộ") == [25, 14, 30]
    assert numbers("Chiều thứ ba, ba lô của anh Ba để ở ngã ba") == []
    assert numbers("6 tháng đầu năm, 512 nghìn giờ") == [6, 512000]
    assert numbers("ngày 3/4/2020, lúa chín vàng") == []


def test_english_numbers_are_read_in_digits_and_in_words() -> None:
    found = english_counts("Twenty-five of 1,200 people, the 14th and second, 2.5 million.")
    assert [(float(count.value), count.ordinal) for count in found] == [
        (25, False), (1200, False), (14, True), (2, True), (2_500_000, False),
    ]  # fmt: skip
