"""Days, months, parts of a year and quarters in Vietnamese prose, lunar ones too.

Decree 30/2020/NĐ-CP: the day stands before the month. English forms are American, the month
before the day.
"""

from __future__ import annotations

import re

from songngu.translate.entity import Entity, Row, matched
from songngu.translate.lexicon import MONTHS, ORDINALS
from songngu.translate.numerals import day_forms, ordinal_forms, part_of_year_forms, roman, suffix
from songngu.translate.quantities import BEFORE, HOUSE_CUE

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
    r"|về|âm|tới|trở|cho|trên|dưới|diễn|tổ|được|có|phải|cần)\b"
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
# "giảm 1/3", "gần 2/3": a fraction, if it can be one.
_FRACTION_CUE = re.compile(
    r"(?<!\w)(?:giảm|tăng|cắt|bớt|chiếm|hụt|mất|quá|hơn|gần|trên|dưới|khoảng|chừng|non|đủ|lên|xuống|thêm|tối thiểu)"
    r"(?: (?:đi|đến|tới|khoảng|gần|hơn|còn|được|bớt|ít nhất))?\s*$",
    re.IGNORECASE,
)
# Of steps, points and levels a number after the stroke says how many there are: "bước 4/5".
_STEP_CUE = re.compile(r"\b(?:bước|khâu|cấp độ|mức)\s$", re.IGNORECASE)
_LUNAR = re.compile(r"(?:/(?P<year>\d{4}))? âm lịch\b")
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
_LUNAR_MONTHS = ("Giêng", *_MONTH_WORDS[:-1], "Chạp")
_LUNAR_NAMES = "|".join((*_LUNAR_MONTHS, "giêng", "chạp"))
_D = r"(?P<day>\d{1,2})"
_M = r"(?P<month>\d{1,2})"
_Y = r"(?P<year>\d{4})"


def _date(match: re.Match[str], _: str) -> list[Entity]:
    parts = match.groupdict()
    forms = day_forms(int(parts["day"]), int(parts["month"]), parts["year"])
    return [matched("date", match, *forms)] if forms else []


def _day_of_month(match: re.Match[str], sentence: str) -> list[Entity]:
    """`sáng 12 tháng 3`."""
    forms = day_forms(int(match["day"]), int(match["month"]))
    firm = _FIRM_DATE_CUE.search(sentence[: match.start()])
    return [matched("date", match, *forms)] if forms and firm else []


def _worded_date(match: re.Match[str], _: str) -> list[Entity]:
    """`ngày 2 tháng Chín năm 1945`."""
    forms = day_forms(
        int(match["day"]), _MONTH_WORDS.index(match["month"]) + 2, match["year"] or ""
    )
    return [matched("date", match, *forms)] if forms else []


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
    return [matched("date", match, *forms)]


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
    return [matched("date", match, *forms)]


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
    if not match["cue"] and (HOUSE_CUE.search(before) or _STEP_CUE.search(before)):
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
    fraction = day < month <= (10 if day == 1 else 5) and _FRACTION_CUE.search(before)
    if fraction and not firm:
        return []
    if forms and likely and (firm or match[0] not in ("24/7", "24/24")):
        return [matched("date", match, *forms)]
    return []


def _dotted_date(match: re.Match[str], sentence: str) -> list[Entity]:
    """`ngày 12.5`: a day and month, as some papers write it, where a day is announced and nothing counted."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    forms = day_forms(int(match["day"]), int(match["month"]))
    said = match["cue"] or _FIRM_DATE_CUE.search(before) or _FROM_DAY.search(before)
    counted = re.match(r" ?%| (?!và\b)[^\W\d_]", after) and not _AFTER_DATE.match(after)
    return [matched("date", match, *forms)] if forms and said and not counted else []


def _month(match: re.Match[str], _: str) -> list[Entity]:
    text = match["month"]
    number = int(text) if text.isdigit() else _MONTH_WORDS.index(text) + 2
    if not 1 <= number <= 12:
        return []
    name, year = MONTHS[number - 1], match.groupdict().get("year")
    forms = [f"{name} {year}", f"{name}, {year}", f"{name} of {year}"] if year else [name]
    if name[:3] != name:
        forms += [form.replace(name, name[:3]) for form in forms]
    return [matched("month", match, *forms)]


def _month_list(match: re.Match[str], _: str) -> list[Entity]:
    """`tháng 10, 11 và 12`: three months or more."""
    numbers = [int(one) for one in (*match["months"].split(", "), match["last"])]
    if not all(1 <= number <= 12 for number in numbers):
        return []
    *names, last = (MONTHS[number - 1] for number in numbers)
    year = f" {match['year']}" if match["year"] else ""
    lists = (f"{', '.join(names)} and {last}{year}", f"{', '.join(names)}, and {last}{year}")
    return [matched("month", match, *lists)]


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
    return [matched("date", match, *forms, *(form.removeprefix("the ") for form in forms))]


def _next_month(match: re.Match[str], _: str) -> list[Entity]:
    """The 8 of `tháng 7 và 8`."""
    name = MONTHS[int(match["month"]) - 1]
    return [matched("month", match, name, name[:3], group="month")]


def _part_of_year(match: re.Match[str], _: str) -> list[Entity]:
    """`6 tháng đầu năm 2019`: a stretch of months, with its year."""
    number, year = int(match["months"]), match["year"]
    if not 1 < number < 12:
        return []
    return [matched("date", match, *part_of_year_forms(number, match["part"] == "đầu", year or ""))]


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
    return [quarter, matched("number", match, group="year")] if match["year"] else [quarter]


# Tried in this order; what one has taken, the next leaves alone.
DATES: tuple[Row, ...] = (
    (
        rf"(?:(?:\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[3-5]) )?\b[Nn]gày )?{BEFORE}(?P<days>\d{{1,2}}(?:, \d{{1,2}})+)(?:,? và |, )(?P<last>\d{{1,2}})"
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
    (rf"(?:\b[Nn]gày )?{BEFORE}{_D} ?[/.-] ?{_M} ?[/.-] ?{_Y}\b", _date),
    (rf"(?:\b[Nn]gày )?\b{_D} tháng {_M},? năm {_Y}\b", _date),
    (rf"(?:\b[Nn]gày )?(?<!bằng )\b{_D}/{_M} năm {_Y}\b", _date),
    (rf"(?P<cue>\b[Nn]gày )(?P<day>\d{{1,2}})(?P<mark> tháng ){_M}\b(?![/.,]?\d)", _short_date),
    (rf"(?P<cue>\b[Nn]gày )?{BEFORE}{_D}(?P<mark>[/-]){_M}\b(?![/.,-]?\d|/)", _short_date),
    (rf"(?P<cue>\b[Nn]gày )?{BEFORE}{_D}(?P<mark>\.){_M}\b(?![/.,-]?\d|/)", _dotted_date),
    (
        rf"{BEFORE}(?P<months>\d{{1,2}}) tháng (?P<part>đầu|cuối) năm(?: (?P<year>(?:19|20)\d\d)\b)?"
        r"(?! học| sau| trước)",
        _part_of_year,
    ),
    (rf"\b[Tt]háng {_M}(?:[/.-]| năm ){_Y}\b", _month),
    (rf"{BEFORE}{_D} tháng {_M}\b(?![/.,]?\d)(?! (?:ngày|tuần|rưỡi))", _day_of_month),
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
    (rf"{BEFORE}{_M}/{_Y}\b(?![/\w])", _month),
)  # fmt: skip
