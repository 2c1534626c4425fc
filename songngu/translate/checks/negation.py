"""Whether a negation was lost or added."""

from __future__ import annotations

import re

# A negator; several in one list ("không A, không B") are one, as English joins them.
_NEGATOR = r"(?:không|chưa|chẳng|thiếu|đừng)"
_NEGATIVE_VI = re.compile(
    rf"\b{_NEGATOR}\b(?:(?:[^,;.:]{{1,25}}, (?:và |cũng )?|[^,;.:]{{1,25}} (?:và|hoặc|hay|mà) "
    rf"| (?:[^,;.:]{{1,12}} )?){_NEGATOR}\b)*",
    re.IGNORECASE,
)
# The same syllables where they deny nothing.
_NO_NEGATION_VI = re.compile(
    r"\b(?:hàng không|không (?:gian|khí|quân|phận|lưu|trung|tặc)|trên không|chân không|phòng không"
    r"|lưu không|không (?:chỉ|những|ngừng|ít|nhỏ|đồng|quản|chuyên(?: trách)?|người lái|xương sống|giấy|dây|số)"
    r"|(?:hay|có|được|hoặc|bầu|số|từ) không|thiếu (?:nhi|niên|tướng|tá|úy|uý|sinh|máu|cân)"
    r"|không (?:thể )?thiếu|không tiền mặt|không thể không|không khỏi|không phải (?:chỉ )?là không"
    r"|chưa kể|chẳng hạn|không kể|không (?:còn )?tính|nếu không|khi chưa|trước khi chưa)\b",
    re.IGNORECASE,
)
# Negations that English turns about: what then may stand instead of a negative.
_TURNED = (
    (r"(?:chưa|không) (?:đến|tới|đủ|đầy|quá|vượt|dưới|ít hơn|thấp hơn)",
     r"less|fewer|under|below|within|at (?:most|least)|maximum|up to|nearly|almost|shorter"),
    (r"(?:không|chưa|thiếu) (?:đúng|chính xác|phù hợp|chuẩn|khớp|đảm bảo|bảo đảm|chặt)",
     r"wrong\w*|incorrect\w*|improper\w*|violat\w+|errors?|mis\w{3,}|loose\w*|lax|substandard"),
    (r"(?:không|chưa) (?:giống|cùng|đồng đều|đồng nhất|thống nhất)", r"differ\w*|uneven\w*|vari\w+"),
    (r"không (?:thu|mất|phải trả|tốn)", r"free|waive\w*|saves?|saving"),
    (r"không (?:để|cho|được|nhận|tổ chức|dùng|bị|xảy)", r"ban\w*|prohibit\w*|forbid\w*|keep\w*|barred"),
    (r"không (?:đạt|hoàn thành|kịp)|chưa (?:đạt|hoàn thành|kịp)", r"miss\w*|behind|late|before"),
    (r"không (?:còn|cần|phải)", r"former|spar\w+|end\w*|abolish\w*|stop\w*|save\w*|instead"),
    (r"(?:chưa|không) (?:cao|tốt|mạnh|nhiều|lớn|rõ|nhanh|nghiêm|sát|sâu|quyết liệt|đều|kịp thời)",
     r"low|modest|poor\w*|weak\w*|few|little|unclear|slow\w*|lax|vague|loose\w*|limited|late"),
    (r"thiếu", r"short\w*|need\w*|below|poor\w*|weak\w*|dis\w{4,}|deficien\w+|want\w*"),
)  # fmt: skip
_TURNED_COMPILED = tuple(
    (re.compile(rf"\b(?:{vi})\b", re.IGNORECASE), re.compile(rf"\b(?:{en})\b", re.IGNORECASE))
    for vi, en in _TURNED
)
_NEGATIVE_EN = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|lack\w*|fail\w*"
    r"|unable|absence|absent|short(?:age|fall|coming)s?|yet to|missing|refus\w+|deni\w+|deny"
    r"|free (?:of|from)|except|unless|rather than|avoid\w*|prevent\w*|hardly|zero|inability"
    r"|insufficient\w*|inadequa\w+|incomplete\w*|inconsisten\w+|ineffectiv\w+|inaccura\w+"
    r"|inappropriate\w*|inefficien\w+|ineligib\w+|inexperience\w*|indecisive\w*|invalid"
    r"|impossib\w+|impractical|immature|improper\w*|imperfect\w*|irregular\w*|irrevers\w+"
    r"|irresponsib\w+|il(?:legal|legitim|literate|logic)\w*|inevitabl\w+|infrequent\w*|informal"
    r"|dis(?:satisf|agree|allow|continu|regard|qualif|honest|unity|respect)\w*|exclud\w*"
    r"|non-?\w+|un(?!i(?!n)|der|til|ion|it|an)\w{3,}|(?!regard|nonethe|neverthe|un)\w{3,}less"
    r"|out of|far from|deficien\w+|cease\w*|regardless)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_FIRM_NEGATIVE_EN = re.compile(r"\b(?:not|never|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_LOOSE_NEGATIVE_VI = re.compile(
    r"\b(?:không|chưa|chẳng|chả|thiếu|đừng|chớ|phi|vô|bất|trái|mất|miễn|hết|thôi|chấm dứt|bỏ|trừ"
    r"|kém|yếu|khó|hạn chế|cấm|tránh|từ chối|trái với|sai|chậm|ngoài|mới|chỉ|ít|hiếm|nghèo|khỏi"
    r"|nào|quên|hụt|thất|vắng|ngừng|dừng|thay vì|hoãn|tồn tại|nợ|hơn là|lạc hậu|đâu|giấu|trống"
    r"|tự ý|trái phép)\b",
    re.IGNORECASE,
)


def negation_flags(source: str, english: str) -> list[str]:
    """Fewer negatives than the Vietnamese has, or one where it has none."""
    plain = _NO_NEGATION_VI.sub(" ", source)
    needed = len(_NEGATIVE_VI.findall(plain))
    if not needed:
        added = _FIRM_NEGATIVE_EN.search(english) and not _LOOSE_NEGATIVE_VI.search(source)
        return ["negation: not in the source"] if added else []
    found = len(_NEGATIVE_EN.findall(english))
    for vietnamese, turned in _TURNED_COMPILED:
        found += min(len(vietnamese.findall(plain)), len(turned.findall(english)))
    return ["negation"] if found < needed else []
