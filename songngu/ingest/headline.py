"""Which line of a page is its headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from songngu.ingest import details, signs
from songngu.ingest.forms import MARKED, sure
from songngu.ingest.look import (
    Look,
    Verdict,
    is_masthead,
    is_menu,
    is_moment,
    is_prose,
    pieces,
    sections,
)
from songngu.text import fold

# A line further down is no headline.
TOP = 40
_LEAST = 4.0  # points that a headline has at least
_CLAUSES = re.compile(r"[,:;?!“”\"]|(?<!\w)(?:cua|cho|trong|tai|tu|den|voi|phuc vu)(?!\w)")
_WAY_MARK = re.compile(r"\w\s*[›»❯▸]\s*\w|\w\s+[>→]\s+\w")  # of a path to the page
_OPENING = re.compile(r"\W*(?:khi|de|vi sao|neu|lam sao|tu khi|sau khi|lam the nao)\b")
_OPEN_END = re.compile(
    r"(?:,|(?<!\w)(?:va|cua|ve|tai|cho|theo|trong|den|voi|cac|nhung|tren|tu|de))$"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Where the story stands: its first and last line of prose, and the headline before it.

    A headline may be broken over the lines from `title` to `title_end`; `sure` says how
    far it leads the next best line (0 to 1).
    """

    first: int
    last: int
    title: int | None = None
    title_end: int = -1
    sure: float = 0.0

    def titled(self, at: int) -> bool:
        """Whether the line belongs to the headline."""
        return self.title is not None and self.title <= at <= self.title_end


def find(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    forms: Sequence[Verdict],
    prose: Sequence[int],
    given: str,
) -> Span:
    """Return the extent of the story, from its prose, and its headline.

    A headline has the length of one; it stands near the top, below the path and above the
    day and the author, and the path, an "… ảnh 1" or the page itself says it again. It is
    no masthead, no menu and no link. `given` is the title known from elsewhere: then only
    a line that says the same is the headline.
    """
    first, last = (prose[0], prose[-1]) if prose else (len(page), len(page))
    if given:
        wanted = fold(given)[:200].strip()
        same = [n for n, look in enumerate(page[:TOP]) if look.key == wanted]
        if not same:
            return Span(first, last)
        below = page[same[0] + 1].key if same[0] + 1 < len(page) else ""
        goes_on = signs.DOCUMENT.match(wanted) and signs.ABOUT.match(below)
        return Span(first, last, same[0], same[0] + bool(goes_on), 0.98)
    echoes = _echoes(page, words)
    scores = {
        at: score
        for at in range(min(first + 1, TOP, len(page)))
        if (score := _score(page, words, forms, at, first, echoes)) is not None
    }
    ranked = sorted(scores, key=lambda at: (-scores[at], at))
    if not ranked or scores[ranked[0]] <= _LEAST:
        return Span(first, last)
    title = ranked[0]
    rivals = [scores[at] for at in ranked if page[at].key != page[title].key]
    lead = sure(scores[title] - max([_LEAST, *rivals[:1]]))
    if title == first:
        first = next(
            (n for n in range(title + 1, len(page)) if words[n] is None and is_prose(page[n])),
            len(page),
        )
        last = max(last, title)
    start, end = _broken(page, words, title)
    return Span(first, last, start, max(end, title), lead)


