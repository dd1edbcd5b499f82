"""TIMEX3 values as days, and arithmetic on them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.analysis.times.calendar import interval_of, moved, shifted, value_at
from factcheck.document import Interval

COVERED = {
    "2013-03-22": ("2013-03-22", "2013-03-22"),
    "2013-03-22TNI": ("2013-03-22", "2013-03-22"),
    "2013-03-22T14:00": ("2013-03-22", "2013-03-22"),
    "2013-06-03/2013-06-05": ("2013-06-03", "2013-06-05"),
    "2013-W11": ("2013-03-10", "2013-03-17"),
    "2013-W11-WE": ("2013-03-16", "2013-03-17"),
    "2020-W53": ("2020-12-27", "2021-01-03"),
    "2013-02": ("2013-02-01", "2013-02-28"),
    "2013-Q4": ("2013-10-01", "2013-12-31"),
    "2013-H1": ("2013-01-01", "2013-06-30"),
    "2013-SU": ("2013-06-01", "2013-09-30"),
    "2013-WI": ("2013-01-01", "2014-03-31"),
    "2013": ("2013-01-01", "2013-12-31"),
    "1998/1999": ("1998-01-01", "1999-12-31"),
    "198": ("1980-01-01", "1989-12-31"),
    "19": ("1900-01-01", "1999-12-31"),
}


@pytest.mark.parametrize("value", COVERED)
def test_interval(value: str) -> None:
    assert interval_of(value) == Interval(*map(date.fromisoformat, COVERED[value]))


@pytest.mark.parametrize(
    "value",
    [
        "",
        "PAST_REF",
        "P1M",
        "XXXX-08-15",
        "XXXX-WXX-7",
        "2013-WXX",
        "2013-02-30",
        "2013-13",
        "2013-W54",
        "0000",
        "1999/1998",
    ],
)
def test_no_interval(value: str) -> None:
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("unit", "count", "then"),
    [
        ("D", -1, "2024-02-28"),
        ("W", 1, "2024-03-07"),
        ("M", 12, "2025-02-28"),
        ("Q", 1, "2024-05-29"),
        ("C", -1, "1924-02-29"),
    ],
)
def test_moved(unit: str, count: int, then: str) -> None:
    assert moved(date(2024, 2, 29), unit, count) == date.fromisoformat(then)


@pytest.mark.parametrize("count", [10**6, -(10**6), 10**30])
def test_nothing_lies_beyond_the_calendar(count: int) -> None:
    assert [moved(date(2024, 2, 29), unit, count) for unit in "DWMQYECL"] == [None] * 8 or count == 10**6
    assert moved(date(2024, 2, 29), "Y", count) is None


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2024-12-30"),
        ("W", "2025-W01"),
        ("WE", "2025-W01-WE"),
        ("M", "2024-12"),
        ("Q", "2024-Q4"),
        ("Y", "2024"),
        ("E", "202"),
        ("C", "20"),
    ],
)
def test_value_at(unit: str, value: str) -> None:
    assert value_at(date(2024, 12, 30), unit) == value


@pytest.mark.parametrize(
    ("value", "then"),
    [
        ("2013-Q3", "2012-Q3"),
        ("2013", "2012"),
        ("2013-03-22", "2012-03-22"),
        ("2013-W11", "2012-W11"),
        ("198", "1979"),
        ("P1M", None),
    ],
)
def test_a_year_before(value: str, then: str | None) -> None:
    assert shifted(value, "Y", -1) == then
