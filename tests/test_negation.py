"""Negatives lost, added or turned about are seen; right English is left alone."""

from __future__ import annotations

import pytest

from songngu.translate.checks.negation import negation_flags

# What the Vietnamese says, the right English and an English that says something else.
PAIRS = [
    # Idioms that deny nothing, or deny otherwise.
    (
        "Không chỉ nông dân mà tiểu thương cũng được vay vốn.",
        "Not only farmers but also small traders can borrow.",
        "There are no farmers and small traders can borrow.",
    ),
    (
        "Không những trả đúng hạn, hợp tác xã còn góp thêm vốn.",
        "Besides repaying on time, the cooperative put in more capital.",
        "The cooperative did not repay on time and put in capital.",
    ),
    (
        "Không ít gia đình đã chuyển về quê.",
        "Quite a few families have moved back to the countryside.",
        "A few families have moved back to the countryside.",
    ),
    (
        "Nhiều trường đã sửa xong, song không ít nơi còn dột.",
        "Many schools have been repaired, but many places still leak.",
        "Many schools have been repaired, but a few places still leak.",
    ),
    (
        "Chất lượng phục vụ không ngừng được nâng lên.",
        "Service quality is constantly being raised.",
        "Service quality is not being raised.",
    ),
    (
        "Anh nghỉ việc không phải vì lương thấp mà vì nhà xa.",
        "He resigned not because of low pay but because he lives far away.",
        "He resigned without low pay because he lives far away.",
    ),
    (
        "Chủ tọa kỳ họp không phải Chủ tịch mà là Phó Chủ tịch.",
        "The meeting was chaired not by the Chairman but by the Vice Chairman.",
        "The chair of the meeting did not have to be the Chairman but the Vice Chairman.",
    ),
    (
        "Được tin yêu, bà không vì thế mà chủ quan.",
        "Trusted as she is, she has not grown complacent because of that.",
        "Trusted by people, she may not be complacent.",
    ),
    (
        "Nước sạch là thứ không thể thiếu.",
        "Clean water is indispensable.",
        "Clean water is not possible.",
    ),
    (
        "Việc này không thể không bàn.",
        "This cannot but be discussed.",
        "This cannot be discussed.",
    ),
    (
        "Kinh phí không thiếu.",
        "Funds are not lacking.",
        "Funds are not paid.",
    ),
    (
        "Trụ sở to chưa hẳn đã tốt.",
        "A big office is not necessarily good.",
        "A big office is not good.",
    ),
    (
        "Xe đạp đã hiếm, xe ngựa càng không thấy.",
        "Bicycles are rare, and still less are horse carts to be seen.",
        "Bicycles are rare, and horse carts are not seen.",
    ),
    (
        "Ở thôn này, thư viện không có.",
        "There is no library in this hamlet.",
        "The library is not interrupted in this hamlet.",
    ),
    (
        "Vi phạm bị xử lý, bất kể ở cấp nào.",
        "Violations are handled, at whatever level.",
        "Violations are handled at the level.",
    ),
    (
        "Chủ đầu tư phải bồi thường thiệt hại, nếu có.",
        "The investor must compensate for damage, if any.",
        "The investor must compensate if there is no damage.",
    ),
    # Prohibitions.
    (
        "Nghiêm cấm đốt rơm rạ ven đường.",
        "Burning straw along roads is strictly prohibited.",
        "Burning straw along roads.",
    ),
    (
        "Đừng để người già chờ lâu.",
        "Don’t keep elderly people waiting.",
        "Let elderly people wait for a long time.",
    ),
    # Words that hold a negation.
    (
        "Xã mở lớp xóa mù chữ cho 40 chị em.",
        "The commune opened a literacy class for 40 women.",
        "The commune eliminated literacy for 40 women.",
    ),
    (
        "Ba căn nhà xây trái phép bị dỡ bỏ.",
        "Three houses built without permits were pulled down.",
        "Three houses built with permits were pulled down.",
    ),
    (
        "Phường từ chối tiếp nhận hồ sơ.",
        "The ward refused to accept the dossier.",
        "The ward accepted the dossier.",
    ),
    (
        "Học sinh được miễn học phí.",
        "Pupils are exempt from tuition fees.",
        "Pupils pay tuition fees.",
    ),
    (
        "Lao động phi nông nghiệp tăng nhanh.",
        "Non-agricultural labor grew fast.",
        "Agricultural labor grew fast.",
    ),
    (
        "Giấy phép cũ đã hết hiệu lực.",
        "The old permit has expired.",
        "The old permit has taken effect.",
    ),
    (
        "Tỉnh đẩy mạnh phòng, chống tham nhũng.",
        "The province stepped up the fight with corruption.",
        "The province stepped up corruption.",
    ),
    # English that the Vietnamese cannot account for.
    (
        "Báo cáo không chỉ ra nguyên nhân.",
        "The report does not point out the causes.",
        "The report not only pointed out the causes.",
    ),
    (
        "Huyện quan tâm đời sống giáo viên.",
        "The district cares about teachers' lives.",
        "The district is careless about teachers' lives.",
    ),
    (
        "Không để chợ tăng giá.",
        "Do not let the market raise prices.",
        "Unable to raise market prices.",
    ),
    (
        "Không xã nào nộp chậm.",
        "No commune submitted late.",
        "Not every commune may not submit late.",
    ),
    (
        "Cán bộ không thể, không dám sai.",
        "Officials cannot and dare not do wrong.",
        "Officials not cannot and dare not do wrong.",
    ),
    (
        "Xe chưa bàn giao, hai kho để lẫn lộn hồ sơ.",
        "The cars have not been handed over, and two stores hold mixed-up files.",
        "The cars have not been handed over, and two stores are not allowed to hold files.",
    ),
    # Members of a list, each denied.
    (
        "Tổ công tác không nhận quà, không uống rượu và không chụp ảnh.",
        "The team takes no gifts, drinks no alcohol and takes no photos.",
        "The team takes no gifts, drinks alcohol and takes photos.",
    ),
    (
        "Bản không điện, không đường, không trạm y tế.",
        "The hamlet has no electricity, road or health station.",
        "The hamlet has no electricity, a road and a health station.",
    ),
]