def _score(
    page: Sequence[Look],
    words: Sequence[Verdict | None],
    forms: Sequence[Verdict],
    at: int,
    first: int,
    echoes: _Echoes,
) -> float | None:
    """Return what speaks for a line as the headline, None if it cannot be it."""
    look = page[at]
    signed = look.byline and not look.byline.office
    photo = MARKED in forms[at].reason or forms[at].label == "credit"
    if words[at] is not None or signed or photo or not look.key or look.words < 2:
        return None
    if len(look.cells) > 2 and max(len(cell.split()) for cell in look.cells) < 5:
        return None
    dated_below = _label(words, at + 1) == "date"
    again = not is_masthead(look) and _said_again(look, echoes)
    way = _label(words, at - 1)
    above = way == "breadcrumb" or (
        way == "date" and not _names_article(page, words, echoes, at - 2)
    )
    if at == first and not (again or (dated_below and look.sentences == 1)):
        return None
    score = float(min(look.words, 12)) - at / 8 + 6 * again
    score += (4 if look.words > 4 else 2) * above + 4 * dated_below
    below = page[at + 1] if at + 1 < len(page) else None
    named = below and words[at + 1] is None and below.byline and not below.byline.office
    named = bool(named) and not dated_below
    near = any(_label(words, n) == "date" for n in range(at + 1, at + 4)) or at + 3 > first
    score += 3 * named + 2 * (at + 1 == first) - 4 * (not (above or again or named or near))
    score -= 12 * _is_details(look)
    score -= 8 * (is_masthead(look) or _is_foreign(look) or bool(signs.ISSUE.match(look.key)))
    score -= (
        8 * (is_menu(look.key) or _is_part(look))
        + 8 * look.linked
        + 8 * _is_section(page, words, echoes, at)
    )
    score -= 8 * (look.key in echoes.cells)
    score -= 8 * bool(_WAY_MARK.search(look.text))
    score -= 4 * look.text[0].islower() + 10 * is_row(look) + 6 * (look.text[0] in "[(")
    entry = len(look.cells) == 2 or echoes.keys[look.key] > 1  # of a menu
    score -= 6 * (entry and (look.words < 7 or is_masthead(look)))
    whole = look.stop and not look.text.endswith(("?", "!"))
    return score - 4 * whole - 3 * (whole and look.words > 5 and look.text[-2:] != "..")


def _label(words: Sequence[Verdict | None], at: int) -> str:
    verdict = words[at] if 0 <= at < len(words) else None
    return verdict.label if verdict else ""


def is_row(look: Look) -> bool:
    """Whether a line is a row of menu entries that stood side by side."""
    if len(look.cells) > 2 and max(len(cell.split()) for cell in look.cells) < 9:
        return True
    if _CLAUSES.search(look.key):
        return False
    entries, covered = sections(look.key)
    return entries > 3 and covered * 2 >= look.words


def _is_menu_row(look: Look) -> bool:
    """Whether entries of a menu stand side by side in a line; a ticker has none that is known."""
    return len(look.cells) > 2 and any(fold(cell) in signs.MENU for cell in look.cells)


def _is_foreign(look: Look) -> bool:
    """Whether a line is a site's name in English: "Lang Son Radio & Television"."""
    return look.text.isascii() and bool(signs.FOREIGN.search(look.key))


def _is_section(
    page: Sequence[Look], words: Sequence[Verdict | None], echoes: _Echoes, at: int
) -> bool:
    """Whether a line names the part of the site, as an entry of its menu does, above the headline."""
    key = page[at].key.rstrip(".… ")
    if at + 1 >= len(page) or not (key in echoes.sections or key in echoes.ends):
        return False
    below = page[at + 1]
    named = below.byline is not None and not below.byline.office
    headed = words[at + 1] is None and below.words > 4 and not (below.stop or named)
    # The path to a page may end in the headline.
    return headed and (key in echoes.sections or _label(words, at + 2) == "date")


def _is_part(look: Look) -> bool:
    """Whether a line names a part of the site by what stands there: "Tin hoạt động các xã"."""
    plain = look.words < 10 and not (look.stop or signs.DOING.search(look.key))
    return plain and bool(signs.SECTION.match(look.key))


def _is_details(look: Look) -> bool:
    """Whether a line says when, or when and by whom, the article was put there."""
    if not look.stamps:
        return False
    posted = any(stamp.kind == "published" for stamp in look.stamps)
    return posted or is_moment(look) or details.is_row(look.text)


def _names_article(
    page: Sequence[Look], words: Sequence[Verdict | None], echoes: _Echoes, at: int
) -> bool:
    """Whether the line above the day may be a headline itself."""
    if (
        at < 0
        or page[at].key in echoes.sections
        or _is_part(page[at])
        or words[at] is not None
        or page[at].words < 6
        or is_masthead(page[at])
    ):
        return False
    return not (is_row(page[at]) or page[at].linked or page[at].stop)


