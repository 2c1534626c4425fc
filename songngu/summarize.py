"""Extractive summary: a few whole sentences of the article, in its order.

A sentence scores for standing in the lead, for sharing the title's and the
article's own words (bigrams of syllables), for figures and for words of result;
it loses for ceremony ("Tới dự có …"), for leaning on what stands before it
("Trong đó, …"), for being one half of a quotation, for web addresses, and for a length that neither reads nor
translates well. Sentences that repeat one already chosen lose too (maximal
marginal relevance, Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from songngu import body as markdown
from songngu.article import Article
from songngu.text import sentences

# Weights, all in one place; the unit is "worth of the article's first sentence" = 3.
_LEAD = 3.0
_EARLY = 1.0  # for the second sentence, fading over the article
_TITLE = 3.0
_CENTRAL = 2.5
_FIGURE = 0.4  # each, up to three
_RESULT = 0.5
_CEREMONY = -3.0
_LEANING = -2.0
_ADDRESS = -2.0
_FRAGMENT = -4.0
_REPEATS = -4.0
_GOOD_LENGTH = range(10, 46)  # syllables
_LONGEST = 60

_CEREMONIAL = re.compile(
    r"^(?:(?:cùng |tới |đến |tham |về )?dự (?:có|hội nghị|buổi|lễ|và|tại)|tham gia đoàn|tham dự|cùng dự"
    r"|(?:tiếp|đón) và làm việc|chủ trì (?:hội nghị|buổi)|về phía)"
    r"|\b(?:cảm ơn|trân trọng|chúc mừng|tặng hoa)\b"
)
_ENDED = re.compile(r"[.!?…][\"”’»')\]]*$")
# A radio's greeting or a letter's opening is no sentence of the article.
_GREETING = re.compile(r"(?:xin |kính |trân trọng )*(?:thưa|chào|kính gửi)\b", re.IGNORECASE)
_LEANS = re.compile(
    r"^(?:trong đó|đó là|đồng thời|qua đó|từ đó|do đó|vì vậy|do vậy|bên cạnh đó|ngoài ra|tuy nhiên|theo đó"
    r"|mặt khác|song song đó|cụ thể|tương tự|riêng|đây là|điều này|việc này|ông|bà|đồng chí|nhờ đó|nhưng|và"
    r"|cùng với đó|trên cơ sở đó|trước đó|sau đó|thứ nhất|thứ hai|một là|hai là)\b"
)
_RESULTS = re.compile(
    r"\b(?:đạt|tăng|giảm|hoàn thành|kết quả|thành lập|ban hành|cắt giảm|xếp thứ|đến nay|hạn chế|đề nghị|yêu cầu)\b"
)
_NUMBER = re.compile(r"(?<![\w/])\d[\d.,/]*%?")
_URL = re.compile(r"https?://|www\.|\S+@\S+")


def summarize(body: str, title: str, limit: int) -> tuple[str, ...]:
    """Return two to `limit` whole sentences of the Markdown `body`, in its order.

    Fewer only where the body has fewer; () for a body without running text.
    """
    found = list(
        dict.fromkeys(s for paragraph in markdown.prose(body) for s in sentences(paragraph))
    )
    told = [s for s in found if not _GREETING.match(s) and s.count(" | ") < 2]  # no rows of a table
    found = told or found
    bigrams = [_bigrams(sentence) for sentence in found]
    counts = Counter(pair for pairs in bigrams for pair in pairs)
    about = _bigrams(title)
    scores = [
        _score(sentence, position, len(found), pairs, counts, about)
        for position, (sentence, pairs) in enumerate(zip(found, bigrams, strict=True))
    ]
    chosen: list[int] = []
    while len(chosen) < min(limit, len(found)):
        covered = set().union(*(bigrams[i] for i in chosen)) if chosen else set()

        def worth(i: int, covered: set[str] = covered) -> float:
            shared = len(bigrams[i] & covered) / max(1, len(bigrams[i]))
            return scores[i] + _REPEATS * shared

        best = max((i for i in range(len(found)) if i not in chosen), key=lambda i: (worth(i), -i))
        if len(chosen) >= 2 and worth(best) < 0:
            break
        chosen.append(best)
    return tuple(found[i] for i in sorted(chosen))


def _bigrams(text: str) -> set[str]:
    syllables = re.findall(r"\w+", text.lower())
    return {f"{a} {b}" for a, b in pairwise(syllables)}


def _score(
    sentence: str, position: int, total: int, pairs: set[str], counts: Counter[str], about: set[str]
) -> float:
    lower = sentence.lower()
    length = len(sentence.split())
    score = _LEAD if position == 0 else _EARLY * (1 - position / total)
    score += _TITLE * len(pairs & about) / max(1, len(about))
    score += _CENTRAL * sum(counts[p] > 1 for p in pairs) / max(1, len(pairs))
    score += _FIGURE * min(3, len(set(_NUMBER.findall(sentence))))
    score += _RESULT * bool(_RESULTS.search(lower))
    score += _CEREMONY * bool(_CEREMONIAL.search(lower))
    score += _LEANING * bool(_LEANS.search(lower))
    score += _ADDRESS * bool(_URL.search(sentence))
    halved = sentence.count("“") != sentence.count("”") or sentence.count('"') % 2
    heading = length < _GOOD_LENGTH.start and not _ENDED.search(sentence)
    opened = sentence[0].islower() or sentence[0] in "-–*+•"
    if halved or heading or opened or sentence.endswith((":", ";")):
        score += _FRAGMENT
    if length > _LONGEST:
        score -= 2 + 0.05 * (length - _LONGEST)
    elif length not in _GOOD_LENGTH:
        score -= 1
    return score


def refresh(article: Article, limit: int) -> Article:
    """Return `article` with a summary where it has none, or where the program's own has gone out
    of date: one of its sentences no longer stands in the body.

    A sentence that was only mended in the body is replaced by what it has become, and its
    English stays beside it. English that a person has worked on is never dropped with its
    sentence: such a summary is kept as it is.
    """
    paragraphs = markdown.prose(article.body)
    text = " ".join(paragraphs)
    missing = [vi for vi in article.summary_vi if vi not in text]
    if article.summary_vi and not missing:
        return article
    # What the summary already has is another sentence, and no mended one.
    found = [s for p in paragraphs for s in sentences(p) if s not in article.summary_vi]
    became: dict[str, str] = {}
    for vi in missing:
        became[vi] = _closest(vi, [s for s in found if s not in became.values()])
    if article.summary_vi and all(became.values()):
        return replace(article, summary_vi=tuple(became.get(vi) or vi for vi in article.summary_vi))
    if any(s.status in ("edited", "reviewed", "stale") for s in article.sentences[1:]):
        return article
    summary = summarize(article.body, article.title, limit)
    english = dict(zip(article.summary_vi, article.summary_en, strict=False))
    kept = tuple(english.get(sentence, "") for sentence in summary)
    return replace(article, summary_vi=summary, summary_en=kept if any(kept) else ())


def _closest(sentence: str, found: list[str]) -> str:
    """The sentence that `sentence` has become, or ""; most of its words must still be there."""
    words = sentence.split()

    def likeness(other: str) -> float:
        return SequenceMatcher(None, words, other.split(), autojunk=False).ratio()

    best = max(found, key=likeness, default="")
    return best if best and likeness(best) >= 0.7 else ""
