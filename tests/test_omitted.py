"""Words that carry a fact and vanish, verbs that undo, people who were never there."""

from __future__ import annotations

import pytest

from songngu.translate.checks import check


@pytest.mark.parametrize(
    ("vi", "right", "wrong"),
    [
        (
            "Công tác cải cách luôn được UBND tỉnh quan tâm chỉ đạo kịp thời.",
            "Reform always has the attention and timely direction of the provincial People's Committee.",
            "Reform is always paid attention to the provincial People's Committee in a timely manner.",
        ),
        (
            "Phương châm năm 2020 là “Hoàn thiện thể chế, siết chặt kỷ cương”.",
            "The motto of 2020 is “Improving institutions, tightening discipline”.",
            "The motto of 2020 is “Solving institutions, tightening discipline”.",
        ),
        # What is said of a figure.
        (
            "Trung tâm làm việc thêm từ 17 giờ đến 19 giờ thứ Hai.",
            "The center also works from 5 p.m. to 7 p.m. on Mondays.",
            "The center works more than 5 p.m. to 7 p.m. on Mondays.",
        ),
        (
            "Buổi đầu hồi tháng 3 có 43 người xem.",
            "The first session in March had 43 viewers.",
            "The first half of March had 43 viewers.",
        ),
        (
            "Tỷ lệ khai sinh đúng hạn tăng từ 71% lên 88%.",
            "The rate of births registered on time rose from 71% to 88%.",
            "The on-time birth rate rose from 71% to 88%.",
        ),
        (
            "Tiêu chí này có trọng số không dưới 30%.",
            "This criterion has a weight of no less than 30%.",
            "This criterion has no less than 30%.",
        ),
        (
            "Có 1.900 thành viên tổ công nghệ số.",
            "There are 1,900 members of digital technology teams.",
            "There are 1,900 digital technology teams.",
        ),
        (
            "Thời gian chờ gấp hơn ba lần quy định.",
            "The wait is more than three times the limit.",
            "The wait is three times the limit.",
        ),
        (
            "Xã nhận qua năm buổi 164 câu hỏi.",
            "The commune received 164 questions over five sessions.",
            "The commune received 164 questions over the year.",
        ),
        (
            "Sau 4 ngày, 63 hồ sơ được chuyển.",
            "After 4 days, 63 dossiers had been transferred.",
            "After 4 days, 63 were transferred.",
        ),
        (
            "Kênh nhận 8.455 câu hỏi, trả lời đúng 82%.",
            "The channel received 8,455 questions and answered 82% correctly.",
            "The channel received 8,455 questions and answered exactly 82%.",
        ),
        (
            "Tỷ lệ thấp hơn Đà Nẵng 2,4 lần.",
            "The rate is 2.4 times lower than in Đà Nẵng.",
            "The rate is Đà Nẵng times below 2.4.",
        ),
        (
            "Trung tâm có hai cơ sở: cơ sở 1 tại Đồng Hới, cơ sở 2 tại Đông Hà.",
            "The center has two sites: site 1 in Đồng Hới and site 2 in Đông Hà.",
            "The center has two: 1 in Đồng Hới and 2 in Đông Hà.",
        ),
        (
            "Đường truyền một tuần mất đôi ba ngày.",
            "The line is down two or three days a week.",
            "The line is down three days a week.",
        ),
        (
            "Sau một năm anh bán được 418 triệu đồng, lời hơn 260 triệu đồng.",
            "After one year he sold VND 418 million, a profit of more than VND 260 million.",
            "After one year he sold VND 418 million, more than VND 260 million.",
        ),
        (
            "Đến hết tháng 11 có 58.410 hồ sơ, chiếm 14% tổng hồ sơ.",
            "By the end of November there were 58,410 dossiers, 14% of all dossiers.",
            "By the end of November there were 58,410 dossiers, accounting for 14%.",
        ),
        (
            "Chị còn một chồng hồ sơ phải quét.",
            "She still has a stack of dossiers to scan.",
            "She still has a dossier to scan.",
        ),
        (
            "Có 37 lượt chấm một sao.",
            "There were 37 one-star ratings.",
            "There were 37 ratings.",
        ),
        (
            "Tháng trước tôi đi đăng ký đất.",
            "Last month I went to register land.",
            "When before I went to register land.",
        ),
        (
            "Cây có đường kính 30cm.",
            "The tree is 30 cm in diameter.",
            "The tree has a 30 cm radius.",
        ),
        (
            "Học sinh không tự nhận mã OTP thay người lớn.",
            "Pupils must not accept OTP codes in place of adults.",
            "Pupils must not accept OTP codes in place of people.",
        ),
        (
            "Năm nay, nhiệm vụ nặng hơn vì Covid-19.",
            "This year, the task is heavier because of Covid-19.",
            "This year, the task is heavy than Covid-19.",
        ),
        (
            "Anh đến sao y giấy tờ cho con nhập học.",
            "He came to certify papers for his child to enroll.",
            "He came why papers for his child to enroll.",
        ),
        (
            "Người dân bớt nộp khoảng 9.000 trang giấy.",
            "People had to submit about 9,000 fewer pages of paper.",
            "People submitted about 9,000 pages of paper.",
        ),
        (
            "Thằng cháu lên bảy mới có giấy khai sinh để vào lớp một.",
            "The boy got his birth certificate, for entering grade one, only at the age of seven.",
            "The boy got seven birth certificates to go to school in time.",
        ),
        (
            "Không để tài sản bị cho thuê trái quy định.",
            "Do not let assets be leased in violation of regulations.",
            "Let no assets be lost under the regulations on leases.",
        ),
        (
            "Phải nâng phụ cấp, nếu không sẽ khó tìm trưởng thôn.",
            "Allowances must be raised, otherwise it will be hard to find village heads.",
            "Allowances must be raised, if no one will find it hard to find village heads.",
        ),
        (
            "Quầy “phi địa giới” hoạt động từ ngày 1/10.",
            "The “boundary-free” counter has operated since October 1.",
            "The “boundaries” counter has operated since October 1.",
        ),
        (
            "Ông cho hai cháu nội đi học ở trường huyện.",
            "He sends his two grandchildren to the district school.",
            "He sends his two children to the district school.",
        ),
        (
            "Bộ TTHC thuộc thẩm quyền của UBND cấp huyện, xã gồm 438 thủ tục.",
            "The set of procedures of district- and commune-level People's Committees has 438.",
            "The set of procedures of district-level People's Committees has 438 procedures.",
        ),
        (
            "Bộ TTHC của tỉnh gồm 438 thủ tục.",
            "The province's set of administrative procedures has 438 procedures.",
            "The province's ministry of administrative procedures has 438 procedures.",
        ),
        (
            "Bí thư không phải là người địa phương, giảm cục bộ.",
            "The Secretary is not a local, to reduce parochialism.",
            "The Secretary is not a local, to reduce the ministry.",
        ),
        (
            "Gia đình ông hái được hơn 500 kg chè.",
            "His family picked more than 500 kg of tea.",
            "The family's family picked more than 500 kg of tea.",
        ),
        (
            "Thu nhập tăng thêm bình quân đạt 1,2 triệu đồng mỗi tháng.",
            "Additional income averaged VND 1.2 million a month.",
            "Additional income is VND 1.2 million a month.",
        ),
        (
            "Sở đã sử dụng vượt 19 người so với biên chế được giao.",
            "The Department used 19 people more than its assigned payroll.",
            "The Department used 19 people of its assigned payroll.",
        ),
        (
            "Hệ số lương khởi điểm của viên chức là 2,10.",
            "The starting salary coefficient of public employees is 2.10.",
            "The starting salary of public employees is 2.10.",
        ),
        (
            "Dịch vụ công mức 4 giúp người dân không phải đi lại.",
            "Level 4 public services mean that people do not have to travel.",
            "Public services of 4 mean that people do not have to travel.",
        ),
        (
            "Cán bộ trực trả lời tới 20 giờ.",
            "Cadres on duty answer until 8 p.m.",
            "Cadres on duty answer as many as 8 p.m.",
        ),
        (
            "Từ ngày 15/8/2025, Trung tâm mở thêm một ca.",
            "From August 15, 2025, the Center opened one more shift.",
            "In August 15, 2025, the Center opened one more shift.",
        ),
        (
            "Thời gian xử lý hồ sơ giảm từ 5 ngày xuống 2 ngày.",
            "The time for handling dossiers fell from 5 days to 2 days.",
            "The time for handling dossiers was submitted by 5 days to 2 days.",
        ),
        # Who holds an office, and who is a woman.
        (
            "Phòng nhỏ không thành lập mà bố trí công chức giúp việc chi cục trưởng.",
            "Small divisions are not set up; civil servants assist the head of the sub-department.",
            "Small divisions are not set up; civil servants assist the sub-department.",
        ),
        (
            "Nữ lãnh đạo cấp sở còn ít.",
            "There are still few women among department leaders.",
            "There are still few department leaders.",
        ),
        (
            "Tỉnh cử 27 người dự kỳ thi nâng ngạch chuyên viên cao cấp.",
            "The province sent 27 people to the promotion exam for the senior specialist rank.",
            "The province sent 27 people to the promotion exam for the specialist rank.",
        ),
        (
            "Mức thấp nhất trong 11 lần công bố, theo kết quả đợt 1.",
            "The lowest of the 11 announcements, according to the results of the first round.",
            "The lowest in the 11 announcement, according to the results of the first round.",
        ),
        (
            "Mỗi sở được đánh giá trên 8 lĩnh vực.",
            "Each department is assessed in 8 fields.",
            "Each department is assessed in more than 8 fields.",
        ),
        (
            "Xã Đức Hòa, trước ngày 1/7/2025 thuộc tỉnh Long An, có 31.000 công nhân.",
            "Đức Hòa Commune, in Long An Province before July 1, 2025, has 31,000 workers.",
            "Đức Hòa Commune, July 1, 2025 in Long An Province, has 31,000 workers.",
        ),
        (
            "An Minh: Người nuôi sò huyết thắng lớn",
            "An Minh: Blood cockle farmers win big",
            "An Minh",
        ),
        (
            "Trung tâm giải quyết 18.877 hồ sơ, đúng và trước hạn 99,3%.",
            "The center settled 18,877 dossiers, 99.3% of them on time or ahead of schedule.",
            "The center settled 18,877 dossiers on time and 99.3% ahead of schedule.",
        ),
        (
            "Phường Hòa Bình: Một trăm ngày không giấy hẹn",
            "Hòa Bình Ward: One hundred days without appointment slips",
            "Hòa Bình Ward: One hundred days of appointment slips",
        ),
        # What is ended, refused or forbidden.
        (
            "Sau tuần đầu không còn cấp huyện, nhiều nơi thiếu người.",
            "After the first week without the district level, many places lack people.",
            "After the first week of the district level, many places lack people.",
        ),
        (
            "Tỉnh hủy kết quả trúng tuyển của hai người.",
            "The province annulled the recruitment of two people.",
            "The province recruited two people.",
        ),
        (
            "Nghiêm cấm sử dụng lao động trẻ em trong lò gạch.",
            "The use of child labor in brick kilns is strictly prohibited.",
            "Child labor is used in brick kilns.",
        ),
        (
            "Chấm dứt 47 hợp đồng lao động ký sai quy định.",
            "Forty-seven labor contracts signed against regulations are terminated.",
            "All 47 labor contracts are signed against regulations.",
        ),
        (
            "Xã xóa mù chữ cho 2.450 người.",
            "The commune eliminated illiteracy for 2,450 people.",
            "The commune eliminated the literacy of 2,450 people.",
        ),
        # What is joined, made alike.
        (
            "Đoàn làm rõ kiến nghị của tỉnh với đoàn cũng như với Chính phủ.",
            "The delegation clarified the province's recommendations to it as well as to the Government.",
            "The delegation clarified the recommendations of the province were also like the Government.",
        ),
        # A plan is not yet done.
        (
            "Tuyến đường dự kiến hoàn thành trong quý III.",
            "The road is expected to be completed in the third quarter.",
            "The road was completed in the third quarter.",
        ),
        (
            "Huyện thí điểm mô hình ở ba xã.",
            "The district is piloting the model in three communes.",
            "The district has the model in three communes.",
        ),
        # Whether somebody is a woman, where the Vietnamese does not tell.
        (
            "Phó Chủ tịch UBND huyện Tô Quang Vịnh chủ trì cuộc họp.",
            "Vice Chairman of the district People's Committee Tô Quang Vịnh chaired the meeting.",
            "Vice Chairwoman of the district People's Committee Tô Quang Vịnh chaired the meeting.",
        ),
        (
            "Bà Lò Thị Xuân, Chủ tịch xã, trả lời cử tri.",
            "Ms. Lò Thị Xuân, Chairwoman of the commune, answered voters.",
            "Mr. Lò Thị Xuân, Chairman of the commune, answered voters.",
        ),
        # People of whom the Vietnamese does not speak.
        (
            "Nhân viên tạp vụ chuyển sang hợp đồng khoán.",
            "Cleaning staff moved to lump-sum contracts.",
            "Teachers moved to lump-sum contracts.",
        ),
        (
            "Cảnh xếp hàng dài trước cửa phòng công chứng đã biến mất.",
            "The long queues in front of the notary office have disappeared.",
            "The police queues in front of the notary office have disappeared.",
        ),
    ],
)
def test_what_is_lost_or_added_is_seen_and_the_right_english_is_not(
    vi: str, right: str, wrong: str
) -> None:
    assert check(vi, right) == ()
    assert check(vi, wrong) != ()


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Thu nhập bình quân đầu người đạt 60 triệu đồng.", "Per capita income reached VND 60 million."),
        ("Mức 3 triệu đồng được giữ nguyên.", "The amount of VND 3 million is kept."),
        ("Bí thư Ban Cán sự đảng chủ trì cuộc họp.", "The Secretary of the Party Civil Affairs Committee chaired the meeting."),
        ("Những cán bộ trưởng thành từ phong trào.", "Cadres who grew up in the movement."),
        ("Rác thải khó phân hủy được thu gom.", "Non-degradable waste is collected."),
        ("Trung tâm tiêu hủy 200 con gia cầm.", "The center destroyed 200 poultry."),
        ("Người dân không phải nghỉ việc để đi làm giấy tờ.", "People do not have to take time off work for paperwork."),
        ("Thầy trò vùng cao chờ một cây cầu.", "Highland teachers and pupils wait for a bridge."),
    ],
)  # fmt: skip
def test_the_same_syllables_in_other_words_ask_for_nothing(vi: str, en: str) -> None:
    assert check(vi, en) == ()


