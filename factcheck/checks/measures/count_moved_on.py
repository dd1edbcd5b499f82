"""M02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.measures.counts import count_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("M02", Relation.UPDATE, Severity.NOTE)
def count_moved_on(alignment: Alignment) -> Iterator[Discrepancy]:
    """A count differs between accounts that were published one after the other.

    Why this matters:
        A toll rises and the missing are found: the later number need not contradict the earlier.

    Finding:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-09) The fire at the old mill killed 14 people.

    Silence:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) The fire at the old mill killed 14 people.
    """
    for pair in count_pairs(alignment):
        if gates.verdict(pair.gates) is Relation.UPDATE:
            one, other = pair.evidence
            yield Discrepancy(
                title=f"{one.span.text} / {other.span.text}",
                explanation=f"{pair.slot}: {one.normalized} in the one account, {other.normalized} in the other, "
                "published at different times.",
                evidence=pair.evidence,
                slot=pair.slot,
                alignment=pair.cluster,
                confidence=pair.score,
                gates=pair.gates,
            )
