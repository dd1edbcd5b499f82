"""T06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import day_evidence, known, slot_of
from factcheck.checks.times.hours import hours_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.occasions import OccasionPair


@check("T06", Relation.AGREE, Severity.NOTE)
def same_day(alignment: Alignment) -> Iterator[Discrepancy]:
    """One event or remark has the same day in other words, or in the same word from another publication day.

    Why this matters:
        What looks like two days is one.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-05) The mayor resigned yesterday after a vote of the council.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
    """
    for pair in occasion_pairs(alignment):
        days = known(pair)
        hours = hours_of(alignment, pair)
        if hours and hours[0].printed != hours[1].printed:
            continue
        if days and days[0] == days[1] and _looks_different(alignment, pair):
            evidence = day_evidence(pair)
            yield Discrepancy(
                title=f"{evidence[0].span.text} / {evidence[1].span.text}",
                explanation=f"{pair.one.words.text}: both mean {evidence[0].normalized}.",
                evidence=evidence,
                slot=slot_of("day", pair),
                alignment=pair.cluster,
                confidence=pair.score,
            )


def _looks_different(alignment: Alignment, pair: OccasionPair) -> bool:
    words = [one.span.text.casefold() for one in pair.times() or ()]
    published = [alignment.document(one.article).article.published_on for one in (pair.one, pair.other)]
    return len({*words}) > 1 or len({*published}) > 1
