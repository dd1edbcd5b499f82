"""T04."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import day_evidence, known
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.occasions import OccasionPair
    from factcheck.document import Time

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")


@check("T04", Relation.CONFLICT, Severity.FIX)
def clock(alignment: Alignment, *, minutes: int = 0) -> Iterator[Discrepancy]:
    """One event has different hours in two accounts, also after conversion between their time zones.

    Why this matters:
        Whoever goes by the one comes too early or too late.

    Conflict:
        - (2025-03-07) The polls closed at 7 p.m. Tuesday in the whole county.
        - (2025-03-07) The polls closed at 8 p.m. Tuesday in the whole county.

    Agreement:
        - (2025-03-07) The polls closed at 7 p.m. EST Tuesday in the whole county.
        - (2025-03-07) The polls closed at 4 p.m. PST Tuesday in the whole county.

    Options:
        minutes: how far two times may lie apart.

    What it cannot do:
        Hours of which only one names its zone are left alone.
    """
    for pair in occasion_pairs(alignment):
        hours = _hours(alignment, pair)
        if hours and abs(hours[0] - hours[1]) > timedelta(minutes=minutes):
            evidence = day_evidence(pair)
            why = f"{evidence[0].normalized} and {evidence[1].normalized} are not one time"
            yield Discrepancy(
                title=f"{evidence[0].span.text} / {evidence[1].span.text}",
                explanation=f"{pair.one.words.text}: {why}.",
                evidence=evidence,
                slot="hour",
                alignment=pair.cluster,
                confidence=pair.score,
                gates=(gates.identity(True, pair.why), gates.value(True, why), gates.verbatim(evidence)),
            )


def _hours(alignment: Alignment, pair: OccasionPair) -> tuple[datetime, datetime] | None:
    """Both times of one day, in one zone; None where they cannot be compared or the days already differ."""
    times, days = pair.times(), known(pair)
    if not pair.sure or not times or not days or days[0].disjoint(days[1]):
        return None
    offsets = rules_for(alignment.documents[0].article.language).table("time_zones")["offsets"]
    zones = [_zone(one, offsets) for one in times]
    hours = [_CLOCK.match(one.value) for one in times]
    if not hours[0] or not hours[1] or (zones[0] is None) != (zones[1] is None):
        return None
    first, second = (_moment(hour, zone or 0) for hour, zone in zip(hours, zones, strict=True) if hour)
    return first, second


def _moment(value: re.Match[str], zone: int) -> datetime:
    """The time in UTC; TIMEX3 knows the hour 24."""
    day, hour, minute = value.groups()
    return datetime.fromisoformat(day) + timedelta(hours=int(hour), minutes=int(minute) - zone)


def _zone(time: Time, offsets: Mapping[str, int]) -> int | None:
    """Minutes east of UTC, where the time names its zone."""
    return next((offsets[word] for word in re.findall(r"\b[A-Z]{2,4}\b", time.span.text) if word in offsets), None)
