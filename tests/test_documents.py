"""A document is of the same kind in the English, with a number or without."""

import pytest

from songngu.translate.checks.documents import document_flags


@pytest.mark.parametrize(
    ("vietnamese", "right", "wrong"),
    [
        (
            "Theo Nghị định số 61/2018/NĐ-CP, hồ sơ nộp một nơi.",
            "Under Decree No. 61/2018/NĐ-CP, dossiers are filed in one place.",
            "Under Circular No. 61/2018/NĐ-CP, dossiers are filed in one place.",
        ),
        (
            "Chính phủ ban hành nghị định mới.",
            "The Government issued a new decree.",
            "The Government issued a new circular.",
        ),
        (
            "HĐND tỉnh ra nghị quyết về học phí.",
            "The provincial People's Council passed a resolution on tuition.",
            "The provincial People's Council passed a decision on tuition.",
        ),
        (
            "Bộ trưởng ký quyết định trong đêm.",
            "The minister signed the decision that night.",
            "The minister signed the decree that night.",
        ),
        (
            "Thủ tướng ra chỉ thị về phòng cháy.",
            "The Prime Minister instructed everyone on fire prevention.",
            "The Prime Minister made a law on fire prevention.",
        ),
    ],
)
def test_a_document_of_another_kind_is_noticed(vietnamese: str, right: str, wrong: str) -> None:
    assert document_flags(vietnamese, right) == []
    assert document_flags(vietnamese, wrong) != []


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("Hai nước ký nghị định thư.", "The two countries signed a protocol."),
        ("Việc giải quyết tranh chấp còn chậm.", "The resolution of disputes is still slow."),
        ("Tỉnh hướng tới kinh tế tuần hoàn.", "The province aims at a circular economy."),
        ("Vua ban sắc phong cho làng.", "The king gave the village a royal decree."),
    ],
)
def test_words_that_only_look_like_a_kind_of_document(vietnamese: str, english: str) -> None:
    assert document_flags(vietnamese, english) == []
