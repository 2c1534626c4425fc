"""The encodings Vietnamese was written in before Unicode, and whether a text reads as Vietnamese.

    utf-8, utf-16   Unicode
    windows-1258    letters and combining tone marks, Python's codec
    tcvn3           TCVN 5712:1993, also called ABC: what the fonts .VnTime, .VnArial … show
    vni             VNI-Windows: VNI-Times, VNI-Helve …

TCVN3 and VNI are conventions of fonts: the bytes are those of windows-1252, and so are the
characters of a text that was copied from such a page into a Unicode file. Both are decoded.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache

from songngu.text import nfc

# What `encoding:` may say. windows-1252 is what pages declare that write their Vietnamese
# as character references.
NAMES = ("utf-8", "utf-16", "windows-1258", "tcvn3", "vni", "windows-1252")
FONT_ENCODINGS = ("tcvn3", "vni")

_ALIASES = {
    "utf8": "utf-8", "unicode": "utf-8", "utf16": "utf-16",
    "windows1258": "windows-1258", "cp1258": "windows-1258", "xcp1258": "windows-1258",
    "tcvn": "tcvn3", "tcvn3": "tcvn3", "abc": "tcvn3", "tcvn3abc": "tcvn3", "xviettcvn": "tcvn3",
    "tcvn5712": "tcvn3", "vni": "vni", "vniwindows": "vni", "vniwin": "vni", "xvietvni": "vni",
    # Browsers, and so the writers of pages, take these for windows-1252.
    "windows1252": "windows-1252", "cp1252": "windows-1252", "iso88591": "windows-1252",
    "latin1": "windows-1252", "usascii": "windows-1252", "ascii": "windows-1252",
}  # fmt: skip


def canonical(name: str) -> str:
    """Return the name in `NAMES` for an encoding however it is spelled; "" for an unknown one."""
    return _ALIASES.get(re.sub(r"[\W_]+", "", name.lower()), "")


def decode(data: bytes, encoding: str) -> str:
    """Return the text (NFC) of bytes in one of `NAMES`.

    UTF-16 without a byte-order mark is read as little-endian. For TCVN3 and VNI see
    `from_font`. Raises UnicodeDecodeError for bytes that the encoding does not have.
    """
    if encoding == "utf-8":
        return nfc(data.decode("utf-8-sig"))
    if encoding == "utf-16":
        big = data.startswith(codecs.BOM_UTF16_BE)
        return nfc(data.decode("utf-16-be" if big else "utf-16-le").removeprefix("\ufeff"))
    if encoding == "windows-1258":
        return nfc(data.decode("cp1258"))
    text = data.decode("cp1252")
    return nfc(text) if encoding == "windows-1252" else from_font(text, encoding)


# ---------------------------------------------------------------- TCVN3 and VNI

# TCVN 5712:1993 (VN2), one character for each byte from A1. The fonts draw the small
# letters and the seven capitals at A1–A7; the other capitals are from the standard.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323"  # B0–B4, after a vowel
    "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_TCVN3_BYTES = dict(enumerate(_TCVN3, 0xA1))
_TCVN3_LETTERS = {byte: char for byte, char in _TCVN3_BYTES.items() if char.isalpha()}
_TCVN3_MARKS = {chr(byte): char for byte, char in _TCVN3_BYTES.items() if not char.isalpha()}
# Elsewhere than after a vowel these bytes are what they are in windows-1252: m², 30°.
_TCVN3_MARK = re.compile(r"(?<=[AĂÂEÊIOÔƠUƯYaăâeêioôơuưy])[\u00b0-\u00b4]")
_WORD = re.compile(r"[^\W\d_]+")

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
# VNI: a vowel, then a character that stands for what is above and below it.
_VNI_TONES = {"": "", "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_CIRCUMFLEX = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_VNI_BREVE = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_ALONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _vni() -> dict[str, str]:
    table = dict(_VNI_ALONE)
    vowels = {"a": "a", "e": "e", "o": "o", "ô": "ơ", "u": "u", "ö": "ư", "y": "y"}
    for base, letter in vowels.items():
        table |= {base + mark: letter + tone for mark, tone in _VNI_TONES.items()}
    for base in "aeo":
        marks = _VNI_CIRCUMFLEX.items()
        table |= {base + mark: base + _CIRCUMFLEX + tone for mark, tone in marks}
    table |= {"a" + mark: "a" + _BREVE + tone for mark, tone in _VNI_BREVE.items()}
    capitals = {old.upper(): new.upper() for old, new in table.items()}
    titles = {old[0].upper() + old[1:]: new.upper() for old, new in table.items()}
    return {old: nfc(new) for old, new in (table | titles | capitals).items()}


_VNI = _vni()
_VNI_LETTER = re.compile("[{}][{}]?".format(
    "".join(sorted({old[0] for old in _VNI})), "".join(sorted({old[1] for old in _VNI if old[1:]}))
))  # fmt: skip


def from_font(text: str, encoding: str) -> str:
    """Return the Vietnamese (NFC) of a text whose characters are windows-1252's, made for
    the fonts of `encoding` ("tcvn3" or "vni"). What its table does not have stays.

    TCVN3 has no capitals with a tone: they are small letters set in a font of capitals
    (.VnTimeH), and the font is not in the text. A word whose other letters are capitals
    ("CéNG") is given back in capitals; in any other ("Hµ", a heading all in .VnTimeH) what
    was a capital cannot be known, and the small letters stay.
    """
    if encoding == "vni":
        return nfc(_VNI_LETTER.sub(_of_vni, text))
    text = _TCVN3_MARK.sub(lambda m: _TCVN3_MARKS[m[0]], text.translate(_TCVN3_LETTERS))
    return _WORD.sub(_in_capitals, nfc(text))


def _of_vni(match: re.Match[str]) -> str:
    found = match[0]
    return _VNI.get(found) or _VNI.get(found[0], found[0]) + found[1:]


def _in_capitals(match: re.Match[str]) -> str:
    word = match[0]
    plain = [char for char in word if char.isascii()]
    if len(plain) == len(word) or any(char.islower() for char in plain):
        return word
    shown = len(plain) > 1 or (len(plain) == 1 and word[0].islower())
    return word.upper() if shown else word


# ---------------------------------------------------------------- Vietnamese or not

# The syllable of standard orthography, tone apart: initial and rhyme. "k" also ends
# syllables of the highlands' names (Đắk Lắk).
_INITIAL = (
    "b|c(?![eêiy])|ch|d|đ|g(?![eê])|gh|gi|h|kh?|l|m|nh?|ng(?![eêi])|ngh|ph?|qu|r|s|th?|tr|v|x"
)
_RHYMES = (
    "a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    " e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu"
    " iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm"
    " oăn oăng oăt oc oe oem oen oeo oet oi ok om on ong ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt"
    " ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uôc uôi uôm"
    " uôn uông uôt uơ up ut uy uya uych uyên uyêt uym uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng"
    " ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ym yn ynh yt"
)
_SYLLABLE = re.compile(rf"(?:{_INITIAL})?(?:{'|'.join(_RHYMES.split())})")
_CLOSED = re.compile(r"(?:c|ch|k|p|t)\Z")
_TONE = re.compile(f"[{_GRAVE}{_HOOK}{_TILDE}{_ACUTE}{_DOT}]")
_LOW_TONE = re.compile(f"[{_GRAVE}{_HOOK}{_TILDE}]")
# A word, with signs in the midst of it and marks that no letter took up.
_MARKED = re.compile(r"[^\W\d_]+(?:(?:[\u00a1-\u00bf]+(?=[^\W\d_])|[\u0300-\u036f]+)[^\W\d_]*)*")

_MUCH = 200_000


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word is one that Vietnamese orthography can spell."""
    if len(word) > 9:  # "nghiêng", its marks apart
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(parts)
    plain = nfc(_TONE.sub("", parts))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return False
    # A syllable closed by a stop has only the tones sắc and nặng.
    return not (tones and _LOW_TONE.match(tones[0]) and _CLOSED.search(plain))


def vietnamese(text: str) -> tuple[float, int]:
    """Return how much of a text is Vietnamese: of its words with letters beyond A–Z, the
    share (0–1) that are syllables, and how many such words there are. Without any, (0, 0).
    Of a very long text its first 200,000 characters are looked at.
    """
    words = [word for word in _MARKED.findall(text[:_MUCH]) if not word.isascii()]
    good = sum(map(is_syllable, words))
    return (good / len(words) if words else 0.0), len(words)
