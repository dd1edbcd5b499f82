"""P03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.inference import implied_days
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.days import printed_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.inference import Implied
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
    implied = {one.article: one for one in implied_days(alignment)}
    for document in alignment.documents:
        span = None if document.article.published else _hanging(document)
        if span:
            yield Discrepancy(
                title=f"{document.article.name}: publication time not given",
                explanation="Days such as weekdays cannot be tied to dates, and no update can be told."
                + _told(implied.get(document.article.id)),
                evidence=(Evidence(document.article.id, span),),
                slot="publication time",
            )


def _told(implied: Implied | None) -> str:
    """What other accounts imply, with the chain of reasons; "" where they imply nothing."""
    return f" Other accounts imply {printed_day(implied.day)}: {'; '.join(implied.reasons)}." if implied else ""


def _hanging(document: Document) -> Span | None:
    """The first time that hangs on the publication time, else the first sentence."""
    hanging = [one.span for one in document.times if one.type != "DURATION" and (one.inferred or not one.interval)]
    sentences = [one.span for one in document.sentences]
    return next(iter([*hanging, *sentences]), None)
