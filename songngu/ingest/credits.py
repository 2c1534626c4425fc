"""Who wrote an article, who published it, and when its page was captured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from songngu import gazetteer
from songngu.article import Source
from songngu.ingest import authors, clocks, mastheads, people, place_sites, publishers, signs
from songngu.ingest.authors import Byline
from songngu.ingest.dates import Stamp
from songngu.ingest.html import Page
from songngu.ingest.layout import Line
from songngu.ingest.look import beside_date, is_menu, is_tool, only_tools
from songngu.text import fold

_TOLD = ("body", "deck", "subheading")
# What readers do with one another's words, under each of them.
_REPLY = re.compile(
    r"^\W*(?:\d+\W+)?(?:(?:thich|like)\W+(?:phan hoi|tra loi|reply)|(?:tra loi|reply)\W+(?:thich|like))\b"
)
_POST = re.compile(
    r"(?P<name>[^\W\d_]\S* (?:[^.:!?]|(?<=TP)\.|(?<=TX)\.){2,60}?)\s+(?:(?:hiện )?đang (?:ở|cảm thấy)?[^.!?]{0,40}?\bcùng với"
    r"|đã (?:chia sẻ|thêm|đăng) (?:một|\d+) (?:bài viết|ảnh|video|liên kết|kỷ niệm)|is with)\b"
)
# "Krông Pắc, ngày 12/3/2021"; in "Lê Hà - Thứ ba, ngày 12/3/2021" somebody is named.
_PLACE_AND_DAY = re.compile(
    r"^(?![^\d:,]*\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),)[^\d:]{2,40}, (?:ngày|hôm)\s?\d",
    re.IGNORECASE,
)
# What stands in capitals above the name of who signs an official document.
_OFFICER = re.compile(
    r"^\W*(?:(?:tm|kt|tl|tuq|q)\s?\.\s?[^\W\d_]{3}|[tk]/[mt]\b|(?:quyen |pho )*(?:(?:tong )?giam doc|chu tich|bi thu|chu nhiem|truong (?:ban|phong|doan|thon|ap)"
    r"|chanh (?:van phong|thanh tra|an)|(?:hieu|vien|vu|cuc|chi cuc|tong cuc|thu|bo|doi|tram) truong|thu truong|tong bien tap)\b)"
)
_HAND_SIGNED = re.compile(r"^\W*da ky\b")
_WROTE = re.compile(r"\b(?:tac gia|thuc hien|phong vien|nhom|bai|tin|anh|noi dung)\b")
_LIST = 4  # so many lines of one name each are no authors: they won, attended, passed
_PIECE = re.compile(r"\s*[|·•►]\s*|\s[-–—]\s|\s{2,}")
_SIGNATURE = re.compile(
    r"[.!?…”\"’)][\"”’)/]*\.?\s+(?P<names>[^.!?…:;”\"\d]{3,60}|(?:[^\W\d_]{1,2}\.){1,4}[^\W\d_]{0,2}\.?)$"
)


def read(
    lines: Sequence[Line], page: Page, mark: str, retrieved: str
) -> tuple[tuple[str, ...], Source]:
    """Return the authors and the source of the article on a page.

    `mark` is what opens its first paragraph ("(BGĐT) - "), `retrieved` the moment of capture.
    """
    named = _named(lines)
    found = _authors(lines, named) or _of_metadata(page)
    url = next((byline.url for byline in named if byline.url), "") or _address(lines)
    return found, Source(
        name=_source(lines, page, named, mark, url), url=page.url or url, retrieved=retrieved
    )


# ---- Authors


def _named(lines: Sequence[Line]) -> list[Byline]:
    """Return what the lines of names say, without those that are readers', menus' or signatories'."""
    first, end = _story(lines)
    top = _last_of_menus(lines, first)
    found: list[Byline] = []
    listed = _listed(lines)
    signing = False  # somebody who signs for an office is named next
    for at, line in enumerate(lines):
        key = fold(line.text[:60])
        if at > first and line.text.isupper() and _OFFICER.match(key) and len(key.split()) <= 6:
            signing = True
            continue
        byline = None if _is_quoted(lines, at) else _byline(line, at, first)
        if byline is None or at in listed or (signing and not byline.labelled):
            signing = signing and bool(_HAND_SIGNED.match(key))
            continue
        place = len(byline.authors) == 1 and gazetteer.is_place(byline.authors[0])
        place = place and not (at < first and _beside_a_day(byline.authors[0], lines, at))
        place = place or (
            bool(byline.authors) and all(_is_district(name, lines) for name in byline.authors)
        )
        misplaced = place or at < top or at >= end or _replied(lines, at)
        channel = at < top and people.AGENCY.match(line.text.strip())  # of a station's menu
        if not channel and (byline.labelled or not misplaced):
            found.append(byline)
    return found


