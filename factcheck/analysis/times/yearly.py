"""What comes once a year — a day, a month, a season, a quarter, a holiday — in the year that is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import DAY, day_of, interval_of, value_at
from factcheck.analysis.times.holidays import holiday_in, nth_weekday
from factcheck.analysis.times.meanings import Holiday, MonthDay, NthWeekday, Recurring, Resolution

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.analysis.times.tense import Side
    from factcheck.document import Interval
    from factcheck.rules import Rules

FAR, NEAR = 240, 130
"""Days: a day so far off on the side of a verb that it hangs on loosely, and so near on the other, is on the other."""
YEAR_BACK, SOON = 300, 50
"""Days: one so near ahead is not one so long ago, for which style books want a year ("was extended to Nov. 16")."""
NEARER = 2.5
"""How many times as near what lies ahead is where a verb of the past that hangs on loosely says little."""
REACH = 8
"""Years before and after in which the 29th of February is sure to fall, but for the turn of some centuries."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """Its value in a year (None where it has none), its value without a year, and its name in rules."""

    occurrence: Callable[[int], str | None]
    unknown: str
    name: str

    def in_year(self, year: int | None) -> Resolution:
        """Its value where only the year of the text is known, or nothing is."""
        value = self.occurrence(year) if year else None
        return Resolution(value, f"{self.name}, year of the text") if value else self._unanchored()

    def by_tense(self, day: date, side: Side, *, loose: bool) -> Resolution:
        """The occurrence on the side of the tense; the nearer one where there is no verb, or only a `loose` one."""
        tense = side.tense
        spans = self._around(day, REACH)
        begun = [one for one in spans if one[1].first <= day]
        coming = [one for one in spans if one[1].last >= day]
        if not begun or not coming:
            return self._unanchored()
        (before, past), (after, future) = begun[-1], coming[0]
        gone, left = (day - past.first).days, (future.first - day).days
        single = DAY.match(before)
        soon = single and ((gone > YEAR_BACK and left < SOON) or (loose and gone > FAR and left < NEAR))
        soon = soon or (not side.firm and left * NEARER < gone)
        if tense == "past" and not soon:
            return Resolution(before, f"{self.name}, past tense")
        if (
            tense in {"future", "present"}
            and not (single and (loose or tense == "present") and left > FAR and gone < NEAR)
            and "-Q" not in after
        ):
            return Resolution(after, f"{self.name}, ahead")
        return Resolution(before if gone <= left else after, f"{self.name}, nearest year")

    def stepped(self, day: date, step: int) -> Resolution:
        """The last, this year's, or the next one."""
        spans = self._around(day, 1)
        if step == 0:
            value = self.occurrence(day.year)
            return Resolution(value, f"{self.name}, this year") if value else self._unanchored()
        if step > 0:
            return self._first([value for value, days in spans if days.first > day], "next")
        return self._first([value for value, days in reversed(spans) if days.last < day], "last")

    def _first(self, values: list[str], side: str) -> Resolution:
        return Resolution(values[0], f"{self.name}, {side}") if values else self._unanchored()

    def _around(self, day: date, reach: int) -> list[tuple[str, Interval]]:
        years = range(max(1, day.year - reach), day.year + reach + 1)
        values = [value for year in years if (value := self.occurrence(year))]
        return [(value, days) for value in values if (days := interval_of(value))]

    def _unanchored(self) -> Resolution:
        return Resolution(self.unknown, f"{self.name}, no anchor")


def yearly_of(meaning: MonthDay | NthWeekday | Recurring | Holiday, rules: Rules) -> Yearly:
    """The yearly thing that a meaning names."""
    if isinstance(meaning, MonthDay):
        unknown = "XXXX-WXX" if meaning.grain == "W" else f"XXXX-{meaning.month:02}-{meaning.day:02}"
        return Yearly(lambda year: _days(meaning, year), unknown, "date")
    if isinstance(meaning, NthWeekday):
        return Yearly(
            lambda year: nth_weekday(year, meaning.month, meaning.number, meaning.nth).isoformat(),
            f"XXXX-{meaning.month:02}-XX",
            "nth weekday of a month",
        )
    if isinstance(meaning, Recurring):
        return Yearly(lambda year: f"{year:04}-{meaning.code}", f"XXXX-{meaning.code}", "part of the year")
    return Yearly(lambda year: _iso(holiday_in(meaning.name, year, rules)), "XXXX-XX-XX", "holiday")


def _days(meaning: MonthDay, year: int) -> str | None:
    first, last = (day_of(year, meaning.month, day) for day in (meaning.day, meaning.last or meaning.day))
    if first is None or last is None:
        return None
    return f"{first.isoformat()}/{last.isoformat()}" if meaning.last else value_at(first, meaning.grain)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
