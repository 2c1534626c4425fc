"""Which of the dates on a page is the day of publication: that depends on where it stands."""

import pytest

from songngu.ingest.convert import convert

TITLE = "Long An: Đẩy mạnh cải cách hành chính tại các xã vùng biên"
DECK = (
    "UBND tỉnh Long An tổ chức hội nghị đẩy mạnh cải cách hành chính tại các xã biên giới, với sự tham dự của 120 đại "
    "biểu."
)
STORY = (
    "Theo báo cáo, toàn tỉnh đã tiếp nhận 12.345 hồ sơ, trong đó 98,5% được giải quyết đúng hạn; tỷ lệ hài lòng đạt 95%.",
    "Chủ tịch UBND tỉnh yêu cầu các xã tiếp tục hướng dẫn người dân nộp hồ sơ trực tuyến và bố trí cán bộ hỗ trợ.",
    "Hội nghị cũng khen thưởng 12 tập thể và 30 cá nhân có thành tích trong công tác này.",
)
LINK = "Bến Lức đối thoại với doanh nghiệp nhỏ"


def page(*lines):
    return convert("\n".join(lines).encode(), file="trang.txt")


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "16/07/2019", DECK, *STORY],
        ["16/07/2019", TITLE, DECK, *STORY],
        ["BÁO LONG AN", "16/07/2019", "Trang chủ", TITLE, DECK, *STORY],
        ["BẢN TIN NỘI VỤ LONG AN       Số 12 - Ngày 16/7/2019", TITLE, DECK, *STORY],
        [TITLE, DECK, "16/07/2019", *STORY],
        [TITLE, DECK, "Nguyễn Văn An - 16/07/2019", *STORY],
        [TITLE, DECK, "Nguyễn Văn An", "16/07/2019", *STORY],
        [TITLE, DECK, "Quang cảnh hội nghị. Ảnh: Thu Hà", "16/07/2019", *STORY],
        [TITLE, "Tin tức | 16/07/2019 10:10", DECK, *STORY],
        [TITLE, "Submitted by quantri on Tue, 07/16/2019 - 10:10", DECK, *STORY],
        [TITLE, "Written on 16 July 2019", DECK, *STORY],
        [TITLE, DECK, *STORY, "16/07/2019"],
        [TITLE, DECK, *STORY, "Nguyễn Văn An", "16/07/2019"],
        [TITLE, DECK, *STORY, "Long An, ngày 16 tháng 7 năm 2019"],
        [TITLE, DECK, *STORY, "Ngày đăng: 16/07/2019"],
        [TITLE, DECK, *STORY, "Cập nhật: 16/07/2019"],
        [TITLE, DECK, *STORY, "Từ khóa: cải cách hành chính", "16/07/2019 10:10"],
        [TITLE, DECK, *STORY, "16/07/2019", "Tin liên quan", LINK],
        # More than one: what stands by the headline goes before, "Ngày đăng" before "Cập nhật".
        [TITLE, "16/07/2019 10:10", DECK, "Lịch làm việc", "20/08/2019 08:00", *STORY],
        ["Tin mới", "Bến Lức đối thoại với doanh nghiệp nhỏ và vừa", "12/01/2021", TITLE, "16/07/2019", DECK, *STORY],
        [TITLE, "Cập nhật: 18/07/2019", DECK, *STORY, "Ngày đăng: 16/07/2019"],
    ],
)  # fmt: skip
def test_a_date_by_the_headline_in_the_masthead_or_under_the_story_is_the_articles(lines):
    found = page(*lines)
    assert (found.title, found.date[:10], found.date_certainty) == (TITLE, "2019-07-16", "explicit")


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, DECK, "Các cuộc họp sắp tới", "20/08/2019", *STORY],
        [TITLE, DECK, STORY[0], "20/08/2019", *STORY[1:]],
        [TITLE, DECK, *STORY, LINK, "12/01/2021"],
        [TITLE, DECK, *STORY, LINK, "12/01/2021", "Tân An số hóa hồ sơ của dân", "11/01/2021"],
        [TITLE, DECK, *STORY, "Tin liên quan", LINK, "12/01/2021"],
        [TITLE, DECK, *STORY, "Tin liên quan", LINK, "Ngày đăng: 12/01/2021"],
        [TITLE, "2 giờ trước", DECK, *STORY],
        [TITLE, "Hôm qua lúc 10:15", DECK, *STORY],
        [TITLE, "31/02/2019", DECK, *STORY],
    ],
)
def test_a_schedules_day_another_articles_and_none_are_not(lines):
    found = page(*lines)
    assert (found.title, found.date, found.date_certainty) == (TITLE, "", "unknown")
    assert found.source.retrieved == ""


