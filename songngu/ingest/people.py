"""What a person's name looks like on a Vietnamese page, and what only looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from songngu.text import fold, old_tone


@dataclass(frozen=True, slots=True)
class People:
    """Whom a text names. `pens` are signs such as "PV"; `office` is an office's bare name;
    `agency` a news agency written beside a name ("Thu Hà/TTXVN")."""

    persons: tuple[str, ...] = ()
    pens: tuple[str, ...] = ()
    office: str = ""
    agency: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The persons, or else what stands for them."""
        return self.persons or self.pens or ((self.office,) if self.office else ())


_INITIALS = re.compile(r"^(?:[^\W\d_]\.?){1,4}$")
_LOGIN = re.compile(r"^[a-z0-9][a-z0-9._-]+$")  # as it is printed: nobody writes a name so
# Capital letters that stand for something else than a person.
_NO_INITIALS = frozenset(
    "gmt utc ict sa ch am pm tp ubnd hdnd pc vn en vi pdf rss tt stt cttdt ttdt qr id faq hd sd tv www html ok kt tm tl cchc cntt khcn"
    " tttt ldtb gddt tnmt khdt vhtt vhxh bhxh mttq dvc dvct tthc hcc tthcc bcd bnv snv vpub vpcp ttcp qlnn clb hnd lhpn ccb dtn"
    " ttxvn vna ttvh ttyt tgpl xdd ntm cds dcs".split()
)
_DOTTED = re.compile(r"^(?:[^\W\d_]{1,2}\.){1,4}[^\W\d_]{1,2}\.?$")
# H.Thảo, Ng.Thành, N.V.Bảy
_SHORT_FIRST = re.compile(r"^(?:[^\W\d_]{1,3}\.\s?|(?:[^\W\d_]\.){2,3})[^\W\d_]{2,7}$")
# How a surname or a middle name of several first letters is cut: "Ng. Mai", "Ph. Tr. Khoa".
_SHORTENED = re.compile(r"^(?:Ngh?|Nh|Ph|Th|Tr|Ch|Kh|Gi|Qu)\.$")
_APOSTROPHE = re.compile(r"['’‘`]")
_PEN = re.compile(
    r"^(?:nhom )?(?:pv|p\.v\.?|ctv|bbt|bt|btv|phong vien|ban bien tap|ban bbt|cong tac vien"
    r"|bien tap vien|tong hop|tong hop tin)(?:[ -].{1,30})?$"
)
_ACCOUNT = re.compile(
    r"^(?:admin\w*|quan tri(?: vien| he thong| website| mang| trang)?|quantri\w*|qtht\w*|qtv|webmaster|root|user\d*"
    r"|editor\d*|portal|bientap\w*|bbt_?\w+)$"
)
AGENCY = re.compile(
    r"^(?:TTXVN|VNA|VOV\d?|VTV\d?|VTC|VGP(?: News)?|AFP|AP|Reuters|Tân Hoa Xã|Xinhua|Sputnik|Vietnam\+|VietnamPlus"
    r"|Thông tấn xã Việt Nam)(?:\.vn)?$",
    re.IGNORECASE,
)
# One of its bureaus: "VOV-Tây Bắc", "TTXVN tại Huế", "VOV TP.HCM".
_WITH_BUREAUS = "TTXVN|VOV|VTV|VNA"
_HAS_BUREAU = re.compile(_WITH_BUREAUS)
_BUREAU = re.compile(
    rf"(?P<agency>(?:^|[/(|,]\s*|\s[-–]\s)(?:{_WITH_BUREAUS}))(?:\s*[-–]\s*|\s+(?:(?:thường trú )?(?:tại|khu vực)\s+)?)[A-ZĐ][^,;/|()]{{1,25}}$"
)
_AGENCY_NAMES = {"Vietnam+": "VietnamPlus", "VIETNAM+": "VietnamPlus"}
_OFFICE = re.compile(
    r"^(?:(?:Phòng|Ban(?! Mai)|Sở|Bộ|Văn phòng|VP|Trung tâm|TT(?:\.(?=[A-Z]\S* )\S*)?|Đài(?= (?i:phát|truyền|tiếng|pt|tt|vt))|Cổng|Tổ(?! Hữu)|Chi cục|Cục|Tổng cục|Vụ|UBND|Ủy ban|HĐND"
    r"|Hội đồng|Thanh tra|Hội(?! (?:nghị|thảo|thi|diễn|báo|chợ|xuân|trại|họp)\b)|Báo|Tạp chí|Trang(?= (?i:thông|tin|ttđt|web|điện|tổng))|Công an|CA|Huyện ủy|Tỉnh ủy|Thành ủy|Thị ủy|Quận ủy|Đảng ủy"
    r"|Đảng bộ|Chi bộ|Trường(?= (?i:chính|đại|đh|cđ|cao đẳng|th|thpt|thcs|tiểu|mầm|mẫu|trung cấp|trung học|bồi|đào tạo|quân|cán|phổ|dân tộc|nội trú))"
    r"|Bưu điện|Tỉnh đoàn|Huyện đoàn|Thành đoàn|Đoàn(?= (?i:thanh niên|tncs|tn|trường|khối|cơ sở|cơ quan|xã|phường|huyện|tỉnh|thị|kiểm tra|công tác|giám sát|đại biểu|đbqh|luật sư|kinh tế|nghệ|sở|bộ|thanh tra|ca|cải))"
    r"|Liên đoàn|Học viện|Viện|Đại học"
    r"|Khoa(?= \S+ [a-zà-ỹđ])|Kho bạc|Bảo hiểm|BHXH|Ngân hàng|Bệnh viện|Tòa án|TAND|VKSND|Mặt trận|MTTQ|UBMTTQ|Cơ quan(?! (?:của|ngôn luận|trung ương|chủ quản)\b)|Đội|VNPT"
    r"|VH-TT|VHTT|TTVH)(?:\s|-|$)|(?:Tr\.|Trường )(?:ĐH|CĐ|THPT|THCS))"
)
_NUMBER_LAST = re.compile(r"(?<=\w) (?:số )?\d{1,2}$")  # "Phòng Nghiệp vụ 2"
_PAPER = re.compile(r"^(?:Báo|Tạp chí) [^\W\d_]")
_ADDRESSED = re.compile(
    r"^(?:Ông|Bà|ÔNG|BÀ|Đồng chí|Đ/c) (?P<name>[^\W\d_][^\d,:;(–]{1,40}?)(?=$|[,;(–]| - )"
)
_BOARD = re.compile(
    r"^(?:(?:theo )?(?:ban|bo phan|to|nhom|phong)(?: (?:bien tap|bien soan|quan tri|thu ky|noi dung|phong vien|tin tuc))+|bbt|ban bbt"
    r"|(?:van phong|vp|phong|ban|to)(?: (?:so|bo|cuc|chi cuc|huyen|xa|ubnd|hcth|to chuc|hanh chinh|tong hop|noi vu))?"
    r"|toa soan|thu ky toa soan)(?: (?:cong|trang|website)\b.*)?$"
)
# What office somebody holds, written after the name.
_POSITION = re.compile(
    r"^(?:(?:Nguyên )?(?:Phó (?:[Cc]hủ|[Gg]iám|[Tt]rưởng|[Bb]í|[Tt]ổng|[Cc]hánh|[Bb]an|[Cc]ục|[Vv]ụ|[Vv]iện)"
    r"|Trưởng [Pp]hòng|Trưởng [Bb]an|Chủ tịch|Chủ nhiệm|Giám đốc|Bí thư|Chánh [Vv]ăn|Chánh [Tt]hanh|Chuyên viên"
    r"|Giảng viên|Công chức|Cán bộ|Thư ký|Tổng [Bb]iên tập|Viện trưởng|Cục trưởng|Vụ trưởng|Thứ trưởng|Bộ trưởng"
    r"|PGĐ|PCT|UVBTV|Ủy viên|Hiệu trưởng|Luật sư|Đại biểu)\b|(?:huyện|tỉnh|xã|phường|thị xã|thành phố|quận) )"
)
_DEGREE = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|Ths|TSKH|CN|KS|BS|LS|CVC|CV|NB|Nhà báo|Tiến sĩ|Thạc sĩ|Cử nhân|Nhà văn|Nhà thơ"
    r"|Phóng viên|Cộng tác viên|Biên tập viên|PV|CTV|BTV)[.,:]?\s*)+(?=\S+ \S)"
)
_DOES = re.compile(
    r"\s*[-–]?\s*(?:\((?P<note>[^()]{1,80})\)|(?:(?P<does>tổng hợp(?: và biên tập)?|thực hiện|biên tập|lược ghi|lược thuật"
    r"|biên soạn|sưu tầm|t/h|s/t|tổng thuật|lược dịch|ghi chép)|(?<=\s)ghi))[\s.]*$",
    re.IGNORECASE,
)
# How a text ends in which _DOES may find something, and what may stand behind that.
_DONE = (")", "hợp", "tập", "hiện", "ghi", "thuật", "soạn", "tầm", "t/h", "s/t", "dịch", "chép")
_DONE_MARKS = ". "
_DOING_NOTE = re.compile(
    r"^(?:tổng hợp|thực hiện|biên tập|ghi|lược ghi|lược thuật|biên soạn|t/?h|s/?t|st|th|sưu tầm|tổng thuật|gt"
    r"|theo .*|.*\d.*|dịch|trích|bài và ảnh|tin, ảnh|tin và ảnh)\W*$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\s+[-–—]+\s+|\s*[;|/•·\\*]\s*|\s*[–—]\s*|(?<=[^\W\d_])-\s+|\s+-(?=[^\W\d_])")
