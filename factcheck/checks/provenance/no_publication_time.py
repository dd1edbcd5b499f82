"""P03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Span


@check("P03", Relation.UNRESOLVED, Severity.CHECK)
def no_publication_time(alignment: Alignment) -> Iterator[Discrepancy]:
    """An account's publication time was not given.

    Why this matters:
        Without it "Thursday" is no date, and what changed cannot be told from what conflicts.

    Finding:
        - () The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned after a vote of the council.
    """
    for document in alignment.documents:
        span = None if document.article.published else _hanging(document)
        if span:
            yield Discrepancy(
                title=f"{document.article.name}: publication time not given",
                explanation="Days such as weekdays cannot be tied to dates, and no update can be told.",
                evidence=(Evidence(document.article.id, span),),
                slot="publication time",
            )


def _hanging(document: Document) -> Span | None:
    """The first time that hangs on the publication time, else the first sentence."""
    hanging = [one.span for one in document.times if one.type != "DURATION" and (one.inferred or not one.interval)]
    sentences = [one.span for one in document.sentences]
    return next(iter([*hanging, *sentences]), None)
