"""The pictures of the articles as the site carries them: a few widths each, as WebP.

Of every picture that an article's figures show, the file below content/raw/ is read once:
turned the way it was taken, its colours brought to sRGB, everything else that the file
says (place, camera, author) left behind. What was found out about it is kept in
`.cache/pictures.json` with the file's size and time, so that nothing is read again.
The originals stay as they are.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from songngu import body, pictures
from songngu.article import Article
from songngu.content import ARTICLES, RAW
from songngu.errors import Problem, SongNguError
from songngu.files import found, write_atomic
from songngu.render import links
from songngu.render.shown import readable
from songngu.text import is_web_address

if TYPE_CHECKING:
    from PIL.Image import Image

MEMORY = ".cache/pictures.json"
FOLDER = "media"
WIDTHS = (480, 960, 1440)  # pixels; none is wider than its original
_TALLEST = 16_383  # pixels, what WebP can hold
_MOST_BYTES = 64 * 2**20  # of an original
_MOST_PIXELS = 80_000_000  # of an original: 320 MB when it is unpacked
_QUALITY = 80
# Part of every name: another number where the same original is to look otherwise.
_RECIPE = "1"
# All that Pillow raises for what is no sound picture.
_FAULTS = (
    *(OSError, SyntaxError, ValueError, TypeError, EOFError, struct.error),
    *(IndexError, KeyError, OverflowError, ZeroDivisionError, MemoryError, RuntimeError),
)
# What the text column measures (see style.css), and most of a telephone.
_SIZES = "(min-width: 44rem) 39rem, 92vw"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the site: its name there, and its sizes in pixels, the smallest first."""

    name: str
    sizes: tuple[tuple[int, int], ...]

    def path(self, width: int) -> str:
        """The place of one size on the site."""
        return f"{FOLDER}/{self.name}-{width}.webp"

    def attributes(self, page: str) -> dict[str, str]:
        """Return the attributes of its <img> on the page at path `page`, without `alt`."""
        width, height = next(
            (size for size in reversed(self.sizes) if size[0] <= WIDTHS[1]), self.sizes[0]
        )
        found = {"src": links.relative(self.path(width), page)}
        if len(self.sizes) > 1:
            each = (f"{links.relative(self.path(w), page)} {w}w" for w, _ in self.sizes)
            found |= {"srcset": ", ".join(each), "sizes": _SIZES}
        return found | {
            "width": str(width), "height": str(height), "loading": "lazy", "decoding": "async",
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a file: its size in bytes, time (ns), digest and picture, or its fault."""

    bytes: int
    time: int
    digest: str = ""
    sizes: tuple[tuple[int, int], ...] = ()
    fault: str = ""
    animated: bool = False


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures of a site, by their paths below content/raw/ (POSIX); `root` is that folder."""

    root: Path = Path()
    pictures: Mapping[str, Picture] = field(default_factory=dict)

    def of(self, article: Article) -> dict[str, Picture]:
        """Return the pictures that an article shows."""
        return {path: self.pictures[path] for path in named(article) if path in self.pictures}

    def files(self) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
        """Yield every file of every picture once: its place on the site, a digest of what it
        is made from, and what makes it."""
        done = set()
        for path, picture in sorted(self.pictures.items()):
            for size in picture.sizes if picture.name not in done else ():
                make = partial(_file, found(self.root, path), path, picture, size)
                yield picture.path(size[0]), picture.name, make
            done.add(picture.name)


def named(article: Article) -> list[str]:
    """Return the paths below content/raw/ of the pictures that an article's figures name."""
    if not article.listed:
        return []
    sources = (figure.src for figure in body.figures(readable(article.body)))
    return [src for src in dict.fromkeys(sources) if src and not is_web_address(src)]


def album(
    root: Path,
    articles: Iterable[Article],
    note: Callable[[Problem], None],
    tell: Callable[[int, int], None],
) -> Album:
    """Return the pictures of the site folder `root` that `articles` show.

    `note` hears of each one that cannot be shown, `tell` (done, total) how far it is.
    What is known already is kept when this is interrupted.
    """
    wanted: dict[str, str] = {}
    for article in articles:
        for path in named(article):
            wanted.setdefault(path, f"{ARTICLES}/{article.page}")
    old = _read_memory(root) if wanted else {}
    known: dict[str, _Known] = {}
    try:
        for done, (path, page) in enumerate(sorted(wanted.items()), 1):
            file = pictures.inside(root / RAW, path)
            if file is None:
                note(_missing(page, path))
                continue
            known[path] = _look(file, old.get(path))
            if known[path].fault or known[path].animated:
                note(_fault(path, known[path]))
            tell(done, len(wanted))
    finally:
        if wanted and known != old:
            kept = {path: entry for path, entry in old.items() if path in wanted}
            _write_memory(root, kept | known)
    shown = {path: Picture(one.digest[:16], one.sizes) for path, one in known.items() if one.sizes}
    return Album(root / RAW, shown)


def _missing(page: str, path: str) -> Problem:
    return Problem(
        page,
        f"there is no picture {RAW}/{path}; the figure is shown without",
        "put it there, or mend its path, which begins below content/raw/",
        field="body",
        doubt=True,
    )


def _fault(path: str, known: _Known) -> Problem:
    if known.fault:
        mend = "save it again as JPEG or PNG, or remove it"
        return Problem(f"{RAW}/{path}", f"{known.fault}; it is not shown", mend, doubt=True)
    what = "moves; the site shows it standing still, as it begins"
    return Problem(f"{RAW}/{path}", what, "a still picture in its place ends this", doubt=True)


# ---------------------------------------------------------------- reading


def _look(file: Path, old: _Known | None) -> _Known:
    stat = file.stat()
    if old and (old.bytes, old.time) == (stat.st_size, stat.st_mtime_ns):
        return old
    base = _Known(stat.st_size, stat.st_mtime_ns)
    if stat.st_size > _MOST_BYTES:
        return replace(base, fault=f"is larger than {_MOST_BYTES // 2**20} MB")
    data = file.read_bytes()
    digest = _digest(data)
    if old and old.digest == digest:
        return replace(old, bytes=base.bytes, time=base.time)
    from PIL import Image as pillow
    from PIL import UnidentifiedImageError

    try:
        with (
            warnings.catch_warnings(action="ignore"),
            pillow.open(io.BytesIO(data), formats=pictures.FORMATS) as image,
        ):
            width, height = image.size
            if width * height > _MOST_PIXELS:
                raise pillow.DecompressionBombError
            animated = image.format not in ("JPEG", "MPO") and getattr(image, "n_frames", 1) > 1
            turned = _turn(image) in _ASIDE
            image.draft(None, (WIDTHS[0], WIDTHS[0]))
            image.load()  # so that a broken one is found now
    except pillow.DecompressionBombError:
        fault = f"has more than {_MOST_PIXELS // 10**6} million pixels"
        return replace(base, digest=digest, fault=fault)
    except UnidentifiedImageError:
        return replace(base, digest=digest, fault="is no picture that can be read")
    except _FAULTS:
        return replace(base, digest=digest, fault="is a broken picture")
    sizes = _sizes(*((height, width) if turned else (width, height)))
    return replace(base, digest=digest, sizes=sizes, animated=animated)


def _digest(data: bytes) -> str:
    return hashlib.sha256(_RECIPE.encode() + data).hexdigest()


def _sizes(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """The sizes in which a picture is shown: its own or the widest, and those well below."""
    widest = max(1, min(width, WIDTHS[-1], _TALLEST * width // height))
    widths = [*(each for each in WIDTHS if each <= 0.8 * widest), widest]
    return tuple((each, min(_TALLEST, max(1, round(height * each / width)))) for each in widths)


# How a picture was taken (EXIF 2.32, 4.6.4, tag 274), and what sets it upright.
_ORIENTATION = 0x0112
_ASIDE = (5, 6, 7, 8)
_UPRIGHT = {
    2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
    6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90",
}  # fmt: skip


def _turn(image: Image) -> int:
    try:
        turn = image.getexif().get(_ORIENTATION, 1)
    except _FAULTS:  # what is beside the picture may be broken
        return 1
    return turn if turn in _UPRIGHT else 1


# ---------------------------------------------------------------- writing


def _file(file: Path, path: str, picture: Picture, size: tuple[int, int]) -> bytes:
    """Return the bytes of one size of a picture."""
    from PIL import Image as pillow

    try:
        image, drawn = _largest(file, picture)
    except (*_FAULTS, pillow.DecompressionBombError) as error:
        what = "was changed or removed while the site was built"
        raise SongNguError(what, file=f"{RAW}/{path}", mend="build again") from error
    if image.size != size:
        image = image.resize(size, pillow.Resampling.LANCZOS, reducing_gap=3.0)
    found = _webp(image, quality=_QUALITY)
    return min(found, _webp(image, lossless=True), key=len) if drawn else found


def _webp(image: Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", method=4, **options)
    return buffer.getvalue()


@lru_cache(maxsize=1)
def _largest(file: Path, picture: Picture) -> tuple[Image, bool]:
    """Return a picture in its largest size, in sRGB, and whether it may be a drawing.

    The sizes of one picture are made one after the other, and unpack it once.
    """
    from PIL import Image as pillow

    data = file.read_bytes()
    if not _digest(data).startswith(picture.name):
        raise OSError("another picture than before")
    size = picture.sizes[-1]
    with (
        warnings.catch_warnings(action="ignore"),
        pillow.open(io.BytesIO(data), formats=pictures.FORMATS) as opened,
    ):
        turn = _turn(opened)
        opened.draft(None, size[::-1] if turn in _ASIDE else size)
        profile = opened.info.get("icc_profile")
        image = _plain(opened)
        if turn != 1:
            image = image.transpose(pillow.Transpose[_UPRIGHT[turn]])
        image = image.resize(size, pillow.Resampling.LANCZOS, reducing_gap=3.0)
        image = _srgb(image, profile)
        drawn = opened.format in ("PNG", "GIF", "BMP")
    image.info = {}
    return image, drawn


def _plain(image: Image) -> Image:
    """Return a picture as grey, RGB, RGBA or CMYK, of 8 bits each."""
    if image.mode.startswith("I"):  # grey of 16 bits
        return image.convert("F").point(lambda value: value * (1 / 257) + 0).convert("L")
    if image.has_transparency_data:
        found = image.convert("RGBA")
        return found if found.getchannel("A").getextrema() != (255, 255) else found.convert("RGB")
    kept = ("L", "RGB", "CMYK")
    return (
        image.copy() if image.mode in kept else image.convert("L" if image.mode == "1" else "RGB")
    )


def _srgb(image: Image, profile: bytes | None) -> Image:
    """Return a picture in sRGB; without a profile that can be used, it is taken to be so."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        from PIL import ImageCms

        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            found = ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, *_FAULTS):
            found = None  # a profile for other colours, or a broken one
        if found is not None:
            return found
    return image.convert(mode)


# ---------------------------------------------------------------- memory


def _read_memory(root: Path) -> dict[str, _Known]:
    try:
        entries = json.loads((root / MEMORY).read_text("utf-8"))
        return {
            path: _Known(**entry | {"sizes": tuple((w, h) for w, h in entry["sizes"])})
            for path, entry in entries["pictures"].items()
            if entries["recipe"] == _RECIPE
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}  # it costs only time


def _write_memory(root: Path, known: Mapping[str, _Known]) -> None:
    entries = {path: asdict(entry) for path, entry in sorted(known.items())}
    text = json.dumps({"recipe": _RECIPE, "pictures": entries}, ensure_ascii=False)
    write_atomic(root / MEMORY, text.encode())
