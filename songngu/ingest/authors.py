"""Bylines, sources and photo credits: who wrote, published and photographed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from songngu.ingest import signs
from songngu.text import fold


@dataclass(frozen=True, slots=True)
class Byline:
    """What a line of names says. `credit` is the photo credit as written ("Ảnh: Quốc Dũng")."""

    authors: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    credit: str = ""
    labelled: bool = False  # the line says so itself: "Tác giả: …", "Nguồn: …"
    office: bool = False  # it is an office's bare name, which may be something else


_NUMBERED = re.compile(r"^(?:[IVX]+|\d+|[a-zđ])\s*[.)/]\s")
_URL = re.compile(r"https?://[^\s<>\"”)\]]+")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.?){1,4}$")
_SHORT_FIRST = re.compile(r"^[^\W\d_]{1,3}\.[^\W\d_]{2,7}$")  # H.Thảo, Ng.Thành
# Pen names of offices: "PV", "Nhóm phóng viên", "BBT", "TTXVN".
_PEN = re.compile(
    r"^(?:nhom )?(?:pv|p\.v|ctv|bbt|bt|btv|phong vien|ban bien tap|ban bbt|cong tac vien|bien tap vien|ttxvn|vgp(?: news)?"
    r"|vov|vtv|admin|tong hop|tong hop tin)(?: .{1,30})?$"
)
_OFFICE = re.compile(
    r"^(?:Phòng|Ban|Sở|Bộ|Văn phòng|VP|Trung tâm|TT|Đài|Cổng|Tổ|Chi cục|Cục|Vụ|UBND|HĐND|Thanh tra|Hội (?!nghị|thảo|thi|đồng|diễn|báo)|Báo|Tạp chí"
    r"|Công an|Huyện ủy|Tỉnh ủy|Trường|Bưu điện|Tỉnh đoàn|Huyện đoàn)(?:(?<= )|\s)"
)
_LABEL = re.compile(
    r"^(?:(?:người )?(?:tác giả|viết bài|thực hiện|tổng hợp|biên tập|đưa tin|đăng|nhập tin)(?: bài viết| bởi| tin)?\s*[:：]"
    r"|(?:tin|bài|ảnh|clip|video|tin bài|bài viết|ảnh)(?:\s*(?:,|và|&|-|/|\+)\s*(?:tin|bài|ảnh|hình|hình ảnh|clip|video))+\s*[:：.]?"
    r"|(?:tin|bài|tin bài|bài viết|by|posted by|đăng bởi|người đăng|phóng viên|viết bởi)\s*[:：]"
    r"|(?:đăng bởi|posted by|viết bởi)\s)\s*",
    re.IGNORECASE,
)
_ONLY_PHOTO_LABEL = re.compile(r"^(?:ảnh|nguồn ảnh)(?:\s*,\s*video)?\s*[:：]", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:^|[-–—|(,;.]\s*|\s)(?:nguồn(?: tin| bài)?|source)\s*[:：]\s*(?P<source>.+)$", re.IGNORECASE
)
_ACCORDING = re.compile(r"^\(?\s*theo\s*[:：]?\s+(?P<source>\S.{0,60}?)\s*\)?\.?$", re.IGNORECASE)
_CREDIT_PART = re.compile(
    r"(?:^|[-–—|;,.(]\s*|\s)(?P<credit>ảnh\s*[:：]\s*[^:]{2,60})$", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s+[-–—]\s+|\s*[,;&|/+]\s*|\s+và\s+|\s*[–—]\s*|(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})"
)
_AFTER_NAME = re.compile(
    r"\s*(?:\((?P<note>[^()]{1,60})\)|(?P<does>tổng hợp|thực hiện|biên tập|lược ghi|biên soạn))\.?$",
    re.IGNORECASE,
)


def person(text: str) -> bool:
    """Whether `text` has the form of one person's name, initials or pen name."""
    if _PEN.match(fold(text)):
        return True
    words = text.split()
    if not 1 <= len(words) <= 5:
        return False
    if len(words) == 1 and (_INITIALS.match(text) or _SHORT_FIRST.match(text)):
        return text[0].isupper() and (len(text.strip(".")) > 1)
    return all(_name_word(word) for word in words) and any(len(word) > 1 for word in words)


