"""Which provinces an article is about.

Being named is not being about: a venue ("tại Hà Nội"), a ministry's seat, one name in a
list do not decide. What does: whose site it is, the office that acts, "tại điểm cầu …",
the headline, the dateline, and being named again and again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from songngu import gazetteer
from songngu.gazetteer import Mention, Province
from songngu.ingest import place_sites
from songngu.ingest.place_words import (
    ASKER,
    BEFORE,
    CENTRAL,
    DATELINE,
    DELEGATE,
    DISTRICTS,
    HEADLINE,
    INCIDENTAL,
    LINKED,
    LISTED,
    LOCAL,
    NATIONAL,
    PASSING,
    SCHOOL,
    SEVERAL,
    SINCE,
    SITE,
    TOGETHER,
    VENUE,
    WAY,
)

# An undated article means the units as they were before the merger of 1 July 2025, unless it
# speaks of what came with it.
_UNDATED = dt.date(2025, 6, 30)
_MERGED = dt.date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class About:
    """One province, how much speaks for it, and what (the strongest first)."""

    province: Province
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The provinces of an article, the first the primary one, () if it is national; `doubt`
    says in words why an editor should look at them, "" if they are sure."""

    about: tuple[About, ...]
    doubt: str = ""


_SITE_WEIGHT, _TITLE, _DATELINE_WEIGHT, _MOST = 6.0, 4.0, 3.0, 12.0


def find(
    *,
    title: str,
    paragraphs: Sequence[str],
    captions: Sequence[str] = (),
    sites: Sequence[str] = (),
    around: Sequence[str] = (),
    on: dt.date | None = None,
) -> Found:
    """Return the provinces an article is about, and what is doubtful about them.

    `sites` is what is known of the publisher: addresses, hosts, names ("Báo Gia Lai");
    `around` are the page's lines about the story (footer, menus), which may name it too.
    `on` is the article's day, which selects the units that existed then.
    """
    # What is left of a byline or a toolbar is no beginning.
    begins = (
        n for n, p in enumerate(paragraphs) if len(p) > 60 or p.endswith((".", "!", "?", ":"))
    )
    paragraphs = [ASKER.sub(r"\g<who>", text) for text in paragraphs[next(begins, 0) :]]
    text = "\n".join([title, *paragraphs])
    home = (
        place_sites.provinces(sites, around)
        or place_sites.of_unit(sites, around)
        or place_sites.shared(sites, text)
    )
    tally = _Tally(on or (_MERGED if SINCE.search(text) else _UNDATED), text)
    tally.others = _others(tally, "\n".join([text, *captions]), home, "\n".join(sites))
    _count(tally, [title], factor=1.0, least=_TITLE)
    _count(tally, paragraphs[:1], factor=1.5)
    _count(tally, paragraphs[1:], factor=1.0, first=1)
    _count(tally, captions, factor=1.0, first=len(paragraphs))
    _count_dateline(tally, paragraphs[:1])
    _count_districts(tally, [title, *paragraphs, *captions], home)
    doubt = _count_site(tally, home, republished=place_sites.republished(sites))
    chosen, reason = _decide(tally, title, paragraphs)
    doubt = doubt or reason or _doubt(tally, chosen, dated=on is not None)
    return Found(tuple(tally.result(slug) for slug in chosen), doubt)


