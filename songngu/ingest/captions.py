"""Captions and photo credits: what a photo shows, and whom it is by."""

from __future__ import annotations

import re

from songngu.ingest.people import person

# Who a photo is by: a name, an agency, or both ("VGP/Lê Sơn", "TTXVN", "baogialai.com.vn").
_HOLDER = re.compile(r"^(?:[\w.&-]+\s?[/\\–-]\s?)?[\w.&-]+(?: [\w.&-]+){0,4}$")
_CREDIT_END = re.compile(
    r"(?:[\s\-–—.,;|(/]|(?<=\.))(?P<mark>(?:nguồn ảnh|nguồn|ảnh(?: minh h[oọ][aạ]| tư liệu)?|hình|photo|credit|quay phim|đồ h[oọ][aạ]|video|clip)\s*[:：]\s*)(?P<holder>[^:：]{1,60}?)[\s).*]*$",
    re.IGNORECASE,
)
_BRACKET_END = re.compile(
    r"\(\s*(?P<mark>(?:ảnh|nguồn)\s+)(?P<holder>[^():]{2,40}?)\s*\)[\s.]*$", re.IGNORECASE
)
_COLON, _BRACKET = re.compile("[:：]"), re.compile(r"\(")
_KIND_END = re.compile(
    r"[\s\-–—.(]+(?P<kind>ảnh (?:minh h[oọ][aạ]|tư liệu|internet|st|sưu tầm|chụp màn hình))[\s).]*$",
    re.I,
)
_KIND = re.compile(
    r"[\s(]*(?:ảnh|hình(?: ảnh)?) (?:(?:minh h[oọ][aạ]|tư liệu)(?: (?:từ|trên) (?:internet|mạng))?"
    r"|(?:(?:lấy|sưu tầm) )?(?:từ |trên )?internet)[\s).]*",
    re.I,
)
_CAPTION_START = re.compile(
    r"^[\s(*]*(?:ảnh|hình|hình ảnh|trong ảnh|chú thích ảnh)\s*(?:\d{1,2}\s*)?[:：.–-]\s*", re.I
)


def credit_holder(text: str) -> bool:
    """Whether `text` names whom a photo is by, rather than saying what it shows."""
    text = text.strip(" .()")
    if not _HOLDER.match(text):
        return False
    parts = [part for part in re.split(r"\s?[/\\–]\s?|\s-\s", text) if part]
    return all(
        person(part) or re.fullmatch(r"[A-Z]{2,8}|[\w-]+(?:\.[\w-]+)+", part) for part in parts
    )


def read_caption(text: str) -> tuple[str, str] | None:
    """Return (caption, credit) of a line that a photo mark shows to be a caption, else None.

    "Quang cảnh hội nghị. Ảnh: Quốc Dũng", "… - Ảnh: VGP/Lê Sơn", "Ảnh: Quang cảnh Hội nghị",
    "Ảnh minh họa". Either may be empty: a line "Ảnh: Quốc Dũng" is a credit alone.
    """
    text = " ".join(text.split())
    if match := _CAPTION_START.match(text):
        rest = text[match.end() :].strip(" *")
        if rest.endswith(")") and "(" not in rest:
            rest = rest[:-1].strip()
        if credit_holder(rest):
            return "", f"Ảnh: {rest.strip(' .()')}"
        inner = _split_end(rest)
        return inner if inner else (rest, "")
    return _split_end(text)


def _split_end(text: str) -> tuple[str, str] | None:
    pictured = "ảnh" in text.lower()
    if pictured and (match := _KIND_END.search(text)):
        return text[: match.start()].strip(" -–—("), match["kind"][:1].upper() + match["kind"][1:]
    tail = text[-90:]
    for pattern, sign in ((_CREDIT_END, _COLON), (_BRACKET_END, _BRACKET)):
        match = pattern.search(tail) if sign.search(tail) else None
        if match:
            holder = match["holder"].strip(" .()")
            if credit_holder(holder) or len(holder.split()) <= 6:
                caption = (
                    text[: max(0, len(text) - 90) + match.start()]
                    if len(text) > 90
                    else text[: match.start()]
                )
                keep = text[len(caption) : len(caption) + 1] == "."
                caption = caption.strip(" -–—,;|(*") + ("." if keep else "")
                mark = match["mark"].strip(" :：")
                return caption, f"{mark[:1].upper()}{mark[1:]}: {holder}"
    if len(text) <= _SHORT and _KIND.fullmatch(text):
        return "", text.strip(" ().")
    return None


_SHORT = 60  # characters of "Hình ảnh minh họa từ Internet"
