"""O01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document


@check("O01", Relation.OMISSION, Severity.NOTE)
def only_in_one(alignment: Alignment) -> Iterator[Discrepancy]:
    """A sentence's claim stands in one account only.

    Why this matters:
        What one reader is told and the other not may be the point.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday. Storks have returned to the tower of the old brewery.
        - (2025-03-07) The mayor resigned Tuesday.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday.
        - (2025-03-07) The mayor resigned Tuesday.
    """
    aligned = _aligned(alignment)
    for document in alignment.documents:
        claimed = {claim.sentence for claim in document.claims}
        searched = sum(len(other.sentences) for other in alignment.documents if other is not document)
        for number, sentence in enumerate(document.sentences):
            if number in claimed and (document.article.id, number) not in aligned and not sentence.boilerplate:
                yield Discrepancy(
                    title=f"Only in {document.article.name}",
                    explanation=f"Not found in {searched} searched sentence{'s' * (searched != 1)}.",
                    evidence=(Evidence(document.article.id, sentence.span),),
                    slot="only here",
                )


def _aligned(alignment: Alignment) -> set[tuple[str, int]]:
    """(article, sentence) of everything that another account tells, too."""
    told = {place for link in alignment.sentences if link.told for place in (link.one, link.other)}
    return told | {
        (member.article, number)
        for cluster in alignment.quotations
        for member in cluster.members
        for number in _sentences(alignment.document(member.article), member.item.start, member.item.end)
    }


def _sentences(document: Document, start: int, end: int) -> list[int]:
    return [number for number, _ in document.where.sentences.over(start, end)]
