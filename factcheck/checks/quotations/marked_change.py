"""Q03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q03", Relation.DIFFERENCE, Severity.NOTE)
def marked_change(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account marks with an ellipsis or brackets what it left out of a quotation or put in.

    Why this matters:
        The cut is open to the reader; whether it is fair takes the full words.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe … and we will close it in April,” Mayor Joan Hill said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
    """
    yield from changed_words(alignment, "marked", "One quotation marks a cut or an addition.")
