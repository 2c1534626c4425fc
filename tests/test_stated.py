"""What people, sums and bodies are; what is denied and how far; what runs into its neighbour."""

from __future__ import annotations

import pytest

from songngu.translate.checks import check


@pytest.mark.parametrize(
    ("vi", "right", "wrong"),
    [
        # What a sum is for, and how it is meant.
        (
            "Sau khi nhập 9 ấp thành 5, phụ cấp của mỗi trưởng ấp tăng thêm 600.000 đồng một tháng.",
            "After 9 hamlets were merged into 5, each hamlet head's allowance rose by VND 600,000 a month.",
            "After 9 hamlets were merged into 5, each hamlet head rose by VND 600,000 a month.",
        ),
        (
            "Học phí của trường là 1,2 triệu đồng mỗi tháng.",
            "The school's tuition is VND 1.2 million a month.",
            "The cost of it is VND 1.2 million a month.",
        ),
        (
            "Nợ thuế của 27 đơn vị đã lên tới 96 tỷ đồng.",
            "The tax arrears of 27 units have reached VND 96 billion.",
            "The money of 27 units has reached VND 96 billion.",
        ),
        (
            "Tài sản đã sang tên trước đó nhiều năm.",
            "The assets had been transferred many years before.",
            "The assets had been transferred in the previous year.",
        ),
        (
            "Ca trực buổi tối giúp được 13.400 công nhân, trung bình mỗi tối 64 lượt.",
            "The evening shift has helped 13,400 workers, an average of 64 visits an evening.",
            "The evening shift has helped 13,400 workers, an average of 64 visits.",
        ),
        (
            "Thứ ba là tâm lý sợ sai của một bộ phận cán bộ.",
            "Third is the fear of mistakes among some cadres.",
            "The three is the fear of mistakes among some cadres.",
        ),
        (
            "Chi phí chỉ 38 triệu đồng, rẻ hơn giá thị trường hai phần ba.",
            "It cost only VND 38 million, two-thirds cheaper than the market price.",
            "It cost only VND 38 million, two-thirds of the market price.",
        ),
        (
            "Hội nghị bắt đầu vào sáng thứ hai.",
            "The conference begins on Monday morning.",
            "The conference begins on the second morning.",
        ),
        (
            "Phường có thêm một Phó Chủ tịch UBND.",
            "The ward has one more Vice Chairman of the People's Committee.",
            "The ward has a Vice Chairman of the People's Committee.",
        ),
        (
            "Năm 2011 tỉnh xếp thứ 62/63 về chỉ số này.",
            "In 2011 the province ranked 62nd of 63 on this index.",
            "In 2011 the province had 62 of 63 on this index.",
        ),
        (
            "Thập niên 1990 làng có trên 300 hộ làm giấy.",
            "In the 1990s the village had more than 300 papermaking households.",
            "In 1990 the village had more than 300 papermaking households.",
        ),
        (
            "Tỉnh chi không quá 500 triệu đồng/di tích.",
            "The province spends no more than VND 500 million on each relic site.",
            "The province spends no more than VND 500 million per year.",
        ),
        (
            "Không nhận hồ sơ sau 16 giờ 30.",
            "Do not accept dossiers after 4:30 p.m.",
            "Do not accept dossiers after 16 hours 30.",
        ),
        (
            "Một lãnh đạo phòng bị cảnh cáo.",
            "One division leader was warned.",
            "Some division leaders were warned.",
        ),
        (
            "Các đơn vị phải giảm tối thiểu 10% biên chế.",
            "Units must cut at least 10% of their payroll.",
            "Units must cut at least 10% of all costs.",
        ),
        # What people are.
        (
            "Dự phiên họp có Trợ lý Phó Thủ tướng.",
            "The Deputy Prime Minister's assistant attended the meeting.",
            "The Deputy Prime Minister attended the meeting.",
        ),
        (
            "Sở tuyển hai kế toán cho các trường.",
            "The Department is recruiting two accountants for schools.",
            "The Department is recruiting two people for schools.",
        ),
        (
            "Phó Vụ trưởng phát biểu tại hội nghị.",
            "The Deputy Director of the Department spoke at the conference.",
            "The Director of the Department spoke at the conference.",
        ),
        (
            "Giám mục bày tỏ vui mừng trước sự đổi thay của quê hương.",
            "The bishop expressed joy at the change of the homeland.",
            "The home affairs sector expressed joy at the change of the homeland.",
        ),
        (
            "Ông Trần Văn Quang, Phó Chủ tịch UBND tỉnh, dự lễ.",
            "Mr. Trần Văn Quang, Vice Chairman of the provincial People's Committee, attended.",
            "Mr. Trần Văn Quang, Vice Chairwoman of the provincial People's Committee, attended.",
        ),
        # What bodies are.
        (
            "Phường giao hội phụ nữ giữ vệ sinh công viên.",
            "The ward assigned the women's union to keep the park clean.",
            "The ward assigned women to keep the park clean.",
        ),
        (
            "Vi phạm nảy sinh ở Trung tâm Kiểm nghiệm.",
            "Violations arose at the Testing Center.",
            "Violations arose at the Center for acceptance.",
        ),
        (
            "Ông là Tổ phó Tổ công tác triển khai Đề án 06.",
            "He is Deputy Head of the Working Group implementing Scheme 06.",
            "He is Deputy Head of Scheme 06.",
        ),
        (
            "Bảy trạm thuộc Chi cục Chăn nuôi và Thú y được chuyển về huyện.",
            "Seven stations under the Livestock and Veterinary Sub-department are moved to the district.",
            "Seven stations under the Livestock Sub-department and Veterinary are moved to the district.",
        ),
        (
            "UBND thành phố đã có tờ trình số 211/TTr-UBND xin ý kiến.",
            "The city People's Committee submitted Proposal No. 211/TTr-UBND asking for opinions.",
            "The city People's Committee had 211/TTr-UBND requests for opinions.",
        ),
        (
            "Chủ tịch UBND xã vừa được Chủ tịch UBND tỉnh tặng bằng khen.",
            "The Chairman of the commune People's Committee has just received a certificate of merit"
            " from the Chairman of the provincial People's Committee.",
            "The Chairman of the commune People's Committee has just received a certificate of merit.",
        ),
    ],
)
def test_what_is_said_of_people_sums_and_bodies(vi: str, right: str, wrong: str) -> None:
    assert check(vi, right) == ()
    assert check(vi, wrong)


