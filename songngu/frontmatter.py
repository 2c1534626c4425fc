"""Article pages: YAML front matter and Markdown ⇄ `Article`. The only reader and writer of them.

How keys are read and replaced is in `songngu.pagefile`; here their values get their types.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import yaml

from songngu import body as markdown
from songngu.article import (
    DATE_FORM,
    MONTH_FORM,
    Article,
    Image,
    Package,
    Raw,
    Source,
    Translation,
    Unit,
)
from songngu.pagefile import (
    Reader,
    block_list,
    flow_list,
    flow_map,
    open_page,
    plain,
    quote,
    replace_keys,
)
from songngu.text import clean, is_web_address

_SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
_PATH = re.compile(r"^(?:\d{4}/\d{2}|undated)/[a-z0-9]+(?:-[a-z0-9]+)*$")
_ID = re.compile(r"^[a-z0-9][a-z0-9-]*$")
T = TypeVar("T")


# ---------------------------------------------------------------- reading


def read(text: str, *, file: str, page: str = "") -> Article:
    """Return the `Article` of one page.

    `text` is the whole page (line ends \\n), `file` its path as errors name it,
    `page` its path below content/articles/. Raises ArticleError.
    """
    reader, body = open_page(text, file)
    return _article(reader, body, page)


def _article(r: Reader, body: str, page: str) -> Article:
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
        provinces_doubt=r.text("provinces_doubt"),
        authors=r.texts("authors"),
        source=_source(r),
        images=tuple(_known(Image, r.mapping(item, "images")) for item in r.items("images")),
        topics=r.texts("topics"),
        summary_vi=summary_vi,
        summary_en=summary_en,
        translation=read_translation(r),
        raw=_known(Raw, {"file": "", "sha256": ""} | raw) if raw else None,
        withdrawn=_withdrawn(r),
        duplicate_of=r.text("duplicate_of"),
        clashes=r.texts("clashes"),
        made=made,
        page=page,
    )


def _source(r: Reader) -> Source:
    source = _known(Source, r.mapping(r.nodes.get("source"), "source"))
    for url in (source.url, source.archive_url):
        if url and not is_web_address(url):
            raise r.fail("source", f"“{url}” is no web address", "write it whole, with https://")
    _moment(r, "source", source.retrieved)
    return source


def _withdrawn(r: Reader) -> str:
    node = r.nodes.get("withdrawn")
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    value = r.text("withdrawn")
    return "" if plain and value.lower() in ("false", "no", "off") else value


def _date(r: Reader) -> str:
    value = r.text("date").replace("T", " ")
    if MONTH_FORM.match(value):
        _calendar(r, "date", value, [int(value[:4]), int(value[5:]), 1])
    else:
        _moment(r, "date", value, or_="'2019-07', ")
    return value


def _moment(r: Reader, field: str, value: str, or_: str = "") -> None:
    """Refuse a day or time that cannot be; "" is none. `or_` is another form for the advice."""
    mend = f"write {or_}'2019-07-16', '2019-07-16 10:10' or '2019-07-16 10:10:05', in quotes"
    if value:
        match = DATE_FORM.match(value)
        if not match:
            raise r.fail(field, f"“{value}” is not a date", mend)
        _calendar(r, field, value, [int(part or 0) for part in match.groups()], mend)


def _calendar(
    r: Reader, field: str, value: str, parts: Sequence[int], mend: str = "look it up in a calendar"
) -> None:
    try:
        dt.datetime(*parts)  # type: ignore[arg-type]
    except ValueError:
        raise r.fail(field, f"there is no such day or time as “{value}”", mend) from None


def _known(cls: type[T], values: Mapping[str, Any]) -> T:
    fields = cls.__dataclass_fields__  # type: ignore[attr-defined]
    return cls(**{key: value for key, value in values.items() if key in fields})


def read_translation(r: Reader) -> Translation:
    """Return what the key `translation` says. Raises ArticleError."""
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


def _filled(record: object) -> dict[str, Any]:
    fields = record.__dataclass_fields__  # type: ignore[attr-defined]
    return {name: getattr(record, name) for name in fields if getattr(record, name)}


def _unit(unit: Unit) -> str:
    values = _filled(unit)
    flags = values.pop("flags", ())
    line = flow_map(values)
    return f"{line[:-1]}, flags: {flow_list(flags)}}}" if flags else line


def write_translation(translation: Translation) -> str:
    """Return the lines of the key `translation`."""
    if translation == Translation():
        return "translation: {}"
    lines = ["translation:", f"  engine: {plain(translation.engine)}"]
    if translation.package:
        lines.append(f"  package: {flow_map(_filled(translation.package))}")
    lines.append("  units:" + ("" if translation.units else " []"))
    lines += [f"    - {_unit(unit)}" for unit in translation.units]
    return "\n".join(lines)


# How each key is written, in the order of a new page; "" leaves the key out.
_KEYS: dict[str, Callable[[Article], str]] = {
    "id": lambda a: f"id: {a.id}",
    "slug": lambda a: f"slug: {a.slug}",
    "aliases": lambda a: f"aliases: {flow_list(a.aliases)}",
    "title": lambda a: f"title: {quote(a.title)}",
    "title_origin": lambda a: f"title_origin: {a.title_origin}",
    "title_en": lambda a: f"title_en: {quote(a.title_en)}",
    "date": lambda a: f"date: {quote(a.date)}" if a.date else "",
    "date_certainty": lambda a: f"date_certainty: {a.date_certainty}",
    "date_note": lambda a: f"date_note: {quote(a.date_note)}" if a.date_note else "",
    "provinces": lambda a: f"provinces: {flow_list(a.provinces)}",
    "provinces_doubt": lambda a: (
        f"provinces_doubt: {quote(a.provinces_doubt)}" if a.provinces_doubt else ""
    ),
    "authors": lambda a: f"authors: {flow_list(a.authors)}",
    "source": lambda a: f"source: {flow_map(_filled(a.source))}",
    "images": lambda a: block_list("images", [flow_map(_filled(image)) for image in a.images]),
    "topics": lambda a: f"topics: {flow_list(a.topics)}",
    "summary_vi": lambda a: block_list("summary_vi", [quote(s) for s in a.summary_vi]),
    "summary_en": lambda a: block_list("summary_en", [quote(s) for s in a.summary_en]),
    "translation": lambda a: write_translation(a.translation),
    "raw": lambda a: f"raw: {flow_map(_filled(a.raw))}" if a.raw else "",
    "withdrawn": lambda a: f"withdrawn: {quote(a.withdrawn) if a.withdrawn else 'null'}",
    "duplicate_of": lambda a: f"duplicate_of: {plain(a.duplicate_of)}" if a.duplicate_of else "",
    "clashes": lambda a: f"clashes: {flow_list(a.clashes)}" if a.clashes else "",
    "made": lambda a: f"made: {flow_map(a.made)}",
}

_OF_MAPPINGS = ("source", "images", "translation", "raw")  # those an editor may add pairs to


def write(article: Article) -> str:
    """Return the whole text of a new page for `article`."""
    lines = [line for write_key in _KEYS.values() if (line := write_key(article))]
    return "---\n" + "\n".join(lines) + "\n---\n" + article.body.strip("\n") + "\n"


def update(text: str, old: Article, new: Article) -> str:
    """Return page `text`, which reads as `old`, changed so that it reads as `new`.

    Only the lines of keys whose values differ are replaced; the body only if it differs. In
    them, too, the pairs that only the editor knows stay.
    """
    keys = {key: (write_key(old), write_key(new)) for key, write_key in _KEYS.items()}
    changed = [key for key in _OF_MAPPINGS if keys[key][0] != keys[key][1]]
    own = _own_pairs(open_page(text, "")[0], old, new) if changed else {}
    for key in changed:
        before, after = keys[key]
        keys[key] = before, with_pairs(after, own[key])
    return replace_keys(text, keys, None if new.body == old.body else new.body)


def _own_pairs(r: Reader, old: Article, new: Article) -> dict[str, list[str]]:
    """By key, for each mapping that `new` writes under it on a line: the pairs unknown here."""
    images = [_unknown(r, item, Image) for item in r.items("images")]
    return {
        "source": [_unknown(r, r.nodes.get("source"), Source)],
        "raw": [_unknown(r, r.nodes.get("raw"), Raw)],
        "images": [images[at] if at is not None else "" for at in _were(old.images, new.images)],
        "translation": own_pairs_of_translation(r, old.translation, new.translation),
    }


def own_pairs_of_translation(r: Reader, old: Translation, new: Translation) -> list[str]:
    """For each mapping that `new` writes on a line: the pairs of `r` there that are unknown here."""
    pairs = r.pairs(r.nodes.get("translation"), "translation")
    units = pairs.get("units")
    items = units.value if isinstance(units, yaml.SequenceNode) else []
    of_units = {
        (unit.of, unit.source): _unknown(r, item, Unit)
        for unit, item in zip(old.units, items, strict=True)
    }
    package = [_unknown(r, pairs.get("package"), Package)] if new.package else []
    return package + [of_units.get((unit.of, unit.source), "") for unit in new.units]


def with_pairs(block: str, pairs: Iterable[str]) -> str:
    """Return the lines of a key with these pairs in its mappings, one text for each ("": none)."""
    more = iter(pairs)
    lines = block.split("\n")
    return "\n".join(_joined(ln, next(more, "")) if ln.endswith("}") else ln for ln in lines)


def _were(old: Sequence[Image], new: Sequence[Image]) -> list[int | None]:
    """Where each of the new figures stood among the old: by its picture, its words, its place."""
    by_file = {image.file: at for at, image in enumerate(old) if image.file}
    by_words = {(image.caption, image.credit): at for at, image in enumerate(old)}
    found = [by_file.get(i.file, by_words.get((i.caption, i.credit))) for i in new]
    free = set(range(len(old))) - set(found)
    return [n if at is None and n in free else at for n, at in enumerate(found)]


def _unknown(r: Reader, node: yaml.Node | None, cls: type) -> str:
    fields = cls.__dataclass_fields__  # type: ignore[attr-defined]
    pairs = {key: value for key, value in r.pairs(node, "").items() if key not in fields}
    return ", ".join(f"{plain(key)}: {_written(r, value)}" for key, value in pairs.items())


def _written(r: Reader, node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return flow_list([r.scalar(item, "") for item in node.value])
    return quote(r.scalar(node, ""))


def _joined(line: str, pairs: str) -> str:
    """A line that ends with a mapping, with more pairs in it."""
    between = ", " if pairs and not line.endswith("{}") else ""
    return f"{line[:-1]}{between}{pairs}}}"


def figures_as_images(article: Article) -> tuple[Image, ...]:
    """The index of the figures in the body, keeping what `images` knows beyond them."""
    known = {(image.caption, image.credit): image for image in article.images}
    known_files = {image.file: image for image in article.images if image.file}
    images = []
    for figure in markdown.figures(article.body):
        remote = is_web_address(figure.src)
        file = "" if remote else figure.src
        old = known_files.get(file) or known.get((figure.caption, figure.credit), Image())
        src = figure.src if remote else old.src
        images.append(Image(figure.caption, figure.credit, file, src, figure.alt))
    return tuple(images)
