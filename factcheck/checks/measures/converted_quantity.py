"""M07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.measures.conversions import unit_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("M07", Relation.AGREE, Severity.NOTE)
def converted_quantity(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same size is given in two units.

    Why this matters:
        It is no difference, and need not be looked at again.

    Finding:
        - (2025-03-07) The ferry sank 10 miles off the northern harbor on Tuesday.
        - (2025-03-07) The ferry sank 16 kilometers off the northern harbor on Tuesday.

    Silence:
        - (2025-03-07) The ferry sank 10 miles off the northern harbor on Tuesday.
        - (2025-03-07) The ferry sank 30 kilometers off the northern harbor on Tuesday.
    """
    for pair in unit_pairs(alignment):
        if pair.equal:
            one, other = pair.evidence
            yield Discrepancy(
                title=f"{one.span.text} / {other.span.text}",
                explanation=f"{one.normalized} and {other.normalized} are one size, rounding aside.",
                evidence=pair.evidence,
                slot=pair.kind,
                confidence=pair.score,
            )
