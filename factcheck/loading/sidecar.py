"""A sidecar: `story.toml` beside `story.txt`, for metadata of a text that must not be touched."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.errors import LoadError
from factcheck.loading.files import FRONT_MATTER_ROOM, read_list
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from pathlib import Path

LINE = re.compile(r"at line (\d+)")


def read_sidecar(file: Path) -> dict[str, Field]:
    """What the sidecar of an article's file says; nothing where there is none.

    Raises:
        LoadError: it is no TOML, or a value of it is no text.

    """
    sidecar = file.with_suffix(".toml")
    if not sidecar.is_file():
        return {}
    content = read_list(sidecar, FRONT_MATTER_ROOM)
    lines = content.splitlines()
    values = _parse(content, str(sidecar))
    return {name: _field(name, value, lines, str(sidecar)) for name, value in values.items()}


def _parse(content: str, subject: str) -> dict[str, Any]:
    try:
        return tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = LINE.search(str(error))
        place = f"{subject}, line {line[1]}" if line else subject
        message = f"the sidecar cannot be read ({error})."
        raise LoadError(message, subject=place, mend='Write key = "value" on each line.') from None


def _field(name: str, value: object, lines: list[str], subject: str) -> Field:
    opening = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.\]]""")
    line = next((n for n, one in enumerate(lines, 1) if opening.match(one)), None)
    place = f"{subject}, line {line}" if line else subject
    if isinstance(value, list):
        return Field([_text(name, one, place) for one in value], place)
    return Field(_text(name, value, place), place)


def _text(name: str, value: object, place: str) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    raise LoadError(f"{name} is not a text.", subject=place, mend=f'Write {name} = "value".')
