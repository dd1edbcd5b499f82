"""Inside one account: two times that count to each other, and do not come out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks.times.evidence import PLAIN_WEEKDAY
from factcheck.checks.times.lengths import bound_of, length_of
from factcheck.days import printed_interval
from factcheck.document import Interval
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document, Time
    from factcheck.rules import Rules

DAY = 24.0
SLACK = 2
"""Days by which a story may have been written before or after its date."""
_TOLD_OF = 40
"""Characters before a duration in which a past perfect puts it into another time."""
_BESIDE = re.compile(r"\s*[,(—–]\s*(?:(?:in|on)\s+)?")
"""What stands between two names of one time: "on July 3, two weeks after"."""
_AGO = "before publication"
_YEARS_AGO = ("year " + _AGO, "years " + _AGO)
"""Rules by which a time tells the year of what is named beside it: "in September, six years ago"."""
_YEAR = re.compile(r"\b\d{4}\b")
_COUNTED = "counted from the date beside it"


def disagreements(document: Document) -> Iterator[tuple[Time, Time, str]]:
    """Neighbouring times of which the one, counted, is not the other, and why; a bare weekday may be of two weeks."""
    for one, other in pairwise(document.times):
        if any(each.rule.startswith(PLAIN_WEEKDAY) for each in (one, other)):
            continue
        between = document.article.text[one.span.end : other.span.start]
        why = _elapsed(document, one, other, between)
        if not why and _BESIDE.fullmatch(between):
            why = _renamed(document, one, other) or _renamed(document, other, one)
        if why:
            yield one, other, why


def _elapsed(document: Document, length: Time, start: Time, between: str) -> str:
    """Why a length of time cannot have passed since a day: "more than a month since July 23"."""
    published, rules = document.article.published_on, rules_for(document.article.language)
    hours = length_of(length)
    if not published or not hours or not start.interval or start.inferred or not _since(rules).fullmatch(between):
        return ""
    if start.interval.last > published:
        return ""
    if "had" in document.article.text[max(0, length.span.start - _TOLD_OF) : length.span.start].casefold().split():
        return ""
    low, high = _bounds(bound_of(document, length), *hours)
    least, most = ((published - day).days for day in (start.interval.last, start.interval.first))
    if most + SLACK >= low and (high is None or least - SLACK <= high):
        return ""
    return f"From {start.value} to {published.isoformat()} it is {_days(least, most)}, not {length.span.text}."


def _days(least: int, most: int) -> str:
    return f"{most} days" if least == most else f"{least} to {most} days"


def _bounds(kind: str, hours: float, unit: float) -> tuple[float, float | None]:
    """The least and the most days of a length; a bare one may be a unit more or less."""
    low, high = (hours - unit) / DAY, (hours + unit) / DAY
    return {"least": (hours / DAY, None), "most": (0.0, hours / DAY)}.get(kind, (low, high))


def _renamed(document: Document, one: Time, other: Time) -> str:
    """Why a day is not the one that is counted beside it: "on May 20, a week after the talks of May 3"."""
    if one.interval is None or other.interval is None or one.inferred or one.type == "DURATION":
        return ""
    counted = _counted(document, other)
    if other.rule.endswith(_YEARS_AGO) and not _YEAR.search(one.span.text):
        return ""
    if counted is None or not one.interval.disjoint(counted) or one.rule.endswith(_AGO):
        return ""
    return f"{other.span.text} counts to {printed_interval(other.interval)}, not to {one.value}."


def _counted(document: Document, time: Time) -> Interval | None:
    """The days that a counted time may mean: a unit either way of what is so long ago, half of one of what is after."""
    if not time.interval or time.inferred:
        return None
    kind = bound_of(document, time)
    if time.rule.endswith(_AGO) and time.type == "DATE":
        wide = (time.interval.last - time.interval.first).days + 1
        first = date.min if kind == "least" else time.interval.first - timedelta(wide)
        return Interval(first, time.interval.last + timedelta(wide))
    length = length_of(time)
    if time.rule != _COUNTED or not length or kind:
        return None
    half = timedelta(int(length[1] / DAY / 2))
    return Interval(time.interval.first - half, time.interval.last + half)


@cache
def _since(rules: Rules) -> re.Pattern[str]:
    """What stands between a length and the day it began: "since the talks of"."""
    words = "|".join(map(re.escape, sorted(rules.words("tense_cues", "elapsed"))))
    return re.compile(rf"\s+(?:{words})\s+(?:[\w’'-]+\s+){{0,6}}", re.IGNORECASE)
