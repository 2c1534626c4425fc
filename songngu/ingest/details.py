"""The line by a headline that says when and by whom an article was put on the site, under
what heading, and how often it was read: what it holds beside the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from songngu.ingest import authors, people
from songngu.ingest.dates import Stamp

_POSTING = r"đăng(?: tải)?|cập nhật|xuất bản|phát hành|ban hành|tạo|viết|gửi|đưa|sửa"
_WHAT = r"(?: tin(?: bài)?| bài(?: viết)?)?"
# Words that say what a day is, and leave nobody named.
_OF_DAYS = re.compile(
    rf"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|ngày (?:{_POSTING}){_WHAT}"
    rf"|(?<!người )(?<!đơn vị )(?:(?:bài|tin) )?(?:(?:được|đã) )?(?:{_POSTING}){_WHAT}(?: lần cuối| mới nhất| cuối)?(?: (?:ngày|lúc|vào))+"
    r"|(?<!người )(?<!đơn vị )(?:được |đã )?(?:cập nhật|xuất bản)(?: lần cuối| mới nhất| cuối)?(?! bởi)"
    r"|(?:được|đã|tin) đăng(?! bởi)|thời gian(?: đăng)?|(?:posted|published|updated?|written|created|submitted)(?! by)(?: on)?|last|vào lúc|lúc|hồi|ngày|giờ"
    r"|hôm nay(?: là)?|bây giờ là|date|(?:gmt|utc) ?\+? ?0?7(?::00)?|ict|am|pm|sa|ch)\b",
    re.IGNORECASE,
)
_PERSON_LABEL = (
    r"(?:(?:người|đơn vị) (?:đăng|viết|gửi|nhập|cập nhật|đưa|tạo|biên tập)\b|tác giả(?: bài viết)?\s*:|nguồn(?: tin| bài)?\s*:"
    r"|(?:(?:được )?(?:viết|đăng|gửi|cập nhật)(?: bài| tin)? )?bởi\b|(?:post(?:ed)? |written |created |submitted )?by\b|biên tập\s*:)"
)
# How often it was read and answered ("627 lượt xem"), and where it stands ("Chuyên mục: Thời sự").
_COUNTED = re.compile(
    r"\b(?:(?:tổng )?(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập|tải)|(?:đã )?(?:xem|đọc)|views?|hits?|lượt|phản hồi|bình luận|comments?)"
    r"\s*:?\s*[\d.,]*\d(?: (?:lượt|lần))?(?: (?:xem|đọc))?(?![\w/-])"
    r"|\b[\d.,]*\d\s*(?:lượt(?: xem| đọc| truy cập)?|lần (?:xem|đọc)|người (?:xem|đọc)|bình luận|phản hồi|views?|hits?|comments?)\b"
    r"|\b(?:không có|chưa có) (?:phản hồi|bình luận)(?: nào)?|\bno comments?|\bleave a comment"
    rf"|\b(?:chuyên mục|danh mục|thể loại|mục|trong|category)\s*:\s*[^\d|•·]{{2,40}}?(?=[\d|•·]|[\s,;–-]+{_PERSON_LABEL}|$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:^|\s[-–|•]|[;,.])\s*[^\W\d][^:\d]{1,25}:")
_LABEL = re.compile(r"[^\d:]{2,30}:\s*(?:[^\W\d]+ [^\W\d]+,\s*)?")
_POSTED = re.compile(rf"\s*(?:(?:bài|tin) )?(?:(?:được|đã) )?(?:{_POSTING})\s*", re.IGNORECASE)
_DOCUMENT = re.compile(r"^\W*số\s*:\s*[\w./-]*\s+", re.IGNORECASE)
_PLACE = re.compile(r"^\s*[^\W\d_][^\d,:|]{1,40},\s*(?=(?:ngày\s*)?$)")
_LINKING = re.compile(r"(?:[\s,]+(?:vào|lúc|ngày|hồi|on|at))+[\s:]*$", re.IGNORECASE)
_PARTS = re.compile(
    r"\s*[|•·;]\s*|\s[-–—]\s|\s{3,}"
    r"|(?<!được)(?<!viết)(?<!đăng)(?<!gửi)(?<!nhật)(?<!bài)(?<!tin)(?<!post)(?<!posted)(?<!written)(?<!created)(?<!submitted)"
    rf"[\s,.]+(?={_PERSON_LABEL})",
    re.IGNORECASE,
)


def is_row(text: str) -> bool:
    """Whether a line says of several things what they are: "Ngày nhập: … - Phụ trách: …"."""
    return len(_LABELLED.findall(text)) > 1


def beside(text: str, stamps: Sequence[Stamp]) -> list[str]:
    """Return the parts of a line that are neither its dates nor what is said of them, nor
    counters, headings and accounts of the site.

    "Đăng lúc: 16/07/2019 10:10 - Người đăng bài viết: Lê Hà - Đã xem: 25" → ["Người đăng bài
    viết: Lê Hà"].
    """
    left, at = [], 0
    for stamp in stamps:
        left.append(text[at : max(at, stamp.start)])
        at = max(at, stamp.end)
    left.append(text[at:])
    if (_LABEL.fullmatch(left[0]) and len(left[0].split()) <= 6) or _POSTED.fullmatch(left[0]):
        left[0] = ""  # any label will do: "Được đăng: Thứ ba, …"
    # "Số: 45/TB-UBND    Krông Pắc, ngày …": what an office writes beside the day.
    left[0] = _DOCUMENT.sub("", left[0])
    if left[0].lstrip()[:1].isupper():
        left[0] = _PLACE.sub("", left[0])
    rest = _OF_DAYS.sub(" ", _COUNTED.sub(" | ", " | ".join(left)))
    several = is_row(text)
    found = []
    for part in _PARTS.split(rest):
        plain = _LINKING.sub("", part).strip(" \t.,:;()[]-–—*•·")
        # In a row of labels, one that is not known names nobody either: "Mã tin: 123".
        labelled = _LABELLED.match(plain) or part.rstrip().endswith(":")
        unknown = several and labelled and not authors.read_byline(plain)
        if any(map(str.isalnum, plain)) and not unknown and not people.is_account(plain):
            found.append(plain)
    return found
