"""Q04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q04", Relation.DIFFERENCE, Severity.NOTE)
def filler_removed(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account leaves out a filler, a stutter or a false start.

    Why this matters:
        Most newsrooms allow it; some print what was said and nothing else.

    Finding:
        - “The old bridge, you know, is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
    """
    yield from changed_words(alignment, "filler", "One quotation has a filler, a stutter or a false start.")
