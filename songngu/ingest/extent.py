"""Which part of a page is the story, and which parts are readers' comments and signatures.

One line never ends a story: below it stand the signs of what it seems to open, or else the
story goes on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise

from songngu.ingest import signs
from songngu.ingest.forms import MARKED, is_speech
from songngu.ingest.look import WEAK, Look, Verdict, is_masthead, is_prose
from songngu.text import fold

_NEAR = 3  # lines: how far a paragraph may be from what stands between paragraphs
_OF_ONE = 3  # paragraphs that one reader may write, on average
_NUMBER = re.compile(r"\d+")
_HEAD = 12  # lines in which a bulletin names itself

Words = list[Verdict | None]


def settled(page: Sequence[Look], words: Sequence[Verdict | None], marks: frozenset[int]) -> Words:
    """Return the verdicts by words with those that take more than one line to see.

    These are captions that repeat another line with a picture's number, the heads and
    feet of printed pages (of the lines in `marks`), readers' comments, and what an office writes below a notice. What begins above the story is none of the last two. A line
    whose words may be those of furniture is the story's between its paragraphs.
    """
    found = _between_paragraphs(page, _polls(page, _alternatives(page, words)))
    marks = _page_marks(page, marks)
    printed = min((at for at in marks if page[at].stamps), default=-1)
    for at in marks:
        found[at] = Verdict("page mark", "stands at the head or foot of printed pages", 0.95)
    if printed >= 0:
        found[printed] = Verdict("clock", "the day of printing, at the head of the pages")
    for at, (look, below) in enumerate(pairwise(page[:_HEAD])):
        of_office = at + 2 < len(page) and signs.MASTHEAD.match(page[at + 2].key)
        if signs.BULLETIN.match(look.key) and signs.ISSUE_LINE.match(below.key) and not of_office:
            found[at] = Verdict("masthead", "the name of a bulletin, above the issue", 0.9)
    # The name of the account whose posts these are, above the day of each.
    names = Counter(look.key for look in page)
    accounts = {
        look.key
        for look, below in pairwise(page)
        if look.words < 12 and names[look.key] > 1 and signs.THIS_YEAR.match(below.key)
    }
    for at, look in enumerate(page):
        if look.key in accounts:
            found[at] = Verdict("masthead", "whose posts these are", 0.9)
    for at in _posted(page, found):
        found[at] = Verdict("navigation", "who wrote the post below")
    for at in _comments(page, found):
        found[at] = Verdict("comment", "below a heading over readers' comments")
    for at in _signature(page, found):
        found[at] = Verdict("signature", "below the recipients, or a signature")
    return found


def _told(look: Look, verdict: Verdict | None) -> bool:
    return verdict is None and is_prose(look)


def _posted(page: Sequence[Look], words: Words) -> list[int]:
    """Return the lines above posts that say who wrote them, and with whom, above how long ago,
    and what the network says of the account."""
    found = []
    for at, look in enumerate(page[:-1]):
        if look.words >= 40 or words[at] is not None:
            continue
        below = page[at + 1].key
        # "Trang · Tổ chức chính phủ", on two lines: what kind of account it is.
        if look.key == "trang" and page[at + 1].text[0] == "·":
            found += [at, at + 1]
        if signs.POSTED.match(look.key) and signs.AGO.match(below):
            found.append(at)
        posts = signs.POSTS_OF.match(look.key)
        if posts and look.key[posts.end() :] == below:
            found += [at, at + 1]
    return found


def _alternatives(page: Sequence[Look], words: Sequence[Verdict | None]) -> Words:
    """Find the lines that repeat another line with the number of a picture ("… ảnh 1")."""
    texts = {look.text for look in page}
    names = {look.key for look in page if look.words > 1}
    found = list(words)
    for at, look in enumerate(page):
        # What a network writes below a post: "Ảnh của" and the name above it.
        if look.key.startswith("anh cua ") and look.key.removeprefix("anh cua ") in names:
            found[at] = Verdict("alt", "says whose pictures these are, as networks do", 0.9)
        numbered = any(map(str.isdigit, look.text[-3:]))
        if numbered and (number := signs.ALT_NUMBER.search(look.text[-20:])):
            stem = look.text[: len(look.text) - len(number[0])]
            if stem in texts or (at + 1 < len(page) and page[at + 1].text.startswith(stem[:60])):
                found[at] = Verdict("alt", "repeats a line with a picture's number", 0.95)
    return found


def _polls(page: Sequence[Look], words: Words) -> Words:
    """Tell the answers of a poll from the items of a list that begin with the same signs.

    Answers stand side by side, near a poll's heading, or below a question, with empty
    circles or boxes.
    """
    found = list(words)
    choices = [
        verdict is not None and verdict.label == "poll" and bool(signs.CHOICE.match(look.text))
        for look, verdict in zip(page, words, strict=True)
    ]
    at = 0
    while at < len(page):
        end = at
        while end < len(page) and choices[end]:
            end += 1
        if end > at:
            run, above = page[at:end], page[at - 1] if at else None
            near = (n for n in (*range(max(0, at - 4), at), end) if n < len(page))
            asked = above and above.text.endswith("?") and not is_speech(above)
            marks = [signs.CHOICE_MARK.findall(look.text) for look in run]
            if not (
                any(verdict and verdict.label == "poll" for verdict in (words[n] for n in near))
                or max(map(len, marks)) > 1
                or (asked and any(signs.EMPTY_CHOICE.match(mark) for mark, *_ in marks))
            ):
                found[at:end] = [None] * len(run)
        at = end + 1
    return found


def _between_paragraphs(page: Sequence[Look], words: Words) -> Words:
    """Give back to the story the lines between its paragraphs that need be no furniture.

    Days head the parts of a chronicle there, where the page's own day stands above; an
    address is what the line above it announces. The day of what the story announces
    is the story's anywhere below its first paragraph.
    """
    found = list(words)
    told = [n for n, look in enumerate(page) if _told(look, words[n])]
    dated, count = False, 0
    for at, verdict in enumerate(words):
        count += count < len(told) and told[count] < at
        if verdict is None:
            continue
        near = 0 < count < len(told) and at - told[count - 1] <= _NEAR and told[count] - at <= _NEAR
        above = count > 0 and told[count - 1] == at - 1
        below = count < len(told) and told[count] == at + 1
        if verdict.label == "date":
            announced = count > 0 and signs.EVENT_DAY.match(page[at].text)
            between = dated and count > 1 and above and below and not page[at].beside
            if announced or between:
                found[at] = None
            dated = dated or not announced
        elif verdict.label == "address":
            said = fold(page[at - 1].text[-80:]) if count and words[at - 1] is None else ""
            if below and signs.LEADS_TO.search(said):
                found[at] = None
        elif verdict.score <= WEAK:
            answers = below and page[at - 1].text.endswith("?")
            if near or answers or (count < len(told) and _heads(page, words, at, told[count])):
                found[at] = None
    return found


def _heads(page: Sequence[Look], words: Sequence[Verdict | None], at: int, story: int) -> bool:
    """Whether a line of weather or prices is a headline: above the day, close above the story."""
    below = words[at + 1]
    dated = below is not None and below.label == "date" and story - at <= _NEAR
    return dated and page[at].words > 5 and bool(signs.TICKER.match(page[at].key))


# ---- Printed pages


def _page_marks(page: Sequence[Look], marks: frozenset[int]) -> frozenset[int]:
    """Return those of `marks` that head or foot a printed page.

    An address or a page number does so plainly. Other lines that return with new numbers may
    as well head the parts of a story ("Câu hỏi số 2"): they are page marks if one of them
    stands on top of all, beside a plain one, or inside a sentence.
    """
    plain = {at for at in marks if signs.PAGE_FOOT.match(page[at].text)}
    plain |= _in_sentences(page, marks) | _numbered(page) | _running_heads(page)
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for at in marks - plain:
        alike[_NUMBER.sub("#", page[at].text.casefold())].append(at)
    found = set(plain)
    for places in alike.values():
        if any(
            (at == 0 and page[at].stamps) or {at - 1, at + 1} & plain or _in_sentence(page, at, at)
            for at in places
        ):
            found.update(places)
    return frozenset(found)


def _in_sentence(page: Sequence[Look], first: int, last: int) -> bool:
    """Whether the lines stand inside a sentence, which goes on below them."""
    if not 0 < first <= last < len(page) - 1:
        return False
    above, below = page[first - 1], page[last + 1]
    return not above.stop and above.words > 7 and below.text[0].islower()


def _in_sentences(page: Sequence[Look], marks: frozenset[int]) -> set[int]:
    """Return the numbers of pages and the names of a bulletin that part a sentence together."""
    found: set[int] = set()
    at = 0
    while at < len(page):
        end = at
        while end < len(page) and (end in marks or signs.ISSUE.match(page[end].key)):
            end += 1
        if end > at and _in_sentence(page, at, end - 1):
            found.update(range(at, end))
        at = end + 1
    return found


_EDGE_NUMBER = re.compile(r"^\d{1,3}\s+(?=\D)|(?<=\D)\s+\d{1,3}$")


def _running_heads(page: Sequence[Look]) -> set[int]:
    """Return the lines in capitals that say again what another says, with the number of a page
    before or behind it: "BẢN TIN CẢI CÁCH HÀNH CHÍNH    11"."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for at, look in enumerate(page):
        if 3 <= look.words <= 20 and look.text.isupper():
            said[_EDGE_NUMBER.sub("", look.text.strip())].append(at)
    return {
        at
        for head, places in said.items()
        if len(places) > 1
        for at in places
        if page[at].text.strip() != head
    }


