"""Every setting of a run, validated once at the border: defaults, file, flags."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Severity = Literal["stop", "fix", "check", "note"]
FailOn = Literal["stop", "fix", "check", "note", "none"]
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
    """What is refused, by name: `characters` in one article, `articles` in one comparison."""

    characters: int = Field(default=1_000_000, gt=0)
    articles: int = Field(default=12, gt=1)


class CheckSettings(_Strict):
    """One check's switch and options (its keyword-only parameters)."""

    enabled: bool = True
    options: dict[str, str | int | float | bool] = {}


class Settings(_Strict):
    """All settings of a run."""

    language: LanguageSettings = LanguageSettings()
    limits: Limits = Limits()
    checks: dict[str, CheckSettings] = {}
    fail_on: FailOn = "fix"
    title: str = ""
