"""Clock times and parts of the day: what a match of their patterns says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.analysis.times.meanings import Expression, Meaning, Shift, Weekday
from factcheck.analysis.times.numerals import number_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.analysis.times.grammar import Match
    from factcheck.rules import Rules

NOON = 12
LAST_MINUTE = 59
NARRATIVE_DAY = Shift("D", 0, "D", anaphoric=True)


def timed(match: Match, clock: str, meaning: Meaning = NARRATIVE_DAY) -> Expression:
    """An expression of type TIME over the whole match."""
    starts = match.encoding.starts
    return Expression(starts[match.first], starts[match.last], "TIME", meaning, clock, match.text("zone"))


def _clock(match: Match, rules: Rules) -> Expression | None:
    del rules
    hour, minute = int(match.text("hour")), int(match.text("minute") or 0)
    afternoon = match.text("meridiem")[0] in "pP"
    if not 1 <= hour <= NOON or minute > LAST_MINUTE:
        return None
    return timed(match, f"T{hour % NOON + NOON * afternoon:02}:{minute:02}")


def _clock_24(match: Match, rules: Rules) -> Expression | None:
    del rules
    minute = int(match.text("minute"))
    return timed(match, f"T{int(match.text('hour')):02}:{minute:02}") if minute <= LAST_MINUTE else None


def _military(match: Match, rules: Rules) -> Expression | None:
    del rules
    hour, minute = int(match.text("clock")[:2]), int(match.text("clock")[2:])
    return timed(match, f"T{hour:02}:{minute:02}") if hour <= 2 * NOON and minute <= LAST_MINUTE else None


def _oclock(match: Match, rules: Rules) -> Expression | None:
    hour = number_of(match.text("hour"), rules)
    return timed(match, f"T{int(hour):02}:00") if hour and hour <= 2 * NOON else None


def _clock_word(match: Match, rules: Rules) -> Expression | None:
    del rules
    return timed(match, match.value("clock"))


def _overnight(match: Match, rules: Rules) -> Expression | None:
    del rules
    return timed(match, "TNI", Shift("D", -1, "D"))


def _part_of_day(match: Match, rules: Rules) -> Expression | None:
    del rules
    return timed(match, f"T{match.value('part_of_day')}")


def _part_of_named_day(match: Match, rules: Rules) -> Expression | None:
    del rules
    anaphoric = match.holds("shift", "anaphoric")
    return timed(match, f"T{match.value('part_of_day')}", Shift("D", match.value("shift"), "D", anaphoric))


def _part_of_weekday(match: Match, rules: Rules) -> Expression | None:
    del rules
    return timed(match, f"T{match.value('part_of_day')}", Weekday(match.value("weekday")))


def _relative_day(match: Match, rules: Rules) -> Expression | None:
    del rules
    shift = match.value("day")
    part = match.value("part_of_day") or shift.lstrip("-0123456789")
    found = timed(match, f"T{part}" if part else "", Shift("D", int(shift.rstrip("NI")), "D"))
    return found if part else replace(found, type="DATE")


INTERPRETERS: dict[str, Callable[[Match, Rules], Expression | None]] = {
    "clock": _clock,
    "clock_24": _clock_24,
    "clock_military": _military,
    "clock_oclock": _oclock,
    "clock_word": _clock_word,
    "clock_zoned": _clock_24,
    "overnight": _overnight,
    "part_of_day": _part_of_day,
    "part_of_day_of": _part_of_day,
    "part_of_named_day": _part_of_named_day,
    "part_of_weekday": _part_of_weekday,
    "relative_day": _relative_day,
}
