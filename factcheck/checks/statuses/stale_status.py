"""S02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.statuses.steps import progressions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("S02", Relation.CONFLICT, Severity.FIX)
def stale_status(alignment: Alignment) -> Iterator[Discrepancy]:
    """An account published on a later day still gives a status that an earlier one had already passed.

    Why this matters:
        Its reader is told what was no longer so when it was published.

    Conflict:
        - (2025-03-07) The interview with the mayor aired on Thursday on Channel Five.
        - (2025-03-09) The interview with the mayor is scheduled to air on Channel Five.

    Agreement:
        - (2025-03-09) The interview with the mayor aired on Thursday on Channel Five.
        - (2025-03-05) The interview with the mayor is scheduled to air on Channel Five.
    """
    for step in progressions(alignment):
        articles = [alignment.document(side.article).article for side in step.sides]
        if step.ordered and step.steps < 0 and articles[0].published_on != articles[1].published_on:
            yield step.discrepancy(
                "{0} in the earlier account, {1} in the later.",
                (
                    gates.identity(True, step.pair.reason),
                    gates.as_of(*articles),
                    gates.value(True, "a status cannot go back"),
                    gates.verbatim(step.evidence()),
                ),
            )
