"""`build.py serve`: what is changed is seen, however it was saved."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROGRAM, run_cli

TITLE = "site:\n  title: {vi: 'Thử', en: 'One'}\n  url: https://site.example\n"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def root(make_site) -> Path:
    site: Path = make_site({"content/raw/README.md": b"# Raw\n"})
    (site / "config.yaml").write_text(TITLE, "utf-8")
    return site


@pytest.fixture
def page(root: Path) -> Iterator[str]:
    port = free_port()
    words = ["--no-model", "--root", str(root), "serve", "--port", str(port)]
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM / "build.py"), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert program.stdout
    for line in program.stdout:
        if "http://127.0.0.1" in line:
            break
    yield f"http://127.0.0.1:{port}/en/index.html"
    program.terminate()
    program.wait(30)
    program.stdout.close()


def shows(address: str, text: str) -> bool:
    """Whether the page has a text, within a minute."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with urllib.request.urlopen(address, timeout=30) as answer:
            if text in answer.read().decode():
                return True
        time.sleep(0.3)
    return False


def replace(path: Path, text: str) -> None:
    """Save as most editors do: another file takes the place."""
    beside = path.with_suffix(".tmp")
    beside.write_text(text, "utf-8")
    os.replace(beside, path)


def test_every_change_of_the_settings_and_new_templates_are_seen(root, page):
    assert shows(page, "One")
    for title in ("Two", "Three"):
        replace(root / "config.yaml", TITLE.replace("One", title))
        assert shows(page, title)
    (root / "templates").mkdir()
    replace(
        root / "templates/home.html",
        '{% extends "songngu/home.html" %}{% block main %}<p>My own.</p>{% endblock %}',
    )
    assert shows(page, "My own.")
    replace(root / "config.yaml", TITLE.replace("One", "Four"))
    assert shows(page, "Four")


def test_a_taken_port_is_told_before_anything_is_built(root):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        told = run_cli("--no-model", "--root", root, "serve", "--port", str(port))
    assert told.returncode == 2 and f"port {port} cannot be used" in told.stderr
    assert not (root / "site").exists()