class _Tally:
    """What speaks for each province of a day, and for one of them or the whole country."""

    def __init__(self, day: dt.date, text: str) -> None:
        self.day = day
        self.local = len(LOCAL.findall(text))
        self.national = _national(text)
        # Provinces whose names are those of communes or the like here.
        self.others: frozenset[str] = frozenset()
        self.scores: dict[str, float] = defaultdict(float)
        self.reasons: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        # The paragraphs in which each is named; the first of them has the number 0.
        self.places: dict[str, set[int]] = defaultdict(set)

    def mentions(self, text: str) -> list[Mention]:
        """The mentions of provinces in a text, without the communes of their names."""
        return [m for m in gazetteer.mentions(text) if m.slug not in self.others]

    def slug(self, slug: str) -> str:
        """The slug of the unit of the day that held a province's land."""
        return gazetteer.unit_on(_province(slug), self.day).slug

    def add(self, slug: str, weight: float, reason: str) -> None:
        slug = self.slug(slug)
        self.scores[slug] += weight
        self.reasons[slug][reason] += weight

    def result(self, slug: str) -> About:
        reasons = sorted(self.reasons[slug].items(), key=lambda item: -item[1])
        return About(
            _province(slug),
            round(self.scores[slug], 1),
            tuple(reason for reason, n in reasons if n),
        )


def _others(tally: _Tally, text: str, home: Sequence[Province], publisher: str) -> frozenset[str]:
    """Return the slugs of provinces whose names a text gives only to communes and the like,
    or the publisher has from one ("UBND xã Bình Dương").

    Since 2025 many a commune has the name of the province around it: that of a province
    of the day is one's own, unless something else tells of another province.
    """
    named = gazetteer.smaller(text) | gazetteer.smaller(publisher)
    if not named:
        return named
    sites = {tally.slug(province.slug) for province in home}
    told = sites | {tally.slug(m.slugs[0]) for m in gazetteer.districts(text) if len(m.slugs) == 1}
    told |= {tally.slug(m.slug) for m in gazetteer.mentions(text) if m.slug not in named}
    return frozenset(
        slug
        for slug in named
        if tally.slug(slug) not in sites
        and not (tally.day >= _MERGED and tally.slug(slug) == slug and not told - {slug})
    )


def _province(slug: str) -> Province:
    province = gazetteer.by_slug(slug)
    assert province is not None
    return province


def _count(
    tally: _Tally, texts: Sequence[str], *, factor: float, least: float = 0.0, first: int = 0
) -> None:
    """Add what the mentions in some paragraphs weigh, at most _MOST for each province."""
    sums: dict[str, float] = defaultdict(float)
    for number, text in enumerate(texts, first):
        for mention, run in _runs(text, tally.mentions(text)):
            reason, weight = _weigh(text, run[0])
            capital = mention.slug == "ha-noi"
            together = 1 < len(run) <= 5 and SEVERAL.search(text[: run[0].start])
            if together and (number < 3 or least):
                reason, weight = TOGETHER, max(3.0, least)
            elif capital and reason in (VENUE, WAY, SCHOOL, "takes part from there"):
                weight = 0.0
            elif len(run) > 3:
                reason, weight = LISTED, 0.3
            elif least and reason not in (VENUE, PASSING, SCHOOL):
                reason, weight = HEADLINE, max(weight, least)
            weight = min(weight * factor, _MOST - sums[mention.slug])
            sums[mention.slug] += weight
            tally.add(mention.slug, weight, reason)
            if weight and not least:
                tally.places[tally.slug(mention.slug)].add(number)


def _weigh(text: str, mention: Mention) -> tuple[str, float]:
    before = text[max(0, mention.start - 60) : mention.start]
    for reason, pattern, weight in BEFORE:
        if pattern.search(before):
            if reason == DELEGATE and not re.search(r"[Đđ]ại biểu|ĐBQH|đoàn", before):
                continue
            return reason, weight
    return "named", 1.0


