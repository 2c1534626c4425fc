"""Where a text names provinces, and where it only seems to.

"Hòa Bình" is a province, a person's name (Trương Hòa Bình), a ward, a square; "Thái
Bình" stands in "Thái Bình Dương". A name counts only when what stands directly before
and after it lets it be a province.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from songngu.gazetteer.smaller import Mention, districts
from songngu.gazetteer.units import provinces
from songngu.text import old_tone

# Longer names that begin like a province and are something else.
_LONGER = (
    "Thái Bình Dương",
    "Quảng Nam - Đà Nẵng",
    "Quảng Nam-Đà Nẵng",
    "Hà Nam Ninh",
    "Đồng Tháp Mười",
    "Điện Biên Phủ",
    "Bình Định Vương",
    "Sài Gòn Giải Phóng",
    "Sài Gòn Giải phóng",
    "Hà Nội Mới",
)
# What makes of the name that follows a street, a ward, a river, a person, …
_OTHER_KIND = re.compile(
    r"(?<!\w)(?:đường|(?<!thành )phố|đại lộ|ngõ|quảng trường|công viên|(?<!điểm )(?<!yêu )(?<!nhu )cầu|chợ"
    r"|khách sạn|nhà hát|nhà hàng|nhà máy|công ty(?: TNHH| cổ phần| CP)?|tập đoàn|hồ|sông|kênh|rạch|suối|núi|đèo"
    r"|chùa|đền|(?<!vùng )(?<!bờ )biển|vịnh|thủy điện|tàu|phường|(?<!thị )xã|thị trấn|(?<!nông )thôn|ấp|khóm"
    r"|khu phố|tổ dân phố|(?<!văn )(?<!cơ )bản|buôn|làng|trường (?:THPT|THCS|Tiểu học|Mầm non)|dòng họ"
    r"|huyện|quận|ông|bà|anh|chị|em|cháu|cụ|bác|cô|chú|thầy|bác sĩ|luật sư|tiến sĩ|đồng chí|đ/c|tác giả"
    r"|phóng viên|nhà báo|chiến sĩ|liệt sĩ|nền|vì|giữ gìn|gìn giữ|bảo vệ|diễn biến)\s$"
    r"|(?<!\w)(?:[PXHQ]\.|PGS|GS|TS|ThS)\.? ?$",
    re.IGNORECASE,
)
# What makes of it the name of a smaller unit or of a village there.
_SMALLER = re.compile(
    r"(?<!\w)(?:phường|(?<!thị )xã|thị trấn|đặc khu|huyện|(?<!nông )thôn|ấp|khóm|khu phố|tổ dân phố|(?<!văn )(?<!cơ )bản|buôn|làng)\s$",
    re.IGNORECASE,
)
_STREET = re.compile(r"(?<!\w)(?:đường|(?<!thành )phố)\s$", re.IGNORECASE)
_IS_SMALLER = re.compile(r" là (?:một )?(?:trong (?:những|các) )?(?:xã|phường|thị trấn|thôn)\b")
_PROVINCE = re.compile(
    r"(?<!\w)(?:(?i:tỉnh|tỉnh [uủ][yỷ]|ĐBQH|đại biểu Quốc hội|đài PT-?TH|thành phố|TP\.?)\s?$|Báo $"
    r"|Sở(?: [^\W\d_]+| [-–&]|,){1,7} $|(?:huyện|quận|thị xã|thành phố|TP\.?) [^,.;()]{2,25}, (?:tỉnh )?$)"
)
# Several provinces: "ba tỉnh Thái Bình, Tuyên Quang và Quảng Trị".
_PROVINCES = re.compile(r"(?<!\w)(?i:tỉnh|thành phố):? ((?:[^\W\d_][\w'’]*(?: [-–] |[ ,]+))+)$")
# Several of such things, whose names follow as a list: "các xã Tân Lập, Bình Dương và …".
_OTHERS = re.compile(
    r"(?<!\w)(?i:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+) (?:tuyến )?(?:xã|phường|thị trấn"
    r"|đặc khu|thôn|ấp|bản|buôn|làng|khóm|khu phố|đường|phố|chợ|ông|bà|anh|chị|em|cháu)"
    r"(?:, (?:xã|phường|thị trấn|đặc khu|thôn))*:? ((?:[^\W\d_][\w'’]*[ ,]+)+(?:và )?)$"
)
# A road or a line from one to another: "cao tốc Hà Nội - Hải Phòng".
_ROUTE = re.compile(
    r"(?<!\w)(?i:cao tốc|đường sắt|quốc lộ|vành đai|(?<!trực )tuyến(?: (?:đường|xe|tàu|bay))?|chặng)"
    r"(?: (?:[A-ZĐ]\S*|\d\S*)| ?[-–])* ?$"
)
# The commonest family and middle names: after one of them stands a person's name.
_FAMILY = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Lâm Mai Cao "
    "Tạ Tô Đoàn Đào Trịnh Hà Lương Châu Tăng Thái Quách Văn Thị Chu Vương Phùng Thạch Kim Danh Quang "
    "Đức Hữu Minh Ngọc Thanh Xuân Đình Công Bá Duy Mạnh Tiến Thế Viết Sỹ Sĩ Trọng Như Lò Vàng Giàng".split()
)
# Capitalised words that stand before a province's name without being part of it.
_HEADS = frozenset(
    "tỉnh phố tp tx thị xã báo đảng ủy uỷ nội ngoại bắc nam đông tây công an sở ban bộ viện đoàn hội "
    "cục kho bạc đài huyện bưu điện vùng và với tại ở của từ đến giữa hà".split()
) - {"công", "đoàn", "hà"}
_JOINED = re.compile(r"[\s.–-]+")
_WORD_BEFORE = re.compile(r"(\w+) $")


def mentions(text: str) -> list[Mention]:
    """Return where `text` (NFC) names provinces, in order; homonyms are left out."""
    return list(_mentions(text))


@lru_cache(maxsize=256)  # the text of one article is looked at more than once
def _mentions(text: str) -> tuple[Mention, ...]:
    found = []
    for match in _pattern().finditer(text):
        slug = _forms()[_plain(match[0])]
        if slug and _is_province(text, match.start(), match.end()):
            found.append(Mention((slug,), match[0], match.start(), match.end()))
    if not found:
        return ()
    # In a list of districts ("các huyện Lệ Thủy, Quảng Ninh") stands a district.
    other = {m.start: m.slugs for m in districts(text)}
    return tuple(m for m in found if m.slug in other.get(m.start, (m.slug,)))


def smaller(text: str) -> frozenset[str]:
    """Return the slugs of the provinces whose names `text` (NFC) gives to a commune, a
    district or a village, and nowhere to a province: "xã Bình Dương (Thăng Bình)".

    A street's name counts where the text speaks of another province.
    """
    below: set[str] = set()
    streets: set[str] = set()
    above: set[str] = set()
    for match in _pattern().finditer(text):
        slug, start = _forms()[_plain(match[0])], match.start()
        if not slug or slug in above:
            continue
        before = text[max(0, start - 160) : start]
        bracket = before.endswith("(") and text[match.end() :].startswith(")")
        if _SMALLER.search(before[-24:]) or _in_list(_OTHERS.search(before)):
            below.add(slug)
        elif _STREET.search(before[-24:]):
            streets.add(slug)
        elif bracket or _PROVINCE.search(before[-60:]) or _in_list(_PROVINCES.search(before)):
            above.add(slug)
        elif _IS_SMALLER.match(text, match.end()):
            below.add(slug)
    return frozenset((below | streets if above - streets else below) - above)


def _in_list(head: re.Match[str] | None) -> bool:
    """Whether nothing but names stands between the head of a list and its end."""
    return head is not None and all(
        word[0].isupper() or word == "và" for word in re.findall(r"[\w'’]+", head[1])
    )


def _is_province(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    name = text[start:end]
    if _OTHER_KIND.search(before) or _ROUTE.search(text[max(0, start - 60) : start]):
        return False
    if _in_list(_OTHERS.search(text[max(0, start - 160) : start])):
        return False
    word = _WORD_BEFORE.search(before)
    if word is None or not word[1][0].isupper():
        return True
    if name.isupper():
        return word[1].capitalize() not in _FAMILY or len(word[1]) < 2
    if word[1].isupper() and len(word[1]) > 1:
        return True  # an office's letters: UBND, HĐND, VNPT
    return word[1].lower() in _HEADS


def _plain(form: str) -> str:
    return _JOINED.sub(" ", old_tone(form)).strip().casefold()


@cache
def _forms() -> dict[str, str]:
    """Every form that is looked for, plain, with its slug; "" for the longer names."""
    forms = {_plain(name): "" for name in _LONGER}
    for province in provinces():
        for form in (province.name, *province.aliases):
            if not form.startswith("~"):
                forms[_plain(form)] = province.slug
    for town in ("tp", "thành phố"):
        for name in ("hồ chí minh", "hcm"):
            forms[f"{town} {name}"] = forms[f"{town}{name}"] = "ho-chi-minh"
    return forms


@cache
def _pattern() -> re.Pattern[str]:
    written: set[str] = set()
    for province in provinces():
        written.update(form for form in (province.name, *province.aliases) if form[0] != "~")
    written.update(_LONGER)
    written.discard("Thành phố Hồ Chí Minh")
    written.discard("TP.HCM")
    written.discard("TPHCM")
    city = r"(?:[Tt]hành [Pp]hố|THÀNH PHỐ|TP|Tp)\.? ?(?:Hồ Chí Minh|HỒ CHÍ MINH|HCM)"
    forms: dict[str, list[str]] = {}  # by first letter, so that few are tried at each place
    for form in sorted(written, key=lambda form: (-len(form), form)):
        for spelled in dict.fromkeys((form, form.upper())):
            spaced = re.escape(spelled).replace(r"\ \-\ ", r"\ ?[–-]\ ?")
            forms.setdefault(spaced[0], []).append(spaced[1:].replace(r"\ ", "[ \u00a0]"))
    alternatives = [city, *(f"{letter}(?:{'|'.join(rest)})" for letter, rest in forms.items())]
    return re.compile(r"(?<!\w)(?=[A-ZĐt])(?:" + "|".join(alternatives) + r")(?!\w)")
