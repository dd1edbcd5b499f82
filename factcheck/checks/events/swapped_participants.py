"""E02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.assertions import same_assertion, same_kind
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.events.comparison import differing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Claim


@check("E02", Relation.CONFLICT, Severity.STOP)
def swapped_participants(alignment: Alignment) -> Iterator[Discrepancy]:
    """Who did it in one account had it done to them in the other.

    Why this matters:
        The wrong person is said to have acted.

    Conflict:
        - (2025-03-07) Marta Olsen sued Peter Grady over the sale of the shipyard.
        - (2025-03-07) Peter Grady sued Marta Olsen over the sale of the shipyard.

    Agreement:
        - (2025-03-07) Marta Olsen sued Peter Grady over the sale of the shipyard.
        - (2025-03-07) Peter Grady was sued by Marta Olsen over the sale of the shipyard.

    What it cannot do:
        Verbs that go both ways ("met", "spoke with") are left out only where neither side has an object.
    """
    for cluster, pair in alignment.judged():
        if same_kind(alignment, pair) and same_assertion(alignment, pair) and _swapped(alignment, pair.one, pair.other):
            verbs = " ".join(sorted({pair.one.item.verb, pair.other.item.verb}))
            why = f"who acts and who is acted on change places at {verbs}"
            yield from differing(alignment, (cluster, pair), f"participants {verbs}", why)


def _swapped(alignment: Alignment, one: Member[Claim], other: Member[Claim]) -> bool:
    here, there = _sides(alignment, one), _sides(alignment, other)
    return all((*here, *there)) and here[0] == there[1] and here[1] == there[0] and here[0] != here[1]


def _sides(alignment: Alignment, member: Member[Claim]) -> tuple[frozenset[str | None], frozenset[str | None]]:
    """The clusters of who acts and of who is acted on."""
    agents = frozenset(alignment.cluster_of(member.article, ref) for ref in member.item.agents)
    patients = frozenset(alignment.cluster_of(member.article, ref) for ref in member.item.patients)
    return agents - {None}, patients - {None}
