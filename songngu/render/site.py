"""The site as data → the site as bytes: templates, and what each output depends on."""

from __future__ import annotations

import hashlib
import re
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup, escape

from songngu import __version__
from songngu.article import Article
from songngu.config import FILE, Config
from songngu.errors import Problem, SongNguError
from songngu.render import colours, i18n, links, own_words, search, style
from songngu.render.body_html import body_html
from songngu.render.entries import Entry
from songngu.render.helpers import helpers, logo
from songngu.render.page import Page
from songngu.render.pictures import Album, Picture

# What a site owner's own template can do wrong: its syntax, its encoding, its expressions.
_TEMPLATE_FAULTS = (
    *(TemplateError, UnicodeDecodeError, ArithmeticError, TypeError, ValueError),
    *(LookupError, RecursionError),
)
# A link of the footer that names a page of this site, from its root.
_OWN_LINK = re.compile(r'(<a\b[^<>]*? href=")(?!(?i:https?:|mailto:)|[/#?])([^"?]+)')

# The end of a line with the blanks around it; or what keeps its lines as they are.
_BREAK = re.compile(
    r"(<(pre|code|textarea|script|style)\b.*?</\2>)|[ \t\r]*\n[ \t\r\n]*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: its path, a digest of all it is made from, and how to make its bytes."""

    path: str
    inputs: str
    make: Callable[[], bytes]


class Theme:
    """The templates of a site: its own `templates/` over the program's, file by file.

    `folders`: the site's own, in the site folder (it need not exist), then the program's.
    """

    def __init__(self, folders: Sequence[Path], config: Config) -> None:
        self.root = folders[0].parent
        self.folders = [folder for folder in folders if folder.is_dir()]
        self.config = config
        # The style sheets and the parts of each. One that the site itself has is for all pages.
        self.sheets: dict[str, tuple[str, ...]] = {links.STYLE: style.PARTS}
        if not any((folder / links.STYLE).is_file() for folder in self.folders):
            self.sheets[links.ARTICLE_STYLE] = style.OF_ARTICLES
        self.languages = i18n.languages(self.folders)
        self.environments = {lang: self._environment(lang) for lang in self.languages}
        self.footers = {
            lang: body_html(config.site.footer.in_(lang)).strip() for lang in self.languages
        }
        seed = [__version__, repr(config), *self._files()]
        self.digest = _sha("\n".join(seed).encode())

    def _files(self) -> Iterator[str]:
        """Every file of the theme with the digest of its bytes."""
        for number, folder in enumerate(self.folders):
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                name = path.relative_to(folder).as_posix()
                yield f"{number} {name} {_sha(path.read_bytes())}"

    def _environment(self, lang: str) -> Environment:
        # "songngu/base.html" is the program's own, for a template that changes a part of it.
        own = PrefixLoader({"songngu": FileSystemLoader(self.folders[-1])})
        environment = Environment(
            loader=ChoiceLoader([*map(FileSystemLoader, self.folders), own]),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        for folder in self.folders[:-1]:
            own_words.check(folder, lang)
        strings = i18n.catalogue(self.folders, lang)
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            strings.gettext, strings.ngettext, newstyle=True
        )
        environment.globals.update(helpers(self.config, lang, strings))
        return environment

    def notes(self) -> Iterator[Problem]:
        """Yield what the owner should know of the languages, beyond the two that every site has.

        Raises SongNguError where the site is to begin with one that it does not have.
        """
        first = self.config.site.language
        if first not in self.languages:
            raise SongNguError(
                f"“{first}” has no catalogue",
                file=FILE,
                field="site.language",
                mend=f"add templates/{i18n.place(first)}, or write one of {', '.join(self.languages)}",
            )
        for lang in self.languages[len(i18n.LANGUAGES) :]:
            missing, total = i18n.untranslated(self.folders, lang)
            if missing:
                yield Problem(
                    f"templates/{i18n.place(lang)}",
                    f"{missing} of {total} texts are not translated and stand in English",
                    f"translate them too; all are in the program's templates/{i18n.place('vi')}",
                    doubt=True,
                )

    def outputs(self, pages: Mapping[str, Page], album: Album) -> Iterator[Output]:
        """Yield every file of the site, in the order in which it must be written: what a page
        points at stands before the page. `album` has the pictures of its articles."""
        assets = {
            path.relative_to(folder).as_posix(): path
            for folder in reversed(self.folders)
            for path in (folder / "assets").rglob("*")
            if path.is_file()
        }
        for place, parts in self.sheets.items():
            if place not in assets:
                sheet = style.sheet(self.folders, self.config.site.accent, parts)
                yield Output(place, _sha(sheet), partial(bytes, sheet))
        if self.config.site.logo:
            assets[logo(self.config)] = self.root / self.config.site.logo
        accent = self.config.site.accent
        if accent and assets[links.ICON].is_relative_to(self.folders[-1]):
            icon = _coloured(assets.pop(links.ICON).read_bytes(), accent)
            yield Output(links.ICON, _sha(icon), lambda: icon)
        for name, path in sorted(assets.items()):
            yield Output(name, _sha(path.read_bytes()), path.read_bytes)
        for place, inputs, make_picture in album.files():
            yield Output(place, inputs, make_picture)
        for place, inputs, make_file in search.files(pages.values()):
            yield Output(place, inputs, make_file)
        ordered = sorted(pages.values(), key=lambda page: "entry" not in page.data)
        for page in ordered:
            alternates = _alternates(page, pages)
            entry = page.data.get("entry")
            shown = album.of(entry.article) if isinstance(entry, Entry) else {}
            inputs = f"{self.digest} {page!r} {alternates!r}" + (f" {shown!r}" if shown else "")

            def make(
                page: Page = page,
                alternates: Mapping[str, str] = alternates,
                shown: Mapping[str, Picture] = shown,
            ) -> bytes:
                return self._render(page, alternates, shown)

            yield Output(page.path, _sha(inputs.encode()), make)

    def _render(
        self, page: Page, alternates: Mapping[str, str], shown: Mapping[str, Picture]
    ) -> bytes:
        environment = self.environments[page.lang or "en"]

        def href(target: str) -> str:
            return links.relative(target, page.path)

        carried = {path: picture.attributes(page.path) for path, picture in shown.items()}

        def body(article: Article, pictures: bool = True) -> Markup:
            return Markup(body_html(article.body, carried if pictures else {}))

        def own_link(match: re.Match[str]) -> str:
            return f"{match[1]}{escape(href(unescape(match[2])))}"

        def part(name: str, lang: str) -> Markup:
            """Another template, in the words of `lang`."""
            template = self.environments[lang].get_template(name)
            return Markup(template.render(page=page, lang=lang, href=href))

        try:
            # Macros imported with context see these, `href` among them.
            text = environment.get_template(page.template).render(
                dict(page.data),
                page=page,
                lang=page.lang,
                other_lang=i18n.other(page.lang),
                href=href,
                body=body,
                style=self._style(page),
                footer=Markup(_OWN_LINK.sub(own_link, self.footers.get(page.lang, ""))),
                alternates=alternates,
                languages=self.languages,
                part=part,
            )
        except _TEMPLATE_FAULTS as error:
            raise self._fault(error, page) from error
        return _tidy(text).encode()

    def _style(self, page: Page) -> str:
        """Where the style sheet of a page is."""
        of_article = page.template.startswith("article_") and links.ARTICLE_STYLE in self.sheets
        return links.ARTICLE_STYLE if of_article else links.STYLE

    def _fault(self, error: Exception, page: Page) -> SongNguError:
        """What to tell of a template that cannot be used: the file, the line, how to mend it."""
        name, line = page.template, None
        if isinstance(error, TemplateSyntaxError):
            name, line = error.name or name, error.lineno
        else:  # Jinja's traceback has the lines of the templates
            for frame in traceback.extract_tb(error.__traceback__):
                for folder in self.folders:
                    if Path(frame.filename).is_relative_to(folder):
                        name = Path(frame.filename).relative_to(folder).as_posix()
                        line = frame.lineno
        what = f"the template cannot be used for {page.path}: {error}"
        mend = "mend it, or remove your copy to use the program's own"
        if isinstance(error, TemplateNotFound):
            what = f"there is no template “{error}”"
        elif isinstance(error, RecursionError):
            what, line = "this template extends itself", None
            mend = f'write {{% extends "songngu/{name}" %}} to extend the program\'s own'
        elif isinstance(error, KeyError):
            what = f"a text has %({error.args[0]})s, which is not known here"
            mend = 'give it: _("… %(name)s …", name=…)'
        return SongNguError(what, file=f"templates/{name}", line=line, mend=mend)


def _alternates(page: Page, pages: Mapping[str, Page]) -> dict[str, str]:
    """A page and its twins, by language, as far as search engines may list them; none without twins."""
    twins = {
        lang: path for lang, path in page.twins.items() if path in pages and pages[path].indexed
    }
    return {page.lang: page.path, **twins} if page.indexed and twins else {}


def _coloured(icon: bytes, accent: str) -> bytes:
    light = colours.accents(accent).light
    return icon.replace(colours.OWN.light.encode(), light.encode())


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _tidy(text: str) -> str:
    """Without indents and the blank lines that template tags leave behind, where they mean nothing."""
    return _BREAK.sub(lambda found: found[1] or "\n", text.strip()) + "\n"
