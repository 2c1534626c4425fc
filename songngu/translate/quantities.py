"""Numbers, amounts, shares, percentages, ordinals and levels in Vietnamese prose.

The decimal sign is the comma, thousands are parted by full stops (Decree 30/2020/NĐ-CP).
"""

from __future__ import annotations

import re

from songngu.translate import spelled
from songngu.translate.entity import Entity, Kind, Row, matched
from songngu.translate.lexicon import ORDINALS
from songngu.translate.numerals import (
    AMOUNT_WORDS,
    clock_forms,
    currency_signs,
    decimal_english,
    number_words,
    ordinal_forms,
    quantity_forms,
    roman,
    share_forms,
)

# What may be written straight behind a number: "6.900ha".
UNITS = "ha|km2|m2|m3|km²|m²|m³|km|kg|tấn|lít|MW|m|cm|mm"
_NO_MORE = rf"(?:(?![\w/])|(?=(?:{UNITS})\b))"
NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+)"
BEFORE = r"(?<![\w/.,:])"
# Of these there are no fractions: "2,345 hồ sơ" is grouped as in English.
_WHOLE = (
    r" (?:người|hồ sơ|hộ|lượt|nhân khẩu|khẩu|cán bộ|công chức|viên chức|đảng viên|hội viên|đoàn viên|học sinh"
    r"|sinh viên|giáo viên|lao động|công nhân|đại biểu|cử tri|doanh nghiệp|hợp tác xã|thủ tục|văn bản|đơn|vụ|trường hợp|biên chế"
    r"|con|cây|căn|ngôi|phiếu|ý kiến|giấy|cuộc|lớp|bộ|thôn|xã|tài khoản|giao dịch|dịch vụ|chữ ký|camera|cuốn|bản)\b"
)
_WHOLE_NUMBER = re.compile(rf"(?<=\d,\d{{3}}){_WHOLE}")
# A house, a plot, a street: "ngõ 20/4", "số 25/4 đường Lê Lợi", "quảng trường 3/2".
HOUSE_CUE = re.compile(
    r"\b(?:số|ngõ|ngách|hẻm|kiệt|lô|thửa|nhà|(?<!con )(?<!trên )đường|phố|quảng trường)\s$",
    re.IGNORECASE,
)
# The scale of a map: "quy hoạch 1/500".
_SCALE = re.compile(
    r"\b(?:quy hoạch|bản đồ|bản vẽ|t[ỷỉ] lệ)(?: (?:chi tiết|phân khu|chung|xây dựng|địa chính|t[ỷỉ] lệ))* $",
    re.IGNORECASE,
)
_CURRENCY = (
    r"(?P<currency>đồng(?!\s+(?:chí|bào|nghiệp|minh|đội|thời|loạt|bộ|lòng|hành|tình|phạm|ý|thuận))"
    r"|VNĐ|VND|đ(?!\w)|USD|đô la(?: Mỹ)?|Euro|EUR)"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
_SAME_CENTURY = re.compile(r"(?<!\d)(19|20)\d\d ?[-–] ?\1\d\d$")
# "tổ 5 200 người" is group 5, and 200 people.
_LABEL = re.compile(
    r"(?<!\w)(?:tổ|khu|thôn|ấp|xóm|số|lớp|quận|phường|tháng|ngày|năm|điều|khoản|mức|cấp) $",
    re.IGNORECASE,
)
_LARGE = (("tỷ", 10**9), ("triệu", 10**6))
# Before these words a number in words is a label, or the end of a range that began without its scale.
_NOT_IN_WORDS = re.compile(
    r"(?<!\w)(?:thứ|số|khóa|khoá|kỳ|(?<!mỗi )(?<!hằng )(?<!hàng )tháng|ngày|mùng|mồng|quý|lớp|đến|tới|hay|hoặc|-|–) $",
    re.IGNORECASE,
)
# "ba bốn trăm", three or four hundred.
_APPROXIMATE = re.compile(
    r"(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|dăm|mấy) $", re.IGNORECASE
)
# "năm tới 20 tỷ" is next year's.
_FIRST_WORDS = "|".join(word for word in AMOUNT_WORDS if word != "năm")
_RANGE = (
    rf"(?:{BEFORE}(?P<first>{NUMBER}|\b(?:{_FIRST_WORDS}))(?P<to> ?[-–] ?| đến | tới ))?{BEFORE}"
)


def number_at(match: re.Match[str], group: int | str = 0) -> Entity:
    """Return the number that `match`, or one group of it, holds, as digits and in words."""
    text = match[group]
    if _WHOLE_NUMBER.match(match.string, match.end(group)):
        text = text.replace(",", ".")
    forms = [decimal_english(text)]
    if text.isdigit():
        number = int(text)
        forms += [text, f"{number:,}", *number_words(number)]
        if 0 < number < len(ORDINALS):
            forms.append(ORDINALS[number])
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text):
        forms.append(text.replace(".", ""))
    elif "," in text and "," in forms[0]:  # grouped as in English
        forms.append(text.replace(",", ""))
    elif "," in text and text.endswith("0"):
        forms.append(forms[0].rstrip("0").rstrip("."))
    return matched("number", match, *dict.fromkeys(forms), group=group)


