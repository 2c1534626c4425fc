"""Search: what is found, in which order, where a hit leads; on a server and by double click."""

import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from songngu.render import postings
from tests.conftest import snapshot
from tests.everything import MET, article, named, render, write

REFORM = article(
    "2019-07-16",
    named("Long An đẩy mạnh cải cách", "Long An speeds up reform"),
    MET,
    ("Tỉnh giải quyết 1.932 hồ sơ đúng hạn.", "The province settled 1,932 files on time.", "machine"),
    ("Xã có một trạm y tế lưu động.", "The commune has a zeppelin for a clinic.", "caution"),
    provinces=("Long An",),
    topics=("one-stop-shop",),
    authors=("Phong Nhã",),
    body="Theo Công văn số 16/7-UB, đường dây nóng hoạt động suốt đêm.\n\n- Mục một: hành trang của dân.",
)  # fmt: skip
# Newer than the next, and with the same letters in its headline.
SPIRIT = article(
    "2024-05-02",
    named("Tình nguyện viên giúp dân", "Volunteers help people"),
    MET,
    provinces=("Gia Lai",),
)
PROVINCE = article(
    "2021-01-04",
    named("Tỉnh nguyện giúp dân", "A province helps people"),
    MET,
    provinces=("Gia Lai",),
)
APART = article(
    "2022-02-02", named("Hành khách nói chuyện chính trị", "Passengers talk politics"), MET
)
TOGETHER = article("2020-02-02", named("Bộ máy hành chính mới", "A new administration"), MET)
NOWHERE = article("", named("Thông báo không ghi ngày", "A notice without a date"), MET)
TAKEN_DOWN = article(
    "2023-01-01",
    named("Bài bị gỡ vì nhầm lẫn", "An article taken down"),
    MET,
    withdrawn="Theo yêu cầu.",
)
REPEATED = article(
    "2023-01-02",
    named("Bản đăng lại ở nơi khác", "Printed again elsewhere"),
    MET,
    duplicate_of=REFORM.id,
)
PLAIN = [
    article(f"2018-{month:02d}-11", named(f"Huyện báo cáo tháng {month}", f"Monthly report {month}"), MET, provinces=("Điện Biên",))
    for month in range(1, 13)
]  # fmt: skip
ALL = [REFORM, SPIRIT, PROVINCE, APART, TOGETHER, NOWHERE, TAKEN_DOWN, REPEATED, *PLAIN]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built site. Not to be changed."""
    root = tmp_path_factory.mktemp("search")
    write(root, ALL)
    render(root)
    return root


def files(root: Path) -> dict[str, str]:
    """The files of the search by name."""
    folder = root / "site/search"
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*.js")}


# ------------------------------------------------------------ words and lists


def read(signs: str) -> list[int]:
    """The numbers that a list stands for, as postings.py describes it."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    values = [alphabet.index(sign) for sign in signs.lstrip("!")]
    if signs.startswith("!"):
        return [
            6 * at + bit for at, value in enumerate(values) for bit in range(6) if value >> bit & 1
        ]
    found, number, gap, shift = [], -1, 0, 0
    for value in values:
        gap, shift = gap | (value & 31) << shift, shift + 5
        if value < 32:
            number += gap + 1
            found.append(number)
            gap = shift = 0
    return found


@pytest.mark.parametrize(
    "numbers",
    [[], [0], [9999], [0, 31, 32, 33, 64, 65], list(range(200)), list(range(0, 9000, 7)), [5, 1029, 40000]],
)  # fmt: skip
def test_a_list_of_numbers_says_which_they_are(numbers):
    signs = postings.numbers(numbers)
    assert read(signs) == numbers
    assert re.fullmatch(r"!?[\w-]*", signs)
    # A word of every article costs one bit for each.
    assert len(signs) <= max(numbers, default=0) // 6 + 2


def test_words_are_letters_and_digits_and_numbers_in_groups():
    said = "Quyết định 225/QĐ-TTg: 1.932 hồ sơ (98,5%), 12,500 m2"
    assert postings.words(said) == "quyết định 225 qđ ttg 1.932 hồ sơ 98 5 12,500 m2".split()


