"""`build.py review`: correct the English in bulk, and sign it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from songngu.console import escape, fail, list_problems, out, progress, root_option, site_folder
from songngu.errors import Problem, SongNguError

_STATUSES = ("pending", "stale", "machine", "edited", "reviewed")
_RESULTS = (
    ("changed", "changed"),
    ("confirmed", "confirmed as reviewed"),
    ("unchanged", "unchanged"),
    ("clash", "changed in the page meanwhile"),
    ("unknown", "not found"),
    ("refused", "refused"),
)


@click.group()
@root_option
@click.pass_context
def review(context: click.Context, root: Path | None) -> None:
    """Correct the English: in a spreadsheet, a translator's tool, or the browser.

    What you correct is kept by every build. A sentence that you sign with your name
    counts as reviewed, and its page says so.

    \b
    Examples:
      python build.py review serve --reviewer "Lan Anh"
      python build.py review export to-do.csv
      python build.py review import to-do.csv
    """
    context.obj = {"root": root}


def _statuses(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    found = tuple(filter(None, (word.strip().lower() for word in (value or "").split(","))))
    for word in found:
        if word not in _STATUSES:
            raise click.BadParameter(f"“{word}” is none of {', '.join(_STATUSES)}")
    return found


@review.command("export")
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "tmx"]),
    help="Default: by the ending of FILE; csv for “-”.",
)
@click.option("--all", "everything", is_flag=True, help="Edited and reviewed sentences too.")
@click.option(
    "--status",
    "statuses",
    metavar="LIST",
    callback=_statuses,
    help=f"Only these, with commas between: {', '.join(_STATUSES)}.",
)
@click.option(
    "--article",
    "names",
    metavar="NAME",
    multiple=True,
    help="Only this article: its page, its id or its slug. May be given again.",
)
@click.option(
    "--semicolon", is_flag=True, help="For a spreadsheet that parts columns by “;”, as in Vietnam."
)
@click.option("--overwrite", is_flag=True, help="Replace FILE if it is there already.")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.pass_context
def export(
    context: click.Context,
    root: Path | None,
    form: str | None,
    everything: bool,
    statuses: tuple[str, ...],
    names: tuple[str, ...],
    semicolon: bool,
    overwrite: bool,
    file: Path,
) -> None:
    """Write sentences to FILE, to be corrected elsewhere.

    FILE “-” is standard output. Written are the sentences that nobody has edited or reviewed:
    of headlines and summaries, and after them the passages of full texts (“block”), if there
    are any. In doubt first, then the lowest status, then the newest. Figures alone in the cell
    of a table, put into English by a rule, only come with --all or --status. In a table,
    write better English under “corrected”, or [clear] to have the sentence translated anew,
    and your name under “reviewed_by” to sign a sentence.

    \b
    Examples:
      python build.py review export to-do.csv
      python build.py review export --format tmx --status machine,stale to-do.tmx
      python build.py review export --all --article long-an-40-dia-phuong -
    """
    form = form or {".tmx": "tmx", ".csv": "csv", "": "csv"}.get(file.suffix.lower(), "")
    if not form:
        raise click.UsageError(f"{file}: name it .csv or .tmx, or say --format")
    if everything and statuses:
        raise click.UsageError("say either --all or --status")
    if str(file) != "-" and file.exists() and not overwrite:
        raise click.UsageError(
            f"{file} is there already, and may hold corrections: choose another name, or --overwrite"
        )

    import datetime as dt

    from songngu import content
    from songngu.files import write_atomic
    from songngu.review import table, tmx
    from songngu.review.desk import Desk

    folder = site_folder(context, root)
    desk = Desk(folder)
    try:
        articles = content.named(desk.articles, names, folder) if names else desk.articles
    except SongNguError as error:
        fail(error)
    chosen = {a.id for a in articles}
    wanted = _STATUSES if everything else statuses
    found = [
        entry
        for entry in desk.entries
        if entry.article.id in chosen
        and (entry.sentence.status in wanted if wanted else entry.to_do)
    ]
    if form == "tmx":
        data = tmx.write(found, dt.datetime.now(dt.UTC))
    else:
        data = table.write(found, ";" if semicolon else ",")
    whole = sum(entry.of == "block" for entry in found)
    short = len(found) - whole
    parts = [f"{short} sentence{'' if short == 1 else 's'}"] if short else []
    parts += [f"{whole} passage{'' if whole == 1 else 's'} of full texts"] if whole else []
    count = " and ".join(parts)
    if str(file) == "-":
        click.echo(data, nl=False)
    elif found:
        write_atomic(file.absolute(), data)
        out.print(f"Wrote {count} to {escape(str(file))}.")
    else:
        out.print(f"There is nothing to export; {escape(str(file))} was not written.")
    list_problems(desk.problems, folder)
    sys.exit(1 if desk.problems else 0)


@review.command("import")
@root_option
@click.option(
    "--reviewer",
    metavar="NAME",
    default="",
    help="Sign every sentence of FILE as reviewed by NAME, changed or not.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def import_(
    context: click.Context, root: Path | None, reviewer: str, dry_run: bool, file: Path
) -> None:
    """Put the corrections of a CSV or TMX file in place.

    Each goes beside the very Vietnamese sentence, or passage of a full text, it was made for.
    Where a page's English has changed since the export, the page's stays and both are listed;
    so is what stands in no article any more. Nothing else is touched, and FILE stays as it is.

    \b
    Examples:
      python build.py review import --dry-run to-do.csv
      python build.py review import to-do.tmx --reviewer "Lan Anh"
    """
    import datetime as dt
    from collections import Counter

    from songngu.article import VIETNAM
    from songngu.review import files
    from songngu.review.desk import Desk
    from songngu.review.edits import fault

    if why := fault(reviewer):
        raise click.UsageError(f"--reviewer: {why}")
    folder = site_folder(context, root)
    edits = files.read(file.read_bytes(), str(file))
    desk = Desk(folder)
    today = dt.datetime.now(VIETNAM).date().isoformat()
    with progress("Correcting") as tell:
        outcomes = desk.apply(edits, date=today, reviewer=reviewer, save=not dry_run, tell=tell)
    counts = Counter(outcome.result for outcome in outcomes)
    parts = [f"{counts[result]} {words}" for result, words in _RESULTS if counts[result]]  # type: ignore[index]
    out.print(f"{', '.join(parts) or 'No sentence in it'}.")
    if dry_run:
        out.print("Nothing was written.")
    problems: list[Problem] = list(desk.problems)
    problems += dict.fromkeys(outcome.problem for outcome in outcomes if outcome.problem)
    list_problems(problems, folder)
    sys.exit(1 if problems else 0)


@review.command("serve")
@root_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8001,
    show_default=True,
    help="The port on localhost.",
)
@click.option("--reviewer", metavar="NAME", default="", help="Your name, to sign reviews with.")
@click.pass_context
def serve(context: click.Context, root: Path | None, port: int, reviewer: str) -> None:
    """Correct the English in your browser: Vietnamese left, English right.

    What you save goes straight into the article pages, and their full texts. Nobody but this
    computer can reach the page. It speaks Vietnamese or English, as your browser does; a link
    at its top changes that. Stop it with Ctrl-C.

    \b
    Example:
      python build.py review serve --reviewer "Lan Anh"
    """
    from songngu import config
    from songngu.review.edits import fault
    from songngu.review.server import serve as run

    if why := fault(reviewer):
        raise click.UsageError(f"--reviewer: {why}")
    folder = site_folder(context, root)
    run(folder, config.load(folder), port, reviewer, lambda text: out.print(escape(text)))
