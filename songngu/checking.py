"""What an editor should look at in the article pages; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from songngu import duplicates, ownership
from songngu.article import Article, Sentence
from songngu.content import ARTICLES, RAW
from songngu.duplicates import Duplicate, Likeness
from songngu.errors import Problem
from songngu.fulltexts import FullTexts
from songngu.topics import FILE, Topics


def doubts(articles: Sequence[Article], topics: Topics, texts: FullTexts) -> Iterator[Problem]:
    """Yield what is doubtful in `articles`: provinces, clashes, topics, and English, in full `texts` too."""
    for article in articles:
        file = f"{ARTICLES}/{article.page}"
        if article.provinces_doubt and not ownership.is_editors(article, "provinces"):
            yield Problem(
                file,
                f"{', '.join(article.provinces) or 'national'}? {article.provinces_doubt}",
                "mend provinces ([] means national), or delete provinces_doubt if they are right",
                field="provinces",
                doubt=True,
            )
        yield from clashes(article)
        for topic in article.topics:
            if topics.find(topic) is None:
                known = ", ".join(one.slug for one in topics.all) or "none"
                what = f"“{topic}” is no topic of {FILE}"
                mend = f"write one of: {known}; or add it there"
                yield Problem(file, what, mend, field="topics", doubt=True)
        for sentence in article.sentences:
            place = "title_en" if sentence.of == "title" else f"summary_en {sentence.of[1:]}"
            yield from _in_sentence(Problem(file, "", field=place), sentence)
        for problem, block in texts.places(article):
            yield from _in_sentence(problem, block)


def clashes(article: Article) -> Iterator[Problem]:
    """Yield the values that both an editor and the raw file have changed."""
    raw = f"{RAW}/{article.raw.file}" if article.raw else "its raw file"
    for value in article.clashes:
        what = f"the raw file has changed here too; your {value} was kept"
        mend = f"compare it with {raw}, then strike “{value}” out of clashes"
        yield Problem(f"{ARTICLES}/{article.page}", what, mend, field=value, doubt=True)


def _in_sentence(place: Problem, sentence: Sentence) -> Iterator[Problem]:
    for what, mend in _look_at(sentence):
        yield replace(place, what=what, mend=mend, doubt=True)


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


# ---------------------------------------------------------------- copies


def copies(articles: Sequence[Article]) -> list[Duplicate]:
    """Return the articles that stand back for others which they still repeat, in path order."""
    return [
        Duplicate(copy, original, like)
        for copy, original, like in _pairs(articles)
        if original and like
    ]


def copies_in_doubt(articles: Sequence[Article]) -> Iterator[Problem]:
    """Yield the copies whose original is gone or not shown, or says something else by now."""
    for copy, original, like in _pairs(articles):
        theirs = ownership.is_editors(copy, "duplicate_of")
        other = "write the id of the article that this one repeats, or ''"
        again = other if theirs else "the next build looks again which article it repeats"
        if original is None:
            what, mend = f"“{copy.duplicate_of}” is the id of no article", again
        elif original.withdrawn:
            what = f"repeats {ARTICLES}/{original.page}, which is withdrawn; so neither is shown"
            mend = "write duplicate_of: '' where this one is to be published"
        elif not original.listed or duplicates.skipped(original):
            what, mend = f"repeats {ARTICLES}/{original.page}, which the site does not show", again
        elif like is None and not theirs:
            what, mend = f"does not repeat {ARTICLES}/{original.page} as it is now", again
        else:
            continue
        file = f"{ARTICLES}/{copy.page}"
        yield Problem(file, what, mend, field="duplicate_of", doubt=True)


def _pairs(
    articles: Sequence[Article],
) -> Iterator[tuple[Article, Article | None, Likeness | None]]:
    """Every article that is marked as a copy, its original, and how near they are."""
    by_id = {article.id: article for article in articles}
    for copy in articles:
        if copy.duplicate_of:
            original = by_id.get(copy.duplicate_of)
            yield copy, original, duplicates.likeness(copy, original) if original else None
