"""Codes of languages, as `lang` attributes and addresses have them: vi, en, fr, pt-BR."""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")


def is_code(text: str) -> bool:
    """Whether `text` is a language's code, in its usual letters, that Babel knows."""
    if not _CODE.fullmatch(text):
        return False
    try:
        # Babel takes some codes for others: fra for fr.
        return Locale.parse(text, sep="-").language == text.split("-")[0]
    except (UnknownLocaleError, ValueError):
        return False