@pytest.mark.parametrize(
    ("vi", "right", "wrong"),
    [
        (
            "Biên chế của ngành dọc không thuộc thẩm quyền quyết định của tỉnh.",
            "The payroll of vertical sectors is not within the province's authority.",
            "The payroll of vertical sectors is decided regardless of the province's authority.",
        ),
        (
            "Cải cách là việc khó, nhưng không thể không làm và phải dựa vào dân.",
            "Reform is difficult, but it must be done and must rely on the people.",
            "Reform is difficult, but it cannot be done and must rely on the people.",
        ),
        (
            "Trong quá trình thực hiện, không phát sinh điểm nóng, khiếu kiện đông người.",
            "During implementation, no hot spots or mass complaints arose.",
            "During implementation, no hot spots arise, mass complaints are large.",
        ),
        (
            "Đảng ủy yêu cầu không vì lý do sắp xếp mà để công việc bị ngắt quãng.",
            "The Party Committee required that work not be interrupted because of rearrangement.",
            "The Party Committee required not to make a reason of rearrangement but to let work be"
            " interrupted.",
        ),
        (
            "Trong 9 nhiệm vụ không hoàn thành có cải cách tiền lương.",
            "The 9 unfinished tasks include salary reform.",
            "The 9 unfinished tasks have no salary reform.",
        ),
        (
            "Cán bộ coi thi không gây căng thẳng không cần thiết.",
            "Invigilators do not cause unnecessary tension and are not strict.",
            "Invigilators do not cause tension and do not let it be.",
        ),
        (
            "Chưa kịp sắp xếp lại, Sở đã phải nhận thêm hai ban quản lý rừng.",
            "Before it could rearrange itself, the Department had to take over two more forest boards.",
            "The Department has not yet taken over two more forest boards.",
        ),
        (
            "Không phải ai nộp hồ sơ trực tuyến cũng được giảm phí.",
            "Not everyone who files online is granted a fee reduction.",
            "No one who files online is granted a fee reduction.",
        ),
        (
            "Đó là lựa chọn có tính toán chứ không phải phô trương.",
            "It is a calculated choice rather than showing off.",
            "It is a calculated choice rather than not showing off.",
        ),
        (
            "Có thể sửa ngay không tốn kém.",
            "It can be fixed at once at no cost.",
            "It can be fixed at once.",
        ),
        (
            "Hội đồng kỷ luật quyết định khiển trách ba người.",
            "The disciplinary council decided to reprimand three people.",
            "The disciplinary council decided on three people.",
        ),
        (
            "Kỳ họp xem xét bốn nội dung.",
            "The session considered four items.",
            "The session elected four items.",
        ),
    ],
)
def test_what_is_denied_and_how_far(vi: str, right: str, wrong: str) -> None:
    assert check(vi, right) == ()
    assert check(vi, wrong)


