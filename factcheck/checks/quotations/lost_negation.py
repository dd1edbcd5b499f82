"""Q07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q07", Relation.CONFLICT, Severity.STOP)
def lost_negation(alignment: Alignment) -> Iterator[Discrepancy]:
    """A negation, condition or qualifier stands in one quotation only, marked or not.

    Why this matters:
        Without it the speaker says something else.

    Conflict:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is safe for lorries, and we will close it in April,” Mayor Joan Hill said.

    Agreement:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge isn’t safe for lorries, and we will close it in April,” Mayor Joan Hill said.
    """
    yield from changed_words(alignment, "negation", "A negation, condition or qualifier stands on one side only.")
