"""What a temporal expression means when it is known when, and in what tense, it was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import singledispatchmethod
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import DAY, interval_of, moved, shifted, value_at
from factcheck.analysis.times.meanings import (
    WRONG_WEEKDAY,
    Fixed,
    Holiday,
    Length,
    Meaning,
    MonthDay,
    NthWeekday,
    Recurring,
    Resolution,
    Salient,
    Shift,
    Weekday,
    Weekend,
)
from factcheck.analysis.times.yearly import yearly_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.analysis.times.tense import Side, Tense
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
SATURDAY, WEEK = 6, 7
REACH, QUARTER_REACH = 600, 1200
"""Characters for which a time, a quarter stays what the text is speaking of."""


@dataclass(slots=True)
class Narrative:
    """What the text has spoken of shortly before: its last time, its last day, its last quarter."""

    last: str = ""
    day: str = ""
    quarter: str = ""
    told_at: int = 0
    quarter_at: int = 0

    def note(self, value: str, at: int, *, now: bool) -> None:
        """Remember a resolved value; a quarter only where it is not one to compare with."""
        if not interval_of(value):
            return
        self.last, self.told_at = value, at
        self.day = value[:10] if DAY.match(value) else self.day
        if "-Q" in value and now:
            self.quarter, self.quarter_at = value, at

    def reach(self, at: int) -> None:
        """Forget what was told too long before a place of the text."""
        if at - self.told_at > REACH:
            self.last = self.day = ""
        if at - self.quarter_at > QUARTER_REACH:
            self.quarter = ""


@dataclass(frozen=True)
class Anchor:
    """The day of publication, or only its year; the narrative; the tense around the expression."""

    day: date | None
    year: int | None
    narrative: Narrative
    side: Callable[[], Side]
    loose: Callable[[], bool]
    """Whether the expression stands far behind its verb."""
    rules: Rules

    def tense(self) -> Tense:
        """The tense around the expression."""
        return self.side().tense

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
        yearly = yearly_of(meaning, self.rules)
        found = yearly.by_tense(self.day, self.side(), loose=self.loose()) if self.day else yearly.in_year(self.year)
        days = interval_of(found.value)
        wrong = meaning.weekday and days and days.first.isoweekday() != meaning.weekday
        return Resolution(found.value, WRONG_WEEKDAY) if wrong else found

    @resolve.register
    def _(self, meaning: Holiday) -> Resolution:
        return self._once_a_year(meaning)

    @resolve.register
    def _(self, meaning: Recurring) -> Resolution:
        if meaning.of_year is None:
            return self._once_a_year(meaning)
        year = f"{self.day.year + meaning.of_year:04}" if self.day else UNKNOWN["Y"]
        return Resolution(f"{year}-{meaning.code}", "part of a named year")

    @resolve.register
    def _(self, meaning: NthWeekday) -> Resolution:
        yearly = yearly_of(meaning, self.rules)
        return yearly.by_tense(self.day, self.side(), loose=self.loose()) if self.day else yearly.in_year(self.year)

    def _once_a_year(self, meaning: Holiday | Recurring) -> Resolution:
        yearly = yearly_of(meaning, self.rules)
        if not self.day:
            return yearly.in_year(self.year if meaning.step is None else None)
        if meaning.step is not None:
            return yearly.stepped(self.day, meaning.step)
        return yearly.by_tense(self.day, self.side(), loose=self.loose())

    @resolve.register
    def _(self, meaning: Weekday) -> Resolution:
        base = self._told_day() if meaning.anaphoric else self.day
        if not base:
            return Resolution(f"XXXX-WXX-{meaning.number}", "weekday, no anchor")
        back = (base.isoweekday() - meaning.number) % WEEK
        ahead = (meaning.number - base.isoweekday()) % WEEK
        if meaning.step is None:
            return self._plain_weekday(base, back, ahead)
        if meaning.anaphoric:
            days = {-1: -(back or WEEK), 0: ahead, 1: ahead or WEEK}[meaning.step]
            return _on(base, days, "weekday, from the narrative")
        if meaning.step < 0:
            return _on(base, -(back or WEEK), "weekday, last")
        if meaning.step > 0:
            days = (ahead or WEEK) if meaning.near else WEEK - base.isoweekday() + meaning.number
            return _on(base, days, "weekday, the very next" if meaning.near else "weekday, next")
        return _on(base, -back if self.tense() == "past" else ahead, "weekday, this")

    def _plain_weekday(self, base: date, back: int, ahead: int) -> Resolution:
        """On the side of its verb; one that hangs on it loosely is not six days off where it may be the next day to."""
        if not back:
            return _on(base, 0, "weekday, publication day")
        tense, firm = self.side()
        if not firm and back in {1, WEEK - 1}:
            return _on(base, -1, "weekday, the day before") if back == 1 else _on(base, ahead, "weekday, the day after")
        if tense in {"future", "present"}:
            return _on(base, ahead, "weekday, ahead")
        return _on(base, -back, "weekday, past tense" if tense else "weekday, no verb")

    @resolve.register
    def _(self, meaning: Weekend) -> Resolution:
        if not self.day:
            return Resolution(UNKNOWN["WE"], "weekend, no anchor")
        within = self.day.isoweekday() >= SATURDAY
        ahead = self.tense() == "future" or meaning.step == 1
        weeks = int(meaning.step == 1 and within) if ahead else -int(not within or meaning.step == -1)
        day = moved(self.day, "W", weeks)
        rule = "weekend, ahead" if ahead else "weekend, past tense"
        return Resolution(value_at(day, "WE") if day else UNKNOWN["WE"], rule)

    @resolve.register
    def _(self, meaning: Shift) -> Resolution:
        base, rule = self._base(meaning)
        if not base:
            return Resolution(UNKNOWN[meaning.grain], rule)
        day = moved(base, meaning.unit, meaning.count)
        beyond = "PAST_REF" if meaning.count < 0 else "FUTURE_REF"
        return Resolution(value_at(day, meaning.grain) if day else beyond, rule)

    def _base(self, meaning: Shift) -> tuple[date | None, str]:
        if meaning.anaphoric:
            told = self.narrative.day if meaning.unit == "D" else self.narrative.last
            if interval := interval_of(told):
                return interval.first, _counted(meaning) + "the narrative"
            if meaning.count:
                return None, _counted(meaning) + "what is not told"
        return self.day, _counted(meaning) + FROM_PUBLICATION

    def _told_day(self) -> date | None:
        return date.fromisoformat(self.narrative.day) if self.narrative.day else self.day

    @resolve.register
    def _(self, meaning: Salient) -> Resolution:
        if meaning.of_year:
            return Resolution(f"{meaning.of_year:04}{self.narrative.quarter[4:]}", "explicit year")
        value = self._salient(meaning.unit)
        if not meaning.years or not value:
            return Resolution(value or UNKNOWN[meaning.unit or "Y"], "last spoken of")
        return Resolution(shifted(value, "Y", meaning.years) or UNKNOWN["Y"], "years from what was spoken of")

    def _salient(self, unit: str) -> str | None:
        if unit in {"Q", ""} and self.narrative.quarter:
            return self.narrative.quarter
        if unit == "D" and self.narrative.day:
            return self.narrative.day
        return value_at(self.day, unit or "Y") if self.day else None


def _on(base: date, days: int, rule: str) -> Resolution:
    day = moved(base, "D", days)
    return Resolution(day.isoformat() if day else UNKNOWN["D"], rule)


def _counted(meaning: Shift) -> str:
    """The start of a rule's name: "day before ", "week of ", "3 months after "."""
    name, count = UNIT_NAMES[meaning.unit], abs(meaning.count)
    if not count:
        return f"{name} of "
    number = f"{count} {name}s" if count > 1 else name
    return f"{number} before " if meaning.count < 0 else f"{number} after "
