"""Groups of people whom the English speaks of and the Vietnamese does not.

A small engine takes one trade for another ("nhân viên tạp vụ" → "teachers") or makes people out
of nothing ("chi hội trưởng" → "households"). Each English word has the Vietnamese of which
something must stand in the sentence; so wide that what only may be meant is there, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from songngu.translate.checks.wording import needs, table

# English nouns = what the Vietnamese then has.
_TABLE = r"""
teachers = giáo|thầy|cô|giảng|sư|dạy|đứng lớp|gv|đội ngũ
lecturers = giảng|giáo|thầy|dạy|đại học|cao đẳng|học viện|báo cáo viên
pupils|schoolchildren|schoolgirls|schoolboys|students = học|giáo dục|đào tạo|sinh|trẻ|em|cháu|lớp|trường|trò|hs|sv|mầm non|con
doctors = bác sĩ|bác sỹ|y|thầy thuốc|bs|tiến sĩ|tiến sỹ|ts|khám|bệnh|trung ương
nurses = điều dưỡng|y|hộ sinh|hộ lý|bảo mẫu|nuôi
farmers = nông|hộ|bà con|trồng|nuôi|ruộng|dân|chủ trại|trang trại|cày|vườn|diêm|ngư|người|làng|lúa|chợ|đồng|xã viên
households = hộ|nhà|gia đình|dân|nóc|mái ấm|bếp|khẩu|người
fishermen = ngư|tàu|thuyền|biển|cá|đánh bắt
soldiers = lính|bộ đội|chiến|quân|liệt sĩ|binh|biên phòng|vũ trang|tự vệ|ngũ
police = công an|cảnh sát|ca|trinh sát|phòng cháy|pccc|csgt|chiến sĩ|đồn|hình sự|an ninh|điều tra|nghiệp vụ|113|dân phòng|trật tự
monks = sư|tăng|chùa|tu|phật|tỳ|hòa thượng|hoà thượng|đại đức|thượng tọa|sãi|ni
veterans = cựu|chiến|binh|ccb|lão|gạo cội|lâu năm|thâm niên|kinh nghiệm
lawyers = luật|pháp lý|trợ giúp|bào chữa
judges = thẩm phán|chánh án|tòa|toà|giám khảo|chấm|đánh giá|coi|xét|nhìn|nhận định
accountants = kế toán|tài vụ|kiểm toán|thủ quỹ
reporters|journalists = phóng viên|báo|pv|truyền thông|ký giả|tác nghiệp|người viết|btv|hỏi|đài|vtv|ttxvn
voters = cử tri|bầu|phiếu|dân|người|đại biểu|hđnd|quốc hội
pensioners = hưu|lương|hưởng|trợ cấp
tourists = du|khách|lữ hành|tham quan
prisoners|inmates = tù|phạm|giam|trại|thi hành án|cải tạo|án phạt
orphans = côi
colonel|colonels = (?:đại|thượng|trung|thiếu) tá|thượng tướng
captain|captains = (?:đại|thượng|trung|thiếu) (?:úy|uý)|thuyền trưởng|đội trưởng|cơ trưởng|trưởng|tài công|thủ quân
refugees = tị nạn|tỵ nạn|lánh|di cư
elevator|elevators = thang máy
priest|priests|bishop|bishops = linh mục|giám mục|cha|giáo|tu|chúa|mục sư|sư cả
village heads|village chiefs|hamlet heads|hamlet chiefs = trưởng (?:thôn|bản|ấp|làng|buôn|xóm|khóm|khu|phum|sóc|nóc|tổ|các)|già làng|(?:thôn|bản|ấp|buôn) trưởng|chủ làng|trưởng và phó|(?:xóm|khối|khóm|xã) trưởng
\d{1,3}(?:,\d{3})* calls = gọi|điện|tổng đài|đường dây|nóng|lời|hotline|máy
"""


def _rows() -> Iterator[tuple[str, str, str]]:
    for line in _TABLE.strip().splitlines():
        nouns, cues = line.split(" = ")
        for noun in nouns.split("|"):
            last = noun.split(" ")[-1]
            yield (
                last,
                rf"(?<!['’-]){noun}(?!['’]? (?:University|College|School))",
                rf"(?<!\w)(?:{cues})(?!\w)",
            )


_RULES = table(_rows())


def groups_added(source: str, english: str) -> Iterator[str]:
    """ "teachers" for "nhân viên tạp vụ"."""
    for said, needed in needs(_RULES, english):
        if not needed.search(source):
            yield f"name: {said} not in the source"
