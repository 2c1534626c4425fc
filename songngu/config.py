"""config.yaml → `Config`. Every key is validated; all errors are reported at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path, PurePosixPath
from typing import Any, get_type_hints

import yaml

from songngu import languages
from songngu.errors import ConfigError, Problem
from songngu.text import is_web_address, nfc

FILE = "config.yaml"
LOGOS = (".svg", ".png", ".webp", ".jpg", ".jpeg")
LOGO_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in both languages, and perhaps in `more`; in config.yaml a single text serves all."""

    vi: str = ""
    en: str = ""
    more: tuple[tuple[str, str], ...] = ()

    def in_(self, lang: str) -> str:
        """The text in a language; the English one stands in for what is missing."""
        return self.vi if lang == "vi" else dict(self.more).get(lang, self.en)

    def lang_of(self, lang: str) -> str:
        """The language of what `in_` returns."""
        there = lang == "vi" or lang in dict(self.more) or self.vi == self.en
        return lang if there else "en"


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the site is called, where it will be, and whom readers write to.

    `publish_body`: how much of an article's own text is published: "full", "excerpt" (its
    first paragraphs) or "none". `branch` is the repository's, for links to edit a page.
    `accent`: the one colour, as #rrggbb, or "" for the program's own. `logo`: a picture's
    path from the site folder, or ""; it stands "beside" the title, or "instead" of it
    (`logo_place`). `footer`: Markdown.
    """

    title: Bilingual = Bilingual("SongNgu", "SongNgu")
    description: Bilingual = Bilingual()
    url: str = ""
    contact: str = ""
    repository: str = ""
    branch: str = "main"
    language: str = "vi"
    publish_body: str = "full"
    accent: str = ""
    logo: str = ""
    logo_place: str = "beside"
    footer: Bilingual = Bilingual()


@dataclass(frozen=True, slots=True)
class TranslationConfig:
    """`package`: "" for the bundled one, a path, or the name of an installed Argos package.

    `scope`: "summary", or "full" for the whole article.
    """

    package: str = ""
    scope: str = "summary"


@dataclass(frozen=True, slots=True)
class SummaryConfig:
    """`sentences`: the most that a summary has."""

    sentences: int = 3


@dataclass(frozen=True, slots=True)
class Config:
    """What config.yaml may say."""

    site: SiteConfig = SiteConfig()
    translation: TranslationConfig = TranslationConfig()
    summary: SummaryConfig = SummaryConfig()


def load(root: Path) -> Config:
    """Read `root`/config.yaml. Raises ConfigError that lists every fault, one per line."""
    path = root / FILE
    if not path.is_file():
        raise ConfigError(
            "there is no config.yaml here",
            file=str(path),
            mend="run from the site's folder, name it with --root, or copy the program's config.yaml",
        )
    try:
        node = yaml.compose(nfc(path.read_text("utf-8-sig")), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise ConfigError(
            f"not valid YAML ({error.problem})", file=FILE, line=line, mend="put texts in 'quotes'"
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError("not a UTF-8 YAML text", file=FILE, mend="save it as UTF-8") from error
    faults: list[Problem] = []
    config: Config = _section(Config, node, "", faults)
    logo = _logo_fault(root, config.site.logo)
    if logo:
        faults.append(_fault(_at(node, "site", "logo"), "site.logo", *logo))
    if faults:
        first, *more = faults
        raise ConfigError(
            first.what, file=FILE, mend=first.mend, line=first.line, field=first.field, more=more
        )
    return config


def _fault(node: yaml.Node, key: str, what: str, mend: str) -> Problem:
    return Problem(FILE, what, mend, line=node.start_mark.line + 1, field=key)


def _at(node: yaml.Node | None, *keys: str) -> yaml.Node:
    """The node of a value that is there."""
    for key in keys:
        assert isinstance(node, yaml.MappingNode)
        node = next(value for name, value in node.value if name.value == key)
    assert node is not None
    return node


def _logo_fault(root: Path, logo: str) -> tuple[str, str] | None:
    """Return what is wrong with the logo and how to mend it, or None."""
    if not logo:
        return None
    path = PurePosixPath(logo)
    if path.is_absolute() or ".." in path.parts or "\\" in logo or ":" in logo:
        return f"“{logo}” is not inside the site folder", "write its path from there: logo.svg"
    if path.suffix.lower() not in LOGOS:
        return f"“{logo}” is no picture that can be shown", f"use one of {', '.join(LOGOS)}"
    if not (root / path).is_file():
        return f"there is no file “{logo}”", "write its path from the site folder: logo.svg"
    size = (root / path).stat().st_size
    if size > LOGO_BYTES:
        return (
            f"“{logo}” has {size // 1000} kB, and every page shows it",
            f"make it smaller than {LOGO_BYTES // 1000} kB",
        )
    return None


def _section(cls: Any, node: yaml.Node | None, prefix: str, faults: list[Problem]) -> Any:
    """Build the dataclass `cls` from a mapping node, collecting faults."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return cls()
    if cls is Bilingual and isinstance(node, yaml.ScalarNode):
        if not node.style and node.value.lower() in ("~", "null"):
            return cls()
        return Bilingual(node.value, node.value)
    if not isinstance(node, yaml.MappingNode):
        faults.append(
            _fault(node, prefix or FILE, "“key: value” lines were expected", "indent them")
        )
        return cls()
    if cls is Bilingual:
        return _text(node, prefix, faults)
    hints = get_type_hints(cls)
    known = {f.name: hints[f.name] for f in fields(cls)}
    values: dict[str, Any] = {}
    seen: set[str] = set()
    for key_node, value in node.value:
        name = str(key_node.value)
        key = f"{prefix}.{name}" if prefix else name
        if name in seen:
            faults.append(_fault(key_node, key, "this key stands twice", "remove one"))
        elif name not in known:
            faults.append(_fault(key_node, key, "unknown key", f"known here: {', '.join(known)}"))
        elif is_dataclass(known[name]):
            values[name] = _section(known[name], value, key, faults)
        elif not isinstance(value, yaml.ScalarNode):
            faults.append(_fault(value, key, "a single value was expected", "write it on one line"))
        else:
            _scalar(known[name], name, key, value, values, faults)
        seen.add(name)
    return cls(**values)


