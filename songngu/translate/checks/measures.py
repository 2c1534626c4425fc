"""Whether a figure keeps its measure: 19 people are no 19 years, half a meter no half in cash.

Measures of time, length, area, weight, power and data, and what is counted with a word
of its own (lessons, pages, floors).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from songngu.translate.checks.quantities import english_counts, vietnamese_counts

_ANY = re.IGNORECASE
# English measures, and the Vietnamese that may stand for them after the number; the third
# column: what may stand for them before it.
_MEASURES = (
    (
        r"years? old|years? of age|-year-olds?",
        r"tuổi|năm",
        r"\b(?:tuổi|ngoài|niên kỷ)(?: \S+){0,2} $",
    ),
    (r"years|-year", r"năm|tuổi|thường niên|mùa|niên|tuổi đời", ""),
    (r"quarters", r"quý|phần tư|khu phố|khóm|khu|tổ dân phố", ""),
    (r"months|-month", r"tháng(?! (?:giêng|chạp))", ""),
    (r"weeks|-week", r"tuần", ""),
    (r"days|-day", r"ngày|buổi|hôm|đêm", ""),
    (r"hours|-hour", r"giờ|tiếng|g|h", r"\b(?:giờ thứ) $|/$"),
    (r"minutes|-minute", r"phút|['’]", ""),
    (r"seconds", r"giây", ""),
    (r"decades", r"thập kỷ|thập niên|năm", ""),
    (r"centuries", r"thế kỷ", ""),
    (r"kilomet(?:er|re)s?|km", r"km[²2]?|cây số|cây|ki-?lô-?mét", ""),
    (r"hectares?|ha", r"ha|héc-?\s?ta|hecta", ""),
    (r"tons|tonnes", r"tấn", ""),
    (r"kilograms?|kilos?|kg", r"kg|ki-?lô|cân|kí", ""),
    (
        r"times",
        r"lần|lượt|bận|phen|chuyến|đợt|vòng|kỳ|hiệp|nhịp|phiên|buổi|cuộc|nhân|thời điểm|nơi",
        r"\b(?:gấp|lần thứ|lần|hệ số)(?: \S+)? $",
    ),
)
_BETWEEN_EN = (
    r"(?:working|consecutive|calendar|full|whole|straight|more|additional|long|successive"
    r"|business|square|cubic|last|past|next|entire|good|short|extra|final|remaining)"
)
# "từ 15 xuống còn 6 ngày": the measure stands once; "512 nghìn giờ", "1,1 triệu ngày".
_BETWEEN_VI = (
    r"(?:\s?(?:[-–,]|đến|tới|xuống|lên|còn|và|hoặc|hay|thành|sang|xuống còn|lên đến|lên tới)"
    r"\s?[\w.,]+)?\s?(?:(?:chục|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]|rưỡi|điểm|hơn|đêm|lẻ|cái|mùa|con) )?"
)
_ENGLISH_MEASURES = tuple(
    (
        re.compile(
            "|".join(
                rf"-(?:{_BETWEEN_EN}-)?{form[1:]}\b"
                if form.startswith("-")
                else rf"[ -](?:{_BETWEEN_EN} )?(?:{form})\b"
                for form in english.split("|")
            )
        ),
        re.compile(rf"{_BETWEEN_VI}(?:{after})(?!\w)", _ANY),
        re.compile(before or r"(?!)", _ANY),
    )
    for english, after, before in _MEASURES
)
_SAID_OTHERWISE = {
    "months": re.compile(r"\bnửa năm\b", _ANY),
    "times": re.compile(r"\b(?:lần|bữa|lượt|kỳ|đợt) thứ\b|\bchục lần\b", _ANY),
    "days": re.compile(r"\b(?:thượng|trung|hạ) tuần\b", _ANY),
}


def _written(source: str, number: str, after: re.Pattern[str]) -> bool:
    """Whether the digits of an English number stand with that measure in the Vietnamese."""
    digits = number.translate(str.maketrans(",.", ".,"))
    return number[0].isdigit() and any(
        after.match(source, match.end())
        for match in re.finditer(rf"(?<![\d.,])(?<!ngày ){re.escape(digits)}(?![\d.,]*\d)", source)
    )


def measures_added(source: str, english: str) -> Iterator[str]:
    """ "19 years old" where the Vietnamese has 19 of something else, or no 19."""
    given = vietnamese_counts(source)
    for count in english_counts(english):
        # Of "24/7 hours", "7 hours" is nothing by itself.
        if count.ordinal or count.value == 1 or english[: count.start].endswith("/"):
            continue
        for pattern, after, before in _ENGLISH_MEASURES:
            if match := pattern.match(english, count.end):
                said = _SAID_OTHERWISE.get(english[match.start() + 1 : match.end()])
                if (
                    not (said and said.search(source))
                    and not any(
                        c.value == count.value
                        and (after.match(source, c.end) or before.search(source[: c.start]))
                        for c in given
                    )
                    and not _written(source, english[count.start : count.end], after)
                ):
                    yield f"figure: {english[count.start : match.end()]} not in the source"
                break


# Measures that are only asked for; symbols as they are written.
_UNITS = (
    (r"(?-i:m)|mét", r"met(?:er|re)s?|m|tall|wide|long|deep|high|depth|length|width"),
    (r"(?-i:cm)|phân tây|xăng-?ti-?mét", r"centimet\w+|cms?"),
    (r"(?-i:mm)|mi-?li-?mét", r"millimet\w+|mm"),
    (r"(?-i:km/h)|km/giờ", r"km/h|kmh|kph|kilomet\w+"),
    (r"hải lý", r"nautical|miles?|nm"),
    (r"m2|m²|mét vuông", r"square|sq|m2|m²|sqm"),
    (r"m3|m³|mét khối|khối nước", r"cubic|cu|m3|m³"),
    (r"(?-i:kg)|ki-?lô(?:gam)?|cân", r"kilo\w*|kgs?"),
    (r"gam(?! màu)|gram|(?-i:g)", r"gram\w*|g"),
    (r"lít|(?-i:l)", r"lit(?:er|re)s?|l"),
    (r"tạ", r"quintals?|kilo\w*|kgs?|tons?|tonnes?|hundredweight|centners?"),
    (r"(?-i:W)|oát", r"w|watts?"),
    (r"(?-i:kW)", r"kw|kilowatts?"),
    (r"(?-i:kWh)|số điện(?! thoại)", r"kwh|kilowatt\w*|units?"),
    (r"(?-i:MW)", r"mw|megawatts?"),
    (r"(?-i:MWp|kWp|kVA|MVA|MWh|GWh)", r"mwp|kwp|kva|mva|mwh|gwh|(?:kilo|mega|giga)\w+"),
    (r"(?-i:kV)|(?-i:V)|vôn", r"kv|v|volts?|kilovolts?"),
    (r"(?-i:[KkMG]bps|[KkMG]b/s)", r"[kmg]bps|[kmg]b/s|(?:kilo|mega|giga)bits?|[kmg]bit/s"),
    (r"(?-i:[KkMGT]B)|(?:mê|gi)-?ga-?bai", r"[kmgt]bs?|(?:kilo|mega|giga|tera)bytes?"),
    (r"(?-i:[kMG]?Hz)", r"[kmg]?hz|\w*hertz"),
    (r"°C|độ C", r"°c|degrees?|celsius|c"),
    (r"(?-i:dB[A]?)|đề-?xi-?ben", r"dba?|decibels?"),
    (r"inch|in-?sơ", r"inch\w*"),
    (r"tiết(?! (?:kiệm|lộ|mục|học kỳ|chế|trời))", r"periods?|lessons?|hours?|class\w*|sessions?"),
    (r"tín chỉ", r"credits?|units?"),
    (r"tầng", r"stor(?:e?y|ies)|floors?|\w*storey|levels?|tiers?|layers?"),
    (r"thế kỷ", r"centur\w+|years"),
    (r"thập (?:kỷ|niên)", r"decades?|years"),
)

_VIETNAMESE_MEASURES = tuple(
    (
        re.compile(rf"\s?(?:{vietnamese})(?!\w)(?! \d| (?:thứ|thường|cuối tuần|nay|công)\b)", _ANY),
        re.compile(rf"\b(?:{english})\b", _ANY),
    )
    for vietnamese, english in (
        (r"năm", r"years?|annual\w*|decades?|anniversary|\w*centenn\w+|yearly|in a row|running"),
        (r"tháng", r"months?|monthly|half|quarters?|years?"),
        (r"tuần", r"weeks?|fortnight\w*|\w*weekly|days"),
        (r"ngày", r"days?|\w*daily|dates|weeks?|nights?"),
        (
            r"giờ",
            r"hours?|\w*hourly|[ap]\.?m|o'clock|noon|midnight|in the \w+|morning|evening|at night|\w*00",
        ),
        (r"phút", r"minutes?|min|half an hour|quarter"),
        (r"giây", r"seconds?"),
        (r"tuổi", r"years?|age[ds]?|old|birthday|months?|\w+ties"),
        (r"km|cây số", r"kilomet\w+|km\w*"),
        (r"ha|héc ?ta", r"hectares?|ha"),
        (r"tấn", r"tons?|tonnes?|metric"),
        *_UNITS,
    )
)
# "from 35 days to 18": a number whose measure is understood.
_BARE = re.compile(
    r"\s*(?:$|[^\w\s-]|[–-]\d|(?:to|or|and|for|in|at|on|from|of|by|after|before|since|who|with"
    r"|without|if|when|as|but|have|has|had|was|were|can|cannot|will|may|must|percent|ahead|earlier|later"
    r"|early|late|left|more|times|per|a|account\w*|mak\w*|living|thanks|due|because|that|which|while|compared|instead|so|than|over|during"
    r"|under|into|until|through|within|respectively|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)"
)
_BARE_UNIT = re.compile(r"\s*(?:$|[^\w\s-]|[–-]\d|(?:to|or|and|x|by|from|than|for|meters|high)\b)")
_TIMES = 11  # so many rows of the table come before `_UNITS`
# "8 a week" is no eight weeks.
_RATE = re.compile(r" (?:a|per|each|every) (?:day|week|month|year|hour|minute|meter|kilomet)")
_AGE = re.compile(r"(?! [A-ZĐ])")
_MANY = re.compile(r"\bgấp $", _ANY)


def _following(english: str, at: int, close: bool) -> str:
    """Where the measure of a number may stand; that of `_UNITS` stands close by."""
    return re.split(r"[,;] ", english[at : at + 30])[0] if close else english[at : at + 45]


_FOUR_OR_FIVE = re.compile(
    r"bốn năm (?:người|hộ|xã|thôn|nhà|cán bộ|lần|phòng|cơ quan|nơi|việc|ngày|tháng|tuần|giờ|km|chục|trăm|nghìn|cái|con"
    r"|bộ|cuộc|lượt|chỗ|đứa|em|loại|thứ)\b",
    _ANY,
)


def measures_lost(source: str, english: str) -> Iterator[str]:
    """ "3 ngày" that became a bare 3, or 3 of something else."""
    found = english_counts(english)
    for count in vietnamese_counts(source):
        near = [c for c in found if c.value == count.value]
        if _FOUR_OR_FIVE.match(source, count.start):
            continue
        timed = source.startswith(" phút", count.end) and source[: count.start].endswith("giờ ")
        if not near or timed or _MANY.search(source[: count.start]):
            continue
        for at, (pattern, measure) in enumerate(_VIETNAMESE_MEASURES):
            if match := pattern.match(source, count.end):
                said = any(
                    measure.search(_following(english, c.end, at >= _TIMES))
                    and not _RATE.match(english, c.end)
                    for c in near
                )
                # English leaves the years of an age out, and the measure of a second number.
                age = match[0].endswith("tuổi")
                nth = match[0].endswith("năm") and any(c.ordinal for c in near)
                then = _AGE if age else _BARE if at < _TIMES else _BARE_UNIT
                bare = any(
                    then.match(english, c.end) and not _RATE.match(english, c.end) for c in near
                )
                if not (said or nth or (bare and (age or measure.search(english)))):
                    yield f"figure: {source[count.start : match.end()]}"
                break


# "11 năm 6 tháng", "hai tiếng mười lăm phút": one length of time, or of what else is measured.
_STEPS = (
    (r"năm", r"year|annual", r"tháng", r"month|half|years old"),
    (r"tháng", r"month", r"ngày", r"day|week|half"),
    (r"tuần", r"week", r"ngày", r"day|half"),
    (r"ngày", r"day", r"(?:giờ|tiếng|đêm)", r"hour|night"),
    (r"(?:giờ|tiếng)", r"hour|hr|\d:\d|[ap]\.?m|\dh", r"phút", r"minut|half|min\b|quarter|\d:\d|\d\.\d|hour and"),
    (r"phút", r"minut|min\b", r"giây", r"second|half"),
)  # fmt: skip
_NUMBER_WORD = (
    r"(?:\d+|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín)(?: mươi(?: [^\W\d_]+)?)?|mười(?: [^\W\d_]+)?|một)"
)
_STEP = re.compile(
    r"(?:năm|tháng|tuần|ngày|giờ|tiếng|phút) (?:và )?\S+(?: \S+){0,2} (?:tháng|ngày|giờ|tiếng|đêm|phút|giây)\b"
)
_COMPOUND = tuple(
    (
        re.compile(
            rf"(?<!ngày )(?<!tháng )(?<!/)\b{_NUMBER_WORD} {large} (?:và )?{_NUMBER_WORD} {small}\b(?! (?:đầu|cuối|năm \d|\d))",
            _ANY,
        ),
        re.compile(english_large, _ANY),
        re.compile(english_small, _ANY),
    )
    for large, english_large, small, english_small in _STEPS
)


@lru_cache(maxsize=256)
def _compounds(source: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    if not _STEP.search(source):
        return ()
    return tuple(
        (match[0], large, small)
        for pattern, large, small in _COMPOUND
        if (match := pattern.search(source))
    )


def compounds_lost(source: str, english: str) -> Iterator[str]:
    """A length of time in two measures that lost one of them."""
    for text, large, small in _compounds(source):
        if not (large.search(english) and small.search(english)):
            yield f"figure: {text}"


RULES = (measures_added, measures_lost, compounds_lost)
