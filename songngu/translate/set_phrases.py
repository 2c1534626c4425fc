"""Phrases with one usual English, which the engine is handed whole.

What bears a number or a day's name is short and everywhere in the news of a commune ("ấp 5",
"tầng 2", "thứ Ba hằng tuần"), and engines make "5 Hamlet" of it, "the 2 floor" or "Friday
and Fridays". Whether the English has it in the end is for the checks to see, as of all else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from songngu.translate.entity import Entity, Kind, free
from songngu.translate.lexicon import LOWER, MONTHS, ORDINALS, UPPER
from songngu.translate.numerals import clock_forms, decimal_english, ordinal_forms, roman

# As our own sentence pairs have them.
_UNITS = {
    "thôn": "Village", "bản": "Village", "làng": "Village", "buôn": "Village", "plei": "Village",
    "ấp": "Hamlet", "xóm": "Hamlet", "khu phố": "Quarter", "khóm": "Quarter", "khối phố": "Quarter",
    "khối": "Quarter", "tổ dân phố": "Residential Group", "phường": "Ward", "quận": "District",
    "tiểu khu": "Sub-area",
    "quốc lộ": "National Highway", "tỉnh lộ": "Provincial Road", "đường tỉnh": "Provincial Road",
    "huyện lộ": "District Road", "đường huyện": "District Road",
}  # fmt: skip
_CAPITAL = rf"[{UPPER}][{LOWER}]+"
_N = r"0?[1-9]\d{0,2}[A-Z]?"
# "bản 12 trang" and "khối 11 trường" count something.
_COUNTING = r"(?! (?:hộ|người|nhà|trang|trường|học sinh|em|cháu|cơ quan|đơn vị|xã|thôn|bản|km|m|ha|tháng|năm|ngày|giờ|tuần|phút|lần|triệu|tỷ|nghìn|cái|chiếc|bộ|tiêu chí|điểm|chỉ tiêu|nhiệm vụ|nội dung|thủ tục|hồ sơ)\b)"
_END = rf"(?![\w/%]|[.,]\d| ?[-–] ?\d| ?%){_COUNTING}"
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
# "phiên bản 2", "nông thôn 4.0" and "học sinh khối 12" are no places.
_NO_UNIT = re.compile(
    r"\b(?:phiên|biên|văn|kịch|ấn|nguyên|cơ|căn|tài|nông|lâm|thủy|hải|khoáng|xuất|nhật|sinh|học|lớp|thi|mỗi) $",
    re.IGNORECASE,
)
# A "bản" is a copy or a version, too.
_VILLAGE = re.compile(
    r"(?:^|,|;|\b(?:ở|tại|về|từ|đến|lên|xuống|tới|trưởng|dân|con|các|và|hóa|hai|ba|bốn)) $",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?<!\w)(?P<unit>{_UNIT})(?: số)? {_N}"
    rf"(?:(?:, {_N})*,? và {_N}|(?:, {_N})+(?=[);.]|$))?{_END}",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"(?<!\w)(?:[Tt]ầng|[Ll]ầu) (?P<n>[1-9]|1\d|20)(?![\w/%]|[.,]\d| ?[-–,] ?\d| và \d)"
)
_HOUSE = re.compile(
    r" (?:của )?(?:trụ sở|tòa nhà|toà nhà|nhà|trung tâm|bệnh viện|hội trường|chợ|khu|khối|trường|[A-ZĐ])"
)
# A village called by a name and a number: "bản Khằm 1".
_NAMED = re.compile(
    rf"(?<!\w)(?:thôn|bản|làng|buôn|ấp|xóm|khóm|khu phố|khối|tổ dân phố) "
    rf"(?P<name>(?:[A-ZĐ][^\W\d_]* ){{1,3}}{_N}){_END}"
)
_DAYS = {
    "hai": "Monday", "2": "Monday", "ba": "Tuesday", "3": "Tuesday", "tư": "Wednesday",
    "4": "Wednesday", "năm": "Thursday", "5": "Thursday", "sáu": "Friday", "6": "Friday",
    "bảy": "Saturday", "bẩy": "Saturday", "7": "Saturday", "nhật": "Sunday",
}  # fmt: skip
_PARTS = {
    "sáng": "morning", "trưa": "noon", "chiều": "afternoon", "tối": "evening", "đêm": "night",
}  # fmt: skip
_PART = rf"(?:(?:buổi )?(?:{'|'.join(_PARTS)}))"
_DAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7](?![.,/]?\d))|chủ nhật)(?!\w)"
# In small letters "thứ ba" is also the third.
_A_DAY = re.compile(r"thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|Bẩy)\b|hủ nhật")
_BEGINS = re.compile(r"(?:^|[,;:(] |\b(?:vào|từ|đến|tới|hôm|giờ|phút|\d) )$", re.IGNORECASE)
_DATED = re.compile(r",? (?:ngày )?\d{1,2}[/-]\d")
_OPENING = re.compile(r"(?:^|: |\d|giờ|phút)[“\" ]*$")
_WEEKDAYS = re.compile(
    rf"(?<!\w)(?<!cả )(?<!cả buổi )(?P<many>(?:(?:các|những)(?: ngày| buổi)?|hai (?:ngày|buổi)) )?(?:(?P<part>{_PART}) )?"
    rf"(?P<days>{_DAY}(?:, {_DAY})*(?:,? và {_DAY})?)"
    r"(?P<every> (?:hằng|hàng|mỗi) tuần)?(?! tuần)",
    re.IGNORECASE,
)
# "thứ bảy thứ hai hằng tháng" is a Saturday, the second one, and no Monday.
_NTHS = {
    "thứ nhất": "first", "đầu tiên": "first", "đầu": "first", "thứ hai": "second", "thứ ba": "third",
    "thứ tư": "fourth", "cuối cùng": "last", "cuối": "last",
}  # fmt: skip
_NTH_DAY = re.compile(
    rf"(?<!\w)(?:ngày )?(?P<day>{_DAY}) (?:tuần )?(?P<nth>{'|'.join(_NTHS)}) (?P<of>(?:hằng|hàng|mỗi|của mỗi|của|trong) )?tháng(?! (?:\d|sau|tới|trước|này))",
    re.IGNORECASE,
)
# "Hơn 5 giờ sáng", which is no more than anything.
_ABOUT_AN_HOUR = re.compile(
    r"(?<!\w)(?P<about>[Hh]ơn|[Qq]uá|[Gg]ần) (?P<hour>\d{1,2})(?:h| giờ)(?: ?(?P<minute>[0-5]\d)(?: phút)?)? (?P<part>sáng|trưa|chiều|tối|đêm)(?!\w)"
)
_MIDDLE = re.compile(
    r"\bgiữa (?:tháng (?P<month>1[0-2]|0?[1-9])(?:(?:[/-]| năm )(?P<of>\d{4}))?|năm (?P<year>\d{4}))(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"(?<!\w)quý (?P<n>I{1,3}|IV|[1-4])(?: năm |/| - )(?P<year>\d{4})(?![\w/])", re.IGNORECASE
)
_TIMES = {
    "ngày làm việc": "working days", "ngày": "days", "tháng": "months", "năm": "years",
    "giờ": "hours", "phút": "minutes", "tuần": "weeks", "lần": "times", "bước": "steps",
}  # fmt: skip
_TIME = "|".join(_TIMES)
_FROM_TO = re.compile(
    rf"\btừ (?P<one>\d{{1,3}})(?: (?P<unit>{_TIME}))? (?:xuống|lên|còn)(?: còn| chỉ còn| tới)? "
    rf"(?P<two>\d{{1,3}}) (?P<unit2>{_TIME})(?![\w/]| \d| rưỡi)"
)
_ROUND = re.compile(
    rf"(?<!\w)(?<!mỗi )đợt (?P<n>[1-9])(?![\w/%]|[.,]\d| ?[-–,] ?\d| và \d){_COUNTING}"
)
_MONTHLY = re.compile(
    r"(?<!\w)ngày (?:mùng |mồng )?(?P<n>[12]?\d|3[01]) (?:hằng|hàng|mỗi) tháng(?!\w)", re.IGNORECASE
)
_THIS_MONTH = re.compile(r"(?<!\w)tháng (?P<n>1[0-2]|[1-9]) (?:này|năm nay)(?!\w)", re.IGNORECASE)
_TABLE = re.compile(
    r"(?<!\w)(?P<word>[Bb]ảng|[Bb]iểu|[Hh]ình) (?P<n>[1-9]\d?)(?= (?:cho thấy|nêu|tổng hợp|dưới|sau đây)|[):])"
)
_LUNAR = re.compile(
    r"(?<!\w)(?:ngày )?(?:mùng|mồng) (?P<n>[1-9]|10)(?P<tet> Tết)?(?![\w/-]| tháng)"
)
# "số 12 đường Lê Duẩn", "số 37A Nguyễn Bỉnh Khiêm".
_ADDRESS = re.compile(
    rf"(?<!\w)[Ss]ố (?P<n>\d{{1,4}}[A-Z]?)(?P<street>,? (?:đường|phố))? (?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}})"
    r"(?!\w)(?(street)|(?=[,.;)]|$))"
)
# A trade at the head of a company's name is translated.
_TRADES = (
    "Giày|May|Cảng|Dệt|Xây|Thép|Than|Điện|Nước|Cấp|Gạch|Gỗ|Nhựa|Sữa|Mía|Chè|Dược|Vận|Du|Thương|Đầu|Xuất"
    "|Sản|Chế|Thực|In|Cơ|Giống|Tư|Môi|Công|Phát|Khai|Thủy|Lâm|Nông|Bảo|Viễn|Bưu|Quản|Kinh|Dịch|Bến|Xe"
)
_COMPANY = re.compile(
    r"(?<!\w)[Cc]ông ty (?:(?P<limited>TNHH)(?: MTV| một thành viên| Một thành viên)?|(?:[Cc]ổ phần|CP)) "
    rf"(?P<name>(?!(?:{_TRADES}) ){_CAPITAL}(?: {_CAPITAL}){{1,4}})(?!\w| [A-ZĐ])"
)
_SPEED = re.compile(r"(?<![\d.,])(?P<n>\d{1,3}(?:,\d+)?) ?km/(?:h|giờ)\b")
_SO_MANY_ON_TIME = re.compile(r"\bđúng(?: hạn)? và trước hạn (?P<n>\d{1,3}(?:\.\d{3})*) hồ sơ\b")
_ON_TIME = re.compile(
    r"(?:\b(?:đạt )?t[ỷỉ] lệ (?:giải quyết |hồ sơ |trả )*)?\bđúng(?: hạn)? và trước hạn"
    r"(?: đạt| là| chiếm)?(?: t[ỷỉ] lệ)? (?P<share>\d{1,3}(?:,\d+)?) ?%"
)


def set_phrases(sentence: str) -> list[Entity]:
    """Return the phrases of a Vietnamese (NFC) sentence whose English is settled, in order."""
    found: list[Entity] = []
    for find in (_numbered, _ordered, _weekdays, _times, _companies):
        found += [one for one in find(sentence) if free(one.start, one.end, found)]
    return sorted(found, key=lambda entity: entity.start)


def _numbered(sentence: str) -> Iterator[Entity]:
    for match in _NUMBERED.finditer(sentence):
        before = sentence[max(0, match.start() - 10) : match.start()]
        if _NO_UNIT.search(before) or (match["unit"] == "bản" and not _VILLAGE.search(before)):
            continue
        unit = _UNITS[match["unit"].lower()]
        numbers = re.findall(_N, match[0][len(match["unit"]) :])
        bare = [number.lstrip("0") for number in numbers]
        text = f"{unit}{'s' if len(bare) > 1 else ''} {_listed(bare)}"
        yield _phrase(match, "place", text)
    for match in _ADDRESS.finditer(sentence):
        yield _phrase(match, "place", f"{match['n']} {match['name']} Street")
    for match in _NAMED.finditer(sentence):
        yield Entity(
            "place", match.start("name"), match.end("name"), match["name"], (match["name"],)
        )


def _ordered(sentence: str) -> Iterator[Entity]:
    """What English counts with ordinals: floors, rounds, days of the lunar month."""
    for match in _FLOOR.finditer(sentence):
        of = " of" if _HOUSE.match(sentence, match.end()) else ""
        n = int(match["n"])
        yield _phrase(match, "place", f"the {ORDINALS[n] if n <= 10 else f'{n}th'} floor{of}")
    for match in _ROUND.finditer(sentence):
        yield _phrase(match, "ordinal", f"the {ORDINALS[int(match['n'])]} round")
    for match in _TABLE.finditer(sentence):
        yield _phrase(
            match, "number", f"{'Figure' if match['word'][0] in 'Hh' else 'Table'} {match['n']}"
        )
    for match in _MONTHLY.finditer(sentence):
        yield _phrase(match, "date", f"the {ordinal_forms(int(match['n']))[0]} of each month")
    for match in _LUNAR.finditer(sentence):
        of = " day of Tết" if match["tet"] else ""
        yield _phrase(match, "date", f"the {ORDINALS[int(match['n'])]}{of}")


def _weekdays(sentence: str) -> Iterator[Entity]:
    """Several days in a row, one with its date, a part of one that opens a sentence or follows an hour.

    Of one day alone the engine makes more: "No-appointment Thursday" of "Ngày thứ Năm không hẹn".
    """
    for match in _NTH_DAY.finditer(sentence):
        day, nth = _DAYS[match["day"].lower().split()[1]], _NTHS[match["nth"].lower()]
        of = (
            "each"
            if (match["of"] or "").strip().lower() in ("hằng", "hàng", "mỗi", "của mỗi")
            else "the"
        )
        yield _phrase(match, "date", f"the {nth} {day} of {of} month")
    for match in _WEEKDAYS.finditer(sentence):
        days = [
            _DAYS[day.lower()]
            for day in re.findall(r"(?:thứ |chủ )(\w+)", match["days"], re.IGNORECASE)
        ]
        part = _PARTS[match["part"].lower().removeprefix("buổi ")] if match["part"] else ""
        surely = part or match["many"] or match["every"] or _A_DAY.search(match["days"])
        before = sentence[max(0, match.start() - 10) : match.start()]
        opening = part and _OPENING.search(before)
        begins = _A_DAY.search(match["days"]) or _BEGINS.search(before)
        dated = begins and _DATED.match(sentence, match.end())
        several = len(days) > 1 and (surely or before.endswith(("vào ", "Vào ")))
        if not (opening or dated or several):
            continue
        s = "s" if match["many"] or match["every"] or len(days) > 1 else ""
        text = f"{_listed(days)} {part}{s}" if part else _listed([day + s for day in days])
        yield _phrase(match, "date", text)


def _times(sentence: str) -> Iterator[Entity]:
    """The middle of a month or year, a quarter, how long something takes, and what share was on time."""
    for match in _MIDDLE.finditer(sentence):
        month = MONTHS[int(match["month"]) - 1] if match["month"] else ""
        yield _phrase(match, "date", f"mid-{month or match['year']} {match['of'] or ''}".rstrip())
    for match in _ABOUT_AN_HOUR.finditer(sentence):
        hour = int(match["hour"])
        if hour <= 24:
            hour += 12 if match["part"] in ("chiều", "tối", "đêm") and hour < 12 else 0
            about = "shortly before" if match["about"] in ("gần", "Gần") else "shortly after"
            clock = clock_forms(hour, match["minute"] or "00")[0]
            yield _phrase(match, "time", f"{about} {clock}")
    for match in _THIS_MONTH.finditer(sentence):
        yield _phrase(match, "month", f"this {MONTHS[int(match['n']) - 1]}")
    for match in _QUARTER.finditer(sentence):
        n = int(match["n"]) if match["n"].isdigit() else roman(match["n"].upper())
        yield _phrase(match, "quarter", f"the {ORDINALS[n]} quarter of {match['year']}")
    for match in _FROM_TO.finditer(sentence):
        second = _TIMES[match["unit2"]]
        first = f" {_TIMES[match['unit']]}" if match["unit"] not in (None, match["unit2"]) else ""
        yield _phrase(match, "number", f"from {match['one']}{first} to {match['two']} {second}")
    for match in _SPEED.finditer(sentence):
        yield _phrase(match, "number", f"{decimal_english(match['n'])} km/h")
    for match in _SO_MANY_ON_TIME.finditer(sentence):
        dossiers = f"{decimal_english(match['n'])} dossiers"
        yield _phrase(match, "number", f"{dossiers} on time or ahead of schedule")
    for match in _ON_TIME.finditer(sentence):
        share = decimal_english(match["share"])
        yield _phrase(match, "percent", f"{share}% of them on time or ahead of schedule")


def _companies(sentence: str) -> Iterator[Entity]:
    for match in _COMPANY.finditer(sentence):
        form = "Co., Ltd." if match["limited"] else "Joint Stock Company"
        yield _phrase(match, "name", f"{match['name']} {form}")


def _phrase(match: re.Match[str], kind: Kind, form: str) -> Entity:
    return Entity(kind, match.start(), match.end(), match[0], (form,))


def _listed(things: list[str]) -> str:
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"
