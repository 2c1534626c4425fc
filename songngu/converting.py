"""The stage content/raw → content/articles: raw files become article pages, each news once.

All that is new is read first, then it is compared with what is there, and then written: a
page that stands on disk has been compared, or says that it has yet to be. When the work is
interrupted, what has been read is kept.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import closing
from dataclasses import replace

from songngu import (
    checking,
    content,
    duplicates,
    files,
    frontmatter,
    newpage,
    ownership,
    pictures,
    reading,
)
from songngu.article import Article, Raw
from songngu.content import ARTICLES, RAW, Page
from songngu.duplicates import Duplicate
from songngu.errors import Problem
from songngu.ingest import sidecar
from songngu.ingest.sidecar import Sidecar
from songngu.reading import Task
from songngu.render import links
from songngu.run import Run, Tell

# Among what the program made (`made:`): the page was written before it could be compared.
_UNCOMPARED = "compared"
# A changed raw text still shares so much of the shorter version's words.
_CHANGED = 0.3


def convert(run: Run, *, again: bool = False, workers: int | None = None) -> None:
    """Make or update the article page of each raw file that is new, or of which other things
    are said than before; with `again`, of each. An editor's values stay.

    `workers` processes read the files (None: as many as there are cores, where there is
    enough to do); the pages come out the same. What is wrong is noted in the report.
    """
    names, sidecars, doubts = content.raw_files(run.root)
    said, faults = sidecar.load(run.root / RAW, sidecars, names)
    for problem in (*doubts, *(_in_raw(fault) for fault in faults)):
        run.report.note(problem)
    stage = _Stage(run, names, said, again)
    try:
        with run.progress("Converting") as tell:
            stage.read(tell, workers)
    finally:
        # Also when interrupted: what is read is kept.
        stage.write()
    _tidy(run)


class _Stage:
    """One run of the stage: the raw files, what is said of them, and the pages as they were."""

    def __init__(
        self, run: Run, names: Sequence[str], said: dict[str, Sidecar], again: bool
    ) -> None:
        self._run, self._names, self._said, self._again = run, names, said, again
        self._there = set(names)
        self._by_sha = {p.article.raw.sha256: p for p in run.pages if p.article.raw}
        self._by_id = {p.article.id: p for p in run.pages}
        self._by_file = {p.article.raw.file: p for p in run.pages if p.article.raw}
        self._new: dict[str, Page] = {}
        self._texts: dict[str, duplicates.Text] = {}
        self._passed = 0

    # ------------------------------------------------------------ reading

    def read(self, tell: Tell, workers: int | None) -> None:
        """Read all files that want it; pages that are there already are brought up to date."""
        shelf = pictures.shelf(self._run.root / RAW, self._names)
        expected = sum(self._looks_new(name) for name in self._names)
        # Closed at once when interrupted: its processes end before the pages are written.
        with closing(reading.many(self._tasks(tell), shelf, expected, workers)) as results:
            for result in results:
                self._passed += 1
                tell(self._passed, len(self._names))
                if result.article is None:
                    for fault in result.faults:
                        self._run.report.note(_in_raw(fault))
                    continue
                if result.encoding != "utf-8":
                    self._run.report.done[f"read as {result.encoding}"] += 1
                for what in result.doubts:
                    mend = "see in its page whether it is right"
                    self._run.report.note(Problem(f"{RAW}/{result.file}", what, mend, doubt=True))
                self._take(result.article, result.page, result.file)

    def _looks_new(self, name: str) -> bool:
        page = self._by_file.get(name)
        raw = page.article.raw if page else None
        return name in self._said and (
            self._again or raw is None or raw.sidecar != self._said[name].digest
        )

    def _tasks(self, tell: Tell) -> Iterator[Task]:
        """The files that are to be read; with the others, what there is to do is done here."""
        for name in self._names:
            task = self._task(name)
            if task:
                yield task
            else:
                self._passed += 1
                tell(self._passed, len(self._names))

    def _task(self, name: str) -> Task | None:
        if name not in self._said:
            return None  # one of its .yaml files has a fault that is reported already
        said = self._said[name]
        try:
            data = files.found(self._run.root / RAW, name).read_bytes()
        except OSError as error:
            self._run.report.note(files.unopened(f"{RAW}/{name}", error))
            return None
        sha = hashlib.sha256(data).hexdigest()
        page = self._by_sha.get(sha)
        if page and not self._again:
            same = page.article.raw and page.article.raw.sidecar == said.digest
            if not self._twin(page, name) or same:
                return None
        if self._run.of_faulty_page(sha, f"'{name}'"):
            return None
        if said.skip:
            page = page or self._by_file.get(name)
            of = page.article.raw.file if page and page.article.raw else ""
            if page and (of == name or of not in self._there):
                raw = Raw(name, sha, said.digest)
                self._save(page, replace(page.article, raw=raw))
            return None
        return Task(name, data, said, new=page is None and name not in self._by_file)

    def _take(self, fresh: Article, drawn: Page | None, name: str) -> None:
        page = self._by_sha.get(fresh.raw.sha256) if fresh.raw else None
        page = page or self._by_id.get(fresh.id) or _same_text(self._by_file.get(name), fresh)
        if page is None:
            first = self._new.get(fresh.id)
            if first and first.article.raw:
                self._duplicate(name, first.article.raw.file)
                return
            self._new[fresh.id] = drawn or newpage.draw(fresh, self._said[name].topics)
            self._texts[fresh.id] = duplicates.text_of(fresh)
        elif self._twin(page, name):
            self._update(page, fresh, name)

    def _twin(self, page: Page, name: str) -> bool:
        """Whether raw file `name` is the one `page` came from (or that one, renamed)."""
        raw = page.article.raw
        if raw and raw.file != name and raw.file in self._there:
            self._duplicate(name, raw.file)
            return False
        return True

    def _duplicate(self, name: str, first: str) -> None:
        what = f"the same text as {RAW}/{first}; it is published once"
        self._run.report.note(Problem(f"{RAW}/{name}", what, "remove one of the two", doubt=True))

    def _update(self, page: Page, fresh: Article, name: str) -> None:
        merged = ownership.merge(page.article, fresh)
        merged = ownership.with_topics(merged, self._said[name].topics)
        for problem in checking.clashes(merged):
            self._run.report.note(problem)
        self._save(page, merged)

    def _save(self, page: Page, article: Article) -> None:
        self._run.save(page, article, "updated")

    # ------------------------------------------------------------ writing

    def write(self) -> None:
        """Write the pages of the new articles, those that repeat another one marked as such."""
        run, pages = self._run, {page.article.id: page for page in self._run.pages}
        new = {page.article.id: page for page in self._named()}
        articles = {key: page.article for key, page in (pages | new).items()}
        marked = {key: _to_be_compared(page.article) for key, page in new.items()}
        try:
            marked = _marked(run, articles, new.keys(), self._texts)
        finally:
            # Also when interrupted: what is read is kept, and compared by the next run.
            self._put(pages, new, marked)

    def _put(
        self, pages: Mapping[str, Page], new: Mapping[str, Page], marked: Mapping[str, Article]
    ) -> None:
        run = self._run
        for key in marked.keys() & pages.keys():
            run.save(pages[key], marked[key], "")
        with run.progress("Writing pages") as tell:
            for done, (key, page) in enumerate(new.items(), 1):
                drawn = page if page.text and key not in marked else None
                run.save(None, marked.get(key, page.article), "converted", drawn)
                tell(done, len(new))

    def _named(self) -> Iterator[Page]:
        """The pages of the new articles, no two with one address, in order of their ids.

        Nor does one get the name of an older page's file: a page that was given another slug
        keeps it, and one that cannot be read for now comes back.
        """
        if not self._new:
            return
        taken = {page.article.slug for page in self._run.pages}
        taken |= content.slugs_of_files(self._run.root)
        for _, page in sorted(self._new.items()):
            slug = _free(page.article.slug, taken)
            taken.add(slug)
            yield page if slug == page.article.slug else newpage.under(page, slug)


# ---------------------------------------------------------------- copies


def _marked(
    run: Run,
    articles: Mapping[str, Article],
    new: Set[str],
    texts: Mapping[str, duplicates.Text],
) -> dict[str, Article]:
    """Return the articles, by id, that are found to repeat another one than was thought, or none.

    All are compared where an article is `new` or updated, or where a copy is one no more:
    its page or its original's was edited, or is gone. One that was to be compared and was not
    is new still. An editor's word stays.
    """
    left = {key for key, article in articles.items() if _UNCOMPARED in article.made}
    new = left | new
    changed = new or run.report.done["updated"]
    if not changed and all(_holds(run, copy, articles) for copy in articles.values()):
        return {}
    with run.progress("Comparing articles") as tell:
        found = duplicates.find(list(articles.values()), new=new, texts=texts, tell=tell)
    same = {duplicate.article.id: duplicate for duplicate in found}
    marked = {key: _compared(articles[key]) for key in left}
    for key, kept in articles.items():
        article = marked.get(key, kept)
        original = same[key].original.id if key in same else ""
        before = article.duplicate_of
        if original == before or not ownership.may_set(article, "duplicate_of"):
            continue
        if not original and run.of_faulty_page(before):
            continue
        article = replace(article, duplicate_of=original)
        marked[key] = ownership.sign(article, ("duplicate_of",))
        run.report.note(_repeats(same[key]) if original else _is_one(article, articles.get(before)))
    return marked


def _to_be_compared(article: Article) -> Article:
    return replace(article, made=article.made | {_UNCOMPARED: "no"})


def _compared(article: Article) -> Article:
    made = {key: value for key, value in article.made.items() if key != _UNCOMPARED}
    return replace(article, made=made)


def _holds(run: Run, copy: Article, articles: Mapping[str, Article]) -> bool:
    """Whether an article, if the program took it for a copy, still is one."""
    if not copy.duplicate_of or not ownership.may_set(copy, "duplicate_of"):
        return True
    original = articles.get(copy.duplicate_of)
    if original is None:
        return run.of_faulty_page(copy.duplicate_of)
    return not duplicates.skipped(original) and bool(duplicates.likeness(copy, original))


def _repeats(same: Duplicate) -> Problem:
    return Problem(
        f"{ARTICLES}/{same.article.page}",
        f"repeats {ARTICLES}/{same.original.page} ({same.like}); it is published once",
        "where they are two articles, write duplicate_of: ''",
        field="duplicate_of",
        doubt=True,
    )


def _is_one(article: Article, before: Article | None) -> Problem:
    of = f"{ARTICLES}/{before.page}" if before else "an article that is gone"
    what = f"was taken for a copy of {of}, which it repeats no more; it is published now"
    mend = "write the id of the article that it repeats into duplicate_of, if there is one"
    return Problem(f"{ARTICLES}/{article.page}", what, mend, field="duplicate_of", doubt=True)


# ---------------------------------------------------------------- what follows


def _tidy(run: Run) -> None:
    """What follows from the pages themselves: the index of figures, the addresses they had."""
    slugs = Counter(page.article.slug for page in run.pages)
    for page in run.pages:
        article = replace(page.article, images=frontmatter.figures_as_images(page.article))
        if slugs[article.slug] > 1:
            continue  # who may have the address is for the editor to say
        link, before = links.permalink(article), article.made.get("path", "")
        if link != before:
            aliases = tuple(a for a in (*article.aliases, before) if a and a != link)
            article = replace(
                article,
                aliases=tuple(dict.fromkeys(aliases)),
                made=article.made | {"path": link},
            )
        if article != page.article:
            run.save(page, article, "")


def _same_text(page: Page | None, fresh: Article) -> Page | None:
    """The page of a raw file whose text was changed; None where the name was given to another text."""
    return page if page and duplicates.shared(page.article, fresh) >= _CHANGED else None


def _in_raw(problem: Problem) -> Problem:
    return replace(problem, file=f"{RAW}/{problem.file}")


def _free(slug: str, taken: set[str]) -> str:
    """`slug`, or with -2, -3, … the first that is free."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
