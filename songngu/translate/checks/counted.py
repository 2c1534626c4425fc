"""Whether a number of the English counts the thing that it counts in the Vietnamese.

"40 bộ bàn ghế" are no 40 ministries, "bốn phòng" no four banks. Only nouns of this field
are looked at, in kinds so wide that a free translation stays within its kind; words that
may stand for nearly anything (điểm, việc, loại; points, things, groups) are left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from songngu.translate.checks.quantities import english_counts, vietnamese_counts

# Kinds of things: Vietnamese nouns, English nouns. A noun may be of several kinds.
_PEOPLE = (
    "người cán_bộ công_chức viên_chức cbccvc cbcc lao_động nhân_sự thầy cô trẻ em cháu con đại_biểu"
    " cử_tri bác_sĩ chuyên_gia kỹ_sư ông bà cụ anh chị đồng_chí vị ứng_cử chủ_tịch giám_đốc phó trưởng"
    " lãnh_đạo thủ_trưởng dân khách hành_khách du_khách phụ_nữ nam nữ thanh_niên chiến_sĩ thương_binh"
    " cựu tình_nguyện luật_sư bí_thư cấp_phó nhà_giáo nhà_khoa_học nhà_báo nhà_lãnh_đạo nhà_đầu_tư thợ"
    " hộ_lý quan_chức thanh_tra biên_chế hợp_đồng trường_hợp ca chức_danh vị_trí suất chỉ_tiêu nghệ_nhân"
    " già_làng đối_tượng thư_ký bà_con tiểu_thương thứ_trưởng bộ_trưởng cá_nhân lượt tổ_phó tổ trẻ_em"
    " diễn_giả nạn_nhân tác_giả quân dân_tộc cấp_ủy bộ_đội cảnh_sát công_an đoàn ban thầy_thuốc phiếu"
    " ý_kiến tham_luận mẹ đứa nhân_khẩu cặp vợ_chồng nhóm kíp cấp chức lính sư học_trò giáo_sư ứng_viên"
    " điều_dưỡng hộ_tiểu_thương hộ chủ",
    "people persons cadres servants employees workers staff officials officers teachers pupils"
    " students trainees children delegates deputies voters members doctors nurses experts engineers"
    " residents citizens leaders heads directors chairpersons chairmen specialists women men visitors"
    " participants patients candidates volunteers soldiers farmers martyrs veterans lawyers reporters"
    " secretaries victims beneficiaries elders learners individuals laborers chiefs"
    " inspectors accountants operators drivers guests tourists passengers inhabitants fishermen"
    " ministers suspects traders managers policemen",
)
_THINGS = (
    _PEOPLE,
    ("hộ hộ_kinh_doanh gia_đình nhà căn nóc_nhà chủ ngôi_nhà hộ_dân", "households families"),
    (
        "xã phường thị_trấn đơn_vị địa_phương địa_bàn nơi đặc_khu ubnd điểm cấp hội_đồng khoa",
        "communes wards townships",
    ),
    (
        "huyện quận thị_xã thành_phố tp địa_phương đơn_vị nơi địa_bàn ubnd phố thị_trấn đô_thị khối cấp",
        "districts towns cities",
    ),
    ("tỉnh địa_phương thành_phố nơi đơn_vị địa_bàn bộ ubnd", "provinces"),
    (
        "thôn bản làng ấp buôn xóm khóm khu_phố tổ_dân_phố bon sóc khu khối phố cụm tổ điểm nơi nóc plei"
        " địa_bàn làng_nghề đồng_bào cộng_đồng dân_cư khu_dân_cư",
        "villages hamlets",
    ),
    ("nước quốc_gia", "countries nations"),
    (
        "sở bộ ngành cơ_quan đơn_vị phòng vụ cục chi_cục ban tổng_cục trung_tâm văn_phòng tổ_chức đầu_mối"
        " viện địa_phương nơi bên khoa khối lĩnh_vực hệ_thống cấp trụ_sở bộ_phận đội khu_vực",
        "departments ministries divisions agencies sectors sub-departments",
    ),
    ("ngân_hàng tổ_chức chi_nhánh quỹ", "banks"),
    ("bệnh_viện cơ_sở trung_tâm", "hospitals"),
    ("hội hội_đồng_hương hội_đồng hiệp_hội tổ_chức đoàn_thể liên_hiệp chi_hội đơn_vị câu_lạc_bộ", "associations"),
    (
        "doanh_nghiệp dn công_ty hợp_tác_xã htx nhà_máy nhà_đầu_tư cơ_sở đơn_vị tập_đoàn nhà_thầu hộ"
        " cửa_hàng phiếu quán hãng tổ_chức nhà_mạng hộ_kinh_doanh nhà_xưởng",
        "businesses enterprises companies cooperatives firms factories",
    ),
    (
        "trường điểm_trường trường_học cơ_sở điểm đơn_vị nhà_trường lớp học_viện đại_học",
        "schools universities colleges",
    ),
    (
        "hồ_sơ bộ bộ_hồ_sơ bộ_tài_liệu đơn trường_hợp lượt phiếu giấy vụ đầu_hồ_sơ ca việc yêu_cầu cuốn tệp tập cặp thùng"
        " dữ_liệu tài_liệu ứng_dụng văn_bản công_trình sổ sản_phẩm bài thủ_tục mét bản giấy_tờ tờ",
        "dossiers applications files records",
    ),
    (
        "bộ_bàn_ghế bộ_bàn bộ_ghế bộ_quần_áo bộ_đồ bộ_thiết_bị bộ_máy_tính bộ_máy bộ_loa bộ_kit bộ_dụng_cụ"
        " bộ_đàm bàn ghế máy_tính máy quạt",
        "desks tables chairs benches computers machines fans",
    ),
    (
        "thủ_tục tthc dịch_vụ dvc quy_trình hồ_sơ khâu bước lĩnh_vực nhóm bộ bộ_thủ_tục dvctt",
        "procedures",
    ),
    (
        "nhiệm_vụ việc đầu_việc nội_dung công_việc phần_việc nhóm dự_án đề_án mục chuyên_đề đầu_mục văn_bản"
        " kiến_nghị",
        "tasks",
    ),
    (
        "văn_bản quyết_định nghị_quyết nghị_định thông_tư luật chỉ_thị công_văn dự_thảo kế_hoạch đề_án"
        " tài_liệu hồ_sơ báo_cáo tờ_trình bản giấy_tờ giấy sắc_lệnh pháp_lệnh đạo công_điện quy_định tập"
        " văn_kiện quy_chế công_trình hệ_thống án bản_án hướng_dẫn điều thông_báo bộ loại sáng_kiến nội_dung đề_xuất nhà cuốn dự_án",
        "documents decisions resolutions decrees circulars laws directives plans schemes drafts",
    ),
    (
        "kiến_nghị ý_kiến phản_ánh đề_nghị nội_dung vướng_mắc khó_khăn đề_xuất góp_ý câu_hỏi khuyến_nghị"
        " vấn_đề nhóm khiếu_nại đơn_thư đơn tố_cáo vụ lượt kháng_nghị việc câu cuộc tình_huống tờ_trình trường_hợp văn_bản lần",
        "recommendations questions opinions complaints denunciations petitions obstacles proposals",
    ),
    (
        "cuộc buổi phiên kỳ hội_nghị cuộc_họp lần lượt lớp chuyến điểm đợt tiết suất hội_thảo phiên_họp"
        " kỳ_họp vòng ca ngày tối sáng chiều số",
        "meetings sessions conferences inspections",
    ),
    ("dự_án công_trình đề_tài đề_án gói_thầu hạng_mục phần_việc tuyến mô_hình", "projects"),
    ("sáng_kiến giải_pháp đề_tài mô_hình ý_tưởng đề_án cách_làm phong_trào", "initiatives"),
    ("tiêu_chí chỉ_tiêu chỉ_số nội_dung mục_tiêu nhóm lĩnh_vực đầu_mục", "criteria targets indicators"),
    (
        "xe ô_tô tàu thuyền ghe máy chiếc phương_tiện xuồng container đầu_máy phà chuyến",
        "vehicles cars trucks boats ships motorbikes buses",
    ),
    ("cầu cây_cầu đường tuyến cao_tốc đoạn km quốc_lộ bến hẻm làn phố", "bridges roads expressways highways"),
    ("phòng nhà_lớp lớp phòng_học", "classrooms"),
)  # fmt: skip
_VIETNAMESE: dict[str, set[int]] = defaultdict(set)
_ENGLISH: dict[str, set[int]] = defaultdict(set)
for _kind, (_vietnamese, _english) in enumerate(_THINGS):
    for _noun in _vietnamese.split():
        _VIETNAMESE[_noun.replace("_", " ")].add(_kind)
    for _noun in _english.split():
        _ENGLISH[_noun].add(_kind)
# "lượt cán bộ", "cuốn sổ": what is counted may be the word after these.
_CLASSIFIERS = frozenset(
    """lượt bộ chiếc con cây cuốn bản tấm bức tờ vị nhà nhóm loại ngôi căn cuộc buổi chuyến đợt vụ tổ đội
    suất cơ sở mô hình hệ thống tân nữ cựu nguyên cặp lô đoàn cái bài đơn giấy phiếu trường hợp gia đình ban
    chủ phó kỳ phiên lần đạo đầu lớp khối cấp điểm""".split()
)  # fmt: skip
_NOUN = re.compile(
    r"(?:/[\d.,]+)? ?(?P<noun>" + "|".join(sorted(_VIETNAMESE, key=len, reverse=True)) + r")(?!\w)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:/[\d.,]+)? ?[^\W\d_]+ (?:viên|sĩ|sinh|dân|nhân|(?:[^\W\d_]+ )?(?:trưởng|phó))\b",
    re.IGNORECASE,
)
# Words after which no noun belongs to the number any more.
_NOT_COUNTED = frozenset(
    """of to and or in on at for from by with were was are is had have has will would that which who as
    than but not percent per more ahead times after before each still over within among through without
    because must could did do should may might can left lost lack lacked missed submitted demanded sent
    owed saw between under across against during until since if so while all when where received held
    earned hold await require required under lacking covering taking involving linking killing about
    the a an this these those their his her its our any no some most all
    became become went got made took found gave kept led won met set saw ran fell rose had""".split()
)
_WORD = re.compile(r"[ -]([^\s,.;:()“”\"/-]+)")


def _kinds(source: str, at: int) -> set[int]:
    """The kinds of what the Vietnamese counts at `at`, none if that is not known."""
    match = _NOUN.match(source, at)
    person = {0} if _PERSON.match(source, at) else set()
    if not match:
        return person
    noun = match["noun"].lower()
    kinds = _VIETNAMESE[noun] | person
    if noun in _CLASSIFIERS and (next_ := _NOUN.match(source, match.end())):
        kinds = kinds | _VIETNAMESE[next_["noun"].lower()]
    return kinds


def _counted(english: str, at: int) -> tuple[str, int]:
    """The noun that the English counts at `at`, and where it ends; "" if not known."""
    noun, end = "", at
    for _ in range(3):
        match = _WORD.match(english, at)
        if not match:
            break
        word, at = match[1].lower(), match.end(1)
        if word in _ENGLISH:
            noun, end = word, at
        elif noun or word in _NOT_COUNTED or word.endswith(("s", "ed", "ing", "'", "’")):
            break
    return noun, end


# "120 hộ" are no 120 people, unless households are spoken of as well.
_HOUSEHOLD = re.compile(r" hộ\b(?! (?:lý|khẩu|chiếu|tịch|sinh|tống|viên|giá))")
_HOUSED = re.compile(r"\b(?:house\w*|famil\w*|homes?|farms?|business\w*|owners?)\b", re.IGNORECASE)
_PERSONS = re.compile(
    r"(?: [a-z-]+)? (?:people|persons|individuals|residents|citizens|inhabitants|workers)\b"
)


def households_lost(source: str, english: str) -> Iterator[str]:
    """ "120 people" for "120 hộ"."""
    given = {c.value for c in vietnamese_counts(source) if _HOUSEHOLD.match(source, c.end)}
    if given and not _HOUSED.search(english):
        for count in english_counts(english):
            person = _PERSONS.match(english, count.end) if count.value in given else None
            if person:
                yield f"figure: {english[count.start : person.end()]} not in the source"


# "hai vụ" are two crops in a sentence about fields, two cases in one about the law.
_CROPS = re.compile(
    r"\b(?:lúa|ruộng|đông xuân|hè thu|gieo|thu hoạch|trồng|hạn mặn|mùa màng|cấy|nương|rẫy)\b"
)
_CASES = re.compile(
    r"\b(?:án|khiếu|vi phạm|xử|tố|phạt|cháy|tai nạn|hình sự|dân sự|việc|tranh chấp|kiện|ly hôn|buôn lậu"
    r"|lừa|phá|đuối|ngộ độc|lấn chiếm|cướp|trộm|sạt)\b"
)
_CROP = re.compile(r" vụ\b(?! (?:án|việc|trưởng|phó))")


def crops(source: str, english: str) -> Iterator[str]:
    """ "two cases" for the two crops of "hai vụ"."""
    if "case" in english and _CROPS.search(source) and not _CASES.search(source):
        given = {c.value for c in vietnamese_counts(source) if _CROP.match(source, c.end)}
        for count in english_counts(english):
            if count.value in given and english.startswith(" cases", count.end):
                yield f"figure: {english[count.start : count.end]} cases not in the source"


def counted_otherwise(source: str, english: str) -> Iterator[str]:
    """ "40 ministries" for "40 bộ bàn ghế"."""
    given = vietnamese_counts(source)
    for count in english_counts(english):
        if count.ordinal or count.value == 1:
            continue
        same = [c for c in given if c.value == count.value]
        noun, end = _counted(english, count.end) if same else ("", 0)
        if not noun:
            continue
        kinds = [_kinds(source, c.end) for c in same]
        if all(kinds) and not any(kind & _ENGLISH[noun] for kind in kinds):
            yield f"figure: {english[count.start : end]} not in the source"


# Where English has no number: before the title of one place ("14 District"), after a title
# of courtesy, and money that counts something ("VND 300,000 people").
_MISPLACED = re.compile(
    r"(?P<place>\d(?:[\d,.]*\d)?(?: (?:million|billion))? (?:District|Commune|Ward|Province|City"
    r"|Township|Town|Hamlet|Village|Department|Division|Ministry))\b(?! (?:People|Party|and\b))"
    r"|(?P<title>M(?:r|s|rs)\. ?\d(?:[\d,]*\d)?)"
    r"|(?P<money>(?:VND|USD) ?[1-9][\d.,]*(?: (?:thousand|million|billion))? "
    rf"(?:hours|days|weeks|months|years|times|{'|'.join(_ENGLISH)})\b)"
)
_PLACE = re.compile(
    r"(?:/[\d.,]+)? (?:huyện|xã|phường|tỉnh|thành phố|thị xã|thị trấn|quận|thôn|bản|làng|ấp|khu phố|sở|phòng|bộ"
    r"|vụ|ngành|cục|chi cục)\b"
)


def misplaced(source: str, english: str) -> Iterator[str]:
    """A number that the English has made part of a name, a title or an amount."""
    for match in _MISPLACED.finditer(english):
        text = match[match.lastgroup or 0]
        number = text.split()[0]
        if match["place"]:
            value = number.replace(",", "")
            before = english[: match.start()].split()
            named = before and f"{before[-1]} {number}" in source  # "xã An Thạnh 1"
            counted = any(  # "14 huyện" that became "14 District" is clumsy, no more
                str(count.value) == value and _PLACE.match(source, count.end)
                for count in vietnamese_counts(source)
            )
            if counted or named:
                continue
        yield f"figure: {text} not in the source"


RULES = (counted_otherwise, households_lost, crops, misplaced)
