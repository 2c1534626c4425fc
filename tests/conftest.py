"""What the tests share: site folders, the command line, a browser."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from songngu import config
from songngu.build import Build

# Without the shrinking of failures, which can take minutes, and without time limits for single examples.
settings.register_profile(
    "songngu", max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)
settings.load_profile("songngu")

# A shell that starts the tests in the background has Ctrl-C ignored, here and in what they start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The sites that test_site_*.py look at.
pytest_plugins = ["tests.everything"]

PROGRAM = Path(__file__).resolve().parent.parent
RAW = PROGRAM / "content" / "raw"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)

CONFIG = """\
site:
  title: {vi: 'Thử nghiệm', en: 'Trial'}
  url: https://site.example/reports
  contact: desk@site.example
"""

MakeSite = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """A site folder from a dict of files; config.yaml is given unless the dict has one."""

    def make(files: dict[str, str | bytes]) -> Path:
        root = tmp_path / "site folder"
        for name, text in ({"config.yaml": CONFIG} | files).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        return root

    return make


def build(root: Path) -> Build:
    """Run all stages over `root` and return the run."""
    run = Build(root, config.load(root))
    run.convert()
    run.translate()
    run.render()
    return run


def run_cli(
    *words: str | Path, cwd: Path = PROGRAM, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `python build.py …` as a user would."""
    return subprocess.run(
        [sys.executable, str(PROGRAM / "build.py"), *map(str, words)],
        cwd=cwd,
        env={**os.environ, "GITHUB_ACTIONS": "", **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below `folder` with its bytes and its time."""
    return {
        p.relative_to(folder).as_posix(): (p.read_bytes(), p.stat().st_mtime_ns)
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.fixture(scope="session")
def from_raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from the five raw articles alone, with the bundled package. Not to be changed."""
    root = tmp_path_factory.mktemp("from raw")
    shutil.copytree(RAW, root / "content" / "raw")
    (root / "config.yaml").write_text(CONFIG, "utf-8")
    run = build(root)
    assert run.report.errors == []
    return root


@pytest.fixture
def copy(from_raw: Path, tmp_path: Path) -> Path:
    """A copy of that site that a test may change."""
    root = tmp_path / "copy"
    shutil.copytree(from_raw, root)
    return root


def page_of(root: Path, number: str) -> Path:
    """The article page made from the raw file whose name begins with `number`."""
    pages = (root / "content/articles").rglob("*.md")
    return next(page for page in pages if f"file: '{number}" in page.read_text("utf-8"))


@pytest.fixture(scope="session")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from the repository's own content and settings. Not to be changed."""
    root = tmp_path_factory.mktemp("committed")
    shutil.copytree(PROGRAM / "content", root / "content")
    shutil.copy(PROGRAM / "config.yaml", root)
    build(root)
    return root


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Headless Chromium: the system's binary, driven by Playwright."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium; see .ci/run")
        pytest.skip("no Chromium on this machine: install it to run the browser tests")
    from playwright.sync_api import sync_playwright

    quiet = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet.split())
        yield chromium
        chromium.close()
