"""Rates and ranks: so much per household, the first prize, the second time, plus one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from songngu.translate.checks.wording import needs, table

_PER = r"(?:\b(?:a|an|per|each|every|any|one)\b ?|/)(?:[\w'’-]+ ){0,3}(?:"
# What stands after the stroke of "đồng/hộ", "trang/phút", and what English calls it.
_UNITS = (
    ("phút", "minut|min\\b"), ("giây", "second"), ("giờ", "hour|hr|h\\b"), ("buổi", "session|time|day|half|meeting|class"),
    ("hộ", "house|famil|home"), ("người", "person|people|capita|head|indiv|member|employee|worker|cadre|capita"),
    ("hộ dân", "house|famil"), ("kg", "kilo|kg"), ("tấn", "ton"), ("tạ", "quintal|kilo|kg|ton"), ("lít", "lit"),
    ("ha", "hectare|ha\\b"), ("m2", "square|sq|m2|m²"), ("m3", "cubic|cu\\b|m3|m³"), ("km", "kilomet|km"),
    ("sào", "sào|sao|plot|acre|square"), ("tiết", "lesson|period|hour|class|session"),
    ("xã", "commune"), ("huyện", "district"), ("thôn", "village|hamlet"), ("phường", "ward"), ("tỉnh", "provinc"),
    ("học sinh", "pupil|student|child|learner"), ("học viên", "trainee|student|learner|participant|person"),
    ("em", "pupil|child|student|kid|person"), ("cháu", "child|pupil|kid"), ("căn", "house|home|apartment|unit|flat"),
    ("suất", "scholar|meal|gift|grant|each|portion|serving|plate|award|package"), ("con", "head|animal|each|\\w+"), ("khóa", "course|term|class|batch"),
    ("vụ(?! việc)", "case|crop|season|incident|harvest"), ("bộ(?! phận)", "set|dossier|each|file|kit"), ("kỳ", "period|term|session"),
    ("bản", "copy|village|cop"), ("trang", "page"), ("lớp", "class|grade"), ("trường(?! hợp)", "school"), ("đơn vị", "unit|agenc|offic"),
)  # fmt: skip

_SAID = table(
    (
        *((f"/{vi.split('(')[0]}", rf"(?<=[^\W_])/{vi}", rf"{_PER}{en})|\b(?:per|each|apiece|every)\b[^.;]{{0,30}}\b(?:{en})|apiece|\beach\b|(?:{en})\w*ly\b") for vi, en in _UNITS),
        # Ranks.
        ("lần đầu", r"lần đầu(?: tiên)?", r"first|never before|debut|inaugura|initial|maiden|\bnew|for once|unprecedented|novel"),
        ("giải nhất", r"(?<!nan )(?<!lý )(?<!hòa )giải nhất", r"first|top|gold|1st|winn|won|grand"),
        ("giải nhì", r"giải nhì", r"second|runner|2nd|silver"),
        ("giải ba", r"(?<!hòa )(?<!hoà )(?<!nan )(?<!lý )giải ba(?! lần)(?! [a-zđ]+ (?:năm|tháng))", r"third|3rd|bronze"),
        ("giải khuyến khích", r"giải khuyến khích", r"consolation|encourag|merit|honou?rable"),
        ("nhất", r"(?:đứng|xếp|về|hạng|vị trí|thứ|đoạt|ngôi|hạng) nhất", r"first|top|lead|head|highest|best|1st|number one|no\. ?1|most|winn|won\b|\bone\b|foremost|champion"),
        ("đứng đầu", r"đứng đầu (?:cả nước|toàn (?:quốc|tỉnh|ngành|thành phố)|bảng|danh sách|khối|về|trong)", r"first|top|lead|led\b|head|highest|best|1st|number one|ahead"),
        ("chót", r"(?:đứng|xếp|về|đội|hạng|áp) (?:áp )?(?:chót|bét|cuối bảng|cuối cùng)", r"last|bottom|lowest|worst|tail|foot|rear|second-"),
        ("đầu tiên", r"đầu tiên", r"first|initial|early|earliest|pioneer|inaugur|prior|opening|maiden|start|debut|\bnew|original|begin|foremost|1st|until then|once"),
        ("nhất", r"(?:ít|trẻ|nhỏ) tuổi nhất|trẻ nhất", r"young|small"),
        ("nhất", r"(?:nhiều|lớn|cao) tuổi nhất|già nhất", r"old|eld|senior|aged"),
        ("cao nhất", r"cao nhất(?! định)(?! (?:là|\d))", r"high|top|max|most|best|tall|peak|largest|great|supreme|utmost|lead|biggest|first|record|steep|ever|outstanding|\bfrom\b|rang|between"),
        ("thấp nhất", r"thấp nhất", r"low|min|least|bottom|worst|small|poorest|last|floor|short|fewest|\bfrom\b|rang|between"),
        # One more, one less.
        ("một", r"(?<!khai )(?<!loại )(?:cộng|trừ) (?:thêm |đi )?một(?! (?:số|phần|cách))", r"\bone\b|another|single|\b1\b|additional|extra"),
        ("duy nhất", r"(?-i:[Dd]uy nhất)", r"only|sole|single|\bone\b|unique|alone|just|exclusive|lone|once|uniform"),
        ("một lần", r"(?:mỗi|từng) (?!năm|tháng|tuần|ngày|quý|giờ|khi|lần|đợt|dịp|buổi|\d|hai|ba)[^,;.]{0,25}(?<! là)(?<! thêm) một lần(?! nữa)", r"\bonce\b|\bone\b|single|\b1\b|times?\b a|every"),
        ("một lần", r"(?:chỉ|đúng|mới|vỏn vẹn) (?:[^\W\d_]+ )?một lần(?! nữa)", r"\bonce\b|\bone\b|single|only|just|\b1\b"),
        ("trở lên", r"trở lên", r"(?:or|and) (?:more|over|above|old|high|better|long|larg|great|up|big)|at least|more than|over|\bfrom\b|min|\+|not less|no fewer|no less|upward|above|exceed|plus|higher|old"),
        ("trở xuống", r"trở xuống", r"(?:or|and) (?:less|few|below|under|young|low|small|short)|at most|up to|no more|under|below|down|max|within|few|less|not exceed"),
        ("điểm phần trăm", r"điểm phần trăm", r"point"),
        ("mỗi ", r"mỗi (?:hộ|xã|người|huyện|tỉnh|phường|thôn|em|cháu|đơn vị|lượt|lần|hồ sơ|buổi|kỳ|khóa|lớp|trường|suất|đợt|cán bộ|công chức|học sinh|gia đình|sào|ha|tấn|cuộc|phiên|nhóm|tổ|đội|bản|ấp|cơ quan|sở|phòng|ngành|nơi|bên|địa phương|doanh nghiệp|trường hợp|nhiệm kỳ)",
         r"each|every|\bper\b|apiece|/|\bany|whenever|\ball\b|\bone\b|respective|individual|differ|rotation|\bsizes?\b|\ban? (?:ton|hectare|person|head|visit|case|time|class|session)|var[yi]|at a time|\bof (?:two|three|four|five|six|ten|\d)|\w+ly\b"),
        ("hai chiều", r"(?:cả )?hai chiều", r"both|two|either|\bbi|each way|direction|mutual|recipro|round|back and forth|there and back|ways"),
        ("hai mặt", r"(?<!có )hai mặt", r"both|two|double|dual|duplex|sides"),
        ("thang ", r"thang (?:điểm )?(?:\d+|mười|trăm)", r"scale|point|out of|mark|/\d|rat|\bof\b"),
    )
)  # fmt: skip


@lru_cache(maxsize=256)
def _said(source: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(needs(_SAID, source))


def rates_and_ranks(source: str, english: str) -> Iterator[str]:
    """ "đồng/hộ" without "per household", "lần đầu" without a first."""
    for text, needed in _said(source):
        if not needed.search(english):
            yield f"figure: {text}"


# An ordinal that counts a measure: "the 2nd minute", which must be so in the Vietnamese.
_NTH = r"(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_NTH_CLAIMED = table(
    (en, rf"{_NTH}[- ]{en}s?", rf"(?:{vi})(?:(?: [^\W\d_]+){{0,3}} (?:thứ|đầu|cuối|tiếp|nhất|hai|ba)| (?:số )?\d)|thứ \S+ (?:{vi})")
    for en, vi in (
        ("minute", "phút"), ("hour", "giờ|tiếng"), ("week", "tuần"), ("month", "tháng"),
        ("person", "người|công dân|ông|bà|vị|em"), ("household", "hộ|gia đình"), ("kilometer", "km|cây số"),
        ("session", "phiên|kỳ|buổi|khóa|đợt|cuộc|lần"), ("floor", "tầng|lầu|gác"),
    )
)  # fmt: skip

# "mức 9,9 triệu": one number, though two levels may be written so.
_DECIMAL = re.compile(
    r"\b(?:mức|khoản) (\d),(\d)(?= ?%| (?:triệu|t[ỷỉ]|nghìn|ngàn|USD|điểm|lần|m|km|ha|tấn|kg|tháng|độ)\b)"
)


def ordinals_and_decimals(source: str, english: str) -> Iterator[str]:
    """ "the 2nd minute" for "lần thứ 2"; a decimal that fell apart."""
    for text, needed in needs(_NTH_CLAIMED, english):
        if not needed.search(source):
            yield f"figure: {text} not in the source"
    for match in _DECIMAL.finditer(source):
        if f"{match[1]}.{match[2]}" not in english:
            yield f"figure: {match[0]}"


RULES = (rates_and_ranks, ordinals_and_decimals)
