"""Pages of YAML front matter and a body: keys read with their lines, and replaced line by line.

What the keys mean is in `songngu.frontmatter` (article pages) and `songngu.english_page`.

Every scalar is read as a string: YAML would make 1170 of 19:30 and false of `no`. The
writer replaces the lines of the keys that changed and no others, so that an editor's
comments, unknown keys and order stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from songngu.errors import ArticleError
from songngu.text import clean

_FENCE = re.compile(r"\A---[ \t]*\n(?P<front>.*?)^---[ \t]*(?:\n|\Z)(?P<body>.*)\Z", re.S | re.M)
# With their ends; what ends a line for YAML, whose line numbers we use (YAML 1.1, 5.4).
_LINES = re.compile(r"[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])")
_NULL = {"", "null", "Null", "NULL", "~"}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


# ---------------------------------------------------------------- reading


class Reader:
    """Takes texts out of the composed YAML of one page; errors name file, line and key."""

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
        """The error of one key, with its line."""
        line = _line(node) if node is not None else self.lines.get(field)
        return ArticleError(what, file=self.file, line=line, field=field, mend=mend)

    def scalar(self, node: yaml.Node, field: str) -> str:
        """One text; null is ""."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.fail(field, "a single text was expected here", "write it in quotes", node)
        if not node.style and node.value in _NULL:  # plain, not quoted
            return ""
        return clean(" ".join(str(node.value).split()))

    def text(self, field: str, default: str = "") -> str:
        """The text of a key."""
        node = self.nodes.get(field)
        return default if node is None else self.scalar(node, field)

    def choice(self, field: str, allowed: Sequence[str], default: str) -> str:
        """The text of a key that allows certain ones only."""
        value = self.text(field) or default
        if value not in allowed:
            raise self.fail(
                field, f"“{value}” is not known here", f"use one of: {', '.join(allowed)}"
            )
        return value

    def matching(self, field: str, form: re.Pattern[str], mend: str) -> str:
        """The text of a key that must have a form."""
        value = self.text(field)
        if not form.match(value):
            what = f"“{value}” cannot be used" if value else "this key is missing"
            raise self.fail(field, what, mend)
        return value

    def items(self, field: str) -> list[yaml.Node]:
        """The list of a key."""
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
        """The list of a key, each item a text."""
        return tuple(self.scalar(item, field) for item in self.items(field))

    def pairs(self, node: yaml.Node | None, field: str) -> dict[str, yaml.Node]:
        """The pairs of a mapping."""
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
        """The pairs of a mapping, each a text; a list becomes lines."""
        found = {}
        for key, value in self.pairs(node, field).items():
            if isinstance(value, yaml.SequenceNode):
                found[key] = "\n".join(self.scalar(item, field) for item in value.value)
            else:
                found[key] = self.scalar(value, field)
        return found


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 2  # the fence is line 1


def open_page(text: str, file: str) -> tuple[Reader, str]:
    """Return the front matter and the body of any page that has both. Raises ArticleError."""
    match = _FENCE.match(text)
    if not match:
        raise ArticleError(
            "there is no front matter",
            file=file,
            line=1,
            mend="begin the page with a line ---, then the keys, then another line ---",
        )
    return Reader(_compose(match["front"], file), file), match["body"]


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


# ---------------------------------------------------------------- writing


def quote(value: str) -> str:
    """Return a text in single quotes, on one line."""
    return "'" + " ".join(value.split()).replace("'", "''") + "'"


def plain(value: str) -> str:
    """Return an unquoted scalar where it is surely safe in a flow mapping, else a quoted one."""
    safe = re.fullmatch(r"[A-Za-z][\w-]*", value, re.A) and value not in _NULL
    return value if safe else quote(value)


def flow_list(values: Sequence[str]) -> str:
    """Return texts as a YAML list on one line."""
    return "[" + ", ".join(quote(value) for value in values) + "]"


def flow_map(values: Mapping[str, str]) -> str:
    """Return texts as a YAML mapping on one line."""
    return "{" + ", ".join(f"{key}: {plain(value)}" for key, value in values.items()) + "}"


def block_list(key: str, items: Sequence[str]) -> str:
    """Return a key with its list, one written item on a line."""
    return "\n".join([f"{key}:", *(f"  - {item}" for item in items)]) if items else f"{key}: []"


def replace_keys(text: str, keys: Mapping[str, tuple[str, str]], body: str | None) -> str:
    """Return page `text` with the lines of some keys, and the body if one is given, replaced.

    `keys` says how each key was written and how it is to be written ("" leaves it out), in
    the order of a new page.
    """
    match = _FENCE.match(text)
    assert match is not None, "a page is changed only after it has been read"
    lines = _LINES.findall(match["front"])
    spans = _spans(match["front"], lines)
    edits: list[tuple[int, int, list[str]]] = []
    order = list(keys)
    for position, (key, (before, block)) in enumerate(keys.items()):
        if block == before:
            continue
        replacement = [f"{line}\n" for line in block.split("\n")] if block else []
        if key in spans:
            edits.append((*spans[key], replacement))
        elif replacement:
            above = next((k for k in reversed(order[:position]) if k in spans), None)
            at = spans[above][1] if above else 0
            edits.append((at, at, replacement))
    for start, end, replacement in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        lines[start:end] = replacement
    head = "---\n" + "".join(lines) + "---\n"
    return head + (match["body"] if body is None else body.strip("\n") + "\n")


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
