"""Where English comes from: an editor, another page, an earlier run, and only then the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from songngu.errors import Problem, SongNguError
from songngu.translate.engine import translate
from songngu.translate.glossary import Glossary
from songngu.translate.memory import Index, Results
from songngu.translate.package import PackageInfo
from songngu.translate.stage import Offer, offer, recall


def supply(
    sentences: Iterable[str],
    index: Index,
    glossary: Glossary,
    package: PackageInfo | None,
    *,
    cache: Path,
    date: str,
    refresh: bool = False,
    progress: Callable[[int, int], None] | None = None,
    note: Callable[[Problem], None] = lambda problem: None,
) -> Iterator[tuple[str, Offer]]:
    """Yield English for different Vietnamese sentences, each as soon as it is there.

    Without a `package`, only what the pages in `index` know is given; with `refresh`,
    the machine's English on pages is passed over. What the engine makes is kept in
    `cache`, batch by batch; where that cannot be, `note` hears it, once. `date` is today,
    YYYY-MM-DD. Raises `PackageError`.
    """
    left: list[str] = []
    for vi in dict.fromkeys(sentences):
        known = index.editors(vi)
        if known is None and not refresh:
            known = index.machines(vi, glossary.version(vi), package)
        if known:
            yield vi, recall(known)
        elif vi.strip():
            left.append(vi)
    if package is None or not left:
        return
    with Results(cache, package) as results:
        unknown = []
        for vi in left:
            result = results.find(vi, glossary.version(vi))
            if result is None:
                unknown.append(vi)
            else:
                yield vi, offer(result, package, glossary, date)
        keeping = True
        for batch in translate(unknown, package, cache=cache, glossary=glossary, progress=progress):
            try:
                if keeping:
                    results.keep(((r, glossary.version(r.source)) for r in batch), date)
            except SongNguError as error:
                keeping = False  # the pages get their English all the same
                note(replace(error.problem, doubt=True))
            for result in batch:
                yield result.source, offer(result, package, glossary, date)
