"""Q09."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.quotations.paraphrasing import paraphrased

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("Q09", Relation.DIFFERENCE, Severity.NOTE)
def fair_paraphrase(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account quotes a remark that the other paraphrases.

    Why this matters:
        The quotation lets the reader judge the paraphrase.

    Finding:
        - “The council will close the old bridge to heavy lorries in April,” Joan Hill said.
        - Joan Hill said that the council would close the old bridge to heavy lorries in April.

    Silence:
        - “The council will close the old bridge to heavy lorries in April,” Joan Hill said.
        - “The council will close the old bridge to heavy lorries in April,” Joan Hill said.
    """
    yield from paraphrased(alignment, saying_more=False)
