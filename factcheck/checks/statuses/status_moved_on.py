"""S01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.statuses.plans import plans_done
from factcheck.checks.statuses.steps import changed_plans, progressions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("S01", Relation.UPDATE, Severity.NOTE)
def status_moved_on(alignment: Alignment) -> Iterator[Discrepancy]:
    """The later account gives the next status of the same matter.

    Why this matters:
        The accounts differ because time passed between them, not because one is wrong.

    Finding:
        - (2025-03-07) The interview with the mayor is scheduled to air Sunday on Channel Five.
        - (2025-03-10) The interview with the mayor aired Sunday on Channel Five.

    Silence:
        - (2025-03-07) The interview with the mayor is scheduled to air Sunday on Channel Five.
        - (2025-03-07) The interview with the mayor is scheduled to air Sunday on Channel Five.
    """
    plans = changed_plans(alignment.documents[0].article.language)
    for step in (*progressions(alignment), *plans_done(alignment)):
        if step.ordered and step.steps > 0 and step.second.item.status not in plans:
            articles = [alignment.document(side.article).article for side in step.sides]
            yield step.discrepancy(
                "{0} in the earlier account, {1} in the later.",
                (gates.identity(True, step.pair.reason), gates.as_of(*articles)),
            )