def test_a_day_with_its_time_within_the_story_is_taken_but_not_called_certain():
    found = page(TITLE, DECK, *STORY[:2], "20/08/2019 08:00", STORY[2])
    assert (found.date, found.date_certainty) == ("2019-08-20 08:00", "inferred")
    assert "20/08/2019 08:00" in found.date_note


@pytest.mark.parametrize(
    "event",
    [
        "- Thời gian: 08 giờ 00, ngày 15/8/2019 (thứ Năm).",
        "- Hạn nộp hồ sơ: 30/8/2019",
        "Ngày sinh: 12/5/1970",
        "Ngày vào Đảng: 03/02/1999",
    ],
)
@pytest.mark.parametrize("day", ["16/07/2019 10:10", "Cập nhật lúc 10:10, 16/07/2019", ""])
def test_the_day_of_what_the_story_announces_is_not_its_own_and_stays_in_it(event, day):
    found = page(TITLE, *filter(None, [day]), DECK, *STORY[:2], event, STORY[2])
    assert found.date[:10] == ("2019-07-16" if day else "")
    assert event in found.body.replace("\\", "")
    # Of an article the time that a site gives is still its own.
    assert page(TITLE, "Thời gian đăng: 16/07/2019", DECK, *STORY).date == "2019-07-16"


def test_a_weekday_that_the_day_was_not_makes_the_date_doubtful():
    found = page(TITLE, "Thứ Hai, 16/07/2019", DECK, *STORY)
    assert (found.date, found.date_certainty) == ("2019-07-16", "inferred")
    assert "Tuesday" in found.date_note
    assert page(TITLE, "Thứ ba, 16/07/2019", DECK, *STORY).date_certainty == "explicit"


def test_a_clock_is_told_by_a_story_whose_year_follows_from_its_text():
    told = "Chiều 12/10, UBND tỉnh họp giao ban công tác cải cách hành chính với các sở, ngành."
    year = (
        "Theo báo cáo, 9 tháng đầu năm 2017, các sở, ngành đã tiếp nhận 41.870 hồ sơ của người dân."
    )
    found = page("Thứ Năm, 06/05/2021 | 09:27:15", "Cổng thông tin điện tử tỉnh", TITLE, told, year)
    assert (found.date, found.date_certainty) == ("2017-10-12", "inferred")
    assert found.source.retrieved == "2021-05-06 09:27:15"
    # In October it may have been the same year.
    found = page("16/10/2018", "Cổng thông tin điện tử tỉnh", TITLE, told, year)
    assert (found.date, found.date_certainty) == ("2018-10-16", "explicit")


@pytest.mark.parametrize(
    "said",
    [
        "Đây là đợt ra quân thứ tư trong năm 2023 của các xã.",
        "Từ đầu năm 2023 đến nay, các tổ đã đi 112 hộ.",
    ],
)
def test_a_year_that_is_not_over_is_that_of_the_day_in_the_text(said):
    found = page(TITLE, f"☀️Sáng 18/11, {DECK}", said, *STORY)
    assert (found.date, found.date_certainty) == ("2023-11-18", "inferred")
    assert "2023" in found.date_note


def test_a_year_that_is_planned_for_is_none():
    assert page(TITLE, f"Sáng 18/11, {DECK}", "Việc này kéo dài đến năm 2025.", *STORY).date == ""