_STRONG_MARK = re.compile(r"[;|/•·\\*–—-]")
_WEAK = re.compile(r"\s*[,&+]\s*|\s+(?:và|cùng)\s+|(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_WEAK_MARK = re.compile(r"[,&+-]| và | cùng ")
_CONTACT = re.compile(r"(?:\b(?:e-?mail|mail)\s*:\s*)?[\w.+-]+@[\w.-]+", re.IGNORECASE)
# Words of menus, tools and headings that no name has.
_NEVER = frozenset(
    "gửi thích trả xem đọc tức ảnh báo trang hệ khác cũ của các những trong ngoài trên dưới được không theo mục"
    " luận lượt nghe tải thêm sau trước lưu nhất hơn này cho với video clip media menu home online radio"
    " podcast email share print like tweet news login rss top back next prev mobile link links epaper emagazine"
    " infographic longform photo audio tag tags comment comments search contact copyright website facebook zalo"
    " google youtube twitter internet phút giờ ngày tháng lịch giá bản kênh tại là đã đang sẽ và hoặc".split()
)
# Of those, what people are called by too, behind a name's syllable: Tấn Được, Văn Thêm;
# and the syllables of names that nobody is called by alone.
_CALLED = frozenset("được thêm".split())
_MIDDLE = frozenset("bá đắc đình hữu kiến khắc sĩ tấn thị trọng văn viết".split())
# Pairs of syllables that are a word, wherever they stand in a line of capitals.
_WORDS = re.compile(
    r"\b(?:thông (?:báo|tin|cáo)|công (?:báo|dân|khai|thương|nghệ|nghiệp|bố|tác|chức)|liên (?:hệ|quan|kết)|chương trình"
    r"|đề (?:tài|án|xuất)|thăm dò|ý kiến|bình luận|bạn đọc|góc nhìn|đời sống|thể thao|văn (?:hóa|hoá|bản|nghệ|phòng)"
    r"|giáo dục|pháp (?:luật|lý)|kinh tế|xã hội|chính (?:trị|quyền|sách|phủ)|du (?:lịch|khách)|quân sự|quốc (?:tế|hội|phòng)"
    r"|thế giới|trong nước|doanh nghiệp|thời (?:tiết|sự)|quảng cáo|tuyển dụng|đấu (?:thầu|giá)|đa phương tiện|truyền (?:hình|thanh|thông)"
    r"|tòa soạn|toà soạn|giới thiệu|hỏi đáp|tin (?:tức|bài|nóng|mới|khác|vắn|ảnh|nhanh)|tra cứu|tìm kiếm|đăng (?:nhập|ký|xuất)|đất nước"
    r"|thống kê|truy cập|trực tuyến|chuyên (?:mục|đề|trang)|danh mục|từ khóa|từ khoá|chủ đề|chia sẻ|theo dõi|sự kiện|khoa học"
    r"|sức khỏe|y tế|môi trường|nông (?:nghiệp|thôn)|cải cách|hành chính|thủ tục|dịch vụ|phóng sự|ký sự|nhân (?:vật|dân|sự)"
    r"|an ninh|đối (?:ngoại|thoại)|thi đua|khen thưởng|tổ chức|bộ máy|lịch sử|hình ảnh|thư viện|tiện ích|trợ giúp|cộng đồng"
    r"|diễn đàn|xây dựng|đảng bộ|đoàn thể|bất động|giải trí|kết quả|tài (?:liệu|nguyên|chính)|báo (?:cáo|chí)|phần mềm"
    r"|nội (?:dung|vụ)|tiếng (?:việt|anh)|việt nam|hải quan|dân (?:tộc|sinh|nguyện)|tôn giáo|chuyển đổi|lao động|phát triển"
    r"|nghị (?:quyết|định)|quyết định|hội nghị|kế hoạch|đại hội|câu chuyện|mã xác|họ tên|địa chỉ|phản (?:hồi|ánh)"
    r"|hòm thư|đường dây|quay lại|thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy)|chủ nhật|trở (?:về|lại)|cỡ chữ|đánh giá|xếp hạng|tác giả|độc giả|khách mời|mặt trận|phòng chống|tây nguyên|giám đốc|chủ tịch|bí thư|trưởng (?:phòng|ban)|đã ký|nơi nhận|phó chủ|chánh văn|thủ trưởng|ban tổ)\b"
)
SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn đào trịnh mai lâm tô tạ chu châu"
    " cao lương lưu quách tống triệu vương thái hà tôn trương kiều thân thạch danh nông vi lò lường quàng cầm đèo tòng"
    " sùng giàng vàng thào hạng hầu mùa lầu phàn lù chảo tẩn ma hứa bế đàm đồng khổng doãn nghiêm phùng tăng tiêu từ ung"
    " cù bạch giáp la lã lại lục mạc nhâm ninh phí tưởng thiều vừ thang hờ sầm lô kha lang vương viên ngân quế hoa siu"
    " ksor nay rmah rahlan kpă puih rơ ykhoa điểu thị bríu alăng zơrâm pơloong coor đới tần uông trang tào âu chế giang khuất".split()
)
# Syllables that stand alone as a pen name.
_GIVEN = frozenset(
    "an anh ánh ân bách bảo bắc bình cảnh chi chí chiến chung chương công cúc cường danh diễm diệp diệu dung dũng duy duyên"
    " dương đại đào đạt đăng điệp định đoan đoàn đông đức giang giáp hà hải hạnh hảo hân hằng hậu hiên hiền hiển hiếu hiệp"
    " hoa hòa hoài hoàng hoan hoàn hồng hợp huân huấn huệ hùng huy huyền hưng hương hường khải khang khánh khiêm khoa khôi khuê"
    " kiên kiệt kiều kim kỳ lam lan lâm lê liên liễu linh loan long lộc lợi luân lực lương ly lý mai mạnh mẫn mận minh my mỹ nam"
    " nga ngà ngân nghĩa ngọc nguyên nguyệt nhã nhài nhàn nhân nhật nhi nhiên nhung như oanh phát phi phong phú phúc phương"
    " phước phượng quang quân quế quốc quy quyên quyền quyết quỳnh sang sáng san sâm sinh sơn sương tài tâm tân thạch thái thanh"
    " thành thảo thắm thắng thế thi thiện thiên thiết thịnh thoa thọ thông thơ thơm thu thuận thúy thủy thùy thụy thương thư"
    " tiên tiến tín toàn toản tố trà trang trâm trân trí triều trinh trình trúc trung trường tú tuân tuấn tuệ tùng tuyên tuyến"
    " tuyết tường uyên vân việt vinh vũ vui vương vy xuân xuyến yên yến ý".split()
)


