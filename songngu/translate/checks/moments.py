"""When and how often: parts of a period, days with a name, this year and last, every week.

Two tables: what the Vietnamese says and the English must then have, and what the English
says and the Vietnamese must then have. Decree 30/2020 dates are entities; these are words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from re import Pattern

from songngu.translate.checks.entity_flags import align
from songngu.translate.checks.wording import needs, table
from songngu.translate.lexicon import MONTHS

_EARLY = (
    r"earl|begin|began|start|outset|open|initial|\bnew year|onset|dawn|turn|since|january"
    r"|first (?:\w+ )?(?:meeting|session|conference)|first (?:half|few|two|three|months?|quarter|days?|weeks?|part|year|term|hours?|session|thing)"
)
_MID = r"\bmid(?!night)|middle|half|halfway|between|midst|center|heart"
_LATE = r"\bend|late|last|final|clos|\bby\b|before|december|eve\b|ran out|expir|remain|finish"
_MONTH_NAMES = (
    ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8),
    ("chín", 9), ("mười", 10), ("mười một", 11), ("mười hai", 12),
)  # fmt: skip
_AFTER_MONTH = r"(?=$|[,.;:)]| (?:năm (?:ngoái|nay|sau|trước|\d{4})|vừa|tới|này|trước|sau|rồi|âm|hằng năm|hàng năm)\b)"
_SPAN = (
    r"(?:năm \d{4}|năm học|tháng \d|tháng \d\d|quý|thế kỷ|thập niên|thập kỷ|nhiệm kỳ|học kỳ|mùa|vụ)"
)

_SAID = table(
    (
        # Parts of a period.
        ("đầu ", rf"(?<!tháng )(?<!kỳ )(?<!quý )(?<!lần )(?<!lượt )(?<!ngày )(?<!tuần )(?<!bắt )(?<!hàng )(?<!năm )(?<!nửa )(?<!dẫn )(?<!đứng )(?<!đi )đầu {_SPAN}", _EARLY),
        ("giữa ", r"giữa (?:năm|tháng|quý|tuần|kỳ|nhiệm kỳ|mùa|thế kỷ|thập niên)(?! (?:này|với|và|vọng|họp|thi|công|hai|ba))", _MID),
        ("cuối ", rf"(?<!tháng )(?<!lần )(?<!ngày )(?<!tuần )(?<!năm )(?<!hạn )(?<!nửa )cuối {_SPAN}", _LATE),
        ("đầu giờ", r"đầu giờ", rf"{_EARLY}|\ba\.m|opened"),
        ("cuối giờ", r"cuối giờ", rf"{_LATE}|evening|afternoon"),
        ("đầu tháng", r"đầu tháng(?! \d)", rf"{_EARLY}|month"),
        ("24 ", r"24 ?(?:giờ|h)(?: đêm)? (?:ngày|hôm|đêm)", r"midnight|24|11:59|\bend\b|hours"),
        # This one, the last and the next.
        ("năm ngoái", r"năm ngoái", r"last|previous|year (?:ago|earlier|before|prior)|past year|prior|year-on-year|preceding|\b20\d\d"),
        ("năm nay", r"năm nay(?![^.,;]{0,20} tuổi)(?! \d\d\b)", r"this|current|year|today|now|20\d\d|annual|latest|season"),
        ("năm ", r"(?<!\d )(?<!một )(?<!hai )(?<!ba )(?<!những )(?<!mỗi )(?<!từng )(?:sang năm|năm tới|năm sau)(?! (?:đó|khi|ngày|cách|thì|nay|giờ|thứ))", r"next|each|every|within|follow|coming|later|after|subsequent|new year|ahead|upcom|another|\b20\d\d|succeed|then"),
        *(
            (vi, rf"(?<!\d )(?<!từng )(?<!mỗi )(?<!những )(?<!hằng )(?<!hàng )(?<!một )(?:{vi} (?:trước|rồi|vừa rồi))(?! (?:đó|khi|ngày|thời|hạn|và sau|\d))",
             r"last|each|previous|before|ago|earlier|prior|past|preceding|former|advance|recent|the other")
            for vi in ("tuần", "tháng", "quý")
        ),
        *(
            (vi, rf"(?<!\d )(?<!từng )(?<!mỗi )(?<!những )(?<!sáu )(?<!ba )(?<!hai )(?<!một )(?<!hằng )(?<!hàng )(?:{vi} (?:sau|tới))(?! (?:đó|khi|ngày|cách|\d))",
             r"next|each|follow|coming|later|after|subsequent|ahead|upcom|then|another|succeed|in a (?:week|month)|within")
            for vi in ("tuần", "tháng", "quý")
        ),
        ("qua", r"hôm qua|chiều qua|(?<!tỏa )(?<!toả )(?<!ánh )sáng qua|tối qua|đêm qua", r"yesterday|last (?:night|evening)|overnight|previous (?:day|night)|day before|\b\d{1,2}\b"),
        ("hôm kia", r"hôm kia|hôm trước", r"the day before|other day|previous|earlier|days? (?:ago|before)|last|yesterday"),
        ("mai", r"ngày mai|sáng mai|chiều mai|tối mai|hôm sau|ngày hôm sau", r"tomorrow|next|follow|day after|later|future|in the morning"),
        ("nay", r"(?:sáng|trưa|chiều|tối|đêm) nay", r"this|today|tonight|now|current|\b\d{1,2}\b"),
        *(
            (f" {vi}", rf"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục) (?:năm|tháng|tuần|ngày) {vi}(?! (?:đời|lại|khi|đó|khi))", en)
            for vi, en in (
                ("qua", r"past|last|decades|previous|recent|over the|over \w+ (?:years|months|weeks|days)|ago|since|during|throughout|preceding|so far|(?:over|for|in|after|within|of) (?:\w+ ){0,2}[\w-]+ (?:years|months|weeks|days)|(?:years|months|days|weeks) on\b|-year|now"),
                ("trước", r"ago|decades|earlier|before|previous|prior|last|in advance|back|ahead|old|past|preced|former"),
                ("sau", r"later|after|next|follow|on\b|within|subsequent|coming|since|in [\w-]+ (?:years|months|weeks|days)|hence|then|more"),
                ("tới", r"next|coming|ahead|upcoming|follow|within|from now|in the|over the|future|later"),
            )
        ),
        # Days with a name.
        ("giao thừa", r"giao thừa", r"\beve\b|midnight|giao thừa"),
        ("nguyên tiêu", r"(?:tết )?nguyên tiêu|rằm tháng giêng", r"lantern|full[- ]moon|first (?:lunar|full)|nguyên tiêu|15th|fifteenth|rằm"),
        ("trung thu", r"(?:tết )?trung thu", r"autumn|moon|trung thu|lantern"),
        ("đoan ngọ", r"(?:tết )?đoan ngọ", r"đoan ngọ|dragon|double|fifth|insect"),
        ("dương lịch", r"tết dương lịch", r"new year|january 1"),
        ("tết", r"(?<!dương lịch )tết(?! (?:dương|trung thu|đoan|nguyên tiêu|hàn thực|độc lập|trồng|thiếu nhi|đoàn viên|thầy|thanh minh|quân dân))",
         r"\bt[ếe]t\b|lunar|new year|holiday|spring|festiv"),
        ("vu lan", r"vu lan", r"vu lan|filial|ghost|ullamb|vu-lan|parent"),
        ("giỗ tổ", r"giỗ tổ", r"hùng|hung|ancest|commemorat|anniversary"),
        ("quốc khánh", r"(?:ngày|lễ|mừng|dịp|nghỉ|tết) quốc khánh", r"national day|september 2|independence|2 september|national holiday"),
        ("thanh minh", r"tiết thanh minh|tết thanh minh", r"thanh minh|tomb|grave|qingming"),
        ("giáng sinh", r"giáng sinh|noel", r"christmas|noel|nativity|xmas"),
        ("âm lịch", r"âm lịch", r"lunar"),
        ("tháng giêng", r"(?<!rằm )tháng giêng", r"first|lunar|january|new year|tết"),
        ("tháng chạp", r"tháng chạp", r"twelfth|last|lunar|december|12th|final|year-end|tết"),
        ("rằm", r"(?:ngày )?rằm(?! tháng giêng)", r"full[- ]moon|fifteenth|15|mid|rằm|lunar"),
        *(
            (f"tháng {vi}", rf"(?<!\d )(?<!một )(?<!mấy )(?<!vài )(?<!mỗi )(?<!hàng )(?<!mạng )tháng {vi}{_AFTER_MONTH}",
             rf"{MONTHS[n - 1][:3]}|lunar|month|\b{n}(?:th|rd|nd)")
            for vi, n in _MONTH_NAMES
        ),
        # How often.
        ("hai lần", r"(?:hai|2) lần (?:một|mỗi|/) ?(?:ngày|tuần|tháng|quý|năm)", r"twice|\btwo\b|\bbi|semi|\b2\b|every six|half"),
        (" một lần", r"(?:(?:hai|ba|bốn|năm|sáu|bảy|\d+|mỗi|nửa) (?:ngày|tuần|tháng|quý|năm|giờ|phút)(?: (?!cho|qua|trong|mới|mất)[^\W\d_]+){1,2}) một lần(?! (?:nữa|duy))",
         r"every (?:[\w-]+ ){0,2}(?:day|week|month|quarter|year|hour|minute)|each (?:day|week|month|quarter|year)|once|per\b|\bbi\w+|fortnight|twice|semi|interval|monthly|weekly|quarterly|annual|yearly|daily|apart|\w (?:a|per) (?:day|week|month|quarter|year)"),
        *(
            (vi.split("|")[0], rf"(?<!cửa )(?<!nhà )(?<!ngân )(?<!khách )(?<!bán )(?<!mua )(?<!bạn )(?<!xếp )(?<!giao )(?:hằng|hàng|từng) (?:{vi})(?! (?:nghìn|trăm|triệu|chục|trời|ròng|liền|qua|nay))", en)
            for vi, en in (
                ("ngày", r"dail|every|day|everyday|regular|routine|usual|habit|nightly|round"),
                ("tuần", r"week|every|\w+days?\b"), ("tháng", r"month|every|periodic"),
                ("quý", r"quarter"),
                ("năm", r"annual|year|every|each|perennial|season|yearly|regular"),
            )
        ),
    )
)  # fmt: skip

# The quarter of a year, not what is precious.
_QUARTER = r"(?<!kinh nghiệm )quý(?! (?:giá|báu|khách|vị|hiếm|mến|trọng|đại biểu))"
_OFTEN = r"(?:ngày|buổi|lần) trong (?:tuần|tháng|quý)|tuần mới|\b(?:tuần|tháng|quý) (?:một|hai|ba|bốn|\d|vài|mấy|này|sau|trước)|lương|thu nhập|phụ cấp|trợ cấp|quý|theo (?:tuần|tháng)|(?:cuối|đầu|hết) (?:tuần|tháng)|mỗi|hằng|hàng|từng|một lần|/|nào cũng|\b(?:một|1) (?:ngày|tuần|tháng|quý|năm)|các (?:ngày|tuần|tháng)|lần|đều|định kỳ|bình quân|trung bình|\bthứ\b|ngày ngày|thường|cứ|vào (?:ngày|sáng|chiều|tối)|cả (?:ngày|tuần|tháng|năm)"
_TIMES = r"(?:once|twice|(?:one|two|three|four|five|six|\d+) (?:times|sessions|days|nights|hours|meetings))"
_WEEKDAYS = (
    ("monday", r"\b(?:hai|2)\b"), ("tuesday", r"\b(?:ba|3)\b"), ("wednesday", r"\b(?:tư|4)\b"),
    ("thursday", r"\b(?:năm|5)\b"), ("friday", r"\b(?:sáu|6)\b"), ("saturday", r"\b(?:bảy|bẩy|7)\b"),
)  # fmt: skip
_CLAIMED = table(
    (
        *((day, rf"{day}s?", rf"\bthứ (?!trưởng|tự|hạng)[^.;]{{0,45}}{vi}(?! (?:lệnh|pháp|vấn|nhân))|^(?:thứ )?{vi}|(?:đầu|cuối) tuần|(?-i:\bT[2-7]\b)") for day, vi in _WEEKDAYS),
        ("may ", r"(?:in|of|since|by|until|late|early|mid|this) May(?= \d|,|\.|;|$| and| to| this| last)|May \d+", r"tháng (?:0?5|năm)\b|[/-]0?5\b|5/|(?:và|,|-|đến) 5\b"),
        ("march", r"(?:in|of|since|by|until|late|early|this|last) March|March \d+", r"tháng (?:0?3|ba)\b|[/-]0?3\b|3/|(?:và|,|-|đến) 3\b|quý I\b"),
        ("midnight", r"midnight", r"nửa đêm|giữa đêm|đêm|khuya|giao thừa|\b(?:0|00|24|12) ?(?:giờ|h)|canh"),
        ("noon", r"noon", r"trưa|\bngọ|\b(?:11|12) ?(?:giờ|h\b)|chính ngọ"),
        ("yesterday", r"yesterday", r"hôm kia|hôm qua|(?:tối|đêm|chiều|sáng|trưa) qua|hôm trước|hôm nọ"),
        ("tomorrow", r"tomorrow", r"\bmai\b|ngày kia|hôm sau|tương lai"),
        ("tonight", r"tonight", r"(?:tối|đêm|hôm) nay"),
        ("morning", r"(?<!good )mornings?(?! sickness| glor)", r"sáng(?! (?:tác|kiến|tạo|lập|suốt|chế|tỏ))|sớm|bình minh|trưa|buổi|ban mai|\b\d+ ?(?:giờ|h\b)|\bmai\b"),
        ("afternoon", r"(?<!good )afternoons?", r"chiều|trưa|buổi|hôm|\b1[2-7] ?(?:giờ|h\b)"),
        ("evening", r"(?<!good )evenings?", r"tối|chiều|đêm|khuya|buổi|hôm|giờ"),
        ("night", r"(?:at|last|that|every|by|the|of|on the|one|all|each) nights?|overnight|nightly|nights", r"đêm|tối|khuya|hôm|một sớm|chốc|ngày một|thâu|ngay|nghỉ|qua ngày|lưu trú|ngủ"),
        ("weekend", r"weekends?", r"cuối tuần|thứ (?:bảy|7|sáu)|chủ nhật|ngày nghỉ|T7|hai ngày nghỉ|nghỉ"),
        ("last year", r"last year(?:'s)?", r"năm (?:ngoái|trước|qua|vừa|rồi|cuối|liền)|cùng kỳ|\d{4}|trước|năm ngoái"),
        ("next year", r"next year(?:'s)?", r"năm (?:sau|tới|nữa|kế|liền)|sang năm|\d{4}|năm học tới"),
        ("last week", r"last week(?:'s)?", r"tuần (?:trước|qua|rồi|vừa|cuối)|tuần"),
        ("next week", r"next week(?:'s)?", r"tuần (?:sau|tới|nữa|kế)|tuần"),
        ("last month", r"last month(?:'s)?", r"tháng"),
        ("next month", r"next month(?:'s)?", r"tháng"),
        *(
            (f" {unit}", rf"{_TIMES} (?:a|an|per|each|every) {unit}|(?:each|every) {unit}", rf"(?:{_OFTEN})")
            for unit in ("week", "month", "quarter")
        ),
        *(
            (f"{en} ", rf"(?:a|each|every|per|one|this|that|(?:two|three|four|five|six|\d+)) {en}s?", vi)
            for en, vi in (
                ("week", r"tuần|\b(?:5|7|14|15|10) ngày|nửa tháng|bảy ngày"),
                ("month", r"tháng|nửa năm|\bquý\b|\b30 ngày|năm rưỡi|rằm|mùng|mồng"),
            )
        ),
        ("second", r"(?:the|a|his|her|its|their) second(?! half)", r"hai|\b0?2\b|nhì|II|thứ|nhị|về|lại|sau|nữa|phó|tiếp|á"),
        ("double", r"doubl(?:e|es|ed|ing)(?! as)", r"hai|kiêm|đôi|kép|\b2\b|song|trùng|gấp|nhân|lưỡng|lại|bội"),
        ("quarter", r"(?:first|second|third|fourth|last|this|next|each|every|per|a|the) quarters?", rf"{_QUARTER}|phần tư|1/4|3/4|25|khu|khóm|khắc|15|góc|tứ|tư\b|ba tháng|3 tháng"),
        ("centur", r"century|centuries", r"thế kỷ|trăm năm|trăm tuổi|cổ thụ|thế kỉ"),
        ("decade", r"decades?", r"thập|mười năm|10 năm|chục năm|[2-9]0 năm|mươi năm|mấy năm|nhiều năm|bao (?:đời|năm)|lâu"),
        ("month", r"months?|monthly", r"lương|thu nhập|tháng|quý|nửa năm|tết|rằm|mùng|mồng|giêng|chạp|nguyệt|sáu|\d/\d"),
        ("week", r"weeks?|weekly", r"phiên|tuần|ngày|thứ"),
        ("hour", r"hours?|hourly", r"thời gian|rạng sáng|làm việc|tiết|sớm|giờ|tiếng|phút|\dh|\dg|\bca\b|24/|buổi|trưa|đêm|ngày"),
        ("minute", r"(?:\d+|few|several|[a-z]+(?:ty|een)|two|three|four|five|six|seven|eight|nine|ten)[ -]minutes?", r"phút|biên bản|giờ|['’]|lát|chốc|giây|nhanh"),
        ("annual", r"annual(?:ly)?", r"tổng kết|thường niên|năm|tuổi|niên|xuân|thập|đời|nhiệm kỳ|mùa|thời|khóa|tết|lứa|già|tháng|kỷ|\d{4}|tác|lâu|xưa|ngày"),
        ("quarterly", r"quarterly", rf"{_QUARTER}|ba tháng|3 tháng"),
        ("daily", r"daily", r"ngày|nhật|hôm|thường|sáng|tối|bữa|sinh hoạt|đời"),
        ("lunar", r"lunar", r"âm lịch|\bta\b|tết|rằm|mùng|mồng|giêng|chạp|xuân|giao thừa|trăng|\bâm\b|nguyên|nhuận|năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\b|cúng|trung thu|giỗ|tháng (?:\w+|mười một) âm"),
        ("christmas", r"christmas", r"giáng sinh|noel|nô-?en|thiên chúa|công giáo"),
        ("new year", r"(?:lunar |traditional )new year|new year's eve", r"tết|giao thừa|xuân|nguyên đán|mùng|mồng|giêng|năm mới|31/12|đầu năm|cuối năm"),
    )
)  # fmt: skip


@lru_cache(maxsize=256)
def _said(source: str) -> tuple[tuple[str, Pattern[str]], ...]:
    return tuple(needs(_SAID, source))


def moments_lost(source: str, english: str) -> Iterator[str]:
    """ "đầu năm 2026" without "early", "giao thừa" without an eve."""
    for text, needed in _said(source):
        if not needed.search(english):
            yield f"figure: {text}"


def moments_added(source: str, english: str) -> Iterator[str]:
    """Weekdays, hours, frequencies and seasons that the English has out of nothing."""
    for text, needed in needs(_CLAIMED, align(source, english)[1]):
        if not needed.search(source):
            yield f"figure: {text} not in the source"


RULES = (moments_lost, moments_added)
