"""Texts are compared without case and diacritics, whatever characters they hold."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from songngu.text import fold

# Letters with marks, marks in any order, Hangul in parts and whole: what normal forms change.
PARTS = st.text(st.characters() | st.sampled_from("\u0323\u0302\u0301\u031b\u0340ưỆđĐßİ각각"))


def plain(text: str) -> str:
    """The definition: the whole text decomposed, the marks left out."""
    parts = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in parts if not unicodedata.combining(char))


def test_every_character_is_folded_as_it_is_defined():
    assert [n for n in range(0x110000) if fold.__wrapped__(chr(n)) != plain(chr(n))] == []


@given(PARTS)
def test_a_text_is_folded_as_its_characters_are(text):
    assert fold(text) == plain(text)
