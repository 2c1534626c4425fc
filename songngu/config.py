"""config.yaml → `Config`. Every key is validated; all errors are reported at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

import yaml

from songngu.errors import ConfigError, Problem
from songngu.text import is_web_address, nfc

FILE = "config.yaml"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in both languages; in config.yaml a single text serves both."""

    vi: str = ""
    en: str = ""

    def in_(self, lang: str) -> str:
        """The text in one of them."""
        return self.vi if lang == "vi" else self.en


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the site is called, where it will be, and whom readers write to."""

    title: Bilingual = Bilingual("SongNgu", "SongNgu")
    description: Bilingual = Bilingual()
    url: str = ""
    contact: str = ""
    repository: str = ""
    language: str = "vi"


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
    if faults:
        first, *more = faults
        raise ConfigError(
            first.what, file=FILE, mend=first.mend, line=first.line, field=first.field, more=more
        )
    return config


def _fault(node: yaml.Node, key: str, what: str, mend: str) -> Problem:
    return Problem(FILE, what, mend, line=node.start_mark.line + 1, field=key)


def _section(cls: Any, node: yaml.Node | None, prefix: str, faults: list[Problem]) -> Any:
    """Build the dataclass `cls` from a mapping node, collecting faults."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return cls()
    if cls is Bilingual and isinstance(node, yaml.ScalarNode):
        return Bilingual(node.value, node.value)
    if not isinstance(node, yaml.MappingNode):
        faults.append(
            _fault(node, prefix or FILE, "“key: value” lines were expected", "indent them")
        )
        return cls()
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
    "site.language": (lambda v: v in ("vi", "en"), "write vi or en"),
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
