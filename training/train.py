"""Train, from nothing or from a package, until stopped; go on exactly where it stopped.

    python -m training.train --from models/PACKAGE.argosmodel      start, or go on
    python -m training.train --decay 3000 --into final             let the rate run out
    python -m training.train --run back --back --from PACKAGE      the model that reads back

A run lives in `work/runs/NAME/`: `state.pt` (weights, optimizer, random numbers, place in
the epoch), `epoch.npz` (the rows and batches of this epoch), `step-*.pt` (weights, for
averaging), `log.csv` and `log.png`. The learning rate stays the same after the warm-up, so
that nobody need know beforehand how long training lasts; `--decay` copies the run and lets
its rate fall to nothing, while the run itself can go on later.

`work/train.pid` (of another run, `work/NAME.pid`) holds the number of its process:
`kill -STOP` pauses it, `kill -CONT` lets it go on. SIGTERM and Ctrl-C end it after the step
under way, with its state saved. Own pairs are read anew for each epoch: files added
meanwhile take part in the next.

With `--back` the pairs are turned round: English to Vietnamese, which `songngu.translate.read_back`
needs. It is scored by its loss alone.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import dataclasses
import math
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import sentencepiece
import torch
from torch import Tensor

from training.augment import Row, epoch_rows, protect_pair
from training.average import average, checkpoints
from training.batches import Epoch, encode, tensors
from training.clean import clean, read_clean, read_withheld
from training.config import Config, load_config
from training.holdout import DEV
from training.model import PAD, Transformer, loss_sum
from training.pack import write_model
from training.pairs import CONFIG, WORK, Pair, own_pairs, read_pairs, write_text
from training.plot import plot
from training.restore import restore
from training.score import bleu, translate
from training.tokenizer import MODEL

# glibc then keeps the memory of a step for the next one, where mapping it anew takes a
# third of the step; waiting threads leave the processor to others. Both are read once, at
# the start of a process.
_ENVIRONMENT = {
    "MALLOC_MMAP_THRESHOLD_": "4294967296",
    "MALLOC_TRIM_THRESHOLD_": "4294967296",
    "MALLOC_TOP_PAD_": "67108864",
    "OMP_WAIT_POLICY": "PASSIVE",
}

_AMD = WORK / "amd.so"  # see amd.c

COLUMNS = (
    "time", "minutes", "step", "epoch", "tokens", "tokens_per_second", "rate", "own_pairs",
    "train_loss", "dev_loss", "average_dev_loss", "dev_bleu", "dev_chrf",
)  # fmt: skip


@dataclasses.dataclass(slots=True)
class Progress:
    """How far a run has come; `decay_from` is the step at which its rate began to fall, `back`
    whether it learns from English to Vietnamese."""

    step: int = 0
    epoch: int = 0
    batch: int = 0
    tokens: int = 0
    seconds: float = 0.0
    own_pairs: int = 0
    decay_from: int | None = None
    decay_steps: int = 0
    back: bool = False


class Run:
    """One training run and its folder."""

    def __init__(
        self,
        name: str,
        config: Config,
        vocabulary: Path,
        start: Path | None,
        *,
        back: bool = False,
    ) -> None:
        self.folder = WORK / "runs" / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config = config
        self.vocabulary = vocabulary
        self.processor = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        torch.manual_seed(config.seed)
        self.model = Transformer(
            self.processor.get_piece_size(), config.model, config.train.dropout
        ).to(self.device)
        if start:
            state, pieces = restore(start, config.model, back=back)
            if pieces != vocabulary.read_bytes():
                raise SystemExit(f"{start} has another vocabulary than {vocabulary}")
            self.model.load_state_dict(state)
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(),
            lr=config.train.learning_rate,
            betas=(0.9, 0.98),
            eps=1e-9,
            weight_decay=config.train.weight_decay,
            fused=True,
        )
        self.at = Progress(back=back)
        self.data: Epoch | None = None
        self.losses: list[tuple[float, int]] = []
        self.stop = False
        if (self.folder / "state.pt").exists():
            self._load()

    # --- state -----------------------------------------------------------------------------

    def _load(self) -> None:
        state = torch.load(self.folder / "state.pt", weights_only=True, map_location=self.device)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"].cpu())
        self.at = Progress(**state["progress"])
        self.data = Epoch.load(self.folder / "epoch.npz")
        print(f"going on at step {self.at.step}, epoch {self.at.epoch}", flush=True)

    def save(self) -> None:
        """Write the state, so that training can go on from this very step."""
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
            "progress": dataclasses.asdict(self.at),
        }
        self._write(state, self.folder / "state.pt")

    @staticmethod
    def _write(value: Any, path: Path) -> None:
        beside = path.with_name(path.name + ".new")
        torch.save(value, beside)
        beside.replace(path)

    # --- data ------------------------------------------------------------------------------

    def _new_epoch(self) -> Epoch:
        """Make the epoch that begins now from the data as they are now."""
        config, at = self.config, self.at
        chance = random.Random(config.seed * 100_003 + at.epoch)
        sentencepiece.set_random_generator_seed(chance.randrange(2**31))
        own, _ = clean(own_pairs(), read_withheld(), own=True)
        rows = epoch_rows(own, read_clean(), config.mix, config.augment, chance)
        data = encode(
            _turned(rows) if at.back else rows,
            self.processor,
            longest=config.train.longest,
            batch_tokens=config.train.batch_tokens,
            word_dropout=config.augment.word_dropout,
            sampled=config.augment.sampled,
            chance=chance,
        )
        beside = self.folder / "epoch.new.npz"
        data.save(beside)
        beside.replace(self.folder / "epoch.npz")
        at.own_pairs = len(own)
        print(
            f"epoch {at.epoch}: {len(own):,} own pairs, {len(data.sources):,} rows, "
            f"{len(data.batches):,} batches",
            flush=True,
        )
        return data

    # --- steps -----------------------------------------------------------------------------

    def rate(self) -> float:
        """The learning rate of the step to come."""
        config, at = self.config.train, self.at
        rate = config.learning_rate * min(1.0, (at.step + 1) / config.warmup)
        if at.decay_from is not None:
            rate *= max(0.0, 1 - (at.step - at.decay_from) / at.decay_steps)
        return rate

    def done(self) -> bool:
        """Whether the rate has run out."""
        at = self.at
        return at.decay_from is not None and at.step - at.decay_from >= at.decay_steps

    def _autocast(self) -> contextlib.AbstractContextManager[Any]:
        if self.device.type == "cuda" or _has_bfloat16():
            autocast: contextlib.AbstractContextManager[Any] = torch.autocast(
                self.device.type, torch.bfloat16
            )
            return autocast
        return contextlib.nullcontext()

    def step(self, batch: tuple[Tensor, Tensor, Tensor]) -> None:
        """Learn from one batch."""
        began = time.monotonic()
        source, target, gold = (tensor.to(self.device) for tensor in batch)
        count = int((gold != PAD).sum())
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        with self._autocast():
            output = self.model(source, target)
        loss = loss_sum(self.model, output, gold, self.config.train.smoothing) / count
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config.train.clip)
        self.optimizer.step()
        self.losses.append((loss.item() * count, count))
        self.at.step += 1
        self.at.tokens += count
        self.at.seconds += time.monotonic() - began

    def train(self, minutes: float | None) -> None:
        """Train until stopped, for `minutes` at most, or until the rate has run out."""
        began = last = time.monotonic()
        tokens, seconds = self.at.tokens, self.at.seconds
        interval = self.config.train.checkpoint_minutes * 60
        self.model.train()
        while not self.stop and not self.done():
            if self.data is None or self.at.batch >= len(self.data.batches):
                if self.data is not None:
                    self.at.epoch, self.at.batch = self.at.epoch + 1, 0
                self.data = self._new_epoch()
            self.step(tensors(self.data, self.data.batches[self.at.batch]))
            self.at.batch += 1
            now = time.monotonic()
            late = minutes is not None and now - began > minutes * 60
            if self.at.step % 100 == 0:
                speed = (self.at.tokens - tokens) / (self.at.seconds - seconds)
                recent = self.losses[-100:]
                loss = sum(one for one, _ in recent) / sum(count for _, count in recent)
                print(f"step {self.at.step} loss {loss:.3f} {speed:.0f} tokens/s", flush=True)
            if now - last > interval or late or self.done():
                self.checkpoint((self.at.tokens - tokens) / (self.at.seconds - seconds))
                last = time.monotonic()
                tokens, seconds = self.at.tokens, self.at.seconds
            if late:
                return
        self.save()

    # --- checkpoints -----------------------------------------------------------------------

    def checkpoint(self, speed: float) -> None:
        """Save the state and the weights, score them, and log the scores."""
        self.save()
        self._write(self.model.state_dict(), self.folder / f"step-{self.at.step:07d}.pt")
        kept = checkpoints(self.folder)
        for old in kept[: -self.config.train.keep]:
            old.unlink()
        pairs = read_pairs(DEV)
        rows = [protect_pair(pair.vi, pair.en) for pair in pairs]
        rows = _turned(rows) if self.at.back else rows
        dev = encode(rows, self.processor, longest=512, batch_tokens=self.config.train.batch_tokens)
        here = self._loss(self.model, dev)
        state = average(kept[-self.config.train.average :])
        mean = Transformer(self.processor.get_piece_size(), self.config.model)
        mean.load_state_dict(state)
        averaged = self._loss(mean.to(self.device), dev)
        score, chrf = (math.nan, math.nan) if self.at.back else self._scores(state, pairs)
        count = sum(one for _, one in self.losses) or 1
        self._log(
            (
                time.strftime("%Y-%m-%d %H:%M:%S"),
                f"{self.at.seconds / 60:.1f}",
                self.at.step,
                self.at.epoch,
                self.at.tokens,
                f"{speed:.0f}",
                f"{self.rate():.2e}",
                self.at.own_pairs,
                f"{sum(one for one, _ in self.losses) / count:.4f}",
                f"{here:.4f}",
                f"{averaged:.4f}",
                f"{score:.2f}",
                f"{chrf:.2f}",
            )
        )
        self.losses.clear()

    def _scores(self, state: dict[str, Tensor], pairs: Sequence[Pair]) -> tuple[float, float]:
        """BLEU and chrF of the weights, int8, with a beam of 2."""
        with tempfile.TemporaryDirectory() as corner:
            folder = Path(corner) / "model"
            write_model(state, self.config, self.vocabulary, folder, "int8")
            outputs = translate(folder, self.vocabulary, [pair.vi for pair in pairs], beam=2)
        return bleu(outputs, pairs)

    def _log(self, row: tuple[Any, ...]) -> None:
        path = self.folder / "log.csv"
        new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            if new:
                writer.writerow(COLUMNS)
            writer.writerow(row)
        plot(path, path.with_suffix(".png"))
        print("== " + ", ".join(f"{k} {v}" for k, v in zip(COLUMNS, row, strict=True)), flush=True)

    def _loss(self, model: Transformer, data: Epoch) -> float:
        """Cross entropy per target piece, without dropout or smoothing."""
        model.eval()
        total, count = 0.0, 0
        with torch.no_grad(), self._autocast():
            for batch in data.batches:
                source, target, gold = (t.to(self.device) for t in tensors(data, batch))
                total += loss_sum(model, model(source, target), gold, 0.0).item()
                count += int((gold != PAD).sum())
        model.train()
        return total / count


def _turned(rows: Sequence[Row]) -> list[Row]:
    return [(en, vi) for vi, en in rows]


def _has_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 natively; emulated, it is slower than float32."""
    flags = Path("/proc/cpuinfo")
    return flags.exists() and "amx_bf16" in flags.read_text(encoding="utf-8")