def person(text: str) -> bool:
    """Whether `text` has the form of one person's name, initials or pen name.

    Vietnamese and minority names ("Lò Thương", "Y Krăk", "H’Nhi", "Lương K."), initials
    ("N.V.P"), and signs such as "PV". One word alone must be one that names are made of.
    """
    if _PEN.match(fold(text)):
        return True
    words = text.split()
    if not 1 <= len(words) <= 5:
        return False
    if len(words) == 1:
        if _DOTTED.match(text) or _SHORT_FIRST.match(text):
            return text[0].isupper()
        if _INITIALS.match(text) and text.isupper():
            letters = text.strip(".")
            return len(letters) > 1 and fold(letters) not in _NO_INITIALS
        known = old_tone(text.lower()) in _GIVEN or bool(_APOSTROPHE.search(text))
        return known and _name_word(text)
    if not all(_name_word(word) for word in words) or not any(len(word) > 1 for word in words):
        return False
    return not _common(words)


def _name_word(word: str) -> bool:
    if _INITIALS.match(word) and len(word) <= 2 and word[0].isupper():
        return True
    if _SHORT_FIRST.match(word) or _DOTTED.match(word) or _SHORTENED.match(word):
        return word[0].isupper()
    letters = _APOSTROPHE.sub("", word)
    if not (letters.isalpha() and len(letters) <= 7 and word[0].isupper()):
        return False
    return letters.isupper() or (letters[1:].islower() or letters != word)


