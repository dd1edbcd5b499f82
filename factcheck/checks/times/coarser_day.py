"""T05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import WEEK, day_evidence, known, slot_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Interval


@check("T05", Relation.COMPATIBLE, Severity.NOTE)
def coarser_day(alignment: Alignment) -> Iterator[Discrepancy]:
    """One event or remark is dated more finely in one account than in the other.

    Why this matters:
        The two do not disagree; one says more.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned this week after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
    """
    for pair in occasion_pairs(alignment):
        days = known(pair)
        if days and _coarser(*days) and (pair.sure or _close(*days)):
            evidence = day_evidence(pair)
            yield Discrepancy(
                title=f"{evidence[0].span.text} / {evidence[1].span.text}",
                explanation=f"{pair.one.words.text}: {evidence[0].normalized} and {evidence[1].normalized}, "
                "one within the other.",
                evidence=evidence,
                slot=slot_of("day", pair),
                alignment=pair.cluster,
                confidence=pair.score,
            )


def _coarser(one: Interval, other: Interval) -> bool:
    return one != other and (one.contains(other) or other.contains(one))


def _close(one: Interval, other: Interval) -> bool:
    """Whether one is a day and the other a week at most."""
    lengths = sorted((days.last - days.first).days for days in (one, other))
    return lengths[0] == 0 and lengths[1] <= WEEK
