"""Words that would say the opposite: must and need not, adopted and rejected, abolished and issued."""

from __future__ import annotations

import re

_ANY = re.IGNORECASE
# What the Vietnamese says; the English that says the opposite; what of the English or, behind "vi:",
# of the Vietnamese speaks for its being something else.
_TURNED = (
    # need not
    (r"không (?:phải|cần|bắt buộc)(?! (?:là|do|vì|bởi|chỉ|ai|lúc nào|khi nào|đến|từ|của|ở|trong|để|như|nơi nào|cứ|thế|vậy|bây giờ))",
     r"must not|may not|mustn't|(?:is|are|be|was|were) (?:not allowed|not permitted|prohibited|forbidden|banned)",
     r"need not|(?:not|n't) (?:need|have)|no need|not required|required|exempt|not necess|no longer|oblig|without|having to"
     r"|vi:không được|cấm|nghiêm"),
    # must not
    (r"không được(?! (?:tốt|cao|nhiều|như|giải quyết|hỗ trợ|bố trí|công nhận|cấp|trả|hưởng|tính|xem|đưa|thông báo|biết|đào tạo"
     r"|quan tâm|phê duyệt|chấp thuận|ghi|cập nhật|báo|mời|lòng|khả quan|đảm bảo|bảo đảm|thực hiện|sử dụng|phép là))",
     r"need not|(?:not|n't) need to|(?:do|does|did)(?: not|n't) have to|not required to|no need to|not obliged to",
     r"must not|may not|cannot|can't|not be|not allowed|prohibit|\bban|forbid|barred|never|no longer"
     r"|vi:không phải|không cần|không bắt buộc"),
    (r"tự nguyện", r"mandatory|compulsory|obligatory", r"volunt|willing|vi:bắt buộc|nghĩa vụ|phải"),
    (r"bắt buộc", r"voluntary|optional|volunteer\w*", r"mandat|compuls|oblig|requir|must|forc|vi:tự nguyện|tùy|tuỳ|không bắt buộc"),
    (r"(?:được|được phép|cho phép) (?:ghi âm|tham gia|nộp|sử dụng|kinh doanh|xây dựng)",
     r"(?:is|are|was|were) (?:not allowed|not permitted|prohibited|forbidden|banned)",
     r"vi:không|chưa|cấm|chỉ|mới|trừ"),
    (r"(?:được )?miễn (?:học phí|phí|lệ phí|thuế|viện phí|tiền)",
     r"(?:is|are|be|was|were) charged (?!no|nothing|less)|(?:must|have to|has to) pay",
     r"exempt|free|waiv|without|no (?:fee|charge|tuition)|not|vi:không|chưa|thu|phải"),
    (r"(?<!không )(?<!chưa )(?<!không được )thông qua (?:nghị quyết|luật|dự thảo|đề án|kế hoạch|tờ trình|dự án luật)",
     r"reject\w*|voted? down|turn\w* down|refus\w*", r"adopt|approv|pass|endors|vi:bác|không thông qua|từ chối|phản đối|chưa thông qua"),
    (r"xóa mù(?: chữ)?|xoá mù(?: chữ)?", r"(?:eliminat|eradicat|wip|abolish)\w*(?: out)?(?: \w+)? literacy", r"illiteracy|il+itera"),
)  # fmt: skip
_TURNED_COMPILED = tuple(
    (
        re.compile(rf"(?<!\w)(?:{vi})(?!\w)", _ANY),
        re.compile(rf"\b(?:{wrong})\b", _ANY),
        re.compile(
            rf"\b(?:{unless.partition('|vi:')[0] if not unless.startswith('vi:') else '(?!)'})",
            _ANY,
        ),
        re.compile(rf"(?<!\w)(?:{unless.partition('vi:')[2] or '(?!)'})(?!\w)", _ANY),
    )
    for vi, wrong, unless in _TURNED
)
# What puts an end to something, and the beginnings of the English of which one must stand.
_ENDED = (
    ("bãi bỏ", r"abol|scrap|annul|repeal|remov|cancel|cut|elimin|drop|revok|abandon|delet|lift|end|reduc|rescind|withdr|void"
     r"|away|discontinu|lose|ceas|no longer|axe|nullif|quash|overturn|invalid|terminat|stop|dispens|waiv|strik|struck|discard|supersed"),
    ("giải thể(?! thao)", r"dissol|disband|abol|clos|dismantl|scrap|w[io]+nd|disestabl|end|shut|br[eo]|liquidat|elimin|remov|ceas|no longer"
     r"|merg|terminat|cancel|disappear|wip|gone|discontinu|fold|defunct|former|cut|without|axe|laid|disincorp|stop"),
    ("tạm dừng|tạm ngừng|tạm hoãn|(?<!gia )đình chỉ", r"suspen|halt|paus|stop|postpon|temporar|defer|delay|ceas|fr[eo]+z|hold|discontinu|interrupt"
     r"|put|clos|morator|block|shelv|shut|stall|break|adjourn|interim|idle|held|remov|barr|ban|prohibit|disqualif|expel|forbid"),
    ("bác bỏ|bác đơn|bác kháng cáo", r"reject|dismiss|den[iy]|refut|turn|overrul|disprov|rebut|not|uph|unfound|quash|contradict|debunk"),
)  # fmt: skip
_ENDED_COMPILED = tuple(
    (re.compile(rf"(?<!\w)(?:{vi})(?!\w)", _ANY), re.compile(rf"\b(?:{en})", _ANY))
    for vi, en in _ENDED
)


def opposite_flags(source: str, english: str) -> list[str]:
    """Flags of obligations, permissions and ends that are turned about or gone."""
    english = english.replace("’", "'")
    flags = []
    for vi, wrong, right, other in _TURNED_COMPILED:
        match = vi.search(source)
        if (
            match
            and wrong.search(english)
            and not right.search(english)
            and not other.search(source)
        ):
            flags.append(f"negation: {match[0]}")
    for vi, needed in _ENDED_COMPILED:
        match = vi.search(source)
        if match and not needed.search(english):
            flags.append(f"negation: {match[0]}")
    return flags
