"""Whether who holds an office still holds it: former and acting holders."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ANY = re.IGNORECASE
_OFFICE = (
    r"(?:phó |thường trực )*(?:chủ tịch|giám đốc|bí thư|thứ trưởng|bộ trưởng|tổng|cục trưởng|vụ trưởng|viện trưởng"
    r"|hiệu trưởng|chánh|thủ tướng|trưởng|ủy viên|đại biểu|cán bộ|chuyên viên|chủ nhiệm|phó|lãnh đạo)"
)
# Syllables of which it must have one, what the Vietnamese says, and the English of which one must stand.
_SAID = (
    (
        ("nguyên ", "cựu "),
        re.compile(rf"(?<!\w)(?<!căn )(?<!tài )(?<!giữ )nguyên (?:là )?(?={_OFFICE})|(?<!\w)cựu (?={_OFFICE})", _ANY),
        re.compile(
            r"\b(?:former\w*|ex|then|past|previous\w*|one-time|onetime|retired|late|once|era|who (?:was|had|served|held|headed)|served"
            r"|was (?:then |still )?(?:the |its |their |an? )?(?-i:[A-Z]\w+|deputy|vice|director|head|chair\w*|secretary|minister|leader|chief|in office)"
            r"|had been|used to|when s?he was|being)\b",
            _ANY,
        ),
    ),
    (
        ("quyền ",),
        re.compile(
            r"(?<!chính )(?<!có )(?<!được )(?<!toàn )(?<!thẩm )(?<!ủy )(?<!uỷ )(?<!phân )(?<!trao )(?<!giao )(?<!dưới )"
            r"(?<!cầm )(?<!nắm )(?<!nhân )(?<!đặc )(?<!lạm )(?<!của )(?<!cho )(?<!về )(?<!chủ )(?<!\w)quyền "
            r"(?=(?:giám đốc|chủ tịch|bộ trưởng|trưởng|cục trưởng|chánh|hiệu trưởng|vụ trưởng|viện trưởng|bí thư|tổng)\b)",
            _ANY,
        ),
        re.compile(r"\b(?:acting|interim|temporar\w*|in charge|caretaker)\b", _ANY),
    ),
)  # fmt: skip
# What the English says, and what the Vietnamese must then have.
_CLAIMED = (
    (
        "ormer ",
        re.compile(r"\b[Ff]ormer (?=(?:Deputy |Vice |Permanent |Standing )*(?:[A-Z]\w+ )?(?:Chair|Director|Minister|Head|Secretar"
                   r"|President|Premier|Prime|Chief|Rector|Principal))"),
        re.compile(r"nguyên|cựu|tiền nhiệm|trước|cũ|từng|đã|xưa|thời|hồi|vốn|khi|lúc|hưu|thôi|ngày|thay|nhậm|bị|mất|qua|\bcũng\b", _ANY),
    ),
    (
        "cting ",
        re.compile(r"\b[Aa]cting (?=(?:Deputy |Vice )*(?:Chair|Director|Minister|Head|Secretar|President|Chief|Rector|Principal))"),
        re.compile(r"quyền|phụ trách|tạm|thay|Q\.|điều hành|đảm nhiệm", _ANY),
    ),
)  # fmt: skip


def standing_lost(source: str, english: str) -> Iterator[str]:
    """ "nguyên Giám đốc" that is the director again."""
    lower = source.lower()
    for cues, said, needed in _SAID:
        match = any(cue in lower for cue in cues) and said.search(source)
        if match and not needed.search(english):
            after = source[match.end() :].split()[:2]
            yield f"name: {' '.join([match[0].strip(), *after])}"


def standing_added(source: str, english: str) -> Iterator[str]:
    """A director who became a former or an acting one."""
    for cue, claim, needed in _CLAIMED:
        match = cue in english and claim.search(english)
        if match and not needed.search(source):
            yield f"name: {match[0].strip()} not in the source"
