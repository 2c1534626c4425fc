"""Topics and sources: what a reader finds in their indexes and on the page of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from songngu import config
from songngu.article import Article, Source
from songngu.build import Build
from songngu.render import by_source, by_topic, shelves
from songngu.render.entries import Entry, entry, newest_first
from songngu.render.page import Page
from songngu.topics import Topic, Topics
from tests.conftest import CONFIG

TOPICS = """\
one-stop-shop: {vi: Một cửa, en: One-stop shop, terms: [một cửa, bộ phận tiếp nhận]}
identity: {vi: Định danh, en: Identity, terms: [VNeID]}
indexes: {vi: Chỉ số, en: Indexes, terms: [PAPI]}
"""


def article(number: int, date: str, topics: str = "", source: str = "", place: str = "") -> str:
    return (
        f"---\nid: a-{number:012x}\nslug: tin-{number}\ntitle: 'Tin số {number}'\n"
        + (f"date: '{date}'\n" if date else "")
        + f"provinces: [{place}]\ntopics: [{topics}]\n{source}---\n\nUBND họp bàn công việc.\n"
    )


def named(name: str, url: str = "") -> str:
    return f"source: {{name: '{name}', url: '{url}'}}\n"


def write(root: Path, files: dict[str, str]) -> Path:
    """A site folder with these articles, and topics."""
    files = {f"content/articles/2019/{name}": text for name, text in files.items()}
    for name, text in (files | {"content/topics.yaml": TOPICS, "config.yaml": CONFIG}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven articles: two on one topic, one on two, one on an unlisted one; three publishers."""
    files = {
        "1.md": article(
            1, "2019-07-16", "indexes", named("Báo Hòa Bình", "https://www.baohb.vn/1")
        ),
        "2.md": article(
            2, "2024-03-01", "indexes, one-stop-shop", named("Báo Hoà Bình"), "Long An"
        ),
        "3.md": article(3, "2021-01-05", "", named("Báo Hòa Bình", "https://baohb.vn/3")),
        "4.md": article(4, "2020-05-05", "lễ hội", named("Ủy ban nhân dân xã")),
        "5.md": article(5, "", "", named("", "https://anninh.example/5")),
        "6.md": article(6, "2020-06-06"),
        "7.md": article(7, "2020-07-07", "", named("Đài truyền hình")),
    }
    root = write(tmp_path_factory.mktemp("topics"), files)
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


def test_the_index_of_topics_has_the_largest_first_with_counts_and_both_names(site):
    html = (site / "en/topics/index.html").read_text("utf-8")
    text = text_of(site / "en/topics/index.html")
    assert order(text, "Indexes", "2 articles", "2019–2024", "One-stop shop", "1 article", "lễ hội")
    assert '<span class="twin" lang="vi">Một cửa</span>' in html
    # The newest article of a topic stands under it; English pages say which language it is in.
    assert '<a href="../2024/03/tin-2.html" lang="vi">Tin số 2</a>' in html


def test_a_topic_without_articles_is_named_but_leads_nowhere(site):
    html = (site / "en/topics/index.html").read_text("utf-8")
    assert "No articles yet: Identity" in text_of(site / "en/topics/index.html")
    assert "identity.html" not in html and not (site / "en/topics/identity.html").exists()


def test_articles_without_a_topic_and_without_a_source_are_counted(site):
    assert "4 articles have no topic." in text_of(site / "en/topics/index.html")
    assert "The source of 1 article is not recorded." in text_of(site / "en/sources/index.html")
    assert "Có 1 bài chưa rõ nguồn." in text_of(site / "vi/sources/index.html")


def test_a_topic_says_what_it_was_told_from_and_where_it_is_treated(site):
    text = text_of(site / "vi/topics/one-stop-shop.html")
    assert order(
        text, "Một cửa", "1 bài", "One-stop shop", "Tin số 2", "Long An 1", "bộ phận tiếp nhận"
    )
    assert "Chosen by the site’s editors." in text_of(site / "en/topics/le-hoi.html")


