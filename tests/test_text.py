"""Vietnamese text: comparison, order, slugs, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.text import fold, nfc, old_tone, sentences, slugify, sort_key


def test_comparison_ignores_marks_and_the_bar_of_đ():
    assert fold("Đắk Lắk") == fold("DAK LAK") == "dak lak"


def test_both_placements_of_the_tone_mark_are_one():
    assert old_tone("Khánh Hoà, Thanh Hoá, thuỷ") == "Khánh Hòa, Thanh Hóa, thủy"
    assert old_tone("toàn, quý, hoàn, quá") == "toàn, quý, hoàn, quá"


def test_lists_are_in_dictionary_order_not_code_point_order():
    names = [
        "Đà Nẵng",
        "Bắc Giang",
        "Bà Rịa - Vũng Tàu",
        "Cà Mau",
        "An Giang",
        "Hà Nội",
        "Hải Phòng",
        "Bạc Liêu",
        "Đắk Lắk",
    ]
    assert sorted(names, key=sort_key) == [
        "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Cà Mau", "Đà Nẵng", "Đắk Lắk", "Hà Nội", "Hải Phòng",
    ]  # fmt: skip


def test_slugs_are_ascii_and_cut_between_words():
    assert slugify("Đẩy mạnh cải cách hành chính!") == "day-manh-cai-cach-hanh-chinh"
    assert slugify("một hai ba bốn", limit=10) == "mot-hai-ba"


def test_abbreviations_initials_and_ellipses_do_not_end_a_sentence():
    assert sentences("Sáng nay, TP. Cần Thơ họp. ThS. Lê A và ông N. V. B dự… rồi về. Hết./.") == [
        "Sáng nay, TP. Cần Thơ họp.",
        "ThS. Lê A và ông N. V. B dự… rồi về.",
        "Hết./.",
    ]


@pytest.mark.parametrize(
    "title",
    ["PGS.TS.", "GS.TS.", "PGS.,TS.", "ThS.BS.", "TSKH.", "BSCKII.", "ThS.BSCKI.", "KTS.", "NGƯT.", "NGND."],
)  # fmt: skip
def test_no_degree_or_title_before_a_name_ends_a_sentence(title):
    told = [f"Theo {title} Nguyễn Văn Hà, T.P. Cần Thơ đạt 95%.", "Tỉnh đạt 98%."]
    assert sentences(" ".join(told)) == told


def test_a_decimal_point_or_a_date_does_not_end_a_sentence():
    text = "Đến ngày 1.7.2019, có 1.932 TTHC. Trong đó, cấp xã: 150."
    assert sentences(text) == ["Đến ngày 1.7.2019, có 1.932 TTHC.", "Trong đó, cấp xã: 150."]


@given(st.text(alphabet=st.sampled_from('aĂĐ1 .,…!?/"”() \n'), max_size=200))
def test_splitting_loses_no_character(text):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(max_size=80))
def test_slugs_and_keys_take_any_text(text):
    assert slugify(text).isascii()
    assert sort_key(text) == sort_key(nfc(text))


def test_small_letters_with_marks_do_not_open_a_sentence():
    assert sentences("Ông được khen... được thưởng. Rồi về.") == [
        "Ông được khen... được thưởng.",
        "Rồi về.",
    ]
