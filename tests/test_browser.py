"""The site as a reader meets it: a real browser, from a server at any base path and by double click."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from songngu.content import load
from tests.test_site_links import GONE_ON

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(committed, tmp_path_factory) -> Iterator[str]:
    """The built site below /a/base/path/."""
    top = tmp_path_factory.mktemp("server")
    (top / "a" / "base").mkdir(parents=True)
    (top / "a" / "base" / "path").symlink_to(committed / "site")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format, *args):
            pass

    handler = functools.partial(Quiet, directory=str(top))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}/a/base/path/"
        httpd.shutdown()


@pytest.fixture(params=["server", "file"])
def base(request, committed) -> str:
    if request.param == "server":
        return request.getfixturevalue("server")
    return (committed / "site").as_uri() + "/"


@pytest.fixture
def open_page(browser):
    contexts = []

    def open_(url: str, **options):
        context = browser.new_context(**{"java_script_enabled": False, **options})
        contexts.append(context)
        page = context.new_page()
        page.requested, page.failed = [], []
        page.on("request", lambda request: page.requested.append(request.url))
        page.on(
            "requestfailed",  # not what was cut short because the reader went on
            lambda r: None if r.failure == GONE_ON else page.failed.append(r.url),
        )
        page.on(
            "response",
            lambda response: page.failed.append(response.url) if response.status >= 400 else None,
        )
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()


def long_an(committed: Path):
    return next(p.article for p in load(committed).pages if p.article.provinces == ("Long An",))


def test_from_the_first_page_to_an_english_summary_and_back(base, committed, open_page):
    page = open_page(base + "index.html")
    page.wait_for_url("**/vi/index.html")
    page.get_by_role("link", name="English", exact=True).click()
    assert page.url.endswith("/en/index.html")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Provinces").click()
    page.wait_for_url("**/provinces/index.html")
    page.get_by_role("link", name="Long An").click()
    article = long_an(committed)
    page.locator(".teaser").get_by_role("heading").get_by_role("link").click()
    assert page.url.endswith(f"/en/{article.made['path']}.html")
    assert page.get_by_text("machine translation, not reviewed", exact=False).first.is_visible()
    assert page.get_by_text(article.summary_en[0], exact=True).is_visible()
    page.get_by_role("link", name="Tiếng Việt", exact=True).click()
    assert page.url.endswith(f"/vi/{article.made['path']}.html")
    assert page.get_by_role("heading", level=1).inner_text() == article.title
    assert page.failed == []


def test_by_date_down_to_the_day(base, committed, open_page):
    page = open_page(base + "vi/dates/index.html")
    page.get_by_role("link", name="Tháng 7").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Tháng 7 năm 2019")
    page.get_by_role("link", name="16 tháng 7 năm 2019").first.click()
    assert page.url.endswith("/vi/dates/2019-07-16.html")
    page.get_by_role("link", name=long_an(committed).title).click()
    assert page.get_by_text("Đại biểu dự hội nghị tại điểm cầu Long An").is_visible()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_the_screen(base, committed, open_page, width):
    for path in (
        "en/index.html",
        f"en/{long_an(committed).made['path']}.html",
        "vi/dates/index.html",
        "en/provinces/index.html",
        "en/about.html",
    ):
        page = open_page(
            base + path, viewport={"width": width, "height": 800}, java_script_enabled=True
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_english_and_vietnamese_stand_side_by_side_on_a_wide_screen_and_stacked_on_a_phone(
    server, committed, open_page
):
    url = f"{server}en/{long_an(committed).made['path']}.html"
    for width, beside in ((1280, True), (360, False)):
        page = open_page(url, viewport={"width": width, "height": 800})
        pair = page.locator(".pairs > li:not(.doubtful)").first
        if not beside:
            pair.locator("summary").click()
        left, right = (pair.locator(side).first.bounding_box() for side in (".en", ".vi"))
        assert (abs(left["y"] - right["y"]) < 20) == beside
        assert (right["x"] > left["x"]) == beside


def test_by_keyboard_the_first_stop_is_the_way_to_the_text(server, open_page):
    page = open_page(f"{server}en/index.html", java_script_enabled=True)
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == "Skip to the text"
    assert page.locator(".skip").bounding_box()["x"] >= 0


# The contrast of every element that holds text (WCAG 2.2, 1.4.3), by tag and class.
CONTRAST = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const lum = ([r, g, b]) => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126*f(r)+.7152*f(g)+.0722*f(b); };
  const back = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length == 3 || c[3] > 0) return c; } return [255,255,255]; };
  const out = {};
  for (const e of document.body.querySelectorAll('*')) {
    if (![...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim())) continue;
    const a = lum(parse(getComputedStyle(e).color)), b = lum(back(e));
    const key = e.tagName + '.' + e.className;
    out[key] = Math.min(out[key] || 99, (Math.max(a, b) + .05) / (Math.min(a, b) + .05));
  }
  return out;
}"""
