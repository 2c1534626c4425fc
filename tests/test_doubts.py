"""The words in which a page says what of a sentence could not be confirmed."""

from __future__ import annotations

import pytest

from songngu.render.doubts import sayer
from songngu.translate.flags import parse, unsure_flag


def own(message: str, **values: str) -> str:
    return message % values


english, vietnamese = sayer("en", own), sayer("vi", own)


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        ("figure: 16", "the figure 16"),
        ("url: http://a.vn/b", "the address http://a.vn/b"),
        ("unsure", "the sentence as a whole: the engine was unsure of it"),
        ("length: 26 words for 15 syllables", "whether it is complete"),
        ("negation: not in the source", "whether anything is denied"),
        ("repetition: the", "words that are repeated (“the”)"),
        (
            "figure: 4 Village not in the source",
            "the figure “4 Village”, which the Vietnamese does not have",
        ),
    ],
)
def test_a_doubt_is_said_in_words(flag, words):
    assert english([flag]) == words


def test_what_is_quoted_of_the_vietnamese_is_marked_as_vietnamese():
    assert english(["unsure: cũng như"]) == (
        'the sentence as a whole, above all “<span lang="vi">cũng như</span>”'
    )
    assert english(["name: Bành Thế made a place"]) == (
        'the name “<span lang="vi">Bành Thế</span>”, which may have become a place’s'
    )
    assert vietnamese(["negation: tạm dừng"]) == "whether a “not” was kept (“tạm dừng”)"


def test_what_is_quoted_of_the_english_is_marked_on_a_vietnamese_page():
    assert vietnamese(["unknown: Encietrics"]) == (
        'a word that no dictionary has (“<span lang="en">Encietrics</span>”)'
    )


def test_a_phrase_and_what_the_english_has_against_it_are_each_in_their_language():
    assert english(["negation: không thể không – cannot be done"]) == (
        'whether a “not” was kept (“<span lang="vi">không thể không</span>” – “cannot be done”)'
    )


def test_a_range_of_years_is_one_phrase():
    assert english(["figure: giai đoạn 2021 – 2025"]) == (
        'the figure “<span lang="vi">giai đoạn 2021 – 2025</span>”'
    )


def test_several_doubts_stand_beside_one_another():
    assert english(["figure: 16", "place: Hà Nam"]) == (
        'the figure 16; the place “<span lang="vi">Hà Nam</span>”'
    )


def test_a_flag_that_somebody_wrote_by_hand_is_shown_as_it_is_and_escaped():
    assert english(["ask Lan: <b>"]) == 'ask Lan “<span lang="vi">&lt;b&gt;</span>”'
    assert english(["odd"]) == "odd"


def test_open_words_of_both_languages_are_each_in_their_own():
    assert english(["unsure: công viên, trồng – members"]) == (
        'the sentence as a whole, above all “<span lang="vi">công viên</span>”,'
        ' “<span lang="vi">trồng</span>”, “members”'
    )
    assert vietnamese(["unsure: – members, firms"]) == (
        'the sentence as a whole, above all “<span lang="en">members</span>”,'
        ' “<span lang="en">firms</span>”'
    )


@pytest.mark.parametrize(
    "words",
    [
        ((), ()),
        (("công viên",), ()),
        ((), ("members",)),
        (("công viên", "năm 2016 – 2020"), ("a",)),
    ],
)
def test_words_that_are_open_are_read_again_as_they_were_written(words):
    flag = parse(unsure_flag(*words))
    assert (flag.kind, flag.vietnamese, flag.english) == ("unsure", *words)
