"""Articles over time: the chart, the years and months, and a month as a report."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from songngu import config
from songngu.article import Article, Package
from songngu.build import Build
from songngu.render import activity, by_date
from songngu.render.entries import Entry, entry, newest_first
from songngu.render.page import Page
from songngu.render.site import Theme
from songngu.text import digest
from songngu.topics import Topics
from tests.conftest import CONFIG, PROGRAM


def of(*dates: str) -> tuple[Entry, ...]:
    """Articles of these dates, as lists have them."""
    made = (
        Article(id=f"a-{n:012x}", slug=f"tin-{n}", title=f"Tin số {n}", body="Nội dung.", date=date)
        for n, date in enumerate(dates)
    )
    return newest_first(entry(article, Topics(())) for article in made)


def counts(chart: activity.Chart) -> list[int]:
    return [bar.count for bar in chart.bars]


def test_a_month_without_articles_keeps_its_place_in_the_chart():
    chart = activity.over_time(of("2019-11-02", "2020-02-01 10:10", "2020-02-29"), "en")
    assert [(bar.name, bar.count) for bar in chart.bars] == [
        ("November 2019", 1), ("December 2019", 0), ("January 2020", 0), ("February 2020", 2),
    ]  # fmt: skip
    assert [bar.target for bar in chart.bars] == [
        "en/dates/2019-11.html", "", "", "en/dates/2020-02.html",
    ]  # fmt: skip
    assert chart.below == (("2019", 2), ("2020", 2))
    assert chart.name == "November 2019 – February 2020"


def test_up_to_three_years_are_shown_by_month_and_more_by_year():
    by_month = activity.over_time(of("2018-01-31", "2020-12-01"), "vi")
    assert len(by_month.bars) == 36 and by_month.bars[0].name == "Tháng 1 năm 2018"
    by_year = activity.over_time(of("2018-01-31", "2021-01-01"), "vi")
    assert [(bar.name, bar.count, bar.target) for bar in by_year.bars] == [
        ("Năm 2018", 1, "vi/dates/2018.html"),
        ("Năm 2019", 0, ""),
        ("Năm 2020", 0, ""),
        ("Năm 2021", 1, "vi/dates/2021.html"),
    ]
    assert by_year.name == "Năm 2018 – năm 2021"


def test_the_last_twelve_months_end_with_the_newest_article():
    chart = activity.by_month(of("2019-02-28", "2019-03-01", "2020-02-01", ""), "en", last=12)
    assert counts(chart) == [1, *[0] * 10, 1]
    assert (chart.bars[0].name, chart.bars[-1].name) == ("March 2019", "February 2020")
    assert chart.undated == 0
    assert activity.by_month((), "en", last=12) == activity.Chart()


def test_a_year_has_its_twelve_months_and_nothing_of_other_years():
    chart = activity.of_year(of("2018-12-31", "2019-07-01", "2020-01-01"), 2019, "vi")
    assert counts(chart) == [0] * 6 + [1] + [0] * 5
    assert chart.bars[6].label == "T7" and chart.name == "Năm 2019"


def test_undated_articles_are_counted_apart():
    assert activity.over_time(of("2019-07-16", "", ""), "en").undated == 2
    assert activity.by_year(of("2010-07-16", "2019-07-16", ""), "en").undated == 1
    alone = activity.over_time(of("", ""), "en")
    assert (alone.bars, alone.undated, alone.peak) == ((), 2, None)


@pytest.mark.parametrize(
    ("peak", "marks"),
    [
        (1, (0, 1)),
        (3, (0, 1, 2, 3)),
        (7, (0, 2, 4, 6, 8)),
        (27, (0, 10, 20, 30)),
        (200, (0, 50, 100, 150, 200)),
        (1234, (0, 500, 1000, 1500)),
    ],
)
def test_the_scale_goes_in_round_steps_to_the_peak_or_just_over(peak, marks):
    bars = (activity.Bar("2019", "2019", peak, "x"), activity.Bar("2020", "2020", 1, "y"))
    chart = activity.Chart(bars=bars)
    assert chart.marks == marks
    assert chart.peak and chart.peak.count == peak
    # One article among thousands is still seen.
    assert chart.height(bars[0]) <= 100 and chart.height(bars[1]) >= 1


def test_the_labels_of_many_years_leave_room_for_each_other():
    chart = activity.by_year(of("1990-01-01", "2025-01-01"), "en")
    assert [bar.label for bar in chart.bars if bar.label] == [str(y) for y in range(1990, 2025, 2)]
    narrow = [bar.label for bar in chart.bars if bar.label and not bar.wide]
    assert narrow == [str(y) for y in range(1992, 2025, 4)]


def test_the_labels_of_many_months_are_those_of_the_quarters():
    for dates, labelled in ((("2019-01-01", "2021-12-31"), 12), (("2019-01-01", "2020-06-01"), 18)):
        chart = activity.over_time(of(*dates), "en")
        assert sum(bool(bar.label) for bar in chart.bars) == labelled
        assert {bar.label for bar in chart.bars if not bar.wide} - {""} == {
            "Jan", "Apr", "Jul", "Oct",
        }  # fmt: skip


def pages_of(entries: Iterable[Entry], lang: str = "vi") -> dict[str, Page]:
    def page(path: str, template: str, /, indexed: bool = True, **data: object) -> Page:
        return Page(path, template, lang, data, indexed=indexed)

    return {page.path: page for page in by_date.pages(tuple(entries), lang, page)}


def spread(count: int) -> tuple[Entry, ...]:
    """So many articles with long titles, all over one year."""
    start = dt.date(2025, 1, 1)
    made = (
        Article(
            id=f"a-{n:012x}",
            slug=f"{'cong-bo-thu-tuc-hanh-chinh-' * 3}{n}",
            title=f"{n} " + "Công bố thủ tục hành chính nội bộ của Ủy ban nhân dân " * 2,
            body="x",
            date=(start + dt.timedelta(days=n % 365)).isoformat(),
        )
        for n in range(count)
    )
    return newest_first(entry(article, Topics(())) for article in made)


@pytest.mark.parametrize("count", [31, by_date.TITLES, 10_000])
def test_the_page_of_a_year_stays_below_300_kilobytes_and_leads_to_everything(
    count, make_site, tmp_path
):
    root = make_site({})
    theme = Theme([PROGRAM / "templates"], config.load(root))
    year = pages_of(spread(count))["vi/dates/2025.html"]
    (output,) = (o for o in theme.outputs({year.path: year}, NO_PICTURES) if o.path == year.path)
    html = output.make()
    assert len(html) < 300_000
    text = html.decode()
    if count <= by_date.TITLES:
        assert len(set(re.findall(r"cong-bo-[\w-]+\.html", text))) == count
    else:
        assert len(set(re.findall(r'"(2025-\d\d-\d\d)\.html"', text))) == 365


def test_an_inferred_day_among_the_titles_of_a_year_is_called_so(make_site):
    theme = Theme([PROGRAM / "templates"], config.load(make_site({})))
    first, *others = spread(31)
    guessed = replace(first, article=replace(first.article, date_certainty="inferred"))
    year = pages_of((guessed, *others), "en")["en/dates/2025.html"]
    (output,) = (o for o in theme.outputs({year.path: year}, NO_PICTURES) if o.path == year.path)
    found = re.findall(r"<time .*?</time>", output.make().decode())
    assert "about January 31, 2025" in found[-1] and "≈31" in found[-1]
    assert not any("about" in one or "≈" in one for one in found[:-1])


class _NoPictures:
    def files(self) -> tuple[()]:
        return ()

    def of(self, article: Article) -> dict[str, object]:
        return {}


NO_PICTURES = _NoPictures()


def test_a_page_depends_on_no_body_of_an_article():
    for page in pages_of(of("2019-07-16", "2019-07-17", "")).values():
        assert "Nội dung." not in repr(page), page.path


# A small site: 24 articles of July 2019 with one doubtful sentence, one of 2015, one undated.

PACKAGE = Package("translate-vi_en-trial", "0.1", "0" * 64)
VI = (
    "Tỉnh Long An có 1{n:02} xã họp sáng nay.",
    "Cuộc họp 1{n:02} bàn 12 việc & kết thúc lúc 19:30.",
)
EN = (
    "1{n:02} communes of Long An Province met this morning.",
    "Meeting 1{n:02} dealt with 12 matters.",
)
HARD = 'Số "đặc biệt" \\ <b>7</b>'


def written(n: int, date: str, places: str = "Long An", topics: str = "one-stop-shop") -> str:
    """An article page, its English made by the machine; the second sentence of article 3 is in doubt."""
    units = [("title", f"Tin số {n}", f"News no. {n}", "")]
    units += [
        ("summary", vi.format(n=n), en.format(n=n), f"figure: {n}" if n == 3 and i else "")
        for i, (vi, en) in enumerate(zip(VI, EN, strict=True))
    ]
    lines = "".join(
        f"    - {{of: {of_}, source: {digest('s', vi)}, output: {digest('e', en)}, date: 2020-01-01"
        + (f", flags: ['{flag}']" if flag else "")
        + "}\n"
        for of_, vi, en, flag in units
    )
    return (
        f"---\nid: a-{n:012x}\nslug: tin-{n}\ntitle: 'Tin số {n}'\ntitle_en: 'News no. {n}'\n"
        + (f"date: '{date}'\ndate_certainty: explicit\n" if date else "")
        + f"provinces: [{places}]\ntopics: [{topics}]\n"
        f"source: {{name: 'Báo số {n}', url: 'https://bao.example/tin/{n}'}}\n"
        f"summary_vi: ['{units[1][1]}', '{units[2][1]}']\n"
        f"summary_en: ['{units[1][2]}', '{units[2][2]}']\n"
        "translation:\n  engine: argos-translate\n"
        f"  package: {{name: {PACKAGE.name}, version: '{PACKAGE.version}', sha256: '{PACKAGE.sha256}'}}\n"
        f"  units:\n{lines}---\n\nMột đoạn văn.\n"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("dates")
    files = {
        f"{n}.md": written(n, f"2019-07-{30 - n:02d} 08:00", "" if n == 5 else "Long An")
        for n in range(1, 25)
    }
    files["7.md"] = written(7, "2019-07-23 07:00", "Vĩnh Long, Long An", "")
    files["25.md"] = written(25, "2015-03-27")
    files["26.md"] = written(26, "")
    (root / "content/articles/2019").mkdir(parents=True)
    for name, text in files.items():
        (root / "content/articles/2019" / name).write_text(text, "utf-8")
    (root / "config.yaml").write_text(CONFIG.replace("'Trial'", f"'{HARD}'"), "utf-8")
    run = Build(root, config.load(root))
    run.render()
    assert run.report.errors == []
    return root / "site"


def text_of(path: Path) -> str:
    main = re.search(r"<main.*</main>", path.read_text("utf-8"), re.S)
    assert main
    return " ".join(re.sub(r"<[^>]+>", " ", main[0]).split())


def order(text: str, *words: str) -> bool:
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_a_month_has_every_summary_whole_and_in_order(site):
    text = text_of(site / "en/dates/2019-07.html")
    said = []
    for n in range(24, 0, -1):  # by day: article 24 is the oldest
        said += [EN[0].format(n=n)]
        said += [EN[1].format(n=n)] if n != 3 else []
    assert order(text, *said)
    assert order(text, "Saturday, July 6, 2019", EN[0].format(n=24), "Sunday, July 7, 2019")
    vietnamese = text_of(site / "vi/dates/2019-07.html")
    said = [s.format(n=n).replace("&", "&amp;") for n in range(24, 0, -1) for s in VI]
    assert order(vietnamese, *said)


def test_what_is_in_doubt_stands_in_vietnamese_and_says_so_in_its_lang(site):
    html = (site / "en/dates/2019-07.html").read_text("utf-8")
    assert EN[1].format(n=3) not in html
    doubtful = VI[1].format(n=3).replace("&", "&amp;")
    assert f'<span lang="vi" class="instead">{doubtful}</span>' in html
    assert '<p class="vietnamese" lang="vi">Tin số 3</p>' in html


def test_a_month_says_how_many_articles_from_where_on_what(site):
    text = text_of(site / "en/dates/2019-07.html")
    assert order(text, "July 2019", "24 articles from 2 provinces")
    # An article on two provinces counts for both; one on none is national.
    assert order(text, "Long An 23 , Vĩnh Long 1 , National 1")
    assert "one-stop-shop 23" in text
    html = (site / "en/dates/2019-07.html").read_text("utf-8")
    assert 'href="../provinces/long-an.html"' in html and 'href="../topics/one-stop' in html


def test_each_article_of_a_month_has_its_source_and_the_state_of_its_english(site):
    text = text_of(site / "en/dates/2019-07.html")
    assert order(text, EN[0].format(n=9), "Source: Báo số 9 . English: machine translation, not")
    html = (site / "en/dates/2019-07.html").read_text("utf-8")
    assert '<a href="https://bao.example/tin/9"' in html
    assert '<span class="url">https://bao.example/tin/9</span>' in html
    end = text[text.index("How the English was made") :]
    assert "machine translation, not reviewed (72 sentences)" in end
    assert "argos-translate with the package translate-vi_en-trial 0.1" in end
    assert "English" not in text_of(site / "vi/dates/2019-07.html")


def test_months_days_and_years_lead_to_those_before_and_after_that_have_articles(site):
    def steps(name: str) -> list[tuple[str, str]]:
        html = (site / "en/dates" / name).read_text("utf-8")
        return re.findall(r'rel="(prev|next)" href="([^"]+)"', html)

    assert steps("2019-07.html") == [("prev", "2015-03.html")]
    assert steps("2015-03.html") == [("next", "2019-07.html")]
    assert steps("2019-07-06.html") == [("prev", "2015-03-27.html"), ("next", "2019-07-07.html")]
    assert steps("2015.html") == [("next", "2019.html")]


def test_the_running_head_survives_any_title(site):
    html = (site / "en/dates/2019-07.html").read_text("utf-8")
    (style,) = re.findall(r'<style media="print">(.*?)</style>', html, re.S)
    assert r'content: "Số \"đặc biệt\" \\ \3c b>7\3c /b>"' in style


@pytest.fixture
def open_page(browser):
    contexts = []

    def open_(path: Path, **options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.browser
def test_a_bar_of_the_chart_is_a_link_to_its_year_and_names_its_number(site, open_page):
    page = open_page(site / "en/dates/index.html", java_script_enabled=False)
    bars = page.get_by_role("group", name="Articles over time").get_by_role("link")
    assert bars.count() == 2  # 2016 to 2018 have neither
    page.get_by_role("link", name="2019: 24 articles", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/dates/2019.html")


def test_a_year_of_a_single_month_has_no_chart_but_its_number(site):
    html = (site / "en/dates/2019.html").read_text("utf-8")
    assert "<svg" not in html and '<p class="lede">24 articles</p>' in html


@pytest.mark.browser
def test_the_chart_has_its_numbers_as_a_table_with_the_empty_years(site, open_page):
    page = open_page(site / "vi/dates/index.html")
    page.get_by_text("Bảng số liệu").click()
    table = page.locator(".chart").get_by_role("table", name="Số bài theo thời gian")
    rows = [row.inner_text().split("\t") for row in table.get_by_role("row").all()]
    assert [tuple(cell.strip() for cell in row) for row in rows] == [
        ("Năm 2015", "1 bài"), ("Năm 2016", "0 bài"), ("Năm 2017", "0 bài"),
        ("Năm 2018", "0 bài"), ("Năm 2019", "24 bài"),
    ]  # fmt: skip


@pytest.mark.browser
def test_the_bars_are_as_high_as_their_numbers(site, open_page):
    page = open_page(site / "en/dates/index.html")
    high = [bar.bounding_box()["height"] for bar in page.locator(".plot .bar").all()]
    assert high[1] / high[0] == pytest.approx(24, rel=0.02)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_years_and_months_fit_the_screen(site, open_page, width):
    for path in ("dates/index.html", "dates/2019.html", "dates/2019-07.html", "dates/undated.html"):
        page = open_page(site / "en" / path, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        for text in page.locator(".plot text:visible").all():
            box = text.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.browser
def test_the_months_of_a_year_are_a_row_on_a_wide_screen_and_a_block_on_a_phone(site, open_page):
    for width, in_a_row in ((1280, True), (360, False)):
        page = open_page(site / "en/dates/index.html", viewport={"width": width, "height": 800})
        year = page.get_by_role("link", name="2019", exact=True).first.bounding_box()
        month = page.get_by_role("link", name="July 2019: 24", exact=True).bounding_box()
        assert (abs(year["y"] - month["y"]) < 12) == in_a_row
        # Room for a finger.
        assert month["height"] >= 24 and month["width"] >= 24


@pytest.mark.browser
def test_on_paper_a_month_has_addresses_and_no_controls(site, open_page):
    page = open_page(site / "en/dates/2019-07.html")
    url = page.get_by_text("https://bao.example/tin/9", exact=True)
    assert not url.is_visible()
    page.emulate_media(media="print")
    assert url.is_visible()
    for control in (".menu", ".find", ".switch", ".crumbs", ".steps", ".colophon"):
        assert not page.locator(control).is_visible(), control
    assert page.get_by_text("https://site.example/reports/en/dates/2019-07.html").is_visible()
    paper = page.pdf()
    assert 4 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 9


@pytest.mark.browser
def test_on_paper_a_long_chart_has_its_numbers(browser, make_site, open_page):
    files = {f"content/articles/2019/{n}.md": written(n, f"{2000 + n}-03-27") for n in range(1, 15)}
    root = make_site(files)
    Build(root, config.load(root)).render()
    page = open_page(root / "site/en/dates/index.html")
    page.evaluate("document.querySelector('.calendar').remove()")  # as on a province's page
    page.emulate_media(media="print")
    assert page.locator(".chart td").first.is_visible()
