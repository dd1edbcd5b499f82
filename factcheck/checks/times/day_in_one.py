"""T10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import day_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("T10", Relation.OMISSION, Severity.NOTE)
def day_in_one(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account gives the day of an event or remark, the other none.

    Why this matters:
        The other's reader cannot tell when it was.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
    """
    for pair in occasion_pairs(alignment):
        if (pair.one.time is None) != (pair.other.time is None):
            evidence = day_evidence(pair)
            day = next(one for one in evidence if one.normalized)
            yield Discrepancy(
                title=f"{day.span.text}: only in one account",
                explanation=f"{pair.one.words.text}: one account gives {day.normalized}, the other no day.",
                evidence=evidence,
                slot="day",
                alignment=pair.cluster,
                confidence=pair.score,
            )
