"""Whether what bears a number bears the same in the English: an article, a class, a session, a rank.

That the number stands somewhere is seen elsewhere. Here it is asked of each kind of thing by
itself, so that "khoản 3 Điều 5" is not taken for Clause 5 of Article 3, nor hạng III for
Class II where no other number is missing; and of two labels, which figure goes with which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from songngu.translate.checks.entity_flags import align
from songngu.translate.lexicon import CARDINALS, ORDINALS
from songngu.translate.numerals import roman

_ANY = re.IGNORECASE
# What is numbered: the Vietnamese before its number, the English before it, the English after an ordinal.
_KINDS = (
    (r"điều", r"articles?", ""),
    (r"khoản|điều khoản", r"clauses?|paragraphs?", ""),
    (r"chương", r"chapters?", ""),
    (r"phụ lục", r"append(?:ix|ices)|annex(?:es)?", ""),
    (r"giai đoạn|pha|đợt|bước", r"phases?|stages?", r"phase|stage"),
    (r"mức độ|cấp độ|cấp|mức|trình độ|bậc|cấp học|tầng|vòng|tiêu chuẩn|báo động", r"levels?", r"level"),
    (r"hạng|loại|bậc|cấp|nhóm|lớp|khối|khu vực|mức|mức độ|vùng", r"class|classes|categor(?:y|ies)|tiers?", r"class"),
    (r"hạng|bậc|ngạch|cấp|lớp|loại", r"ranks?", ""),
    (r"lớp|khối|khối lớp|cấp|bậc|hạng|loại|mức|độ|ngạch", r"grades?", r"grade|graders?"),
    (r"nhóm|tổ|đội|cụm|khối|đoàn|bảng|lớp|loại|tiểu khu", r"groups?", ""),
    (r"khu vực|vùng|khu|quân khu|miền|tiểu vùng|cụm|phân khu", r"regions?|zones?|areas?", ""),
    (r"vòng|lượt|đợt|hiệp|phiên", r"rounds?", r"round"),
    (r"bước|bậc|khâu", r"steps?", r""),
    (r"giải", r"", r"prizes?"),
    (r"kỳ họp(?: chuyên đề| bất thường| thường lệ| không thường kỳ| thường kỳ)?(?: lần)?|phiên họp(?: lần)?|phiên|hội nghị lần|kỳ|khóa|khóa họp|khoá họp|buổi",
     r"sessions?", r"(?:regular |extraordinary |special |thematic |ordinary )?session"),
    (r"(?:trung ương|bch trung ương|hội nghị trung ương|hội nghị|hội nghị bch trung ương)(?: lần)?|phiên họp(?: toàn thể)?(?: lần)?|hội nghị lần|toàn thể(?: lần)?|lần",
     r"plenums?", r"plenum"),
    (r"khóa|khoá|nhiệm kỳ(?: khóa| khoá)?|đại hội(?: đảng| đảng toàn quốc| đại biểu toàn quốc)?(?: lần)?|kỳ",
     r"", r"(?:-?term |-?tenure )?(?:national assembly|(?:party )?central committee|(?:[\w-]+ ){0,2}people's council)(?! (?:plenum|meeting|conference|resolution))|-?tenure"),
)  # fmt: skip
_WORDS = {
    **{word: n for n, word in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)},
    **{
        f"mười {word}": n
        for n, word in enumerate("một hai ba bốn lăm sáu bảy tám chín".split(), 11)
    },
    "nhất": 1, "nhì": 2, "tư": 4, "đầu": 1, "hai mươi": 20,
}  # fmt: skip
_VI_N = rf"(?:\d{{1,3}}|[ivx]{{1,6}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![\w%/]|[.,]\d| ?%)"
_EN_N = rf"(?:\d{{1,3}}|(?-i:[IVX]{{1,6}})|{'|'.join(CARDINALS[1:21])})(?![\w%]|[.,]\d| times)"
_NTH = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[1:21])})"
_AND_VI = r"(?: ?[,/&–-] ?| và | hoặc | hay | đến | tới | với )"
_AND_EN = r"(?: ?[,/&–-] ?(?:and |or )?| and | or | to | through )"
_ORDINALS = {word: n for n, word in enumerate(ORDINALS) if word}
_CARDINALS = {word: n for n, word in enumerate(CARDINALS) if word}


def _listed(label: str, number: str, joint: str) -> str:
    return rf"(?:(?:{label})(?: số| thứ| từ| no\.?)?[ -]\(?)(?P<n>{number}(?:{joint}(?:(?:{label}) )?{number})*)"


_VIETNAMESE = tuple(
    re.compile(rf"(?<!\w){_listed(vi, _VI_N, _AND_VI)}", _ANY) for vi, _, _ in _KINDS
)
_BEFORE = tuple(
    re.compile(rf"\b{_listed(en, _EN_N, _AND_EN)}", _ANY) if en else None for _, en, _ in _KINDS
)
_AFTER = tuple(
    re.compile(rf"\b(?P<n>{_NTH})[ -](?:{en})\b", _ANY) if en else None for _, _, en in _KINDS
)
_SINGLE = tuple(
    re.compile(rf"\b(?:{en or '(?!)'})(?: no\.?)?[ -]\(?({_EN_N})", _ANY) for _, en, _ in _KINDS
)
_FIGURES = frozenset(("number", "percent", "amount", "ratio", "date", "month", "quarter"))
# Where any word of the kind stands at all; only then is it looked for.
_CUES = tuple(
    tuple(dict.fromkeys(re.findall(r"[a-z]{4,}", f"{en} {nth}".replace("s?", ""))))
    for _, en, nth in _KINDS
)
_FIRM = 4  # up to here nothing else in the Vietnamese may be called so
_NUMBER = re.compile(rf"{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d+|[^\W\d_]+")
# After a label of one thing a second number is a count: "level 3, 12 at level 4".
_PLURAL = re.compile(r"\w+(?<!clas)s(?: no\.?)?[ -]", _ANY)


def _value(text: str) -> int:
    text = text.lower()
    if text.isdigit():
        return int(text)
    if text in _WORDS:
        return _WORDS[text]
    if text in _CARDINALS:
        return _CARDINALS[text]
    return roman(text.upper()) if text and set(text) <= set("ivx") else 0


def _values(text: str) -> set[int]:
    """The numbers of a list, and those between two ends of a range."""
    found = [_value(word) for word in _NUMBER.findall(text)]
    values = {value for value in found if value}
    if re.search(r"đến|tới|[–-]|to|through", text):
        for low, high in pairwise(sorted(values)):
            values |= set(range(low, min(high, low + 60)))
    return values


@lru_cache(maxsize=256)
def _of(source: str, kind: int) -> frozenset[int]:
    return frozenset().union(*(_values(m["n"]) for m in _VIETNAMESE[kind].finditer(source)))


def misnumbered(source: str, english: str) -> Iterator[str]:
    """ "Class II" for "hạng III", "the 14th session" for "kỳ họp thứ 10 … khóa XIV"."""
    said = english.lower()
    for kind, cues in enumerate(_CUES):
        if not any(cue in said for cue in cues):
            continue
        given: frozenset[int] | None = None
        for pattern in (_BEFORE[kind], _AFTER[kind]):
            for match in pattern.finditer(english.replace("’", "'")) if pattern else ():
                given = _of(source, kind) if given is None else given
                if pattern is _AFTER[kind]:
                    text = match["n"].lower()
                    values = {_ORDINALS.get(text) or int(re.sub(r"\D", "", text))}
                elif _PLURAL.match(match[0]):
                    values = _values(match["n"])
                else:
                    values = _values(" ".join(_SINGLE[kind].findall(match[0])))
                if (given or kind < _FIRM) and values - given:
                    yield f"figure: {match[0]} not in the source"


# Points of laws have letters.
_POINT_VI = re.compile(
    r"(?<!\w)(?:điểm|tiết|mục) ([a-zđ])(?:(?:, | và | đến |, điểm | và điểm )([a-zđ]))*(?!\w)", _ANY
)
_POINT_EN = re.compile(r"\b(?:[Pp]oint|[Ii]tem) ([a-hđ])\b(?! )")


def points(source: str, english: str) -> Iterator[str]:
    """ "Point b" for "điểm a"."""
    if "oint " in english or "tem " in english:
        said = _POINT_EN.findall(english)
        if said and (given := _POINT_VI.search(source)):
            letters = set(re.findall(r"(?<!\w)[a-zđ](?!\w)", given[0].lower()))
            for letter in said:
                if letter not in letters and "đến" not in given[0]:
                    yield f"figure: point {letter} not in the source"


# A place in an order: in Vietnamese (in words, "5/63"), in English.
_PLACE_VI = re.compile(
    rf"(?:thứ|hạng|vị trí|xếp|đứng|giải|thứ hạng|top|nhóm|lên|xuống|còn|từ|đến|số) (?:thứ )?({_VI_N})",
    _ANY,
)
_PLACE_OF_VI = re.compile(r"(?<![\d/])(\d{1,3})/\d{1,3}(?![\d/])")
_IN_WORDS_VI = {
    1: re.compile(r"(?<!\w)(?:nhất|đầu|quán quân|vô địch|cao|vàng)(?!\w)", _ANY),
    2: re.compile(r"(?<!\w)(?:á quân|đứng sau|xếp sau|bạc|ngay sau|kế)(?!\w)", _ANY),
}
_PLACE_EN = re.compile(
    rf"\b(?:rank(?:s|ed|ing)?(?: only| just| joint| in)?|stands|stood|placed|finished) ({_NTH})(?!-| to )\b"
    rf"|\b({_NTH}) (?:place|position|spot|nationwide)\b",
    _ANY,
)


def misranked(source: str, english: str) -> Iterator[str]:
    """ "ranked 3rd, up five places" for "xếp thứ 5, tăng 3 bậc"."""
    given: set[int] = set()
    for match in _PLACE_EN.finditer(english):
        given = given or {
            _value(n) for n in (*_PLACE_VI.findall(source), *_PLACE_OF_VI.findall(source))
        }
        text = (match[1] or match[2]).lower()
        place = _ORDINALS.get(text) or int(re.sub(r"\D", "", text))
        in_words = _IN_WORDS_VI.get(place)
        if given and place not in given and not (in_words and in_words.search(source)):
            yield f"figure: {match[0]} not in the source"


def _places(pattern: re.Pattern[str] | None, text: str) -> list[tuple[int, int]]:
    """The values and places of labels with one number."""
    found = []
    for match in pattern.finditer(text) if pattern else ():
        n = match["n"].lower()
        value = _ORDINALS.get(n) or _value(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", n))
        found.append((value, match.start()))
    return found


def figures_exchanged(source: str, english: str) -> Iterator[str]:
    """ "Level 4 … 40% and level 3 … 60%" for "mức độ 3 … 40%, mức độ 4 … 60%"."""
    said = english.lower()
    for kind, pattern in enumerate(_VIETNAMESE):
        if not any(cue in said for cue in _CUES[kind]):
            continue
        labels = _places(pattern, source)
        if len(labels) != 2 or not labels[0][0] or labels[0][0] == labels[1][0]:
            continue
        (one, at), (two, then) = labels
        there = dict(_places(_BEFORE[kind], english) + _places(_AFTER[kind], english))
        if not (one in there and two in there):
            continue
        figures = [
            (entity.start, start)
            for entity, start, _ in align(source, english)[0]
            if start >= 0 and entity.kind in _FIGURES
        ]
        figures = sorted(f for f in figures if source[f[0] : f[0] + 1].isdigit())
        between = [f for f in figures if at + 12 < f[0] < then]
        before = [f for f in figures if f[0] < at]
        after = [f for f in figures if f[0] > then + 12]
        if len(between) != 1 or (bool(before) == bool(after)):
            continue
        other = (before or after)[-1 if before else 0]
        first, second = (other, between[0]) if before else (between[0], other)
        if (first[1] < second[1]) != (there[one] < there[two]):
            yield f"figure: {source[at : at + 12].strip()}"


RULES = (misnumbered, points, misranked, figures_exchanged)
