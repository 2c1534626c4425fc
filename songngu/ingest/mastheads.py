"""Whose page it is: names of papers, portals and offices, as mastheads and footers print them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from songngu import gazetteer
from songngu.ingest import signs
from songngu.ingest.name_case import normal_case as normal_case
from songngu.text import fold

_PUBLICATION = (
    r"Báo(?! (?:in|cáo|động|giá|hiếu|chí|giấy|mới)\b)|Tạp chí(?! in\b)|Đài|Cổng(?! chào)"
    r"|Trang (?:thông tin|TTĐT|tin điện tử)|Kênh|Thông tấn|Chuyên trang"
)
_OFFICE = (
    r"Sở|Bộ(?! (?:máy|phận|luật|đội|tiêu|chỉ)\b)|Ban(?! (?:đọc|hành|ngày|bè|đêm|biên)\b)|Ủy ban|Uỷ ban|UBND|HĐND"
    r"|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Thị ủy|Quận ủy|Huyện ủy|Đảng bộ|Văn phòng|Thanh tra|Tổng cục|Cục|Chi cục"
    r"|Kho bạc|Bảo hiểm xã hội|BHXH|Công an|Hội(?! (?:nghị|thảo|thi|diễn|báo|chợ|xuân|trại|họp|đồng)\b)|Liên đoàn"
    r"|Mặt trận|Tỉnh đoàn|Thành đoàn|Học viện|Viện|Trường|Trung tâm|Phòng|Đoàn thanh niên|Quốc hội|Tòa án"
    r"|Công đoàn(?= (?-i:[A-ZĐ]))|Đảng [uủ][ỷy](?!\s+(?:[-–&]|và|các)\s)|Đoàn (?:TNCS|ĐBQH|đại biểu Quốc hội)|Liên minh Hợp tác xã|Bưu điện|Thuế (?:tỉnh|thành phố)"
)
_LIMIT = 400  # characters of a line in which a name is looked for
_NAME = re.compile(rf"^(?:{_PUBLICATION}|{_OFFICE})(?!\w)", re.IGNORECASE)
_PAPER = re.compile(rf"^(?:{_PUBLICATION})(?!\w)", re.IGNORECASE)
_UNIT = re.compile(
    r"^(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s", re.IGNORECASE
)
# A publication of an office that is named behind it, or the beginning of a masthead of two lines.
_KIND_ONLY = re.compile(
    r"^(?:cổng|trang|kênh) (?:thông tin|giao tiếp|tin)(?: điện tử)?(?: tổng hợp)?$|^(?:cổng|trang) ttđt$"
    r"|^(?:ủy|uỷ) ban nhân dân$|^ubnd$|^báo(?: điện tử)?$|^tạp chí(?: điện tử)?$|^website$"
    r"|^cổng (?:tt|ttđt|tt[ -]*gtđt|gtđt|tt - gtđt)$|^đài (?:phát thanh|truyền thanh)(?:\s*(?:-|–|và|,)\s*truyền hình)?$|^đài pt[ -]*th$|^hội đồng nhân dân$"
    # An office without its place, which is a heading as often as a name.
    r"|^(?:thanh tra|công an|văn phòng|mặt trận|trung tâm|(?:đảng|tỉnh|thành|huyện|quận|thị) [uủ][ỷy]|đảng bộ|bưu điện|quốc hội)$",
    re.IGNORECASE,
)
_SITE_OF = re.compile(
    r"^(?:trang (?:thông tin|tin)(?: điện tử)?(?: tổng hợp| chính thức)?|trang ttđt|website)"
    rf"\s*(?:của\s+)?(?=(?:{_OFFICE}|Báo|Tạp chí|Đài)\s)",
    re.IGNORECASE,
)
# What a paper says of itself where its name is a picture: "Báo điện tử của Bộ Xây dựng".
_DESCRIBED = re.compile(r"^(?:báo|tạp chí|trang tin)(?: điện tử)? của\s", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:bản tin|tập san|nội san|đặc san)\s", re.IGNORECASE)
# What a page made for a phone offers: "Mở trong ứng dụng Báo Hà Nam".
_APP = re.compile(
    r"^\W*(?:mở|đọc|xem|tải)\b[^.:]{0,30}?\b(?:ứng dụng|app)\s+[“\"']?(?P<name>[^”\"'✕×]{5,60})",
    re.IGNORECASE,
)
# Two lines of a masthead that have run into one: "SỞ KHOA HỌC VÀ CÔNG NGHỆTỈNH QUẢNG TRỊ".
_RUN_TOGETHER = re.compile(
    r"(?<=[^\W\d_])(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|PHƯỜNG|ĐẶC KHU) [A-ZĐ])"
)
_SLOGAN = re.compile(
    r"[\s,.–—-]*(?:\(?\bcơ quan (?:ngôn luận|trung ương|thường trực|của|chủ quản)|\b(?:tiếng nói (?:của|chính)|diễn đàn (?:của|,)"
    r"|nước cộng (?:hòa|hoà) xã hội|cộng (?:hòa|hoà) xã hội|độc lập - tự do|giấy phép|gp số|hotline|địa chỉ|đường dây nóng"
    r"|số giấy|tổng biên tập|điện thoại|đt:|bản quyền|địa chỉ|trụ sở|email|phát hành|giữ bản quyền)).*$",
    re.IGNORECASE,
)
# What a site says of itself behind its name: "BÁO QUẢNG NAM - Tin tức mới nhất".
_PRAISE = re.compile(
    r"\s*(?:[-–—:|,.]\s*|(?<=\S)\s+\()(?:(?:trang |kênh |cập nhật )?(?:tin (?:tức|nhanh|mới|nóng|trong|24)|thông tin (?:mới|nhanh|chính|24|kinh)|thời sự)"
    r"|đọc (?:báo|tin)|cập nhật|nhanh|chuyên trang|website chính thức|trang (?:chủ|nhất)|chào mừng|vì (?:dân|bạn|nhân)|hôm nay|trực tuyến|số \d).*$",
    re.IGNORECASE,
)
# The name in English behind it, as a second line of the masthead.
_ENGLISH = re.compile(
    r"\s*[-–—|/(]?\s*(?:the )?(?:ministry|department|government|provincial|people['’]?s|newspaper|portal|official|online newspaper|electronic|socialist"
    r"|committee|general|national|radio|television)\b(?:[\s&,.'’/-]+[a-z]+)*\)?$",
    re.IGNORECASE,
)
# A site named after its unit, as one content system writes it: "Huyện Quỳ Châu - Cổng thông tin điện tử".
_UNIT_SITE = re.compile(
    r"^(?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|thành phố|tỉnh) [^\d:;.,?!–|-]{2,30} [-–|] (?:cổng|trang) (?:thông tin(?: điện tử)?|ttđt)$",
    re.IGNORECASE,
)
# The province, behind a smaller unit whose site it is: "… huyện Dầu Tiếng - tỉnh Bình Dương".
_PROVINCE_BEHIND = re.compile(
    r"(\b(?:huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu) [^-–,]{2,25}?)(?:\s*[-–,]\s*|\s+)(?:tỉnh|thành phố|tp\.?) ?[^\W\d_].*$",
    re.IGNORECASE,
)
# An issue of a bulletin: "BẢN TIN NỘI VỤ QUẢNG TRỊ Số 12 - Ngày 20/6/2014".
_BULLETIN = re.compile(
    r"^\W*(?P<name>(?:bản tin|tập san|nội san|đặc san|tạp chí|báo(?! (?:in|cáo|động|giá|hiếu|chí|giấy|mới)\b))\s[^\d:;?!]{3,80}?)[\s,(–-]*\bsố\s*(?::\s*)?\d",
    re.IGNORECASE,
)
_OF_AGENCY = re.compile(r"(?<=\w)\s+[-–]\s+(?:TTXVN|VOV|VTV)\s*$")  # "BÁO TIN TỨC - TTXVN"
# Whose journal it is, behind its name: "TẠP CHÍ TỔ CHỨC NHÀ NƯỚC - BỘ NỘI VỤ".
_OF_OFFICE = re.compile(
    r"^((?:báo|tạp chí)\s[^-–—]{3,60}?)\s+[-–—]\s+(?:bộ|tổng cục|học viện|viện|hội|sở|ban)\s.+$",
    re.IGNORECASE,
)
# Names of brands, which nobody calls "Báo …": VnExpress, VietNamNet.
_BRAND = re.compile(
    r"^(?i:báo(?: điện tử)?)\s+(?P<name>[A-Z][a-z]+[A-Z][A-Za-z]*|V[TO][VC](?: News)?)$"
)
_IS_SLOGAN = re.compile(
    r"^\W*(?:cơ quan (?:ngôn luận|trung ương|của)|tiếng nói của đảng)\b", re.IGNORECASE
)
_SLOGAN_BEHIND = re.compile(
    r"\s*[-–—|:,(]?\s*(?:cơ quan (?:ngôn luận )?(?:của|trung ương)|tiếng nói của)\b", re.IGNORECASE
)
# Names that are whole without "Báo": "Huế ngày nay", "Hà Nội mới" is one of the papers above.
_MAGAZINE = re.compile(r"\b(?:ngay nay|cuoi tuan|hang thang|nguyet san|online news|thoi bao)\b")
_LANGUAGE = re.compile(
    r"^(?:tiếng \w+|english|vietnamese|français|中文|bản pc|bản di động|rss|[^\x00-\x7fÀ-ỹ]+)$",
    re.IGNORECASE,
)
_AROUND_NAME = re.compile(r"^[^\w(]+|[\s,.:;–—-]+$")
_INITIALS_BEFORE = re.compile(r"^[A-ZĐ]{2,6}\s+[-–]\s+(?=\w)")  # "BPO - Báo Bình Phước online"
_PIECES = re.compile(
    r"\s*[|•»›·☰≡]\s*|\s{2,}|\s+[-–—]\s+(?=(?:Cơ quan|Giấy phép|Địa chỉ|Số \d|\d))", re.IGNORECASE
)
# Papers of the whole country whose mastheads do not say that they are papers. Those that may
# be a menu's words count only with "Online" or "điện tử" behind them.
_PAPERS = frozenset(
    "nhan dan|tuoi tre|tien phong|nguoi lao dong|ha noi moi|hanoimoi|sai gon giai phong|dai doan ket|quan doi nhan dan"
    "|cong an nhan dan|dan tri|dan viet|kinh te do thi|giao duc va thoi dai|phu nu viet nam|suc khoe & doi song"
    "|suc khoe va doi song|phap luat viet nam|dan toc va phat trien".split("|")
)
_AMBIGUOUS = frozenset(
    "lao dong|thanh nien|dau tu|cong ly|giao thong|xay dung|thanh tra|phap luat|cong thuong".split(
        "|"
    )
)
_ONLINE = re.compile(r"\s+(?:online|điện tử)$", re.IGNORECASE)
# An office below the one it belongs to: "UBND TỈNH BẮC GIANG - SỞ NỘI VỤ".
_LEVELS = re.compile(
    r"(?<=\w)\s+[-–—]\s+(?=(?:SỞ|BAN|THANH TRA|VĂN PHÒNG|Sở|Thanh tra|Văn phòng)\s)"
)
_WELCOME = re.compile(r"^(?:nhiệt liệt )?chào mừng .{0,50}?đến với\s+", re.IGNORECASE)
# Words for doing something that belong to a name.
_INSTITUTION = re.compile(
    r"(?<!\bnội )(?:ban|hội đồng|phòng|cục|vụ|viện khoa học|tạp chí|trung tâm|trường|[uủ][yỷ] ban) (?:tổ chức|tiếp|kiểm tra|dự|bồi dưỡng|giám sát)"
    r"|giao tiếp|tổ chức (?:nhà nước|cán bộ|trung ương|tỉnh ủy|thành ủy|chính trị)",
    re.IGNORECASE,
)
# What an office's or a paper's name has not: it does something.
_DOES = re.compile(
    r"\b(?:tổ chức|triển khai|ban hành|làm việc|công bố|kiểm tra|tổng kết|sơ kết|đẩy mạnh|tăng cường|nâng cao|thực hiện|khai trương"
    r"|ra mắt|tiếp|dự|tham gia|chủ trì|phát động|thông qua|quyết định|trao|tập huấn|yêu cầu|đề nghị|chỉ đạo|lấy ý kiến|giám sát|kiện toàn"
    r"|đối thoại|bồi dưỡng|tuyển dụng|thông báo|rà soát|kết nối|đạt|giành|nhận|trả|cho biết|nhiều người|hàng đầu|phối hợp|chuẩn bị|đón|thăm|sẽ|đã|được|không|có)\b"
)
HOST = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|gov|edu))(?![\w.])",
    re.IGNORECASE,
)

# A host alone, or in a phone's bar: "AA   cangiuoc.longan.gov.vn  ⟳".
HOST_SHOWN = re.compile(rf"^(?:AA\b|[^\w@])*{HOST.pattern}(?:AA\b|[^\w@])*$", re.IGNORECASE)
HOST_HOLDS = re.compile(
    rf"^\W*(?:©|\(c\)|copyright|bản quyền)[^@]{{0,40}}?{HOST.pattern}\W*(?:all rights reserved\W*)?$",
    re.IGNORECASE,
)
_HOST_BEHIND = re.compile(rf"\s*[-–—:(]?\s*{HOST.pattern}\)?\s*$", re.IGNORECASE)


@lru_cache(maxsize=4096)  # a line is looked at more than once, and returns on a site's other pages
def publisher(text: str) -> str:
    """Return the paper's, portal's or office's name that a line of a masthead or a footer is.

    "☰ BÁO CẦN THƠ" → "Báo Cần Thơ"; "Ban Dân tộc tỉnh Sóc Trăng | Tiếng Việt" → "Ban Dân tộc
    tỉnh Sóc Trăng"; "Trang thông tin điện tử Sở Nội vụ tỉnh X" → "Sở Nội vụ tỉnh X". A slogan
    ("Cơ quan của …"), an address or a sentence is "".
    """
    if issue := _BULLETIN.match(text[:_LIMIT]):
        return normal_case(issue["name"].strip(" -–—"))
    text = _OF_AGENCY.sub("", text)
    if text.isupper() and signs.BULLETIN.match(fold(text[:_LIMIT])):
        return normal_case(text.strip(" -–—"))
    for piece in _PIECES.split(_RUN_TOGETHER.sub(" ", text[:_LIMIT])):
        piece = _plain(_INITIALS_BEFORE.sub("", _AROUND_NAME.sub("", piece)))
        key = fold(_ONLINE.sub("", piece))
        if key in _PAPERS or (key in _AMBIGUOUS and _ONLINE.search(piece)):
            # "Tuổi Trẻ Online" is a whole name; below a logo in capitals it says where one is.
            whole = piece.endswith(" Online") or piece.isascii()  # as metadata write it
            return piece if whole else f"Báo {normal_case(piece)}"
        if _UNIT_SITE.match(piece):
            return normal_case(piece)
        if not _NAME.match(piece) or _LANGUAGE.match(piece) or not _is_written_as_name(piece):
            continue
        words = len(piece.split())
        if (
            1 < words <= 16
            and not _DOES.search(_named_after(_INSTITUTION.sub(" ", piece)).lower())
            and not re.search(r"[?!:\d]|\s[/>]\s|(?<!\bTP)(?<!\bTp)\.\s", piece)
        ):
            name = normal_case(piece)
            return _brand(_PROVINCE_BEHIND.sub(r"\1", name) if _PAPER.match(name) else name)
    return ""


def _is_written_as_name(piece: str) -> bool:
    """Whether a word behind the first has a capital: "Báo Đồng Nai" is a name, "Báo nói" none."""
    return any(not char.islower() for _, char in _INITIALS.findall(piece)) or is_kind(piece)


_INITIALS = re.compile(r"(\s[\W_]*)([^\W\d_])")


def _named_after(piece: str) -> str:
    """Return a name without what a paper is named after: "Báo Giám sát Công vụ"."""
    match = _PAPER.match(piece)
    named = match and piece[match.end() :].strip()[:1].isupper() and len(piece.split()) < 8
    return " ".join(piece.split()[3:]) if named else piece


def _plain(piece: str) -> str:
    """Return a masthead's name without what a site says of itself in front of it and behind."""
    piece = _WELCOME.sub("", _SLOGAN.sub("", piece))
    if not (_NAME.match(piece) or _PRAISE.search(piece)):
        return _SITE_OF.sub("", piece).strip(" ,.:;-–—\"“”'()")
    piece = _PRAISE.sub("", piece)
    piece = _ENGLISH.sub("", piece) if re.search(r"[^\x00-\x7f]", piece) else piece
    piece = _OF_OFFICE.sub(r"\1", piece)
    if "." in piece:
        piece = _HOST_BEHIND.sub("", piece)
    return _SITE_OF.sub("", piece).strip(" ,.:;-–—\"“”'()")


