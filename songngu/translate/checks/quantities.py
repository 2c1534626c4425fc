"""Numbers that count something, read from a Vietnamese and from an English sentence.

The entities of `songngu.translate.entities` are whole dates and amounts. The checks need
each number by itself, in digits or spelled out, so that they can look at what stands
beside it. Vietnamese writes some numbers like other words ("năm" is five and year, "ba"
three and father): what stands about them decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from songngu.translate import spelled
from songngu.translate.entities import entities
from songngu.translate.entity import free
from songngu.translate.lexicon import CARDINALS, ORDINALS, TENS
from songngu.translate.numerals import value_of


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a sentence: its value and place; whether in words, whether an ordinal."""

    value: Decimal
    start: int
    end: int
    spelled: bool
    ordinal: bool = False


_ONES = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_LAST = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONE, _OTHER = "|".join(_ONES), "|".join(_LAST)
_SPELLED = re.compile(
    rf"(?<![\w/-])(?:(?P<tens>{_ONE}) mươi(?: (?P<one>{_OTHER}))?"
    rf"|(?P<chục>{_ONE}) chục|(?P<trăm>một|{_ONE}) trăm"
    rf"|mười(?: (?P<teen>{_OTHER})(?! mươi))?|(?P<unit>{_ONE}))(?![\w-])",
    re.IGNORECASE,
)
_LONG = re.compile(spelled.WORDS, re.IGNORECASE)
_FACTORS = (("chục", 10), ("trăm", 100), ("unit", 1))
_TIME = re.compile(r" (?:năm|tháng|tuần|ngày|giờ|phút|lần|tuổi)\b(?! \d)")
# "thứ ba", "tháng ba": no counts, whatever follows.
_ORDINAL_BEFORE = re.compile(
    r"\b(?:thứ|mùng|mồng|rằm|phần|ngã|(?<!mỗi )(?<!một )(?<!từng )(?<!hằng )(?<!hàng )tháng) $",
    re.IGNORECASE,
)
# After these a number is a label ("lớp ba", "Nhóm hai"), but not one of days or years.
_LABEL_BEFORE = re.compile(
    r"\b(?:lớp|khóa|khoá|quý|(?<!tổng )(?<!hệ )số|hạng|bậc|loại|(?<!trong )vòng|nhà|bà|ông|anh|chị|cô|chú"
    r"|bác|ngày|giải|cấp|mức|một|đôi|vài|dăm|đợt|lúa|ngành|khâu|muôn|vùng|tổ|nhóm)\s$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?<!tổng )(?<!hệ )(?<!chỉ )(?<!con )\bsố\s$", re.IGNORECASE)