def _name_word(word: str) -> bool:
    if _INITIALS.match(word) and len(word) <= 2 and word[0].isupper():
        return True
    if _SHORT_FIRST.match(word):
        return word[0].isupper()
    if not (word.isalpha() and len(word) <= 7 and word[0].isupper()):
        return False
    return word.isupper() or word[1:].islower()


def names(text: str) -> tuple[str, ...]:
    """Return the authors that `text` lists, () if any part of it is no name.

    Names all in capitals are written in mixed case; an office is an author too.
    """
    text = text.strip(" .*-–—|:;,")
    if _is_office(text):
        return (text,)
    if note := _AFTER_NAME.search(text):
        text = text[: note.start()]
    found: list[str] = []
    for part in _BETWEEN.split(text):
        name = _AFTER_NAME.sub("", part.strip(" ()")).strip(" .") if part else ""
        if _INITIALS.match(part.strip(" ()")):
            name = part.strip(" ()")
        if not name:
            continue
        if found and _is_office(name):
            continue  # where the one before works
        if not person(name):
            return ()
        if _mixed_case(name) not in found:
            found.append(_mixed_case(name))
    return tuple(found)


def _is_office(text: str) -> bool:
    short = len(text.split()) <= 12 and not re.search(r"[:.\d]", text)
    return short and bool(_OFFICE.match(text)) and not signs.DOING.search(fold(text))


def _mixed_case(name: str) -> str:
    words = name.split()
    if len(words) > 1 and name.isupper() and not _PEN.match(fold(name)):
        return " ".join(word.capitalize() if word.isalpha() else word for word in words)
    return name


def read_byline(text: str) -> Byline | None:
    """Return what a line of names says, or None if it is something else.

    "Quốc Dũng - Nguồn: baogialai.com.vn", "Tin, ảnh: Thu Hà", "(Theo chinhphu.vn)",
    "Bài: N.H – Ảnh: PV", "VĂN HÀO - TRẦN HỮU".
    """
    text = " ".join(text.split()).strip("* ")
    if not text or len(text) > 160 or _NUMBERED.match(text):
        return None
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    source = url = credit = ""
    if match := _URL.search(text):
        url = match[0].rstrip(".,;")
    if match := _SOURCE.search(text):
        source, text = _clean_source(match["source"]), text[: match.start()]
        if _ONLY_PHOTO_LABEL.match(source):
            return None
    elif match := _ACCORDING.match(text):
        said = match["source"]
        if not _publisher(said):
            return None
        source, text = _clean_source(said), ""
    if len(source) > 80:
        return None
    labelled = False
    if match := _LABEL.match(text):
        labelled, text = True, text[match.end() :]
    if match := _CREDIT_PART.search(text):
        holder = match["credit"].split(":", 1)[1] if ":" in match["credit"] else ""
        if names(holder) or credit_holder(holder):
            credit, text = match["credit"].strip(), text[: match.start()]
    text = text.strip(" .*-–—|:;,(") if not _INITIALS.match(text.strip()) else text.strip()
    authors = names(text) if text else ()
    if text and not authors:
        if not labelled or len(text.split()) > 8:
            return None
        authors = (text,)
    if not (authors or source or credit):
        return None
    office = bool(authors) and not (labelled or source or credit) and _is_office(authors[0])
    return Byline(authors, source, url, credit, labelled or bool(source or credit), office)


def _publisher(text: str) -> bool:
    """Whether "Theo …" names a publication rather than opening a sentence."""
    if _URL.search(text) or re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", text):
        return True
    return (
        bool(
            re.match(
                r"(?:báo|trang|cổng|tạp chí|đài|website|vgp|ttxvn|vov|vtv|vietnam|thông tấn|chinhphu|tttđt)",
                text,
                re.I,
            )
            or person(text)
        )
        and len(text.split()) <= 8
    )


