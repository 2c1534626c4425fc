"""The pictures of a web page → those of its article, by the lines they stand before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from songngu.body import Figure
from songngu.ingest.html_marks import Marked
from songngu.ingest.html_tree import Tree


def before(tree: Tree, lines: Sequence[Marked]) -> dict[int, tuple[Figure, ...]]:
    """Return the pictures that stand before each of `lines` (from 1; one more: after the last).

    Those in a box from which no line was kept, and those before and after the article, are
    left out.
    """
    number = {line.block: n for n, line in enumerate(lines, 1) if line.block >= 0}
    if not number:
        return {}
    first, last = min(number), max(number)
    found: dict[int, list[Figure]] = defaultdict(list)
    following = len(lines) + 1
    next_kept = [following] * (len(tree.blocks) + 1)
    for n in range(len(tree.blocks) - 1, -1, -1):
        next_kept[n] = number.get(n, next_kept[n + 1])
    inside = [0]
    for n in range(len(tree.blocks)):
        inside.append(inside[-1] + (n in number))
    for picture in tree.pictures:
        at = picture.element
        while at >= 0 and tree.elements[at].start == tree.elements[at].end:
            at = tree.elements[at].parent
        if at < 0 or picture.before <= first or not picture.figure.src:
            continue
        box = tree.elements[at]
        kept = inside[box.end] - inside[box.start]
        after = picture.before > last
        if 2 * kept < box.end - box.start or (after and box.end > picture.before):
            continue
        found[next_kept[picture.before]].append(picture.figure)
    return {line: tuple(figures) for line, figures in found.items()}
