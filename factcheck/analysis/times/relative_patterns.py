"""Weekdays and units counted from another time: what a match of their patterns says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar_patterns import dated
from factcheck.analysis.times.holidays import nth_weekday
from factcheck.analysis.times.length_patterns import amount_of
from factcheck.analysis.times.meanings import (
    EXPLICIT,
    Expression,
    Fixed,
    NthWeekday,
    Salient,
    Shift,
    Weekday,
    Weekend,
)
from factcheck.analysis.times.numerals import year_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.analysis.times.grammar import Match
    from factcheck.rules import Rules

GRAINS = {"D": "D", "W": "W", "2W": "W", "WE": "WE", "M": "M", "Q": "Q", "Y": "Y", "E": "E", "C": "C", "L": "L"}


def _relative_unit(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit, step = match.value("unit"), match.value("shift")
    if unit not in GRAINS:
        return None
    if unit == "WE" and match.holds("shift", "deictic"):
        return dated(match, Weekend(step))
    if unit == "Q" and match.holds("shift", "anaphoric") and not step:
        return dated(match, Salient(unit))
    told = match.holds("shift", "anaphoric") or (unit == "D" and "the" in match)
    return dated(match, Shift(unit, step, GRAINS[unit], told))


def _the_unit(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit = match.value("unit")
    if unit == "WE":
        return dated(match, Weekend())
    return dated(match, Salient(unit)) if unit in GRAINS and unit not in "ECL" else None


def _relative_period(match: Match, rules: Rules) -> Expression | None:
    del rules
    year = match.text("year")
    return dated(match, Salient("Q", of_year=int(year)) if year else Salient(""))


def _earlier(match: Match, rules: Rules) -> Expression | None:
    amount, unit = amount_of(match, rules), match.value("unit")
    if amount is None or unit not in GRAINS:
        return dated(match, Fixed("PAST_REF", "reference to the past"))
    anaphoric = match.holds("ago", "earlier")
    if amount == 1 and unit == "Y":
        return dated(match, Salient("", -1))
    return dated(match, Shift(unit, -int(amount), GRAINS[unit], anaphoric))


def _earlier_vague(match: Match, rules: Rules) -> Expression | None:
    del rules
    return dated(match, Fixed("PAST_REF", "reference to the past"))


def _earlier_period(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit = match.value("unit")
    return dated(match, Salient("", -1) if unit == "Y" else Shift(unit, -1, GRAINS[unit])) if unit in GRAINS else None


def _weekday(match: Match, rules: Rules) -> Expression | None:
    """A weekday; "this past Friday" is the last one, "this coming Friday" the very next."""
    steps = rules.table("time_words")["deictic"]
    word = (match.text("new") or match.text("shift")).casefold()
    near = word in rules.table("time_words")["marks"]["coming"]
    step = steps.get(word, match.value("shift"))
    return dated(match, Weekday(match.value("weekday"), step, match.holds("shift", "anaphoric"), near))


def _weekday_of_month(match: Match, rules: Rules) -> Expression | None:
    nth = match.value("number")
    if nth not in {-1, 1, 2, 3, 4}:
        return None
    month, number = match.value("month"), match.value("weekday")
    year = year_of(match.text("year"), rules) if "year" in match else None
    if year is None:
        return dated(match, NthWeekday(month, number, nth))
    return dated(match, Fixed(nth_weekday(year, month, number, nth).isoformat(), EXPLICIT))


def _year_end(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit = match.value("unit")
    return dated(match, Shift(unit, 0, GRAINS[unit])) if unit in "YMQ" else None


def _beyond_day(match: Match, rules: Rules) -> Expression | None:
    """The day before yesterday, the day after tomorrow."""
    del rules
    step, day = {"after": 1, "before": -1}.get(match.value("tie")), match.value("day")
    return dated(match, Shift("D", int(day) + step, "D")) if step and day.lstrip("-").isdecimal() else None


INTERPRETERS: dict[str, Callable[[Match, Rules], Expression | None]] = {
    "beyond_day": _beyond_day,
    "earlier": _earlier,
    "earlier_adjective": _earlier_period,
    "earlier_period": _earlier_period,
    "earlier_vague": _earlier_vague,
    "relative_period": _relative_period,
    "relative_unit": _relative_unit,
    "the_unit": _the_unit,
    "weekday": _weekday,
    "weekday_of_month": _weekday_of_month,
    "year_end": _year_end,
}
