"""The head of a letter or newsletter that was copied with its sender, subject and day."""

from __future__ import annotations

import re

_HEAD = 12  # lines from the top in which the head stands
_FROM = re.compile(r"^\W*(?:Từ|From|Người gửi)\s*:.*@", re.IGNORECASE)
_SUBJECT = re.compile(r"^\W*(?:Chủ đề|Tiêu đề|Subject|V/v)\s*:\s*(?P<subject>\S.*)$", re.IGNORECASE)
# "[Bản tin Hue-S số 30]", "Fwd:", "Re:": of the letter, not of what it tells.
_OF_THE_LETTER = re.compile(
    r"^(?:\[[^\]]{1,60}\]|(?:Fwd?|Re|Chuyển tiếp|Trả lời)\s*:)\s*", re.IGNORECASE
)


def subject(text: str) -> str:
    """Return the subject that the head of a letter gives, "" if a text has no such head.

    Only with a sender's address beside it is it one; what mail programs and lists put
    before a subject is left out.
    """
    lines = [line for line in text[:4000].splitlines() if line.strip()][:_HEAD]
    found = next((match for line in lines if (match := _SUBJECT.match(line))), None)
    if not found or not any(_FROM.match(line) for line in lines):
        return ""
    said = found["subject"].strip()
    while of_the_letter := _OF_THE_LETTER.match(said):
        said = said[of_the_letter.end() :]
    return said
