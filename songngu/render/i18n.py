"""Languages of the site: UI strings from gettext catalogues, dates by Babel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, get_month_names
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

LANGUAGES = ("vi", "en")
DOMAIN = "songngu"


def other(lang: str) -> str:
    """The language the switch leads to."""
    return "en" if lang == "vi" else "vi"


def catalogue(folders: Sequence[Path], lang: str) -> NullTranslations:
    """The UI strings of `lang`: locale/<lang>/LC_MESSAGES/songngu.po below the template folders.

    Strings of an earlier folder win over those of a later one. English is the language of
    the templates themselves and needs none.
    """
    strings = NullTranslations()
    for folder in reversed(folders):
        path = folder / "locale" / lang / "LC_MESSAGES" / f"{DOMAIN}.po"
        if path.is_file():
            compiled = BytesIO()
            with path.open("rb") as file:
                write_mo(compiled, read_po(file, locale=lang, domain=DOMAIN))
            compiled.seek(0)
            found = Translations(compiled, domain=DOMAIN)
            strings = strings.merge(found) if isinstance(strings, Translations) else found
    return strings


@lru_cache(maxsize=4096)
def day(date: dt.date, lang: str) -> str:
    """A day written out: 16 tháng 7, 2019; July 16, 2019."""
    return str(format_date(date, "long", locale=lang))


@lru_cache(maxsize=1024)
def month(year: int, number: int, lang: str) -> str:
    """A month written out: Tháng 7 năm 2019; July 2019."""
    if lang == "vi":
        return f"Tháng {number} năm {year}"
    return f"{month_name(number, lang)} {year}"


def month_name(number: int, lang: str) -> str:
    """A month's name standing alone."""
    name = str(get_month_names("wide", context="stand-alone", locale=lang)[number])
    return name[0].upper() + name[1:]


def month_short(number: int, lang: str) -> str:
    """A month's label under a bar or over a column: T7; Jul."""
    if lang == "vi":
        return f"T{number}"
    return str(get_month_names("abbreviated", context="stand-alone", locale=lang)[number])


def year(number: int, lang: str) -> str:
    """A year standing alone: Năm 2019; 2019."""
    return f"Năm {number}" if lang == "vi" else str(number)


def span(first: str, last: str, lang: str) -> str:
    """From one month or year to another: Tháng 7 năm 2019 – tháng 3 năm 2020; July 2019 – March 2020."""
    if lang == "vi":
        last = last[0].lower() + last[1:]
    return f"{first} – {last}"


@lru_cache(maxsize=4096)
def weekday(date: dt.date, lang: str) -> str:
    """A day with its weekday: Thứ Ba, 16 tháng 7, 2019; Tuesday, July 16, 2019."""
    return str(format_date(date, "full", locale=lang))


def number(value: int, lang: str) -> str:
    """A whole number as the language groups it: 1.932; 1,932."""
    return str(format_decimal(value, locale=lang))


def language_name(lang: str) -> str:
    """A language's own name for itself: Tiếng Việt, English."""
    name = str(Locale(lang).get_display_name(lang) or lang)
    return name[0].upper() + name[1:]