def _percent(match: re.Match[str], _: str) -> list[Entity]:
    text = match["number"]
    in_words = text[0].isalpha()
    number = str(spelled.value(text)) if in_words else decimal_english(text)
    numbers = dict.fromkeys((number, number.rstrip("0").rstrip(".") if "." in number else number))
    forms = [f"{n}{sign}" for n in numbers for sign in ("%", " percent", " per cent", " %")]
    words = spelled.english(int(number)) if number.isdigit() and number != "0" else ()
    if in_words and number.isdigit():
        forms = [f"{next(spelled.english(int(number)))} percent", *forms]
    if number == "100":
        forms += ["all", "every", "each", "entire"]
    if number == "50":
        forms += ["half", "halve", "halved", "halves", "halving"]
    forms += [f"{word} {cent}" for word in words for cent in ("percent", "per cent")]
    return [matched("percent", match, *dict.fromkeys(forms))]


def _per_mille(match: re.Match[str], _: str) -> list[Entity]:
    number = decimal_english(match["number"])
    forms = ("‰", " ‰", " per mille", " per thousand", " per 1,000")
    return [matched("percent", match, *(f"{number}{form}" for form in forms))]


def _spaced(match: re.Match[str], sentence: str) -> list[Entity]:
    """`10 000 người`: thousands parted by spaces."""
    if _LABEL.search(sentence[: match.start()]):
        return []
    number = f"{int(match['number'].replace(' ', '')):,}"
    signs = currency_signs(match["currency"] or "")
    kind: Kind = "amount" if match["currency"] else "number"
    return [matched(kind, match, *(sign.format(number) for sign in signs))]


def _share(match: re.Match[str], sentence: str) -> list[Entity]:
    """`14/19 cơ quan`: so many out of so many; `2/3` a fraction; `24/7` stays."""
    part, whole = match["part"], match["whole"]
    before, after = sentence[: match.start()], sentence[match.end() :]
    if HOUSE_CUE.search(before):
        return [matched("number", match)]
    if match[0] == "24/7" or (match[0] == "24/24" and not re.match(r" (?!giờ)[^\W\d_]", after)):
        always = ("24/7", "24/24", "24-hour", "24 hours", "around the clock", "round-the-clock")
        return [matched("ratio", match, *always)]
    if all(re.fullmatch(r"(?:19|20)\d\d", side) for side in (part, whole)):
        return [matched("ratio", match, f"{part}/{whole}", f"{part}-{whole}", f"{part}–{whole}")]
    if part == "1" and whole.endswith("00") and _SCALE.search(before):
        plain, grouped = whole.replace(".", ""), f"{int(whole.replace('.', '')):,}"
        scales = (f"1{mark}{form}" for mark in "/:" for form in (plain, grouped))
        return [matched("ratio", match, *dict.fromkeys(scales))]
    if part == "1" and before.endswith("bằng "):
        return [matched("ratio", match, match[0], *share_forms(part, whole))]
    return [matched("ratio", match, *share_forms(part, whole))]


def _share_of_amount(match: re.Match[str], _: str) -> list[Entity]:
    """`46,8/52 tỷ đồng`: one amount out of another."""
    signs = currency_signs(match["currency"])
    part, whole = (quantity_forms(match[side], [match["scale"]]) for side in ("part", "whole"))
    best = f"{signs[0].format(part[0])} of {signs[0].format(whole[0])}"
    others = (
        sign.format(part[0]) + of + sign.format(whole[0])
        for of in (" of the ", " out of ", " of ")
        for sign in signs
    )
    return [matched("amount", match, *dict.fromkeys((best, *others)))]


