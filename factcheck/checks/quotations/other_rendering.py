"""Q12."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q12", Relation.DIFFERENCE, Severity.CHECK)
def other_rendering(alignment: Alignment) -> Iterator[Discrepancy]:
    """The words of one remark differ all along, as two translations or two transcripts do.

    Why this matters:
        Neither account need be wrong, but the reader should be told who translated or wrote down the words.

    Finding:
        - “The old bridge is not safe for big lorries, and we will close it in April,” Hill said via an interpreter.
        - “The old bridge is not secure for big lorries, and we will shut it in April,” Hill said.

    Silence:
        - “The old bridge isn’t safe for the heavy lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge isn’t safe for heavy lorries, and we will close it in April,” Mayor Joan Hill said.
    """
    yield from changed_words(alignment, "rendered", "The words differ all along, as two renderings do.")
