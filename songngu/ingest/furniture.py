"""What the words of a line make it, wherever it stands: the furniture of sites."""

from __future__ import annotations

from songngu.ingest import dates, signs
from songngu.ingest.look import WEAK, Look, Verdict, is_here, is_tool, pieces
from songngu.pictures import is_picture
from songngu.text import fold


def by_words(look: Look) -> Verdict | None:
    """Return what the words of a line make it, or None.

    A story may say the same: then the score is WEAK, and what stands around the line decides.
    """
    if signs.GUESSED.match(look.key):
        return Verdict("alt", "what a network guesses a picture shows")
    if look.words < 60 and signs.KEPT.match(look.text):
        dated = any(stamp.year for stamp in dates.find(look.text))
        return Verdict("clock" if dated else "tool", "what stands above a kept page", 0.95)
    if look.key and signs.MAIL_HEAD.match(look.key):
        return Verdict("navigation", "the head of a letter", 0.9)
    if not look.key:
        return _particulars(look.text)
    return _picture(look) or _way(look) or _tool(look) or _links(look)


def _particulars(text: str) -> Verdict | None:
    """A line that is too long for any other furniture may hold all a site says of itself."""
    opens = signs.FOOTER.match(fold(text[:100]))
    if opens and len(set(signs.PARTICULARS.findall(fold(text)))) > 2:
        return Verdict("footer", "the publisher's particulars on one line")
    return None


def _says(look: Look) -> bool:
    """Whether a line has the form of a whole sentence."""
    return look.words > 5 and look.text.rstrip('"”’)»').endswith((".", "!", "…"))


def _ends_sentence(look: Look) -> bool:
    return look.stop and not look.text.endswith(("…", "..."))


def _picture(look: Look) -> Verdict | None:
    if signs.ADDRESS.match(look.text):
        return Verdict("address", "an address and nothing else", 0.98)
    name = look.text.rsplit(".", 1)[0].strip()[-20:]
    if signs.E_MAIL.match(look.text):
        return Verdict("tool", "an e-mail address and nothing else", 0.95)
    if signs.FILE_NAME.match(look.text) and (
        " " not in name or look.text[0] in "[(" or is_picture(look.text)
    ):
        return Verdict("file name", "a file's name", 0.95)
    if signs.PLACEHOLDER.match(look.text) or signs.CAPTION_FIELD.match(look.key):
        return Verdict("file name", "the place of a picture", 0.95)
    return None


def _way(look: Look) -> Verdict | None:
    parts = pieces(look.key)
    if not parts or not any(map(str.isalnum, look.key)):
        return Verdict("tool", "no letters")
    if all(part in signs.TOGGLE for part in parts):
        return Verdict("toggle", "names of languages", 0.95)
    if len(parts) > 1 and is_here(look.key) and not _ends_sentence(look):
        return Verdict("breadcrumb", "says that it is the path to the page", 0.95)
    if 1 < len(parts) < 6 and signs.TRAIL.search(look.text) and not _ends_sentence(look):
        return Verdict("breadcrumb", "names of sections, one within the other")
    if len(parts) > 1 and parts[0] in signs.MENU:
        rest = all(part in signs.MENU or part in signs.TOGGLE for part in parts)
        return (
            Verdict("navigation", "menu entries", 0.95)
            if rest and len(parts) > 3
            else Verdict("breadcrumb", "a path to the page")
        )
    if look.beside is not None:
        return Verdict("date", "a date" + (" and a name" if look.beside else ""), 0.95)
    if look.stamps and look.words < 8 and signs.OF_ISSUE.match(look.key):
        return Verdict("date", "the day of an issue")
    if not look.stamps and look.words <= 14 and signs.AGO.match(look.key):
        return Verdict("date", "says how long ago, and of no day")
    if not look.stamps and signs.THIS_YEAR.match(look.key):
        return Verdict("date", "a day without its year, as networks write it")
    if not look.stamps and signs.UNREAD_DATE.match(look.key):
        return Verdict("date", "has the form of a day, but no calendar has it", 0.8)
    return None


def _tool(look: Look) -> Verdict | None:
    key = look.key
    if signs.SEARCH.match(key):
        return Verdict("tool", "a field to search in", 0.95)
    if is_tool(key):
        of_a_story = signs.TOOL_OR_STORY.match(key)
        return Verdict("tool", "what readers do with a page", WEAK if of_a_story else 0.95)
    if signs.SHARED.match(key):
        return Verdict("tool", "what is shared")
    if signs.READING_TIME.match(key):
        return Verdict("tool", "how long it takes to read")
    if look.words <= 12 and ":" in key and signs.PLAYER.search(key):
        return Verdict("tool", "how far something has been played")
    if look.words <= 30 and signs.HOUSE.match(key):
        sure = not _says(look) or signs.TO_READERS.search(key)
        return Verdict("tool", "the site's own invitation", 0.9 if sure else WEAK)
    if signs.FOLLOW.match(look.text):
        return Verdict("tool", "a button to follow a publication")
    if look.text[0] in "([" and signs.TO_BE_CONTINUED.match(key):
        return Verdict("tool", "what closes a part of a series")
    if look.stamps and signs.CHANGED.match(key):
        return Verdict("tool", "when the page was last changed")
    if signs.APP_BAR.match(key):
        return Verdict("tool", "the bar of an app", WEAK)
    if signs.ATTACHED.match(key):
        return Verdict("tool", "a file to download", WEAK if _says(look) else 0.9)
    if look.sentences == 1 and not look.stop and signs.TICKER.match(key):
        return Verdict("related", "weather, prices or programmes", 0.8 if "°" in key else WEAK)
    return None


def _links(look: Look) -> Verdict | None:
    key = look.key
    if signs.RELATED_HEADING.match(key):
        return Verdict("related", "a heading over links", 0.95)
    linked = signs.RELATED_LINK.match(key) or key.rstrip().endswith(("»", ">>"))
    if look.words <= 40 and linked and not signs.QUOTED.search(key):
        sure = not (_says(look) or look.text.endswith(";"))
        return Verdict("related", "a link to another article", 0.95 if sure else WEAK)
    if signs.TAGS.match(key):
        return Verdict("tags", "keywords", 0.95)
    if signs.TAGS_OR_STORY.match(look.text) and not _says(look):
        return Verdict("tags", "keywords", WEAK)
    if signs.POLL.match(key):
        return Verdict("poll", "a heading over a poll")
    if not look.stop and look.words <= 30 and signs.CHOICE.match(look.text):
        return Verdict("poll", "answers to choose from")
    return None
