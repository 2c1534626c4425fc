"""Read English back: how likely its Vietnamese is, word by word, for one who sees the English alone.

A package may bring a second model, from English to Vietnamese. What the first made out of
nothing, left out or hung on the wrong word, the second would hardly have put so: where the
Vietnamese is improbable given the English, something between the two does not agree. (To judge a
translation by how well it explains its source is the noisy channel: Brown et al., "A Statistical
Approach to Machine Translation", 1990; Yee et al., "Simple and Effective Noisy Channel Modeling for
Neural Machine Translation", 2019.)
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from songngu.translate.checks.entity_flags import align
from songngu.translate.entity import FIGURES, Entity
from songngu.translate.numerals import AMOUNT_WORDS
from songngu.translate.wording import prepare

if TYPE_CHECKING:
    import ctranslate2
    import sentencepiece

# Nats: a piece of the Vietnamese that is less likely than this given the English counts.
_UNLIKELY = 3.0
# Pieces of the Vietnamese, one to two syllables, that are looked at together for what to name.
_WINDOW = 3
# The same around a figure, a name or a negation: pieces before and after it, what is unlikely there,
# and how much of that is much, in what the package calls 1. Of the labelled sentences that nothing
# else doubts this doubts 2 of 459 right ones, 38 others, and 4 of 16 with a wrong figure.
_BEFORE, _AFTER = 4, 5
_NEAR_UNLIKELY, _NEAR = 2.0, 2.5
_NUMBERS = frozenset(f"▁{word}" for word in AMOUNT_WORDS[1:])
_NEGATIONS = frozenset(
    f"▁{word}" for word in "không chưa chẳng thiếu đừng cấm trừ khỏi hết".split()
)
_WORD = re.compile(r"\d+(?:[.,/]\d+)*%?|[\w/'’-]*\w")
_BATCH_TOKENS = 4096
_LONGEST = 500  # pieces: models know no positions beyond 512
_SPACE = "▁"


@dataclass(frozen=True, slots=True)
class Reading:
    """How badly English explains its Vietnamese.

    `doubt` is by how much the pieces of the Vietnamese fall short of `_UNLIKELY`, summed up and
    divided by the square root of their number: 0 where it is explained well, 1 where it is explained
    as badly as in one of fifty good translations; `words` is the Vietnamese that is explained worst,
    `around` figures, names and negations among much that is explained badly, with these words.
    """

    doubt: float
    words: str = ""
    around: tuple[str, ...] = ()


class Reader:
    """The model that reads back, loaded."""

    def __init__(
        self,
        model: Path,
        pieces: sentencepiece.SentencePieceProcessor,
        tokens: Sequence[str],
        above: float,
        threads: int,
    ) -> None:
        """Load the CTranslate2 model in the folder `model`.

        `tokens` are its placeholders, `above` (nats) is the doubt that its package calls 1.
        """
        import ctranslate2

        self._pieces, self._tokens, self._above = pieces, tuple(tokens), above
        self._model: ctranslate2.Translator = ctranslate2.Translator(
            str(model), device="cpu", compute_type="int8", inter_threads=threads, intra_threads=1
        )

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        """Read pairs of a Vietnamese sentence (NFC) and its English back.

        What is too long to be read in one piece is in doubt altogether.
        """
        masked = [mask(prepare(vi), en, self._tokens) for vi, en in pairs]
        sources = [self._pieces.encode(one.english, out_type=str) for one in masked]
        targets = [self._pieces.encode(one.vietnamese, out_type=str) for one in masked]
        short = [
            n
            for n, (source, target) in enumerate(zip(sources, targets, strict=True))
            if max(len(source), len(target)) <= _LONGEST
        ]
        readings = [Reading(math.inf)] * len(masked)
        results = self._model.score_batch(
            [sources[n] for n in short],
            [targets[n] for n in short],
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
        )
        for n, result in zip(short, results, strict=True):
            readings[n] = _reading(masked[n], targets[n], result.log_probs, self._above)
        return readings


@dataclass(frozen=True, slots=True)
class Masked:
    """A pair with placeholders for what stands in both, and the entity of each."""

    vietnamese: str
    english: str
    entities: dict[str, Entity]


def mask(source: str, english: str, tokens: Sequence[str]) -> Masked:
    """Put the placeholders `tokens` in the place of entities that stand in both sentences.

    They are numbered by their order in the Vietnamese; what is left over stays as it is.
    """
    both = sorted((one for one in align(source, english)[0] if one[1] >= 0), key=_start)
    both = both[: len(tokens)]
    known = dict(zip(tokens, (entity for entity, _, _ in both), strict=False))
    return Masked(
        _replaced(source, [(e.start, e.end, token) for token, e in known.items()]),
        _replaced(
            english,
            sorted((at, end, t) for (_, at, end), t in zip(both, tokens, strict=False)),
        ),
        known,
    )


def _start(placed: tuple[Entity, int, int]) -> int:
    return placed[0].start


def _replaced(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    parts, last = [], 0
    for start, end, token in spans:
        parts += [text[last:start], token]
        last = end
    return "".join(parts) + text[last:]


def _reading(
    masked: Masked, pieces: Sequence[str], scores: Sequence[float], above: float
) -> Reading:
    scores = scores[: len(pieces)]  # without that of the end
    if not scores:
        return Reading(0.0)
    short = sum(max(0.0, -score - _UNLIKELY) for score in scores)
    size = min(_WINDOW, len(scores))
    _, first = min((sum(scores[n : n + size]), n) for n in range(len(scores) - size + 1))
    return Reading(
        short / math.sqrt(len(scores)) / above,
        _words(masked, pieces, first, first + size),
        tuple(_around(masked, pieces, scores, above)),
    )


def _marks(masked: Masked, pieces: Sequence[str]) -> dict[int, str]:
    """Where figures, names and negations stand among the pieces."""
    marks = {}
    for at, piece in enumerate(pieces):
        if entity := masked.entities.get(piece):
            marks[at] = "figure" if entity.kind in FIGURES else "name"
        elif piece.lower() in _NUMBERS:
            marks[at] = "figure"
        elif piece.lower() in _NEGATIONS:
            marks[at] = "negation"
    return marks


def _around(
    masked: Masked, pieces: Sequence[str], scores: Sequence[float], above: float
) -> Iterator[str]:
    """Of figures, names and negations each the one around which most is explained badly, with these
    words, if that is much."""
    worst: dict[str, tuple[float, int]] = {}
    for at, kind in _marks(masked, pieces).items():
        near = scores[max(0, at - _BEFORE) : at + _AFTER + 1]
        short = sum(max(0.0, -score - _NEAR_UNLIKELY) for score in near) / above
        if short > max(_NEAR, worst.get(kind, (0.0, 0))[0]):
            worst[kind] = short, at
    for _, at in worst.values():
        open_ = [
            n
            for n in range(max(0, at - _BEFORE), min(len(scores), at + _AFTER + 1))
            if scores[n] < -_UNLIKELY
        ]
        yield _words(masked, pieces, min((at, *open_)), max((at, *open_)) + 1)


def _words(masked: Masked, pieces: Sequence[str], first: int, last: int) -> str:
    """The Vietnamese of the pieces from `first` to before `last`, as whole syllables."""
    while first and not pieces[first].startswith(_SPACE):
        first -= 1
    while last < len(pieces) and not pieces[last].startswith(_SPACE):
        last += 1
    words = "".join(pieces[first:last]).replace(_SPACE, " ")
    for token, entity in masked.entities.items():
        words = words.replace(token, entity.text)
    return " ".join(_WORD.findall(words))