def _numbered(page: Sequence[Look]) -> set[int]:
    """Return the numbers of pages and the name of a bulletin beside them that returns on others."""
    heads = [at for at, look in enumerate(page) if signs.ISSUE.match(look.key)]
    found: set[int] = set()
    for at in heads if len({page[at].key for at in heads}) < len(heads) else ():
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(page)]
        numbers = [n for n in beside if page[n].text.isdigit() and len(page[n].text) < 4]
        found.update([at, *numbers] if numbers else ())
    return found


# ---- What stands below a story


def _ends(page: Sequence[Look], ending: Callable[[int], object]) -> list[int]:
    """Return for each line the number of the next one, or itself, that ends a part of the page."""
    found = [len(page)] * (len(page) + 1)
    for at in range(len(page) - 1, -1, -1):
        ends = ending(at) or signs.FOOTER.match(page[at].key)
        found[at] = at if ends else found[at + 1]
    return found


def _comments(page: Sequence[Look], words: Words) -> list[int]:
    """Return the lines of readers' comments: so many readers as the paragraphs there need."""

    def heading(at: int) -> bool:
        verdict = words[at]
        return verdict is not None and (
            verdict.label in ("tags", "poll", "breadcrumb", "footer", "page mark")
            or (verdict.label == "related" and bool(signs.RELATED_HEADING.match(page[at].key)))
        )

    begins = [at for at in range(len(page)) if _begins_comments(page, at)]
    if not begins:
        return []
    ends = _ends(page, heading)
    # How many paragraphs, and how many signs of readers, stand above each line.
    told = _sums(
        _told(look, verdict) and not signs.COMMENT_RULES.search(look.key)
        for look, verdict in zip(page, words, strict=True)
    )
    heard = _sums(_by_reader(look) or signs.COMMENT_SIGN.match(look.key) for look in page)
    found: list[int] = []
    for at in begins:
        end = ends[at + 1]
        if not told[at] or (found and at <= found[-1]):
            continue
        if told[end] - told[at] <= _OF_ONE * (heard[end] - heard[at]):
            found += range(at, end)
    return found


