"""What the form of a line makes it: a paragraph, a caption or a subheading. Signals add up."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache

from songngu.ingest import authors
from songngu.ingest.look import Label, Look, Verdict

_BULLET = re.compile(
    r"^(?:[-+*•●▪◦–—]\s*\S|\(?(?:\d{1,2}|[a-zđ])[.)]\s*\S|[IVX]{1,4}\s*[.)-]\s*\S)"
)
_NUMBERED = re.compile(r"^(?:[IVX]{1,4}\s*[.)/-]|\d{1,2}(?:\.\d{1,2})*\s*[.)/-]|[a-zđ][.)])\s*\S")
_OPENER = re.compile(
    r"^[\"“(]?(?:tại|theo|ngày|sáng|trưa|chiều|tối|vừa qua|phát biểu|kết luận|bên cạnh|trong|đồng thời|cụ thể|tham dự|cùng dự"
    r"|tham gia|dự|về|sau|trên|qua|đến nay|để|nhằm|từ|với|ngoài ra|tuy nhiên|báo cáo|nhân(?! (?:viên|dân|sĩ|lực|sự|vật|tài))|thực hiện|căn cứ|hiện|do|vì"
    r"|đặc biệt|mặt khác|riêng|nhìn chung|thời gian|năm|hôm nay|trước|hưởng ứng|song song|đó là|đây là|tiếp|theo đó|cùng|khi"
    r"|\d+ tháng)\b",
    re.IGNORECASE,
)
_SCENE_START = re.compile(
    r"^(?:quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một góc|các đại biểu|đại biểu|điểm cầu|chủ tọa|ban chủ tọa)\b",
    re.IGNORECASE,
)
_PEOPLE_START = re.compile(
    r"^(?:đại diện(?! (?:các|lãnh đạo))|nhân dân|du khách|sinh viên|bộ đội|(?:cô|thầy) giáo|khách hàng|đoàn (?:công tác|kiểm tra|đại biểu|viên)|người dân|cán bộ|công chức|viên chức|nhân viên|các đồng chí|lãnh đạo|bà con"
    r"|thanh niên|học sinh|học viên|cử tri|công an|công dân|phụ nữ|giáo viên|hội viên|tình nguyện viên|công nhân|nông dân|ngư dân"
    r"|chiến sĩ|tổ (?:công nghệ|công tác|lưu động|hỗ trợ|giúp việc)|một (?:người|phụ nữ|cán bộ|công chức)|(?:anh|chị|bà|ông|em|cô|già làng|(?:trưởng|bí thư chi bộ) (?:thôn|bản|ấp|làng|buôn|khu phố)|tổ trưởng tổ dân phố) (?:[^\W\d_]+ ){1,4}[^\W\d_]*,?)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"^(?:đồng chí|đ/c|ông|bà|các đồng chí|(?:phó )?(?:thủ tướng|chủ tịch|bí thư|bộ trưởng|giám đốc|tổng bí thư|chủ nhiệm"
    r"|trưởng ban|trưởng đoàn|cục trưởng|vụ trưởng|chánh văn phòng)|thứ trưởng)\b",
    re.IGNORECASE,
)
# Of the end of a line in lower case.
_SCENE_END = re.compile(
    r"\b(?:phát biểu|chủ trì|kết luận|trao|trình bày|tham quan|chụp ảnh|chụp hình|khai mạc|bế mạc|tham dự|dự(?! (?:thảo|án|kiến|toán|báo|phòng|luật|trữ|thầu|định))|kiểm tra"
    r"|thảo luận|tham luận|điều hành|trao đổi|nộp hồ sơ|làm thủ tục|hướng dẫn|tặng|lưu niệm|cắt băng|bấm nút|ký kết"
    r"|tiếp nhận|đang|thăm|thực hiện thủ tục|giải quyết thủ tục|giao dịch|tra cứu|(?:nhận|nộp|nhập|kê khai|kiểm tra|trả) hồ sơ"
    r"|nhận (?:kết quả|quà|bản sao|giấy)|giao (?:giấy|hồ sơ|kết quả|quà|thẻ|sổ|tận)|đánh giá (?:sự |mức độ )?hài lòng|bấm số|ký số"
    r"|ngồi chờ|chờ (?:đến lượt|làm|nộp|nhận)|sử dụng (?:máy|điện thoại|ki)|tác nghiệp|đối chiếu|bỏ phiếu|ra quân|lấy số|quét mã|xếp hàng|thực hành|hỗ trợ)\b[^.!?]{0,80}\.?$"
)


# "Chia việc theo xã, không theo loại": captions argue nothing.
_AGAINST = re.compile(r", (?:không|chứ không|mà|nhưng|chưa|vẫn) | không phải ", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:nói|cho biết|cho rằng|kể|khẳng định|nhấn mạnh|bày tỏ|bảo|thông báo|thông tin|cho hay|đánh giá(?! (?:sự|mức độ)? ?hài lòng)|nhận định)\b"
)
# "PV: …?", "PGS, TS Tạ Quý Đôn: …": who asks and who answers.
_SPEAKER = re.compile(
    r"^(?:(?:PV|P\.V|Phóng viên(?: \(PV\))?|Hỏi|Đáp|Trả lời|MC|BTV|Người dẫn chương trình)\s*:\s"
    r"|(?:PGS|GS|TS|ThS|BS|LS|NSND|NSƯT|Ông|Bà|Anh|Chị|Đồng chí|Đ/c|Đại tá|Thượng tá|Trung tá|Luật sư)\b[^:.!?“”\"]{2,45}:\s)"
)
# "“Một cửa là một cửa.” - Ông Hà Văn Thắm": words set apart from the story they are from.
_QUOTE = re.compile(r"^[“\"«][^“”\"«»]{25,}[”\"»]\s*[-–—]\s*[^\W\d_][^.!?“”\"]{3,70}$")
_PICTURE_START = re.compile(
    r"^[\s(*]*(?:ảnh|hình|sơ đồ|biểu đồ|bản đồ)\s*\d{1,2}\s*[:.]\s*\w", re.IGNORECASE
)


# "Video: Một phiên chợ": what plays above.
_VIDEO = re.compile(r"^[\s(*]*(?:video|clip)(?: clip)?\s*[:：]\s*\w", re.IGNORECASE)
# "Biểu đồ số hồ sơ trực tuyến năm 2023." and no more: a sentence goes on to say something of it.
_CHART = re.compile(
    r"^(?:biểu đồ|sơ đồ|bản đồ|đồ họa|infographic)(?! (?:này|trên|dưới))(?!.*\b(?:cho thấy|thể hiện|được|đã|sẽ|là|có|gồm|bao gồm|cũng)\b)",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"^(?:anh|chị|em|cô|chú|bác|cụ|già làng|trưởng (?:bản|thôn|ấp|khu phố)|luật sư|bác sĩ|kỹ sư|thầy|nghệ nhân)\b",
    re.IGNORECASE,
)
# "Từ trái qua: ông Hà, bà Lan".
_ROW_OF_PEOPLE = re.compile(
    r"(?:^|[.;(] ?)(?:(?:hàng|đứng|ngồi)(?: [^\W\d_]+)?,? )?(?:tính )?từ (?:trái|phải) (?:qua|sang)(?: (?:trái|phải))?\s?:",
    re.IGNORECASE,
)
# "Ông Hà (bên trái)", "(thứ hai từ phải sang)".
_POINTS = re.compile(
    r"\((?:người )?(?:đứng |ngồi |hàng )?(?:bên |bìa |áo |ngoài cùng(?: bên)? |ở |thứ \w+,? (?:từ |bên )?)?(?:trái|phải|giữa|trước)\b[^)]{0,30}\)",
    re.IGNORECASE,
)


def _row(look: Look) -> bool:
    return len(look.cells) > 2 and any(cell[0].isdigit() for cell in look.cells)


def _longer(than: int) -> Callable[[Look], bool]:
    return lambda look: len(look.text) > than


def _scene_only(look: Look) -> bool:
    return look.words <= 10 and bool(_SCENE_START.match(look.text))


# What speaks for a paragraph (body), a caption or a subheading: (what is seen, test, weights).
SIGNALS: tuple[tuple[str, Callable[[Look], object], int, int, int], ...] = (
    ("ends like a sentence", lambda k: k.stop, 3, -2, -3),
    ("has no end mark", lambda k: not k.stop, 0, 2, 2),
    ("is several sentences", lambda k: k.sentences > 1, 3, -4, -4),
    ("is long", _longer(120), 2, 0, -3),
    ("is longer than most captions", _longer(200), 3, -2, -3),
    ("is far longer than captions", _longer(320), 3, -3, -3),
    ("opens like a paragraph", lambda k: k.words > 10 and _OPENER.match(k.text), 3, -3, -1),
    ("is a list item", lambda k: _BULLET.match(k.text), 3, -3, 0),
    ("is numbered", lambda k: not k.stop and k.words <= 25 and _NUMBERED.match(k.text), 0, -2, 6),
    ("begins in lower case", lambda k: k.text[0].islower(), 4, -1, -3),
    ("has clauses", lambda k: ", " in k.text, 1, 0, -1),
    (
        "weighs one thing against another",
        lambda k: k.words <= 12 and not k.stop and _AGAINST.search(k.text),
        0,
        -1,
        2,
    ),
    ("is short", lambda k: k.words <= 10, 0, 0, 2),
    ("is longer than most subheadings", lambda k: k.words > 14, 0, 0, -4),
    ("is as long as captions are", lambda k: 6 <= k.words <= 32, 0, 1, 0),
    ("is in capitals", lambda k: k.text.isupper() and k.words > 1, 0, -2, 4),
    ("opens with a scene", lambda k: _SCENE_START.match(k.text), 0, 3, -3),
    ("opens with people", lambda k: k.words > 6 and _PEOPLE_START.match(k.text), 0, 3, -3),
    ("opens with a person's office", lambda k: _WHO.match(k.text), 0, 1, -3),
    (
        "names a chart",
        lambda k: k.stop and k.sentences == 1 and k.words <= 20 and _CHART.match(k.text),
        -1,
        4,
        -4,
    ),
    (
        "closes with something done",
        lambda k: k.words > 4 and _SCENE_END.search(k.text[-140:].lower()),
        0,
        3,
        -2,
    ),
    ("is a scene and no more", _scene_only, 0, 3, 0),
    ("ends in a colon", lambda k: k.text.endswith(":"), 2, -4, 0),
    ("is said by somebody", lambda k: k.stop and _SPEAKER.match(k.text), 8, -8, -8),
    ("quotes somebody", lambda k: _QUOTE.match(k.text), 8, -8, -8),
    ("says who said it", lambda k: k.key and _SAYS.search(k.text), 2, -2, -1),
    ("is numbered as a picture", lambda k: _PICTURE_START.match(k.text), -4, 9, -9),
    ("points at somebody", lambda k: k.key and "(" in k.text and _POINTS.search(k.text), -2, 6, -6),
    ("points at several", lambda k: k.key and _ROW_OF_PEOPLE.search(k.text), -6, 10, -8),
    ("is called a video", lambda k: not k.stop and _VIDEO.match(k.text), -2, 6, -4),
    ("is a row of a table", _row, 9, -4, -6),
    ("has no words", lambda k: not any(map(str.isalpha, k.text)), 9, 0, 0),
)


_TESTS = tuple((what, test, tuple(weights)) for what, test, *weights in SIGNALS)
_CAPTIONS = 500  # characters: no caption is longer
MARKED = "has a photo mark"
_FORMS: tuple[Label, ...] = ("body", "caption", "subheading")


def by_form(look: Look, before: Label | None) -> Verdict:
    """Return "body", "caption" or "subheading", whichever the signals favour, or "credit".

    `before` is the label of the line above, where its words gave one. The more the signals
    for one outweigh those for the others, the higher the score.
    """
    if len(look.text) >= _CAPTIONS and look.sentences > 1:
        return Verdict("body", "is several sentences; is far longer than captions", 0.99)
    mark = authors.read_caption(look.text) if len(look.text) < _CAPTIONS else None
    if mark and not mark[0]:
        return Verdict("credit", "names a photographer")
    seen = [(what, weights) for what, test, weights in _TESTS if test(look)]
    if before == "credit":
        seen.append(("follows a photographer's name", (0, 3, -3)))
    if before in ("file name", "alt"):
        seen.append(("follows a picture's name", (0, 5, -5)))
    if mark and look.sentences <= 4:
        seen.append((MARKED, (0, 9, -9)))
    totals = list(map(sum, zip(*(weights for _, weights in seen), strict=True)))
    best = totals.index(max(totals))
    reasons = [what for what, weights in seen if weights[best] > 0]
    *_, second, most = sorted(totals)
    return Verdict(
        _FORMS[best], "; ".join(reasons) or "nothing speaks against it", sure(most - second)
    )


@lru_cache(maxsize=256)  # margins are whole points, so there are few
def sure(margin: float) -> float:
    """Return how sure a choice is that leads the next best by so many points: 0.5 to 0.99."""
    return round(min(0.99, 1 / (1 + math.exp(-max(margin, 0) / 3))), 2)


def is_picture(form: Verdict) -> bool:
    """Whether more than its length makes a line a caption."""
    return form.label == "caption" and bool(_SHOWS.search(form.reason))


_SHOWS = re.compile(r"opens with|closes with|scene|picture|video|photo mark|points at")


def is_person(look: Look) -> bool:
    """Whether a line names a person and no more: "Bà Hơ Thị Dợ, bản Ón"."""
    if not (_WHO.match(look.text) or _SPOKEN_OF.match(look.text)):
        return False
    return ", " in look.text or all(word[0].isupper() for word in look.text.split()[-2:])


def is_speech(look: Look) -> bool:
    """Whether a line is a question or an answer of an interview."""
    return bool(_SPEAKER.match(look.text))
