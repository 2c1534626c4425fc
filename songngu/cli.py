"""The commands: words in, `songngu.build` does the work, words and exit status out.

Exit status: 0 all well; 1 built, with articles left out or in doubt (listed);
2 no site; 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

import click

from songngu import __version__, config, content, pictures
from songngu.build import Build, Report
from songngu.cli_import import import_
from songngu.cli_model import model
from songngu.cli_review import review
from songngu.console import (
    err,
    escape,
    fail,
    list_problems,
    out,
    progress,
    root_option,
    site_folder,
)
from songngu.errors import RawError, SongNguError
from songngu.ingest import explain
from songngu.publish import write as publish
from songngu.text import nfc

_EXAMPLES = """
\b
Examples:
  python build.py                     convert, translate and render all that is new
  python build.py convert             only content/raw → content/articles
  python build.py serve               show the site and rebuild it on every change
  python build.py --root ../reports   work on another site's folder
"""


def _url_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--url", metavar="ADDRESS", help="The site's public address, instead of site.url."
    )(command)


def _no_model_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--no-model",
        is_flag=True,
        help="Translate nothing: English known from other articles is used, the rest is pending.",
    )(command)


@click.group(
    invoke_without_command=True, epilog=_EXAMPLES, context_settings={"max_content_width": 100}
)
@root_option
@_url_option
@_no_model_option
@click.version_option(__version__, prog_name="SongNgu")
@click.pass_context
def cli(context: click.Context, root: Path | None, url: str | None, no_model: bool) -> None:
    """Turn a folder of Vietnamese articles into a bilingual website.

    Without a command, all stages run: raw files become article pages (convert),
    new sentences get their English (translate), and site/ is written (render).
    """
    context.obj = {"root": root, "url": url, "no_model": no_model}
    if context.invoked_subcommand is None:
        build = _build(context, None, url)
        _finish(build, lambda: _all(build, model=not no_model))


@cli.command()
@root_option
@click.option("--again", is_flag=True, help="Apply the rules anew to raw files converted before.")
@click.option(
    "--explain",
    "explained",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Only show what a build would make of FILE, line by line, and why. Writes nothing.",
)
@click.pass_context
def convert(context: click.Context, root: Path | None, again: bool, explained: Path | None) -> None:
    """Make an article page of each new file in content/raw/.

    What an editor has changed in a page is kept.

    \b
    Examples:
      python build.py convert
      python build.py convert --again
      python build.py convert --explain content/raw/0007.txt
    """
    if explained:
        click.echo(_explained(explained, site_folder(context, root)), nl=False)
        return
    build = _build(context, root, None)
    _finish(build, lambda: build.convert(again=again), rendered=False)


def _explained(path: Path, root: Path) -> str:
    folder, data = root / content.RAW, path.read_bytes()
    if not path.resolve().is_relative_to(folder.resolve()):
        told = explain.explain_file(data, file=path.name)
        return f"{told}\n{path} is not in {folder}: what a .yaml file says of it is not regarded.\n"
    name = nfc(path.resolve().relative_to(folder.resolve()).as_posix())
    names, sidecars, _ = content.raw_files(root)
    if name not in names:
        raise RawError(
            "a build takes no article from it", file=name, mend="name a .txt, .html or .md file"
        )
    shelf = pictures.shelf(folder, names)
    given = explain.given(folder, sidecars, name, shelf)
    return explain.explain_file(data, file=name, given=given)


@cli.command()
@root_option
@_no_model_option
@click.option(
    "--refresh",
    is_flag=True,
    help="Do the machine's sentences anew, with the package in use now. A person's stay.",
)
@click.option(
    "--stdin",
    is_flag=True,
    help="Read one Vietnamese sentence a line; write English, status and flags, tab between them.",
)
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.pass_context
def translate(
    context: click.Context,
    root: Path | None,
    no_model: bool,
    refresh: bool,
    stdin: bool,
    articles: tuple[str, ...],
) -> None:
    """Summarize the article pages and translate what has no English yet.

    English that a person has written or corrected is never changed. Works offline;
    stop it with Ctrl-C at any time, the next run goes on from there. ARTICLE is a page's
    file, id or slug; without one, all articles.

    \b
    Examples:
      python build.py translate
      python build.py translate --refresh content/articles/2019/2019-07-16-mot-bai.md
      python build.py translate --stdin < sentences.txt > english.tsv
    """
    build = _build(context, root, None)
    no_model = no_model or context.obj["no_model"]
    if stdin:
        if articles or refresh:
            raise click.UsageError("--stdin takes no article and no --refresh")
        _stdin(build, model=not no_model)
    _finish(
        build,
        lambda: build.translate(model=not no_model, refresh=refresh, only=articles),
        rendered=False,
    )


def _stdin(build: Build, *, model: bool) -> NoReturn:
    """Translate the lines of standard input; end with 1 where one got no English."""
    source = _lines(sys.stdin.buffer)
    # A person at the keyboard wants each answer at once; a file goes by in long batches.
    size = 1 if sys.stdin.isatty() else 1000
    missing = False
    while lines := list(islice(source, size)):
        for line, offer in zip(lines, build.english_of(lines, model=model), strict=True):
            missing = missing or (bool(line.strip()) and not offer.text)
            sys.stdout.write("\t".join((offer.text, offer.status, "; ".join(offer.flags))) + "\n")
        sys.stdout.flush()
    list_problems(build.report.problems, build.root)
    sys.exit(1 if missing or build.report.problems else 0)


def _lines(source: Iterable[bytes]) -> Iterator[str]:
    """The lines of UTF-8 text, without their ends."""
    for number, line in enumerate(source, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise SongNguError(
                "not UTF-8 text", file="standard input", line=number, mend="save it as UTF-8"
            ) from error
        yield text.rstrip("\r\n")


@cli.command()
@root_option
@click.pass_context
def check(context: click.Context, root: Path | None) -> None:
    """List what an editor should look at: doubtful English, missed terms, clashing edits.

    Also lists the articles that were found to repeat another one and are published once,
    and how near the two are. Changes nothing. Exit status 1 if there is anything to look at.

    \b
    Example:
      python build.py check
    """
    build = _build(context, root, None)
    build.check()
    for copy in build.copies():
        which, of = (
            f"{content.ARTICLES}/{article.page}" for article in (copy.article, copy.original)
        )
        out.print(f"published once: {escape(which)} repeats {escape(of)}: {copy.like}")
    if not build.report.problems:
        out.print("Nothing to look at.")
    list_problems(build.report.problems, build.root)
    sys.exit(1 if build.report.problems else 0)


@cli.command()
@root_option
@_url_option
@click.pass_context
def render(context: click.Context, root: Path | None, url: str | None) -> None:
    """Write site/ from the article pages.

    \b
    Example:
      python build.py render --url https://name.github.io/reports
    """
    build = _build(context, root, url)
    _finish(build, lambda: _render(build))


@cli.command()
@root_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="The port on localhost.",
)
@click.pass_context
def serve(context: click.Context, root: Path | None, port: int) -> None:
    """Show the site on this computer and rebuild it whenever something changes.

    \b
    Example:
      python build.py serve --port 8080
    """
    from songngu.serve import serve as run

    folder = site_folder(context, root)

    def build_once() -> None:
        try:
            build = _build(context, root, None)
            try:
                _all(build, model=not context.obj["no_model"])
            finally:
                list_problems(build.report.problems, build.root)
        except (SongNguError, OSError) as error:
            err.print(f"[red]{escape(str(error))}[/]")

    try:
        run(folder, port, build_once, lambda text: out.print(text))
    except SongNguError as error:
        fail(error)


@cli.command()
@root_option
@click.pass_context
def clean(context: click.Context, root: Path | None) -> None:
    """Remove the files of site/ that this program wrote, and the cache.

    Articles and their translations are content and stay.

    \b
    Example:
      python build.py clean
    """
    removed = publish.clean(site_folder(context, root))
    out.print(f"Removed {_files(removed)} of site/ and the cache.")


cli.add_command(import_)
cli.add_command(model)
cli.add_command(review)


def main() -> NoReturn:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Windows consoles
    try:
        cli.main(standalone_mode=False)
        sys.exit(0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        err.print("Interrupted. What was finished is kept; run the same command to go on.")
        sys.exit(130)
    except SongNguError as error:
        fail(error)
    except OSError as error:
        name = error.filename or ""
        fail(
            SongNguError(
                error.strerror or str(error), file=str(name), mend="see to it and run again"
            )
        )


def _build(context: click.Context, root: Path | None, url: str | None) -> Build:
    folder = site_folder(context, root)
    settings = config.load(folder)
    url = url or (context.obj or {}).get("url")
    if url:
        if not config.is_site_address(url):
            raise click.UsageError(f"--url {url}: write the full address, with https://")
        settings = replace(settings, site=replace(settings.site, url=url.rstrip("/")))
    return Build(folder, settings, progress=progress)


def _finish(build: Build, stages: Callable[[], object], *, rendered: bool = True) -> NoReturn:
    try:
        stages()
        if not (_count(build.report) or rendered):
            out.print("Nothing new.")
    finally:
        # Also when a later stage fails or is interrupted: the next run does not find them again.
        list_problems(build.report.problems, build.root)
    sys.exit(1 if build.report.problems else 0)


def _count(report: Report) -> bool:
    """Say once what the stages before have done; False if they have done nothing."""
    counts = (
        ("converted", "{} new article{s}"),
        ("updated", "{} article{s} updated from raw"),
        ("translated", "{} sentence{s} translated"),
        ("changed", "{} sentence{s} translated anew"),
        ("same", "{} came out the same"),
        ("copied", "{} sentence{s} taken from an edited article"),
        ("pending", "{} sentence{s} without English yet"),
        *((key, "{} " + key) for key in sorted(report.done) if key.startswith("read as ")),
    )
    parts = [
        text.format(f"{count:,}", s="s" * (count != 1))
        for key, text in counts
        if (count := report.done.pop(key, 0))
    ]
    if parts:
        out.print(", ".join(parts) + ".")
    return bool(parts)


def _all(build: Build, *, model: bool = True) -> None:
    build.convert()
    build.translate(model=model)
    _render(build)


def _render(build: Build) -> None:
    _count(build.report)
    written = build.render()
    place = _shown(build.root / publish.SITE)
    if written.changed or written.removed:
        removed = f", removed {written.removed}" if written.removed else ""
        out.print(
            f"Wrote {written.changed} of {_files(written.total)} in {escape(place)}{removed}."
        )
    else:
        out.print(
            f"Nothing has changed: all {_files(written.total)} in {escape(place)} are up to date."
        )
    example = [
        key
        for key, value in (
            ("site.url", build.config.site.url),
            ("site.contact", build.config.site.contact),
        )
        if value.endswith("songngu.example")
    ]
    if example:
        out.print(f"[dim]Before you publish, set {' and '.join(example)} in config.yaml.[/]")


def _shown(path: Path) -> str:
    """A path as the user would type it: from here if it lies below, else whole."""
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return f"{shown.as_posix()}/"


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"