def _clean_source(text: str) -> str:
    text = text.strip(" .*()[]-–—|")
    if match := _URL.fullmatch(text):
        return re.sub(r"^https?://(?:www\.)?|/.*$", "", match[0])
    return _URL.sub("", text).strip(" .-–—()|,") or text


# ---- Captions

# Who a photo is by: a name, an agency, or both ("VGP/Lê Sơn", "TTXVN", "baogialai.com.vn").
_HOLDER = re.compile(r"^(?:[\w.&-]+\s?[/\\–-]\s?)?[\w.&-]+(?: [\w.&-]+){0,4}$")
_CREDIT_END = re.compile(
    r"(?:[\s\-–—.,;|(/]|(?<=\.))(?P<mark>(?:nguồn ảnh|nguồn|ảnh(?: minh h[oọ][aạ]| tư liệu)?|hình|photo|credit)\s*[:：]\s*)(?P<holder>[^:：]{1,60}?)[\s).*]*$",
    re.IGNORECASE,
)
_BRACKET_END = re.compile(
    r"\(\s*(?P<mark>(?:ảnh|nguồn)\s+)(?P<holder>[^():]{2,40}?)\s*\)[\s.]*$", re.IGNORECASE
)
_KIND_END = re.compile(
    r"[\s\-–—.(]+(?P<kind>ảnh (?:minh h[oọ][aạ]|tư liệu|internet|st|sưu tầm|chụp màn hình))[\s).]*$",
    re.I,
)
_CAPTION_START = re.compile(
    r"^[\s(*]*(?:ảnh|hình|hình ảnh|trong ảnh|chú thích ảnh)\s*(?:\d{1,2}\s*)?[:：.–-]\s*", re.I
)


def credit_holder(text: str) -> bool:
    """Whether `text` names whom a photo is by, rather than saying what it shows."""
    text = text.strip(" .()")
    if not _HOLDER.match(text):
        return False
    parts = [part for part in re.split(r"\s?[/\\–]\s?|\s-\s", text) if part]
    return all(
        person(part) or re.fullmatch(r"[A-Z]{2,8}|[\w-]+(?:\.[\w-]+)+", part) for part in parts
    )


def read_caption(text: str) -> tuple[str, str] | None:
    """Return (caption, credit) of a line that a photo mark shows to be a caption, else None.

    "Quang cảnh hội nghị. Ảnh: Quốc Dũng", "… - Ảnh: VGP/Lê Sơn", "Ảnh: Quang cảnh Hội nghị",
    "Ảnh minh họa". Either may be empty: a line "Ảnh: Quốc Dũng" is a credit alone.
    """
    text = " ".join(text.split())
    if match := _CAPTION_START.match(text):
        rest = text[match.end() :].strip(" *")
        if rest.endswith(")") and "(" not in rest:
            rest = rest[:-1].strip()
        if credit_holder(rest):
            return "", f"Ảnh: {rest.strip(' .()')}"
        inner = _split_end(rest)
        return inner if inner else (rest, "")
    return _split_end(text)


def _split_end(text: str) -> tuple[str, str] | None:
    if match := _KIND_END.search(text):
        return text[: match.start()].strip(" -–—("), match["kind"][:1].upper() + match["kind"][1:]
    for pattern in (_CREDIT_END, _BRACKET_END):
        match = pattern.search(text[-90:])
        if match:
            holder = match["holder"].strip(" .()")
            if credit_holder(holder) or len(holder.split()) <= 6:
                caption = (
                    text[: max(0, len(text) - 90) + match.start()]
                    if len(text) > 90
                    else text[: match.start()]
                )
                keep = text[len(caption) : len(caption) + 1] == "."
                caption = caption.strip(" -–—,;|(*") + ("." if keep else "")
                mark = match["mark"].strip(" :：")
                return caption, f"{mark[:1].upper()}{mark[1:]}: {holder}"
    if re.fullmatch(r"[\s(]*ảnh (?:minh h[oọ][aạ]|tư liệu)[\s).]*", text, re.I):
        return "", text.strip(" ().")
    return None