def test_where_the_tone_is_set_does_not_matter_but_which_it_is_does():
    assert postings.spelled("hoà") == postings.spelled("hòa")
    assert len({postings.spelled(word) for word in "hòa hóa hoa hỏa họa hõa".split()}) == 6


def test_a_word_is_kept_as_the_script_asks_for_it():
    """Lower case without marks, đ as d; what JavaScript leaves as it is stays as it is."""
    asked = {"Đắk": "dak", "hoà": "hoa", "5µm": "5µm", "Straße": "straße", "ﬁle": "ﬁle"}
    assert {said: postings.folded(said.lower()) for said in asked} == asked


def test_the_number_of_buckets_grows_by_doubling():
    assert [postings.buckets(n, 10) for n in (0, 1, 10, 11, 20, 21, 10_000)] == [
        1,
        1,
        1,
        2,
        2,
        4,
        1024,
    ]


# ------------------------------------------------------------ what is in the files


def test_what_was_taken_down_or_repeats_another_is_in_no_file(built):
    found = files(built)
    texts = [text for name, text in found.items() if name.startswith("texts/")]
    assert len(texts) == len(ALL) - 2
    everything = "\n".join(found.values())
    assert REFORM.title in everything
    assert TAKEN_DOWN.title not in everything and REPEATED.title not in everything
    words = "\n".join(text for name, text in found.items() if name.startswith("words/"))
    assert "\nvolunteers " in words and "\nprinted " not in words and "\nnham " not in words


def test_english_in_doubt_is_in_no_file_and_its_vietnamese_is(built):
    everything = "\n".join(files(built).values())
    assert "zeppelin" not in everything
    assert REFORM.summary_vi[2] in everything


def test_an_article_is_one_file_that_a_browser_runs_from_a_folder(built):
    text = next(text for text in files(built).values() if REFORM.title in text)
    match = re.fullmatch(r"songngu\('texts/\d+/\d+',(\[.*\])\)\n", text)
    permalink, day, inferred, title, summary, named_, body = json.loads(match[1])
    assert (permalink, day, inferred) == ("2019/07/long-an-day-manh-cai-cach", "2019-07-16", 0)
    assert title == [REFORM.title, REFORM.title_en]
    assert summary[2] == [REFORM.summary_vi[2]]  # its English may stand on its own page only
    assert ["p", "Long An"] in named_ and ["a", "Phong Nhã"] in named_
    assert body == [
        "Theo Công văn số 16/7-UB, đường dây nóng hoạt động suốt đêm.",
        "Mục một: hành trang của dân.",
    ]


def test_what_the_site_does_not_publish_of_a_body_is_not_found_either(tmp_path):
    write(tmp_path, [REFORM], "site: {title: T, publish_body: none}\n")
    render(tmp_path)
    everything = "\n".join(files(tmp_path).values())
    assert (
        REFORM.title in everything
        and "hành trang" not in everything
        and "\ntrang " not in everything
    )


def test_one_changed_article_leaves_the_files_of_the_others_and_most_words_untouched(tmp_path):
    many = [
        article(
            f"20{n:02d}-01-01", named(f"Bài số {n}", f"Article {n}"), MET, body=f"Thân bài số {n}."
        )
        for n in range(10, 99)
    ]
    write(tmp_path, many)
    render(tmp_path)
    before = snapshot(tmp_path / "site/search")
    path = next((tmp_path / "content/articles").rglob("*bai-so-50.md"))
    # In the body: a changed headline would take its English, out of date then, along.
    path.write_text(
        path.read_text("utf-8").replace("Thân bài số 50", "Thân bài số kangaroo"), "utf-8"
    )
    render(tmp_path)
    after = snapshot(tmp_path / "site/search")
    changed = {name for name in after if after[name] != before.get(name)}
    assert before.keys() == after.keys()
    assert len([name for name in changed if name.startswith("texts/")]) == 1
    assert 2 <= len(changed) <= 6 < len(after) / 10
    # And a new one, the newest, gets a number of its own.
    texts = {name: text for name, text in after.items() if name.startswith("texts/")}
    one = replace(many[0], id="a-0123456789ab", slug="moi", date="2099-01-01", page="")
    write_more(tmp_path, one)
    render(tmp_path)
    last = snapshot(tmp_path / "site/search")
    assert {name: last[name] for name in texts} == texts


