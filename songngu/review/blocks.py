"""The blocks of a full text (`<name>.en.md`) as an editor corrects them. Pure functions.

They are the sentences of `Full.record`, and `edits.apply_edits` treats them as it does
those of a summary. What is particular to them is Markdown: what is typed is plain text,
and shows as it was typed, unless the English has Markdown in it already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from songngu import passages
from songngu.article import Article, Sentence
from songngu.passages import Block, written
from songngu.review.edits import (
    Edit,
    Entry,
    Outcome,
    apply_edits,
    fault,
    meant,
    refused,
    short,
    tidy,
    unknown,
)  # fmt: skip
from songngu.translate.full import Full


def entries_of(article: Article, full: Full) -> list[Entry]:
    """Return the blocks of the full text of `article` in its order.

    Each once, but those that have different English in different places. What is no
    running text (HTML, code) is not among them.
    """
    found = []
    seen = set()
    times: Counter[str] = Counter()
    for block, raw, sentence in zip(full.blocks, full.raws, full.sentences, strict=True):
        pair = sentence.vi, sentence.en
        if block.kind == "verbatim":
            continue
        times[sentence.vi] += 1
        if pair not in seen:
            seen.add(pair)
            marks = _is_markdown(block, raw)
            found.append(Entry(article, sentence, block.kind, times[sentence.vi], marks))
    return found


def _is_markdown(block: Block, raw: str) -> bool:
    """Whether the English `raw` of a block says more than plain text can."""
    english = Block(block.kind, raw)
    return bool(english.value) and written(block.kind, english.value) != english.markdown


def apply_to_full(
    full: Full, edits: Sequence[Edit], *, date: str = "", reviewer: str = ""
) -> tuple[Full, list[Outcome]]:
    """Return `full` with `edits` put in, and what became of each, as `edits.apply_edits`.

    Refused too is Markdown that would make another block, or several, of its own.
    """
    typed: dict[tuple[str, str], str] = {}
    sentences = full.sentences
    asked = [_ready(full, sentences, replace(edit, of="summary"), typed) for edit in edits]
    record, done = apply_edits(
        full.record, [e for e in asked if isinstance(e, Edit)], date=date, reviewer=reviewer
    )
    rest = iter(done)
    outcomes = [
        replace(outcome if isinstance(outcome, Outcome) else next(rest), edit=edit)
        for edit, outcome in zip(edits, asked, strict=True)
    ]
    if record is full.record:
        return full, outcomes
    old = full.record.summary_en or ("",) * len(full.raws)
    new = record.summary_en or ("",) * len(full.raws)
    raws = tuple(
        raw if before == after else typed.get((block.text, after)) or written(block.kind, after)
        for block, raw, before, after in zip(full.blocks, full.raws, old, new, strict=True)
    )
    rewrite = full.rewrite or raws != full.raws
    return replace(full, record=record, raws=raws, rewrite=rewrite), outcomes


def _ready(
    full: Full, sentences: Sequence[Sentence], edit: Edit, typed: dict[tuple[str, str], str]
) -> Edit | Outcome:
    """The edit with its English as it will be read again, or why it cannot be put in.

    Markdown is kept in `typed`, by the Vietnamese and that English.
    """
    found = meant(sentences, edit)
    text = tidy(edit.en)
    if not found:
        return unknown(edit, "this passage no longer stands in the full text")
    if not text or edit.clear or fault(edit.en):
        return edit
    at = sentences.index(found[0])
    block, raw = full.blocks[at], full.raws[at]
    marks = _is_markdown(block, raw)
    new = text if marks else written(block.kind, text)
    value = Block(block.kind, new).value if marks else text
    if text == found[0].en or (value and _fits(full, at, new, value)):
        if marks:
            typed[block.text, value] = new
        return replace(edit, en=value)
    what = f"in Markdown, the English for “{short(block.text)}” would not stay one {block.kind}"
    return refused(full.record, edit, what, "write it without marks, or change it in the file")


def _fits(full: Full, at: int, raw: str, value: str) -> bool:
    """Whether `raw` as block number `at` reads as `value`, and its passage as it did."""
    ends = [0]
    for passage in full.passages:
        ends.append(ends[-1] + len(passage.blocks))
    begin, end, passage = next(
        (begin, end, passage)
        for (begin, end), passage in zip(pairwise(ends), full.passages, strict=True)
        if begin <= at < end
    )
    raws = [raw if n == at else full.raws[n] for n in range(begin, end)]
    again = passages.read(passage.markdown(raws))
    read = [block.value for one in again for block in one.blocks]
    wanted = [
        value if n == at else Block(block.kind, full.raws[n]).value
        for n, block in enumerate(passage.blocks, begin)
    ]
    same = [(one.kind, len(one.blocks)) for one in again] == [(passage.kind, len(wanted))]
    return same and read == wanted
