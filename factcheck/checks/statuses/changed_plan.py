"""S04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.statuses.steps import changed_plans, progressions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("S04", Relation.UPDATE, Severity.CHECK)
def changed_plan(alignment: Alignment) -> Iterator[Discrepancy]:
    """A plan of the earlier account was changed, and the later one says so.

    Why this matters:
        The earlier account, if it still stands, sends its reader to something that will not happen.

    Finding:
        - (2025-03-07) The debate between the two candidates is scheduled for Sunday.
        - (2025-03-09) The debate between the two candidates was postponed.

    Silence:
        - (2025-03-07) The debate between the two candidates is scheduled for Sunday.
        - (2025-03-07) The debate between the two candidates is scheduled for Sunday.
    """
    plans = changed_plans(alignment.documents[0].article.language)
    for step in progressions(alignment):
        if step.ordered and step.steps > 0 and step.second.item.status in plans:
            articles = [alignment.document(side.article).article for side in step.sides]
            yield step.discrepancy(
                "{0} in the earlier account, {1} in the later.",
                (gates.identity(True, step.pair.reason), gates.as_of(*articles)),
            )
