"""T08."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.alignment.event_order import EventOrder, event_orders
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Gate, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Interval

NEAR = 30
"""Characters behind the events in which a day is theirs."""
SHARED = 2
"""Participants that both sentences must name: meetings and calls are many."""


@check("T08", Relation.CONFLICT, Severity.FIX)
def reversed_order(alignment: Alignment) -> Iterator[Discrepancy]:
    """Two events come in another order in two accounts.

    Why this matters:
        What came first may have caused what followed.

    Conflict:
        - (2025-03-07) Marta Olsen met Peter Grady at the town hall, where they spoke with the builders by phone.
        - (2025-03-07) The phone call followed a meeting of Marta Olsen and Peter Grady at the town hall.

    Agreement:
        - (2025-03-07) Marta Olsen met Peter Grady at the town hall before they spoke with the builders by phone.
        - (2025-03-07) The phone call followed a meeting of Marta Olsen and Peter Grady at the town hall.

    What it cannot do:
        Listed kinds of events and words of order only, two people or bodies named beside them in both accounts, and
        each account telling one order of them.
    """
    orders = [list(event_orders(document)) for document in alignment.documents]
    for (one, here), (other, there) in combinations(zip(alignment.documents, orders, strict=True), 2):
        for first, second in product(here, there):
            same = first.events == second.events and first.order != second.order
            if same and _only(first, here) and _only(second, there):
                yield from _compared(alignment, (one, first), (other, second))


def _only(one: EventOrder, orders: list[EventOrder]) -> bool:
    """Whether an article orders these kinds of events in one way."""
    return len({each.order for each in orders if each.events == one.events}) == 1


def _compared(
    alignment: Alignment, one: tuple[Document, EventOrder], other: tuple[Document, EventOrder]
) -> Iterator[Discrepancy]:
    shared = _named(alignment, *one) & _named(alignment, *other)
    if len(shared) < SHARED:
        return
    (here, first), (there, second) = one, other
    told = f"{first.events[0]} {{}} {first.events[1]}"
    why = f"{told.format(first.order)} in one account, {told.format(second.order)} in the other"
    evidence = (
        Evidence(here.article.id, first.words, told.format(first.order)),
        Evidence(there.article.id, second.words, told.format(second.order)),
    )
    trail = (_identity(one, other, len(shared)), gates.value(True, why), gates.verbatim(evidence))
    yield Discrepancy(
        title=f"{first.events[0]}, {first.events[1]}: {first.order} / {second.order}",
        explanation=f"{why[0].upper()}{why[1:]}.",
        evidence=evidence,
        slot=f"order {' '.join(first.events)}",
        gates=trail,
        relation=None if gates.verdict(trail) is Relation.CONFLICT else Relation.UNRESOLVED,
    )


def _identity(one: tuple[Document, EventOrder], other: tuple[Document, EventOrder], shared: int) -> Gate:
    """G1: events of disjoint days are others."""
    days = [_days(document, order) for document, order in (one, other)]
    apart = all(days) and all(left.disjoint(right) for left in days[0] for right in days[1])
    return gates.identity(None if apart else True, f"{shared} participants in common" + ", other days" * apart)


def _days(document: Document, order: EventOrder) -> list[Interval]:
    """The days that the sentence gives before the events or right behind them."""
    start, end = document.sentences[order.sentence].span.start, order.words.end + NEAR
    near = document.where.times.over(start, end)
    return [one.interval for one in near if one.interval and start <= one.span.start]


def _named(alignment: Alignment, document: Document, order: EventOrder) -> set[str]:
    """The clusters of the people and bodies that the sentence names."""
    span = document.sentences[order.sentence].span
    named = (
        alignment.cluster_of(document.article.id, one.id)
        for one in document.entities
        if one.kind in {"person", "organization"} and any(span.contains(each.span) for each in one.mentions)
    )
    return {cluster for cluster in named if cluster}
