"""The configuration of a run: the nearest file, assignments and flags, merged once, each value with where it is from.

The file is looked for in the working folder and the folders above it, up to the one that holds `.git`: articles of one
story may lie in several folders, so theirs do not count. In a folder `factcheck.toml` goes before a `pyproject.toml`
that has a `[tool.factcheck]`; files are never merged with each other.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from factcheck.checks.choices import refuse_unknown, refuse_unknown_code
from factcheck.errors import SettingsError
from factcheck.loading.files import read_list
from factcheck.misfits import misfit
from factcheck.project import Project
from factcheck.settings import Fetching, assign, put
from factcheck.toml_lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.misfits import Path as Steps
    from factcheck.settings import Settings

NAME = "factcheck.toml"
PYPROJECT = "pyproject.toml"
TABLE = ("tool", "factcheck")
DEFAULT = "default"

MOST_BYTES = 250_000
FETCH = "fetch"
BY_CALL_ALONE = ("allow_private", "ports")
"""What a file cannot set of fetching: it may be a stranger's, and this machine a door to others."""

_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Written:
    """What a configuration file says, and on which line each value stands."""

    file: Path
    values: Mapping[str, Any]
    lines: Mapping[Steps, int]


@dataclass(frozen=True, slots=True)
class Configuration:
    """A whole configuration; what has no origin is a default."""

    project: Project
    origins: Mapping[Steps, str] = field(default_factory=dict)
    file: Path | None = None

    @property
    def settings(self) -> Settings:
        """What a comparison takes of it."""
        return self.project.settings

    @property
    def folder(self) -> Path:
        """From where paths in it are seen: the folder of the file, the working folder where there is none."""
        return self.file.parent if self.file else Path()

    def path(self, written: str) -> Path | None:
        """A path of the file as it is seen from the working folder; None for none."""
        return self.folder / written if written else None

    def origin(self, path: Steps) -> str:
        """Where a value is from: "factcheck.toml:3", a flag, or "default"."""
        return self.origins.get(path, DEFAULT)


def find_configuration(folder: Path) -> Path | None:
    """The nearest configuration file, as seen from the folder; None where there is none."""
    for above in (folder, *_above(folder)):
        for file in (above / NAME, above / PYPROJECT):
            if file.is_file() and (file.name == NAME or "[tool.factcheck" in read_list(file, MOST_BYTES)):
                return file
        if (above / ".git").exists():
            return None
    return None


def _above(folder: Path) -> list[Path]:
    """The folders above one, written as it is written: `..`, `../..` for the working folder."""
    count = len(folder.resolve().parents)
    return [Path(folder, *[".."] * steps) for steps in range(1, count + 1)]


def read_configuration(file: Path) -> Written:
    """What a file says; of a `pyproject.toml` its table of ours.

    Raises:
        LoadError: it cannot be read.
        SettingsError: it is no TOML.

    """
    return parse_configuration(read_list(file, MOST_BYTES), file)


def parse_configuration(content: str, file: Path) -> Written:
    """What a file's text says.

    Raises:
        SettingsError: it is no TOML.

    """
    try:
        values, lines = tomllib.loads(content), lines_of(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _broken(file, content, error) from None
    if file.name != PYPROJECT:
        return Written(file, values, lines)
    for name in TABLE:
        values = values.get(name, {}) if isinstance(values, dict) else values
    if not isinstance(values, dict):
        raise SettingsError("tool.factcheck is no table.", subject=str(file), mend="Write [tool.factcheck].")
    cut = len(TABLE)
    return Written(file, values, {path[cut:]: line for path, line in lines.items() if path[:cut] == TABLE})


def _broken(file: Path, content: str, error: Exception) -> SettingsError:
    line = _LINE.search(str(error))
    place = f"{file}, line {line[1] if line else content.count(chr(10)) + 1}"
    reason = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "it is nested too deeply"
    return SettingsError(f"this is no TOML ({reason}).", subject=place, mend='Write name = "value" on each line.')


def configure(
    written: Written | None = None,
    assignments: Iterable[str] = (),
    flags: Iterable[tuple[str, str, object]] = (),
) -> Configuration:
    """The configuration that a file, flags and assignments make, the later over the former.

    An assignment is like "limits.characters=500000". A flag is its own name, the setting's, and the value or None for
    what was not given: ("--desk", "imprint.desk", None).

    Raises:
        SettingsError: a name is unknown, or a value does not do; the error names file and line.

    """
    values: dict[str, Any] = _copied(written.values) if written else {}
    origins: dict[Steps, str] = {}
    if written:
        _refuse_opening(written)
        origins = {path: f"{written.file}:{line}" for path, line in written.lines.items() if path}
    for flag, name, value in flags:
        if value is not None:
            origins[put(values, tuple(name.split(".")), value)] = flag
    for one in assignments:
        origins[assign(values, one)] = "--set"
    file = written.file if written else None
    return Configuration(_validated(values, origins, file), origins, file)


def _refuse_opening(written: Written) -> None:
    """Refuse what a file cannot set, where it says something else than the default."""
    values, known = written.values.get(FETCH), Fetching().model_dump(mode="json")
    for name in BY_CALL_ALONE:
        if isinstance(values, Mapping) and values.get(name, known[name]) != known[name]:
            whole = f"{FETCH}.{name}"
            place = f"{written.file}, line {written.lines.get((FETCH, name), 1)}"
            raise SettingsError(f"{whole} is for a call alone.", subject=place, mend=f"Give it there: --set {whole}=…")


def _copied(value: Any) -> Any:
    """A value whose tables may be written to."""
    if isinstance(value, Mapping):
        return {name: _copied(one) for name, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value


def _validated(values: dict[str, Any], origins: Mapping[Steps, str], file: Path | None) -> Project:
    try:
        project = Project.model_validate(values)
    except ValidationError as error:
        found = misfit(Project, error)
        whole = str(file) if file and not found.path else ""
        raise found.error(_place(found.path, origins) or whole) from None
    try:
        refuse_unknown(project.checks)
        _refuse_idle(project)
    except SettingsError as error:
        path = tuple(int(one) if one.isdecimal() else one for one in error.subject.split("."))
        raise SettingsError(error.message, subject=_place(path, origins) or error.subject, mend=error.mend) from None
    return project


def _refuse_idle(project: Project) -> None:
    """Refuse a waiver of a check that is not there, and what is for a story that is not there."""
    for place, waiver in enumerate(project.waiver):
        if waiver.code:
            refuse_unknown_code(waiver.code, f"waiver.{place}.code")
    decided = [(f"waiver.{place}", one.story) for place, one in enumerate(project.waiver)]
    decided += [(f"ruling.{place}", one.story) for place, one in enumerate(project.ruling)]
    stories = [one.name for one in project.story]
    mend = f"The stories are: {', '.join(stories)}." if stories else "The configuration lists no story."
    for name, story in decided:
        if story and story not in stories:
            raise SettingsError(f'there is no story "{story}".', subject=f"{name}.story", mend=mend)


def _place(path: Steps, origins: Mapping[Steps, str]) -> str:
    """The file and the line of a value, "" where it is of no file."""
    ends = (path[:length] for length in range(len(path), 0, -1))
    origin = next((origins[end] for end in ends if end in origins), "")
    file, sign, line = origin.rpartition(":")
    return f"{file}, line {line}" if sign else ""
