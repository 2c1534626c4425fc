"""Whether a document is of the same kind in the English: a resolution, a decision, a plan.

The kinds are those of Law 63/2025/QH15 on legal documents and of Decree 30/2020/NĐ-CP on
records management, and those of the Party; the English is that of the official translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A kind as it stands before a number = the English words of which one must stand there.
_KINDS = {
    "nghị quyết": "resolution",
    "quyết định": "decision",
    "chỉ thị": "directive|instruction",
    "kết luận": "conclusion|notice|notification|announcement",
    "nghị định": "decree",
    "thông tư": "circular",
    "pháp lệnh": "ordinance",
    "luật": "law",
    "sắc lệnh": "decree|order|law",
    "sắc luật": "decree|law",
    "lệnh": "order|decree",
    "kế hoạch": "plan",
    "thông báo": "notice|notification|announcement|conclusion",
    "thông tri": "circular|notice|notification|instruction",
    "báo cáo": "report",
    "hướng dẫn": "guidance|guideline|guide|instruction",
    "quy định": "regulation|rule",
    "quy chế": "regulation|rule",
    "công điện": "dispatch|telegram|message|telegraph",
    "công văn": "letter|dispatch|document|correspondence|message|note",
    "tờ trình": "submission|proposal|report|statement|petition|document|request",
    "đề án": "project|scheme|plan|proposal|program",
    "chương trình": "program|programme|plan",
    "chiến lược": "strategy",
}
_ENGLISH = sorted({word for words in _KINDS.values() for word in words.split("|")})
_NUMBERED = re.compile(
    rf"(?<!\w)({'|'.join(_KINDS)}) (?:số )?(\d+(?:[/-][\wĐ./-]*\w)?)(?![\w,.]*\d)"
)
# Kinds that are called nothing else: in Vietnamese (what must not follow), in English.
_ASKED = tuple(
    (kind, re.compile(rf"(?<!\w){kind}(?!\w)(?! thư)"), re.compile(rf"\b(?:{english})"))
    for kind, english in (
        ("nghị định", "decree"),
        ("thông tư", "circular"),
        ("nghị quyết", "resolution|resolv"),
        ("chỉ thị", "directive|instruct|order|direct|indicat"),
        ("pháp lệnh", "ordinance|mandatory|target"),
        ("hiến pháp", "constitution"),
    )
)
# The same the other way round: in English, the Vietnamese of which some must stand.
_CLAIMED = tuple(
    (kind, re.compile(rf"\b{kind}s?\b"), re.compile(rf"(?<!\w)(?:{vietnamese})"))
    for kind, vietnamese in (
        ("decree", "nghị định|sắc|lệnh|nđ|chiếu|dụ|hợp đồng 68"),
        ("circular", "thông tư|thông tri|thông đạt|tròn|tuần hoàn|vòng|tt"),
        ("resolution", "nghị quyết|giải|nq|hòa|xử lý|quyết tâm|tháo gỡ|quán triệt|nét|ngã ngũ"),
        ("directive", "chỉ thị|chỉ đạo|ct|công điện|lệnh"),
        ("ordinance", "pháp lệnh|sắc"),
        ("constitution", "hiến|thể trạng"),
    )
)


def _unnumbered(source: str, english: str) -> Iterator[str]:
    """Kinds of documents, with a number or without, that only one of the two speaks of."""
    for kind, asked, said in _ASKED:
        if kind in source and asked.search(source) and not said.search(english):
            yield f"document: {kind}"
    for kind, claimed, base in _CLAIMED:
        if kind in english and claimed.search(english) and not base.search(source):
            yield f"document: {kind} not in the source"


def document_flags(source: str, english: str) -> list[str]:
    """Documents of which the English says another kind than the Vietnamese."""
    flags = []
    said = english.lower()
    for kind, number in dict.fromkeys(_NUMBERED.findall(source.lower())):
        found = re.search(
            rf"\b({'|'.join(_ENGLISH)})s?,? (?:no\.? ?|number )?{re.escape(number)}(?![\w/-])", said
        )
        if found and found[1] not in _KINDS[kind].split("|"):
            flags.append(f"document: {kind} {number}")
    return flags or list(_unnumbered(source.lower(), said))