def _amount(match: re.Match[str], _: str) -> list[Entity]:
    scales, signs = (
        re.findall(r"\w+", match["scale"] or ""),
        currency_signs(match["currency"] or ""),
    )
    number = match["number"]
    if not scales and _THOUSANDS.fullmatch(number):  # no money has three decimals
        number = number.replace(",", ".")
    last = quantity_forms(number, scales)
    forms = [sign.format(form) for form in last for sign in signs]
    if not match["first"]:
        if match["number"].lower() in ("một", "1") and len(scales) == 1:
            one = last[1].split()[-1] if " " in last[1] else "thousand"
            forms += [sign.format(f"a {one}") for sign in signs]
        if match["currency"] == "đồng" and match["number"] == "0":
            forms += ["zero-dong", "zero-VND", "free"]
        return [matched("amount", match, *forms)]
    # "80 đến 150 triệu đồng": scale and currency stand once, and count for both.
    begins = match["first"]
    if begins in AMOUNT_WORDS:
        begins = str(AMOUNT_WORDS.index(begins) + 1)
    first = quantity_forms(begins, scales)
    joined = match["to"].strip()
    best = "-" if joined in "-–" else " to "
    # "165 - 170 nghìn" would be read as 165 to 170,000; "5-7 million" is clear.
    short = () if last[0].endswith("000") else (decimal_english(begins),)
    ranges = [
        pair
        for to in dict.fromkeys((best, "-", "–", " to ", " and "))
        for pair in (
            *(f"{one}{to}{last[0]}" for one in short),
            f"{first[0]}{to}{last[0]}",
            f"{first[-1]}{to}{last[-1]}",
        )
    ]
    forms = [sign.format(form) for form in ranges for sign in signs]
    twice = [
        sign.format(first[0]) + to + sign.format(last[0])
        for to in (" to ", " and ", "-")
        for sign in signs
    ]
    return [matched("amount", match, *dict.fromkeys(forms + twice))]


def _two_scales(match: re.Match[str], _: str) -> list[Entity]:
    """`3 tỷ 680 triệu đồng`, `3 triệu rưỡi đồng`: one amount."""
    more = "500" if match["rest"] is None else match["rest"].zfill(3)
    number = f"{match['number']},{more}".rstrip("0").rstrip(",")
    signs = currency_signs(match["currency"] or "")
    forms = [s.format(f) for f in quantity_forms(number, [match["scale"]]) for s in signs]
    return [matched("amount", match, *dict.fromkeys(forms))]


def _in_words(match: re.Match[str], sentence: str) -> list[Entity]:
    """`một nghìn hai trăm hộ`, `ba trăm triệu đồng`: what is longer than a number and its scale."""
    text, currency = match["number"], match["currency"] or ""
    before = sentence[: match.start()]
    words = text.split()
    if (
        len(words) < (2 if currency else 3)
        or _NOT_IN_WORDS.search(before)
        or (text[0].isupper() and before.strip())
    ):
        return []
    value = spelled.value(text) * (10**9 if match["billion"] else 1)
    if value < 100 and not currency:
        return []  # English says these in words as well, and a count of it is looked for as such
    if before.lower().endswith("năm ") and not currency and 1000 < value < 2100:
        return [matched("number", match, str(value))]
    if _APPROXIMATE.search(before):
        return []
    scale = next((name for name, size in _LARGE if value >= size and not value * 1000 % size), "")
    digits = f"{(value / dict(_LARGE)[scale] if scale else value).normalize():f}"
    forms = quantity_forms(digits.replace(".", ","), [scale] if scale else [])
    if value < 10**12:
        forms += spelled.english(int(value))
    signs = currency_signs(currency)
    kind: Kind = "amount" if currency else "number"
    return [matched(kind, match, *dict.fromkeys(s.format(f) for f in forms for s in signs))]


def _levels(match: re.Match[str], _: str) -> list[Entity]:
    """`mức độ 3,4` names two levels; 3.4 it is not. `mức 0,8` is."""
    first, second = int(match["first"]), int(match["second"])
    if not 0 < first < second:
        return []
    return [number_at(match, "first"), number_at(match, "second")]


