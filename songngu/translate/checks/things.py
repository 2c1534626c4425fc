"""Whether a number counts the very thing that it counts in the Vietnamese: procedures, no dossiers.

`counted` tells wide kinds apart; here each frequent noun has its English words, so that
teachers are not pupils nor departments ministries. Of 20,000 counts in human translations
all but a few have one of these, or a word of none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from songngu.translate.checks.quantities import english_counts, vietnamese_counts

_LEADERS = (
    "chairpersons chairmen chairs presidents secretaries directors heads leaders deputies officials"
)
# Vietnamese nouns = the English of which one should be counted.
_TABLE = """
thủ tục | thủ tục hành chính | tthc = procedures formalities services
hồ sơ | bộ hồ sơ = dossiers files applications records bids cases papers documents submissions \
applicants candidates
sở | sở ngành = departments agencies
tỉnh = provinces localities
huyện = districts localities towns
quận = districts
thị xã = towns
thành phố = cities towns
xã = communes localities
phường = wards localities
thị trấn = townships towns
thôn | ấp | làng | buôn | xóm | khóm | phum = villages hamlets quarters
khu phố | tổ dân phố = quarters neighborhoods groups
hộ | hộ dân | hộ nghèo | hộ gia đình | hộ cận nghèo | hộ kinh doanh | hộ dân tộc = households families homes farms farmers \
businesses traders owners growers breeders producers apartments establishments houses stalls buyers livestock
gia đình = families households homes
giáo viên = teachers lecturers educators
học sinh = orphans pupils students children schoolchildren graders boarders girls boys schoolgirls
sinh viên = students graduates volunteers
bác sĩ = doctors physicians
kỹ sư = engineers
luật sư = lawyers
phóng viên | nhà báo = reporters journalists
nhà khoa học = scientists researchers
chuyên gia = experts specialists
điều dưỡng | y tá = nurses
tình nguyện viên = volunteers
công nhân = workers laborers employees
nông dân = farmers
cử tri = voters
đại biểu = deputies delegates representatives guests participants officials
công chức = servants officers officials employees cadres
viên chức = employees officials servants officers workers teachers
đảng viên = members
chi bộ = cells
đảng bộ = organizations committees
trạm y tế = stations clinics centers
bệnh viện = hospitals
trường | trường học | điểm trường = schools colleges universities kindergartens preschools academies fields sites
lớp | lớp học = classes courses classrooms
lớp tập huấn | khóa tập huấn | lớp bồi dưỡng = courses classes sessions workshops trainings
phòng | phòng ban = divisions rooms offices clinics laboratories classrooms bedrooms units
phòng chuyên môn = divisions offices
cục = departments agencies authorities
chi cục = departments sub-departments branches offices
cơ quan = agencies bodies offices missions authorities institutions newspapers organs units organizations departments \
committees ministries
doanh nghiệp = businesses enterprises companies firms investors contractors exporters manufacturers employers corporations
công ty = companies firms enterprises businesses corporations
hợp tác xã = cooperatives
ngân hàng = banks
nhà máy = factories plants mills
dự án = projects bills laws schemes works
nhiệm vụ = tasks missions assignments duties
nghị quyết = resolutions
quyết định = decisions
nghị định = decrees
thông tư = circulars
luật | đạo luật = laws acts bills
chỉ thị = directives instructions
kế hoạch = plans
báo cáo = reports papers
tiêu chí = criteria
câu hỏi = questions
kiến nghị = recommendations petitions requests proposals
cuộc kiểm tra = inspections checks audits
cuộc họp = meetings briefings sessions
hội nghị = conferences meetings
kỳ họp | phiên họp = sessions meetings
giấy phép = permits licenses
bí thư = secretaries
chủ tịch = chairpersons chairmen chairs presidents
giám đốc | phó giám đốc = directors
văn phòng = offices
trung tâm = centers
vụ cháy = fires blazes
vụ tai nạn = accidents crashes collisions
vụ án = cases
suất học bổng | học bổng = scholarships
suất quà | phần quà = gifts presents packages parcels
sáng kiến = initiatives innovations ideas
sản phẩm = products
dịch vụ công | dịch vụ = services
chợ = markets
hồ chứa = reservoirs
câu lạc bộ = clubs
huy chương = medals
bằng khen = certificates
thí sinh | ứng viên = candidates contestants applicants
bệnh nhân = patients
phụ nữ = women
trẻ em | trẻ = orphans children
em | cháu = children pupils students girls boys orphans
nước | quốc gia = countries nations
cầu | cây cầu = bridges overpasses footbridges
căn nhà | ngôi nhà | căn = houses homes buildings apartments
phòng học = classrooms classes rooms
con bò = cows cattle oxen
con trâu = buffaloes
con lợn = pigs sows piglets
con gà = chickens hens
con dê = goats
trang sổ | trang giấy | trang hồ sơ | trang văn bản = pages sheets
dòng = lines rows entries items sentences
máy tính = computers tablets laptops
cây xanh = trees
giếng | giếng nước = wells
xe buýt = buses
ô tô = cars vehicles trucks automobiles
xe máy = motorbikes motorcycles bikes
đơn khiếu nại = complaints petitions letters
đơn tố cáo = denunciations petitions letters complaints
ghế = seats chairs positions
cơn bão = storms typhoons
"""
# Nouns of many senses, and the English that they never have.
_NEVER = """
bộ = departments provinces districts communes wards villages divisions people households
phòng | tổ công tác | trung tâm = ministries provinces districts communes wards villages people households
cán bộ = pupils students farmers children households communes procedures dossiers agencies projects patients tourists
người = households communes districts provinces procedures dossiers projects schools houses trees departments
cây | xe | quầy | máy = buildings houses people households communes teachers officials pupils students procedures schools
nhà = people communes teachers procedures
công trình = procedures communes people dossiers tasks
văn bản = procedures projects people communes
việc = people communes projects households
tiêu chí | chỉ tiêu = communes procedures projects goals
đơn = procedures projects people communes
ý kiến = people procedures communes households projects
xã | phường | huyện | tỉnh | thôn = people households
giải pháp = procedures communes people
"""
# Counted of nearly anything; no word of these is wrong.
_LOOSE = frozenset(
    """members units groups teams cases sites fields sessions organizations livestock areas heads records works
    papers stations services centers offices officials agencies localities committees
    councils certificates boards""".split()
)


def _rows(table: str) -> Iterator[tuple[str, frozenset[str]]]:
    for line in table.replace("\\\n", " ").strip().splitlines():
        nouns, words = line.split(" = ")
        for noun in nouns.split(" | "):
            yield noun, frozenset(words.split())


_ALLOWED = dict(_rows(_TABLE))
_FORBIDDEN = dict(_rows(_NEVER))
_KNOWN = (
    frozenset().union(
        *_ALLOWED.values(), ("ministries", "people", "tourists", "goals", "proposals", "floods")
    )
    - _LOOSE
)
_NOUN = re.compile(
    r"(?:/[\d.,]+)? ?(?P<noun>"
    + "|".join(sorted({*_ALLOWED, *_FORBIDDEN}, key=len, reverse=True))
    + r")(?!\w)",
    re.IGNORECASE,
)
# Words that begin with one of these nouns and are something else.
_COMPOUND = re.compile(
    r" (?:trường hợp|nhà (?:nước|đầu tư|thầu|báo|khoa|giáo|tài trợ|hảo tâm|lãnh đạo|trẻ|xe|mạng|cung|sản|văn|vệ sinh|sử|thơ|vườn|nông|quản)"
    r"|nước (?:sạch|mắm)|em|phòng (?:viên|tuyến)|bộ (?:phận|đội|trưởng)|xã (?:viên|hội|đội)|hộ (?:lý|chiếu|khẩu|tịch|sinh)"
    r"|huyện (?:ủy|uỷ|đội)|tỉnh (?:ủy|uỷ|đội|thành)|làng nghề|luật (?:sư|gia)|hội nghị (?:viên)|cây (?:số|cầu|xăng|rút|vàng|ATM)"
    r"|chợ|cầu (?:thủ|truyền|thang)|lớp (?:phủ|nhựa)|trường (?:phái|quay)|cục (?:pin|diện|trưởng)|thành phố|đơn (?:vị|giá)|việc làm"
    r"|trung tâm (?:xã|huyện)|người (?:máy)|máy (?:bay)|xã, |xe (?:đạp))",
    re.IGNORECASE,
)
_IRREGULAR = frozenset("people men women children cattle criteria".split())
_END = frozenset(
    """of to and or in on at for from by with were was are is had have has will would that which who as than but
    not per more each still over within among through without because must could did do should may might can
    the a an this those these their his her its our any no some most all due under after before into up down
    between against during until since if so while when where across
    times years months days hours weeks minutes meters percent""".split()
)
_WORD = re.compile(r"[ -]([^\s,.;:()“”\"/-]+)")


def _head(english: str, at: int) -> tuple[str, int]:
    """The plural that the number at `at` counts, and where it ends; "" if there is none."""
    for _ in range(5):
        match = _WORD.match(english, at)
        if not match or (word := match[1].lower()) in _END or word.endswith(("s'", "s’")):
            return "", at
        at = match.end(1)
        if word in _IRREGULAR or (
            word.endswith("s") and not word.endswith(("'s", "’s", "ss", "us", "is"))
        ):
            return word, at
    return "", at


@lru_cache(maxsize=256)
def _asked(source: str, at: int) -> tuple[frozenset[str], frozenset[str]] | None:
    """The English that the noun after a number allows, and what it forbids; None if not known."""
    match = _NOUN.match(source, at)
    if not match or _COMPOUND.match(source, at):
        return None
    noun = match["noun"].lower()
    allowed, forbidden = _ALLOWED.get(noun), _FORBIDDEN.get(noun, frozenset())
    # "40 cán bộ, giáo viên": English may begin with either.
    rest = re.split(r"[\d;.:]", source[match.end() : match.end() + 45], maxsplit=1)[0]
    if re.search(r",| và |/| hoặc | - |\+", rest):
        also = [
            m["noun"].lower()
            for n in re.finditer(r"(?<!\w)(?=\w)", rest)
            if (m := _NOUN.match(rest, n.start()))
        ]
        if any(word not in _ALLOWED for word in also):
            return None
        more = frozenset().union(*(_ALLOWED[word] for word in also)) if also else frozenset()
        allowed = allowed | more if allowed else None
        forbidden = forbidden - more
    return (allowed or _KNOWN, forbidden)


def another_thing(source: str, english: str) -> Iterator[str]:
    """ "30 dossiers" for "30 thủ tục"."""
    given = vietnamese_counts(source)
    for count in english_counts(english):
        if count.ordinal or count.value == 1:
            continue
        same = [c for c in given if c.value == count.value]
        if not same:
            continue
        noun, end = _head(english, count.end)
        if noun not in _KNOWN:
            continue
        asked = [_asked(source, c.end) for c in same]
        if all(a and (noun not in a[0] or noun in a[1]) for a in asked):
            yield f"figure: {english[count.start : end]} not in the source"


_SAID_OF = re.compile(
    r" (?:was|were|had|have|has|are|is|still|will|would|did|do|could|must|remain(?:ed)?|got|went|came)\b"
)


def of_nothing(source: str, english: str) -> Iterator[str]:
    """ "14 still vacant" for "14 ghế còn trống", where no seats were spoken of before.

    Of 59,000 human translations three have that.
    """
    bare = [
        count
        for count in english_counts(english)
        if not count.ordinal and count.value != 1 and _SAID_OF.match(english, count.end)
    ]
    given = vietnamese_counts(source) if bare else []
    for count in bare:
        same = [c for c in given if c.value == count.value]
        match = _NOUN.match(source, same[0].end) if len(same) == 1 else None
        if not match or _COMPOUND.match(source, match.start()):
            continue
        allowed = _ALLOWED.get(match["noun"].lower())
        near = f"{english[: count.start]} {english[count.end : count.end + 40]}".lower()
        if allowed and not any(re.search(rf"\b{re.escape(word[:-1])}", near) for word in allowed):
            yield f"figure: {source[same[0].start : match.end()]}"


# What befell people, in Vietnamese and in English, before and after their number.
_BEFELL = tuple(
    (
        re.compile(rf"(?:/[\d.,]+)? (?:[^\W\d]+ ){{1,2}}(?:{vi})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?: (?!and\b|with\b|but\b)[a-z-]+){{0,4}}? (?:{after})\b"),
        re.compile(rf"\b(?:{before}) (?:(?:at least|more than|over|about|nearly|some) )?$"),
    )
    for vi, after, before in (
        (r"(?:bị )?chết|tử vong|thiệt mạng", r"dead|died|killed|deaths|fatalities|drowned", r"killed|killing|kills"),
        (r"bị thương", r"injured|wounded|hurt|injuries", r"injured|injuring|injures|wounding|wounded"),
        (r"(?:bị )?mất tích", r"missing|disappeared", r"missing"),
    )
)  # fmt: skip


def harmed(source: str, english: str) -> Iterator[str]:
    """ "9 people were killed" for "9 người bị thương"."""
    if not any(
        word in source for word in ("bị thương", "chết", "tử vong", "thiệt mạng", "mất tích")
    ):
        return
    given = vietnamese_counts(source)
    for count in english_counts(english):
        there = [c for c in given if c.value == count.value]
        fates = [
            {n for n, (vi, _, _) in enumerate(_BEFELL) if vi.match(source, c.end)} for c in there
        ]
        said = {
            n
            for n, (_, after, before) in enumerate(_BEFELL)
            if after.match(english, count.end) or before.search(english, 0, count.start)
        }
        if said and fates and all(fates) and not any(fate & said for fate in fates):
            yield f"figure: {english[count.start : count.end]} not in the source"


RULES = (another_thing, of_nothing, harmed)
