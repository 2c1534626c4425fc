"""Which articles belong together, and why: what they share of topics, places, people and wording.

Every article is known by its features: its provinces, its topics, the people whom headline
and summary name, and the pairs of neighbouring words there. A feature counts the more, the
fewer articles have it (inverse document frequency). An article is compared only with those
nearest in time that share one of its features, so that the work grows with the number of
articles, not with its square.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from songngu.render.entries import Entry, Place, Subject
from songngu.text import fold, old_tone
from songngu.translate.lexicon import SURNAMES
from songngu.translate.names import find_names

MOST = 5  # articles that one leads to
_AROUND = 8  # articles looked at on either side in time, for each feature
_PAIRS = 16  # of the wording: the rarest pairs of an article
_COMPARED = 24  # candidates whose whole likeness is weighed
_COMMON = 0.2  # a pair of words that more than this share of the articles have says nothing
_LEAST_PHRASE = 5  # syllables of a phrase that is shown as shared
_LONGEST_PHRASE = 12
# What a feature counts, by its kind, times its rarity.
_WEIGHTS = {"person": 2.0, "topic": 1.0, "place": 1.0, "pair": 0.5}
# A phrase that opens or ends with one of these is cut there.
_LOOSE = frozenset(
    """và của các những trong ngoài trên dưới tại ở từ đến tới với cho về theo để do bởi là có được bị
    đã đang sẽ vừa mới cũng còn không chưa này đó khi nếu thì mà như cùng hoặc hay một hai ba năm tháng
    ngày quý lần qua sau trước nay sáng chiều tối vào ra lên xuống nhằm gồm thuộc giữa số""".split()
)
_WORD = re.compile(r"[^\W_]+(?:[/.,-][^\W_]+)*")
# A surname and one to four capitalised syllables: what may be a person.
_MAYBE_PERSON = re.compile(rf"\b(?:{'|'.join(sorted(SURNAMES))})(?: [^\W\d_a-z][^\W\d_]*){{1,4}}")

Kind = Literal["person", "topic", "place", "phrase"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What two articles share: people's names, topics, places, or a phrase of the Vietnamese."""

    kind: Kind
    shared: tuple[str | Place | Subject, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article like another one: its place in the list, and the reasons, the strongest first."""

    at: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of an article's headline and summary, for comparison and as printed.

    `places` says where each pair of neighbouring words first stands; `whole` is all of it.
    """

    keys: tuple[str, ...]
    words: tuple[str, ...]
    places: Mapping[str, int]
    whole: str

    def says(self, keys: Sequence[str]) -> bool:
        """Whether these words stand here, one after the other."""
        return f" {' '.join(keys)} " in self.whole


def related(entries: Sequence[Entry]) -> list[tuple[Likeness, ...]]:
    """Return for each of `entries` (in order of time) the articles most like it, the most first.

    Only those are named for which there is a reason that can be told. The same entries
    always give the same answer.
    """
    texts = [_text(entry) for entry in entries]
    frequency: Counter[str] = Counter(pair for text in texts for pair in text.places)
    common = max(2, _COMMON * len(entries))
    features: list[dict[str, float]] = []
    for entry, people, text in zip(entries, _people(entries), texts, strict=True):
        # What only one article has joins nothing.
        known = [pair for pair in text.places if 1 < frequency[pair] <= common]
        known.sort(key=lambda pair: (frequency[pair], pair))
        mine = [("pair", pair) for pair in known[:_PAIRS]]
        mine += [("topic", subject.slug) for subject in entry.subjects]
        mine += [("place", place.slug) for place in entry.places]
        mine += [("person", name) for name in people]
        features.append({f"{kind} {name}": _WEIGHTS[kind] for kind, name in mine})
    having: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(features):
        for feature in own:
            having[feature].append(at)
    for own in features:
        for feature in own:
            own[feature] *= math.log(1 + len(entries) / len(having[feature]))
    return [tuple(_most_like(at, entries, texts, features, having)) for at in range(len(entries))]


def _most_like(
    at: int,
    entries: Sequence[Entry],
    texts: Sequence[_Text],
    features: Sequence[Mapping[str, float]],
    having: Mapping[str, Sequence[int]],
) -> Iterator[Likeness]:
    rough: dict[int, float] = defaultdict(float)
    for feature, weight in features[at].items():
        holders = having[feature]
        here = bisect_left(holders, at)
        for other in holders[max(0, here - _AROUND) : here + _AROUND + 1]:
            if other != at:
                rough[other] += weight
    likeliest = sorted(rough, key=lambda o: (-rough[o], abs(o - at), o))[:_COMPARED]
    # Summed in the order of the article's own features: the same sum on every run.
    shared = {
        other: [feature for feature in features[at] if feature in features[other]]
        for other in likeliest
    }
    score = {other: sum(features[at][f] for f in found) for other, found in shared.items()}
    found = 0
    for other in sorted(likeliest, key=lambda o: (-score[o], abs(o - at), o)):
        pairs = [f.removeprefix("pair ") for f in shared[other] if f.startswith("pair ")]
        reasons = tuple(_reasons(entries[at], shared[other]))
        phrase = _phrase(texts[at], texts[other], pairs)
        if phrase:
            reasons += (Reason("phrase", (phrase,)),)
        if reasons:
            found += 1
            yield Likeness(other, reasons)
        if found == MOST:
            return


def _reasons(entry: Entry, shared: Sequence[str]) -> Iterator[Reason]:
    """The reasons among the `shared` features of an article that have a name."""
    people = tuple(f.removeprefix("person ") for f in shared if f.startswith("person "))
    places = tuple(p for p in entry.places if f"place {p.slug}" in shared)
    subjects = tuple(s for s in entry.subjects if f"topic {s.slug}" in shared)
    if people:
        yield Reason("person", people)
    if places:
        yield Reason("place", places)
    if subjects:
        yield Reason("topic", subjects)


# ------------------------------------------------------------------------ wording


def _text(entry: Entry) -> _Text:
    said = " | ".join((entry.article.title, *entry.article.summary_vi))
    words = tuple(re.findall(rf"{_WORD.pattern}|[|.,;:“”\"()]", said))
    keys = tuple(old_tone(" ".join(words)).casefold().split(" "))
    places = {f"{keys[n]} {keys[n + 1]}": n for n in reversed(list(_pairs(keys)))}
    return _Text(keys, words, places, f" {' '.join(keys)} ")


def _pairs(keys: Sequence[str]) -> Iterator[int]:
    """Where pairs of neighbouring words stand; none across a sign, none with a figure in it."""
    telling = [key.isalpha() and key not in _LOOSE for key in keys]
    return (n for n in range(len(keys) - 1) if telling[n] and telling[n + 1])


def _phrase(one: _Text, other: _Text, shared: Sequence[str]) -> str:
    """The longest phrase about one of the `shared` pairs that stands word for word in both.

    As `one` prints it; "" where none is long enough to say anything.
    """
    keys = one.keys
    best = (0, 0)
    for pair in shared:
        start = one.places[pair]
        if best[0] <= start < best[1]:
            continue  # it stands in the phrase found already
        end = start + 2
        most = start + _LONGEST_PHRASE
        while (
            end < min(len(keys), most) and keys[end].isalpha() and other.says(keys[start : end + 1])
        ):
            end += 1
        least = max(0, end - _LONGEST_PHRASE)
        while start > least and keys[start - 1].isalpha() and other.says(keys[start - 1 : end]):
            start -= 1
        while keys[start] in _LOOSE:
            start += 1
        while keys[end - 1] in _LOOSE:
            end -= 1
        if end - start > best[1] - best[0]:
            best = start, end
    said = one.words[slice(*best)]
    return " ".join(said) if len(said) >= _LEAST_PHRASE else ""


# ------------------------------------------------------------------------ people


def _people(entries: Sequence[Entry]) -> list[tuple[str, ...]]:
    """The people whom headline and summary of each article name, if another article does too."""
    maybe: list[dict[str, None]] = []
    for entry in entries:
        said = " | ".join((entry.article.title, *entry.article.summary_vi))
        maybe.append(dict.fromkeys(fold(name) for name in _MAYBE_PERSON.findall(said)))
    # Reading names is slow: only the sentences are read in which a name may be shared.
    often = Counter(opening for found in maybe for opening in {_opening(name) for name in found})
    result = []
    for entry, found in zip(entries, maybe, strict=True):
        names: dict[str, None] = {}
        if any(often[_opening(name)] > 1 for name in found):
            for sentence in (entry.article.title, *entry.article.summary_vi):
                for entity in find_names(sentence):
                    if entity.kind == "name" and entity.forms[0].count(" ") > 1:
                        names[entity.forms[0]] = None
        result.append(tuple(names))
    return result


def _opening(name: str) -> str:
    """The first two syllables of a name: what follows may be an office."""
    return " ".join(name.split()[:2])
