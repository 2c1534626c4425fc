"""Collect the open data: check every file against `sources.toml` and put it into one file.

python -m training.collect --data DIR
"""

from __future__ import annotations

import argparse
import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from songngu.errors import RawError
from training.pairs import ROOT, WORK, Pair, read_pairs, write_text

SOURCES = ROOT / "sources.toml"
OPEN = WORK / "open.tsv"


@dataclass(frozen=True, slots=True)
class Source:
    """One open source: where it comes from, under which licence, and its file's SHA-256."""

    name: str
    address: str
    revision: str
    licence: str
    note: str
    sha256: str


def load_sources(path: Path = SOURCES) -> list[Source]:
    """Read the list of open sources."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Source(name=name, **fields) for name, fields in table.items()]


def collect(folder: Path, sources: list[Source]) -> list[Pair]:
    """Read the file of each source in `folder`; raise RawError where one is missing or differs."""
    pairs: list[Pair] = []
    for source in sources:
        path = folder / f"{source.name}.tsv"
        if not path.is_file():
            raise RawError("is missing", file=str(path), mend=f"make it from {source.address}")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != source.sha256:
            raise RawError(
                f"has the digest {digest[:12]}…, not {source.sha256[:12]}…",
                file=str(path),
                mend="take the file that sources.toml names, or correct its digest there",
            )
        pairs += read_pairs(path)
    return pairs


def main() -> None:
    """Write `work/open.tsv`: source, Vietnamese, English."""
    parser = argparse.ArgumentParser(description="Collect the open data.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the open .tsv files")
    pairs = collect(parser.parse_args().data, load_sources())
    write_text(OPEN, "".join(f"{pair.source}\t{pair.vi}\t{pair.en}\n" for pair in pairs))
    print(f"{OPEN}: {len(pairs):,} pairs")


if __name__ == "__main__":
    main()
