"""What all commands share: the console, progress bars, and problems said in one line each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.console import Console
from rich.markup import escape as escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from songngu.build import PROGRAM, Tell
from songngu.errors import Problem, SongNguError

# No emoji: the line number of "file:100: …" would be one.
out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def root_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--root`, which every command takes."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="The site's folder (with config.yaml and content/). Default: the program's own.",
    )(command)


def site_folder(context: click.Context, root: Path | None) -> Path:
    """The site folder that a command works on: its own `--root`, else the one before it."""
    chosen: Path | None = root
    above: click.Context | None = context
    while chosen is None and above is not None:
        chosen = (above.obj or {}).get("root")
        above = above.parent
    return (chosen or PROGRAM).resolve()


@contextmanager
def progress(label: str) -> Iterator[Tell]:
    """A progress bar on a terminal, nothing elsewhere."""
    if not err.is_terminal:
        yield lambda done, total: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def fail(error: SongNguError) -> NoReturn:
    """Show an error after which there is nothing to be done, and end with status 2."""
    for problem in error.problems:
        err.print(f"[red]error:[/] {escape(str(problem))}")
        _annotate("error", problem, Path.cwd())
    raise SystemExit(2)


def list_problems(problems: Iterable[Problem], root: Path) -> None:
    """The bad and the doubtful, one line each."""
    for problem in sorted(problems, key=lambda p: (p.doubt, p.file, p.line or 0)):
        word, colour = ("check", "yellow") if problem.doubt else ("error", "red")
        err.print(f"[{colour}]{word}:[/] {escape(str(problem))}")
        _annotate("warning" if problem.doubt else "error", problem, root)


def _annotate(level: str, problem: Problem, root: Path) -> None:
    """An annotation for GitHub Actions, beside the file concerned."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return
    path = root / problem.file
    file = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    place = f"file={_property(file.as_posix())}" + (f",line={problem.line}" if problem.line else "")
    print(f"::{level} {place}::{_message(str(problem))}")


def _message(text: str) -> str:
    """Text as workflow commands take it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
