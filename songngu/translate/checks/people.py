"""Whether people and places of the Vietnamese are what they are in the English, and each one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from songngu.translate.checks.holders import holder_flags
from songngu.translate.entities import entities
from songngu.translate.lexicon import A_WOMAN, HONORIFICS, MONTHS, SURNAMES

# Heroes after whom wards, schools and streets are called.
_HEROES = frozenset(
    """Lê Hồng Phong|Trần Phú|Nguyễn Huệ|Trần Hưng Đạo|Lê Lợi|Nguyễn Trãi|Lý Thường Kiệt
    |Phan Bội Châu|Phan Chu Trinh|Phan Châu Trinh|Hoàng Văn Thụ|Nguyễn Thái Học|Nguyễn Thị Minh Khai
    |Võ Thị Sáu|Lê Thánh Tông|Ngô Quyền|Lê Chân|Nguyễn Văn Cừ|Trần Quốc Toản|Phạm Ngũ Lão
    |Tôn Đức Thắng|Nguyễn Du|Nguyễn An Ninh|Phan Đình Phùng|Huỳnh Thúc Kháng|Nguyễn Cư Trinh
    |Hồ Chí Minh|Võ Nguyên Giáp|Phạm Văn Đồng|Lê Duẩn|Nguyễn Viết Xuân|Nguyễn Bỉnh Khiêm|Lê Đại Hành
    |Đinh Tiên Hoàng|Nguyễn Đình Chiểu|Nguyễn Tất Thành|Lê Quý Đôn|Chu Văn An|Trần Nhân Tông
    |Nguyễn Văn Linh|Nguyễn Hữu Cảnh|Trương Định|Phạm Hùng|Lương Thế Vinh|Trần Đại Nghĩa
    |Nguyễn Công Trứ|Cao Bá Quát|Hà Huy Tập|Lê Thanh Nghị|Nguyễn Lương Bằng|Lý Tự Trọng
    |Nguyễn Văn Trỗi|Phạm Ngọc Thạch|Lê Hữu Trác|Lý Thái Tổ|Hùng Vương|Trần Quang Khải""".replace(
        "\n    ", ""
    ).split("|")
)
# Family names of the mountain peoples, which the recognition of names leaves out.
_MOUNTAIN_SURNAMES = frozenset(
    """Và Vừ Giàng Lầu Sùng Thào Hạng Quàng Tòng Cà Lường Cầm Mùa Vàng Sình Chảo Tẩn Phàn Lỳ Pờ Hờ
    Điểu Rơ Siu Rah Ksor Bh Lò Lèo Leo Lữ Vi Hà Lộc Lương Mang Tráng Ly Cư Sần Thền Chẻo Lừu""".split()
)
_OFFICE = (
    r"(?:[Cc]hủ tịch|[Pp]hó|[Gg]iám đốc|[Bb]í thư|[Tt]rưởng|\w+ trưởng|[Cc]hánh|[Tt]ổng|\w+ tá"
    r"|\w+ tướng|[Cc]hủ nhiệm|[Nn]guyên|TS|ThS|GS|BS|KS|[Tt]iến sĩ|[Bb]ác sĩ|[Đđ]ồng chí|đ/c)"
)
# An office before a name, nothing between them that begins something else.
_TITLED = re.compile(rf"(?<!\w){_OFFICE}(?!\w)[^,.;:()“”\"]{{0,90}}$")
_HONORED = re.compile(
    rf"(?:(?<!\w)(?:{'|'.join(map(re.escape, HONORIFICS))})"
    rf"|(?:^|[.:;“\"] ?)(?:{'|'.join(word.capitalize() for word in HONORIFICS)})) $"
)
_TITLES = re.compile(rf"(?<!\w){_OFFICE}(?: {_OFFICE})*(?!\w)")
_UNIT = re.compile(
    r"(?<!\w)(?:phường|xã|quận|huyện|thị xã|thị trấn|thành phố|TP\.?|TX\.?|tỉnh|đặc khu) $"
)
# What may also be called after a person, or stand before the name of a place.
_THING = re.compile(
    r"(?i:(?<!\w)(?:ủy|uỷ|đoàn|trường|đường|phố|nhà hát|tượng đài|cầu|khu|sông|hồ|chợ|học viện"
    r"|đại học|thpt|thcs|bệnh viện|công ty|đập|cảng|thôn|bản|làng|buôn|ấp|xóm|cửa khẩu|thành ủy"
    r"|giải thưởng|quỹ|sinh|di tích|lăng|viện|kỳ|nghị sĩ|công viên|quảng trường|khu vực|đảng bộ"
    r"|trạm|ngõ|hẻm|số \d+|\d+|mttq|chùa|đền|đình|nhà máy)) $"
)
_FOLLOWED_BY_NAME = re.compile(r" [^\W\d_a-z][^\W\d_]*[^\W\d_ ]")

_PLACE_AFTER = re.compile(
    r"(?:'s)? (?:Island )?(?:City|Province|District|Ward|Commune|Village|Hamlet|Town|Township"
    r"|River|Street|Road|provincial|district|municipal|city|ward|commune|people|residents"
    r"|People's (?:Committee|Council)|Party (?:Committee|Organization)|Steering Committee"
    r"|Department|Division)\b"
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:Department|Division|Committee|Council|Board|Office|Inspectorate|Union|Association"
    r"|Commission|Ministry|Chair\w+|Director|Secretary|Head|Minister|Center|Police|City|Province"
    r"|District|Ward|Commune|Village|People's|Farmers|people|residents|officials) (?:of|in|at) (?:the )?"
    r"|\bof the |(?<!brought )(?<!called )(?<!sworn )\bin |\b(?:more|less|fewer) than |\b(?:nearly|about|at) |\d )$"
)
_OFFICES_EN = (
    r"(?:(?:Permanent|Deputy|Vice|Standing|former|acting) )*"
    r"(?:Chair\w+|Directors?|Secretar\w+|Heads?|Ministers?|Chiefs?)\b"
)
# Kinds of places in English, and the Vietnamese for each.
_KINDS = {
    "Province": "tỉnh",
    "City": r"thành phố|tp\.?|thủ đô",
    "District": r"huyện|huyện đảo|quận|q\.",
    "Ward": r"phường|p\.",
    "Commune": "xã|xã đảo",
    "Town": r"thị xã|thị trấn|tx\.?",
    "Township": r"thị trấn|tt\.?",
    "Village": "thôn|làng|bản|buôn|ấp|xóm|khóm|sóc|plei|bon|tổ dân phố",
    "Hamlet": "thôn|làng|bản|buôn|ấp|xóm|khóm|sóc|plei|bon|tổ dân phố",
    "River": "sông|suối|rạch|kênh",
    "Lake": "hồ|đầm",
    "Island": "đảo|hòn|cù lao|xã đảo|huyện đảo|quần đảo",
    "Market": "chợ",
    "Bridge": "cầu",
    "Port": "cảng",
    "Pagoda": "chùa",
    "Temple": "đền|đình|miếu|chùa",
    "Mountain": "núi",
    "Pass": "đèo",
    "Hospital": "bệnh viện|viện",
}
_ANY_KIND = "|".join(dict.fromkeys("|".join(_KINDS.values()).split("|")))
# A kind, straight before a name; and what may not follow the name: more of it.
_KIND_BEFORE = re.compile(rf"(?<!\w)({_ANY_KIND}) (?:các )?\Z", re.IGNORECASE)
_LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_NAME_ENDS = re.compile(rf"(?!\w)(?! [^\W\d_{_LOWER}])")
_RIGHT_KIND = {en: re.compile(rf"(?:{vi})", re.IGNORECASE) for en, vi in _KINDS.items()}
_PLACE_EN = re.compile(rf"((?:[^\W\d_a-z][^\W\d_]*[- ]){{1,4}})({'|'.join(_KINDS)})\b")
_DATE_PLACE = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}) \d+ (?:provincial |district |commune |ward )?"
    rf"(?:{'|'.join(_KINDS)}|People's|Party)\b"
)
_IN_WORD = re.compile(r"\w")
_AND_OFFICE = re.compile(rf",? and (?:the )?{_OFFICES_EN}")
_AND_BEFORE = re.compile(r"\band (?:Mr\. |Ms\. |Mrs\. |Dr\. )?$")
# What joins people: not the "và" inside the name of an agency.
_AGENCY_AND = re.compile(
    r"[^\W\d_a-z]\w* \w+(?:, [^\W\d_a-z]?\w* \w+)* và [^\W\d_a-z]\w* \w+(?: nông thôn)?"
)
_JOINS = re.compile(
    r"(?<!\w)(?:và|cùng|(?<!đối )với|cũng như|lẫn|hay|hoặc|kiêm|rồi|đồng thời|tới|đến|gồm|có)(?!\w)|[,;:&–-]"
)
# The same straight before a title.
_JOINED_TITLE = re.compile(
    rf"(?:{_JOINS.pattern})\W*(?:(?:các|hai|ba|nguyên|tân|ông|bà|cựu|đại diện|quyền) )*$"
)
_TITLE_ALONE = re.compile(
    rf"\b(?:Mr|Ms|Mrs|Dr|Prof)\b(?:\. ?|(?=[ ,;:]) ?)(?=(?:{'|'.join(MONTHS)}) \d"
    rf"|(?:{'|'.join(month for month in MONTHS if month != 'May')})\b(?! [^\W\d_a-z])|[\da-z,;:])"
    r"|\b(?:Mr|Ms|Mrs|Dr)\.(?=[^\s.])(?!Sc)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a Vietnamese sentence: where the name stands, and whether people are joined there."""

    name: str
    joined_before: bool
    joined_after: bool


