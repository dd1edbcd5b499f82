"""M01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.measures.counts import disjoint_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("M01", Relation.CONFLICT, Severity.FIX)
def conflicting_quantity(alignment: Alignment, *, tolerance: float = 0.0) -> Iterator[Discrepancy]:
    """Accounts give different numbers for the same thing.

    Why this matters:
        A reader who trusts either number is misled if the other is right.

    Conflict:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) The fire at the old mill killed 14 people.

    Agreement:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) At least 12 people were killed in the fire at the old mill.

    Options:
        tolerance: the share of the larger number by which two may differ; 0.05 lets 100 and 95 pass.

    What it cannot do:
        It compares numbers in claims with predicates of one kind, in sentences in nearly the same words, tolls, and
        numbers of things that sentences of one matter count where no other number of these comes near. Where one
        account takes some in or leaves some out ("others", "including the driver"), nothing is said.
    """
    for pair, found in disjoint_counts(alignment, Relation.CONFLICT):
        if pair.apart > tolerance:
            yield found