def _brand(name: str) -> str:
    match = _BRAND.match(name)
    return match["name"] if match else name


def masthead(lines: Sequence[str]) -> str:
    """Return the publisher that the first lines of a page name, "" if none does."""
    found = [name for _, name in named(lines)]
    return next((name for name in found if not describes(name)), next(iter(found), ""))


def named(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the publishers that the first lines of a page name, and where.

    A name may stand on two lines ("CỔNG THÔNG TIN ĐIỆN TỬ", "BỘ NỘI VỤ"); what stands above
    "Cơ quan của …" is a paper's name though it does not say so ("QUÂN ĐỘI NHÂN DÂN").
    """
    parts = [(at, part) for at, line in enumerate(lines) for part in _LEVELS.split(line)]
    after = [*(part for _, part in parts[1:]), "", ""]
    for n, (at, line) in enumerate(parts):
        below = after[n]
        name = publisher(line)
        if name:
            name = _continued(name, below, after[n + 1])
        if _SUBJECT.match(name) and is_issue(line) and _is_office(below) and not places(name):
            continue  # a bulletin named by its subject: the office that edits it stands below
        if name and not is_kind(name):
            yield at, name
            continue
        plain = re.sub(r"^\W+|\W+$", "", line)
        brand = _SLOGAN_BEHIND.split(plain)[0]
        if (brand != plain or is_slogan(below)) and may_be_brand(brand):
            yield at, as_paper(brand)


def _is_office(line: str) -> bool:
    name = publisher(line)
    return bool(name) and not is_paper(name) and not is_kind(name)


def places(name: str) -> bool:
    """Whether a publisher's name says of what province or district it is."""
    return bool(gazetteer.mentions(name) or gazetteer.districts(name))


def fuller(name: str, others: Iterable[str]) -> str:
    """Return `name`, or the first of `others` that is the same office's with its place, or
    whose site it is: "Sở Tài chính tỉnh Gia Lai", "Cổng thông tin điện tử Bộ Nội vụ"."""
    if is_paper(name):
        return name
    key, others = fold(name), list(others)
    sites = (other for other in others if is_paper(other) and fold(other).endswith(f" {key}"))
    if places(name):
        return next(sites, name)
    same_office = (other for other in others if fold(other).startswith(f"{key} "))
    return next((other for other in same_office if places(other)), next(sites, name))


def organ(line: str) -> str:
    """Return what stands before "Cơ quan của …" on a line, "" if nothing does: "HUẾ NGÀY NAY - Cơ
    quan của Thành ủy Huế"."""
    plain = re.sub(r"^\W+|\W+$", "", line)
    brand = _SLOGAN_BEHIND.split(plain)[0]
    return brand if brand != plain and not signs.FOOTER.match(fold(brand)) else ""


def as_paper(brand: str) -> str:
    """Return the name of a paper whose masthead does not say that it is one."""
    name = normal_case(brand)
    return name if _MAGAZINE.search(fold(name)) else f"Báo {name}"


def may_be_brand(text: str) -> bool:
    """Whether a line may be the name of a site that does not say what it is."""
    words = text.split()
    return (
        fold(text) not in signs.MENU
        and 1 <= len(words) <= 6
        and not re.search(r"[\d:>|/]", text)
        and text[:1].isupper()
        and not HOST.fullmatch(text)
    )


def _continued(name: str, below: str, further: str) -> str:
    next_name = publisher(below)
    plain = _SLOGAN.sub("", re.sub(r"^\W+|\W+$", "", below)).strip()
    if fold(plain) in signs.MENU:
        return name
    unit = normal_case(plain)
    if _UNIT.match(plain):
        unit = unit[:1].lower() + unit[1:]
    if is_kind(name) and not _SECTION.match(name):
        if next_name and not _PAPER.match(next_name):
            whole = f"{name} {_continued(next_name, further, '')}"
            return publisher(whole) or whole
        if may_be_brand(plain) and (plain.isupper() or _UNIT.match(plain)):
            return publisher(f"{name} {unit}") or f"{name} {unit}"
    elif _UNIT.match(plain) and len(plain.split()) <= 6 and not gazetteer.find(name.split()[-1]):
        if not re.search(r"(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường) ", name, re.IGNORECASE):
            return f"{name} {unit}"
    elif name.startswith("Bộ ") and plain.isupper() and plain.startswith("VỤ "):
        return normal_case(plain)
    elif next_name and below.isupper() and _UNDER_MINISTRY.match(next_name):
        if re.match(r"(?:Bộ|Tổng cục|Sở|Ban)\b", name) and not name.startswith(next_name[:4]):
            return next_name
    elif (
        next_name
        and re.match(r"(?:Ủy ban|Uỷ ban|UBND)\b", name)
        and re.match(r"(?:Sở|Ban|Thanh tra|Văn phòng)\b", next_name)
        and not is_kind(next_name)
    ):
        above = re.search(r"(?:tỉnh|thành phố)\s.+$", name)
        has_unit = re.search(r"(?:tỉnh|thành phố) ", next_name)
        return next_name if has_unit or not above else f"{next_name} {above[0]}"
    return name


# An office that publishes nothing under this name alone: a heading of a menu.
_SECTION = re.compile(r"quốc hội$", re.IGNORECASE)
# An office below a ministry or a department, on the second line of its letterhead.
_UNDER_MINISTRY = re.compile(r"(?:Tổng cục|Cục|Vụ|Chi cục|Thanh tra|Học viện|Viện|Trường)\s")


def without_province(name: str) -> str:
    """Return a name without the province behind a smaller unit: "UBND phường Tam Thắng, Thành phố
    Hồ Chí Minh", as some lines of a page write it and others do not."""
    return _PROVINCE_BEHIND.sub(r"\1", name)


def is_kind(name: str) -> bool:
    """Whether a name says what a site is but not whose ("Cổng thông tin điện tử")."""
    return bool(_KIND_ONLY.match(name))


def describes(name: str) -> bool:
    """Whether a name says whose publication it is, not what it is called: "Báo điện tử của Bộ …"."""
    return bool(_DESCRIBED.match(name))


def is_issue(text: str) -> bool:
    """Whether a line names an issue of a bulletin: "BẢN TIN NỘI VỤ QUẢNG TRỊ Số 12"."""
    return bool(_BULLETIN.match(text[:_LIMIT]))


def is_slogan(text: str) -> bool:
    """Whether a line says whose organ a paper is ("Cơ quan của Đảng bộ tỉnh …")."""
    return bool(_IS_SLOGAN.match(text))


def is_closing(text: str) -> bool:
    """Whether a line names a paper and whose organ it is: "Báo X - Cơ quan của …"."""
    return bool(_PAPER.match(text) and _SLOGAN_BEHIND.search(text[:_LIMIT]))


def is_paper(name: str) -> bool:
    """Whether a name is that of a publication, not of an office."""
    return bool(_PAPER.match(name) or _UNIT_SITE.match(name))


def app(lines: Iterable[str]) -> str:
    """Return the publisher whose app a page offers to be read in, "" if none."""
    offered = (match["name"] for line in lines if (match := _APP.match(line[:_LIMIT])))
    return next((name for text in offered if (name := publisher(text))), "")


def host(address: str) -> str:
    """Return the host of an address or a bare host, without "www."; "" if it is neither."""
    match = HOST.search(address)
    return match["host"].lower() if match else ""


def same(mark: str, name: str) -> bool:
    """Whether a mark at the head of a text ("BPO", "Chinhphu.vn") stands for a publisher's name."""
    squeezed = re.sub(r"[^a-z0-9]", "", fold(name))
    if "." in mark:
        labels = [
            label
            for label in host(mark).split(".")[:-1]
            if len(label) > 3 and label not in ("com", "gov")
        ]
        return host(mark).split(".")[0] == squeezed or any(
            label in squeezed or label.removeprefix("bao") in squeezed for label in labels
        )
    letters = iter(word[0] for word in fold(name).replace("-", " ").split() if word[0].isalpha())
    return len(mark) > 1 and all(letter in letters for letter in fold(mark))
