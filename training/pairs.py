"""Sentence pairs, the files they stand in, and the folders of the pipeline."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from songngu.errors import RawError
from songngu.text import fold, nfc

ROOT = Path(__file__).resolve().parent
DATA = ROOT / "data"
OWN = DATA / "own"
WORK = ROOT / "work"
CONFIG = ROOT / "config.toml"
LEXICON = "E"  # the slice of short units


@dataclass(frozen=True, slots=True)
class Pair:
    """A Vietnamese text and its English, with where it comes from.

    `source` is the file's stem: N-004 for an own slice, xquad for open data.
    """

    vi: str
    en: str
    source: str

    @property
    def slice(self) -> str:
        """The letter of an own slice; the name of an open source."""
        return self.source.split("-")[0]


def tidy(text: str) -> str:
    """Return `text` in NFC with single spaces."""
    return re.sub(r"\s+", " ", nfc(text)).strip()


def key(text: str) -> str:
    """What two texts share that differ only in case, marks, figures and punctuation."""
    return " ".join(re.findall(r"[^\W\d_]+", fold(text)))


def rank(pair: Pair) -> int:
    """A number drawn from the pair's Vietnamese, the same on every machine and day."""
    return int.from_bytes(hashlib.sha256(pair.vi.encode()).digest()[:8], "big")


def read_pairs(path: Path) -> list[Pair]:
    """Read `vi<TAB>en` lines (UTF-8); raise RawError for a line with another number of fields."""
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        fields = line.split("\t")
        if len(fields) != 2:
            raise RawError(
                f"{len(fields)} fields instead of 2",
                file=str(path),
                line=number,
                mend="write the Vietnamese, one tab, the English",
            )
        pairs.append(Pair(tidy(fields[0]), tidy(fields[1]), path.stem))
    return pairs


def write_text(path: Path, text: str) -> None:
    """Write `text` so that `path` is never half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    """Write `vi<TAB>en` lines, in the order given."""
    write_text(path, "".join(f"{pair.vi}\t{pair.en}\n" for pair in pairs))


def own_pairs(folder: Path = OWN) -> list[Pair]:
    """Read every finished own slice; a last line without its newline is still being written."""
    pairs: list[Pair] = []
    for path in sorted(folder.glob("*.tsv")):
        if path.read_bytes().endswith(b"\n"):
            pairs += read_pairs(path)
    return pairs
