"""WCAG 2.2 AA as far as a program can tell: axe-core on every kind of page, by day and by night."""

from pathlib import Path

import pytest

from tests.built import Built, telling
from tests.npmtools import tool

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Best practices that are not held here, and why.
LEFT_OUT: dict[str, str] = {}
# Width in pixels, colours, and the rules that are run: colours change nothing but contrast.
CONDITIONS = (
    (360, "light", RULES),
    (360, "dark", ["color-contrast"]),
    (1280, "light", ["color-contrast"]),
    (1280, "dark", RULES),
)
RUN = """async ([only, left_out]) => {
  const off = Object.fromEntries(left_out.map(id => [id, {enabled: false}]));
  const found = await axe.run(document, {runOnly: only, rules: off, resultTypes: ['violations']});
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 150)).slice(0, 3).join(' | ')}`);
}"""


def violations(page) -> list[str]:
    """What axe finds on a page in light and dark, on a telephone and on a desk."""
    found = []
    for width, scheme, rules in CONDITIONS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        said = page.evaluate(RUN, [rules, list(LEFT_OUT)])
        found += [f"{width} {scheme} {what}" for what in said]
    return found


@pytest.fixture(scope="module")
def view(browser):
    script = tool("axe-core/axe.min.js")
    page = browser.new_page()

    def open_(url: str):
        page.goto(url)
        page.add_script_tag(path=script)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        return page

    yield open_
    page.close()


@pytest.mark.parametrize("lang", ["vi", "en", ""])
def test_axe_finds_nothing_on_any_kind_of_page(lang: str, everything: Path, view) -> None:
    built = Built(everything)
    paths = [p for p in telling(built.full) if (p.split("/")[0] if "/" in p else "") == lang]
    found = {path: violations(view((built.folder / path).as_uri())) for path in paths}
    assert found
    told = [f"{path}: {what}" for path, said in found.items() for what in said]
    assert not told, "\n".join(told[:40])


@pytest.mark.parametrize("site", ["lonely", "empty"])
def test_axe_finds_nothing_where_there_is_little_to_show(site: str, view, request) -> None:
    built = Built(request.getfixturevalue(site))
    for path in (
        "vi/index.html",
        "en/index.html",
        "en/dates/index.html",
        "vi/provinces/index.html",
    ):
        assert violations(view((built.folder / path).as_uri())) == [], path


def test_axe_would_find_something(tmp_path: Path, view) -> None:
    """Grey on black by night, on a page without language or title."""
    page = tmp_path / "a.html"
    style = "@media (prefers-color-scheme: dark) { body { background: #000; color: #444 } }"
    page.write_text(f"<!doctype html><style>{style}</style><main><h1>Pale</h1></main>", "utf-8")
    said = "\n".join(violations(view(page.as_uri())))
    assert "1280 dark color-contrast" in said and "1280 light color-contrast" not in said
    assert "html-has-lang" in said
