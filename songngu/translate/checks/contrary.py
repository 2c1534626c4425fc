"""Comparisons, orders in time and limits that the English turns into their contraries.

"thấp hơn" that became "higher", "trước mùa mưa" "after the rainy season", "chỉ 4 chỉ tiêu đạt" "4
were not reached". The words are all there; only that the contrary stands alone tells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ANY = re.IGNORECASE
# Vietnamese adjective, its contraries; English that says the contrary, English that says the thing.
_COMPARED = tuple(
    (
        re.compile(rf"(?<!\w)(?<!tốn )(?:{said}) hơn(?!\w)", _ANY),
        re.compile(rf"(?<!\w)(?:{other})(?!\w)", _ANY),
        re.compile(rf"\b(?:{wrong}) than\b|\b(?:{wrong})\b(?= by|[.,;])", _ANY),
        re.compile(rf"\b(?:{right})", _ANY),
    )
    for said, other, wrong, right in (
        ("thấp", "cao", "higher|more|greater|larger|bigger",
         "low|less|few|below|under|cheap|small|behind|short|trail|inferior|fall|down|only|poor|lag"),
        ("ít|kém", "nhiều|hơn kém|đông", "more|higher|greater|larger",
         "less|few|below|under|low|behind|small|short|worse|weak|poor|inferior|trail|minus|down|lag|only|drop|fell"),
        ("cao", "thấp", "lower|less|fewer|smaller|below",
         r"high|more|above|over|exceed|great|up\b|larg|tall|ahead|better|rais|ris|steep|older|senior|superior|upper"),
        ("nhiều", "ít|kém", "less|fewer|lower|smaller",
         r"more|most|many|above|over|exceed|great|up\b|larg|high|ahead|better|often|longer|extra|outnumber|rather|much|further"),
        ("rẻ", "đắt", "(?:more )?expensive|dearer|costlier|higher", "cheap|less|low|sav|inexpens|below|under|afford"),
        ("đắt", "rẻ", "cheaper|less expensive|lower", "more|expens|high|dear|cost"),
        ("nhanh", "chậm|lâu", "slower|longer|later", "fast|quick|short|soon|earl|swift|rapid|speed|less|prompt|ahead"),
        ("chậm|muộn", "nhanh|sớm", "faster|earlier|sooner|quicker|shorter", "slow|late|behind|after|delay|lag|long"),
        ("sớm", "muộn|chậm", "later|slower", "earl|soon|ahead|before|advance|fast|quick|prior"),
        ("ngắn", "dài|lâu", "longer", "short|less|brief|quick|under|fewer"),
        ("dài|lâu", "ngắn", "shorter", "long|more|over|exceed|beyond|extend|great"),
        ("nhỏ", "lớn", "larger|bigger|greater", "small|less|minor|tin|young|below|low"),
        ("lớn", "nhỏ", "smaller", "larg|big|great|more|old|high|major|over|exceed|above"),
        ("trẻ", "già", "older", "young|junior"),
        ("xa", "gần", "closer|nearer", "far|further|more|long|distan|remote"),
        ("gần", "xa", "farther|further", "close|near|short"),
    )
)  # fmt: skip
_DENIED = re.compile(r"\b(?:không|chưa|chẳng)\b")


def compared(source: str, english: str) -> Iterator[str]:
    """ "higher than" for "thấp hơn"."""
    if " hơn" not in source:
        return
    for said, other, wrong, right in _COMPARED:
        match = said.search(source)
        if (
            match
            and not _DENIED.search(source, max(0, match.start() - 25), match.start())
            and (claim := wrong.search(english))
            and not right.search(english)
            and not other.search(source)
        ):
            yield f"figure: {match[0]} – {claim[0]}"


_EVENT = (
    r"(?:mùa|tết|kỳ|đại hội|bầu cử|khi|lúc|năm học|lễ|bão|lũ|hợp nhất|sáp nhập|sắp xếp|kỳ họp|phiên|cuộc|giờ"
    r"|khai giảng|ngày bầu cử)"
)
# Before and after what is no date: the Vietnamese, the contrary, what else may be said in either.
_ORDERS = (
    (
        "trước ",
        re.compile(rf"(?<!\w)(?<!như )(?<!hơn )(?<!năm )(?<!ngày )(?<!phía )trước {_EVENT}(?!\w)", _ANY),
        re.compile(r"\bafter\b", _ANY),
        re.compile(
            r"before|ahead|prior|\bby\b|advance|run-up|earlier|previous|\bpre|until|eve|in front|anticipat|preced|former"
            r"|face of|when|upfront|leading up|up to|unless|to the", _ANY,
        ),
        re.compile(r"(?<!\w)(?:sau|hậu|rồi|xong|qua|từ khi|vừa|mới|tiếp|kế|nối|đã)(?!\w)", _ANY),
    ),
    (
        "sau ",
        re.compile(rf"(?<!\w)(?<!phía )(?<!trước )sau {_EVENT}(?!\w)", _ANY),
        re.compile(r"\b(?:before(?! \w+ing)|prior to|ahead of)\b", _ANY),
        re.compile(
            r"after|since|once|follow|later|when|\bpost|upon|from|as soon|then|behind|subsequent|second|next|past|until"
            r"|having|wake", _ANY,
        ),
        re.compile(r"(?<!\w)(?:trước|đầu|chưa|mới|sớm)(?!\w)", _ANY),
    ),
)  # fmt: skip
_NUMBERS = {
    "hai": "two|2", "ba": "three|3", "bốn": "four|4", "năm": "five|5", "sáu": "six|6", "bảy": "seven|7",
    "tám": "eight|8", "chín": "nine|9", "mười": "ten|10",
}  # fmt: skip
_TIMES = {
    "ngày": "days?", "tuần": "weeks?", "tháng": "months?", "năm": "years?", "giờ": "hours?", "phút": "minutes?",
}  # fmt: skip
_AFTER_SO_LONG = re.compile(
    rf"(?<!\w)sau (?:hơn |gần |khoảng )?(\d+|{'|'.join(_NUMBERS)}) ({'|'.join(_TIMES)})(?!\w)", _ANY
)


def ordered(source: str, english: str) -> Iterator[str]:
    """ "after the rainy season" for "trước mùa mưa"; "for three months" for "sau ba tháng"."""
    lower = source.lower()
    for cue, said, wrong, right, other in _ORDERS:
        if (
            cue in lower
            and (match := said.search(source))
            and (claim := wrong.search(english))
            and not right.search(english)
            and not other.search(source)
        ):
            yield f"figure: {match[0]} – {claim[0]}"
    for match in _AFTER_SO_LONG.finditer(source) if "sau " in lower else ():
        number, unit = match[1].lower(), match[2].lower()
        long = rf"(?:{_NUMBERS.get(number, number)}) {_TIMES[unit]}"
        claim = re.search(rf"\bfor (?:more than |nearly |about |over )?{long}", english, _ANY)
        if (
            claim
            and not re.search(
                rf"\b(?:in|later|within|following|of|over|past|since)\b[^.;]{{0,20}} {long}|{long} (?:later|on)|after",
                english,
                _ANY,
            )
            and not re.search(rf"(?:trong|suốt|được|kéo dài|hơn|qua) {number} {unit}", lower)
        ):
            yield f"figure: {match[0]} – {claim[0]}"


_ONLY = re.compile(r"\bchỉ(?! (?:ra|đạo|đích|huy|thị|tiêu|số|giới|dẫn))")
_MAY_DENY = re.compile(
    r"\b(?:không|chưa|chẳng|chả|thiếu|đừng|chớ|phi|vô|bất|trái|mất|miễn|hết|thôi|chấm dứt|bỏ|trừ|kém|yếu|khó|hạn chế|cấm"
    r"|tránh|từ chối|sai|chậm|ngoài|mới|ít|hiếm|nghèo|khỏi|nào|quên|hụt|thất|vắng|ngừng|dừng|thay vì|hoãn|tồn tại|nợ"
    r"|hơn là|lạc hậu|đâu|giấu|trống|tự ý|kẻo|bớt|đỡ|tối đa|trắng|mù|câm|rảnh|oan|sạch|ai|gì|cụt)\b"
)
_DENIES = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", _ANY)
_SO_FAR = re.compile(
    r"\b(?:only|but|except|more than|other than|rest|alone|just|other|others|anything|even|enough|until|any|merely|rather"
    r"|beyond|over|exceed|higher|mere|little|barely|few|no more|less|so|all|out|instead|far)\b", _ANY,
)  # fmt: skip


def limited(source: str, english: str) -> Iterator[str]:
    """ "4 were not reached" for "chỉ 4 chỉ tiêu đạt": where "chỉ" alone may deny, it says how far."""
    lower = source.lower()
    if (
        "chỉ" in lower
        and _ONLY.search(lower)
        and (claim := _DENIES.search(english))
        and not _MAY_DENY.search(lower)
        and not _SO_FAR.search(english)
    ):
        yield f"negation: {claim[0]} not in the source"


def contrary(source: str, english: str) -> Iterator[str]:
    """Comparisons, orders in time and limits turned about."""
    yield from compared(source, english)
    yield from ordered(source, english)
    yield from limited(source, english)