def _beside_a_day(name: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a province's name on a line by the article's day is somebody's (Hà Giang, Thái
    Bình): nothing else on the page tells of that province."""
    squeezed = fold(name).replace(" ", "")
    near = [line.label for line in lines[max(0, at - 1) : at + 2]]
    return (
        lines[at].label == "byline"
        and "date" in near
        and not any(
            name in line.text or name.upper() in line.text or squeezed in line.text
            for number, line in enumerate(lines)
            if number != at
        )
    )


def _is_district(name: str, lines: Sequence[Line]) -> bool:
    """Whether a name is a district's: nobody is called so (Krông Pắc), or somebody may be, but
    the page tells of the district (huyện Thanh Hà), or of its province (Thanh Liêm)."""
    district = gazetteer.bare_district(name)
    if not district or district.end < len(name):
        return False
    sure = people.sure(name)
    if not (sure or people.person(name.split()[0])):
        return True
    told = [line.text for line in lines if line.text != name]
    if any(one.name == name for text in told if name in text for one in gazetteer.districts(text)):
        return True
    return not sure and any(
        one.slug in district.slugs for text in told for one in gazetteer.mentions(text)
    )


def _last_of_menus(lines: Sequence[Line], first: int) -> int:
    """Return the number of the last line of the site's head above the story, -1 if there is none.

    One or two such lines below the headline ("3 ngày trước", a heading) are no menu.
    """
    menus = [
        n
        for n in range(first)
        if lines[n].label in ("navigation", "breadcrumb", "masthead", "clock")
    ]
    title = next((n for n in range(first) if lines[n].label == "headline"), first)
    below = [n for n in menus if n > title]
    return max(menus if len(below) > 2 else menus[: len(menus) - len(below)], default=-1)


def _listed(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are a list of people below the story."""
    found: set[int] = set()
    row: list[int] = []
    for at, line in enumerate([*lines, None]):
        if line and line.label == "byline" and people.person(line.text.lstrip(" -–—+*•")):
            row.append(at)
            continue
        above = lines[row[0] - 1].text if row and row[0] else ""
        told = above.endswith(":") and len(above.split()) > 3 and not _WROTE.search(fold(above))
        if len(row) >= _LIST or told:
            found.update(row)
        row = []
    return frozenset(found)


def _replied(lines: Sequence[Line], at: int) -> bool:
    return any(_REPLY.match(fold(line.text[:60])) for line in lines[at + 1 : at + 3])


def _byline(line: Line, at: int, first: int) -> Byline | None:
    text = line.text
    if line.label in ("byline", "source", "credit"):
        return authors.read_byline(text)
    if line.label == "date":
        if _PLACE_AND_DAY.match(text):
            return None
        beside = beside_date(text)
        return authors.read_byline(beside) if beside else _among(text) if beside is None else None
    if (
        line.label in ("deck", "caption", "subheading", "navigation", "tool")
        and at <= first
        and len(text) <= 160
    ):
        return _among(text)
    if line.label == "address":
        return Byline(url=text[text.lower().index("http") :])
    return None