# Where the syllable is no number, or English says it without one.
_IDIOM = re.compile(
    r"(?:ba (?:lô|mẹ|má|ba|rọi|phải|hoa|gai|cây|láp|toong|zích|tê|hồi|lá|pha|gác)|tám chuyện|năm lần bảy lượt|bảy lượt|bốn (?:mùa|phương)|(?:năm bè )?bảy mảng"
    r"|hai (?:lúa|lòng|bên|vợ chồng|mặt|cha|mẹ|anh em|chị em|chữ|đều|bàn tay|lượt đi|ông bà|chiều)"
    r"|(?:bốn|ba|sáu|tám|bảy) chữ|bảy (?:nổi|màu)|mười mươi|mười mấy)\b",
    re.IGNORECASE,
)
# What makes "năm" (year) five and "chín" (ripe) nine: the countable word after it.
_COUNTABLE = re.compile(
    r" (?:năm(?! \d)|tháng(?! \d)|tuần|ngày(?! (?:\d|càng))|giờ|phút|giây|tiếng|buổi|lần(?! lượt)"
    r"|lượt|xã|huyện|tỉnh|phường|quận|thôn|bản|ấp|buôn|khóm|người|hộ|đơn vị|cơ quan|sở|bộ|phòng|tổ"
    r"|đoàn|nhóm|cán bộ|công chức|đại biểu|điểm|địa phương|địa điểm|địa bàn|nội dung|nhiệm vụ|việc"
    r"|giải pháp|biện pháp|câu|chữ|khâu|bước|điều|tiêu chí|chỉ tiêu|chỉ số|lĩnh vực|dự án|thủ tục"
    r"|hồ sơ|văn bản|nghị quyết|nghị định|trường|lớp|quầy|máy|xe|con|cái|chiếc|cuốn|quyển|bức|tấm"
    r"|trang|loại|kiểu|cách|cấp|mức|bậc|tầng|nguyên nhân|bài học|kinh nghiệm|kiến nghị|yêu cầu"
    r"|phiên|cuộc|đợt|chuyến|vụ|ca|kỳ|khóa|trạm|bệnh viện|doanh nghiệp|hợp tác xã|trung tâm|ban"
    r"|chi cục|chi bộ|đảng bộ|đảng viên|chuyên viên|chuyên đề|nhân viên|bác sĩ|giáo viên|học sinh"
    r"|em|cháu|anh|chị|ông|bà|vị|đồng chí|phó|thành viên|lý do|vấn đề|mục tiêu|nguyên tắc|tuổi"
    r"|chương trình|đề án|kế hoạch|ý kiến|ngành|khối|cụm|khu|tuyến|cầu|nhà|km|ha|tấn|mét|thành phố"
    r"|thị xã|thị trấn|hạng mục|phần|là đủ|trong (?:tổng )?số|đầu việc|trụ cột|trên mười)\b"
)
_YEAR_BEFORE = re.compile(
    r"(?:\d|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|lăm|một|mỗi|hằng|hàng|đầu"
    r"|cuối|giữa|nửa|nhiều|những|mấy|vài|các|theo|quanh|suốt|báo cáo|kế hoạch|trọn|cả|học"
    r"|tài chính|của|hết|kết|gần|từng|số|sang|trong|tới|đến|từ|sau|trước|ngân sách|dự toán|thường"
    r"|chi|qua|là)) $|\d [-–] $",
    re.IGNORECASE,
)
# "trong năm ngày": after these it is the year only if no time follows.
_SPAN_BEFORE = re.compile(
    r"\b(?:trong|sau|trước|từ|cả|đến|gần|mỗi|suốt|qua|tới|của|theo|kế hoạch) $", re.IGNORECASE
)
# No year is followed by these.
_CLASSIFIER = re.compile(r" (?:cái|chiếc|cuốn|quyển|bức|tấm|ngôi|vị|bước|nhóm|loại|kiểu|cách)\b")
_LISTED = re.compile(r"\b(?:bốn|4), $", re.IGNORECASE)
_LISTED_AFTER = re.compile(r", sáu\b")

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_IN_ENTITY = {
    "number": re.compile(rf"^(?P<n>{_NUMBER})$"),
    "date": re.compile(r"^(?P<n>\d+)(?= tháng (?:đầu|cuối))"),
    "time": re.compile(r"^(?P<n>\d+)(?=h$| giờ$)"),
    "ratio": re.compile(rf"(?P<n>{_NUMBER})"),
    "amount": re.compile(r"^(?P<n>\d+(?:,\d+)?) (?P<scale>nghìn|ngàn|vạn|triệu|t[ỷỉ])$"),
}
_SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip


@lru_cache(maxsize=256)
def vietnamese_counts(sentence: str) -> tuple[Count, ...]:
    """Return the numbers of a (NFC) sentence that count something, in order: "19 người"."""
    found = entities(sentence)
    counts = []
    for entity in found:
        pattern = _IN_ENTITY.get(entity.kind)
        before, after = sentence[: entity.start], sentence[entity.end : entity.end + 6]
        if not pattern or _NUMBERED.search(before):
            continue
        if before.endswith("ngày ") and after == " tháng":  # "ngày 10 tháng sau"
            continue
        for match in pattern.finditer(entity.text):
            factor = _SCALES[match["scale"]] if "scale" in match.groupdict() else 1
            start, end = entity.start + match.start(), entity.start + match.end()
            counts.append(Count(value_of(match["n"]) * factor, start, end, False))
        if entity.kind == "number" and _LONG.fullmatch(entity.text):
            value = spelled.value(entity.text)
            counts.append(Count(value, entity.start, entity.end, False))
    for match in _SPELLED.finditer(sentence):
        if free(match.start(), match.end(), found) and _is_count(match, sentence):
            counts.append(Count(Decimal(_value(match)), match.start(), match.end(), True))
    return tuple(sorted(counts, key=lambda count: count.start))


def _value(match: re.Match[str]) -> int:
    part = {key: text.lower() for key, text in match.groupdict().items() if text}
    if "tens" in part:
        return _ONES[part["tens"]] * 10 + _LAST.get(part.get("one", ""), 0)
    for key, factor in _FACTORS:
        if key in part:
            return _ONES.get(part[key], 1) * factor
    return 10 + _LAST.get(part.get("teen", ""), 0)


