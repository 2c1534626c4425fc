"""The checks tell figures, names and institutions that the English has otherwise than the Vietnamese."""

from __future__ import annotations

import pytest

from songngu.translate import check
from tests.conftest import PROGRAM


@pytest.mark.parametrize(
    ("vi", "right", "wrong"),
    [
        (
            "Xã có 19 người cao tuổi sống một mình.",
            "The commune has 19 elderly people living alone.",
            "The commune is 19 years old and lives alone.",
        ),
        (
            "Dự án chậm ba tháng vì thiếu vốn.",
            "The project was three months late for lack of capital.",
            "The project was late for lack of capital.",
        ),
        (
            "Tỉnh báo cáo kết quả 5 tháng đầu năm 2023.",
            "The province reported the results of the first five months of 2023.",
            "The first five months of 2023 provinces reported results.",
        ),
        (
            "Phòng họp nằm ở tầng 2.",
            "The meeting room is on the second floor.",
            "The meeting room is in 2 houses.",
        ),
        (
            "Trung tâm Khuyến nông tổ chức lớp tập huấn.",
            "The Agricultural Extension Center held a training course.",
            "The Youth Union Center held a training course.",
        ),
        (
            "Chủ tịch UBND huyện Kha Hoàng Nam dự họp.",
            "Chairman of the district People's Committee Kha Hoàng Nam attended the meeting.",
            "The Chairman of the Kha Hoàng Nam District People's Committee attended the meeting.",
        ),
        (
            "Công chức N.Q.T. xin thôi việc.",
            "Civil servant N.Q.T. asked to resign.",
            "Civil servant N.Q.T.T. asked to resign.",
        ),
        (
            "Khi chưa có quy định riêng, tỉnh làm thí điểm.",
            "While there are no separate regulations yet, the province runs a pilot.",
            "Once there are separate regulations, the province runs a pilot.",
        ),
        (
            "Bộ trưởng Bộ Nội vụ chủ trì hội nghị toàn quốc.",
            "The Minister of Home Affairs chaired the national conference.",
            "The Minister of Home Affairs chaired the National Assembly's conference.",
        ),
        (
            "Sáng nay xã ra quân dọn vệ sinh.",
            "This morning the commune set out to clean up.",
            "This morning Ra Quân Commune cleaned up.",
        ),
        (
            "Từ ngày 5/4, xã cấp giấy tại nhà.",
            "From April 5, the commune has issued papers at home.",
            "On April 5, the commune issued papers at home.",
        ),
        (
            "Theo xã, từ tháng 4 sẽ thu phí.",
            "According to the commune, fees will be collected from April.",
            "According to the commune, fees will be collected in April.",
        ),
        (
            "Xã xong việc trước ngày 5/4.",
            "The commune finished before April 5.",
            "The commune finished on April 5.",
        ),
        (
            "Phòng vắng người, hỏi thì có ai trả lời đâu.",
            "The office was empty, and no one answered when asked.",
            "The office had people, and someone answered when asked.",
        ),
        (
            "Đại hội rút ra năm kinh nghiệm quý về kiểm phiếu.",
            "The congress drew five valuable lessons on counting votes.",
            "The congress drew five quarterly lessons on counting votes.",
        ),
        (
            "Ông đề nghị Bộ Chỉ huy Quân sự tỉnh nắm tình hình.",
            "He asked the provincial Military Command to follow the situation.",
            "He asked the Ministry of Military Command to follow the situation.",
        ),
        (
            "Số liệu đẹp nhưng sai còn nguy hiểm hơn số liệu xấu.",
            "Figures that look good but are wrong are more dangerous than bad figures.",
            "The figures were good but wrong, no longer dangerous than bad figures.",
        ),
        (
            "Ban Chỉ đạo tổng kết Nghị quyết số 39-NQ/TW làm việc với tỉnh.",
            "The Steering Committee for reviewing Resolution No. 39-NQ/TW worked with the province.",
            "The Steering Committee for Conclusion No. 39-NQ/TW worked with the province.",
        ),
        (
            "Theo Thông báo kết luận số 318/TB-VPCP, các bộ rà soát nhà đất.",
            "Under Conclusion Notice No. 318/TB-VPCP, the ministries review houses and land.",
            "Under Plan No. 318/TB-VPCP, the ministries review houses and land.",
        ),
        (
            "Nếu tháng 9 không tuyển đủ thì thiếu giáo viên.",
            "If not enough are recruited in September, teachers will be lacking.",
            "If Ms. September does not recruit enough, teachers will be lacking.",
        ),
        (
            "Hai bên ký thỏa thuận phủ sóng 5 thôn vùng lõm.",
            "The two sides signed an agreement to cover 5 villages without a signal.",
            "The two sides signed a 5 coverage agreement.",
        ),
        (
            "Nghiêm cấm sử dụng lao động trẻ em trong quán karaoke.",
            "Using child labor in karaoke bars is strictly prohibited.",
            "Using child labor in karaoke bars.",
        ),
        (
            "Văn phòng không tiếp nhận hồ sơ thiếu giấy tờ.",
            "The office does not accept dossiers that lack papers.",
            "The office accepts dossiers that lack papers.",
        ),
        (
            "Chủ tịch xã không đồng ý cấp đất.",
            "The commune chairman did not agree to allot the land.",
            "The commune chairman agreed to allot the land.",
        ),
        (
            "Hội nghị khai mạc lúc 19 giờ 30.",
            "The conference opened at 7:30 p.m.",
            "The conference opened at 7:30 a.m.",
        ),
        (
            "Ông Lò Văn Sơn trả lời cử tri.",
            "Mr. Lò Văn Sơn answered voters.",
            "Ms. Lò Văn Sơn answered voters.",
        ),
        (
            "Phường Tân Lập đã sáp nhập với xã Hòa Thắng.",
            "Tân Lập Ward has merged with Hòa Thắng Commune.",
            "Tân Lập Commune has merged with Hòa Thắng Commune.",
        ),
        (
            "Nơi đồng ý dưới 50% thì vận động thêm chứ không ép.",
            "Where fewer than 50% agreed, persuasion was used rather than force.",
            "Where fewer than 50% disagreed, persuasion was used rather than force.",
        ),
        (
            "Đầu năm đến nay, công an huyện cấp 23.456 thẻ.",
            "Since the beginning of the year, the district police have issued 23,456 cards.",
            "At the beginning of the year, the district police issued 23,456 cards.",
        ),
        (
            "Số thôn giảm từ 1.432 xuống 987, tức giảm 445 thôn.",
            "The number of villages fell from 1,432 to 987, or by 445.",
            "The number of villages fell from 1,432 to 987, 445 of them.",
        ),
        (
            "Thủ tục đăng ký khai tử xong trong ngày.",
            "The registration of a death is done within the day.",
            "Electronic registration is done within the day.",
        ),
        (
            "Phương châm là kỷ cương và hành động.",
            "The motto is discipline and action.",
            "The motto is solidarity, discipline and action.",
        ),
    ],
)
def test_what_is_counted_and_named_must_be_the_same(vi: str, right: str, wrong: str) -> None:
    assert check(vi, right) == ()
    assert check(vi, wrong) != ()


