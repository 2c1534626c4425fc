"""Numbers and names that have run into the words beside them, or apart.

A document's number is no number of things, half the name of an office no office, and a
person no committee; and two committees of two levels are not one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_COUNTED_DOCUMENT = re.compile(
    r"(?<![\w/])\d+/(?:\d{4}/)?[A-ZĐ][\w-]*[A-ZĐ]\w* (?:requests|documents|opinions|reports|submissions|dispatches"
    r"|consultations|proposals|comments|petitions|letters|decisions|notices|plans|projects|cases|people|procedures"
    r"|dossiers)\b"
)
# "Livestock Sub-department and Veterinary": the second half of a name behind what it belongs before.
_SPLIT_OFFICE = re.compile(
    r"\b[A-Z]\w+ (?:Sub-[Dd]epartment|Department|Ministry|Division|Office|Board|Commission|Center|Bureau|Committee)"
    r" and (?:Veterinary|Training|Communications?|Environment|Investment|Trade|Tourism|Sports?|Rural Development"
    r"|Social Affairs|Technology|Information|Plant Protection|Forestry|Development|Statistics|Rural|Industry"
    r"|Transport|Education|Health|Labor|Invalids|Archives|Family Planning|Population)\b"
    r"(?! (?:[A-Z]|and\b|department|sector|division|office|agenc|sub)|, )"
)
_COMMITTEE_OF = re.compile(
    r"\b(?:Committee|Council|Department|Board|Union) of ((?=[^ ]+ Thị )[^\W\d_]+ Thị [^\W\d_]+(?: [^\W\d_]+)?)"
)
_OF_LEVEL = re.compile(
    r"\b(?:UBND|HĐND|[UỦ][yỷ] ban nhân dân) (tỉnh|huyện|xã|phường|quận|thị xã|thị trấn|thành phố|đặc khu)(?!\w)(?! và)(?!,)"
)
_BODY = re.compile(r"People['’]s (?:Committee|Council)(?!s)")
# What may stand for the second: several at once, or an authority by another name.
_OTHER_BODY = re.compile(
    r"Committees|Councils|[Cc]hair(?:men|persons|s)|committee\b|council\b|authorit|governments?|administration|leaders|\bPCs?\b"
    r"|(?:provincial|district|city|ward|commune|town|municipal|township) (?:[Cc]hair|[Vv]ice|[Dd]eputy|certif)"
    r"|Chair\w* of (?:the )?[^,;.]{2,30}(?:Province|District|Commune|Ward|City|Town)\b(?! People)"
    r"|(?:Province|District|Commune|Ward|City|Town|Township)['’]s|mayor"
)


def joined(source: str, english: str) -> Iterator[str]:
    """ "211/TTr-UBND requests", "Livestock Sub-department and Veterinary", one committee of two."""
    if match := _COUNTED_DOCUMENT.search(english):
        yield f"document: {match[0]}"
    if match := _SPLIT_OFFICE.search(english):
        yield f"name: {match[0]}"
    if "Thị" in english and (match := _COMMITTEE_OF.search(english)):
        name = match[1]
        if not any(f"{word} {name}" in source for word in ("xã", "phường", "của")):
            yield f"name: {name} made a place"
    levels = set(_OF_LEVEL.findall(source))
    if (
        len(levels) > 1
        and len(_BODY.findall(english)) < len(levels)
        and not _OTHER_BODY.search(english)
    ):
        yield f"name: UBND {', '.join(sorted(levels))}"
