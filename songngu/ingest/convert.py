"""A raw file → its `Article`: reading, layout, dates, provinces, names and body put together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from songngu import body as markdown
from songngu import gazetteer
from songngu.article import Article, Raw, Source, first_day
from songngu.errors import RawError
from songngu.ingest import (
    credits,
    error_page,
    figures,
    html,
    layout,
    mail,
    markdown_page,
    provinces,
    published,
    reported,
    story,
)
from songngu.ingest.html import Page
from songngu.ingest.layout import Line
from songngu.ingest.provinces import About
from songngu.ingest.read import Decoded, decode
from songngu.ingest.reported import Dated
from songngu.ingest.sidecar import Sidecar
from songngu.ingest.story import Paragraph
from songngu.ingest.wrapping import unwrap
from songngu.pictures import NO_PICTURES, Shelf
from songngu.text import digest, fold, slugify

# Where a page may name its publisher, apart from the masthead.
_AROUND = ("footer", "navigation", "related", "breadcrumb")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found out about a raw file: its lines with labels and reasons, the
    provinces with what speaks for them, the article, the encoding of the bytes (one of
    `songngu.ingest.encodings.NAMES`), and what is doubtful about its pictures."""

    lines: tuple[Line, ...]
    about: tuple[About, ...]
    article: Article
    encoding: str = "utf-8"
    doubts: tuple[str, ...] = ()


_NOTHING = Sidecar()


def convert(
    data: bytes, *, file: str, said: Sidecar = _NOTHING, shelf: Shelf = NO_PICTURES
) -> Article:
    """Return the article in the bytes of a raw file (`.txt`, or `.html` as saved).

    `file` is its path below content/raw/ (POSIX), named in errors and kept in the article.
    What is `said` of it wins over what is found out; `shelf` has the pictures that lie
    there. Summary, translation and topics stay empty. Raises RawError for a file that is no text or holds no article.
    """
    return examine(data, file=file, said=said, shelf=shelf).article


def examine(
    data: bytes, *, file: str, said: Sidecar = _NOTHING, shelf: Shelf = NO_PICTURES
) -> Reading:
    """Do what `convert` does and return all that was found out on the way."""
    decoded = decode(data, file=file, encoding=said.encoding)
    if file.lower().endswith(".md"):
        return _of_markdown(decoded, data, file, said, shelf)
    text = decoded.text
    page = html.read(text, file=file) if html.is_html(text, file) else Page(unwrap(text))
    subject = mail.subject(page.text)
    if subject and fold(subject) in map(fold, page.text.splitlines()):
        page = replace(page, title=subject)
    if said.title and fold(said.title) in fold(page.text):
        page = replace(page, title=said.title)
    page = replace(page, date=said.date or page.date, url=said.url or page.url)
    lines = layout.read(page.text, headline=page.title, marks=page.marks)
    found, mark = story.parts(lines, figures.shown(lines, page.pictures))
    broken = [line.text for line in lines if line.label == "headline"]
    headline = said.title or " ".join(broken) or page.title or subject
    placed = figures.place(found, raw=file, shelf=shelf, url=page.url, title=headline)
    parts = placed.parts
    paragraphs = [part.text for part in parts if isinstance(part, Paragraph)]
    title = said.title or headline.rstrip(" .") or story.made_title(parts)
    if not title or not (paragraphs or placed.images):
        raise RawError(
            "holds no article that could be told from the page around it",
            file=file,
            mend="put the headline and the whole text of the article into it",
        )
    retrieved = said.retrieved or page.retrieved or str(credits.captured(lines) or "")
    dated = Dated(page.date, "explicit")
    if not said.date:
        dated = published.stated(page.date, published.find(lines, paragraphs, retrieved, text))
    telling = error_page.told(title, paragraphs, dated=bool(dated.date))
    if telling and not said.title:
        raise RawError(
            f"is an error page, and no article: “{telling[:60]}”",
            file=file,
            mend="fetch the page anew, or delete the file; a sidecar with its title lets it in",
        )
    names, source = credits.read(lines, page, mark, retrieved)
    dated = dated if dated.date else published.in_address(source.url, retrieved, paragraphs)
    names = names if said.authors is None else said.authors
    archived = said.archive_url or page.archive_url
    source = replace(source, name=said.source or source.name, archive_url=archived)
    masthead = [line.text for line in lines if line.label == "masthead"]
    of_page = provinces.find(
        title=headline,
        paragraphs=paragraphs,
        captions=[image.caption for image in placed.images],
        sites=[source.url, source.name, *masthead],
        around=[*(line.text for line in lines if line.label in _AROUND), *page.around],
        on=first_day(dated.date),
    )
    places = said.provinces
    if places is None:
        places = tuple(one.province.name for one in of_page.about)
    article = Article(
        id=digest("a", text),
        slug=_slug(places, title) or digest("bai", text),
        title=title,
        title_origin="source" if headline else "made",
        date=dated.date,
        date_certainty=dated.certainty,
        date_note=dated.note,
        provinces=places,
        provinces_doubt=of_page.doubt if said.provinces is None else "",
        authors=names,
        source=source,
        images=placed.images,
        body=story.to_markdown(parts),
        raw=Raw(file, hashlib.sha256(data).hexdigest(), said.digest),
    )
    return Reading(lines, of_page.about, article, decoded.encoding, placed.doubts)


def _of_markdown(decoded: Decoded, data: bytes, file: str, said: Sidecar, shelf: Shelf) -> Reading:
    """What is written in Markdown is the article already: nothing of it is taken for clutter."""
    page = markdown_page.read(decoded.text, file=file)
    own = said
    said = said.over(page.said)
    headline = said.title or page.title
    body = markdown.with_figures(page.below(headline), lambda src: shelf.named(file, src))
    paragraphs = markdown.prose(body)
    title = headline or story.made_title([Paragraph(text) for text in paragraphs])
    if not title or not body.strip():
        raise RawError("holds no article", file=file, mend="write a “# headline” and the text")
    dated = (
        Dated(said.date, "explicit")
        if said.date
        else reported.from_text(paragraphs, first_day(said.retrieved))
    )
    of_page = provinces.find(
        title=headline,
        paragraphs=paragraphs,
        captions=[figure.caption for figure in markdown.figures(body)],
        sites=[said.url, said.source],
        on=first_day(dated.date),
    )
    places = said.provinces
    if places is None:
        places = tuple(one.province.name for one in of_page.about)
    article = Article(
        id=digest("a", decoded.text),
        slug=_slug(places, title) or digest("bai", decoded.text),
        title=title,
        title_origin="source" if headline else "made",
        date=dated.date,
        date_certainty=dated.certainty,
        date_note=dated.note,
        provinces=places,
        provinces_doubt=of_page.doubt if said.provinces is None else "",
        authors=said.authors or (),
        source=Source(said.source, said.url, said.retrieved, said.archive_url),
        body=body,
        # A draft of other programs counts as one whose sidecar says skip.
        raw=Raw(file, hashlib.sha256(data).hexdigest(), said.digest if said.skip else own.digest),
    )
    numbered = [(n, text) for n, text in enumerate(decoded.text.split("\n"), 1) if text.strip()]
    lines = tuple(Line(n, text, "body", "Markdown", 1.0, n) for n, text in numbered)
    return Reading(lines, of_page.about, article, decoded.encoding, page.doubts)


def _slug(places: Sequence[str], title: str) -> str:
    province = gazetteer.find(places[0]) if places else None
    primary = province.slug.replace("-", " ") if province else ""
    return slugify(title if fold(title).startswith(primary) else f"{primary} {title}")
