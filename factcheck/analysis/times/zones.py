"""Printed time zones as minutes east of UTC; the bare letters of the United States by the date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.times.holidays import nth_weekday

if TYPE_CHECKING:
    from datetime import date

    from factcheck.rules import Rules

SUNDAY = 7
HOUR = 60


def offset_of(zone: str, day: date | None, rules: Rules) -> int | None:
    """Minutes east of UTC; None without a zone, or where the date that decides is not known."""
    table = rules.table("time_zones")
    if zone in table["offsets"]:
        return int(table["offsets"][zone])
    if zone not in table["seasonal"] or day is None:
        return None
    return int(table["seasonal"][zone]) + HOUR * daylight_saving(day)


def daylight_saving(day: date) -> bool:
    """Whether the United States keep daylight time (Energy Policy Act of 2005)."""
    return nth_weekday(day.year, 3, SUNDAY, 2) <= day < nth_weekday(day.year, 11, SUNDAY, 1)
