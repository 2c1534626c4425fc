"""What ingestion made of a file and why, for a person to read: `convert --explain`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path, PurePosixPath

from songngu import files
from songngu.content import RAW
from songngu.ingest import dates, html, html_story, html_tree, published, sidecar
from songngu.ingest.convert import Reading, examine
from songngu.ingest.html_story import Left
from songngu.ingest.layout import Line
from songngu.ingest.read import decode
from songngu.ingest.sidecar import Sidecar
from songngu.pictures import NO_PICTURES, Shelf
from songngu.text import fold

_DOUBT = 0.6  # labels below it are marked
_TEXT, _CUT = 60, 50  # characters of a line shown in the list, and as evidence
_LEFT = "left out"
_ORIGINS = {
    "made": "no headline on the page: made from the first sentence",
    "editor": "written by an editor",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What is given of a raw file besides its bytes: what is `said` of it, and which .yaml
    file says it (`by` field; paths below content/raw/), and the pictures on the `shelf`."""

    said: Sidecar = field(default_factory=Sidecar)
    by: Mapping[str, str] = field(default_factory=dict)
    shelf: Shelf = NO_PICTURES


NOTHING = Given()


def near(names: Iterable[str], raw: str) -> list[str]:
    """Return which of `names` (.yaml files; POSIX paths) say something of the raw file `raw`,
    the nearest to it last."""
    place = PurePosixPath(raw)
    own = (str(place.with_suffix(sidecar.SUFFIX)), raw + sidecar.SUFFIX)
    folders = [str(folder / sidecar.DEFAULTS) for folder in reversed(place.parents)]
    known = set(names)
    return [name for name in (*folders, *own) if name in known]


def given(folder: Path, names: Iterable[str], raw: str, shelf: Shelf = NO_PICTURES) -> Given:
    """Return what is given of the raw file `raw` below `folder` (content/raw/).

    `names` are the .yaml files there. Raises RawError where one that says something of `raw`
    cannot be used.
    """
    said = Sidecar()
    by: dict[str, str] = {}
    for name in near(names, raw):
        own = sidecar.read(files.found(folder, name).read_bytes(), file=f"{RAW}/{name}")
        said = own.over(said)
        by |= {f.name: name for f in fields(own) if getattr(own, f.name) not in ("", None)}
    return Given(said, by, shelf)


def explain_file(data: bytes, *, file: str, given: Given = NOTHING) -> str:
    """Return `explain` for the bytes of a raw file, a web page's other lines among its own.

    `file` is its path below content/raw/ (POSIX). Raises RawError as `examine` does.
    """
    reading = examine(data, file=file, said=given.said, shelf=given.shelf)
    text = decode(data, file=file, encoding=given.said.encoding).text
    page = html.is_html(text, file) and not file.lower().endswith(".md")
    left = html_story.left_out(html_tree.parse(text)) if page else ()
    return explain(reading, left, given)


def explain(reading: Reading, left: Sequence[Left] = (), given: Given = NOTHING) -> str:
    """Return every line of a file that is not blank with its label, score and reasons; then
    the title, date, provinces, authors, source and pictures, and what spoke for each.

    Numbers are those of the file's lines ("9-11" where lines were joined to a paragraph);
    of a web page, those of the text that was taken from it. What stands on it besides, the
    lines in `left`, has none. A "?" marks labels that are hardly more than a guess.
    """
    rest = {line.label for line in reading.lines} | ({_LEFT} if left else set())
    width = max([5, *map(len, rest)])
    found = [f"{'line':>7}  {'label':<{width}}  score", ""]
    others = iter([*left, None])
    other = next(others)
    for line in (*reading.lines, None):
        while other and (line is None or other.before <= line.number):
            found.append(f"{'-':>7}  {_LEFT:<{width}}        {_shortened(other.text, _TEXT)}")
            found.append(f"{'':>7}  {'':<{width}}        {other.reason}")
            other = next(others)
        if line:
            doubt = "?" if line.score < _DOUBT else " "
            text = _shortened(line.text, _TEXT)
            found.append(
                f"{_number(line):>7}  {line.label:<{width}}  {line.score:.2f}{doubt} {text}"
            )
            found.append(f"{'':>7}  {'':<{width}}        {line.reason}")
    found += ["", *_record(reading, given)]
    return "\n".join(found) + "\n"


