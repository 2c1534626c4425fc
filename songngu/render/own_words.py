"""The words that a theme says in its own way: a catalogue of its own, checked before it is used."""

from __future__ import annotations

import codecs
import re
from io import BytesIO
from pathlib import Path

from babel import UnknownLocaleError
from babel.messages.pofile import PoFileError, read_po

from songngu.errors import SongNguError
from songngu.render.i18n import DOMAIN, compiled, place

_QUOTED = r'"(?:[^"\\]|\\.)*"'
# A line of a catalogue as gettext has it; Babel would pass over what is not.
_LINE = re.compile(
    rf"(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?{_QUOTED})?\s*"
)
_HEAD = "take the head of another catalogue of the language, or leave the line out"
_PLACE = re.compile(r"%\((\w+)\)")


def check(folder: Path, lang: str) -> None:
    """Check locale/<lang>/LC_MESSAGES/songngu.po below the template folder of a site, if there is one.

    Raises SongNguError for what is no catalogue, and for a text with other placeholders
    than its original.
    """
    name = place(lang)
    if not (folder / name).is_file():
        return
    data = (folder / name).read_bytes()

    def fault(what: str, line: int | None, mend: str) -> SongNguError:
        return SongNguError(what, file=f"templates/{name}", line=line, mend=mend)

    if data.startswith(codecs.BOM_UTF8):
        raise fault("begins with a byte order mark", 1, "save it as UTF-8 without one (no BOM)")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1
        raise fault("is no UTF-8 text", at, "save it with the encoding UTF-8") from error
    for number, line in enumerate(text.splitlines(), 1):
        if not _LINE.fullmatch(line):
            raise fault(f"cannot be read: {line}", number, 'write msgid "…" or msgstr "…"')
    try:
        catalog = read_po(
            BytesIO(data), locale=lang.replace("-", "_"), domain=DOMAIN, abort_invalid=True
        )
    except PoFileError as error:
        raise fault(f"is no catalogue: {error}", None, "write a msgstr below each msgid") from error
    except (LookupError, ValueError, UnknownLocaleError) as error:
        raise fault(f"its head cannot be used: {error}", 1, _HEAD) from error
    named = str(catalog.locale_identifier or lang)
    if re.split("[-_]", named)[0] != lang.split("-")[0]:
        raise fault(f"its head says “Language: {named}”", 1, f"write “Language: {lang}” there")
    try:
        compiled(catalog)
    except ValueError as error:
        raise fault(f"its Plural-Forms cannot be used: {error}", 1, _HEAD) from error
    for message in catalog:
        originals, said = _forms(message.id), _forms(message.string)
        known = {key: 0 for original in originals for key in _PLACE.findall(original)}
        for own in said if message.id else ():
            try:
                _ = own % known
            except (LookupError, ValueError, TypeError) as error:
                raise fault(
                    f"“{own}” cannot stand for “{originals[0]}”",
                    message.lineno,
                    "keep what looks like %(num)s as it is; write %% for a percent sign",
                ) from error


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The text, or its forms for different numbers."""
    return (text,) if isinstance(text, str) else tuple(text or ())
