"""What can go wrong, said so that a person can mend it.

    SongNguError            shown as one line, never as a traceback
    ├── ConfigError         config.yaml
    ├── ArticleError        a page under content/articles/
    ├── RawError            a file under content/raw/
    └── PackageError        a translation package

A stage that works through many files collects `Problem`s and goes on; it
raises only where nothing further can be done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and how to mend it.

    `file` is a path as the user would type it; `line` counts from 1; `field`
    is the key concerned. `doubt` marks what should be looked at but keeps
    nothing from being published.
    """

    file: str
    what: str
    mend: str = ""
    line: int | None = None
    field: str | None = None
    doubt: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        text = ": ".join(filter(None, (place, self.field, self.what)))
        return f"{text} – {self.mend}" if self.mend else text


class SongNguError(Exception):
    """Base of every error that is shown to the user, one line for each of its problems."""

    def __init__(
        self,
        what: str,
        *,
        file: str = "",
        mend: str = "",
        line: int | None = None,
        field: str | None = None,
        more: Sequence[Problem] = (),
    ) -> None:
        self.problem = Problem(file=file, what=what, mend=mend, line=line, field=field)
        self.problems = (self.problem, *more)
        super().__init__("\n".join(map(str, self.problems)))


class ConfigError(SongNguError):
    """config.yaml cannot be used as it stands."""


class ArticleError(SongNguError):
    """A page under content/articles/ cannot be read."""


class RawError(SongNguError):
    """A file under content/raw/ cannot be converted."""


class PackageError(SongNguError):
    """A translation package cannot be found, read or used."""
