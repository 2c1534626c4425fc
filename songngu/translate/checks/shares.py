"""Parts and orders of size in words: two fifths, nearly half, tens of thousands, two or three.

Such figures hold no digits, and what one number says hangs on the next: "hai phần năm" is
neither two nor five, "hàng chục nghìn" neither ten nor a thousand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from songngu.translate.checks.wording import needs, table
from songngu.translate.entities import entities
from songngu.translate.lexicon import CARDINALS, ORDINALS

_ANY = re.IGNORECASE
_SMALL = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_WORD = "|".join(_SMALL)
_PARTS = _SMALL | {"mười hai": 12, "hai mươi": 20, "trăm": 100, "nghìn": 1000, "ngàn": 1000}
_FRACTION = re.compile(
    rf"\b(?P<n>{_WORD}|\d{{1,2}}) phần (?P<d>mười hai|hai mươi|{'|'.join(_PARTS)}|\d{{1,2}})\b"
    r"(?! (?:mươi|trăm|nghìn|\d))",
    _ANY,
)
_SLASH = re.compile(r"(?<![\d/.,-])(\d{1,3})/(\d{1,3})(?![\d/]|[.,]\d)")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)(?: ?%| per ?cent| phần trăm)")

_PER_MILLE = re.compile(r"mille|‰|\bpp[tm]\b|per thousand|gram", _ANY)
_EN_PARTS = {ORDINALS[n]: n for n in range(3, 21)} | {
    "half": 2, "halve": 2, "quarter": 4, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_QUARTERS = re.compile(r"\b(?:quý|khóm|khu phố|khu|khắc)\b", _ANY)
_EN_NUMBERS = {word: n for n, word in enumerate(CARDINALS)} | {"a": 1, "an": 1, "every": 1}
_EN_WORD = "|".join(_EN_NUMBERS)
_EN_FRACTION = re.compile(
    rf"\b(?:(?P<n>{_EN_WORD}|\d+)[ -])?(?P<d>{'|'.join(_EN_PARTS)})s?\b", _ANY
)
_EN_SHARE = re.compile(
    rf"\b(?P<n>{_EN_WORD}|\d+)(?: [a-z]+){{0,2}} (?:in|of|out of|for|from|per)(?: every| each| the| all| its)? "
    rf"(?P<d>{_EN_WORD}|\d+)\b",
    _ANY,
)
# A fraction in English, not an ordinal: two-fifths, one tenth of, a third of.
_EN_CLAIM = re.compile(
    r"\b(?P<n>(?:one|two|three|four|five|six|seven|eight|nine)[ -]|an? (?=\w+ of\b))"
    rf"(?P<d>{'|'.join(w for w, n in _EN_PARTS.items() if n > 2)})(?P<s>s?)\b(?!-|[- ]grade| (?:time|party|year|day|quarter|of an hour))",
    _ANY,
)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _EN_NUMBERS[text.lower()]


@lru_cache(maxsize=256)
def _vietnamese(sentence: str) -> tuple[tuple[str, Fraction], ...]:
    """The fractions in words of a Vietnamese sentence."""
    found = []
    for match in _FRACTION.finditer(sentence):
        n, d = match["n"].lower(), match["d"].lower()
        top = int(n) if n.isdigit() else _SMALL[n]
        bottom = int(d) if d.isdigit() else _PARTS[d]
        named = n == "một" and d.isdigit()  # "một phần 12 văn bản": partly
        if 0 < top < bottom and bottom != 100 and not named:
            found.append((match[0], Fraction(top, bottom)))
    return tuple(found)


def _near_percent(share: Fraction, sentence: str) -> bool:
    """Whether a percentage of `sentence` is this share or what is left beside it."""
    return any(
        abs(value - side) < Fraction(26, 1000)
        for match in _PERCENT.finditer(sentence)
        for value in (Fraction(match[1].replace(",", ".")) / 100,)
        for side in (share, 1 - share)
    )


def _english(sentence: str) -> set[Fraction]:
    """The parts of a whole that an English sentence may speak of."""
    shares = {
        Fraction(_number(match["n"] or "one"), _EN_PARTS[match["d"].lower()])
        for match in _EN_FRACTION.finditer(sentence)
    }
    for match in (*_EN_SHARE.finditer(sentence), *_SLASH.finditer(sentence)):
        if bottom := _number(match[2]):
            shares.add(Fraction(_number(match[1]), bottom))
    return shares


def fractions(source: str, english: str) -> Iterator[str]:
    """ "hai phần năm" without two fifths; "two-thirds" out of nothing."""
    given = _vietnamese(source)
    shares = _english(english) if given else set()
    for text, share in given:
        if not (
            {share, 1 - share} & shares
            or _near_percent(share, english)
            or (text.endswith(("nghìn", "ngàn")) and _PER_MILLE.search(english))
        ):
            yield f"figure: {text}"
    lower = english.lower()
    if not any(
        part in lower for part in ("third", "fourth", "quarter", "fth", "nth", "hth", "xth")
    ):
        return
    for match in _EN_CLAIM.finditer(english):
        n = match["n"].strip(" -").lower()
        if (n in ("a", "an", "one")) == bool(match["s"]):
            continue
        share = Fraction(_EN_NUMBERS[n], _EN_PARTS[match["d"].lower()])
        said = {value for _, value in given}
        said |= {Fraction(int(a), int(b)) for a, b in _SLASH.findall(source) if int(b)}
        said |= {1 - value for value in said}
        if share not in said and not _near_percent(share, source):
            if match["d"].lower() == "quarter" and _QUARTERS.search(source):
                continue
            yield f"figure: {match[0]} not in the source"


_OF_TEN = r"(?:tens|dozens?|scores|ten|\d0|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)[\w -]{0,12}"
_MANY = r"(?:hàng|vài|mấy|dăm|nhiều|những|hằng|cả)"
_AMOUNTS = table(
    (*( (vi.split("|")[0], rf"{_MANY} (?:{vi})(?! (?:nghìn|ngàn|triệu|t[ỷỉ]|năm)\b)", en)
        for vi, en in (
            ("chục", r"\btens\b|dozen|\bscores?\b|\w+ty\b|\b\d0\b|decade|\bten\b"),
            ("trăm", r"hundred|\d00|centur|dozens"),
            ("vạn", r"ten thousand|tens of thousand|0,000|myriad"),
            ("nghìn", r"thousand|\d,000"), ("ngàn", r"thousand|\d,000|millenni"),
            ("triệu", r"million"), ("tỷ|tỉ", r"billion"),
        )),
     *( (ten, rf"(?:{_MANY}|\w+) {ten} {scale}(?! t[ỷỉ]\b)", rf"(?:{many}){en}")
        for ten, many in (("chục", _OF_TEN), ("trăm", r"hundreds?[\w -]{0,12}|\d00[ ,]?"))
        for scale, en in (("(?:nghìn|ngàn)", "(?:thousand|,000)"), ("triệu", "(?:million)"), ("t[ỷỉ]", "(?:billion)"))),
     ("nghìn t", rf"{_MANY} nghìn t[ỷỉ]", r"thousands? (?:of )?billion|trillion"),
     # Halves.
     ("nửa", r"(?<!không )(?<!chưa )(?:già|quá|hơn|trên) nửa(?! (?:đêm|ngày|tháng|năm|giờ|tiếng|buổi|thế kỷ|nhiệm kỳ))", r"(?:more than|over|above|past|exceed\w*|well over)(?: a| one)?[ -]half|majority|most\b|half past|50"),
     ("nửa", r"(?:non|gần|ngót|xấp xỉ|suýt soát) nửa(?! (?:đêm|ngày|tháng|năm|giờ|tiếng|buổi))", r"(?:nearly|almost|about|close to|just under|around|approaching|roughly|less than|under|approximately)(?: a| one)?[ -]half|half"),
     ("nửa", r"nửa (?:số|tiếng|giờ|ngày|tháng|thế kỷ|thập kỷ|nhiệm kỳ|buổi|diện tích|triệu|t[ỷỉ]|tấn|dân|mức|chặng|đường|giá|còn lại|kia)",
      r"half|halv|halfway|50|fifty|30 minutes|thirty|fortnight|15|two weeks|\bsix\b|500|midday|the other|\d\.5"),
     ("rưỡi", r"rưỡi", r"half|halv|\.5|30|fift|eighteen|18|50|thirty|\d5\b|,500|midday"),
     # Nothing at all.
     ("số không", r"con số không(?=$|[^\w\s]| (?:đó|ấy|này|tròn|trĩnh|vẫn|suốt))", r"zero|\bnil\b|none|\b0\b|nought|nothing|naught"),
     # So many of so many.
     ("cứ ", rf"(?<!bất )cứ (?:mỗi )?(?:\d+|{_WORD}|trăm|nghìn)(?! (?:lần|việc|giờ))", r"\b(?:every|each|per)\b|\b(?:\d+|a|one|two|three|four|five|six|seven|eight|nine) (?:\w+ )?(?:in|out of|of|for)(?: the| a)? (?:\d|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)|/\d"),
    )
)  # fmt: skip


# "hai, ba người": about so many. Not where things are listed or numbered.
_NEXT = {n: word for word, n in _SMALL.items() if word not in ("tư", "bẩy")}
_PAIR = re.compile(
    "|".join(rf"\b{_NEXT[n]},? {_NEXT[n + 1]}\b" for n in range(1, 9) if n != 4)
    + r"|\bbốn, năm\b(?= (?:người|hộ|lần|ngày|tháng|năm|xã|giờ|cơ quan|phòng|nơi|việc|cán bộ|bộ|nghìn|km))",
    _ANY,
)
_LISTED_BEFORE = re.compile(
    r"(?:\b(?:thứ|mức|độ|cấp|lớp|điều|số|tổ|nhóm|quý|tháng|ngày|loại|khoản|bậc|hạng|khu|phần|mươi|mười|một|hai"
    r"|ba|bốn|năm|và|khóa|giai đoạn|tầng|vòng|bước|câu|đội|vụ|vùng|trăm|\d)|,) $",
    _ANY,
)
_LISTED_AFTER = re.compile(
    r",| (?:và|mươi|phần|hoặc|hay|là|nay|trăm|nghìn|sau|trước|học|qua|\d)\b|[.;:]|$"
)


@lru_cache(maxsize=256)
def _pairs(source: str) -> tuple[str, ...]:
    return tuple(
        match[0]
        for match in _PAIR.finditer(source)
        if not _LISTED_BEFORE.search(source[: match.start()])
        and not _LISTED_AFTER.match(source, match.end())
    )


def pairs(source: str, english: str) -> Iterator[str]:
    """ "hai, ba người" (two or three) that became two and three, or one of them."""
    for text in _pairs(source):
        low = _SMALL[re.split(r"\W+", text.lower())[0]]
        few = rf"\b(?:{CARDINALS[low]}|{low})(?: [a-z]+)?(?:,? or | to |-or-|-to-|-|–)"
        few += rf"(?:{CARDINALS[low + 1]}|{low + 1})\b|\b(?:few|several|couple|handful|or so)\b"
        if not re.search(few, english, _ANY):
            yield f"figure: {text}"


@lru_cache(maxsize=256)
def _sizes(source: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    # What belongs to a longer number is no size: "một tỷ hai trăm triệu".
    found = [entity.text for entity in entities(source)]
    return tuple(
        (text, needed)
        for text, needed in needs(_AMOUNTS, source)
        if not any(text in one for one in found)
    )


def sizes(source: str, english: str) -> Iterator[str]:
    """ "hàng chục nghìn" without tens of thousands, "già nửa" without more than half."""
    for text, needed in _sizes(source):
        if not needed.search(english):
            yield f"figure: {text}"


RULES = (fractions, sizes, pairs)
