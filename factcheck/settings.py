"""Every setting of a run, validated once at the border: defaults, file, flags."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["stop", "fix", "check", "note"]
FailOn = Literal["stop", "fix", "check", "note", "none"]
Edition = Literal["internal", "shareable"]
SEVERITIES: tuple[Severity, ...] = ("stop", "fix", "check", "note")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LanguageSettings(_Strict):
    """`pipeline` names an installed spaCy pipeline; "" is the one in the package.

    `identify` refuses a text that is surely in another language than its article says.
    """

    pipeline: str = ""
    identify: bool = True


class Limits(_Strict):
    """What is refused, by name: `characters` in one article, `articles` in one comparison.

    A parse of more than a million characters is refused by spaCy.
    """

    characters: int = Field(default=500_000, gt=0, le=1_000_000)
    articles: int = Field(default=40, gt=1)


class CheckSettings(_Strict):
    """One check's switch and options (its keyword-only parameters)."""

    enabled: bool = True
    options: dict[str, str | int | float | bool] = {}


class Imprint(_Strict):
    """Who answers for a report; `logo` is a picture as a `data:` address."""

    slug: str = Field(default="", max_length=200)
    desk: str = Field(default="", max_length=200)
    editor: str = Field(default="", max_length=200)
    logo: str = Field(default="", pattern=r"^(data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+=*)?$")


class Settings(_Strict):
    """All settings of a run; `page_size` is of the PDF, a `shareable` edition has no full texts."""

    language: LanguageSettings = LanguageSettings()
    limits: Limits = Limits()
    checks: dict[str, CheckSettings] = {}
    fail_on: FailOn = "fix"
    title: str = ""
    page_size: Literal["A4", "Letter"] = "A4"
    edition: Edition = "internal"
    imprint: Imprint = Imprint()


def settings_from(assignments: Iterable[str], **flags: object) -> Settings:
    """Settings from assignments ("limits.characters=500000", the value as in TOML or bare) and top-level values.

    Raises:
        SettingsError: a name is unknown, or a value is out of range.

    """
    values: dict[str, Any] = dict(flags)
    for assignment in assignments:
        _assign(values, assignment)
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise _error(error) from None


def _assign(values: dict[str, Any], assignment: str) -> None:
    name, sign, value = assignment.partition("=")
    if not (sign and name.strip()):
        raise SettingsError(f'"{assignment}" sets nothing.', mend='Write it like "limits.characters=500000".')
    *sections, last = name.strip().split(".")
    for section in sections:
        values = values.setdefault(section, {})
        if not isinstance(values, dict):
            raise SettingsError(f'"{section}" is no section.', subject=name, mend="Set it once.")
    values[last] = _value(value.strip())


def _value(written: str) -> object:
    try:
        return tomllib.loads(f"value = {written}")["value"]
    except tomllib.TOMLDecodeError:
        return written


def _error(error: ValidationError) -> SettingsError:
    first = error.errors(include_url=False)[0]
    name = ".".join(map(str, first["loc"]))
    if first["type"] != "extra_forbidden":
        return SettingsError(f"{first['input']!r} does not do.", subject=name, mend=f"{first['msg']}.")
    near = get_close_matches(name, _names(Settings), 1, cutoff=0.4)
    return SettingsError(f'there is no setting "{name}".', mend=f'Did you mean "{near[0]}"?' if near else "")


def _names(model: type[BaseModel], section: str = "") -> list[str]:
    names: list[str] = []
    for name, field in model.model_fields.items():
        kind: Any = field.annotation
        nested = isinstance(kind, type) and issubclass(kind, BaseModel)
        names += _names(kind, f"{section}{name}.") if nested else [f"{section}{name}"]
    return names
