"""Weights → CTranslate2 model → `.argosmodel`.

    python -m training.pack WEIGHTS OUT.argosmodel --version 1.0 --back WEIGHTS
    python -m training.pack PACKAGE OUT.argosmodel --version 1.0 --back WEIGHTS

A package may also be given, whose weights stay as they are; it gets those that read back.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import sacrebleu
import sentencepiece
import torch
from ctranslate2.specs import common_spec, transformer_spec
from torch import Tensor

from songngu.translate import translate
from songngu.translate.package import READ_BACK, folder, read
from songngu.translate.read_back import Reader
from training.augment import PLACEHOLDERS
from training.config import Config, load_config
from training.holdout import DEV
from training.model import MAX_LENGTH, positions
from training.pairs import CONFIG, WORK, read_pairs
from training.restore import names

README = Path(__file__).with_name("PACKAGE_README.md")
_PATTERN = "｟{}｠"
# chrF of a sentence that came out well, and how many of those may be called unsure: one in …
_WELL, _RARE = 65, 50
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the same weights make the same bytes


def _place(spec: Any, name: str, value: np.ndarray) -> None:
    *path, last = name.split("/")
    for step in path:
        base, _, number = step.rpartition("_")
        layers = getattr(spec, base, None) if number.isdigit() else None
        spec = getattr(spec, step) if layers is None else layers[int(number)]
    setattr(spec, last, value)


def write_model(
    state: dict[str, Tensor], config: Config, vocabulary: Path, folder: Path, quantization: str
) -> None:
    """Write the CTranslate2 model of `state` into `folder`, which must not exist.

    `vocabulary` is the SentencePiece model; `quantization` a type of CTranslate2's, as int8.
    """
    shape = config.model
    spec = transformer_spec.TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers),
        shape.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    # Copies, because quantizing changes the arrays in place.
    for theirs, ours in names(shape):
        _place(spec, theirs, state[ours].float().cpu().numpy().copy())
    embedding = spec.decoder.embeddings.weight
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.projection.weight = embedding
    spec.decoder.projection.bias = np.zeros(embedding.shape[0], np.float32)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        side.position_encodings.encodings = positions(MAX_LENGTH, shape.width).numpy()
    spec.encoder.embeddings[0].multiply_by_sqrt_depth = True
    spec.decoder.embeddings.multiply_by_sqrt_depth = True
    processor = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
    pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_bos = False
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True)
    spec.save(str(folder))


def pack(
    state: dict[str, Tensor],
    config: Config,
    vocabulary: Path,
    package: Path,
    version: str,
    unsure_below: float | None = None,
    *,
    back: dict[str, Tensor] | None = None,
    read_back_above: float = 1.0,
) -> None:
    """Write the int8 `.argosmodel` of `state` to `package`.

    `unsure_below` is the mean log-probability per token below which the English is doubtful;
    `back` are the weights of the model that reads back, `read_back_above` the doubt that is much.
    """
    metadata: dict[str, object] = {
        "package_version": version,
        "license": "CC-BY-SA-4.0",
        "argos_version": "1.9",
        "from_code": "vi",
        "from_name": "Vietnamese",
        "to_code": "en",
        "to_name": "English",
        "placeholders": _PATTERN,
        "placeholder_count": len(PLACEHOLDERS),
    }
    if unsure_below is not None:
        metadata["unsure_below"] = unsure_below
    if back is not None:
        metadata["read_back_above"] = read_back_above
    with tempfile.TemporaryDirectory() as corner:
        top = Path(corner) / "vi_en"
        write_model(state, config, vocabulary, top / "model", "int8")
        if back is not None:
            write_model(back, config, vocabulary, top / READ_BACK, "int8")
        shutil.copy(vocabulary, top / "sentencepiece.model")
        (top / "metadata.json").write_text(json.dumps(metadata, ensure_ascii=False, indent=1))
        shutil.copy(README, top / "README.md")
        _zip(top, package)


def add_read_back(
    package: Path,
    out: Path,
    state: dict[str, Tensor],
    config: Config,
    version: str,
    above: float = 1.0,
) -> None:
    """Write `package` with the weights `state` for reading back to `out`; the rest as it is."""
    with tempfile.TemporaryDirectory() as corner:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(corner)
        (top,) = Path(corner).iterdir()
        shutil.rmtree(top / READ_BACK, ignore_errors=True)
        write_model(state, config, top / "sentencepiece.model", top / READ_BACK, "int8")
        metadata = json.loads((top / "metadata.json").read_text())
        metadata |= {"package_version": version, "read_back_above": above}
        (top / "metadata.json").write_text(json.dumps(metadata, ensure_ascii=False, indent=1))
        shutil.copy(README, top / "README.md")
        _zip(top, out)


def _zip(top: Path, package: Path) -> None:
    """Write the folder `top` as a package; the same files make the same bytes."""
    beside = package.with_name(package.name + ".new")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(path for path in top.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(top.parent).as_posix(), _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes())
    beside.replace(package)


def calibrate(package: Path) -> tuple[float, float]:
    """Return `unsure_below` and `read_back_above` for a package.

    Of the development sentences that come out well (`_WELL`) one in fifty has a lower score, and
    one in fifty is read back with more doubt. The score tells good English from bad: with package
    0.3 it correlates with chrF by 0.8.
    """
    pairs = {pair.vi: pair.en for pair in read_pairs(DEV)}
    with tempfile.TemporaryDirectory() as corner:
        found = read(package)
        plain = replace(found, read_back_above=None)
        batches = translate(list(pairs), plain, cache=Path(corner))
        well = [
            one
            for batch in batches
            for one in batch
            if sacrebleu.sentence_chrf(one.text, [pairs[one.source]]).score >= _WELL
        ]
        scores = sorted(one.score for one in well)
        below = math.floor(100 * scores[len(scores) // _RARE]) / 100
        if found.read_back_above is None:
            return below, 1.0
        model = folder(found, Path(corner))
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(model / "sentencepiece.model"))
        reader = Reader(model / READ_BACK, pieces, found.tokens, 1.0, threads=1)
        doubts = sorted(one.doubt for one in reader.read([(one.source, one.text) for one in well]))
        return below, math.ceil(100 * doubts[-1 - len(doubts) // _RARE]) / 100


def main() -> None:
    """Pack averaged weights, with the score below which they are unsure."""
    parser = argparse.ArgumentParser(description="Pack weights as an .argosmodel.")
    parser.add_argument(
        "weights", type=Path, help="what training.average wrote, or a package to keep as it is"
    )
    parser.add_argument("package", type=Path, help="the .argosmodel to write")
    parser.add_argument("--version", required=True, help="the package's version, as 1.0")
    parser.add_argument("--back", type=Path, help="the weights of the model that reads back")
    parser.add_argument(
        "--read-back-above",
        type=float,
        help="the doubt that is much, as an earlier package with the same second model has it",
    )
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--vocabulary", type=Path, default=WORK / "sentencepiece.model")
    given = parser.parse_args()
    config = load_config(given.config)
    back = torch.load(given.back, weights_only=True) if given.back else None
    if given.weights.suffix == ".argosmodel":
        if back is None:
            parser.error("a package is packed anew only to get a model that reads back: --back")
        add_read_back(given.weights, given.package, back, config, given.version)
        _, above = calibrate(given.package)
        above = given.read_back_above or above
        add_read_back(given.weights, given.package, back, config, given.version, above)
        print(f"read back with doubt above {above}")
    else:
        state = torch.load(given.weights, weights_only=True)
        pack(state, config, given.vocabulary, given.package, given.version, back=back)
        limit, above = calibrate(given.package)
        above = given.read_back_above or above
        pack(
            state, config, given.vocabulary, given.package, given.version, limit,
            back=back, read_back_above=above,
        )  # fmt: skip
        print(f"unsure below {limit}, read back with doubt above {above}")
    print(f"{given.package}: {given.package.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
