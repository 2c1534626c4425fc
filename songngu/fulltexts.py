"""The full translations of a site folder: read once, brought up to date, saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path

from songngu import content, english_page
from songngu.article import Article, Sentence
from songngu.content import ARTICLES, English
from songngu.errors import ArticleError, Problem
from songngu.text import sentences
from songngu.translate import full
from songngu.translate.full import Full
from songngu.translate.glossary import Glossary
from songngu.translate.memory import Index
from songngu.translate.stage import Offer


class FullTexts:
    """The full translations below the site folder `root`; `note` hears what is wrong with them."""

    def __init__(self, root: Path, note: Callable[[Problem], None]) -> None:
        self._root, self._note = root, note
        self._files, problems = content.load_english(root)
        self._wanted: dict[str, tuple[Article, Full, dict[str, tuple[str, ...]]]] = {}
        for problem in problems:
            note(problem)

    def of(self, article: Article) -> Full | None:
        """The body of an article with its English, or None where there is none that can be used."""
        if self._files.get(article.page) is None:
            return None
        return self._open(article)

    def _open(self, article: Article) -> Full | None:
        file = self._files.get(article.page)
        if file is None and article.page in self._files:
            return None  # it cannot be read, and that has been said
        name = f"{ARTICLES}/{english_page.name(article.page)}"
        try:
            return full.open_full(article, file.page if file else None, name)
        except ArticleError as error:
            self._note(error.problem)
            return None

    def remembered(self, articles: Iterable[Article]) -> Iterator[Article]:
        """What the translation memory takes from the full translations of `articles`."""
        for article in articles:
            if text := self.of(article):
                yield full.remembered(text)

    def places(self, article: Article) -> Iterator[tuple[Problem, Sentence]]:
        """Each block of a full translation that has English, and where it stands.

        English that was set aside is noted.
        """
        text = self.of(article)
        if text is None:
            return
        file = f"{ARTICLES}/{english_page.name(article.page)}"
        for aside in text.set_aside:
            what = f"the Vietnamese of “{aside.english}” has gone"
            mend = "use it elsewhere in the file, and remove it from set_aside"
            self._note(Problem(file, what, mend, field="set_aside", doubt=True))
        for line, sentence in zip(text.lines, text.sentences, strict=True):
            yield Problem(file, "", line=line or None), sentence

    # ------------------------------------------------------------ translate

    def begin(
        self, articles: Iterable[Article], index: Index, glossary: Glossary, *, refresh: bool
    ) -> list[str]:
        """Return the Vietnamese sentences that the full translations of `articles` want."""
        self._wanted = {}
        for article in articles:
            if article.listed and (text := self._open(article)):
                wanted = full.wanted(text, index, glossary, refresh=refresh)
                self._wanted[article.page] = article, text, wanted
        return [
            vi
            for _, _, blocks in self._wanted.values()
            for parts in blocks.values()
            for vi in parts
        ]

    def finish(
        self,
        offers: Mapping[str, Offer],
        glossary: Glossary,
        date: str,
        done: MutableMapping[str, int],
    ) -> None:
        """Save what `begin` wanted, as far as it is in `offers`; count its sentences in `done`."""
        for article, before, wanted in self._wanted.values():
            after = full.fill(before, wanted, offers, glossary, date)
            page = full.to_page(after, article.id)
            old = self._files.get(article.page)
            if page is not None and (old is None or page != old.page):
                self._save(article.page, old, page)
            _count(before, after, wanted, done)
        self._wanted = {}

    def _save(self, name: str, old: English | None, page: english_page.EnglishPage) -> None:
        try:
            self._files[name] = content.save_english(self._root, name, old, page)
        except ArticleError as error:
            self._note(error.problem)


def _count(
    before: Full, after: Full, wanted: Mapping[str, object], done: MutableMapping[str, int]
) -> None:
    """Count the sentences of the blocks that got English for the first time, or anew."""
    for old, new in zip(before.sentences, after.sentences, strict=True):
        unit = after.record.unit("summary", new.vi)
        number = len(sentences(new.vi))
        if not new.en:
            done["pending"] += number
        elif new.en == old.en:
            if old.status == "machine" and old.vi in wanted:
                done["same"] += number
        elif unit and unit.copied:
            done["copied"] += number
        else:
            done["changed" if old.en else "translated"] += number
