"""Where in a TOML text each value stands: `tomllib` tells the values alone."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSING = re.compile(r"[\]}]|\"\"\"|'''")
"""What a line has that ends a statement of several lines."""

Path = tuple[str | int, ...]


def lines_of(content: str) -> dict[Path, int]:
    """The line, from 1, of each table and value of a text that is TOML; the items of a list are counted from 0."""
    found: dict[Path, int] = {}
    sizes: dict[Path, int] = {}
    table: Path = ()
    for line, statement in _statements(content):
        parsed = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = _opened(parsed, sizes)
            found.setdefault(table, line)
        else:
            for path in _paths(parsed):
                found.setdefault((*table, *path), line)
    return found


def _statements(content: str) -> Iterator[tuple[int, str]]:
    """Each header and each assignment with the line it begins on; one is over when it can be read by itself."""
    first, statement = 1, ""
    for number, line in enumerate(content.split("\n"), 1):
        if not statement and (not line.strip() or line.lstrip().startswith("#")):
            continue
        begun = bool(statement)
        first, statement = (first, f"{statement}\n{line}") if begun else (number, line)
        if (not begun or _CLOSING.search(line)) and _whole(statement):
            yield first, statement
            statement = ""


def _whole(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _opened(header: dict[str, Any], sizes: dict[Path, int]) -> Path:
    """The path of a table that a header opens; `sizes` holds how long each list of tables is by now."""
    path: Path = ()
    value: Any = header
    while value:
        (name, value), *_ = value.items()
        path = (*path, name)
        if isinstance(value, list):
            sizes[path] = sizes.get(path, 0) + 1
            return (*path, sizes[path] - 1)
        if path in sizes:
            path = (*path, sizes[path] - 1)
    return path


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from _paths(inner, (*path, key))
