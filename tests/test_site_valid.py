"""HTML, CSS and SVG as the Nu HTML checker has it; feeds and the sitemap as their formats ask."""

import datetime as dt
import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import lxml.etree
import pytest

from tests.built import Built
from tests.npmtools import java, tool

ATOM = "{http://www.w3.org/2005/Atom}"
KINDS = (".html", ".css", ".svg")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


# What the checker's CSS part, older than these, does not know: container queries and their
# units (CSS Containment 3), the order of a letter's outline and filling (SVG 2).
NEWER = ("@container", "container-type", "cqi", "paint-order")


def messages(*folders: Path) -> list[str]:
    """What the checker says of all pages, style sheets and drawings below the folders."""
    jar = tool("vnu-jar/build/dist/vnu.jar")
    files = [str(f) for top in folders for f in sorted(top.rglob("*.*")) if f.suffix in KINDS]
    # Its guess at a page's language is left out: English pages hold much Vietnamese, and
    # test_site_languages.py looks at every text.
    options = "--also-check-css --also-check-svg --no-langdetect --format json --stdout --exit-zero-always"
    checked = subprocess.run(
        [java(), "-jar", str(jar), *options.split(), *files],
        capture_output=True, encoding="utf-8", timeout=300, check=True,
    )  # fmt: skip
    return [
        f"{said['url']}:{said.get('lastLine', '')}: {said['message']}"
        for said in json.loads(checked.stdout)["messages"]
        if not said["message"].startswith("CSS:")
        or not any(name in said["message"] + said.get("extract", "") for name in NEWER)
    ]


def test_the_checker_has_nothing_to_say(
    committed: Path, everything: Path, lonely: Path, empty: Path
) -> None:
    found = messages(committed / "site", everything / "site", lonely / "site", empty / "site")
    assert not found, "\n".join(found[:20])


def test_the_checker_would_say_something(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<!doctype html><html lang=en><title>A</title><p><h1>", "utf-8"
    )
    (tmp_path / "a.css").write_text("p { colour: red }", "utf-8")
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><rct/></svg>', "utf-8")
    said = "\n".join(messages(tmp_path))
    assert "a.html" in said and "a.css" in said and "a.svg" in said


# ---------------------------------------------------------------- feeds and the sitemap


def moment(text: str | None) -> dt.datetime:
    """RFC 3339."""
    found = dt.datetime.fromisoformat(text or "")
    assert found.tzinfo
    return found


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_feed_is_atom(built: Built, lang: str) -> None:
    """RFC 4287, section 4: what must be there, once, and absolute."""
    feed = lxml.etree.parse(built.folder / lang / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    ids = [e.text for e in feed.iter(f"{ATOM}id")]
    assert feed.tag == f"{ATOM}feed" and len(ids) == len(set(ids)) == len(entries) + 1
    for part in (feed, *entries):
        for tag in ("id", "title", "updated"):
            (found,) = part.findall(f"{ATOM}{tag}")
            assert (found.text or "").strip()
        assert moment(part.findtext(f"{ATOM}updated")) <= moment(feed.findtext(f"{ATOM}updated"))
        (link,) = [e for e in part.findall(f"{ATOM}link") if e.get("rel") == "alternate"]
        if built.settings.url:
            assert built.at(link.get("href")) in built.full
        assert feed.find(f"{ATOM}author") is not None or part.find(f"{ATOM}author") is not None
    published = [moment(e.findtext(f"{ATOM}published")) for e in entries]
    assert published == sorted(published, reverse=True)


def test_the_sitemap_lists_the_pages_that_search_engines_may_list(built: Built) -> None:
    """sitemaps.org: absolute addresses, each once, at most 50,000."""
    if not built.settings.url:
        assert "sitemap.xml" not in built.files
        return
    sitemap = lxml.etree.parse(built.folder / "sitemap.xml").getroot()
    assert sitemap.tag == f"{SITEMAP}urlset"
    listed = [e.text or "" for e in sitemap.iter(f"{SITEMAP}loc")]
    assert len(listed) == len(set(listed)) <= 50_000
    assert all(urlsplit(address).query == urlsplit(address).fragment == "" for address in listed)
    noindex = "//meta[@name='robots'][contains(@content, 'noindex')]"
    indexed = {path for path, page in built.full.items() if not page.xpath(noindex)}
    assert {built.at(address) for address in listed} == indexed
