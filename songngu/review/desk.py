"""The article pages on the editor's desk, with their full texts: read, changed, saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from songngu import content, english_page
from songngu.article import Article
from songngu.content import ARTICLES, English, Page
from songngu.errors import ArticleError, Problem
from songngu.review import blocks
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
from songngu.translate import full
from songngu.translate.full import Full

# Where English stands: the id of its article, and whether in the full text.
_Place = tuple[str, bool]


class Desk:
    """The pages of the site folder `root`. Of pages with the same id only the first is there.

    A full text is there once the article has one (`<name>.en.md`) that can be read.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: tuple[Problem, ...] = ()
        self._pages: dict[str, Page] = {}
        self._texts: dict[str, tuple[English, Full]] = {}
        self._entries: dict[str, tuple[Article, Full | None, list[Entry]]] = {}
        self._ordered: list[Entry] | None = None
        self._seen: dict[Path, tuple[int, int]] | None = None
        self.refresh()

    @property
    def articles(self) -> list[Article]:
        """The articles as they were last read or saved, in path order."""
        return [page.article for page in self._pages.values()]

    @property
    def entries(self) -> list[Entry]:
        """Their sentences and blocks, as `edits.in_order`."""
        if self._ordered is None:
            ids = self._pages
            self._ordered = in_order(entry for id in ids for entry in self.entries_of(id))
        return self._ordered

    def entries_of(self, id: str) -> list[Entry]:
        """The sentences and blocks of the article `id`, as they are read; [] if there is none."""
        if id not in self._pages:
            return []
        article = self._pages[id].article
        text = self._texts[id][1] if id in self._texts else None
        known = self._entries.get(id)
        # Only what has changed is looked at again: with thousands of articles it takes long.
        if known is None or known[0] is not article or known[1] is not text:
            whole = blocks.entries_of(article, text) if text else []
            known = self._entries[id] = article, text, [*entries_of(article), *whole]
        return known[2]

    def entry(self, key: str) -> Entry | None:
        """The entry with this key; of a block that says the same as another by now, that one."""
        id, of, source = ["", "", "", *key.rsplit(".", 2)][-3:]
        found = {entry.key: entry for entry in self.entries_of(id)}
        return found.get(key) or found.get(f"{id}.{of.partition('-')[0]}.{source}")

    def refresh(self) -> None:
        """Read the pages anew if any of their files has changed."""
        seen = self._look()
        if seen == self._seen:
            return
        library = content.load(self.root)
        files, faults = content.load_english(self.root)
        problems = [*library.problems, *faults]
        pages: dict[str, Page] = {}
        texts: dict[str, tuple[English, Full]] = {}
        for page in library.pages:
            id = page.article.id
            file = files.get(page.article.page)
            if id in pages:
                continue
            pages[id] = page
            if file is None or not page.article.listed:
                continue
            try:
                texts[id] = _opened(page.article, file)
            except ArticleError as error:
                problems.append(error.problem)
        self._pages, self._texts, self._ordered = pages, texts, None
        self.problems = tuple(problems)
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
        """Put `edits` into the files (not on disk, unless `save`) and return what became of each.

        `date` is today, YYYY-MM-DD; `reviewer` signs what bears no name. An edit that names
        no article, or no part of it, goes wherever its Vietnamese stands. `tell` is told how
        many of how many files are done.
        """
        outcomes: list[Outcome] = []
        by_place: dict[_Place, list[Edit]] = defaultdict(list)
        homes = self._homes() if any(not (edit.article and edit.of) for edit in edits) else {}
        for edit in edits:
            places = self._places(edit, homes)
            if isinstance(places, str):
                outcomes.append(unknown(edit, places))
                continue
            for place in places:
                by_place[place].append(edit)
        for done, ((id, whole), own) in enumerate(by_place.items(), 1):
            put = self._put_in_text if whole else self._put_in_page
            outcomes += put(id, own, date, reviewer, save)
            tell(done, len(by_place))
        return outcomes

    def _places(self, edit: Edit, homes: Mapping[str, Collection[_Place]]) -> list[_Place] | str:
        """Where an edit belongs, or why nowhere."""
        id, of = edit.article, edit.of
        if id and id not in self._pages:
            return f"there is no article “{id}”"
        if id and of == "block":
            none = f"there is no full text of “{self._pages[id].article.title}” that can be read"
            return [(id, True)] if id in self._texts else none
        if id and of:
            return [(id, False)]
        found = homes.get(clean(tidy(edit.vi)), ())
        places = [
            (home, whole)
            for home, whole in found
            if id in ("", home) and (of in ("", "block") if whole else of != "block")
        ]
        return places or ([(id, False)] if id else "this sentence stands in no article")

    def _homes(self) -> dict[str, dict[_Place, None]]:
        """Where each Vietnamese sentence, and each block of a full text, stands."""
        homes: dict[str, dict[_Place, None]] = defaultdict(dict)
        for id, page in self._pages.items():
            for sentence in page.article.sentences:
                homes[sentence.vi][id, False] = None
        for id, (_, text) in self._texts.items():
            for block in text.blocks:
                homes[block.text][id, True] = None
        return homes

    def _put_in_page(
        self, id: str, edits: Sequence[Edit], date: str, reviewer: str, save: bool
    ) -> list[Outcome]:
        page = self._pages[id]
        article, outcomes = apply_edits(page.article, edits, date=date, reviewer=reviewer)
        if article == page.article or not save:
            return outcomes
        try:
            self._pages[id] = content.save(self.root, page, article)
        except ArticleError as error:
            return _kept_out(outcomes, error.problem)
        self._saved(article.page)
        return outcomes

    def _put_in_text(
        self, id: str, edits: Sequence[Edit], date: str, reviewer: str, save: bool
    ) -> list[Outcome]:
        article = self._pages[id].article
        file, text = self._texts[id]
        changed, outcomes = blocks.apply_to_full(text, edits, date=date, reviewer=reviewer)
        page = full.to_page(changed, id)
        if changed is text or page is None or not save:
            return outcomes
        try:
            # What would not be read as it is meant is not written.
            again = full.open_full(article, page, _name(article))
            if again.sentences != changed.sentences:
                raise _misread(article)
            saved = content.save_english(self.root, article.page, file, page)
            self._texts[id] = saved, full.open_full(article, saved.page, _name(article))
        except ArticleError as error:
            return _kept_out(outcomes, error.problem)
        self._saved(english_page.name(article.page))
        return outcomes

    def _saved(self, name: str) -> None:
        """Know the file `name` below content/articles/ for one that has just been saved here."""
        self._ordered = None
        if self._seen is not None:
            path = self.root / ARTICLES / name
            stat = path.stat()
            self._seen[path] = (stat.st_mtime_ns, stat.st_size)


def _name(article: Article) -> str:
    return f"{ARTICLES}/{english_page.name(article.page)}"


def _opened(article: Article, file: English) -> tuple[English, Full]:
    return file, full.open_full(article, file.page, _name(article))


def _misread(article: Article) -> ArticleError:
    return ArticleError(
        "with these corrections it could not be read again as it is meant; it was left alone",
        file=_name(article),
        mend="make them in the file itself",
    )


def _kept_out(outcomes: Sequence[Outcome], problem: Problem) -> list[Outcome]:
    """`outcomes` of a file that could not be saved."""
    return [
        Outcome(outcome.edit, "clash", problem)
        if outcome.result in ("changed", "confirmed")
        else outcome
        for outcome in outcomes
    ]
