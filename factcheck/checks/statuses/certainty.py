"""S05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, Pair
from factcheck.alignment.assertions import same_assertion
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.statuses.plans import plans_done

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Claim, Span


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
        A plan that the later account tells as done is S01. What either account credits to a source is compared by the
        checks of quotations and attributions.
    """
    done = {frozenset((side.article, side.item.id) for side in step.sides) for step in plans_done(alignment)}
    for pair in (*_aligned(alignment), *_replaced(alignment)):
        one, other = pair.one.item, pair.other.item
        if one.modality == other.modality or one.polarity != other.polarity or one.quote or other.quote:
            continue
        if (
            _two_statuses(one, other)
            or frozenset((side.article, side.item.id) for side in (pair.one, pair.other)) in done
        ):
            continue
        yield Discrepancy(
            title=f"{one.modality} / {other.modality}",
            explanation=f"{one.predicate.text} / {other.predicate.text}: {one.modality} in one account, "
            f"{other.modality} in the other.",
            evidence=(_evidence(pair.one), _evidence(pair.other)),
            slot=f"certainty {' '.join(sorted({one.verb, other.verb}))}",
            confidence=pair.score,
            gates=(gates.identity(True, pair.reason), gates.assertion(one, other)),
        )


def _two_statuses(one: Claim, other: Claim) -> bool:
    """Whether the two tell steps of one course, which the other checks of statuses compare."""
    return one.status is not None and other.status is not None and one.status != other.status


def _aligned(alignment: Alignment) -> Iterator[Pair[Claim]]:
    """Aligned claims with one predicate."""
    for _, pair in alignment.judged():
        if pair.one.item.verb == pair.other.item.verb and same_assertion(alignment, pair):
            yield pair


def _replaced(alignment: Alignment) -> Iterator[Pair[Claim]]:
    """Claims whose predicates stand in each other's place in sentences that are else nearly the same."""
    for one in alignment.replacements:
        left, right = _claim(alignment, *one.one), _claim(alignment, *one.other)
        if left and right:
            yield Pair(left, right, one.share, "the sentences are else nearly the same")


def _claim(alignment: Alignment, article: str, words: Span) -> Member[Claim] | None:
    """The first claim with its predicate among the words."""
    claims = (one for one in alignment.document(article).claims if one.predicate.overlaps(words))
    return next((Member(article, one) for one in claims), None)


def _evidence(member: Member[Claim]) -> Evidence:
    return Evidence(member.article, member.item.predicate, member.item.modality)
