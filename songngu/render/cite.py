"""How an article is cited: its particulars, and the BibTeX entry.

APA 7 (Publication Manual, 7th edition, 2020): sections 9.8–9.12 (authors, groups, no author),
9.13–9.17 (dates), 9.38 (a work in another language has its title translated in square
brackets), 10.16 (webpages). A machine's translation is called so, and no machine is named
as a translator. Vietnamese names are given as printed, in their own order, without a comma:
the family name stands first already, pen names and initials have none to tell.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from songngu.config import SiteConfig
from songngu.render import i18n, links
from songngu.render.entries import Entry
from songngu.text import slugify

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# What TeX reads as markup.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """The particulars of an article for a list of references.

    `english` is the English headline, "" where it is missing, in doubt or out of date; `machine` says
    that a machine made it; `summary` whether a "machine" or a "person" made the English of the
    summary, "" where there is none. `source` and `url` are the publisher's; `site` and `address`
    those of this page ("" where the site has no public address). `date` is the day or the month,
    "" where unknown, `about` says that it is inferred; `captured` is the day of the capture.
    """

    key: str
    authors: tuple[str, ...]
    title: str
    english: str
    machine: bool
    summary: str
    source: str
    url: str
    site: str
    address: str
    date: str
    about: bool
    captured: str
    lang: str

    @property
    def by(self) -> str:
        """The authors as APA joins them: A; A & B; A, B, & C.

        The comma before "&" between two is that of inverted names, which these are not.
        """
        *others, last = self.authors or ("",)
        comma = "," if len(others) > 1 else ""
        return f"{', '.join(others)}{comma} & {last}" if others else last

    @property
    def apa_date(self) -> str:
        """The day or month of publication as APA writes it: 2019, July 16; 2019, July."""
        if not self.date:
            return ""
        year, month, day = _parts(self.date)
        if not day:
            return f"{year}, {i18n.month_within(int(month), self.lang)}"
        return f"{year}, {i18n.month_and_day(dt.date.fromisoformat(self.date), self.lang)}"

    def bibtex(self, note: str) -> str:
        """Return a BibTeX entry that BibTeX and Biber both read; `note` says what is translated.

        An inferred day stands in the note alone: no field that both read has an "about".
        """
        year, month, day = _parts(self.date)
        fields = [
            ("author", " and ".join(f"{{{_tex(name)}}}" for name in self.authors)),
            ("title", f"{{{_tex(self.title)}}}"),
            ("howpublished", _tex(self.source)),
            ("year", year),
            ("month", _MONTHS[int(month) - 1] if month and not self.about else ""),
            ("day", day.lstrip("0") if not self.about else ""),
            ("url", _address(self.url or self.address)),
            ("urldate", self.captured if self.url else ""),
            ("language", "vietnamese"),
            ("note", _tex(note)),
        ]
        lines = [
            f"  {name} = {value if name == 'month' else f'{{{value}}}'},"
            for name, value in fields
            if value
        ]
        return "\n".join([f"@misc{{{self.key},", *lines, "}"])


def reference(entry: Entry, site: SiteConfig, lang: str) -> Reference:
    """Return the particulars of an article as its page of `lang` cites it."""
    article = entry.article
    title = article.sentences[0]
    first = article.authors[0] if article.authors else article.source.name
    made = {s.status for s in article.sentences[1:] or (title,) if s.en}
    year = article.date[:4] or "nd"
    words = "".join(slugify(article.title).split("-")[:3])
    return Reference(
        key=f"{slugify(first).replace('-', '')}{year}{words}",
        authors=article.authors,
        title=article.title,
        english=title.en if lang != "vi" and title.public_en else "",
        machine=title.status == "machine",
        summary="machine" if made & {"machine", "stale"} else "person" if made else "",
        source=entry.publisher.name if entry.publisher else "",
        url=article.source.url,
        site=site.title.in_(lang),
        address=links.absolute(entry.path(lang), site.url),
        date=article.date[:10],
        about=article.date_certainty == "inferred",
        captured=article.source.retrieved[:10],
        lang=lang,
    )


def _parts(date: str) -> tuple[str, str, str]:
    """The year, the month and the day of a date, "" for those that it does not tell."""
    year, month, day = (*date.split("-"), "", "", "")[:3]
    return year, month, day


def _tex(text: str) -> str:
    return re.sub(r"[\\{}&%$#_~^]", lambda match: _TEX[match[0]], text)


def _address(url: str) -> str:
    """An address that cannot end the field it stands in."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
