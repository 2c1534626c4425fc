"""Makes the README's screenshots from the built site: .venv/bin/python docs/screenshots.py

`--root FOLDER` photographs another site, `--to FOLDER` puts them elsewhere.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROGRAM))

from PIL import Image  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from songngu.article import Article  # noqa: E402
from songngu.content import load  # noqa: E402
from songngu.render import links  # noqa: E402

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESK, PHONE = (1180, 1010), (390, 844)  # pixels
COLOURS = 64  # of a picture's palette: paper, ink, lacquer, and the steps between
FIND = "hanh chinh"  # typed without diacritics, as many do


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its file below docs/, the page, the size of the window, the colours."""

    name: str
    page: str
    size: tuple[int, int] = DESK
    scheme: str = "light"
    typed: str = ""


def shots(articles: list[Article]) -> Iterator[Shot]:
    """The main pages, of the newest article that shows no caution and of the fullest month."""
    clean = [a for a in articles if a.day and not any(s.flags for s in a.sentences)]
    newest = max(clean or [a for a in articles if a.day], key=lambda a: a.date)
    article = links.article(links.permalink(newest), "en")
    months = Counter((a.day.year, a.day.month) for a in articles if a.day)
    month = links.month(*max(months, key=lambda key: (months[key], key)), "en")
    yield Shot("home", links.home("en"))
    yield Shot("home-phone", links.home("vi"), PHONE)
    yield Shot("article", article)
    yield Shot("article-phone-dark", article, PHONE, "dark")
    yield Shot("article-vi", article.replace("en/", "vi/", 1))
    yield Shot("provinces", links.provinces("en"))
    yield Shot("month", month)
    yield Shot("search", links.search("en"), typed=FIND)
    yield Shot("search-phone-dark", links.search("vi"), PHONE, "dark", FIND)


def take(browser: Browser, site: Path, shot: Shot) -> bytes:
    """Photograph what a reader sees first, as a small PNG."""
    width, height = shot.size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        device_scale_factor=2 if shot.size == PHONE else 1,
    )
    page.goto((site / shot.page).as_uri())
    if shot.typed:
        page.get_by_role("searchbox").first.press_sequentially(shot.typed)
        page.wait_for_timeout(1500)
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    small = io.BytesIO()
    few = taken.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(small, "PNG", optimize=True)
    return small.getvalue()


def main() -> None:
    """Write every picture and say how large it is."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--root", type=Path, default=PROGRAM)
    options.add_argument("--to", type=Path, default=PROGRAM / "docs")
    chosen = options.parse_args()
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    site = chosen.root / "site"
    if binary is None or not (site / "en").is_dir():
        sys.exit("Build the site first (make site), and have Chromium installed.")
    articles = [p.article for p in load(chosen.root).pages if p.article.listed]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        for shot in shots(articles):
            data = take(browser, site, shot)
            (chosen.to / f"{shot.name}.png").write_bytes(data)
            print(f"{shot.name}.png: {len(data) // 1024} KB")
        browser.close()


if __name__ == "__main__":
    main()
