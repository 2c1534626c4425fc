"""Average the weights of the last checkpoints of a run, or of several.

python -m training.average RUN… --last 6 --out work/average.pt

Runs may be averaged that branched off from one another: two decays of one run, taken 1,700 steps
apart, are together better than either (RESULTS.md).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.pairs import WORK


def checkpoints(run: Path) -> list[Path]:
    """The weights kept of a run, oldest first."""
    return sorted(run.glob("step-*.pt"))


def average(paths: Sequence[Path]) -> dict[str, Tensor]:
    """Return the mean of the weights in `paths`, of which there is at least one."""
    total: dict[str, Tensor] = {}
    for path in paths:
        for name, value in torch.load(path, weights_only=True).items():
            total[name] = total[name] + value.float() if name in total else value.float()
    return {name: value / len(paths) for name, value in total.items()}


def main() -> None:
    """Write the average of the last checkpoints."""
    parser = argparse.ArgumentParser(description="Average the last checkpoints of runs.")
    parser.add_argument("run", nargs="*", default=["main"], help="names of the runs (main)")
    parser.add_argument("--last", type=int, default=6, help="how many of each (6)")
    parser.add_argument("--out", type=Path, default=WORK / "average.pt")
    given = parser.parse_args()
    paths: list[Path] = []
    for run in given.run:
        found = checkpoints(WORK / "runs" / run)[-given.last :]
        if not found:
            parser.error(f"run {run} has no checkpoints yet")
        paths += found
    torch.save(average(paths), given.out)
    print(f"{given.out}: average of {', '.join(f'{p.parent.name}/{p.stem}' for p in paths)}")


if __name__ == "__main__":
    main()
