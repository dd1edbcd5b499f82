"""On which day a holiday falls."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.analysis.times.holidays import easter_sunday, holiday_in
from factcheck.analysis.times.zones import offset_of
from factcheck.rules import rules_for


@pytest.mark.parametrize(
    "day", ["1961-04-02", "1999-04-04", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25"]
)
def test_easter(day: str) -> None:
    assert easter_sunday(int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2024-11-28"),
        ("memorial day", "2025-05-26"),
        ("labor day", "2025-09-01"),
        ("christmas", "2025-12-25"),
        ("good friday", "2025-04-18"),
        ("martin luther king jr. day", "2024-01-15"),
    ],
)
def test_holiday(name: str, day: str) -> None:
    assert holiday_in(name, int(day[:4]), rules_for("en")) == date.fromisoformat(day)


def test_beyond_the_calendar() -> None:
    assert holiday_in("christmas", 10000, rules_for("en")) is None


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("EST", None, -300),
        ("ET", "2025-01-15", -300),
        ("ET", "2025-08-15", -240),
        ("ET", "2025-03-09", -240),
        ("ET", "2025-11-02", -300),
        ("PT", None, None),
        ("GMT", None, 0),
        ("", "2025-08-15", None),
    ],
)
def test_offset(zone: str, day: str | None, minutes: int | None) -> None:
    assert offset_of(zone, date.fromisoformat(day) if day else None, rules_for("en")) == minutes
