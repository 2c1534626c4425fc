"""Translate sentences with CTranslate2, in batches, and keep what can be confirmed.

A headline in capitals is read as a sentence. The hypotheses for a sentence are ranked by their
likelihood and by how much of the Vietnamese they leave open, and the first that passes every
check, and from which a package that can read back reads the Vietnamese, is taken. Where none passes, more of them are looked at; then the sentence is cut another
way and translated again; where that does not pass either, the best hypothesis is returned with
the flags that say what is in doubt. Terms of the glossary are asked for in the same way; one
that the engine will not say is put in its place.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from songngu.errors import PackageError
from songngu.translate.capitals import in_sentence_case
from songngu.translate.checks import check
from songngu.translate.estimate import estimate, unsure
from songngu.translate.glossary import EMPTY, Glossary
from songngu.translate.package import READ_BACK, PackageInfo, folder
from songngu.translate.parts import join, split
from songngu.translate.placeholders import protect, restore
from songngu.translate.read_back import Reader, Reading
from songngu.translate.wording import BULLETS, numbering, prepare, spelled_out, tidy

if TYPE_CHECKING:
    import ctranslate2
    import sentencepiece

# With the pilot package a beam of 6 and blocked 3- or 4-grams moved BLEU by half a point at
# most, up on one set and down on another; a repetition penalty cost up to 1.9.
_BEAM = 5
# What a nat of doubt (see `estimate`) weighs against one of mean log-probability per token, by
# the development sentences: nothing gives 44.8 BLEU, 0.05 to 0.1 give 45.1 to 45.2.
_OPEN = 0.05
# Of the 100 negated sentences of the test half of those that had lost their negation got it
# back among twelve hypotheses.
_WIDE_BEAM = 12
# How many hypotheses of one attempt are read back: what is wrong in two is wrong in the next.
_READINGS = 2
_BATCH_TOKENS = 1024
# Models know no positions beyond 512; where more is cut off, the check of length says so.
_LONGEST_INPUT = 500
# Sentences are handed back after this many source tokens, a few seconds' work of a core: so
# long may Ctrl-C take, and so much for each core may be lost when the program is killed.
_CHUNK_TOKENS = 2048
# In syllables: the longest part of the first attempt, and of the second.
_LONG, _SHORT = 50, 25


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """The English chosen for one Vietnamese sentence.

    `score` is the model's mean log-probability per token, `flags` what could not be
    confirmed (see `songngu.translate.checks.check`), "unsure: …" where too much of the Vietnamese
    is left open (see `unsure`), and "term: …" for each term of the glossary that it lacks.
    """

    source: str
    text: str
    score: float
    flags: tuple[str, ...] = ()

    @property
    def _faults(self) -> tuple[int, int, int]:
        """By this the best is chosen: first what is wrong, then whether the engine was sure, then
        what is not as the glossary says."""
        terms = sum(flag.startswith("term:") for flag in self.flags)
        open_ = sum(flag.startswith("unsure") for flag in self.flags)
        return len(self.flags) - open_ - terms, open_, terms


def translate(
    sentences: Sequence[str],
    package: PackageInfo,
    *,
    cache: Path,
    glossary: Glossary = EMPTY,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[list[Hypothesis]]:
    """Translate Vietnamese sentences; yield one `Hypothesis` for each different one.

    They come shortest first, a batch at a time, so that a caller who keeps each batch as
    it comes loses little when interrupted: the batches that the cores are at. `progress`
    is called after each batch with the number done and the number in all. The package is unpacked into `cache`, and
    the engine loaded, only when there is something to translate. Raises `PackageError`.
    """
    wanted = sorted({text for text in sentences if text.strip()}, key=lambda t: (len(t), t))
    if not wanted:
        return
    engine = _Engine(package, folder(package, cache), glossary)
    done = 0
    for found in _ahead(engine.translate, engine.chunks(wanted), _cores()):
        yield found
        done += len(found)
        if progress:
            progress(done, len(wanted))


def _ahead(
    work: Callable[[list[str]], list[Hypothesis]], chunks: Iterable[list[str]], workers: int
) -> Iterator[list[Hypothesis]]:
    """Yield `work` of each chunk in order, `workers` at a time: while one chunk is checked,
    which is Python's work, the model has another."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="translate")
    waiting: deque[Future[list[Hypothesis]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(work, chunk))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


class _Engine:
    """A loaded package: the tokenizer and the model."""

    def __init__(self, package: PackageInfo, model: Path, glossary: Glossary) -> None:
        import ctranslate2
        import sentencepiece

        self._package, self._glossary = package, glossary
        try:
            self._pieces: sentencepiece.SentencePieceProcessor = (
                sentencepiece.SentencePieceProcessor(model_file=str(model / "sentencepiece.model"))
            )
            self._model: ctranslate2.Translator = ctranslate2.Translator(
                str(model / "model"),
                device="cpu",
                compute_type="int8",
                inter_threads=_cores(),
                intra_threads=1,
            )
            self._reader = (
                Reader(
                    model / READ_BACK,
                    self._pieces,
                    package.tokens,
                    package.read_back_above,
                    _cores(),
                )
                if package.read_back_above
                else None
            )
        except (OSError, RuntimeError, ValueError) as error:
            raise PackageError(
                f"cannot be loaded ({' '.join(str(error).split())})",
                file=str(package.path),
                mend="fetch it again, or name another package in config.yaml",
            ) from None

    def chunks(self, sentences: Sequence[str]) -> Iterator[list[str]]:
        """Cut `sentences` into runs of about `_CHUNK_TOKENS` tokens."""
        chunk: list[str] = []
        tokens = 0
        for sentence in sentences:
            chunk.append(sentence)
            tokens += len(self._pieces.encode(sentence))
            if tokens >= _CHUNK_TOKENS:
                yield chunk
                chunk, tokens = [], 0
        if chunk:
            yield chunk

    def translate(self, sentences: Sequence[str]) -> list[Hypothesis]:
        """Translate one chunk; what is set in capitals is read, and checked, as a sentence."""
        heads = {text: numbering(text) for text in sentences}
        cased = {text: in_sentence_case(text[len(heads[text]) :]) for text in sentences}
        found = self._translate(list(dict.fromkeys(cased.values())))
        return [
            replace(one, source=text, text=heads[text].lstrip(BULLETS) + one.text)
            for text in sentences
            for one in [found[cased[text]]]
        ]

    def _translate(self, sentences: Sequence[str]) -> dict[str, Hypothesis]:
        """Translate every sentence once, then those in doubt again, cut otherwise."""
        plain = self._package.placeholders is None
        first = {text: prepare(text, plain=plain) for text in sentences}
        plans = {text: split(first[text], _LONG) for text in sentences}
        chosen = self._attempt(plans)
        self._improve(chosen, plans, beam=_WIDE_BEAM)
        doubtful = [text for text in sentences if chosen[text].flags]
        again = {text: prepare(text, plain=plain, apart=True) for text in doubtful}
        tried = {text: [plans[text]] for text in doubtful}
        for longest in (None, _SHORT):
            others = {text: split(again[text], longest) for text in doubtful}
            new = {text: plan for text, plan in others.items() if plan not in tried[text]}
            self._improve(chosen, new)
            for text, plan in new.items():
                tried[text].append(plan)
        missed = {text: self._glossary.misses(text, chosen[text].text) for text in doubtful}
        for apart in (first, again):
            plans = {text: split(apart[text], _LONG) for text in doubtful if missed[text]}
            self._improve(chosen, plans, put=True)
        return chosen

    def _improve(
        self,
        chosen: dict[str, Hypothesis],
        plans: Mapping[str, Sequence[tuple[str, str]]],
        *,
        put: bool = False,
        beam: int = _BEAM,
    ) -> None:
        """Translate sentences that are in doubt another way; keep what has fewer faults."""
        plans = {text: plan for text, plan in plans.items() if chosen[text].flags}
        for text, second in self._attempt(plans, put=put, beam=beam, again=True).items():
            if second._faults < chosen[text]._faults:
                chosen[text] = second

    def _attempt(
        self,
        plans: Mapping[str, Sequence[tuple[str, str]]],
        *,
        put: bool = False,
        beam: int = _BEAM,
        again: bool = False,
    ) -> dict[str, Hypothesis]:
        """Translate sentences by their parts and put each together again.

        With `put`, the terms of the glossary are put in their places; `again` says that they
        have been in doubt.
        """
        inputs: dict[str, None] = {}
        for parts in plans.values():
            inputs.update(dict.fromkeys(_closed(part, mark) for part, mark in parts))
        hypotheses = self._hypotheses(list(inputs), put=put, beam=beam)
        options: dict[str, list[Hypothesis]] = {}
        for source, parts in plans.items():
            if len(parts) == 1:
                found = hypotheses[_closed(*parts[0])]
                options[source] = [
                    Hypothesis(source, tidy(one.text, source), one.score) for one in found
                ]
                continue
            pieces = [
                self._part(part, hypotheses[_closed(part, mark)], again) for part, mark in parts
            ]
            text = join([(p.text, mark) for p, (_, mark) in zip(pieces, parts, strict=True)])
            score = sum(piece.score for piece in pieces) / len(pieces)
            options[source] = [Hypothesis(source, tidy(text, source), score)]
        return self._best(options, again)

    def _part(self, part: str, found: Sequence[Hypothesis], again: bool) -> Hypothesis:
        """The best of the options for a part of a sentence; the whole is read back."""
        options = [Hypothesis(part, tidy(one.text, part), one.score) for one in found]
        return _least(list(_to_first_fit(self._checked(options, again, read=False))))

    def _best(
        self, options: Mapping[str, Sequence[Hypothesis]], again: bool
    ) -> dict[str, Hypothesis]:
        """Of the options for each sentence the one with the fewest faults; of those as good, the one
        that comes first when likelihood and what is left open of the Vietnamese are weighed together.

        What nothing else speaks against is read back, of all sentences together; where that
        speaks against it, so is the next one, `_READINGS` of them at most.
        """
        read = self._reader is not None
        checked = {
            source: self._checked(found, again, read=read) for source, found in options.items()
        }
        seen: dict[str, list[Hypothesis]] = {source: [] for source in options}
        for _ in range(_READINGS if read else 1):
            fit: list[Hypothesis] = []
            for source, found in checked.items():
                if not any(not option.flags for option in seen[source]):
                    seen[source] += _to_first_fit(found)
                    fit += [option for option in seen[source][-1:] if not option.flags]
            for option in self._read_back(fit, again):
                seen[option.source][-1] = option
        return {source: _least(found) for source, found in seen.items()}

    def _checked(
        self, options: Sequence[Hypothesis], again: bool, *, read: bool
    ) -> Iterator[Hypothesis]:
        """The options, the best first, with what the checks say of each.

        How much of the Vietnamese is left open is told with the reading, if they are to be `read`.
        """
        for option in sorted(options, key=self._cost):
            source, text = option.source, option.text
            flags = check(source, text, self._package.tokens, self._glossary)
            flags += () if read else self._unsure(option, again)
            flags += tuple(f"term: {term.vi}" for term in self._glossary.misses(source, text))
            yield replace(option, flags=flags)

    def _read_back(self, options: Sequence[Hypothesis], again: bool) -> list[Hypothesis]:
        """The options with what reading them back says of each, where the package can do so."""
        if self._reader is None:
            return list(options)
        found = self._said_by(options, [(one.source, one.text) for one in options], again)
        # The editor answers for the terms of the glossary, which the reader may not know.
        terms = [one for one in found if one.flags and self._glossary.find(one.source)]
        without = [self._glossary.without(one.source, one.text) for one in terms]
        cleared = {one.source for one in self._said_by(terms, without, again) if not one.flags}
        return [replace(one, flags=()) if one.source in cleared else one for one in found]

    def _said_by(
        self, options: Sequence[Hypothesis], pairs: Sequence[tuple[str, str]], again: bool
    ) -> list[Hypothesis]:
        """The options with what reading `pairs` back says of each."""
        assert self._reader is not None
        return [
            replace(option, flags=self._unsure(option, again, reading))
            for option, reading in zip(options, self._reader.read(pairs), strict=True)
        ]

    def _cost(self, option: Hypothesis) -> float:
        plain, said = self._glossary.without(option.source, option.text)
        return _OPEN * estimate(plain, said).doubt - option.score

    def _unsure(
        self, option: Hypothesis, again: bool, reading: Reading | None = None
    ) -> tuple[str, ...]:
        """Whether too much is left open: with the editor's terms and without them, and with
        acronyms as they stand and spelled out; the table of answers knows "bộ TTHC" whole."""
        flags: tuple[str, ...] = ()
        plain, said = self._glossary.without(option.source, option.text)
        pairs = (
            (plain, said), (spelled_out(plain), said), (spelled_out(option.source), option.text)
        )  # fmt: skip
        for vi, en in dict.fromkeys(pairs):
            flags = unsure(
                vi, en, option.score, self._package.unsure_below, again=again, reading=reading
            )
            if not flags:
                break
        return flags

    def _hypotheses(
        self, inputs: Sequence[str], *, put: bool = False, beam: int = _BEAM
    ) -> dict[str, list[Hypothesis]]:
        """The English of each input with its score, likeliest first, entities restored."""
        terms = self._glossary.terms if put else ()
        protected = [
            protect(text, self._package, self._glossary.entities(text, terms)) for text in inputs
        ]
        prefix = self._package.target_prefix
        results = self._model.translate_batch(
            [self._pieces.encode(item.text, out_type=str) for item in protected],
            target_prefix=[[prefix]] * len(protected) if prefix else None,
            beam_size=beam,
            num_hypotheses=beam,
            max_batch_size=_BATCH_TOKENS,
            max_input_length=_LONGEST_INPUT,
            batch_type="tokens",
            return_scores=True,
        )
        found: dict[str, list[Hypothesis]] = {}
        for text, item, result in zip(inputs, protected, results, strict=True):
            found[text] = []
            for tokens, score in zip(result.hypotheses, result.scores, strict=True):
                english = self._pieces.decode(tokens).removeprefix(prefix)
                found[text].append(Hypothesis(text, restore(english, item.table), score))
        return found


def _to_first_fit(options: Iterator[Hypothesis]) -> Iterator[Hypothesis]:
    """The options up to the first that nothing speaks against."""
    for option in options:
        yield option
        if not option.flags:
            return


def _least(options: Sequence[Hypothesis]) -> Hypothesis:
    """The option with the fewest faults, the first of those as good."""
    return min(options, key=lambda option: option._faults)


def _closed(part: str, mark: str) -> str:
    """A part as the engine takes it best: closed like a sentence."""
    return f"{part}." if mark else part


def _cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
