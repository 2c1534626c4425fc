"""The stages, run in order: convert → summarize and translate → render.

Each takes the content folder as it is and leaves it, or the site, as it should
be. What is wrong with one article is noted in the `Report` and the others go on.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from songngu import (
    content,
    duplicates,
    frontmatter,
    gazetteer,
    ingest,
    ownership,
    pictures,
    summarize,
    topics,
)
from songngu import translate as translation
from songngu.article import VIETNAM, Article, Raw, Sentence
from songngu.config import Config
from songngu.content import ARTICLES, RAW, Page
from songngu.errors import ArticleError, PackageError, Problem, RawError, SongNguError
from songngu.fulltexts import FullTexts
from songngu.ingest import sidecar
from songngu.publish import write as publish
from songngu.render import fulltext, links, pages
from songngu.render import pictures as shown
from songngu.render.site import Theme
from songngu.text import clean
from songngu.translate import glossary, memory

# A changed raw text still shares so much of the shorter version's words.
_CHANGED = 0.3
PROGRAM = Path(__file__).resolve().parent.parent
CACHE = ".cache"

Tell = Callable[[int, int], None]
Progress = Callable[[str], AbstractContextManager[Tell]]


@dataclass
class Report:
    """What a run did, what it could not do, and what should be looked at."""

    problems: list[Problem] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def note(self, problem: Problem) -> None:
        """Add a problem, once."""
        if problem not in self.problems:
            self.problems.append(problem)

    @property
    def errors(self) -> list[Problem]:
        """What kept something from being published."""
        return [problem for problem in self.problems if not problem.doubt]


@contextmanager
def _silent(_: str) -> Iterator[Tell]:
    yield lambda done, total: None


@dataclass
class Build:
    """One run over the site folder `root`. `progress` shows how far a long stage is."""

    root: Path
    config: Config
    report: Report = field(default_factory=Report)
    progress: Progress = _silent
    today: dt.date = field(default_factory=lambda: dt.datetime.now(VIETNAM).date())
    _pages: dict[str, Page] | None = None
    _glossary: translation.Glossary | None = None
    _topics: topics.Topics | None = None
    _faulty_topics: bool = False
    _texts: FullTexts | None = None
    _unread: tuple[str, ...] = ()

    # ------------------------------------------------------------ convert

    def convert(self, *, again: bool = False) -> None:
        """content/raw → content/articles. Raw files already converted are left alone, unless
        what is said of them in a .yaml file has changed; `again` applies the rules to them
        anew (an editor's values still stay)."""
        names, sidecars, doubts = content.raw_files(self.root)
        said, faults = sidecar.load(self.root / RAW, sidecars, names)
        for problem in (*doubts, *(_in_raw(fault) for fault in faults)):
            self.report.note(problem)
        known = self.pages
        by_sha = {p.article.raw.sha256: p for p in known if p.article.raw}
        by_id = {p.article.id: p for p in known}
        by_file = {p.article.raw.file: p for p in known if p.article.raw}
        new: list[Article] = []
        shelf = pictures.shelf(self.root / RAW, names)
        with self.progress("Converting") as tell:
            for done, name in enumerate(names, 1):
                tell(done, len(names))
                if name not in said:
                    continue  # one of its .yaml files has a fault that is reported already
                data = (self.root / RAW / name).read_bytes()
                sha = hashlib.sha256(data).hexdigest()
                page = by_sha.get(sha)
                if page and not again:
                    same = page.article.raw and page.article.raw.sidecar == said[name].digest
                    if not self._twin(page, name, names) or same:
                        continue
                if any(sha in text or f"'{name}'" in text for text in self._unread):
                    continue  # its page has a fault that is reported already
                if said[name].skip:
                    page = page or by_file.get(name)
                    of = page.article.raw.file if page and page.article.raw else ""
                    if page and (of == name or of not in names):
                        raw = Raw(name, sha, said[name].digest)
                        self._save(page, replace(page.article, raw=raw), "updated")
                    continue
                try:
                    reading = ingest.examine(data, file=name, said=said[name], shelf=shelf)
                except RawError as error:
                    self.report.note(_in_raw(error.problem))
                    continue
                if reading.encoding != "utf-8":
                    self.report.done[f"read as {reading.encoding}"] += 1
                fresh = reading.article
                for what in reading.doubts:
                    mend = "see in its page whether it is right"
                    self.report.note(Problem(f"{RAW}/{name}", what, mend, doubt=True))
                page = page or by_id.get(fresh.id) or _same_text(by_file.get(name), fresh)
                if page is None:
                    self._add(new, fresh)
                elif self._twin(page, name, names):
                    self._update(page, fresh, said[name].topics)
        taken = {p.article.slug for p in known}
        for article in sorted(new, key=lambda a: a.id):
            article = replace(article, slug=_free(article.slug, taken))
            taken.add(article.slug)
            article = ownership.sign(article, ("slug", *ownership.FROM_RAW))
            if article.raw:
                article = ownership.with_topics(article, said[article.raw.file].topics)
            made = article.made | {"path": links.permalink(article)}
            page_path = content.new_page_path(article)
            self._save(None, replace(article, made=made, page=page_path), "converted")
        if new or self.report.done["updated"]:
            self._find_duplicates({article.id for article in new})
        self._tidy()

    def _add(self, new: list[Article], fresh: Article) -> None:
        same = next((a for a in new if a.id == fresh.id), None)
        if same and same.raw and fresh.raw:
            self._duplicate(fresh.raw.file, same.raw.file)
        else:
            new.append(fresh)

    def _twin(self, page: Page, name: str, names: list[str]) -> bool:
        """Whether raw file `name` is the one `page` came from (or that one, renamed)."""
        raw = page.article.raw
        if raw and raw.file != name and raw.file in names:
            self._duplicate(name, raw.file)
            return False
        return True

    def _duplicate(self, name: str, first: str) -> None:
        self.report.note(
            Problem(
                f"{RAW}/{name}",
                f"the same text as {RAW}/{first}; it is published once",
                "remove one of the two",
                doubt=True,
            )
        )

    def _update(self, page: Page, fresh: Article, topics: tuple[str, ...] | None) -> None:
        merged, clashes = ownership.merge(page.article, fresh)
        merged = ownership.with_topics(merged, topics)
        for value in clashes:
            self.report.note(
                Problem(
                    f"{ARTICLES}/{page.article.page}",
                    f"the raw file has changed here too; your {value} was kept",
                    f"compare it with {RAW}/{fresh.raw.file if fresh.raw else ''}",
                    field=value,
                    doubt=True,
                )
            )
        self._save(page, merged, "updated")

    def _find_duplicates(self, new: set[str]) -> None:
        """Mark the articles that repeat another one, unless an editor has said whether they do."""
        pages = {page.article.id: page for page in self.pages}
        found = duplicates.find([page.article for page in pages.values()], new=new)
        originals = {same.article.id: same for same in found}
        for page in pages.values():
            article, same = page.article, originals.get(page.article.id)
            original = same.original.id if same else ""
            if original == article.duplicate_of or not ownership.may_set(article, "duplicate_of"):
                continue
            article = ownership.sign(replace(article, duplicate_of=original), ("duplicate_of",))
            self._save(page, article, "")
            if same:
                self.report.note(_repeats(article, same))

    def _tidy(self) -> None:
        """What follows from the pages themselves: the index of figures, the addresses they had."""
        slugs = Counter(page.article.slug for page in self.pages)
        for page in self.pages:
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
                self._save(page, article, "")

    # ------------------------------------------------------------ translate

    def translate(
        self, *, model: bool = True, refresh: bool = False, only: Sequence[str] = ()
    ) -> None:
        """Summaries and topics for the pages that lack them, English for the sentences that lack
        it; with the scope "full", for the whole articles too.

        Without `model`, English is only copied from where it is known already. `refresh`
        does the machine's sentences anew, in the articles that `only` names (file, id or
        slug), or in all.
        """
        chosen = self._named(only) if only else self.pages
        current: list[Page] = []
        for page in chosen:
            article = page.article
            if not article.summary_vi or not ownership.is_editors(article, "summary_vi"):
                article = summarize.refresh(article, self.config.summary.sentences)
                if article.summary_vi != page.article.summary_vi:
                    article = ownership.sign(article, ("summary_vi",))
            article = self._with_topics(article)
            saved = self._save(page, article, "") if article != page.article else page
            if saved:
                current.append(saved)
        self._english(current, model, refresh)

    def _with_topics(self, article: Article) -> Article:
        """Give an article its topics, unless an editor has (or has taken them all away)."""
        topics = self.topics
        if self._faulty_topics or not ownership.may_set(article, "topics"):
            return article
        found = tuple(evidence.topic.slug for evidence in topics.about(article))
        if not found and "topics" not in article.made:
            return article
        return ownership.sign(replace(article, topics=found), ("topics",))

    def _named(self, names: Sequence[str]) -> list[Page]:
        """The pages that are called so: by file, id or slug."""
        found = {}
        for name in names:
            file = Path(name).as_posix().removeprefix(f"{ARTICLES}/")
            called = (
                p
                for p in self.pages
                if name in (p.article.id, p.article.slug) or file == p.article.page
            )
            page = next(called, None)
            if page is None:
                raise SongNguError(
                    "there is no such article",
                    file=name,
                    mend=f"name a page below {ARTICLES}, an id or a slug",
                )
            found[page.article.page] = page
        return list(found.values())

    def _english(self, current: list[Page], model: bool, refresh: bool) -> None:
        terms, today = self.glossary, self.today.isoformat()
        index = self._memory()
        offers = {page.article.page: translation.corrected(page.article, index) for page in current}
        wanted: dict[str, list[str]] = defaultdict(list)
        for page in current:
            for sentence in translation.pending(page.article, terms, refresh=refresh):
                if sentence.vi not in offers[page.article.page]:
                    wanted[sentence.vi].append(page.article.page)
        whole = [page.article for page in current if self.config.translation.scope == "full"]
        of_texts = self.texts.begin(whole, index, terms, refresh=refresh)
        found: dict[str, translation.Offer] = {}
        try:
            package = self.package() if (wanted or of_texts) and model else None
            with self.progress("Translating") as tell:
                for vi, offer in translation.supply(
                    [*wanted, *of_texts],
                    index,
                    terms,
                    package,
                    cache=self.root / CACHE,
                    date=today,
                    refresh=refresh,
                    progress=tell,
                ):
                    found[vi] = offer
                    for name in wanted.get(vi, ()):
                        offers[name][vi] = offer
        except PackageError as error:
            self.report.note(error.problem)
        finally:
            # Also when interrupted: what is translated is kept.
            for page in current:
                article = translation.apply(page.article, offers[page.article.page], today)
                self._count_changes(page.article, article, wanted)
                if article != page.article:
                    self._save(page, article, "")
            self.texts.finish(found, terms, today, self.report.done)
            self.report.done["pending"] += sum(
                sentence.status == "pending"
                for page in self.pages
                for sentence in page.article.sentences
                if page.article.listed
            )

    def english_of(self, lines: Sequence[str], *, model: bool = True) -> list[translation.Offer]:
        """Return an offer for each Vietnamese sentence, by the way that articles take.

        Empty lines, and what has no English, get an offer without text.
        """
        package = self.package() if model else None
        index = self._memory()
        today = self.today.isoformat()
        sentences = [clean(" ".join(line.split())) for line in lines]
        found = dict(
            translation.supply(
                sentences, index, self.glossary, package, cache=self.root / CACHE, date=today
            )
        )
        return [found.get(vi, translation.Offer("", today)) for vi in sentences]

    def _memory(self) -> memory.Index:
        """What all pages and full translations know of a sentence."""
        articles = [page.article for page in self.pages]
        return memory.index([*articles, *self.texts.remembered(articles)])

    def package(self) -> translation.PackageInfo:
        """The translation package that this site uses, verified. Raises PackageError."""
        return translation.find(self.config.translation.package, self.root, PROGRAM / "models")

    def _count_changes(
        self, before: Article, after: Article, wanted: Mapping[str, Sequence[str]]
    ) -> None:
        """Count the sentences that got English for the first time, and those done anew."""
        for old, new in zip(before.sentences, after.sentences, strict=True):
            unit = after.unit("title" if new.of == "title" else "summary", new.vi)
            if new.en == old.en:
                if old.status == "machine" and before.page in wanted.get(old.vi, ()):
                    self.report.done["same"] += 1
            elif unit and unit.copied:
                self.report.done["copied"] += 1
            elif old.status == "machine":
                self.report.done["changed"] += 1
            else:
                self.report.done["translated"] += 1

    @property
    def glossary(self) -> translation.Glossary:
        """The site's terms; faulty lines of its file are noted, once."""
        if self._glossary is None:
            self._glossary, problems = glossary.load(self.root)
            for problem in problems:
                self.report.note(problem)
        return self._glossary

    @property
    def topics(self) -> topics.Topics:
        """The site's topics; what is wrong in their file is noted, once."""
        if self._topics is None:
            self._topics, problems = topics.load(self.root)
            self._faulty_topics = bool(problems)
            for problem in problems:
                self.report.note(problem)
        return self._topics

    # ------------------------------------------------------------ check

    def check(self) -> None:
        """Note what an editor should look at: doubtful English, missed terms, differing edits."""
        articles = [page.article for page in self.pages if page.article.listed]
        for problem in memory.conflicts(self._memory()):
            self.report.note(problem)
        for article in articles:
            if article.provinces_doubt and not ownership.is_editors(article, "provinces"):
                self._doubtful_provinces(article)
            for topic in article.topics:
                if self.topics.find(topic) is None:
                    self._unknown_topic(article, topic)
            for sentence in article.sentences:
                place = "title_en" if sentence.of == "title" else f"summary_en {sentence.of[1:]}"
                self._look(Problem(f"{ARTICLES}/{article.page}", "", field=place), sentence)
            for problem, block in self.texts.places(article):
                self._look(problem, block)

    def _doubtful_provinces(self, article: Article) -> None:
        self.report.note(
            Problem(
                f"{ARTICLES}/{article.page}",
                f"{', '.join(article.provinces) or 'national'}? {article.provinces_doubt}",
                "mend provinces ([] means national), or delete provinces_doubt if they are right",
                field="provinces",
                doubt=True,
            )
        )

    def _unknown_topic(self, article: Article, topic: str) -> None:
        known = ", ".join(one.slug for one in self.topics.all) or "none"
        self.report.note(
            Problem(
                f"{ARTICLES}/{article.page}",
                f"“{topic}” is no topic of {topics.FILE}",
                f"write one of: {known}; or add it there",
                field="topics",
                doubt=True,
            )
        )

    def _look(self, place: Problem, sentence: Sentence) -> None:
        for what, mend in _look_at(sentence):
            self.report.note(replace(place, what=what, mend=mend, doubt=True))

    # ------------------------------------------------------------ render

    def render(self) -> publish.Written:
        """content/articles → site."""
        articles = self._publishable()
        theme = Theme([self.root / "templates", PROGRAM / "templates"], self.config)
        found = pages.pages(articles, public=bool(self.config.site.url))
        found = fulltext.put_in(found, self.texts.of)
        with self.progress("Looking at pictures") as tell:
            album = shown.album(self.root, articles, self.report.note, tell)
        with self.progress("Rendering") as tell:
            return publish.write(self.root, theme.outputs(found, album), tell)

    def _publishable(self) -> list[Article]:
        """The articles whose addresses and names are clear; the others are noted."""
        owner: dict[str, Article] = {}
        ids: dict[str, Article] = {}
        # An address stays with the page that had it.
        for page in sorted(
            self.pages,
            key=lambda p: (
                not p.article.made.get("path", "").endswith("/" + p.article.slug),
                p.article.page,
            ),
        ):
            article, file = page.article, f"{ARTICLES}/{page.article.page}"
            if article.raw and article.raw.sidecar == "skip":
                continue
            first = ids.setdefault(article.id, article)
            if first is not article:
                self.report.note(
                    Problem(
                        file,
                        f"“{article.id}” is already the id of {ARTICLES}/{first.page}; left out",
                        "remove the copy, or give it an id of its own",
                        field="id",
                    )
                )
                continue
            first = owner.setdefault(article.slug, article)
            if first is not article:
                self.report.note(
                    Problem(
                        file,
                        f"“{article.slug}” is already the slug of {ARTICLES}/{first.page}; left out",
                        "give one of them another slug",
                        field="slug",
                    )
                )
                continue
            for name in article.provinces:
                if gazetteer.find(name) is None:
                    self.report.note(
                        Problem(
                            file,
                            f"“{name}” is not a province known here",
                            "mend the spelling; [] means national",
                            field="provinces",
                            doubt=True,
                        )
                    )
        for slug, article in owner.items():
            original = ids.get(article.duplicate_of)
            if not article.duplicate_of or (original and original.listed):
                continue
            what = f"“{article.duplicate_of}” is the id of no article; this one is published"
            mend = "write the id of the article that this one repeats, or ''"
            if original:  # what was taken down does not come back under another name
                what = f"repeats {ARTICLES}/{original.page}, which the site does not show; so neither is this"
                mend = "write duplicate_of: '' where this one is to be published"
            else:
                owner[slug] = replace(article, duplicate_of="")
            file = f"{ARTICLES}/{article.page}"
            self.report.note(Problem(file, what, mend, field="duplicate_of", doubt=True))
        return sorted(owner.values(), key=lambda a: a.page)

    # ------------------------------------------------------------ shared

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

    @property
    def texts(self) -> FullTexts:
        """The full translations; read from disk the first time."""
        if self._texts is None:
            self._texts = FullTexts(self.root, self.report.note)
        return self._texts

    def _save(self, page: Page | None, article: Article, count: str) -> Page | None:
        try:
            saved = content.save(self.root, page, article)
        except ArticleError as error:
            self.report.note(error.problem)
            return None
        if self._pages is not None:
            self._pages[article.page] = saved
        if count and (page is None or saved.text != page.text):
            self.report.done[count] += 1
        return saved


def _same_text(page: Page | None, fresh: Article) -> Page | None:
    """The page of a raw file whose text was changed; None where the name was given to another text."""
    return page if page and duplicates.shared(page.article, fresh) >= _CHANGED else None


def _repeats(article: Article, same: duplicates.Duplicate) -> Problem:
    return Problem(
        f"{ARTICLES}/{article.page}",
        f"repeats {ARTICLES}/{same.original.page} ({same.share:.0%} of the text); it is published once",
        "where they are two articles, write duplicate_of: ''",
        field="duplicate_of",
        doubt=True,
    )


def _in_raw(problem: Problem) -> Problem:
    return replace(problem, file=f"{RAW}/{problem.file}")


def _free(slug: str, taken: set[str]) -> str:
    """`slug`, or with -2, -3, … the first that is free."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _look_at(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """What is to be looked at in one sentence, and how it is mended."""
    if sentence.status == "stale":
        yield "the Vietnamese has changed under this English", "bring it up to date"
    if sentence.status != "machine":
        return
    if sentence.cautions:
        yield f"could not be confirmed: {', '.join(sentence.cautions)}", "read and correct it"
    missed = [
        flag.removeprefix("term: ") for flag in sentence.flags if flag not in sentence.cautions
    ]
    if missed:
        yield f"not as the glossary says: {', '.join(missed)}", "correct it, or the glossary"
