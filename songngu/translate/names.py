"""Names of people and places in Vietnamese prose.

A name is a run of capitalised syllables. Where a run begins with a surname, or follows
"ông", "bà" …, it is a person; after "huyện", "xã" … or in the list of provinces, a place.
Offices written straight before or after ("Giám đốc Sở Nội vụ Gia Lai Nguyễn Đình Tiến")
are kept apart from the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from songngu import gazetteer
from songngu.text import fold
from songngu.translate.entity import Entity, Kind, free
from songngu.translate.lexicon import (
    HONORIFICS,
    LOWER,
    MIDDLE_NAMES,
    NOT_NAMES,
    OPENING_WORDS,
    PLACE_WORDS,
    PROVINCES,
    SURNAMES,
    TITLE_WORDS,
    TITLES,
    UPPER,
)

_SYLLABLE = rf"[{UPPER}][{LOWER}]*(?:['’][{UPPER}{LOWER}][{LOWER}]*)?"
_RUN = re.compile(rf"(?<![\w/@.]){_SYLLABLE}(?: {_SYLLABLE})*(?![\w@])")
_NEXT_WORD = re.compile(rf" ([{LOWER}]+)")
_LONGEST_NAME = 5
_NAME: Kind = "name"
_PLACE: Kind = "place"
_AFTER_HONORIFIC = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, HONORIFICS))})\s$", re.IGNORECASE
)
_AFTER_PLACE_WORD = re.compile(
    rf"(?<!\w)(?<!tấn )(?<!tác )(?P<word>{'|'.join(map(re.escape, PLACE_WORDS))})\s$", re.IGNORECASE
)

# A district by what stands before its name: known ones end where the table says, and a person may
# follow straight after ("Bí thư Huyện ủy Kim Sơn Phạm Quang Đĩnh").
_AFTER_DISTRICT_WORD = re.compile(
    r"(?<!\w)(?:(?:huyện|quận|thị|thành)(?: (?:ủy|uỷ|đoàn|đội|xã|phố))?|tp\.?|tx\.?)\s$",
    re.IGNORECASE,
)

# The capital, the southern metropolis and cities abroad have an English spelling.
_CITIES = (
    (
        re.compile(r"(?:\b[Tt]hành phố |\b[Tt][Pp]\.? ?)(?:Hồ Chí Minh|HCM)\b"),
        ("Ho Chi Minh City", "Hồ Chí Minh City", "HCM City", "HCMC"),
    ),
    (re.compile(r"(?:\b[Tt]hành phố |\b[Tt][Pp]\.? ?)?\bHà Nội\b"), ("Hanoi", "Ha Noi", "Hà Nội")),
    *(
        (re.compile(rf"(?<!\w){name}(?!\w)"), tuple(forms.split(", ")))
        for name, forms in (
            ("Bắc Kinh", "Beijing"),
            ("Thượng Hải", "Shanghai"),
            ("Côn Minh", "Kunming"),
            ("Thẩm Quyến", "Shenzhen"),
            ("Viêng Chăn", "Vientiane"),
            ("(?:Phnôm|Phnom) Pênh", "Phnom Penh"),
            ("Băng Cốc", "Bangkok"),
            ("Luân Đôn", "London"),
            ("Bình Nhưỡng", "Pyongyang"),
        )
    ),
    # An island, and no Ms. Tô.
    (re.compile(r"\bCô Tô\b"), ("Cô Tô", "Co To")),
)
_PROVINCE = re.compile(
    "|".join(sorted((re.escape(name) for name in PROVINCES), key=len, reverse=True))
)
# A given name typed in lower case, known by the verb after it: "Nguyễn Đình tiến cho biết".
_LOWER_GIVEN_NAME = re.compile(
    rf" (?!(?:cũng|đã|vừa|sẽ|vẫn|còn|đang|được|có|và|thì|phải|không|tại|khi|cùng|cho|phát|báo"
    rf"|tiếp|trực|thay|rồi|lại|nhấn|chủ|khẳng|nói|dự|làm)\b)([{LOWER}]{{2,}})"
    rf"(?= (?:cho biết|phát biểu|khẳng định|chủ trì|nhấn mạnh|báo cáo|đề nghị|yêu cầu|cho rằng))"
)


def _forms(name: str) -> tuple[str, ...]:
    bare = "".join(
        plain.upper() if char.isupper() else plain
        for char, plain in ((char, fold(char)) for char in name)
    )
    return tuple(dict.fromkeys((name, bare)))


def _place_length(words: Sequence[str]) -> int:
    """How many words of a run after "huyện", "xã" … are the place: up to where a person begins."""
    for length in (2, 3, 1, 4):
        left = len(words) - length
        if left < (2 if length > 1 else 3):
            continue
        if words[length] in SURNAMES - {"Văn"} or words[length + 1] in ("Thị", "Văn"):
            return length
    return min(len(words), 4)


def _district_length(sentence: str, start: int, end: int) -> int:
    """How many words of the run from `start` to `end` are a district that the gazetteer knows."""
    if not _AFTER_DISTRICT_WORD.search(sentence, 0, start):
        return 0
    known = gazetteer.bare_district(sentence, start)
    return len(sentence[start : known.end].split(" ")) if known and known.end <= end else 0


def _person_length(words: Sequence[str], following: str) -> int:
    """How many words of a run that begins with a person are that person's name."""
    length = min(len(words), _LONGEST_NAME)
    for at in range(length):
        if words[at] in TITLE_WORDS or " ".join(words[at : at + 2]).lower() in TITLES:
            return at
    # The last word may open an office whose second syllable is in lower case.
    if length == len(words) and f"{words[-1]} {following}".lower() in TITLES:
        length -= 1
    return length