def _ordinal(match: re.Match[str], _: str) -> list[Entity]:
    text = match["nth"]
    number = int(text) if text.isdigit() else roman(text)
    weekdays = ("", "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    forms = (*ordinal_forms(number), text, *number_words(number))
    if 2 <= number <= 7:
        forms += (weekdays[number],)
    return [matched("ordinal", match, *forms, group="nth")]


def _area(match: re.Match[str], _: str) -> list[Entity]:
    """`m2`: the digit is an exponent, and English may say it in words."""
    unit, power = match[0][:-1], match[0][-1]
    name = {"m": "meter", "km": "kilometer", "cm": "centimeter", "dm": "decimeter"}.get(unit, unit)
    mark, word = ("²", "square") if power == "2" else ("³", "cubic")
    forms = (match[0], f"{unit}{mark}", f"{word} {name}s", f"{word}-{name}", f"{word} {name}")
    short = f"sq. {unit}" if power == "2" else f"cu. {unit}"
    return [
        matched(
            "number", match, *forms, f"{word} {name[:-2]}res", short, f"sq {unit}", f"{word} {unit}"
        )
    ]


def _bare(match: re.Match[str], sentence: str) -> list[Entity]:
    number = number_at(match)
    if _SAME_CENTURY.search(sentence[: match.end()]):  # "1995-96"
        forms = (*number.forms, match[0][2:])
        return [Entity("number", number.start, number.end, number.text, forms)]
    if re.match(r" ?(?:-|–|đến|tới) ?\d{1,2} giờ", sentence[match.end() :]) and match[0].isdigit():
        clock = (*number.forms, *clock_forms(int(match[0]), "00"))
        return [Entity("number", number.start, number.end, number.text, clock)]
    return [number]


def _whole(match: re.Match[str], _: str) -> list[Entity]:
    return [matched("number", match)]


# Tried in this order; what one has taken, the next leaves alone.
QUANTITIES: tuple[Row, ...] = (
    (
        r"\b(?:mức độ|mức|cấp độ|điều|khoản) (?P<first>\d),\s?(?P<second>\d)\b(?![.,]?\d)"
        r"(?! ?(?:%|lần|triệu|t[ỷỉ]|ngh?ìn|ngàn|đồng|điểm|phần|m2?\b|km|ha\b|tấn|kg|lít|USD|giờ|ngày|tháng|năm|trở))",
        _levels,
    ),
    (rf"{BEFORE}(?P<number>{NUMBER}) ?‰", _per_mille),
    (
        rf"(?<!\d ){BEFORE}(?P<number>\d{{1,3}}(?: \d{{3}})+)(?:(?={_WHOLE})|(?: {_CURRENCY})(?!\w))",
        _spaced,
    ),
    (rf"{BEFORE}(?P<number>{NUMBER})(?: ?%| phần trăm(?!\w))", _percent),
    (rf"(?<!\w)(?i:(?P<number>{spelled.WORDS})) phần trăm(?!\w)", _percent),
    (
        rf"(?<!\w)(?i:(?P<number>{spelled.WORDS}))(?P<billion> t[ỷỉ](?! lệ| trọng| giá| số| suất))?(?! (?:t[ỷỉ]|triệu|ngh?ìn|ngàn|trăm|rưỡi|phần|phẩy)\b)"
        rf"(?! (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?: đồng|$|[.,;:]))(?: {_CURRENCY})?(?!\w)",
        _in_words,
    ),
    (
        rf"(?<![\w.,/])(?P<part>{NUMBER})/(?P<whole>{NUMBER}) (?P<scale>triệu|t[ỷỉ]) {_CURRENCY}(?!\w)",
        _share_of_amount,
    ),
    (
        rf"{BEFORE}(?P<number>\d{{1,3}}) (?:(?P<scale>t[ỷỉ]|triệu) (?:(?P<rest>\d{{1,3}}) (?:triệu|ngh?ìn|ngàn)|rưỡi))(?: {_CURRENCY})?(?!\w)",
        _two_scales,
    ),
    (
        rf"{_RANGE}(?P<number>{NUMBER}|\b(?:{'|'.join(AMOUNT_WORDS)})\b)"
        rf"(?P<scale>(?: (?:nghìn|ngàn|vạn|triệu|t[ỷỉ](?! lệ| trọng| giá| số| suất))\b)+)(?: {_CURRENCY})?",
        _amount,
    ),
    (rf"{_RANGE}(?P<number>{NUMBER})(?P<scale>) ?{_CURRENCY}(?!\w)", _amount),
    (rf"(?<![\w.,/])(?P<part>{NUMBER})/(?P<whole>{NUMBER})(?![\w/])", _share),
    (
        r"\b(?:[Tt]hứ|[Kk]hóa|[Kk]hoá|[Tt]hế k[ỷỉ]|[Đđ]ại hội) (?P<nth>[IVXL]+|\d{1,3})\b(?![/.,]\d)",
        _ordinal,
    ),
    (rf"{BEFORE}\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?{_NO_MORE}", _bare),
    (rf"{BEFORE}(?:\d{{1,3}}(?:,\d{{3}}){{2,}}|\d+,\d+){_NO_MORE}", _bare),
    (rf"{BEFORE}(?<![^\W\d_]-)\d+\.\d{{1,2}}{_NO_MORE}(?![.,:]\d)", _bare),
    (rf"{BEFORE}(?<![^\W\d_]-)\d+{_NO_MORE}(?![.,:]\d)", _bare),
    (r"(?<![^\W\d_])(?<![.,])(?:k|c|d|m)?m[23](?!\w)", _area),
    # Digits that belong to a word or a code: A1, G20, 5G, COVID-19; then what is left: 4.0.
    (r"(?<![^\W_])(?<!\d[.,])(?:[^\W\d_]+-?\d+|\d+[^\W\d_]+)[^\W_]*(?:\.\d+)*", _whole),
    (r"\d+(?:[.:]\d+)*", _whole),
    (r"\d+", _whole),
)  # fmt: skip
