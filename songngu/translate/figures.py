"""Figures in Vietnamese prose: numbers, amounts, dates, times, ratios, document numbers, addresses.

Conventions: Decree 30/2020/NĐ-CP on the style of official documents (dates day before
month, document numbers such as 225/QĐ-TTg); the decimal sign is the comma, thousands
are parted by full stops. English forms are American, dates month before day.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from songngu.translate.entity import Entity, Kind, free
from songngu.translate.lexicon import MONTHS, ORDINALS
from songngu.translate.numerals import (
    AMOUNT_WORDS,
    clock_forms,
    currency_signs,
    day_forms,
    decimal_english,
    number_words,
    ordinal_forms,
    part_of_year_forms,
    quantity_forms,
    roman,
    share_forms,
    suffix,
)

# What may be written straight behind a number: "6.900ha".
UNITS = "ha|km|kg|tấn|lít|MW|m|cm|mm"
_NO_MORE = rf"(?:(?![\w/])|(?=(?:{UNITS})\b))"
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+|\d+)"
_BEFORE = r"(?<![\w/.,:])"
# A day and month without a year follow such words; a share ("14/19 cơ quan") does not.
_DATE_CUE = re.compile(
    r"(?:\b(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|vào|dịp|lễ|hôm nay|hôm qua|hôm|quốc khánh"
    r"|từ|đến|tới|trước|sau|rạng|mùng|mồng)|\d{1,2}/\d{1,2}\s*(?:và|,|-|–))\s*\(?$",
    re.IGNORECASE,
)
_FIRM_DATE_CUE = re.compile(
    r"\b(?:ngày|sáng|trưa|chiều|tối|đêm|rạng|mùng|mồng|dịp|lễ|hôm nay|hôm qua|hôm)\s*\(?$",
    re.IGNORECASE,
)
# A lower-case word that may follow a date; any other is what a share is a share of.
_AFTER_DATE = re.compile(
    r"\s+(?:tại|đến|tới|vừa|đã|sẽ|với|của|theo|khi|hằng|hàng|này|và|thì|do|ở|là|để|năm|nhằm"
    r"|về|âm|tới|trở|cho|trên|dưới|diễn|tổ|được|có)\b"
)
_FROM_DAY = re.compile(
    r"(?:^|[,;:(] ?|\bkể )(?:từ|đến|trước|sau)(?: \d{1,2}\.\d{1,2} (?:đến|tới))?\s*$"
    r"|\bngày \d{1,2}\.\d{1,2} (?:đến|tới|và)(?: ngày)?\s*$"
    r"|(?<!năm )(?<!tháng )(?<!kỳ )(?<!quý )(?<!lần )\btrước\s*$",
    re.IGNORECASE,
)
_SHARE_CUE = re.compile(
    r"\b(?:có|đạt|được|với|mới|là|gồm|xếp|hạng|điểm|thứ|t[ỷỉ] lệ|chiếm|bằng|còn)\s*$", re.IGNORECASE
)
# A house, a plot, a street: "ngõ 20/4", "số 25/4 đường Lê Lợi", "quảng trường 3/2".
_HOUSE_CUE = re.compile(
    r"\b(?:số|ngõ|ngách|hẻm|kiệt|lô|thửa|nhà|(?<!con )(?<!trên )đường|phố|quảng trường)\s$",
    re.IGNORECASE,
)
# Of steps, points and levels a number after the stroke says how many there are: "bước 4/5".
_STEP_CUE = re.compile(r"\b(?:bước|khâu|cấp độ|mức)\s$", re.IGNORECASE)
_LUNAR = re.compile(r"(?:/(?P<year>\d{4}))? âm lịch\b")
# The scale of a map: "quy hoạch 1/500".
_SCALE = re.compile(
    r"\b(?:quy hoạch|bản đồ|bản vẽ|t[ỷỉ] lệ)(?: (?:chi tiết|phân khu|chung|xây dựng|địa chính|t[ỷỉ] lệ))* $",
    re.IGNORECASE,
)
_CLOCK_CUE = re.compile(
    r"(?:\b(?:lúc|hồi|vào|từ|đến|tới|trước|sau|khoảng|điểm|đúng|mới|kéo dài|khung giờ)"
    r"|giờ(?: \d{1,2})?(?: và| hoặc| -| –|,))\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[:.] )[“\"]?$")
_CURRENCY = (
    r"(?P<currency>đồng(?!\s+(?:chí|bào|nghiệp|minh|đội|thời|loạt|bộ|lòng|hành|tình|phạm|ý|thuận))"
    r"|VNĐ|VND|đ(?!\w)|USD|đô la(?: Mỹ)?|Euro|EUR)"
)


def _plain(kind: Kind, match: re.Match[str], *forms: str, group: int | str = 0) -> Entity:
    text = match[group]
    return Entity(kind, match.start(group), match.end(group), text, forms or (text,))


def _number(match: re.Match[str], group: int | str = 0) -> Entity:
    text = match[group]
    forms = [decimal_english(text)]
    if text.isdigit():
        number = int(text)
        forms += [text, f"{number:,}", *number_words(number)]
        if 0 < number < len(ORDINALS):
            forms.append(ORDINALS[number])
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text):
        forms.append(text.replace(".", ""))
    elif "," in text and text.endswith("0"):
        forms.append(forms[0].rstrip("0").rstrip("."))
    return _plain("number", match, *dict.fromkeys(forms), group=group)


def _date(match: re.Match[str], _: str) -> list[Entity]:
    parts = match.groupdict()
    forms = day_forms(int(parts["day"]), int(parts["month"]), parts["year"])
    return [_plain("date", match, *forms)] if forms else []


def _day_of_month(match: re.Match[str], sentence: str) -> list[Entity]:
    """`sáng 12 tháng 3`."""
    forms = day_forms(int(match["day"]), int(match["month"]))
    firm = _FIRM_DATE_CUE.search(sentence[: match.start()])
    return [_plain("date", match, *forms)] if forms and firm else []


def _worded_date(match: re.Match[str], _: str) -> list[Entity]:
    """`ngày 2 tháng Chín năm 1945`."""
    forms = day_forms(
        int(match["day"]), _MONTH_WORDS.index(match["month"]) + 2, match["year"] or ""
    )
    return [_plain("date", match, *forms)] if forms else []


def _date_range(match: re.Match[str], sentence: str) -> list[Entity]:
    dashed = "/" not in match[0]
    if dashed and re.match(r"\s+[^\W\d_]", sentence[match.end() :]):
        return []  # "từ 3 đến 5-7 người"
    first, last, month = int(match["first"]), int(match["last"]), int(match["month"])
    if not (first < last and day_forms(last, month)):
        return []
    name, year = MONTHS[month - 1], f", {match['year']}" if match["year"] else ""
    joined = match["to"].strip()
    best = "-" if joined in "-–" else " and " if joined in ("và", ",") else " to "
    forms = []
    for to in dict.fromkeys((best, "-", "–", " to ", " and ", " through ", " until ")):
        forms += [f"{name} {first}{to}{last}{year}", f"{first}{to}{last} {name}{year}"]
        forms += [f"{name} {first}{to}{name} {last}{year}"]
    return [_plain("date", match, *forms)]


def _day_list(match: re.Match[str], _: str) -> list[Entity]:
    """`15, 16 và 17-4`: three days or more of one month."""
    days = [int(day) for day in (*match["days"].split(", "), match["last"])]
    if days != sorted(set(days)) or not day_forms(days[-1], int(match["month"])):
        return []
    name, year = MONTHS[int(match["month"]) - 1], f", {match['year']}" if match["year"] else ""
    head, last = ", ".join(map(str, days[:-1])), days[-1]
    lists = [f"{head} and {last}", f"{head}, and {last}", f"{head} & {last}", f"{head}, {last}"]
    if days == list(range(days[0], last + 1)):
        lists += [f"{days[0]}{to}{last}" for to in ("-", "–", " to ", " through ")]
    forms = [
        form for days_of in lists for form in (f"{name} {days_of}{year}", f"{days_of} {name}{year}")
    ]
    return [_plain("date", match, *forms)]


def _short_date(match: re.Match[str], sentence: str) -> list[Entity]:
    """`16/7`: a day and month, if what stands around it lets it be; else a share or a fraction."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    day, month = int(match["day"]), int(match["month"])
    forms = day_forms(day, month)
    if forms and (lunar := _LUNAR.match(after)):
        nth, of = ordinal_forms(day)[0], ordinal_forms(month)[-1]
        text = match[0] + lunar[0]
        said = (f"the {nth} of the {of} lunar month", f"the {nth} day of the {of} lunar month")
        return [Entity("date", match.start(), match.start() + len(text), text, said)]
    if not match["cue"] and (_HOUSE_CUE.search(before) or _STEP_CUE.search(before)):
        return []
    firm = bool(match["cue"]) or bool(_FIRM_DATE_CUE.search(before))
    counted = re.match(r"\s+[^\W\d_]{2,}", after) and not _AFTER_DATE.match(after)
    upper = re.match(r"\s+[^\W\d_]", after) and after.strip()[0].isupper()
    likely = (
        firm
        or (_DATE_CUE.search(before) and (upper or not counted))
        or (not counted and not _SHARE_CUE.search(before) and match["mark"] == "/")
        # No share is larger than the whole: "đến 31/12 giải ngân trên 95%".
        or (day > month and not _SHARE_CUE.search(before) and match["mark"] == "/")
    )
    if forms and likely and (firm or match[0] not in ("24/7", "24/24")):
        return [_plain("date", match, *forms)]
    return []