def _segments(run: re.Match[str], sentence: str) -> Iterator[tuple[Kind, int, int]]:
    """Cut one run of capitalised syllables into people and places (offsets in the sentence)."""
    words = run[0].split(" ")
    match = _NEXT_WORD.match(sentence, run.end())
    following = match[1] if match else ""
    opens = not sentence[: run.start()].strip(" “\"'(–-")
    at, start, fresh, known = 0, run.start(), True, 0
    while at < len(words):
        rest, before = words[at:], sentence[:start]
        honorific = bool(_AFTER_HONORIFIC.search(before))
        place = _AFTER_PLACE_WORD.search(before)
        # Whoever follows a known district is a person, of whatever people: "Bát Xát Chảo Láo Tả".
        beside, known = bool(known) and len(rest) > 1, _district_length(sentence, start, run.end())
        length, kind = 0, _NAME
        if known:
            length, kind = known, _PLACE
        elif place and _is_place(place["word"].lower(), rest, following):
            length, kind = _place_length(rest), _PLACE
        elif honorific or beside or rest[0] in SURNAMES:
            length = _person_length(rest, following)
            named = _is_person(rest[:length], honorific, opens and at == 0)
            # Inside a run, after words that are no place or person, only a full name stands out.
            if before.endswith("chương ") or not named or not (fresh or honorific or length > 2):
                length = 0
        end = start + len(" ".join(rest[: length or 1]))
        if length:
            yield kind, start, end
        fresh = bool(length) or (opens and at == 0)
        at, start = at + (length or 1), end + 1


def _is_place(word: str, words: Sequence[str], following: str) -> bool:
    """Whether a run after `word` ("huyện", "bản" …) names a place: "bản Báo cáo" does not."""
    if word == "tỉnh":
        return False  # provinces are known by name: "Sở Nội vụ tỉnh Nguyễn Văn Bon" is a person
    if len(words) > 1:
        return True
    return word not in ("bản", "làng", "ấp") and following not in ("ủy", "uỷ", "bộ", "đoàn", "ban")


def _is_person(name: Sequence[str], honorific: bool, opens: bool) -> bool:
    if not name or " ".join(name[:2]) in NOT_NAMES or " ".join(name[:3]) in NOT_NAMES:
        return False
    if honorific:
        return True
    if name[0] == "Đoàn":  # also a delegation
        return len(name) > 2 and name[1] in MIDDLE_NAMES
    if opens and name[0] in OPENING_WORDS:
        return len(name) > 2 and name[1] not in SURNAMES - {"Văn"}
    return len(name) > 1


def find_names(sentence: str, taken: Sequence[Entity] = ()) -> list[Entity]:
    """Return the people and places of a Vietnamese sentence, in order, clear of what is `taken`."""
    found: list[Entity] = []

    def add(kind: Kind, start: int, end: int, forms: tuple[str, ...] = ()) -> None:
        if free(start, end, (*taken, *found)):
            text = sentence[start:end]
            found.append(Entity(kind, start, end, text, forms or _forms(text)))

    for city, forms in _CITIES:
        for match in city.finditer(sentence):
            add("place", match.start(), match.end(), forms)
    titled = sum(word[0].isupper() for word in sentence.split()) > 0.7 * len(sentence.split()) > 4
    for match in _PROVINCE.finditer(sentence):
        if _stands_alone(sentence, match.start(), match.end()):
            add("place", match.start(), match.end())
    opening = len(sentence) - len(sentence.lstrip(" “\"'(–-"))
    if (run := _RUN.match(sentence, opening)) and " " in run[0]:
        district = gazetteer.bare_district(sentence, opening)  # "Mường Ảng họp đánh giá …"
        if district and district.end == run.end():
            add("place", opening, run.end())
    for stretch in _free_runs(sentence, (*taken, *found)):
        for kind, start, end in _segments(stretch, sentence):
            name = sentence[start:end]
            words = name.split(" ")
            if titled and kind == "name" and len(words) < 3:
                continue
            given = _LOWER_GIVEN_NAME.match(sentence, end)
            if kind == "name" and len(words) == 2 and words[1] in MIDDLE_NAMES and given:
                whole = sentence[start : given.end()]
                spelled = f"{name} {given[1].capitalize()}"
                add(kind, start, given.end(), (spelled, whole, *_forms(spelled)[1:]))
            else:
                add(kind, start, end)
    return sorted(found, key=lambda entity: entity.start)


def _stands_alone(sentence: str, start: int, end: int) -> bool:
    """Whether the province name at this place is not part of a longer name."""
    before = re.search(rf"(?:^|[^\w])([{UPPER}][\w'’]*) $", sentence[:start])
    if before and before[1] in SURNAMES - OPENING_WORDS:
        return False  # "Lê Thái Bình"
    if before and _AFTER_PLACE_WORD.search(sentence, 0, before.start(1)):
        return False  # "phường Hiệp Bình Phước"
    longer = {"Thái Bình": " Dương", "Đồng Tháp": " Mười"}.get(sentence[start:end])
    after = sentence[end:]
    return not (re.match(r"\w", after) or (longer and after.startswith(longer)))


def _free_runs(sentence: str, taken: Sequence[Entity]) -> Iterator[re.Match[str]]:
    """The runs of capitalised syllables that lie between the entities `taken`."""
    edges = [0]
    for entity in sorted(taken, key=lambda entity: entity.start):
        edges += [entity.start, entity.end]
    edges.append(len(sentence))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start < end:
            yield from _RUN.finditer(sentence, start, end)
