"""Numbers in words: read from the Vietnamese, and looked for in the English."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.translate import check
from songngu.translate.entities import entities
from songngu.translate.spelled import WORDS, english, value

ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def below_thousand(number: int, full: bool) -> str:
    """Say 1 to 999 as a schoolbook does; `full`: behind a larger scale, hundreds and all."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [ONES[hundreds], "trăm"] if hundreds or full else []
    if words and not tens and ones:
        words.append("linh")
    if tens:
        words += ["mười"] if tens == 1 else [ONES[tens], "mươi"]
    if ones:
        last = {1: "mốt" if tens > 1 else "một", 5: "lăm"} if tens else {}
        words.append(last.get(ones, ONES[ones]))
    return " ".join(words)


def in_vietnamese(number: int) -> str:
    words: list[str] = []
    for size, scale in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        if group := number // size % 1000:
            words += [below_thousand(group, full=bool(words)), scale]
    return " ".join(filter(None, words))


@given(st.integers(1, 10**12 - 1))
def test_a_number_said_as_at_school_is_read_as_itself(number):
    said = in_vietnamese(number)
    assert re.fullmatch(WORDS, said), said
    assert value(said) == number


@given(st.integers(100, 10**9))
def test_its_english_in_digits_or_in_words_is_found_and_no_other_is(number):
    vietnamese = f"Tỉnh có {in_vietnamese(number)} đồng."
    assert [entity.kind for entity in entities(vietnamese)] == ["amount"]
    right = [f"{number:,}", *english(number)]
    for said in right:
        assert not any(entity_lost(vietnamese, f"The province has {said} dong."))
    assert any(entity_lost(vietnamese, f"The province has {number + 1:,} dong."))


def entity_lost(vietnamese: str, english_: str) -> list[str]:
    found = entities(vietnamese)[0].text
    return [flag for flag in check(vietnamese, english_) if flag == f"figure: {found}"]


@pytest.mark.parametrize(
    ("vietnamese", "right", "wrong"),
    [
        (
            "Xã có hai trăm lẻ năm hộ nghèo.",
            "The commune has 205 poor households.",
            "The commune has 250 poor households.",
        ),
        (
            "Chín mươi phần trăm đơn thư bắt nguồn từ đất.",
            "Ninety percent of petitions stem from land.",
            "Nine percent of petitions stem from land.",
        ),
        (
            "Một trăm phần trăm hộ dân đồng ý.",
            "All households agreed.",
            "The households agreed.",
        ),
        (
            "Huyện chi một tỷ hai trăm triệu đồng sửa trường.",
            "The district spent VND 1.2 billion repairing schools.",
            "The district spent VND 1,200 repairing schools.",
        ),
        (
            "Họ vay hai triệu rưỡi đồng.",
            "They borrowed VND 2.5 million.",
            "They borrowed VND 2 million.",
        ),
        (
            "Giá vé từ ba đến mười triệu đồng.",
            "The tickets cost VND 3 to 10 million.",
            "The tickets cost VND 3 to 10.",
        ),
        (
            "Năm hai nghìn không trăm mười chín, hai xã sáp nhập.",
            "In 2019 the two communes merged.",
            "In 2018 the two communes merged.",
        ),
        (
            "Có một nghìn lẻ một lý do để chậm trễ.",
            "There are a thousand and one reasons for delay.",
            "There is one reason for delay.",
        ),
    ],
)
def test_a_number_in_words_is_looked_for_as_a_whole(vietnamese, right, wrong):
    assert check(vietnamese, right) == ()
    assert any(flag.startswith("figure") for flag in check(vietnamese, wrong))


@pytest.mark.parametrize(
    "vietnamese",
    [
        "Ba bốn trăm hộ phải dời đi.",  # three or four hundred
        "Hàng trăm hộ phải dời đi.",
        "Đại hội lần thứ hai trăm linh năm.",
        "Hai mươi năm sau, trường mở lại.",  # twenty years
    ],
)
def test_what_may_be_another_number_is_left_alone(vietnamese):
    assert entities(vietnamese) == ()
