"""Names that no entity holds: runs of capitalised syllables in Vietnamese prose.

What the recognition of entities does not know – people with rare surnames, places in a list
after one "huyện" or "xã", titles and brands – stands out all the same. Names that English has
of its own ("Trung Quốc", "Tây Nguyên") are in a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from songngu.text import old_tone
from songngu.translate.checks.institution_table import NAMED
from songngu.translate.entities import entities

# Capitalised words that open the names of offices, bodies, documents and days, or a sentence;
# a name of two syllables or more begins after them.
_OPENERS = frozenset(
    """Sở Bộ Ban Phó Trưởng Theo Tại Luật Cục Vụ Phòng Hội Chánh Viện Trường Đài Đoàn Tổng Ngày
    Ngành Quỹ Cổng Đồn Nhà Báo Trạm Tòa Toà Tháng Giải Tết Giao Mẹ Khu Tiểu Tân Quyền Đảng Tổ
    Người Năm Nhân Các Những Nhóm Ủy Uỷ Hạt Cung Vua Lô Học Dự Nữ Vị Phủ Đất Bão Vịnh Vùng Ông
    Bà Anh Chị Trao Đội Chủ Giám Hạng Kỳ Thứ Cả Từ Đến Của Và Cùng Với Trong Khi Về Do Nếu Sau
    Trước Để Ở Riêng Thay Được Thường Số Nghị Quyết Chương Tỉnh Huyện Phường Quận Thôn Bản Làng
    Buôn Ấp Xóm Lễ Hệ Khối Lớp Lực Hiệp Liên Bệnh Tặng Trình Hỏi Nhưng Vì Nhờ Ngài Phía Tiếng
    Nước Chuyển Thím Đức Trung Công Khoa Ty Cụm Festival Chuẩn Lăng Chúa Nàng Nghề""".split()
)
# Of these, what is as often a syllable within a name ("Mang Đức Hiếu"), or its first ("Kỳ Sơn").
_WITHIN_NAMES = frozenset(
    """Đức Trung Công Khoa Quyền Tân Nhân Kỳ Thường Liên Anh Lực Tặng Tường Lô Bà Ông Chúa Cung
    Năm""".split()
)
_FIRST_IN_NAMES = frozenset("Tân Kỳ Trung Bà Anh".split())
# Kinds of things, written with a capital as part of a name, that are translated.
KINDS = frozenset(
    """Đền Chùa Chợ Cảng Ga Hang Hãng Phố Dinh Lăng Biển Hồ Núi Sông Tàu Than May Giày Ca Xòe Then Bưởi Mít Sâm Rau Cháo Phá Dãy Dải Cây Hàng Khách Kênh Tờ Thánh Đạo Cụm
    Vàng Nobel Voọc Hát Kẻ Cầu Đèo Đảo Đình Thác Suối Bến Bãi Vườn Hoa""".split()
)
# A single syllable is a name, too, after these.
_AFTER_KIND = re.compile(
    r"\b(?:sông|suối|hồ|núi|đèo|chợ|đền|chùa|cảng|đảo|kênh|thác|hang|vịnh|đầm|rạch|bến|phà|cồn"
    r"|cù lao|khu công nghiệp|đồi|thung lũng|buôn|làng|ấp|xóm|thôn) $"
)
# "Vietnam" that goes without saying, and years of the zodiac.
_PASSED_OVER = re.compile(
    r"(?:MTTQ|Tổ quốc|Mẹ|Luật) Việt Nam"
    r"|\b(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)"
    r" (?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)\b"
)
_RUN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?(?: [^\W_]+(?:['’][^\W_]+)?)*")
_NEXT = re.compile(r" ([^\W\d_]+)")
_SIGNATURE = re.compile(r"(?<![\w.])(?:[A-ZĐ]\.){2,}(?:[A-ZĐ](?![\w]))?")

# Names with an English of their own, of which one form must stand.
_EXONYM_TABLE = """
Việt Nam = Viet
Trung Quốc | Trung Hoa = China, Chinese, Sino
Hàn Quốc = Korea, ROK
Triều Tiên | Bắc Triều Tiên | Nam Triều Tiên = Korea, DPRK
Nhật Bản = Japan
Thái Lan = Thai
Ấn Độ = India
Hoa Kỳ = United States, US, U.S., America
Hà Lan = Netherlands, Dutch, Holland
Đan Mạch = Denmark, Danish, Danes
Thụy Điển | Thuỵ Điển = Swed
Thụy Sĩ | Thuỵ Sĩ = Switzerland, Swiss
Phần Lan = Finland, Finnish
Na Uy = Norw
Ba Lan = Poland, Polish
Hy Lạp = Gree
Ai Cập = Egypt
Tây Ban Nha = Spain, Spanish, Hispanic
Bồ Đào Nha = Portug
Thổ Nhĩ Kỳ = Turk, Türkiye
Ả Rập Xê Út | Ả Rập = Saudi, Arab
Ai Len = Ireland, Irish
Mông Cổ = Mongol
Đài Loan = Taiwan
Hồng Kông | Hồng Công = Hong Kong
Ma Cao = Macao, Macau
Bắc Kinh = Beijing
Thượng Hải = Shanghai
Quảng Tây = Guangxi
Quảng Đông = Guangdong, Canton
Quảng Châu = Guangzhou, Canton
Vân Nam = Yunnan
Tân Cương = Xinjiang, Tân Cương
Lầu Năm Góc = Pentagon
Côn Minh = Kunming
Hải Nam = Hainan
Nam Ninh = Nanning
Tây Tạng = Tibet
Bình Nhưỡng = Pyongyang
Luân Đôn = London
Viêng Chăn = Vientiane
Hủa Phăn = Houaphan, Huaphan, Hủa Phăn
Xiêng Khoảng | Xiêng Khoáng = Xiangkhouang, Xieng Khouang, Xieng Khuang
Luông Pha Băng | Luang Prabang = Luang Prabang
Luông Nậm Thà = Luang Namtha
Sê Kông | Xê Kông = Sekong, Xekong
Khăm Muộn = Khammouan
Phông Sa Lỳ = Phongsal
Phnôm Pênh | Phnom Pênh = Phnom Penh
Sa Vẳn = Savan
Đông Nam Á = Southeast Asia, South-East Asia, ASEAN
Đông Bắc Á = Northeast Asia, North-East Asia
Đông Á = East Asia
Châu Âu = Europ, EU
Châu Phi = Africa
Châu Mỹ = America
Châu Úc | Châu Đại Dương = Australia, Oceania
Châu Á = Asia
Tây Âu = Western Europ, West Europ
Đông Âu = Eastern Europ, East Europ
Bắc Âu = Nordic, Northern Europ, Scandinav
Bắc Mỹ = North America
Nam Mỹ = South America
Bắc Phi = North Africa
Nam Phi = South Africa
Trung Phi = Central Africa
Trung Đông = Middle East
Thái Bình Dương = Pacific
Đại Tây Dương = Atlantic
Ấn Độ Dương = Indian Ocean
Địa Trung Hải = Mediterranean
Nam Cực = Antarctic
Bắc Cực = Arctic, North Pole
Đông Dương = Indochin
La Mã = Rom
Mặt Trăng | Mặt Trời | Trái Đất = Moon, Sun, Earth
Nam Sudan = South Sudan
Biển Đỏ = Red Sea
Biển Đen = Black Sea
Biển Đông = East Sea, South China Sea
Biển Tây = West Sea, western sea, Western Sea
Hoàng Sa = Paracel, Hoàng Sa, Hoang Sa
Trường Sa = Spratly, Trường Sa, Truong Sa
Sài Gòn = Saigon, Sai Gon, Sài Gòn, Ho Chi Minh
Hà Nội = Hanoi, Ha Noi, Hà Nội
Cửu Long = Mekong, Cửu Long, Cuu Long
Mê Kông | Mê Công = Mekong
sông Hồng | Sông Hồng = Red River, Red-River, Hồng
Hồ Tây | hồ Tây = West Lake, Hồ Tây, Tây Lake
Hạ Long = Hạ Long, Ha Long, Halong
Tây Nguyên = Central Highland, Highland, Tây Nguyên, Tay Nguyen
Tây Bắc = northwest, north-west, Tây Bắc
Đông Bắc = northeast, north-east, Đông Bắc
Tây Nam = southwest, south-west, Tây Nam
Đông Nam = southeast, south-east, Đông Nam
Nam Bộ = south, Nam Bộ
Bắc Bộ = north, Bắc Bộ, Tonkin
Trung Bộ = central, Trung Bộ
Bắc Trung Bộ = north central, north-central, northern central
Nam Trung Bộ = south central, south-central, southern central
Hùng Vương = Hùng, Hung
Đền Hùng = Hùng, Hung
Tin Lành = Protestant, Evangelical, Tin Lành
Cao Đài = Cao Đài, Caodai, Cao Dai
Hòa Hảo = Hòa Hảo, Hoa Hao
Vu Lan | Vu lan = Vu Lan, Ullambana, Vu lan
Đoan Ngọ = Đoan Ngọ, Doan Ngo, Dragon Boat, Mid-Year
Tết = Tết, Tet, New Year, holiday, festival, lunar
tiếng Anh = English
tiếng Pháp = French
tiếng Nga = Russian
tiếng Đức = German
tiếng Nhật = Japanese
tiếng Hàn = Korean
tiếng Trung | tiếng Hoa = Chinese, Mandarin
tiếng Việt = Vietnamese
Công Thương = industry, trade, industrial
Lao Động | Tiền Phong | Tuổi Trẻ | Thanh Niên | Nhân Dân = newspaper, Labor, Lao Động, Tiền Phong, Tuổi Trẻ, Thanh Niên, Nhân Dân, people
Hợp Quốc = United Nations, UN
"""
EXONYMS: dict[str, re.Pattern[str]] = {}
for _line in _EXONYM_TABLE.strip().splitlines():
    _listed, _forms = _line.split(" = ")
    for _name in _listed.split(" | "):
        EXONYMS[_name] = re.compile(
            rf"(?<![^\W_])(?:{'|'.join(map(re.escape, _forms.split(', ')))})", re.IGNORECASE
        )
_EXONYM = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(EXONYMS, key=len, reverse=True)))})(?!\w)"
)
# "Nội vụ", "Tư pháp": what a capitalised syllable and the lower-case one after it may be.
_SECTORS = frozenset(
    " ".join(name.lstrip("^").split()[:2]).lower()
    for line in NAMED.strip().splitlines()
    for name in line.split(" = ")[0].split(" | ")
    if " " in name
) | frozenset(
    # "Khung Kiến trúc", "Bộ Chỉ số"
    """kiến trúc|chỉ số|tiêu chí|tiêu chuẩn|quy chuẩn|chuyển đổi|chương trình|chiến lược|kế hoạch|cơ sở|hệ thống
    |quy tắc|giải thưởng|cuộc thi""".replace("\n    ", "").split("|")
)


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name: its text, where it starts in the sentence, and what it is.

    `kind` is "exonym", "syllable" (of one), or "name", followed by "first" or "last" where
    that word of the name may be none.
    """

    text: str
    kind: str
    start: int


