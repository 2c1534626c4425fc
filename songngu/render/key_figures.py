"""The figures of a summary, each in the clause that says what it counts.

A figure is picked out only of a sentence whose English nothing is held against, and only
where its English form was found again in the English sentence. Which words belong to a
number is not guessed: the clause around it is quoted, in both languages, as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from songngu.article import Sentence
from songngu.text import nfc
from songngu.translate.checks.entity_flags import align
from songngu.translate.entity import Entity

MOST = 6
_LONGEST = 16  # words of a quoted clause

# What tells most to a reader who has little time, first.
_RANK = {"amount": 0, "percent": 1, "ratio": 2, "number": 3, "date": 4}
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
# A number after one of these is a name, not a count: "quận 3", "mức độ 4", "Nghị quyết 76".
_LABEL = re.compile(
    r"(?:\b(?:mức độ|cấp độ|mức|cấp|quận|phường|khu vực|vùng|giai đoạn|phiên bản|tầng|quốc lộ|tỉnh lộ|đường"
    r"|điều|khoản|điểm|chương|mục|phụ lục|bão|số|hạng|lớp|khối|nhóm|tổ|đội|khu|khóa|khoá|vòng|loại|bậc"
    r"|thứ|lần|kỳ|đợt|ca|tuyến|km|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|luật|kế hoạch|đề án"
    r"|công văn|chương trình|dự án|năm|niên khóa|nhiệm kỳ|thôn|ấp|xóm|buôn|làng|đoàn|viện|quỹ|quý|đài|hotline"
    r"|đường dây nóng|trang|iso|ngã|xe buýt)|\d,?|\d ?[-–/]) ?$",
    re.IGNORECASE,
)
# "6 tháng đầu năm", "24/7": spans and sayings, not figures.
_NO_FIGURE = re.compile(r"tháng|^24/|^(?:19|20)\d\d[/-]|[-–]")
# What makes another figure of the one that follows: a sign ("-2,5%"), "âm"; or of the one before
# it: the end of a span ("30 - 40%"). Without them the figure would say what the text does not.
_SIGN = re.compile(r"(?:[-–−+±]|\+/- ?|± |\b(?:âm|minus|negative) )$", re.IGNORECASE)
_SPAN = re.compile(r" ?(?:[-–−±]|\+/-) ?\d")
# Where a sentence is cut into clauses, if the sign stands in no figure.
_PARTED = re.compile(r"[;()]|[,:](?=\s)|\s[–-]\s(?!\d)")
# What a clause need not begin with; the minus of a number is part of it.
_IDLE = re.compile(r"(?:[ ,:;]|[–-](?!\d))+")
_FIRM = ";()"


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure in its clause: what stands before it, the figure, what follows; "…" where cut.

    Put together they are the words of the sentence, spaces included.
    """

    before: str
    figure: str
    after: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: the fragment of its sentence on the page, and its clause in both languages."""

    of: str
    kind: str
    vi: Quote
    en: Quote


def key_figures(sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """Return the figures of a summary that were found again in its English, in its order.

    `sentences` are those of the summary without the headline. Sentences with a caution, out
    of date or without English give none. Of more than `MOST` figures, money, percentages and
    shares are kept before plain numbers, and these before dates.
    """
    found = [
        (Figure(sentence.of, kind, vi, en), at)
        for sentence in sentences
        if sentence.public_en and not sentence.cautions
        for at, (kind, vi, en) in enumerate(_figures(nfc(sentence.vi), nfc(sentence.en)))
    ]
    order = sorted(range(len(found)), key=lambda n: (_RANK[found[n][0].kind], n))
    return tuple(found[n][0] for n in sorted(order[:MOST]))


# The pages of both languages ask for the same sentences.
@lru_cache(maxsize=65536)
def _figures(vi: str, en: str) -> tuple[tuple[str, Quote, Quote], ...]:
    if not re.search(r"\d", vi):
        return ()
    placed, _ = align(vi, en)
    times = Counter(entity.text for entity, _, _ in placed)
    spans = [(entity.start, entity.end) for entity, _, _ in placed]
    places = [(start, end) for _, start, end in placed if start >= 0]
    found = []
    for entity, start, end in sorted(placed, key=lambda place: place[0].start):
        # Of two alike it could not be told which is which.
        if start < 0 or times[entity.text] > 1 or not _is_figure(entity, vi):
            continue
        if _is_part(vi, entity.start, entity.end) or _is_part(en, start, end):
            continue
        quotes = _quote(vi, entity.start, entity.end, spans), _quote(en, start, end, places)
        if all(quotes):
            found.append((entity.kind, *quotes))
    return tuple((kind, a, b) for kind, a, b in found if a and b)


def _is_figure(entity: Entity, vi: str) -> bool:
    """Whether an entity is a count, an amount, a share or a day that a reader may look for."""
    if entity.kind not in _RANK or _LABEL.search(vi[: entity.start]):
        return False
    if entity.kind == "number":
        if vi.startswith((" tuổi", " cấp", " tại chỗ"), entity.end):
            return False
        return bool(_DIGITS.fullmatch(entity.text)) and not _YEAR.fullmatch(entity.text)
    if entity.kind == "date":
        return "tháng đầu" not in entity.text and "tháng cuối" not in entity.text
    return entity.kind != "ratio" or not _NO_FIGURE.search(entity.text)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the figure from `start` to `end` has a sign before it, or begins a span."""
    return bool(_SIGN.search(text[:start]) or _SPAN.match(text, end))


