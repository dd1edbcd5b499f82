"""M02."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.measures.counts import disjoint_counts

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
    for _, found in disjoint_counts(alignment, Relation.UPDATE):
        yield replace(found, explanation=f"{found.explanation[:-1]}, published at different times.")