def test_the_articles_of_a_topic_stand_the_newest_first(site):
    html = (site / "en/topics/indexes.html").read_text("utf-8")
    assert order(html, "Tin số 2", "Tin số 1")
    assert "Tin số 3" not in html
    # A few need neither years nor a chart.
    assert '<section class="shelf"' not in html and "<svg" not in html


def test_publishers_stand_in_vietnamese_order_each_under_its_letter(site):
    html = (site / "vi/sources/index.html").read_text("utf-8")
    assert re.findall(r'<h2 lang="vi" id="(.)">', html) == ["A", "B", "Đ", "U"]
    text = text_of(site / "vi/sources/index.html")
    assert order(text, "anninh.example", "Báo Hòa Bình", "Đài truyền hình", "Ủy ban nhân dân xã")
    assert "3 bài · 2019–2024 · baohb.vn" in text


def test_two_spellings_of_a_publisher_are_one_page_under_the_commoner(site):
    assert "Báo Hoà Bình" not in (site / "vi/sources/index.html").read_text("utf-8")
    html = (site / "en/sources/bao-hoa-binh.html").read_text("utf-8")
    assert '<h1><span lang="vi">Báo Hòa Bình</span>' in html
    assert order(html, "Tin số 2", "Tin số 3", "Tin số 1")
    # With and without “www.” it is one host.
    assert html.count('rel="noopener external"') == 1


def test_every_publisher_and_topic_of_an_article_has_its_page_in_both_languages(site):
    for lang in ("vi", "en"):
        found = {p.stem for p in (site / lang / "sources").glob("*.html")}
        assert found == {
            "index",
            "bao-hoa-binh",
            "uy-ban-nhan-dan-xa",
            "anninh-example",
            "dai-truyen-hinh",
        }
        found = {p.stem for p in (site / lang / "topics").glob("*.html")}
        assert found == {"index", "indexes", "one-stop-shop", "le-hoi"}


def test_a_site_without_topics_or_articles_says_so(make_site):
    root = make_site({})
    Build(root, config.load(root)).render()
    assert "This site has no topics." in text_of(root / "site/en/topics/index.html")
    assert "There are no articles yet." in text_of(root / "site/en/sources/index.html")


# ------------------------------------------------------------ many articles


def test_many_articles_stand_by_year_below_a_chart(tmp_path):
    files = {f"{n}.md": article(n, f"{2000 + n}-05-05", "indexes") for n in range(1, 33)}
    files["33.md"] = article(33, "", "indexes")
    root = write(tmp_path, files)
    Build(root, config.load(root)).render()
    html = (root / "site/en/topics/indexes.html").read_text("utf-8")
    assert order(
        html, "<svg", 'id="y2032"', "Tin số 32<", 'id="y2001"', 'id="undated"', "Tin số 33<"
    )
    assert html.count('class="teaser"') == 30
    assert order(html, '<ul class="titles">', "May 5, 2002", "Tin số 2<")


def many(count: int) -> tuple[Entry, ...]:
    """That many articles on one topic from one publisher, over ten years and some undated."""
    topics = Topics((Topic("indexes", "Chỉ số", "Indexes", ("PAPI",)),))

    def dated(n: int) -> str:
        return f"{2010 + n % 10}-{n % 12 + 1:02d}-{n % 28 + 1:02d}" if n % 50 else ""

    return newest_first(
        entry(
            Article(
                id=f"a-{n:012x}",
                slug=f"tin-{n}",
                title=f"Tin {n}",
                date=dated(n),
                topics=("indexes",),
                source=Source("Báo Hòa Bình"),
                body="Một câu chuyện dài. " * 50,
            ),
            topics,
        )
        for n in range(count)
    )


