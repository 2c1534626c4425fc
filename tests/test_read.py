"""From the bytes of a raw file to its text, whatever encoding they are in."""

from __future__ import annotations

import re
import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songngu.errors import RawError
from songngu.ingest import encodings
from songngu.ingest.read import decode
from tests.conftest import RAW

STORY = (
    "Đắk Lắk: Đẩy mạnh cải cách thủ tục hành chính\n\n"
    "Ngày 16/07/2019, UBND tỉnh tổ chức hội nghị “sơ kết” 6 tháng đầu năm – kỳ họp thứ 5; "
    "Phó Chủ tịch đề nghị các sở, ngành, huyện, thị xã rút ngắn thời gian giải quyết hồ sơ, "
    "cũng như nâng mức độ hài lòng của người dân lên 90%… Ổn định, ưu tiên, Ý Yên, Ứng Hòa.\n"
)
_TONES = "\u0300\u0309\u0303\u0301\u0323"
VOWELS = "aăâeêioôơuưy"
LETTERS = "bcdđghklmnpqrstvx" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *_TONES)
)


def parts(text: str) -> str:
    """Every letter with its tone mark apart, as windows-1258 and TCVN3's capitals need it."""
    found = ""
    for char in unicodedata.normalize("NFC", text):
        whole = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in whole[1:] if mark in _TONES)
        found += unicodedata.normalize("NFC", "".join(c for c in whole if c not in tone)) + tone
    return found


def windows_1258(text: str) -> bytes:
    return parts(text).encode("cp1258")


def _bytes_of(table: dict[str, bytes], text: str) -> bytes:
    return b"".join(
        table.get(char) or b"".join(table.get(c) or c.encode("cp1252") for c in parts(char))
        for char in text
    )


# The standard's own order of bytes, written down apart from the program's table.
_SMALL = (
    "B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế "
    "D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ "
    "F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ A8ă A9â AAê ABô ACơ ADư AEđ A1Ă A2Â A3Ê A4Ô A5Ơ "
    "A6Ư A7Đ B0\u0300 B1\u0309 B2\u0303 B3\u0301 B4\u0323"
)
TCVN3 = {one[2:]: bytes.fromhex(one[:2]) for one in _SMALL.split(" ")}


def tcvn3(text: str) -> bytes:
    return _bytes_of(TCVN3, unicodedata.normalize("NFC", text))


_VNI = (
    "áaù àaø ảaû ãaõ ạaï âaâ ấaá ầaà ẩaå ẫaã ậaä ăaê ắaé ằaè ẳaú ẵaü ặaë éeù èeø ẻeû ẽeõ ẹeï êeâ ếeá "
    "ềeà ểeå ễeã ệeä íí ìì ỉæ ĩó ịò óoù òoø ỏoû õoõ ọoï ôoâ ốoá ồoà ổoå ỗoã ộoä ơô ớôù ờôø ởôû ỡôõ ợôï "
    "úuù ùuø ủuû ũuõ ụuï ưö ứöù ừöø ửöû ữöõ ựöï ýyù ỳyø ỷyû ỹyõ ỵî đñ"
)
VNI = {one[0]: one[1:].encode("cp1252") for one in _VNI.split(" ")}
VNI |= {one[0].upper(): one[1:].upper().encode("cp1252") for one in _VNI.split(" ")}


def vni(text: str) -> bytes:
    return _bytes_of(VNI, unicodedata.normalize("NFC", text))


LEGACY = {"windows-1258": windows_1258, "tcvn3": tcvn3, "vni": vni}


# ---- Found out


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (STORY.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + STORY.encode(), "utf-8"),
        (unicodedata.normalize("NFD", STORY).encode(), "utf-8"),
        (STORY.replace("\n", "\r\n").encode(), "utf-8"),
        (STORY.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + STORY.encode("utf-16-be"), "utf-16"),
        (STORY.encode("utf-16-le"), "utf-16"),
        (STORY.encode("utf-16-be"), "utf-16"),
        (unicodedata.normalize("NFD", STORY).encode("utf-16-le"), "utf-16"),
        (windows_1258(STORY), "windows-1258"),
        (windows_1258(STORY.replace("\n", "\r\n")), "windows-1258"),
    ],
)
def test_the_text_is_the_same_in_every_encoding_and_the_encoding_is_told(data, encoding):
    found = decode(data, file="tin.txt")
    assert (found.text, found.encoding) == (STORY, encoding)


