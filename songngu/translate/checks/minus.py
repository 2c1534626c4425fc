"""A minus sign that was lost: "-2,5%" is no "2.5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A dash right before a figure, after a word or a bracket: after another figure it is a range, at
# the opening of a line a bullet.
_MINUS = re.compile(
    r"(?:(?<=[^\W\d_] )|(?<=\())[-–−]\d[\d.,]*(?<=\d)"
    r"|(?<!ghi )(?<!thu )(?<!ký )(?<!phát )(?<!loa )(?<!bộ )(?<!siêu )\bâm \d[\d.,]*(?<=\d)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?<![\w.])[-–−] ?\d|\b(?:minus|negative|below (?:zero|freezing)|down|fall\w*|fell|declin\w*|decreas\w*"
    r"|drop\w*|contract\w*|shrank|shrink\w*|lower|reduc\w*|los[st]\w*|deficit|less|slump\w*)\b",
    re.IGNORECASE,
)


def minus_lost(source: str, english: str) -> Iterator[str]:
    """Figures below nothing whose English does not say so."""
    for match in _MINUS.finditer(source):
        if not _SAID.search(english):
            yield f"figure: {match[0]}"