def _decaying(name: str, into: str, steps: int) -> None:
    """Copy run `name` to run `into`, with a rate that falls to nothing over `steps`."""
    source, target = WORK / "runs" / name, WORK / "runs" / into
    if (target / "state.pt").exists():
        return
    target.mkdir(parents=True)
    for file in ("epoch.npz", "log.csv"):
        shutil.copy(source / file, target / file)
    state = torch.load(source / "state.pt", weights_only=True)
    state["progress"].update(decay_from=state["progress"]["step"], decay_steps=steps)
    torch.save(state, target / "state.pt")


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description="Train the model; stop it at any moment.")
    parser.add_argument("--run", default="main", help="name of the run (main)")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--vocabulary", type=Path, default=MODEL)
    parser.add_argument("--from", dest="start", type=Path, help="a package to start from")
    parser.add_argument("--minutes", type=float, help="stop after so long")
    parser.add_argument("--decay", type=int, metavar="STEPS", help="let the rate fall to nothing")
    parser.add_argument("--into", default="decayed", help="name of the decaying copy (decayed)")
    parser.add_argument("--back", action="store_true", help="learn from English to Vietnamese")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    wanted = _ENVIRONMENT | ({"LD_PRELOAD": str(_AMD)} if _AMD.exists() else {})
    if not wanted.items() <= os.environ.items():
        os.environ.update(wanted)
        os.execv(sys.executable, [sys.executable, "-m", "training.train", *sys.argv[1:]])
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    name = given.run
    if given.decay:
        _decaying(given.run, given.into, given.decay)
        name = given.into
    pid = "train.pid" if name == "main" else f"{name}.pid"
    write_text(WORK / pid, f"{os.getpid()}\n")
    config = load_config(given.config)
    run = Run(name, config, given.vocabulary, given.start, back=given.back)

    def end(_signal: int, _frame: FrameType | None) -> None:
        run.stop = True

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    run.train(given.minutes)


if __name__ == "__main__":
    main()
