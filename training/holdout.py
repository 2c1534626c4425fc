"""Choose the sentences that are never trained on.

    python -m training.holdout

Which sentences are reserved follows from their own text and file name alone, so training
leaves them out from the moment they are written, whether or not they are in a test yet.
A test file only ever grows: what stands in it stays, new rows are added until it is full.

- `data/test.tsv`: the first 200 came with the pilot; long sentences of new slices follow.
- `data/dev.tsv`: the pilot's 200, then long sentences of new slices.
- `data/negation.tsv`: negated sentences of slice N.
"""

from __future__ import annotations

import re
from pathlib import Path

from training.pairs import DATA, OWN, Pair, own_pairs, rank, read_pairs, write_pairs

TEST, DEV, NEGATION = DATA / "test.tsv", DATA / "dev.tsv", DATA / "negation.tsv"
SIZE = {TEST: 350, DEV: 300, NEGATION: 100}
LONG = 35  # syllables
_FILES = {"N": 10, "O": 6, "P": 6, "Q": 6}  # only a slice's first files give sentences to tests
_ONE_IN = 8
_NOT = re.compile(r"\b(?:không|chưa|chẳng|chớ|đừng)\b", re.IGNORECASE)
_NO_NEGATION = re.compile(
    r"\b(?:không (?:chỉ|những|gian|khí|quân|phận|ngừng)|hàng không|trên không|hay không)\b",
    re.IGNORECASE,
)
_NOT_EN = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nothing|nobody|without|cannot|lack\w*|fail\w*|unable"
    r"|yet to)\b|n['’]t\b",
    re.IGNORECASE,
)


def held_out() -> list[Path]:
    """The files of sentences never trained on, as far as they exist."""
    return [path for path in (TEST, DEV, NEGATION) if path.exists()]


def is_long(vi: str) -> bool:
    """Whether a Vietnamese sentence counts as long."""
    return len(vi.split()) >= LONG


def is_negated(pair: Pair) -> bool:
    """Whether both sides plainly say no."""
    vi = _NO_NEGATION.sub(" ", pair.vi)
    return bool(_NOT.search(vi) and _NOT_EN.search(pair.en))


def use(pair: Pair) -> Path | None:
    """Return the file that an own pair is reserved for, None where it is free for training."""
    slice_, _, number = pair.source.partition("-")
    if not number.isdigit() or int(number) > _FILES.get(slice_, 0):
        return None
    draw = rank(pair) % _ONE_IN
    if slice_ == "N":
        return NEGATION if draw == 0 and is_negated(pair) else None
    if is_long(pair.vi) and draw < 2:
        return TEST if draw == 0 else DEV
    return None


def is_reserved(pair: Pair) -> bool:
    """Whether `pair` must stay out of training because of what it is."""
    return use(pair) is not None


def grow(file: Path, standing: list[Pair], pairs: list[Pair]) -> list[Pair]:
    """Return `standing` with pairs reserved for `file` added, file by file, until it is full."""
    have = {pair.vi for pair in standing}
    found = [pair for pair in pairs if use(pair) == file and pair.vi not in have]
    found.sort(key=lambda pair: (pair.source.split("-")[1], rank(pair)))
    return standing + found[: max(0, SIZE[file] - len(standing))]


def main() -> None:
    """Let the three files grow to their size from what `data/own` holds now."""
    pairs = own_pairs(OWN)
    for file in (TEST, DEV, NEGATION):
        standing = read_pairs(file) if file.exists() else []
        grown = grow(file, standing, pairs)
        write_pairs(file, grown)
        long = sum(is_long(pair.vi) for pair in grown)
        print(f"{file}: {len(grown)} of {SIZE[file]} sentences, {long} long")


if __name__ == "__main__":
    main()
