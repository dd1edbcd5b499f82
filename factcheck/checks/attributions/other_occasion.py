"""A03."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.remarks import remarks_of
from factcheck.checks import gates
from factcheck.checks.attributions.links import LEAST, same_remarks
from factcheck.checks.attributions.occasion import apart, places_of
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Quotation

Sides = tuple[Member["Quotation"], Member["Quotation"]]
"""Two quotations of the same words."""


@check("A03", Relation.CONFLICT, Severity.FIX)
def other_occasion(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words of one speaker were said to other hearers, in another programme or medium; also in one account.

    Why this matters:
        Who heard it first, and who asked, is a fact that an outlet corrects; a tweet and a statement may both stand.

    Conflict:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said in an interview.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill told reporters.
        - Joan Hill said in an interview: “The old bridge is not safe for lorries, and we will close it in April.” The
          town was told at noon. Joan Hill told reporters: “The old bridge is not safe for lorries, and we will close
          it in April.”
        - The council meets again in June.

    Agreement:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said in a statement.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill wrote on Twitter.
    """
    for cluster, link in same_remarks(alignment):
        if why := apart(alignment, link.one, link.other):
            found = _discrepancy((link.one, link.other), why)
            trail = gates.identity(True, link.reason), gates.value(True, why), gates.verbatim(found.evidence)
            yield replace(found, alignment=cluster, confidence=link.score, gates=trail)
    for document in alignment.documents:
        for one, other in _repeated(document):
            if why := apart(alignment, one, other):
                yield _discrepancy((one, other), why)


def _repeated(document: Document) -> Iterator[Sides]:
    """The same passage of the same speaker quoted more than once in an article."""
    places: defaultdict[tuple[tuple[str, ...], str], list[Member[Quotation]]] = defaultdict(list)
    for remark in remarks_of(document):
        if len(remark.passage.forms) >= LEAST and (entity := remark.member.item.speaker.entity):
            places[remark.passage.forms, entity].append(remark.member)
    for members in places.values():
        yield from pairwise(members)


def _discrepancy(sides: Sides, why: str) -> Discrepancy:
    shown = [(side.article, place) for side in sides for place in places_of(side)]
    return Discrepancy(
        title=" / ".join(place.text for _, place in shown),
        explanation=f"The same words of {sides[0].item.speaker.name}: {why}.",
        evidence=tuple(Evidence(article, place) for article, place in shown),
        slot="occasion",
    )
