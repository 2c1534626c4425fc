"""Article pages: YAML front matter and Markdown ⇄ `Article`. The only reader and writer of them.

Every scalar is read as a string and typed here: YAML would make 1170 of 19:30
and false of `no`. The writer replaces the lines of the keys that changed and no
others, so that an editor's comments, unknown keys and order stay.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import yaml

from songngu import body as markdown
from songngu.article import (
    DATE_FORM,
    Article,
    Image,
    Package,
    Raw,
    Source,
    Translation,
    Unit,
)
from songngu.errors import ArticleError
from songngu.text import clean, is_web_address

_FENCE = re.compile(r"\A---[ \t]*\n(?P<front>.*?)^---[ \t]*(?:\n|\Z)(?P<body>.*)\Z", re.S | re.M)
_SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
_PATH = re.compile(r"^(?:\d{4}/\d{2}|undated)/[a-z0-9]+(?:-[a-z0-9]+)*$")
_ID = re.compile(r"^[a-z0-9][a-z0-9-]*$")
_NULL = {"", "null", "Null", "NULL", "~"}
T = TypeVar("T")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


# ---------------------------------------------------------------- reading


class _Reader:
    """Takes typed values out of the composed YAML of one page; errors name file, line and key."""

    def __init__(self, node: yaml.MappingNode, file: str) -> None:
        self.file = file
        self.nodes: dict[str, yaml.Node] = {}
        self.lines: dict[str, int] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in self.nodes:
                raise ArticleError(
                    "this key stands twice",
                    file=file,
                    line=_line(key),
                    field=name,
                    mend="remove one",
                )
            self.nodes[name] = value
            self.lines[name] = _line(key)

    def fail(self, field: str, what: str, mend: str, node: yaml.Node | None = None) -> ArticleError:
        line = _line(node) if node is not None else self.lines.get(field)
        return ArticleError(what, file=self.file, line=line, field=field, mend=mend)

    def scalar(self, node: yaml.Node, field: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.fail(field, "a single text was expected here", "write it in quotes", node)
        if not node.style and node.value in _NULL:  # plain, not quoted
            return ""
        return clean(" ".join(str(node.value).split()))

    def text(self, field: str, default: str = "") -> str:
        node = self.nodes.get(field)
        return default if node is None else self.scalar(node, field)

    def choice(self, field: str, allowed: Sequence[str], default: str) -> str:
        value = self.text(field) or default
        if value not in allowed:
            raise self.fail(
                field, f"“{value}” is not known here", f"use one of: {', '.join(allowed)}"
            )
        return value

    def matching(self, field: str, form: re.Pattern[str], mend: str) -> str:
        value = self.text(field)
        if not form.match(value):
            what = f"“{value}” cannot be used" if value else "this key is missing"
            raise self.fail(field, what, mend)
        return value

    def items(self, field: str) -> list[yaml.Node]:
        node = self.nodes.get(field)
        if node is None or (
            isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL
        ):
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.fail(
                field, "a list was expected here", "write ['…', '…'], or [] for none", node
            )
        return list(node.value)

    def texts(self, field: str) -> tuple[str, ...]:
        return tuple(self.scalar(item, field) for item in self.items(field))

    def pairs(self, node: yaml.Node | None, field: str) -> dict[str, yaml.Node]:
        if node is None or (
            isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL
        ):
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self.fail(
                field, "“key: value” pairs were expected here", "write {key: value}", node
            )
        return {str(key.value): value for key, value in node.value}

    def mapping(self, node: yaml.Node | None, field: str) -> dict[str, str]:
        found = {}
        for key, value in self.pairs(node, field).items():
            if isinstance(value, yaml.SequenceNode):
                found[key] = "\n".join(self.scalar(item, field) for item in value.value)
            else:
                found[key] = self.scalar(value, field)
        return found


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 2  # the fence is line 1


def read(text: str, *, file: str, page: str = "") -> Article:
    """Return the `Article` of one page.

    `text` is the whole page (line ends \\n), `file` its path as errors name it,
    `page` its path below content/articles/. Raises ArticleError.
    """
    match = _FENCE.match(text)
    if not match:
        raise ArticleError(
            "there is no front matter",
            file=file,
            line=1,
            mend="begin the page with a line ---, then the keys, then another line ---",
        )
    return _article(_Reader(_compose(match["front"], file), file), match["body"], page)


def _compose(front: str, file: str) -> yaml.MappingNode:
    try:
        node = yaml.compose(front, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else None
        source = front.splitlines()[mark.line] if mark and mark.line < front.count("\n") else ""
        if "mapping values" in str(error.problem) or source.count(": ") > 1:
            key = source.split(":")[0].strip()
            what, mend = "a colon inside an unquoted text", f"put the {key or 'text'} in quotes"
        else:
            what = f"the front matter is not valid YAML ({error.problem or error.context})"
            mend = "mend that line; texts are safest in 'single quotes'"
        raise ArticleError(what, file=file, line=line, mend=mend) from error
    except yaml.YAMLError as error:
        raise ArticleError(
            f"the front matter is not valid YAML ({str(error).splitlines()[0]})",
            file=file,
            mend="remove the character it names",
        ) from error
    if not isinstance(node, yaml.MappingNode):
        raise ArticleError(
            "the front matter holds no keys", file=file, line=2, mend="write key: value lines"
        )
    return node


def _article(r: _Reader, body: str, page: str) -> Article:
    date = _date(r)
    certainty = r.choice("date_certainty", ("explicit", "inferred", "unknown"), "explicit")
    if not date or certainty == "unknown":
        certainty = "explicit" if date else "unknown"
    title = r.text("title")
    if not title:
        raise r.fail("title", "the title is missing", "write title: '…'")
    summary_vi, summary_en = r.texts("summary_vi"), r.texts("summary_en")
    if summary_en and len(summary_en) != len(summary_vi):
        raise r.fail(
            "summary_en",
            f"{len(summary_en)} English sentences stand against {len(summary_vi)} Vietnamese ones",
            "give one English sentence for each Vietnamese one ('' for one still to be translated)",
        )
    raw = r.mapping(r.nodes.get("raw"), "raw")
    made = r.mapping(r.nodes.get("made"), "made")
    for field, path in (
        *(("aliases", a) for a in r.texts("aliases")),
        ("made", made.get("path", "")),
    ):
        if path and not _PATH.match(path):
            raise r.fail(
                field, f"“{path}” is no address of a page", "write it like 2019/07/mot-bai"
            )
    return Article(
        id=r.matching("id", _ID, "restore the page's id from an older version"),
        slug=r.matching("slug", _SLUG, "use small letters a–z, digits and single hyphens"),
        title=title,
        body=clean(body).strip("\n"),
        aliases=r.texts("aliases"),
        title_origin="made"
        if r.choice("title_origin", ("source", "made"), "source") == "made"
        else "source",
        title_en=r.text("title_en"),
        date=date,
        date_certainty=certainty,  # type: ignore[arg-type]
        date_note=r.text("date_note"),
        provinces=r.texts("provinces"),
        authors=r.texts("authors"),
        source=_source(r),
        images=tuple(_known(Image, r.mapping(item, "images")) for item in r.items("images")),
        topics=r.texts("topics"),
        summary_vi=summary_vi,
        summary_en=summary_en,
        translation=_translation(r),
        raw=Raw(raw.get("file", ""), raw.get("sha256", "")) if raw else None,
        withdrawn=_withdrawn(r),
        made=made,
        page=page,
    )


def _source(r: _Reader) -> Source:
    source = _known(Source, r.mapping(r.nodes.get("source"), "source"))
    for url in (source.url, source.archive_url):
        if url and not is_web_address(url):
            raise r.fail("source", f"“{url}” is no web address", "write it whole, with https://")
    _moment(r, "source", source.retrieved)
    return source


def _withdrawn(r: _Reader) -> str:
    node = r.nodes.get("withdrawn")
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    value = r.text("withdrawn")
    return "" if plain and value.lower() in ("false", "no", "off") else value


def _date(r: _Reader) -> str:
    value = r.text("date").replace("T", " ")
    _moment(r, "date", value)
    return value


def _moment(r: _Reader, field: str, value: str) -> None:
    """Refuse a day or time that cannot be; "" is none."""
    mend = "write '2019-07-16', '2019-07-16 10:10' or '2019-07-16 10:10:05', in quotes"
    if value:
        match = DATE_FORM.match(value)
        if not match:
            raise r.fail(field, f"“{value}” is not a date", mend)
        try:
            dt.datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type]
        except ValueError:
            raise r.fail(field, f"there is no such day or time as “{value}”", mend) from None


def _known(cls: type[T], values: Mapping[str, Any]) -> T:
    fields = cls.__dataclass_fields__  # type: ignore[attr-defined]
    return cls(**{key: value for key, value in values.items() if key in fields})


def _translation(r: _Reader) -> Translation:
    parts = r.pairs(r.nodes.get("translation"), "translation")
    if not parts:
        return Translation()
    package = r.mapping(parts.get("package"), "translation")
    units_node = parts.get("units")
    units: list[Unit] = []
    if isinstance(units_node, yaml.SequenceNode):
        for item in units_node.value:
            values: dict[str, Any] = r.mapping(item, "translation")
            values["flags"] = tuple(filter(None, values.get("flags", "").split("\n")))
            if not {"of", "source"} <= values.keys():
                raise r.fail(
                    "translation", "a unit lacks “of” or “source”", "remove that unit", item
                )
            units.append(_known(Unit, values))
    return Translation(
        engine=r.scalar(parts["engine"], "translation") if "engine" in parts else "",
        package=Package(
            package.get("name", ""), package.get("version", ""), package.get("sha256", "")
        )
        if package
        else None,
        units=tuple(units),
    )


# ---------------------------------------------------------------- writing


def _quote(value: str) -> str:
    return "'" + " ".join(value.split()).replace("'", "''") + "'"


def _plain(value: str) -> str:
    """An unquoted scalar where it is surely safe in a flow mapping, else a quoted one."""
    safe = re.fullmatch(r"[A-Za-z][\w-]*", value, re.A) and value not in _NULL
    return value if safe else _quote(value)


def _flow_list(values: Sequence[str]) -> str:
    return "[" + ", ".join(_quote(value) for value in values) + "]"


def _flow_map(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {_plain(value)}" for key, value in values.items()) + "}"


def _block_list(key: str, items: Sequence[str]) -> str:
    return "\n".join([f"{key}:", *(f"  - {item}" for item in items)]) if items else f"{key}: []"


def _filled(record: object) -> dict[str, Any]:
    fields = record.__dataclass_fields__  # type: ignore[attr-defined]
    return {name: getattr(record, name) for name in fields if getattr(record, name)}


def _unit(unit: Unit) -> str:
    values = _filled(unit)
    flags = values.pop("flags", ())
    line = _flow_map(values)
    return f"{line[:-1]}, flags: {_flow_list(flags)}}}" if flags else line


def _translation_lines(article: Article) -> str:
    translation = article.translation
    if translation == Translation():
        return "translation: {}"
    lines = ["translation:", f"  engine: {_plain(translation.engine)}"]
    if translation.package:
        lines.append(f"  package: {_flow_map(_filled(translation.package))}")
    lines.append("  units:" + ("" if translation.units else " []"))
    lines += [f"    - {_unit(unit)}" for unit in translation.units]
    return "\n".join(lines)


# How each key is written, in the order of a new page; "" leaves the key out.
_KEYS: dict[str, Callable[[Article], str]] = {
    "id": lambda a: f"id: {a.id}",
    "slug": lambda a: f"slug: {a.slug}",
    "aliases": lambda a: f"aliases: {_flow_list(a.aliases)}",
    "title": lambda a: f"title: {_quote(a.title)}",
    "title_origin": lambda a: f"title_origin: {a.title_origin}",
    "title_en": lambda a: f"title_en: {_quote(a.title_en)}",
    "date": lambda a: f"date: {_quote(a.date)}" if a.date else "",
    "date_certainty": lambda a: f"date_certainty: {a.date_certainty}",
    "date_note": lambda a: f"date_note: {_quote(a.date_note)}" if a.date_note else "",
    "provinces": lambda a: f"provinces: {_flow_list(a.provinces)}",
    "authors": lambda a: f"authors: {_flow_list(a.authors)}",
    "source": lambda a: f"source: {_flow_map(_filled(a.source))}",
    "images": lambda a: _block_list("images", [_flow_map(_filled(image)) for image in a.images]),
    "topics": lambda a: f"topics: {_flow_list(a.topics)}",
    "summary_vi": lambda a: _block_list("summary_vi", [_quote(s) for s in a.summary_vi]),
    "summary_en": lambda a: _block_list("summary_en", [_quote(s) for s in a.summary_en]),
    "translation": _translation_lines,
    "raw": lambda a: f"raw: {_flow_map(_filled(a.raw))}" if a.raw else "",
    "withdrawn": lambda a: f"withdrawn: {_quote(a.withdrawn) if a.withdrawn else 'null'}",
    "made": lambda a: f"made: {_flow_map(a.made)}",
}


def write(article: Article) -> str:
    """Return the whole text of a new page for `article`."""
    lines = [line for write_key in _KEYS.values() if (line := write_key(article))]
    return "---\n" + "\n".join(lines) + "\n---\n" + article.body.strip("\n") + "\n"


def update(text: str, old: Article, new: Article) -> str:
    """Return page `text`, which reads as `old`, changed so that it reads as `new`.

    Only the lines of keys whose values differ are replaced; the body only if it differs.
    """
    match = _FENCE.match(text)
    assert match is not None, "update() is given a page that read() has accepted"
    lines = match["front"].split("\n")
    spans = _spans(match["front"], lines)
    edits: list[tuple[int, int, list[str]]] = []
    keys = list(_KEYS)
    for position, (key, write_key) in enumerate(_KEYS.items()):
        block = write_key(new)
        if block == write_key(old):
            continue
        replacement = block.split("\n") if block else []
        if key in spans:
            edits.append((*spans[key], replacement))
        elif replacement:
            before = next((k for k in reversed(keys[:position]) if k in spans), None)
            at = spans[before][1] if before else 0
            edits.append((at, at, replacement))
    for start, end, replacement in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        lines[start:end] = replacement
    head = "---\n" + "\n".join(lines) + "---\n"
    body = match["body"] if new.body == old.body else new.body.strip("\n") + "\n"
    return head + body


def _spans(front: str, lines: list[str]) -> dict[str, tuple[int, int]]:
    """The lines [start, end) of each top-level key; comments and blanks after a value are not its."""
    node = yaml.compose(front, Loader=_Loader)
    assert isinstance(node, yaml.MappingNode)
    starts = [(str(key.value), int(key.start_mark.line)) for key, _ in node.value]
    spans = {}
    for (key, start), (_, following) in zip(starts, [*starts[1:], ("", len(lines))], strict=True):
        end = following
        while end > start + 1 and re.match(r"\s*(#|$)", lines[end - 1]):
            end -= 1
        spans[key] = (start, end)
    return spans


def figures_as_images(article: Article) -> tuple[Image, ...]:
    """The index of the figures in the body, keeping what `images` knows beyond them."""
    known = {(image.caption, image.credit): image for image in article.images}
    images = []
    for figure in markdown.figures(article.body):
        old = known.get((figure.caption, figure.credit), Image())
        images.append(
            Image(
                figure.caption,
                figure.credit,
                figure.src or old.file,
                old.src,
                figure.alt or old.alt,
            )
        )
    return tuple(images)
