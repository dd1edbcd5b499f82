"""T10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import day_evidence, slot_of
from factcheck.document import UNKNOWN_SPEAKER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.occasions import Occasion, OccasionPair
    from factcheck.document import Time


@check("T10", Relation.OMISSION, Severity.NOTE)
def day_in_one(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account gives the day of an event or remark, the other none.

    Why this matters:
        The other's reader cannot tell when it was.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
    """
    told: set[tuple[str, ...]] = set()
    for pair in occasion_pairs(alignment):
        dated, bare = (pair.one, pair.other) if pair.one.time else (pair.other, pair.one)
        if bare.time or not dated.time or _given_after_all(alignment, pair, bare, dated.time):
            continue
        key = dated.article, dated.time.id, bare.article
        if key not in told:
            told.add(key)
            yield _finding(pair, dated)


def _finding(pair: OccasionPair, dated: Occasion) -> Discrepancy:
    evidence = day_evidence(pair)
    day = next(one for one in evidence if one.article == dated.article)
    return Discrepancy(
        title=f"{day.span.text}: not in every account",
        explanation=f"{pair.one.words.text}: one account gives {day.normalized}, the other no day.",
        evidence=evidence,
        slot=slot_of("day", pair),
        alignment=pair.cluster,
        confidence=pair.score,
    )


def _given_after_all(alignment: Alignment, pair: OccasionPair, bare: Occasion, day: Time) -> bool:
    """Whether the account without a day gives it in the sentence, or for another remark of the speaker."""
    document = alignment.document(bare.article)
    sentences = (one.span for _, one in document.where.sentences.over(bare.words.start, bare.words.end))
    near = (one for span in sentences for one in document.where.times.over(span.start, span.end))
    meets = any(one.interval and day.interval and not one.interval.disjoint(day.interval) for one in near)
    return meets or _dated_elsewhere(alignment, pair, day)


def _dated_elsewhere(alignment: Alignment, pair: OccasionPair, day: Time) -> bool:
    """Whether the account without a day dates another remark of the same speaker by a day that meets this one."""
    if not pair.remark or not day.interval:
        return False
    bare = pair.remark.one if pair.one.time is None else pair.remark.other
    document, speaker = alignment.document(bare.article), bare.item.speaker
    others = [one.said_on for one in document.quotations if one.said_on and one.speaker == speaker]
    days = (document.time(ref).interval for ref in others if speaker != UNKNOWN_SPEAKER)
    return any(one is not None and not one.disjoint(day.interval) for one in days)
