"""S05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Claim

ONE_EVENT = 0.4
"""The least likeness of a pair whose two claims are taken to be one assertion."""


@check("S05", Relation.DIFFERENCE, Severity.CHECK)
def certainty(alignment: Alignment) -> Iterator[Discrepancy]:
    """What one account asserts, the other hedges, predicts or makes conditional.

    Why this matters:
        "Will" and "may", "killed" and "reportedly killed" promise different things.

    Finding:
        - (2025-03-07) The council will close the old bridge over the Arle in April.
        - (2025-03-07) The council may close the old bridge over the Arle in April.

    Silence:
        - (2025-03-07) The council will close the old bridge over the Arle in April.
        - (2025-03-07) In April the council will close the old bridge over the Arle.

    What it leaves to others:
        Words that both accounts credit to a source are compared by the checks of quotations.
    """
    for cluster in alignment.claims:
        for pair in cluster.links:
            one, other = pair.one.item, pair.other.item
            same_event = pair.mutual and pair.likeness >= ONE_EVENT and one.verb == other.verb
            if not same_event or one.modality == other.modality or (one.quote and other.quote):
                continue
            yield Discrepancy(
                title=f"{one.modality} / {other.modality}",
                explanation=f"{one.predicate.text}: {one.modality} in one account, {other.modality} in the other.",
                evidence=(_evidence(pair.one), _evidence(pair.other)),
                slot=f"certainty {one.verb}",
                alignment=cluster.id,
                confidence=pair.score,
                gates=(gates.identity(True, pair.reason), gates.assertion(one, other)),
            )


def _evidence(member: Member[Claim]) -> Evidence:
    return Evidence(member.article, member.item.predicate, member.item.modality)
