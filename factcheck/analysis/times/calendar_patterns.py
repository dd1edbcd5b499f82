"""Explicit dates, months, years, decades, centuries, quarters, seasons: what a match of their patterns says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import day_of, value_at
from factcheck.analysis.times.meanings import EXPLICIT, WRONG_WEEKDAY, Expression, Fixed, Meaning, MonthDay, Recurring
from factcheck.analysis.times.numerals import full_year, number_of, year_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.analysis.times.grammar import Match
    from factcheck.rules import Rules

LEAP_YEAR = 2000
REACH = 24
"""Characters in which the next word stands."""
FIRST_CENTURY, LAST_CENTURY = 2, 30


def dated(match: Match, meaning: Meaning | None) -> Expression | None:
    """An expression of type DATE over the whole match."""
    starts = match.encoding.starts
    return Expression(starts[match.first], starts[match.last], "DATE", meaning) if meaning else None


def _date(match: Match, rules: Rules) -> Expression | None:
    day = number_of(match.text("day"), rules)
    year = year_of(match.text("year"), rules) if "year" in match else None
    return dated(match, _on(match, int(day), year, rules)) if day else None


def _on(match: Match, day: int, year: int | None, rules: Rules) -> Meaning:
    month, weekday = match.value("month"), match.value("weekday")
    found = day_of(year or LEAP_YEAR, month, day)
    if not found:
        return _impossible(month, year)
    if year is None and (year := _event_year(match, found, rules)):
        return Fixed(f"{year:04}-{month:02}-{day:02}", "day of a known event")
    if year is None:
        return MonthDay(month, day, weekday)
    wrong = weekday is not None and found.isoweekday() != weekday
    return Fixed(found.isoformat(), WRONG_WEEKDAY if wrong else EXPLICIT)


def _impossible(month: int, year: int | None) -> Fixed:
    """A day that no calendar has: "June 31"."""
    return Fixed(f"{year:04}-{month:02}-XX" if year else f"XXXX-{month:02}-XX", "impossible date")


def _event_year(match: Match, day: date, rules: Rules) -> int | None:
    event = rules.table("holidays")["events"].get(f"{day:%m-%d}")
    words = match.encoding.text[match.encoding.starts[match.last] :][:REACH].split()[:1]
    return event["year"] if event and words and words[0].casefold().strip(",.") in event["after"] else None


def _iso(match: Match, rules: Rules) -> Expression | None:
    del rules
    return dated(match, _explicit(*(int(match.text(slot)) for slot in ("year", "month", "day"))))


def _numeric(match: Match, rules: Rules) -> Expression | None:
    """Month first, as the United States write it; day first where the first number can be no month."""
    del rules
    first, second = int(match.text("first")), int(match.text("second"))
    year = full_year(match.text("year"))
    if year is None or not (1 <= first <= 31 and 1 <= second <= 31):  # noqa: PLR2004
        return None
    month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004
    return dated(match, _explicit(year, month, day))


def _explicit(year: int, month: int, day: int) -> Fixed | None:
    if day_of(year, month, day):
        return Fixed(f"{year:04}-{month:02}-{day:02}", EXPLICIT)
    return _impossible(month, year) if 1 <= month <= 12 and day <= 31 else None  # noqa: PLR2004


def _day_range(match: Match, rules: Rules) -> Expression | None:
    first, last = int(match.text("day")), int(match.text("last"))
    if first >= last:
        return None
    year = year_of(match.text("year"), rules) if "year" in match else None
    month = match.value("month")
    if not day_of(year or LEAP_YEAR, month, last):
        return dated(match, _impossible(month, year))
    if year:
        return dated(match, Fixed(f"{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{last:02}", EXPLICIT))
    return dated(match, MonthDay(month, first, last=last))


def _month_year(match: Match, rules: Rules) -> Expression | None:
    year = year_of(match.text("year"), rules)
    return dated(match, Fixed(f"{year:04}-{match.value('month'):02}", EXPLICIT)) if year else None


def _month_of_year(match: Match, rules: Rules) -> Expression | None:
    del rules
    return dated(match, Recurring(f"{match.value('month'):02}", of_year=match.value("shift")))


def _date_of_year(match: Match, rules: Rules) -> Expression | None:
    month, day = match.value("month"), number_of(match.text("day"), rules)
    if not day or not day_of(LEAP_YEAR, month, int(day)):
        return dated(match, _impossible(month, None))
    return dated(match, Recurring(f"{month:02}-{int(day):02}", of_year=match.value("shift")))


def _week_of(match: Match, rules: Rules) -> Expression | None:
    month, day = match.value("month"), number_of(match.text("day"), rules)
    year = year_of(match.text("year"), rules) if "year" in match else None
    first = day_of(year or LEAP_YEAR, month, int(day)) if day else None
    if not first:
        return dated(match, _impossible(month, year))
    return dated(match, Fixed(value_at(first, "W"), EXPLICIT) if year else MonthDay(month, first.day, grain="W"))


def _month(match: Match, rules: Rules) -> Expression | None:
    del rules
    return dated(match, Recurring(f"{match.value('month'):02}", match.value("shift")))


def _season(match: Match, rules: Rules) -> Expression | None:
    year = year_of(match.text("year"), rules) if "year" in match else None
    code = match.value("season")
    return dated(match, Fixed(f"{year:04}-{code}", EXPLICIT) if year else Recurring(code, match.value("shift")))


def _quarter(match: Match, rules: Rules) -> Expression | None:
    number = number_of(match.text("number"), rules)
    return _part_of_year(match, f"Q{number}") if number in range(1, 5) else None


def _half(match: Match, rules: Rules) -> Expression | None:
    number = 2 if match.holds("number", "deictic") else number_of(match.text("number"), rules)
    return (
        _part_of_year(match, f"H{number}")
        if number in {1, 2} and {"year", "of_year", "of_shift"} & set(match.slots)
        else None
    )


def _part_of_year(match: Match, code: str) -> Expression | None:
    if year := match.text("year") or match.text("of_year"):
        return dated(match, Fixed(f"{int(year):04}-{code}", EXPLICIT))
    shift = match.value("shift") if "shift" in match else match.value("of_shift")
    return dated(match, Recurring(code, of_year=shift if isinstance(shift, int) else None))


def _year(match: Match, rules: Rules) -> Expression | None:
    year = year_of(match.text("year"), rules)
    return dated(match, Fixed(f"{year:04}", EXPLICIT)) if year else None


def _year_words(match: Match, rules: Rules) -> Expression | None:
    words = match.encoding.passage(match.slots["year"][0], match.last)
    year = year_of(words, rules)
    return dated(match, Fixed(f"{year:04}", EXPLICIT)) if year else None


def _year_short(match: Match, rules: Rules) -> Expression | None:
    del rules
    return dated(match, Fixed(f"{full_year(match.text('year')):04}", "two-digit year"))


def _year_range(match: Match, rules: Rules) -> Expression | None:
    del rules
    first, last = match.text("year"), match.text("last")
    until = first[: 4 - len(last)] + last
    return dated(match, Fixed(f"{first}/{until}", EXPLICIT)) if 0 < int(until) - int(first) <= 100 else None  # noqa: PLR2004


def _decade(match: Match, rules: Rules) -> Expression | None:
    del rules
    year = full_year(match.text("year"))
    return dated(match, Fixed(f"{year // 10:03}", EXPLICIT)) if year and year % 10 == 0 else None


def _decade_word(match: Match, rules: Rules) -> Expression | None:
    del rules
    return dated(match, Fixed(f"{190 + match.value('decade') // 10:03}", EXPLICIT))


def _century(match: Match, rules: Rules) -> Expression | None:
    number = number_of(match.text("number"), rules)
    return (
        dated(match, Fixed(f"{int(number) - 1:02}", EXPLICIT))
        if number and FIRST_CENTURY <= number <= LAST_CENTURY
        else None
    )


INTERPRETERS: dict[str, Callable[[Match, Rules], Expression | None]] = {
    "century": _century,
    "date": _date,
    "date_day_first": _date,
    "date_iso": _iso,
    "date_numeric": _numeric,
    "date_of_year": _date_of_year,
    "date_words": _date,
    "day_range": _day_range,
    "decade": _decade,
    "decade_short": _decade,
    "decade_word": _decade_word,
    "half_year": _half,
    "month": _month,
    "month_of_year": _month_of_year,
    "month_year": _month_year,
    "quarter": _quarter,
    "quarter_adjective": _quarter,
    "season": _season,
    "week_of": _week_of,
    "year": _year,
    "year_range": _year_range,
    "year_short": _year_short,
    "year_words": _year_words,
}