def _sums(seen: Iterable[object]) -> list[int]:
    return list(accumulate(map(bool, seen), initial=0))


def _begins_comments(page: Sequence[Look], at: int) -> bool:
    look = page[at]
    if signs.FIELD.match(look.key):
        below = page[at + 1 : at + 13]
        filled = any(signs.PHONE.search(k.text) or signs.E_MAIL.match(k.text) for k in below)
        return not filled and any(signs.FIELD.match(k.key) for k in below[:3])
    if look.words <= 25 and signs.COMMENTS.match(look.key):
        near, further = page[at + 1 : at + 7], page[at + 1 : at + 13]
        return (
            any(_by_reader(below) for below in near)
            or sum(bool(signs.FIELD.match(below.key)) for below in near) > 1
            or sum(bool(signs.COMMENT_SIGN.match(below.key)) for below in further) > 2
        )
    if _who_when(look):
        return any(signs.COMMENTED.match(below.key) for below in page[at + 1 : at + 4])
    return False


def _by_reader(look: Look) -> bool:
    return bool(signs.COMMENTED.match(look.key)) or _who_when(look)


def _who_when(look: Look) -> bool:
    """Whether a line says who wrote below it and when: a name, and more than a day and a month."""
    if not look.key or look.words > 9 or not signs.WHO_WHEN.match(look.text):
        return False
    if signs.NOBODY.match(look.text):
        return False
    return "trước" in look.text or len(_NUMBER.findall(look.text)) > 2