def _quote(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Quote | None:
    """The clause of `text` about the figure from `start` to `end`; None if it has no words.

    `spans` are the figures and names, which are never cut in two.
    """
    cuts = [
        match
        for match in _PARTED.finditer(text)
        if not any(a < match.end() and match.start() < b for a, b in spans)
    ]
    first = max((c.end() for c in cuts if c.end() <= start and c[0] in _FIRM), default=0)
    last = min((c.start() for c in cuts if c.start() >= end and c[0] in _FIRM), default=len(text))
    clipped = [False, False]
    if len(text[first:last].split()) > _LONGEST:
        first, last, clipped = _clause(text, start, end, (first, last), cuts)
    first, last, clipped = _window(text, start, end, (first, last), clipped)
    idle = _IDLE.match(text, first, start)
    before = text[idle.end() if idle else first : start]
    after = text[end:last].rstrip(" ,:;.–-")
    if len(re.findall(r"[^\W\d_]+", before + after)) < 2:
        return None
    opening = "… " if clipped[0] else ""
    return Quote(opening + before, text[start:end], after + (" …" if clipped[1] else ""))


def _clause(
    text: str, start: int, end: int, bounds: tuple[int, int], cuts: Sequence[re.Match[str]]
) -> tuple[int, int, list[bool]]:
    """The clause between commas, with its neighbours as long as they fit."""
    starts = [bounds[0], *(c.end() for c in cuts if bounds[0] < c.end() <= start)]
    ends = [*(c.start() for c in cuts if end <= c.start() < bounds[1]), bounds[1]]
    first, last = starts.pop(), ends.pop(0)
    while starts and len(text[starts[-1] : last].split()) <= _LONGEST:
        first = starts.pop()
    while ends and len(text[first : ends[0]].split()) <= _LONGEST:
        last = ends.pop(0)
    return first, last, [first > bounds[0], last < bounds[1]]


def _window(
    text: str, start: int, end: int, bounds: tuple[int, int], clipped: list[bool]
) -> tuple[int, int, list[bool]]:
    """What is still too long is cut between words, more of it behind the figure than before."""
    first, last = bounds
    words = [m.span() for m in re.finditer(r"\S+", text[first:last])]
    if len(words) <= _LONGEST:
        return first, last, clipped
    before = [first + a for a, b in words if first + b <= start]
    after = [first + b for a, b in words if first + a >= end]
    room = _LONGEST - len(text[start:end].split())
    ahead = min(len(before), max(room // 2, room - len(after)))
    behind = min(len(after), room - ahead)
    if ahead < len(before):
        first, clipped = (before[-ahead] if ahead else start), [True, clipped[1]]
    if behind < len(after):
        last, clipped = (after[behind - 1] if behind else end), [clipped[0], True]
    return first, last, clipped