def _common(words: list[str]) -> bool:
    """Whether words that have the form of a name are those of a menu or a heading."""
    lower = [old_tone(word.lower()) for word in words]
    if _WORDS.search(" ".join(lower)):
        return True
    known = lower[0] in SURNAMES and len(words) > 2
    named = all(word in _GIVEN or word in SURNAMES for word in lower)  # Thu Trang
    if lower[-1] in _CALLED and len(lower) > 1:
        named = all(w in _GIVEN or w in SURNAMES or w in _MIDDLE for w in lower[:-1])
    return not (known or named) and any(word in _NEVER for word in lower)


def sure(text: str) -> bool:
    """Whether a name is one even where nothing but its form says so: dotted initials, or
    two and more words of which the first is a surname or all are names' syllables."""
    words = [old_tone(word.lower()) for word in text.split()]
    if len(words) == 1:
        return bool(_DOTTED.match(text))
    return person(text) and (words[0] in SURNAMES or all(w in _GIVEN for w in words))


def is_pen(name: str) -> bool:
    """Whether a signature stands for whoever wrote it: "PV", "Nhóm phóng viên", "BBT"."""
    return bool(_PEN.match(fold(name)))


def is_account(name: str) -> bool:
    """Whether a name is that of an account on the site: "admin", "bbt", "Quản trị"."""
    name = name.strip(" .")
    return bool(_LOGIN.match(name) or _ACCOUNT.match(fold(name)))


