"""S05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, Pair
from factcheck.alignment.assertions import same_assertion
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.statuses.plans import plans_done
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Claim, Interval, Span


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
        A plan that the later account tells as done is S01; one of a day on which the other tells it as done may have
        been done since. "Opens Monday" and "will open Monday" are one plan. What either account credits to a source is
        compared by the checks of quotations and attributions.
    """
    done = {frozenset((side.article, side.item.id) for side in step.sides) for step in plans_done(alignment)}
    for pair in (*_aligned(alignment), *_replaced(alignment)):
        one, other = pair.one.item, pair.other.item
        if one.modality == other.modality or one.polarity != other.polarity or one.quote or other.quote:
            continue
        told = frozenset((side.article, side.item.id) for side in (pair.one, pair.other)) in done
        if told or _two_statuses(one, other) or _one_plan(alignment, pair):
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


def _one_plan(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether what one account predicts is in the other a plan in the present tense, or done on the very day."""
    plan, deed = (pair.one, pair.other) if pair.one.item.modality == "predicted" else (pair.other, pair.one)
    published = alignment.document(deed.article).article.published_on
    if (plan.item.modality, deed.item.modality) != ("predicted", "asserted") or not published:
        return False
    days = _days(alignment, deed)
    if any(day.first > published for day in days):
        return _in_present(alignment, deed)
    return any(not day.disjoint(planned) for day in days for planned in _days(alignment, plan))


def _days(alignment: Alignment, member: Member[Claim]) -> list[Interval]:
    times = map(alignment.document(member.article).time, member.item.times)
    return [one.interval for one in times if one.interval and one.type in {"DATE", "TIME"}]


def _in_present(alignment: Alignment, member: Member[Claim]) -> bool:
    rules, form = rules_for(alignment.document(member.article).article.language), member.item.predicate.text.casefold()
    return form == member.item.verb or form.endswith(tuple(rules.words("assertion", "present")))


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