def people_flags(source: str, english: str) -> list[str]:
    """People made places or agencies, two people made of one, and titles without a name."""
    english = english.replace("’", "'")
    flags = []
    for person in people(source):
        for at in _places(person.name, english):
            before, after = english[:at], at + len(person.name)
            if _IN_WORD.search(before[-1:]) or _IN_WORD.match(english, after):
                continue
            if _PLACE_AFTER.match(english, after) or _PLACE_BEFORE.search(before):
                flags.append(f"name: {person.name} made a place")
            joined = not person.joined_after and _AND_OFFICE.match(english, after)
            joined = joined or (not person.joined_before and _AND_BEFORE.search(before))
            if joined:
                flags.append(f"name: {person.name} made a second person")
    flags += _other_titles(source, english)
    flags += _sexes_added(source, english)
    flags += [f"name: {title[0].strip()}" for title in _TITLE_ALONE.finditer(english)]
    flags += [f"name: {place[0]}" for place in _DATE_PLACE.finditer(english)]
    flags += holder_flags(source, english)
    return flags + _other_kinds(source, english)


_MAN_VI = re.compile(r"(?<!\w)(?:ông|anh) $", re.IGNORECASE)
_WOMAN_VI = re.compile(r"(?<!\w)(?<!ông, )(?:bà|chị|cô) $", re.IGNORECASE)
_MAN_EN = re.compile(r"\bMr\.? $")
_WOMAN_EN = re.compile(r"\b(?:Ms|Mrs|Miss)\.? $")


