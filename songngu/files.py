"""Writing files so that none is ever half written."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


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
