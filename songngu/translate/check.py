"""Check an English sentence against its Vietnamese, whatever engine made it.

A flag is "kind" or "kind: detail". The checks are one-sided: a flag says that something
could not be confirmed, not that it is wrong; no flag says that every figure, name and
date of the Vietnamese was found, and none besides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from songngu.text import fold, nfc
from songngu.translate.english import unknown_words
from songngu.translate.entities import entities
from songngu.translate.entity import FIGURES, Entity
from songngu.translate.lexicon import MONTHS

# --- entities -----------------------------------------------------------------------------

_DIGITS = re.compile(r"\d+(?:[.,/:]\d+)*")
_MONTH_NAMES = re.compile(rf"\b(?:{'|'.join(m for m in MONTHS if m not in ('March', 'May'))})\b")
_AFTER_PLACE = re.compile(r"(?:'s)? (?:Province|City|District|Commune|Ward|Township|Town)\b")
_OFFICE_OF = re.compile(r"\b(?:Minister|Chair\w+|Director|Secretary|Head|Affairs|Committee) of $")

# What in the Vietnamese before a name may be "and" in English.
_JOINED = re.compile(
    r"\b(?:và|cùng|với|cũng như|lẫn|hay|hoặc)\b[^.]{0,60}$|[;&,]\s*(?:các |những )?(?:ông|bà|anh|chị|cô|đ/c|đồng chí)?\s*$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"%|\bper ?cent\b")
# "19 giờ" that became "19 p.m."
_NO_CLOCK = re.compile(r"(?<![\d:.,])(?:1[3-9]|2\d)(?::\d\d)? ?[ap]\.?m\b")
_NUMBER_WORDS = tuple(
    (english, re.compile(rf"\b(?:{vietnamese})\b"))
    for english, vietnamese in (
        ("two", "hai|đôi|cặp|song|nhị|lưỡng|kép|ba"),
        ("three", "ba|tam"),
        ("four", "bốn|tư|tứ"),
        ("five", "năm|lăm|ngũ"),
        ("six", "sáu|lục|nửa năm"),
        ("seven", "bảy|bẩy|thất"),
        ("eight", "tám|bát"),
        ("nine", "chín|cửu"),
        ("ten", "mười|chục|thập"),
        ("dozens?", "chục|tá|mười|hàng"),
        ("hundreds?", "trăm"),
        ("thousands?", "nghìn|ngàn|vạn|ngàn"),
        ("millions?", "triệu|trăm"),
        ("billions?", "tỷ|tỉ"),
    )
)

_SYLLABLES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROUND = (
    (10**9, "t[ỷỉ]"),
    (10**6, "triệu"),
    (1000, "(?:nghìn|ngàn)"),
    (100, "trăm"),
    (10, "(?:mươi|chục)"),
)


def _spelled_out(number: str, vietnamese: str) -> bool:
    """Whether the Vietnamese (lower case) has this number in words: "ba trăm" for "300"."""
    if not number.isdigit():
        return False
    value = int(number)
    words = [_SYLLABLES[value]] if 0 < value <= 10 else []
    words += [
        f"{_SYLLABLES[value // unit]} {name}"
        for unit, name in _ROUND
        if value % unit == 0 and 0 < value // unit <= 10
    ]
    if 10 < value < 20:
        words.append(f"mười {_SYLLABLES[value - 10]}".replace("mười năm", "mười lăm"))
    return any(re.search(rf"\b{word}\b", vietnamese) for word in words)


def _occurrence(form: str, english: str) -> re.Match[str] | None:
    """Find `form` in `english` as whole words or numbers."""
    before = r"(?<![\w])(?<!\d[.,/:])" if form[0].isalnum() else ""
    # A whole number may also stand as an ordinal or a decade: 20th, 1990s.
    after = r"(?:st|nd|rd|th|s)?" if form[-1].isdigit() else ""
    after += r"(?![\w])(?![.,/:]\d)" if form[-1].isalnum() else ""
    caseless = re.IGNORECASE if form.isascii() and not form[0].isupper() else re.NOFLAG
    return re.search(f"{before}{re.escape(form)}{after}", english, caseless)


def _take(entity: Entity, english: str) -> str | None:
    """Return `english` with one occurrence of `entity` blanked out, None if it has none."""
    for form in entity.forms:
        if match := _occurrence(form, english):
            return f"{english[: match.start()]}\0{english[match.end() :]}"
    return None


def _entity_flags(source: str, english: str) -> list[str]:
    flags: list[str] = []
    left = english
    found = entities(source)
    # Longer forms first, so that "14" does not take the 14 of "14 of 19".
    for entity in sorted(found, key=lambda e: -len(e.forms[0])):
        without = _take(entity, left)
        if without is None:
            kind = "figure" if entity.kind in FIGURES else entity.kind
            kind = "name" if kind == "acronym" else kind
            flags.append(f"{kind}: {entity.text}")
            continue
        if entity.kind == "name" and _AFTER_PLACE.match(without[without.index("\0") :][1:]):
            flags.append(f"name: {entity.text} made a place")
        before = without[: without.index("\0")]
        if (
            entity.kind == "name"
            and _OFFICE_OF.search(before)
            and f"của {entity.text}" not in source
        ):
            flags.append(f"name: {entity.text} made a place")
        joined = before.endswith(" and ") and not _JOINED.search(source[: entity.start])
        if entity.kind == "name" and joined:
            flags.append(f"name: {entity.text} made a second person")
        left = without.replace("\0", " \N{MIDDLE DOT} ")
    spoken = source.lower()
    flags += [
        f"figure: {number} not in the source"
        for number in _DIGITS.findall(left)
        if not _spelled_out(number.replace(",", ""), spoken)
    ]
    if share := _SHARE.search(left):  # 150 that became 150%
        flags.append(f"figure: {share[0]} not in the source")
    flags += [f"figure: {month} not in the source" for month in _MONTH_NAMES.findall(left)]
    flags += [f"figure: {clock[0]}" for clock in _NO_CLOCK.finditer(english)]
    flags += [
        f"figure: {word} not in the source"
        for word, vietnamese in _NUMBER_WORDS
        if re.search(rf"\b{word}\b", left, re.IGNORECASE) and not vietnamese.search(spoken)
    ]
    flags += [
        f"{entity.kind}: {entity.text} repeated"
        for entity in dict.fromkeys(e for e in found if e.kind in ("name", "document", "url"))
        if _occurrence(entity.forms[0], left)
    ]
    return flags


# --- negation -----------------------------------------------------------------------------

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


def _negation_flags(source: str, english: str) -> list[str]:
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


# --- form ---------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_LETTERS = re.compile(r"[^\W\d_]+")
# Vietnamese words that English texts about Vietnam use.
_LOANWORDS = {"tết", "đồng", "bánh", "chưng", "phở", "áo", "dài", "chèo", "tuồng", "cải", "lương"}

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,.:;!?()]")
_JOINERS = ([","], ["and"], ["or"], ["of"], ["in"], ["the"])
# Words of the offices whose long English names recur in any sentence about them.
_OFFICES = frozenset(
    """people's committee committees party department departments ministry council standing board
    steering office fatherland minister chairman director secretary""".split()
)
_ECHO = ("and", "by", "to", "after")  # again and again, line by line


def _repetition_flags(source: str, english: str) -> list[str]:
    """A phrase said again at once, or long ones said again that the Vietnamese does not repeat."""
    words = [word.lower() for word in _TOKEN.findall(english)]
    origin = [word.lower() for word in _WORD.findall(source)]
    for length in range(1, 8):
        for at in range(len(words) - 2 * length + 1):
            here, then = words[at : at + length], at + length
            if not here[0].isalpha() or here in (["had"], ["that"]):
                continue
            if length == 2 and here[-1] in _ECHO:
                continue
            joined = length > 1 and words[then : then + 1] in _JOINERS
            again = here == words[then : then + length]
            again = again or (joined and here == words[then + 1 : then + 1 + length])
            if again and (length > 1 or here[0] not in origin):
                return [f"repetition: {' '.join(here)}"]
    for length, times, in_source in ((5, 2, 4), (4, 3, 3)):
        phrase = _repeated(words, length, times)
        if phrase and not _repeated(origin, in_source, times):
            return [f"repetition: {phrase}"]
    return []


def _repeated(words: Sequence[str], length: int, times: int) -> str:
    """The first phrase of `length` words that occurs `times` times, or ""."""
    grams = Counter(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
    return next(
        (
            " ".join(gram)
            for gram, count in grams.items()
            if count >= times and _OFFICES.isdisjoint(gram)
        ),
        "",
    )


def _length_flags(source: str, english: str) -> list[str]:
    """Vietnamese syllables against English words; the bounds are those of human translations."""
    syllables, words = len(_WORD.findall(source)), len(_WORD.findall(english))
    low, high = 0.35 * syllables - 2, 1.25 * syllables + 6
    if not low <= words <= high:
        return [f"length: {words} words for {syllables} syllables"]
    # A bracket that is never closed: the rest of it was lost.
    opened = english.count("(") > english.count(")") and source.count("(") <= source.count(")")
    return ["length"] if opened else []


def _vietnamese(word: str) -> bool:
    """Whether a word has a letter or tone mark that English words do not."""
    marks = unicodedata.normalize("NFD", word)
    return any(char in "đĐ\u0309\u0323\u031b\u0306" for char in marks) or (
        sum(map(unicodedata.combining, marks)) > 230
    )


def _language_flags(source: str, english: str) -> list[str]:
    """Vietnamese words left over, and names that are not in the source."""
    known = {word.lower() for word in _LETTERS.findall(source)} | _LOANWORDS
    for entity in entities(source):
        known |= {word.lower() for word in _LETTERS.findall(entity.forms[0])}
    flags = []
    for word in dict.fromkeys(_LETTERS.findall(english)):
        if not _vietnamese(word) or word.lower() in _LOANWORDS:
            continue
        if word[0].islower():
            flags.append(f"vietnamese: {word}")
        elif word.lower() not in known:
            flags.append(f"name: {word} not in the source")
    return flags


_ACRONYM = re.compile(r"(?<![\w/-])[A-ZĐ]{2,}(?![\w/])")
_ENGLISH_ACRONYMS = frozenset(
    """VND USD EUR GDP GRDP AI IT ICT TV UN EU US UK ASEAN ID HR NGO CEO HIV COVID CDC GPS DNA SIM
    CT QR PAR INDEX SIPAS PAPI PCI""".split()
)


def _acronym_flags(source: str, english: str) -> list[str]:
    """Acronyms that stand neither in the source nor in everyday English."""
    return [
        f"name: {acronym} not in the source"
        for acronym in dict.fromkeys(_ACRONYM.findall(english))
        if acronym not in _ENGLISH_ACRONYMS and acronym not in source and not _roman(acronym)
    ]


# Institutions that an engine likes to invent: what the Vietnamese must then say, folded.
_INSTITUTIONS = tuple(
    (re.compile(rf"\b(?:{english})\b"), re.compile(rf"\b(?:{vietnamese})\b"))
    for english, vietnamese in (
        ("National Assembly", "quoc hoi|qh|dbqh|ubtvqh|hdbcqg|nghi truong|lap phap"),
        ("Prime Minister", "thu tuong|ttg|nguoi dung dau chinh phu"),
        ("Politburo", "bo chinh tri|bct|tw"),
        ("Fatherland Front", "mat tran|mttq|ubmttq"),
        ("People's Councils?", "hdnd|hoi dong nhan dan|hoi dong"),
        ("Supreme People's Court", "toa an|tand|tandtc"),
        ("Procuracy|Procuracies", "kiem sat|vksnd|vks|ksnd"),
        ("Border Guards?", "bien phong|bdbp"),
        ("Youth Union", "doan|thanh nien|tncs"),
        ("Women's Union", "phu nu|lhpn"),
        ("Inspection Commission", "kiem tra|ubkt"),
        ("State Bank", "ngan hang|nhnn"),
    )
)
_BRACKETED = re.compile(r"\(([^\W\d_]{2,10})\)")


def _institution_flags(source: str, english: str) -> list[str]:
    """Institutions and bracketed acronyms that the Vietnamese does not have, or not so often."""
    folded = fold(source)
    flags = [
        f"name: {found[0]} not in the source"
        for pattern, vietnamese in _INSTITUTIONS
        if (found := pattern.search(english)) and not vietnamese.search(folded)
    ]
    twice = Counter(_BRACKETED.findall(english)) - Counter(_BRACKETED.findall(source))
    return flags + [f"repetition: ({acronym})" for acronym in twice if f"({acronym})" in source]


def _roman(word: str) -> bool:
    """Whether a word in capitals can be a Roman numeral."""
    return not word.strip("IVXLC")


def check(
    source: str, english: str, tokens: Sequence[str] = (), terms: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the flags of one English sentence, none if everything could be confirmed.

    `tokens` are the placeholder tokens of the package, `terms` the English that the
    editor's glossary has for words of this sentence. Kinds of flag: `empty`,
    `placeholder`, `figure`, `document`, `url`, `email`, `name` (acronyms too), `place`,
    `negation`, `repetition`, `length`, `vietnamese`, `unknown`.
    """
    source, english = nfc(source), nfc(english)
    if not _WORD.search(english):
        return ("empty",)
    flags = [f"placeholder: {token}" for token in (*tokens, "｟", "｠") if token in english][:1]
    if "⁇" in english or "<unk>" in english:
        flags.append("unknown")
    flags += _entity_flags(source, english)
    flags += _negation_flags(source, english)
    flags += _repetition_flags(source, english)
    flags += _length_flags(source, english)
    for term in terms:
        english = english.replace(term, " \N{MIDDLE DOT} ")
    flags += _language_flags(source, english)
    flags += _acronym_flags(source, english)
    flags += _institution_flags(source, english)
    flags += [f"unknown: {word}" for word in unknown_words(english, source)]
    return tuple(dict.fromkeys(flags))