@dataclass(frozen=True, slots=True)
class _Echoes:
    """What repeats the headline: how often a line stands at the top, the parts of the path
    to the page, and the texts that stand for pictures; and what names parts of the site, and
    what may: the entries of menus written in a row, and the ends of paths."""

    keys: Counter[str]
    sections: frozenset[str]
    ends: frozenset[str]
    cells: frozenset[str]
    paths: tuple[str, ...]
    pictures: tuple[str, ...]


def _echoes(page: Sequence[Look], words: Sequence[Verdict | None]) -> _Echoes:
    ways = [
        [piece.rstrip(".… ") for piece in pieces(page[n].key)]
        for n in range(min(len(page), TOP))
        if _label(words, n) == "breadcrumb"
    ]
    paths = [piece for way in ways for piece in way if len(piece.split()) > 2]
    # A row of many is a menu, whose last entry is no headline.
    entries = {p for way in ways for p in (way if len(way) > 5 else way[:-1])}
    ends = frozenset(way[-1] for way in ways if way)
    entries |= {
        page[n].key
        for n in range(1, min(len(page) - 1, TOP))
        if page[n].words < 8 and is_menu(page[n - 1].key) and is_menu(page[n + 1].key)
    }
    pictures = [
        page[n].text for n, verdict in enumerate(words) if verdict and verdict.label == "alt"
    ]
    return _Echoes(
        Counter(look.key for look in page[:TOP]),
        frozenset(entries),
        ends,
        frozenset(fold(cell) for look in page[:TOP] if _is_menu_row(look) for cell in look.cells),
        tuple(paths),
        tuple(pictures),
    )


def _said_again(look: Look, echoes: _Echoes) -> bool:
    """Whether the path to the page, a picture or the page itself repeats a line."""
    stem = look.key.rstrip(".… ")
    return (
        (look.words > 6 and echoes.keys[look.key] > 1)
        or any(stem.startswith(path) for path in echoes.paths)
        or any(text.startswith(look.text) for text in echoes.pictures)
    )


def breaks_off(key: str) -> bool:
    """Whether a folded line says something, or opens a clause, that the next may end."""
    says = ":" in key or signs.DOING.search(key) or _OPENING.match(key)
    return bool(_OPEN_END.search(key) or (len(key.split()) > 4 and says))


def _broken(page: Sequence[Look], words: Sequence[Verdict | None], at: int) -> tuple[int, int]:
    """Return the first and last line of a headline that was broken: in capitals, or a document's."""

    def joins(above: int) -> bool:
        if above < 0 or above + 1 >= len(page) or page[above + 1].apart:
            return False
        upper, lower = page[above], page[above + 1]
        document = signs.DOCUMENT.match(upper.key) and signs.ABOUT.match(lower.key)
        told = _label(words, above + 1) in ("", "headline")
        # "Báo cáo" is a button's name as well, "Thông báo" a menu's.
        if document and told and _label(words, above) in ("", "tool", "navigation", "headline"):
            return True
        capitals = upper.text.isupper() and lower.text.isupper()
        stops = upper.stop and not upper.text.endswith(":")
        if words[above] is not None or words[above + 1] is not None or stops:
            return False
        goes_on = lower.text[0].islower() and lower.words > 2 and not (lower.stop or lower.byline)
        # Who put the article there and when follows on a headline's heels, in lower case too.
        closed = above + 2 < len(page) and page[above + 2].apart
        if goes_on and closed and above == at and upper.words > 2 and lower.words < 20:
            return True
        # "Chuyện “một cửa” trên đảo Lại Sơn: / Tàu chưa cập bến, hồ sơ đã xong"
        colon = upper.text.endswith(":") and upper.words > 3 and not (lower.stop or lower.byline)
        if colon and not (is_masthead(upper) or is_prose(lower) or is_row(lower)):
            return above + 1 == at and lower.words > 3
        plain = not (lower.byline or is_masthead(upper) or is_prose(lower) or is_row(lower))
        return plain and capitals and lower.words > 1

    start = end = at
    above = page[at - 1].key if at else ""
    if (breaks_off(above) or signs.DOCUMENT.match(above)) and joins(at - 1):
        start = at - 1
    if joins(at) and page[at].key != page[at + 1].key:
        end = at + 1
    return start, end
