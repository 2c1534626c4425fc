"""The gate of ingestion: what was reached on the invented scrapes is not lost again."""

from __future__ import annotations

import pytest
import yaml

from tests import scrapes


@pytest.fixture(scope="module")
def results() -> list[scrapes.Result]:
    return [scrapes.evaluate(name, answer) for name, answer in scrapes.answers().items()]


def test_there_are_enough_pages_and_every_one_has_its_answer(results):
    files = {p.name for p in scrapes.FOLDER.iterdir() if p.suffix in (".txt", ".html")}
    assert files == set(scrapes.answers())
    assert len(results) >= 120 and sum(bool(result.trap) for result in results) >= 40


@pytest.mark.parametrize(
    ("group", "field", "floor"),
    [
        (group, field, floor)
        for group, floors in yaml.safe_load(scrapes.FLOORS.read_text("utf-8")).items()
        for field, floor in floors.items()
    ],
)
def test_no_floor_is_undercut(results, group, field, floor):
    """To lower a floor on purpose: python -m tests.scrapes --floors --lower"""
    assert scrapes.scores(scrapes.groups(results)[group])[field] >= floor