# One negation is lost while another stands.
HIDDEN = [
    (
        "Kho đã bốn năm không mở, chưa ai kiểm kê.",
        "The store has not been opened for four years and nobody has taken stock.",
        "The store has been opened for four years and nobody has taken stock.",
    ),
    (
        "Hệ thống chưa kết nối nên không tra cứu được.",
        "The system is still unconnected, so nothing can be looked up.",
        "The system is connected, so it cannot be looked up.",
    ),
    (
        "Tài xế không quan sát, còn bến phà không có rào chắn và biển báo.",
        "The driver failed to look, and the ferry landing has no barrier or sign.",
        "The driver was looking, and the ferry landing had neither barrier nor sign.",
    ),
    (
        "Huyện chưa ban hành quy chế, xã không bố trí người trực và chưa mở sổ.",
        "The district has not issued rules; the commune has not put anyone on duty nor kept a log.",
        "The district has issued rules; the commune has put no one on duty and not kept a log.",
    ),
]
# What must, may or must not be done; what is decided, begins or ends.
DUTIES = [
    (
        "Doanh nghiệp phải nộp báo cáo tài chính.",
        "Enterprises have to submit financial reports.",
        "Enterprises may submit financial reports.",
    ),
    (
        "Người dân có quyền khiếu nại quyết định này.",
        "People have the right to complain about this decision.",
        "People must complain about this decision.",
    ),
    (
        "Hộ kinh doanh không cần xin giấy phép.",
        "Household businesses need no permit.",
        "Household businesses must not apply for a permit.",
    ),
    (
        "Người dân không phải xếp hàng.",
        "People no longer have to line up.",
        "People are not allowed to line up.",
    ),
    (
        "Thí sinh không được mang điện thoại vào phòng thi.",
        "Candidates may not bring phones into the exam room.",
        "Candidates do not need to bring phones into the exam room.",
    ),
    (
        "Bảo hiểm y tế là bắt buộc.",
        "Health insurance is compulsory.",
        "Health insurance is voluntary.",
    ),
    (
        "Bà con tự nguyện hiến đất làm đường.",
        "People gave land for the road of their own accord.",
        "People were forced to give land for the road.",
    ),
    (
        "Hộ nghèo được miễn tiền nước.",
        "Poor households get their water free.",
        "Poor households are charged for their water.",
    ),
    (
        "Sở cho phép chợ họp ban đêm.",
        "The department lets the market open at night.",
        "The department forbids the market to open at night.",
    ),
    (
        "HĐND xã nhất trí với tờ trình.",
        "The commune People's Council agreed to the submission.",
        "The commune People's Council rejected the submission.",
    ),
    (
        "Bà con phản đối bãi rác.",
        "People are against the landfill.",
        "People backed the landfill.",
    ),
    (
        "Quán karaoke bị đình chỉ hoạt động.",
        "The karaoke bar had to stop its operations.",
        "The karaoke bar continued its operations.",
    ),
    (
        "Tỉnh chấm dứt hợp đồng với nhà thầu.",
        "The province terminated the contract with the contractor.",
        "The province signed the contract with the contractor.",
    ),
    (
        "Thị xã hủy bỏ kết quả đấu giá.",
        "The town annulled the auction results.",
        "The town recognized the auction results.",
    ),
    (
        "Sở thu hồi 15 giấy phép.",
        "The department took back 15 permits.",
        "The department issued 15 permits.",
    ),
    (
        "Chợ huyện mở cửa từ sáng sớm.",
        "The district market opens early in the morning.",
        "The district market closed early in the morning.",
    ),
    (
        "Hai phòng được hợp nhất.",
        "The two divisions were merged.",
        "The two divisions were split.",
    ),
    (
        "Tỉnh thành lập ba tổ công tác.",
        "The province set up three working groups.",
        "The province disbanded three working groups.",
    ),
    (
        "Ông Nam bị miễn nhiệm.",
        "Mr. Nam was relieved of his post.",
        "Mr. Nam was appointed.",
    ),
    (
        "Hồ sơ trễ hạn giảm mạnh.",
        "Late dossiers fell sharply.",
        "Dossiers settled on time fell sharply.",
    ),
    (
        "Doanh nghiệp nhập khẩu gạo.",
        "The enterprise imports rice.",
        "The enterprise exports rice.",
    ),
    (
        "Huyện mở lớp xóa mù chữ.",
        "The district opened a literacy class.",
        "The district opened a class to eliminate literacy.",
    ),
]