def _among(text: str) -> Byline | None:
    """Return the names that stand among a day, counters and tools on one line."""
    stamps = clocks.days(text)
    if not stamps:
        return None
    for part in _PIECE.split(clocks.without(text, stamps)):
        key = fold(part).strip(" ,:;-–")
        rest = re.sub(r"[\s\d.,:+-]+$", "", part.strip(" ,:;-–[]()"))
        rest = re.sub(
            r"(?:\s+(?:lúc|vào|ngày|hồi|thích|chia sẻ|lượt xem|bình luận|\d[\d.,]*))+$",
            "",
            rest,
            flags=re.IGNORECASE,
        )
        if not rest or is_menu(key) or is_tool(key) or only_tools(key):
            continue
        byline = authors.read_byline(rest)
        # "Sáng 16/7/2019, UBND …" opens with nobody's name; "Từ Ngọc Lang" is one.
        if byline and any(signs.NOBODY.match(n) and not people.sure(n) for n in byline.authors):
            continue
        if byline and byline.authors and (byline.labelled or not byline.office):
            return byline
    return None


def _story(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the number of the first line of running text, and of the first line after it
    below which readers speak (the number of lines, if there is none)."""
    told = [
        n for n, line in enumerate(lines) if line.label in ("body", "deck") and len(line.text) > 80
    ]
    if not told:
        told = [n for n, line in enumerate(lines) if line.label in _TOLD]
    if not told:
        return len(lines), len(lines)
    sizes = {n: len(lines[n].text) for n in told}
    whole, read = sum(sizes.values()), 0
    for at in range(told[0], len(lines)):
        if lines[at].label == "comment" and 2 * read >= whole:
            return told[0], at
        read += sizes.get(at, 0)
    return told[0], len(lines)


def _authors(lines: Sequence[Line], named: Sequence[Byline]) -> tuple[str, ...]:
    """Choose among those named: persons before signs such as "PV", whoever signed before
    whoever posted, anybody before an office."""
    signed = [byline for byline in named if not (byline.posted or byline.office)]
    wrote = [name for byline in signed for name in byline.authors]
    posted = [name for byline in named if byline.posted for name in byline.authors]
    persons = [name for name in wrote if not _stands_for(name) and not _of_site(name, lines)]
    if not persons and (tail := _tail(lines)):
        persons = list(tail)
    pens = [
        name
        for name in wrote
        if people.is_pen(name) and not (people.is_account(name) or people.is_board(name))
    ]
    # "Theo Báo điện tử Chính phủ": whoever put it on the site did not write it.
    taken = any(byline.source and byline.labelled and not byline.authors for byline in named)
    known = [name for name in posted if not (_stands_for(name) or taken)]
    others = [
        name
        for byline in named
        if not (taken and byline.posted)
        for name in byline.authors
        if not people.is_account(name)
        and (byline.labelled or not (byline.office or people.is_board(name)))
        and not _of_site(name, lines)
    ]
    for names in (persons, pens, known, others):
        if names:
            return _once(names)
    return ()


def _stands_for(name: str) -> bool:
    return (
        people.is_pen(name)
        or people.is_account(name)
        or people.is_office(name)
        or people.is_board(name)
    )


def _of_site(name: str, lines: Sequence[Line]) -> bool:
    """Whether capitals without dots are the initials of the site: "QNO", "CCHC"."""
    if len(name) < 3 or not (name.isalpha() and name.isupper()):
        return False
    around = [*lines[:6], *lines[-6:]]
    shown = [mastheads.publisher(line.text) for line in around if len(line.text) <= 200]
    return any(publisher and fold(name) in _initials(publisher) for publisher in shown)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", fold(name)))


def _once(names: Sequence[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(fold(name).strip("."), name)
    return tuple(kept.values())


def _tail(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the names that end the last paragraph, where lines have run into one another."""
    told = [line for line in lines if line.label == "body" and len(line.text) > 80]
    if not told or not (match := _SIGNATURE.search(told[-1].text[-90:])):
        return ()
    found = people.read(match["names"])
    sure = found and found.persons and not found.office and all(map(people.sure, found.persons))
    return found.persons if found and sure else ()


def _of_metadata(page: Page) -> tuple[str, ...]:
    """Return the author in a page's metadata, unless it is the site or an account on it."""
    found = people.read(page.author) if page.author else None
    site = fold(page.site)
    names = found.persons if found else ()
    return tuple(n for n in names if not _stands_for(n) and fold(n) not in site)


# ---- Source


def _source(lines: Sequence[Line], page: Page, named: Sequence[Byline], mark: str, url: str) -> str:
    """Choose the publisher: the source the page names, an agency's mark, the publisher that its
    head, its foot and its metadata name, the mark at the head of the text, the host."""
    first, _ = _story(lines)
    top = [
        line.text
        for line in lines[:first]
        if line.label not in ("date", "clock", "headline", "byline")
    ]
    head = publishers.head(_top(lines, first))
    weak = bool(top) and fold(top[0]).startswith("chinh phu nuoc")
    if weak:
        head = [replace(one, weight=one.weight - 3) for one in head]
    # An office below a bulletin's name publishes it.
    if any(not signs.BULLETIN.match(fold(one.name)) for one in head):
        bulletins = (3 * bool(signs.BULLETIN.match(fold(one.name))) for one in head)
        head = [
            replace(one, weight=one.weight - less)
            for one, less in zip(head, bulletins, strict=True)
        ]
    said = next((byline.source for byline in named if byline.source and not byline.office), "")
    own = mastheads.host(page.url) or mastheads.host(_address(lines))
    bottom = _bottom(lines)
    governing = publishers.governing([line.text for line in lines[-_FOOT:]])
    head = [replace(one, weight=one.weight - 3 * (fold(one.name) in governing)) for one in head]
    of_house = _HOUSES.get(said) in governing or _is_division(said)
    # "BÁO TIN TỨC - TTXVN": the agency's own paper.
    of_house = of_house or any(line.endswith(f" - {said}") for line in top[:_OPENING] if said)
    if said and not (head and mastheads.host(said) == said and said == own) and not of_house:
        return said
    site = "" if mastheads.host(page.site) else mastheads.publisher(page.site) or page.site
    found = [*head, *publishers.foot(bottom), *publishers.brand(top[:_OPENING], bottom)]
    if site and not mastheads.is_kind(site):
        found.append(publishers.Named(site, _STATED))
    if not found:
        found = [*publishers.head(page.opening), *publishers.foot(page.closing)]
    owner = publishers.choose(found, (mark, own))
    if not owner:  # a paper's bare name beside the day, or who posts in a social network
        owner = next((b.source for b in named if b.office and mastheads.is_paper(b.source)), "")
        owner = owner or _posting(lines)
        told = " ".join(line.text for line in lines if line.label in ("body", "deck", "headline"))
        owner = owner or place_sites.unit(top[:12], told)
    weak = mastheads.describes(owner) or (weak and owner in [one.name for one in head])
    if mark and not (owner and mastheads.same(mark, owner) and not weak):
        foreign = "." in mark or people.AGENCY.match(mark)
        if foreign or not owner:
            return mark
    return owner or page.site or said or mastheads.app(top) or _host(lines, page, url)


_FOOT = 20  # lines
# Agencies that hand their reports to papers of their own, by the folded names those give of them.
_HOUSES = {"TTXVN": "thong tan xa viet nam"}
_DIVISION = re.compile(r"^(?:Phòng|Bộ phận|Tổ|Văn phòng Sở)\s(?!.*\bViệt Nam\b)", re.IGNORECASE)


def _is_division(name: str) -> bool:
    """Whether a name is that of a part of some office, which has no site of its own: "Phòng Cải
    cách hành chính", but not "Phòng Nội vụ huyện Yên Thế"."""
    return bool(_DIVISION.match(name)) and not mastheads.places(name)


_OPENING = 3  # lines in which a site's name opens a page
_STATED = 4.5  # what speaks for the name that the metadata give: more than for a line of a foot


def _posting(lines: Sequence[Line]) -> str:
    """Return who posted in a social network: "Đoàn xã An Phú đang ở cùng với Lê Hà và 6 người khác."."""
    for line in lines[:12]:
        posts = signs.POSTS_OF.match(fold(line.text)) if line.label == "navigation" else None
        if posts and len(line.text) < 120:
            return " ".join(line.text.split()[3:])
    for account, day in pairwise(lines[:30]):
        if account.label == "masthead" and signs.THIS_YEAR.match(fold(day.text)):
            return account.text.strip()
    match = next((m for line in lines[:3] if (m := _POST.match(line.text[:160]))), None)
    return match["name"].strip() if match else ""


def _top(lines: Sequence[Line], first: int) -> list[str]:
    found = []
    for line in lines[: min(first, 40)]:
        told = ("date", "clock", "byline", "deck", "caption", "body", "related")
        if line.label in told and not mastheads.is_slogan(line.text):
            continue
        if line.label == "headline" and len(line.text.split()) > 7:
            if mastheads.is_issue(line.text) or mastheads.is_paper(mastheads.publisher(line.text)):
                found.append(line.text)
            break
        found.append(line.text)
    return found


def _bottom(lines: Sequence[Line]) -> list[str]:
    told = [
        n for n, line in enumerate(lines) if line.label in ("body", "deck") and len(line.text) > 80
    ]
    last = told[-1] if told else 0
    return [
        line.text
        for line in lines[last + 1 :]
        if line.label in ("footer", "source", "navigation", "masthead", "caption")
        or (line.label == "related" and not _is_headline(line.text))
        or (line.label == "body" and line.score <= 0.5)
    ][-20:]


def _is_headline(text: str) -> bool:
    """Whether a link is another article's headline, be it like an office's name: it ends in a
    day, or in more small words than names do ("Sở Tư pháp đi đầu trong cải cách")."""
    last = text.split()[-_SMALL:]
    small = len(last) == _SMALL and all(word[0].islower() for word in last)
    return bool(_DAY_LAST.search(text)) or (small and not mastheads.is_paper(text))


_DAY_LAST = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$")
_SMALL = 4  # words: "Phát triển nông thôn" ends in three


def _address(lines: Sequence[Line]) -> str:
    own = (n for n, line in enumerate(lines) if line.label == "address")
    found = next((lines[n].text for n in own if not _is_quoted(lines, n)), "")
    return found[found.lower().index("http") :] if found else ""


def _is_quoted(lines: Sequence[Line], at: int) -> bool:
    """Whether an address stands between two paragraphs: then it is no page's own."""
    around = [line.label for line in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])]
    return lines[at].label == "address" and around == ["body", "body"]


def _host(lines: Sequence[Line], page: Page, url: str) -> str:
    """Return the host of the page's address; else one that a browser's bar or the copyright shows."""
    top = [line.text for n, line in enumerate(lines[:5]) if not _is_quoted(lines, n)]
    shown = [text for text in top if mastheads.HOST_SHOWN.match(text)]
    foot = [re.sub(r"\.(?=\s|$)", "", line.text) for line in lines[-20:]]
    held = [text for text in foot if mastheads.HOST_HOLDS.match(text)]
    return mastheads.host(page.url or url or next(iter(shown + held), ""))


# ---- The moment of capture


def captured(lines: Sequence[Line]) -> Stamp | None:
    """Return the day that the site's clock, a printer or a browser's print shows, if any."""
    return clocks.captured(lines, _story(lines)[0])
