"""Whether an office is of the level that the Vietnamese says: of the province, a district, a commune."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from songngu.translate.numerals import decimal_english

_ANY = re.IGNORECASE
# What in the Vietnamese says a level, and the English levels that it may be.
_LEVELS = (
    (r"tỉnh|liên tỉnh", ("provincial", "province")),
    (r"thành phố|(?<=, )thành|(?<=, thị, )thành|thành ủy|thành uỷ|tp\b|thủ đô|đô thị",
     ("city", "municipal", "provincial", "district", "town", "urban")),
    (r"sở", ("provincial", "municipal", "city")),
    (r"huyện|h\.", ("district",)),
    (r"quận|q\.", ("district", "urban district")),
    (r"thị xã|(?<=, )thị|thị ủy|thị uỷ|tx\b", ("town", "township", "district", "municipal", "city")),
    (r"xã|x\.", ("commune", "communal")),
    (r"phường|p\.", ("ward", "commune")),
    (r"thị trấn|tt\.", ("township", "town", "commune")),
    (r"đặc khu", ("special zone", "commune", "island")),
    (r"cơ sở", ("grassroots", "commune", "local")),
    (r"thôn|bản|ấp|làng|xóm|buôn|khu phố|tổ dân phố|khóm", ("village", "hamlet")),
    (r"trung ương|tw|quốc gia|chính phủ|nhà nước", ("central", "national")),
)  # fmt: skip
_NAMED = tuple((re.compile(rf"(?<!\w)(?:{vi})(?!\w)", _ANY), frozenset(en)) for vi, en in _LEVELS)
# Where any level may be meant.
_ALL = re.compile(
    r"(?<!\w)(?:các cấp|mọi cấp|từng cấp|hai cấp|2 cấp|ba cấp|3 cấp|bốn cấp)(?!\w)", _ANY
)
# A commune by a word that English need not take over: "liên xã", "hợp tác xã".
_NO_LEVEL = re.compile(
    r"(?<!\w)(?:hợp tác xã|xã hội|thị xã|làng xã|văn bản|cơ bản|nhân bản|phiên bản|bản (?:sao|đồ|thân|chất|án)"
    r"|trụ sở cơ sở|cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp lý|y tế|giáo dục|sản xuất|kinh doanh))(?!\w)",
    _ANY,
)
_OFFICE = (
    r"(?:-level)? (?:People's (?:Committees?|Councils?)|Party (?:Committees?|Standing|Organi[sz]ation)"
    r"|authorit(?:y|ies)|administrations?|governments?|departments?|levels?|procedures?|police|steering)"
)
_SAID = re.compile(
    rf"\b(?P<level>provincial|municipal|city|district|town|township|commune|communal|ward)(?:{_OFFICE}\b|-level\b)",
    _ANY,
)

# "cấp xã là 36%": the level, and the figure that is said of it.
_FIGURE_OF = re.compile(
    r"(?<!\w)cấp (?P<level>tỉnh|huyện|xã)(?!,)(?: (?!cấp\b|và\b)[^\W\d]+){0,6}? (?P<figure>\d[\d.,]*\d%?|\d%?)(?![\w%])",
    _ANY,
)
_ENGLISH_LEVELS = {
    "tỉnh": re.compile(r"\bprovinc", _ANY),
    "huyện": re.compile(r"\bdistrict", _ANY),
    "xã": re.compile(r"\bcommun(?:e|al)", _ANY),
}
_PIECE = re.compile(r", |; | and |: | while | but ")


@lru_cache(maxsize=256)
def _of(source: str) -> frozenset[str]:
    """The English levels that a Vietnamese sentence may be answered with, none if it says none."""
    if _ALL.search(source):
        return frozenset()
    text = _NO_LEVEL.sub("·", source)
    if "thị xã" in source.lower():
        text += " thị xã"
    return frozenset().union(*(levels for vi, levels in _NAMED if vi.search(text)))


def wrong_level(source: str, english: str) -> Iterator[str]:
    """ "the district People's Committee" for "UBND tỉnh"."""
    said = list(_SAID.finditer(english.replace("’", "'")))
    given = _of(source) if said else frozenset()
    for match in said if given else ():
        if match["level"].lower() not in given:
            yield f"name: {match[0]} not in the source"


def figure_of_another_level(source: str, english: str) -> Iterator[str]:
    """ "52% at the commune level" for "cấp huyện chiếm 52%, cấp xã 36%"."""
    said = list(_FIGURE_OF.finditer(source))
    if len({match["level"].lower() for match in said}) < 2:
        return
    pieces = _PIECE.split(english)
    for match in said:
        figure = re.escape(decimal_english(match["figure"].rstrip("%")))
        form = re.compile(rf"(?<![\d.,]){figure}(?![\d]|[.,]\d)")
        found = [piece for piece in pieces if form.search(piece)]
        levels = {
            level
            for piece in found
            for level, pattern in _ENGLISH_LEVELS.items()
            if pattern.search(piece)
        }
        if levels and match["level"].lower() not in levels:
            yield f"figure: {match[0]}"