@pytest.mark.parametrize(
    ("vi", "wrong", "right"),
    [
        (
            "Trừ xã Trà Linh, các xã đều có điện.",
            "From Trà Linh Commune, all communes have electricity.",
            "All communes except Trà Linh have electricity.",
        ),
        (
            "Hầu như không có phản ánh nào.",
            "There were no complaints.",
            "There were hardly any complaints.",
        ),
    ],
)
def test_exceptions_and_near_misses_are_kept(vi: str, wrong: str, right: str) -> None:
    assert check(vi, right) == ()
    assert any(flag.startswith("negation") for flag in check(vi, wrong))


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Khung Kiến trúc số đã có hiệu lực.", "The digital architecture framework is in force."),
        ("Tòa bố trí năm chánh án mới.", "The court appointed five new chief judges."),
        (
            "Chỉ thị ngày 5/9/2016 đòi hỏi tăng cường kỷ luật.",
            "The directive of September 5, 2016 calls for stronger discipline.",
        ),
        ("Chủ tịch xã tự lái xe máy đi xem kè.", "The chairman rode his motorbike to the dike."),
        ("Xóa mù chữ: khó nhất là giữ lớp", "Literacy for All: The Hardest Part Is to Go On"),
        ("Hơn 32 phần trăm hộ dân đồng ý.", "More than 32 percent of households agreed."),
        (
            "Gần 45,5 phần trăm số hộ có điện.",
            "Nearly 45.5 percent of households have electricity.",
        ),
        ("Đoàn thăm thành phố Bắc Kinh.", "The delegation visited Beijing."),
        ("Đoàn thăm thủ đô Viêng Chăn.", "The delegation visited Vientiane, the capital."),
        ("Đại sứ Mỹ Marc Knapper phát biểu.", "US Ambassador Marc Knapper spoke."),
        ("Doanh nghiệp ở Mỹ và Châu Phi.", "Businesses in the USA and Africa."),
        ("Xe chạy 160 km/h trên cao tốc.", "The car drove on the expressway at 160km/h."),
        ("Giai đoạn 1995-1996, xã có chợ.", "In 1995-96 the commune had a market."),
        ("Chưa tới một nghìn hồ sơ bị trả.", "Fewer than a thousand dossiers were returned."),
        ("Cách làm không tốn kém mà hiệu quả.", "The approach costs little, yet it works."),
        ("Vốn giải ngân chưa bằng một nửa kế hoạch.", "Disbursement was less than half the plan."),
        ("Giá thuốc rẻ hơn một phần tư.", "Medicines are a quarter cheaper."),
        ("Lúc 7.30 giờ sáng, hội nghị khai mạc.", "The conference opened at 7:30 a.m."),
        (
            "Tỉnh gửi Sở TN&MT, Sở KH&ĐT.",
            "The province wrote to the Department of Natural Resources and Environment and the"
            " Department of Planning and Investment.",
        ),
        (
            "Công văn số 1234/SNV-CCHC ngày 12/3/2024 của Sở Nội vụ.",
            "Official Letter No. 1234/SNV-CCHC of March 12, 2024 from the Department of Home Affairs.",
        ),
        # British spelling.
        (
            "Tỉnh tổ chức lại các trung tâm, ưu tiên cải cách.",
            "The province reorganised the centres, favouring reform.",
        ),
        ("Sở ghi nhận hành vi này.", "The department recognised this behaviour."),
    ],
)
def test_what_people_write_is_not_doubted(vi: str, en: str) -> None:
    assert check(vi, en) == ()