@pytest.mark.parametrize(
    "clock", ["20/08/2021 08:22:10", "20/08/2021 08:22", "Thứ Sáu, 20.08.2021"]
)
def test_a_day_that_opens_the_page_above_the_sites_name_is_the_clock(clock):
    found = page(clock, "SỞ NỘI VỤ TỈNH LONG AN", "Trang chủ", TITLE, DECK, *STORY)
    assert (found.title, found.date, found.date_certainty) == (TITLE, "", "unknown")
    assert found.source.retrieved[:10] == "2021-08-20"


def test_where_the_day_by_the_headline_is_none_of_the_calendar_no_other_is_certain():
    found = page("BÁO LONG AN", "08/03/2019", "Trang chủ", TITLE, "Ngày 30/02/2019", DECK, *STORY)
    assert (found.title, found.date, found.date_certainty) == (TITLE, "", "unknown")


def test_the_internet_archive_tells_in_the_address_when_it_kept_a_page():
    kept = "https://web.archive.org/web/20200507031922/http://longan.example.vn/tin/4"
    bar = [f"The Wayback Machine - {kept}", "6 captures", "22 Apr 2020 - 30 Nov 2021"]
    found = page(*bar, "SỞ NỘI VỤ TỈNH LONG AN", TITLE, "Ngày tạo: 16/07/2019", DECK, *STORY)
    assert (found.date[:10], found.source.retrieved[:10]) == ("2019-07-16", "2020-05-07")
    # What is no day is none.
    impossible = kept.replace("20200507", "20200231")
    assert page(impossible, TITLE, DECK, *STORY).source.retrieved == ""


@pytest.mark.parametrize(
    "line",
    [
        "Phát sóng 20h15 ngày 16/07/2019 | Sửa lần cuối 29/08/2019 09:50",
        "đăng 16-07-19 · 132 lượt xem",
        "10:15 • 16/07/2019",
        "Cập nhật lúc 11:05 2019-07-16 | Lượt xem: 8.214",
    ],
)
def test_a_day_by_the_headline_counts_however_it_is_written(line):
    found = page(TITLE, line, DECK, *STORY)
    assert (found.date[:10], found.date_certainty) == ("2019-07-16", "explicit")


def test_a_day_above_the_sites_menu_is_its_clock():
    menu = ["Đất và người", "Thông tin chỉ đạo", "Lấy ý kiến nhân dân"]
    found = page(
        "Cổng thông tin điện tử Long An", "Giờ máy chủ: 05/12/2022 06:58", *menu, TITLE, *STORY
    )
    assert (found.date, found.source.retrieved) == ("", "2022-12-05 06:58")


def test_the_year_of_an_event_is_that_of_what_came_before_it():
    lead = "Sáng 9/12, xã họp rút kinh nghiệm sau 5 tháng vận hành chính quyền hai cấp (1/7/2025)."
    found = page(TITLE, lead, *STORY)
    assert (found.date, found.date_certainty) == ("2025-12-09", "inferred")


def test_the_day_of_a_post_has_the_year_of_what_its_text_tells():
    post = [f"Thực hiện Kế hoạch số 41/KH-UBND ngày 03/4/2023 của UBND huyện. {DECK}", *STORY]
    found = page("Facebook", "Công an huyện Như Thanh", "12 tháng 4 lúc 9:35 ·", *post)
    assert (found.date, found.date_certainty) == ("2023-04-12 09:35", "inferred")
    assert "No year with the date on the page, which says “12 tháng 4 lúc 9:35”" in found.date_note
    # Where nothing tells the year, there is no date.
    assert page("Facebook", "Công an huyện Như Thanh", "12 tháng 4 lúc 9:35 ·", *STORY).date == ""


