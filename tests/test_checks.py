"""The checks tell figures, names and institutions that the English has otherwise than the Vietnamese."""

from __future__ import annotations

import pytest

from songngu.translate import check
from tests.conftest import PROGRAM


@pytest.mark.parametrize(
    ("vi", "right", "wrong"),
    [
        (
            "Xã có 19 người cao tuổi sống một mình.",
            "The commune has 19 elderly people living alone.",
            "The commune is 19 years old and lives alone.",
        ),
        (
            "Dự án chậm ba tháng vì thiếu vốn.",
            "The project was three months late for lack of capital.",
            "The project was late for lack of capital.",
        ),
        (
            "Tỉnh báo cáo kết quả 5 tháng đầu năm 2023.",
            "The province reported the results of the first five months of 2023.",
            "The first five months of 2023 provinces reported results.",
        ),
        (
            "Phòng họp nằm ở tầng 2.",
            "The meeting room is on the second floor.",
            "The meeting room is in 2 houses.",
        ),
        (
            "Trung tâm Khuyến nông tổ chức lớp tập huấn.",
            "The Agricultural Extension Center held a training course.",
            "The Youth Union Center held a training course.",
        ),
        (
            "Chủ tịch UBND huyện Kha Hoàng Nam dự họp.",
            "Chairman of the district People's Committee Kha Hoàng Nam attended the meeting.",
            "The Chairman of the Kha Hoàng Nam District People's Committee attended the meeting.",
        ),
        (
            "Bộ trưởng Bộ Nội vụ chủ trì hội nghị toàn quốc.",
            "The Minister of Home Affairs chaired the national conference.",
            "The Minister of Home Affairs chaired the National Assembly's conference.",
        ),
    ],
)
def test_what_is_counted_and_named_must_be_the_same(vi: str, right: str, wrong: str) -> None:
    assert check(vi, right) == ()
    assert check(vi, wrong) != ()


def test_the_labelled_sentences_hold_the_line() -> None:
    """650 sentences of the engine, labelled by hand: silent errors and false alarms, pinned."""
    text = (PROGRAM / "tests/data/labelled.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    silent = {"figure": 0, "name": 0, "negation": 0}
    right = alarms = 0
    for vi, en, labels, _ in rows:
        flagged = bool(check(vi, en))
        for kind in silent:
            silent[kind] += kind in labels.split(",") and not flagged
        if not {*silent, "word", "repeat"} & set(labels.split(",")):
            right += 1
            alarms += flagged
    assert len(rows) == 650 and right > 250
    # Not to be raised: of 102, 148 and 45 such errors these are not seen.
    assert silent["figure"] <= 7 and silent["name"] <= 7 and silent["negation"] <= 20
    assert alarms <= 13