def _runs(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, list[Mention]]]:
    """Return each mention with the list it stands in (often it alone)."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        last = runs[-1][-1] if runs else None
        if last and mention.start - last.end < 30 and LINKED.match(text[last.end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [(mention, run) for run in runs for mention in run]


def _count_dateline(tally: _Tally, first: Sequence[str]) -> None:
    for text in first:
        named = tally.mentions(text[:60])[:1]
        for mention in named:
            after = text[mention.end :]
            if mention.start == 0 and re.match(r"\s*(?:\([^)]*\)\s*)?[-–—,:]", after):
                weight = 0 if mention.slug == "ha-noi" else _DATELINE_WEIGHT
                tally.add(mention.slug, weight, DATELINE)


def _count_districts(tally: _Tally, texts: Sequence[str], home: Sequence[Province]) -> None:
    """A district speaks for its province; a name that several share, for the likeliest."""
    sums: dict[str, float] = defaultdict(float)
    shared: list[tuple[int, Mention]] = []
    bare = _headline_district(texts[0])
    found = [(0, bare)] if bare else []
    found += [(n, mention) for n, text in enumerate(texts) for mention in gazetteer.districts(text)]
    if tally.day >= _MERGED:
        found += [(n, mention) for n, text in enumerate(texts) for mention in _heirs(text)]

    def add(slug: str, number: int, start: int) -> None:
        before = texts[number][max(0, start - 24) : start]
        weight = 3.0 if number < 2 else 2.0
        if re.search(r"(?<!\w)(?:[Tt]ại|[Ởở]) \S+( (?:xã|phố))?\.? ?$", before):
            seat = slug in ("ha-noi", "ho-chi-minh")
            weight = 0.0 if seat else 1.0 if _national(" ".join(texts[:4])) else weight
        weight = min(weight, 6.0 - sums[slug])
        sums[slug] += weight
        tally.add(slug, weight, DISTRICTS)
        if weight:
            tally.places[tally.slug(slug)].add(max(number - 1, 0))

    for number, mention in found:
        slugs = {tally.slug(slug): slug for slug in mention.slugs}
        if len(slugs) == 1:
            add(next(iter(slugs)), number, mention.start)
        else:
            shared.append((number, mention))
    own = {tally.slug(province.slug) for province in home}
    for number, mention in shared:
        slugs = {tally.slug(slug): slug for slug in mention.slugs}
        likely = {slug: tally.scores.get(slug, 0) + 6 * (slug in own) for slug in slugs}
        best = max(likely, key=lambda slug: likely[slug])
        if likely[best] > 0 and list(likely.values()).count(likely[best]) == 1:
            add(best, number, mention.start)


_COMMUNE = re.compile(r"(?<!\w)(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) (?=[A-ZĐ])")


def _heirs(text: str) -> Iterator[Mention]:
    """Yield the communes that have borne the name of a district since those are no more."""
    for match in _COMMUNE.finditer(text):
        mention = gazetteer.bare_district(text, match.end())
        if (
            mention
            and len(mention.slugs) == 1
            and not text[mention.end : mention.end + 2].istitle()
        ):
            yield mention


def _headline_district(title: str) -> Mention | None:
    """The district that a headline begins with, by its name alone: "Diên Khánh: 5 phút …".

    What is a special zone now was one; no two have one name: "Đặc khu Phú Quý …".
    """
    if zone := re.match(r"Đặc khu (?=[A-ZĐ])", title, re.IGNORECASE):
        return gazetteer.bare_district(title, zone.end())
    mention = gazetteer.bare_district(title)
    if mention and (re.match(r"\s*[:–-]", title[mention.end :]) or len(mention.slugs) == 1):
        return mention
    return None


def _count_site(tally: _Tally, home: Sequence[Province], *, republished: bool) -> str:
    """Add what the site weighs; less where it tells the country's news. Returns a doubt."""
    if not home:
        return ""
    slug = tally.slug(home[0].slug)
    # An article from elsewhere names the province of the site it stands on as an example, too.
    passing = INCIDENTAL if republished else {LISTED, PASSING, SCHOOL}
    named = set(tally.reasons.get(slug, ())) - passing
    local, national = tally.local, tally.national
    if not named and (2 <= national > 2 * local or (republished and not local)):
        tally.add(slug, 0.5, SITE)
        if not local and national > 3:
            return ""
        return (
            f"stands on a site of {_province(slug).name} but reads like news of the whole country"
        )
    tally.add(slug, _SITE_WEIGHT, SITE)
    if not named and not local:
        return f"only the site it stands on speaks for {_province(slug).name}"
    return ""