@pytest.mark.parametrize(
    ("vi", "right", "wrong"),
    [
        (
            "Lương của giáo viên mầm non thấp hơn 1,5 lần so với giáo viên tiểu học.",
            "Preschool teachers' salaries are 1.5 times lower than those of primary teachers.",
            "Preschool teachers' salaries are 1.5 times higher than those of primary teachers.",
        ),
        (
            "Hơn 300 hộ phải di dời trước mùa mưa.",
            "Over 300 households have to relocate before the rainy season.",
            "Over 300 households have to relocate after the rainy season.",
        ),
        (
            "Giá đất tăng 30% sau ba tháng.",
            "Land prices rose 30% in three months.",
            "Land prices rose by 30% for three months.",
        ),
        (
            "Trong 15 chỉ tiêu, chỉ có 4 chỉ tiêu đạt.",
            "Only four of the 15 targets were met.",
            "Of the 15 targets, 4 were not reached.",
        ),
        (
            "Ông Nguyễn Văn Bình thôi giữ chức Giám đốc Sở từ ngày 1/6.",
            "Mr. Nguyễn Văn Bình ceased to be Director of the Department on June 1.",
            "Mr. Nguyễn Văn Bình has held the post of Director of the Department since June 1.",
        ),
        (
            "UBND tỉnh bác đề nghị tăng giá nước.",
            "The provincial People's Committee turned down the request to raise water prices.",
            "The provincial People's Committee proposed to increase water prices.",
        ),
        (
            "Chủ tịch xã không những không giải quyết mà còn trả lại đơn.",
            "The commune chairman not only failed to settle the petition but also sent it back.",
            "The commune chairman not only settled the petition but also sent it back.",
        ),
        (
            "Chính phủ đồng ý lùi thời hạn đến hết năm 2026.",
            "The Government agreed to push the deadline back to the end of 2026.",
            "The Government agreed to the deadline until the end of 2026.",
        ),
        (
            "Nguyên Bí thư Huyện ủy bị khai trừ khỏi Đảng.",
            "The former Secretary of the district Party Committee has been expelled from the Party.",
            "The Secretary of the district Party Committee was expelled from the Party.",
        ),
        (
            "Chi phí vượt dự toán 3,4 tỷ đồng.",
            "Costs exceeded the estimate by VND 3.4 billion.",
            "The cost is estimated at VND 3.4 billion.",
        ),
        (
            "Hai phần ba số ghế thuộc về phụ nữ.",
            "Women hold two-thirds of the seats.",
            "Two-thirds of the seats belong to men.",
        ),
        (
            "Lệ phí giảm 50% đến hết ngày 31/12.",
            "Fees are halved until December 31.",
            "Fees increased by 50% until December 31.",
        ),
        (
            "Xã có 7/12 thôn đạt chuẩn.",
            "Seven of the commune's 12 villages meet the standard.",
            "The commune has 12 of 7 villages meeting the standard.",
        ),
        (
            "Hồ sơ hợp lệ mới được tiếp nhận.",
            "Only valid dossiers are accepted.",
            "New valid dossiers are received.",
        ),
        (
            "Từ ngày 1/7, bỏ lệ phí môn bài.",
            "From July 1, the business license fee is scrapped.",
            "From July 1, license fees.",
        ),
        (
            "Phó Chủ tịch Thường trực UBND tỉnh ký quyết định.",
            "The decision was signed by the Permanent Vice Chairman of the provincial People's"
            " Committee.",
            "The Vice Chairman of the Standing Body of the provincial People's Committee signed.",
        ),
        (
            "Huyện điều động 15 giáo viên thừa sang cấp tiểu học.",
            "The district moved 15 surplus teachers to primary schools.",
            "The district transferred 15 teachers to the primary level.",
        ),
        (
            "Viện Kiểm sát nhân dân huyện trả hồ sơ 2 lần.",
            "The district People's Procuracy sent the file back twice.",
            "The district People's Procuracy sent the file back.",
        ),
        (
            "Tòa không chấp nhận kháng cáo.",
            "The court dismissed the appeal.",
            "The court accepted the appeal.",
        ),
    ],
)
def test_the_contrary(vi: str, right: str, wrong: str) -> None:
    assert check(vi, right) == ()
    assert check(vi, wrong)
