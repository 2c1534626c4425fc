"""What bounds a figure: more than, at least, nearly; before, after, until.

Vietnamese says such things right before the figure, so that a lost, invented or turned
one can be told without understanding the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from songngu.translate.checks.entity_flags import align
from songngu.translate.checks.quantities import english_counts, vietnamese_counts

_ANY = re.IGNORECASE
_MONEY = r"(?:(?:the|a|an|around|about) )?(?:VND |USD |EUR |\$)?"
# Right before a figure: at most, at least, nearly so many. Vietnamese ...
_LESS = r"(?:phạt|phạt tiền|vi phạm|vay|hỗ trợ) (?:đến|tới|lên đến|lên tới)|chưa đến|chưa tới|chưa đầy|không đến|không tới|không đầy|dưới|không quá|không vượt quá|tối đa"
_MORE = r"hơn|trên|quá|vượt quá|ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn"
_NEAR = r"gần|ngót|suýt soát|xấp xỉ|khoảng"
_BOUND = re.compile(rf"\b(?:(?P<less>{_LESS})|(?P<more>{_MORE})|(?P<near>{_NEAR})) $", _ANY)
# ... but "cao hơn 5" is a difference, "12 trên 15" a share, and "trên 3 địa bàn" where.
_NO_BOUND = re.compile(
    r"\b(?:sớm|muộn|cao|thấp|nhanh|chậm|ngắn|dài|nhiều|ít|lớn|nhỏ|rộng|hẹp|đông|kém|tốt|rẻ|đắt|xa|gần|già"
    r"|trẻ|nặng|nhẹ|lâu|sâu|dày|giàu|thiếu) hơn $|(?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|cấp|Trên) trên $",
    _ANY,
)
_LESS_BY = re.compile(r"\b(?:rẻ|thấp|ít|nhanh|sớm|ngắn|nhỏ|kém|hẹp|nhẹ) hơn $", _ANY)
_NOT_BEFORE = re.compile(r"\b(?:không|chưa|chẳng|đừng|cấm)\b[^,.;:]{0,30}\bquá $", _ANY)
# ... and English.
_EN_LESS = (
    r"less than|fewer than|as much as|as high as|of up|under|below|no more than|not more than|at most|up to|within|maximum"
    r"|not? exceed\w*|no longer than|no later than|capped|limit\w*|lower than|shorter than|beyond"
    r"|\w+ than|short of|shy of|not (?:even|yet|reach\w*|over|last\w*|go|be|fall)"
    r"|barely|over|exceed\w*|less|ceiling|cap"
)
_EN_MORE = (
    r"more than|over|above|at least|exceed\w*|upwards of|beyond|past|greater than|higher than"
    r"|minimum|no fewer than|no less than|not less than|some|topp\w+|surpass\w*|in excess of"
    r"|outnumber\w*|longer than|larger than|older than|upward|better than|further than|well over"
    r"|a good|no lower than|not below|must not|plus|last\w*|\w+ than|after|within|ahead|overdue"
)
_EN_NEAR = (
    r"nearly|almost|close to|about|approximately|approaching|around|roughly|an estimated|some|near"
    r"|estimated|just under|nearing|approx|less than|fewer than|under|or so|as many as|within"
    r"|up to|between|range|before"
)
_PLACE = r"|on|to|among|in|across|of|out of|per|from|along|onto|for|at|covering|spanning"
_SAID = {
    "less": re.compile(rf"\b(?:{_EN_LESS}|{_EN_NEAR})\b", _ANY),
    "more": re.compile(rf"\b(?:{_EN_MORE})\b|\+", _ANY),
    "on": re.compile(rf"\b(?:{_EN_MORE}{_PLACE})\b|\+", _ANY),
    "near": re.compile(rf"\b(?:{_EN_NEAR})\b", _ANY),
}
_ABOVE = re.compile(r"\b(?:more than|over|above|exceed\w*|beyond|past|after|\w+er than)\b", _ANY)
_SAID_AFTER = {
    "less": re.compile(
        r"[^.;]{0,40}\b(?:or|and) (?:less|fewer|under|below|younger|lower|shorter)\b"
        r"|[^.;,]{0,40}\b(?:at (?:the )?most|or so|maximum|at the latest|or below)\b",
        _ANY,
    ),
    "more": re.compile(
        r"[^.;]{0,40}\b(?:or|and) (?:more|over|above|older|higher|up\w*|longer|larger|better)\b"
        r"|\+|[^.;,]{0,30}(?:plus|odd|minimum|at least)\b",
        _ANY,
    ),
    "near": re.compile(r"[^.;,]{0,40}\b(?:or so|approximately)\b", _ANY),
}
_SAID_AFTER["on"] = _SAID_AFTER["more"]
_AT_MOST = re.compile(
    rf"\b(?:less than|fewer than|no more than|not more than|at most|nearly|almost) {_MONEY}$", _ANY
)
_AT_LEAST = re.compile(rf"(?<!\bno )(?<!\bnot )\b(?:more than|at least) {_MONEY}$", _ANY)
_BELOW = re.compile(
    rf"(?<!\bno )(?<!\bnot )\b(?:less than|fewer than|lower than|under|below|at most) {_MONEY}$",
    _ANY,
)
_JUST_AT_LEAST = re.compile(r"\bat least (?:VND |USD )?$", _ANY)
# "over" may also be "during"; not before a time that is gone.
_OVER = re.compile(r"(?<!ed )(?<!taken )\bover $", _ANY)
_AGO = re.compile(r" (?:years?|months?|weeks?|days?|hours?) ago\b", _ANY)
_DENIED = re.compile(r"\b(?:not|never|no|without)\b|n['’]t\b", _ANY)
_LOOSE = re.compile(
    rf"\b(?:{_LESS}|{_MORE}|{_NEAR}|hết|đủ|tới|đến|lên|thấp|nhất|chỉ|mới|từ|lớn|nhiều|cao|xuống|không|chưa|vượt"
    r"|ngoài|chừng|cỡ|non|sát|tầm|ước|kém|sắp|tròn|già|tận|những|tối đa|hàng|đầy|chênh|dôi|ngoại|quãng)\b", _ANY
)  # fmt: skip
_LOOSE_AFTER = re.compile(
    r"[^.,;]{0,30}\b(?:trở (?:lên|xuống|đi)|là (?:ít|nhiều)|hơn|lẻ|có dư|trở)\b|[^.,;]{0,12}\bhơn\b"
)


@lru_cache(maxsize=64)
def figures_in_both(source: str, english: str) -> tuple[tuple[str, int, int, int, int], ...]:
    """Each figure that stands in both: its kind, start and end there and here."""
    placed, left = align(source, english)
    figures = [
        (entity.kind, entity.start, entity.end, start, end)
        for entity, start, end in placed
        if start >= 0
    ]
    found = [count for count in english_counts(left) if not count.ordinal]
    for count in vietnamese_counts(source):
        if count.spelled and not source.startswith(" phần ", count.end):
            match = next((c for c in found if c.value == count.value), None)
            if match:
                found.remove(match)
                figures.append(("number", count.start, count.end, match.start, match.end))
    return tuple(figures)


def _said(english: str, start: int) -> str:
    """What stands in the same clause right before a figure."""
    return re.split(r"[.;:] ", english[max(0, start - 45) : start])[-1]


def bounds(source: str, english: str) -> Iterator[str]:
    """ "dưới 10 ngày" without "less than", or with "more than"; "more than" out of nothing."""
    for kind, start, end, en_start, en_end in figures_in_both(source, english):
        if kind not in ("number", "percent", "amount", "ratio"):
            continue
        before, text = source[max(0, start - 45) : start], source[start:end]
        said = _said(english, en_start)
        # The same number may stand there twice: then no more is asked than that one has it.
        value = next((c.value for c in english_counts(english) if c.start == en_start), None)
        same = [c for c in english_counts(english) if c.value == value]
        twice = len(same) > 1
        if twice:
            said = " … ".join(_said(english, c.start) for c in same)
        bound = _BOUND.search(before)
        if not bound:
            added = _AT_MOST.search(said) or _AT_LEAST.search(said)
            if not added and _AGO.match(english, en_end):
                added = _OVER.search(said)
            if (
                added
                and not twice
                and not _LOOSE.search(before)
                and not _LOOSE_AFTER.match(source, end)
            ):
                yield f"figure: {added[0]}{english[en_start:en_end]} not in the source"
            continue
        if "ít nhất" in bound[0] and "nhiều nhất" in source:  # the least and the most
            continue
        if _NO_BOUND.search(before):  # "rẻ hơn 300 triệu": cheaper by that, not more than it
            if _LESS_BY.search(before) and not twice and _AT_LEAST.search(said):
                yield f"figure: {before.split()[-2]} {bound[0]}{text}"
            continue
        group, word = str(bound.lastgroup), bound[0].strip().lower()
        if denied := _NOT_BEFORE.search(before):
            group = "less"
        elif word == "trên" and (kind not in ("percent", "amount") or said.endswith("per ")):
            group = "on"
        # "không dưới 30" is no "fewer than 30".
        below = _BELOW.search(said) and not _DENIED.search(said)
        if group == "more" and word.startswith("không") and below and not twice:
            yield f"figure: {bound[0]}{text}"
            continue
        # "at least 40" is not "more than 40"; it is "ít nhất".
        if word in ("hơn", "trên", "vượt quá") and _JUST_AT_LEAST.search(said) and not twice:
            yield f"figure: {bound[0]}{text}"
            continue
        wrong = _AT_MOST if group in ("more", "on") else _AT_LEAST
        turned = not (twice or denied or word.startswith("không") or _DENIED.search(said))
        # "không … quá 70": no more than, or not … above.
        kept = _SAID[group].search(said) or (denied and _ABOVE.search(said))
        if (turned and wrong.search(said)) or not (
            kept or _SAID_AFTER[group].match(english, en_end)
        ):
            yield f"figure: {bound[0]}{text}"


# Prepositions of time right before a date, and what English does not mean by them.
_TIMES = tuple(
    (re.compile(rf"\b(?:{vietnamese})(?: [^\W\d]\w*)? $", _ANY), re.compile(rf"\b(?:{english})(?: the| \w+day,?)? $", _ANY))
    for vietnamese, english in (
        (r"trước", r"after|since|from|following|until|on|in"),
        (r"sau", r"before|until|by|prior to|through|on|in|at"),
        # "Từ 1/8, …" at the head of a clause: people write "from" or "since" in 256 of 258 such.
        (r"(?:^|[,;:(] )từ|kể từ", r"before|until|prior to|on|in|at|by"),
        (r"từ", r"before|until|prior to"),
        (r"tính đến|đến hết", r"since|after|on|in|from"),
        (r"đến|tới|hết", r"since|after"),
        (r"trong|vào", r"before|until|since|prior to"),
    )
)  # fmt: skip


def times(source: str, english: str) -> Iterator[str]:
    """ "sau 20 giờ" (after) that became "until 8 p.m."."""
    for kind, start, end, en_start, _ in figures_in_both(source, english):
        year = kind == "number" and source[:start].endswith(" năm ")
        if year or kind in ("date", "month", "time", "quarter"):
            before = source[max(0, start - 20) : start]
            said = english[max(0, en_start - 20) : en_start]
            wrong = next((en for vi, en in _TIMES if vi.search(before)), None)
            if source.startswith(" trở ", end):  # "từ năm 2015 trở về trước": in or before
                continue
            if wrong and wrong.search(said):
                yield f"figure: {before.split()[-1]} {source[start:end]}"


_FROM = re.compile(r"\b(?:từ|so với)(?: mức)? $", _ANY)
_TO = re.compile(r"[^,.;\d]{0,25}\b(?:xuống|còn|lên|đến|tới|thành)(?: còn| mức| đến| tới)? $", _ANY)
_EN_FROM = re.compile(r"\bfrom(?: the| about| nearly| over| more than)? (?:VND |USD )?$", _ANY)
_EN_TO = re.compile(
    r"[^,.;\d]{0,25}\bto(?: the| about| just| only| nearly| over)? (?:VND |USD )?$", _ANY
)


def exchanged(source: str, english: str) -> Iterator[str]:
    """ "từ 30 xuống 12" that became "from 12 to 30"."""
    figures = sorted(figures_in_both(source, english), key=lambda figure: figure[1])
    for (_, start, end, en_start, _), (_, start_2, end_2, en_start_2, en_end_2) in pairwise(
        figures
    ):
        if (
            en_start_2 < en_start
            and _FROM.search(source[:start])
            and _TO.fullmatch(source[end:start_2])
            and _EN_FROM.search(english[:en_start_2])
            and _EN_TO.fullmatch(english[en_end_2:en_start])
        ):
            yield f"figure: {source[start:end_2]}"


RULES = (bounds, times, exchanged)
