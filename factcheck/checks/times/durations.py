"""T09."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.assertions import same_assertion
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.times.lengths import bound_of, length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Claim, Time


@check("T09", Relation.CONFLICT, Severity.CHECK)
def durations(alignment: Alignment) -> Iterator[Discrepancy]:
    """One event lasted differently long in two accounts.

    Why this matters:
        A two-hour and a four-hour hearing are told of differently.

    Conflict:
        - (2025-03-07) The hearing in the old courthouse lasted two hours.
        - (2025-03-07) The hearing in the old courthouse lasted four hours.

    Agreement:
        - (2025-03-07) The hearing in the old courthouse lasted two hours.
        - (2025-03-07) The hearing in the old courthouse lasted more than two hours.
    """
    for cluster, pair in alignment.judged():
        one, other = _length(alignment, pair.one), _length(alignment, pair.other)
        if not one or not other or pair.one.item.verb != pair.other.item.verb:
            continue
        if not same_assertion(alignment, pair):
            continue
        if one[1][1] < other[1][0] or other[1][1] < one[1][0]:
            evidence = (
                Evidence(pair.one.article, one[0].span, one[0].value),
                Evidence(pair.other.article, other[0].span, other[0].value),
            )
            why = f"{one[0].value} and {other[0].value} do not meet"
            yield Discrepancy(
                title=f"{one[0].span.text} / {other[0].span.text}",
                explanation=f"{pair.one.item.predicate.text}: {why}.",
                evidence=evidence,
                slot="duration",
                alignment=cluster,
                confidence=pair.score,
                gates=(gates.identity(True, pair.reason), gates.value(True, why), gates.verbatim(evidence)),
            )


def _length(alignment: Alignment, member: Member[Claim]) -> tuple[Time, tuple[float, float]] | None:
    """The claim's one duration and its bounds in hours: half a unit either way, open where a word rounds it."""
    document = alignment.document(member.article)
    found = [one for one in map(document.time, member.item.times) if one.type == "DURATION"]
    length = length_of(found[0]) if len(found) == 1 else None
    if not length or bound_of(document, found[0]):
        return None
    hours, unit = length
    return found[0], (hours - unit / 2, hours + unit / 2)
