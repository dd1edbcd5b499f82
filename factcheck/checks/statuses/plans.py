"""What one account planned and a later one tells as done: "is to vote Thursday", "voted Thursday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, Pair
from factcheck.alignment.assertions import LIKE
from factcheck.checks.statuses.steps import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, SentenceLink
    from factcheck.document import Claim, Document, Interval

PLANNED, DONE = "planned", "done"


def plans_done(alignment: Alignment) -> Iterator[Progress]:
    """Plans of sentences that tell the same as a later one does of a day since then."""
    for link in alignment.sentences:
        if link.mutual and link.likeness >= LIKE:
            yield from _done(alignment, link, link.one, link.other)
            yield from _done(alignment, link, link.other, link.one)


def _done(
    alignment: Alignment, link: SentenceLink, planned: tuple[str, int], done: tuple[str, int]
) -> Iterator[Progress]:
    here, there = alignment.document(planned[0]), alignment.document(done[0])
    for plan in _plain(here, planned[1], "predicted"):
        for deed in _plain(there, done[1], "asserted"):
            if deed.verb in _verbs(plan) and _since(here, there, plan, deed):
                first = Member(planned[0], replace(plan, status=PLANNED))
                second = Member(done[0], replace(deed, status=DONE))
                pair = Pair(first, second, link.likeness, "one verb in sentences that tell the same")
                yield Progress(first, second, ordered=True, steps=1, cluster=None, pair=pair)


def _plain(document: Document, sentence: int, modality: str) -> Iterator[Claim]:
    """The outlet's own affirmed claims of a sentence, of one modality."""
    for one in document.where.claims.get(sentence, ()):
        if one.modality == modality and one.polarity == "positive" and not one.quote:
            yield one


def _verbs(plan: Claim) -> set[str]:
    """The verb of a plan, and the one that completes it: "is scheduled to vote"."""
    behind = (one.lemma.casefold() for one in plan.words if one.pos == "VERB" and one.span.start > plan.predicate.end)
    return {plan.verb, next(behind, plan.verb)}


def _since(here: Document, there: Document, plan: Claim, deed: Claim) -> bool:
    """Whether a deed's one day lies between the two publications, and is not another than the plan's."""
    days = [_days(document, claim) for document, claim in ((here, plan), (there, deed))]
    before, after = here.article.published_on, there.article.published_on
    if not before or not after or len(days[1]) != 1:
        return False
    day = days[1][0]
    between = before < after and before <= day.first and day.last <= after
    return between and not any(one.disjoint(day) for one in days[0])


def _days(document: Document, claim: Claim) -> list[Interval]:
    times = map(document.time, claim.times)
    return [one.interval for one in times if one.interval and one.type in {"DATE", "TIME"} and not one.inferred]