def _other_titles(source: str, english: str) -> list[str]:
    """Men who have become women in the English, and women men."""
    flags = []
    for entity in entities(source):
        if entity.kind != "name":
            continue
        before = source[: entity.start]
        man, woman = _MAN_VI.search(before), _WOMAN_VI.search(before)
        if not (man or woman):
            continue
        for form in entity.forms:
            for at in _places(form, english):
                title = english[max(0, at - 6) : at]
                if (man and _WOMAN_EN.search(title)) or (woman and _MAN_EN.search(title)):
                    flags.append(f"name: {before.split()[-1]} {entity.text}")
    return flags


_CHAIRWOMAN = re.compile(r"\b(?:Vice )?[Cc]hairwom[ae]n\b")
_MS, _MR = re.compile(r"\b(?:Ms|Mrs)\. "), re.compile(r"\bMr\. ")
# What else may be said of a woman, and of a man; a comrade is Mr. by custom.
_SOMEBODY = r"cụ|em|cháu|già|bạn|nghệ nhân"
_ANY_WOMAN = re.compile(rf"(?<!\w)(?:dì|thím|mế|sơ|má|mợ|{_SOMEBODY})(?!\w)", re.IGNORECASE)
_ANY_MAN = re.compile(
    rf"(?<!\w)(?:ông|anh|bác|chú|thầy|cậu|nam|ngài|chàng|lão|bố|cha|con trai|chồng|mr|đồng chí|đ/c|{_SOMEBODY})(?!\w)",
    re.IGNORECASE,
)