def test_what_shows_nothing_is_cleaned_away():
    data = "\ufeffTrang\u200b một\f\u00a0hai\u2028ba\u00ad\r\nbốn\rnăm".encode()
    assert decode(data, file="x.txt").text == "Trang một\n hai\nba\nbốn\nnăm"


@pytest.mark.parametrize("raw", sorted(RAW.glob("*.txt")), ids=lambda path: path.name)
@pytest.mark.parametrize("encoding", LEGACY)
def test_the_five_articles_can_be_read_in_each_old_encoding(raw, encoding):
    text = decode(raw.read_bytes(), file="x.txt").text
    data = LEGACY[encoding](text)
    said = "" if encoding == "windows-1258" else encoding
    assert decode(data, file="x.txt", encoding=said).text == text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"\xff\xfe", "is empty"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "is not a text file"),
        (bytes(range(256)) * 8, "is not a text file"),
        (STORY.encode()[:-300][:-1] + b"\xe1\xbb", "is not UTF-8 text (byte"),
        (STORY.encode("utf-16")[:-1], "is not UTF-16 text"),
        (b"\xef\xbb\xbf" + windows_1258(STORY), "is not UTF-8 text"),
        ("Le préfet a présidé hier la réunion où fut créé le comité".encode("cp1252"), "is not UTF-8"),
        ("A reunião não terá decisões; há só três sessões".encode("cp1252"), "is not UTF-8"),
        ("Häufig schön für Bürger, größer".encode("cp1252"), "is not UTF-8"),
        ("Съезд народных депутатов открылся".encode("cp1251"), "is not UTF-8"),
        ("市政府举行会议".encode("gb2312"), "is not UTF-8"),
        (windows_1258("Một từ"), "is not UTF-8"),  # too little to be certain
        (STORY.encode().decode("latin-1").encode(), "converted wrongly"),
        ("Há»™i nghá»‹ Ä‘Æ°á»£c tá»• chá»©c".encode(), "converted wrongly"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_refused_in_one_line(data, what):
    with pytest.raises(RawError) as caught:
        decode(data, file="2019/tin.txt")
    line = str(caught.value)
    assert line.startswith("2019/tin.txt: ") and what in line and "\n" not in line
    assert caught.value.problem.mend


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
@pytest.mark.parametrize("copied", [False, True], ids=["bytes", "copied into a Unicode file"])
def test_tcvn3_and_vni_are_not_guessed_but_named_in_the_refusal(encoding, copied):
    data = LEGACY[encoding](STORY)
    with pytest.raises(RawError, match=f"encoding: {encoding}” into tin.yaml"):
        decode(data.decode("cp1252").encode() if copied else data, file="a/tin.html")


@pytest.mark.parametrize("right", LEGACY)
@pytest.mark.parametrize("said", LEGACY)
def test_a_wrong_encoding_is_refused_and_never_read_as_something_else(right, said):
    data = LEGACY[right](STORY)
    if right == said:
        assert decode(data, file="x.txt", encoding=said).encoding == said
    else:
        with pytest.raises(RawError, match=said):
            decode(data, file="x.txt", encoding=said)


def test_unicode_that_is_said_to_be_tcvn3_is_refused():
    with pytest.raises(RawError, match="Unicode"):
        decode(STORY.encode(), file="x.txt", encoding="tcvn3")


# ---- Web pages

PAGE = (
    '<?xml version="1.0"?><html><head><meta http-equiv="Content-Type" '
    'content="text/html; charset={}"></head><body><p>{}</p></body></html>'
)


@pytest.mark.parametrize(
    ("charset", "encode", "encoding"),
    [
        ("windows-1258", windows_1258, "windows-1258"),
        ("iso-8859-1", windows_1258, "windows-1258"),  # as many pages lie
        ("utf-8", windows_1258, "windows-1258"),
        ("x-viet-tcvn", tcvn3, "tcvn3"),
        ("iso-8859-1", str.encode, "utf-8"),
    ],
)
def test_a_page_is_read_by_what_it_declares_if_that_is_vietnamese(charset, encode, encoding):
    found = decode(encode(PAGE.format(charset, STORY)), file="x.html")
    assert found.encoding == encoding
    assert STORY in found.text


def test_a_page_of_character_references_and_latin_1_bytes():
    letters = "".join(c if ord(c) < 256 else f"&#{ord(c)};" for c in STORY)
    found = decode(PAGE.format("ISO-8859-1", letters).encode("latin-1"), file="x.html")
    assert found.encoding == "windows-1252"
    assert letters in found.text


def test_a_page_that_declares_latin_1_but_is_in_tcvn3_is_refused_and_told():
    with pytest.raises(RawError, match="encoding: tcvn3"):
        decode(tcvn3(PAGE.format("iso-8859-1", STORY)), file="x.html")


def test_character_references_in_a_tcvn3_page_are_of_its_font():
    page = "<p>C&eacute;ng h&#223;a x&middot; h&#xE9;i &amp; ch&ntilde; nghÜa</p>"
    found = decode(page.encode("cp1252"), file="x.html", encoding="tcvn3")
    assert found.text == "<p>Cộng hòa xã hội &amp; chủ nghĩa</p>"


# ---- TCVN3 and VNI


def test_tcvn3_as_it_is_found_in_files():
    text = (
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, ¨n, ¢u, ¥n, ­u, 30°C, 5 m²"
    )
    assert encodings.from_font(text, "tcvn3") == (
        "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc, ăn, Âu, Ơn, ưu, 30°C, 5 m²"
    )


def test_tcvn3_capitals_come_back_where_the_word_shows_them_and_else_stay_small():
    assert encodings.from_font("CéNG HßA, ñY BAN, Hµ Néi, hµ néi", "tcvn3") == (
        "CỘNG HÒA, ỦY BAN, Hà Nội, hà nội"
    )


def test_vni_as_it_is_found_in_files():
    text = "COÄNG HOØA XAÕ HOÄI, Ñoäc laäp, Töï do, Haïnh phuùc, UÛy ban, Uûy ban, kyõ, Ñaø Naüng, Ngöôøi"
    assert encodings.from_font(text, "vni") == (
        "CỘNG HÒA XÃ HỘI, Độc lập, Tự do, Hạnh phúc, Ủy ban, Ủy ban, kỹ, Đà Nẵng, Người"
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [("UTF8", "utf-8"), ("cp1258", "windows-1258"), ("TCVN3 (ABC)", "tcvn3"), ("VNI-Windows", "vni"),
     ("ISO-8859-1", "windows-1252"), ("klingon", ""), ("", "")],
)  # fmt: skip
def test_encodings_are_known_however_they_are_spelled(written, name):
    assert encodings.canonical(written) == name


# ---- Vietnamese or not


@pytest.mark.parametrize("word", "nghiêng quyết giếng Ủy hoà hòa quỳnh khuỷu Đắk ƯỚC gìn".split())
def test_syllables_that_can_be_spelled(word):
    assert encodings.is_syllable(word)


@pytest.mark.parametrize(
    "word", "Céng hßa héi chñ Vieät laäp thành1 cạc̀ tẻt réunion ção für".split()
)
def test_words_that_cannot(word):
    assert not encodings.is_syllable(word)


# ---- Any text, any bytes


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_raw_error(data):
    for encoding in ("", *encodings.NAMES):
        try:
            found = decode(data, file="x.txt", encoding=encoding)
        except RawError:
            continue
        assert found.text.strip() and found.encoding in encodings.NAMES
        assert found.text == unicodedata.normalize("NFC", found.text)


# Words as they are written: small, with a capital, in capitals.
WORDS = st.lists(
    st.text(LETTERS, min_size=1, max_size=7).flatmap(
        lambda word: st.sampled_from([word, word.title(), word.upper()])
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@given(WORDS)
def test_every_vietnamese_text_survives_each_encoding_and_back(text):
    for encoding, encode in LEGACY.items():
        assert encodings.decode(encode(text), encoding) == text, encoding
    assert encodings.from_font(tcvn3(text).decode("cp1252"), "tcvn3") == text
    assert decode(text.encode("utf-16"), file="x", encoding="utf-16").text == text


@given(st.lists(st.sampled_from(re.findall(r"\w+", STORY)), min_size=20, max_size=200))
def test_vietnamese_prose_is_recognised_in_windows_1258_whatever_its_words(words):
    text = " ".join(words) + " hội nghị được tổ chức"
    assert decode(windows_1258(text), file="x.txt").text == text


@pytest.mark.parametrize(
    "piece", [b"<", b"&", b"<meta ", b"\xc3\xa1\xc2\xa1", b"\xe0\xcc", b"&#1", "á\u0301".encode()]
)
def test_a_hostile_megabyte_takes_no_more_than_seconds(piece):
    start = time.process_time()
    with suppress(RawError):
        decode(piece * (1_000_000 // len(piece)), file="x.html")
    assert time.process_time() - start < 8  # quadratic time would be minutes
