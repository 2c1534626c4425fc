"""Labelled lines → the story: paragraphs, subheadings and figures, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from songngu import body, gazetteer
from songngu.body import Figure
from songngu.ingest import authors, mastheads, people, signs
from songngu.ingest.layout import Line
from songngu.text import sentences


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, or a subheading over it."""

    text: str
    heading: bool = False


Part = Paragraph | Figure
TITLE_LIMIT = 120  # characters of a headline made from a sentence

# The office end mark: "…của tỉnh./." and "…các cấp,…/." and "…viên chức/."
_END_MARK = re.compile(r"(?:(?P<stop>[.…!?][\"”’)]*)/\.?|(?P<bare>[\"”’)]*)(?:/\.|/-|\./\.))$")
# "(Chinhphu.vn) - ", "(GLO)- ", "VOV.VN - ", "YBĐT - ": whose text it is.
_MARK = re.compile(
    r"^(?:[(\[]\s*(?P<mark>[\w.&/-]{2,40})\s*[)\]](?P<dash>\s*[-–—:]+)?"
    r"|[(\[]\s*(?P<named>[A-ZĐ][\w.+]*(?: (?:&|[^\W\d_][\w.+]*)){1,4})\s*[)\]]\s*[-–—]+"
    r"|(?P<camel>[A-ZĐ][^\W\d_A-ZĐ]+[A-ZĐ][^\W\d_A-ZĐ]+)\s*[-–—](?=\s)"  # YênBái -
    r"|(?P<bare>TP|[A-ZĐ]{3,6}|[A-Z][\w-]*(?:\.[\w-]+)*\.(?:vn|VN))(?P<sign>\s*[-–—](?=\s)))"
    r"\s*(?=[\"“‘(]?\w)"
)
# "QĐND - ", "BTQ - " (Báo Tuyên Quang; a ministry is no paper).
# Initials without brackets may be anybody's ("ASEAN - Việt Nam ký kết …"). They are a source's
# where they are made as papers and stations make theirs, or a report opens behind them.
_PAPERS_OWN = re.compile(
    r"(?:ĐT|TV|TH|O)$|^(?:QĐND|CAND|SGGP|NLĐ|VGP)$|^B(?!NV|TC|YT|CA|QP|TP|XD|CT|GD|TT|KH|HX|OT|CĐ|QL|TV|LĐ)[A-ZĐ]{2}$"
)
_OPENS = re.compile(
    r"(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Vừa qua|Mới đây|Theo|Tại|Trong|Thực hiện|Nhằm|Để|Với|Sau|Qua|Từ|Đến|Nhân|Năm"
    r"|Thời gian|Tính|Hiện|Đó là|Một|Hai|Ba|Bốn|Sáu|Chín|Mười|Các|Những|Nhiều|Hơn|Gần|Toàn|Cả|Huyện|Tỉnh|Thành phố|Thị xã)\b"
)
# "Hà Nội (TTXVN 18/4/2024)": an agency's dateline.
_AGENCY = re.compile(
    r"^(?P<place>[^\W\d_][\w .]{1,24}?),?\s*\((?P<agency>[A-ZĐ]{3,8})[\s,-]*"
    r"(?:(?P<date>\d{1,2}[/-]\d{1,2}[/-]\d{4})|(?P<day>\d{1,2}[/-]\d{1,2}))?\)\s*[-–—:.]*\s*"
)
# "(Tiếp theo kỳ trước) - …" names no source.
_PART = re.compile(r"(?:Tiếp|Kỳ|Bài|Phần|Xem|Còn|Ảnh|Ghi|Trích|Theo|Nguồn|Video|Tóm)(?!\w)")
_CLAUSE = re.compile(r"[;:,](?=\s)|\s[-–—]\s")
_OFFICE_LETTERS = frozenset(
    "UBND HĐND MTTQ UBMTTQ CCHC TTHC CNTT CNXH BCĐ BCH TTCP ĐBQH BHXH BHYT CBCC HTX TNCS THPT PAR PCI PAPI WHO WTO FAO ILO NATO UNESCO CEO NGO".split()
)


def parts(
    lines: Sequence[Line], pictures: Mapping[int, Sequence[Figure]] | None = None
) -> tuple[tuple[Part, ...], str]:
    """Return the parts of the story in order, and the source its first paragraph names ("" if none).

    A line that goes on in lower case where the one above broke off belongs to its
    paragraph, also over the foot and head of a printed page. A photo credit belongs to the caption above it; after the story, to every
    figure without one. Source mark and end mark are left out. `pictures` (`src` and `alt`)
    stand before the lines of these numbers; the last of those before a caption is its own.
    """
    found: list[Part] = []
    rest = dict(pictures or {})
    last: Line | None = None
    closing = ""
    ended = max(
        (n for n, line in enumerate(lines) if line.label in ("body", "deck")), default=len(lines)
    )
    for at, line in enumerate(lines):
        if line.label == "page mark":
            continue
        above, last = last, line
        before_it = list(rest.pop(line.number, ()))
        captioned = line.label == "caption"
        own = before_it.pop() if before_it and captioned else None
        found += before_it
        if line.label in ("body", "deck"):
            before = found[-1] if found else None
            turned = at > 0 and lines[at - 1].label == "page mark"
            if isinstance(before, Paragraph) and above and _goes_on(above, line, turned=turned):
                found[-1] = Paragraph(f"{before.text} {line.text}")
            else:
                found.append(Paragraph(line.text))
        elif line.label == "subheading":
            found.append(Paragraph(line.text, heading=True))
        elif captioned:
            caption, credit = authors.read_caption(line.text) or (_without_number(line.text), "")
            found.append(replace(own or Figure(), caption=caption, credit=credit))
        elif line.label == "credit":
            credit = (authors.read_caption(line.text) or ("", line.text.strip(" ()")))[1]
            before = found[-1] if found else None
            if isinstance(before, Figure) and _lacks_credit(before, above):
                found[-1] = replace(before, credit=credit)
            elif at > ended:
                closing = closing or credit
            else:
                found.append(Figure(credit=credit))
    if closing:
        found = [
            replace(part, credit=part.credit or closing) if isinstance(part, Figure) else part
            for part in found
        ]
    found += [figure for number in sorted(rest) for figure in rest[number]]
    return _cleaned(found)