def is_mention(text: str) -> bool:
    """Whether a text speaks of somebody rather than signs: "Bà Lê Thị Hà, Giám đốc Trung tâm"."""
    match = _ADDRESSED.match(text)
    if not match:
        return False
    words = [old_tone(word.strip(",").lower()) for word in match["name"].split()]
    return len(words) > 1 and words[0] in SURNAMES


def is_board(name: str) -> bool:
    """Whether a signature is that of an editorial board or of a part of an office that nobody
    outside can tell: "Ban biên tập", "Văn phòng Sở", "BBT Cổng TTĐT"."""
    return bool(_BOARD.match(fold(name)))


def is_office(text: str) -> bool:
    """Whether a text is an office's name or an office that somebody holds."""
    if not (_OFFICE.match(text) or _POSITION.match(text)):
        return False
    return len(text.split()) <= 14 and not re.search(r"[:\d]", text)


def read(text: str) -> People | None:
    """Return whom a text names, None if any part of it names nobody.

    "Nông Thị Hạnh - Trung tâm VH-TT huyện", "Hùng Cường, Văn Minh", "Thu Hà/TTXVN",
    "ThS. Lê Thị Hương Trà (Học viện Hành chính)", "N.V.P", "PV (tổng hợp)".
    """
    text = " ".join(text.split())
    text = (_CONTACT.sub(" ", text) if "@" in text else text).strip(" *-–—|:;,")
    if len(text) > 200 or is_mention(text):
        return None
    if is_board(text):
        return People(pens=(text,))
    if _HAS_BUREAU.search(text):
        text = _BUREAU.sub(r"\g<agency>", text)
    words = text.split()
    prose = len(words) > 5 and sum(word[0].islower() for word in words) > 0.6 * len(words)
    if prose and not _OFFICE.match(text):
        return None
    persons: list[str] = []
    pens: list[str] = []
    office = agency = ""
    placed = False  # an office or what somebody is has been named
    for part in _parted(_open_notes(text)):
        part = part.strip(" ,:*")
        if not part:
            continue
        if AGENCY.match(part.strip(" ().")) or ((persons or pens or agency) and _PAPER.match(part)):
            # The last hands it on: "AFP/TTXVN", "TTXVN/Vietnam+".
            agency = _AGENCY_NAMES.get(part.strip(" ()."), part.strip(" ()."))
        elif is_office(_NUMBER_LAST.sub("", part) if persons else part) or (
            placed and part[:1].isupper() and not sure(part)
        ):
            placed = True
            office = office or (part if _OFFICE.match(part) else "")
        elif not _one_by_one(part, persons, pens):
            return None
    if not (persons or pens or office or agency):
        return None
    return People(tuple(persons), tuple(pens), text if office and not persons else "", agency)


