"""Articles copied out of mail, readers, search engines, networks and bulletins."""

from __future__ import annotations

from songngu.article import Article
from songngu.ingest.convert import convert, examine
from songngu.ingest.mail import subject

STORY = """Sáng 5/3, UBND xã Tân Lập tổ chức hội nghị đánh giá kết quả thực hiện cơ chế một cửa, với sự tham dự của 40 cán bộ.

Trong hai tháng đầu năm, xã đã tiếp nhận 412 hồ sơ, trong đó 405 hồ sơ được giải quyết đúng hạn, đạt 98,3%.
"""


def of(text: str, file: str = "a.txt") -> Article:
    return convert(text.encode(), file=file)


def test_a_letters_subject_is_its_headline_without_what_the_list_puts_before_it():
    letter = f"""Từ: Bản tin Một cửa <bantin@motcua.vn>
Tới: Lê Chi <chi@example.vn>
Chủ đề: [Bản tin số 30] Fwd: Tân Lập trả hồ sơ đúng hẹn
Ngày: Th 5, 7 thg 3, 2024, 06:58

Nếu bạn không xem được thư này, hãy bấm vào đây
BẢN TIN MỘT CỬA
Chào bạn,

Tân Lập trả hồ sơ đúng hẹn

{STORY}
Bạn nhận thư này vì đã đăng ký tại motcua.vn
Hủy đăng ký | Cập nhật địa chỉ nhận thư
"""
    article = of(letter)
    assert (article.title, article.date) == ("Tân Lập trả hồ sơ đúng hẹn", "2024-03-07 06:58")
    assert "thư này" not in article.body and "Chào bạn" not in article.body


def test_a_subject_without_a_sender_is_none():
    assert subject("Chủ đề: Cải cách hành chính\n\nSáng 5/3, xã họp.") == ""


def test_what_a_search_engine_kept_says_when():
    kept = f"""Đây là bản lưu trong bộ nhớ cache của Google về http://a.gov.vn/?id=1. Bản lưu này là bản chụp trang khi xuất hiện vào 9 Tháng Giêng 2024 02:17:45 GMT.
Trang hiện tại có thể đã thay đổi vào thời gian này. Tìm hiểu thêm
Tân Lập trả hồ sơ đúng hẹn trong hai tháng đầu năm
(Cập nhật: 07/01/2024 14:40)
{STORY}"""
    article = of(kept)
    assert article.title == "Tân Lập trả hồ sơ đúng hẹn trong hai tháng đầu năm"
    assert article.source.retrieved == "2024-01-09 09:17:45"  # of Vietnam


def test_the_day_of_a_post_takes_the_year_of_what_it_announces_and_its_account_is_the_source():
    post = f"""Facebook
Xã Tân Lập - Tỉnh Tây Ninh
Bài viết
Xã Tân Lập - Tỉnh Tây Ninh
5 tháng 3 lúc 18:30 ·
{STORY}
Còn mười ngày nữa là ngày bầu cử 15/3/2026, xã mời bà con đến sớm.
"""
    article = of(post)
    assert (article.date, article.date_certainty) == ("2026-03-05 18:30", "inferred")
    assert article.title_origin == "made" and article.source.name == "Xã Tân Lập - Tỉnh Tây Ninh"


def test_a_bulletins_running_head_and_footnote_are_no_paragraphs():
    bulletin = """BẢN TIN CẢI CÁCH HÀNH CHÍNH TỈNH TÂY NINH
Số 6, tháng 6/2023
KHI CÂU HỎI CỦA NGƯỜI DÂN
TRỞ THÀNH ĐỀ BÀI CHO PHẦN MỀM MỘT CỬA
Lê Thị Hà

Mỗi ngày, tổng đài của huyện nhận trung bình 52 cuộc gọi hỏi về hồ sơ, phần lớn vào buổi sáng.(1)

Từ đó, tổng đài có thêm thời gian trả lời những câu hỏi khó hơn của người dân, như
BẢN TIN CẢI CÁCH HÀNH CHÍNH TỈNH TÂY NINH                    11
thừa kế đất, cấp lại giấy phép xây dựng khi chủ nhà ở nước ngoài.

(1) Số liệu tổng đài huyện từ ngày 24/4 đến ngày 30/4/2023.
12                    BẢN TIN CẢI CÁCH HÀNH CHÍNH TỈNH TÂY NINH
"""
    reading = examine(bulletin.encode(), file="a.txt")
    article = reading.article
    assert article.title == "KHI CÂU HỎI CỦA NGƯỜI DÂN TRỞ THÀNH ĐỀ BÀI CHO PHẦN MỀM MỘT CỬA"
    assert article.source.name.lower() == "bản tin cải cách hành chính tỉnh tây ninh"
    assert "như thừa kế đất" in article.body and "BẢN TIN" not in article.body
    assert [line.text[:3] for line in reading.lines if line.label == "note"] == ["(1)"]


def page(headline: str, meta: str = "") -> str:
    story = "".join(f"<p>{part}</p>" for part in STORY.split("\n\n"))
    return (
        f"<html><head><title>Trang tin</title></head><body><div class='article'>{headline}{meta}"
        f"<div class='content'>{story}</div></div></body></html>"
    )


def test_a_feed_readers_tooltip_tells_the_day_that_its_page_does_not():
    seen = '<span class="date" title="Nhận: 09/08/2024 07:30 &#10;Đăng: 08/08/2024 07:21">1d</span>'
    article = of(page("<h1>Tân Lập trả hồ sơ đúng hẹn cho người dân</h1>", seen), "a.html")
    assert article.date == "2024-08-08 07:21"


def test_a_headline_in_capitals_over_two_lines_is_one():
    broken = (
        "<div class='newstitle'>TÂY NINH: MẠNG TRUYỀN SỐ LIỆU CHUYÊN DÙNG<br>VỀ ĐẾN 100% XÃ</div>"
    )
    assert of(page(broken), "a.html").title == (
        "TÂY NINH: MẠNG TRUYỀN SỐ LIỆU CHUYÊN DÙNG VỀ ĐẾN 100% XÃ"
    )


def test_who_put_a_report_of_others_on_the_site_did_not_write_it():
    taken = f"""Trang chủ > Tin trong nước
Tân Lập trả hồ sơ đúng hẹn trong hai tháng đầu năm
20/02/2023 16:05
Người đăng: Trần Thị Kim Phụng
{STORY}
"""
    assert of(taken).authors == ("Trần Thị Kim Phụng",)
    assert of(f"{taken}Theo Báo điện tử Chính phủ\n").authors == ()


def test_a_special_zone_in_the_headline_tells_the_province():
    text = STORY.replace("UBND xã Tân Lập", "UBND đặc khu").replace("xã", "đặc khu")
    article = of(f"Đặc khu Cát Hải trả hồ sơ đúng hẹn\n22/04/2026 16:05\n{text}")
    assert article.provinces == ("Hải Phòng",)
