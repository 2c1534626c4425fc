"""What a person says of a raw file: `name.yaml` beside `name.txt`, → `Sidecar`.

    content/raw/2019/tin-01.html
    content/raw/2019/tin-01.yaml        of every raw file called tin-01 there, or
    content/raw/2019/tin-01.html.yaml   of this one
    content/raw/2019/_defaults.yaml     of every raw file of that folder and below

Of two that say the same, the nearest to the file wins. What they say wins over what
would be found out; what they do not say is found out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from songngu import files, gazetteer
from songngu.errors import Problem, RawError
from songngu.ingest import dates, encodings
from songngu.ingest.read import decode
from songngu.text import clean, digest, is_web_address, slugify

SUFFIX = ".yaml"
DEFAULTS = "_defaults.yaml"

_ONE_ONLY = ("url", "title", "archive_url")  # what no two articles share
_SINGULAR = {"province": "provinces", "author": "authors", "topic": "topics"}
# What others call the same: columns of tables, keys of other programs' front matter.
CALLED = {
    "title": ("title", "headline", "tieu_de", "tieude", "name"),
    "url": (
        "url",
        "link",
        "address",
        "source_url",
        "original",
        "canonical",
        "duong_dan",
        "dia_chi",
    ),
    "date": ("date", "published", "published_at", "pubdate", "datetime", "ngay", "ngay_dang"),
    "provinces": ("provinces", "province", "tinh", "tinh_thanh"),
    "authors": ("authors", "author", "tac_gia", "byline"),
    "source": ("source", "site", "publisher", "nguon", "bao"),
    "retrieved": ("retrieved", "crawled", "captured", "scraped_at", "ngay_lay"),
    "skip": ("skip", "draft"),
}
_SHOWN = ("published", "publish")  # where they say no, it is to be skipped
_YES = ("true", "yes", "on")
_NO = ("false", "no", "off")
_NULL = ("", "~", "null", "Null", "NULL")
_MOMENT = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d?)-(?P<day>\d\d?)"
    r"|(?P<day2>\d\d?)/(?P<month2>\d\d?)/(?P<year2>(?:19|20)\d\d))"
    r"(?:(?:T|\s+)(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\+07:?00)?)?"
)
# The month alone, of an issue of a bulletin.
_MONTH = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>0?[1-9]|1[0-2])"
    r"|(?P<month2>0?[1-9]|1[0-2])[/-](?P<year2>(?:19|20)\d\d)"
)
_MUCH = 8_000  # bytes; a file nested deeper than that would crash the YAML library
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is said of a raw file. "" and None: nothing is said; an empty tuple: there are none.

    `date` (of publication) and `retrieved` (of capture) have the form of an article's
    (Vietnam time), `provinces` the names of the gazetteer (none: national), `source` is the
    name of the site, `encoding` one of `encodings.NAMES`. `skip`: do not publish it.
    """

    url: str = ""
    title: str = ""
    date: str = ""
    provinces: tuple[str, ...] | None = None
    authors: tuple[str, ...] | None = None
    source: str = ""
    retrieved: str = ""
    archive_url: str = ""
    encoding: str = ""
    topics: tuple[str, ...] | None = None
    skip: bool | None = None

    def over(self, other: Sidecar) -> Sidecar:
        """Return this one, with what it does not say taken from `other`."""
        unsaid = (f.name for f in fields(self) if getattr(self, f.name) in ("", None))
        return replace(self, **{name: getattr(other, name) for name in unsaid})

    @property
    def digest(self) -> str:
        """A digest of all that is said: "" where nothing is, "skip" where it is to be skipped."""
        if self.skip:
            return "skip"
        said = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "skip"}
        said = {name: value for name, value in said.items() if value not in ("", None)}
        return digest("c", json.dumps(said, sort_keys=True)) if said else ""


# ---------------------------------------------------------------- the files


def load(
    folder: Path, names: Iterable[str], raws: Sequence[str]
) -> tuple[dict[str, Sidecar], list[Problem]]:
    """Return what is said of each raw file, and what is wrong with the sidecars.

    `names` are the .yaml files and `raws` the raw files below `folder` (content/raw/), as
    POSIX paths below it, as are the files of the problems. A raw file one of whose
    sidecars cannot be used has no entry. A sidecar of no raw file is a doubt.
    """
    found: dict[str, Sidecar | None] = {}
    problems: list[Problem] = []
    for name in names:
        found[name] = None
        try:
            found[name] = read(files.found(folder, name).read_bytes(), file=name)
        except RawError as error:
            problems += error.problems
        except OSError as error:
            problems.append(files.unopened(name, error))
    said: dict[str, Sidecar] = {}
    of_folders: dict[PurePosixPath, Sidecar | None] = {}
    used: set[str] = set()
    for raw in raws:
        whole = _of_folder(PurePosixPath(raw).parent, found, of_folders)
        for name in _beside(raw):
            if name in found:
                used.add(name)
                whole = _over(found[name], whole)
        if whole is not None:
            said[raw] = whole
    strays = (n for n in found if n not in used and PurePosixPath(n).name != DEFAULTS)
    mend = f"give it the article's name, or call it {DEFAULTS} if it is for the whole folder"
    problems += [Problem(n, "there is no article beside it", mend, doubt=True) for n in strays]
    return said, problems


