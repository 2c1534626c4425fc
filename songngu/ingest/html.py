"""A saved web page → the lines of its article, for the same rules as copied text.

`html_metadata` reads what the page says about itself, `html_tree` its lines with their
markup; `html_story` tells the lines of the article from those around them, `html_marks`
says what the markup makes of each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from songngu.body import Figure
from songngu.errors import RawError
from songngu.ingest import dates, html_metadata, html_pictures, html_saved, html_story, html_tree
from songngu.ingest.html_marks import Marked
from songngu.ingest.html_metadata import Metadata
from songngu.ingest.html_tree import Block
from songngu.ingest.look import Label


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an article's part of a page, and what the metadata says ("" if nothing).

    `date` has the form of an article's. `around` holds the lines of the page's head and
    foot. `marks` holds what the markup says of a line, by
    the line's number (from 1), `pictures` those that stand before it, with the `src` and
    `alt` of the page. `opening` and `closing` hold the first and the last lines of the whole
    page that are neither links nor the article's. `retrieved` and `archive_url` are what the
    program or the archive that saved the page noted in it.
    """

    text: str
    title: str = ""
    date: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    around: tuple[str, ...] = ()
    marks: Mapping[int, Label] = field(default_factory=dict)
    pictures: Mapping[int, Sequence[Figure]] = field(default_factory=dict)
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    retrieved: str = ""
    archive_url: str = ""


def is_html(text: str, file: str) -> bool:
    """Whether a raw file is a web page (or copied from its source), by its name or first tag."""
    return file.lower().endswith((".html", ".htm")) or bool(_MARKUP.match(text[:5000]))


def read(text: str, *, file: str) -> Page:
    """Return the article's part of a web page. Raises RawError if there is none."""
    import lxml.etree  # type: ignore[import-untyped]  # needed for web pages only

    try:
        root = html_tree.parse(text)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError) as error:
        raise RawError(
            f"is no readable HTML ({error})", file=file, mend="save the page again"
        ) from None
    saved = html_saved.read(text)
    metadata = html_metadata.read(root, saved.url)
    tree = html_tree.read(html_tree.body(root))
    lines, headline = html_story.article(tree, metadata)
    if not lines:
        raise RawError(
            "holds no article", file=file, mend="copy the article's text into a .txt file"
        )
    return Page(
        text="\n".join(line.text for line in lines),
        title=headline or _stated(metadata),
        date=_date(metadata.date, lines, saved.retrieved),
        author=metadata.author,
        site=metadata.site,
        url=html_saved.original(metadata.url),
        around=metadata.around,
        marks={n: line.label for n, line in enumerate(lines, 1) if line.label},
        pictures=html_pictures.before(tree, lines),
        opening=_unlinked(tree.blocks[:_EDGE], lines),
        closing=_unlinked(tree.blocks[-_EDGE:], lines),
        retrieved=saved.retrieved,
        archive_url=saved.archive_url,
    )


# Before the first tag may stand what the page is (XHTML), and who saved it from where.
_MARKUP = re.compile(
    r"\s*+(?:(?:<\?xml[^>]*>|<!--.*?-->)\s*+)*+<(?:!doctype html|html|head|body|title|meta|article|section|main|div|table|center|h[1-6]|p)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_EDGE = 12  # lines at the head and at the foot of a page that may name its publisher


def _unlinked(blocks: Sequence[Block], lines: Sequence[Marked]) -> tuple[str, ...]:
    own = {line.text for line in lines}
    return tuple(
        b.text for b in blocks if not b.linked and len(b.text) <= 200 and b.text not in own
    )


def _stated(metadata: Metadata) -> str:
    """Return the title that the metadata gives for the article, where no line of the page says it.

    The whole title of a page is none: it may be the site's name or "Chi tiết tin".
    """
    return next((title for title in metadata.titles[:-2] if len(title.split()) >= 4), "")


# As ASP.NET writes it in the United States: the month first, and nothing filled up with zeros.
_AMERICAN = re.compile(r"\s*[1-9]\d?/[1-9]\d?/\d{4} [1-9]\d?:\d\d(?::\d\d)? ?[AP]M", re.I)
_NUMBERS = re.compile(r"\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")


def _date(written: str, lines: Sequence[Marked], saved: str = "") -> str:
    """Return the day of publication that the metadata gives, in the form of an article's.

    A time in UTC becomes Vietnam time, unless the page itself shows that time: many sites
    write their local time and call it UTC. A day that the page shows with day and month
    the other way round is as the page shows it; where the page shows neither, it is
    turned if it is written as Americans do, or if the page was captured before it.
    """
    shown = [str(s) for line in lines if len(line.text) < 120 for s in dates.find(line.text)]
    zone = re.search(r"[T ](\d\d:\d\d)[\d:.]*( ?(?:Z|UTC|GMT|[+-]00(?::?00)?))$", written)
    if zone and any(moment[11:16] == zone[1] for moment in shown):
        written = written[: zone.start(2)]
    found = next((str(stamp) for stamp in dates.find(written) if stamp.year), "")
    turned = f"{found[:4]}-{found[8:10]}-{found[5:7]}"
    if not found or found[:10] in {moment[:10] for moment in shown}:
        return found
    if as_shown := next((moment for moment in shown if moment[:10] == turned), ""):
        return as_shown
    if not (_NUMBERS.match(written) and _is_day(turned)):
        return found
    clocks = [str(s) for line in lines if line.label == "clock" for s in dates.find(line.text)]
    captured = (saved or max(clocks, default=""))[:10]
    if captured and (found[:10] > captured) != (turned > captured):
        return turned + found[10:] if found[:10] > captured else found
    return turned + found[10:] if _AMERICAN.match(written) else found


def _is_day(text: str) -> bool:
    year, month, day = map(int, text.split("-"))
    return dates.exists(day, month, year)
