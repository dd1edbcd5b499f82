"""Every setting of a run, validated once at the border: defaults, file, flags."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from factcheck.errors import SettingsError
from factcheck.misfits import misfit

if TYPE_CHECKING:
    from collections.abc import Iterable

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
"""Some words, not none."""
Severity = Literal["stop", "fix", "check", "note"]
FailOn = Literal["stop", "fix", "check", "note", "none"]
Edition = Literal["internal", "shareable"]
HouseStyle = Literal["strict", "news"]
PICTURE = r"^(data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+=*)?$"
"""A picture as a `data:` address, or none."""
ADDRESS = r"^(https?://[A-Za-z0-9._~:/?#@!$&+,;=%-]+)?$"
"""An address that a link can be made of as it stands, or none."""
SEVERITIES: tuple[Severity, ...] = ("stop", "fix", "check", "note")


class Strict(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LanguageSettings(Strict):
    """`pipeline` names an installed spaCy pipeline; "" is the one in the package.

    `identify` refuses a text that is surely in another language than its article says.
    """

    pipeline: str = ""
    identify: bool = True


class Limits(Strict):
    """What is refused, by name: `bytes` of one file, `characters` in one article, `articles` in one comparison.

    `files` are those of one batch.
    A parse of more than a million characters is refused by spaCy.
    """

    bytes: int = Field(default=50_000_000, gt=0)
    characters: int = Field(default=500_000, gt=0, le=1_000_000)
    articles: int = Field(default=40, gt=1)
    files: int = Field(default=20_000, gt=1)


Port = Annotated[int, Field(gt=0, lt=65_536)]


class Fetching(Strict):
    """How an address is fetched: `seconds` for all of it, `bytes` of the page after decompression, `redirects` at most.

    What could lead into a network of the caller's own, `ports` and `allow_private`, no file can set.
    """

    seconds: float = Field(default=30, gt=0, le=600)
    bytes: int = Field(default=10_000_000, gt=0)
    redirects: int = Field(default=8, ge=0, le=20)
    ports: tuple[Port, ...] = (80, 443)
    allow_private: bool = False


class CheckSettings(Strict):
    """One check's switch, its severity in place of the code's own, its options (its keyword-only parameters)."""

    enabled: bool = True
    severity: Severity | None = None
    options: dict[str, str | int | float | bool] = {}


class Imprint(Strict):
    """Who answers for a report; `logo` is a picture as a `data:` address, `artifacts` where all its files are kept."""

    slug: str = Field(default="", max_length=200)
    desk: str = Field(default="", max_length=200)
    editor: str = Field(default="", max_length=200)
    logo: str = Field(default="", pattern=PICTURE)
    artifacts: str = Field(default="", pattern=ADDRESS)


class Settings(Strict):
    """All settings of a run; `page_size` is of the PDF, a `shareable` edition has no full texts.

    `quotations` is the house style that unmarked changes are held to. `families` are outlets, by the family's name,
    that share a newsroom or a wire: what they agree on counts once.
    """

    language: LanguageSettings = LanguageSettings()
    limits: Limits = Limits()
    fetch: Fetching = Fetching()
    checks: dict[str, CheckSettings] = {}
    quotations: HouseStyle = "strict"
    families: dict[str, tuple[Line, ...]] = {}
    fail_on: FailOn = "fix"
    title: str = ""
    page_size: Literal["A4", "Letter"] = "A4"
    edition: Edition = "internal"
    imprint: Imprint = Imprint()

    @model_validator(mode="after")
    def _of_one_family(self) -> Self:
        outlets = [outlet.casefold() for family in self.families.values() for outlet in family]
        if len(outlets) != len(set(outlets)):
            raise ValueError("An outlet is of one family")
        return self

    def family(self, outlet: str) -> str:
        """The name of an outlet's family; "" where it has none."""
        wanted = outlet.casefold()
        return next((name for name, ones in self.families.items() if wanted in map(str.casefold, ones)), "")


def settings_from(assignments: Iterable[str], **flags: object) -> Settings:
    """Settings from assignments ("limits.characters=500000", the value as in TOML or bare) and top-level values.

    Raises:
        SettingsError: a name is unknown, or a value is out of range.

    """
    values: dict[str, Any] = dict(flags)
    for assignment in assignments:
        assign(values, assignment)
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise misfit(Settings, error).error() from None


def assign(values: dict[str, Any], assignment: str) -> tuple[str, ...]:
    """Put the value of "limits.characters=500000" in its place, and tell the place.

    Raises:
        SettingsError: it is no assignment, or goes into a value.

    """
    name, sign, value = assignment.partition("=")
    if not (sign and name.strip()):
        raise SettingsError(f'"{assignment}" sets nothing.', mend='Write it like "limits.characters=500000".')
    return put(values, tuple(name.strip().split(".")), _value(value.strip()))


def put(values: dict[str, Any], path: tuple[str, ...], value: object) -> tuple[str, ...]:
    """Put a value in its place, and tell the place.

    Raises:
        SettingsError: a section on the way is a value.

    """
    for section in path[:-1]:
        values = values.setdefault(section, {})
        if not isinstance(values, dict):
            raise SettingsError(f'"{section}" is no section.', subject=".".join(path), mend="Set it once.")
    values[path[-1]] = value
    return path


def _value(written: str) -> object:
    try:
        return tomllib.loads(f"value = {written}")["value"]
    except tomllib.TOMLDecodeError:
        return written
