"""The translation stage: which sentences of an article want English, and how it is recorded.

Pure functions from articles to articles; the engine is `songngu.translate.engine`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from songngu.article import Article, Package, Sentence, Status, Translation, Unit
from songngu.text import digest
from songngu.translate.engine import Hypothesis
from songngu.translate.glossary import EMPTY, Glossary
from songngu.translate.memory import Index, Known
from songngu.translate.package import PackageInfo

ENGINE = "argos-translate"


@dataclass(frozen=True, slots=True)
class Offer:
    """English for one Vietnamese sentence, and where it is from.

    Either a package made it (`package`; `output` is then its own English, and `flags`,
    `score` and `glossary` say more), or an editor wrote it in the article whose id is
    `copied`, confirmed by `reviewed_by` if anyone. `date` is when, YYYY-MM-DD.
    """

    text: str
    date: str
    package: Package | None = None
    glossary: str = ""
    score: str = ""
    flags: tuple[str, ...] = ()
    copied: str = ""
    reviewed_by: str = ""

    @property
    def status(self) -> Status:
        """The status that a sentence has by taking it."""
        if not self.text:
            return "pending"
        if self.reviewed_by:
            return "reviewed"
        return "edited" if self.copied else "machine"


def offer(result: Hypothesis, package: PackageInfo, glossary: Glossary, date: str) -> Offer:
    """What the engine made, as an offer; a term that it missed is flagged "term: …"."""
    return Offer(
        result.text,
        date,
        package=Package(package.name, package.version, package.sha256),
        glossary=glossary.version(result.source),
        score=f"{result.score:.2f}",
        flags=result.flags,
    )


def recall(known: Known) -> Offer:
    """The English that another article has for the same sentence, as an offer."""
    unit = known.unit
    if known.by_person:
        return Offer(
            known.sentence.en,
            unit.date,
            copied=known.article.id,
            reviewed_by=known.sentence.reviewed_by,
        )
    return Offer(known.sentence.en, unit.date, known.package, unit.glossary, unit.score, unit.flags)


def kind(sentence: Sentence) -> str:
    """What a sentence is part of, as units name it: "title" or "summary"."""
    return "title" if sentence.of == "title" else "summary"


def pending(
    article: Article, glossary: Glossary = EMPTY, *, refresh: bool = False
) -> tuple[Sentence, ...]:
    """Return the sentences of `article` that the machine may translate now.

    Those without English; those whose Vietnamese changed under English that the machine
    made; the machine's whose terms have changed in the `glossary`, unless a fault in its file
    hides some; with `refresh`, all the machine's. An editor's English is never among them.
    """
    if not article.listed:
        return ()
    machine = {unit.output for unit in _orphans(article)}
    edited = {unit.edited for unit in _orphans(article)}

    def may(sentence: Sentence) -> bool:
        english = digest("e", sentence.en)
        if sentence.status == "stale":
            return english in machine and english not in edited
        if sentence.status == "machine":
            unit = article.unit(kind(sentence), sentence.vi)
            changed = unit is None or unit.glossary != glossary.version(sentence.vi)
            return refresh or (changed and glossary.whole)
        return sentence.status == "pending"

    return tuple(sentence for sentence in article.sentences if may(sentence))


def corrected(article: Article, index: Index) -> dict[str, Offer]:
    """Return what editors have written elsewhere for sentences that no person has seen to here."""
    if not article.listed:
        return {}
    open_to = _open(article)
    offers = {}
    for sentence in article.sentences:
        known = index.editors(sentence.vi)
        if known and known.article.id != article.id and sentence.of in open_to:
            offers[sentence.vi] = recall(known)
    return offers


def _open(article: Article) -> set[str]:
    """The sentences whose English no person of this article stands for."""
    copies = {
        sentence.of
        for sentence in article.sentences
        if (unit := article.unit(kind(sentence), sentence.vi))
        and unit.copied
        and unit.output == digest("e", sentence.en)
    }
    return copies | {sentence.of for sentence in pending(article, refresh=True)}


def apply(article: Article, offers: Mapping[str, Offer], date: str) -> Article:
    """Return `article` with the English of `offers` and the provenance of every sentence.

    `offers` is keyed by the Vietnamese (see `pending` and `corrected`); `date` is today,
    YYYY-MM-DD. A sentence that a person stands for takes no offer, and an empty text is no
    translation. For edited sentences the digest of the editor's English is recorded, so
    that it is known as such when the Vietnamese changes. Units of Vietnamese that has gone
    are kept while stale English still rests on them, and dropped otherwise. Units that
    another package made name it.
    """
    english: list[str] = []
    units: dict[tuple[str, str], Unit] = {}
    taken: dict[tuple[str, str], Offer] = {}
    open_to = _open(article)
    for sentence in article.sentences:
        of, en = kind(sentence), sentence.en
        key = of, digest("s", sentence.vi)
        unit = article.unit(of, sentence.vi)
        found = offers.get(sentence.vi)
        if found and found.text and sentence.of in open_to:
            en = found.text
            taken[key] = found
            unit = Unit(
                *key,
                output=digest("e", en),
                copied=found.copied,
                glossary=found.glossary,
                score=found.score,
                date=found.date,
                reviewed_by=found.reviewed_by,
                signed=digest("e", en) if found.reviewed_by else "",
                flags=found.flags,
            )
        elif sentence.status in ("edited", "reviewed"):
            unit = _seen(unit or Unit(*key), en, date)
        english.append(en)
        if unit is not None:
            units.setdefault(key, unit)
    shown = {digest("e", en) for en in english if en}
    for orphan in _orphans(article):
        if shown & {orphan.output, orphan.edited}:
            units.setdefault((orphan.of, orphan.source), orphan)
    return replace(
        article,
        title_en=english[0],
        summary_en=tuple(english[1:]) if any(english[1:]) else (),
        translation=_provenance(article, units, taken),
    )


def _provenance(
    article: Article,
    units: Mapping[tuple[str, str], Unit],
    taken: Mapping[tuple[str, str], Offer],
) -> Translation:
    """The units, each naming its package where that is not the article's: the newest taken."""
    earlier = article.translation.package
    fresh = [found.package for found in taken.values() if found.package]
    package = fresh[-1] if fresh else earlier

    def labelled(key: tuple[str, str], unit: Unit) -> Unit:
        found = taken.get(key)
        made_by = found.package if found else earlier
        if unit.package or not unit.output or unit.copied or made_by in (package, None):
            return unit
        return replace(unit, package=f"{made_by.name} {made_by.version}".strip())

    return replace(
        article.translation,
        engine=ENGINE if fresh else article.translation.engine,
        package=package,
        units=tuple(labelled(key, unit) for key, unit in units.items()),
    )


def _seen(unit: Unit, english: str, date: str) -> Unit:
    """`unit` with the editor's English as last seen, and what a name put there by hand signs."""
    seen = digest("e", english)
    if unit.reviewed_by and not unit.signed:
        unit = replace(unit, signed=seen)
    if seen in (unit.output, unit.edited):
        return unit
    return replace(unit, edited=seen, date=date)


def _orphans(article: Article) -> list[Unit]:
    """The units whose Vietnamese no longer stands where it stood: in the title, or the summary."""
    present = {("title", digest("s", article.title))}
    present |= {("summary", digest("s", vi)) for vi in article.summary_vi}
    return [u for u in article.translation.units if (u.of, u.source) not in present]
