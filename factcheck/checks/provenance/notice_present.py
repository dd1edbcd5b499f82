"""P04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("P04", Relation.COMPATIBLE, Severity.NOTE)
def notice_present(alignment: Alignment) -> Iterator[Discrepancy]:
    """An account carries a correction or an update notice.

    Why this matters:
        What it changed may still stand in the other account.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday. Correction: An earlier version gave the wrong day.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday. She asked for a correction of the minutes.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
    """
    for document in alignment.documents:
        if document.notices:
            yield Discrepancy(
                title=f"{document.article.name}: correction or update notice",
                explanation="The outlet says that it changed its text.",
                evidence=tuple(Evidence(document.article.id, notice) for notice in document.notices),
                slot="notice",
            )
