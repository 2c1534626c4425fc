"""Whether whoever holds an office is still one person in the English, and no place.

Some titles are complete: after "Trưởng thôn" or "Thượng tá" a person must come, whatever the
name; so must one after an office and its unit, where no unit is called so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from songngu.text import fold, old_tone
from songngu.translate.lexicon import SURNAMES

_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_SYLLABLE = rf"[{_UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?"
_NAME = rf"({_SYLLABLE}(?: {_SYLLABLE}){{2,3}})(?![\w/-])(?! [{_UPPER}])"
_VILLAGE = "thôn|bản|ấp|khóm|buôn|làng|xóm|sóc|phum|khu phố|khu vực|tổ dân phố|nhóm"
# Titles after which nothing but a name can come.
_COMPLETE = re.compile(
    rf"(?:(?:[Tt]rưởng|[Pp]hó) (?:{_VILLAGE})|[Gg]ià làng|[Nn]ghệ nhân(?: ưu tú| nhân dân)?"
    r"|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tá|úy|tướng)(?: (?:biên phòng|công an|quân y))?"
    r"|[Bb]ác sĩ|[Kk]ỹ sư|[Ll]uật sư|[Tt]hẩm phán|[Nn]hà báo|[Pp]hóng viên|[Tt]hạc sĩ|[Tt]iến sĩ"
    r"|TS\.?|ThS\.?|BS\.?|[Đđ]ại biểu|[Đđ]/c|[Đđ]ồng chí|[Hh]iệu trưởng|[Gg]iám đốc|[Bb]í thư"
    r"|[Cc]hủ tịch|[Tt]rưởng phòng|[Pp]hó phòng|[Nn]ông dân|[Cc]ông dân|[Cc]hiến sĩ)"
    rf" {_NAME}"
)
# A family name and a middle name that only people have, before what may be a place's name, too.
_LONG = re.compile(
    rf"(?<!\w)((?:{'|'.join(sorted(SURNAMES))}) (?:Thị|Văn) {_SYLLABLE}(?: {_SYLLABLE})?)"
    rf"(?!\w)(?! [{_UPPER}])"
)
# Districts and heroes whose names look like that.
_NO_PEOPLE = ("Đồng Văn", "Trần Văn Thời", "Ngô Văn Sở", "Hồ Chí Minh", "Tôn Đức Thắng")
# What makes a place or a body of the name before it.
_PLACE_AFTER = re.compile(
    r"(?:'s)? (?:(?:City|Province|District|Ward|Commune|Village|Hamlet|Town|Township|River|Street"
    r"|Road|School|University|Hospital|Association|Union|Committee|Department|Division|Board|Council"
    r"|Office|Police|Border Guards?|Inspectorate|Company|Bridge|Lake|Island|Market|Pagoda|Temple)"
    r"|provincial|district|municipal|city|ward|commune|village|hamlet|town|border|residents"
    r"|officials|police|inspectorate|authorities)\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:City|Province|District|Ward|Commune|Village|Hamlet|Town|Township|residents|people)"
    r" of (?:the )?$|\b(?:Head|Director|Chair\w+|Secretary|Minister|Chief|Principal|Rector) of (?:the )?$"
)
# Places called after people, or of three syllables: the name is left alone.
_ALSO_PLACES = re.compile(
    r"(?:xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|trường|đường|phố|cầu|chợ|THPT|THCS) $",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def _holders(source: str) -> tuple[tuple[str, bool], ...]:
    """The people after a complete title, and long names, each with whether it is the latter."""
    found: dict[tuple[str, bool], None] = {}
    for match in _COMPLETE.finditer(source):
        places = (
            _ALSO_PLACES.search(source, 0, at.start())
            for at in re.finditer(re.escape(match[1]), source)
        )
        company = any(word.isupper() and len(word) > 1 for word in match[1].split(" "))
        if not (any(places) or company or match[1].startswith(_NO_PEOPLE)):
            found[match[1], False] = None
    for match in _LONG.finditer(source):
        if not match[1].startswith(_NO_PEOPLE):
            found[match[1], True] = None
    return tuple(found)


def holder_flags(source: str, english: str) -> list[str]:
    """People with a title made places, and long names that were cut."""
    english = english.replace("’", "'")
    flags = []
    folded = ""
    for name, long in _holders(source):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", english):
            if not long and (
                _PLACE_AFTER.match(english, match.end())
                or _PLACE_BEFORE.search(english[: match.start()])
            ):
                flags.append(f"name: {name} made a place")
        folded = folded or fold(old_tone(english))
        if long and fold(old_tone(name)) not in folded:
            flags.append(f"name: {name}")
    return flags
