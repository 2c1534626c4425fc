"""`Article`, the one record that flows through every stage.

The reading and writing of article pages is in `songngu.frontmatter`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal

from songngu.text import digest

Certainty = Literal["explicit", "inferred", "unknown"]
Status = Literal["pending", "stale", "machine", "edited", "reviewed"]

# Asia/Ho_Chi_Minh: UTC+7 without summer time since 1975 (IANA time zone database).
VIETNAM = dt.timezone(dt.timedelta(hours=7), "Asia/Ho_Chi_Minh")
DATE_FORM = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$")
# Of an issue of a bulletin only the month is known (EDTF, ISO 8601-2:2019, level 0).
MONTH_FORM = re.compile(r"^(\d{4})-(\d{2})$")


def first_day(date: str) -> dt.date | None:
    """Return the first day that a `date` of an article may mean: of a month its first, of "" None."""
    return dt.date.fromisoformat(f"{date}-01"[:10]) if date else None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was published. `retrieved` is the day or time of capture, Vietnam time."""

    name: str = ""
    url: str = ""
    retrieved: str = ""
    archive_url: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """One figure: `file` is a captured picture, `src` the address it had on the source."""

    caption: str = ""
    credit: str = ""
    file: str = ""
    src: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is known about one translated sentence.

    `of` is "title" or "summary". `source` is the digest of its Vietnamese, `output`
    of the English the program wrote, `edited` of an editor's English as last seen
    beside this Vietnamese. `copied` is the id of the article whose editor's English
    the program wrote here, for the same Vietnamese. `package` names the package where
    it is not the article's; `glossary` is the digest of the terms that touched the
    sentence, `score` the model's mean log-probability per token; `reviewed_by` signs the
    English whose digest is `signed` ("": not yet recorded), and no other; `flags` say what
    could not be confirmed.
    """

    of: str
    source: str
    output: str = ""
    edited: str = ""
    copied: str = ""
    package: str = ""
    glossary: str = ""
    score: str = ""
    date: str = ""
    signed: str = ""
    reviewed_by: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """The translation package that made the machine's sentences."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Translation:
    """Provenance of the English of one article."""

    engine: str = ""
    package: Package | None = None
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """The raw file an article came from: path below content/raw/ (POSIX), SHA-256 of its bytes.

    `sidecar` is the digest of what its .yaml files say of it, "" if nothing; "skip" if they
    say that it is not to be published.
    """

    file: str
    sha256: str
    sidecar: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One Vietnamese sentence with its English, its status and what could not be confirmed."""

    of: str  # "title", or "s1", "s2", … : also the fragment of its place on the page
    vi: str
    en: str
    status: Status
    flags: tuple[str, ...] = ()
    reviewed_by: str = ""

    @property
    def cautions(self) -> tuple[str, ...]:
        """The flags that a reader should know of; a term put in other words is the editor's affair."""
        return tuple(flag for flag in self.flags if not flag.startswith("term:"))

    @property
    def public_en(self) -> bool:
        """Whether the English may stand without its Vietnamese (feeds, lists, descriptions).

        Out of date it may not: its figures and names may be those of another text.
        """
        by_person = self.status in ("edited", "reviewed")
        return by_person or (self.status == "machine" and not self.cautions)


# From the weakest to the strongest: an article is as good as its weakest sentence.
STATUS_ORDER: tuple[Status, ...] = ("pending", "stale", "machine", "edited", "reviewed")


@dataclass(frozen=True, slots=True)
class Article:
    """One article, from its raw text to its English summary.

    Dates are Vietnam time (Asia/Ho_Chi_Minh), `YYYY-MM-DD[ HH:MM[:SS]]`, as
    precise as known; "" when unknown. `provinces` names the primary one first; empty
    means national; `provinces_doubt` says why the program was not sure of them.
    `duplicate_of` is the id of the article that this one repeats. `clashes` names the values
    of an editor's that the raw text, changed since, gives otherwise. `body` is Markdown (see
    `songngu.body`). `page` is the article page's path below content/articles/ (POSIX), ""
    before it is first written.
    """

    id: str
    slug: str
    title: str
    body: str
    aliases: tuple[str, ...] = ()
    title_origin: Literal["source", "made"] = "source"
    title_en: str = ""
    date: str = ""
    date_certainty: Certainty = "unknown"
    date_note: str = ""
    provinces: tuple[str, ...] = ()
    provinces_doubt: str = ""
    authors: tuple[str, ...] = ()
    source: Source = Source()
    images: tuple[Image, ...] = ()
    topics: tuple[str, ...] = ()
    summary_vi: tuple[str, ...] = ()
    summary_en: tuple[str, ...] = ()
    translation: Translation = Translation()
    raw: Raw | None = None
    withdrawn: str = ""
    duplicate_of: str = ""
    clashes: tuple[str, ...] = ()
    made: dict[str, str] = field(default_factory=dict)
    page: str = ""

    @property
    def listed(self) -> bool:
        """Whether the site shows it: neither withdrawn nor the repetition of another."""
        return not self.withdrawn and not self.duplicate_of

    @property
    def day(self) -> dt.date | None:
        """The day of publication, or None: of some articles only the month is known."""
        match = DATE_FORM.match(self.date)
        return dt.date(*map(int, match.groups()[:3])) if match else None

    @property
    def earliest(self) -> dt.date | None:
        """The day of publication, or the first one of its month where no more is known, or None."""
        return first_day(self.date)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The title and the summary, sentence by sentence, with the status of each."""
        pairs = [("title", self.title, self.title_en)]
        english = self.summary_en or ("",) * len(self.summary_vi)
        pairs += [
            (f"s{n}", vi, en)
            for n, (vi, en) in enumerate(zip(self.summary_vi, english, strict=True), 1)
        ]
        return tuple(self._sentence(of, vi, en) for of, vi, en in pairs)

    def unit(self, of: str, vi: str) -> Unit | None:
        """The unit of one Vietnamese sentence of the "title" or the "summary"."""
        source = digest("s", vi)
        return next((u for u in self.translation.units if (u.of, u.source) == (of, source)), None)

    def _sentence(self, of: str, vi: str, en: str) -> Sentence:
        kind = "title" if of == "title" else "summary"
        unit = self.unit(kind, vi)
        if not en:
            return Sentence(of, vi, "", "pending", unit.flags if unit else ())
        english = digest("e", en)
        if unit is None:
            # English that belongs to other Vietnamese is stale, even where that still stands
            # (two sentences were alike, one was changed); any other was written by hand.
            units = (u for u in self.translation.units if u.of == kind)
            stale = any(english in (u.output, u.edited) for u in units)
            return Sentence(of, vi, en, "stale" if stale else "edited")
        if unit.reviewed_by and unit.signed in ("", english):
            return Sentence(of, vi, en, "reviewed", (), unit.reviewed_by)
        if unit.output == english:
            return Sentence(of, vi, en, "edited" if unit.copied else "machine", unit.flags)
        return Sentence(of, vi, en, "edited")

    @property
    def status(self) -> Status:
        """The status of the weakest sentence."""
        return min((s.status for s in self.sentences), key=STATUS_ORDER.index)
