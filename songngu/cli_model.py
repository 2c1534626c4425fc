"""The commands `model …`: which translation packages there are, and which one a site uses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import click
from rich import box
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from songngu import config
from songngu.build import CACHE, PROGRAM
from songngu.config_edit import set_package
from songngu.console import err, escape, list_problems, out, progress, root_option, site_folder
from songngu.errors import PackageError, Problem
from songngu.text import is_web_address
from songngu.translate import compare as comparison
from songngu.translate import download, install
from songngu.translate.package import (
    Listing,
    PackageInfo,
    describe,
    file_sha256,
    find,
    installed,
    locate,
)

MODELS = PROGRAM / "models"
_README_LINES = 12

_EXAMPLES = """
\b
Examples:
  python build.py model list
  python build.py model install official
  python build.py model use translate-vi_en-1_9
  python build.py model compare
"""


@click.group(epilog=_EXAMPLES)
def model() -> None:
    """See, install, choose and compare translation packages.

    A package is what translates: a file NAME.argosmodel from the Argos Translate project or
    made for it. One comes with the program ("bundled"); any other from Vietnamese to English
    can be used. Changing the package changes no English that is already there.
    """


@model.command("list")
@root_option
@click.pass_context
def list_(context: click.Context, root: Path | None) -> None:
    """List the packages from Vietnamese to English on this computer.

    \b
    Example:
      python build.py model list
    """
    site = site_folder(context, root)
    others, problems = installed()
    try:
        used: Path | None = locate(config.load(site).translation.package, site, MODELS)
    except PackageError as error:
        used = None
        problems.append(error.problem)
    found: list[Listing] = []
    for path in _different([*sorted(MODELS.glob("*.argosmodel")), *([used] if used else [])]):
        if not any(_same(path, one.path) for one in others):
            try:
                found.append(describe(path))
            except PackageError as error:
                problems.append(error.problem)
    found += others
    table = _table("Package", "Version", ">Size", "Licence", "Protects names", "This site")
    for one in found:
        table.add_row(
            escape(one.name),
            one.version or "–",
            _size(one.size),
            escape(one.licence) or "–",
            "yes" if one.placeholders else "no",
            "uses it" if used and _same(one.path, used) else "",
        )
    out.print(table, soft_wrap=False)
    if not any(one.name == install.OFFICIAL.name for one in found):
        out.print("[dim]Argos Translate's own package: python build.py model install official[/]")
    _end(problems, site)


@model.command("install")
@click.argument("package", default="official", metavar="[official|FILE|URL]")
@click.option("--sha256", metavar="HEX", help="Refuse a file that has not this SHA-256.")
@click.option("--force", is_flag=True, help="Replace other contents of the same version.")
@root_option
@click.pass_context
def install_(
    context: click.Context, package: str, sha256: str | None, force: bool, root: Path | None
) -> None:
    """Install a package, for this and every other program that uses Argos packages.

    "official" is Argos Translate's own package (66 MB, CC-BY-4.0), fetched from its maker
    and checked against a known SHA-256. An interrupted download goes on where it stopped.
    Without a network, fetch the file elsewhere and give its path. Which package a site
    uses is not changed by this; see "model use".

    \b
    Examples:
      python build.py model install official
      python build.py model install Downloads/translate-vi_en-1_9.argosmodel
      python build.py model install https://example.org/vi_en.argosmodel --sha256 ebd51b71…
    """
    if sha256 is not None:
        sha256 = sha256.strip().lower()
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise click.UsageError("--sha256: 64 hexadecimal digits are expected")
    cache = site_folder(context, root) / CACHE / "downloads"
    if package == "official":
        _install_official(cache, force)
    elif "://" in package:
        if not is_web_address(package):
            raise click.UsageError(f"{package}: an address with http:// or https:// is expected")
        _install_fetched(_fetch(package, cache, None, sha256), force)
    else:
        file = Path(package).expanduser()
        if sha256 and file.is_file():
            download.verify(file, None, sha256)
        _install(file, force)


def _install_official(cache: Path, force: bool) -> None:
    source = install.OFFICIAL
    if there := install.installed_from(source.sha256):
        _say_installed(there, source.sha256, new=False)
        return
    try:
        file = _fetch(source.url, cache, source.size, source.sha256)
    except download.DownloadError as error:
        list_problems([error.problem], cache)
        err.print(
            "If it cannot be reached from here, download this file on another computer:\n"
            f"  {source.url}\n"
            f"  {source.size:,} bytes, SHA-256 {source.sha256}\n"
            "Copy it to this one, and run, with the path where you have put it:\n"
            f"  python build.py model install {source.name}.argosmodel --sha256 {source.sha256}"
        )
        raise SystemExit(2) from None
    _install_fetched(file, force)


def _install_fetched(file: Path, force: bool) -> None:
    """Install a file that was fetched into the cache, and remove it unless it is still wanted."""
    try:
        _install(file, force)
    except install.InTheWayError:
        raise  # the next run may come with --force, or find the way free
    except PackageError:
        file.unlink()
        raise
    file.unlink()


def _fetch(url: str, cache: Path, size: int | None, sha256: str | None) -> Path:
    with _bytes(f"Fetching {url.rpartition('/')[2] or url}") as tell:
        return download.fetch(url, cache, size=size, sha256=sha256, tell=tell)


def _install(file: Path, force: bool) -> None:
    package, new = install.install(file, force=force)
    _say_installed(package, file_sha256(file), new=new)


def _say_installed(package: PackageInfo, sha256: str, *, new: bool) -> None:
    official = " (the official package)" if sha256 == install.OFFICIAL.sha256 else ""
    what = "Installed" if new else "Already installed, with the same contents:"
    out.print(f"{what} {escape(package.name)} in {escape(str(package.path))}")
    out.print(f"SHA-256 of the file: {sha256}{official}")
    out.print(f"To use it for this site: python build.py model use {escape(package.name)}")


@model.command()
@click.argument("name", metavar="NAME|bundled|PATH")
@root_option
@click.pass_context
def use(context: click.Context, name: str, root: Path | None) -> None:
    """Choose the package that translates this site's new sentences.

    Writes translation.package in the site's config.yaml, and nothing else. The package
    is tried out first.

    \b
    Examples:
      python build.py model use translate-vi_en-1_9
      python build.py model use bundled
      python build.py model use packages/mine.argosmodel
    """
    site = site_folder(context, root)
    spec = _spec(name, site)
    package = find(spec, site, MODELS)
    install.try_out(package, site / CACHE)
    label = escape(f"{package.name} {package.version}".strip())
    if not set_package(site, spec):
        out.print(f"This site already uses {label}; nothing was changed.")
        return
    out.print(f"{config.FILE} now says: translation.package: '{escape(spec)}'")
    out.print(
        f"New sentences will be translated by {label}; those already translated stay: "
        "python build.py translate --refresh redoes them."
    )


@model.command()
@click.argument("name", required=False, metavar="[NAME|bundled|PATH]")
@root_option
@click.pass_context
def info(context: click.Context, name: str | None, root: Path | None) -> None:
    """Show one package: by default the one this site uses.

    \b
    Examples:
      python build.py model info
      python build.py model info translate-vi_en-1_9
    """
    site = site_folder(context, root)
    package = find(_named(name, site), site, MODELS)
    said = describe(package.path)
    count = package.placeholder_count
    rows = (
        ("Name", package.name),
        ("Version", package.version or "not stated"),
        ("Languages", f"{package.from_code} → {package.to_code}"),
        ("Licence", said.licence or "not stated in its metadata"),
        ("Size", f"{_size(said.size)} ({said.size:,} bytes)"),
        ("SHA-256", package.sha256 + ("" if package.top else " (of its files)")),
        ("Where", str(package.path)),
        ("Placeholders", f"{count}, {package.tokens[0]} …" if package.tokens else "none"),
        ("Reads back", "no" if package.read_back_above is None else "yes"),
    )
    for label, value in rows:
        out.print(f"{label + ':':14}{escape(value)}")
    card = package.path.parent / "MODEL_CARD.md"
    if package.path.parent == MODELS and card.is_file():
        out.print(f"{'Model card:':14}{escape(str(card))}")
    if said.readme:
        out.print()
        lines = said.readme.strip().splitlines()
        for line in lines[:_README_LINES]:
            out.print(escape("".join(char for char in line if char.isprintable())))
        if len(lines) > _README_LINES:
            out.print("…")


@model.command()
@click.argument("names", nargs=-1, metavar="[NAME|bundled|PATH]...")
@click.option(
    "--test",
    type=click.Path(path_type=Path),
    default=comparison.TEST,
    help="Sentences with their English, a tab between. Default: 350 of administrative news.",
)
@root_option
@click.pass_context
def compare(context: click.Context, names: tuple[str, ...], test: Path, root: Path | None) -> None:
    """Score packages side by side: all there are, or those named.

    chrF and BLEU say how near the English comes to a person's (more is better). "Entities"
    is the share of sentences in which every figure, name and date could be confirmed,
    "No flag" that of those without any doubt. Takes some seconds to a minute for each.

    \b
    Examples:
      python build.py model compare
      python build.py model compare bundled translate-vi_en-1_9
      python build.py model compare --test my-sentences.tsv
    """
    site = site_folder(context, root)
    comparison.need_sacrebleu()
    pairs = comparison.read_test(test)
    problems: list[Problem] = []
    table = _table("Package", "Version", ">chrF", ">BLEU", ">Entities", ">No flag", ">Sentences/s")
    try:
        for package in _packages(names, site, problems):
            try:
                with progress(f"Translating with {escape(package.name)}") as tell:
                    score = comparison.score(package, pairs, site / CACHE, tell)
            except PackageError as error:
                problems.append(error.problem)
                continue
            table.add_row(
                escape(package.name),
                package.version or "–",
                f"{score.chrf:.1f}",
                f"{score.bleu:.1f}",
                f"{score.faithful:.1%}",
                f"{score.unflagged:.1%}",
                f"{score.speed:.0f}",
            )
    finally:  # also when interrupted: what is known is shown
        if table.row_count:
            out.print(table, soft_wrap=False)
            out.print(f"[dim]{len(pairs)} sentences of {escape(str(test))}[/]")
    _end(problems, site, done=table.row_count > 0)


def _packages(names: tuple[str, ...], site: Path, problems: list[Problem]) -> list[PackageInfo]:
    """The packages to compare, each once; without names all there are."""
    if names:
        specs = [_spec(name, site) for name in names]
    else:
        listed, broken = installed()
        problems += broken
        specs = ["", config.load(site).translation.package, *(str(one.path) for one in listed)]
    found: dict[Path, PackageInfo] = {}
    for spec in specs:
        try:
            package = find(spec, site, MODELS)
        except PackageError as error:
            if names:
                raise
            problems.append(error.problem)
            continue
        found.setdefault(package.path.resolve(), package)
    return list(found.values())


def _named(name: str | None, site: Path) -> str:
    """What `find` takes for a name on the command line; without one, what the site uses."""
    return config.load(site).translation.package if name is None else _spec(name, site)


def _spec(name: str, site: Path) -> str:
    """What config.yaml says for a package named on the command line, where paths are from here."""
    if name in ("bundled", "official"):
        return "" if name == "bundled" else install.OFFICIAL.name
    path = Path(name).expanduser()
    if not (name.endswith(".argosmodel") or "/" in name or os.sep in name):
        return name
    path = path.absolute()
    if not path.is_relative_to(site):
        return path.as_posix()
    inside = Path(os.path.relpath(path, site)).as_posix()
    return inside if inside.endswith(".argosmodel") or "/" in inside else f"./{inside}"


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _different(paths: list[Path]) -> list[Path]:
    """`paths` without those that lead to the same file."""
    return list({path.resolve(): path for path in paths}.values())


def _table(*columns: str) -> Table:
    """A table of these columns; ">" before a name sets it right."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    for name in columns:
        side: Literal["left", "right"] = "right" if name.startswith(">") else "left"
        table.add_column(name.removeprefix(">"), justify=side, overflow="fold")
    for column in table.columns:
        column.no_wrap = column.header in (columns[0], "Licence")
    return table


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB"


@contextmanager
def _bytes(label: str) -> Iterator[download.Tell]:
    """A progress bar in bytes on a terminal, nothing elsewhere."""
    if not err.is_terminal:
        yield lambda done, total: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(escape(label), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _end(problems: list[Problem], site: Path, *, done: bool = True) -> None:
    list_problems(problems, site)
    if problems:
        raise SystemExit(1 if done else 2)
