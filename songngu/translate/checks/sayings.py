"""Set phrases about figures: each month, down by, half a year, the third time, first of all.

Two tables: what the Vietnamese says and the English must then have, and what the English
says and the Vietnamese must then have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from songngu.translate.checks.entity_flags import align
from songngu.translate.lexicon import CARDINALS, ORDINALS

_ANY = re.IGNORECASE
_DOWN = (
    r"fall\w*|fell|decreas\w*|reduc\w*|cut\w*|down\w*|drop\w*|declin\w*|lower\w*|sav\w*|less|fewer"
    r"|shr[aiu]nk\w*|short\w*|trim\w*|slash\w*|halv\w*|off|los\w+|below|behind|streamlin\w*|smaller"
    r"|slid\w*|dip\w*|slump\w*|minus|discount\w*|remov\w+|eliminat\w+|exempt\w*|plung\w*|simplif\w*"
    r"|abolish\w*|shed\w*|contract\w*|eas\w+|deduct\w*|relief|cheaper|light\w*|waive\w*|narrow\w*"
    r"|slow\w*|weak\w*|under|away|scrap\w*|taken|from|only|retrench\w*|merg\w+|tak\w+|faster|loss\w*|ton?ed"
)
_UP = (
    r"ris\w*|rose|increas\w*|up\w*|gr[eo]w\w*|growth|gain\w*|higher|more|add\w*|rais\w*|jump\w*"
    r"|climb\w*|expan\w*|exceed\w*|surg\w*|improv\w*|over|extra|soar\w*|larger|long\w*|doubl\w*"
    r"|tripl\w*|above|ahead|better|extend\w*|length\w*|widen\w*|from|greater|boost\w*|hik\w+"
    r"|another|strength\w*|sw[eo]l\w*|times|put on|hit|accelerat\w+|leap\w*|advanc\w*|further|new"
    r"|\w+fold|\w+upl\w+|to|reinforc\w*|supplement\w*|reach\w*|bring\w*|brought|tripl\w*|older"
)
_NTH = (
    ("một", "first"), ("hai", "second"), ("ba", "third"), ("bốn", "fourth"), ("năm", "fifth"),
    ("sáu", "sixth"), ("bảy", "seventh"), ("tám", "eighth"),
)  # fmt: skip
_EACH = r"(?:\b(?:a|an|per|each|every|any)|/) ?(?:[\w'-]+ ){0,2}"
# What the Vietnamese says – one of the cues, then the whole – and what the English must then have.
_SAYINGS = (
    # Rates.
    *(
        (f"mỗi {one}", rf"\bmỗi {one}\b(?! (?:kiến|phút|giây|\d+ phút))(?!-)", rf"{_EACH}{many}\b|\b(?:{adverb})\b")
        for one, many, adverb in (
            ("ngày", "(?:work\\w* ?)?days?", "daily|\\w+days|days"),
            ("tuần", "weeks?", "weekly|weekends?|\\w+days"),
            ("tháng", "months?", "monthly|months"),
            ("quý", "quarters?", "quarterly|quarters"),
            ("năm", "years?", "yearly|annual\\w*|years|hằng năm"),
            ("giờ", "hours?", "hourly|hours"),
            ("tối", "(?:evening|night)s?", "nightly|evenings|nights"),
            ("sáng", "mornings?", "mornings"),
        )
    ),
    (
        " lần",
        r"\b(?:\d+|hai|ba|bốn|năm|sáu|nửa) (?:ngày|tuần|tháng|năm|giờ|phút) (?:một|1) lần\b",
        r"every|once|\bbi\w+|fortnight|twice|semi|interval|quarterly|apart",
    ),
    ("chậm nhất", r"\bchậm nhất\b", r"latest|no later|not later|within|\bby\b|before|deadline|at most|slow\w*|longest|lagg?\w*|\blate\b|latter|until|not exceed|no more|least"),
    (
        "hằng |hàng ",
        r"\b(?:thứ (?:\w+)|chủ nhật|ngày \d+) (?:hằng|hàng) (?:tuần|tháng|năm)\b",
        r"every|each|weekly|monthly|a week|a month|a year|annual|yearly|\w+days\b|day (?:morning|afternoon|evening|night)s\b|of the month",
    ),
    # Bounds and shares of one, which is no count.
    ("hơn một|quá một", r"(?<!sớm )(?<!muộn )(?<!rẻ )(?<!đắt )(?<!cao )(?<!thấp )(?<!ít )(?<!chậm )(?<!nhanh )\b(?:hơn|quá) một (?:năm|tháng|tuần|ngày|giờ|nửa|phần|trăm|nghìn|triệu|lần)\b(?! phần)",
     r"more than|over|exceed|beyond|longer|past|after|above|within|once|most|overdue|majority|than half"),
    ("gần một", r"\bgần một (?:năm|tháng|tuần|ngày|giờ|nửa|phần|trăm|nghìn|triệu)\b", r"nearly|almost|close|about|around|approx|just"),
    (" một ", r"\b(?:chưa đến|chưa đầy|chưa tới|không quá|không đến|không đầy) một (?:năm|tháng|tuần|ngày|giờ|nửa|phần)\b",
     r"less|under|within|no more|not more|up to|at most|not exceed|nearly|almost|short|barely|below|only|fewer|maximum"),
    (" phần ", r"\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín) phần (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b(?! (?:trăm|nghìn))",
     r"half|halv|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|percent|%|\w (?:in|of|out of) (?:every )?"
     r"(?:two|three|four|five|six|seven|eight|nine|ten|\d)|\d/\d|twentieth"),
    ("sớm|trước", r"\b(?:sớm|trước hạn|trước)(?: hơn)? (?=\d+ (?:ngày|tuần|tháng|năm|phút)\b(?! \d| (?:sau|tới|đầu|cuối)))",
     r"earl|ahead|before|sooner|advance|prior|ago|faster|in \d|notice"),
    # "… đồng/người", "1,2 ngày/hồ sơ".
    *(
        (f"/{one}", rf"(?<=[^\W\d_])/{one}\b", rf"\b(?:{many})")
        for one, many in (
            ("năm", "year|annual"), ("tháng", "month"), ("tuần", "week"), ("ngày", "day|daily"),
            ("giờ", "hour"), ("người", "person|people|each|capita|per|head|apiece"), ("hộ", "house|famil"),
            ("hồ sơ", "dossier|file|application|case|each|per|record"),
            ("lần", "time|each|per|every|visit|instance|occasion|turn"),
        )
    ),
    # Directions.
    ("giảm ", r"\bgiảm(?: (?:thêm|tới|gần|hơn|trên|khoảng|được|bình quân|ít nhất|còn)){0,2} (?=\d)",
     rf"\b(?:{_DOWN})\b|-\d|−"),
    ("tăng ", r"\btăng(?: (?:thêm|tới|gần|hơn|trên|khoảng|được|bình quân|ít nhất)){0,2} (?=\d)",
     rf"\b(?:{_UP})\b|\+"),
    # Parts of the year.
    ("đầu năm", r"\bđầu năm\b(?! (?:học|\d|thứ|tài))", r"earl|begin|start|outset|first|opening|initial|new year|new-year|original|spring|january|so far|annual"),
    ("cuối năm", r"\bcuối năm\b(?! (?:học|\d|thứ|tài))", r"\bend|\blate|last|final|year-end|december|clos|second half|remaining|\bby\b|annual|winter"),
    ("giữa năm", r"\bgiữa năm\b(?! (?:học|\d))", r"\bmid|half|middle|halfway"),
    ("đầu tuần", r"\bđầu tuần\b", r"week|monday"),
    ("cuối tuần", r"\bcuối tuần\b", r"week|saturday|sunday|friday"),
    ("cuối quý", r"\bcuối quý\b(?! [IV\d])", r"quarter"),
    ("cuối tháng", r"\bcuối tháng\b(?! \d)", r"month|\bend|\blate|last"),
    ("nửa năm", r"\bnửa năm\b", r"half|\bsix\b|\b6\b|mid-year|semi"),
    ("nửa", r"\b(?:một|phân) nửa\b|\bgiảm nửa\b", r"half|halv|50|fifty"),
    ("gấp đôi", r"\bgấp đôi\b", r"doubl|twice|two times|twofold|two-fold|2 times|200|two|\bpair"),
    ("gấp ", r"\bgấp (?:ba|3)\b(?! \d)(?! \w+ rưỡi)", r"tripl|three|threefold|3"),
    ("gấp rưỡi", r"\bgấp rưỡi\b", r"half|one and a half|1\.5|50"),
    ("tứ quý", r"\btứ quý\b", r"quarter"),
    (" đồng", r"\b(?:nghìn|ngàn|trăm|chục|triệu|t[ỷỉ]) (?:triệu|t[ỷỉ]|nghìn) đồng\b|\bhàng (?:triệu|t[ỷỉ]|trăm|nghìn) đồng", r"vnd|dong|đồng"),
    # Enumerations.
    *((f"{vi} là", rf"(?:^|[;:.] )[“\"]?{vi} là[,: ]", rf"\b{en}|\b{number}(?:st|nd|rd|th)\b|\({number}\)|\b{number}[.:)]|[:;.] {number}\b|^{number}\b")
      for number, (vi, en) in enumerate(_NTH, 1)),
    (", ba là", r", ba là\b", r"third|\(3\)|: three|three is"),
)  # fmt: skip
_SAYINGS_COMPILED = tuple(
    (cues.split("|"), re.compile(vietnamese, _ANY), re.compile(english, _ANY))
    for cues, vietnamese, english in _SAYINGS
)


@lru_cache(maxsize=256)
def _sayings(source: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lower = source.lower()
    return tuple(
        (match[0].strip(" ,.;:"), english)
        for cues, vietnamese, english in _SAYINGS_COMPILED
        if any(cue in lower for cue in cues) and (match := vietnamese.search(source))
    )


def sayings(source: str, english: str) -> Iterator[str]:
    """Rates, directions, parts of a year, halves and enumerations that the English lacks."""
    for said, pattern in _sayings(source):
        if not pattern.search(english):
            yield f"figure: {said}"


_NTHS = {
    "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_NTH_VI = re.compile(
    rf"\bthứ (?P<n>{'|'.join(_NTHS)})\b(?! (?:mươi|một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín)\b)", _ANY
)
# Beside its ordinal: weekdays, and words that say the same.
_NTH_ALSO = (
    "", "one|top|initial\\w*|inaugural|i", "two|another|again|runners?|latter|ii|mondays?", "iii|tuesdays?",
    "iv|wednesdays?", "v|thursdays?", "vi|fridays?", "vii|saturdays?", "viii", "ix", "x",
)  # fmt: skip
_NTH_EN = tuple(
    re.compile(rf"\b(?:{ORDINALS[n]}\w*|{CARDINALS[n]}|{n}(?:st|nd|rd|th)?|{also})\b", _ANY)
    for n, also in enumerate(_NTH_ALSO)
)


def ordinals_lost(source: str, english: str) -> Iterator[str]:
    """ "lần thứ tư" (the fourth time) without a fourth; "thứ ba" may be a Tuesday."""
    for match in _NTH_VI.finditer(source):
        if not _NTH_EN[_NTHS[match["n"].lower()]].search(english):
            yield f"figure: {match[0]}"


# What the English says (a word it must have, then the whole), and what the Vietnamese must
# then have.
_CLAIMS = (
    ("first y", r"first years?", r"năm (?:\S+ ){0,3}(?:đầu|nhất|một|1)\b|năm \d{4}[^.]{0,20}đầu|lần đầu"),
    ("first w", r"first weeks?", r"tuần[^.,;]{0,20}\b(?:đầu|nhất|một|1)"),
    ("first m", r"first months?", r"tháng[^.,;]{0,20}\b(?:đầu|nhất|một|1|giêng)"),
    ("first d", r"first days?",
     r"(?:ngày|hôm|buổi)[^.,;]{0,25}\b(?:đầu|nhất|một|1|khai|nhận)|đầu (?:tháng|năm)|khai|mùng|mồng"),
    ("first", r"first(?!-?hand| light| full moon)",
     r"đầu|nhất|\b0?1\b|một|mùng|trước|\bI\b|sơ|mới|mở|khai|chưa từng|tiên|cứu|bước|nền|đã|rồi|khi"
     r"|giêng|tháng|chính|trên|phát"),
    ("third", r"third(?!s)", r"\bba\b|3|III"),
    ("fourth", r"fourth", r"\btư\b|4|bốn|IV"),
    ("fifth", r"fifth", r"năm|5|\bV\b"),
    ("sixth", r"sixth", r"sáu|6|VI"),
    ("seventh", r"seventh", r"bảy|7|VII|bẩy"),
    ("monday", r"mondays?", r"\b(?:hai|2)\b|đầu tuần"),
    ("tuesday", r"tuesdays?", r"\b(?:ba|3)\b"),
    ("wednesday", r"wednesdays?", r"\b(?:tư|4|bốn)\b"),
    ("thursday", r"thursdays?", r"\b(?:năm|5)\b"),
    ("friday", r"fridays?", r"\b(?:sáu|6)\b"),
    ("saturday", r"saturdays?", r"\b(?:bảy|bẩy|7)\b|cuối tuần"),
    ("sunday", r"sundays?", r"chủ nhật|chúa nhật|\bCN\b|cuối tuần"),
    ("half", r"half(?!-| day|heart| the month)",
     r"nửa|rưỡi|50|bán|1/2|30 phút|(?:sáu|6) tháng|đôi|hiệp|dở|lưng chừng|buổi|giữa|phần hai|\d,5\b"),
    ("twice", r"twice", r"hai|\b2\b|đôi|lại|trùng|lặp"),
    ("tripl", r"tripl\w+", r"\bba\b|3"),
    ("most of", r"(?<!make the )(?<!making the )(?<!made the )most of(?! (?:the|which|all|whom|their|his)\b)",
     r"phần lớn|hầu|đa số|đa phần|chủ yếu|nhiều|đông|quá nửa|nhất|hơn nửa|hết"),
)  # fmt: skip
_CLAIMS_COMPILED = tuple(
    (cue, re.compile(rf"\b(?:{english})\b", _ANY), re.compile(vietnamese, _ANY))
    for cue, english, vietnamese in _CLAIMS
)


def claims(source: str, english: str) -> Iterator[str]:
    """Ordinals, weekdays and parts that the English has out of nothing."""
    left = align(source, english)[1]
    lower = left.lower()
    for cue, pattern, vietnamese in _CLAIMS_COMPILED:
        if cue in lower and (match := pattern.search(left)) and not vietnamese.search(source):
            yield f"figure: {match[0]} not in the source"


RULES = (sayings, ordinals_lost, claims)
