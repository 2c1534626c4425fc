"""One page of the site, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site: its path, its template, and everything the template is given.

    `twins` are the paths of the page in the other languages (the language switch);
    `indexed` says whether search engines and the sitemap may list it.
    """

    path: str
    template: str
    lang: str
    data: Mapping[str, object] = field(default_factory=dict)
    twins: Mapping[str, str] = field(default_factory=dict)
    indexed: bool = True


class MakePage(Protocol):
    """Makes the pages of one language: see `Page`."""

    def __call__(self, path: str, template: str, /, indexed: bool = True, **data: object) -> Page:
        """Return the page; its twins are the same path in the other languages."""
