"""The front matter of a text: YAML between two lines of "---", read as plain text values with their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from factcheck.errors import LoadError
from factcheck.loading.files import FRONT_MATTER_ROOM
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = re.compile(r"\s*---[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
NULLS = frozenset({"", "~", "null"})


def split_front_matter(content: str, subject: str) -> tuple[dict[str, Field], str]:
    """The front matter's fields and the text after it; no fields where the text does not begin with one.

    Raises:
        LoadError: it is never closed, or is not a list of "key: value".

    """
    opening = OPENING.match(content)
    if not opening:
        return {}, content
    closing = CLOSING.search(content, opening.end(), opening.end() + FRONT_MATTER_ROOM)
    first = content.count("\n", 0, opening.end()) + 1
    if not closing:
        message = "the front matter that opens here is never closed."
        raise LoadError(message, subject=f"{subject}, line {first - 1}", mend='Put a line "---" after it.')
    source = content[opening.end() : closing.start()]
    return dict(_fields(source, subject, first)), content[closing.end() :]


def _fields(source: str, subject: str, first: int) -> Iterator[tuple[str, Field]]:
    node = _parse(source, subject, first)
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise _broken(f"{subject}, line {first}")
    known: set[str] = set()
    for key, value in node.value:
        place = f"{subject}, line {first + key.start_mark.line}"
        name = _scalar(key, place)
        if name in known:
            raise LoadError(f'the key "{name}" is there twice.', subject=place, mend="Take one of them out.")
        known.add(name)
        yield name, Field(_plain(value, place), place)


def _parse(source: str, subject: str, first: int) -> yaml.Node | None:
    try:
        return yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = first + (error.problem_mark.line if error.problem_mark else 0)
        raise _broken(f"{subject}, line {line}", f" ({error.problem})") from None
    except (yaml.YAMLError, RecursionError):
        raise _broken(f"{subject}, line {first}") from None


def _broken(place: str, problem: str = "") -> LoadError:
    mend = 'Write "key: value" on each line, and put a value that holds a colon or a quotation mark in quotation marks.'
    return LoadError(f"the front matter cannot be read{problem}.", subject=place, mend=mend)


def _plain(node: yaml.Node, place: str) -> str | list[str] | None:
    if isinstance(node, yaml.SequenceNode):
        return [_scalar(one, place) for one in node.value]
    value = _scalar(node, place)
    return None if value in NULLS else value


def _scalar(node: yaml.Node, place: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise _broken(place)
    return str(node.value)
