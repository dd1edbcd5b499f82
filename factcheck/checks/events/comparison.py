"""What the checks of events share: the trail of gates between two aligned claims, and how they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Gate, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Claim


def differing(
    alignment: Alignment, judged: tuple[str, Pair[Claim]], slot: str, why: str, readings: tuple[str, str] = ("", "")
) -> Iterator[Discrepancy]:
    """The discrepancy between two claims whose predicates are read so; none where a gate bars the conflict."""
    cluster, pair = judged
    evidence = _evidence(pair.one, readings[0]), _evidence(pair.other, readings[1])
    trail: tuple[Gate, ...] = (
        gates.identity(True, pair.reason),
        gates.voice(*(alignment.voice(side.article, side.item) for side in (pair.one, pair.other))),
        gates.assertion(pair.one.item, pair.other.item),
        gates.value(True, why),
        gates.verbatim(evidence),
    )
    if gates.verdict(trail) is not Relation.CONFLICT:
        return
    yield Discrepancy(
        title=f"{pair.one.item.predicate.text} / {pair.other.item.predicate.text}",
        explanation=f"{why[0].upper()}{why[1:]}.",
        evidence=evidence,
        slot=slot,
        alignment=cluster,
        confidence=pair.score,
        gates=trail,
    )


def _evidence(member: Member[Claim], reading: str) -> Evidence:
    return Evidence(member.article, member.item.predicate, reading)
