"""Score a package as its users meet it: through `songngu.translate.engine`.

    python -m training.evaluate PACKAGE.argosmodel [--eval DIR]

BLEU and chrF (sacrebleu's defaults) of the in-domain test, short and long sentences apart;
of the files in DIR (FLORES, NTREX) where given; how many negated sentences lost their
negation; sentences per second; and how many sentences were left with a flag.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from songngu.translate.engine import Hypothesis, translate
from songngu.translate.package import PackageInfo, read
from training.holdout import LONG, NEGATION, TEST, is_long
from training.pairs import Pair, read_pairs, write_text
from training.score import bleu


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one set of sentences; `flags` counts sentences by kind of flag."""

    name: str
    sentences: int
    bleu: float
    chrf: float
    flagged: int
    flags: Counter[str]


def scores(name: str, pairs: Sequence[Pair], english: dict[str, Hypothesis]) -> Scores:
    """Score the pairs with the hypotheses found for their Vietnamese."""
    outputs = [english[pair.vi] for pair in pairs]
    found = bleu([one.text for one in outputs], pairs)
    kinds = Counter(kind for one in outputs for kind in {f.split(":")[0] for f in one.flags})
    return Scores(name, len(pairs), *found, sum(bool(one.flags) for one in outputs), kinds)


def translate_all(
    package: PackageInfo, pairs: Sequence[Pair], cache: Path
) -> tuple[dict[str, Hypothesis], float]:
    """Translate the Vietnamese of `pairs`; return the hypotheses and the seconds it took."""
    began = time.monotonic()
    batches = translate([pair.vi for pair in pairs], package, cache=cache)
    found = {one.source: one for batch in batches for one in batch}
    return found, time.monotonic() - began


def main() -> None:
    """Print the scores; write the translations beside the package."""
    parser = argparse.ArgumentParser(description="Score a package.")
    parser.add_argument("package", type=Path)
    parser.add_argument("--eval", type=Path, help="folder of .tsv files for evaluation only")
    parser.add_argument("--out", type=Path, help="write vi, reference, English, flags there")
    given = parser.parse_args()
    package = read(given.package)
    sets = [(path.stem, read_pairs(path)) for path in (TEST, NEGATION)]
    if given.eval:
        sets += [(path.stem, read_pairs(path)) for path in sorted(given.eval.glob("*.tsv"))]
    print(f"{given.package.name}, {given.package.stat().st_size:,} bytes, SHA-256 {package.sha256}")
    lines = []
    with tempfile.TemporaryDirectory() as corner:
        for name, pairs in sets:
            english, seconds = translate_all(package, pairs, Path(corner))
            rows = [scores(name, pairs, english)]
            if name == TEST.stem:
                long = [pair for pair in pairs if is_long(pair.vi)]
                short = [pair for pair in pairs if not is_long(pair.vi)]
                rows.append(scores(f"{name}: the pilot's 200", pairs[:200], english))
                rows.append(scores(f"{name}: long (≥ {LONG} syllables)", long, english))
                rows.append(scores(f"{name}: shorter", short, english))
            for row in rows:
                print(
                    f"{row.name:32} {row.sentences:5} sentences  BLEU {row.bleu:5.1f}  "
                    f"chrF {row.chrf:5.1f}  flagged {row.flagged:4}  {dict(row.flags)}"
                )
            print(f"{'':32} {len(pairs) / seconds:.0f} sentences/s")
            if name == NEGATION.stem:
                print(f"{'':32} negation lost: {rows[0].flags['negation']} of {len(pairs)}")
            for pair in pairs:
                one = english[pair.vi]
                lines.append("\t".join((name, pair.vi, pair.en, one.text, "; ".join(one.flags))))
    if given.out:
        write_text(given.out, "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
