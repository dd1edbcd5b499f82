"""Lists and ranges of days that name their month, or their year, once: "June 3 and 5", "June 3 to July 4, 2024"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import day_of, value_at
from factcheck.analysis.times.meanings import EXPLICIT, Expression, Fixed, MonthDay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.analysis.reading import Reading
    from factcheck.rules import Rules

LEAP_YEAR = 2000
TEMPLATE = "2000-01-01"
COUNTED = frozenset({"ADJ", "NOUN", "NUM", "PROPN", "SYM"})
"""What stands behind a number that counts: "June 3 and 5 people"."""


def listed_days(found: Sequence[Expression], reading: Reading) -> Iterator[Expression]:
    """A day for each number that goes on a list begun by a day without a year; none of them is in `found`."""
    starts = {one.start for one in found}
    for one in found:
        if not isinstance(one.meaning, MonthDay) or one.meaning.last or one.type != "DATE":
            continue
        tail = _tail(reading.rules).match(reading.article.text, one.end)
        if not tail or _counts(reading, tail.end()):
            continue
        for number in re.finditer(r"\d+", tail.group()):
            start, end, month = one.end + number.start(), one.end + number.end(), one.meaning.month
            if start not in starts and day_of(LEAP_YEAR, month, int(number.group())):
                yield Expression(start, end, "DATE", MonthDay(month, int(number.group())))


def with_years(found: Sequence[Expression], reading: Reading) -> list[Expression]:
    """The expressions, a day without a year that a list or range joins to a day with one in that year."""
    result: list[Expression] = []
    for one in reversed(found):
        after = result[-1] if result else None
        result.append(_in_year_of(one, after, reading) if after else one)
    return result[::-1]


def _in_year_of(one: Expression, after: Expression, reading: Reading) -> Expression:
    if not isinstance(one.meaning, MonthDay) or one.meaning.last or not isinstance(after.meaning, Fixed):
        return one
    joint = reading.article.text[one.end : after.start]
    explicit = after.meaning.rule == EXPLICIT and len(after.meaning.value) == len(TEMPLATE)
    if not explicit or not _joint(reading.rules).fullmatch(joint):
        return one
    until = date.fromisoformat(after.meaning.value)
    later = (one.meaning.month, one.meaning.day) > (until.month, until.day)
    day = day_of(until.year - later, one.meaning.month, one.meaning.day)
    if day is None or one.meaning.weekday not in {None, day.isoweekday()}:
        return one
    return replace(one, meaning=Fixed(value_at(day, one.meaning.grain), EXPLICIT))


@cache
def _joint(rules: Rules) -> re.Pattern[str]:
    """What joins two days of a list or range."""
    marks = rules.table("time_words")["marks"]
    words = "|".join(map(re.escape, sorted({*marks["and"], *marks["range"], *marks["until"]})))
    return re.compile(rf"\s*(?:,|[-–—]|,?\s(?:{words}))\s*")


@cache
def _tail(rules: Rules) -> re.Pattern[str]:
    """Numbers of one or two digits, the last behind "and", that nothing makes a clock time, a price or a year of."""
    last = "|".join(map(re.escape, sorted(rules.table("time_words")["marks"]["and"])))
    return re.compile(rf"(?:, \d\d?)*,? (?:{last}) \d\d?(?![\w:/%-]|[.,]\d|, \d{{4}})")


def _counts(reading: Reading, end: int) -> bool:
    """Whether the word behind a number is, or may be, what it counts."""
    token = reading.doc.char_span(end + 1, end + 2, alignment_mode="expand")
    if not reading.article.text[end : end + 1].isspace() or not token:
        return False
    return token[0].pos_ in COUNTED or not token[0].pos_
