"""The closed word lists behind the recognition of names and figures.

Surnames: the common Kinh ones and those most met among the Tày, Thái, Mường, Hmong,
Dao, Khmer, Jrai, Êđê and Bahnar. Province names: the 63 units before July 2025, whose
names live on in older articles and in place names since.
"""

from __future__ import annotations

import re

# The letters of Vietnamese and of the names of its peoples.
UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĕŏŭčñ"

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

CARDINALS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip

ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip

TENS = {
    20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
    80: "eighty", 90: "ninety",
}  # fmt: skip

SURNAMES = frozenset(
    """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương
    Đào Mai Tô Trương Cao Hà Lâm Tạ Châu Kiều Tăng Thái Quách Đoàn Vương Lưu Phùng Chu Từ Tống
    Nông Hứa Triệu Bạch Bế Ma Lục Lã Nghiêm Thân Đàm Viên Vi Kha Cù Khuất Khổng La Mạc Ninh Văn
    Tôn Thạch Sơn Kim Danh Diệp Âu Giang Trà Ung Lại Đồng Cấn Thiều Phí Doãn Tiêu Quản Mẫn Chử
    Giàng Lò Vàng Sùng Hờ Thào Mùa Vừ Lầu Tráng Cháng Hầu Hảng Ly Lường Quàng Cầm Tòng Sầm Lự
    Phàn Tẩn Chẻo Pờ Khoàng Điểu Kpă Ksor Rơ Siu Rah Rmah Kpuih Rcom Rơchâm Puih Niê Êban Byă
    Mlô Đàng Ayun Hmok Kbuôr Y Bríu Alăng Pơloong Zơrâm Cil Katơr Chamaléa Lềnh Hạ Ngụy Lều
    Khương Trang Tào Mã Thi Bồ Vy Mông Đường""".split()
)

# Surnames that are also everyday words: one of them opening a sentence before a name or
# a province is the word ("Từ Hà Nội", "Theo", "Lại Văn").
OPENING_WORDS = frozenset(
    "Từ Lại Mùa Vi Danh Cao Đồng Vàng Tăng Văn Lưu Đoàn Tiêu Thi Đường".split()
)

MIDDLE_NAMES = frozenset(
    """Văn Thị Đình Hữu Đức Xuân Ngọc Minh Quang Thanh Công Trọng Bá Viết Duy Quốc Hồng Hoàng Đăng
    Thế Huy Như Vĩnh Tấn Trung Hải Mạnh Tiến Thành Phú Phước Kim Bích Thu""".split()
)

# Capital-initial runs that look like a surname and a name but are translated.
NOT_NAMES = frozenset(
    """Thái Lan|Hà Lan|La Mã|Châu Âu|Châu Á|Châu Phi|Châu Mỹ|Châu Úc|Âu Châu|Thái Bình Dương
    |Đoàn Thanh|Đoàn Đại|Y Tế|Văn Phòng|Văn Hóa|Văn Hoá|Cao Đẳng|Lưu Trữ|Danh Mục|Tăng Cường
    |Sơn Tây Ninh|Tiêu Chí|Đường Sắt|Đồng Minh|Kim Cương|Thi Đua|Lâm Nghiệp|Giang Mai|Quản Lý
    |Mông Cổ|La Tinh|Hồ Sơ|Trang Tin|Lầu Năm Góc|Lầu Năm|Cao Đài|Hạ Lào|Hạ Long|Hồ Gươm|Hồ Hoàn Kiếm|Hồ Núi Cốc|Hồ Thác Bà|Hồ Ba Bể|Hồ Dầu Tiếng
    |Hồ Trị An|Hồ Kẻ Gỗ|Hồ Phú Ninh|Hồ Hòa Bình|Hồ Đồng Mô|Hồ Đại Lải|Hồ Tuyền Lâm|Hồ Cấm Sơn|Hồ Sông Hinh
    |Cao Ủy|Thái Âm|Thái Dương""".replace("\n    ", "").split("|")
)

HONORIFICS = (
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "đồng chí", "đ/c",
)  # fmt: skip

# First words of offices and bodies that may be written straight after a name.
TITLE_WORDS = frozenset("Phó Trưởng Nguyên".split())
TITLES = frozenset(
    """thứ trưởng|bộ trưởng|giám đốc|chủ tịch|bí thư|ủy viên|uỷ viên|chủ nhiệm|tổng cục|thủ tướng
    |cục trưởng|vụ trưởng|vụ phó|chi cục|chánh văn|chánh thanh|chánh án|viện trưởng|hiệu trưởng
    |đại biểu|đại tá|đại tướng|thượng tá|thượng tướng|trung tá|trung tướng|trung tâm|trung ương
    |thiếu tá|thiếu tướng|thành viên|tổng giám|tổng bí|hội nghị|quốc hội|chính phủ|nhà nước
    |thanh niên|thanh tra|kiểm tra|giám sát|công tác|công an|ban chấp|văn phòng|kế hoạch|nội vụ
    |tư lệnh|chính ủy|chỉ huy|phát biểu|chủ trì|cán bộ|thường trực|thường vụ|tiến sĩ|thạc sĩ
    |giáo sư|kỹ sư|bác sĩ|luật sư|cựu chiến|phụ nữ|nông dân|sinh viên|nhân dân|ban quản
    |tài chính|tư pháp|xây dựng|giáo dục|lao động|văn hóa|khoa học|thông tin|y tế
    |tổ trưởng|tổ phó|chi hội|chi bộ|tỉnh trưởng|thị trưởng|huân chương|huy chương|quyền giám|quyền chủ|quyền bộ
    |quyền trưởng|quyền chánh|quyền vụ|quyền cục""".replace("\n    ", "").split("|")
)

# What stands before the proper name of a place.
PLACE_WORDS = (
    "tỉnh", "thành phố", "thủ đô", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã",
    "đặc khu", "thôn", "bản", "làng", "buôn", "ấp", "khóm", "xóm", "tp.", "tp", "tx.",
)  # fmt: skip

PROVINCES = tuple(
    """An Giang|Bà Rịa - Vũng Tàu|Bà Rịa-Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Cạn|Bắc Ninh
    |Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk
    |Đăk Lăk|Đắc Lắc|Đắk Nông|Đăk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam
    |Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hoà Bình|Hưng Yên|Khánh Hòa|Khánh Hoà
    |Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình
    |Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng
    |Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thanh Hoá|Thừa Thiên Huế|Thừa Thiên - Huế
    |Thừa Thiên-Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái""".replace(
        "\n    ", ""
    ).split("|")
)

# Words for women, and names that women have more often than men.
A_WOMAN = re.compile(
    r"(?<!\w)(?:(?:[Bb]à|[Cc]hị|[Cc]ô|[Nn]ữ|[Vv]ợ|[Mm]ẹ)(?!\w)|(?:Thị|Y|H['’]\w+|Hương|Thúy|Thùy|Hạnh|Hằng|Huyền|Trang|Nhung|Loan"
    r"|Oanh|Yến|Diễm|Mộng|Kiều|Nga|My|Mỹ|Vy|Thư|Thảo|Trâm|Quỳnh|Hoa|Lan|Cúc|Liên|Bích|Tuyết|Nguyệt|Phượng|Dung"
    r"|Hoài|Diệu|Thanh Hằng|Trà Giang|Mộng|Ái|Nhã|Như|Ngân|Mai|Hiền|Châu|Thoa|Thu)(?!\w))|[Pp]hụ nữ|PHỤ NỮ|LHPN"
)