def _sexes_added(source: str, english: str) -> Iterator[str]:
    """Of most who hold an office the Vietnamese does not say whether they are women or men."""
    woman = A_WOMAN.search(source)
    for title, anybody in ((_CHAIRWOMAN, None), (_MS, _ANY_WOMAN), (_MR, _ANY_MAN)):
        match = title.search(english)
        told = anybody is not None and anybody.search(source)
        if match and not told and not (woman and title is not _MR):
            yield f"name: {match[0].strip()} not in the source"


def _places(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _other_kinds(source: str, english: str) -> list[str]:
    """Places that the Vietnamese calls another kind of place each time it names them."""
    flags = []
    for match in _PLACE_EN.finditer(english):
        words = match[1].strip().split(" ")
        names = (" ".join(words[at:]) for at in range(len(words)))
        name = next((name for name in names if name in source), "")
        if name.isascii() and " " not in name:
            continue
        kinds = [
            kind[1]
            for at in _places(name, source)
            if _NAME_ENDS.match(source, at + len(name))
            and (kind := _KIND_BEFORE.search(source, max(0, at - 30), at))
        ]
        right = _RIGHT_KIND[match[2]]
        if kinds and not any(right.fullmatch(kind) for kind in kinds):
            flags.append(f"name: {name} {match[2]} not in the source")
    return flags


@lru_cache(maxsize=1024)
def people(source: str) -> tuple[Person, ...]:
    """The people of a Vietnamese sentence that are certainly people."""
    found = []
    for entity in entities(source):
        before, after = source[: entity.start], source[entity.end :]
        words = entity.text.split(" ")
        if entity.kind == "place":
            person = (
                len(words) > 2
                and words[0] in SURNAMES | _MOUNTAIN_SURNAMES
                and entity.text not in _HEROES
                and _UNIT.search(before)
                and _TITLED.search(before)
                and not _FOLLOWED_BY_NAME.match(after)
            )
        else:
            person = (
                entity.kind == "name"
                and len(words) > 1
                and (
                    _HONORED.search(before)
                    or (len(words) > 2 and entity.text not in _HEROES and _TITLED.search(before))
                )
                and not _also_a_place(entity.text, source)
            )
        if not person:
            continue
        clause = _AGENCY_AND.sub(" ", before[-160:])
        titles = list(_TITLES.finditer(clause))
        joined = bool(_JOINS.search(clause[-60:]))
        if titles:
            joined = bool(
                _JOINS.search(clause, titles[-1].end())
                or _JOINED_TITLE.search(clause[: titles[-1].start()])
            )
        found.append(
            Person(
                entity.forms[0],
                joined,
                bool(_JOINS.search(after[:60])),
            )
        )
    return tuple(found)


def _also_a_place(name: str, source: str) -> bool:
    return any(
        _UNIT.search(source, 0, at) or _THING.search(source, 0, at) for at in _places(name, source)
    )