def _number(line: Line) -> str:
    return str(line.number) if line.last == line.number else f"{line.number}-{line.last}"


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _record(reading: Reading, given: Given) -> list[str]:
    article, lines, source = reading.article, reading.lines, reading.article.source
    metadata = _metadata(reading)

    def entry(name: str, value: str, key: str, because: str) -> list[str]:
        by = given.by.get(key)
        return _entry(name, value, f"said in {RAW}/{by}" if by else because)

    headlines = [line for line in lines if line.label == "headline"]
    origin = _said_by(headlines) or _ORIGINS.get(article.title_origin, metadata)
    found = [*entry("Title", article.title, "title", origin)]
    dated = f"{article.date} ({article.date_certainty})".strip()
    found += entry("Date", dated, "date", _dated(reading))
    if source.retrieved:
        clocks = [
            line
            for line in lines
            if line.label == "clock"
            and any(str(stamp.date) == source.retrieved[:10] for stamp in dates.find(line.text))
        ]
        found += entry("Captured", source.retrieved, "retrieved", _said_by(clocks) or metadata)
    found += _provinces(reading, given)
    for author in article.authors:
        naming = _naming(lines, author, ("byline", "date", "source")) or metadata
        found += entry("Author", author, "authors", naming)
    if not article.authors:
        found += entry("Author", "none", "authors", "no line names one")
    labels = ("source", "byline", "address", "masthead", "date", "footer", "body", "deck")
    naming = _naming(lines, source.name, labels) or metadata
    nobody = "neither a line nor the metadata names one"
    found += entry("Source", source.name or "none", "source", naming if source.name else nobody)
    if source.url:
        naming = _naming(lines, source.url, labels) or metadata
        found += entry("Address", source.url, "url", naming)
    if source.archive_url:
        found += entry("Archived", source.archive_url, "archive_url", metadata)
    if given.said.topics is not None:
        found += entry("Topics", ", ".join(given.said.topics) or "none", "topics", metadata)
    if reading.encoding != "utf-8":
        found += entry("Encoding", reading.encoding, "encoding", "found out from the bytes")
    found += _pictures(reading, given)
    for doubt in reading.doubts:
        found += _entry("Doubtful", doubt, "see in its page whether it is right")
    if given.said.skip:
        found += entry("Skipped", "a build makes no page of it", "skip", metadata)
    return found


def _metadata(reading: Reading) -> str:
    raw = reading.article.raw
    markdown = raw is not None and raw.file.lower().endswith(".md")
    return "the file's front matter" if markdown else "the page's metadata"


def _provinces(reading: Reading, given: Given) -> Iterator[str]:
    if by := given.by.get("provinces"):
        for name in reading.article.provinces or ("none",):
            yield from _entry("Province", name, f"said in {RAW}/{by}")
        return
    for about in reading.about:
        name = f"{about.province.name} ({about.score:g} points)"
        yield from _entry("Province", name, "; ".join(about.reasons))
    if not reading.about:
        yield from _entry("Province", "none", "no province stands out from the others")


def _pictures(reading: Reading, given: Given) -> Iterator[str]:
    raw = reading.article.raw
    called = given.shelf.beside(raw.file) if raw else ()
    for image in reading.article.images:
        name = PurePosixPath(image.file).name if image.file else ""
        shown = next((line for line in reading.lines if name and name in line.text), None)
        if image.file and shown:
            because = _said_by([shown])
        elif image.file in called:
            because = "called like the raw file"
        elif image.file:
            because = "shown on the page"
        else:
            because = f"not in {RAW}/: the page has its words and no picture"
        under = _shortened(image.caption or image.credit or "no caption", _CUT)
        value = f"{RAW}/{image.file}" if image.file else image.src or "none"
        yield from _entry("Picture", value, f"{because}; “{under}”")


def _entry(name: str, value: str, because: str) -> list[str]:
    return [f"{name + ':':<10} {value}", f"{'':<10} {because}"]


def _dated(reading: Reading) -> str:
    article = reading.article
    if article.date_note:
        return article.date_note
    if not article.date:
        return "no line names a day, and the text reports none"
    if article.day is None:
        return _said_by([line for line in reading.lines if published.month_of_issue(line)][:1])
    day = article.date[:10]
    said = [
        line
        for line in reading.lines
        if line.label in ("date", "body", "deck")
        and any(str(stamp.date) == day for stamp in dates.find(line.text[:300]))
    ]
    return _said_by(sorted(said, key=lambda line: line.label != "date")[:1]) or _metadata(reading)


def _naming(lines: Sequence[Line], what: str, labels: Sequence[str]) -> str:
    """Return which line names an author or a source: the first of `labels` that does, or ""."""
    key = fold(what).rstrip(".")
    named = [
        line for label in labels for line in lines if line.label == label and key in fold(line.text)
    ]
    return _said_by(named[:1])


def _said_by(lines: Iterable[Line]) -> str:
    return " and ".join(
        f"line {_number(line)} ({line.label}, {line.score:.2f}): “{_shortened(line.text, _CUT)}”"
        for line in lines
    )
