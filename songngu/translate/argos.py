"""What Argos Translate itself makes of a package, so that other programs can use what we install."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from songngu.errors import PackageError
from songngu.translate.archive import one_line


def confirm(folder: Path, *, shown: str) -> None:
    """Have `argostranslate.package` read an unpacked package. Raises `PackageError` if it cannot.

    `shown` is what errors call it. argostranslate.translate is not imported: it needs torch.
    """
    with _in_a_corner():
        from argostranslate.package import Package

        try:
            package = Package(folder)
        except (OSError, ValueError, KeyError, TypeError) as error:
            what = f"cannot be read by Argos Translate ({one_line(error)})"
            raise PackageError(what, file=shown, mend="use another package") from None
    if (package.from_code, package.to_code) != ("vi", "en"):
        what = f"is {package.from_code}→{package.to_code} to Argos Translate"
        raise PackageError(what, file=shown, mend="use a vi→en package")


@contextmanager
def _in_a_corner() -> Iterator[None]:
    """Import argostranslate without letting it create folders in the user's home.

    Its settings module makes its data, config and cache folders on import, where the
    environment says.
    """
    if "argostranslate.settings" in sys.modules:
        yield
        return
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
    kept = {name: os.environ.get(name) for name in names}
    with tempfile.TemporaryDirectory() as corner:
        os.environ.update(dict.fromkeys(names, corner))
        try:
            yield
        finally:
            for name, value in kept.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value
