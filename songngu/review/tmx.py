"""Sentences ⇄ TMX 1.4b (LISA/OSCAR, 2005), for translators' tools.

Read with expat itself, so that nothing a file declares is ever expanded or fetched.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from songngu import __version__
from songngu.errors import SongNguError
from songngu.review.edits import Edit, Entry

_PROP = "x-songngu-"
# Elements whose content is a tool's own code, not text (TMX 1.4b, "Content Markup").
_CODE = frozenset(("bpt", "ept", "ph", "it", "ut"))
# What XML 1.0 has no place for (production 2, "Char").
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(entries: Iterable[Entry], now: dt.datetime) -> bytes:
    """Return a TMX file with one unit for each sentence; `now` (aware) is its date of creation.

    Raises SongNguError where a text holds characters that XML cannot carry.
    """
    made = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'<header creationtool="SongNgu" creationtoolversion={quoteattr(__version__)}'
        ' segtype="sentence" o-tmf="SongNgu" adminlang="en" srclang="vi" datatype="plaintext"'
        f' creationdate="{made}"/>',
        "<body>",
    ]
    for entry in entries:
        lines += _unit(entry)
    return ("\n".join([*lines, "</body>", "</tmx>"]) + "\n").encode()


def _unit(entry: Entry) -> list[str]:
    article, sentence = entry.article, entry.sentence
    file = entry.file
    texts = (entry.key, article.title, sentence.vi, sentence.en, *sentence.flags)
    if any(_NO_XML.search(text) for text in texts):
        raise SongNguError(
            "a control character stands in it, which TMX cannot carry", file=file, mend="remove it"
        )
    props = [
        ("article", article.id),
        ("of", entry.of),
        ("status", sentence.status),
        ("flags", "; ".join(sentence.flags)),
        ("reviewed_by", sentence.reviewed_by),
        ("digest", entry.shown),
    ]
    kind = ' segtype="block"' if entry.block else ""
    return [
        f"<tu tuid={quoteattr(entry.key)}{kind}>",
        f"<note>{escape(f'{article.title} – {file}')}</note>",
        *(f'<prop type="{_PROP}{name}">{escape(text)}</prop>' for name, text in props if text),
        f'<tuv xml:lang="vi"><seg>{escape(sentence.vi)}</seg></tuv>',
        f'<tuv xml:lang="en"><seg>{escape(sentence.en)}</seg></tuv>',
        "</tu>",
    ]


def read(text: str, file: str) -> list[Edit]:
    """Return the edits in the text of a TMX file, in its order.

    Units without a Vietnamese segment are passed over. Raises SongNguError where the text
    is no TMX, or declares or uses entities of its own.
    """
    reader = _Reader(file)
    try:
        reader.parser.Parse(text, True)
    except expat.ExpatError as error:
        raise reader.fail(f"not well-formed XML ({expat.ErrorString(error.code)})") from error
    return reader.edits


@dataclass
class _Unit:
    """One <tu> as far as it is read."""

    line: int
    props: dict[str, str] = field(default_factory=dict)
    segments: dict[str, str] = field(default_factory=dict)
    lang: str = ""


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.edits: list[Edit] = []
        self._unit: _Unit | None = None
        self._prop = ""
        self._text: list[str] | None = None  # of the <seg> or <prop> that is open
        self._code = 0  # how many elements deep in a tool's own code
        self._begun = False
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.SkippedEntityHandler = self._entity

    def fail(self, what: str) -> SongNguError:
        line = self.parser.CurrentLineNumber
        return SongNguError(what, file=self.file, line=line, mend="export it as TMX 1.4 again")

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        # The DTD itself is never fetched; one that stands in the file could declare entities.
        if internal:
            raise self.fail("a document type with declarations of its own is not read")

    def _entity(self, name: str, *_: object) -> None:
        raise self.fail(f"the entity &{name}; is not read")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._begun and name != "tmx":
            raise self.fail(f"XML, but no TMX: it begins with <{name}>")
        self._begun = True
        if name == "tu":
            self._unit = _Unit(self.parser.CurrentLineNumber)
        elif self._unit is None:
            return
        elif name == "tuv":
            lang = attributes.get("xml:lang") or attributes.get("lang", "")
            self._unit.lang = re.split("[-_]", lang.strip().lower())[0]
        elif name == "seg":
            self._text = []
        elif name == "prop" and not self._unit.lang:
            # Some tools add the kind of a property to its name: "x-name:SingleString".
            self._prop = attributes.get("type", "").lower().partition(":")[0]
            self._text = []
        elif name in _CODE:
            self._code += 1

    def _data(self, text: str) -> None:
        if self._text is not None and not self._code:
            self._text.append(text)

    def _end(self, name: str) -> None:
        unit = self._unit
        if unit is None:
            return
        text = "".join(self._text or ())
        if name in _CODE:
            self._code -= 1
        elif name == "prop" and not unit.lang:
            unit.props[self._prop.removeprefix(_PROP)] = text.strip()
            self._text = None
        elif name == "seg":
            unit.segments[unit.lang] = unit.segments.get(unit.lang) or text
            self._text = None
        elif name == "tuv":
            unit.lang = ""
        elif name == "tu":
            self._unit = None
            if unit.segments.get("vi"):
                self.edits.append(self._edit(unit))

    def _edit(self, unit: _Unit) -> Edit:
        return Edit(
            unit.props.get("article", ""),
            unit.props.get("of", ""),
            unit.segments["vi"],
            unit.segments.get("en", ""),
            shown=unit.props.get("digest", ""),
            file=self.file,
            line=unit.line,
        )
