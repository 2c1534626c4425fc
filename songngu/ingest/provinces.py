"""Which provinces an article is about.

Being named is not being about: a venue ("tại Hà Nội"), a ministry's seat, one name in a
list do not decide. What does: whose site it is, the office that acts, "tại điểm cầu …",
the headline, the dateline, and being named again and again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from songngu import gazetteer
from songngu.gazetteer import Mention, Province

# An undated article means the units as they were before the merger of 1 July 2025.
_UNDATED = dt.date(2025, 6, 30)


@dataclass(frozen=True, slots=True)
class About:
    """One province, how much speaks for it, and what (the strongest first)."""

    province: Province
    score: float
    reasons: tuple[str, ...]


_TOWN = r"(?:(?:(?:các|hai|ba) )?(?:tỉnh|thành phố|tp\.?|thủ đô)\s*)?$"
_OFFICE = (
    r"(?:UBND|HĐND|MTTQ|ĐBQH|UBMTTQ(?: Việt Nam)?|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|tỉnh ủy|tỉnh uỷ|thành ủy"
    r"|thành uỷ|đoàn đại biểu quốc hội|công an|thanh tra|văn phòng|tỉnh đoàn|bưu điện|viettel|vnpt|cục thuế|kho bạc nhà nước"
    r"|trung tâm (?:phục vụ )?hành chính công|(?:sở|ban|chi cục|cục)(?: [\wÀ-ỹ]+){1,5}|chủ tịch|bí thư|đảng bộ|chính quyền)"
)
# What stands directly before a name → what it makes of it, and its weight. The first that fits counts.
_BEFORE: tuple[tuple[str, re.Pattern[str], float], ...] = (
    (
        "takes part from there",
        re.compile(rf"điểm cầu(?: chính)?(?: trung tâm)?(?: của)?(?: UBND)? {_TOWN}", re.I),
        5,
    ),
    ("its authorities act", re.compile(rf"\b{_OFFICE} (?:của )?{_TOWN}", re.I), 3),
    (
        "on its territory",
        re.compile(r"\b(?:địa bàn|toàn|nhân dân|khắp)(?: của)? (?:tỉnh|thành phố|tp\.?)\s*$", re.I),
        3,
    ),
    ("the venue", re.compile(rf"\b(?:tại|ở) {_TOWN}", re.I), 1),
    ("named as a province", re.compile(r"\b(?:tỉnh|thành phố)\s*$", re.I), 2),
)
_LINKED = re.compile(
    r"^\s*(?:,|;|và|-|–|với)\s*(?:(?:các )?(?:tỉnh|thành phố|tp\.?)\s*)?$", re.IGNORECASE
)
_NATIONAL = re.compile(
    r"cả nước|toàn quốc|các tỉnh, thành phố|6[34] tỉnh|34 tỉnh|các bộ, ngành|bộ, ngành, địa phương",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?<![\w@.-])(?:[\w-]+\.)+vn\b", re.IGNORECASE)
_CENTRAL = re.compile(
    r"\b(?:Bộ [A-ZĐ]\w+|Bộ trưởng|Thứ trưởng|Chính phủ|Thủ tướng|Quốc hội|Trung ương|Ban Bí thư)"
)
_INCIDENTAL = {"named", "the venue", "in a list of provinces"}
_SITE, _TITLE, _DATELINE, _MOST = 6.0, 4.0, 3.0, 12.0


def about(
    *,
    title: str,
    paragraphs: Sequence[str],
    captions: Sequence[str] = (),
    sites: Sequence[str] = (),
    on: dt.date | None = None,
) -> tuple[About, ...]:
    """Return the provinces an article is about, the first the primary one; () if it is national.

    `sites` is what is known of the publisher: addresses, hosts, names ("Báo Gia Lai").
    `on` is the article's day, which selects the units that existed then.
    """
    day = on or _UNDATED
    tally = _Tally(day)
    for site in sites:
        for province in _of_site(site):
            tally.add(province, _SITE, "the publisher's own province")
    _count(tally, [title], factor=1.0, least=_TITLE, what="in the headline")
    _count(tally, paragraphs[:1], factor=1.5)
    _count(tally, paragraphs[1:], factor=1.0)
    _count(tally, captions, factor=1.0)
    if paragraphs:
        first = gazetteer.mentions(paragraphs[0][:60])
        if (
            first
            and first[0].start == 0
            and re.match(r"\s*(?:\([^)]*\)\s*)?[-–—,:]", paragraphs[0][first[0].end :])
        ):
            tally.add(_province(first[0]), 0 if _capital(first[0]) else _DATELINE, "the dateline")
    _count_districts(tally, [title, *paragraphs, *captions])
    return _decide(tally, title, " ".join(paragraphs[:3]) + title)


class _Tally:
    """What speaks for each province of a day."""

    def __init__(self, day: dt.date) -> None:
        self.day = day
        self.scores: dict[str, float] = defaultdict(float)
        self.reasons: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))

    def add(self, province: Province, weight: float, reason: str) -> None:
        slug = gazetteer.unit_on(province, self.day).slug
        self.scores[slug] += weight
        self.reasons[slug][reason] += weight

    def result(self, slug: str) -> About:
        province = gazetteer.by_slug(slug)
        assert province is not None
        reasons = sorted(self.reasons[slug].items(), key=lambda item: -item[1])
        return About(
            province, round(self.scores[slug], 1), tuple(reason for reason, n in reasons if n)
        )


def _of_site(site: str) -> list[Province]:
    hosts = [province for host in _HOST.findall(site) if (province := gazetteer.by_domain(host))]
    return hosts[:1] or [_province(mention) for mention in gazetteer.mentions(site)[:1]]


def _province(mention: Mention) -> Province:
    province = gazetteer.by_slug(mention.slug)
    assert province is not None
    return province


def _capital(mention: Mention) -> bool:
    return mention.slug == "ha-noi"


def _count(
    tally: _Tally, texts: Sequence[str], *, factor: float, least: float = 0.0, what: str = "named"
) -> None:
    """Add what the mentions in some paragraphs weigh, at most _MOST for each province."""
    sums: dict[str, float] = defaultdict(float)
    for text in texts:
        mentions = gazetteer.mentions(text)
        for mention, first, count in _runs(text, mentions):
            reason, weight = _weigh(text, first)
            venue = reason == "the venue"
            if venue and _capital(mention):
                weight = 0.0
            elif count > 3:
                reason, weight = "in a list of provinces", 0.3
            elif least and not venue:
                reason, weight = what, max(weight, least)
            weight = min(weight * factor, _MOST - sums[mention.slug])
            sums[mention.slug] += weight
            tally.add(_province(mention), weight, reason)


def _weigh(text: str, mention: Mention) -> tuple[str, float]:
    before = text[max(0, mention.start - 60) : mention.start]
    for reason, pattern, weight in _BEFORE:
        if pattern.search(before):
            return reason, weight
    return "named", 1.0


def _runs(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, Mention, int]]:
    """Return each mention with the first of the list it stands in, and the list's length."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        last = runs[-1][-1] if runs else None
        if last and mention.start - last.end < 30 and _LINKED.match(text[last.end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [(mention, run[0], len(run)) for run in runs for mention in run]


def _count_districts(tally: _Tally, texts: Sequence[str]) -> None:
    """A district speaks for its province; a name that several share, for one that is named."""
    sums: dict[str, float] = defaultdict(float)
    for number, text in enumerate(texts):
        for mention in gazetteer.districts(text):
            units = [p for slug in mention.slugs if (p := gazetteer.by_slug(slug))]
            if len(units) > 1:
                units = [p for p in units if tally.scores.get(gazetteer.unit_on(p, tally.day).slug)]
            for province in units if len(units) == 1 else ():
                weight = min(3.0 if number < 2 else 2.0, 6.0 - sums[province.slug])
                sums[province.slug] += weight
                tally.add(province, weight, "its districts")


def _decide(tally: _Tally, title: str, lead: str) -> tuple[About, ...]:
    scores = {slug: score for slug, score in tally.scores.items() if score > 0}
    if not scores:
        return ()
    ranked = sorted(scores, key=lambda slug: -scores[slug])
    # How much it takes, when the article begins like one about the whole country.
    needed = 4.5 if _NATIONAL.search(lead) else 3.0 if _CENTRAL.search(lead) else 2.0
    best = scores[ranked[0]]
    decisive = set(tally.reasons[ranked[0]]) - _INCIDENTAL
    if best < needed or (best < 3 and not decisive):
        return ()
    home = [slug for slug in ranked if "the publisher's own province" in tally.reasons[slug]]
    enough = max(needed, best * 0.5)
    chosen = [
        slug
        for slug in ranked
        if scores[slug] >= enough
        and (slug == ranked[0] or not home or "in the headline" in tally.reasons[slug])
    ]
    if len(chosen) > 5:
        chosen = home[:1]
    # Several that the headline names come in its order.
    named = [mention.slug for mention in gazetteer.mentions(title)]
    chosen.sort(key=lambda slug: named.index(slug) if slug in named else len(named))
    return tuple(tally.result(slug) for slug in chosen)
