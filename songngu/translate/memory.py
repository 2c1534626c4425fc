"""The translation memory: what is known of a sentence before the engine is asked.

The article pages are the durable copy of every translation; `index` finds their
sentences. What the engine has just made is kept in SQLite, a batch at a time, until a
page has it: nothing is lost when a run is killed, and the same sentence is not
translated twice by the same package, terms and program. The file may be deleted at any
time.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from songngu.article import Article, Package, Sentence, Unit
from songngu.errors import Problem, SongNguError
from songngu.text import digest
from songngu.translate.engine import Hypothesis
from songngu.translate.package import PackageInfo

FILE = "memory.sqlite"
_ARTICLES = "content/articles"


@dataclass(frozen=True, slots=True)
class Known:
    """One sentence's English as an article page, or a full text, has it.

    `package` made it if no person did.
    """

    article: Article
    sentence: Sentence
    unit: Unit
    package: Package | None

    @property
    def by_person(self) -> bool:
        """Whether this article's own editor or reviewer stands for the English."""
        return self.sentence.status in ("edited", "reviewed") and not self.is_copy

    @property
    def is_block(self) -> bool:
        """Whether it is a block of a full text, whose record has no title."""
        return not self.article.title

    @property
    def file(self) -> str:
        """The file that it stands in, as a user would type it."""
        return f"{_ARTICLES}/{self.article.page}"

    @property
    def is_copy(self) -> bool:
        """Whether the program copied it from another article's editor."""
        return bool(self.unit.copied) and self.unit.output == digest("e", self.sentence.en)


@dataclass(frozen=True, slots=True)
class Index:
    """The English of all pages, by the Vietnamese sentence."""

    entries: Mapping[str, tuple[Known, ...]]

    def editors(self, vi: str) -> Known | None:
        """The newest reviewed English of a sentence, else the newest edited one, else None."""
        return max(
            (known for known in self.entries.get(vi, ()) if known.by_person),
            key=lambda k: (k.sentence.status == "reviewed", k.unit.date, k.article.id),
            default=None,
        )

    def machines(self, vi: str, glossary: str, package: PackageInfo | None) -> Known | None:
        """English that a package made of a sentence with these terms, the newest; else None.

        Of `package`, or where that is None, of any.
        """
        return max(
            (
                known
                for known in self.entries.get(vi, ())
                if known.sentence.status == "machine"
                and known.unit.glossary == glossary
                and known.package is not None
                and (package is None or known.package.sha256 == package.sha256)
            ),
            key=lambda k: (k.unit.date, k.article.id),
            default=None,
        )


def index(articles: Iterable[Article], today: str = "") -> Index:
    """Return what the pages of `articles` know. Those the site does not show tell nothing.

    English that a person has written since the last build is of `today`, YYYY-MM-DD.
    """
    entries: dict[str, list[Known]] = defaultdict(list)
    for article in articles:
        if not article.listed:
            continue
        package = article.translation.package
        for sentence in article.sentences:
            if not sentence.en or sentence.status in ("pending", "stale"):
                continue
            kind = "title" if sentence.of == "title" else "summary"
            unit = article.unit(kind, sentence.vi) or Unit(kind, digest("s", sentence.vi))
            made_by = None if unit.package else package
            known = Known(article, sentence, unit, made_by)
            if today and known.by_person and not _recorded(known):
                known = replace(known, unit=replace(unit, date=today))
            entries[sentence.vi].append(known)
    return Index({vi: tuple(known) for vi, known in entries.items()})


def _recorded(known: Known) -> bool:
    """Whether a build has seen this English: the date of its unit is then its own."""
    unit = known.unit
    # Of a block the unit has the digest of its Markdown, which may be more than is here.
    of_block = known.is_block and bool(unit.edited)
    return of_block or digest("e", known.sentence.en) in (unit.output, unit.edited)


def conflicts(found: Index) -> list[Problem]:
    """Return a doubt for each sentence that editors have given different English in several places."""
    problems = []
    for vi, entries in found.entries.items():
        chosen = found.editors(vi)
        own = [known for known in entries if known.by_person]
        if chosen is None or len({known.sentence.en for known in own}) < 2:
            continue
        places = ", ".join(sorted({known.file for known in own if known != chosen}))
        key = "title_en" if chosen.sentence.of == "title" else "summary_en"
        problems.append(
            Problem(
                chosen.file,
                f"“{_short(vi)}” has another edited English in {places}",
                f"make them one; elsewhere “{_short(chosen.sentence.en)}” is used",
                field=None if chosen.is_block else key,
                doubt=True,
            )
        )
    return problems


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


@lru_cache(maxsize=1)
def rules() -> str:
    """A digest of this package's own code and tables: what, beside package and terms, decides the English."""
    here = Path(__file__).parent
    sources = sorted([*here.rglob("*.py"), *here.rglob("*.txt"), *here.rglob("*.tsv")])
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:12]


class Results:
    """What the engine made, kept in `cache`/memory.sqlite by sentence, package, terms and program."""

    def __init__(self, cache: Path, package: PackageInfo) -> None:
        """Open the memory of `package`, making the file, or making it anew where it is damaged."""
        self._package = package.sha256
        cache.mkdir(parents=True, exist_ok=True)
        path = cache / FILE
        try:
            self._open(path)
        except sqlite3.OperationalError as error:
            raise _unusable(path, error) from error
        except sqlite3.DatabaseError:
            # Damaged; it costs only time to do without it.
            path.unlink(missing_ok=True)
            self._open(path)

    def _open(self, path: Path) -> None:
        self._path = path
        self._database = sqlite3.connect(path, timeout=30)
        try:
            with self._database:
                self._database.execute(
                    "CREATE TABLE IF NOT EXISTS results (source TEXT, package TEXT, glossary TEXT,"
                    " rules TEXT, vi TEXT, en TEXT, score REAL, flags TEXT, date TEXT,"
                    " PRIMARY KEY (source, package, glossary, rules))"
                )
                (state,) = self._database.execute("PRAGMA quick_check(1)").fetchone()
            if state != "ok":
                raise sqlite3.DatabaseError(state)
        except sqlite3.DatabaseError:
            self._database.close()
            raise

    def __enter__(self) -> Results:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def find(self, vi: str, glossary: str) -> Hypothesis | None:
        """What this very package, with these terms and this program, has made of a sentence."""
        try:
            row = self._database.execute(
                "SELECT en, score, flags FROM results"
                " WHERE source = ? AND package = ? AND glossary = ? AND rules = ?",
                (digest("s", vi), self._package, glossary, rules()),
            ).fetchone()
        except sqlite3.DatabaseError:
            return None  # damaged there, so not known: it is made anew
        if row is None:
            return None
        return Hypothesis(vi, row[0], row[1], tuple(filter(None, row[2].split("\n"))))

    def keep(self, results: Iterable[tuple[Hypothesis, str]], date: str) -> None:
        """Keep (result, digest of its terms) pairs; `date` is today, YYYY-MM-DD.

        Raises SongNguError where the file cannot be written.
        """
        rows = (
            (
                digest("s", result.source),
                self._package,
                glossary,
                rules(),
                result.source,
                result.text,
                result.score,
                "\n".join(result.flags),
                date,
            )
            for result, glossary in results
        )
        try:
            with self._database:
                self._database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
                )
        except sqlite3.DatabaseError as error:
            raise _unusable(self._path, error) from error


def _unusable(path: Path, error: sqlite3.DatabaseError) -> SongNguError:
    return SongNguError(
        f"the memory of translations cannot be used ({error})",
        file=str(path),
        mend="wait until no other build runs, or remove it: it costs only time",
    )
