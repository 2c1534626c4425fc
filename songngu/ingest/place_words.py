"""What the words around a province's name make of it, for `songngu.ingest.provinces`."""

from __future__ import annotations

import re

_TOWN = r"(?:(?:(?:các|hai|ba|bốn|năm|\d) )?(?:tỉnh|thành phố|tp\.?|thủ đô|địa phương)\s*)?$"
_OFFICE = (
    r"(?:UBND|HĐND|MTTQ|ĐBQH|UBMTTQ(?: Việt Nam)?|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|tỉnh ủy|tỉnh uỷ|thành ủy"
    r"|thành uỷ|đoàn đại biểu quốc hội|công an|thanh tra|văn phòng|tỉnh đoàn|bưu điện|viettel|vnpt|cục thuế|kho bạc nhà nước"
    r"|trung tâm (?:phục vụ )?hành chính công|(?:sở|ban|chi cục|cục)(?: [\wÀ-ỹ]+){1,5}|chủ tịch|bí thư|đảng bộ|chính quyền"
    r"|lãnh đạo)"
)
DELEGATE, PASSING, LISTED = "a delegate's seat", "named in passing", "in a list of provinces"
VENUE, WAY, SCHOOL = "the venue", "on the way there", "part of an institution's name"
SITE, HEADLINE, DATELINE = "the publisher's own province", "in the headline", "the dateline"
DISTRICTS, TOGETHER = "its districts", "named together at the head"
# What stands directly before a name → what it makes of it, and its weight. The first that fits counts.
BEFORE: tuple[tuple[str, re.Pattern[str], float], ...] = (
    (
        "takes part from there",
        re.compile(rf"điểm cầu(?: chính)?(?: trung tâm)?(?: của)?(?: UBND)? {_TOWN}", re.I),
        5,
    ),
    (DELEGATE, re.compile(rf"\((?:đại biểu |ĐBQH |đoàn (?:ĐBQH )?)?{_TOWN}"), 0.3),
    (
        PASSING,
        re.compile(r"(?<!\w)(?:báo|tạp chí|đài (?:PT-?TH|phát thanh[\w ,-]*)) $", re.I),
        0.3,
    ),
    (
        PASSING,
        re.compile(
            r"(?<!\w)(?:kinh nghiệm|mô hình|cách làm)(?: hay| tốt)? (?:của|ở|tại|từ) (?:các )?(?:tỉnh |thành phố |TP\.? ?)?$"
            r"|(?<!\w)(?:như(?: ở| tại)?|giáp(?: với| ranh(?: với)?)?|quê(?: ở| tại| gốc)?|so với|tương tự|gốc|giống|đứng sau"
            r"|sinh ra (?:ở|tại)) (?:các )?(?:tỉnh |thành phố |TP\.? ?)?$",
            re.I,
        ),
        0.3,
    ),
    (PASSING, re.compile(r"(?<!\w)(?:nguyên|cựu|từng là) [^,.;:]*$", re.I), 0.3),
    ("its authorities act", re.compile(rf"(?<!\w){_OFFICE} (?:của )?{_TOWN}", re.I), 3),
    # "xã Thăng Phú, TP Đà Nẵng", "phường Bến Thành (TP.HCM)"; where somebody comes from is no such.
    (
        "its commune",
        re.compile(
            r"(?<!quê )(?<!quê ở )(?<!trú )(?<!trú tại )(?<!ngụ )(?<!ngụ tại )(?<!\w)(?:xã|phường|thị trấn|đặc khu)"
            r" (?:\d{1,2}|[^\W\d_a-z][^\s,.;()]*)(?: (?:\d{1,2}|[^\W\d_a-z][^\s,.;()]*)){0,3}"
            r"(?:, ?| ?\(|, thuộc |, huyện [^,.;()]{2,20}, )(?:(?:tỉnh|thành phố|TP\.?) ?)?$"
        ),
        2,
    ),
    (
        "on its territory",
        re.compile(
            r"(?<!\w)(?:(?:địa bàn|toàn|nhân dân|khắp)(?: của)? (?:tỉnh|thành phố|tp\.?)\s*"
            r"|(?:người dân|doanh nghiệp|cử tri|công chức|cán bộ)(?: của)? (?:(?:tỉnh|thành phố|tp\.?) ?)?)$",
            re.I,
        ),
        3,
    ),
    (
        SCHOOL,
        re.compile(r"(?:đại học|học viện|bệnh viện|cao đẳng)(?: [^\s,.;()]+){0,6} $", re.I),
        0.3,
    ),
    (VENUE, re.compile(rf"(?<!\w)(?:tại|ở) {_TOWN}|\($", re.I), 1),
    (
        VENUE,
        re.compile(
            r"(?<!\w)(?:tại|ở) (?:huyện|quận|thị xã|thành phố|tp\.?) ?[^,.;]+, tỉnh $", re.I
        ),
        1,
    ),
    (WAY, re.compile(rf"(?<!\w)(?:ra|về|vào|đến|tới|lên|xuống|từ|đi) {_TOWN}", re.I), 1),
    ("named as a province", re.compile(r"(?<!\w)(?:tỉnh|thành phố|tp\.?)\s*$", re.I), 2),
)
SEVERAL = re.compile(
    r"(?<!\w)(?:hai|ba|bốn|năm|0?[2-5]) (?:tỉnh|thành phố|địa phương)(?:, thành phố)?:? ?$", re.I
)
LINKED = re.compile(
    r"^\s*(?:,|;|và|-|–|với)\s*(?:(?:các )?(?:tỉnh|thành phố|tp\.?)\s*)?$", re.IGNORECASE
)
# Looked for in lower case.
NATIONAL = re.compile(
    r"cả nước|toàn quốc|các tỉnh, thành phố|6[34] tỉnh|34 tỉnh|các bộ, (?:ngành|cơ quan)|bộ, ngành, địa phương"
    r"|bộ, địa phương|63/63|34/34"
)
CENTRAL = re.compile(
    r"\b(?:Bộ [A-ZĐ]\w+|Bộ trưởng|Thứ trưởng|Chính phủ|Thủ tướng|Quốc hội|Trung ương|Ban Bí thư)"
)
# How a province's own news speaks of it without its name. Every alternative begins with a
# letter of its own, not with a class or a group: so `re` skips to where one may begin.
_OF_PROVINCE = "UBND|HĐND|MTTQ|toàn|Toàn|trong|Trong|của|địa bàn|lãnh đạo|công an|Công an|ngành|các sở|đảng bộ|Đảng bộ"
LOCAL = re.compile(
    "|".join(
        [
            *(rf"{word} tỉnh(?![\w,])(?! (?:thành|và))" for word in _OF_PROVINCE.split("|")),
            *(rf"{word} (?:ủy|uỷ|đoàn|nhà|ta)\b" for word in ("tỉnh", "Tỉnh")),
            *(rf"{word} (?:ủy|uỷ)\b" for word in ("huyện", "Huyện")),
            r"Sở (?<!các Sở )(?<!\wSở )[A-ZĐ]",
            r"UBND (?:huyện|quận|thị xã|thành phố)\b",
            *(rf"{word} [A-ZĐ]\w" for word in ("xã", "phường", "thị trấn", "thôn", "ấp", "huyện")),
        ]
    )
)
# What provinces are called beside their names, where nothing else bears it.
BYWORDS = {
    "xứ Nghệ": "nghe-an", "xứ Thanh": "thanh-hoa", "xứ Lạng": "lang-son", "xứ Tuyên": "tuyen-quang",
    "xứ dừa": "ben-tre", "xứ Dừa": "ben-tre", "đất Tổ": "phu-tho", "Đất Tổ": "phu-tho", "đất Mũi": "ca-mau",
    "Đất Mũi": "ca-mau", "xứ Trầm": "khanh-hoa", "đất Cảng": "hai-phong", "thành phố Cảng": "hai-phong",
    "Vùng mỏ": "quang-ninh", "đất Mỏ": "quang-ninh",
}  # fmt: skip
# Where somebody lives who asks what the law says: "Bạn đọc P.V.T. (thành phố Chí Linh, Hải Dương) hỏi".
ASKER = re.compile(
    r"^(?P<who>(?:Bạn đọc|Độc giả|Ông|Bà|Anh|Chị|Công dân)\b[^()]{0,40})\([^()]{3,80}\)"
    r"(?=,? (?:có )?(?:hỏi|thắc mắc|gửi câu hỏi|đề nghị (?:giải đáp|tư vấn)))"
)
INCIDENTAL = {"named", VENUE, WAY, SCHOOL, LISTED, PASSING, DELEGATE}
# What came with the merger of 1 July 2025, or lies behind it.
SINCE = re.compile(
    r"chính quyền địa phương (?:hai|2|02) cấp|(?:huyện|tỉnh|thành phố|thị xã|xã|quận) (?:[^\W\d_]\S* ){1,3}\(?(?:trước đây|cũ)\b"
    r"|(?:ngày |từ )0?1/0?7/2025|sau (?:khi )?(?:sáp nhập|hợp nhất) tỉnh",
)