def write_more(root: Path, one) -> None:
    """Add the page of an article."""
    from songngu import frontmatter
    from songngu.content import new_page_path

    path = root / "content/articles" / new_page_path(one)
    path.parent.mkdir(exist_ok=True)
    path.write_text(frontmatter.write(one), "utf-8")


def test_files_of_the_search_are_known_as_ours_when_the_ledger_is_lost(tmp_path):
    write(tmp_path, [REFORM, SPIRIT])
    render(tmp_path)
    foreign = tmp_path / "site/search/texts/0/mine.js"
    foreign.write_text("alert(1)", "utf-8")
    (tmp_path / ".cache/site.json").unlink()
    next((tmp_path / "content/articles").rglob("*tinh-nguyen*.md")).unlink()
    render(tmp_path)
    assert sorted(name for name in files(tmp_path) if name.startswith("texts/")) == [
        "texts/0/0.js",
        "texts/0/mine.js",
    ]


def test_a_site_without_articles_says_so_and_has_no_field(tmp_path):
    write(tmp_path, [])
    render(tmp_path)
    page = (tmp_path / "site/en/search.html").read_text("utf-8")
    assert (
        "There are no articles yet." in page
        and 'id="search"' not in page
        and "search.js" not in page
    )


# ------------------------------------------------------------ in a browser

browser_test = pytest.mark.browser


@pytest.fixture(scope="module")
def server(built, tmp_path_factory) -> Iterator[str]:
    """The built site below /a/path/."""
    top = tmp_path_factory.mktemp("server")
    (top / "a").mkdir()
    (top / "a" / "path").symlink_to(built / "site")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format, *args):
            pass

    handler = functools.partial(Quiet, directory=str(top))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}/a/path/"
        httpd.shutdown()


@pytest.fixture(params=["server", "file"])
def base(request, built) -> str:
    if request.param == "server":
        return request.getfixturevalue("server")
    return (built / "site").as_uri() + "/"


def failed(page):
    """Notes what could not be loaded; what a click away from the page cut short is none of it."""

    def note(request):
        if request.failure != "net::ERR_ABORTED":
            page.wrong.append(request.url)

    return note


