"""Make the vocabulary: train SentencePiece on the clean data, or keep a package's.

python -m training.tokenizer
python -m training.tokenizer --keep models/PACKAGE.argosmodel
"""

from __future__ import annotations

import argparse
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import sentencepiece

from training.augment import PLACEHOLDERS
from training.clean import clean, read_clean, read_withheld
from training.config import load_config
from training.model import BOS, EOS, PAD, UNK
from training.pairs import CONFIG, WORK, own_pairs

MODEL = WORK / "sentencepiece.model"


def train_vocabulary(texts: Iterable[str], size: int, out: Path, seed: int) -> None:
    """Train a unigram model of `size` pieces, both languages in one, and write it to `out`.

    The placeholders are pieces of their own; characters never seen fall back to bytes.
    """
    sentencepiece.set_random_generator_seed(seed)
    with tempfile.TemporaryDirectory() as corner:
        prefix = Path(corner) / "vocabulary"
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(texts),
            model_prefix=str(prefix),
            vocab_size=size,
            model_type="unigram",
            character_coverage=1.0,
            byte_fallback=True,
            user_defined_symbols=list(PLACEHOLDERS),
            normalization_rule_name="nmt_nfkc",
            unk_id=UNK,
            bos_id=BOS,
            eos_id=EOS,
            pad_id=PAD,
            minloglevel=2,
            num_threads=2,
        )
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(prefix.with_suffix(".model").read_bytes())


def keep_vocabulary(package: Path, out: Path) -> None:
    """Copy the vocabulary of an `.argosmodel` to `out`, so that training can go on from it."""
    with zipfile.ZipFile(package) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("/sentencepiece.model"))
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(archive.read(name))


def main() -> None:
    """Write `work/sentencepiece.model`."""
    parser = argparse.ArgumentParser(description="Make the vocabulary.")
    parser.add_argument("--keep", type=Path, help="an .argosmodel whose vocabulary is kept")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--out", type=Path, default=MODEL)
    given = parser.parse_args()
    if given.keep:
        keep_vocabulary(given.keep, given.out)
    else:
        config = load_config(given.config)
        own, _ = clean(own_pairs(), read_withheld(), own=True)
        others = [pair for pair in read_clean() if config.mix.sources.get(pair.source)]
        texts = (text for pair in own + others for text in (pair.vi, pair.en))
        train_vocabulary(texts, config.vocabulary, given.out, config.seed)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(given.out))
    print(f"{given.out}: {processor.get_piece_size():,} pieces")


if __name__ == "__main__":
    main()
