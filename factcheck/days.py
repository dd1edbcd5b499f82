"""Days as a reader prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.document import Interval, Time

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def printed_day(day: date) -> str:
    """`Fri 22 Aug 2025`, in no locale but English."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def printed_interval(interval: Interval) -> str:
    """One day, or the first and the last."""
    if interval.first == interval.last:
        return printed_day(interval.first)
    return f"{printed_day(interval.first)} – {printed_day(interval.last)}"


def printed_time(time: Time) -> str:
    """The days a time resolves to; its TIMEX3 value where it resolves to none."""
    return printed_interval(time.interval) if time.interval else time.value
