"""Translate with a CTranslate2 model during training, and score it.

`training.evaluate` measures what users get; this is the same without retries and checks,
quick enough to be done at every checkpoint.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import ctranslate2
import sacrebleu
import sentencepiece

from songngu.translate.package import PackageInfo
from songngu.translate.placeholders import protect, restore
from songngu.translate.wording import prepare
from training.augment import PLACEHOLDERS
from training.pairs import Pair


def translate(model: Path, vocabulary: Path, sentences: Sequence[str], beam: int) -> list[str]:
    """Translate `sentences` with entities protected; the best hypothesis, unchecked."""
    package = PackageInfo(
        "development", "", "", model, placeholders="｟{}｠", placeholder_count=len(PLACEHOLDERS)
    )
    processor = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
    translator = ctranslate2.Translator(
        str(model), device="cpu", compute_type="int8", intra_threads=2
    )
    protected = [protect(prepare(sentence), package) for sentence in sentences]
    results = translator.translate_batch(
        [processor.encode(one.text, out_type=str) for one in protected],
        beam_size=beam,
        max_batch_size=1024,
        batch_type="tokens",
    )
    return [
        restore(processor.decode(result.hypotheses[0]), one.table)
        for result, one in zip(results, protected, strict=True)
    ]


def bleu(outputs: Sequence[str], pairs: Sequence[Pair]) -> tuple[float, float]:
    """Return BLEU and chrF (sacrebleu's defaults) of `outputs` against the English of `pairs`."""
    references = [[pair.en for pair in pairs]]
    return (
        sacrebleu.corpus_bleu(list(outputs), references).score,
        sacrebleu.corpus_chrf(list(outputs), references).score,
    )
