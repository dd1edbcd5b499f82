"""M01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.gates import verdict
from factcheck.checks.measures.counts import count_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("M01", Relation.CONFLICT, Severity.FIX)
def conflicting_quantity(alignment: Alignment) -> Iterator[Discrepancy]:
    """Accounts give different numbers for the same thing.

    Why this matters:
        A reader who trusts either number is misled if the other is right.

    Conflict:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) The fire at the old mill killed 14 people.

    Agreement:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) At least 12 people were killed in the fire at the old mill.
    """
    for pair in count_pairs(alignment):
        if verdict(pair.gates) is Relation.CONFLICT:
            one, other = pair.evidence
            yield Discrepancy(
                title=f"{one.span.text} / {other.span.text}",
                explanation=f"{pair.slot}: {one.normalized} in one account, {other.normalized} in the other.",
                evidence=pair.evidence,
                slot=pair.slot,
                alignment=pair.cluster,
                confidence=pair.score,
                gates=pair.gates,
            )
