"""Q08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.paraphrasing import paraphrased

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q08", Relation.DIFFERENCE, Severity.CHECK)
def paraphrase_says_more(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account quotes a remark; the other’s paraphrase leaves out its negation, condition or qualifier.

    Why this matters:
        A paraphrase may be shorter than the words, but not stronger.

    Finding:
        - “The council will perhaps close the old bridge to heavy lorries in April,” Joan Hill said.
        - Joan Hill said that the council would close the old bridge to heavy lorries in April.

    Silence:
        - “The council will close the old bridge to heavy lorries in April,” Joan Hill said.
        - Joan Hill said that the council would close the old bridge to heavy lorries in April.
    """
    yield from paraphrased(alignment, saying_more=True)
