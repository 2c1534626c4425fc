"""Where a figure goes: up or down, by so much or to so much, before a year or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songngu.translate.checks.bounds import figures_in_both

_ANY = re.IGNORECASE
_MONEY = (
    r"(?:(?:the|a|an|about|around|nearly|almost|over|more than|only|just|some) )?(?:VND |USD |\$)?"
)
_CHANGE = r"(?:tăng|giảm|cắt giảm|rút ngắn|rút|kéo dài|hạ|nâng)"
_TO = re.compile(
    r"(?<!\w)(?:tăng|giảm|cắt giảm|rút ngắn)(?: [^\W\d_]+){0,3}? (?:còn|xuống|xuống còn|lên|lên đến|lên tới|lên thành|đến còn|thành)"
    r"(?: (?:khoảng|gần|hơn|chỉ|trên|dưới|mức))? $", _ANY,
)  # fmt: skip
_BY = re.compile(
    rf"(?<!\w){_CHANGE}(?: (?:thêm|được|khoảng|gần|hơn|trên|bình quân|trung bình))? $", _ANY
)
_STARTED = re.compile(r"(?<!\w)(?:còn|xuống|lên|từ|đến|thành)(?!\w)", _ANY)
_EN_BY = re.compile(rf"\bby {_MONEY}$", _ANY)
_EN_TO = re.compile(
    rf"\b(?:increas\w*|rose|ris(?:e|es|en|ing)|rais\w*|reduc\w*|fell|fall\w*|drop\w*|cut\w*|short\w*|decreas\w*|lower\w*"
    rf"|declin\w*|grew|grow\w*|up|down|extend\w*)\b(?:(?!equivalent|equal|amounting|compared|owing|due)[^.,;\d]){{0,30}}? to {_MONEY}$", _ANY,
)  # fmt: skip
_UP_VI = re.compile(
    r"(?<!\w)(?<!gia )tăng(?: thêm| lên| trưởng| được| tới| đến| khoảng| gần| hơn)* $", _ANY
)
_DOWN_VI = re.compile(
    r"(?<!\w)(?<!tăng )(?:giảm|cắt giảm|tụt|sụt)(?: được| xuống| còn| tới| khoảng| gần| hơn)* $",
    _ANY,
)
_UP_EN = r"ris\w*|rose|risen|increas\w*|gr[eo]w\w*|climb\w*|gain\w*|jump\w*|higher|raised|surg\w*"
_DOWN_EN = (
    r"fall\w*|fell|decreas\w*|reduc\w*|drop\w*|declin\w*|lower\w*|cut\w*|slip\w*|shrank|slid"
    r"|shed\w*|trim\w*|slash\w*|short\w*"
)
_UP, _DOWN = (re.compile(rf"\b(?:{words})\b", _ANY) for words in (_UP_EN, _DOWN_EN))
_PARTED = re.compile(r"[.,;:\d]|\b(?:and|while|but|with|after)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = tuple(
    (re.compile(rf"(?<!\w)(?:{vi}) năm $", _ANY), re.compile(rf"\b(?:{en})(?: the)?(?: year)? $", _ANY))
    for vi, en in (
        (r"trước", r"after|since|following"),
        (r"sau", r"before|until|prior to"),
        (r"từ", r"until|before|prior to|up to"),
        (r"đến|tới|đến hết|hết", r"since|after|from"),
    )
)  # fmt: skip


def by_or_to(source: str, english: str) -> Iterator[str]:
    """ "giảm còn 5 ngày" (to five days) that became "by five days", and the other way round."""
    for kind, start, end, en_start, _ in figures_in_both(source, english):
        if kind not in ("number", "percent", "amount"):
            continue
        before, said = source[max(0, start - 45) : start], english[max(0, en_start - 60) : en_start]
        if (_TO.search(before) and _EN_BY.search(said)) or (
            (by := _BY.search(before))
            and _EN_TO.search(said)
            and not _STARTED.search(before[by.start() :])
            and not re.match(r"[^,.;]{0,25}(?<!\w)(?:còn|xuống|lên)(?!\w)", source[end:])
        ):
            yield f"figure: {' '.join(before.split()[-2:])} {source[start:end]}"


def up_or_down(source: str, english: str) -> Iterator[str]:
    """ "tăng 12%, … giảm 5%" that became "fell by 12% … rose by 5%"."""
    for kind, start, end, en_start, en_end in figures_in_both(source, english):
        if kind not in ("number", "percent", "amount"):
            continue
        before = source[max(0, start - 40) : start]
        up, down = _UP_VI.search(before), _DOWN_VI.search(before)
        if not (up or down):
            continue
        right, wrong = (_UP, _DOWN) if up else (_DOWN, _UP)
        said = _PARTED.split(english[max(0, en_start - 90) : en_start])[-1]
        around = said + _PARTED.split(english[en_end:])[0]
        if wrong.search(said) and not right.search(around):
            yield f"figure: {before.split()[-1]} {source[start:end]}"


def years(source: str, english: str) -> Iterator[str]:
    """ "trước năm 2025" (before) that became "after 2025"."""
    for _, start, end, en_start, _ in figures_in_both(source, english):
        if _YEAR.fullmatch(source[start:end]):
            before, said = (
                source[max(0, start - 20) : start],
                english[max(0, en_start - 20) : en_start],
            )
            back = source.startswith(" trở", end)  # "từ năm 2015 trở về trước"
            for vi, en in _YEARS:
                if vi.search(before) and en.search(said) and not back:
                    yield f"figure: {before.split()[-2]} năm {source[start:end]}"


_HALVES = (
    (re.compile(r"(?<!thấp )(?<!ít )(?<!ngắn )(?<!rẻ )(?<!nhanh )(?<!\w)(?:hơn|trên|quá)(?: một)? nửa(?!\w)", _ANY),
     re.compile(r"\b(?:less|fewer) than half|\b(?:nearly|almost|under|about) half", _ANY),
     re.compile(r"\b(?:more|over|above|majority)\b", _ANY)),
    (re.compile(r"(?<!\w)(?:gần|chưa đến|chưa đầy|chưa tới)(?: một)? nửa(?!\w)", _ANY),
     re.compile(r"\b(?:more than|over|above) half", _ANY),
     re.compile(r"\b(?:nearly|almost|close|less|under|fewer|about|just)\b", _ANY)),
)  # fmt: skip
_LESSENED = re.compile(r"(?<!\w)(?:giảm|bớt|rút|ngắn|cắt|hạ|thu hẹp)(?: [^\W\d_]+){0,3} $", _ANY)


def halves(source: str, english: str) -> Iterator[str]:
    """ "hơn một nửa" that became "less than half"."""
    if "nửa" not in source.lower():
        return
    for vi, wrong, right in _HALVES:
        match = vi.search(source)
        # "giảm hơn một nửa" leaves less than half.
        if not match or _LESSENED.search(source[: match.start()]):
            continue
        if wrong.search(english) and not right.search(english):
            yield f"figure: {match[0]}"


RULES = (by_or_to, up_or_down, years, halves)
