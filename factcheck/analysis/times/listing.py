"""The further days of a list that names its month once: "June 3 and 5"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.analysis.times.calendar import day_of
from factcheck.analysis.times.meanings import Expression, MonthDay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.analysis.reading import Reading
    from factcheck.rules import Rules

LEAP_YEAR = 2000
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
