"""What lines are together: verses, tables, polls, links, keywords. Each step changes some labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from songngu.ingest import people, signs
from songngu.ingest.encodings import is_syllable
from songngu.ingest.forms import MARKED, is_picture, is_speech
from songngu.ingest.headline import Span
from songngu.ingest.look import AFTER, STORY, WEAK, Look, Verdict, is_prose

_SHORT = frozenset({"body", "caption", "subheading", "byline"})


def verses(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Two or more lines of six and eight syllables in turn that rhyme, or four of one length.

    Vietnamese verse is counted in syllables, which are written apart. In lục bát the sixth
    syllable of both lines rhymes.
    """
    found = list(labels)
    for run in _runs(page, labels, span):
        counts = [len(_syllables(page[n])) for n in run]
        at = 0
        while at < len(run) - 1:
            end = at + 1
            while end < len(run) and counts[end] == 14 - counts[end - 1] and counts[end] in (6, 8):
                end += 1
            pairs = [n for n in range(at, end - 1) if counts[n] == 6]
            rhymed = any(_rhyme(page[run[n]], page[run[n + 1]]) for n in pairs)
            if end - at < 2 or not (rhymed or end - at > 3):
                end = at + 1
                while end < len(run) and counts[end] == counts[at] and 4 <= counts[at] <= 8:
                    end += 1
                if end - at < 4:
                    at += 1
                    continue
            for n in run[at:end]:
                found[n] = Verdict("body", "one of several lines of verse", 0.9)
            at = end
    return found


def _runs(page: Sequence[Look], labels: Sequence[Verdict], span: Span) -> Iterator[list[int]]:
    """Yield the runs of short lines in and just after the story that no figure stands in."""
    run: list[int] = []
    for at in range(span.first, min(span.last + 12, len(page))):
        look = page[at]
        plain = 3 < look.words < 10 and len(look.cells) < 2 and not is_speech(look)
        plain = (
            plain and not any(map(str.isdigit, look.text)) and not look.text.endswith((":", ";"))
        )
        if plain and labels[at].label in _SHORT and MARKED not in labels[at].reason:
            run.append(at)
        else:
            yield run
            run = []
    yield run


def _syllables(look: Look) -> list[str]:
    return re.findall(r"[^\W\d_]+", look.key)


_RIME = re.compile(r"^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?(.+)$")


def _rhyme(six: Look, eight: Look) -> bool:
    rimes = [_RIME.sub(r"\1", _syllables(look)[5]) for look in (six, eight)]
    return rimes[0] == rimes[1]


