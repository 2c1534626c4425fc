"""What a page asks of the network: its own style sheet, one script at most, its own pictures."""

from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import pytest

from songngu.content import load, load_english
from songngu.render.body_html import body_html
from tests.built import ARTICLE, SHOW_PICTURES, Built, Element, kind, name, telling

BUDGET = 60_000  # bytes of an article page beyond the article's own text
# What a browser fetches by itself, besides style sheets, scripts and pictures.
FETCHED = "iframe object embed video audio source track base portal".split()
FETCHING = "preload prefetch preconnect dns-prefetch modulepreload prerender manifest".split()


def sheets(page: Element) -> list[str]:
    return page.xpath("//link[contains(concat(' ', @rel, ' '), ' stylesheet ')]/@href")


def test_a_page_has_one_style_sheet_and_at_most_one_script(built: Built) -> None:
    for path, page in built.full.items():
        own = page.xpath("//style") if path == "404.html" else []  # shown at any address
        assert len(sheets(page)) + len(own) == 1, path
        assert len(page.xpath("//script[@src]")) <= 1, path


def test_a_page_fetches_nothing_else_and_nothing_from_elsewhere(built: Built) -> None:
    for path, page in built.pages.items():
        assert [name(e) for tag in FETCHED for e in page.iter(tag)] == [], path
        assert [rel for rel in page.xpath("//link/@rel") if rel in FETCHING] == [], path
        icons = page.xpath("//link[@rel='icon']/@href")
        pictures = page.xpath("//img/@src | //script/@src | //image/@href")
        for address in [*sheets(page), *icons, *pictures]:
            parts = urlsplit(address)
            assert (parts.scheme, parts.netloc) in (("", ""), ("data", "")), f"{path}: {address}"


def test_pictures_are_lazy_keep_their_place_and_are_described(built: Built) -> None:
    for path, page in built.pages.items():
        for picture in page.iter("img"):
            assert picture.get("loading") == "lazy", path
            assert int(picture.get("width")) > 0 and int(picture.get("height")) > 0
            assert "alt" in picture.attrib, path


def own_text(root: Path) -> dict[str, int]:
    """Bytes (UTF-8) of each article's own text, by the path of its page.

    Its headline, summary and body, in Vietnamese and, on the English page, in English; each
    counted once, as text without tags.
    """

    def text(body: str) -> int:
        whole = lxml.html.fragment_fromstring(body_html(body, {}), create_parent="div")
        return len(whole.text_content().encode())

    english, _ = load_english(root)
    found = {}
    for page in load(root).pages:
        a = page.article
        vi = len("".join([a.title, *a.summary_vi]).encode()) + text(a.body)
        en = len("".join([a.title_en, *a.summary_en]).encode())
        whole = english.get(a.page)
        if whole:
            en += text(whole.page.body)
        path = f"{a.date[:4]}/{a.date[5:7]}" if a.date else "undated"
        found[f"vi/{path}/{a.slug}.html"] = vi
        found[f"en/{path}/{a.slug}.html"] = vi + en
    return found


@pytest.mark.parametrize("name", ["committed", "everything"])
def test_an_article_page_is_light(name: str, request: pytest.FixtureRequest) -> None:
    """Page, style sheet and script in bytes, uncompressed, less the article's own text."""
    root = request.getfixturevalue(name)
    built, texts = Built(root), own_text(root)
    weights, passages = {}, [0]
    for path, page in built.full.items():
        if kind(path) != ARTICLE:
            continue
        files = [path]
        for address in [*sheets(page), *page.xpath("//script/@src")]:
            files.append((built.folder / path).parent.joinpath(address).resolve())
        total = sum((built.folder / file).stat().st_size for file in files)
        weights[path] = total - texts[path]
        # Of a full translation each passage stands in both languages, with its own address.
        passages.append(len(page.xpath("//*[@class='passages']/*")))
    assert len(weights) >= 10
    assert max(passages) == (60 if name == "everything" else 0)
    assert {path: weight for path, weight in weights.items() if weight > BUDGET} == {}


@pytest.mark.browser
def test_what_a_browser_asks_for_on_each_kind_of_page(everything: Path, browser) -> None:
    built = Built(everything)
    root = f"{built.folder.as_uri()}/"
    page = browser.new_page(viewport={"width": 360, "height": 640})
    asked: list[tuple[str, str]] = []
    page.on("request", lambda request: asked.append((request.resource_type, request.url)))
    for path in telling(built.full):
        asked.clear()
        page.goto(root + path)
        page.evaluate(SHOW_PICTURES)
        assert [url for _, url in asked if not url.startswith((root, "data:"))] == [], path
        if kind(path) == ARTICLE:
            kinds = [sort for sort, _ in asked]
            assert kinds.count("document") == kinds.count("stylesheet") == 1, path
            assert kinds.count("script") <= 1, path
            rest = {url for sort, url in asked if sort not in ("document", "stylesheet", "script")}
            assert all(url.startswith((f"{root}media/", f"{root}assets/icon")) for url in rest)
            assert len([url for url in rest if "/media/" in url]) == len(
                built.pages[path].xpath("//img")
            )
    page.close()
