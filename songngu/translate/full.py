"""Full translations: the English of an article's whole body, block by block. Pure functions.

The blocks of a body are treated as the sentences of a summary are: `Full.record` is an
`Article` whose "summary" they are, so that status, provenance and memory follow the very
same rules. What is particular to blocks is which English stands beside which Vietnamese
(`pair`), and that a block of several sentences is translated one by one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from songngu import english_page, passages
from songngu.article import Article, Sentence
from songngu.english_page import Aside, EnglishPage
from songngu.errors import ArticleError
from songngu.passages import PENDING, Block, Passage, written
from songngu.text import digest, old_tone, sentences
from songngu.translate import stage
from songngu.translate.beside import Mismatch, pair
from songngu.translate.entities import entities
from songngu.translate.entity import Entity
from songngu.translate.glossary import Glossary
from songngu.translate.memory import Index
from songngu.translate.stage import Offer

# What the label of a credit is in English (its marks in the old places, as in "họa"); the names
# after it stay as they are.
_CREDITS = {
    "ảnh": "Photo",
    "ảnh minh họa": "Illustration",
    "tin": "Text",
    "bài": "Text",
    "tin, ảnh": "Text and photo",
    "bài, ảnh": "Text and photo",
    "tin và ảnh": "Text and photo",
    "bài và ảnh": "Text and photo",
    "video": "Video",
    "đồ họa": "Graphic",
    "nguồn": "Source",
    "nguồn ảnh": "Photo source",
}
_LABEL = re.compile(r"^([^:]{2,14}?)\s*:\s*(.+)$")
_ADDRESS = re.compile(r"\w[.@]\w")
_DAY_OR_SHARE = re.compile(r"(\d{1,2})/(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Full:
    """The body of an article with its English.

    `passages` is the Vietnamese; `record` holds its blocks (`summary_vi`) with their
    English (`summary_en`), `raws` the Markdown of that English, `lines` where it stands in
    the file (0: nowhere). `page` is the file it was
    read from, None where there is none; `rewrite` says that its body is no longer this.
    """

    passages: tuple[Passage, ...]
    record: Article
    raws: tuple[str, ...]
    lines: tuple[int, ...]
    page: EnglishPage | None = None
    rewrite: bool = False
    set_aside: tuple[Aside, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the Vietnamese, in order."""
        return passages.blocks(self.passages)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The blocks as sentences: Vietnamese, English, status and flags of each, in order."""
        return self.record.sentences[1:]


def open_full(article: Article, page: EnglishPage | None, file: str = "") -> Full:
    """Return the body of `article` with the English of `page`, each beside its Vietnamese.

    English whose Vietnamese has gone is dropped if the program wrote it, and set aside if
    a person did. `file` is the page's path as errors name it. Raises ArticleError where it
    cannot be told which English belongs to what.
    """
    body = passages.read(article.body)
    blocks = passages.blocks(body)
    record = Article(
        id=f"{article.id}.en",
        slug=article.slug,
        title="",
        body="",
        summary_vi=tuple(block.text for block in blocks),
        withdrawn=article.withdrawn,
        duplicate_of=article.duplicate_of,
        page=english_page.name(article.page),
    )
    if page is None:
        return Full(body, record, (PENDING,) * len(blocks), (0,) * len(blocks))
    if page.of != article.id:
        raise ArticleError(
            f"this is the English of “{page.of}”; the page beside it is “{article.id}”",
            file=file,
            field="of",
            mend="give the file the name of its own page",
        )
    english = passages.blocks(passages.read(page.body))
    known: dict[str, set[str]] = defaultdict(set)
    for unit in page.translation.units:
        known[unit.source] |= {unit.output, unit.edited} - {""}
    try:
        places, made_for = pair(english, blocks, page.blocks, known)
    except Mismatch as fault:
        raise _mismatch(fault, english, page, len(blocks), file) from None
    wanted = tuple(digest("s", block.text) for block in blocks)
    by_program = {(unit.source, unit.output) for unit in page.translation.units}
    made = [(made_for[n], digest("e", block.value)) for n, block in enumerate(english)]
    for n, at in enumerate(places):
        # Of two like blocks one was changed: the machine's English is that of the other alone.
        if at is not None and made_for[at] != wanted[n] and made_for[at] in wanted:
            places[n] = None if made[at] in by_program else at
    beside = [None if at is None else english[at] for at in places]
    values = [block.value if block else "" for block in beside]
    raws = [_raw(new, old) if new else PENDING for new, old in zip(beside, blocks, strict=True)]
    aside = list(page.set_aside)
    for n, source in enumerate(wanted):
        entry = next((entry for entry in aside if entry.source == source), None)
        if entry and not values[n]:
            values[n] = raws[n] = entry.english
            aside.remove(entry)
    for at in sorted(set(range(len(english))) - set(places)):
        if english[at].value and made[at] not in by_program:
            aside.append(Aside(made_for[at], english[at].markdown))
    units = tuple(replace(unit, of="summary") for unit in page.translation.units)
    return Full(
        body,
        replace(
            record,
            summary_en=tuple(values),
            translation=replace(page.translation, units=units),
        ),
        tuple(raws),
        tuple(page.first_line + block.line - 1 if block else 0 for block in beside),
        page,
        places != list(range(len(english))),
        tuple(aside),
    )


def _raw(english: Block, vietnamese: Block) -> str:
    """The Markdown of English as its editor wrote it, lines and all, where it fits as such."""
    quoted = any(line.lstrip().startswith(">") for line in english.raw.split("\n")[1:])
    same = english.kind == vietnamese.kind and not quoted
    return english.raw if same else english.markdown


def _mismatch(
    fault: Mismatch, english: Sequence[Block], page: EnglishPage, count: int, file: str
) -> ArticleError:
    line = english[fault.at].line if fault.at < len(english) else page.body.count("\n") + 1
    numbers = f"{len(english)} stand against {len(page.blocks) or count}"
    return ArticleError(
        f"of the English blocks {fault.what} ({numbers}); nothing was changed",
        file=file,
        line=page.first_line + line - 1,
        mend="give each paragraph, heading, item, cell and caption of the Vietnamese one of its"
        " own again, in the same order; or delete the file to have it made anew",
    )


# ---------------------------------------------------------------- what wants English


def wanted(
    full: Full, index: Index, glossary: Glossary, *, refresh: bool = False
) -> dict[str, tuple[str, ...]]:
    """Return the blocks that the program may give English now, and the sentences of each.

    Those of `songngu.translate.stage.pending`, and the machine's in which an editor has
    since corrected a sentence elsewhere. No sentences: the block needs no engine.
    """
    pending = stage.pending(full.record, glossary, refresh=refresh)
    corrected = stage.corrected(full.record, index)
    may = {sentence.vi for sentence in pending} | corrected.keys()
    found: dict[str, tuple[str, ...]] = {}
    for block, sentence in zip(full.blocks, full.sentences, strict=True):
        vi = block.text
        if _by_rule(block) is not None:
            parts: tuple[str, ...] = ()
        else:
            parts = (vi,) if vi in corrected else tuple(sentences(vi))
        if vi in may or (sentence.status == "machine" and _outdone(sentence, parts, index)):
            found[vi] = parts
    return found


def _outdone(sentence: Sentence, parts: Sequence[str], index: Index) -> bool:
    """Whether a person has written other English for a part of a machine's block."""
    known = map(index.editors, parts)
    return any(best is not None and best.sentence.en not in sentence.en for best in known)


