"""How the tables of names are read: one line each, Vietnamese and English about a "="."""

from __future__ import annotations

from collections.abc import Iterator


def rows(table: str) -> Iterator[tuple[list[str], str]]:
    """The lines of a table, each as the names before "=" and the words after it as a pattern.

    Names are parted by " | ", words by ", "; `*` stands for any ending.
    """
    for line in table.replace("\n    ", " ").strip().splitlines():
        names, words = line.split(" = ")
        forms = words.replace(", ", "|").replace("*", r"\w*")
        yield names.split(" | "), rf"(?<![^\W_])(?:{forms})(?![^\W_])"
