"""A configuration's text with a waiver more; what stands in it stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.configuration import MOST_BYTES, PYPROJECT, configure, parse_configuration
from factcheck.errors import SettingsError
from factcheck.loading.files import read_list

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.project import Waiver

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def with_waiver(file: Path, waiver: Waiver) -> str:
    """The text of a configuration file, or of one that is not there yet, with a waiver at its end.

    Raises:
        LoadError: the file cannot be read.
        SettingsError: it is broken, has such a waiver already, or would be broken with it.

    """
    content = read_list(file, MOST_BYTES) if file.exists() else ""
    configuration = configure(parse_configuration(content, file))
    for place, one in enumerate(configuration.project.waiver):
        if (one.code, one.fingerprint, one.story) == (waiver.code, waiver.fingerprint, waiver.story):
            subject = configuration.origin(("waiver", place))
            raise SettingsError("this is waived already.", subject=subject, mend="Change that waiver.")
    longer = (content.rstrip("\n") + "\n\n" if content.strip() else "") + _table(file, waiver)
    configure(parse_configuration(longer, file))
    return longer


def _table(file: Path, waiver: Waiver) -> str:
    name = "tool.factcheck.waiver" if file.name == PYPROJECT else "waiver"
    given = {key: str(value) for key, value in waiver.model_dump().items() if value and key != "expires"}
    values = [f"{key} = {_string(value)}" for key, value in given.items()]
    return "\n".join([f"[[{name}]]", *values, f"expires = {waiver.expires}", ""])


def _string(text: str) -> str:
    """A basic string of TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'