def _dotted_date(match: re.Match[str], sentence: str) -> list[Entity]:
    """`ngày 12.5`: a day and month, as some papers write it, where a day is announced and nothing counted."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    forms = day_forms(int(match["day"]), int(match["month"]))
    said = match["cue"] or _FIRM_DATE_CUE.search(before) or _FROM_DAY.search(before)
    counted = re.match(r" ?%| (?!và\b)[^\W\d_]", after) and not _AFTER_DATE.match(after)
    return [_plain("date", match, *forms)] if forms and said and not counted else []


def _share(match: re.Match[str], sentence: str) -> list[Entity]:
    """`14/19 cơ quan`: so many out of so many; `2/3` a fraction; `24/7` stays."""
    part, whole = match["part"], match["whole"]
    before, after = sentence[: match.start()], sentence[match.end() :]
    if _HOUSE_CUE.search(before):
        return [_plain("number", match)]
    if match[0] == "24/7" or (match[0] == "24/24" and not re.match(r" (?!giờ)[^\W\d_]", after)):
        always = ("24/7", "24/24", "24-hour", "24 hours", "around the clock", "round-the-clock")
        return [_plain("ratio", match, *always)]
    if all(re.fullmatch(r"(?:19|20)\d\d", side) for side in (part, whole)):
        return [_plain("ratio", match, f"{part}/{whole}", f"{part}-{whole}", f"{part}–{whole}")]
    if part == "1" and whole.endswith("00") and _SCALE.search(before):
        plain, grouped = whole.replace(".", ""), f"{int(whole.replace('.', '')):,}"
        scales = (f"1{mark}{form}" for mark in "/:" for form in (plain, grouped))
        return [_plain("ratio", match, *dict.fromkeys(scales))]
    if part == "1" and before.endswith("bằng "):
        return [_plain("ratio", match, match[0], *share_forms(part, whole))]
    return [_plain("ratio", match, *share_forms(part, whole))]


_MONTH_WORDS = (
    "Hai",
    "Ba",
    "Tư",
    "Năm",
    "Sáu",
    "Bảy",
    "Tám",
    "Chín",
    "Mười",
    "Mười Một",
    "Mười Hai",
)


def _month(match: re.Match[str], _: str) -> list[Entity]:
    text = match["month"]
    number = int(text) if text.isdigit() else _MONTH_WORDS.index(text) + 2
    if not 1 <= number <= 12:
        return []
    name, year = MONTHS[number - 1], match.groupdict().get("year")
    forms = [f"{name} {year}", f"{name}, {year}", f"{name} of {year}"] if year else [name]
    if name[:3] != name:
        forms += [form.replace(name, name[:3]) for form in forms]
    return [_plain("month", match, *forms)]


def _month_list(match: re.Match[str], _: str) -> list[Entity]:
    """`tháng 10, 11 và 12`: three months or more."""
    numbers = [int(one) for one in (*match["months"].split(", "), match["last"])]
    if not all(1 <= number <= 12 for number in numbers):
        return []
    *names, last = (MONTHS[number - 1] for number in numbers)
    year = f" {match['year']}" if match["year"] else ""
    lists = (f"{', '.join(names)} and {last}{year}", f"{', '.join(names)}, and {last}{year}")
    return [_plain("month", match, *lists)]


_LUNAR_MONTHS = ("Giêng", *_MONTH_WORDS[:-1], "Chạp")


def _lunar(match: re.Match[str], _: str) -> list[Entity]:
    """`rằm tháng Bảy`, `mùng 10 tháng Ba`, `tháng Chạp`: of the lunar calendar."""
    month, day = match["month"], match.groupdict().get("day")
    number = (
        int(month)
        if month.isdigit()
        else [w.lower() for w in _LUNAR_MONTHS].index(month.lower()) + 1
    )
    if not 1 <= number <= 12 or (day and not 1 <= int(day) <= 30):
        return []
    months = [f"{nth} lunar month" for nth in reversed(ordinal_forms(number))]
    months += ["last lunar month"] if number == 12 else []
    if match[0].lower().startswith("rằm"):
        days = ["the full moon of", "full moon of", "the 15th of", "the 15th day of"]
    elif day:
        days = [f"the {nth}{of}" for nth in ordinal_forms(int(day)) for of in (" of", " day of")]
    else:
        days = []
    forms = (
        [f"{head} the {name}" for head in days for name in months]
        if days
        else [f"the {name}" for name in months]
    )
    return [_plain("date", match, *forms, *(form.removeprefix("the ") for form in forms))]


def _next_month(match: re.Match[str], _: str) -> list[Entity]:
    """The 8 of `tháng 7 và 8`."""
    name = MONTHS[int(match["month"]) - 1]
    return [_plain("month", match, name, name[:3], group="month")]


def _part_of_year(match: re.Match[str], _: str) -> list[Entity]:
    """`6 tháng đầu năm 2019`: a stretch of months, with its year."""
    number, year = int(match["months"]), match["year"]
    if not 1 < number < 12:
        return []
    return [_plain("date", match, *part_of_year_forms(number, match["part"] == "đầu", year or ""))]


def _quarter(match: re.Match[str], _: str) -> list[Entity]:
    text = match["quarter"]
    number = int(text) if text.isdigit() else roman(text)
    if not 1 <= number <= 4:
        return []
    nth = ORDINALS[number]
    forms = (
        f"{nth} quarter",
        f"{nth}-quarter",
        f"{number}{suffix(number)} quarter",
        f"Q{number}",
        f"quarter {number}",
        f"Quarter {number}",
        f"quarter {text}",
    )
    start, end = match.start(), match.end("quarter")
    quarter = Entity("quarter", start, end, match.string[start:end], forms)
    return [quarter, _plain("number", match, group="year")] if match["year"] else [quarter]


def _ordinal(match: re.Match[str], _: str) -> list[Entity]:
    text = match["nth"]
    number = int(text) if text.isdigit() else roman(text)
    weekdays = ("", "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    forms = (*ordinal_forms(number), text, *number_words(number))
    if 2 <= number <= 7:
        forms += (weekdays[number],)
    return [_plain("ordinal", match, *forms, group="nth")]


def _half_past(match: re.Match[str], sentence: str) -> list[Entity]:
    """`5 giờ rưỡi`: half past five, unless it is said how long something takes."""
    hour, before = int(match["hour"]), sentence[: match.start()]
    part_of_day = re.match(r"\s+(sáng|trưa|chiều|tối|đêm)\b", sentence[match.end() :])
    if hour > 24 or not (part_of_day or _CLOCK_CUE.search(before)):
        return []
    if part_of_day and part_of_day[1] in ("chiều", "tối", "đêm") and hour < 12:
        hour += 12
    return [_plain("time", match, *clock_forms(hour, "30"))]


def _time(match: re.Match[str], sentence: str) -> list[Entity]:
    hour, minute = int(match["hour"]), match["minute"] or "00"
    if hour > 24 or int(minute) > 59:
        return []
    spelled, after = match["mark"].strip() == "giờ", sentence[match.end() :]
    part_of_day = re.match(r"\s+(sáng|trưa|chiều|tối|đêm)\b", after)
    before = sentence[: match.start()]
    dated = re.match(r"\s+(?:ngày\b|\d{1,2}[/-]\d)", after)
    clock = part_of_day or dated or _CLOCK_CUE.search(before)
    if match["minute"] and after[:1] == "," and hour > 4:
        clock = clock or _OPENS.search(before)  # "7 giờ 40 phút, …" opens a report
    # "8 giờ" and "3 giờ 20 phút" are as often a length of time.
    if spelled and (match["counted"] or not match["minute"]) and not clock:
        if match["minute"] or not 1 <= hour <= 24:
            return []
        bare = _number(match, "hour")
        forms = (*bare.forms, *clock_forms(hour, "00"))
        return [Entity("number", bare.start, bare.end, bare.text, forms)]
    if part_of_day and part_of_day[1] in ("chiều", "tối", "đêm") and 1 <= hour < 12:
        hour += 12
    forms = (*clock_forms(hour, minute.zfill(2)), match[0])
    if spelled and minute == "00":
        hours = (str(hour), *number_words(hour))
        forms += tuple(f"{h}{unit}" for h in hours for unit in (" hours", "-hour", " hour"))
    return [_plain("time", match, *dict.fromkeys(forms))]


def _percent(match: re.Match[str], _: str) -> list[Entity]:
    number = decimal_english(match["number"])
    numbers = dict.fromkeys((number, number.rstrip("0").rstrip(".") if "." in number else number))
    forms = [f"{n}{sign}" for n in numbers for sign in ("%", " percent", " per cent", " %")]
    words = number_words(int(number)) if number.isdigit() else ()
    if number == "100":
        forms += ["all", "every", "each", "entire"]
    if number == "50":
        forms += ["half", "halve", "halved", "halves", "halving"]
    return [_plain("percent", match, *forms, *(f"{word} percent" for word in words))]


def _amount(match: re.Match[str], _: str) -> list[Entity]:
    scales, signs = (
        re.findall(r"\w+", match["scale"] or ""),
        currency_signs(match["currency"] or ""),
    )
    last = quantity_forms(match["number"], scales)
    forms = [sign.format(form) for form in last for sign in signs]
    if not match["first"]:
        if match["currency"] == "đồng" and match["number"] == "0":
            forms += ["zero-dong", "zero-VND", "free"]
        return [_plain("amount", match, *forms)]
    # "80 đến 150 triệu đồng": scale and currency stand once, and count for both.
    first = quantity_forms(match["first"], scales)
    joined = match["to"].strip()
    best = "-" if joined in "-–" else " to "
    # "165 - 170 nghìn" would be read as 165 to 170,000; "5-7 million" is clear.
    short = () if last[0].endswith("000") else (decimal_english(match["first"]),)
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
    return [_plain("amount", match, *dict.fromkeys(forms + twice))]


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
    return [_plain("amount", match, *dict.fromkeys((best, *others)))]


def _two_scales(match: re.Match[str], _: str) -> list[Entity]:
    """`3 tỷ 680 triệu đồng`, `3 triệu rưỡi đồng`: one amount."""
    more = "500" if match["rest"] is None else match["rest"].zfill(3)
    number = f"{match['number']},{more}".rstrip("0").rstrip(",")
    signs = currency_signs(match["currency"] or "")
    forms = [s.format(f) for f in quantity_forms(number, [match["scale"]]) for s in signs]
    return [_plain("amount", match, *dict.fromkeys(forms))]


def _levels(match: re.Match[str], _: str) -> list[Entity]:
    """`mức độ 3,4` names two levels; 3.4 it is not. `mức 0,8` is."""
    first, second = int(match["first"]), int(match["second"])
    if not 0 < first < second:
        return []
    return [_number(match, "first"), _number(match, "second")]


def _address(kind: Kind) -> Callable[[re.Match[str], str], list[Entity]]:
    def make(match: re.Match[str], _: str) -> list[Entity]:
        text = match[0].rstrip(".,;:!?)”’\"'…")
        return [Entity(kind, match.start(), match.start() + len(text), text, (text,))]

    return make


def _document(match: re.Match[str], _: str) -> list[Entity]:
    text = match[0]
    return [_plain("document", match, text, re.sub(r" ?[-–] ?", "-", text))]


def _short_document(match: re.Match[str], _: str) -> list[Entity]:
    """ "Nghị định 178/2024": number and year, no month and no share."""
    number = match["number"]
    forms = (number, f"{number.lstrip('0')}")
    return [Entity("document", *match.span("number"), number, tuple(dict.fromkeys(forms)))]


def _area(match: re.Match[str], _: str) -> list[Entity]:
    """`m2`: the digit is an exponent, and English may say it in words."""
    unit, power = match[0][:-1], match[0][-1]
    name = {"m": "meter", "km": "kilometer", "cm": "centimeter", "dm": "decimeter"}.get(unit, unit)
    mark, word = ("²", "square") if power == "2" else ("³", "cubic")
    forms = (match[0], f"{unit}{mark}", f"{word} {name}s", f"{word}-{name}", f"{word} {name}")
    short = f"sq. {unit}" if power == "2" else f"cu. {unit}"
    return [
        _plain(
            "number", match, *forms, f"{word} {name[:-2]}res", short, f"sq {unit}", f"{word} {unit}"
        )
    ]


def _whole(match: re.Match[str], _: str) -> list[Entity]:
    return [_plain("number", match)]


def _acronym(match: re.Match[str], _: str) -> list[Entity]:
    """`(CCHC)` after the full form: kept, so that the English shows what it stands for."""
    return [_plain("acronym", match)]


def _bare(match: re.Match[str], sentence: str) -> list[Entity]:
    number = _number(match)
    if re.match(r" ?(?:-|–|đến|tới) ?\d{1,2} giờ", sentence[match.end() :]) and match[0].isdigit():
        clock = (*number.forms, *clock_forms(int(match[0]), "00"))
        return [Entity("number", number.start, number.end, number.text, clock)]
    return [number]


_RANGE = rf"(?:{_BEFORE}(?P<first>{_NUMBER})(?P<to> ?[-–] ?| đến | tới ))?{_BEFORE}"
_D = r"(?P<day>\d{1,2})"
_M = r"(?P<month>\d{1,2})"
_Y = r"(?P<year>\d{4})"

_LUNAR_NAMES = "|".join((*_LUNAR_MONTHS, "giêng", "chạp"))

# Tried in this order; what one has taken, the next leaves alone.
_PATTERNS: tuple[tuple[str, Callable[[re.Match[str], str], list[Entity]]], ...] = (
    (r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", _address("email")),
    (r"(?:https?://|www\.)[^\s<>\"“”]+", _address("url")),
    (r"(?i:\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info)\b(?:/[^\s<>\"“”]*)?)", _address("url")),
    (
        r"(?<![\w/])\d+[a-z]?(?:/\d{4})?(?:/[A-ZĐ][A-ZĐa-zđ0-9]*|-[A-ZĐ]{2,}[a-z]*/[A-ZĐ][A-ZĐa-zđ]*)"
        r"(?:[-–.&/][A-ZĐ][A-ZĐa-zđ0-9]*| [-–] (?:TTg|CP|UBND|HĐND|BNV|[A-ZĐ]{2,})\b)*",
        _document,
    ),
    (
        r"\b(?:(?i:nghị định|thông tư(?: liên tịch)?|quyết định|nghị quyết|chỉ thị|pháp lệnh|công văn|công điện)(?: số)?"
        r"|(?<!con )(?i:số))"
        r" (?P<number>\d{1,4}/(?:19|20)\d\d)(?![\w/-])",
        _short_document,
    ),
    (
        rf"(?:(?:\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[3-5]) )?\b[Nn]gày )?{_BEFORE}(?P<days>\d{{1,2}}(?:, \d{{1,2}})+)(?:,? và |, )(?P<last>\d{{1,2}})"
        rf"[/-]{_M}(?:[/-]{_Y})?(?![\w/-]|[.,]\d)",
        _day_list,
    ),
    (
        r"(?:\b(?:[Nn]gày|[Mm]ùng|[Mm]ồng) )?(?<![\w/.,-])(?P<first>\d{1,2})(?P<to> ?[-–] ?| (?:đến|tới|và)(?: ngày| mùng| mồng)? |, )"
        r"(?P<last>\d{1,2})(?:/|(?<=đến \d)-|(?<=đến \d\d)-|(?<=\d và \d)-|(?<=\d và \d\d)-)(?P<month>\d{1,2})"
        r"(?:/(?P<year>\d{4}))?(?![\w/]|[.,]\d)",
        _date_range,
    ),
    (rf"(?:\b[Nn]gày )?(?i:rằm) tháng (?P<month>{_LUNAR_NAMES}|1[0-2]|[1-9])(?: âm lịch)?(?!\w)", _lunar),
    (
        rf"(?:\b[Nn]gày )?\b(?:[Mm]ùng|[Mm]ồng) {_D} tháng (?P<month>{_LUNAR_NAMES})(?: âm lịch)?(?!\w)(?! năm \d)",
        _lunar,
    ),
    (rf"(?:\b[Nn]gày )?\b{_D} tháng (?P<month>[Gg]iêng|[Cc]hạp|(?:{_LUNAR_NAMES})(?= âm lịch))(?: âm lịch)?(?!\w)", _lunar),
    (rf"\b[Nn]gày {_D} tháng (?P<month>{'|'.join(_MONTH_WORDS)})(?: năm {_Y})?(?!\w)", _worded_date),
    (rf"(?:\b[Nn]gày )?\b(?:[Mm]ùng |[Mm]ồng )?{_D} tháng (?P<month>1[0-2]|[1-9]) âm lịch", _lunar),
    (rf"\b[Tt]háng (?P<month>{_LUNAR_NAMES}|1[0-2]|[1-9]) âm lịch", _lunar),
    # "Tháng Giêng" alone is as often January.
    (r"\b[Tt]háng (?P<month>Chạp|chạp)(?!\w)", _lunar),
    (rf"(?:\b[Nn]gày )?{_BEFORE}{_D} ?[/.-] ?{_M} ?[/.-] ?{_Y}\b", _date),
    (rf"(?:\b[Nn]gày )?\b{_D} tháng {_M},? năm {_Y}\b", _date),
    (rf"(?:\b[Nn]gày )?(?<!bằng )\b{_D}/{_M} năm {_Y}\b", _date),
    (rf"(?P<cue>\b[Nn]gày )(?P<day>\d{{1,2}})(?P<mark> tháng ){_M}\b(?![/.,]?\d)", _short_date),
    (rf"(?P<cue>\b[Nn]gày )?{_BEFORE}{_D}(?P<mark>[/-]){_M}\b(?![/.,-]?\d|/)", _short_date),
    (rf"(?P<cue>\b[Nn]gày )?{_BEFORE}{_D}(?P<mark>\.){_M}\b(?![/.,-]?\d|/)", _dotted_date),
    (
        rf"{_BEFORE}(?P<months>\d{{1,2}}) tháng (?P<part>đầu|cuối) năm(?: (?P<year>(?:19|20)\d\d)\b)?"
        r"(?! học| sau| trước)",
        _part_of_year,
    ),
    (rf"\b[Tt]háng {_M}(?:[/.-]| năm ){_Y}\b", _month),
    (rf"{_BEFORE}{_D} tháng {_M}\b(?![/.,]?\d)(?! (?:ngày|tuần|rưỡi))", _day_of_month),
    (
        rf"\b[Tt]háng (?P<months>\d{{1,2}}(?:, \d{{1,2}})+)(?:,? và |, )(?P<last>\d{{1,2}})(?:(?:/| năm ){_Y}|(?=\s*(?:[,.;:)]|$|của|năm nay)))(?!\w)",
        _month_list,
    ),
    # "4 tháng 10 ngày" is how long something takes.
    (
        rf"\b[Tt]háng {_M}(?![\d/]|[.,]\d)(?! âm lịch)"
        r"(?!(?:(?<=\d tháng \d)|(?<=\d tháng \d\d)) (?:ngày(?! càng)|tuần))",
        _month,
    ),
    (
        r"(?:(?<=[Tt]háng \d)|(?<=[Tt]háng \d\d)) ?(?:và|-|–|đến) (?P<month>1[0-2]|[1-9])"
        r"(?=\s*(?:[,.;:)]|$|năm\b))",
        _next_month,
    ),
    (r"(?<!Mạng )(?<!mạng )\b[Tt]háng (?P<month>Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?: Một| Hai)?)\b", _month),
    (r"\b[Qq]uý (?P<quarter>[IV]{1,3}|[1-4])\b(?:(?:/| năm | - )(?P<year>\d{4})\b)?", _quarter),
    (
        r"\b(?:mức độ|mức|cấp độ|điều|khoản) (?P<first>\d),\s?(?P<second>\d)\b(?![.,]?\d)"
        r"(?! ?(?:%|lần|triệu|t[ỷỉ]|ngh?ìn|ngàn|đồng|điểm|phần|m2?\b|km|ha\b|tấn|kg|lít|USD|giờ|ngày|tháng|năm|trở))",
        _levels,
    ),
    (rf"{_BEFORE}{_M}/{_Y}\b(?![/\w])", _month),
    (
        r"(?<![\w/.,:])(?P<hour>\d{1,2})(?:(?P<mark> ?[hg] ?|:| giờ )(?P<minute>\d{1,2})(?![\d/]|[:.,]\d)(?! tháng)"
        r"(?P<counted>['’]| phút)?)",
        _time,
    ),
    (
        r"(?<![\w/.,:])(?P<hour>\d{1,2})(?P<mark>h| giờ|g(?= (?:sáng|trưa|chiều|tối|đêm)))(?P<minute>)(?P<counted>)"
        r"(?![\w/])(?! (?!\d{1,2}[/-]\d)\d)(?! rưỡi)",
        _time,
    ),
    (r"(?<![\w/.,:])(?P<hour>\d{1,2})(?P<mark> giờ| ?h) rưỡi", _half_past),
    (r"(?<=\()[A-ZĐ]{2,8}(?=\))", _acronym),
    (rf"{_BEFORE}(?P<number>{_NUMBER}) ?%", _percent),
    (
        rf"(?<![\w.,/])(?P<part>{_NUMBER})/(?P<whole>{_NUMBER}) (?P<scale>triệu|t[ỷỉ]) {_CURRENCY}(?!\w)",
        _share_of_amount,
    ),
    (
        rf"{_BEFORE}(?P<number>\d{{1,3}}) (?:(?P<scale>t[ỷỉ]|triệu) (?:(?P<rest>\d{{1,3}}) (?:triệu|ngh?ìn|ngàn)|rưỡi))(?: {_CURRENCY})?(?!\w)",
        _two_scales,
    ),
    (
        rf"{_RANGE}(?P<number>{_NUMBER}|\b(?:{'|'.join(AMOUNT_WORDS)})\b)"
        rf"(?P<scale>(?: (?:nghìn|ngàn|vạn|triệu|t[ỷỉ](?! lệ| trọng| giá| số| suất))\b)+)(?: {_CURRENCY})?",
        _amount,
    ),
    (rf"{_RANGE}(?P<number>{_NUMBER})(?P<scale>) ?{_CURRENCY}(?!\w)", _amount),
    (rf"(?<![\w.,/])(?P<part>{_NUMBER})/(?P<whole>{_NUMBER})(?![\w/])", _share),
    (
        r"\b(?:[Tt]hứ|[Kk]hóa|[Kk]hoá|[Tt]hế k[ỷỉ]|[Đđ]ại hội) (?P<nth>[IVXL]+|\d{1,3})\b(?![/.,]\d)",
        _ordinal,
    ),
    (rf"{_BEFORE}\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?{_NO_MORE}", _bare),
    (rf"{_BEFORE}\d+,\d+{_NO_MORE}", _bare),
    (rf"{_BEFORE}(?<![^\W\d_]-)\d+{_NO_MORE}(?![.,:]\d)", _bare),
    (r"(?<![\w.,])(?:k|c|d|m)?m[23](?!\w)", _area),
    # Digits that belong to a word or a code: A1, G20, 5G, COVID-19; then what is left: 4.0.
    (r"(?<![^\W_])(?<!\d[.,])(?:[^\W\d_]+-?\d+|\d+[^\W\d_]+)[^\W_]*(?:\.\d+)*", _whole),
    (r"\d+(?:[.:]\d+)*", _whole),
    (r"\d+", _whole),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), make) for pattern, make in _PATTERNS)


def find_figures(sentence: str) -> list[Entity]:
    """Return the figures, document numbers and addresses of a Vietnamese sentence, in order."""
    found: list[Entity] = []
    for pattern, make in _COMPILED:
        for match in pattern.finditer(sentence):
            if free(match.start(), match.end(), found):
                found += make(match, sentence)
    return sorted(found, key=lambda entity: entity.start)
