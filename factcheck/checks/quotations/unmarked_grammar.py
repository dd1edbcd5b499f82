"""Q05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q05", Relation.CONFLICT, Severity.CHECK)
def unmarked_grammar(alignment: Alignment) -> Iterator[Discrepancy]:
    """The quotations differ, without a mark, in a function word or the form of a word.

    Why this matters:
        Words in quotation marks are those that were said; only one of the two can be.

    Conflict:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries, and we’ll close it in April,” Mayor Joan Hill said.

    Agreement:
        - “The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries,” Mayor Joan
          Hill said.
    """
    yield from changed_words(alignment, "function_word", "The words in quotation marks differ in grammar.")
