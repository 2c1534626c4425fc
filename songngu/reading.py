"""Raw files → their articles, many at once: in order, and on several cores where there is enough.

The processes are started anew (spawn), the same on every system; each reads whole bundles
of files. What comes out does not depend on how many there are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice

from songngu import ingest, newpage
from songngu.article import Article
from songngu.content import Page
from songngu.errors import Problem, RawError
from songngu.ingest.sidecar import Sidecar
from songngu.pictures import Shelf

# To start processes takes about a second; fewer files are read as soon by one.
ENOUGH = 400
MOST = 8  # processes; each takes some 100 MB
_BUNDLE = 8  # files that a process reads at a time
_AHEAD = 4  # bundles that wait for each process


@dataclass(frozen=True, slots=True)
class Task:
    """A raw file to be read: its path below content/raw/ (POSIX), its bytes, what is said of it.

    `new`: no page has come from it yet, so that one is to be drawn.
    """

    file: str
    data: bytes
    said: Sidecar
    new: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What a raw file became: an article, the encoding it was in, doubts; or faults and none.

    `page` is the article's page, where one was to be drawn (see `newpage.draw`).
    """

    file: str
    article: Article | None = None
    page: Page | None = None
    encoding: str = ""
    doubts: tuple[str, ...] = ()
    faults: tuple[Problem, ...] = ()


def many(
    tasks: Iterable[Task], shelf: Shelf, expected: int, workers: int | None = None
) -> Generator[Result, None, None]:
    """Yield the result of each of `tasks`, in their order.

    `shelf` has the pictures, `expected` says about how many tasks there are. `workers`
    processes do the work; None: one for each core, or only this one where there are few
    tasks. A process that dies over a file is that file's fault; it is told, and the others
    go on. An error of the program itself is raised with the file's name as a note.
    """
    if workers is None:
        workers = min(_cores(), MOST) if expected >= ENOUGH else 1
    if workers > 1:
        yield from _on_several_cores(iter(tasks), shelf, workers)
    else:
        yield from (_read(task, shelf) for task in tasks)


def _read(task: Task, shelf: Shelf) -> Result:
    try:
        found = ingest.examine(task.data, file=task.file, said=task.said, shelf=shelf)
        page = newpage.draw(found.article, task.said.topics) if task.new else None
    except RawError as error:
        return Result(task.file, faults=(error.problem,))
    except BaseException as error:
        error.add_note(f"This happened over content/raw/{task.file}")
        raise
    return Result(task.file, found.article, page, found.encoding, found.doubts)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# ---------------------------------------------------------------- processes


def _on_several_cores(tasks: Iterator[Task], shelf: Shelf, workers: int) -> Iterator[Result]:
    pool = _started(shelf, workers)
    while pool:
        bundles: deque[list[Task]] = deque()
        futures: deque[Future[list[Result]]] = deque()
        try:
            while True:
                while len(futures) < _AHEAD * workers and (bundle := list(islice(tasks, _BUNDLE))):
                    bundles.append(bundle)
                    futures.append(pool.read(bundle))
                if not futures:
                    return
                results = futures.popleft().result()
                bundles.popleft()
                yield from results
        except BrokenProcessPool:
            pass  # one of the files waiting has ended a process
        finally:
            pool.end()
        yield from _one_by_one(list(chain.from_iterable(bundles)), shelf)
        pool = _started(shelf, workers)
    yield from (_read(task, shelf) for task in tasks)


def _started(shelf: Shelf, workers: int) -> _Pool | None:
    """Processes that are up, or None where the system allows of none."""
    try:
        pool = _Pool(shelf, workers)
    except (OSError, ImportError, NotImplementedError):  # no semaphores, as in some sandboxes
        return None
    try:
        pool.read([]).result()
    except (OSError, BrokenProcessPool):
        pool.end()
        return None
    except BaseException:
        pool.end()
        raise
    return pool


def _one_by_one(tasks: Sequence[Task], shelf: Shelf) -> Iterator[Result]:
    """Read the files one of which has ended a process, so that it is found out which."""
    pool = _Pool(shelf, 1)
    try:
        for task in tasks:
            try:
                results = pool.read([task]).result()
            except BrokenProcessPool:
                pool.end()
                pool = _Pool(shelf, 1)
                what = "the process that read it was ended: it wants too much memory, or is broken"
                mend = "write “skip: yes” into the .yaml file beside it, or make it smaller"
                results = [Result(task.file, faults=(Problem(task.file, what, mend),))]
            yield from results
    finally:
        pool.end()


class _Pool:
    """Processes that read bundles of files, and know the pictures beside them."""

    def __init__(self, shelf: Shelf, workers: int) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(workers, spawn, _begin, (shelf,))

    def read(self, bundle: list[Task]) -> Future[list[Result]]:
        """Let one of the processes read these files. Raises BrokenProcessPool if one has died."""
        if not hasattr(signal, "pthread_sigmask"):
            return self._pool.submit(_read_bundle, bundle)
        # A process begun now inherits that it has no ear for Ctrl-C: to end is our affair.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return self._pool.submit(_read_bundle, bundle)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def end(self) -> None:
        """End the processes as soon as each has read its bundle."""
        self._pool.shutdown(cancel_futures=True)


_shelf: Shelf


def _begin(shelf: Shelf) -> None:
    """Make this process ready."""
    global _shelf
    _shelf = shelf
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was imported stays, and little of a page outlives it: to look for garbage less
    # often saves a fifteenth of the time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _read_bundle(bundle: list[Task]) -> list[Result]:
    return [_read(task, _shelf) for task in bundle]