def test_as_well_as_is_not_such_as() -> None:
    vi = "Đoàn nghe kiến nghị với tỉnh cũng như Chính phủ."
    wrong = "The delegation heard proposals to the province, such as the Government."
    assert check(vi, wrong) == ("unsure: cũng như",)
    wrong = "The delegation heard recommendations to the province were also like to the Government."
    assert "unsure: cũng như" in check(vi, wrong)
    assert check(vi, "The delegation heard proposals to the province and the Government.") == ()


def test_what_is_too_long_to_be_a_sentence_is_not_called_right() -> None:
    """A table as text, without an end mark: each of its figures would be found somewhere."""
    vi, en = "Xã tiếp nhận 12 hồ sơ và ", "The commune received 12 dossiers and "
    assert "endless" not in check(vi * 100, en * 60)
    assert check(vi * 500, en * 500) == ("endless",)


@pytest.mark.parametrize(
    ("package", "most"),
    [
        # Silent errors in figures, names and negations, of 102, 148 and 45; alarms on 54 right ones.
        ("0.2", (4, 1, 1, 2)),
        # Of 100, 83 and 22; 28.
        ("0.3", (0, 1, 4, 0)),
        # Of 66, 64 and 15; 12. Most rules were written without these in view.
        ("0.3-held-back", (10, 6, 6, 0)),
        # Of 40, 60 and 17; 100. From the held-out test and development sentences.
        ("0.5", (4, 4, 0, 2)),
        # Of 31, 48 and 18; 163. From the same; the rules were mended with them in view.
        ("0.7", (0, 0, 0, 0)),
        # Of 11, 5 and 5; 111. 21 articles written for it, labelled by one who writes rules when the
        # rules stood; rules were made of them after they had been counted (RESULTS.md).
        ("0.9-fresh", (4, 0, 0, 1)),
        # Of 22, 16 and 6; 91. Of a slice never trained on; opened when 200 of them had been counted.
        ("0.7-second", (3, 0, 1, 0)),
        # Of 18, 9 and 1; 61. Headlines and summary sentences of the invented scrapes, opened once
        # counted: then 10 figures, 4 names and the negation had no flag, and one right one had.
        ("0.7-scrapes", (6, 2, 1, 0)),
        # Of 15, 8 and 3; 54. Of the same pages; no rule was written with these in view.
        ("0.7-scrapes-held-back", (10, 4, 1, 0)),
        # Of 7, 5 and 2; 33. Of the slice of 0.7-second; no rule was written with these in view.
        ("0.7-held-back", (3, 3, 1, 0)),
        # Of 19, 12 and 10; 34. What second attempts had made, nothing said against it, of sentences
        # in doubt: all of them were silent then.
        ("0.7-again", (12, 11, 8, 0)),
        # Of 21, 14 and 2; 69. Sentences of the stories of the scrapes, opened once counted: then 15,
        # 6 and 1 were silent.
        ("0.7-stories", (11, 7, 1, 0)),
        # Of 19, 19 and 5; 73. Of the same; no rule was written with these in view.
        ("0.7-stories-held-back", (15, 15, 4, 0)),
        ("0.9-held-back", (19, 14, 4, 2)),
    ],
)
def test_the_labelled_sentences_hold_the_line(package: str, most: tuple[int, ...]) -> None:
    """Sentences of the engine, labelled by hand: no more silent errors, no more false alarms."""
    text = (PROGRAM / f"tests/data/labelled-{package}.tsv").read_text("utf-8")
    counts = dict.fromkeys(("figure", "name", "negation", "right"), 0)
    for line in text.splitlines():
        vi, en, labels, _ = line.split("\t")
        said = set(labels.split(","))
        flagged = bool(check(vi, en))
        for kind in ("figure", "name", "negation"):
            counts[kind] += kind in said and not flagged
        counts["right"] += said <= {"ok", "style"} and flagged
    assert all(count <= limit for count, limit in zip(counts.values(), most, strict=True)), counts
