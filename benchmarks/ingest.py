"""How fast raw files become articles: milliseconds of CPU a page, text and HTML apart.

    .venv/bin/python benchmarks/ingest.py [--pages N] [--profile]
    .venv/bin/python benchmarks/ingest.py --stage N [--kind txt|html|both]

The pages of tests/data/ and content/raw/ are taken in turn until there are N of each kind
(2,000). Each copy gets numbers, names and, in every longer line, a word of its own, so
that what was kept of one page is of no use for the next. All are made before the clock
starts; it counts the CPU time of this process, which other programs do not lengthen.

`--stage` runs the whole stage of `build.py convert` over N of them (files read, compared,
their pages written; both kinds in turn unless `--kind` says which), in one process and
in two, and fails where the pages differ. Beside the seconds that passed it tells the CPU
time, and half of what 10,000 files take of it: the time on two cores that do nothing else.
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import os
import pstats
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROGRAM))

from songngu import config  # noqa: E402
from songngu.build import Build  # noqa: E402
from songngu.errors import RawError  # noqa: E402
from songngu.ingest.convert import convert  # noqa: E402
from songngu.ingest.people import SURNAMES  # noqa: E402

FOLDERS = ("tests/data/scrapes", "tests/data/pages", "content/raw")
MANY, CORES = 10_000, 2  # what the time is reckoned for
_GIVEN = "An Bình Châu Dũng Giang Hiếu Khánh Lan Minh Ngọc Phương Quân Sơn Thảo Uyên Vinh".split()
_NUMBER = re.compile(r"(?<![\w%])\d{1,3}(?!\w)")
_NAME = re.compile(rf"\b({'|'.join(sorted(map(str.capitalize, SURNAMES)))})((?: [^\W\d_]+)* )(\w+)")
_TEXT = re.compile(r"(?<=>)[^<>{}]+(?=<)")  # of a web page: neither markup nor a script
_LONG = 8  # words: such a line has one exchanged
_CONFIG = """\
site:
  title: {vi: 'Thử nghiệm', en: 'Trial'}
  url: https://site.example/reports
  contact: desk@site.example
"""
_WARM = 20  # pages converted before the clock starts


def varied(text: str, seed: int, *, html: bool) -> str:
    """Return a page with other numbers, given names and words; its form stays."""
    draw = random.Random(seed)
    words = [word for word in text.split() if word.isalpha() and word.islower()]

    def number(match: re.Match[str]) -> str:
        value, width = int(match[0]), len(match[0])
        limit = next((n for n in (12, 28) if value <= n), 10**width - 1)  # months and days stay so
        return str(draw.randint(1, limit)).zfill(width)[:width]

    def name(match: re.Match[str]) -> str:
        return f"{match[1]}{match[2]}{draw.choice(_GIVEN)}" if match[3].istitle() else match[0]

    def line(match: re.Match[str]) -> str:
        parts = _NAME.sub(name, _NUMBER.sub(number, match[0])).split(" ")
        plain = [n for n, part in enumerate(parts[1:], 1) if part.isalpha() and part.islower()]
        if len(parts) >= _LONG and plain and words:
            parts[draw.choice(plain)] = draw.choice(words)
        return " ".join(parts)

    return _TEXT.sub(line, text) if html else re.sub(r".+", line, text)


def pages(kind: str, count: int) -> list[tuple[str, bytes]]:
    """Return `count` pages of a kind ("txt", "html"), each with a name of its own."""
    folders = [PROGRAM / folder for folder in FOLDERS]
    paths = [path for folder in folders for path in sorted(folder.glob(f"*.{kind}"))]
    sources = [(path.stem, path.read_text("utf-8")) for path in paths]
    found = []
    for n in range(count):
        stem, text = sources[n % len(sources)]
        data = varied(text, n, html=kind == "html").encode()
        found.append((f"{stem}-{n}.{kind}", data))
    return found


def measure(made: list[tuple[str, bytes]]) -> tuple[float, int]:
    """Convert all; return the seconds of CPU, and how many were refused."""
    refused = 0
    start = time.process_time()
    for file, data in made:
        try:
            convert(data, file=file)
        except RawError:
            refused += 1
    return time.process_time() - start, refused


def stage(made: list[tuple[str, bytes]], workers: int) -> str:
    """Run the stage over a new folder of these pages; print the times, return a digest of all."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content/raw").mkdir(parents=True)
        (root / "config.yaml").write_text(_CONFIG, "utf-8")
        for file, data in made:
            (root / "content/raw" / file).write_bytes(data)
        run = Build(root, config.load(root))
        began, before = time.perf_counter(), os.times()
        run.convert(workers=workers)
        took, after = time.perf_counter() - began, os.times()
        own = after.user + after.system - before.user - before.system
        others = after.children_user + after.children_system
        others -= before.children_user + before.children_system
        print(
            f"{len(made):,} raw files, {workers} process{'es' * (workers > 1)}: {took:.1f} s;"
            f" CPU: {own:.1f} s in the first, {others:.1f} s in those it started;"
            f" {run.report.done['converted']:,} pages;"
            f" {MANY:,} on {CORES} cores: {(own + others) / len(made) * MANY / CORES:.0f} s"
        )
        whole = hashlib.sha256()
        for path in sorted((root / "content/articles").rglob("*.md")):
            whole.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
        return whole.hexdigest()


def profiled(work: Callable[[], object]) -> None:
    """Print the functions that `work` spends most of its time in."""
    profile = cProfile.Profile(time.process_time)
    profile.runcall(work)
    pstats.Stats(profile).sort_stats("tottime").print_stats(45)


def main() -> None:
    """Make the pages, convert them, print the times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000, help="of each kind (default: 2000)")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    parser.add_argument("--stage", type=int, metavar="N", help="the whole stage over N files")
    parser.add_argument(
        "--kind", choices=("txt", "html", "both"), default="both", help="of the files of --stage"
    )
    options = parser.parse_args()
    if options.stage:
        kinds = ("txt", "html") if options.kind == "both" else (options.kind,)
        of_each = [pages(kind, -(-options.stage // len(kinds))) for kind in kinds]
        made = [page for each in zip(*of_each, strict=True) for page in each][: options.stage]
        one, two = stage(made, 1), stage(made, CORES)
        sys.exit(0 if one == two else "they differ")
    for kind, name in (("txt", "text"), ("html", "HTML")):
        made = pages(kind, _WARM + options.pages)
        measure(made[:_WARM])  # tables are read, patterns compiled
        made = made[_WARM:]
        if options.profile:
            profiled(lambda made=made: measure(made))
            continue
        seconds, refused = measure(made)
        size = sum(len(data) for _, data in made) / len(made) / 1000
        whole = seconds / len(made) * MANY / CORES
        print(
            f"{name}: {1000 * seconds / len(made):.1f} ms of CPU a page ({len(made)} pages of"
            f" {size:.0f} kB, {refused} refused); {MANY:,} on {CORES} cores: {whole:.0f} s"
        )


if __name__ == "__main__":
    main()
