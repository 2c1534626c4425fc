"""What ingestion makes of the invented scrapes in tests/data/scrapes, against the right answers.

    python -m tests.scrapes                  print the table and every page that is not right
    python -m tests.scrapes --read           only the pages that rules were written with
    python -m tests.scrapes --unread         only those that no writer of rules has read
    python -m tests.scrapes --floors         write the floors anew where they have risen
    python -m tests.scrapes --floors --lower …even where they have fallen

The pages were written in the manner of many sites, by people who did not know the program;
each `FAMILY.yaml` holds the right answers. Rules are written with most families in view and those of UNREAD
unread, so that these tell what the rules are worth elsewhere; once they are opened, new
ones must be written. A floor is what the gate in `test_scrapes.py` holds: the share
reached, rounded down to a thousandth, by the pages read, those read last, and those unread
apart.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from songngu.errors import RawError
from songngu.ingest.convert import Reading, examine
from songngu.text import fold, nfc

FOLDER = Path(__file__).parent / "data" / "scrapes"
FLOORS = FOLDER / "floors.yaml"
FIELDS = ("title", "date", "certainty", "provinces", "scope", "authors", "source", "retrieved")
UNREAD: tuple[str, ...] = ()  # none are left: new ones must be written
# Families read last: what of them is not right yet lowers no other floor.
RECENT = {"recent": ("muoi-", "chin-"), "latest": ("lai-", "nhat-")}
_STORY = ("body", "deck", "subheading")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Result:
    """One page: the fields that are wrong (expected, found), and its lines counted.

    `hit`, `extra` and `missed` count lines of the article's own text: found, found where
    there is none, not found; `lines` those by which a reader would notice.
    """

    file: str
    trap: str
    wrong: dict[str, tuple[Any, Any]]
    hit: int = 0
    extra: int = 0
    missed: int = 0
    lines: tuple[str, ...] = ()


def answers() -> dict[str, dict[str, Any]]:
    """All pages and their right answers, by file name."""
    return {
        name: answer
        for path in sorted(FOLDER.glob("*.yaml"))
        if path != FLOORS
        for name, answer in yaml.safe_load(path.read_text("utf-8")).items()
    }


def evaluate(name: str, answer: dict[str, Any]) -> Result:
    """Convert one page and compare."""
    data = (FOLDER / name).read_bytes()
    try:
        reading = examine(data, file=name)
    except RawError as error:
        return Result(name, answer["trap"], {"lost": ("an article", str(error))}, missed=1)
    wrong = {
        field: (expected, found)
        for field, (expected, found) in _fields(answer, reading).items()
        if expected != found
    }
    return Result(name, answer["trap"], wrong, *_lines(name, data, answer, reading))


def _plain(text: str) -> str:
    return " ".join(_UNSEEN.sub("", nfc(text)).split()).rstrip(". ").strip("\"'“”")


def _fields(answer: dict[str, Any], reading: Reading) -> dict[str, tuple[Any, Any]]:
    article = reading.article
    title = "" if article.title_origin == "made" else article.title
    found = set(article.provinces)
    return {
        "title": (_plain(answer["title"]), _plain(title)),
        "date": (answer["date"][:10], article.date[:10]),
        "certainty": (answer["certainty"], article.date_certainty),
        "provinces": (sorted(answer["provinces"]), sorted(found)),
        "scope": (_scope(answer["provinces"]), _scope(article.provinces)),
        "authors": (sorted(map(fold, answer["authors"])), sorted(map(fold, article.authors))),
        "source": (_site(answer["source"]), _site(article.source.name)),
        "retrieved": (answer["retrieved"][:10], article.source.retrieved[:10]),
    }


def _site(name: str) -> str:
    """A publisher's name without what its masthead may add ("Báo Hà Nam điện tử")."""
    return _key(re.sub(r"\b(?:điện tử|online)\b", " ", name, flags=re.IGNORECASE))


def _scope(provinces: Iterable[str]) -> str:
    return ("national", "provincial", "regional")[min(len(list(provinces)), 2)]


