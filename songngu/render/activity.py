"""How many articles there are over time, as the data of a bar chart (drawn by templates/charts.html)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from songngu.render import i18n, links
from songngu.render.entries import Entry

# The longest span that is shown by month.
MONTHS_AT_MOST = 36
# With no more bars and no higher numbers than these, each bar has room for its number on a phone.
NUMBERED_BARS, NUMBERED_COUNT = 12, 999
# As many years as these have room for their labels; a narrow screen takes half as many.
LABELLED_YEARS = 18
# As many months as these; of more, only the first of each quarter has one.
LABELLED_MONTHS = 18


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year: its name, its label under the bar, how many articles, their page.

    `label` is "" where it is left out; with `wide` it is shown on wide screens only.
    `target` is a path from the site's root, "" where there are no articles.
    """

    name: str
    label: str
    count: int
    target: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Articles by month or by year, oldest first, no month or year of the span left out.

    `name` is that of the whole span. `below` names runs of bars, in a second row of labels:
    (name, number of bars). `undated` is the number of articles that belong in no bar, and
    `undated_at` where they are: "" on their own page.
    """

    name: str = ""
    bars: tuple[Bar, ...] = ()
    below: tuple[tuple[str, int], ...] = ()
    undated: int = 0
    undated_at: str = ""

    @property
    def total(self) -> int:
        """The number of articles in the bars."""
        return sum(bar.count for bar in self.bars)

    @property
    def peak(self) -> Bar | None:
        """The highest bar, the latest of several; None without articles."""
        highest = max(reversed(self.bars), key=lambda bar: bar.count, default=None)
        return highest if highest and highest.count else None

    @property
    def numbered(self) -> bool:
        """Whether each bar has its number above it; else the peak alone has, beside a scale."""
        highest = self.peak.count if self.peak else 0
        return len(self.bars) <= NUMBERED_BARS and highest <= NUMBERED_COUNT

    @property
    def marks(self) -> tuple[int, ...]:
        """The numbers of the scale, upwards from 0 in four equal steps at most of 1, 2 or 5 × 10ⁿ."""
        highest = self.peak.count if self.peak else 1
        step = next(
            one * ten
            for ten in (10**n for n in range(len(str(highest)) + 1))
            for one in (1, 2, 5)
            if one * ten * 4 >= highest
        )
        return tuple(range(0, highest + step, step))

    def height(self, bar: Bar) -> float:
        """A bar's height as a percentage of the scale's, but so much that it is seen."""
        return max(1.0, round(100 * bar.count / self.marks[-1], 2)) if bar.count else 0.0


def over_time(entries: Iterable[Entry], lang: str) -> Chart:
    """Return the chart of all `entries`: by month up to three years, by year beyond."""
    entries = tuple(entries)
    months = _counted(entries)
    span = max(months) - min(months) + 1 if months else 0
    return by_month(entries, lang) if span <= MONTHS_AT_MOST else by_year(entries, lang)


def by_month(entries: Iterable[Entry], lang: str, *, last: int = 0) -> Chart:
    """Return the chart by month, from the oldest to the newest of `entries` (in any order).

    With `last`, of that many months up to the newest article's, and without a word of
    the undated ones.
    """
    entries = tuple(entries)
    months = _counted(entries)
    if not months:
        return Chart(undated=0 if last else len(entries))
    end = max(months)
    start = end - last + 1 if last else min(months)
    undated = 0 if last else len(entries) - months.total()
    return _months(months, range(start, end + 1), lang, undated)


def of_year(entries: Iterable[Entry], year: int, lang: str) -> Chart:
    """Return the chart of the twelve months of `year`; articles of other years are left out."""
    chart = _months(_counted(entries), range(year * 12, year * 12 + 12), lang, 0)
    return replace(chart, name=i18n.year(year, lang), below=())


def by_year(entries: Iterable[Entry], lang: str) -> Chart:
    """Return the chart by year, from the oldest to the newest of `entries` (in any order)."""
    entries = tuple(entries)
    years = Counter(e.article.earliest.year for e in entries if e.article.earliest)
    if not years:
        return Chart(undated=len(entries))
    span = range(min(years), max(years) + 1)
    step = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if len(span) <= n * LABELLED_YEARS)
    narrow = step if len(span) <= step * LABELLED_YEARS // 2 else 2 * step
    bars = tuple(
        Bar(
            name=i18n.year(year, lang),
            label="" if year % step else str(year),
            count=years[year],
            target=links.year(year, lang) if years[year] else "",
            wide=year % narrow != 0,
        )
        for year in span
    )
    return Chart(_span(bars, lang), bars, (), len(entries) - years.total())


def _counted(entries: Iterable[Entry]) -> Counter[int]:
    """Articles by month; a month is numbered from January of year 0."""
    days = (e.article.earliest for e in entries)
    return Counter(day.year * 12 + day.month - 1 for day in days if day)


def _months(months: Counter[int], span: Sequence[int], lang: str, undated: int) -> Chart:
    every = len(span) <= LABELLED_MONTHS
    bars = []
    for index in span:
        year, number = index // 12, index % 12 + 1
        quarter = number % 3 == 1
        count = months[index]
        bars.append(
            Bar(
                name=i18n.month(year, number, lang),
                label=i18n.month_short(number, lang) if quarter or every else "",
                count=count,
                target=links.month(year, number, lang) if count else "",
                wide=len(span) > NUMBERED_BARS and not quarter,
            )
        )
    years = groupby(index // 12 for index in span)
    below = tuple((str(year), len(list(run))) for year, run in years)
    return Chart(_span(bars, lang), tuple(bars), below, undated)


def _span(bars: Sequence[Bar], lang: str) -> str:
    first, last = bars[0].name, bars[-1].name
    return first if first == last else i18n.span(first, last, lang)
