"""Times inside quoted words count from the day of the remark, not from the day of publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.analysis.times.anchoring import FROM_PUBLICATION
from factcheck.analysis.times.calendar import DAY, interval_of

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading
    from factcheck.document import Quotation, Span, Time

DAY_LENGTH = len("2000-01-01")


def anchor_times(times: tuple[Time, ...], quotations: tuple[Quotation, ...], reading: Reading) -> tuple[Time, ...]:
    """The times, those in the quoted words of a remark of another day counted from that day."""
    published = reading.article.published_on
    if published is None:
        return times
    said = {one.id: one.interval.first for one in times if one.interval and one.interval.first == one.interval.last}
    shifts = [
        (passage, said[one.said_on] - published)
        for one in quotations
        if one.said_on in said and said[one.said_on] != published
        for passage in one.quoted
    ]
    return tuple(_shifted(one, shifts) for one in times)


def _shifted(one: Time, shifts: list[tuple[Span, timedelta]]) -> Time:
    for passage, days in shifts:
        if passage.contains(one.span) and one.rule.endswith(FROM_PUBLICATION) and DAY.fullmatch(one.value):
            return _moved(one, days)
    return one


def _moved(one: Time, days: timedelta) -> Time:
    day = date.fromisoformat(one.value[:DAY_LENGTH]) + days
    value = day.isoformat() + one.value[DAY_LENGTH:]
    rule = one.rule.removesuffix(FROM_PUBLICATION) + "the remark"
    return replace(one, value=value, interval=interval_of(value), rule=rule)