@pytest.mark.parametrize(("vietnamese", "right", "wrong"), PAIRS + HIDDEN + DUTIES)
def test_a_negation_turned_about_is_noticed(vietnamese: str, right: str, wrong: str) -> None:
    assert negation_flags(vietnamese, right) == []
    assert negation_flags(vietnamese, wrong) != []


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        # A question denies nothing, nor does a room that stands empty.
        ("Em hỏi cô: lớp mới có đèn không?", "The child asked: does the new class have lights?"),
        ("Nhiều phòng học còn bỏ không.", "Many classrooms still stand empty."),
        # Said the other way round in English.
        ("“Đừng cười nữa”, ông nói.", "“Stop laughing,” he said."),
        ("Chưa có đường thì chưa thu phí.", "No fees will be charged until there is a road."),
        ("Hủ tục ấy gần như không còn.", "That custom has almost disappeared."),
        ("Đoàn kiểm tra không báo trước.", "The delegation inspected unannounced."),
        # Two negators in one clause that Vietnamese has as well.
        ("Không ai không biết bà.", "There is no one who does not know her."),
        # "No." and "no more than" deny nothing.
        ("Mỗi hộ nộp tối đa hai tờ theo mẫu số 5.", "Each files no more than two of Form No. 5."),
        # A few, if the Vietnamese says so.
        ("Chỉ vài hộ còn nuôi tằm.", "Only a few households still raise silkworms."),
        # People do not have to: a duty denied.
        ("Người dân không phải đi lại nhiều.", "People do not have to travel much."),
        # Denied by the word itself, and for all members of a list.
        ("Hồ sơ chưa được giải quyết.", "The dossiers are unsettled."),
        (
            "Tổ chấm không nhận quà, không mua hàng, không sử dụng xe công.",
            "The graders may not take gifts, buy goods or use official cars.",
        ),
        ("Lương tăng mà việc không giảm.", "Pay is increased, but the work is not reduced."),
        # Must, with only; what can be only by being forced to.
        ("Đơn phải nộp qua mạng.", "Applications can only be filed online."),
        # Both opposites are spoken of.
        ("Thu hồi giấy cũ, cấp giấy mới.", "Old papers are taken back and new ones issued."),
        ("Việc này bắt buộc, không tự nguyện.", "This is mandatory, not voluntary."),
        # How many are late, said beside how many are not.
        ("Có 9 hồ sơ trễ, 90 đúng hạn.", "Nine dossiers were late and 90 on time."),
        # Denied by a word, or by an idiom.
        ("Chữ mờ đến mức không đọc nổi.", "The writing had faded until it was illegible."),
        (
            "Tiền chỉ đủ trả công, chưa nói tới sửa chữa.",
            "It barely covers wages, let alone repairs.",
        ),
        ("Thợ làm liên tục bảy tháng.", "The workers kept at it for seven months without a break."),
        ("Phí có tăng không, và ai trả?", "Will the fee go up, and who will pay it?"),
        ("Nợ trả mãi không hết.", "They stay in debt forever."),
        ("Việc này không hề dễ dàng.", "This is a tough job."),
        ("Kinh phí không có nhiều.", "Funds are limited."),
        ("Hai khái niệm không giống nhau.", "The two concepts are distinct."),
        ("Ông hỏi liệu dân có hài lòng không.", "He asked whether people were satisfied."),
        (
            "Không một xã nào, kể cả xã điểm, đạt chuẩn.",
            "No commune - not even the pilot - qualified.",
        ),
    ],
)
def test_right_english_is_left_alone(vietnamese: str, english: str) -> None:
    assert negation_flags(vietnamese, english) == []