def _lines(
    name: str, data: bytes, answer: dict[str, Any], reading: Reading
) -> tuple[int, int, int, tuple[str, ...]]:
    told = [_key(line.text) for line in reading.lines if line.label in _STORY]
    if name.endswith(".html"):
        expected = [_key(text) for text in answer["story"]]
        hits = [any(line.startswith(one) for line in told) for one in expected]
        extra = [line for line in told if not any(line.startswith(one) for one in expected)]
        missed = [one for one, hit in zip(expected, hits, strict=True) if not hit]
        return sum(hits), len(extra), len(missed), _notes(extra, missed)
    lines = _SPACE_BUT_LINES.sub(" ", nfc(data.decode("utf-8-sig").replace("\r\n", "\n")))
    numbered = {n: _key(line) for n, line in enumerate(lines.split("\n"), 1) if _key(line)}
    wanted = _numbers(str(answer["story"]))
    # A line of the page may have become part of a longer one, where paragraphs were wrapped.
    whole = "\n".join(told)
    found = {n for n, key in numbered.items() if key in whole and (len(key) > 30 or key in told)}
    found |= {n for n in wanted & set(numbered) if numbered[n] in whole}
    extra = [numbered[n] for n in sorted(found - wanted)]
    missed = [numbered[n] for n in sorted((wanted - found) & set(numbered))]
    return len(found & wanted), len(extra), len(missed), _notes(extra, missed)


_SPACE_BUT_LINES = re.compile(r"[^\S\n]+")


def _key(text: str) -> str:
    return re.sub(r"[^\w%/]+", " ", fold(nfc(_UNSEEN.sub("", text)))).strip()


def _numbers(ranges: str) -> set[int]:
    found: set[int] = set()
    for part in ranges.replace(" ", "").split(","):
        if part:
            first, _, last = part.partition("-")
            found |= set(range(int(first), int(last or first) + 1))
    return found


def _notes(extra: Iterable[str], missed: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"+ {t[:100]}" for t in extra) + tuple(f"- {t[:100]}" for t in missed)


def scores(results: list[Result]) -> dict[str, float]:
    """The share of pages right in each field, and precision, recall and F1 of story lines."""
    kept = [r for r in results if "lost" not in r.wrong]
    found = {"not lost": len(kept) / len(results)}
    for field in FIELDS:
        found[field] = sum(field not in r.wrong for r in kept) / len(results)
    hit = sum(r.hit for r in results)
    precision = hit / (hit + sum(r.extra for r in results))
    recall = hit / (hit + sum(r.missed for r in results))
    return found | {
        "line precision": precision,
        "line recall": recall,
        "line F1": 2 * precision * recall / (precision + recall),
    }


def groups(results: Iterable[Result]) -> dict[str, list[Result]]:
    """The pages that rules were written with, those of them that came last, and those that
    nobody who writes rules has read."""
    found: dict[str, list[Result]] = {"read": [], **{group: [] for group in RECENT}, "unread": []}
    for result in results:
        known = {**RECENT, "unread": UNREAD}
        named = (group for group, families in known.items() if result.file.startswith(families))
        found[next(named, "read")].append(result)
    return {group: part for group, part in found.items() if part}


def main() -> None:
    """Print the table, the pages that are not right, or write the floors."""
    parser = argparse.ArgumentParser(description="Measure ingestion on the invented scrapes.")
    parser.add_argument("--floors", action="store_true", help="write floors.yaml")
    parser.add_argument("--lower", action="store_true", help="even where a floor falls")
    half = parser.add_mutually_exclusive_group()
    half.add_argument("--read", action="store_true", help="without the families of UNREAD")
    half.add_argument("--unread", action="store_true", help="only the families of UNREAD")
    parser.add_argument("pages", nargs="*", help="only these (beginnings of names)")
    given = parser.parse_args()
    wanted = {n: a for n, a in answers().items() if n.startswith(tuple(given.pages) or "")}
    if given.read or given.unread:
        wanted = {n: a for n, a in wanted.items() if n.startswith(UNREAD) == given.unread}
    results = [evaluate(name, answer) for name, answer in wanted.items()]
    if not results:
        parser.error("there are no such pages")
    for result in results:
        if result.wrong or result.lines:
            print(f"{result.file}" + (f"  ({result.trap})" if result.trap else ""))
            for field, (expected, found) in result.wrong.items():
                print(f"    {field}: {found!r}, not {expected!r}")
            for line in result.lines:
                print(f"    {line}")
    traps = sum(bool(result.trap) for result in results)
    print(f"\n{len(results)} pages, {traps} with traps")
    for name, share in scores(results).items():
        print(f"  {name:16}{share:7.3f}")
    if given.floors:
        if len(results) < len(answers()):
            parser.error("floors are written from all pages")
        floors = {
            group: {name: math.floor(share * 1000) / 1000 for name, share in scores(part).items()}
            for group, part in groups(results).items()
        }
        old = yaml.safe_load(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
        fallen = [
            f"{name} ({group})"
            for group, of_group in floors.items()
            for name in of_group
            if of_group[name] < old.get(group, {}).get(name, 0)
        ]
        if fallen and not given.lower:
            sys.exit(f"would lower {', '.join(fallen)}: --lower does so")
        FLOORS.write_text(yaml.safe_dump(floors, sort_keys=False), "utf-8")


if __name__ == "__main__":
    main()
