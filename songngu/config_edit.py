"""Change one value of config.yaml, and no other byte of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from songngu import config
from songngu.errors import ConfigError
from songngu.files import write_atomic

_SECTION, _KEY = "translation", "package"


def set_package(root: Path, value: str) -> bool:
    """Set `translation.package` in `root`/config.yaml; return whether that changed it.

    Comments, order, line ends and everything else stay as they are. Raises `ConfigError`
    where the file is not valid, or not written so that the value can be replaced.
    """
    if config.load(root).translation.package == value:
        return False
    path = (root / config.FILE).resolve()
    data = path.read_bytes()
    mark = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    text = data.decode("utf-8-sig")
    changed = with_package(text, value)
    if changed is None:
        raise ConfigError(
            "cannot be changed here without touching other values",
            file=config.FILE,
            field=f"{_SECTION}.{_KEY}",
            mend=f"write {_KEY}: {_quoted(value)} below {_SECTION}: by hand",
        )
    write_atomic(path, (mark + changed).encode())
    return True


def with_package(text: str, value: str) -> str | None:
    """Return the YAML `text` with `translation.package` set to `value`.

    Section and key are added where they are missing. None where `text` is written so that
    this would change anything else (with anchors, say).
    """
    changed = _replaced(text, value)
    (_, before), (found, after) = _values(text), _values(changed)
    return changed if found == value and before == after else None


def _values(text: str) -> tuple[str | None, Any]:
    """The package that a YAML text names, and all its other values, as they are written."""
    try:
        values = yaml.load(text, Loader=yaml.BaseLoader) or {}
    except yaml.YAMLError:
        return None, None
    section = values.pop(_SECTION, None)
    if not isinstance(section, dict):
        section = {}
    package = section.pop(_KEY, None)
    return package, (values, section)


def _replaced(text: str, value: str) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    entry = f"{_KEY}: {_quoted(value)}"
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return f"{text}{_line_end(text, end)}{_SECTION}:{end}  {entry}{end}"
    section = _entry(root, _SECTION)
    if section is None:
        if root.flow_style:
            return _inserted(text, root, f"{_SECTION}: {{{entry}}}")
        return f"{text}{_line_end(text, end)}{end}{_SECTION}:{end}  {entry}{end}"
    name, body = section
    if isinstance(body, yaml.MappingNode):
        if found := _entry(body, _KEY):
            return _over(text, found[1], _quoted(value))
        if body.flow_style:
            return _inserted(text, body, entry)
        indent = " " * body.value[0][0].start_mark.column
    elif body.start_mark.index < body.end_mark.index:  # ~ or null
        return _over(text, body, f"{{{entry}}}")
    else:
        indent = " " * (name.start_mark.column + 2)
    at = text.find("\n", name.end_mark.index) + 1 or len(text)
    start = text[:at]
    return f"{start}{_line_end(start, end)}{indent}{entry}{end}{text[at:]}"


def _entry(mapping: yaml.MappingNode, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    return next(((key, value) for key, value in mapping.value if key.value == name), None)


def _over(text: str, node: yaml.Node, new: str) -> str:
    """`text` with `new` where `node` stands; an empty node stands right after its colon."""
    start, end = node.start_mark.index, node.end_mark.index
    return f"{text[:start]}{' ' * (start == end)}{new}{text[end:]}"


def _inserted(text: str, mapping: yaml.MappingNode, entry: str) -> str:
    """`text` with `entry` first in a mapping that is written in braces."""
    at = mapping.start_mark.index + 1
    return f"{text[:at]}{entry}{', ' if mapping.value else ''}{text[at:]}"


def _line_end(text: str, end: str) -> str:
    """What `text` lacks for a new line to follow."""
    return "" if not text or text.endswith("\n") else end


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
