"""Makes the README's screenshots from the built site: .venv/bin/python docs/screenshots.py"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from songngu.content import load  # noqa: E402

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> None:
    """Photograph the newest English page without a caution, as a reader on a laptop sees it."""
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    if binary is None or not (ROOT / "site/en").is_dir():
        sys.exit("Build the site first (make site), and have Chromium installed.")
    clean = [p.article for p in load(ROOT).pages if not any(s.flags for s in p.article.sentences)]
    article = max(clean, key=lambda a: a.date)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 1010})
        page.goto((ROOT / f"site/en/{article.made['path']}.html").as_uri())
        page.screenshot(path=ROOT / "docs/article.png")
        browser.close()


if __name__ == "__main__":
    main()
