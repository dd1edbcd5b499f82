"""What a configuration file may say: the settings, and beside them the stories, the baseline and the waivers."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BeforeValidator, Field, StringConstraints, ValidationError, model_validator

from factcheck.misfits import Misfit, misfit
from factcheck.settings import Line, Settings, Strict

if TYPE_CHECKING:
    from collections.abc import Mapping


class Source(Strict):
    """An article of a story: its file or address, and what is said of it in place of what the file says."""

    path: Line
    outlet: str = ""
    title: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""


def _source(value: Any) -> Any:
    """A path alone is a source."""
    return {"path": value} if isinstance(value, str) else value


def _iso(value: Any) -> Any:
    """TOML has days of its own."""
    return value.isoformat() if type(value) is datetime.date else value


OneSource = Annotated[Source, BeforeValidator(_source)]


class Story(Strict):
    """Articles of one story that are compared by `factcheck run`; paths are seen from the configuration's folder.

    The draft is one more article, or one of the sources; without one all are equal. `output` is the folder of its
    reports, `reports/NAME` by default; a story without a title goes by whom its articles name.
    """

    name: Annotated[str, Field(pattern=r"^\w[\w .-]*$", max_length=100)]
    sources: Annotated[tuple[OneSource, ...], Field(min_length=1)]
    draft: OneSource | None = None
    output: str = ""
    title: str = ""
    baseline: str = ""


class Manifest(Strict):
    """The articles of a batch; paths are seen from the manifest's folder."""

    article: Annotated[tuple[OneSource, ...], Field(min_length=1)]

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Self | Misfit:
        """The manifest that values make, or what does not fit."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            return misfit(cls, error)


class Waiver(Strict):
    """What is let pass: every finding of a code, or the one of a fingerprint, through the day it expires.

    One for a `story` holds for that story of the configuration alone.
    """

    code: Annotated[str, Field(pattern=r"^([A-Z]\d\d)?$")] = ""
    fingerprint: Annotated[str, Field(pattern=r"^([0-9a-f]{16})?$")] = ""
    story: str = ""
    reason: Line
    by: Line
    expires: datetime.date

    @classmethod
    def of(cls, what: str, **given: Any) -> Self:
        """A waiver of a code or a fingerprint.

        Raises:
            SettingsError: it is neither, or the reason or the name is missing.

        """
        kind = "code" if len(what) < len("0123456789abcdef") else "fingerprint"
        try:
            return cls.model_validate({kind: what, **given})
        except ValidationError as error:
            raise misfit(cls, error).error() from None

    @model_validator(mode="after")
    def _of_one_thing(self) -> Self:
        if bool(self.code) == bool(self.fingerprint):
            raise ValueError("Give a code or a fingerprint, one of the two")
        return self


class Passage(Strict):
    """Words of an outlet's account, as they stand there; enough of them to be there once."""

    outlet: Line
    words: Line


class Ruling(Passage):
    """What the tool got wrong, as somebody has decided it, of one thing.

    `speaker` says who said the words, `date` which day or days ("2025-03-04/2025-03-06") the one date among them is;
    `apart_from` that they and words of another account are not the same remark or event.
    """

    speaker: Annotated[str, StringConstraints(strip_whitespace=True)] = ""
    date: Annotated[str, BeforeValidator(_iso), Field(pattern=r"^(\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?)?$")] = ""
    apart_from: Passage | None = None
    story: str = ""
    reason: Line
    by: Line

    @model_validator(mode="after")
    def _of_one_thing(self) -> Self:
        if sum(map(bool, (self.speaker, self.date, self.apart_from))) != 1:
            raise ValueError("Give a speaker, a date or apart_from, one of the three")
        if self.days != sorted(self.days):
            raise ValueError("The first day comes first")
        return self

    @property
    def days(self) -> list[datetime.date]:
        """The day, or the first and the last."""
        return [datetime.date.fromisoformat(one) for one in self.date.split("/") if one]


class Project(Settings):
    """All that a configuration file may say."""

    baseline: str = ""
    story: tuple[Story, ...] = ()
    waiver: tuple[Waiver, ...] = ()
    ruling: tuple[Ruling, ...] = ()

    @model_validator(mode="after")
    def _stories_apart(self) -> Self:
        for what in ("name", "output"):
            given = [value.casefold() for one in self.story if (value := getattr(one, what))]
            if shared := next((value for place, value in enumerate(given) if value in given[:place]), None):
                raise ValueError(f'Two stories have the {what} "{shared}"')
        return self

    def baseline_of(self, story: str) -> str:
        """The baseline of a story by its name: its own, or that of all."""
        return next((one.baseline for one in self.story if one.name == story and one.baseline), self.baseline)

    def rulings_for(self, story: str) -> tuple[Ruling, ...]:
        """The rulings that hold for a story by its name; for what has no name, those of no story."""
        return tuple(one for one in self.ruling if one.story in {"", story})

    def waivers_for(self, story: str) -> tuple[Waiver, ...]:
        """The waivers that hold for a story by its name; for what has no name, those of no story."""
        return tuple(one for one in self.waiver if one.story in {"", story})

    @property
    def settings(self) -> Settings:
        """What a comparison takes of it."""
        return Settings(**{name: getattr(self, name) for name in Settings.model_fields})
