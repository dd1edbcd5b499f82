"""N02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.names.ages import namesake
from factcheck.checks.names.offices import as_of_office
from factcheck.checks.names.titles import exclusive, titles
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Cluster, Member
    from factcheck.document import Entity


@check("N02", Relation.CONFLICT, Severity.FIX)
def exclusive_titles(alignment: Alignment) -> Iterator[Discrepancy]:
    """One person has titles in two accounts that nobody holds together.

    Why this matters:
        A wrong title gives the words of one office to another.

    Conflict:
        - (2025-03-07) Senate Majority Leader Marta Olsen opened the debate on Tuesday.
        - (2025-03-07) Senate Minority Leader Marta Olsen opened the debate on Tuesday.

    Agreement:
        - (2025-03-07) Senate Majority Leader Marta Olsen opened the debate on Tuesday.
        - (2025-03-07) Senator Marta Olsen opened the debate on Tuesday.

    What it cannot do:
        Only listed titles right before the name are read; "former" and "acting" are another matter (S). Accounts more
        than a week apart, or without a publication time, leave it open: somebody may have changed office.
    """
    for cluster in alignment.entities:
        if cluster.members[0].item.kind == "person":
            for one, other in cluster.pairs():
                yield from _compared(alignment, cluster, one, other)


def _compared(
    alignment: Alignment, cluster: Cluster[Entity], one: Member[Entity], other: Member[Entity]
) -> Iterator[Discrepancy]:
    first, second = alignment.document(one.article), alignment.document(other.article)
    rules = rules_for(first.article.language)
    for here, there in exclusive(titles(first, one.item), titles(second, other.item)):
        if namesake(first, one.item, rules) or namesake(second, other.item, rules):
            return
        evidence = Evidence(one.article, here.span, here.name), Evidence(other.article, there.span, there.name)
        trail = (
            gates.identity(True, f"one person: {cluster.links[0].reason}"),
            as_of_office(first.article, second.article),
            gates.value(True, f"nobody is {here.name} and {there.name} at a time"),
            gates.verbatim(evidence),
        )
        yield Discrepancy(
            title=f"{one.item.name}: {here.span.text} / {there.span.text}",
            explanation=f"{one.item.name} is {here.name} in one account, {there.name} in the other.",
            evidence=evidence,
            slot="title",
            alignment=cluster.id,
            gates=trail,
            relation=None if gates.verdict(trail) is Relation.CONFLICT else Relation.UNRESOLVED,
        )
