"""CTranslate2 model → the weights it was made of, so that training can go on from a package.

The int8 weights are multiplied out again; what rounding took, training soon gives back.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from songngu.errors import PackageError
from songngu.translate.package import READ_BACK
from training.config import ModelConfig

_DTYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
_BFLOAT16 = 5


def _attention(theirs: str, ours: str, parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for number, part in enumerate(parts):
        for kind in ("weight", "bias"):
            yield f"{theirs}/linear_{number}/{kind}", f"{ours}.{part}.{kind}"
    yield from _norm(f"{theirs}/layer_norm", f"{ours}.norm")


def _norm(theirs: str, ours: str) -> Iterator[tuple[str, str]]:
    yield f"{theirs}/gamma", f"{ours}.weight"
    yield f"{theirs}/beta", f"{ours}.bias"


def names(config: ModelConfig) -> Iterator[tuple[str, str]]:
    """Yield CTranslate2's name and ours for every weight."""
    yield "decoder/embeddings/weight", "embedding.weight"
    for side, layers in (("encoder", config.encoder_layers), ("decoder", config.decoder_layers)):
        yield from _norm(f"{side}/layer_norm", f"{side}_norm")
        for number in range(layers):
            theirs, ours = f"{side}/layer_{number}", f"{side}.{number}"
            yield from _attention(
                f"{theirs}/self_attention", f"{ours}.attention", ("input", "output")
            )
            if side == "decoder":
                parts = ("query", "memory", "output")
                yield from _attention(f"{theirs}/attention", f"{ours}.source", parts)
            yield from _norm(f"{theirs}/ffn/layer_norm", f"{ours}.feed_forward.norm")
            for part in ("inner", "outer"):
                for kind in ("weight", "bias"):
                    linear = "linear_0" if part == "inner" else "linear_1"
                    yield f"{theirs}/ffn/{linear}/{kind}", f"{ours}.feed_forward.{part}.{kind}"


def read_variables(data: bytes) -> dict[str, np.ndarray]:
    """Return the arrays of a `model.bin` (binary version 6), aliases under both names."""
    at = 0

    def take(form: str) -> int:
        nonlocal at
        (number,) = struct.unpack_from(f"<{form}", data, at)
        at += struct.calcsize(form)
        return int(number)

    def text() -> str:
        nonlocal at
        length = take("H")
        at += length
        return data[at - length : at - 1].decode()

    version = take("I")
    if version != 6:
        raise PackageError(f"has binary version {version}, not 6", file="model.bin")
    text()
    take("I")
    found: dict[str, np.ndarray] = {}
    for _ in range(take("I")):
        name = text()
        shape = [take("I") for _ in range(take("B"))]
        kind, size = take("B"), take("I")
        raw = data[at : at + size]
        at += size
        if kind == _BFLOAT16:
            wide = np.frombuffer(raw, np.uint16).astype(np.uint32) << 16
            found[name] = wide.view(np.float32).reshape(shape)
        else:
            found[name] = np.frombuffer(raw, _DTYPES[kind]).reshape(shape)
    for _ in range(take("I")):
        alias = text()
        found[alias] = found[text()]
    return found


def weights(variables: dict[str, np.ndarray], config: ModelConfig) -> dict[str, Tensor]:
    """Return our state dict from CTranslate2's variables. Raises PackageError for another shape."""
    state = {}
    for theirs, ours in names(config):
        if theirs not in variables:
            raise PackageError(f"lacks {theirs}", file="model.bin", mend="correct [model]")
        value = variables[theirs].astype(np.float32)
        scale = variables.get(f"{theirs}_scale")
        if scale is not None:
            value = value / scale[:, None]
        state[ours] = torch.from_numpy(value.copy())
    return state


def restore(
    package: Path, config: ModelConfig, *, back: bool = False
) -> tuple[dict[str, Tensor], bytes]:
    """Return the weights in an `.argosmodel` and its SentencePiece model.

    With `back` those of the model that reads back, if it has one: else it, too, begins with the
    weights of the other, whose words it shares.
    """
    with zipfile.ZipFile(package) as archive:
        inside = {name.partition("/")[2]: name for name in archive.namelist()}
        wanted = f"{READ_BACK if back else 'model'}/model.bin"
        variables = read_variables(archive.read(inside.get(wanted, inside["model/model.bin"])))
        return weights(variables, config), archive.read(inside["sentencepiece.model"])
