"""Dates as Vietnamese pages write them, and the day that a text tells without naming it."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.article import DATE_FORM
from songngu.ingest import dates, reported


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("16/07/2019 - 10:10", "2019-07-16 10:10"),
        ("16/07/2019-10:10", "2019-07-16 10:10"),
        ("16/07/2019,10:10", "2019-07-16 10:10"),
        ("16/07/2019-9h05", "2019-07-16 09:05"),
        ("16/07/2019-02:10:00 PM", "2019-07-16 14:10:00"),
        ("19 Tháng Sáu 2023", "2023-06-19"),
        ("Thứ sáu - 27/03/2015 22:24", "2015-03-27 22:24"),
        ("Ngày 10/07/2019 16:39:32", "2019-07-10 16:39:32"),
        ("Thứ Năm, 22/08/2019 5:15:31 CH", "2019-08-22 17:15:31"),
        ("22/08/2019 12:05:00 SA", "2019-08-22 00:05:00"),
        ("12/05/2016 04:00:00 PM", "2016-05-12 16:00:00"),
        ("10:15 | 05/06/2021", "2021-06-05 10:15"),
        ("20/09/2017 08:00 AM", "2017-09-20 08:00"),
        # As Drupal writes it: the weekday tells which is the month.
        ("Submitted by admin on Tue, 07/16/2019 - 10:10", "2019-07-16 10:10"),
        ("Tue, 07/09/2019 - 10:10", "2019-07-09 10:10"),
        ("Sat, 07/09/2019", "2019-09-07"),
        ("Mai Thu, 09/07/2019", "2019-07-09"),
        ("Cập nhật lúc 08:15, 12/03/2021", "2021-03-12 08:15"),
        ("Thứ năm, 30/05/2024 11:24 (GMT+7)", "2024-05-30 11:24"),
        ("Thứ ba, 25 Tháng 1 2022 16:22", "2022-01-25 16:22"),
        ("Thứ tư, ngày 08/12/2021 15h30", "2021-12-08 15:30"),
        ("lúc 8 giờ 30 ngày 5/6/2020", "2020-06-05 08:30"),
        ("ngày 5 tháng 3 năm 2021", "2021-03-05"),
        ("20 tháng Mười Hai, 2020", "2020-12-20"),
        ("5-3-21", "2021-03-05"),
        ("05.03.2021", "2021-03-05"),
        ("2021-03-05", "2021-03-05"),
        ("2021-03-05 10:15", "2021-03-05 10:15"),
        ("2021-03-05T10:15:00+07:00", "2021-03-05 10:15:00"),
        ("Thứ 4, 26/06/2019 | 08:00 GMT+7", "2019-06-26 08:00"),
        ("T4, 26/06/2019 08:30", "2019-06-26 08:30"),
        ("26.6.2019", "2019-06-26"),
        ("26 - 06 - 2019", "2019-06-26"),
        ("ngày 26 - 6 - 2019", "2019-06-26"),
        ("Tháng 6 26, 2019", "2019-06-26"),
        ("Tháng Sáu 26, 2019", "2019-06-26"),
        ("26 Thg 6 2019", "2019-06-26"),
        ("Jun 26, 2019", "2019-06-26"),
        ("26 June, 2019 08:30", "2019-06-26 08:30"),
        ("26-Jun-2019", "2019-06-26"),
        ("2019/06/26", "2019-06-26"),
        ("2019.06.26", "2019-06-26"),
        ("26/6/2019, 08h30", "2019-06-26 08:30"),
        ("08h30' ngày 26/6/2019", "2019-06-26 08:30"),
        ("8 giờ 30 phút, ngày 26/6/2019", "2019-06-26 08:30"),
        ("26/06/2019 (08:30)", "2019-06-26 08:30"),
        ("26/06/2019 03:30 chiều", "2019-06-26 15:30"),
        ("26/06/2019 08:30 sáng", "2019-06-26 08:30"),
        ("26/06/2019 12:05 CH", "2019-06-26 12:05"),
        ("Cập nhật: 26/06/2019 08:30", "2019-06-26 08:30"),
        ("2021-03-05 10:15:00 +0700", "2021-03-05 10:15:00"),
        # What is meant for a time but is none, the day stands.
        ("26/06/2019 25:70", "2019-06-26"),
        # Month, day, year: no month has the number 17, and the rest is English, or the weekday fits.
        ("5/17/2016 3:40:12 PM", "2016-05-17 15:40:12"),
        ("Tuesday, 5/17/2016", "2016-05-17"),
        ("Thứ ba, 5/17/2016", "2016-05-17"),
        ("5/7/2016 3:40:12 PM", "2016-07-05 15:40:12"),
        # Universal time, seven hours behind Vietnam's.
        ("2021-03-05T20:15:00Z", "2021-03-06 03:15:00"),
        ("2021-03-05 20:15:00Z", "2021-03-06 03:15:00"),
        ("2021-03-05 20:15:00+00:00", "2021-03-06 03:15:00"),
        ("2021-03-05 20:15:00 UTC", "2021-03-06 03:15:00"),
        ("Fri, 05 Mar 2021 20:15:00 GMT", "2021-03-06 03:15:00"),
        ("Fri, 05 Mar 2021 20:15:00 +0000", "2021-03-06 03:15:00"),
        ("Thứ sáu, 05/03/2021 20:15 GMT", "2021-03-06 03:15"),
        ("2021-03-05T08:15-05:00", "2021-03-05 20:15"),
        ("05/03/2021 08:15 UTC-5", "2021-03-05 20:15"),
        # From when to when, and a number that is no zone.
        ("05/03/2021 08:15-09:30", "2021-03-05 08:15"),
        ("05/03/2021 08:15 -1200 lượt xem", "2021-03-05 08:15"),
    ],
)
def test_every_form_of_a_date(written, date):
    (stamp,) = dates.find(written)
    assert str(stamp) == date


@pytest.mark.parametrize(
    ("written", "day", "month"),
    [("Hôm nay (26/3), tại", 26, 3), ("Sáng 27/12, Bộ", 27, 12), ("Chiều 13-3, tại", 13, 3),
     ("Sáng 12.3, Sở", 12, 3), ("ngày 16 tháng 7 vừa qua", 16, 7)],
)  # fmt: skip
def test_a_day_without_its_year(written, day, month):
    (stamp,) = dates.find(written)
    assert (stamp.day, stamp.month, stamp.year) == (day, month, None)


@pytest.mark.parametrize(
    "written",
    [
        "16/07/2119", "16/07/219", "5/17/2016", "5/17/2016 3:40:12 CH", "Thứ hai, 5/17/2016",
        "2 giờ trước", "hôm qua", "Hôm qua lúc 10:15", "3 ngày trước", "Vừa xong", "tháng 6/2019", "08:00 AM",
        "31/02/2019", "29/02/2019", "32/01/2020", "12/13/2020", "0/5/2020", "12/03/0021", "Ngày 31/4",
        # What only looks like a date:
        "14/19 cơ quan", "1225/1494 TTHC", "giai đoạn 2016-2020", "trong 12 tháng năm 2019",
        "6 tháng đầu năm 2019", "tăng 12.5%", "16/07/2019-10", "Điện thoại: 0203.3835.678", "192.168.1.10", "22/QĐ-UBND",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(written):
    assert dates.find(written) == []


def test_what_a_date_is_said_to_be():
    kinds = [stamp.kind for stamp in dates.find("Ngày đăng: 3/11/2022 - Cập nhật: 5/11/2022")]
    assert kinds == ["published", "updated"]
    assert dates.find("12:26 ICT Thứ bảy, 30/05/2020")[0].kind == "clock"
    assert dates.find("Hôm nay: Thứ năm, 22/08/2019")[0].kind == "clock"
    assert dates.find("Thứ sáu - 27/03/2015 22:24")[0].kind == ""


@pytest.mark.parametrize(
    "written",
    ["Thứ tư, 26/06/2019", "T4, ngày 26/06/2019 08:30", "08:30 | Thứ tư, 26/06/2019", "Wednesday, 26/06/2019"],
)  # fmt: skip
def test_a_date_stands_with_its_weekday_and_time(written):
    (stamp,) = dates.find(f"Đăng lúc {written}")
    assert (stamp.weekday, stamp.kind) == (2, "published")
    assert f"Đăng lúc {written}"[stamp.start : stamp.end] == written


def test_many_days_without_a_year_take_no_longer_than_their_number():
    def seconds(days: int) -> float:
        paragraphs = [" ".join(f"Sáng {n % 28 + 1}/3 họp xã." for n in range(days))]
        start = time.process_time()
        reported.from_text(paragraphs)
        return time.process_time() - start

    seconds(100)
    # Quadratic growth would be a factor of 64.
    assert seconds(4000) < 24 * max(seconds(500), 0.01)


def test_a_year_is_inferred_from_the_plans_and_reports_of_the_text():
    found = reported.from_text(
        [
            "Sáng 27/12, Bộ Nội vụ tổ chức hội nghị triển khai nhiệm vụ năm 2020.",
            "Báo cáo cho biết, năm 2019, ngành nội vụ đã hoàn thành khối lượng công việc lớn.",
        ]
    )
    assert (found.date, found.certainty) == ("2019-12-27", "inferred")
    for evidence in ("Sáng 27/12", "nhiệm vụ năm 2020", "năm 2019"):
        assert evidence in found.note


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # In January the year planned for has begun.
        ("Sáng 10/1, Sở Nội vụ tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020.", "2020-01-10"),
        ("Chiều 12/7, UBND tỉnh sơ kết 6 tháng đầu năm 2019.", "2019-07-12"),
        ("Sáng 5/10, Sở họp đánh giá kết quả quý III năm 2021.", "2021-10-05"),
        ("Sáng nay (29/4/2014), UBND huyện khai trương bộ phận một cửa.", "2014-04-29"),
        # 6 March was a Friday in 2020, not in 2019 or 2021.
        ("Thứ sáu, ngày 6/3, tỉnh công bố kế hoạch năm 2021 và kết quả năm 2019.", "2020-03-06"),
    ],
)  # fmt: skip
def test_the_year_that_fits_the_evidence(text, date):
    assert reported.from_text([text]).date == date


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ tổ chức tập huấn cho cán bộ cấp xã.",
        "Sáng 27/12, Sở Nội vụ tổ chức tập huấn.",
        "Thực hiện Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ, tỉnh đã cắt giảm 30 thủ tục.",
        "Các đơn vị hoàn thành trước ngày 15/6/2024.",
        "Trung tâm hoạt động từ ngày 01/4/2019.",
    ],
)
def test_no_day_is_invented(text):
    assert reported.from_text([text]) == reported.Dated("", "unknown", "")


def test_the_day_of_capture_bounds_and_helps_the_inference():
    text = ["Chiều 12/7, tỉnh họp sơ kết công tác cải cách hành chính."]
    assert reported.from_text(text, dt.date(2019, 8, 22)).date == "2019-07-12"
    assert reported.from_text(text, dt.date(2019, 7, 1)).date == "2018-07-12"
    assert "2019-08-22" in reported.from_text(text, dt.date(2019, 8, 22)).note
    # An event after the capture is not what happened.
    assert reported.from_text(["Ngày 12/7/2020, tỉnh họp."], dt.date(2019, 8, 22)).date == ""


@given(st.dates(dt.date(1996, 1, 1), dt.date(2098, 12, 31)), st.sampled_from("/-."))
def test_any_day_is_read_as_day_month_year(day, sign):
    written = sign.join((f"{day.day}", f"{day.month}", f"{day.year}"))
    assert [stamp.date for stamp in dates.find(f"Thứ hai, {written}")] == [day]


@given(st.text(alphabet="0123456789/-.: |thángnămgiờ", max_size=80))
def test_whatever_stands_there_no_impossible_date_comes_out(text):
    for stamp in dates.find(text):
        assert text[stamp.start : stamp.end]
        if stamp.year:
            assert DATE_FORM.match(str(stamp))
            dt.datetime.fromisoformat(str(stamp))
    found = reported.from_text([text])
    assert found.date == "" or dt.date.fromisoformat(found.date)
