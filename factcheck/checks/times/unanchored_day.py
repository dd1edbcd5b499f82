"""T02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Gate, Relation, Severity, check
from factcheck.checks.times.evidence import apart, day_evidence, reprinted, slot_of, week_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.occasions import OccasionPair


@check("T02", Relation.UNRESOLVED, Severity.CHECK)
def unanchored_day(alignment: Alignment) -> Iterator[Discrepancy]:
    """A day that both accounts give cannot be tied to the calendar in one of them.

    Why this matters:
        Whether the two agree depends on a publication time that was not given, or on a plan that may have changed.

    Finding:
        - () The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
    """
    for pair in occasion_pairs(alignment):
        why = _why(pair) or _why_reprinted(alignment, pair)
        if why:
            evidence = day_evidence(pair)
            yield Discrepancy(
                title=f"{evidence[0].span.text} / {evidence[1].span.text}",
                explanation=f"{pair.one.words.text}: {why}.",
                evidence=evidence,
                slot=slot_of("day", pair),
                alignment=pair.cluster,
                confidence=pair.score,
                gates=(gates.identity(True, pair.why), Gate(gates.VALUE, None, why)),
            )


def _why(pair: OccasionPair) -> str:
    """Why the two days cannot be compared; "" where they can."""
    times = pair.times()
    if not times or not pair.sure:
        return ""
    if any(one.interval is None or one.inferred for one in times):
        return "a day is given that only a publication time could tie to a date"
    days = [one.interval for one in times if one.interval]
    if week_apart(pair):
        return f"the weekday may be {times[0].value} or {times[1].value}"
    if pair.one.planned and pair.other.planned and days[0].disjoint(days[1]):
        return f"planned for {times[0].value} in one and {times[1].value} in the other; the plan may have changed"
    return ""


def _why_reprinted(alignment: Alignment, pair: OccasionPair) -> str:
    """Why one sentence of two publication days need not tell two days; "" where it tells one, or there are two."""
    times = pair.times()
    if not times or not pair.sure or not apart(alignment, pair) or not reprinted(alignment, pair):
        return ""
    return f"the sentence is the same in both, and counts to {times[0].value} in one and {times[1].value} in the other"
