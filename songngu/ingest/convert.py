"""A raw file → its `Article`: reading, layout, dates, provinces, names and body put together."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from songngu.article import Article, Image, Raw, Source
from songngu.body import Figure
from songngu.errors import RawError
from songngu.ingest import authors, dates, html, layout, provinces, story
from songngu.ingest.dates import Dated, Stamp
from songngu.ingest.html import Page
from songngu.ingest.layout import Line
from songngu.ingest.provinces import About
from songngu.ingest.read import read, unwrap
from songngu.ingest.story import Paragraph
from songngu.text import digest, fold, slugify


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found out about a raw file: its lines with labels and reasons, the
    provinces with what speaks for them, and the article."""

    lines: tuple[Line, ...]
    about: tuple[About, ...]
    article: Article


def convert(data: bytes, *, file: str) -> Article:
    """Return the article in the bytes of a raw file (`.txt`, or `.html` as saved).

    `file` is its path below content/raw/ (POSIX), named in errors and kept in the article.
    Summary, translation and topics stay empty. Raises RawError for a file that is no text
    or holds no article.
    """
    return examine(data, file=file).article


def examine(data: bytes, *, file: str) -> Reading:
    """Do what `convert` does and return all that was found out on the way."""
    text = read(data, file=file)
    page = html.read(text, file=file) if html.is_html(text, file) else Page(unwrap(text))
    lines = layout.read(page.text, headline=page.title)
    parts, mark = story.parts(lines)
    paragraphs = [part.text for part in parts if isinstance(part, Paragraph)]
    figures = [part for part in parts if isinstance(part, Figure)]
    headline = next((line.text for line in lines if line.label == "headline"), page.title)
    title = headline.rstrip(" .") or story.made_title(parts)
    if not title or not (paragraphs or figures):
        raise RawError(
            "holds no article that could be told from the page around it",
            file=file,
            mend="put the headline and the whole text of the article into it",
        )
    retrieved, dated = _dated(lines, paragraphs, page)
    names, source = _names(lines, page, mark, retrieved)
    masthead = [line.text for line in lines if line.label == "masthead"]
    about = provinces.about(
        title=headline,
        paragraphs=paragraphs,
        captions=[figure.caption for figure in figures],
        sites=[source.url, source.name, *masthead],
        on=dt.date.fromisoformat(dated.date[:10]) if dated.date else None,
    )
    article = Article(
        id=digest("a", text),
        slug=_slug(about, title) or digest("bai", text),
        title=title,
        title_origin="source" if headline else "made",
        date=dated.date,
        date_certainty=dated.certainty,
        date_note=dated.note,
        provinces=tuple(found.province.name for found in about),
        authors=names,
        source=source,
        images=tuple(Image(f.caption, f.credit, src=f.src, alt=f.alt) for f in figures),
        body=story.to_markdown(parts),
        raw=Raw(file=file, sha256=hashlib.sha256(data).hexdigest()),
    )
    return Reading(lines, about, article)


def _slug(about: Sequence[About], title: str) -> str:
    primary = about[0].province.slug.replace("-", " ") if about else ""
    return slugify(title if fold(title).startswith(primary) else f"{primary} {title}")


def _dated(lines: Sequence[Line], paragraphs: Sequence[str], page: Page) -> tuple[str, Dated]:
    """Return the moment of capture ("" if unknown) and the article's date."""

    def stamps(label: str) -> list[Stamp]:
        found = [stamp for line in lines if line.label == label for stamp in dates.find(line.text)]
        return [stamp for stamp in found if stamp.year and stamp.year >= dates.FIRST_YEAR]

    captured = next((stamp for stamp in stamps("clock")), None)
    retrieved = str(captured) if captured else ""
    if page.date:
        return retrieved, Dated(page.date, "explicit")
    # "Ngày đăng" before a day with no name, and that before "Cập nhật".
    order = ("published", "", "updated")
    published = sorted(stamps("date"), key=lambda stamp: order.index(stamp.kind))
    first = next((line.text for line in lines if line.label in ("body", "deck")), "")
    published += dates.find(story.agency_date(first))
    if published:
        return retrieved, Dated(str(published[0]), "explicit")
    return retrieved, dates.from_text(paragraphs, captured.date if captured else None)


def _names(
    lines: Sequence[Line], page: Page, mark: str, retrieved: str
) -> tuple[tuple[str, ...], Source]:
    found, name, url = story.names(lines)
    if not found and page.author:
        found = authors.names(page.author)
    masthead = next((line.text for line in lines if line.label == "masthead"), "")
    return found, Source(
        name=name or (mark if "." in mark else page.site or mark) or masthead,
        url=page.url or url,
        retrieved=retrieved,
    )
