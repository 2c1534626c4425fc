"""Which part of a page is the story, and which parts are readers' comments and signatures."""

from __future__ import annotations

from collections.abc import Sequence

from songngu.ingest import signs
from songngu.ingest.forms import MARKED
from songngu.ingest.look import Look, Verdict, is_prose


def settled(
    page: Sequence[Look], words: Sequence[Verdict | None], marks: frozenset[int]
) -> list[Verdict | None]:
    """Return the verdicts by words with those that take more than one line to see.

    These are captions that repeat another line with a picture's number, the heads and
    feet of printed pages (`marks`), readers' comments, and what an office writes below
    a notice. What begins above the story is none of the last two.
    """
    found = _alternatives(page, words)
    printed = min((at for at in marks if page[at].stamps), default=-1)
    for at in marks:
        found[at] = Verdict("page mark", "stands at the head or foot of printed pages", 0.95)
    if printed >= 0:
        found[printed] = Verdict("clock", "the day of printing, at the head of the pages")
    for at in _comments(page, found):
        found[at] = Verdict("comment", "below a heading over readers' comments")
    for at in _signature(page, found):
        found[at] = Verdict("signature", "below the recipients, or a signature")
    return found


def _alternatives(page: Sequence[Look], words: Sequence[Verdict | None]) -> list[Verdict | None]:
    """Find the lines that repeat another line with the number of a picture ("… ảnh 1")."""
    texts = {look.text for look in page}
    found = list(words)
    for at, look in enumerate(page):
        numbered = any(map(str.isdigit, look.text[-3:]))
        if numbered and (number := signs.ALT_NUMBER.search(look.text[-20:])):
            stem = look.text[: len(look.text) - len(number[0])]
            if stem in texts or (at + 1 < len(page) and page[at + 1].text.startswith(stem[:60])):
                found[at] = Verdict("alt", "repeats a line with a picture's number", 0.95)
    return found


def _told(look: Look, verdict: Verdict | None) -> bool:
    return verdict is None and is_prose(look)


def _comments(page: Sequence[Look], words: Sequence[Verdict | None]) -> list[int]:
    found: list[int] = []
    told, inside = 0, False
    for at, look in enumerate(page):
        verdict = words[at]
        if inside:
            heading = verdict and (
                verdict.label in ("tags", "poll", "breadcrumb", "footer", "page mark")
                or (verdict.label == "related" and signs.RELATED_HEADING.match(look.key))
            )
            inside = not heading and not signs.FOOTER.match(look.key)
        elif told:
            inside = _begins_comments(page, at)
        if inside:
            found.append(at)
        elif _told(look, verdict):
            told += 1
    return found


def _begins_comments(page: Sequence[Look], at: int) -> bool:
    look = page[at]
    if signs.FIELD.match(look.key):
        return sum(bool(signs.FIELD.match(below.key)) for below in page[at + 1 : at + 4]) > 0
    if look.words <= 25 and signs.COMMENTS.match(look.key):
        near, further = page[at + 1 : at + 7], page[at + 1 : at + 13]
        return (
            any(_by_reader(below) for below in near)
            or sum(bool(signs.FIELD.match(below.key)) for below in near) > 1
            or sum(bool(signs.COMMENT_SIGN.match(below.key)) for below in further) > 2
        )
    if look.words <= 9 and signs.WHO_WHEN.match(look.text):
        return any(signs.COMMENTED.match(below.key) for below in page[at + 1 : at + 4])
    return False


def _by_reader(look: Look) -> bool:
    if signs.COMMENTED.match(look.key):
        return True
    return look.words <= 9 and bool(signs.WHO_WHEN.match(look.text))


def _signature(page: Sequence[Look], words: Sequence[Verdict | None]) -> list[int]:
    found: list[int] = []
    told, inside = 0, False
    for at, look in enumerate(page):
        verdict = words[at]
        if inside:
            heading = verdict and verdict.label in ("tags", "poll", "breadcrumb", "related")
            inside = not heading and not signs.FOOTER.match(look.key)
        elif told:
            signed = look.words < 16 and signs.SIGNED_FOR.match(look.text)
            inside = bool(signs.SIGNATURE.match(look.key)) or bool(
                signed and (look.text.isupper() or look.text.startswith("("))
            )
        if not inside:
            told += _told(look, verdict)
        elif verdict is None or verdict.label not in ("page mark", "tool", "address"):
            found.append(at)
    return found


def of_the_story(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    forms: Sequence[Verdict],
    prose: list[int],
) -> list[int]:
    """Leave out the prose of other articles: summaries below a heading over links.

    Links stand inside a story too ("Tin liên quan"), but nothing of it follows once an
    author has signed, or below a heading that only stands at the end ("Các tin khác").
    Keywords end a story of which most is told.
    """
    told, signed, running = 0, False, set(prose)
    before, whole = 0, sum(len(page[n].text) for n in prose)
    for at, look in enumerate(page):
        verdict = words[at]
        if at in running:
            told, before, signed = told + 1, before + len(look.text), False
        elif told < 1:
            continue
        elif verdict is None:
            photo = MARKED in forms[at].reason or forms[at].label == "credit"
            if told > 1 and look.byline and not photo:
                signed = signed or bool(look.byline.authors or look.byline.source)
        elif verdict.label == "related":
            if signed or signs.END_HEADING.match(look.key):
                return prose[:told]
        elif verdict.label == "tags" and (signed or before * 3 >= whole * 2):
            return prose[:told]
    return prose