def _by_rule(block: Block) -> str | None:
    """The English of a block that needs no engine: code, figures alone, a credit of names."""
    text = block.text
    if block.kind == "verbatim":
        return text
    if not any(map(str.isalpha, text)):
        out, last = "", 0
        for entity in entities(text):
            form = entity.text if _ambiguous(entity) else entity.forms[0]
            out += text[last : entity.start] + form
            last = entity.end
        return out + text[last:]
    if block.kind != "credit":
        return None
    label = _LABEL.match(text)
    known = _CREDITS.get(old_tone(label[1] if label else text).lower())
    if known:
        return f"{known}: {label[2]}" if label else known
    # What is neither label nor name is Vietnamese like any other.
    named = all(not word[0].islower() or _ADDRESS.search(word) for word in text.split())
    return text if named and not label else None


def _ambiguous(figure: Entity) -> bool:
    """Whether a figure without words may be a day and month or a share: 3/4, but not 16/7."""
    match = _DAY_OR_SHARE.fullmatch(figure.text)
    return figure.kind == "date" and match is not None and int(match[1]) <= int(match[2])


def fill(
    full: Full,
    wanted: Mapping[str, Sequence[str]],
    offers: Mapping[str, Offer],
    glossary: Glossary,
    date: str,
) -> Full:
    """Return `full` with the English of the blocks `wanted` whose sentences are all in `offers`.

    `offers` is keyed by the Vietnamese sentence; `date` is today, YYYY-MM-DD.
    """
    blocks = {block.text: block for block in full.blocks}
    made = {}
    for vi, parts in wanted.items():
        ruled = _by_rule(blocks[vi])
        if ruled is not None:
            made[vi] = Offer(ruled, date, glossary=glossary.version(vi))
        elif all(part in offers and offers[part].text for part in parts):
            made[vi] = _together(vi, [offers[part] for part in parts], glossary)
    record = stage.apply(full.record, made, date)
    old = full.record.summary_en or ("",) * len(full.raws)
    new = record.summary_en or ("",) * len(full.raws)
    raws = []
    for block, before, after, raw in zip(full.blocks, old, new, full.raws, strict=True):
        fresh = block.raw if block.kind == "verbatim" else written(block.kind, after)
        raws.append(raw if after == before else fresh)
    rewrite = full.rewrite or tuple(raws) != full.raws
    return replace(full, record=record, raws=tuple(raws), rewrite=rewrite)


