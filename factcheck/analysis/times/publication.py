"""The day from which an article counts: when it was published, as its dateline and its own words correct it.

Without a publication time, what the text itself implies: a dateline with its year, a weekday beside a date, the year of
the copyright line. All that follows from it is inferred.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import DAY, day_of, interval_of, moved
from factcheck.analysis.times.meanings import Expression, Fixed, MonthDay, Weekday

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from factcheck.analysis.reading import Reading
    from factcheck.analysis.times.tense import Tense

HEAD = 400
"""Characters in which a dateline stands."""
LEAD = 700
"""Characters in which the first weekday tells on what day the story was written."""
DATELINE_END = re.compile(r"[\s,)]*(?:\([^()\n]{1,40}\)\s*)?(?:--|[—–_]|-\s)")
NEAR = 24
"""Characters between the word "copyright" and its year."""
SKEW = 2
"""Days between a dateline and the publication time that are still one story."""
WINDOW = 6
"""Years in which a day of a month falls on the same weekday at most once, or twice by a leap year."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The day that relative expressions count from, or only the year; whether it is inferred, and why."""

    day: date | None
    year: int | None = None
    inferred: bool = False
    reasons: tuple[str, ...] = ()


def find_publication(
    reading: Reading, expressions: Sequence[Expression], tense: Callable[[Expression], Tense]
) -> Publication:
    """The day from which the expressions of an article count."""
    told = _dateline(reading.article.text, expressions)
    if published := reading.article.published_on:
        return _corrected(published, told, expressions, tense)
    return _implied(reading, told, expressions)


def _dateline(text: str, expressions: Sequence[Expression]) -> Expression | None:
    """The date at the head of the story that a dash follows: "KYIV, Aug. 21 (Agency) —"."""
    for one in expressions:
        if one.start > HEAD:
            return None
        line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
        if line[:2].isupper() and isinstance(one.meaning, MonthDay | Fixed) and DATELINE_END.match(text, one.end):
            return one
    return None


def _corrected(
    published: date, told: Expression | None, expressions: Sequence[Expression], tense: Callable[[Expression], Tense]
) -> Publication:
    if told and (day := _nearest(told, published)) and abs((day - published).days) <= SKEW and day != published:
        return Publication(day, reasons=(f"dateline of {day.isoformat()}",))
    following = moved(published, "D", 1)
    if following and not told and _tells_of(following, expressions, tense):
        return Publication(following, reasons=(f"written on {following.isoformat()} where it was filed",))
    return Publication(published)


def _nearest(told: Expression, published: date) -> date | None:
    if isinstance(told.meaning, MonthDay):
        years = (published.year - 1, published.year, published.year + 1)
        days = [day for year in years if (day := day_of(year, told.meaning.month, told.meaning.day))]
        return min(days, key=lambda day: abs((day - published).days), default=None)
    return _fixed_day(told)


def _fixed_day(one: Expression) -> date | None:
    if isinstance(one.meaning, Fixed) and DAY.fullmatch(one.meaning.value):
        interval = interval_of(one.meaning.value)
        return interval.first if interval else None
    return None


def _tells_of(following: date, expressions: Sequence[Expression], tense: Callable[[Expression], Tense]) -> bool:
    """Whether the first weekday of the story, as past, is the next day's: it was filed under another clock's date."""
    first = next((one for one in expressions if isinstance(one.meaning, Weekday) and one.meaning.step is None), None)
    if first is None or first.start > LEAD or first.meaning != Weekday(following.isoweekday()):
        return False
    return tense(first) == "past"


def _implied(reading: Reading, told: Expression | None, expressions: Sequence[Expression]) -> Publication:
    year, reason = _implied_year(reading, expressions)
    if told and (day := _fixed_day(told)):
        return Publication(day, inferred=True, reasons=(f"dateline of {day.isoformat()}",))
    if (
        told
        and year
        and isinstance(told.meaning, MonthDay)
        and (day := day_of(year, told.meaning.month, told.meaning.day))
    ):
        return Publication(day, inferred=True, reasons=(reason, f"dateline of {day.isoformat()}"))
    return Publication(None, year, inferred=True, reasons=(reason,) if year else ())


def _implied_year(reading: Reading, expressions: Sequence[Expression]) -> tuple[int | None, str]:
    """The year of the copyright line; else that in which the weekdays fit their dates; else the latest that is told.

    The latest is that of the days without one only where a whole date has it: "since 2019" says nothing of "May 3".
    """
    explicit = [(one, year) for one in expressions if (year := _printed_year(one))]
    words = reading.rules.table("time_words")["marks"]["copyright"]
    for one, year in explicit:
        if any(word in reading.article.text[max(0, one.start - NEAR) : one.start].casefold() for word in words):
            return year, f"copyright line of {year}"
    by_weekday = _year_of_weekdays(expressions, max((year for _, year in explicit), default=None))
    return by_weekday if by_weekday[0] else _year_of_days(explicit)


def _printed_year(one: Expression) -> int | None:
    if not isinstance(one.meaning, Fixed) or one.type not in {"DATE", "TIME"}:
        return None
    return int(one.meaning.value[:4]) if one.meaning.value[:4].isdecimal() else None


def _year_of_days(explicit: Sequence[tuple[Expression, int]]) -> tuple[int | None, str]:
    years = [year for one, year in explicit if _fixed_day(one)]
    latest = max(years, default=None)
    whole = latest is not None and latest == max(year for _, year in explicit)
    return (latest, f"{latest} is the latest year of the text, that of a whole date") if whole else (None, "")


def _year_of_weekdays(expressions: Sequence[Expression], latest: int | None) -> tuple[int | None, str]:
    dated = [one.meaning for one in expressions if isinstance(one.meaning, MonthDay) and one.meaning.weekday]
    if not dated or latest is None:
        return None, ""
    votes = Counter(
        year
        for year in range(latest, latest + WINDOW)
        for one in dated
        if (day := day_of(year, one.month, one.day)) and day.isoweekday() == one.weekday
    )
    fitting = [year for year, count in votes.items() if count == len(dated)]
    return (fitting[0], f"weekdays fit their dates in {fitting[0]}") if len(fitting) == 1 else (None, "")
