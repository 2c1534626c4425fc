"""Leave out what would teach wrong things, and whatever a test measures with.

    python -m training.clean --eval DIR

Own pairs are cleaned too, each time they are read: files may be added while training runs.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from songngu.text import nfc
from training.collect import OPEN
from training.holdout import held_out, is_reserved
from training.pairs import WORK, Pair, key, own_pairs, read_pairs, write_text

CLEAN = WORK / "clean.tsv"
EVALUATION = WORK / "evaluation-keys.txt"

_LETTERS = re.compile(r"[^\W\d_]")
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]")
_ENGLISH = re.compile(
    r"\b(?:the|an?|of|to|and|in|is|are|was|were|for|on|with|by|that|this|it|you|he|she|they|we"
    r"|as|at|from|be|has|have|had|not|will|can)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"\$[^$]*\\|\\[a-z]{3,}|</?\w+[^>]*>|\{\{|```|https?://\S+.*https?://|:[a-z]+:`"
)


def fault(pair: Pair, own: bool) -> str:
    """Say why `pair` is not fit for training, "" if it is.

    Own pairs are held to what a slip of the hand can break; open data to their language,
    their proportions and their form as well.
    """
    if not pair.vi or not pair.en:
        return "empty"
    if pair.vi == pair.en and len(pair.vi.split()) > 3:
        return "not translated"
    syllables, words = len(pair.vi.split()), len(pair.en.split())
    if max(syllables, words) > (12 if own else 6) and not 0.33 <= words / syllables <= 2.0:
        return "length ratio"
    if own:
        return ""
    if max(syllables, words) > 130:
        return "too long"
    letters = len(_LETTERS.findall(pair.vi))
    if letters < 0.5 * len(pair.vi.replace(" ", "")):
        return "few letters"
    if _MARKUP.search(pair.vi) or _MARKUP.search(pair.en):
        return "markup"
    if syllables >= 4 and len(_VIETNAMESE.findall(pair.vi)) < 0.04 * letters:
        return "not Vietnamese"
    foreign = len(_VIETNAMESE.findall(pair.en))
    if words >= 6 and (foreign > 0.04 * len(pair.en) or not _ENGLISH.search(pair.en)):
        return "not English"
    return ""


def clean(
    pairs: Iterable[Pair], withheld: frozenset[str], *, own: bool
) -> tuple[list[Pair], Counter[str]]:
    """Return the pairs fit for training, in order, and how many were left out for each reason.

    `withheld` are the keys (training.pairs.key) of all sentences that something is measured
    with, on either side. Of two pairs with the same Vietnamese the first stays; short units
    may have two English sides.
    """
    kept: list[Pair] = []
    dropped: Counter[str] = Counter()
    seen: set[str] = set()
    for pair in pairs:
        why = fault(pair, own)
        if not why and own and is_reserved(pair):
            why = "reserved for tests"
        if not why and (key(pair.vi) in withheld or key(pair.en) in withheld):
            why = "in a test"
        same = nfc(pair.vi).casefold() if len(pair.vi.split()) > 6 else f"{pair.vi}\t{pair.en}"
        if not why and same in seen:
            why = "duplicate"
        if why:
            dropped[why] += 1
            continue
        seen.add(same)
        kept.append(pair)
    return kept, dropped


def withheld_keys(*files: Path) -> frozenset[str]:
    """Return the keys of both sides of all pairs in `files`; texts of fewer than five words
    are too common to be withheld."""
    texts = (text for file in files for pair in read_pairs(file) for text in (pair.vi, pair.en))
    return frozenset(key(text) for text in texts if len(text.split()) >= 5)


def read_withheld() -> frozenset[str]:
    """All keys that must stay out of training: ours, and those `clean` was given."""
    others = EVALUATION.read_text(encoding="utf-8").split("\n") if EVALUATION.exists() else []
    return withheld_keys(*held_out()) | frozenset(filter(None, others))


def read_clean() -> list[Pair]:
    """Read the clean open data."""
    lines = CLEAN.read_text(encoding="utf-8").splitlines() if CLEAN.exists() else []
    rows = [line.split("\t") for line in lines]
    return [Pair(vi, en, source) for source, vi, en in rows]


def main() -> None:
    """Write `work/clean.tsv` (open data) and say what was left out, of own pairs too."""
    parser = argparse.ArgumentParser(description="Clean the open data.")
    parser.add_argument("--eval", type=Path, help="folder of .tsv files for evaluation only")
    folder = parser.parse_args().eval
    evaluation = withheld_keys(*sorted(folder.glob("*.tsv"))) if folder else frozenset()
    write_text(EVALUATION, "".join(f"{text}\n" for text in sorted(evaluation)))
    withheld = read_withheld()
    rows = [line.split("\t") for line in OPEN.read_text(encoding="utf-8").splitlines()]
    kept, dropped = clean((Pair(vi, en, name) for name, vi, en in rows), withheld, own=False)
    write_text(CLEAN, "".join(f"{pair.source}\t{pair.vi}\t{pair.en}\n" for pair in kept))
    print(f"open: {len(kept):,} of {len(rows):,} kept; left out: {dict(dropped)}")
    own = own_pairs()
    kept, dropped = clean(own, withheld, own=True)
    print(f"own: {len(kept):,} of {len(own):,} kept; left out: {dict(dropped)}")


if __name__ == "__main__":
    main()