def _national(text: str) -> int:
    return len(NATIONAL.findall(text.lower())) + len(CENTRAL.findall(text))


def _decide(tally: _Tally, title: str, paragraphs: Sequence[str]) -> tuple[list[str], str]:
    """Return the slugs of the provinces, and a doubt."""
    scores = {slug: score for slug, score in tally.scores.items() if score > 0}
    if not scores:
        return [], ""
    lead = " ".join(paragraphs[:3]) + title
    ranked = sorted(scores, key=lambda slug: -scores[slug])
    first = ranked[0]
    # How much it takes, when the article begins like one about the whole country.
    needed = 4.5 if NATIONAL.search(lead.lower()) else 3.0 if CENTRAL.search(lead) else 2.0
    best = scores[first]
    decisive = set(tally.reasons[first]) - INCIDENTAL
    if best < needed or (best < 3 and not decisive):
        return [], f"little speaks for {_province(first).name}" if best >= 2 else ""
    doubt = ""
    if not _anchored(tally, first, len(paragraphs)):
        doubt = f"{_province(first).name} is named, but not at the head"
        alone = best > 0.8 * sum(scores.values())
        if not alone or tally.local <= tally.national:
            return [], doubt
    home = [slug for slug in ranked if tally.reasons[slug].get(SITE, 0) >= _SITE_WEIGHT]
    enough = max(needed, (best - tally.reasons[first].get(SITE, 0)) * 0.5)
    chosen = [slug for slug in ranked if slug == first or _with(tally, slug, first, enough, home)]
    if len(chosen) > 5:
        chosen = home[:1]
        doubt = "more than five provinces are spoken of alike"
    # Several that the headline names come in its order.
    named = [tally.slug(mention.slug) for mention in tally.mentions(title)]
    chosen.sort(key=lambda slug: named.index(slug) if slug in named else len(named))
    return chosen, doubt


def _anchored(tally: _Tally, slug: str, paragraphs: int) -> bool:
    """Whether more than the middle of an article tells of a province."""
    reasons, places = tally.reasons[slug], tally.places[slug]
    if paragraphs <= 4 or places & {0, 1} or set(reasons) & {SITE, HEADLINE, DATELINE}:
        return True
    share = tally.scores[slug] / sum(tally.scores.values())
    return share > 0.5 and (len(places) >= 3 or 3 * len(places) >= paragraphs)


def _with(tally: _Tally, slug: str, first: str, enough: float, home: Sequence[str]) -> bool:
    """Whether an article about `first` is about `slug` too."""
    reasons = tally.reasons[slug]
    if {HEADLINE, TOGETHER} & set(reasons):
        return tally.scores[slug] >= (enough if HEADLINE in reasons else 3.0)
    return tally.scores[slug] >= enough and not home and 0 in tally.places[slug]


def _doubt(tally: _Tally, chosen: Sequence[str], *, dated: bool) -> str:
    if not chosen:
        return "reads like news of one province, and names none" if tally.local > 2 else ""
    first = chosen[0]
    name = _province(first).name
    if not set(tally.reasons[first]) - INCIDENTAL:
        return f"{name} is only named in passing"
    left = [slug for slug in tally.scores if slug not in chosen]
    rival = max(left, key=lambda slug: tally.scores[slug], default="")
    if rival and tally.scores[rival] > 0.75 * tally.scores[first]:
        return f"{_province(rival).name} is spoken of nearly as much as {name}"
    if tally.scores[first] < 3:
        return f"little speaks for {name}"
    now = gazetteer.unit_on(_province(first), _MERGED).slug
    told = DISTRICTS in tally.reasons[first]  # so from before they were abolished
    if not dated and not told and tally.day < _MERGED and now != first:
        return f"no date: from 1 July 2025 {name} is part of {_province(now).name}"
    return ""