def _together(vi: str, parts: Sequence[Offer], glossary: Glossary) -> Offer:
    """One offer for a block from those for its sentences; it is as good as the weakest."""
    if len(parts) == 1:
        return parts[0]
    machine = [part for part in parts if part.status == "machine"]
    scores = [float(part.score) for part in machine if part.score]
    copied = parts[0].copied
    names = () if machine else tuple(dict.fromkeys(part.reviewed_by for part in parts))
    return Offer(
        " ".join(part.text for part in parts),
        max(part.date for part in parts),
        package=machine[-1].package if machine else None,
        glossary=glossary.version(vi) if machine else "",
        score=f"{sum(scores) / len(scores):.2f}" if scores else "",
        flags=tuple(dict.fromkeys(flag for part in machine for flag in part.flags)),
        copied="" if machine else copied,
        reviewed_by=", ".join(names) if all(names) else "",
    )


# ---------------------------------------------------------------- what is known, what is kept


def remembered(full: Full) -> Article:
    """Return the record as the translation memory takes it: plain text, nothing out of date."""
    english = full.record.summary_en or ("",) * len(full.raws)
    plain = (
        "" if sentence.status == "stale" else replace(block, raw=raw).text if en else ""
        for block, raw, en, sentence in zip(
            full.blocks, full.raws, english, full.sentences, strict=True
        )
    )
    return replace(full.record, summary_en=tuple(plain))


def to_page(full: Full, of: str) -> EnglishPage | None:
    """Return the file of `full`, the English of the article with id `of`; None while it has none.

    The body keeps every line of the file it was read from unless a block has changed.
    """
    translation = full.record.translation
    said = any(unit.package or unit.score or unit.copied for unit in translation.units)
    if full.page is None and not said:
        return None
    units = tuple(replace(unit, of="block") for unit in translation.units)
    body = full.page.body if full.page else ""
    if full.page is None or full.rewrite:
        body = passages.write(full.passages, full.raws).strip("\n")
    return EnglishPage(
        of=of,
        body=body,
        blocks=tuple(digest("s", vi) for vi in full.record.summary_vi),
        translation=replace(translation, units=units),
        set_aside=full.set_aside,
    )