def _goes_on(above: Line, line: Line, *, turned: bool) -> bool:
    adjacent = above.label in ("body", "deck") and (turned or line.number == above.last + 1)
    return adjacent and line.text[0].islower() and not re.search(r"[.!?:;…]\W*$", above.text[-4:])


def _without_number(caption: str) -> str:
    number = signs.ALT_NUMBER.search(caption[-20:])
    return caption[: len(caption) - len(number[0])] if number else caption


def _lacks_credit(figure: Figure, above: Line | None) -> bool:
    captioned = above is not None and (above.label == "caption" or not figure.caption)
    return captioned and not figure.credit


def _cleaned(found: Sequence[Part]) -> tuple[tuple[Part, ...], str]:
    source, cleaned = "", []
    first = True
    for part in found:
        if isinstance(part, Paragraph) and not part.heading:
            text = part.text
            if first:
                source, text = split_mark(text)
            first = False
            part = Paragraph(drop_end_mark(text))
        cleaned.append(part)
    return tuple(part for part in cleaned if isinstance(part, Figure) or part.text), source


def split_mark(text: str) -> tuple[str, str]:
    """Return (source, rest) of a paragraph that opens with its source: "(Chinhphu.vn) - Sáng …"."""
    agency = _AGENCY.match(text)
    if agency and (agency["date"] or agency["day"] or people.AGENCY.match(agency["agency"])):
        return agency["agency"], text[agency.end() :]
    match = _MARK.match(text)
    mark = next(filter(None, match.group("mark", "bare", "named", "camel")), "") if match else ""
    if not match or mark in _OFFICE_LETTERS or (not match["camel"] and gazetteer.find(mark)):
        return "", text
    site = "." in mark and not mark.isdigit()
    rest = text[match.end() :]
    known = people.AGENCY.match(mark) or _PAPERS_OWN.search(mark) or _OPENS.match(rest)
    dash = match["dash"] or (
        match["mark"] and len(mark) > 2 and _OPENS.match(rest)
    )  # "(ABO) Trong hai ngày …"
    initials = len(mark) > 1 and mark.isupper() and bool(dash or (match["sign"] and known))
    if site or initials:
        return mark, rest
    if match["camel"] or (match["named"] and not _PART.match(mark)):
        return mark if mastheads.publisher(mark) else "", rest
    return "", text


def agency_date(text: str) -> str:
    """Return the date of an agency's dateline as written, "" if a text opens without one."""
    match = _AGENCY.match(text)
    return (match["date"] or "") if match else ""


def drop_end_mark(text: str) -> str:
    """Return a paragraph without the "/." by which offices end a document; a full stop stays."""
    tail = max(0, len(text) - 12)
    match = _END_MARK.search(text, tail)
    if not match:
        return text
    kept = text[: match.start()].rstrip()
    return kept + (match["stop"] or (match["bare"] or "") + ".")


def made_title(found: Sequence[Part]) -> str:
    """Return a headline made from the first sentence (of a caption, if there is no paragraph).

    A sentence of more than TITLE_LIMIT characters is cut at its last clause boundary
    before that (or just after it), or else between words; the full stop at the end goes.
    """
    texts = [part.text for part in found if isinstance(part, Paragraph)]
    texts += [part.caption for part in found if isinstance(part, Figure)]
    text = next((text for text in texts if text), "")
    first = sentences(text[:2000])[0] if text.strip() else ""
    if len(first) > TITLE_LIMIT:
        clauses = [m.start() for m in _CLAUSE.finditer(first, 40, TITLE_LIMIT + 10)]
        within = [at for at in clauses if at <= TITLE_LIMIT][-1:] or clauses[:1]
        words = first[: TITLE_LIMIT + 1].rsplit(" ", 1)[0][:TITLE_LIMIT]
        first = first[: within[0]] if within else _DANGLING.sub("", words)
    return first.strip(" .…,;:-–—")


# What a cut leaves hanging: "… các ngày thứ Ba và", "… nộp 2.164".
_DANGLING = re.compile(
    r"(?: (?:và|hoặc|của|tại|cho|với|theo|từ|đến|tới|ở|về|để|là|trong|trên|dưới|do|bằng|có|được|đã|sẽ|bị|các|những|mỗi|một|hơn|gần"
    r"|khoảng|số|mà|thì|như|khi|nếu|năm|ngày|tháng|quý|giai đoạn|lần|thứ|tỉnh|huyện|xã|phường|ông|bà|\d[\d.,%]*))+$"
)


def to_markdown(found: Sequence[Part]) -> str:
    """Return the parts as the Markdown of `songngu.body`."""
    return "\n\n".join(_block(part) for part in found)


def _block(part: Part) -> str:
    if isinstance(part, Figure):
        return body.write_figure(part)
    return f"## {body.escape(part.text)}" if part.heading else body.escape(part.text)
