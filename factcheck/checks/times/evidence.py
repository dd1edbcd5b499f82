"""What the checks of days share: the days that are known, and the words that show them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Evidence
from factcheck.days import printed_time

WEEK = 7
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")
PLAIN_WEEKDAY = (
    "weekday, past tense",
    "weekday, no verb",
    "weekday, ahead",
    "weekday, publication day",
    "weekday, the day",
)
"""The rules that resolve a weekday by tense alone."""

if TYPE_CHECKING:
    from factcheck.alignment.occasions import Occasion, OccasionPair
    from factcheck.document import Interval


def known(pair: OccasionPair) -> tuple[Interval, Interval] | None:
    """Both sides' days, None unless both are known from a publication time or the text's own dates."""
    times = pair.times()
    if not times or any(one.inferred for one in times):
        return None
    first, second = (one.interval for one in times)
    return (first, second) if first and second else None


def week_apart(pair: OccasionPair) -> bool:
    """Whether the two days are one weekday's name, seven days apart: both sides of its window fit."""
    times, days = pair.times(), known(pair)
    if not times or not days or not all(one.rule.startswith(PLAIN_WEEKDAY) for one in times):
        return False
    return abs((days[0].first - days[1].first).days) == WEEK


def hours_of(pair: OccasionPair) -> tuple[datetime, datetime] | None:
    """Both times of one day, in one zone; None where they cannot be compared or the days already differ."""
    times, days = pair.times(), known(pair)
    if not pair.sure or not times or not days or days[0].disjoint(days[1]):
        return None
    hours = [_CLOCK.match(one.value) for one in times]
    if not hours[0] or not hours[1] or (times[0].offset is None) != (times[1].offset is None):
        return None
    return _moment(hours[0], times[0].offset or 0), _moment(hours[1], times[1].offset or 0)


def zoned(pair: OccasionPair) -> bool:
    """Whether both times name their zone."""
    return all(one.offset is not None for one in pair.times() or ())


def _moment(value: re.Match[str], offset: int) -> datetime:
    """The time in UTC; TIMEX3 knows the hour 24."""
    day, hour, minute = value.groups()
    return datetime.fromisoformat(day) + timedelta(hours=int(hour), minutes=int(minute) - offset)


def day_evidence(pair: OccasionPair) -> tuple[Evidence, Evidence]:
    """The days as printed and as resolved; the event's own words where no day is given."""
    return _evidence(pair.one), _evidence(pair.other)


def _evidence(one: Occasion) -> Evidence:
    if one.time is None:
        return Evidence(one.article, one.words)
    return Evidence(one.article, one.time.span, printed_time(one.time))
