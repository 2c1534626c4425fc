"""How far a negation reaches, and what it makes of its verb: rules of a few idioms.

What is counted elsewhere (`negation`) may be right in number and wrong in place: "no hot spots
arise, many complaints" denies one of two, "cannot be done" is the opposite of "không thể không làm".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Both in lower case. Two members of a list that one "không" denies to the end of the sentence.
_BOTH_DENIED = re.compile(
    r"\bkhông (?:để )?(?:phát sinh|xảy ra)(?! tình trạng) [^,.;:“”]{3,40}, (?!(?:không|và|mà|nên|vì|do|nhưng|tạo|góp|bảo"
    r"|đảm|để|được|đã|thì|song|chỉ|cũng|các|theo|phải|khi|trong|đó|còn|bởi|tuy|dù|nếu|như|là|gây|làm|ảnh|chưa|chẳng"
    r"|tại|từ|giúp|mọi|một|nhất|sau|trước|cả|kể|bất|phần|nhiều|có|ai|ông|bà)\b)[^,.;:“”]{3,40}[.;]?$"
)
_REACHES = re.compile(r"\b(?:or|nor|and|any|either|neither|as well as|without)\b|\bno\b.*\bno\b|/")
# One denial that became two: "chưa hoàn thành" is not "unfinished … have no".
_DENIED_ALREADY = re.compile(
    r"\b(?:un(?:finished|completed|fulfilled|resolved|settled|met)|incomplete)\b"
)
_DENIES = re.compile(r"\b(?:not|no(?!\. ?\d)|never|without|cannot)\b|n['’]t\b")
_MAY_DENY = re.compile(
    r"\b(?:không|chưa|chẳng|thiếu|đừng|chả|vô|bất|mất|hết|trừ|cấm|miễn|bỏ|ít|chỉ|khỏi|trái|tránh|phi|từ chối|dừng|hiếm"
    r"|nào|kém|dở|nợ|tồn|quá hạn|trễ|vắng|sai|khó)\b"
)
# "bằng không", "không phải": Vietnamese, the English that turns it about, and Vietnamese that speaks for it.
_TURNED = (
    # what must be done → what cannot be
    (
        "không thể không",
        re.compile(r"\bkhông thể không\b"),
        re.compile(
            r"\b(?:cannot|can not|could not|can't) be (?!avoid|ignor|overlook|deni|neglect|refus|left|miss|omit|skip|delay|postpon"
            r"|put off|undone|without|separat|forgot|dismiss|lack|passed|absent|escap|evad|unaware|helped|dispens)\w+"
            r"|\bnot possible\b|\bimpossible to\b(?! (?:not|avoid|ignore|deny))"
        ),
        None,
    ),
    # may not do it for that reason → do it, not for that reason
    (
        " mà ",
        re.compile(
            r"\bkhông (?:được )?(?:vì|do|để|lấy) [^.;:]{3,60} mà (?:để|lơ|bỏ|quên|chậm|dừng|làm|ảnh|gây|buông|trì|hạ|bị)\b"
        ),
        re.compile(
            r"\b(?:not|never|n['’]t)\b[^.;]{3,80}\bbut (?:to |for )?(?:let|allow|leave|cause|interrupt|make|be|affect|delay|neglect)\b"
        ),
        None,
    ),
    # beside this there is that → there is none
    (
        "còn có",
        re.compile(r"\b(?:ngoài|bên cạnh)(?! ra)[^.;:]{3,60} còn có\b"),
        re.compile(r"\bthere (?:is|are|was|were) no\b|\b(?:has|have|had) no\b"),
        re.compile(r"\b(?:(?:không|chưa|chẳng|đâu) có|không còn|hết)\b"),
    ),
    # it is only → it is not only
    (
        "chỉ là",
        re.compile(r"(?<!không )(?<!không phải )(?<!chẳng )(?<!đâu )\bchỉ là\b"),
        re.compile(r"\bnot (?:only|just|merely)\b"),
        re.compile(
            r"không (?:chỉ|những|riêng|phải|đơn|dừng)|chẳng (?:những|chỉ)|đâu chỉ|chưa (?:chỉ|hết)"
        ),
    ),
)  # fmt: skip
# "not only" that no "but also" follows, where the Vietnamese has none either.
_NOT_ONLY = re.compile(r"\bnot only\b(?!.*(?:\b(?:but|also|too|as well|even|it|rather|and)\b|;))")
_NOT_ONLY_VI = re.compile(
    r"không (?:chỉ|những|riêng|phải|đơn)|chẳng (?:những|chỉ)|đâu chỉ|chưa hết|đừng chỉ"
)


def reaching(source: str, english: str) -> Iterator[str]:
    """ "no hot spots arise, many complaints" for "không phát sinh điểm nóng, khiếu kiện". Both of lower case."""
    if (
        "không" in source
        and (match := _BOTH_DENIED.search(source))
        and not _REACHES.search(english)
    ):
        yield f"negation: {match[0]}"
    if (
        (match := _DENIED_ALREADY.search(english))
        and _DENIES.search(english)
        and len(_MAY_DENY.findall(source)) == 1
    ):
        yield f"negation: {match[0]} twice"
    for cue, said, turned, other in _TURNED:
        if (
            cue in source
            and (match := said.search(source))
            and (claim := turned.search(english))
            and not (other and other.search(source))
        ):
            yield f"negation: {match[0]} – {claim[0]}"
    if (
        "not only" in english
        and (match := _NOT_ONLY.search(english))
        and not _NOT_ONLY_VI.search(source)
    ):
        yield f"negation: {match[0]} not in the source"
