"""Q10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q10", Relation.CONFLICT, Severity.FIX)
def joined_passages(alignment: Alignment) -> Iterator[Discrepancy]:
    """A sentence is left out of the middle of a quotation without a mark, or two passages are joined as one.

    Why this matters:
        Two sentences that were said apart may say together what neither did.

    Conflict:
        - “The old bridge is not safe for lorries. The engineers told us so last week. We will close it in April and
          open a ferry,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries. We will close it in April and open a ferry,” Mayor Joan Hill said.

    Agreement:
        - “The old bridge is not safe for lorries. The engineers told us so last week. We will close it in April and
          open a ferry,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries,” Mayor Joan Hill said. “We will close it in April and open a ferry.”
    """
    yield from changed_words(alignment, "spliced", "What stands together in one quotation stands apart in the other.")
