"""What the checks of days share: the days that are known, and the words that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Evidence
from factcheck.days import printed_time

WEEK = 7
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


def day_evidence(pair: OccasionPair) -> tuple[Evidence, Evidence]:
    """The days as printed and as resolved; the event's own words where no day is given."""
    return _evidence(pair.one), _evidence(pair.other)


def _evidence(one: Occasion) -> Evidence:
    if one.time is None:
        return Evidence(one.article, one.words)
    return Evidence(one.article, one.time.span, printed_time(one.time))