@lru_cache(maxsize=1024)
def proper_names(source: str) -> tuple[ProperName, ...]:
    """Return the names of a Vietnamese (NFC) sentence that no entity holds, tones in the old style."""
    source = old_tone(source)
    words = source.split()
    if sum(word[0].isupper() for word in words) > 0.7 * len(words) > 4:
        return ()  # a headline in capitals
    found: dict[tuple[str, str], ProperName] = {}

    def add(name: str, kind: str, start: int) -> None:
        found.setdefault((name, kind), ProperName(name, kind, start))

    left = source
    for entity in entities(source):
        left = f"{left[: entity.start]}{'|' * (entity.end - entity.start)}{left[entity.end :]}"
    left = _PASSED_OVER.sub(lambda match: "|" * len(match[0]), left)
    for match in _EXONYM.finditer(left):
        add(match[0], "exonym", match.start())
    left = _EXONYM.sub(lambda match: "|" * len(match[0]), left)
    for match in _SIGNATURE.finditer(source):
        add(match[0].rstrip("."), "name", match.start())
    for match in _RUN.finditer(left):
        for start, run in _capitalised(match):
            for at, name in _segments(start, run):
                words_left = name.split(" ")
                end = at + len(name)
                following = _NEXT.match(left, end)
                kind = "name"
                if not left[:at].strip(" “\"'(–-"):
                    kind += " first"
                if following and following[1][0].islower():
                    if f"{words_left[-1]} {following[1]}".lower() in _SECTORS:
                        words_left.pop()
                        name = " ".join(words_left)
                    else:
                        kind += " last"
                if len(words_left) > 1:
                    add(name, kind, at)
                elif words_left and _AFTER_KIND.search(left, 0, at):
                    add(name, "syllable", at)
    return tuple(found.values())


def _capitalised(match: re.Match[str]) -> Iterator[tuple[int, list[str]]]:
    """The runs of capitalised words (no acronyms) in a run of words, each with its offset."""
    run: list[str] = []
    start = at = match.start()
    for word in match[0].split(" "):
        if word[0].isupper() and (len(word) == 1 or not word.isupper()):
            if not run:
                start = at
            run.append(word)
        elif run:
            yield start, run
            run = []
        at += len(word) + 1
    if run:
        yield start, run


def _segments(start: int, run: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Cut a run of capitalised words at those that open the name of an office or a body."""
    segment: list[str] = []
    at = begin = start
    for index, word in enumerate((*run, "")):
        inside = _WITHIN_NAMES if segment else _FIRST_IN_NAMES if len(run) == 2 else ()
        follows = index + 1 < len(run) and run[index + 1] not in _OPENERS
        if word and (word not in _OPENERS or (word in inside and follows)):
            if not segment:
                begin = at
            segment.append(word)
        elif segment:
            yield begin, " ".join(segment)
            segment = []
        at += len(word) + 1
