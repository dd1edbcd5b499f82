"""M03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.measures.counts import CountPair, count_pairs, evidence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("M03", Relation.COMPATIBLE, Severity.NOTE)
def rounded_quantity(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account gives a bound or a round number, the other one that fits it.

    Why this matters:
        Both can stand; who quotes the round number should know that there is a finer one.

    Finding:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) The fire at the old mill killed at least 10 people.

    Silence:
        - (2025-03-07) The fire at the old mill killed 12 people.
        - (2025-03-07) The fire at the old mill killed twelve people.
    """
    for pair in count_pairs(alignment):
        if not pair.disjoint and _bounds(pair)[0] != _bounds(pair)[1] and pair.gates[0].passed and pair.gates[1].passed:
            evidence = evidence_of(pair.one), evidence_of(pair.other)
            why = f"{evidence[0].normalized} and {evidence[1].normalized} have numbers in common"
            yield Discrepancy(
                title=f"{evidence[0].span.text} / {evidence[1].span.text}",
                explanation=f"{pair.slot}: {evidence[0].normalized} and {evidence[1].normalized} can both be right.",
                evidence=evidence,
                slot=pair.slot,
                alignment=pair.cluster,
                confidence=pair.score,
                gates=(*pair.gates[:2], gates.value(False, why), gates.verbatim(evidence)),
            )


def _bounds(pair: CountPair) -> tuple[tuple[object, object], tuple[object, object]]:
    one, other = pair.one.quantity, pair.other.quantity
    return (one.low, one.high), (other.low, other.high)
