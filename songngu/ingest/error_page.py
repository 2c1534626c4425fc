"""Pages that a server sent instead of an article: not found, blocked, being repaired.

Whoever saves pages by the thousand saves some of these, and they look like short notices.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from songngu.text import fold

_SHORT = 80  # words: an error page says no more
# Headlines (folded) that no article has.
_HEADLINES = re.compile(
    r"^\W*(?:(?:loi|error|http)?\W*(?:40[0134]|410|429|50[0-4])\b(?:\W*(?:page |file )?(?:not|bad|forbidden|error|gone|too many|internal|service|gateway|unauthorized|loi|khong tim|trang khong)\b.{0,50})?|.{0,30}\b(?:page|file) not found.{0,30}"
    r"|khong tim thay (?:trang|noi dung|bai viet|duong dan|du lieu|tin|lien ket)\b.{0,40}"
    r"|(?:trang|bai viet|noi dung|duong dan|lien ket|tin)\b.{0,30} khong (?:con )?(?:ton tai|tim thay|kha dung)\b.{0,40}"
    r"|access denied|forbidden|just a moment|attention required.{0,20}|sorry, you have been blocked|object moved"
    r"|(?:internal )?server error.{0,40}|runtime error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out"
    r"|(?:he thong|website|trang web|cong thong tin) (?:hien )?(?:dang|tam) (?:bao tri|nang cap|ngung)\b.{0,20}|under maintenance|dang nhap(?: he thong| tai khoan| thanh vien)?|log ?in|sign ?in)\W*$"
)
# What such a page says.
_SAYS = re.compile(
    r"\b(?:(?:trang|bai viet|noi dung|duong dan|lien ket|tin)\b.{0,40}\b(?:khong (?:con )?(?:ton tai|tim thay|kha dung)|da bi (?:xoa|go|di chuyen))"
    r"|khong tim thay (?:trang|noi dung|bai viet|duong dan|du lieu)|(?:vui long|xin) (?:hay )?(?:quay lai|tro lai|truy cap lai|thu lai) sau"
    r"|verif(?:y|ying) (?:that )?you are (?:a )?human|checking your browser|security of your connection|security service to protect"
    r"|application error occurred|page (?:you (?:requested|are looking for)|cannot be)|(?:page|url|file) (?:was )?not found"
    r"|enable (?:java ?script|cookies)|don.t have permission|has been (?:blocked|temporarily)|(?:phai|can|vui long|hay) dang nhap de|nhap ma (?:xac nhan|captcha|bao mat))"
)


def told(title: str, paragraphs: Sequence[str], *, dated: bool) -> str:
    """Return the words by which a page is an error page, "" if it is none.

    `title` is its headline, `paragraphs` its text; `dated` says that it names a day of
    publication, as an error page hardly does: then the headline itself must tell.
    """
    if sum(len(text.split()) for text in paragraphs) > _SHORT:
        return ""
    if _HEADLINES.match(fold(title)):
        return title
    if dated:
        return ""
    return next((text for text in (title, *paragraphs) if _SAYS.search(fold(text))), "")
