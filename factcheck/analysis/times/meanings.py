"""What a temporal expression says by itself, before it is known when it was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import TimeType

WRONG_WEEKDAY = "weekday and date disagree"
"""The rule of a date that does not fall on the weekday beside it."""

EXPLICIT = "explicit date"
"""The rule of a date that is printed whole."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no anchor: an explicit date, a year, a duration, a reference to the present."""

    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day without a year."""

    month: int
    day: int
    weekday: int | None = None
    last: int | None = None
    """The last day of a range: "June 3-5"."""
    grain: str = "D"
    """The unit of the value: "W" for "the week of June 3"."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `step` is -1 for "last", 0 for "this", 1 for "next"."""

    number: int
    step: int | None = None
    anaphoric: bool = False
    """Whether it counts from what the text has told ("the previous Friday"), not from the day of publication."""
    near: bool = False
    """Whether the very next one is meant ("the coming Friday"), not that of the next week."""


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth such weekday of a month, -1 the last: "the first Monday in October"."""

    month: int
    number: int
    nth: int


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend; `step` as for a weekday."""

    step: int | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes once a year, without one: a month, a season, a quarter, a half, a day."""

    code: str
    step: int | None = None
    of_year: int | None = None
    """Years from the present one, where the expression says so ("January this year")."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday by its name in the rules; `step` as for a weekday."""

    name: str
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Some units on from the day of publication, or from what the narrative has reached (`anaphoric`).

    `grain` is the unit of the value: "ten days ago" is a day, "two weeks ago" a week; "" keeps the narrative's own.
    """

    unit: str
    count: int
    grain: str
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class Salient:
    """The unit that the text was last speaking of: "the quarter", "the latest period", "a year earlier"."""

    unit: str
    years: int = 0
    of_year: int | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; `step` is -1 where it ends now ("the past week"), 1 where it starts now."""

    value: str
    unit: str
    count: int | None
    step: int | None = None


Meaning = Fixed | MonthDay | NthWeekday | Weekday | Weekend | Recurring | Holiday | Shift | Salient | Length


@dataclass(frozen=True, slots=True)
class Resolution:
    """A TIMEX3 value and the name of the rule that led to it."""

    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression found in a text: offsets, TIMEX3 type, meaning, part of the day or clock time."""

    start: int
    end: int
    type: TimeType
    meaning: Meaning
    clock: str = ""
    zone: str = ""
    """The printed zone: "EST"."""

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start
