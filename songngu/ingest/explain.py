"""What ingestion made of a file and why, for a person to read: `convert --explain`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from songngu.ingest import dates
from songngu.ingest.convert import Reading
from songngu.ingest.layout import Line
from songngu.text import fold

_DOUBT = 0.6  # labels below it are marked
_TEXT, _CUT = 60, 50  # characters of a line shown in the list, and as evidence
_METADATA = "the page's metadata"
_ORIGINS = {
    "made": "no headline on the page: made from the first sentence",
    "editor": "written by an editor",
}


def explain(reading: Reading) -> str:
    """Return every line of a file that is not blank with its label, score and reasons; then
    the title, date, provinces, authors and source that were found, and what spoke for each.

    Numbers are those of the file's lines ("9-11" where lines were joined to a paragraph);
    of a web page, those of the text that was taken from it. A "?" marks labels that are
    hardly more than a guess.
    """
    width = max([5, *(len(line.label) for line in reading.lines)])
    found = [f"{'line':>7}  {'label':<{width}}  score", ""]
    for line in reading.lines:
        doubt = "?" if line.score < _DOUBT else " "
        text = _shortened(line.text, _TEXT)
        found.append(f"{_number(line):>7}  {line.label:<{width}}  {line.score:.2f}{doubt} {text}")
        found.append(f"{'':>7}  {'':<{width}}        {line.reason}")
    found += ["", *_record(reading)]
    return "\n".join(found) + "\n"


def _number(line: Line) -> str:
    return str(line.number) if line.last == line.number else f"{line.number}-{line.last}"


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _record(reading: Reading) -> list[str]:
    article, lines = reading.article, reading.lines
    headlines = [line for line in lines if line.label == "headline"]
    origin = _said_by(headlines) or _ORIGINS.get(article.title_origin, _METADATA)
    found = [*_entry("Title", article.title, origin)]
    found += _entry("Date", f"{article.date} ({article.date_certainty})".strip(), _dated(reading))
    if article.source.retrieved:
        clocks = [line for line in lines if line.label == "clock"]
        found += _entry("Captured", article.source.retrieved, _said_by(clocks) or _METADATA)
    for about in reading.about:
        name = f"{about.province.name} ({about.score:g} points)"
        found += _entry("Province", name, "; ".join(about.reasons))
    if not reading.about:
        found += _entry("Province", "none", "no province stands out from the others")
    for author in article.authors:
        found += _entry("Author", author, _naming(lines, author, ("byline", "date", "source")))
    if not article.authors:
        found += _entry("Author", "none", "no line names one")
    source = article.source
    labels = ("source", "byline", "address", "masthead", "date", "footer", "body", "deck")
    if source.name:
        found += _entry("Source", source.name, _naming(lines, source.name, labels))
    else:
        found += _entry("Source", "none", "neither a line nor the metadata names one")
    if source.url:
        found += _entry("Address", source.url, _naming(lines, source.url, labels))
    return found


def _entry(name: str, value: str, because: str) -> list[str]:
    return [f"{name + ':':<10} {value}", f"{'':<10} {because}"]


def _dated(reading: Reading) -> str:
    article = reading.article
    if article.date_note:
        return article.date_note
    if not article.date:
        return "no line names a day, and the text reports none"
    day = article.date[:10]
    said = [
        line
        for line in reading.lines
        if line.label in ("date", "body", "deck")
        and any(str(stamp.date) == day for stamp in dates.find(line.text[:300]))
    ]
    return _said_by(sorted(said, key=lambda line: line.label != "date")[:1]) or _METADATA


def _naming(lines: Sequence[Line], what: str, labels: Sequence[str]) -> str:
    """Return which line names an author or a source; the first of `labels` that does."""
    key = fold(what).rstrip(".")
    named = [
        line for label in labels for line in lines if line.label == label and key in fold(line.text)
    ]
    return _said_by(named[:1]) or _METADATA


def _said_by(lines: Iterable[Line]) -> str:
    return " and ".join(
        f"line {_number(line)} ({line.label}, {line.score:.2f}): “{_shortened(line.text, _CUT)}”"
        for line in lines
    )