def made(entries: tuple[Entry, ...]) -> dict[str, Page]:
    """The pages of topics and sources for `entries`, in English."""

    def page(path: str, template: str, /, indexed: bool = True, **data: object) -> Page:
        return Page(path, template, "en", data, indexed=indexed)

    def every() -> Iterator[Page]:
        yield from by_topic.pages(entries, Topics(), "en", page)
        yield from by_source.pages(entries, "en", page)

    return {page.path: page for page in every()}


@pytest.mark.parametrize("count", [29, 30, 31, 300, 630, 631, 2000])
@pytest.mark.parametrize("path", ["en/topics/indexes.html", "en/sources/bao-hoa-binh.html"])
def test_every_article_stands_once_however_many_there_are(count, path):
    pages = made(many(count))
    seen: list[str] = []
    full = 0
    for year in pages[path].data["by_year"]:
        inside = [e.path("en") for e in year.newest] + [line.path for line in year.lines]
        full += len(year.newest)
        if year.target:
            assert not year.lines
            inside = [line.path for line in pages[year.target].data["year"].lines]
        assert len(inside) == year.count
        seen += inside
    assert len(seen) == len(set(seen)) == count
    assert full == min(count, shelves.NEWEST)


def test_no_page_of_a_long_list_has_more_than_so_many_titles():
    pages = made(many(2000)).values()
    shelved = [page.data["by_year"] for page in pages if "by_year" in page.data]
    assert len(shelved) == 2
    for years in shelved:
        assert sum(len(year.lines) for year in years) <= shelves.TITLES
    of_year = [page for page in pages if page.template == "of_year.html"]
    assert len(of_year) == 2 * 11  # ten years and what has no date


def test_the_bars_of_the_chart_lead_to_the_years_of_the_same_page():
    page = made(many(40))["en/topics/indexes.html"]
    years = {f"{page.path}#{year.anchor}" for year in page.data["by_year"]}
    bars = {bar.target for bar in page.data["chart"].bars if bar.count}
    assert bars and bars <= years


def test_a_list_does_not_change_with_the_bodies_of_its_articles():
    pages = made(many(631)).values()
    assert not any("câu chuyện" in repr(page) for page in pages)


def test_a_publisher_whose_name_has_no_letter_stands_under_none(tmp_path):
    root = write(tmp_path, {"1.md": article(1, "2020-01-01", "", named("—"))})
    Build(root, config.load(root)).render()
    html = (root / "site/vi/sources/index.html").read_text("utf-8")
    assert ">—</a>" in html and 'id=""' not in html


@pytest.fixture(scope="module")
def misspelt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose articles name one topic, which its list lacks, in two ways."""
    files = {
        "1.md": article(1, "2020-01-01", "Môi trường", named("Đài truyền hình")),
        "2.md": article(2, "2020-01-02", "moi-truong", named("Đài truyền hình")),
    }
    root = write(tmp_path_factory.mktemp("misspelt"), files)
    Build(root, config.load(root)).render()
    return root / "site"


LISTS = ("index", "dates/2020-01", "sources/dai-truyen-hinh", "provinces/national", "topics/index")


@pytest.mark.parametrize("path", LISTS)
def test_two_spellings_of_a_topic_are_one_with_all_its_articles(misspelt, path):
    html = (misspelt / f"vi/{path}.html").read_text("utf-8")
    assert (
        len(re.findall(r'href="[^"]*topics?/moi-truong\.html"|href="moi-truong\.html"', html)) == 1
    )
    told = text_of(misspelt / f"vi/{path}.html")
    assert re.search(r"Môi trường (2\b|.*\b2 bài)", told)


@pytest.mark.parametrize("path", [*LISTS, "2020/01/tin-1"])
def test_a_topic_that_has_a_vietnamese_name_alone_is_marked_as_vietnamese(misspelt, path):
    html = (misspelt / f"en/{path}.html").read_text("utf-8")
    assert re.search(r'lang="vi">(<[^>]+>)*Môi trường<', html)
    search = (misspelt / "en/search.html").read_text("utf-8")
    assert '<option value="moi-truong" lang="vi">Môi trường</option>' in search