def test_what_a_search_engine_wrote_above_a_page_tells_when_it_was_captured():
    kept = (
        "Đây là phiên bản trong bộ nhớ cache của Google về http://longan.gov.vn/tin/18. Đây là ảnh"
        " chụp của trang khi nó xuất hiện trên 5 Tháng Mười 2019 04:12:33 GMT."
    )
    found = page(kept, "Phiên bản đầy đủ", TITLE, "16/07/2019", DECK, *STORY)
    assert (found.date, found.source.retrieved) == ("2019-07-16", "2019-10-05 11:12:33")


@pytest.mark.parametrize(
    "head",
    [
        ["Từ: Báo Long An <bantin@baolongan.vn>", "Ngày: 06:15, Thứ Ba, 16 tháng 7, 2019"],
        ["From: Báo Long An [mailto:bantin@baolongan.vn]", "Sent: 16/07/2019 06:15"],
    ],
)
def test_a_newsletter_is_of_the_day_on_which_it_was_sent(head):
    rest = ["Tới: bandoc@baolongan.vn", "Chủ đề: Điểm tin sáng", "BÁO LONG AN", "ĐIỂM TIN SÁNG"]
    found = page(*head, *rest, TITLE, DECK, *STORY)
    assert (found.date, found.date_certainty) == ("2019-07-16 06:15", "explicit")
    assert found.source.retrieved == ""


def test_a_weekday_may_be_shortened_as_mail_programs_do():
    head = ["Từ: Báo Long An <bantin@baolongan.vn>", "Date: Th 3, 16 thg 7, 2019 vào lúc 06:15"]
    found = page(*head, "Subject: Điểm tin sáng", "BÁO LONG AN", TITLE, DECK, *STORY)
    assert (found.date, found.date_certainty) == ("2019-07-16 06:15", "explicit")


def saved(address, *body, head=""):
    told = "".join(f"<p>{text}</p>" for text in (*body, DECK, *STORY))
    text = f"<!-- saved from url=(0099){address} --><html><head>{head}</head><body><h1>{TITLE}</h1>{told}</body></html>"
    return convert(text.encode(), file="trang.html")


@pytest.mark.parametrize(
    "path",
    [
        "2019/07/16/day-manh-cai-cach",
        "tin-tuc/day-manh-cai-cach-20190716093512345.htm",
        "tin/2019-07-16/bai",
    ],
)
def test_where_nothing_else_tells_the_day_the_pages_address_may(path):
    found = saved(f"https://longan.gov.vn/{path}")
    assert (found.date, found.date_certainty) == ("2019-07-16", "inferred")
    assert "address" in found.date_note


@pytest.mark.parametrize("path", ["2019/13/40/bai", "bai-12345678.html", "vb/123/2019/7"])
def test_other_numbers_of_an_address_are_no_day(path):
    assert saved(f"https://longan.gov.vn/{path}").date == ""


def test_a_day_on_the_page_goes_before_the_one_in_its_address():
    found = saved("https://longan.gov.vn/2019/07/18/bai", "16/07/2019 10:10")
    assert (found.date, found.date_certainty) == ("2019-07-16 10:10", "explicit")


def test_a_day_that_a_system_states_of_every_page_gives_way_to_the_one_by_the_headline():
    default = '<meta property="article:published_time" content="2015-06-01T00:00:00+07:00">'
    assert (
        saved("https://longan.gov.vn/bai", "16/07/2019 10:10", head=default).date
        == "2019-07-16 10:10"
    )
    near = default.replace("2015-06-01", "2019-07-15")
    assert (
        saved("https://longan.gov.vn/bai", "16/07/2019 10:10", head=near).date[:10] == "2019-07-15"
    )


@pytest.mark.parametrize(
    ("others", "day"),
    [
        (["Tuyển dụng giáo viên năm 2010 (12/28/2010)"], "2010-12-10"),
        (["Tuyển dụng giáo viên năm 2010 (28/12/2010)"], "2010-10-12"),
        ([], "2010-10-12"),
    ],
)
def test_a_site_that_writes_the_month_first_is_told_by_its_other_dates(others, day):
    found = page(TITLE, "12/10/2010 2:05:00 PM", DECK, *STORY, "Tin khác", *others)
    assert found.date == f"{day} 14:05:00"
