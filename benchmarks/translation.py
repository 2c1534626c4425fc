"""Our engine against stock argostranslate: the same package, the same sentences, one run.

    make -C benchmarks translation

Each translates every sentence of training/data/test.tsv (350, with human translations).
argostranslate gets one sentence a call, as its interface has it; its own sentence
splitter, which would fetch a model, is replaced by one that returns the text whole. Both
have loaded their model before the clock starts; of three rounds, taken in turn, the
middle one counts. Ours does all that articles get: entities protected and checked, the
next hypothesis or another cut where something could not be confirmed.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROGRAM))
ROUNDS = 3
# What is translated before the clock starts, so that both have their model in memory.
WARM_UP = "Hội nghị sơ kết công tác cải cách hành chính."


def stock(package: Path, corner: Path) -> Callable[[list[str]], list[str]]:
    """argostranslate as it comes, its package installed in `corner`."""
    os.environ |= {
        "ARGOS_PACKAGES_DIR": str(corner / "packages"),
        "XDG_DATA_HOME": str(corner),
        "XDG_CONFIG_HOME": str(corner),
        "XDG_CACHE_HOME": str(corner),
    }
    (corner / "packages").mkdir()
    with zipfile.ZipFile(package) as archive:
        archive.extractall(corner / "packages")
    import argostranslate.translate as argos

    class Whole:
        """A sentence splitter for sentences."""

        def __init__(self, _: object) -> None: ...

        def split_sentences(self, text: str) -> list[str]:
            return [text]

    argos.MiniSBDSentencizer = Whole
    return lambda sentences: [argos.translate(vi, "vi", "en") for vi in sentences]


def ours(package: Path, corner: Path) -> Callable[[list[str]], list[str]]:
    """The engine of this program; it is loaded anew in each round, within the time."""
    from songngu.translate.engine import translate
    from songngu.translate.package import read

    info = read(package)

    def run(sentences: list[str]) -> list[str]:
        found = {r.source: r.text for b in translate(sentences, info, cache=corner) for r in b}
        return [found[vi] for vi in sentences]

    return run


def main() -> None:
    """Print the table."""
    import sacrebleu

    package = next((PROGRAM / "models").glob("*.argosmodel"))
    rows = (PROGRAM / "training/data/test.tsv").read_text("utf-8").splitlines()
    pairs = [row.split("\t")[:2] for row in rows]
    sentences, references = [vi for vi, _ in pairs], [[en for _, en in pairs]]
    seconds: dict[str, list[float]] = {}
    english: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as corner:
        contenders = {
            "argostranslate": stock(package, Path(corner)),
            "SongNgu": ours(package, Path(corner)),
        }
        for run in contenders.values():
            run([WARM_UP])
        for number in range(ROUNDS):
            for name, run in contenders.items():
                began = time.perf_counter()
                english[name] = run(sentences)
                seconds.setdefault(name, []).append(time.perf_counter() - began)
                print(f"round {number + 1}, {name}: {seconds[name][-1]:.1f} s", file=sys.stderr)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{package.name}, {len(pairs)} sentences, {cores} cores, middle of {ROUNDS} rounds")
    print(f"{'':16}{'seconds':>9}{'sentences/s':>13}{'times':>7}{'chrF':>7}{'BLEU':>7}")
    slowest = statistics.median(seconds["argostranslate"])
    for name, times in seconds.items():
        middle = statistics.median(times)
        chrf = sacrebleu.corpus_chrf(english[name], references).score
        bleu = sacrebleu.corpus_bleu(english[name], references).score
        print(
            f"{name:16}{middle:9.1f}{len(pairs) / middle:13.1f}{slowest / middle:7.1f}"
            f"{chrf:7.1f}{bleu:7.1f}"
        )


if __name__ == "__main__":
    main()
