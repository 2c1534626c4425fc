"""Languages of the site: UI strings from gettext catalogues, dates by Babel.

The content is Vietnamese with its English translation. The interface has these two languages
and every other for which there is a catalogue; in those the pages show the English content.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from songngu import languages as codes
from songngu.errors import SongNguError

LANGUAGES = ("vi", "en")
DOMAIN = "songngu"
_VIETNAMESE_DAY = "d MMMM 'năm' y"


def content(lang: str) -> str:
    """The language of the content on the pages of `lang`."""
    return "vi" if lang == "vi" else "en"


def other(lang: str) -> str:
    """The other language of the content."""
    return "en" if lang == "vi" else "vi"


def languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """The languages of the interface: vi, en, then those with a catalogue below the template folders.

    Raises SongNguError for a catalogue whose language nobody knows.
    """
    found = {
        path.parts[-3]
        for folder in folders
        for path in folder.glob(f"locale/*/LC_MESSAGES/{DOMAIN}.po")
    }
    for name in sorted(found):
        if "-" in name or not codes.is_code(name.replace("_", "-")):
            raise SongNguError(
                f"“{name}” is no code of a language",
                file=f"templates/locale/{name}/LC_MESSAGES/{DOMAIN}.po",
                mend="name the folder by one, such as fr, de or pt_BR",
            )
    added = {name.replace("_", "-") for name in found} - set(LANGUAGES)
    return (*LANGUAGES, *sorted(added))


def place(lang: str) -> str:
    """Where a template folder has its catalogue of `lang`."""
    return f"locale/{lang.replace('-', '_')}/LC_MESSAGES/{DOMAIN}.po"


def _catalogues(folders: Sequence[Path], lang: str) -> Iterator[Catalog]:
    for folder in folders:
        path = folder / place(lang)
        if path.is_file():
            with path.open("rb") as file:
                yield read_po(file, locale=lang.replace("-", "_"), domain=DOMAIN)


def catalogue(folders: Sequence[Path], lang: str) -> NullTranslations:
    """The UI strings of `lang`: locale/<lang>/LC_MESSAGES/songngu.po below the template folders.

    Strings of an earlier folder win over those of a later one. English is the language of
    the templates themselves and needs none; it stands in for what a catalogue lacks.
    """
    strings = NullTranslations()
    for catalog in _catalogues(folders[::-1], lang):
        found = compiled(catalog)
        strings = strings.merge(found) if isinstance(strings, Translations) else found
    return strings


def compiled(catalog: Catalog) -> Translations:
    """A catalogue as gettext looks into it. Raises ValueError for a rule of plurals that is none."""
    file = BytesIO()
    write_mo(file, catalog)
    file.seek(0)
    return Translations(file, domain=DOMAIN)


def untranslated(folders: Sequence[Path], lang: str) -> tuple[int, int]:
    """How many of the interface's texts the catalogues of `lang` lack, and how many there are.

    The Vietnamese catalogue of the last folder, the program's, has them all.
    """
    asked = {_original(m.id) for every in _catalogues(folders[-1:], "vi") for m in every if m.id}
    said = {
        _original(message.id)
        for catalog in _catalogues(folders, lang)
        for message in catalog
        if message.string and not message.fuzzy
        if isinstance(message.string, str) or all(message.string)
    }
    return len(asked - said), len(asked)


def _original(id_: str | tuple[str, ...] | list[str]) -> str:
    return id_ if isinstance(id_, str) else id_[0]


@lru_cache(maxsize=64)
def _locale(lang: str) -> Locale:
    return Locale.parse(lang, sep="-")


@lru_cache(maxsize=4096)
def day(date: dt.date, lang: str) -> str:
    """A day written out: 16 tháng 7 năm 2019; July 16, 2019."""
    if lang == "vi":  # CLDR has "16 tháng 7, 2019", which no Vietnamese paper prints
        return str(format_date(date, _VIETNAMESE_DAY, locale=_locale(lang)))
    return str(format_date(date, "long", locale=_locale(lang)))


@lru_cache(maxsize=1024)
def month(year: int, number: int, lang: str) -> str:
    """A month written out: Tháng 7 năm 2019; July 2019; Juillet 2019."""
    return _skeleton("yMMMM", dt.date(year, number, 1), lang)


def in_month(year: int, number: int, lang: str) -> str:
    """A month as the date of something: tháng 7 năm 2019; July 2019; juillet 2019."""
    return str(format_skeleton("yMMMM", dt.date(year, number, 1), locale=_locale(lang)))


def month_within(number: int, lang: str) -> str:
    """A month's name within a date: tháng 7; July; juillet."""
    return str(get_month_names("wide", context="format", locale=_locale(lang))[number])


def month_name(number: int, lang: str) -> str:
    """A month's name standing alone."""
    return _capital(get_month_names("wide", context="stand-alone", locale=_locale(lang))[number])


def month_short(number: int, lang: str) -> str:
    """A month's label under a bar or over a column: T7; Jul; juil."""
    if lang == "vi":
        return f"T{number}"
    names = get_month_names("abbreviated", context="stand-alone", locale=_locale(lang))
    return str(names[number])


def month_and_day(date: dt.date, lang: str) -> str:
    """A day without its year: 16 tháng 7; July 16; 16 juillet."""
    return str(format_skeleton("MMMMd", date, locale=_locale(lang)))


def year(number: int, lang: str) -> str:
    """A year standing alone: Năm 2019; 2019."""
    return f"Năm {number}" if lang == "vi" else _skeleton("y", dt.date(number, 1, 1), lang)


def span(first: str, last: str, lang: str) -> str:
    """From one month or year to another: Tháng 7 năm 2019 – tháng 3 năm 2020; July 2019 – March 2020."""
    within = get_month_names("wide", context="format", locale=_locale(lang))[1]
    if str(within)[0].islower():
        last = last[0].lower() + last[1:]
    return f"{first} – {last}"


@lru_cache(maxsize=4096)
def weekday(date: dt.date, lang: str) -> str:
    """A day with its weekday, as a name: Thứ Ba, ngày 16 tháng 7 năm 2019; Tuesday, July 16, 2019."""
    if lang == "vi":
        form = f"EEEE, 'ngày' {_VIETNAMESE_DAY}"
        return _capital(format_date(date, form, locale=_locale(lang)))
    return _capital(format_date(date, "full", locale=_locale(lang)))


def _skeleton(fields: str, date: dt.date, lang: str) -> str:
    """These fields of a date in the order and form of the language, as a name."""
    return _capital(format_skeleton(fields, date, locale=_locale(lang)))


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def number(value: int, lang: str) -> str:
    """A whole number as the language groups it: 1.932; 1,932."""
    return str(format_decimal(value, locale=_locale(lang)))


def language_name(lang: str) -> str:
    """A language's own name for itself: Tiếng Việt, English, Français."""
    return _capital(str(_locale(lang).get_display_name() or lang))
