"""The days that a duration covers, where the text ties it to something: "two days later", "a week after"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import DAYS_IN, MONTHS_IN, moved
from factcheck.document import Interval

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.analysis.times.meanings import Length
    from factcheck.analysis.times.tense import Tense

BACK, ON = -1, 1
COUNTED_BACK = "counted back from publication"


@dataclass(frozen=True, slots=True)
class Tie:
    """What follows a duration: the step of the word (1 for "after", "later"), and the day that follows the word."""

    step: int
    anchored: bool
    """Whether the word needs what comes after it ("after") or looks back ("later")."""
    following: Interval | None


def covered(
    length: Length, tie: Tie | None, now: date | None, told: date | None, tense: Callable[[], Tense]
) -> tuple[Interval | None, str]:
    """The days and the rule; (None, "duration") where nothing ties the duration to a day."""
    count, unit = length.count, length.unit
    if count is None or (unit not in DAYS_IN and unit not in MONTHS_IN):
        return None, "duration"
    if length.step in {BACK, ON} and now:
        return _between(now, moved(now, unit, count * length.step)), "duration from the day of publication"
    return _tied(count, unit, tie, now, told, tense) if tie else (None, "duration")


def _tied(  # noqa: PLR0913, PLR0917 - a count of units, what ties it, and the three days it may be tied to
    count: int, unit: str, tie: Tie, now: date | None, told: date | None, tense: Callable[[], Tense]
) -> tuple[Interval | None, str]:
    if not tie.anchored:
        return (_one(moved(told, unit, count * tie.step)), "counted from the narrative") if told else (None, "duration")
    if tie.following:
        return _one(moved(tie.following.first, unit, count * tie.step)), "counted from the date beside it"
    if tie.step == ON and tense() == "present":
        return _between(now, moved(now, unit, -count)) if now else None, COUNTED_BACK
    return None, "duration"


def _one(day: date | None) -> Interval | None:
    return Interval(day, day) if day else None


def _between(one: date, other: date | None) -> Interval | None:
    return Interval(min(one, other), max(one, other)) if other else None
