"""The provinces of the site: the tile maps, the index, and a page for each name."""

import datetime as dt
import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote

import pytest

from songngu import config, gazetteer
from songngu.article import Article
from songngu.build import Build
from songngu.render import by_province, tile_map
from songngu.render.entries import Entry, entry, newest_first
from songngu.render.i18n import other
from songngu.render.page import Page
from songngu.render.pictures import Album
from songngu.render.site import Theme
from songngu.topics import Topics
from tests.conftest import CONFIG, PROGRAM

# ---- Articles and pages to look at


def article(number: int, date: str, *provinces: str, **others: object) -> Article:
    fields = {"title": f"Bài {number}", "body": "Nội dung.", "summary_vi": (f"Câu {number}.",)}
    fields |= {
        "slug": f"bai-{number}",
        "date": date,
        "date_certainty": "explicit" if date else "unknown",
        **others,
    }
    return Article(id=f"a-{number:012}", provinces=provinces, **fields)


def entries_of(articles: Iterable[Article]) -> tuple[Entry, ...]:
    return newest_first(entry(one, Topics(())) for one in articles)


def pages_of(articles: Iterable[Article], lang: str) -> dict[str, Page]:
    def page(path: str, template: str, /, indexed: bool = True, **data: object) -> Page:
        return Page(path, template, lang, data, {other(lang): other(lang) + path[2:]}, indexed)

    found = list(by_province.pages(entries_of(articles), lang, page))
    assert len({page.path for page in found}) == len(found)
    return {page.path: page for page in found}


Show = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def show(tmp_path_factory) -> Show:
    """The province pages of some articles as HTML, by path."""
    root = tmp_path_factory.mktemp("site")
    (root / "config.yaml").write_text(CONFIG, "utf-8")
    theme = Theme([PROGRAM / "templates"], config.load(root))

    def shown(articles: Iterable[Article], lang: str = "en") -> dict[str, str]:
        pages = pages_of(articles, lang)
        outputs = theme.outputs(pages, Album())
        return {one.path: one.make().decode() for one in outputs if one.path in pages}

    return shown


