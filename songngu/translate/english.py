"""English words: which there are, and which are one word with different endings.

Small models now and then make up words that no dictionary has.

The dictionary is that of pyspellchecker (160,000 forms); `_ALSO` has what government
news needs beside. Found with both: 344 of 14,366 different lower-case words in our own
47,000 English sentences were unknown to the dictionary, half of them Vietnamese.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from songngu.text import fold

_ALSO = frozenset(
    """administrativizing agro anonymized app apps artemia backfilling barcode barcoded barcodes
    biodiesel biosecure biosecurity blockchain bottlenecked cafe cafes casuarina casuarinas
    chatbot chatbots coliform concretization contactless crypto cyber cyberattack cyberattacks
    cybersecurity dataset datasets declarant declarants deepwater denouncer denouncers digitize
    equitization equitize equitized etc floodwater floodwaters fonds geopark geotagged
    grassroots homestay homestays inbox infographic infographics inspectorate inspectorates
    interagency intercountry intergenerational intermodal intersectoral km landfilling landline
    leachate livestream livestreamed livestreams lockdown lockdowns login logins lookup lookups
    macroeconomy malware metadata microfinance multi nonconformities nos offtake onboard overcollected
    overstaffing ownerless pangasius permille planthopper planthoppers podcast podcasts
    preprinted proactiveness procuracies procuracy ransomware reallocations reissuance rollout
    rollouts roadmap roadmaps screenshot screenshots secondee secondees smartphone smartphones
    socio sociopolitical subproject subprojects surnamed taskforce tech telecom telehealth
    telemedicine timeframe timeframes timesheets township townships transplanter undigitized
    undisbursed unmanaged unrepaired unvaccinated videoconference vires virtualization
    wastewater waterlogging whistleblower whistleblowers whistleblowing workflow workflows
    vietnam vietnamese hanoi saigon mekong indochina hmong khmer kinh cham laos lao cambodian
    pre assoc hoc masse heartedly handedly programme programmes defence majeure mille vitro olds
    messrs walkie kpis cvs atms lans ftas versa fide etc donts anonymization digitalization texting
    repost timestamp timestamps carmaker homebuyers recruitments deregistration commenters
    businesspeople handwashing equitizing scoresheet papermaking bio transplanters arabica tilapia
    whiteleg spratly sekong attapeu luang prabang houaphan houaphanh xiangkhouang phongsaly viengxay
    savannakhet champasak khammouane bolikhamxay guangxi yunnan xinjiang pingxiang youyiguan
    chongzuo fangchenggang xinhua kampot mondulkiri ratanakiri svay rieng
    asean unesco covid fintech startup startups website websites texted dribs drabs phds""".split()
)
# British endings and the American ones, which the dictionary has.
_BRITISH = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"is(ations?|e[ds]?|ing|ers?|able)$", r"iz\1"),
        (r"ys(e[ds]?|ing|ers?)$", r"yz\1"),
        (r"our", "or"),
        (r"([tbh])re(s?)$", r"\1er\2"),
        (r"tred$", "tered"),
        (r"ll(ed|ing|ers?|ors?)$", r"l\1"),
        (r"[ao]e", "e"),
        (r"ce(s?)$", r"se\1"),
        (r"yre(s?)$", r"ire\1"),
    )
)
_PREFIX = re.compile(r"(?:re|un|non|inter|intra|pre|post|multi|micro|macro|cyber|bio|sub|co|over|under|mis|anti|mini|semi|tele|geo|eco)(?=[a-z]{5})")  # fmt: skip
# Pieces of words: what stands about "–", "/" and hyphens is looked up alone.
_WORD = re.compile(r"(?<![\w@./])[A-Za-z]+(?:['’][A-Za-z]+)?(?![\w@]|[./]\w)")


@cache
def _dictionary() -> frozenset[str]:
    from spellchecker import SpellChecker

    return frozenset(SpellChecker(language="en").word_frequency.words()) | _ALSO


def unknown_words(english: str, source: str) -> list[str]:
    """Return the words of an English sentence that are neither English nor in the Vietnamese.

    Words of one or two letters, acronyms and words with Vietnamese letters are passed
    over (see `songngu.translate.checks` for those).
    """
    said = set(re.findall(r"[a-z]+(?:'[a-z]+)?", fold(source).replace("’", "'")))
    if "HCM" in source:
        said |= {"chi", "minh"}
    return [
        word
        for word in dict.fromkeys(_WORD.findall(english))
        if len(word) > 2 and not _is_known(word, said)
    ]


def _is_known(word: str, said: set[str]) -> bool:
    lower = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if word.isupper() and len(word) <= 6:
        return True
    words = _dictionary()
    return (
        lower in words
        or lower in said
        or bool((prefix := _PREFIX.match(lower)) and lower[prefix.end() :] in words)
        or any(british.sub(american, lower) in words for british, american in _BRITISH)
    )


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a lower-case word without the ending of number or tense: crude, for comparing only."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    return word.removesuffix("e")
