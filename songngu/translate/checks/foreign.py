"""Whether foreign names, countries, initials and acronyms are the same on both sides.

A name that is no Vietnamese syllable – "Svay Rieng", "eOffice", "Ksor" – stays letter for
letter. Countries of one syllable ("Nhật", "Pháp") are known by the word before them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from songngu.text import fold
from songngu.translate.checks.tables import rows

# Vietnamese spellings of foreign countries and peoples = the English of which one must stand.
SPELLED = """
Campuchia = cambodia*, khmer
Malaixia | Malaisia = malaysia*
Xingapo = singapore*
Philippin | Philippines = philippin*, filipin*
Mianma | Myanma | Myanmar = myanmar*, burm*
Ucraina | Ukraina | Ukraine = ukrain*
Italia = ital*
Braxin | Brazil = brazil*
Achentina | Argentina = argentin*
Bungari = bulgaria*
Hungari = hungar*
Rumani = romania*
Australia = australia*
Oxtraylia = australia*
Niu | Zealand = zealand
Canada = canad*
Palestin = palestin*
Hmong = hmong, mong
Noel | Nô-en = noel, christmas
Internet | Website | Web | Email | Video | Marathon = internet, web*, email*, e-mail*, video*, marathon*, site*, online, net*, mail*, clip*, footage
Covid = covid*, pandemic
Euro = euro*
Robot = robot*
Olympic = olympi*
Yen = yen
Scotland = scot*
Wales = welsh, wales
Ireland = irish, ireland
England = english, england
Netherlands | Hà Lan = dutch, netherlands, holland
Germany = german*
France = french, france
Spain = spanish, spain
Poland = polish, poland
Denmark = danish, denmark
Turkey = turk*, türk*
Greece = gree*
Thailand = thai*
Switzerland = swiss, switzerland
Cadimi = cadmium
Cloramin = chlor*
ThS | TSKH = dr, ma, master*, m.a, msc, mr, ms, doctor*
"""
# Countries of one syllable = the English of which one must stand.
SHORT = """
Nhật = japan*, tokyo
Mỹ = america*, us, u.s, united states, usa
Pháp = france, french, colonial*
Nga = russia*, moscow
Anh = english, british, britain, uk, england, u.k, united kingdom, london
Đức = german*, berlin
Ý = ital*
Úc = australia*
Hàn = korea*, seoul
Áo = austria*
Bỉ = belgi*
Lào = lao*, vientiane
Ấn = india*
Séc = czech*
"""
# English acronym = the Vietnamese (lower case) of which one must stand.
LETTERS_SAID = r"""
US = mỹ, hoa kỳ, usd, us\w*, đô, đôla
UK = anh, uk, liên hiệp
UN = liên hợp, liên hiệp, lhq, un\w*
EU = châu âu, âu, eu\w*
VND = vnd, vnđ, đ, \d+đ, \d+k, \d+tr, đồng, t[ỷỉ], triệu, nghìn, ngàn, tr, tiền, trăm, vạn, k, bạc
USD = usd, đô, đôla, mỹ kim, us
EUR = eur\w*, ơ-rô
JPY = yên, yen, jpy
GBP = bảng, gbp
GDP = gdp, tổng sản phẩm
GRDP = grdp, tổng sản phẩm
TV = tv, ti vi, tivi, truyền hình, vtv\w*, đài
CEO = ceo, giám đốc, điều hành
NGO = ngo\w*, phi chính phủ
AI = ai, trí tuệ, nhân tạo
IT = it, cntt, công nghệ, tin học, thông tin, tin, máy, phần mềm, số
ICT = ict, cntt, công nghệ, thông tin, viễn thông
COVID = covid\w*, cô-vít, dịch, ncov, f\d+, giãn cách, tiêm, sars\w*
HIV = hiv
CDC = cdc, kiểm soát bệnh, dự phòng
ASEAN = asean, đông nam á
PAR = par, cchc, cải cách
VNA = vna, thông tấn, ttxvn
VSS = vss, bhxh, bảo hiểm
DNA = dna, adn, gen
GPS = gps, định vị
SIM = sim
ID = id, căn cước, cmnd, cccd, chứng minh, định danh, mã, thẻ
HR = nhân sự, hr, nhân lực
MRI = mri, cộng hưởng
"""
_SPELLED = {
    name: re.compile(pattern, re.IGNORECASE)
    for table in (SPELLED, SHORT)
    for names, pattern in rows(table)
    for name in names
}
_SAID = {name: re.compile(pattern) for names, pattern in rows(LETTERS_SAID) for name in names}
_SHORT_NAMES = "|".join(names[0] for names, _ in rows(SHORT))
_SHORT = re.compile(
    rf"(?:(?<!\w)(?:nước|sang|đi|phía|thị trường|thực dân|đế quốc|chống|nhà đầu tư|chuyên gia"
    rf"|đối tác|công ty|doanh nghiệp|khách|du khách|vốn|Đại sứ|đại sứ|đại sứ quán|tập đoàn"
    rf"|tổ chức|người|tiếng|Tiếng|Người|Nước) (?:Việt - )?|Việt - |(?<!\w)(?=Lào(?!\w)(?! Cai)))"
    rf"({_SHORT_NAMES})(?!\w)(?![ -][^\W\d_a-zà-ỹđ])"
)
# The syllables that can be Vietnamese, without their marks.
_VIETNAMESE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uau|uay|ue|ui"
    r"|uo|uoi|uou|uu|uy|uya|uye|uyu|ya|ye|yeu|ieu)(?:c|ch|m|n|ng|nh|p|t)?",
    re.IGNORECASE,
)
_LATIN = re.compile(r"(?<![\w@./’'&-])[A-Za-z]{3,}(?![\w@’'&-]|[./]\w)")
_INITIAL = re.compile(
    r"(?<!\w)(?:tỉnh|huyện|xã|phường|thôn|quận|ông|bà|anh|chị|em|cháu|cô|Ông|Bà|Anh|Chị|công ty)"
    r" ((?:[A-ZĐ]\.)+[A-ZĐ]?|[A-ZĐ](?![.\w/’'-]))"
)
_ACRONYM = re.compile(r"(?<![\w/-])[A-Z]{2,5}(?![\w/])")
_AMOUNTLESS = re.compile(
    r"(?<![\d\w] )\bVND\b(?! ?\d)(?!\)| ?[xX]\b|[- ]?(?:denominated|deposits?|loans?|exchange|a|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|half|several|hundreds?|tens?|thousands?|millions?"
    r"|billions?|trillions?|some|nearly|over|about)\b)"
)


@lru_cache(maxsize=1024)
def _foreign(source: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The foreign names, countries and initials of a Vietnamese sentence, each with its English."""
    found: dict[tuple[str, re.Pattern[str]], None] = {}
    if source.isupper():
        return ()
    for match in _LATIN.finditer(source):
        word = match[0]
        if word.islower() or word.isupper() or _VIETNAMESE.fullmatch(word):
            continue
        stem = re.escape(word[: max(3, len(word) - 2)])
        pattern = _SPELLED.get(word) or re.compile(rf"(?<![^\W_]){stem}", re.IGNORECASE)
        found[word, pattern] = None
    for match in _SHORT.finditer(source):
        found[match[1], _SPELLED[match[1]]] = None
    for match in _INITIAL.finditer(source):
        letters = fold(match[1]).upper().strip(".").split(".")
        letters_said = r"\.? ?".join(letters)
        found[match[1], re.compile(rf"(?<![^\W_])(?:{letters_said}|{match[1]})(?![^\W_])")] = None
    return tuple(found)


def foreign_flags(source: str, english: str) -> list[str]:
    """Foreign names, countries and initials lost; acronyms and money from nowhere."""
    folded = fold(english)
    flags = [
        f"name: {name}"
        for name, pattern in _foreign(source)
        if not (pattern.search(english) or pattern.search(folded))
    ]
    spoken = ""
    for acronym in dict.fromkeys(_ACRONYM.findall(english)):
        if acronym in _SAID and acronym not in source:
            spoken = spoken or source.lower()
            if not _SAID[acronym].search(spoken):
                flags.append(f"name: {acronym} not in the source")
    if _AMOUNTLESS.search(english):
        flags.append("name: VND")
    return flags
