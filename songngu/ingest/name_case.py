"""Names in capitals, as mastheads print them, in the case in which they are usually written."""

from __future__ import annotations

# How offices' and papers' names are written: capitals at the beginning of each part of a name.
_PHRASES = (
    "thành phố|thị xã|thị trấn|đặc khu|Cổng Thông tin điện tử|Cổng thông tin|Trang thông tin điện tử|Cổng Dịch vụ công quốc gia|Cổng dịch vụ công|Cổng giao tiếp điện tử"
    "|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Thị ủy|Quận ủy|Huyện ủy|Nội vụ|Thông tin|Truyền thông|Văn hóa|Văn hoá"
    "|Thể thao|Du lịch|Tài chính|Tài nguyên|Môi trường|Nông nghiệp|Phát triển|nông thôn|Kế hoạch|Đầu tư|Khoa học|Công nghệ|Giáo dục"
    "|Đào tạo|Tư pháp|Xây dựng|Giao thông|vận tải|Công thương|Công Thương|Y tế|Lao động|Thương binh|Xã hội|Dân tộc|Tôn giáo|Tuyên giáo"
    "|Tổ chức|Nhà nước|Chính phủ|Quốc hội|Thanh tra|Phát thanh|phát thanh|Truyền hình|truyền hình|Truyền thanh|Nhân Dân|Quân đội nhân dân"
    "|Công an nhân dân|Đại Đoàn Kết|Báo điện tử|Văn phòng|Mặt trận|Tổ quốc|Việt Nam|Hành chính|Quản lý|Cải cách|Kinh tế|Đô thị|Pháp luật"
    "|Người lao động|Tuổi Trẻ|Thanh Niên|Tiền Phong|Dân trí|Ngoại vụ|Công an|Quốc phòng|Chính trị|Đảng bộ|Đảng Cộng sản|Trung ương"
    "|Tạp chí|Bản tin|Khu công nghiệp|Khu kinh tế|Ban Quản lý|Chi cục|Tổng cục|Kho bạc|Bảo hiểm|Hội Nông dân|Phụ nữ|Thanh niên|Cựu chiến binh"
    "|Liên đoàn|điện tử|trực tuyến|công chức|công vụ|Đảng ủy|cơ quan|Công đoàn|Viên chức|Bưu điện|Bưu chính|Viễn thông|Hợp tác xã|Dân vận|Cộng sản|Nội chính|Hải quan|VietNamNet|VnExpress|VnEconomy|VietnamPlus|dịch vụ|hành chính công|Trung tâm|Phục vụ"
).split("|")
_KNOWN = {phrase.lower(): phrase for phrase in reversed(_PHRASES)}
_LONGEST = max(len(phrase.split()) for phrase in _PHRASES)
_SMALL = frozenset("tỉnh huyện quận xã phường và của các online nước về với cho cấp".split())
_ACRONYMS = frozenset(
    "ubnd hđnd ttđt cttđt mttq ubmttq bhxh vp tp ttxvn vov vtv vtc qđnd pt-th ptth bcđ cchc tand vksnd".split()
)


def normal_case(text: str) -> str:
    """Return a name that is all in capitals as it is usually written, others as they are.

    >>> normal_case("SỞ NỘI VỤ TỈNH HÀ GIANG")
    'Sở Nội vụ tỉnh Hà Giang'
    """
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 4 or sum(char.isupper() for char in letters) < 0.8 * len(letters):
        return text
    words, written, at = text.lower().split(), [], 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            bare = " ".join(words[at : at + length]).rstrip(",")
            if known := _KNOWN.get(bare):
                comma = "," if words[at + length - 1].endswith(",") else ""
                written.append(known + comma)
                at += length
                break
        else:
            word = words[at]
            bare = word.strip(",.()-–")
            small = bare in _SMALL and at > 0
            written.append(word.upper() if bare in _ACRONYMS else word if small else _title(word))
            at += 1
    joined = " ".join(written)
    return joined[:1].upper() + joined[1:]


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
