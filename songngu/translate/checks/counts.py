"""Whether figures of the English count what they count in the Vietnamese.

A number that merely occurs is not enough: "19 người" is no "19 years", "lớp 3" (grade 3)
are no three classes, and "ba xã" (three communes) no communes without a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from songngu.translate.checks.bounds import RULES as BOUNDS
from songngu.translate.checks.clock import wrong_half_of_the_day
from songngu.translate.checks.counted import RULES as COUNTED
from songngu.translate.checks.directions import RULES as DIRECTIONS
from songngu.translate.checks.entity_flags import align
from songngu.translate.checks.exchanged import RULES as EXCHANGED
from songngu.translate.checks.levels import figure_of_another_level
from songngu.translate.checks.measures import RULES as MEASURES
from songngu.translate.checks.minus import minus_lost
from songngu.translate.checks.moments import RULES as MOMENTS
from songngu.translate.checks.numbered import RULES as NUMBERED
from songngu.translate.checks.quantities import MAYBE_COUNTED, english_counts, vietnamese_counts
from songngu.translate.checks.rates import RULES as RATES
from songngu.translate.checks.sayings import RULES as SAYINGS
from songngu.translate.checks.shares import RULES as SHARES
from songngu.translate.checks.superlatives import RULES as SUPERLATIVES
from songngu.translate.checks.things import RULES as THINGS
from songngu.translate.lexicon import CARDINALS, ORDINALS
from songngu.translate.numerals import number_words, ordinal_forms, roman

_ANY = re.IGNORECASE
_MANY = re.compile(r"\bgấp $", _ANY)
_INSTEAD = {
    2: r"both|twice|double\w*|pair\w*|couples?|dual|bi\w+|either|neither|each other|half|halves"
    r"|two\w*|another|the other|twin|between|second\w*|ii|weekends?|again|duo|latter",
    3: r"tripl\w*|trio|threefold|tri\w+|thirds|weekends?",
    4: r"quadr\w+|quarters?|fourths?|fourfold",
    5: r"five\w+|fifths?|quint\w+",
}
_INSTEAD_COMPILED = {
    Decimal(value): re.compile(rf"\b(?:{words})\b", _ANY) for value, words in _INSTEAD.items()
}
# "ba ngành điện, nước, viễn thông": what is listed need not be counted.
_LISTED = {
    Decimal(2): re.compile(r"(?: [^\W\d_]+){2,7}? và (?!hai|ba|bốn|năm|sáu|\d)"),
    Decimal(3): re.compile(r"(?: [^\W\d_]+){2,5}?, [^\W\d_]+(?: [^\W\d_]+){0,3}(?:,| và) "),
}
# "hai tháng" is no "twice".
_MEASURED = re.compile(r" (?:năm|tháng|tuần|ngày|giờ|phút)\b(?! một lần)")
_CHANGED = re.compile(r"xuống|còn|lên|đến|tới|thành|sang")
_TWO_LONG = re.compile(
    r"\b(?:both|couple|second|double|bi\w+|fortnight\w*|half|another|weekend\w*)\b", _ANY
)
_MANYFOLD = re.compile(r"\w(?:fold|rupl|ripl)\w*|dozen|decade|hundred|score|\w+ies\b", _ANY)


def spelled_lost(source: str, english: str) -> Iterator[str]:
    """A number word of the Vietnamese whose number is nowhere in the English."""
    left = align(source, english)[1]
    have = {count.value for count in english_counts(left)}
    have |= {count.value for count in english_counts(english) if not count.ordinal}
    for count in vietnamese_counts(source):
        if not count.spelled or count.value in have:
            continue
        # "hai xã A và B": English names them without counting; so "hai ngày 23 và 24".
        words = source[count.end : count.end + 40].split()
        dated = any(word[0].isdigit() for word in words[1:3])
        if any(word[0].isupper() for word in words[1:4]) or (
            dated and not (_MEASURED.match(source, count.end) and _CHANGED.match(words[1]))
        ):
            continue
        if (listed := _LISTED.get(count.value)) and listed.match(source, count.end):
            continue
        long = _MEASURED.match(source, count.end)
        instead = _TWO_LONG if long and count.value == 2 else _INSTEAD_COMPILED.get(count.value)
        if instead and instead.search(english):
            continue
        many = _MANY.search(source[: count.start]) or source.startswith(" lần", count.end)
        if (many or count.value >= 10) and _MANYFOLD.search(english):
            continue
        yield f"figure: {' '.join([source[count.start : count.end], *words[:1]])}"


def spelled_added(source: str, english: str) -> Iterator[str]:
    """ "five reports" for "báo cáo năm", "three rounds" for "ba lô"."""
    given = {count.value for count in vietnamese_counts(source)}
    for count in english_counts(align(source, english)[1]):
        if count.spelled and not count.ordinal and count.value not in given:
            maybe = MAYBE_COUNTED.get(int(count.value))
            if maybe and not maybe(source):
                yield f"figure: {english[count.start : count.end]} not in the source"


# Labels, and what English calls them. After the first `_FIRM` any word may stand; the others
# may also be verbs or collectives ("cấp 12 giấy", "nhóm 5 người").
_LABELS = (
    (r"mức độ|cấp độ", r"levels?|tiers?|grades?|degrees?|stages?"),
    (r"quân khu", r"regions?|zones?|command"),
    (r"quận", r"districts?"),
    (r"phường", r"wards?"),
    (r"giai đoạn", r"phases?|stages?|periods?"),
    (r"phiên bản", r"versions?|editions?|releases?|v"),
    (r"tầng|lầu", r"floors?|stor(?:e?y|ies)|levels?"),
    (r"quốc lộ|tỉnh lộ|đường tỉnh", r"highways?|roads?|routes?"),
    (r"điều khoản|khoản", r"clauses?|paragraphs?|items?"),
    (r"phụ lục", r"append\w+|annex\w*"),
    (r"(?:cơn )?bão(?: số)?", r"storms?|typhoons?|no"),
    (r"tốp|top", r"top|leading|among|best|highest|first"),
    (r"hạng", r"class(?:es)?|grades?|categor\w+|rank\w*|tiers?|place\w*|position|rat\w+|spot"),
    (r"(?:mẫu|đoàn|tổ|mô hình|tiêu chí|bảng|phòng|nhà|văn bản|biểu|dân phố|bệnh nhân) số",
     r"no|nos|number\w*|#|teams?|groups?|models?|criteri\w+|forms?|rooms?|delegations?|annex\w*"
     r"|patients?|tables?|documents?|template\w*"),
    (r"số", r"no|nos|number\w*|#"),
    (r"khu vực|vùng", r"regions?|zones?|areas?|class|regional"),
    (r"mức", r"levels?|tiers?|grades?|degrees?"),
    (r"cấp", r"levels?|tiers?|grades?|class(?:es)?|categor\w+|school|secondary|force|scale"),
    (r"lớp", r"grades?|graders?|class(?:es)?|forms?"),
    (r"nhóm", r"groups?|categor\w+|clusters?|top"),
    (r"khu phố|tổ dân phố|thôn|bản|làng|ấp|khóm|xóm|tổ|khu|cụm|đội",
     r"hamlets?|villages?|quarters?|groups?|teams?|neighborhoods?|zones?|areas?|parks?|clusters?"
     r"|units?|delegations?|residential|section|no"),
    (r"điều", r"articles?"),
    (r"chương", r"chapters?"),
    (r"khóa|khoá", r"terms?|tenures?|courses?|class|legislatures?|congress\w*|sessions?|intakes?"),
    (r"vòng", r"rounds?|stages?"),
    (r"loại|bậc", r"types?|class(?:es)?|grades?|categor\w+|ranks?|kinds?|tiers?|levels?|steps?|stars?"),
    (r"lỗi", r"errors?|faults?|codes?"),
    (r"khối", r"grades?|graders?|blocks?|groups?|bloc|clusters?"),
    (r"lô|thửa|ô|dãy", r"lots?|plots?|parcels?|blocks?|cells?|boxe?s?|slots?|rows?|squares?"),
    (r"quầy|cửa|bàn|cổng", r"counters?|windows?|desks?|gates?|doors?|tables?|booths?"),
    (r"ngõ|ngách|hẻm|kiệt", r"alleys?|lanes?"),
    (r"tòa|toà|khu nhà", r"buildings?|towers?|blocks?|courts?"),
    (r"tuyến|đường", r"lines?|routes?|roads?|streets?|highways?"),
    (r"km", r"km|kilomet\w+|milestones?|marker"),
    (r"ca|kíp", r"shifts?|crews?|teams?|cases?"),
    (r"mùng|mồng", r"january|february|march|april|may|june|july|august|september|october|november"
     r"|december|tết"),
)  # fmt: skip
_FIRM = 15
_LABEL_WORDS = tuple(re.compile(english, _ANY) for _, english in _LABELS)
_LABEL = re.compile(
    r"\b(?=[mcqpgtlđkbhsvnấôdx])(?<!tổng )(?<!con )(?<!tỷ )(?<!sai )(?<!hệ )(?<!thiểu )(?<!tầng )(?<!tế )(?<!đổi )(?<!kỹ thuật )"
    r"(?<!phân )(?<!nâng )(?<!cung )(?<!nhà )(?:"
    + "|".join(rf"(?P<l{n}>{vietnamese})" for n, (vietnamese, _) in enumerate(_LABELS))
    + r") (?P<n>0?\d{1,3}(?:\.\d)?|(?-i:[IVX]{1,4}))(?![\w/.,-]*\d)(?!\w|/| ?%| (?:triệu|t[ỷỉ]|đồng|USD|[-–]))",
    _ANY,
)
_LABEL_NUMBER = re.compile(r" [\dIVX]")
_NO_LABEL = re.compile(r"\btrong (?:số|vòng)$|\bthứ hạng$", _ANY)
# A label is followed by the end, a sign, a name or one of these; other words are counted.
_AFTER_LABEL = re.compile(
    r"$|\W*$|[^\w\s]| [^\w\s]| (?:của|và|tại|ở|cho|với|là|được|đã|sẽ|đến|về|trên|do|theo|thuộc|trong"
    r"|có|gồm|phải|từ|để|khi|cũng|hoặc|hay|thì|lên|trở|vào|sau|trước|quy|nêu|như|đạt|bị|còn|chưa"
    r"|không|đang|vẫn|mới|cùng|so|vì|nhằm|qua|bằng|này|kể|học(?! viên| sinh)|tiếp|phối|ra|sang|xuống|thay|giảm|tăng)\b"
)
_COUNTED_AFTER = re.compile(
    r" (?:năm|tháng|tuần|ngày|giờ|phút|lần|người|xã|huyện|tỉnh|phường|quận|thôn|hộ|đơn vị|cơ quan|sở|ngành"
    r"|nhiệm vụ|thủ tục|hồ sơ|cán bộ|công chức|phòng|điểm|tiêu chí|chỉ tiêu|dự án|văn bản|trường|lớp|doanh nghiệp|giáo viên|học sinh|lao động|trường hợp|kg|km|m|ha|tấn|mét)\b"
)
_TOKEN = re.compile(r"\d+(?:\.\d+)*(?:st|nd|rd|th)?|[^\W\d_]+|[^\w\s]")
_JOINING = frozenset(["and", "or", "to", "no", "nos", "number", "numbers", *"-–.,/&(“\"#'"])
_BODIES = frozenset(
    ["national", "party", "provincial", "municipal", "central", "people", "council"]
)
_OPENING = frozenset("The In At Of To On By From For With A An And Under Over After Before".split())
_NO_NOUN = frozenset(
    """the of in on at to by and or with for from as is are was were has have had its their this that
    into held holds meets met replaces replaced down up about only than under over a an""".split()
)
_NTHS = frozenset(ORDINALS[1:])
_NUMERIC = _NTHS | frozenset(CARDINALS)


@lru_cache(maxsize=32)
def _tokens(english: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(english))


@lru_cache(maxsize=256)
def _labels(source: str) -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """The labels of a Vietnamese sentence: text, ways to write the number, English words."""
    found = []
    if not _LABEL_NUMBER.search(source):
        return ()
    for match in _LABEL.finditer(source):
        kind = next(n for n in range(len(_LABELS)) if match[f"l{n}"])
        after = source[match.end() :]
        name = after[1:2].isupper()
        if _NO_LABEL.search(source[: match.start("n") - 1]) or not (
            (kind < _FIRM and not _COUNTED_AFTER.match(after)) or _AFTER_LABEL.match(after) or name
        ):
            continue
        number = match["n"].lstrip("0") or "0"
        value = str(roman(number.upper())) if number.isalpha() else number
        forms = {match["n"].lower(), number.lower(), value}
        if value.isdigit():
            forms |= {*ordinal_forms(int(value)), *number_words(int(value))}
        found.append((match[0], frozenset(forms), _LABEL_WORDS[kind]))
    return tuple(found)


def labels_lost(source: str, english: str) -> Iterator[str]:
    """ "quận 3" (District 3) that became a bare 3, or three of something."""
    labels = _labels(source)
    words = _tokens(english) if labels else ()
    for text, forms, label in labels:
        places = [at for at, word in enumerate(words) if word.lower() in forms]
        if text in english:
            continue
        if places and not any(_labelled(words, at, label) for at in places):
            yield f"figure: {text}"


def _labelled(words: tuple[str, ...], at: int, label: re.Pattern[str]) -> bool:
    """Whether the number at `at` stands with its label: before it, or after an ordinal."""
    word = words[at].lower()
    ordinal = word in _NTHS or word[-2:] in ("st", "nd", "rd", "th")
    if ordinal and ("rank" in label.pattern or label.pattern.endswith("tết")):
        return True
    back = at - 1
    while back >= 0 and (words[back].lower() in _JOINING | _NUMERIC or words[back][0].isdigit()):
        back -= 1
    before = [w.lower() for w in words[max(back, 0) : at]]
    if any(label.fullmatch(w) for w in before):
        return True
    # "Academy III", "Line 1", "counter 6", "12 Lê Lợi": a noun or name is label enough.
    last = words[at - 1] if at else ""
    if last.istitle() and last not in _OPENING and len(last) > 1:
        return True
    if "#" in label.pattern and last.isalpha() and last not in _NO_NOUN:
        return True
    if not ordinal and words[at + 1 : at + 2] != ("-",):
        return "#" in label.pattern and words[at + 1 : at + 2] != () and not words[at + 1].isascii()
    following = [w.lower() for w in words[at + 1 : at + 9] if w.lower() not in _JOINING | _NUMERIC]
    return any(label.fullmatch(w) or w in _BODIES for w in following[:5])


# A year that has become a number of something: "the first five months of 2023 provinces"; but
# "to roll out the 2020 tasks" is said of a year.
_YEAR_COUNTED = re.compile(
    r"(?<!(?<!of )the )\b((?:19|20)\d\d) (?:provinces|months|districts|communes|localities|departments|people|units"
    r"|tasks|cases|dossiers|procedures|days|households)\b"
)


def years_counted(source: str, english: str) -> Iterator[str]:
    """Years of the Vietnamese that count something in the English."""
    for match in _YEAR_COUNTED.finditer(english):
        if re.search(rf"\bnăm {match[1]}\b|/{match[1]}\b", source):
            yield f"figure: {match[1]}"


# A figure that has lost what it counts: "5 thôn vùng lõm", "a 5 coverage agreement".
_ONE_OF_MANY = re.compile(
    r"\b[Aa]n? (\d{1,3}) (?!m\b|km|cm|mm|k\b|kg|ha\b|percent|with|out|in|of|on|to|for|or|and|per|by"
    r"|from|at|as|but|than)[a-z]{3,}\b"
)


def one_of_many(source: str, english: str) -> Iterator[str]:
    """Figures of several things that stand in the English before one."""
    for match in _ONE_OF_MANY.finditer(english):
        if re.search(rf"(?<![\d.,/]){match[1]} [^\W\d_A-Z]", source):
            yield f"figure: {match[1]}"


RULES = (
    years_counted,
    one_of_many,
    wrong_half_of_the_day,
    minus_lost,
    spelled_lost,
    spelled_added,
    labels_lost,
    *NUMBERED,
    *BOUNDS,
    *DIRECTIONS,
    *EXCHANGED,
    *SAYINGS,
    *COUNTED,
    *THINGS,
    *MEASURES,
    *SHARES,
    *MOMENTS,
    *RATES,
    *SUPERLATIVES,
    figure_of_another_level,
)


def count_flags(source: str, english: str) -> list[str]:
    """Figures that count, bound or order something else than in the Vietnamese.

    `source` and `english` are one sentence, NFC; the flags are like those of `entity_flags`.
    """
    flags = [flag for rule in RULES for flag in rule(source, english)]
    return list(dict.fromkeys(flags))
