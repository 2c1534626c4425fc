"""Of an issue of a bulletin only the month is known: it is kept, shown and cited as a month."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from songngu import config, content, frontmatter
from songngu.build import Build
from songngu.errors import ArticleError
from songngu.ingest import published, sidecar
from songngu.ingest.convert import convert, examine
from songngu.ingest.explain import explain
from tests.everything import MET, ONLINE, article, named, write

TITLE = "“Ngày không viết” ở Bộ phận Một cửa các huyện Ba Bể, Pác Nặm"
STORY = (
    "Từ đầu năm nay, thứ Năm hằng tuần là “Ngày không viết” tại Bộ phận Một cửa huyện Ba Bể và huyện Pác Nặm.",
    "Trong ngày này, người dân đến làm thủ tục không phải viết tay bất cứ biểu mẫu nào; công chức hỏi rồi nhập vào máy.",
    "Sau ba tháng, thời gian bình quân cho một lượt nộp hồ sơ hộ tịch giảm từ 34 phút xuống còn 19 phút.",
)


def page(*lines: str):
    return convert("\n".join(lines).encode(), file="ban-tin.txt")


# ------------------------------------------------------------ where it is read


@pytest.mark.parametrize(
    ("head", "month"),
    [
        (["BẢN TIN CẢI CÁCH HÀNH CHÍNH        Số 9 - Tháng 9/2022", "SỞ NỘI VỤ TỈNH BẮC KẠN"], "2022-09"),
        (["BẢN TIN CẢI CÁCH HÀNH CHÍNH TỈNH BẮC KẠN", "SỐ 02 - THÁNG 6 NĂM 2021", "SỞ NỘI VỤ TỈNH BẮC KẠN"], "2021-06"),
        (["TẠP CHÍ QUẢN LÝ NHÀ NƯỚC - SỐ 271 (8/2018)"], "2018-08"),
        (["BẢN TIN NỘI VỤ BẮC KẠN | Số 07 - 7/2018"], "2018-07"),
    ],
)  # fmt: skip
def test_the_head_of_an_issue_names_the_month_of_its_articles(head, month):
    found = page(*head, "TRAO ĐỔI KINH NGHIỆM", TITLE, *STORY)
    assert (found.title, found.date, found.date_certainty) == (TITLE, month, "explicit")


def test_the_number_of_an_issue_is_no_month():
    assert not page("BẢN TIN CẢI CÁCH HÀNH CHÍNH - Số 9/2022", TITLE, *STORY).date


def test_a_day_on_the_page_says_more_than_the_issue():
    head = "BẢN TIN CẢI CÁCH HÀNH CHÍNH        Số 9 - Tháng 9/2022"
    assert page(head, TITLE, "Ngày đăng: 12/09/2022", *STORY).date == "2022-09-12"


def test_when_a_paper_was_received_and_accepted_is_not_when_it_appeared():
    received = "Ngày nhận bài: 04/6/2018. Ngày phản biện: 29/6/2018. Ngày duyệt đăng: 20/7/2018"
    head = "TẠP CHÍ QUẢN LÝ NHÀ NƯỚC - SỐ 271 (8/2018)"
    assert page(head, TITLE, *STORY, received).date == "2018-08"
    assert page(TITLE, *STORY, received).date == ""


def test_a_month_in_the_address_gives_the_year_of_a_day_in_the_text():
    url = "https://baobackan.vn/chinh-tri/202209/ngay-khong-viet-5c31f0a/"
    found = published.in_address(url, "", ["Mỗi tuần một lần.", "Ngày 14/9, bà Hoa đến nộp hồ sơ."])
    assert (found.date, found.certainty) == ("2022-09-14", "inferred")
    assert "202209" in found.note and "14/9" in found.note
    alone = published.in_address(url, "", ["Ngày 14/10, bà Hoa đến nộp hồ sơ."])
    assert (alone.date, alone.certainty) == ("2022-09", "inferred")
    assert not published.in_address(url, "2021-01-31").date, "no later than the page was saved"
    assert not published.in_address("https://bao.example/thong-ke/201613/bai-1.html").date


def test_the_explanation_shows_the_line_that_names_the_month():
    head = "BẢN TIN CẢI CÁCH HÀNH CHÍNH        Số 9 - Tháng 9/2022"
    reading = examine("\n".join([head, TITLE, *STORY]).encode(), file="ban-tin.txt")
    said = explain(reading)
    assert "2022-09 (explicit)" in said
    assert "Số 9 - Tháng 9/2022" in said.split("2022-09 (explicit)")[1].split("Province")[0]


@pytest.mark.parametrize("said", ["2022-09", "09/2022", "9/2022"])
def test_a_sidecar_may_tell_a_month(said):
    found = sidecar.read(f"date: {said}\n".encode(), file="a.yaml")
    assert found.date == "2022-09"


def test_a_capture_has_a_day():
    with pytest.raises(Exception, match="“2022-09” is not a date"):
        sidecar.read(b"retrieved: 2022-09\n", file="a.yaml")


# ------------------------------------------------------------ how it is kept


def written(date: str) -> str:
    return f"---\nid: a-1\nslug: bai\ntitle: 'Bài'\ndate: {date}\n---\n\nNội dung.\n"


def test_a_page_may_have_a_month_as_its_date():
    found = frontmatter.read(written("'2022-09'"), file="a.md")
    assert (found.date, found.day, str(found.earliest)) == ("2022-09", None, "2022-09-01")
    assert content.new_page_path(found) == "2022/2022-09-bai.md"


@pytest.mark.parametrize("date", ["'2022-13'", "'2022-00'", "'2022'", "'2022-9'"])
def test_what_is_no_month_is_refused_in_one_line(date):
    with pytest.raises(ArticleError, match=date.strip("'")):
        frontmatter.read(written(date), file="a.md")


# ------------------------------------------------------------ how it is shown


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("months")
    write(
        root,
        [
            article("2022-09", named("Một tháng", "A month"), ONLINE, provinces=("Bắc Kạn",)),
            article("2022-09-30", named("Cuối tháng", "Its end"), MET, provinces=("Bắc Kạn",)),
            article("2022-08-31", named("Tháng trước", "The one before"), MET, provinces=("Bắc Kạn",)),
        ],
    )  # fmt: skip
    run = Build(root, config.load(root))
    run.render()
    assert run.report.errors == []
    return root / "site"


def read(site: Path, path: str) -> str:
    return unescape((site / path).read_text("utf-8"))


def test_its_page_says_the_month_in_both_languages(site):
    english = read(site, "en/2022/09/mot-thang.html")
    assert '<time datetime="2022-09">September 2022</time>' in english
    assert 'href="../../dates/2022-09.html"' in english
    vietnamese = read(site, "vi/2022/09/mot-thang.html")
    assert '<time datetime="2022-09">tháng 9 năm 2022</time>' in vietnamese


def test_it_is_cited_by_its_month(site):
    english = read(site, "en/2022/09/mot-thang.html")
    assert "(2022, September)" in english
    assert "month = sep" in english and "year = {2022}" in english and "day = {" not in english
    assert "(2022, tháng 9)" in read(site, "vi/2022/09/mot-thang.html")


def test_it_stands_on_the_page_of_its_month_and_on_that_of_no_day(site):
    month = read(site, "en/dates/2022-09.html")
    assert "A month" in month and "Its end" in month
    assert sorted(path.name for path in (site / "en/dates").glob("2022-09*")) == [
        "2022-09-30.html",
        "2022-09.html",
    ]
    assert not (site / "en/dates/undated.html").exists()


def test_in_a_list_it_follows_the_days_of_its_month(site):
    home = read(site, "en/index.html")
    assert home.index("Its end") < home.index("A month") < home.index("The one before")


def test_a_feed_which_needs_a_moment_leaves_it_out(site):
    feed = read(site, "en/feed.xml")
    assert "Its end" in feed and "A month" not in feed
