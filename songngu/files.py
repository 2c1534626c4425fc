"""Files found under their names in normal form C, and written so that none is ever half written."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from songngu.errors import Problem
from songngu.text import nfc


def found(folder: Path, name: str) -> Path:
    """Return where the file called `name` (NFC, a POSIX path) below `folder` lies.

    Its own name, or a folder's, may be in another normal form, as some systems and archives
    have it.
    """
    path = folder / name
    if name.isascii() or path.exists():
        return path
    path = folder
    for part in PurePosixPath(name).parts:
        exact = path / part
        path = exact if exact.exists() else path / _names_in(path).get(part, part)
    return path


def unopened(file: str, error: OSError) -> Problem:
    """What is wrong with a file that the system does not open; `file` as the user would type it."""
    what = f"the file cannot be opened ({error.strerror or error})"
    return Problem(file, what, "give yourself the right to read it, or take it away")


def _names_in(folder: Path) -> Mapping[str, str]:
    return _listed(folder, folder.stat().st_mtime_ns) if folder.is_dir() else {}


@lru_cache(maxsize=256)
def _listed(folder: Path, _changed: int) -> Mapping[str, str]:
    """What the names in a folder are in normal form C; of two that are one, the first."""
    return {nfc(name): name for name in sorted(os.listdir(folder), reverse=True)}


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, then put it in its place in one step. Makes the folder."""
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    file = _begun(part)
    try:
        with file:
            with suppress(FileNotFoundError):  # a new file gets the rights that new files get
                os.chmod(part, path.stat().st_mode & 0o777)
            file.write(data)
        os.replace(part, path)
    except BaseException:
        os.unlink(part)
        raise


def _begun(path: Path) -> BinaryIO:
    try:
        return path.open("xb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("xb")
