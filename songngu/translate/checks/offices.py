"""Whether offices, agencies, ranks and abbreviations of the Vietnamese are in the English."""

from __future__ import annotations

import re
from functools import lru_cache

from songngu.text import old_tone
from songngu.translate.checks.levels import wrong_level
from songngu.translate.checks.office_table import LETTERS, PHRASES, RANKS, TITLES
from songngu.translate.checks.standing import standing_added, standing_lost
from songngu.translate.checks.tables import rows

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"(?<![\w/])[A-ZĐ]+(?:[&,-] ?[A-ZĐ]+|[&-][A-ZĐ]+)*(?![\w/-])")
_LONGEST = 6
# "cán bộ y tế" and "cơ sở y tế" are no ministry and no department.
_NO_HEAD = frozenset("cán cơ nội toàn trụ tài".split())


def _table(table: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    """By Vietnamese name the patterns that must all be found in the English."""
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for line in table.replace(" + ", " & = ").strip().splitlines():
        names, *parts = line.split(" = ")
        patterns = tuple(
            re.compile(pattern, re.IGNORECASE)
            for part in parts
            for _, pattern in rows(f"{names} = {part.removesuffix(' &')}")
        )
        for name in names.split(" | "):
            found[old_tone(name)] = (*found.get(old_tone(name), ()), *patterns)
    return found


_PHRASES = _table(PHRASES + RANKS.lstrip())
_FIRST = frozenset(phrase.split(" ")[0] for phrase in _PHRASES)
_ABBREVIATIONS = _table(LETTERS)
# Agencies run into one another: "Ministry of the Department of Finance".
_TWO_HEADS = re.compile(
    r"\b(?:Ministry of (?:the )?(?:\w+ )?(?:Department|Division|Ministry|Sub-Department)"
    r"|Department of (?:the )?(?:Department|Division)"
    r"|Division of (?:the )?Division"
    r"|Committee of (?:the )?Committee"
    r"|Department of (?:[A-Z][a-z]+,? (?:and )?){1,5}(?:Division|Department|Board|Commission))\b"
)
# "Ministry of Military Command": the word "bộ" of another office. No other ministry than these has
# been Vietnam's since 1992.
_NO_MINISTRY = re.compile(
    r"\b[Mm]inistry of (?!(?:the )?(?i:Home|Internal|Interior|Justice|Financ|Health|Construct|Natural|Environ"
    r"|Indust|Trade|Commerc|Labou?r|Information|Communicat|Scienc|Transport|Ethnic|Nationalit|Relig"
    r"|Agricult|Cultur|Sport|Tourism|Plan|Invest|Educat|Train|National Defen[cs]e|Defen[cs]e|Public"
    r" Secur|Secur|Foreign|Post|Telecom|Water|Aquatic|Fish|Energ|Technolog))[A-Za-z]\w+(?: [A-Z]\w+)*"
)
# A "bộ" that is a set, a section, a staff: "bộ hồ sơ", "bộ phận", "cán bộ".
_NO_MINISTRIES = re.compile(
    r"bộ (?:TTHC|thủ tục|hồ sơ|chỉ số|tiêu chí|câu hỏi|quy (?:trình|tắc|chuẩn|định)|tài liệu|nhận diện|công cụ|phận|máy"
    r"|đội|môn|mặt|sưu tập|giấy|sách|đề thi|ảnh|phim|mã|dữ liệu|khung|định mức|đơn giá|tiêu chuẩn|từ điển|đồ|luật|cơ sở)"
    r"|(?:cán|toàn|nội|đồng|đảng|tiến|bác|đi|đường|cục|hội|thủy|thuỷ|tiền|chi|phụ lão|cựu) bộ"
)
_MINISTRY = re.compile(r"\bbộ\b|Bộ\b|BỘ|\bB[A-ZĐ]|[Tt]rung ương|[Vv]ụ (?:phó|trưởng)|TW|VPCP")
_A_MINISTRY = re.compile(r"\b[Mm]inistr(?:y|ies)\b")
# "Thư ký", "Hải quân": a capitalised syllable and the lower-case one that makes it no name.
_TITLE = re.compile(
    rf"(?<!\w)(?:{'|'.join(title.capitalize() for title in ' '.join(TITLES.split()).split(' | '))})"
    r"(?!\w)"
)
_MARKED = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]*(?!\w)")


def office_flags(source: str, english: str) -> list[str]:
    """Offices, ranks and abbreviations that are lost, agencies run into one another."""
    english = english.replace("’", "'")
    flags = [
        f"name: {name}"
        for name, patterns in _offices(source)
        if name not in english and not all(pattern.search(english) for pattern in patterns)
    ]
    flags += [f"name: {match[0]}" for match in _TWO_HEADS.finditer(english)]
    flags += [
        flag
        for rule in (wrong_level, standing_lost, standing_added)
        for flag in rule(source, english)
    ]
    return flags + _left_over(source, english)


def ministry_flags(source: str, english: str) -> list[str]:
    """Ministries there are not: "the ministry of administrative procedures" for "bộ TTHC"."""
    flags = [f"name: {match[0]}" for match in _NO_MINISTRY.finditer(english)]
    said = _A_MINISTRY.search(english)
    if said and not flags and not _MINISTRY.search(_NO_MINISTRIES.sub("·", source)):
        flags.append(f"name: {said[0]} not in the source")
    return flags


def _left_over(source: str, english: str) -> list[str]:
    """Syllables of Vietnamese titles that stand in the English as if they were names."""
    names = _without_titles(source)
    return [
        f"vietnamese: {word}"
        for word in dict.fromkeys(_MARKED.findall(english))
        if not word.isascii() and word in source and word not in names
    ]


@lru_cache(maxsize=1024)
def _without_titles(source: str) -> str:
    return _TITLE.sub("|", source)


@lru_cache(maxsize=1024)
def _offices(source: str) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    """The offices and abbreviations of a Vietnamese sentence, each with its English."""
    text = old_tone(source)
    found: dict[tuple[str, tuple[re.Pattern[str], ...]], None] = {}
    for match in _LETTERS.finditer(text):
        letters = re.sub(r"[^A-ZĐ]", "", match[0])
        for name in dict.fromkeys((letters, *re.findall(r"[A-ZĐ]+", match[0]))):
            if name in _ABBREVIATIONS:
                found[name, _ABBREVIATIONS[name]] = None
                break
    text = text.lower().replace(" - ", " ")
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        step = 1
        if words[at][0] in _FIRST and not (at and words[at - 1][0] in _NO_HEAD):
            for length in range(min(_LONGEST, len(words) - at), 0, -1):
                phrase = text[words[at].start() : words[at + length - 1].end()]
                if phrase in _PHRASES:
                    found[phrase, _PHRASES[phrase]] = None
                    step = length
                    break
        at += step
    return tuple(found)
