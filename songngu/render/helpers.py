"""What templates may call besides gettext: dates, numbers, statuses and flags in words, addresses."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from babel.support import NullTranslations
from markupsafe import Markup, escape

from songngu import __version__
from songngu.article import DATE_FORM, MONTH_FORM, STATUS_ORDER, VIETNAM, Article, Sentence, Unit
from songngu.config import Bilingual, Config
from songngu.render import colours, doubts, i18n, links
from songngu.render.entries import Entry, Words


def logo(config: Config) -> str:
    """Where the site has its logo, if there is one."""
    return links.LOGO + PurePosixPath(config.site.logo).suffix.lower() if config.site.logo else ""


def helpers(config: Config, lang: str, strings: NullTranslations) -> dict[str, object]:
    """Return what templates for the pages of `lang` may call; `strings` are its own words."""
    site = config.site

    def gettext(message: str, **values: str) -> str:
        return str(strings.gettext(message)) % values

    def address(target: str) -> str:
        return links.absolute(target, site.url)

    def day_of(text: str) -> str:
        if MONTH_FORM.match(text):
            return i18n.in_month(int(text[:4]), int(text[5:]), lang)
        found = _day(text)
        return i18n.day(found, lang) if found else text

    def status_words(status: str, article: Article | None = None) -> str:
        names = (
            sorted({s.reviewed_by for s in article.sentences if s.reviewed_by}) if article else []
        )
        if status == "reviewed" and names:
            return gettext("reviewed by %(name)s", name=", ".join(names))
        return {
            "machine": gettext("machine translation, not reviewed"),
            "edited": gettext("edited by a person"),
            "reviewed": gettext("reviewed"),
            "stale": gettext("out of date: the Vietnamese has changed"),
            "pending": gettext("not yet translated"),
        }[status]

    def statuses(article: Article) -> list[tuple[str, int]]:
        counts = Counter(sentence.status for sentence in article.sentences)
        return [(status, counts[status]) for status in STATUS_ORDER if counts[status]]

    def mailto(path: str, sentence: Sentence | None = None) -> str:
        lines = [f"{gettext('Page')}: {address(path) or path}"]
        if sentence:
            lines[0] += "" if sentence.of == "title" else f"#{sentence.of}"
            lines += [
                "",
                sentence.vi,
                "",
                sentence.en,
                "",
                gettext("What is wrong, and how it should read:"),
            ]
        subject = in_query(gettext("Correction: %(site)s", site=site.title.in_(lang)))
        contact, text = quote(site.contact, safe="@+"), in_query("\n".join(lines))
        return f"mailto:{contact}?subject={subject}&body={text}"

    def mark(code: str) -> Markup:
        """The `lang` attribute of a text, where its language is not the page's."""
        return Markup("" if code == lang else f' lang="{code}"')

    def said(text: Bilingual) -> Words:
        """A text of the settings and the language it is in."""
        return Words(text.in_(lang), text.lang_of(lang))

    return {
        "site": site,
        "content_lang": i18n.content(lang),
        "mark": mark,
        "said": said,
        "logo": logo(config),
        "accents": colours.accents(site.accent) if site.accent else colours.OWN,
        "version": __version__,
        "links": links,
        "address": address,
        "day": lambda date: i18n.day(date, lang),
        "day_of": day_of,
        "month_name": lambda number: i18n.month_name(number, lang),
        "month_of": lambda year, number: i18n.month(year, number, lang),
        "number": lambda value: i18n.number(value, lang),
        "language_name": i18n.language_name,
        "host": lambda url: urlsplit(url).hostname or url,
        "status_words": status_words,
        "statuses": statuses,
        "flags": doubts.sayer(lang, gettext),
        "mailto": mailto,
        "in_query": in_query,
        "uuid": lambda name: uuid.uuid5(uuid.NAMESPACE_URL, f"songngu {name}").urn,
        "cap": lambda text: text[:1].upper() + text[1:],
        "moment": _moment,
        "quoting": _quoting,
        "changed": _changed,
        "last_day": _last_day,
    }


def in_query(text: str) -> str:
    """A text within the query of an address. Letters stay: a browser writes them as bytes itself."""
    return "".join(char if char.isalnum() else quote(char, safe="/:,") for char in text)


def _quoting(note: str) -> Markup:
    """An English note with the Vietnamese that it quotes marked as such."""
    return Markup(re.sub("“[^”]+”", r'<span lang="vi">\g<0></span>', str(escape(note))))


def _day(text: str) -> dt.date | None:
    """The day that a text of the front matter begins with; None if that is no day of the calendar."""
    match = DATE_FORM.match(text)
    try:
        return dt.date(*map(int, match.groups()[:3])) if match else None
    except ValueError:
        return None


def _last_day(units: Iterable[Unit]) -> dt.date | None:
    """The day of the newest of these translations; None where none has a day."""
    return max(filter(None, (_day(unit.date) for unit in units)), default=None)


def _moment(article: Article) -> str:
    """The time of publication as RFC 3339 (Atom): Vietnam's offset, midnight where only the day is known."""
    moment = dt.datetime.fromisoformat(article.date).replace(tzinfo=VIETNAM)
    return moment.isoformat(timespec="seconds")


def _changed(entries: Sequence[Entry]) -> str:
    """When the newest of these last changed: its publication or its translation, whichever is later."""
    moments = [_moment(e.article) for e in entries]
    for e in entries:
        translated = _last_day(e.article.translation.units)
        moments += [f"{translated}T00:00:00+07:00"] if translated else []
    return max(moments, default="1970-01-01T00:00:00+07:00")
