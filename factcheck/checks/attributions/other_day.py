"""A04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.attributions.links import same_remarks
from factcheck.checks.attributions.occasion import tied
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Time


@check("A04", Relation.UNRESOLVED, Severity.CHECK)
def other_day(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words of one speaker have different days, and nothing ties them to one occasion.

    Why this matters:
        The speaker may have said it twice, or one of the days is wrong.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said Tuesday.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said Wednesday.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said Tuesday.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said on Tuesday.
    """
    for cluster, link in same_remarks(alignment):
        days = _day(alignment, link.one), _day(alignment, link.other)
        if days[0] and days[1] and _disjoint(days[0], days[1]) and not tied(alignment, link.one, link.other):
            evidence = (_evidence(link.one, days[0]), _evidence(link.other, days[1]))
            yield Discrepancy(
                title=f"{link.one.item.speaker.name}: {days[0].span.text} / {days[1].span.text}",
                explanation=f"The same words on {days[0].value} and on {days[1].value}; they may have been said twice.",
                evidence=evidence,
                slot="day of a remark",
                alignment=cluster,
                confidence=link.score,
                gates=(gates.identity(None, "neither hearer nor venue ties the words to one occasion"),),
            )


def _day(alignment: Alignment, member: Member[Quotation]) -> Time | None:
    ref = member.item.said_on
    return alignment.document(member.article).time(ref) if ref else None


def _disjoint(one: Time, other: Time) -> bool:
    if one.inferred or other.inferred or one.interval is None or other.interval is None:
        return False
    return one.interval.disjoint(other.interval)


def _evidence(member: Member[Quotation], day: Time) -> Evidence:
    return Evidence(member.article, day.span, day.value)
