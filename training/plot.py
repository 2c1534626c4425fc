"""Draw a run's loss and BLEU.

python -m training.plot work/runs/main/log.csv
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot


def plot(log: Path, image: Path) -> None:
    """Draw `log` (as training.train writes it) to `image` (PNG)."""
    with log.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    tokens = [float(row["tokens"]) / 1e6 for row in rows]
    figure, (losses, scores) = pyplot.subplots(2, 1, sharex=True, figsize=(8, 7))
    for column, label in (
        ("train_loss", "training, smoothed"),
        ("dev_loss", "development"),
        ("average_dev_loss", "development, averaged checkpoints"),
    ):
        losses.plot(tokens, [float(row[column]) for row in rows], label=label)
    losses.set_ylabel("loss per piece (nats)")
    losses.legend()
    scores.plot(tokens, [float(row["dev_bleu"]) for row in rows], label="development BLEU")
    scores.set_ylabel("BLEU")
    scores.set_xlabel("million target pieces")
    scores.legend()
    for axes in (losses, scores):
        axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(image, dpi=100)
    pyplot.close(figure)


if __name__ == "__main__":
    plot(Path(sys.argv[1]), Path(sys.argv[1]).with_suffix(".png"))
