"""Arithmetic on TIMEX3 values: the days that a value covers, a value some units on, a value at a coarser grain."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from factcheck.document import Interval

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
MONTHS = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]|Q[1-4]|H[12]|S[PU]|FA|WI))?(?:T.*)?")
YEARS = re.compile(r"(\d{4})/(\d{4})")
DECADE = re.compile(r"\d{3}")
CENTURY = re.compile(r"\d{2}")
SEASON_MONTHS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (1, 15)}
"""First and last month; the ends are wide, as writers mean the weather as often as the sky.

A winter is named after either of its years, so it runs from the first January into the next March.
"""
MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
DAYS_IN = {"D": 1, "W": 7, "2W": 14, "WE": 7}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, None where there is none such."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004
        return date(year, month, day)
    return None


def interval_of(value: str) -> Interval | None:
    """The days that a TIMEX3 value covers, None where it names no days of the calendar.

    A week takes in the Sunday before it too: in the United States it starts there.
    """
    for expression, read in READERS:
        if found := expression.fullmatch(value):
            return read(found)
    return None


def _day(found: re.Match[str]) -> Interval | None:
    day = day_of(*map(int, found.group(1, 2, 3)))
    return Interval(day, day) if day else None


def _days(found: re.Match[str]) -> Interval:
    return Interval(*map(date.fromisoformat, found.groups()))


def _week(found: re.Match[str]) -> Interval | None:
    year, week = int(found[1]), int(found[2])
    if not 1 <= week <= weeks_in(year):
        return None
    sunday = date.fromisocalendar(year, week, 7)
    return Interval(sunday - timedelta(1 if found[3] else 7), sunday)


def _months(found: re.Match[str]) -> Interval | None:
    first, last = _month_bounds(found[2] or "")
    return _span(int(found[1]), first, last)


def _month_bounds(code: str) -> tuple[int, int]:
    if code in SEASON_MONTHS:
        return SEASON_MONTHS[code]
    if code.startswith(("Q", "H")):
        length = 3 if code[0] == "Q" else 6
        return length * int(code[1]) - length + 1, length * int(code[1])
    return (int(code), int(code)) if code else (1, 12)


def _span(year: int, first: int, last: int) -> Interval | None:
    start, end = _month_start(year, first), _month_start(year, last + 1)
    return Interval(start, end - timedelta(1)) if start and end else None


def _month_start(year: int, month: int) -> date | None:
    return day_of(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _years(found: re.Match[str]) -> Interval | None:
    first, last = _span(int(found[1]), 1, 12), _span(int(found[2]), 1, 12)
    return Interval(first.first, last.last) if first and last and first.first <= last.last else None


def _decade(found: re.Match[str]) -> Interval | None:
    return _span(int(found[0]) * 10, 1, 120)


def _century(found: re.Match[str]) -> Interval | None:
    return _span(int(found[0]) * 100, 1, 1200)


READERS = (
    (DAY, _day),
    (DAYS, _days),
    (WEEK, _week),
    (YEARS, _years),
    (MONTHS, _months),
    (DECADE, _decade),
    (CENTURY, _century),
)


def weeks_in(year: int) -> int:
    """How many ISO weeks a year has."""
    return date(year, 12, 28).isocalendar().week


def moved(day: date, unit: str, count: int) -> date | None:
    """The day some units on; the last day of a month where the day is beyond it; None beyond the calendar."""
    try:
        if unit in DAYS_IN:
            return day + timedelta(DAYS_IN[unit] * count)
        months = day.year * 12 + day.month - 1 + MONTHS_IN[unit] * count
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def value_at(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit (D, W, WE, M, Q, Y, E, C) that a day lies in."""
    week = day.isocalendar()
    written = {
        "W": f"{week.year:04}-W{week.week:02}",
        "2W": f"{week.year:04}-W{week.week:02}",
        "WE": f"{week.year:04}-W{week.week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
        "L": f"{day.year // 1000:01}",
    }
    return written.get(unit, day.isoformat())


def shifted(value: str, unit: str, count: int) -> str | None:
    """A value some units on at its own grain: 2013-Q3 a year before is 2012-Q3."""
    if not (interval := interval_of(value)):
        return None
    if unit == "Y" and (day := moved(interval.first, unit, count)):
        return _with_year(value, day, interval.first)
    day = moved(interval.first, unit, count)
    return value_at(day, unit) if day else None


def _with_year(value: str, day: date, first: date) -> str:
    if DAY.fullmatch(value):
        return day.isoformat()
    if found := WEEK.fullmatch(value):
        return f"{int(found[1]) + day.year - first.year:04}{value[4:]}"
    return f"{day.year:04}{value[4:]}" if MONTHS.fullmatch(value) else value_at(day, "Y")
