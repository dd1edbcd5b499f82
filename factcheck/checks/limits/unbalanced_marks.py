"""X02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("X02", Relation.UNRESOLVED, Severity.NOTE)
def unbalanced_marks(alignment: Alignment) -> Iterator[Discrepancy]:
    """Quotation marks open or close nothing, so that where the words end is not sure.

    Why this matters:
        A quotation may be read too long or too short there.

    Finding:
        - (2025-03-07) "We will rebuild the bridge, the mayor said.
        - (2025-03-07) The mayor spoke about the bridge.

    Silence:
        - (2025-03-07) "We will rebuild the bridge," the mayor said.
        - (2025-03-07) The mayor spoke about the bridge.
    """
    for document in alignment.documents:
        if document.unbalanced:
            count = len(document.unbalanced)
            yield Discrepancy(
                title=f"{document.article.name}: quotation marks do not pair",
                explanation=f"{count} quotation mark{'s' * (count > 1)} without a partner.",
                evidence=tuple(Evidence(document.article.id, span) for span in document.unbalanced),
                slot="quotation marks",
            )
