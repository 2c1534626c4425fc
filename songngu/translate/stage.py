"""The translation stage: which sentences of an article want English, and how it is recorded.

Pure functions from articles to articles; the engine is `songngu.translate.engine`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from songngu.article import Article, Package, Sentence, Translation, Unit
from songngu.text import digest
from songngu.translate.engine import Hypothesis
from songngu.translate.package import PackageInfo

ENGINE = "argos-translate"


def kind(sentence: Sentence) -> str:
    """What a sentence is part of, as units name it: "title" or "summary"."""
    return "title" if sentence.of == "title" else "summary"


def pending(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of `article` that the machine may translate now.

    Those without English, and those whose Vietnamese changed under English that the
    machine made. An editor's English is never among them.
    """
    if article.withdrawn:
        return ()
    machine = {unit.output for unit in _orphans(article)}
    edited = {unit.edited for unit in _orphans(article)}
    return tuple(
        sentence
        for sentence in article.sentences
        if sentence.status == "pending"
        or (
            sentence.status == "stale"
            and digest("e", sentence.en) in machine
            and digest("e", sentence.en) not in edited
        )
    )


def apply(
    article: Article,
    results: Mapping[str, Hypothesis],
    package: PackageInfo | None,
    date: str,
) -> Article:
    """Return `article` with the English of `results` and the provenance of every sentence.

    `results` is keyed by the Vietnamese; `package` made them (None where there are none);
    `date` is today, YYYY-MM-DD. Only sentences that are `pending` take a result, and only
    one with any text. For edited sentences the digest of the editor's English is recorded,
    so that it is known as such when the Vietnamese changes. Units of Vietnamese that has
    gone are kept while stale English still rests on them, and dropped otherwise. Units
    that another package made name it.
    """
    waiting = {sentence.of for sentence in pending(article)}
    earlier = article.translation.package
    english: list[str] = []
    units: dict[tuple[str, str], Unit] = {}
    fresh: set[tuple[str, str]] = set()
    for sentence in article.sentences:
        of, en = kind(sentence), sentence.en
        key = of, digest("s", sentence.vi)
        unit = article.unit(of, sentence.vi)
        result = results.get(sentence.vi) if sentence.of in waiting and package else None
        if result is not None and result.text:
            en = result.text
            unit = Unit(*key, output=digest("e", en), date=date, flags=result.flags)
            fresh.add(key)
        elif sentence.status in ("edited", "reviewed"):
            unit = _seen(unit or Unit(*key), en)
        english.append(en)
        if unit is not None:
            units.setdefault(key, unit)
    shown = {digest("e", en) for en in english if en}
    for orphan in _orphans(article):
        if shown & {orphan.output, orphan.edited}:
            units.setdefault((orphan.of, orphan.source), orphan)
    made_by = Package(package.name, package.version, package.sha256) if package else None
    if not fresh or made_by is None:
        translation = replace(article.translation, units=tuple(units.values()))
    else:
        if earlier and earlier != made_by:
            label = f"{earlier.name} {earlier.version}".strip()
            units = {
                key: replace(unit, package=unit.package or label)
                if key not in fresh and unit.output
                else unit
                for key, unit in units.items()
            }
        translation = Translation(ENGINE, made_by, tuple(units.values()))
    return replace(
        article,
        title_en=english[0],
        summary_en=tuple(english[1:]) if any(english[1:]) else (),
        translation=translation,
    )


def _seen(unit: Unit, english: str) -> Unit:
    """`unit` with the editor's English as last seen; unchanged where it is the machine's."""
    seen = digest("e", english)
    return unit if seen == unit.output else replace(unit, edited=seen)


def _orphans(article: Article) -> list[Unit]:
    """The units whose Vietnamese no longer stands in the article."""
    present = {digest("s", vi) for vi in (article.title, *article.summary_vi)}
    return [unit for unit in article.translation.units if unit.source not in present]
