"""`training/config.toml` as checked data."""

from __future__ import annotations

import dataclasses
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from songngu.errors import ConfigError

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """The shape of the Transformer."""

    width: int
    feed_forward: int
    heads: int
    encoder_layers: int
    decoder_layers: int


@dataclass(frozen=True, slots=True)
class MixConfig:
    """What an epoch is made of; `sources` weighs the open sources against each other."""

    own: float
    lexicon: float
    joined: float
    split: float
    lists: float
    open: int
    sources: dict[str, float]


@dataclass(frozen=True, slots=True)
class AugmentConfig:
    """Probabilities of the variants made of a pair."""

    protect: float
    leave_out: float
    abbreviate: float
    no_stop: float
    lower_case: float
    word_dropout: float
    sampled: float


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """The optimizer's numbers; `batch_tokens` and `longest` count pieces."""

    batch_tokens: int
    longest: int
    learning_rate: float
    warmup: int
    smoothing: float
    dropout: float
    weight_decay: float
    clip: float
    checkpoint_minutes: float
    keep: int
    average: int


@dataclass(frozen=True, slots=True)
class Config:
    """All of `config.toml`."""

    seed: int
    vocabulary: int
    model: ModelConfig
    mix: MixConfig
    augment: AugmentConfig
    train: TrainConfig


def _section(kind: type[_T], table: Any, path: Path, name: str) -> _T:
    wanted = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    given = set(table) if isinstance(table, dict) else set()
    if wanted != given:
        odd = ", ".join(sorted(wanted ^ given))
        raise ConfigError(f"[{name}] lacks or does not know: {odd}", file=str(path))
    return kind(**table)


def load_config(path: Path) -> Config:
    """Read `path`; raise ConfigError where a key is missing, unknown or the file is no TOML."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(str(error), file=str(path)) from error
    missing = {"seed", "vocabulary", "model", "mix", "augment", "train"} - set(table)
    if missing:
        raise ConfigError(f"lacks {', '.join(sorted(missing))}", file=str(path))
    return Config(
        seed=table["seed"],
        vocabulary=table["vocabulary"]["size"],
        model=_section(ModelConfig, table["model"], path, "model"),
        mix=_section(MixConfig, table["mix"], path, "mix"),
        augment=_section(AugmentConfig, table["augment"], path, "augment"),
        train=_section(TrainConfig, table["train"], path, "train"),
    )
