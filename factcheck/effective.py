"""A configuration as TOML, each value with where it is from."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.configuration import Configuration
    from factcheck.misfits import Path


def effective(configuration: Configuration) -> str:
    """The configuration as TOML, with where each value is from."""
    head = f"# {configuration.file}" if configuration.file else "# no configuration file"
    return "\n".join([head, *_shown(configuration, configuration.project)])


def _shown(configuration: Configuration, project: BaseModel) -> Iterator[str]:
    """Values first: what follows the header of a table belongs to the table."""
    fields = {name: getattr(project, name) for name in type(project).model_fields}
    listed = {name: value for name, value in fields.items() if _is_listed(value)}
    for name, value in fields.items():
        if name not in listed and value != ():
            yield from _lines(configuration, (name,), value)
    for name, items in listed.items():
        for place, item in enumerate(items):
            yield f"\n[[{name}]]  # {configuration.origin((name, place))}"
            for key, value in item:
                if (name, place, key) in configuration.origins:
                    yield f"{key} = {_value(value)}  # {configuration.origin((name, place, key))}"


def _is_listed(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, BaseModel) for one in value)


def _lines(configuration: Configuration, path: Path, value: Any) -> Iterator[str]:
    inner = dict(value) if isinstance(value, BaseModel | dict) else None
    if inner:
        for name, one in inner.items():
            yield from _lines(configuration, (*path, name), one)
    elif value is not None and inner is None:
        yield f"{'.'.join(map(_key, path))} = {_value(value)}  # {configuration.origin(path)}"


def _key(part: str | int) -> str:
    bare = str(part).replace("_", "").replace("-", "")
    return str(part) if bare.isascii() and bare.isalnum() else json.dumps(part, ensure_ascii=False)


def _value(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, BaseModel):
        given = {name: getattr(value, name) for name in value.model_fields_set}
        return "{ " + ", ".join(f"{name} = {_value(one)}" for name, one in sorted(given.items())) + " }"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
