"""S03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.statuses.steps import progressions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("S03", Relation.CONFLICT, Severity.FIX)
def exclusive_statuses(alignment: Alignment) -> Iterator[Discrepancy]:
    """As of one time, one account gives a status that the other's status rules out.

    Why this matters:
        An interview cannot have aired and been cancelled.

    Conflict:
        - (2025-03-07T18:00) A jury convicted the treasurer, Alma Reyes, of theft on Friday.
        - (2025-03-07T18:00) A jury acquitted the treasurer, Alma Reyes, of theft on Friday.

    Agreement:
        - (2025-03-07T18:00) A jury convicted the treasurer, Alma Reyes, of theft on Friday.
        - (2025-03-07T18:00) The treasurer, Alma Reyes, was convicted of theft on Friday by a jury.
    """
    for step in progressions(alignment):
        as_of = gates.as_of(*(alignment.document(side.article).article for side in step.sides))
        if not step.steps and as_of.passed:
            yield step.discrepancy(
                "{0} in one account, {1} in the other.",
                (
                    gates.identity(True, step.pair.reason),
                    as_of,
                    gates.assertion(step.pair.one.item, step.pair.other.item),
                    gates.value(True, "the two statuses exclude each other"),
                    gates.verbatim(step.evidence()),
                ),
            )