@pytest.mark.parametrize(
    ("vi", "en", "flags"),
    [
        # A rise, a fall, an abolition that vanished.
        ("Tỉnh giảm 2 chi cục.", "The province has 2 sub-departments.", True),
        ("Tỉnh giảm 2 chi cục.", "The province cut 2 sub-departments.", False),
        ("Xã “xóa” hồ sơ giấy.", "The commune completes paper dossiers.", True),
        ("Xã “xóa” hồ sơ giấy.", "The commune abolishes paper dossiers.", False),
        ("Sổ hộ khẩu hết giá trị.", "The household book is valid.", True),
        # Bounds, the worst case, an agency, people for what is theirs.
        ("Xe từ 30 tấn trở xuống được đi.", "Vehicles of 30 tons or more may pass.", True),
        ("Xe từ 30 tấn trở xuống được đi.", "Vehicles of up to 30 tons may pass.", False),
        ("Trường hợp chậm nhất là 207 ngày.", "They were 207 days late.", True),
        ("Trường hợp chậm nhất là 207 ngày.", "The latest was 207 days late.", False),
        ("Đoàn do Cục Hộ tịch chủ trì.", "The delegation led by the Civil Status.", True),
        ("Hỗ trợ 518 dự án của thanh niên.", "It supported 518 of young people.", True),
        ("Giải quyết đúng và trước hạn 30 hồ sơ.", "It settled on time and 30 ahead of schedule.", True),
    ],
)  # fmt: skip
def test_what_was_seen_among_the_scrapes_is_told(vi, en, flags):
    assert bool(check(vi, en)) == flags
