"""What the stages of one run share: the site folder, its article pages, and what is to be told."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from songngu import content
from songngu.article import VIETNAM, Article
from songngu.config import Config
from songngu.content import Page
from songngu.errors import ArticleError, Problem

Tell = Callable[[int, int], None]
Progress = Callable[[str], AbstractContextManager[Tell]]


@dataclass
class Report:
    """What a run did, what it could not do, and what should be looked at."""

    problems: list[Problem] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _noted: set[Problem] = field(default_factory=set)

    def note(self, problem: Problem) -> None:
        """Add a problem, once."""
        if problem not in self._noted:
            self._noted.add(problem)
            self.problems.append(problem)

    @property
    def errors(self) -> list[Problem]:
        """What kept something from being published."""
        return [problem for problem in self.problems if not problem.doubt]


@contextmanager
def _silent(_: str) -> Iterator[Tell]:
    yield lambda done, total: None


@dataclass
class Run:
    """One run over the site folder `root`. `progress` shows how far a long stage is."""

    root: Path
    config: Config
    report: Report = field(default_factory=Report)
    progress: Progress = _silent
    today: dt.date = field(default_factory=lambda: dt.datetime.now(VIETNAM).date())
    _pages: dict[str, Page] | None = None
    _unread: tuple[str | None, ...] = ()

    @property
    def pages(self) -> list[Page]:
        """The article pages as they now are, in path order; read from disk the first time."""
        if self._pages is None:
            library = content.load(self.root)
            self._pages = {page.article.page: page for page in library.pages}
            self._unread = library.unread
            for problem in library.problems:
                self.report.note(problem)
        return [self._pages[path] for path in sorted(self._pages)]

    def of_faulty_page(self, *words: str) -> bool:
        """Whether a page that cannot be read, which is reported already, holds one of `words`.

        One that cannot even be opened may hold them.
        """
        return any(text is None or word in text for text in self._unread for word in words)

    def save(
        self, page: Page | None, article: Article, count: str, drawn: Page | None = None
    ) -> Page | None:
        """Write an article to its page, which was read as `page` (None: it is new).

        `drawn` is the new page, where it is drawn already. What was saved is counted as
        `count` ("": not at all). None, and a problem, where the page was changed meanwhile.
        """
        try:
            if page is None and drawn:
                saved = content.add(self.root, drawn)
            else:
                saved = content.save(self.root, page, article)
        except ArticleError as error:
            self.report.note(error.problem)
            return None
        if self._pages is not None:
            self._pages[article.page] = saved
        if count and (page is None or saved.text != page.text):
            self.report.done[count] += 1
        return saved
