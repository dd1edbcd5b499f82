"""N03."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Gate, Relation, Severity, check
from factcheck.checks.names.ages import ages, namesake
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Cluster, Member
    from factcheck.document import Article, Entity, Quantity


@check("N03", Relation.CONFLICT, Severity.CHECK)
def disjoint_ages(alignment: Alignment, *, years: int = 0) -> Iterator[Discrepancy]:
    """One person has different ages in two accounts.

    Why this matters:
        A wrong age is a factual error, and may point at the wrong person.

    Conflict:
        - (2025-03-07) The driver, Marta Olsen, 34, was treated at the harbor hospital.
        - (2025-03-07) Marta Olsen, 43, the driver, was treated at the harbor hospital.

    Agreement:
        - (2025-03-07) The driver, Marta Olsen, 34, was treated at the harbor hospital.
        - (2025-03-07) The driver, 34-year-old Marta Olsen, was treated at the harbor hospital.

    Options:
        years: how far two ages may lie apart.

    What it cannot do:
        It reads ages that stand beside the name. Ages that differ by one stay unresolved where the accounts were
        published on different days, or a day is not given: a birthday may lie between. So do those of somebody whose
        surname another person in the account has.
    """
    for cluster in alignment.entities:
        if cluster.members[0].item.kind == "person":
            for one, other in cluster.pairs():
                yield from _compared(alignment, cluster, one, other, years)


def _compared(
    alignment: Alignment, cluster: Cluster[Entity], one: Member[Entity], other: Member[Entity], years: int
) -> Iterator[Discrepancy]:
    here, there = (ages(alignment.document(side.article), side.item) for side in (one, other))
    if not here or not there or {age.low for age in here} & {age.low for age in there}:
        return
    first, second = here[0], there[0]
    apart = abs((first.low or Decimal(0)) - (second.low or Decimal(0)))
    if apart <= years:
        return
    evidence = _evidence(one, first), _evidence(other, second)
    trail = (
        _identity(alignment, cluster, one, other),
        _as_of(alignment.document(one.article).article, alignment.document(other.article).article, apart),
        gates.value(True, f"{first.low} is not {second.low}"),
        gates.verbatim(evidence),
    )
    relation = gates.verdict(trail)
    yield Discrepancy(
        title=f"{one.item.name}: {first.low} / {second.low}",
        explanation=f"{one.item.name}: age {first.low} in one account, {second.low} in the other.",
        evidence=evidence,
        slot="age",
        alignment=cluster.id,
        gates=trail,
        relation=None if relation is Relation.CONFLICT else Relation.UNRESOLVED,
    )


def _evidence(side: Member[Entity], age: Quantity) -> Evidence:
    return Evidence(side.article, age.span, f"{age.low} years")


def _identity(alignment: Alignment, cluster: Cluster[Entity], one: Member[Entity], other: Member[Entity]) -> Gate:
    """G1: a father and a son share a surname, and often a name."""
    language = alignment.document(one.article).article.language
    namesakes = (namesake(alignment.document(side.article), side.item, rules_for(language)) for side in (one, other))
    if found := next(filter(None, namesakes), None):
        return gates.identity(None, f"an account also tells of {found.name}")
    return gates.identity(True, f"one person: {cluster.links[0].reason}")


def _as_of(one: Article, other: Article, apart: Decimal) -> Gate:
    """G4: a birthday may lie between two ages that differ by one, unless the accounts are of one day."""
    if apart > 1:
        return Gate(gates.AS_OF, True, f"{apart} years lie between the ages")
    if one.published_on and one.published_on == other.published_on:
        return Gate(gates.AS_OF, True, f"both published on {one.published_on}")
    return Gate(gates.AS_OF, None, "a birthday may lie between")
