"""Headlines set in capitals are read, and translated, as the sentences they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.text import nfc
from songngu.translate.capitals import in_sentence_case


@pytest.mark.parametrize(
    "cased",
    [
        "UBND tỉnh Vĩnh Long ban hành kế hoạch CCHC năm 2020",
        "Lễ công bố quyết định sáp nhập Sở Nội vụ và Sở Lao động - Thương binh và Xã hội",
        "Quyết định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng Chính phủ",
        "Đại hội Đảng bộ tỉnh lần thứ XVIII thành công tốt đẹp",
        "Bộ trưởng Phạm Thị Thanh Trà: tinh gọn bộ máy là khâu đột phá",
        "Đồng chí Nguyễn Văn Thanh, Phó Chủ tịch UBND tỉnh làm việc với huyện Bình Tân",
        "Công bố chỉ số PAR INDEX 2018: Quảng Ninh dẫn đầu",
        "Xã Tân Lập ra mắt bộ phận tiếp nhận và trả kết quả",
        "Cán bộ cấp xã hội ý trước khi lấy ý kiến",
        "Trưởng đoàn kiểm tra làm việc tại ba huyện",
    ],
)
def test_capitals_become_the_case_in_which_papers_write(cased: str) -> None:
    assert in_sentence_case(cased.upper()) == cased


@pytest.mark.parametrize(
    "text",
    ["Sở Nội vụ", "UBND TỈNH", "PAR INDEX 2018", "Hội nghị CCHC, UBND, HĐND và TTHC của tỉnh", ""],
)
def test_a_text_in_its_own_case_and_a_bare_acronym_stay(text: str) -> None:
    assert in_sentence_case(text) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("lực lượng Công an KHÔNG gọi điện", "lực lượng Công an không gọi điện"),
        ("THÔNG BÁO Về việc tiếp nhận hồ sơ", "Thông báo Về việc tiếp nhận hồ sơ"),
        ("THÔNG BÁO CỦA UBND TỈNH về việc", "Thông báo của UBND tỉnh về việc"),
        ("HĐND tỉnh QUẢNG NINH họp", "HĐND tỉnh Quảng Ninh họp"),
        ("Ông Nguyễn Văn HÙNG nói", "Ông Nguyễn Văn Hùng nói"),
        ("Nghị quyết TƯ 6 về OCOP và PAR INDEX", "Nghị quyết TƯ 6 về OCOP và PAR INDEX"),
    ],
)
def test_words_in_capitals_within_a_sentence_are_read_as_words(text: str, read: str) -> None:
    assert in_sentence_case(text) == read


@given(
    st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếệốộớựýỹ XIV0129-/.,:;“”()İßﬁ", max_size=80)
)
def test_nothing_but_the_case_changes(text: str) -> None:
    text = text.upper()
    assert nfc(in_sentence_case(text)).upper() == nfc(text).upper()
