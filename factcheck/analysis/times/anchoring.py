"""What a temporal expression means when it is known when, and in what tense, it was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import singledispatchmethod
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import DAY, day_of, interval_of, moved, shifted, value_at
from factcheck.analysis.times.calendar_patterns import WRONG_WEEKDAY
from factcheck.analysis.times.holidays import holiday_in
from factcheck.analysis.times.meanings import (
    Fixed,
    Holiday,
    Length,
    Meaning,
    MonthDay,
    Recurring,
    Salient,
    Shift,
    Weekday,
    Weekend,
)

if TYPE_CHECKING:
    from factcheck.analysis.times.tense import Tense
    from factcheck.rules import Rules

UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
    "L": "X",
}
UNIT_NAMES = {
    "D": "day",
    "W": "week",
    "2W": "fortnight",
    "WE": "weekend",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "L": "millennium",
}
FROM_PUBLICATION = "publication"
FAR, NEAR = 240, 130
"""Days: a yearless day that would lie this far on the side of the tense, and this near on the other, is on the other."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A TIMEX3 value and the name of the rule that led to it."""

    value: str
    rule: str


@dataclass(slots=True)
class Narrative:
    """What the text has spoken of so far: its last time, its last day, its last quarter."""

    last: str = ""
    day: str = ""
    quarter: str = ""

    def note(self, value: str, *, now: bool) -> None:
        """Remember a resolved value; a quarter only where it is not one to compare with."""
        if interval_of(value):
            self.last = value
            self.day = value[:10] if DAY.match(value) else self.day
            self.quarter = value if "-Q" in value and now else self.quarter


