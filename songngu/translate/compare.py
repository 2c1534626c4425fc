"""Score packages side by side, on sentences whose English is known.

What is measured is what articles get: `songngu.translate.engine` with its retries, and
`songngu.translate.checks`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from songngu.errors import SongNguError
from songngu.text import nfc
from songngu.translate.engine import translate
from songngu.translate.package import PackageInfo, folder

# 350 sentences of the kind that the bundled package is for, never trained on; ours, CC BY 4.0.
TEST = Path(__file__).resolve().parents[2] / "training" / "data" / "test.tsv"

# The flags of songngu.translate.checks that say of a figure, name or date that it is not confirmed.
_ENTITIES = frozenset(
    ["figure", "document", "url", "email", "name", "place", "placeholder", "empty"]
)


@dataclass(frozen=True, slots=True)
class Score:
    """How a package did on a test.

    `chrf` and `bleu` as sacrebleu gives them (0 to 100, its default settings); `faithful`
    is the share (0 to 1) of sentences in which every figure, name and date was confirmed,
    `unflagged` that of those without any flag; `speed` in sentences per second.
    """

    package: PackageInfo
    sentences: int
    chrf: float
    bleu: float
    faithful: float
    unflagged: float
    speed: float


def read_test(path: Path) -> list[tuple[str, str]]:
    """Return the (Vietnamese, English) pairs of a UTF-8 file, one pair a line, a tab between.

    Empty lines are skipped. Raises `SongNguError` for anything else, with its line.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (FileNotFoundError, IsADirectoryError):
        mend = "name a file of Vietnamese and English sentences with --test"
        raise SongNguError("is no file", file=str(path), mend=mend) from None
    except UnicodeDecodeError:
        raise SongNguError("is not UTF-8 text", file=str(path), mend="save it as UTF-8") from None
    pairs = []
    for number, line in enumerate(lines, 1):
        fields = [nfc(field).strip() for field in line.split("\t")]
        if len(fields) == 2 and all(fields):
            pairs.append((fields[0], fields[1]))
        elif line.strip():
            what = "no pair of a Vietnamese and an English sentence"
            mend = "write both on one line, a tab between them"
            raise SongNguError(what, file=str(path), line=number, mend=mend)
    if not pairs:
        raise SongNguError("holds no sentences", file=str(path), mend="name another file")
    return pairs


def need_sacrebleu() -> None:
    """Raise `SongNguError` where sacrebleu, which counts BLEU and chrF, is not installed."""
    try:
        import sacrebleu  # noqa: F401
    except ImportError:
        raise SongNguError(
            "is needed to compare packages, and is not installed",
            file="sacrebleu",
            mend="run: python -m pip install sacrebleu",
        ) from None


def score(
    package: PackageInfo,
    pairs: Sequence[tuple[str, str]],
    cache: Path,
    progress: Callable[[int, int], None] | None = None,
) -> Score:
    """Translate the Vietnamese of `pairs` with `package` and compare it with their English.

    Loading the package counts for the speed, unpacking it into `cache` does not. Needs
    sacrebleu. Raises `PackageError`.
    """
    import sacrebleu

    folder(package, cache)
    began = time.perf_counter()
    batches = translate([vi for vi, _ in pairs], package, cache=cache, progress=progress)
    found = {one.source: one for batch in batches for one in batch}
    seconds = time.perf_counter() - began
    results = [found[vi] for vi, _ in pairs]
    english, references = [one.text for one in results], [[en for _, en in pairs]]
    kinds = [{flag.partition(":")[0] for flag in one.flags} for one in results]
    return Score(
        package=package,
        sentences=len(pairs),
        chrf=sacrebleu.corpus_chrf(english, references).score,
        bleu=sacrebleu.corpus_bleu(english, references).score,
        faithful=sum(_ENTITIES.isdisjoint(flags) for flags in kinds) / len(pairs),
        unflagged=sum(not flags for flags in kinds) / len(pairs),
        speed=len(found) / seconds,
    )
