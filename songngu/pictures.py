"""The pictures that lie beside the raw files: which there are, and what a raw file calls them.

Nothing outside content/raw/ is ever looked at, and nothing in it is changed.
"""

from __future__ import annotations

import os
import posixpath
import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from songngu import files
from songngu.text import nfc

SUFFIXES = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".avif", ".gif", ".bmp")
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP")  # their names in Pillow
# What browsers, and people, add to a page's name for the folder of its files.
_FOLDER = re.compile(
    r"[ _.-](?:files?|t[eệ]p(?:[ _.-]?tin)?|t[aậ]p[ _.-]?tin|images?|pictures?|[aả]nh|h[iì]nh)$"
)
_NUMBERED = re.compile(r"^(?P<stem>.+?)(?:[ _.-]+|(?=\())\(?(?P<number>\d{1,3})\)?$")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pictures below the folder `root` (content/raw/), listed once by `shelf`.

    All paths are POSIX, below it, in normal form C (`inside` opens them). `names` has each folder's pictures by folded name,
    `folders` the folders of each raw file ((its folder, its folded stem)), `ordered` the
    pictures called like it, in order.
    """

    root: Path = Path()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    folders: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    ordered: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)

    def named(self, raw: str, src: str) -> str:
        """Return the picture that the raw file `raw` means by `src`, "" if it is not here.

        An address of another site is looked for by its file name among the page's own files.
        """
        if not self.names or src.startswith("data:"):
            return ""
        folder, stem = _place(raw)
        own = self.folders.get((folder, stem), ())
        bare = re.split(r"[?#]", src, maxsplit=1)[0]
        said = dict.fromkeys(nfc(s.replace("\\", "/")) for s in (src, bare, unquote(bare)))
        if not re.match(r"(?:[a-z][\w+.-]*:)?//", src, re.IGNORECASE):
            for path in said:
                if found := self._at(posixpath.join(folder, path)):
                    return found
        for path in said:
            for place in own:
                if found := self._at(posixpath.join(place, posixpath.basename(path))):
                    return found
        return ""

    def _at(self, path: str) -> str:
        folder, name = posixpath.split(posixpath.normpath(path))
        return self.names.get(folder, {}).get(_key(name), "")

    def beside(self, raw: str) -> Sequence[str]:
        """Return the pictures called like the raw file `raw`, in order."""
        return self.ordered.get(_place(raw), ())


NO_PICTURES = Shelf()


def is_picture(name: str) -> bool:
    """Whether a file name is that of a picture that can be carried into the site."""
    return name.lower().rstrip(")]").endswith(SUFFIXES)


def inside(root: Path, path: str) -> Path | None:
    """Return the file at `path` (POSIX) below the folder `root`, None if it is not a file there.

    Neither ".." nor a symbolic link leads out of the folder.
    """
    pure = PurePosixPath(path)
    if not path or pure.is_absolute() or ".." in pure.parts or re.search(r"[\\:\0]", path):
        return None
    found = files.found(root, path)
    if not found.is_file() or not found.resolve().is_relative_to(root.resolve()):
        return None
    return found


def shelf(root: Path, raws: Iterable[str]) -> Shelf:
    """List the pictures below the folder `root`. `raws` are the raw files in it (POSIX paths)."""
    stems = {_place(raw) for raw in raws}
    with_raws = {folder for folder, _ in stems}
    names: dict[str, dict[str, str]] = {}
    own: dict[tuple[str, str], list[str]] = defaultdict(list)
    called: dict[tuple[str, str], list[tuple[int, list[object], str]]] = defaultdict(list)
    for at, below, listed in os.walk(root):
        below[:] = sorted(name for name in below if not name.startswith("."))
        folder = nfc(Path(at).relative_to(root).as_posix())
        folder = "" if folder == "." else folder
        found = {
            _key(name): posixpath.join(folder, nfc(name))
            for name in sorted(listed)
            if is_picture(name) and not name.startswith(".") and _ours(root, Path(at) / name)
        }
        if not found:
            continue
        names[folder] = found
        parent, name = posixpath.split(folder)
        if folder:
            for stem in {_key(name), _FOLDER.sub("", _key(name))}:
                own[parent, stem].append(folder)
        if folder and folder not in with_raws:
            called[parent, _key(name)] += [(1000, _natural(p), p) for p in found.values()]
        for path in found.values():
            stem = _place(path)[1]
            if (folder, stem) in stems:
                called[folder, stem].append((0, _natural(path), path))
            elif match := _NUMBERED.match(stem):
                entry = int(match["number"]), _natural(path), path
                called[folder, match["stem"]].append(entry)
    ordered = {key: [path for *_, path in sorted(called[key])] for key in called if key in stems}
    return Shelf(root, names, dict(own), ordered)


def _ours(root: Path, path: Path) -> bool:
    return not path.is_symlink() or inside(root, path.relative_to(root).as_posix()) is not None


def _place(raw: str) -> tuple[str, str]:
    """The folder of a file and its folded stem."""
    folder, name = posixpath.split(raw)
    return folder, _key(posixpath.splitext(name)[0])


def _key(name: str) -> str:
    return nfc(name).casefold()


def _natural(path: str) -> list[object]:
    """A key that sorts "anh 2" before "anh 10"."""
    parts = re.split(r"(\d+)", _key(path))
    return [int(part) if n % 2 else part for n, part in enumerate(parts)]


@lru_cache(maxsize=4096)
def measure(path: Path) -> tuple[int, int] | None:
    """Return the width and height of a picture in pixels as its file states them, or None."""
    # Only where there is a picture.
    from PIL import Image as pillow

    try:
        with warnings.catch_warnings(action="ignore"), pillow.open(path, formats=FORMATS) as image:
            return image.size
    except (OSError, SyntaxError, ValueError, RuntimeError, pillow.DecompressionBombError):
        return None