def text_of(html: str) -> str:
    """What stands in the main part, as one line without tags."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return (
        " ".join(re.sub(r"<[^>]+>", " ", main).split())
        .replace(" .", ".")
        .replace(" ,", ",")
        .replace(" :", ":")
    )


SOME = (
    article(1, "2019-07-16", "Long An"),
    article(2, "2018-05-09", "Tây Ninh"),
    article(3, "2026-03-01", "Tây Ninh"),
    article(4, "2008-03-05", "Hà Tây"),
    article(5, "2019-01-01", "Thừa Thiên Huế"),
    article(6, "2026-06-01", "Đồng Nai"),
    article(7, "2026-10-01", "Quảng Ninh"),
    article(8, "2020-01-01", "Long An", "Tây Ninh", "Cà Mau"),
    article(9, "", "Bến Tre"),
    article(10, "2021-01-01"),
    article(11, "2021-01-02", "Bắc Hòa"),
)


# ---- The map


@pytest.mark.parametrize(
    ("day", "units"), [("2025-06-30", 63), ("2025-07-01", 34), ("9999-12-31", 34)]
)
def test_each_map_has_exactly_the_units_of_its_time_each_on_a_tile_of_its_own(day, units):
    on = dt.date.fromisoformat(day)
    tiles = gazetteer.tiles(on)
    assert {tile.slug for tile in tiles} == {unit.slug for unit in gazetteer.all_units(on)}
    assert len(tiles) == len({(tile.column, tile.row) for tile in tiles}) == units
    assert min(tile.column for tile in tiles) == min(tile.row for tile in tiles) == 1


def test_a_label_is_short_and_means_one_unit_on_both_maps():
    labels: dict[str, set[str]] = {}
    for on in (tile_map.BEFORE, tile_map.TODAY):
        for tile in gazetteer.tiles(on):
            labels.setdefault(tile.label, set()).add(tile.slug)
            assert 2 <= len(tile.label) <= 4
    assert all(len(slugs) == 1 for slugs in labels.values())
    assert len(labels) == len({slug for slugs in labels.values() for slug in slugs}) == 63


@pytest.mark.parametrize("on", [tile_map.BEFORE, tile_map.TODAY])
def test_the_map_is_one_country_from_the_far_north_to_ca_mau(on):
    tiles = {(tile.column, tile.row): tile.slug for tile in gazetteer.tiles(on)}
    reached, edge = set(), [next(iter(tiles))]
    while edge:
        column, row = edge.pop()
        reached.add((column, row))
        around = {(column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)}
        edge += (around & tiles.keys()) - reached
    assert reached == tiles.keys()
    places = {slug: place for place, slug in tiles.items()}
    south = ("cao-bang", "ha-noi", "nghe-an", "hue", "gia-lai", "dong-nai", "ho-chi-minh", "ca-mau")
    assert all(places[a][1] < places[b][1] for a, b in pairwise(south))
    assert places["dien-bien"][0] < places["ha-noi"][0] < places["quang-ninh"][0]
    assert places["ca-mau"][0] < places["nghe-an"][0] < places["khanh-hoa"][0]


def counts(map_: tile_map.TileMap) -> dict[str, int]:
    return {tile.place.slug: tile.count for tile in map_.tiles if tile.count}


def test_today_an_article_counts_for_the_unit_that_holds_the_land_it_names():
    today, _ = tile_map.maps(entries_of(SOME))
    assert counts(today) == {
        "tay-ninh": 4,  # one of them names Long An and Tây Ninh, and counts once
        "ha-noi": 1,
        "hue": 1,
        "dong-nai": 1,
        "quang-ninh": 1,
        "ca-mau": 1,
        "vinh-long": 1,  # undated, Bến Tre
    }
    assert today.untold == 0


def test_on_the_map_of_the_63_a_merged_unit_of_later_counts_for_none_of_the_former_ones():
    _, before = tile_map.maps(entries_of(SOME))
    assert counts(before) == {
        "long-an": 2,
        "tay-ninh": 2,
        "ha-noi": 1,
        "hue": 1,
        "quang-ninh": 1,  # a city since 2026, on the same land
        "ca-mau": 1,
        "ben-tre": 1,
    }
    assert before.untold == 2  # Tây Ninh in March 2026; Đồng Nai, a city on the merged land


@pytest.mark.parametrize("highest", [1, 4, 5, 9, 10, 39, 40, 99, 100, 420, 2000])
def test_the_scale_says_each_number_once_and_the_tiles_keep_to_it(highest):
    some = [article(n, "2019-01-01", "Sơn La") for n in range(highest)]
    some += [article(9000 + n, "2019-01-01", "Lai Châu") for n in range(-(-highest // 3))]
    today, before = tile_map.maps(entries_of(some))
    assert today.scale == before.scale and 1 <= len(today.scale) <= 5
    lows, highs = zip(*today.scale, strict=True)
    assert lows[0] == 1 and lows == tuple(sorted(set(lows)))
    assert [high + 1 for high in highs[:-1]] == list(lows[1:])
    for tile in today.tiles:
        if tile.count:
            low, high = today.scale[tile.step - 1]
            assert low <= tile.count and (high is None or tile.count <= high)
        else:
            assert tile.step == 0
    assert highest < 5 or len(today.scale) == 5


@pytest.mark.parametrize(
    ("lang", "linked", "bare"),
    [("en", "Hanoi: 1 article", "An Giang: no articles"), ("vi", "Hà Nội: 1 bài", "An Giang: chưa có bài")],
)  # fmt: skip
def test_each_tile_is_named_in_words_and_a_link_where_there_are_articles(show, lang, linked, bare):
    index = show(SOME, lang)[f"{lang}/provinces/index.html"]
    tiles = re.findall(r"<(a|g)( [^>]*)><title>([^<]*)</title>.*?</\1>", index)
    assert len(tiles) == 34 + 63
    assert [tag for tag, _, name in tiles if name == linked] == ["a", "a"]
    assert [tag for tag, _, name in tiles if name == bare] == ["g", "g"]
    for tag, attributes, name in tiles:
        assert (tag == "a") == ("href=" in attributes) == bool(re.search(r"\d", name))
        assert tag == "a" or 'role="img"' in attributes
    assert all(">" + label + "</text>" in index for label in ("QNa", "QNg", "QNi", "HCM", "Huế"))


def test_every_link_from_the_maps_and_the_pages_leads_to_a_page_and_to_a_place_on_it(show):
    for lang in ("vi", "en"):
        pages = show(SOME, lang)
        for path, html in pages.items():
            for href in re.findall(r'href="([^":]+)"', html):
                target, _, fragment = unquote(href).partition("#")
                to = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
                if to.startswith(f"{lang}/provinces/") and target:
                    assert to in pages, (path, href)
                    assert not fragment or f'id="{fragment}"' in pages[to], (path, href)


def test_the_tile_of_the_63_leads_to_what_a_province_was_before_the_merger(show):
    index = show(SOME)["en/provinces/index.html"]
    before = index.partition('class="before"')[2]
    assert re.search(r'href="tay-ninh.html#until-2025-06-30"[^>]*><title>Tây Ninh: 2 art', before)
    assert re.search(r'href="long-an.html"[^>]*><title>Long An: 2 articles', before)
    assert "2 articles published since July 1, 2025 name provinces that were merged" in before


def test_only_where_articles_are_missing_is_that_said(show):
    index = show(SOME[:1])["en/provinces/index.html"]
    assert "published since July 1, 2025" not in index


# ---- The index


def test_the_list_has_todays_units_in_vietnamese_order_with_what_went_into_them(show):
    index = show(SOME, "vi")["vi/provinces/index.html"]
    units = index.partition('class="units"')[2].partition("</section>")[0]
    names = re.findall(r'<p><a href="[\w-]+\.html">([^<]+)</a>', units)
    assert names == ["Cà Mau", "Đồng Nai", "Hà Nội", "Huế", "Quảng Ninh", "Tây Ninh", "Vĩnh Long", "Bắc Hòa"]  # fmt: skip
    told = text_of("<main" + units)
    assert "Tây Ninh 4 từ 2025: 1 đến 2025: 2 Long An: 2" in told
    assert "Vĩnh Long 1 Bến Tre: 1 Trà Vinh: 0" in told
    assert "Chưa có bài: An Giang, Bắc Ninh, Cao Bằng" in told
    english = show(SOME)["en/provinces/index.html"]
    assert '<a href="ha-noi.html">Hanoi</a>' in english
    assert '<a href="long-an.html" lang="vi">Long An</a>' in english


def test_national_articles_and_those_on_several_provinces_have_pages_of_their_own(show):
    pages = show(SOME)
    index = text_of(pages["en/provinces/index.html"])
    assert "National 1 article" in index and "Several provinces 1 article" in index
    assert "Bài 10" in pages["en/provinces/national.html"]
    several = pages["en/provinces/several-provinces.html"]
    assert re.findall(r"Bài \d+", several) == ["Bài 8"]
    for slug in ("long-an", "tay-ninh", "ca-mau"):
        assert "Bài 8" in pages[f"en/provinces/{slug}.html"]
    without = show(SOME[:3])
    assert "en/provinces/several-provinces.html" not in without
    assert "several-provinces" not in without["en/provinces/index.html"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_site_without_articles_has_an_empty_map_and_says_so(show, lang):
    pages = show([], lang)
    assert set(pages) == {f"{lang}/provinces/index.html", f"{lang}/provinces/national.html"}
    none = {"en": "There are no articles yet.", "vi": "Chưa có bài nào."}[lang]
    assert all(none in html for html in pages.values())


# ---- A province


@pytest.mark.parametrize(
    ("slug", "lang", "told"),
    [
        ("long-an", "en", "Former province, now part of Tây Ninh. July 1, 2025 Became part of Tây Ninh Resolution 202/2025/QH15"),
        ("long-an", "vi", "Tỉnh cũ, nay thuộc Tây Ninh. 1 tháng 7 năm 2025 Hợp nhất vào Tây Ninh Nghị quyết số 202/2025/QH15"),
        ("tay-ninh", "en", "Province · 4 articles with those of the former provinces July 1, 2025 Merged with Long An Resolution 202/2025/QH15"),
        ("ha-tay", "en", "now part of Hanoi. August 1, 2008 Became part of Hanoi Resolution 15/2008/QH12"),
        ("thua-thien-hue", "en", "Former province, now Huế. January 1, 2025 Became Huế, as a centrally run city Resolution 175/2024/QH15"),
        ("hue", "vi", "1 tháng 1 năm 2025 Thành lập trên cơ sở Thừa Thiên Huế, là thành phố trực thuộc trung ương Nghị quyết số 175/2024/QH15"),
        ("dong-nai", "en", "July 1, 2025 Merged with Bình Phước Resolution 202/2025/QH15 April 30, 2026 Became a centrally run city Resolution 30/2026/QH16"),
        ("quang-ninh", "en", "Centrally run city September 1, 2026 Became a centrally run city Resolution 36/2026/QH16"),
        ("vinh-long", "en", "Merged with Bến Tre and Trà Vinh Resolution"),
    ],
)  # fmt: skip
def test_a_province_tells_what_became_of_it_and_by_which_resolution(show, slug, lang, told):
    assert told in text_of(show(SOME, lang)[f"{lang}/provinces/{slug}.html"])


def test_a_name_that_lived_on_has_both_periods_each_with_its_articles(show):
    html = show(SOME)["en/provinces/tay-ninh.html"]
    since, _, until = html.partition('id="until-2025-06-30"')
    assert 'id="since-2025-07-01"' in since
    assert "Since July 1, 2025" in since and "Until June 30, 2025" in until
    assert re.findall(r"Bài \d+", since) == ["Bài 3"]
    own = until.partition('class="side"')[0]
    assert sorted(set(re.findall(r"Bài \d+", own))) == ["Bài 2", "Bài 8"]
    assert "1 article" in since and "2 articles" in own


def test_a_province_names_the_newest_articles_of_what_went_into_it_and_of_what_it_went_into(show):
    long_an = [article(20 + n, f"2019-01-{n + 1:02}", "Long An") for n in range(5)]
    pages = show([*SOME, *long_an])
    former = pages["en/provinces/tay-ninh.html"].partition("Formerly:")[2]
    assert "Long An Until June 30, 2025 · 7 articles" in text_of("<main" + former)
    assert re.findall(r"Bài \d+", former) == ["Bài 8", "Bài 1", "Bài 24"]
    assert re.search(r'<a href="long-an.html">All 7 articles</a>', former)
    after = pages["en/provinces/long-an.html"].partition("Afterwards:")[2]
    assert re.findall(r"Bài \d+", after) == ["Bài 3"]


def test_a_former_province_without_articles_is_named_and_not_linked(show):
    html = show(SOME)["en/provinces/dong-nai.html"]
    assert 'Merged with\n<span lang="vi">Bình Phước</span>' in html
    assert "binh-phuoc.html" not in html


def test_a_name_that_is_no_province_is_seen_in_the_list_and_has_a_page(show):
    pages = show(SOME)
    assert "Bài 11" in pages["en/provinces/bac-hoa.html"]
    assert 'href="bac-hoa.html"' in pages["en/provinces/index.html"]


def test_vietnamese_names_are_marked_as_such_on_english_pages_only(show):
    assert '<h1><span lang="vi">Tây Ninh</span>' in show(SOME)["en/provinces/tay-ninh.html"]
    assert "<h1>Hanoi" in show(SOME)["en/provinces/ha-noi.html"]
    assert "<h1>Tây Ninh" in show(SOME, "vi")["vi/provinces/tay-ninh.html"]


def test_two_spellings_of_one_province_are_one_article_on_one_province(show):
    pages = show([article(1, "2010-01-01", "Hà Nội", "Hà Tây")])
    assert text_of(pages["en/provinces/ha-noi.html"]).count("Bài 1") == 1
    assert "en/provinces/several-provinces.html" not in pages


# ---- Many articles


def days(first: dt.date, count: int, step: int) -> list[str]:
    return [(first + dt.timedelta(days=step * n)).isoformat() for n in range(count)]


@pytest.mark.parametrize(
    ("until", "since"), [(2000, 0), (1100, 500), (600, 600), (100, 0)], ids=str
)
def test_a_province_with_many_articles_shows_the_newest_and_leads_to_all_on_light_pages(
    show, until, since
):
    title = "Ủy ban nhân dân tỉnh Tây Ninh ban hành kế hoạch cải cách hành chính năm nay, số "
    dates = days(dt.date(2015, 1, 1), until, 1) + days(dt.date(2025, 7, 1), since, 1)
    some = [
        article(n, date, "Tây Ninh", title=f"{title}{n}", slug=f"ubnd-tinh-ban-hanh-ke-hoach-{n}")
        for n, date in enumerate(dates)
    ]
    pages = show(some)
    own = {path: html for path, html in pages.items() if "/tay-ninh" in path}
    assert all(len(html.encode()) < 300_000 for html in own.values())
    first = own["en/provinces/tay-ninh.html"]
    linked = {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href)))
        for path, html in own.items()
        for href in re.findall(r'href="([^"#:]+)"', html)
    }
    assert {entry_.path("en") for entry_ in entries_of(some)} <= linked
    assert set(own) - {"en/provinces/tay-ninh.html"} <= linked
    assert first.count('<article class="teaser">') == 30 * (1 + bool(since))
    assert len(re.findall(r' id="[^"]+"', first)) == len(set(re.findall(r' id="[^"]+"', first)))


def test_with_many_articles_there_is_a_chart_whose_bars_lead_to_the_years(show):
    some = [article(n, date, "Sơn La") for n, date in enumerate(days(dt.date(2015, 1, 1), 20, 150))]
    html = show(some)["en/provinces/son-la.html"]
    bars = re.findall(r'<a href="[^"#]*#(y\d+)"><title>', html)
    assert len(bars) > 5 and all(f'id="{bar}"' in html for bar in bars)
    assert 'class="chart' not in show(some[:3])["en/provinces/son-la.html"]


def test_what_a_page_does_not_show_does_not_change_it():
    changed = [replace(one, body="Nội dung khác.", raw=None) for one in SOME]
    assert repr(pages_of(SOME, "vi")) == repr(pages_of(changed, "vi"))
    retitled = [replace(SOME[0], title="Tên khác"), *SOME[1:]]
    before, after = pages_of(SOME, "vi"), pages_of(retitled, "vi")
    touched = {path for path in before if repr(before[path]) != repr(after[path])}
    assert touched == {"vi/provinces/long-an.html"} | {"vi/provinces/tay-ninh.html"}


# ---- In a browser


@pytest.fixture(scope="module")
def site(show, tmp_path_factory):
    """The pages with their style sheet, as files."""
    from songngu.render import links, style

    root = tmp_path_factory.mktemp("pages")
    more = [article(100 + n, "2020-01-01", "Sơn La") for n in range(12)]
    more += [article(200 + n, "2020-01-01", "Lai Châu") for n in range(6)]
    more += [article(400 + n, "2020-01-01", "Lạng Sơn") for n in range(2)]
    more += [article(300 + n, "2020-01-01", "Điện Biên") for n in range(3)]
    for lang in ("vi", "en"):
        for path, html in show([*SOME, *more], lang).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(html, "utf-8")
    (root / links.STYLE).parent.mkdir()
    (root / links.STYLE).write_bytes(style.sheet([PROGRAM / "templates"]))
    return root.as_uri()


@pytest.fixture
def open_page(browser):
    contexts = []

    def open_(url: str, **options):
        contexts.append(browser.new_context(**{"java_script_enabled": False, **options}))
        page = contexts[-1].new_page()
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.browser
def test_the_map_is_switched_by_keyboard_without_javascript(site, open_page):
    page = open_page(f"{site}/en/provinces/index.html")
    today, before = page.locator(".today"), page.locator(".before")
    assert today.is_visible() and not before.is_visible()
    page.get_by_role("radio", name="34 provinces today").focus()
    page.keyboard.press("ArrowRight")
    assert before.is_visible() and not today.is_visible()
    page.keyboard.press("Tab")  # on to the first tile of the map that is shown
    page.keyboard.press("Enter")
    page.wait_for_url("**/lai-chau.html")


@pytest.mark.browser
def test_both_maps_are_on_paper(site, open_page):
    page = open_page(f"{site}/vi/provinces/index.html")
    page.emulate_media(media="print")
    assert page.locator(".today").is_visible() and page.locator(".before").is_visible()
    assert not page.get_by_role("radio").first.is_visible()


@pytest.mark.browser
def test_on_paper_both_maps_stand_below_the_headline_on_the_first_page(site, open_page):
    page = open_page(f"{site}/vi/provinces/index.html")
    a4_without_margins = {"width": round(174 / 25.4 * 96), "height": round(261 / 25.4 * 96)}
    page.set_viewport_size(a4_without_margins)
    page.emulate_media(media="print")
    maps = page.locator(".maps").bounding_box()
    assert maps["y"] + maps["height"] < a4_without_margins["height"]


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_headlines_at_the_side_have_its_whole_width(site, open_page, width):
    page = open_page(f"{site}/en/provinces/tay-ninh.html")
    page.set_viewport_size({"width": width, "height": 900})
    item = page.locator(".kin .titles li").first
    whole, headline = item.bounding_box(), item.locator("a").bounding_box()
    assert headline["x"] == whole["x"]


@pytest.mark.browser
def test_without_the_style_sheet_both_maps_are_outlines_that_can_be_read(site, open_page):
    page = open_page(f"{site}/en/provinces/index.html", java_script_enabled=True)
    page.evaluate("document.querySelector('link[rel=stylesheet]').remove()")
    assert page.locator(".today").is_visible() and page.locator(".before").is_visible()
    fills = page.evaluate(
        "[...document.querySelectorAll('.tile-map rect')].map(r => getComputedStyle(r).fill)"
    )
    assert set(fills) == {"none"}


@pytest.mark.browser
@pytest.mark.parametrize("path", ["provinces/index", "provinces/tay-ninh", "provinces/son-la"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_province_page_is_wider_than_the_screen(site, open_page, path, width):
    page = open_page(
        f"{site}/vi/{path}.html",
        viewport={"width": width, "height": 800},
        java_script_enabled=True,
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if path == "provinces/index":
        page.check("[value=before]")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_labels_on_tiles_of_every_step_have_the_contrast_of_text(site, open_page, scheme):
    page = open_page(
        f"{site}/en/provinces/index.html", color_scheme=scheme, java_script_enabled=True
    )
    ratios = page.evaluate(TILE_CONTRAST)
    assert set(ratios) == {f"step-{step}" for step in range(6)}
    assert {step: ratio for step, ratio in ratios.items() if ratio < 4.5} == {}


# The least contrast of a tile's text with its ground, by step (WCAG 2.2, 1.4.3).
TILE_CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = c => { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const lum = ([r, g, b]) => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126*f(r)+.7152*f(g)+.0722*f(b); };
  const paper = getComputedStyle(document.body).backgroundColor;
  const out = {};
  for (const tile of document.querySelectorAll('.today [class^=step-]:has(text)')) {
    const fill = getComputedStyle(tile.querySelector('rect')).fill;
    const ground = lum(rgb(fill == 'none' ? paper : fill));
    for (const text of tile.querySelectorAll('text')) {
      const ink = lum(rgb(getComputedStyle(text).fill));
      const ratio = (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05);
      const step = tile.getAttribute('class');
      out[step] = Math.min(out[step] || 99, ratio);
    }
  }
  return out;
}"""


@pytest.mark.parametrize("province", ["provinces: ['Xứ Đông']", "provinces: []"])
def test_a_site_whose_articles_are_of_no_known_province_does_not_say_it_has_none(
    make_site, province
):
    page = (
        "---\nid: a-1\nslug: mot\ntitle: 'Một'\ndate: '2020-01-01'\n" + province + "\n---\nTin.\n"
    )
    root = make_site({"content/articles/2020/mot.md": page})
    Build(root, config.load(root)).render()
    html = (root / "site/en/provinces/index.html").read_text("utf-8")
    assert "There are no articles yet." not in html
    assert ("Xứ Đông" if "Xứ" in province else "All articles so far are national.") in html
