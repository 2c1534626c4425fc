"""Count from our own pairs which phrases are written with capitals, and print how well that does.

    python -m training.capitals

Writes `songngu/translate/capitals.txt`, which `songngu.translate.capitals` reads, and says of
how many words of one pair in forty, kept apart and set in capitals, it finds the case again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from songngu.translate import capitals
from training.pairs import ROOT, own_pairs, rank

TABLE = ROOT.parent / "songngu" / "translate" / "capitals.txt"
_LEAST = 12  # times a phrase must stand in the pairs
_SHARE = 0.7  # of them written so
_LONGEST = 5
_HELD_BACK = 40
_OPENING = re.compile(r"(?:^|[.!?:;…–-])[ \"“‘(']*$")


def phrases(texts: list[str]) -> list[str]:
    """The phrases that are not written as their parts are, shorter ones first considered."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for phrase in _runs(text):
            forms[phrase.lower()][phrase] += 1
    known: dict[str, str] = {}
    for key in sorted(forms, key=lambda key: (key.count(" "), key)):
        total = forms[key].total()
        written, times = forms[key].most_common(1)[0]
        if total >= _LEAST and times >= _SHARE * total and _composed(key, known) != written:
            known[key] = written
    return sorted(known.values())


def _runs(text: str) -> Iterator[str]:
    """Every run of up to five words with no mark between, none that opens a sentence."""
    spans = [match.span() for match in capitals.WORD.finditer(text)]
    for first, (start, end) in enumerate(spans):
        if _OPENING.search(text[:start]):
            continue
        yield text[start:end]
        for begin, stop in spans[first + 1 : first + _LONGEST]:
            if text[end:begin] not in capitals.GAPS:
                break
            end = stop
            yield text[start:end]


def _composed(key: str, known: dict[str, str]) -> str:
    """How a phrase would be written by the phrases known so far, the longest first."""
    words, out, at = key.split(" "), [], 0
    while at < len(words):
        for length in range(len(words) - at, 0, -1):
            if written := known.get(" ".join(words[at : at + length])):
                break
        else:
            length, written = 1, words[at]
        out.append(written)
        at += length
    return " ".join(out)


def main() -> None:
    """Write the table; print the share of words whose case is found again."""
    pairs = own_pairs()
    texts = [pair.vi for pair in pairs if rank(pair) % _HELD_BACK]
    TABLE.write_text("\n".join(phrases(texts)) + "\n", encoding="utf-8")
    right = total = 0
    for pair in pairs:
        if rank(pair) % _HELD_BACK == 0:
            again = capitals.WORD.findall(capitals.in_sentence_case(pair.vi.upper()))
            words = capitals.WORD.findall(pair.vi)
            total += len(words)
            right += sum(one == other for one, other in zip(words, again, strict=True))
    print(f"{TABLE.name}: {TABLE.read_text(encoding='utf-8').count(chr(10)):,} phrases")
    print(f"{right / total:.1%} of {total:,} words kept apart are in their case again")


if __name__ == "__main__":
    main()