@pytest.fixture
def open_search(browser, base):
    contexts = []

    def open_(lang: str, address: str = "", **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.wrong, page.requested = [], []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("requestfailed", failed(page))
        page.on("request", lambda request: page.requested.append(request.url))
        page.goto(f"{base}{lang}/search.html{address}")
        return page

    yield open_
    for context in contexts:
        for page in context.pages:
            assert page.wrong == []
        context.close()


def look_for(page, query: str) -> list[str]:
    """Type a query; return the headlines of its hits."""
    page.evaluate("document.getElementById('found').textContent = 'nothing said yet'")
    page.fill("#q", query)
    page.wait_for_function("document.getElementById('found').textContent != 'nothing said yet'")
    return page.locator("#hits h2").all_inner_texts()


@browser_test
def test_both_languages_are_searched_at_once_with_and_without_marks(open_search):
    page = open_search("vi")
    for query in (
        "Long An đẩy mạnh",
        "long an day manh",
        "speeds up",
        "ĐẨY MẠNH",
        "phong nha",
        "1932 ho so",
        "1,932",
    ):
        assert look_for(page, query)[:1] == [REFORM.title], query
    page = open_search("en")
    for query in ("đẩy mạnh", "speeds", "đường dây nóng", "hanh trang", "spee"):
        assert look_for(page, query) == [REFORM.title_en], query
    assert look_for(page, "zeppelin") == []
    assert page.inner_text("#found") == "No article has all of this."


@browser_test
def test_of_too_few_letters_it_is_said_how_many_are_needed(open_search):
    for lang, said in (
        ("en", "Type at least 2 letters of a word to find all that begin so."),
        ("vi", "Hãy gõ ít nhất 2 chữ cái của một từ để tìm mọi từ bắt đầu như vậy."),
    ):
        page = open_search(lang)
        for query in ("z", "đẩy z"):
            assert look_for(page, query) == []
            assert page.inner_text("#found").endswith(said), query
        assert look_for(page, "zz") == []
        assert said not in page.inner_text("#found")


@browser_test
def test_the_very_same_tones_come_first_then_the_newest(open_search):
    page = open_search("vi")
    assert look_for(page, "tỉnh nguyện") == [PROVINCE.title, SPIRIT.title]
    assert look_for(page, "tình nguyện") == [SPIRIT.title, PROVINCE.title]
    assert look_for(page, "tinh nguyen") == [SPIRIT.title, PROVINCE.title]


@browser_test
def test_words_side_by_side_come_first_and_in_quotes_alone(open_search):
    page = open_search("vi")
    assert look_for(page, "hành chính")[:2] == [TOGETHER.title, APART.title]
    assert look_for(page, '"hành chính"') == [TOGETHER.title]
    assert look_for(page, '"hanh chinh" moi') == [TOGETHER.title]
    assert look_for(page, '"máy hành chính mới"') == [TOGETHER.title]
    assert look_for(page, "16/7-UB") == [REFORM.title]
    assert look_for(page, '"hành trang của dâ') == [REFORM.title]  # still being typed


@browser_test
def test_a_hit_shows_the_sentence_and_leads_to_it(open_search, base):
    page = open_search("en")
    look_for(page, "ho so dung han")
    assert page.locator("#hits .meta").inner_text() == "July 16, 2019 · Long An"
    sentence = page.locator("#hits .said a")
    assert sentence.inner_text() == REFORM.summary_vi[1] and sentence.get_attribute("lang") == "vi"
    assert sentence.locator("mark").all_inner_texts() == ["hồ sơ đúng hạn"]
    sentence.click()
    assert page.url == f"{base}en/2019/07/long-an-day-manh-cai-cach.html#s2"
    assert page.locator(":target").inner_text().find(REFORM.summary_vi[1]) >= 0
    # English, asked for on the Vietnamese page, stands on the English page of the article.
    page = open_search("vi")
    look_for(page, "settled files")
    sentence = page.locator("#hits .said a")
    assert sentence.get_attribute("lang") == "en"
    assert sentence.get_attribute("href") == "../en/2019/07/long-an-day-manh-cai-cach.html#s2"
    look_for(page, "Phong Nhã")
    assert page.locator("#hits .said").inner_text() == "Tác giả: Phong Nhã"


@browser_test
def test_filters_narrow_stand_in_the_address_and_back_undoes_them(open_search):
    page = open_search("vi")
    assert len(look_for(page, "giúp dân")) == 2
    page.select_option("#year", "2021")
    page.wait_for_function("document.querySelectorAll('#hits li').length == 1")
    assert page.url.endswith("?q=gi%C3%BAp+d%C3%A2n&year=2021")
    assert page.locator("#hits h2").all_inner_texts() == [PROVINCE.title]
    page.go_back()
    page.wait_for_function("document.querySelectorAll('#hits li').length == 2")
    assert page.input_value("#q") == "giúp dân" and page.input_value("#year") == ""
    shared = open_search("en", "?province=long-an&topic=one-stop-shop&year=2019")
    shared.wait_for_selector("#hits li")
    assert shared.locator("#hits h2").all_inner_texts() == [REFORM.title_en]
    assert [shared.input_value(f"#{name}") for name in ("q", "province", "year")] == [
        "",
        "long-an",
        "2019",
    ]
    shared.get_by_role("link", name="Tiếng Việt").click()
    shared.wait_for_selector("#hits li")
    assert shared.locator("#hits h2").all_inner_texts() == [REFORM.title]
    shared = open_search("en", "?year=undated&province=national")
    shared.wait_for_selector("#hits li")
    assert shared.locator("#hits h2").all_inner_texts() == [NOWHERE.title_en]


@browser_test
def test_by_keyboard_alone(open_search):
    page = open_search("vi")
    page.keyboard.press("/")
    page.keyboard.type("dân")
    page.wait_for_selector("#hits li")
    focused = "document.activeElement.textContent || document.activeElement.id"
    titles = page.locator("#hits h2").all_inner_texts()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == titles[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == titles[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.wait_for_function("!document.querySelector('#hits li')")
    assert page.evaluate(focused) == "q" and page.input_value("#q") == ""
    assert page.inner_text("#found") == ""
    look_for(page, "cải cách")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vi/2019/07/long-an-day-manh-cai-cach.html")
    page.go_back()
    page.wait_for_selector("#hits li")
    assert page.input_value("#q") == "cải cách"


@browser_test
def test_the_key_that_leads_to_the_field_can_be_switched_off(open_search, base):
    page = open_search("en")
    page.uncheck("#slash")
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "q"
    page.goto(f"{base}en/index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "find"
    page.goto(f"{base}en/search.html")
    assert not page.is_checked("#slash")
    page.check("#slash")
    page.goto(f"{base}en/index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"


@browser_test
def test_a_name_is_told_only_where_the_words_stand_nowhere_else(open_search):
    page = open_search("en")
    look_for(page, "one-stop shop")
    assert page.locator("#hits .said").first.inner_text() == "Topic: One-stop shop"
    look_for(page, "Long An")
    assert page.locator("#hits h2 mark").first.inner_text() == "Long An"
    assert page.locator("#hits .said").first.inner_text() == REFORM.title


@browser_test
@pytest.mark.parametrize("query", ["?q=", "?q=gi%C3%BAp+d%C3%A2n+", "?q=gi%C3%BAp%20d%C3%A2n"])
def test_one_step_back_leaves_the_search_however_its_address_is_written(open_search, query):
    page = open_search("vi")
    page.evaluate("location.href = 'index.html'")
    page.wait_for_url("**/vi/index.html")
    page.evaluate("query => { location.href = 'search.html' + query; }", query)
    page.wait_for_url("**/search.html*")
    if "gi" in query:
        page.wait_for_selector("#hits li")
    page.go_back()
    page.wait_for_url("**/vi/index.html")


@browser_test
def test_how_many_there_are_is_said_and_more_are_shown_on_demand(open_search):
    page = open_search("en")
    assert len(look_for(page, "monthly report")) == 10
    assert page.inner_text("[role=status][aria-live=polite]") == "12 articles"
    page.get_by_role("button", name="Show more").click()
    page.wait_for_function("document.querySelectorAll('#hits li').length == 12")
    assert page.evaluate("document.activeElement.textContent") == "Monthly report 2"
    assert page.get_by_role("button", name="Show more").is_hidden()


@browser_test
def test_only_what_the_query_needs_is_loaded(open_search, base):
    page = open_search("vi")
    assert not [url for url in page.requested if "/search/" in url]
    look_for(page, "speeds up")
    assert all(url.startswith(base) for url in page.requested)
    assert len([url for url in page.requested if "/search/texts/" in url]) == 1


@browser_test
def test_without_javascript_the_page_leads_to_the_indexes(open_search):
    page = open_search("vi", java_script_enabled=False)
    assert page.locator("#search").is_hidden()
    links = page.locator("main a")
    assert [link.get_attribute("href") for link in links.all()] == [
        "dates/index.html",
        "provinces/index.html",
        "topics/index.html",
    ]


@browser_test
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_control_has_a_name_and_nothing_is_wider_than_a_phone(open_search, lang):
    page = open_search(lang, "?q=dân", viewport={"width": 360, "height": 700})
    page.wait_for_selector("#hits li")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for control in page.locator("input, select").all():
        assert page.locator(f"label[for={control.get_attribute('id')}]").inner_text()
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
