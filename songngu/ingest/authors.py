"""Bylines: what one line of names says about who wrote, published and photographed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from songngu import gazetteer
from songngu.ingest import mastheads, people, signs
from songngu.ingest.captions import credit_holder, read_caption
from songngu.ingest.people import People, person
from songngu.text import fold

__all__ = ["Byline", "credit_holder", "person", "read_byline", "read_caption"]


@dataclass(frozen=True, slots=True)
class Byline:
    """What a line of names says. `credit` is the photo credit as written ("Ảnh: Quốc Dũng")."""

    authors: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    credit: str = ""
    labelled: bool = False  # the line says so itself: "Tác giả: …", "Nguồn: …"
    office: bool = False  # it is an office's bare name, which may be something else
    posted: bool = False  # it names who put the article on the site: "Đăng bởi …"


_NUMBERED = re.compile(r"^(?:[IVX]+|\d+|[a-zđ])\s*[.)/]\s")
_BRACKET = re.compile(r"[()\[\]]")
_URL = re.compile(r"https?://[^\s<>\"”)\]]+")
_WORK = r"(?:tin|bài|tin bài|bài viết|nội dung|chùm ảnh|phóng sự|ghi chép|ký sự|bút ký|tùy bút|tản văn|thơ|ghi|lời)"
_PICTURE = r"(?:ảnh|hình|hình ảnh|video|clip|đồ họa|đồ hoạ|audio|infographic)"
_AND = r"\s*(?:,|và|&|-|–|/|\+|\s)\s*"
# What a person did, with a colon or "của" behind it.
_ROLE = re.compile(
    r"(?:^|(?<=[-–—|;,.(•\s]))(?:"
    rf"(?P<author>(?:người )?(?:tác giả|viết bài|viết)(?: bài viết)?|(?:nhóm )?thực hiện|tổng hợp|biên soạn|lược ghi|nhóm (?:tác giả|phóng viên|pv)"
    rf"|{_WORK}(?:{_AND}(?:{_WORK}|{_PICTURE}))*|{_PICTURE}(?:{_AND}{_PICTURE})*{_AND}{_WORK}(?:{_AND}{_PICTURE})*)"
    r"|(?P<writer>phóng viên|pv|p\.v|ctv|cộng tác viên)"
    r"|(?P<poster>(?:(?:được )?(?:đăng|viết|gửi|cập nhật|đăng tải|biên tập|nhập)(?: bài| tin)? )?bởi|(?:người|đơn vị) (?:đăng(?: tải)?|nhập|gửi|cập nhật|đưa|tạo|biên tập)(?: bài(?: viết)?| tin(?: bài)?)?"
    r"|nhập tin|đưa tin|đăng tin|đăng|biên tập(?: viên)?|(?:post(?:ed)?|written|published) by|by|author|user|tài khoản|quản trị)"
    rf"|(?P<picture>nguồn (?:ảnh|video|hình)|{_PICTURE}(?:{_AND}{_PICTURE})*)"
    r"|(?P<other>thiết kế|trình bày|kỹ thuật|mỹ thuật|quay phim|dựng phim|dựng|minh họa|đạo diễn|mc|xuất bản|duyệt(?: bài)?|chịu trách nhiệm(?: nội dung)?)"
    r"|(?P<source>nguồn(?: tin| bài| bài viết| trích dẫn)?|source|theo)"
    r")\s*[:：]\s*",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:(?P<verb>(?:được )?(?:đăng|viết|gửi|cập nhật)(?: bài| tin)? )?bởi|(?:post(?:ed)? |written |created |submitted )?by)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^(?:(?:chùm )?(?:phóng sự|bài|tin|bài viết|ký sự|bút ký|ghi chép|tản văn|tùy bút|thơ)(?: (?:ảnh|của phóng viên))?"
    r"(?:\s*(?:,|và)\s*ảnh)?) của\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_BARE_WORK = re.compile(r"^(?:tin|bài)\s*(?:,|và|-|&)\s*ảnh\s*[.\s-]+(?=[^\W\d_])", re.IGNORECASE)
_ACCORDING = re.compile(
    r"(?:^|(?P<open>\()|(?<=[-–|;,.]\s)|\s(?=\())\(?\s*theo\s*[:：]?\s+(?P<source>[^\W_][^()]{1,70}?(?:\s*\([^()]{2,40}\))?)\s*\)?[\s.]*$",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(
    r"^(?:internet|st|sưu tầm|tổng hợp|tác giả|các báo|báo chí|mạng|facebook|dẫn nguồn|ảnh)$"
    r"|\b(?:số|ngày|điều|khoản|luật|nghị (?:quyết|định)|quyết định|thông tư|kế hoạch|văn bản|công văn|đó|dõi|ông|bà|quy định)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"[\s,(-]*(?:số \d|ra ngày|ngày \d|\d{1,2}[/.-]\d).*$", re.IGNORECASE)


@lru_cache(maxsize=4096)  # a line is looked at for several reasons, and returns on other pages
def read_byline(text: str) -> Byline | None:
    """Return what a line of names says, or None if it is something else.

    "Quốc Dũng - Nguồn: baogialai.com.vn", "Tin, ảnh: Thu Hà", "(Theo chinhphu.vn)",
    "Bài: N.H – Ảnh: PV", "VĂN HÀO - TRẦN HỮU", "Phóng sự của QUÁCH HỒNG ÂN, LÝ TẤN".
    """
    text = " ".join(text.split()).strip("* ")
    if not text or len(text) > 160 or _NUMBERED.match(text):
        return None
    if text[0] in "([" and text[-1] in ")]" and not _BRACKET.search(text[1:-1]):
        text = text[1:-1].strip()
    url = ""
    if "://" in text and (match := _URL.search(text)):
        url = match[0].rstrip(".,;")
    found = _Said()
    if match := _BY.match(text):
        rest = text[match.end() :]
        # "Bởi vì …", "Bởi sự vào cuộc của …" begin a sentence.
        if not match["verb"] and not (people.read(rest) or people.is_account(rest)):
            return None
        text = f"đăng bởi: {rest}"
    elif match := _OF.match(text) or _BARE_WORK.match(text):
        text = f"tác giả: {text[match.end() :]}"
    according = _ACCORDING.search(text) if "theo" in text.lower() else None
    if according and (named := _according(according["source"])):
        found.source, text = named[1], text[: according.start()].rstrip(" (-–—|,;")
        found.authors += named[0]
    roles = list(_ROLE.finditer(text)) if ":" in text or "：" in text else []
    head = text[: roles[0].start()] if roles else text
    if not _plain(head, found, alone=not roles and not found.source):
        return None
    for at, role in enumerate(roles):
        end = roles[at + 1].start() if at + 1 < len(roles) else len(text)
        said = text[role.end() : end].strip(" *-–—|;,(")
        if not _labelled(role, said, found):
            return None
    if not (found.authors or found.source or found.credit):
        return None
    return Byline(
        tuple(dict.fromkeys(found.authors)),
        found.source,
        url,
        found.credit,
        labelled=bool(roles or found.credit or (found.source and not found.office)),
        office=found.office,
        posted=found.posted and not found.wrote,
    )


class _Said:
    """What is found on a line, part by part."""

    def __init__(self) -> None:
        self.authors: list[str] = []
        self.source = self.credit = ""
        self.office = self.posted = self.wrote = False

    def add(self, found: People, *, wrote: bool = True) -> None:
        self.authors += found.names
        self.source = self.source or found.agency
        self.wrote = self.wrote or (wrote and bool(found.names))


def _plain(text: str, found: _Said, *, alone: bool) -> bool:
    """Read names that nothing stands before; False if the text is none."""
    text = text.strip(" *-–—|:;,([")
    if not text:
        return True
    if mastheads.is_paper(text) and (name := mastheads.publisher(text)):
        found.source, found.office = found.source or name, alone
        return not mastheads.is_kind(name)
    said = people.read(text)
    if said is None or (said.office and not said.persons and signs.DOING.search(fold(text))):
        return False
    if alone and said.office and len(text.split()) > 12:
        return False
    found.add(said)
    found.office = alone and bool(said.office) and not said.persons
    return True


# Pictures of nobody in particular: "Thu Hà; Ảnh: Internet".
_NOBODYS = re.compile(
    r"(?:internet|sưu tầm|tư liệu|minh họa|minh hoạ|nguồn internet|facebook|tác giả|nhân vật cung cấp|cộng tác viên)$",
    re.IGNORECASE,
)


def _labelled(role: re.Match[str], text: str, found: _Said) -> bool:
    """Read what stands behind a role; False if it shows that the line is none of names."""
    if role["source"]:
        persons, source = _source(text)
        if not source or len(source) > 80:
            return False
        found.source = found.source or source
        found.authors += persons
        return True
    if role["picture"]:
        holder = text.strip(" .()")
        if people.read(holder) or credit_holder(holder) or _NOBODYS.match(holder):
            found.credit = found.credit or f"{role[0].strip()} {holder}"
            return True
        return False
    if role["other"]:
        return bool(people.read(text)) or len(text.split()) <= 8
    said = people.read(text.strip(" ."))
    if said is None and not text.rstrip().endswith("."):
        said = people.read(text)
    if said is None and re.search(r"[^\W\d_]\.$", text):
        said = people.read(text)
    if said is None:
        # Any few words will do as a pen name behind "Tác giả:", not behind "PV:" or "Bài:".
        short = 1 <= len(text.split()) <= 8 and not re.search(r"[?!:…]", text)
        if (
            not short
            or not (role["poster"] or text[:1].isupper())
            or role["writer"]
            or signs.DOING.search(fold(text))
        ):
            return False
        said = People(persons=(text.strip(" ."),))
    elif said.persons and text.endswith(".") and re.search(r"(?:^|[\s.])[^\W\d_]\.$", text):
        said = people.read(text) or said
    if role["poster"]:
        found.posted = True
    found.add(said, wrote=not role["poster"])
    return True


def _according(text: str) -> tuple[tuple[str, ...], str] | None:
    """Return the author and the publication that "Theo …" names, None if it opens a sentence."""
    text = text.strip(" .,")
    if mastheads.HOST.fullmatch(text):
        return (), text if "/" not in text else mastheads.host(text)
    text = _DATED.sub("", text)
    words = text.split()
    if not 1 <= len(words) <= 10 or _NO_SOURCE.search(text):
        return None
    name_like = text[0].isupper() and not signs.DOING.search(fold(text)) and "," not in text
    short = len(words) <= 3 or people.is_office(text) or re.search(r"/| - |\(", text)
    known = mastheads.is_paper(text) or people.AGENCY.match(text) or person(text)
    return _source(text) if known or (name_like and short) else None


def _source(text: str) -> tuple[tuple[str, ...], str]:
    """Return the author and the publication that "Nguồn: …" names: a host for an address."""
    text = text.strip(" .*()[]-–—|,;")
    if match := _URL.fullmatch(text):
        return (), mastheads.host(match[0]) or text
    text = _URL.sub("", text).strip(" .-–—()|,") or mastheads.host(text) or text
    text = _DATED.sub("", text) or text
    if _NO_SOURCE.match(text):
        return (), ""
    parts = [part.strip(" ()") for part in re.split(r"\s*/\s*|\s+[-–—]\s+|\s*[(]", text)]
    known = [part for part in parts if _publication(part)]
    if "/" in text and len(known) == len(parts) and (handed := people.read(text)):
        return (), handed.agency or text
    if len(parts) == 2 and len(known) == 1:
        other = parts[1 - parts.index(known[0])]
        if person(other) and not _place(parts, other):
            return (people.mixed_case(other),), known[0]
    return (), mastheads.normal_case(text) if mastheads.is_paper(text) else text


def _place(parts: Sequence[str], other: str) -> bool:
    """Whether a part of a source's name is a place: "Báo Bà Rịa - Vũng Tàu"."""
    whole = re.sub(r"^\S+ ", "", parts[0]) + " - " + parts[1]
    return gazetteer.find(whole) is not None or gazetteer.is_place(other)


def _publication(text: str) -> bool:
    known = people.AGENCY.match(text) or mastheads.HOST.fullmatch(text)
    return bool(known) or mastheads.is_paper(text)