def _beside(raw: str) -> tuple[str, str]:
    """The sidecars of a raw file, the nearer one last."""
    return str(PurePosixPath(raw).with_suffix(SUFFIX)), raw + SUFFIX


def _over(near: Sidecar | None, far: Sidecar | None) -> Sidecar | None:
    return None if near is None or far is None else near.over(far)


def _of_folder(
    folder: PurePosixPath,
    found: dict[str, Sidecar | None],
    known: dict[PurePosixPath, Sidecar | None],
) -> Sidecar | None:
    if folder not in known:
        top = folder == folder.parent
        above = Sidecar() if top else _of_folder(folder.parent, found, known)
        own = found.get(str(folder / DEFAULTS), Sidecar())
        known[folder] = _over(own, above)
    return known[folder]


# ---------------------------------------------------------------- what others say


def called(names: Iterable[str], keys: Mapping[str, Sequence[str]] = CALLED) -> dict[str, str]:
    """Return which of `names` says what, by key; "" where none does."""
    plain = {slugify(name).replace("-", "_"): name for name in names}
    return {
        key: next((plain[one] for one in said if one in plain), "") for key, said in keys.items()
    }


def with_skip(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` of others with "published: no" as our "skip: yes"; a day stays a day."""
    shown = {n: str(v).strip().lower() for n, v in values.items() if slugify(n) in _SHOWN}
    shown = {name: word for name, word in shown.items() if word in (*_YES, *_NO)}
    rest = {name: value for name, value in values.items() if name not in shown}
    return rest | {"skip": "yes"} if any(word in _NO for word in shown.values()) else rest


def accepted(values: Mapping[str, Any], *, file: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return what a sidecar may say of `values`, and what is wrong with the rest.

    A date in any form that pages have is brought into ours.
    """
    kept = dict(values)
    for key in ("date", "retrieved"):
        stamps = dates.find(kept[key]) if isinstance(kept.get(key), str) else []
        if stamps and stamps[0].year:
            kept[key] = str(stamps[0])
    try:
        read(write(kept), file=file)
    except RawError as error:
        for fault in error.problems:
            kept.pop(fault.field or "", None)
        return kept, error.problems
    return kept, ()


def write(values: Mapping[str, Any]) -> bytes:
    """Return the bytes of a sidecar that says `values`."""
    return yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=10**6).encode()


def lacking(data: bytes, values: Mapping[str, Any]) -> list[str]:
    """Return which keys of `values` the bytes of a sidecar do not have; none where they cannot be read."""
    try:
        there = yaml.safe_load(data)
    except yaml.YAMLError:
        return []  # its fault is told by the build
    return [key for key in values if key not in there] if isinstance(there, dict) else []


# ---------------------------------------------------------------- one file


def read(data: bytes, *, file: str) -> Sidecar:
    """Return what the bytes of one sidecar say; an empty file says nothing.

    Every scalar is taken as text. `file` names it in errors, and tells by its name whether
    it is a folder's. Raises RawError with every fault, each with its line and key.
    """
    if not data.strip():
        return Sidecar()
    if len(data) > _MUCH:
        raise RawError(
            "is too long",
            file=file,
            mend="write into it what is said of the article, not the article",
        )
    try:
        node = yaml.compose(decode(data, file=file).text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise RawError(
            f"not valid YAML ({error.problem or error.context})",
            file=file,
            line=mark.line + 1 if mark else None,
            mend="write “key: value” lines; put texts with a colon in 'quotes'",
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise RawError("not valid YAML", file=file, mend="write “key: value” lines") from error
    if node is None:
        return Sidecar()
    if not isinstance(node, yaml.MappingNode):
        raise RawError(
            "“key: value” lines were expected", file=file, line=1, mend="write url: https://…"
        )
    values, faults = _Reader(file).values(node)
    if faults:
        first, *more = faults
        raise RawError(
            first.what, file=file, mend=first.mend, line=first.line, field=first.field, more=more
        )
    return Sidecar(**values)


class _Reader:
    """Takes the values out of one file, noting every fault."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Problem] = []

    def values(self, node: yaml.MappingNode) -> tuple[dict[str, Any], list[Problem]]:
        found: dict[str, Any] = {}
        of_folder = PurePosixPath(self.file).name == DEFAULTS
        known = [f.name for f in fields(Sidecar) if not (of_folder and f.name in _ONE_ONLY)]
        seen: dict[str, str] = {}
        for key_node, value in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            name = _SINGULAR.get(key, key)
            if name in seen:
                what = "this key stands twice" if seen[name] == key else f"{seen[name]} says it too"
                self.fault(key_node, key, what, "remove one")
            elif of_folder and name in _ONE_ONLY:
                mend = "write it into the .yaml file of its article"
                self.fault(key_node, key, "belongs to one article, not to a folder", mend)
            elif name not in known:
                self.fault(key_node, key, "unknown key", f"known here: {', '.join(known)}")
            else:
                found[name] = self.value(name, key, value)
            seen[name] = key
        return found, self.faults

    def fault(self, node: yaml.Node, key: str, what: str, mend: str) -> None:
        line = int(node.start_mark.line) + 1
        self.faults.append(Problem(self.file, what, mend, line=line, field=key or None))

    def value(self, name: str, key: str, node: yaml.Node) -> Any:
        if name in _SINGULAR.values():
            return self.texts(name, key, node)
        text = self.text(key, node)
        if name == "skip":
            return self.yes(key, node, text)
        if text and name in ("url", "archive_url") and not is_web_address(text):
            what = f"“{text}” is no web address"
            self.fault(node, key, what, "write it whole, with https://")
        if text and name == "encoding":
            return self.encoding(key, node, text)
        if name == "date" and (month := _MONTH.fullmatch(text)):
            return f"{month['year'] or month['year2']}-{month['month'] or month['month2']:0>2}"
        if text and name in ("date", "retrieved"):
            return self.moment(key, node, text)
        return text

    def text(self, key: str, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self.fault(node, key, "a single text was expected", "write it on one line, in 'quotes'")
            return ""
        if not node.style and node.value in _NULL:
            return ""
        return clean(" ".join(str(node.value).split()))

    def texts(self, name: str, key: str, node: yaml.Node) -> tuple[str, ...] | None:
        if isinstance(node, yaml.MappingNode):
            self.fault(node, key, "a list was expected", "write ['…', '…'], or [] for none")
            return None
        if isinstance(node, yaml.ScalarNode):
            text = self.text(key, node)
            return (self.item(name, key, node, text),) if text else None
        texts = [self.item(name, key, item, self.text(key, item)) for item in node.value]
        return tuple(dict.fromkeys(filter(None, texts)))

    def item(self, name: str, key: str, node: yaml.Node, text: str) -> str:
        if not text and isinstance(node, yaml.ScalarNode):
            self.fault(node, key, "an empty text in the list", "remove it")
        if not text or name != "provinces":
            return text
        province = gazetteer.find(text)
        if province is None:
            what = f"“{text}” is not a province known here"
            self.fault(node, key, what, "mend the spelling; [] means national")
            return ""
        return province.name

    def yes(self, key: str, node: yaml.Node, text: str) -> bool | None:
        if text and text.lower() not in (*_YES, *_NO):
            self.fault(node, key, f"“{text}” is neither yes nor no", "write yes or no")
        return text.lower() in _YES if text else None

    def encoding(self, key: str, node: yaml.Node, text: str) -> str:
        name = encodings.canonical(text)
        if not name:
            known = ", ".join(encodings.NAMES)
            self.fault(node, key, f"“{text}” is not known here", f"use one of: {known}")
        return name

    def moment(self, key: str, node: yaml.Node, text: str) -> str:
        match = _MOMENT.fullmatch(text)
        if not match:
            month = "2019-07, " if key == "date" else ""
            mend = f"write {month}2019-07-16, 2019-07-16 10:10 or 16/07/2019 10:10"
            self.fault(node, key, f"“{text}” is not a date", mend)
            return ""
        day = [int(match[part] or match[f"{part}2"]) for part in ("year", "month", "day")]
        clock = [match[part] for part in ("hour", "minute", "second") if match[part]]
        try:
            moment = dt.datetime(*day, *map(int, clock))  # type: ignore[arg-type]
        except ValueError:
            what = f"there is no such day or time as “{text}”"
            self.fault(node, key, what, "look it up in a calendar")
            return ""
        form = "%Y-%m-%d" + (" %H:%M" if clock else "") + (":%S" if clock[2:] else "")
        return moment.strftime(form)
