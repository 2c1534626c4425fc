"""`build.py import`: bring articles in from elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from songngu import importing
from songngu.console import escape, fail, list_problems, out, progress, root_option, site_folder
from songngu.errors import SongNguError


@click.command("import")
@root_option
@click.option(
    "--into", default="", metavar="NAME", help="The folder below content/raw/ to put them into."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.pass_context
def import_(
    context: click.Context, root: Path | None, into: str, dry_run: bool, paths: tuple[Path, ...]
) -> None:
    """Copy articles into content/raw/: files, folders, zips, or tables.

    Copied are .txt, .html and .md files with the pictures and .yaml files beside them. A
    table is a .csv with the columns url, title and text (also date, province, author,
    source), or a .jsonl with such records; each row becomes an article. What is there
    already is not copied again, and nothing is overwritten. Two folders of one name are
    kept apart: the second becomes NAME-2.

    \b
    Examples:
      python build.py import ~/Downloads/bao-long-an
      python build.py import scraped.zip more.csv
      python build.py import articles.jsonl --into so-noi-vu --dry-run
    """
    folder = site_folder(context, root)
    try:
        with progress("Importing") as tell:
            done = importing.bring(paths, folder, into=into, dry_run=dry_run, tell=tell)
    except SongNguError as error:
        fail(error)
    for name in done.new[:10]:
        out.print(f"  {importing.RAW}/{escape(name)}")
    if len(done.new) > 10:
        out.print(f"  … and {len(done.new) - 10:,} more")
    for origin, name, other in done.apart:
        out.print(
            f"{escape(origin)}: {importing.RAW}/{name} holds other articles; these go into"
            f" {importing.RAW}/{other} (to put them together: --into {name})"
        )
    would = "would be copied" if dry_run else "copied"
    said = [f"{len(done.new):,} {would}", f"{done.there:,} there already"]
    said += [f"{count:,} {kind} left out" for kind, count in sorted(done.ignored.items())]
    list_problems(done.problems, folder)
    out.print("; ".join(said) + ".")
    if done.new and not dry_run:
        out.print("Now run: python build.py")
    sys.exit(1 if done.problems else 0)