def _text(node: yaml.MappingNode, prefix: str, faults: list[Problem]) -> Bilingual:
    """Build a text from its languages, collecting faults."""
    values: dict[str, str] = {}
    for key_node, value in node.value:
        lang = str(key_node.value)
        key = f"{prefix}.{lang}"
        if lang in values:
            faults.append(_fault(key_node, key, "this key stands twice", "remove one"))
        elif not languages.is_code(lang):
            faults.append(_fault(key_node, key, "unknown key", "known here: vi, en, fr, …"))
        elif not isinstance(value, yaml.ScalarNode):
            faults.append(_fault(value, key, "a single value was expected", "write it on one line"))
        else:
            _scalar(str, lang, key, value, values, faults)
    vi, en = values.pop("vi", ""), values.pop("en", "")
    return Bilingual(vi, en, tuple(values.items()))


def is_site_address(url: str) -> bool:
    """Whether a site can stand at `url`: a web address without query or fragment."""
    return is_web_address(url) and not re.search(r"[?#]", url)


_CHECKS = {
    "site.url": (
        lambda v: not v or is_site_address(v),
        "write the full address, such as https://name.github.io/reports",
    ),
    "site.contact": (
        lambda v: not v or re.fullmatch(r"[^@\s<>\"?&]+@[^@\s<>\"?&]+", v) is not None,
        "write one e-mail address",
    ),
    "site.repository": (
        lambda v: not v or is_web_address(v),
        "write the repository's address, such as https://github.com/name/reports",
    ),
    "site.branch": (
        lambda v: re.fullmatch(r"[\w.-]+(?:/[\w.-]+)*", v) is not None,
        "write the name of the branch, such as main",
    ),
    "site.publish_body": (
        lambda v: v in ("full", "excerpt", "none"),
        "write full, excerpt or none",
    ),
    "site.accent": (
        lambda v: not v or re.fullmatch(r"#[0-9a-fA-F]{6}", v) is not None,
        "write # and six digits 0-9, a-f in quotes, such as '#1f5f8b'",
    ),
    "site.logo_place": (lambda v: v in ("beside", "instead"), "write beside or instead"),
    "site.language": (languages.is_code, "write vi or en, or another language of the site"),
    "translation.scope": (lambda v: v in ("summary", "full"), "write summary or full"),
    "summary.sentences": (lambda v: 2 <= v <= 4, "write 2, 3 or 4"),
}


def _scalar(
    kind: type,
    name: str,
    key: str,
    node: yaml.ScalarNode,
    values: dict[str, Any],
    faults: list[Problem],
) -> None:
    value: Any = "" if not node.style and node.value in ("~", "null") else node.value.strip()
    if kind is int:
        if not re.fullmatch(r"\d{1,6}", value):
            faults.append(_fault(node, key, f"“{value}” is not a whole number", "write digits"))
            return
        value = int(value)
    check, mend = _CHECKS.get(key, (lambda _: True, ""))
    if not check(value):
        faults.append(_fault(node, key, f"“{value}” cannot be used", mend))
    values[name] = value.rstrip("/") if key in ("site.url", "site.repository") else value
