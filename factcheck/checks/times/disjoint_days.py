"""T01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.occasions import occasion_pairs
from factcheck.checks import gates
from factcheck.checks.attributions.occasion import tied
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.times.evidence import apart, day_evidence, known, reprinted, slot_of, week_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Pair
    from factcheck.document import Interval, Quotation


WEEK = 7


@check("T01", Relation.CONFLICT, Severity.FIX)
def disjoint_days(alignment: Alignment) -> Iterator[Discrepancy]:
    """One event or remark has different days in two accounts.

    Why this matters:
        A reader of one account is told a day on which, by the other, it did not happen.

    Conflict:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-07) The mayor resigned Wednesday after a vote of the council.

    Agreement:
        - (2025-03-07) The mayor resigned Tuesday after a vote of the council.
        - (2025-03-05) The mayor resigned on Tuesday after a vote of the council.

    What it cannot do:
        It compares events that both accounts tell with predicates of one kind, or of one who acts, each with one day.
        A remark may have been made twice: its days are compared where hearer or venue tie it to one occasion, else
        see A04.
    """
    for pair in occasion_pairs(alignment):
        days = known(pair)
        if not pair.sure or not days or not apart(alignment, pair) or (pair.one.planned and pair.other.planned):
            continue
        if (
            week_apart(pair)
            or reprinted(alignment, pair)
            or (pair.remark and not _one_remark(alignment, pair.remark, days))
        ):
            continue
        evidence = day_evidence(pair)
        trail = (
            gates.identity(True, pair.why),
            gates.value(True, f"{evidence[0].normalized} and {evidence[1].normalized} have no day in common"),
            gates.verbatim(evidence),
        )
        yield Discrepancy(
            title=f"{evidence[0].span.text} / {evidence[1].span.text}",
            explanation=f"{pair.one.words.text}: {evidence[0].normalized} / {evidence[1].normalized}.",
            evidence=evidence,
            slot=slot_of("day", pair),
            alignment=pair.cluster,
            confidence=pair.score,
            gates=trail,
        )


def _one_remark(alignment: Alignment, remark: Pair[Quotation], days: tuple[Interval, Interval]) -> bool:
    """Whether hearer or venue tie a remark to one occasion, and both days are days of a remark: within a week each."""
    fine = all((one.last - one.first).days < WEEK for one in days)
    return fine and tied(alignment, remark.one, remark.other)
