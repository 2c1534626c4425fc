"""Whether what the Vietnamese names – a lake, a pagoda, a school – is that in the English, too.

Before the name of a thing Vietnamese says what it is: "hồ Đồng Xanh", "chùa Bà". The
English must say so as well, and keep the name whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from songngu.text import fold, old_tone
from songngu.translate.checks.tables import rows
from songngu.translate.lexicon import PROVINCES, SURNAMES

# Kinds of things, as written before a name = the English words of which one must stand.
KINDS = """
hồ | đầm | hồ chứa | hồ chứa nước | hồ thủy lợi | lòng hồ = lake*, reservoir*, lagoon*, pond*, dam, dams, basin*
chùa | Chùa = pagoda*, temple*, monaster*
đền | miếu = temple*, shrine*
thành cổ = citadel*
nhà thờ | thánh thất | giáo xứ | giáo họ = church*, cathedral*, parish*, chapel*, temple*, basilica*
cầu = bridge*, overpass*, flyover*
chợ | Chợ = market*
sông | Sông = river*, waterway*, \\w+ giang
suối = stream*, spring*, river*, creek*, brook*
kênh = canal*, channel*
rạch = canal*, creek*, river*, stream*
núi = mount, mount*, hill*, peak*, range*
đèo = pass, passes
đồi = hill*
hang = cave*, grotto*
thác = waterfall*, falls, cascade*
vịnh = bay, bays, gulf
đảo | quần đảo | cù lao | huyện đảo | xã đảo = island*, islet*, isle*, archipelago*
cồn = island*, islet*, dune*, isle*
cảng | cảng biển | cảng cá = port, ports, harbor*, harbour*, seaport*, wharf, airport*
bến xe = bus, coach, station*, terminal*
bến phà | phà = ferr*
sân bay | cảng hàng không = airport*, airfield*, airbase*
tượng đài | đài tưởng niệm | tượng = monument*, statue*, memorial*
nghĩa trang = cemeter*, graveyard*
lăng = mausoleum*, tomb*
khu công nghiệp | Khu công nghiệp | Khu Công nghiệp | cụm công nghiệp | Cụm công nghiệp | KCN | CCN = industrial, IP, IPs, IZ
khu kinh tế | Khu kinh tế | Khu Kinh tế | KKT = economic
khu chế xuất | Khu chế xuất = export, processing
khu công nghệ cao | Khu công nghệ cao = high-tech*, hi-tech*, high tech*
khu đô thị | Khu đô thị = urban, new town*, township*
khu tái định cư | Khu tái định cư = resettle*
khu du lịch = touris*, resort*
nhà máy | Nhà máy = plant*, factor*, mill*, works, refinery
cửa khẩu | Cửa khẩu = border*, gate, gates, checkpoint*, crossing*
trường THPT | Trường THPT | THPT | trung học phổ thông = high, secondary
trường THCS | Trường THCS | THCS | trung học cơ sở = secondary, middle, junior, lower
trường tiểu học | Trường tiểu học | Trường Tiểu học = primary, elementary
trường mầm non | Trường mầm non | Trường Mầm non | trường mẫu giáo = kindergarten*, preschool*, pre-school*, nursery, childhood
bệnh viện | Bệnh viện = hospital*
trạm y tế | Trạm Y tế | Trạm y tế = health, medical, clinic*
đại lộ | phố = street*, road*, avenue*, boulevard*, quarter*, old, lane*
quốc lộ | Quốc lộ = highway*, road*, route*
quảng trường | Quảng trường = square*
công viên | Công viên = park*
vườn quốc gia | Vườn quốc gia | Vườn Quốc gia = park*
khu bảo tồn | Khu bảo tồn = reserve*, conservation, sanctuar*
đập = dam, dams, weir*
đê = dike*, dyke*, levee*, embankment*
trại giam | Trại giam | trại tạm giam = prison*, detention, jail*, camp*
khách sạn | Khách sạn = hotel*
siêu thị = supermarket*, mart, hypermarket*
công ty | Công ty = compan*, corporation*, enterprise*, firm*, co, jsc, group, ltd, business*, operator*
hợp tác xã | Hợp tác xã | HTX = cooperat*, co-op*
tập đoàn | Tập đoàn = group*, corporation*, conglomerate*, vnpt, evn, viettel, fpt
thôn | làng | ấp | xóm | buôn | bản | khóm | plei | bon = village*, hamlet*, neighborhood*, quarter*, craft*
dân tộc | người dân tộc = ethnic*, people*, nationalit*, minorit*
"""
# Names of such things that English translates.
TRANSLATED = """
Tây | Hồ Tây = west
Gươm | Hoàn Kiếm = sword, hoàn kiếm, hoan kiem
Hồng = red, hồng, hong
Hương = perfume, huong, hương
Đen = black, đen, den
Trắng = white
Xanh = green, blue
Bạc = silver
Một Cột = one
Con Rùa = turtle
Rồng = dragon
Vàng = golden, gold, yellow
Quân đội = military
Cửu Long = mekong
Bắc Bộ = tonkin
Nhà Rồng = nha rong, dragon
Độc lập = independen*, reunification, palace
Nhân dân = people*
Bác Hồ | Bác = hồ chí minh, ho chi minh, uncle
Mê | Mê Kông | Mê Công = mekong
Đông Nam | Đông Bắc | Tây Nam | Tây Bắc = south*, north*
Kinh = kinh, majority
"""
# Words that end in a kind but are none: "yêu cầu Sở", "văn bản Bộ", "thành phố Huế".
_NO_KIND = re.compile(
    r"(?:yêu|nhu|thỉnh|toàn|địa|bóng|đầu|điểm|văn|cơ|kịch|phiên|dự|biên|thành|tổ dân|hải|biển"
    r"|khẩn|đảng|khu|quá|đồng|chuyên|hàng|quê|vùng|bức|đối|hiện|ấn|bài|ý|khai|ban|nông|bán|hội|bằng"
    r"|tiếng|cảnh|trung|tổng|đình|đường|dân) $",
    re.IGNORECASE,
)
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_ENGLISH = {
    name: re.compile(pattern, re.IGNORECASE) for names, pattern in rows(KINDS) for name in names
}
_IN_ENGLISH = {
    name: re.compile(pattern, re.IGNORECASE)
    for names, pattern in rows(TRANSLATED)
    for name in names
}
_SYLLABLE = rf"[{_UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?"
_NAMED = re.compile(
    rf"(?<![\w/-])({'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"
    rf" ({_SYLLABLE}(?: {_SYLLABLE})*)(?![\w-])"
)
# Of these the name alone is enough, and what they are may be their whole name: "Nhà máy Sợi".
_DESCRIBED = frozenset(
    "công ty|Công ty|tập đoàn|Tập đoàn|nhà máy|Nhà máy|bệnh viện|Bệnh viện|hợp tác xã|Hợp tác xã"
    "|HTX|dân tộc|người dân tộc".split("|")
)
# What opens a body or an office rather than a name: "chợ Sở Công Thương".
_BODIES = frozenset(
    """Sở Bộ Ban UBND HĐND Ủy Uỷ Đảng Tỉnh Thành Huyện Công Hội Việt Nhà Nước Quốc Chính Trung
    Phó Chủ Giám Trưởng Cục Chi Tổng Viện Trường Đoàn Liên THPT THCS TNHH CP Cổ Xây Kinh Nhật
    Khoa Điện Than Hàn Thương Dịch Tư Quản Đầu Môi Phát Bưu Viễn Cấp Thủy Khai Đa Y Lâm Nông
    Phụ Sản Tâm Lao Mắt Nội Ngoại Nhi Ung Phổi Da Răng Chợ Quân Dược Vận Hàng Xi Bảo Chè Cao Cà
    Vật Xăng Dầu Dệt May Giày Chế Truyền Hoa Phong Chuyên Quy QPPL OCOP TP""".split()
)
# Provinces that are no cities; a town of the same name is called one.
_CITIES = frozenset(("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Hồ Chí Minh"))
_NO_CITIES = "|".join(map(re.escape, sorted(set(PROVINCES) - _CITIES)))
_CITY = re.compile(rf"(?<!\w)({_NO_CITIES})(?: |-)City(?!\w)")
_CITY_WORD = "[Tt]hành phố|[Tt]hành (?:ủy|uỷ|đoàn|đội)|[Tt][Pp]|[Tt]hị xã"


@lru_cache(maxsize=1024)
def _things(source: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The named things of a Vietnamese sentence: kind, name, and the English of the kind."""
    source = old_tone(source)
    found: dict[tuple[str, str, re.Pattern[str]], None] = {}
    for match in _NAMED.finditer(source):
        kind, words = match[1], match[2].split(" ")
        if words[0] in _BODIES or _NO_KIND.search(source, 0, match.start()):
            continue
        following = re.match(r" [a-zđ]", source[match.end() :])
        name = " ".join(words[:2])
        if len(words) == 2 and following and words[1] in _BODIES:
            name = words[0]
        found[kind, name, _ENGLISH[kind]] = None
    return tuple(found)


