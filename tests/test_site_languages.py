"""Every text is marked with its language, so that it is spoken, hyphenated and found as what it is.

A simple measure: Vietnamese is known by its letters, English by its commonest words.
"""

import re
import unicodedata
from collections.abc import Iterator

import lxml.etree
import pytest

from tests.built import Built, elements, lang_of

# Letters that Vietnamese has and English borrows from nobody.
LETTERS = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
VIETNAMESE = re.compile(rf"[^\W\d_]*[{LETTERS}{LETTERS.upper()}][^\W\d_]*")
WORD = re.compile(r"[^\W\d_]+")
# Of these no Vietnamese sentence has any.
ENGLISH = set(
    "the of and is was were with from this that are for has have been not by it its".split()
)
# What begins an English phrase of two words: "In Huế".
BEGINNINGS = {"In", "From", "To", "By", "About", "Photo"}
# Attributes whose text is read out or shown.
SPOKEN = ("alt", "aria-label", "aria-description", "title", "placeholder", "content", "label")
# <meta> whose content is no text.
CODES = (
    "generator|viewport|robots|color-scheme|theme-color|og:type|og:url|og:image|twitter:.*|refresh"
)


def is_vietnamese(text: str) -> bool:
    """Whether a text is Vietnamese, and not English that names somebody or some place.

    A name within an English phrase need not be marked (WCAG 2.2, 3.1.2, proper names); a
    text that is nothing but the name must.
    """
    found = VIETNAMESE.findall(text)
    if not found:
        return False
    rest = WORD.findall(VIETNAMESE.sub(" ", text))
    english = [word for word in rest if word.isascii() and word.islower() and len(word) > 1]
    named = english or BEGINNINGS & set(rest)
    return any(word[0].islower() for word in found) or not named


def is_english(text: str) -> bool:
    """Whether a text is English: every sixth word is one of the commonest."""
    found = [word.lower() for word in WORD.findall(text)]
    common = [word for word in found if word in ENGLISH]
    return len(found) > 2 and len(common) * 6 >= len(found) and not VIETNAMESE.search(text)


def texts(page) -> Iterator[tuple[str, str, str]]:
    """Every text of a page: its language, where it stands, and the text."""
    for element in elements(page):
        lang = lang_of(element)
        where = "".join([element.tag, *("." + c for c in element.get("class", "").split())])
        if element.text and element.text.strip():
            yield lang, where, element.text.strip()
        for child in element:
            if child.tail and child.tail.strip():
                yield lang, where, child.tail.strip()
        for attribute in SPOKEN:
            if element.tag == "meta" and re.fullmatch(
                CODES,
                element.get("name")
                or element.get("property")
                or element.get("http-equiv")
                or "generator",
            ):
                continue
            if element.get(attribute, "").strip():
                yield lang, f"{where}[{attribute}]", element.get(attribute)


# What may stand in the other language, and why.
EXCEPTIONS = {
    # One text for two languages: the headline of the article, then the name of the site.
    "title": "a title cannot be marked in parts",
    "meta[content]": "nor can what other sites show of the page; it is marked where it is all foreign",
    "code": "a BibTeX record is one text, and for a program",
    "a[title]": "nor can a tooltip",
}


def wrong(built: Built, foreign, lang: str) -> str:
    """The texts marked as `lang` that are not, one per line with the first page that has it."""
    found: dict[tuple[str, str], str] = {}
    for path, page in built.pages.items():
        for marked, where, text in texts(page):
            if marked == lang and where not in EXCEPTIONS and foreign(text):
                found.setdefault((where, text), path)
    lines = (f"{path}: {where}: {text[:90]}" for (where, text), path in found.items())
    return "\n".join(list(lines)[:25])


def test_no_vietnamese_stands_unmarked_among_english(built: Built) -> None:
    found = wrong(built, is_vietnamese, "en")
    assert not found, found


def test_no_english_stands_unmarked_among_vietnamese(built: Built) -> None:
    found = wrong(built, is_english, "vi")
    assert not found, found


def test_feeds_mark_the_language_of_what_they_say(built: Built) -> None:
    for path in sorted(path for path in built.files if path.endswith("feed.xml")):
        for element in lxml.etree.parse(built.folder / path).getroot().iter():
            text = (element.text or "").strip()
            lang = element.xpath("ancestor-or-self::*[@xml:lang][1]/@xml:lang")
            foreign = {"en": is_vietnamese, "vi": is_english}[lang[0]]
            # A person's or an office's name is that in any language.
            assert element.tag.endswith("}name") or not foreign(text), f"{path}: {text}"


def test_letters_are_composed_so_that_search_and_screen_readers_know_them(built: Built) -> None:
    for path in sorted(built.files):
        if path.endswith((".html", ".xml")):
            text = (built.folder / path).read_text("utf-8")
            assert unicodedata.is_normalized("NFC", text), path


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("Sở Nội vụ", True, False),
        ("Bắc Ninh", True, False),
        ("Bắc Ninh reviews its procedures", False, False),
        ("The province of Bắc Ninh is one of 34.", False, False),
        ("chairman Lê Vĩnh Tân chủ trì", True, False),
        ("In Huế", False, False),
        ("Hanoi", False, False),
        ("The Vietnamese has changed since this English was made.", False, True),
        ("Bản tiếng Anh do máy dịch, chưa ai đọc lại.", True, False),
        ("40 localities", False, False),
    ],
)
def test_the_measure_of_language(text: str, vietnamese: bool, english: bool) -> None:
    assert (is_vietnamese(text), is_english(text)) == (vietnamese, english)