def _parted(text: str) -> list[str]:
    return _STRONG.split(text) if _STRONG_MARK.search(text) else [text]


def _open_notes(text: str) -> str:
    """Take out what says how somebody wrote; what stands in brackets becomes a part of its own."""
    while text.rstrip(_DONE_MARKS).lower().endswith(_DONE) and (note := _DOES.search(text)):
        said = (note["note"] or "").strip()
        rest = text[: note.start()].rstrip(" ,-–")
        if not rest:
            return said or text
        if said and not _DOING_NOTE.match(said):
            return f"{rest} | {said}"
        text = rest
    return text


def _one_by_one(text: str, persons: list[str], pens: list[str]) -> bool:
    """Add the names of a list to those found; False if it holds anything else."""
    several = _WEAK_MARK.search(text.lower())
    for number, part in enumerate(_WEAK.split(text) if several else [text]):
        name = _DEGREE.sub("", part.strip(" ()*")).strip(" ,:")
        if not (name.endswith(".") and _ABBREVIATED.search(name)):
            name = name.rstrip(". ")
        if not name:
            continue
        if number and is_office(name):
            return True  # where the one before works
        if not person(name):
            return False
        found = pens if is_pen(name) else persons
        if mixed_case(name) not in found:
            found.append(mixed_case(name))
    return True


def mixed_case(name: str) -> str:
    """Return a name of several words that is all in capitals in mixed case, others as they are."""
    words = name.split()
    if len(words) > 1 and name.isupper() and not is_pen(name):
        return " ".join(map(_capitalized, words))
    return name


def _capitalized(word: str) -> str:
    if "." in word or len(word) == 1:
        return word
    head, *rest = re.split(r"(?<=['’‘`])", word)
    return head.capitalize() + "".join(part.capitalize() for part in rest)
