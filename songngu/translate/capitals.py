"""Vietnamese set in capitals, as portals print their headlines, in the case of a sentence.

No engine has learned from capitals, and no name can be known by them: "UBND TỈNH VĨNH LONG BAN
HÀNH KẾ HOẠCH" came back as letters without sense. What is written with capitals all the same is
told by `capitals.txt`, phrases counted from our own sentence pairs (`python -m training.capitals`
writes it), by the gazetteer's provinces, and by surnames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from songngu.gazetteer import provinces
from songngu.text import fold, nfc
from songngu.translate.lexicon import HONORIFICS, MIDDLE_NAMES, OPENING_WORDS, SURNAMES, UPPER

WORD = re.compile(r"[^\W_]+(?:[/&'’.-](?=[^\W_])[^\W_]+)*")
# What a Vietnamese syllable looks like without its marks; any other word in capitals is an acronym,
# a foreign name or a number of a document, and stays.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|qu|ph|th|tr|ch|kh|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_NUMBERED = frozenset("khóa khoá thứ kỳ kì quý quí loại hạng cấp phần chương mục đợt nhóm".split())
_PLACE_OF_OWN = frozenset("xã phường huyện quận".split())
_NO_PLACE = frozenset(
    """hội ủy uỷ viên đội đoàn và trên có đạt nông điểm nghèo mới năm về của được không thực thuộc
    trong tại ở là vùng biên miền đảo loại văn tổ chức giao công thường trọng an ninh tuyên bộ""".split()
)
_HONORIFIC = frozenset((*HONORIFICS, "chí"))
_OFFICE = frozenset("thư tịch trưởng tướng đốc viên".split())  # how offices end
_NO_NAME = frozenset(
    "làm giữ là thăm dự và được tiếp trao chúc kiểm phát đến chủ tham tại với cùng nói về cho".split()
)
_LONGEST = 5
# A run of words in capitals beside others that are not; acronyms have no marks but Đ, Ư, Ơ.
_EMPHASIS = re.compile(rf"(?<![\w/.&-])[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}})*(?![\w/&-])")
_MARKED = re.compile(r"[^A-ZĐƯƠ]")
_NO_EMPHASIS = frozenset("TƯ UỶ".split())
GAPS = (" ", " - ")  # what may stand between the words of a phrase


def in_sentence_case(text: str) -> str:
    """Return a Vietnamese text that is set in capitals as a sentence has it; any other as it is.

    >>> in_sentence_case("UBND TỈNH VĨNH LONG BAN HÀNH KẾ HOẠCH CCHC NĂM 2020")
    'UBND tỉnh Vĩnh Long ban hành kế hoạch CCHC năm 2020'
    """
    letters = [char for char in text if char.isalpha()]
    words = [word for word in WORD.findall(text) if len(word) > 1 and word.isalpha()]
    text = nfc(text)
    if len(words) < 3 or sum(char.isupper() for char in letters) < 0.85 * len(letters):
        within = not text.isupper()
        return _EMPHASIS.sub(lambda match: _unemphasised(text, match), text) if within else text
    cased = _recased(text)
    first = next((at for at, char in enumerate(cased) if char.isalpha()), 0)
    return cased[:first] + cased[first].upper() + cased[first + 1 :]


def _recased(text: str) -> str:
    spans = [match.span() for match in WORD.finditer(text)]
    out, last = [], 0
    for start, end, written in _written(text, spans):
        out += [text[last:start], written]
        last = end
    return "".join(out) + text[last:]


def _unemphasised(text: str, match: re.Match[str]) -> str:
    """Words set in capitals within a sentence: "lực lượng Công an KHÔNG gọi điện"."""
    words = match[0].split(" ")
    plain = [_SYLLABLE.fullmatch(fold(word).lower()) is not None for word in words]
    marked = any(is_one and _MARKED.search(word) for word, is_one in zip(words, plain, strict=True))
    if not marked or 2 * sum(plain) < len(plain) or match[0] in _NO_EMPHASIS:
        return match[0]
    before = text[max(0, match.start() - 40) : match.start()]
    if re.search(r"[^\W\d_] $", before) and before.split()[-1].istitle() and len(words) == 1:
        return match[0].capitalize()  # "Nguyễn Văn HÙNG"
    cased = _recased(match[0])
    opens = not before.strip(" “\"'(–-") or re.search(r"[.!?] $", before)
    return cased[0].upper() + cased[1:] if opens else cased


def _written(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Each stretch of the text, in order, and how it is written."""
    words = [text[start:end].lower() for start, end in spans]
    beside = [text[end:start] == " " for (_, end), (start, _) in pairwise(spans)]
    at = 0
    while at < len(words):
        length, written = _name(words, beside, at, bool(_phrase(text, spans, at)[0]))
        if not length:
            length, written = _phrase(text, spans, at)
        if not length:
            length, written = 1, _single(text[slice(*spans[at])], words[at - 1] if at else "")
        yield spans[at][0], spans[at + length - 1][1], written
        at += length


def _single(word: str, before: str) -> str:
    """One word that no phrase knows."""
    if not word.isalpha():
        return word.replace("QĐ-TTG", "QĐ-TTg").replace("CT-TTG", "CT-TTg")
    if before in _NUMBERED and _ROMAN.fullmatch(word):
        return word
    if len(word.lower()) != len(word):  # "İ" is two characters in small letters
        return word
    return word.lower() if _SYLLABLE.fullmatch(fold(word).lower()) else word


def _phrase(text: str, spans: list[tuple[int, int]], at: int) -> tuple[int, str]:
    """The longest known phrase here: how many words it has, and how it is written."""
    known = _phrases()
    for length in range(min(_LONGEST, len(spans) - at), 0, -1):
        if written := known.get(text[spans[at][0] : spans[at + length - 1][1]].lower()):
            return length, written
    return 0, ""


def _name(words: list[str], beside: list[bool], at: int, known: bool) -> tuple[int, str]:
    """A person's name here, or that of a small place: how many words, and how it is written.

    `known`: a phrase begins here.
    """
    before = words[at - 1] if at and beside[at - 1] else ""
    left = 0
    while left < 4 and at + left < len(words) and (left == 0 or beside[at + left - 1]):
        left += 1
    rest = words[at : at + left]
    surname = rest[0].capitalize()
    if surname in SURNAMES and left > 1:
        stop = next((n for n in range(1, left) if rest[n] in _NO_NAME), left)
        of_office = before in _OFFICE and not known and surname not in OPENING_WORDS
        if stop > 1 and (before in _HONORIFIC or of_office or rest[1] in ("văn", "thị")):
            long = rest[min(2, stop - 1)].capitalize() in MIDDLE_NAMES
            length = min(stop, 4 if long else 3)
            return length, " ".join(word.capitalize() for word in rest[:length])
    earlier = words[at - 2] if at > 1 else ""
    if before in _PLACE_OF_OWN and earlier not in ("thị", "cấp") and left > 1:
        ordinary = any(word in _NO_PLACE or not word.isalpha() for word in rest[:2])
        if not ordinary and not known:
            return 2, " ".join(word.capitalize() for word in rest[:2])
    return 0, ""


@cache
def _phrases() -> dict[str, str]:
    """How phrases are written, by their small letters."""
    table = files("songngu.translate").joinpath("capitals.txt").read_text(encoding="utf-8")
    written = [line for line in table.splitlines() if line]
    written += [name for province in provinces() for name in (province.name, *province.aliases)]
    return {phrase.lower(): phrase for phrase in written}
