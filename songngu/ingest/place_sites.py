"""Whose site a page stands on, as far as that tells a province: names, hosts, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from songngu import gazetteer
from songngu.gazetteer import Province
from songngu.ingest.name_case import normal_case
from songngu.ingest.place_words import BYWORDS

_HOST = re.compile(r"(?<![\w.-])(?:[\w-]+\.)+vn\b", re.IGNORECASE)
_ADDRESS_ALONE = re.compile(r"^\W*(?:https?://)?(?:[\w-]+\.)+vn(?:/\S*)?\W*$", re.IGNORECASE)
# A line that names the site it stands on: nothing but the name of a publisher.
_NAME = re.compile(
    r"^\W*(?:(?:Bản quyền|Copyright)?[\s©\d,.:-]*(?:thuộc(?: về)?|của)?\s*)"
    r"(?:Báo|Đài|Cổng|Trang|Tạp chí|Website|UBND|HĐND|Ủy ban|Sở|Ban|Tỉnh ủy|Thành ủy|Huyện ủy|Văn phòng"
    r"|Đảng bộ|Công an|Thanh tra|Cục|Chi cục|Trung tâm)(?: |$)[^.?!:]*\W*$",
    re.IGNORECASE,
)
# A line of the publisher's particulars.
_PARTICULARS = re.compile(
    r"^\W*(?:Cơ quan (?:chủ quản|của|ngôn luận)|Đơn vị chủ quản|Tiếng nói của|Bản quyền|Copyright|©|Trụ sở|Tòa soạn"
    r"|Toà soạn|Địa chỉ|Giấy phép|Ban biên tập\s*:|Ghi rõ nguồn|Chịu trách nhiệm|Email|E-mail|Điện thoại)",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"Giấy phép|Trụ sở|T[òo][àa] soạn|Địa chỉ|\bsố \d|, (?:P\.|phường)", re.IGNORECASE
)
# Newspapers and companies of the whole country have their seats and their licences there.
_CAPITALS = {"ha-noi", "ho-chi-minh"}
_AGENCY = re.compile(
    r"^\W*(?:TTXVN|Vietnam\+|Chinhphu\.vn|VGP(?: News)?|VOV(?:\.vn)?|VTV(?:\.vn)?|Nhân Dân|NDO|NDĐT|VnExpress|VNN"
    r"|VietnamNet|Dân trí|baochinhphu\.vn|moha\.gov\.vn|Báo (?:Chính phủ|Nhân Dân|Tin tức|điện tử Chính phủ)"
    r"|xaydungchinhsach\.chinhphu\.vn|Cổng TTĐT Chính phủ|Bộ Nội vụ)\W*$",
    re.IGNORECASE,
)


def provinces(names: Iterable[str], around: Iterable[str] = ()) -> list[Province]:
    """Return the provinces whose own site a page stands on, the surest first; none is usual.

    `names` are what is known of the publisher (addresses, hosts, names), `around` the lines
    of the page about its story, of which those that name the publisher count.
    """
    found: dict[str, Province] = {}
    for text in names:
        for province in _of(text):
            found.setdefault(province.slug, province)
    for line in around:
        told = bool(_PARTICULARS.search(line))
        if _ADDRESS_ALONE.search(line) or (len(line) < 120 and _NAME.search(line)) or told:
            seat = told and bool(_SEAT.search(line))
            for province in _of(line):
                if not (seat and province.slug in _CAPITALS):
                    found.setdefault(province.slug, province)
    return list(found.values())


_UNIT_NAMED = re.compile(
    r"(?<!\w)(?:[Xx]ã|[Pp]hường|[Tt]hị (?:trấn|xã)|[Đđ]ặc khu|[Hh]uyện|[Qq]uận) (?=[A-ZĐ])[^,.;:()|–-]{2,30}$"
)
_BEHIND = re.compile(r"^(?:,| -| –)? ?(?:tỉnh|thành phố|tp\.?) ?(?=[A-ZĐ])", re.IGNORECASE)


def of_unit(names: Iterable[str], around: Iterable[str]) -> list[Province]:
    """Return the province that a line about the story writes behind the unit whose site it is:
    "Ủy ban nhân dân phường Mỹ Trà, tỉnh Đồng Tháp", where "UBND phường Mỹ Trà" publishes."""
    lines = [line for line in around if len(line) < 200]
    for name in names:
        unit = _UNIT_NAMED.search(normal_case(name))
        named = re.compile(re.escape(unit[0]), re.IGNORECASE) if unit else None
        for line in lines if named else ():
            match = named.search(line) if named else None
            behind = line[match.end() :] if match else ""
            if _BEHIND.match(behind) and (found := gazetteer.mentions(behind[:40])):
                province = gazetteer.by_slug(found[0].slug)
                return [province] if province else []
    return []


def shared(names: Iterable[str], text: str) -> list[Province]:
    """Return the province of a site that is named after a district which several provinces
    have ("Huyện ủy Kỳ Sơn"), where the text speaks of one of those alone; else none."""
    for district in chain.from_iterable(map(gazetteer.districts, names)):
        if len(district.slugs) > 1:
            left = _spoken_of(text) & set(district.slugs)
            if len(left) == 1:
                province = gazetteer.by_slug(left.pop())
                return [province] if province else []
    return []


def _spoken_of(text: str) -> set[str]:
    spoken = {m.slugs[0] for m in gazetteer.districts(text) if len(m.slugs) == 1}
    spoken |= {mention.slug for mention in gazetteer.mentions(text)}
    return spoken | {slug for byword, slug in BYWORDS.items() if byword in text}


def republished(names: Sequence[str]) -> bool:
    """Whether one of the publisher's names is that of a national agency or paper."""
    return any(_AGENCY.search(name) for name in names)


def _of(text: str) -> list[Province]:
    hosts = [province for host in _HOST.findall(text) if (province := gazetteer.by_domain(host))]
    if hosts:
        return hosts[:1]
    named = gazetteer.mentions(text)[-1:] if text.count(",") else gazetteer.mentions(text)[:1]
    slugs = [m.slug for m in named]
    if not slugs:
        slugs = [m.slug for m in gazetteer.districts(text) if len(m.slugs) == 1][:1]
    return [province for slug in slugs if (province := gazetteer.by_slug(slug))]


# A unit as the head of its site names it: "Huyện Kim Sơn - Ninh Bình".
_OF_UNIT = re.compile(
    r"^(?P<unit>(?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) (?P<name>\w+(?: \w+){0,3}))(?: - (?:tỉnh |thành phố )?\w+(?: \w+){1,3})?$",
    re.IGNORECASE,
)


def unit(lines: Iterable[str], text: str) -> str:
    """Return the first line that names a district or commune and no more, "" if none does.

    `text` is the story, which speaks of the place too: menus have entries of this form.
    """
    said = text.casefold()
    for line in lines:
        match = _OF_UNIT.match(normal_case(line)) if len(line) < 60 else None
        if match and match["name"][0].isupper() and match["unit"].casefold() in said:
            return match[0]
    return ""
