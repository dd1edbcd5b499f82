"""Holidays: their names in a text, and the day on which each falls in a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from factcheck.analysis.times.meanings import Expression, Fixed, Holiday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Rules


@cache
def _names(rules: Rules) -> re.Pattern[str]:
    table = rules.table("holidays")
    names = sorted({*table["fixed"], *table["nth_weekday"], *table["easter"]}, key=lambda name: (-len(name), name))
    steps = "|".join(sorted(rules.table("time_words")["deictic"]))
    either = "|".join(re.escape(name).replace("'", "['’]") for name in names)
    return re.compile(rf"\b(?:({steps})\s)?({either})(?:,?\s(\d{{4}}))?(?![\w’'])", re.IGNORECASE)


def find_holidays(text: str, rules: Rules) -> Iterator[Expression]:
    """Every holiday that a text names, capitalized as names are."""
    steps = rules.table("time_words")["deictic"]
    for found in _names(rules).finditer(text):
        step, name, year = found.groups()
        if not name[0].isupper():
            continue
        key = name.casefold().replace("’", "'")
        day = holiday_in(key, int(year), rules) if year else None
        meaning = Fixed(day.isoformat(), "holiday") if day else Holiday(key, steps.get((step or "").casefold()))
        yield Expression(found.start(), found.end(), "DATE", meaning)


def holiday_in(name: str, year: int, rules: Rules) -> date | None:
    """The day on which a holiday falls in a year; None beyond the calendar."""
    table = rules.table("holidays")
    try:
        if name in table["fixed"]:
            return date(year, *table["fixed"][name])
        if name in table["easter"]:
            return easter_sunday(year) + timedelta(table["easter"][name])
        return nth_weekday(year, *table["nth_weekday"][name])
    except (OverflowError, ValueError):
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (1 is Monday) of a month, -1 the last."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    cycle = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * cycle + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (cycle + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
