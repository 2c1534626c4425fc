"""The content folder: raw files and article pages, read and saved.

content/raw/…           read only
content/articles/…      read; a page is saved only if it is still as it was read
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from songngu import frontmatter
from songngu.article import Article
from songngu.errors import ArticleError, Problem
from songngu.files import write_atomic

ARTICLES = "content/articles"
RAW = "content/raw"
RAW_SUFFIXES = (".txt", ".html", ".htm")
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".mht", ".mhtml", ".md")


@dataclass(frozen=True, slots=True)
class Page:
    """An article page as it was read: the record, and the text it was read from (line ends \\n)."""

    article: Article
    text: str


@dataclass(frozen=True, slots=True)
class Library:
    """Every article page that could be read, in path order, and what was wrong with the others.

    `unread` holds the text of the others, so that their raw files are not taken for new.
    """

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...] = ()


def load(root: Path) -> Library:
    """Read every page below content/articles/."""
    folder = root / ARTICLES
    pages: list[Page] = []
    problems: list[Problem] = []
    unread: list[str] = []
    for path in sorted(folder.rglob("*.md")):
        if path.name.startswith(".") or path.name.endswith(".en.md"):
            continue
        name = path.relative_to(folder).as_posix()
        if not path.is_file():
            continue
        data = path.read_bytes()
        try:
            text = _decode(data, f"{ARTICLES}/{name}")
            pages.append(Page(frontmatter.read(text, file=f"{ARTICLES}/{name}", page=name), text))
        except ArticleError as error:
            problems.append(error.problem)
            unread.append(data.decode(errors="replace"))
    return Library(tuple(pages), tuple(problems), tuple(unread))


def save(root: Path, page: Page | None, article: Article) -> Page:
    """Write `article` to its page and return the page as it now reads.

    `page` is what was read before (None for a new article). Raises ArticleError
    if the file has changed, or has appeared, since: the user's text wins.
    """
    path = root / ARTICLES / article.page
    file = f"{ARTICLES}/{article.page}"
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        before = None
    if (before is None) != (page is None) or (
        before is not None and page is not None and _decode(before, file) != page.text
    ):
        raise ArticleError(
            "the page was changed while the program ran; it was left alone",
            file=file,
            mend="run the command again",
        )
    text = (
        frontmatter.update(page.text, page.article, article) if page else frontmatter.write(article)
    )
    saved = Page(frontmatter.read(text, file=file, page=article.page), text)
    if page is None or text != page.text:
        windows = before is not None and b"\r\n" in before
        write_atomic(path, (text.replace("\n", "\r\n") if windows else text).encode())
    return saved


def _decode(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ArticleError(
            "the page is not UTF-8 text", file=file, line=line, mend="save it as UTF-8"
        ) from error


def raw_files(root: Path) -> tuple[list[str], list[Problem]]:
    """The raw files, as paths below content/raw/, in order; a doubt for each document of another kind."""
    folder = root / RAW
    files: list[str] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or any(part.startswith(".") for part in PurePosixPath(name).parts):
            continue
        if path.suffix.lower() in RAW_SUFFIXES:
            files.append(name)
        elif path.suffix.lower() in _DOCUMENTS and path.stem.lower() != "readme":
            problems.append(
                Problem(
                    f"{RAW}/{name}",
                    f"a {path.suffix} file is not read",
                    f"save it as one of {', '.join(RAW_SUFFIXES)}",
                    doubt=True,
                )
            )
    return files, problems


def new_page_path(article: Article) -> str:
    """The file name of a new page below content/articles/; it is given once and then kept."""
    if article.day is None:
        return f"undated/{article.slug}.md"
    return f"{article.day.year}/{article.day.isoformat()}-{article.slug}.md"
