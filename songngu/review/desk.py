"""The article pages on the editor's desk: read, changed, saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from songngu import content
from songngu.article import Article
from songngu.content import ARTICLES, Page
from songngu.errors import ArticleError, Problem
from songngu.review.edits import (
    Edit,
    Entry,
    Outcome,
    apply_edits,
    entries_of,
    in_order,
    tidy,
    unknown,
)  # fmt: skip
from songngu.text import clean


class Desk:
    """The pages of the site folder `root`. Of pages with the same id only the first is there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: tuple[Problem, ...] = ()
        self._pages: dict[str, Page] = {}
        self._entries: dict[str, tuple[Article, list[Entry]]] = {}
        self._seen: dict[Path, tuple[int, int]] | None = None
        self.refresh()

    @property
    def articles(self) -> list[Article]:
        """The articles as they were last read or saved, in path order."""
        return [page.article for page in self._pages.values()]

    @property
    def entries(self) -> list[Entry]:
        """Their sentences, as `edits.in_order`."""
        known = self._entries
        # Only what has changed is looked at again: with thousands of articles it takes long.
        self._entries = {
            article.id: known[article.id]
            if article.id in known and known[article.id][0] is article
            else (article, entries_of(article))
            for article in self.articles
        }
        return in_order(entry for _, found in self._entries.values() for entry in found)

    def refresh(self) -> None:
        """Read the pages anew if any of their files has changed."""
        seen = self._look()
        if seen == self._seen:
            return
        library = content.load(self.root)
        self._pages = {}
        for page in library.pages:
            self._pages.setdefault(page.article.id, page)
        self.problems = library.problems
        self._seen = seen

    def _look(self) -> dict[Path, tuple[int, int]]:
        found = {}
        for path in (self.root / ARTICLES).rglob("*.md"):
            if not path.is_file():
                continue
            stat = path.stat()
            found[path] = (stat.st_mtime_ns, stat.st_size)
        return found

    def apply(
        self,
        edits: Sequence[Edit],
        *,
        date: str,
        reviewer: str = "",
        save: bool = True,
        tell: Callable[[int, int], None] = lambda done, total: None,
    ) -> list[Outcome]:
        """Put `edits` into the pages (not on disk, unless `save`) and return what became of each.

        `date` is today, YYYY-MM-DD; `reviewer` signs what bears no name. An edit that names
        no article goes wherever its sentence stands. `tell` is told how many of how many
        articles are done.
        """
        outcomes: list[Outcome] = []
        by_article: dict[str, list[Edit]] = defaultdict(list)
        homes = self._homes() if any(not edit.article for edit in edits) else {}
        for edit in edits:
            ids = [edit.article] if edit.article else homes.get(clean(tidy(edit.vi)), [])
            if not ids:
                outcomes.append(unknown(edit, "this sentence stands in no article"))
            for id in ids:
                by_article[id].append(edit)
        for done, (id, own) in enumerate(by_article.items(), 1):
            if id in self._pages:
                outcomes += self._apply(self._pages[id], own, date, reviewer, save)
            else:
                outcomes += [unknown(edit, f"there is no article “{id}”") for edit in own]
            tell(done, len(by_article))
        return outcomes

    def _homes(self) -> dict[str, list[str]]:
        """The ids of the articles in which each Vietnamese sentence stands."""
        homes: dict[str, dict[str, None]] = defaultdict(dict)
        for article in self.articles:
            for sentence in article.sentences:
                homes[sentence.vi][article.id] = None
        return {vi: list(ids) for vi, ids in homes.items()}

    def _apply(
        self, page: Page, edits: Iterable[Edit], date: str, reviewer: str, save: bool
    ) -> list[Outcome]:
        article, outcomes = apply_edits(page.article, list(edits), date=date, reviewer=reviewer)
        if article == page.article or not save:
            return outcomes
        try:
            saved = content.save(self.root, page, article)
        except ArticleError as error:
            return [
                Outcome(outcome.edit, "clash", error.problem)
                if outcome.result in ("changed", "confirmed")
                else outcome
                for outcome in outcomes
            ]
        self._pages[article.id] = saved
        if self._seen is not None:
            path = self.root / ARTICLES / article.page
            stat = path.stat()
            self._seen[path] = (stat.st_mtime_ns, stat.st_size)
        return outcomes
