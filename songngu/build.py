"""The stages, run in order: convert → summarize and translate → render.

Each takes the content folder as it is and leaves it, or the site, as it should
be. What is wrong with one article is noted in the `Report` and the others go on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from songngu import checking, content, converting, gazetteer, ownership, summarize, topics
from songngu import translate as translation
from songngu.article import Article
from songngu.content import ARTICLES, Page
from songngu.duplicates import Duplicate
from songngu.errors import PackageError, Problem
from songngu.fulltexts import FullTexts
from songngu.publish import write as publish
from songngu.render import fulltext, pages
from songngu.render import pictures as shown
from songngu.render.shown import to_show
from songngu.render.site import Theme
from songngu.run import Report, Run, Tell
from songngu.text import clean
from songngu.translate import glossary, memory

__all__ = ["CACHE", "PROGRAM", "Build", "Report", "Tell"]

PROGRAM = Path(__file__).resolve().parent.parent
CACHE = ".cache"


@dataclass
class Build(Run):
    """One run over the site folder `root`, with the stages to be run."""

    _glossary: translation.Glossary | None = None
    _topics: topics.Topics | None = None
    _faulty_topics: bool = False
    _texts: FullTexts | None = None

    # ------------------------------------------------------------ convert

    def convert(self, *, again: bool = False, workers: int | None = None) -> None:
        """content/raw → content/articles. Raw files already converted are left alone, unless
        what is said of them in a .yaml file has changed; `again` applies the rules to them
        anew (an editor's values still stay). `workers` processes do the work (None: as many
        as there are cores, where there is enough to do)."""
        converting.convert(self, again=again, workers=workers)

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
            saved = self.save(page, article, "") if article != page.article else page
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
        found = content.named((page.article for page in self.pages), names, self.root)
        pages = {page.article.page: page for page in self.pages}
        return [pages[article.page] for article in found]

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
                    note=self.report.note,
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
                    self.save(page, article, "")
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
                sentences,
                index,
                self.glossary,
                package,
                cache=self.root / CACHE,
                date=today,
                note=self.report.note,
            )
        )
        return [found.get(vi, translation.Offer("", today)) for vi in sentences]

    def _memory(self) -> memory.Index:
        """What all pages and full translations know of a sentence."""
        articles = [page.article for page in self.pages]
        known = [*articles, *self.texts.remembered(articles)]
        return memory.index(known, self.today.isoformat())

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
        for problem in memory.conflicts(self._memory()):
            self.report.note(problem)
        _ = self.glossary  # what is wrong in its file is noted when it is read
        articles = [page.article for page in self.pages if page.article.listed]
        for problem in checking.doubts(articles, self.topics, self.texts):
            self.report.note(problem)
        for problem in checking.copies_in_doubt([page.article for page in self.pages]):
            self.report.note(problem)

    def copies(self) -> list[Duplicate]:
        """The articles that are published once only, as repetitions of others, in path order."""
        return checking.copies([page.article for page in self.pages])

    # ------------------------------------------------------------ render

    def render(self) -> publish.Written:
        """content/articles → site."""
        body = self.config.site.publish_body
        articles = [to_show(article, body) for article in self._publishable()]
        theme = Theme([self.root / "templates", PROGRAM / "templates"], self.config)
        for problem in theme.notes():
            self.report.note(problem)
        public = bool(self.config.site.url)
        found = pages.pages(articles, self.topics, public=public, languages=theme.languages)
        if body == "full":
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
    def texts(self) -> FullTexts:
        """The full translations; read from disk the first time."""
        if self._texts is None:
            self._texts = FullTexts(self.root, self.report.note)
        return self._texts
