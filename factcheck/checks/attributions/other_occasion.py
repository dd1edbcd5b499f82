"""A03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.attributions.links import same_remarks
from factcheck.checks.attributions.occasion import apart, places_of
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("A03", Relation.CONFLICT, Severity.FIX)
def other_occasion(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words of one speaker were said to other hearers, in another programme or through another medium.

    Why this matters:
        Who heard it first, and who asked, is a fact that an outlet corrects; a tweet and a statement may both stand.

    Conflict:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said in an interview.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill told reporters.

    Agreement:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said in a statement.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill wrote on Twitter.
    """
    for cluster, link in same_remarks(alignment):
        if why := apart(alignment, link.one, link.other):
            sides = [(side.article, place) for side in (link.one, link.other) for place in places_of(side)]
            evidence = tuple(Evidence(article, place) for article, place in sides)
            yield Discrepancy(
                title=" / ".join(place.text for _, place in sides),
                explanation=f"The same words of {link.one.item.speaker.name}: {why}.",
                evidence=evidence,
                slot="occasion",
                alignment=cluster,
                confidence=link.score,
                gates=(gates.identity(True, link.reason), gates.value(True, why), gates.verbatim(evidence)),
            )
