"""Many raw files are read on several cores: the same comes out, and nothing is lost on the way."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from songngu import config, reading
from songngu.build import Build
from songngu.ingest.sidecar import Sidecar
from songngu.pictures import Shelf
from songngu.reading import Task
from tests.conftest import PROGRAM, RAW, snapshot

SCRAPES = PROGRAM / "tests/data/scrapes"
TEXT = (
    "Xã Tân An {} khai trương bộ phận một cửa\n\n12/03/2021\n\nSáng nay, xã Tân An khai trương.\n"
)


def tasks(count: int) -> list[Task]:
    return [Task(f"{n}.txt", TEXT.format(n).encode(), Sidecar()) for n in range(count)]


def convert(root: Path, workers: int | None) -> Build:
    run = Build(root, config.load(root))
    run.convert(workers=workers)
    return run


def test_two_processes_write_what_one_writes(make_site, tmp_path):
    paths = [*sorted(SCRAPES.iterdir())[::4], *RAW.iterdir()]
    files = {f"content/raw/{path.name}": path.read_bytes() for path in paths}
    root = make_site(files | {"content/raw/empty.txt": b"", "content/raw/x.txt": b"\x89PNG\r\n"})
    pages, told = [], []
    for workers in (1, 2):
        run = convert(root, workers)
        pages.append({name: data for name, (data, _) in snapshot(root / "content").items()})
        told.append((run.report.problems, dict(run.report.done)))
        for page in (root / "content/articles").rglob("*.md"):
            page.unlink()
    assert len(pages[0]) > len(paths) + 25
    assert pages[0] == pages[1] and told[0] == told[1]


def test_the_results_come_in_the_order_of_the_files():
    found = list(reading.many(tasks(50), Shelf(), 50, 2))
    assert [result.file for result in found] == [f"{n}.txt" for n in range(50)]
    assert all(result.article for result in found)


def test_a_small_build_starts_no_process(make_site, monkeypatch):
    def fail(*_: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(reading, "_Pool", fail)
    monkeypatch.setattr(reading, "_cores", lambda: 8)
    root = make_site({f"content/raw/{n}.txt": TEXT.format(n) for n in range(9)})
    assert convert(root, None).report.done["converted"] == 9
    monkeypatch.setattr(reading, "ENOUGH", 9)
    for page in (root / "content/articles").rglob("*.md"):
        page.unlink()
    with pytest.raises(AssertionError, match="a process was started"):
        convert(root, None)


def test_where_no_process_can_be_started_one_does_it_all(monkeypatch):
    def fail(*_: object) -> None:
        raise OSError("no semaphores here")

    monkeypatch.setattr(reading, "ProcessPoolExecutor", fail)
    assert len(list(reading.many(tasks(20), Shelf(), 20, 2))) == 20


def test_a_file_over_which_a_process_dies_is_named_and_the_others_are_read(monkeypatch):
    monkeypatch.setattr(reading, "_read_bundle", _dies_over_13)
    found = list(reading.many(tasks(40), Shelf(), 40, 2))
    assert [result.file for result in found] == [f"{n}.txt" for n in range(40)]
    assert [result.file for result in found if not result.article] == ["13.txt"]
    fault = found[13].faults[0]
    assert "the process that read it was ended" in fault.what and "skip: yes" in fault.mend


def _dies_over_13(bundle: list[Task]) -> list[reading.Result]:
    if any(task.file == "13.txt" for task in bundle):
        os._exit(9)
    return [reading._read(task, Shelf()) for task in bundle]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_program_names_the_file(workers):
    broken = [*tasks(3), Task("4.txt", "no bytes", Sidecar())]  # type: ignore[arg-type]
    with pytest.raises((TypeError, AttributeError)) as error:
        list(reading.many(broken, Shelf(), 4, workers))
    assert error.value.__notes__ == ["This happened over content/raw/4.txt"]


def test_who_stops_in_the_middle_leaves_no_process_behind():
    with closing(reading.many(tasks(200), Shelf(), 200, 2)) as found:
        next(found)
        assert len(multiprocessing.active_children()) == 2
    assert multiprocessing.active_children() == []


class _Stop:
    """A progress bar over which Ctrl-C is pressed."""

    def __init__(self, at: int) -> None:
        self.at = at

    def __call__(self, label: str) -> _Stop:
        self.label = label
        return self

    def __enter__(self):
        return self.tell

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, done: int, total: int) -> None:
        if self.label == "Converting" and done == self.at:
            raise KeyboardInterrupt


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_read_before_ctrl_c_is_kept(make_site, workers):
    root = make_site({f"content/raw/{n:02}.txt": TEXT.format(n) for n in range(30)})
    run = Build(root, config.load(root), progress=_Stop(20))
    with pytest.raises(KeyboardInterrupt):
        run.convert(workers=workers)
    assert run.report.done["converted"] == 19
    again = convert(root, workers)
    assert again.report.done["converted"] == 11
    assert len(list((root / "content/articles").rglob("*.md"))) == 30


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_ctrl_c_ends_the_command_with_all_its_processes(make_site):
    root = make_site({f"content/raw/{n:04}.txt": TEXT.format(n) for n in range(1500)})
    code = (
        "import sys; from songngu import reading\n"
        "if __name__ == '__main__':\n"
        "    reading._cores = lambda: 2\n"
        "    from songngu.cli import main; main()\n"
    )
    script = root / "run.py"
    script.write_text(code, "utf-8")
    command = [sys.executable, str(script), "convert", "--root", str(root)]
    env = {**os.environ, "PYTHONPATH": str(PROGRAM)}
    with subprocess.Popen(
        command, env=env, stderr=subprocess.PIPE, start_new_session=True, text=True
    ) as run:
        deadline = time.monotonic() + 120
        while _processes(run.pid) < 4 and time.monotonic() < deadline:  # two, and their tracker
            time.sleep(0.05)
        time.sleep(1)
        os.killpg(run.pid, signal.SIGINT)
        told = run.communicate(timeout=200)[1]
    assert run.returncode == 130 and told.count("Interrupted.") == 1 and "Traceback" not in told
    deadline = time.monotonic() + 30
    while _processes(run.pid) and time.monotonic() < deadline:  # the tracker goes last
        time.sleep(0.05)
    assert _processes(run.pid) == 0


def _processes(group: int) -> int:
    found = subprocess.run(["ps", "-eo", "pgid"], capture_output=True, text=True, check=True)
    return found.stdout.split().count(str(group))
