"""S05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, Pair
from factcheck.alignment.assertions import same_assertion
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.statuses.plans import plans_done
from factcheck.checks.statuses.steps import Progress, progressions
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.checks.catalogue import Gate
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
        A plan that the later account tells as done is S01; one of a day on which the other tells it as done, like a
        status that comes after another, is unresolved while nobody says which account is the later. "Opens Monday" and
        "will open Monday" are one plan. What either account credits to a source of its own, or quotes, is compared by
        the checks of quotations and attributions.
    """
    steps = list(progressions(alignment))
    told = _keys(*plans_done(alignment), *(step for step in steps if step.ordered or not step.steps))
    stepped = _keys(*steps) - told
    for pair in (*_aligned(alignment), *_replaced(alignment)):
        one, other = pair.one.item, pair.other.item
        if one.modality == other.modality or one.polarity != other.polarity or not _one_voice(alignment, pair):
            continue
        key = _key(pair.one, pair.other)
        if key in told or (_two_statuses(one, other) and key not in stepped) or _in_present(alignment, pair):
            continue
        trail = _trail(alignment, pair, by_time=key in stepped or _on_its_day(alignment, pair))
        if gates.verdict(trail) == Relation.UPDATE:
            continue
        yield Discrepancy(
            title=f"{one.modality} / {other.modality}",
            explanation=f"{one.predicate.text} / {other.predicate.text}: {one.modality} in one account, "
            f"{other.modality} in the other.",
            evidence=(_evidence(pair.one), _evidence(pair.other)),
            slot=f"certainty {' '.join(sorted({one.verb, other.verb}))}",
            confidence=pair.score,
            gates=trail,
            relation=gates.verdict(trail),
        )


def _trail(alignment: Alignment, pair: Pair[Claim], *, by_time: bool) -> tuple[Gate, ...]:
    """The gates; what may have come between two accounts is asked as of their times, too."""
    articles = [alignment.document(side.article).article for side in (pair.one, pair.other)]
    as_of = (gates.as_of(*articles),) if by_time else ()
    return gates.identity(True, pair.reason), *as_of, gates.assertion(pair.one.item, pair.other.item)


def _keys(*steps: Progress) -> set[frozenset[tuple[str, str]]]:
    return {_key(*step.sides) for step in steps}


def _key(*sides: Member[Claim]) -> frozenset[tuple[str, str]]:
    return frozenset((side.article, side.item.id) for side in sides)


def _one_voice(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether both outlets say it themselves, or credit one source with it in words that none of them quotes."""
    one, other = pair.one, pair.other
    if not one.item.quote or not other.item.quote:
        return one.item.quote == other.item.quote
    quoted = any(
        alignment.document(side.article).where.quoted.over(side.item.predicate.start, side.item.predicate.end)
        for side in (one, other)
    )
    return not quoted and alignment.voice(one.article, one.item) == alignment.voice(other.article, other.item)


def _in_present(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether what one account predicts is in the other a plan in the present tense."""
    _, deed = _plan_first(pair)
    document = alignment.document(deed.article)
    published, form = document.article.published_on, deed.item.predicate.text.casefold()
    if not _is_plan(pair) or not published or all(day.first <= published for day in _days(alignment, deed)):
        return False
    return form == deed.item.verb or form.endswith(
        tuple(rules_for(document.article.language).words("assertion", "present"))
    )


def _on_its_day(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether what one account predicts is told in the other as done, on the very day."""
    plan, deed = _plan_first(pair)
    published = alignment.document(deed.article).article.published_on
    if not _is_plan(pair) or not published:
        return False
    days = _days(alignment, deed)
    gone_by = all(day.first <= published for day in days)
    return gone_by and any(not day.disjoint(planned) for day in days for planned in _days(alignment, plan))


def _plan_first(pair: Pair[Claim]) -> tuple[Member[Claim], Member[Claim]]:
    return (pair.one, pair.other) if pair.one.item.modality == "predicted" else (pair.other, pair.one)


def _is_plan(pair: Pair[Claim]) -> bool:
    return {pair.one.item.modality, pair.other.item.modality} == {"predicted", "asserted"}


def _days(alignment: Alignment, member: Member[Claim]) -> list[Interval]:
    times = map(alignment.document(member.article).time, member.item.times)
    return [one.interval for one in times if one.interval and one.type in {"DATE", "TIME"}]


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
