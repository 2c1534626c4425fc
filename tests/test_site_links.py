"""Every link of every page leads somewhere: at the top of a server, below /repo/, from a folder."""

import functools
import http.server
import posixpath
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.built import SHOW_PICTURES, Built, Element, moved_to, name, telling

# Where an address may be written in HTML, SVG and what other sites read about a page.
PLACES = "//@href | //@src | //@action | //@poster | //@data | //@*[local-name()='xlink:href']"
# What the browser says of a request that it gave up because the reader went on.
GONE_ON = "net::ERR_ABORTED"
PUBLIC = ("canonical", "alternate")


def addresses(page: Element) -> Iterator[tuple[Element, str]]:
    """Every address on a page with the element that has it, but for those on other sites."""
    for found in page.xpath(PLACES):
        if urlsplit(found).scheme not in ("http", "https", "mailto", "data"):
            yield found.getparent(), str(found)
    for element in page.xpath("//*[@srcset]"):
        for one in element.get("srcset").split(","):
            yield element, one.split()[0]
    if moved_to(page):
        yield page, moved_to(page)


def target(path: str, address: str) -> tuple[str, str]:
    """The file and the fragment that an address on the page at `path` stands for."""
    parts = urlsplit(address)
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    return (file if parts.path else path), unquote(parts.fragment)


def test_every_link_names_a_file_and_every_fragment_a_place_in_it(built: Built) -> None:
    ids = {path: set(page.xpath("//@id")) for path, page in built.pages.items()}
    wrong = []
    for path, page in built.pages.items():
        for element, address in addresses(page):
            file, fragment = target(path, address)
            # What begins with a slash would leave /repo/, and a folder is no page on a disk.
            if address.startswith("/") or file not in built.files:
                wrong.append(f"{path}: {address} in {name(element)}")
            elif fragment and file in ids and fragment not in ids[file] - {"top"}:
                wrong.append(f"{path}: no #{fragment} in {file}")
    assert not wrong, "\n".join(wrong[:20])


def test_no_link_inside_the_site_is_written_with_its_public_address(built: Built) -> None:
    for path, page in built.pages.items():
        if not built.settings.url:
            break
        for found in page.xpath(f"//*[starts-with(@href, '{built.settings.url}')]"):
            # A server shows 404.html at any address, so its links cannot be relative.
            told = found.tag == "link" and found.get("rel") in PUBLIC
            assert told or path == "404.html", f"{path}: {name(found)}"
            assert built.at(found.get("href").partition("#")[0]) in built.files


def test_no_id_stands_twice_and_none_is_missing_that_is_referred_to(built: Built) -> None:
    by_id = "aria-labelledby aria-describedby aria-details aria-controls aria-owns for headers list"
    for path, page in built.pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        for attribute in by_id.split():
            for value in page.xpath(f"//@{attribute}"):
                assert set(value.split()) <= set(ids), f"{path}: {attribute}={value}"


def test_from_the_first_page_a_reader_can_get_to_all_others(built: Built) -> None:
    reached, following = {"index.html"}, ["index.html"]
    while following:
        path = following.pop()
        for element, address in addresses(built.pages[path]):
            file, _ = target(path, address)
            if element.tag in ("a", "html") and file in built.pages and file not in reached:
                reached.add(file)
                following.append(file)
    indexed = {
        path for path, page in built.full.items() if not page.xpath("//meta[@name='robots']")
    }
    assert indexed - reached == set()


def test_the_style_sheet_asks_for_nothing_that_is_not_there(built: Built) -> None:
    for path in built.files:
        if path.endswith(".css"):
            text = (built.folder / path).read_text("utf-8")
            assert "@import" not in text
            for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
                assert address.startswith("data:") or target(path, address)[0] in built.files


# ---------------------------------------------------------------- in a browser


@pytest.fixture(scope="module", params=["/repo/", "file"])
def base(
    request: pytest.FixtureRequest, everything: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the site: on a server below /repo/, or in a folder."""
    site = everything / "site"
    if request.param == "file":
        yield f"{site.as_uri()}/"
        return
    top = tmp_path_factory.mktemp("top")
    (top / "repo").symlink_to(site)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(top))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/repo/"
        server.shutdown()


@pytest.mark.browser
def test_a_browser_finds_all_it_asks_for_and_has_nothing_to_complain_of(
    base: str, everything: Path, browser
) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "requestfailed",
        lambda r: None if r.failure == GONE_ON else wrong.append(f"failed: {r.url}"),
    )
    page.on("response", lambda r: wrong.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    site = Built(everything)
    for path in telling(site.pages):
        page.goto(base + path)
        if moved_to(site.pages[path]):  # leads on at once
            page.wait_for_url(lambda url, left=base + path: url != left)
        else:
            page.evaluate(SHOW_PICTURES)
        assert wrong == [], path
    page.close()
