"""Recognise what must not change in translation: figures, dates, documents, people, places."""

from __future__ import annotations

from functools import lru_cache

from songngu.text import nfc
from songngu.translate.entity import Entity
from songngu.translate.figures import find_figures
from songngu.translate.names import find_names


@lru_cache(maxsize=1024)
def entities(sentence: str) -> tuple[Entity, ...]:
    """Return the entities of one Vietnamese sentence, in order and without overlap."""
    sentence = nfc(sentence)
    figures = find_figures(sentence)
    return tuple(
        sorted([*figures, *find_names(sentence, figures)], key=lambda entity: entity.start)
    )
