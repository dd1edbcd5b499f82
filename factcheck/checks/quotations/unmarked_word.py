"""Q06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q06", Relation.CONFLICT, Severity.FIX)
def unmarked_word(alignment: Alignment) -> Iterator[Discrepancy]:
    """The quotations differ, without a mark, in a word that carries meaning: a content word, name, number or modal.

    Why this matters:
        Words in quotation marks are those that were said; one of the two outlets prints others.

    Conflict:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in August,” Mayor Joan Hill said.

    Agreement:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries … and we will close it in April,” Mayor Joan Hill said.
    """
    yield from changed_words(alignment, "content_word", "The words in quotation marks differ.")
