"""Which picture belongs to which figure of a story.

A raw page says where its pictures stand: a web page by their addresses, which lead into
the folder that the browser saved with it ("0007_files/"), a text by lines with their file
names. Where it names none that is there, the pictures called like the raw file
(0007.jpg, 0007-2.jpg, 0007/…) belong to its figures in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from songngu import files
from songngu.article import Image
from songngu.body import Figure
from songngu.ingest.layout import Line
from songngu.ingest.story import Part
from songngu.pictures import Shelf, is_picture, measure
from songngu.text import fold, is_web_address, nfc

# A picture that a page shows without a word is one of the story's only from this width and
# height on (pixels): smaller ones are buttons, portraits of authors, and links.
_SMALLEST = (300, 150)

Shown = Mapping[int, Sequence[Figure]]


@dataclass(frozen=True, slots=True)
class Placed:
    """The parts of a story with their pictures, the index of its figures, and what is doubtful."""

    parts: tuple[Part, ...]
    images: tuple[Image, ...]
    doubts: tuple[str, ...] = ()


def shown(lines: Sequence[Line], pictures: Shown) -> Shown:
    """Return the pictures of a page by the number of the line they stand before.

    The last of those before a caption is the caption's. They are figures with the `src`
    and `alt` of the page; `pictures` are those that a web page shows. In a text, lines
    with file names stand for them, above or below their captions, as on the page's first
    pictures; of those without caption only the ones inside the story count.
    """
    if pictures:
        return pictures
    story = [n for n, line in enumerate(lines) if line.label in ("headline", "body", "deck")]
    found: dict[int, Sequence[Figure]] = {}
    runs = [run for run in _runs(lines) if len({lines[n].label for n in run}) > 1]
    above = 2 * sum(lines[run[0]].label == "file name" for run in runs) >= len(runs)
    for run in _runs(lines):
        labels = [lines[n].label for n in run]
        for at, n in enumerate(run):
            if labels[at] != "file name":
                continue
            figure = (Figure(src=lines[n].text.strip(" []()")),)
            owner = at + 1 if above else at - 1
            if 0 <= owner < len(run) and labels[owner] == "caption":
                found[lines[run[owner]].number] = figure
            elif story and story[0] < n < story[-1]:
                found[lines[n].number] = figure
    return found


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the indexes of captions and file names of pictures that nothing else parts."""
    run: list[int] = []
    for n, line in enumerate(lines):
        if line.label == "caption" or (line.label == "file name" and is_picture(line.text)):
            run.append(n)
        elif run and line.label not in ("alt", "credit"):
            yield run
            run = []
    if run:
        yield run


def place(parts: Sequence[Part], *, raw: str, shelf: Shelf, url: str, title: str) -> Placed:
    """Give the figures of a story the pictures that lie beside its raw file `raw`.

    The `src` of a figure is what the page calls its picture ("": nothing); on return, the
    picture's path below content/raw/ (POSIX), or "". One of another site is kept in the
    index only, as its `src`; `url` is the page's own address. Figures left without
    picture, caption and credit are dropped; an alternative text, too, that says what the
    caption or `title` says.
    """
    found: list[Part] = []
    addresses: list[str] = []
    used: set[str] = set()
    for part in parts:
        if isinstance(part, Figure):
            path = shelf.named(raw, part.src) if part.src else ""
            words = part.caption or part.credit
            if not words and (not path or path in used or _small(shelf, path)):
                continue
            used |= {path} - {""}
            addresses.append(_address(part.src, url))
            alt = _alternative(part.alt, part.caption, title) if path else ""
            part = replace(part, src=path, alt=alt)
        found.append(part)
    beside = shelf.beside(raw)
    doubts: tuple[str, ...] = ()
    if beside and not used:
        found, doubts = _in_order(found, beside)
    figures = [part for part in found if isinstance(part, Figure)]
    addresses += [""] * (len(figures) - len(addresses))
    index = tuple(
        Image(figure.caption, figure.credit, figure.src, src, figure.alt)
        for figure, src in zip(figures, addresses, strict=True)
    )
    return Placed(tuple(found), index, doubts)


def _small(shelf: Shelf, path: str) -> bool:
    size = measure(files.found(shelf.root, path))
    return size is None or size[0] < _SMALLEST[0] or size[1] < _SMALLEST[1]


def _in_order(parts: Sequence[Part], beside: Sequence[str]) -> tuple[list[Part], tuple[str, ...]]:
    """Give the figures the pictures in order; what is left over stands at the end."""
    rest = list(beside)
    found: list[Part] = []
    for part in parts:
        found.append(replace(part, src=rest.pop(0)) if isinstance(part, Figure) and rest else part)
    captions = sum(isinstance(part, Figure) for part in parts)
    found += [Figure(src=path) for path in rest]
    if captions in (0, len(beside)):
        return found, ()
    return found, (f"pictures beside it: {len(beside)}, captions in it: {captions}",)


def _alternative(alt: str, caption: str, title: str) -> str:
    text = " ".join(nfc(alt).split())
    says = fold(text).strip(" .…")
    if len(text) > 250 or is_picture(text) or len(says) < 3:
        return ""
    return "" if any(says in fold(other) for other in (caption, title)) else text


def _address(src: str, url: str) -> str:
    # Beside the saved page a browser puts its pictures into a folder: no address.
    if not src or src.startswith("data:") or re.match(r"(?:\./)?[^/]+_files/", src):
        return ""
    try:
        address = urljoin(url, src) if url else src
    except ValueError:  # "http://[": no address
        return ""
    return address if is_web_address(address) else ""