def kind_flags(source: str, english: str) -> list[str]:
    """Things whose kind or name the English has lost, and provinces made cities."""
    flags = []
    folded = ""
    for kind, name, pattern in _things(source):
        folded = folded or fold(english)
        there = stands(name, folded)
        first = name.split(" ")[0]
        if not (pattern.search(english) or stands(f"{kind} {first}", folded)):
            if not (there and kind in _DESCRIBED):
                flags.append(f"name: {kind} {name}")
        elif not (there or (name in _IN_ENGLISH and _IN_ENGLISH[name].search(english))) and (
            " " in name or kind not in _DESCRIBED or kind == "dân tộc"
        ):
            flags.append(f"name: {name}")
    if "City" in english:
        flags += [
            f"name: {match[0]} not in the source"
            for match in _CITY.finditer(english)
            if not _called_city(match[1], source)
        ]
    return flags


def stands(name: str, folded: str) -> bool:
    """Whether a name stands in a folded English sentence, however its syllables are joined."""
    words = r"[\s'’–-]*".join(map(re.escape, re.split(r"[\s'’–-]+", fold(name))))
    return bool(re.search(rf"(?<![^\W_]){words}(?![^\W_])", folded))


def _called_city(name: str, source: str) -> bool:
    """Whether the Vietnamese has "thành phố" or the like before a name, or before a list with it."""
    listed = rf"(?:(?:{_SYLLABLE} ?)+(?:,|và|-|\+)? ?)*?"
    return bool(
        re.search(rf"(?:{_CITY_WORD})[.]? ?(?:{listed})?{re.escape(name)}", source)
    ) or not re.search(re.escape(name), source)


_SURNAMES = SURNAMES
