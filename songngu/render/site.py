"""The site as data → the site as bytes: templates, their helpers, and what each output depends on."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import traceback
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

from babel.support import NullTranslations
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
from songngu.article import DATE_FORM, STATUS_ORDER, VIETNAM, Article, Sentence
from songngu.config import Config
from songngu.errors import SongNguError
from songngu.render import colours, i18n, links, own_words, search, style
from songngu.render.body_html import body_html
from songngu.render.entries import Entry
from songngu.render.page import Page
from songngu.render.pictures import Album, Picture

# What a site owner's own template can do wrong: its syntax, its encoding, its expressions.
_TEMPLATE_FAULTS = (
    *(TemplateError, UnicodeDecodeError, ArithmeticError, TypeError, ValueError),
    *(LookupError, RecursionError),
)
# A link of the footer that names a page of this site, from its root.
_OWN_LINK = re.compile(r'(?<=<a href=")(?!(?i:https?:|mailto:)|[/#?])([^"?]+)')


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
        self.environments = {lang: self._environment(lang) for lang in i18n.LANGUAGES}
        self.footers = {
            lang: body_html(config.site.footer.in_(lang)).strip() for lang in i18n.LANGUAGES
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
        environment.globals.update(_helpers(self.config, lang, strings))
        return environment

    def outputs(self, pages: Mapping[str, Page], album: Album) -> Iterator[Output]:
        """Yield every file of the site, in the order in which it must be written: what a page
        points at stands before the page. `album` has the pictures of its articles."""
        assets = {
            path.relative_to(folder).as_posix(): path
            for folder in reversed(self.folders)
            for path in (folder / "assets").rglob("*")
            if path.is_file()
        }
        if links.STYLE not in assets:
            sheet = style.sheet(self.folders, self.config.site.accent)
            yield Output(links.STYLE, _sha(sheet), lambda: sheet)
        if self.config.site.logo:
            logo = self.root / self.config.site.logo
            assets[_logo(self.config)] = logo
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
            twin_indexed = page.twin in pages and pages[page.twin].indexed
            entry = page.data.get("entry")
            shown = album.of(entry.article) if isinstance(entry, Entry) else {}
            inputs = f"{self.digest} {page!r} {twin_indexed}" + (f" {shown!r}" if shown else "")

            def make(
                page: Page = page,
                twin_indexed: bool = twin_indexed,
                shown: Mapping[str, Picture] = shown,
            ) -> bytes:
                return self._render(page, twin_indexed, shown)

            yield Output(page.path, _sha(inputs.encode()), make)

    def _render(self, page: Page, twin_indexed: bool, shown: Mapping[str, Picture]) -> bytes:
        environment = self.environments[page.lang or "en"]

        def href(target: str) -> str:
            return links.relative(target, page.path)

        carried = {path: picture.attributes(page.path) for path, picture in shown.items()}

        def body(article: Article, pictures: bool = True) -> Markup:
            return Markup(body_html(article.body, carried if pictures else {}))

        def own_link(match: re.Match[str]) -> str:
            return escape(href(unescape(match[1])))

        try:
            # Macros imported with context see these, `href` among them.
            text = environment.get_template(page.template).render(
                dict(page.data),
                page=page,
                lang=page.lang,
                other_lang=i18n.other(page.lang),
                href=href,
                body=body,
                footer=Markup(_OWN_LINK.sub(own_link, self.footers.get(page.lang, ""))),
                twin_indexed=twin_indexed,
            )
        except _TEMPLATE_FAULTS as error:
            raise self._fault(error, page) from error
        return _tidy(text).encode()

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


def _logo(config: Config) -> str:
    """Where the site has its logo, if there is one."""
    return links.LOGO + PurePosixPath(config.site.logo).suffix.lower() if config.site.logo else ""


def _coloured(icon: bytes, accent: str) -> bytes:
    light = colours.accents(accent).light
    return icon.replace(colours.OWN.light.encode(), light.encode())


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _tidy(text: str) -> str:
    """Without the blank lines that template tags leave behind (they mean something in <pre>)."""
    if "<pre" in text:
        return text
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip()) + "\n"


def _helpers(config: Config, lang: str, strings: NullTranslations) -> dict[str, object]:
    """What templates may call besides gettext."""
    site = config.site

    def gettext(message: str, **values: str) -> str:
        return str(strings.gettext(message)) % values

    def address(target: str) -> str:
        return links.absolute(target, site.url)

    def day_of(text: str) -> str:
        match = DATE_FORM.match(text)
        return i18n.day(dt.date(*map(int, match.groups()[:3])), lang) if match else text

    def status_words(status: str, article: Article | None = None) -> str:
        names = (
            sorted({s.reviewed_by for s in article.sentences if s.reviewed_by}) if article else []
        )
        if status == "reviewed" and names:
            return gettext("reviewed by %(name)s", name=", ".join(names))
        return {
            "machine": gettext("machine translation, not reviewed"),
            "edited": gettext("edited by a person"),
            "reviewed": gettext("reviewed"),
            "stale": gettext("out of date: the Vietnamese has changed"),
            "pending": gettext("not yet translated"),
        }[status]

    def statuses(article: Article) -> list[tuple[str, int]]:
        counts = Counter(sentence.status for sentence in article.sentences)
        return [(status, counts[status]) for status in STATUS_ORDER if counts[status]]

    def flags(found: Sequence[str]) -> str:
        words = {
            "figure": gettext("the figure"),
            "document": gettext("the document number"),
            "name": gettext("the name"),
            "place": gettext("the place"),
            "url": gettext("the address"),
            "email": gettext("the address"),
            "negation": gettext("whether a “not” was kept"),
            "repetition": gettext("words that are repeated"),
            "length": gettext("whether it is complete"),
            "vietnamese": gettext("a word left in Vietnamese"),
            "unknown": gettext("a word that no dictionary has"),
            "placeholder": gettext("what belongs in a gap"),
            "unsure": gettext("the sentence as a whole: the engine was unsure of it"),
            "empty": gettext("the whole sentence"),
            "term": gettext("the glossary's word for"),
        }
        texts = []
        for flag in found:
            kind, _, detail = flag.partition(": ")
            detail, added, _ = detail.partition(" not in the source")
            if kind in ("length", "negation"):
                detail = ""
            elif kind in ("repetition", "unknown", "vietnamese") and detail:
                detail = f"(“{detail}”)"
            text = " ".join(filter(None, (words.get(kind, kind), detail)))
            texts.append(
                gettext("%(what)s, which the Vietnamese does not have", what=text)
                if added
                else text
            )
        return "; ".join(texts)

    def mailto(path: str, sentence: Sentence | None = None) -> str:
        lines = [f"{gettext('Page')}: {address(path) or path}"]
        if sentence:
            lines[0] += "" if sentence.of == "title" else f"#{sentence.of}"
            lines += [
                "",
                sentence.vi,
                "",
                sentence.en,
                "",
                gettext("What is wrong, and how it should read:"),
            ]
        subject = quote(gettext("Correction: %(site)s", site=site.title.in_(lang)))
        contact, text = quote(site.contact, safe="@+"), quote("\n".join(lines))
        return f"mailto:{contact}?subject={subject}&body={text}"

    return {
        "site": site,
        "logo": _logo(config),
        "accents": colours.accents(site.accent) if site.accent else colours.OWN,
        "version": __version__,
        "links": links,
        "address": address,
        "day": lambda date: i18n.day(date, lang),
        "day_of": day_of,
        "month_name": lambda number: i18n.month_name(number, lang),
        "month_of": lambda year, number: i18n.month(year, number, lang),
        "number": lambda value: i18n.number(value, lang),
        "language_name": i18n.language_name,
        "host": lambda url: urlsplit(url).hostname or url,
        "status_words": status_words,
        "statuses": statuses,
        "flags": flags,
        "mailto": mailto,
        "uuid": lambda name: uuid.uuid5(uuid.NAMESPACE_URL, f"songngu {name}").urn,
        "cap": lambda text: text[:1].upper() + text[1:],
        "moment": _moment,
        "quoting": _quoting,
        "changed": _changed,
    }


def _quoting(note: str) -> Markup:
    """An English note with the Vietnamese that it quotes marked as such."""
    return Markup(re.sub("“[^”]+”", r'<span lang="vi">\g<0></span>', str(escape(note))))


def _moment(article: Article) -> str:
    """The time of publication as RFC 3339 (Atom): Vietnam's offset, midnight where only the day is known."""
    moment = dt.datetime.fromisoformat(article.date).replace(tzinfo=VIETNAM)
    return moment.isoformat(timespec="seconds")


def _changed(entries: Sequence[Entry]) -> str:
    """When the newest of these last changed: its publication or its translation, whichever is later."""
    moments = [_moment(e.article) for e in entries]
    for e in entries:
        moments += [f"{u.date}T00:00:00+07:00" for u in e.article.translation.units if u.date]
    return max(moments, default="1970-01-01T00:00:00+07:00")
