"""T04."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import day_evidence, slot_of
from factcheck.checks.times.hours import hours_of, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


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
        Hours of which only one names its zone are left alone, and so are those that may be one: "about 7 p.m.", "before
        7 p.m.", or 7 p.m. for some minutes past.
    """
    for pair in occasion_pairs(alignment):
        hours = hours_of(alignment, pair)
        if hours and hours[0].apart(hours[1]) > timedelta(minutes=minutes):
            evidence = day_evidence(pair)
            one, other = (each.printed for each in hours)
            why = f"{one:%H:%M} and {other:%H:%M}{' UTC' * zoned(pair)} are not one time"
            yield Discrepancy(
                title=f"{evidence[0].span.text} / {evidence[1].span.text}",
                explanation=f"{pair.one.words.text}: {why}.",
                evidence=evidence,
                slot=slot_of("hour", pair),
                alignment=pair.cluster,
                confidence=pair.score,
                gates=(gates.identity(True, pair.why), gates.value(True, why), gates.verbatim(evidence)),
            )
