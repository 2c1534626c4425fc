"""Variants of the pairs, drawn anew for every epoch.

What the model meets at work is not what stands in the corpus: entities come as
placeholders, offices abbreviate or spell out, headlines lack their stop, sentences are
joined, lists go on and on. All variants are made of the same pairs, both sides alike.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from songngu.translate.entities import entities
from songngu.translate.entity import Entity
from training.config import AugmentConfig, MixConfig
from training.pairs import LEXICON, Pair

PLACEHOLDERS = tuple(f"｟{number}｠" for number in range(16))
Row = tuple[str, str]

# Office terms that are written both ways; the English is the same.
ABBREVIATIONS = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "CCHC": "cải cách hành chính",
    "TTHC": "thủ tục hành chính",
    "CNTT": "công nghệ thông tin",
    "CBCCVC": "cán bộ, công chức, viên chức",
    "CCVC": "công chức, viên chức",
    "DVC": "dịch vụ công",
    "DVCTT": "dịch vụ công trực tuyến",
    "QLNN": "quản lý nhà nước",
    "NTM": "nông thôn mới",
    "KT-XH": "kinh tế - xã hội",
    "QPPL": "quy phạm pháp luật",
    "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "THCS": "trung học cơ sở",
    "THPT": "trung học phổ thông",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "TN&MT": "Tài nguyên và Môi trường",
    "TT&TT": "Thông tin và Truyền thông",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "GPMB": "giải phóng mặt bằng",
    "HTX": "hợp tác xã",
    "ATGT": "an toàn giao thông",
    "GCNQSDĐ": "giấy chứng nhận quyền sử dụng đất",
    "TTPVHCC": "Trung tâm Phục vụ hành chính công",
}
_SPELLED = {full.lower(): short for short, full in ABBREVIATIONS.items()}


def _longest_first(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SHORT = re.compile(rf"(?<![\w(&/-])(?:{_longest_first(list(ABBREVIATIONS))})(?![\w)&/-])")
_FULL = re.compile(rf"(?<![\w(])(?:{_longest_first(list(_SPELLED))})(?![\w)]| \()", re.IGNORECASE)


def abbreviate(vi: str, en: str, chance: random.Random) -> str:
    """Return `vi` with its office terms abbreviated, or spelled out, both at random.

    A term beside its own abbreviation in brackets, or one whose abbreviation the English
    shows too, stays as it is.
    """

    def spell(match: re.Match[str]) -> str:
        return match[0] if match[0] in en else ABBREVIATIONS[match[0]]

    if chance.random() < 0.5:
        return _SHORT.sub(spell, vi)
    return _FULL.sub(lambda match: _SPELLED[match[0].lower()], vi)


def _occurrence(form: str, english: str) -> re.Match[str] | None:
    before = r"(?<!\w)(?<!\d[.,/:])" if form[0].isalnum() else ""
    after = r"(?!\w)(?![.,/:]\d)" if form[-1].isalnum() else ""
    return re.search(f"{before}{re.escape(form)}{after}", english)


def protect_pair(
    vi: str, en: str, leave_out: float = 0.0, chance: random.Random | None = None
) -> Row:
    """Return the pair with placeholders, numbered by their order in the Vietnamese, for entities.

    An entity is replaced only where one of its English forms stands in the English, and
    with probability `leave_out` not even there: the model must cope with both.
    """
    found = [entity for entity in entities(vi) if not (chance and chance.random() < leave_out)]
    # Longer forms are looked for first, so that "14" does not take the 14 of "14 of 19".
    taken: list[tuple[Entity, int]] = []
    left = en
    for entity in sorted(found, key=lambda entity: -len(entity.forms[0])):
        for form in entity.forms:
            if match := _occurrence(form, left):
                size = match.end() - match.start()
                # Blanked out at the same length, so that the offsets stay those of `en`.
                left = left[: match.start()] + "\0" * size + left[match.end() :]
                taken.append((entity, match.start()))
                break
    spans = {start: _run(left, start, taken) for _, start in taken}
    taken.sort(key=lambda item: item[0].start)
    taken = taken[: len(PLACEHOLDERS)]
    sources = [(e.start, e.end, PLACEHOLDERS[n]) for n, (e, _) in enumerate(taken)]
    targets = [(at, spans[at], PLACEHOLDERS[n]) for n, (_, at) in enumerate(taken)]
    return _replace(vi, sources), _replace(en, targets)


def _run(left: str, start: int, taken: Sequence[tuple[Entity, int]]) -> int:
    """The end of the blank that begins at `start`; two blanks may touch."""
    starts = {at for _, at in taken}
    end = start + 1
    while end < len(left) and left[end] == "\0" and end not in starts:
        end += 1
    return end


def _replace(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    for start, end, token in sorted(spans, reverse=True):
        text = text[:start] + token + text[end:]
    return text


_SEPARATOR = re.compile(r"(?<=[;:])\s+|(?<=[.!?])\s+(?=[A-ZÀ-ỸĐ])")


def split(pair: Pair) -> list[Row]:
    """Return the parts of a pair whose two sides divide alike at ; : and full stops, else []."""
    left, right = _SEPARATOR.split(pair.vi), _SEPARATOR.split(pair.en)
    if len(left) != len(right) or len(left) < 2:
        return []
    if [part[-1] for part in left[:-1]] != [part[-1] for part in right[:-1]]:
        return []
    whole = len(pair.en.split()) / len(pair.vi.split())
    rows = []
    for vi, en in zip(left, right, strict=True):
        ratio = len(en.split()) / len(vi.split()) / whole
        if len(vi.split()) < 4 or not 0.55 < ratio < 1.8:
            return []
        rows.append((vi.rstrip(";:"), en.rstrip(";:")))
    return rows


def joined(pairs: Sequence[Pair], start: int, count: int) -> Row:
    """Return `count` neighbouring pairs as one, from `start` on."""
    group = pairs[start : start + count]
    return " ".join(pair.vi for pair in group), " ".join(pair.en for pair in group)


def listed(units: Sequence[Pair], chance: random.Random) -> Row:
    """Return a list made of two to five short units."""
    group = chance.sample(units, chance.randint(2, min(5, len(units))))
    vi, en = [pair.vi for pair in group], [pair.en for pair in group]
    if chance.random() < 0.5:
        return "; ".join(vi), "; ".join(en)
    return f"{', '.join(vi[:-1])} và {vi[-1]}", f"{', '.join(en[:-1])} and {en[-1]}"


def vary(row: Row, config: AugmentConfig, chance: random.Random) -> Row:
    """Return one variant of a row, as the model will read it."""
    vi, en = row
    if chance.random() < config.abbreviate:
        vi = abbreviate(vi, en, chance)
    if chance.random() < config.protect:
        vi, en = protect_pair(vi, en, config.leave_out, chance)
    if chance.random() < config.no_stop and vi.endswith(".") and en.endswith("."):
        vi, en = vi[:-1], en[:-1]
    if chance.random() < config.lower_case:
        vi = vi.lower()
    return vi, en


def _copies(times: float, chance: random.Random) -> int:
    return int(times) + (chance.random() < times % 1)


def epoch_rows(
    own: Sequence[Pair],
    others: Sequence[Pair],
    mix: MixConfig,
    config: AugmentConfig,
    chance: random.Random,
) -> list[Row]:
    """Return the rows of one epoch, varied, in no particular order.

    `own` are our pairs in the order of their files, `others` the open data.
    """
    units = [pair for pair in own if pair.slice == LEXICON]
    sentences = [pair for pair in own if pair.slice != LEXICON]
    rows: list[Row] = []
    for at, pair in enumerate(sentences):
        rows += [(pair.vi, pair.en)] * _copies(mix.own, chance)
        if chance.random() < mix.joined:
            rows.append(joined(sentences, at, 2 if chance.random() < 0.7 else 3))
        if chance.random() < mix.split:
            rows += split(pair)
        if units and chance.random() < mix.lists:
            rows.append(listed(units, chance))
    for pair in units:
        rows += [(pair.vi, pair.en)] * _copies(mix.lexicon, chance)
    weights = [mix.sources.get(pair.source, 0.0) for pair in others]
    if any(weights):
        rows += [(p.vi, p.en) for p in chance.choices(others, weights, k=mix.open)]
    return [vary(row, config, chance) for row in rows]
