"""Q01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import shared_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q01", Relation.AGREE, Severity.NOTE)
def same_words(alignment: Alignment) -> Iterator[Discrepancy]:
    """Both accounts quote the same words.

    Why this matters:
        What two outlets quote alike is the firm ground of a story.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries — and we will close it in April”, Mayor Joan Hill said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The ferry will run twice an hour all summer long,” Mayor Joan Hill said.
    """
    yield from shared_words(alignment, "identical", "typography")
