"""O02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.omissions.responses import Response, responses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document


@check("O02", Relation.OMISSION, Severity.CHECK)
def response_in_one(alignment: Alignment) -> Iterator[Discrepancy]:
    """The denial, the refusal to comment or the silence of someone both accounts tell of stands in one only.

    Why this matters:
        Whoever is accused is owed their answer, and readers are owed to know that it was sought.

    Finding:
        - (2025-03-07) Marta Olsen sold the old shipyard in March. Olsen denied taking any money for the sale.
        - (2025-03-07) Marta Olsen sold the old shipyard in March. The council meets again on Monday.

    Silence:
        - (2025-03-07) Marta Olsen sold the old shipyard in March. Olsen denied taking any money for the sale.
        - (2025-03-07) Marta Olsen sold the old shipyard in March. Olsen has denied that she took money for it.

    What it cannot do:
        Listed formulas only, of someone named; a denial in the subject's own words, quoted, is told as a quotation.
    """
    answered = {
        document.article.id: {key for one in responses(document) for key in _keys(alignment, document, one)}
        for document in alignment.documents
    }
    for document in alignment.documents:
        others = [other for other in alignment.documents if other is not document]
        elsewhere = set().union(*(answered[other.article.id] for other in others))
        told: set[tuple[str, str]] = set()
        for one in responses(document):
            keys = _keys(alignment, document, one)
            if keys and not keys & elsewhere and not keys & told:
                told |= keys
                yield _omission(document, one, sum(len(other.sentences) for other in others))


def _keys(alignment: Alignment, document: Document, one: Response) -> set[tuple[str, str]]:
    """The kind of response with each subject that other articles tell of."""
    clusters = (alignment.cluster_of(document.article.id, subject) for subject in one.subjects)
    return {(one.kind, cluster) for cluster in clusters if cluster}


def _omission(document: Document, one: Response, searched: int) -> Discrepancy:
    who = ", ".join(document.entity(subject).name for subject in one.subjects)
    return Discrepancy(
        title=f"Only in {document.article.name}: {who} {one.words.text}",
        explanation=f"No such {one.kind} was found in {searched} searched sentence{'s' * (searched != 1)}.",
        evidence=(Evidence(document.article.id, one.words, one.kind),),
        slot=f"response {one.kind}",
    )