def tables(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Three or more subheadings with nothing between them are the cells of a table, or a list.

    A short cell may be called like a button ("Xếp hạng"). Figures without a word are a
    table's inside the story only: elsewhere they are a player's ("0:00", "/", "3:12").
    """
    found, sure = list(labels), 0
    run: list[int] = []
    for at in range(len(labels) + 1):
        if at < len(labels):
            label, look = labels[at].label, page[at]
            core = label == "subheading" or not any(map(str.isalpha, look.text))
            seeming = span.first < at < span.last and (look.words < 5 or _in_figures(page, at))
            if core or (run and seeming and label in _CELLS):
                run.append(at)
                sure += core
                continue
        while run and labels[run[-1]].label not in ("subheading", "body"):
            if not any(map(str.isalpha, page[run[-1]].text)):
                break
            run.pop()
        worded = [n for n in run if any(map(str.isalpha, page[n].text))]
        # Buttons and their counters are no cells.
        buttons = bool(worded) and all(labels[n].label == "tool" for n in worded)
        told = worded or (run and span.first < run[0] < span.last)
        if sure > 2 and told and not buttons:
            for n in run:
                found[n] = Verdict("body", "one of several short lines, as in a table", 0.7)
        run, sure = [], 0
    return found


_CELLS = frozenset({"tool", "navigation", "caption", "date", "byline"})


def _in_figures(page: Sequence[Look], at: int) -> bool:
    """Whether nothing but a number stands on the lines above and below, as in a table."""
    around = (*page[max(0, at - 1) : at], *page[at + 1 : at + 2])
    return page[at].words < 10 and not any(any(map(str.isalpha, look.text)) for look in around)


def offices(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below the name of an author, above the story, stands the office where he works."""
    if span.title is None:
        return labels
    found = list(labels)
    for at in range(span.title_end + 2, min(span.first, len(page))):
        look = page[at]
        plain = labels[at].label in STORY and not look.stop and look.words < 20
        if plain and labels[at - 1].label == "byline" and signs.OFFICE.match(look.key):
            found[at] = Verdict("navigation", "where the author above works", 0.8)
    return found


def advertisements(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below "Quảng cáo" stands what is advertised, if it closes as an offer does."""
    found = list(labels)
    for at in range(1, len(page)):
        look = page[at]
        below = labels[at].label in _SHORT and signs.ADVERTISEMENT.match(page[at - 1].key)
        if below and look.words < 26 and signs.OFFER.search(look.key):
            found[at] = Verdict("tool", "an offer below the heading over advertisements", 0.85)
    return found


def visits(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below the story, beside a counter of visits: its heading, and its sum."""
    found = list(labels)
    for at in range(span.last + 1, len(page)):
        near = (n for n in (at - 1, at + 1) if 0 <= n < len(page))
        counted = any(labels[n].label == "footer" and _VISITED.search(page[n].key) for n in near)
        if counted and labels[at].label in _SHORT and signs.VISITS.match(page[at].key):
            found[at] = Verdict("footer", "beside a counter of visits", 0.85)
    return found


_VISITED = re.compile(r"\d\W*$")


def questions(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Between an answer and a question, both after a dash, an interview has subheadings."""
    found = list(labels)
    for at in range(span.first + 1, min(span.last, len(page) - 1)):
        verdict, look = labels[at], page[at]
        weak = verdict.label == "caption" and MARKED not in verdict.reason
        if weak and not look.stop and page[at - 1].text[0] in "-–—" and _asks(page, at + 1):
            found[at] = Verdict("subheading", "between an answer and a question", 0.8)
    return found


def foreign(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """A short line of words that no Vietnamese spells is the site's program's: "Video Player is
    loading.". No name is as long."""
    found = list(labels)
    for at, (look, verdict) in enumerate(zip(page, labels, strict=True)):
        if verdict.label in _SHORT and 2 < look.words <= 12 and look.text.isascii():
            words = re.findall(r"[a-z]{2,}", look.key)
            spelled = sum(map(is_syllable, words))
            if 2 * spelled < len(words) > 2 and MARKED not in verdict.reason:
                found[at] = Verdict("tool", "in another language", 0.8)
    return found


# "3", "+12", "02:41", "00:00 / 03:15".
_COUNT = re.compile(r"\+?\d[\d.,]{0,8}k?|(?P<time>\d{1,2}:\d\d(?::\d\d)?)")


def counters(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """A bare number below a button counts how often it was used; a bare time is a player's."""
    found = list(labels)
    for at, (look, verdict) in enumerate(zip(page, labels, strict=True)):
        bare = _COUNT.fullmatch(look.key) if verdict.label in STORY else None
        if not bare or "table" in verdict.reason:
            continue
        below = bare["time"] and at + 1 < len(page) and labels[at + 1].label == "tool"
        if below or (at and found[at - 1].label == "tool"):
            found[at] = Verdict("tool", "a number beside what readers do with a page", 0.85)
    return found


def polls(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """The question of a poll stands above the answers, and below its heading."""
    found = list(labels)
    for at, verdict in enumerate(labels):
        if verdict.label != "poll" or not signs.CHOICE.search(page[at].text):
            continue
        for n in range(max(0, at - 3), at):
            if labels[n].label in STORY and not is_speech(page[n]) and page[n].text.endswith("?"):
                found[n] = Verdict("poll", "a question above answers to choose from", 0.85)
    return found


def links(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below a heading over links, whatever is no prose is a link; after the story, all is."""
    found, linking, linked = list(labels), False, 0
    for at, (label, reason, _) in enumerate(labels):
        look = page[at]
        if label == "related":
            linking = bool(signs.RELATED_HEADING.match(look.key)) or linking
            linked = 0
        elif not linking:
            continue
        elif at > span.last:
            if label in (*STORY, "caption", "byline", "source", "date", "credit"):
                found[at] = Verdict("related", "below a heading over links", 0.85)
        elif _asks(page, at) or (linked and _apart_from_links(page, labels, at)):
            linking = False
        elif label in ("subheading", "date", "body", "caption") and _may_link(look, reason, linked):
            found[at] = Verdict("related", "below a heading over links", 0.75)
            linked += 1
        else:
            linking = False
    return found


def series(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below the headline of one part of a series, the headline of another part is a link."""
    if span.title is None:
        return labels
    own = signs.PART.search(page[span.title].key)
    if not own:
        return labels
    found = list(labels)
    for at in range(span.title_end + 1, len(page)):
        look = page[at]
        part = signs.PART.match(look.key) if labels[at].label in _SHORT else None
        if part and part[1] == own[1] and part[2] != own[2] and not look.stop and look.words < 30:
            found[at] = Verdict("related", "another part of the series", 0.85)
    return found


def _apart_from_links(page: Sequence[Look], labels: Sequence[Verdict], at: int) -> bool:
    """Whether a blank line parts a short line from the links above, which none parts from one
    another and from their heading, and it heads the paragraph below."""
    parted = page[at].apart and not page[at - 1].apart and at + 1 < len(page)
    return parted and labels[at + 1].label == "body" and is_prose(page[at + 1])


_PHOTO = re.compile(r"ảnh", re.IGNORECASE)


def _asks(page: Sequence[Look], at: int) -> bool:
    """Whether a line is a question that the next answers, both after a dash, as in interviews."""
    if not page[at].text.endswith("?") or at + 1 == len(page):
        return False
    dash, below = page[at].text[0], page[at + 1]
    return dash in "-–—" and below.text[0] == dash and is_prose(below)


def _may_link(look: Look, reason: str, linked: int) -> bool:
    ended = look.stop and not look.text.endswith(("?", "!", '"', "”", "…"))
    picture = MARKED in reason or _PHOTO.search(look.text)
    section = look.text.isupper() or "is numbered" in reason
    return (
        linked < 6
        and not (ended or picture or is_prose(look) or is_speech(look) or section)
        and 2 < look.words < 31
        and "verse" not in reason
    )


_KEYWORDS = STORY | {"byline", "caption", "related", "navigation"}


def keywords(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below a line that says "Từ khóa" and no more, short lines are keywords."""
    found, room = list(labels), 0
    for at, verdict in enumerate(labels):
        look = page[at]
        if verdict.label == "tags":
            room = 15 if look.key.rstrip().endswith((":", "khoa", "tags", "tag")) else room
        elif signs.TAG_HEADING.match(look.key) and at > span.first:
            found[at], room = Verdict("tags", "a heading over keywords", 0.95), 15
        elif room and verdict.label in _KEYWORDS and look.words < 7:
            if look.stop or signs.RELATED_HEADING.match(look.key):
                room = 0
                continue
            found[at] = Verdict("tags", "below a heading over keywords", 0.8)
            room -= 1
        else:
            room = 0
    return found


def lists(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below the last paragraph, a list that a colon announces is the story's to its last item,
    also where the items are names."""
    found, inside = list(labels), False
    for at in range(max(span.last, 0) + 1, len(page)):
        above, verdict = page[at - 1], labels[at]
        opens = above.text.endswith(":") and labels[at - 1].label in ("body", "deck")
        if opens:
            inside = above.words > 6 or not _WROTE.search(above.key)
        inside = inside and verdict.label in (*_SHORT, "deck") and _is_item(page, at, first=opens)
        if inside and verdict.score < 1 and MARKED not in verdict.reason:
            found[at] = Verdict("body", _LISTED, 0.8)
    return found


_LISTED = "an item of the list that the line with the colon opens"
# "Nhóm phóng viên thực hiện:": the authors' names stand below.
_WROTE = re.compile(r"\b(?:tac gia|thuc hien|phong vien|nhom|bai|tin|anh|noi dung)\b")
_ITEM = re.compile(r"[-–—+*•●▪◦]\s*\S|\(?(?:\d{1,2}|[a-zđ])[.)]\s*\S")
_FIELD = re.compile(r"[^:]{2,40}:\s\S")  # "Giải Nhất: Đội Sở Nội vụ"


def _is_item(page: Sequence[Look], at: int, *, first: bool) -> bool:
    look, above = page[at], page[at - 1]
    if _ITEM.match(look.text):
        return True
    if look.byline and look.byline.labelled:
        return False
    if look.apart and not above.apart:
        return False
    if look.byline:
        # Whoever stands below a list of offices signed the article.
        alike = first or people.person(look.text) == people.person(above.text)
        return alike and (not first or above.words > 3)
    return bool(_FIELD.match(look.text))


def notes(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """What closes a paper, below most of its text: "Tài liệu tham khảo" and numbered entries, and
    no paragraph after them."""
    told = [n for n, verdict in enumerate(labels) if verdict.label in STORY]
    closing = len(told)  # from here on, nothing but headings over notes and their entries
    while closing and _is_note(page[told[closing - 1]]):
        closing -= 1
    first = next((n for n in told[closing:] if signs.NOTES_HEADING.match(page[n].key)), None)
    if first is None:
        return _footnotes(page, labels, told)
    block = [n for n in told[closing:] if n >= first]
    entries = sum(bool(signs.NOTE.match(page[n].text)) for n in block)
    if not entries or 2 * len(block) > len(told):
        return labels
    found = list(labels)
    for n in block:
        found[n] = Verdict("note", "what the text refers to, at its end", 0.85)
    return found


def _footnotes(page: Sequence[Look], labels: list[Verdict], told: Sequence[int]) -> list[Verdict]:
    """The last lines that a number in brackets opens, to which the text refers by the same:
    "giảm từ 24 xuống 9 cuộc mỗi ngày.(1)"."""
    found = list(labels)
    for n in reversed(told[1:]):
        number = _FOOTNOTE.match(page[n].text)
        if not number:
            break
        refers = re.compile(rf"[^\W\d_][.,;”\"]?\({number[1]}\)(?!\w)")
        if any(refers.search(page[above].text) for above in told if above < n):
            found[n] = Verdict("note", "what the text refers to, at its end", 0.8)
    return found


_FOOTNOTE = re.compile(r"^\((\d{1,2})\)\s+\S")


def _is_note(look: Look) -> bool:
    return bool(signs.NOTES_HEADING.match(look.key) or signs.NOTE.match(look.text))


def after_the_end(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """After the last paragraph, the story goes on only without a break: in short sentences,
    verses, rows of a table and what a colon announces. Below anything else nothing is its own."""
    found, over, below = list(labels), False, False
    for at in range(span.last + 1, len(page)):
        label, reason, score = labels[at]
        numbered = "numbered as a picture" in reason or MARKED in reason or score == 1
        if label in _TOLD and not numbered:
            if not over and _goes_on(page, labels, at):
                continue
            found[at] = Verdict("related", "below the end of the story", WEAK)
        elif over and below and label == "byline":
            found[at] = Verdict("footer", "a name far below the story", 0.7)
        over = over or found[at].label not in _PICTURED
        below = below or found[at].label in ("related", "footer")
    return found


_TOLD = _SHORT - {"byline"} | {"deck"}
_PICTURED = frozenset({"body", "caption", "credit", "alt", "file name"})


def _goes_on(page: Sequence[Look], labels: Sequence[Verdict], at: int) -> bool:
    """Whether a short line that stands directly below the story's end is its own."""
    look, verdict = page[at], labels[at]
    below = labels[at + 1].label if at + 1 < len(page) else ""
    if look.text.endswith(":") and below in ("related", "tool", "tags"):
        return False
    if verdict.reason == _LISTED:
        return True
    if not verdict.reason.startswith(AFTER):
        return "@" not in look.text
    return page[at - 1].text.endswith(":") or bool(_SUM.search(look.text))


_SUM = re.compile(r":\s*[\d.,]+\W*$")  # "Tổng cộng: 12.450"


def comments(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Below the story, what follows a heading over readers' comments is theirs."""
    found, inside = list(labels), False
    for at in range(span.last + 1, len(page)):
        look, verdict = page[at], labels[at]
        if signs.SURE_COMMENTS.match(look.key):
            inside = True
            found[at] = Verdict("comment", "a heading over readers' comments", 0.8)
        elif verdict.label in ("tags", "related", "footer", "poll", "breadcrumb", "source"):
            inside = False
        elif inside and verdict.label in (*_SHORT, "deck", "credit"):
            named = look.byline is not None and look.byline.labelled
            if not named:
                found[at] = Verdict("comment", "below a heading over readers' comments", 0.7)
    return found


def captions(page: Sequence[Look], labels: list[Verdict], span: Span) -> list[Verdict]:
    """Where captions name their photographer, a short line without one is a subheading."""
    marked = sum(v.label == "caption" and MARKED in v.reason for v in labels)
    named = any(v.label == "caption" and "picture's name" in v.reason for v in labels)
    if not marked and not named:
        return labels
    found = list(labels)
    for at, verdict in enumerate(labels):
        look = page[at]
        weak = verdict.label == "caption" and not is_picture(verdict)
        short = look.words < 15 and not look.stop
        if short and weak and span.first < at < span.last and _between_prose(page, labels, at):
            found[at] = Verdict("subheading", "unlike this page's captions", 0.7)
    return found


def _between_prose(page: Sequence[Look], labels: Sequence[Verdict], at: int) -> bool:
    below = labels[at + 1].label == "body" and is_prose(page[at + 1])
    return below and labels[at - 1].label in ("body", "related", "tool")