def _signature(page: Sequence[Look], words: Words) -> list[int]:
    """Return the lines of what an office writes below a notice.

    Where paragraphs follow, it ends above them, and only is one if it has the forms of one.
    """

    def heading(at: int) -> bool:
        verdict = words[at]
        return verdict is not None and verdict.label in ("tags", "poll", "breadcrumb", "related")

    begins = [at for at, look in enumerate(page) if _begins_signature(look)]
    if not begins:
        return []
    ends = _ends(page, heading)
    told = [_told(look, verdict) for look, verdict in zip(page, words, strict=True)]
    further = _ends(page, lambda at: told[at] and not _is_item(page[at]))
    found: list[int] = []
    over = told.index(True) if True in told else len(page)
    for at in begins:
        if at < over:
            continue
        over = min(ends[at + 1], further[at + 1])
        block = range(at, over)
        if over == ends[at + 1] or any(_official(page[n]) for n in block):
            for n in block:
                verdict = words[n]
                if verdict is None or verdict.label not in ("page mark", "tool", "address"):
                    found.append(n)
    return found


def _begins_signature(look: Look) -> bool:
    return bool(signs.SIGNATURE.match(look.key)) or _signed_for(look)


def _signed_for(look: Look) -> bool:
    signed = look.words < 16 and signs.SIGNED_FOR.match(look.text)
    return bool(signed) and (look.text.isupper() or look.text.startswith("("))


def _official(look: Look) -> bool:
    return _signed_for(look) or bool(signs.RECIPIENTS.search(look.key))


def _is_item(look: Look) -> bool:
    return look.text[0] in "-–—+*•" or look.text.endswith(";")


# ---- Other articles


def of_the_story(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    forms: Sequence[Verdict],
    prose: list[int],
) -> list[int]:
    """Leave out the prose of other articles: summaries below a heading over links.

    Links stand inside a story too ("Tin liên quan"), but nothing of it follows once an
    author has signed, or below a heading that only stands at the end ("Các tin khác").
    Keywords end a story of which most is told. Neither ends it where paragraph follows
    upon paragraph: other articles have headlines.
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
            ends = signs.END_HEADING.match(look.key) and not {at + 1, at + 2} <= running
            if signed or ends or (told > 1 and signs.BRIEFS.match(look.key)):
                return prose[:told]
        elif verdict.label == "tags":
            ends = before * 3 >= whole * 2 and not {at + 1, at + 2} <= running
            if signed or ends:
                return prose[:told]
    return prose


_NOTE = 6  # lines: no page with anything around its article has so few


def of_a_note(page: Sequence[Look], words: Sequence[Verdict | None]) -> list[int]:
    """Return the lines of a text of a few lines in which nothing has the form of a paragraph:
    the headline, and what it announces. [] if the text is no such note."""
    if len(page) > _NOTE:
        return []
    said = [n for n in range(len(page)) if words[n] is None and not page[n].byline]
    whole = [n for n in said[1:] if page[n].words > 9 or (page[n].stop and page[n].words > 5)]
    headed = whole and 2 < page[said[0]].words < 30 and not is_masthead(page[said[0]])
    return [said[0], *whole] if headed else []