@dataclass(frozen=True)
class Anchor:
    """The day of publication (or None), the narrative, the tense around the expression."""

    day: date | None
    narrative: Narrative
    rules: Rules
    tense: Callable[[], Tense] = field(default=lambda: "")
    year: int | None = None
    """The year of publication, where the day is not known but the year is."""

    @singledispatchmethod
    def resolve(self, meaning: Meaning) -> Resolution:
        """The value of a meaning here."""
        raise TypeError(meaning)

    @resolve.register
    def _(self, meaning: Fixed) -> Resolution:
        return Resolution(meaning.value, meaning.rule)

    @resolve.register
    def _(self, meaning: Length) -> Resolution:
        return Resolution(meaning.value, "duration")

    @resolve.register
    def _(self, meaning: MonthDay) -> Resolution:
        unknown = f"XXXX-{meaning.month:02}-{meaning.day:02}"
        found = self._yearly(lambda year: _in_year(meaning, year), unknown, "date")
        day = interval_of(found.value)
        if meaning.weekday and day and day.first.isoweekday() != meaning.weekday:
            return Resolution(found.value, WRONG_WEEKDAY)
        return found

    @resolve.register
    def _(self, meaning: Holiday) -> Resolution:
        if meaning.step is not None:
            return self._stepped(
                lambda year: _iso(holiday_in(meaning.name, year, self.rules)), meaning.step, "XXXX-XX-XX", "holiday"
            )
        return self._yearly(lambda year: _iso(holiday_in(meaning.name, year, self.rules)), "XXXX-XX-XX", "holiday")

    @resolve.register
    def _(self, meaning: Recurring) -> Resolution:
        if meaning.of_year is not None:
            year = f"{self.day.year + meaning.of_year:04}" if self.day else "XXXX"
            return Resolution(f"{year}-{meaning.code}", "part of a named year")
        if meaning.step is not None:
            return self._stepped(
                lambda year: f"{year:04}-{meaning.code}", meaning.step, f"XXXX-{meaning.code}", "part of the year"
            )
        return self._yearly(lambda year: f"{year:04}-{meaning.code}", f"XXXX-{meaning.code}", "part of the year")

    @resolve.register
    def _(self, meaning: Weekday) -> Resolution:
        if not self.day:
            return Resolution(f"XXXX-WXX-{meaning.number}", "weekday, no anchor")
        back, ahead = (self.day.isoweekday() - meaning.number) % 7, (meaning.number - self.day.isoweekday()) % 7
        if meaning.step is None:
            return self._plain_weekday(back, ahead)
        if meaning.step < 0:
            return self._on(-(back or 7), "weekday, last")
        if meaning.step > 0:
            return self._on(8 - self.day.isoweekday() + meaning.number - 1, "weekday, next")
        return self._on(-back if self.tense() == "past" else ahead, "weekday, this")

    def _plain_weekday(self, back: int, ahead: int) -> Resolution:
        if not back:
            return self._on(0, "weekday, publication day")
        tense = self.tense()
        if tense in {"future", "present"}:
            return self._on(ahead, "weekday, ahead")
        return self._on(-back, "weekday, past tense" if tense else "weekday, no verb")

    def _on(self, days: int, rule: str) -> Resolution:
        day = moved(self.day, "D", days) if self.day else None
        return Resolution(_iso(day) or UNKNOWN["D"], rule)

    @resolve.register
    def _(self, meaning: Shift) -> Resolution:
        base, rule = self._base(meaning)
        day = moved(base, meaning.unit, meaning.count) if base else None
        beyond = "PAST_REF" if meaning.count < 0 else "FUTURE_REF"
        value = value_at(day, meaning.grain) if day else beyond if base else UNKNOWN[meaning.grain]
        return Resolution(value, rule)

    def _base(self, meaning: Shift) -> tuple[date | None, str]:
        if meaning.anaphoric:
            told = self.narrative.day if meaning.unit == "D" else self.narrative.last
            if interval := interval_of(told):
                return interval.first, _counted(meaning) + "the narrative"
        return self.day, _counted(meaning) + FROM_PUBLICATION

    @resolve.register
    def _(self, meaning: Weekend) -> Resolution:
        if not self.day:
            return Resolution(UNKNOWN["WE"], "weekend, no anchor")
        within = self.day.isoweekday() >= 6  # noqa: PLR2004 - Saturday or Sunday
        ahead = self.tense() == "future" or meaning.step == 1
        weeks = int(meaning.step == 1 and within) if ahead else -int(not within or meaning.step == -1)
        day = moved(self.day, "W", weeks)
        rule = "weekend, ahead" if ahead else "weekend, past tense"
        return Resolution(value_at(day, "WE") if day else UNKNOWN["WE"], rule)

    @resolve.register
    def _(self, meaning: Salient) -> Resolution:
        value = self._salient(meaning.unit)
        if meaning.of_year:
            quarter = self.narrative.quarter[4:]
            return Resolution(f"{meaning.of_year:04}{quarter}", "explicit year")
        if meaning.years and value:
            value = shifted(value, "Y", meaning.years)
        return Resolution(
            value or UNKNOWN[meaning.unit or "Y"],
            "last spoken of" if not meaning.years else "years from what was spoken of",
        )

    def _salient(self, unit: str) -> str | None:
        if unit in {"Q", ""} and self.narrative.quarter:
            return self.narrative.quarter
        if unit == "D" and self.narrative.day:
            return self.narrative.day
        if not self.day:
            return None
        return value_at(self.day, unit or "Y")

    def _yearly(self, occurrence: Callable[[int], str | None], unknown: str, name: str) -> Resolution:
        """The occurrence on the side of the tense; the nearer one where there is no verb."""
        if not self.day:
            value = occurrence(self.year) if self.year else None
            return Resolution(value or unknown, f"{name}, year of the text" if value else f"{name}, no anchor")
        before, after = self._around(occurrence)
        if not before or not after:
            return Resolution(before or after or unknown, f"{name}, nearest year")
        gone, left = (self.day - _first(before)).days, (_first(after) - self.day).days
        tense = "" if "-Q" in before and self.tense() == "future" else self.tense()
        if tense == "past" and not (gone > FAR and left < NEAR and DAY.match(before)):
            return Resolution(before, f"{name}, past tense")
        if tense in {"future", "present"} and not (left > FAR and gone < NEAR):
            return Resolution(after, f"{name}, ahead")
        return Resolution(before if gone <= left else after, f"{name}, nearest year")

    def _around(self, occurrence: Callable[[int], str | None]) -> tuple[str, str]:
        """The last occurrence that has begun, and the first that is not over."""
        assert self.day
        values = [
            value for year in range(self.day.year - 8, self.day.year + 9) if year > 0 and (value := occurrence(year))
        ]
        spans = [(value, interval) for value in values if (interval := interval_of(value))]
        begun = [value for value, interval in spans if interval.first <= self.day]
        coming = [value for value, interval in spans if interval.last >= self.day]
        return begun[-1] if begun else "", coming[0] if coming else ""

    def _stepped(self, occurrence: Callable[[int], str | None], step: int, unknown: str, name: str) -> Resolution:
        if not self.day:
            return Resolution(unknown, f"{name}, no anchor")
        spans = [
            (value, interval)
            for year in range(max(1, self.day.year - 1), self.day.year + 2)
            if (value := occurrence(year)) and (interval := interval_of(value))
        ]
        if step == 0:
            return Resolution(occurrence(self.day.year) or unknown, f"{name}, this year")
        if step > 0:
            return Resolution(
                next((value for value, interval in spans if interval.first > self.day), unknown), f"{name}, next"
            )
        return Resolution(
            next((value for value, interval in reversed(spans) if interval.last < self.day), unknown), f"{name}, last"
        )


def _counted(meaning: Shift) -> str:
    """ "day before ", "week of ", "3 months after "."""
    name, count = UNIT_NAMES[meaning.unit], abs(meaning.count)
    if not count:
        return f"{name} of "
    number = f"{count} {name}s" if count > 1 else name
    return f"{number} before " if meaning.count < 0 else f"{number} after "


def _in_year(meaning: MonthDay, year: int) -> str | None:
    first, last = (day_of(year, meaning.month, day) for day in (meaning.day, meaning.last or meaning.day))
    if first is None or last is None:
        return None
    return f"{first.isoformat()}/{last.isoformat()}" if meaning.last else first.isoformat()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _first(value: str) -> date:
    interval = interval_of(value)
    assert interval
    return interval.first
