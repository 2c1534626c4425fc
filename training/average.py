"""Average the weights of a run's last checkpoints.

python -m training.average RUN --last 6 --out work/average.pt
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
    parser = argparse.ArgumentParser(description="Average a run's last checkpoints.")
    parser.add_argument("run", nargs="?", default="main", help="name of the run (main)")
    parser.add_argument("--last", type=int, default=6, help="how many (6)")
    parser.add_argument("--out", type=Path, default=WORK / "average.pt")
    given = parser.parse_args()
    paths = checkpoints(WORK / "runs" / given.run)[-given.last :]
    if not paths:
        parser.error(f"run {given.run} has no checkpoints yet")
    torch.save(average(paths), given.out)
    print(f"{given.out}: average of {', '.join(path.stem for path in paths)}")


if __name__ == "__main__":
    main()
