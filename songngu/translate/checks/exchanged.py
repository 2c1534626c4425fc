"""Figures that have changed places: services of level 3 and of level 4, what is done and what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ANY = re.IGNORECASE
_OF_LEVEL_VI = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3})?) [^,.;\d]{0,40}mức độ (\d)(?!\d)", _ANY)
_OF_LEVEL_EN = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})?) (?:[^,.;\d]{0,40}\blevels? |level-)(\d)(?!\d)", _ANY
)


def levels_exchanged(source: str, english: str) -> Iterator[str]:
    """ "25 dịch vụ mức độ 3 và 12 … mức độ 4" that became "25 level-4 services and 12 level-3"."""
    given = {number.replace(".", ""): level for number, level in _OF_LEVEL_VI.findall(source)}
    if len(set(given.values())) < 2:
        return
    for match in _OF_LEVEL_EN.finditer(english):
        level = given.get(match[1].replace(",", ""))
        if level and level != match[2] and match[2] in given.values():
            yield f"figure: {match[0]} not in the source"


_NOT_YET = re.compile(r"(?<![\d.,])(\d{1,4}) [^,.;\d]{1,25} (?:chưa|không|còn chưa) [^\W\d_]", _ANY)
_DONE = re.compile(
    r"(?<!số )(?<![\d.,])(\d{1,4}) [^,.;\d]{1,25} (?:đã |được )?(?:đạt|hoàn thành|xong)(?! chưa)\b",
    _ANY,
)
_EN_NOT = re.compile(
    r"(?<![\d.,])(\d{1,4})\b(?:(?! and | but )[^,.;\d]){0,30}\b(?:not|yet to|failed|without|un\w+)\b",
    _ANY,
)


def denied_instead(source: str, english: str) -> Iterator[str]:
    """ "12 xã đạt, 3 xã chưa đạt" of which the twelve are denied."""
    not_yet, done = set(_NOT_YET.findall(source)), set(_DONE.findall(source))
    if len(not_yet) == 1 and len(done - not_yet) == 1:
        for number in _EN_NOT.findall(english):
            if number in done - not_yet and number not in not_yet:
                yield f"figure: {number}"


RULES = (levels_exchanged, denied_instead)
