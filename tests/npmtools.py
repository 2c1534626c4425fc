"""The tools that the tests of the built site have from npm (tests/tools/), and Java to run them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

PACKAGES = Path(__file__).resolve().parent / "tools" / "node_modules"


def tool(path: str) -> Path:
    """A file of an installed package. Where it is missing, the test is skipped; in CI it fails."""
    file = PACKAGES / path
    if not file.is_file():
        _missing(
            "axe-core and the Nu HTML checker are not here: have npm installed, then make test"
        )
    return file


def java() -> str:
    """The Java on this machine; as `tool` where there is none."""
    found = shutil.which("java")
    if not found:
        _missing("no Java on this machine: install one (17 or later) to run the Nu HTML checker")
    return str(found)


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{what}; CI must have it, see .ci/run")
    pytest.skip(what)
