"""Where a text names provinces and districts, and where it only seems to.

"Hòa Bình" is a province, a person's name (Trương Hòa Bình), a ward, a square; "Thái
Bình" stands in "Thái Bình Dương". A name counts only when what stands directly before
and after it lets it be a province.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from songngu.gazetteer.units import by_slug, listed, provinces, rows
from songngu.text import old_tone


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a text that names a province, or a district of one of several.

    `slugs` are the provinces it may mean (one, except for a district name that
    several share); `start` and `end` are offsets into the text.
    """

    slugs: tuple[str, ...]
    name: str
    start: int
    end: int

    @property
    def slug(self) -> str:
        """The slug of the first (for a province's own name, the only) province."""
        return self.slugs[0]


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
# What makes of the name that follows a street, a ward, a river, …
_OTHER_KIND = re.compile(
    r"(?:đường|(?<!thành )phố|quảng trường|công viên|(?<!điểm )cầu|chợ|khách sạn|sông|biển|vịnh|phường|xã"
    r"|thôn|ấp|khóm|khu phố|tổ dân phố|bản|làng|trường (?:THPT|THCS|Tiểu học)|dòng họ|huyện|quận"
    r"|ông|bà|anh|chị|em|cháu|cụ|đồng chí|đ/c|tác giả|phóng viên|nhà báo|chiến sĩ|liệt sĩ)\s$",
    re.IGNORECASE,
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
_WORD_BEFORE = re.compile(r"(\w+) $")
_TYPES = r"(?:huyện|quận|thị xã|thành phố|tp|tx|thị uỷ|thị ủy|huyện ủy|huyện uỷ|thành ủy|quận ủy)"
_DISTRICT = re.compile(rf"(?<!\w){_TYPES}\.? ?(?=[A-ZÀ-ỸĐ\d])(\w+(?: \w+){{0,3}})", re.IGNORECASE)
_NEXT_NAME = re.compile(r"(?:, | và )(?=[A-ZÀ-ỸĐ])(\w+(?: \w+){0,3})")


def mentions(text: str) -> list[Mention]:
    """Return where `text` (NFC) names provinces, in order; homonyms are left out."""
    found = []
    for match in _pattern().finditer(text):
        slug = _forms()[_plain(match[0])]
        if slug and _is_province(text, match.start(), match.end()):
            found.append(Mention((slug,), match[0], match.start(), match.end()))
    return found


def districts(text: str) -> list[Mention]:
    """Return where `text` (NFC) names districts, towns or provincial cities by their type.

    "huyện Thanh Liêm" and "các huyện Tân Thạnh, Thạnh Hóa", but not a bare "Thanh Liêm".
    """
    found = []
    for match in _DISTRICT.finditer(text):
        at: re.Match[str] | None = match
        while at:
            known = _known_district(at[1])
            if known is None:
                break
            name, slugs = known
            end = at.start(1) + len(name)
            found.append(Mention(slugs, name, at.start(1), end))
            at = _NEXT_NAME.match(text, end)
    return found


def _known_district(words: str) -> tuple[str, tuple[str, ...]] | None:
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count])
        slugs = _districts().get(_plain(name))
        if slugs and (name.isdigit() or name[0].isupper()):
            return name, slugs
    return None


def _is_province(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    name = text[start:end]
    if _OTHER_KIND.search(before):
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
    return re.sub(r"[\s.–-]+", " ", old_tone(form)).strip().casefold()


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
    alternatives = [r"(?:[Tt]hành [Pp]hố|THÀNH PHỐ|TP|Tp)\.? ?(?:Hồ Chí Minh|HỒ CHÍ MINH|HCM)"]
    for form in sorted(written, key=lambda form: (-len(form), form)):
        for spelled in dict.fromkeys((form, form.upper())):
            spaced = re.escape(spelled).replace(r"\ \-\ ", r"\ ?[–-]\ ?")
            alternatives.append(spaced.replace(r"\ ", "[ \u00a0]"))
    return re.compile(r"(?<!\w)(?=[A-ZĐt])(?:" + "|".join(alternatives) + r")(?!\w)")


@cache
def _districts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("districts.tsv"):
        if by_slug(row["province"]) is None:
            raise ValueError(f"districts.tsv names an unknown province: {row['province']}")
        for name in listed(row["districts"]):
            found[_plain(name)] = (*found.get(_plain(name), ()), row["province"])
    return found
