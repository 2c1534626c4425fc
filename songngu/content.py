"""The content folder: raw files and article pages, read and saved.

content/raw/…           read only
content/articles/…      read; a page is saved only if it is still as it was read
  <name>.en.md          the English of a whole article, beside its page; the same
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from songngu import english_page, frontmatter
from songngu.article import Article
from songngu.english_page import EnglishPage
from songngu.errors import ArticleError, Problem, SongNguError
from songngu.files import unopened, write_atomic
from songngu.text import nfc

ARTICLES = "content/articles"
RAW = "content/raw"
RAW_SUFFIXES = (".txt", ".html", ".htm", ".md")
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".mht", ".mhtml")
_DAY, _MONTH = re.compile(r"^\d{4}-\d\d-\d\d-"), re.compile(r"^\d{4}-\d\d-")


@dataclass(frozen=True, slots=True)
class Page:
    """An article page as it was read: the record, and the text it was read from (line ends \\n)."""

    article: Article
    text: str


@dataclass(frozen=True, slots=True)
class Library:
    """Every article page that could be read, in path order, and what was wrong with the others.

    `unread` holds the text of the others, so that their raw files are not taken for new; None
    for one that cannot even be opened: it may be of any of them.
    """

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    unread: tuple[str | None, ...] = ()


def load(root: Path) -> Library:
    """Read every page below content/articles/."""
    folder = root / ARTICLES
    pages: list[Page] = []
    problems: list[Problem] = []
    unread: list[str | None] = []
    for path in _files(folder, "*.md"):
        if path.name.endswith(".en.md"):
            continue
        name = path.relative_to(folder).as_posix()
        try:
            data = path.read_bytes()
        except OSError as error:
            problems.append(_unopened_page(f"{ARTICLES}/{name}", error))
            unread.append(None)
            continue
        if _is_readme(path) and not data.removeprefix(BOM_UTF8).startswith(b"---"):
            continue  # an article without a date may have this name, too
        try:
            text = _decode(data, f"{ARTICLES}/{name}")
            pages.append(Page(frontmatter.read(text, file=f"{ARTICLES}/{name}", page=name), text))
        except ArticleError as error:
            problems.append(error.problem)
            unread.append(data.decode(errors="replace"))
    return Library(tuple(pages), tuple(problems), tuple(unread))


def _unopened_page(file: str, error: OSError) -> Problem:
    problem = unopened(file, error)
    mend = f"{problem.mend}; until then no raw file becomes a page: this may be its page"
    return replace(problem, mend=mend)


def drawn(article: Article, before: Page | None = None) -> Page:
    """Return the page of `article` as it will read: `before` changed, or a new one.

    Raises ArticleError where it could not be read.
    """
    text = (
        frontmatter.update(before.text, before.article, article)
        if before
        else frontmatter.write(article)
    )
    file = f"{ARTICLES}/{article.page}"
    return Page(frontmatter.read(text, file=file, page=article.page), text)


def save(root: Path, page: Page | None, article: Article) -> Page:
    """Write `article` to its page and return the page as it now reads.

    `page` is what was read before (None for a new article). Raises ArticleError
    if the file has changed, or has appeared, since: the user's text wins.
    """
    saved = drawn(article, page)
    _replace(root, article.page, page.text if page else None, saved.text)
    return saved


def add(root: Path, page: Page) -> Page:
    """Write a new page that is drawn already. Raises ArticleError if its file has appeared."""
    _replace(root, page.article.page, None, page.text)
    return page


def _replace(root: Path, name: str, old: str | None, new: str) -> None:
    """Put `new` in the place of `old` (None: no file), unless something else stands there by now."""
    path, file = root / ARTICLES / name, f"{ARTICLES}/{name}"
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        before = None
    if (None if before is None else _decode(before, file)) != old:
        raise ArticleError(
            "the page was changed while the program ran; it was left alone",
            file=file,
            mend="run the command again",
        )
    if new != old:
        windows = before is not None and b"\r\n" in before
        write_atomic(path, (new.replace("\n", "\r\n") if windows else new).encode())


# ---------------------------------------------------------------- full translations


@dataclass(frozen=True, slots=True)
class English:
    """A full translation as it was read: the record, and the text it was read from (line ends \\n)."""

    page: EnglishPage
    text: str


def load_english(root: Path) -> tuple[dict[str, English | None], tuple[Problem, ...]]:
    """Read every full translation below content/articles/.

    They are keyed by the path of the article page they stand beside; None for one that
    cannot be read. A doubt is told of one without a page.
    """
    folder = root / ARTICLES
    found: dict[str, English | None] = {}
    problems: list[Problem] = []
    for path in _files(folder, "*.en.md"):
        page = path.with_name(path.name.removesuffix(".en.md") + ".md")
        file = f"{ARTICLES}/{path.relative_to(folder).as_posix()}"
        if not page.exists():
            what = f"there is no article page {page.name} beside this full translation"
            problems.append(Problem(file, what, "give it the page's name", doubt=True))
            continue
        name = page.relative_to(folder).as_posix()
        try:
            text = _decode(path.read_bytes(), file)
            found[name] = English(english_page.read(text, file=file), text)
        except ArticleError as error:
            problems.append(error.problem)
            found[name] = None
        except OSError as error:
            problems.append(unopened(file, error))
            found[name] = None
    return found, tuple(problems)


def save_english(root: Path, page: str, before: English | None, after: EnglishPage) -> English:
    """Write the full translation of the article page at path `page`; return it as it now reads.

    `before` is what was read (None: there was none). Raises ArticleError if the file has
    changed since: the user's text wins.
    """
    name = english_page.name(page)
    text = (
        english_page.update(before.text, before.page, after)
        if before
        else english_page.write(after)
    )
    saved = English(english_page.read(text, file=f"{ARTICLES}/{name}"), text)
    _replace(root, name, before.text if before else None, text)
    return saved


def _decode(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ArticleError(
            "the page is not UTF-8 text", file=file, line=line, mend="save it as UTF-8"
        ) from error


def raw_files(root: Path) -> tuple[list[str], list[str], list[Problem]]:
    """The raw files and the .yaml files beside them, as paths below content/raw/ in normal form
    C (`files.found` opens them), in order; a doubt for each document of another kind."""
    folder = root / RAW
    files: list[str] = []
    sidecars: list[str] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in sorted(_files(folder, "*"), key=_by_name):
        name = nfc(path.relative_to(folder).as_posix())
        if _is_readme(path) or _of_a_saved_page(folder, path):
            continue
        if name in seen:
            what = "two files have this name, written with different characters; one is not read"
            problems.append(Problem(f"{RAW}/{name}", what, "rename one of the two"))
            continue
        seen.add(name)
        if path.suffix.lower() in RAW_SUFFIXES:
            files.append(name)
        elif path.suffix == ".yaml":
            sidecars.append(name)
        elif path.suffix.lower() in (".yml", ".yaml"):
            what = f"a {path.suffix} file is not read"
            problems.append(Problem(f"{RAW}/{name}", what, "let its name end in .yaml", doubt=True))
        elif path.suffix.lower() in _DOCUMENTS and path.stem.lower() != "readme":
            problems.append(
                Problem(
                    f"{RAW}/{name}",
                    f"a {path.suffix} file is not read",
                    f"save it as one of {', '.join(RAW_SUFFIXES)}",
                    doubt=True,
                )
            )
    return files, sidecars, problems


def _files(folder: Path, pattern: str) -> list[Path]:
    """The files below a folder, in order, but those that are hidden or in a hidden folder."""
    return [
        path
        for path in sorted(folder.rglob(pattern))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]


def _is_readme(path: Path) -> bool:
    return path.name.lower() == "readme.md"


def _by_name(path: Path) -> tuple[list[str], Path]:
    return list(map(nfc, path.parts)), path


def _of_a_saved_page(root: Path, path: Path) -> bool:
    """Whether a browser saved this with a page below `root`: X_files/… beside X.html (frames,
    scripts)."""
    for folder in path.parents:
        if folder == root:
            break
        stem = re.sub(r"[_.]files$|_tep_tin$|_tệp$", "", nfc(folder.name))
        if stem != nfc(folder.name):
            return any((folder.parent / f"{stem}{end}").exists() for end in (".html", ".htm"))
    return False


def named(articles: Iterable[Article], names: Iterable[str], root: Path) -> list[Article]:
    """Return the articles that `names` mean, each once.

    A name is an article's id, its slug, or its page: the path below content/articles/, or as a
    shell completes it from the folder one works in; the file's name alone, with or without its
    ending, will do. Raises SongNguError for a name that means none.
    """
    articles = list(articles)
    folder = (root / ARTICLES).resolve()
    found: dict[str, Article] = {}
    for name in map(nfc, names):
        path = Path(name).resolve()
        below = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else ""
        pages = {below, Path(name).as_posix().removeprefix(f"{ARTICLES}/")}
        pages |= {f"{page.removesuffix('.md').removesuffix('.en')}.md" for page in pages if page}
        meant = [
            a
            for a in articles
            if name in (a.id, a.slug) or a.page in pages or Path(a.page).name in pages
        ]
        if not meant:
            mend = f"name a page below {ARTICLES}, an id or a slug"
            raise SongNguError("there is no such article", file=name, mend=mend)
        found |= {a.page: a for a in meant}
    return list(found.values())


def new_page_path(article: Article) -> str:
    """The file name of a new page below content/articles/; it is given once and then kept."""
    if not article.date:
        return f"undated/{article.slug}.md"
    return f"{article.date[:4]}/{article.date[:10]}-{article.slug}.md"


def slugs_of_files(root: Path) -> set[str]:
    """The slugs that `new_page_path` may not use again: those in the names of the files there."""
    files = _files(root / ARTICLES, "*.md")
    names = [nfc(path.name).removesuffix(".md").casefold() for path in files]
    return {date.sub("", name) for name in names for date in (_DAY, _MONTH)}
