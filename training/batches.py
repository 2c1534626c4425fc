"""Rows → piece numbers → batches of like length; an epoch can be kept and read again."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
import torch
from torch import Tensor

from training.augment import PLACEHOLDERS, Row
from training.model import BOS, EOS, PAD, UNK

_WINDOW = 20_000  # rows sorted by length together


@dataclass(frozen=True, slots=True)
class Epoch:
    """Encoded rows (without BOS and EOS) and the batches, lists of row numbers, in order."""

    sources: list[list[int]]
    targets: list[list[int]]
    batches: list[list[int]]

    def save(self, path: Path) -> None:
        """Write the epoch to `path` (.npz)."""
        arrays: dict[str, Any] = {}
        for name in ("sources", "targets", "batches"):
            lists = getattr(self, name)
            arrays[name] = np.concatenate([np.asarray(one, np.int32) for one in lists])
            arrays[name + "_ends"] = np.cumsum([len(one) for one in lists])
        np.savez(path, **arrays)

    @staticmethod
    def load(path: Path) -> Epoch:
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            parts = [
                [one.tolist() for one in np.split(arrays[name], arrays[name + "_ends"][:-1])]
                for name in ("sources", "targets", "batches")
            ]
        return Epoch(*parts)


def encode(
    rows: Sequence[Row],
    processor: sentencepiece.SentencePieceProcessor,
    *,
    longest: int,
    batch_tokens: int,
    word_dropout: float = 0.0,
    sampled: float = 0.0,
    chance: random.Random | None = None,
) -> Epoch:
    """Encode `rows` and lay them into batches; without `chance` in order and unvaried.

    `sampled` is the probability that a source is cut into other pieces than the likeliest
    (Kudo 2018), `word_dropout` that a source piece becomes unknown. Rows of more than
    `longest` pieces are left out.
    """
    kept = {processor.piece_to_id(token) for token in PLACEHOLDERS}
    sources, targets = [], []
    for vi, en in rows:
        if chance and chance.random() < sampled:
            source = processor.encode(vi, enable_sampling=True, alpha=0.2, nbest_size=-1)
        else:
            source = processor.encode(vi)
        target = processor.encode(en)
        if not source or not target or max(len(source), len(target)) >= longest:
            continue
        if chance and word_dropout:
            source = [
                UNK if chance.random() < word_dropout and piece not in kept else piece
                for piece in source
            ]
        sources.append(source)
        targets.append(target)
    return Epoch(sources, targets, _lay(sources, targets, batch_tokens, chance))


def _lay(
    sources: list[list[int]],
    targets: list[list[int]],
    batch_tokens: int,
    chance: random.Random | None,
) -> list[list[int]]:
    order = list(range(len(sources)))
    if chance:
        chance.shuffle(order)
    batches: list[list[int]] = []
    for start in range(0, len(order), _WINDOW):
        window = sorted(
            order[start : start + _WINDOW], key=lambda i: (len(targets[i]) // 3, len(sources[i]))
        )
        current: list[int] = []
        longest = 0
        for row in window:
            length = max(len(sources[row]), len(targets[row])) + 1
            if current and max(longest, length) * (len(current) + 1) > batch_tokens:
                batches.append(current)
                current, longest = [], 0
            current.append(row)
            longest = max(longest, length)
        batches.append(current)
    if chance:
        chance.shuffle(batches)
    return [batch for batch in batches if batch]


def _padded(rows: list[list[int]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])


def tensors(epoch: Epoch, batch: list[int]) -> tuple[Tensor, Tensor, Tensor]:
    """Return source, decoder input and wanted output of a batch, padded."""
    return (
        _padded([epoch.sources[i] + [EOS] for i in batch]),
        _padded([[BOS] + epoch.targets[i] for i in batch]),
        _padded([epoch.targets[i] + [EOS] for i in batch]),
    )