def _is_count(match: re.Match[str], sentence: str) -> bool:
    """Whether a number word of the sentence is one, and counts something."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    if match[0][0].isupper():  # a name, if it opens no sentence
        opening = before.rstrip()
        if (opening and opening[-1] not in ":;.!?–-“\"'(‘") or after[1:2].isupper():
            return False
    if _ORDINAL_BEFORE.search(before) or _IDIOM.match(sentence, match.start()):
        return False
    if _LABEL_BEFORE.search(before) and not _TIME.match(after):
        return False
    word = match[0].lower()
    if word in ("chín", "bẩy"):
        return bool(_COUNTABLE.match(after))
    if word == "năm":
        if _YEAR_BEFORE.search(before):
            span = _SPAN_BEFORE.search(before)
            return bool(span and (_TIME.match(after) or _CLASSIFIER.match(after)))
        listed = _LISTED.search(before) or _LISTED_AFTER.match(after)
        return bool(listed or _COUNTABLE.match(after))
    return True


# Where "năm" can only be the year.
_YEAR_AFTER = re.compile(
    r"\W*$|[^\w\s]| [^\w\s]| (?:\d|nay|sau|trước|qua|ngoái|học|này|tới|vừa|đó|ấy|kia|tài chính"
    r"|kế hoạch|liền|liên tiếp|gần|sinh|tù)\b"
)
_YEAR_ONLY_BEFORE = re.compile(
    r"(?:\d|\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|chục|trăm|một|mỗi|hằng|hàng|đầu|cuối|giữa|nửa"
    r"|nhiều|những|mấy|vài|các|báo cáo|kế hoạch)) $",
    re.IGNORECASE,
)
_FIVE = re.compile(r"\b(?:lăm|nhăm|ngũ|thứ năm|(?:bốn|dăm|mươi|trăm|là|bỏ),? năm)\b", re.IGNORECASE)


def _may_be_five(sentence: str) -> bool:
    return bool(_FIVE.search(sentence)) or any(
        not _YEAR_AFTER.match(sentence, match.end())
        and not _YEAR_ONLY_BEFORE.search(sentence[: match.start()])
        for match in re.finditer(r"\bnăm\b", sentence, re.IGNORECASE)
    )


def _may_be_three(sentence: str) -> bool:
    pattern = r"\b(?:ba|tam)\b(?! (?:lô(?:,| và| cho|$)|(?:mẹ|má|rọi|gai)\b))"
    return bool(re.search(pattern, sentence, re.IGNORECASE))


# Whether a sentence may say three, or five, where no count was recognised.
MAYBE_COUNTED = {3: _may_be_three, 5: _may_be_five}

_VALUES = {word: value for value, word in enumerate(CARDINALS) if value} | {
    word: value for value, word in TENS.items()
}
_NTH = {word: value for value, word in enumerate(ORDINALS) if value}
_ENGLISH = re.compile(
    r"(?<![\w.,])(?:(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?:(?P<th>st|nd|rd|th)| (?P<scale>thousand|million|billion))?"
    rf"|(?P<tens>{'|'.join(TENS.values())})[- ](?P<one>{'|'.join(CARDINALS[1:10])})"
    rf"|(?P<word>{'|'.join(_VALUES)})(?P<hundred> hundred)?|(?P<nth>{'|'.join(_NTH)}))(?!\w)"
)
_ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


@lru_cache(maxsize=32)
def english_counts(sentence: str) -> tuple[Count, ...]:
    """Return the numbers of an English sentence, cardinal and ordinal, in order."""
    counts = []
    for match in _ENGLISH.finditer(sentence.lower()):
        part = {key: text for key, text in match.groupdict().items() if text}
        if "digits" in part:
            value = Decimal(part["digits"].replace(",", ""))
            value *= _ENGLISH_SCALES.get(part.get("scale", ""), 1)
        elif "nth" in part:
            value = Decimal(_NTH[part["nth"]])
        elif "tens" in part:
            value = Decimal(_VALUES[part["tens"]] + _VALUES[part["one"]])
        else:
            value = Decimal(_VALUES[part["word"]] * (100 if "hundred" in part else 1))
        ordinal = "nth" in part or "th" in part
        counts.append(Count(value, match.start(), match.end(), "digits" not in part, ordinal))
    return tuple(counts)
