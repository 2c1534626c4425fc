"""Reword a Vietnamese sentence for the engine, and tidy the English that comes back.

Measured with the pilot package on sentences written after it was trained, all rules
together: 41.3 BLEU against 41.0 on 200 long ones, 30.3 against 29.6 on 300 others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from songngu.text import nfc
from songngu.translate.entities import entities
from songngu.translate.entity import Entity
from songngu.translate.lexicon import A_WOMAN, MONTHS, UPPER
from songngu.translate.numerals import decimal_english
from songngu.translate.quantities import UNITS

_TRAILING_OFF = re.compile(r"[\s.;,…]*(?:…|\.{2,}|/\.)\s*$")
_ABOUT = re.compile(r"\btrên dưới(?= \d)")
# A quarter of a town in the Mekong Delta; the same word is a pineapple there.
_QUARTERS = re.compile(
    r"(?:(?<=trưởng )|(?<=ấp, )|(?<=thôn, )|(?<=các )|(?<=theo )|(?<=ấp và ))khóm\b|\bkhóm(?=, ấp| và ấp| [A-ZĐ\d])"
)
_MOTORBIKE = re.compile(r"\b(?:xe )?(?:mô tô|môtô)\b")
# "6.900ha", "0,5kg".
_ATTACHED = re.compile(rf"(\d)({UNITS})\b")
# "Q.1, P. Bến Nghé và H. Củ Chi", as city papers write.
_UNITS_SHORT = tuple(
    (re.compile(rf"(?<![\w.]){short}\. ?(?={after})"), f"{unit} ")
    for short, unit, after in (
        ("Q", "quận", rf"\d{{1,2}}\b|[{UPPER}][^\W\d_A-Z]"),
        ("P", "phường", rf"\d{{1,2}}\b|[{UPPER}][^\W\d_A-Z]"),
        ("H", "huyện", rf"[{UPPER}][^\W\d_A-Z]"),
        ("TX", "thị xã", rf"[{UPPER}][^\W\d_A-Z]"),
        ("TT", "thị trấn", rf"[{UPPER}][^\W\d_A-Z]"),
    )
)
_AN_HOUR = re.compile(r"\bmột giờ\b(?! (?:sáng|trưa|chiều|đêm|khuya|rưỡi|\d))")
_DASH_AFTER = re.compile(r"\s?[-–]\s?(?=[^\W\d_])")
_DASH_BEFORE = re.compile(r"(?<=\w)\s[-–]\s$")
_OFFICE_BEFORE = re.compile(
    r"(?:trưởng|phó|chủ tịch|giám đốc|bí thư|thủ tướng|chủ nhiệm|ủy viên|chánh)\b[^,;:.()]{4,60}\s$",
    re.IGNORECASE,
)
_LINK_BEFORE = re.compile(
    r"\b(?:ông|bà|anh|chị|đồng chí|với|và|do|của|là|cho|có|gồm)\s$", re.IGNORECASE
)
# "an national plan": engines write it, and no one else. Inside a sentence "An" is a name.
_AN = re.compile(r"(?:^An|\ban)(?= (?!h(?:our|onest|onor|onour|eir))[b-df-hj-np-tv-z][a-z])")
_UNIT_BEFORE = re.compile(r"(?:^|\s)(?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường|thị trấn) $")

# Acronyms of office prose, spelled out unless they stand in brackets after the full form.
_ACRONYMS = {
    "CCHC": "cải cách hành chính",
    "TTHC": "thủ tục hành chính",
    "CNTT": "công nghệ thông tin",
    "CĐS": "chuyển đổi số",
    "MTTQ": "Mặt trận Tổ quốc",
    "BCĐ": "Ban Chỉ đạo",
    "BTV": "Ban Thường vụ",
    "CBCC": "cán bộ, công chức",
    "CBCCVC": "cán bộ, công chức, viên chức",
    "DVC": "dịch vụ công",
    "DVCTT": "dịch vụ công trực tuyến",
    "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "KT-XH": "kinh tế - xã hội",
    "QPPL": "quy phạm pháp luật",
    "QLNN": "quản lý nhà nước",
    "HTX": "hợp tác xã",
    "KCN": "khu công nghiệp",
    "CCN": "cụm công nghiệp",
    "BQL": "Ban Quản lý",
    "GCN": "giấy chứng nhận",
    "QSDĐ": "quyền sử dụng đất",
    "GCNQSDĐ": "giấy chứng nhận quyền sử dụng đất",
    "GPMB": "giải phóng mặt bằng",
    "ANTT": "an ninh trật tự",
    "TTATXH": "trật tự an toàn xã hội",
    "PCCC": "phòng cháy, chữa cháy",
    "TTHCC": "Trung tâm Hành chính công",
    "TTPVHCC": "Trung tâm Phục vụ hành chính công",
    "GTVT": "Giao thông vận tải",
    "KH&CN": "Khoa học và Công nghệ",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "NN&MT": "Nông nghiệp và Môi trường",
    "CCB": "Cựu chiến binh",
    "ĐVSNCL": "đơn vị sự nghiệp công lập",
    "VPĐKĐĐ": "Văn phòng Đăng ký đất đai",
    "NSNN": "ngân sách nhà nước",
    "CSDL": "cơ sở dữ liệu",
    "DTTS": "dân tộc thiểu số",
    "ATTP": "an toàn thực phẩm",
    "TTCP": "Thanh tra Chính phủ",
    "VPCP": "Văn phòng Chính phủ",
    "NVH": "nhà văn hóa",
    "CSXH": "chính sách xã hội",
    "XDCB": "xây dựng cơ bản",
}
# The two that stand in every other sentence: a package of the domain knows them as they are.
_KNOWN_ACRONYMS = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


_EVERY_ACRONYM = _ACRONYMS | _KNOWN_ACRONYMS


def _form(acronyms: Mapping[str, str]) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, acronyms), key=len, reverse=True))
    return re.compile(rf"(?<![\w(/-])(?:{names})(?![\w)/-])")


_OF_PROSE, _OF_ALL = _form(_ACRONYMS), _form(_EVERY_ACRONYM)


def spelled_out(text: str) -> str:
    """Return a Vietnamese text with the acronyms of office prose in full."""
    return _OF_ALL.sub(lambda match: _EVERY_ACRONYM[match[0]], text)


def prepare(source: str, *, plain: bool = False, apart: bool = False) -> str:
    """Return a Vietnamese sentence as the engine takes it best.

    - Pictures among the letters (📢) are left out.
    - An ending that trails off (";…/.") becomes a full stop.
    - "trên dưới 250" becomes "khoảng 250", an hour that lasts is told from one of the clock.
    - Units that are written short ("Q.1", "P. Bến Nghé") are spelled out.
    - A "khóm" becomes a "khu phố", a "mô tô" a "xe máy".
    - Acronyms are spelled out; with `plain`, for packages of no particular domain, all.
    - A dash between a person and an office ("Trương Hải Long-Phó Bí thư") becomes a comma.
    - A person straight after a place ("Sở Nội vụ tỉnh Nguyễn Văn Bon") is set apart, or
      the engine takes the person for the place: by "đồng chí", which English leaves out;
      by a comma where `plain`; by both where the caller wants it `apart`. After any
      other office ("Phó Thủ tướng Chính phủ Trương Hòa Bình") a comma is enough.
    """
    text = " ".join(_SYMBOLS.sub(" ", nfc(source)).split())
    if _TRAILING_OFF.search(text):
        text = _TRAILING_OFF.sub(".", text)
    text = _AN_HOUR.sub("1 giờ", _ABOUT.sub("khoảng", text))
    text = _ATTACHED.sub(r"\1 \2", text)
    for short, unit in _UNITS_SHORT:
        text = short.sub(unit, text)
    text = _MOTORBIKE.sub("xe máy", _QUARTERS.sub("khu phố", text))
    text = spelled_out(text) if plain else _OF_PROSE.sub(lambda m: _ACRONYMS[m[0]], text)
    out, last = "", 0
    previous: Entity | None = None
    for entity in entities(text):
        before = text[last : entity.start]
        if entity.kind == "name":
            dash = _DASH_BEFORE.search(before)
            if dash:
                before = before[: dash.start()] + " "
            beside = previous.kind if previous is not None and before == " " else ""
            if dash or beside == "place" or _UNIT_BEFORE.search(before):
                comma = "," if plain or apart or beside == "name" else ""
                before = before[:-1] + comma + (" " if plain or beside == "name" else " đồng chí ")
            elif _OFFICE_BEFORE.search(before) and not _LINK_BEFORE.search(before):
                before = before[:-1] + ", "
        out += before + entity.text
        last = entity.end
        after = _DASH_AFTER.match(text, last) if entity.kind == "name" else None
        if after:
            out, last = out + ", ", after.end()
        previous = entity
    return out + text[last:]


# Emoji, arrows and bullets (Unicode blocks 2190–21FF, 25A0–27BF, 2B00–2BFF, 1F000–1FAFF).
_SYMBOLS = re.compile("[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+")
# What stands before a point of a list: "- ", "a) ", "II. ", "1.2. ".
BULLETS = "-–*+• "
_NUMBERING = re.compile(
    rf"[{BULLETS}]*(?:(?:\(?[a-zđ]\)|[a-zđ]\.|\(?(?:\d{{1,2}}|[IVX]{{1,4}})\)|(?:\d{{1,2}}\.){{1,4}}|[IVX]{{1,4}}\.) +)?(?=[“\"(]?[^\W\d_])"
)
# "qua 36 cuộc kiểm tra" is through 36 of them, not over 36.
_THROUGH = re.compile(r"\b[Qq]ua (\d[\d.]*) (?:cuộc|đợt|buổi|phiên|lượt|kỳ|vòng|lớp|hội nghị)\b")
# "gửi trước 2 ngày" is two days in advance, not before two days.
_AHEAD = re.compile(r"\btrước \d+ (?:ngày|tuần|tháng|năm)\b(?! (?:\d|tháng))")
_BEFORE = re.compile(r"\bbefore (\d+ (?:days|weeks|months|years))\b")
_BEFORE_OF = re.compile(rf"{_BEFORE.pattern} of ")
_MONTH = "|".join(MONTHS)
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
# What "of" may well stand before: "10 of the first", "10 of ours".
_OF_THESE = (
    "the|these|those|them|th?is|that|which|whom|what|it|him|you|its|his|her|my|your|their|ours?|us|all|every|such|some|both|only|nearly|more|about|over|whose|an?"
    "|one|two|three|four|five|six|seven|eight|nine|ten|any|each|class|various|another"
)
# Small mendings, in this order; a capital at the head of what is found is kept. Most mend what
# engines write before a phrase that they were handed whole.
_MENDINGS = tuple(
    (re.compile(found), instead)
    for found, instead in (
        # "in Friday evenings", "in October 19", "in the second floor".
        (rf"\b[Ii]n (?=(?:the (?:first|second|third|fourth|last) )?{_DAY}\b)", "on "),
        (r"\b[Ii]n (?=the \w+(?:st|nd|rd|th) (?:floor|of each month)\b)", "on "),
        (rf"\b[Ii]n (?=(?:{_MONTH}) \d{{1,2}}(?:[,.;]|$| and \d| at \d))", "on "),
        (r"\b(?:[Oo]n|[Ii]n) (?=\d{1,2}(?::\d\d)? [ap]\.m\.)", "at "),
        (r"\b[Oo]nce twice\b", "twice"),
        # "1,494 of administrative procedures".
        (
            rf"(?<![\d.,/])(?!(?:19|20)\d\d\b)(\d(?:[\d,.]*\d)?) of (?!(?:{_OF_THESE})\b)(?=(?:[a-z]+ )?[a-z]{{3,}}s\b(?! of))",
            r"\1 ",
        ),
        (
            r"\b[Oo]n (?=the (?:first|second|third|fourth) quarter\b|the (?:first|last) \w+ months\b|mid-[A-Z\d])",
            "in ",
        ),
        (rf"\b([Ii]n|[Ss]ince|[Bb]y|[Uu]ntil) the (?=(?:{_MONTH})\b(?! \d| [a-z]|[-'’]))", r"\1 "),
        (rf"\b[Oo]n (?=(?:{_MONTH})\b(?! \d{{1,2}}\b|[-'’]))", "in "),
        (r"\b(?:[Oo]n|[Ii]n|[Aa]t) (?=shortly (?:before|after) \d)", ""),
        (rf"\bin (?=this (?:{_MONTH})\b)", ""),
        # "the sector's the last six months"; "it's the first" is right.
        (
            r"(?<!\b[Ii]t)(?<!hat)(?<!ere)(?<!\b[Hh]e)(?<!\b[Ll]et)(?<!\b[Ww]ho)(['’]s) the (?=[a-z])",
            r"\1 ",
        ),
        (
            r"\b([Ii]n|of|by|for|since|during|from|until|to) ((?:first|second|third|fourth) quarter)\b",
            r"\1 the \2",
        ),
        (
            r"(?<![\d.,:/-])\b1 (hour|day|week|month|year|minute|department|district|commune|ward|township|town|unit|village|hamlet|dossier"
            r"|household|project|procedure|case|school|division|sector|document|task|person|model|task|group)s\b",
            r"1 \1",
        ),
        (r"(?<![\d.,:/-])\b1 (cit|agenc|ministr|facilit|compan|localit)ies\b", r"1 \1y"),
        (
            r"(?<![\d.,:/-])\b1 ((?:first|second|third|consolation|special|gold|silver|bronze) prize|(?:division|department|section|team|deputy|vice) (?:head|director|chairman))s\b",
            r"1 \1",
        ),
        # "On Ward 9, Phú Nhuận District was the first", "in 3 years ago", "asked to not to pay".
        (r"^On (?=(?:Ward|Quarter|Hamlet) \d)", ""),
        (
            r"\b[Ii]n (?=(?:(?:about|more than|nearly|over) )?(?:\d+|two|three|four|five|ten) (?:years|months|weeks|days) ago\b)",
            "",
        ),
        (r"\bto not to\b", "not to"),
        (rf"\b(Earlier|Previously|Before that), (?=(?:{_MONTH}) \d{{1,2}}\b)", r"\1, on "),
        (r"\bby (?=from \d)", ""),
        (r"([(\[“‘])\s+", r"\1"),
        (r"([,;:])(?:\s*[,;:])+", r"\1"),
        (r"\b([ap]\.m)\.{2}(?!\.)", r"\1."),
    )
)
_CHAIRWOMAN = re.compile(r"\b([Cc])hairwom([ae])n\b")


def numbering(source: str) -> str:
    """Return the bullet or number of a point of a list that a sentence begins with, "" if none.

    >>> numbering("a) Đẩy mạnh tuyên truyền."), numbering("- Về thể chế"), numbering("12 xã")
    ('a) ', '- ', '')
    """
    match = _NUMBERING.match(source)
    return match[0] if match else ""


def _mended(found: str | re.Pattern[str], instead: str, text: str) -> str:
    """Put `instead` for what is found, with a capital where that had one."""

    def put(match: re.Match[str]) -> str:
        new = match.expand(instead)
        return new[:1].upper() + new[1:] if match[0][0].isupper() else new

    return re.sub(found, put, text)


def tidy(english: str, source: str) -> str:
    """Return the engine's English with the spacing, capital and end of a sentence.

    A source without an end mark (a title) gets English without a full stop. Vietnamese titles
    have no gender: a "Chairwoman" of whom it is not said that she is a woman is a "Chairman",
    as English names the office.
    """
    text = " ".join(english.split())
    if "hairwom" in text and not A_WOMAN.search(source):
        text = _CHAIRWOMAN.sub(lambda match: f"{match[1]}hairm{match[2]}n", text)
    text = re.sub(r"\s+([,;:!?%)\]”’]|\.(?!\w))", r"\1", text)
    if not re.search(r"\ban\b", source, re.IGNORECASE):  # "Công an nhân dân", "An" at the start
        text = _AN.sub(lambda match: match[0][0], text)
    for number in _THROUGH.findall(source):
        text = _mended(rf"\b[Oo]ver (?={decimal_english(number)} )", "through ", text)
    if _AHEAD.search(source):
        text = _BEFORE_OF.sub(r"\1 before ", text)
        text = _BEFORE.sub(r"\1 in advance", text)
    for found, instead in _MENDINGS:
        text = _mended(found, instead, text)
    if "; on " in text:  # as of days, in a list of people
        for entity in entities(source):
            if entity.kind == "name":
                text = text.replace(f"; on {entity.text}", f"; {entity.text}")
    if text.count("“") == text.count("”") + 1 and source.rstrip(" .").endswith(("”", '"')):
        text = re.sub(r"(?=[.,;]*$)", "”", text, count=1)
    if re.match(r"[a-z]+\b(?![@./])", text):
        text = text[0].upper() + text[1:]
    if not re.search(r"[.!?…:]$", source.rstrip(" ”\"’')")):
        return re.sub(r"(?<![ap]\.m)(?<!\.)\.$", "", text)
    if text and not re.search(r"[.!?…:][”\"’')]*$", text):
        text = re.sub(r"[,;]$", "", text) + "."
    return text
