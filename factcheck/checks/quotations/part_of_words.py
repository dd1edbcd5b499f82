"""Q02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import shared_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q02", Relation.COMPATIBLE, Severity.NOTE)
def part_of_words(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account quotes a part of what the other quotes.

    Why this matters:
        Nothing was changed, but the shorter quotation may leave out what the longer one turns on.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries,” Mayor Joan Hill said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
    """
    yield from shared_words(alignment, "contained", "overlap")
