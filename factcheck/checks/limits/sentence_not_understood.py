"""X03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Span

SHORTEST = 6
"""Words below which a sentence is a heading, a byline or an exclamation."""


@check("X03", Relation.UNRESOLVED, Severity.NOTE)
def sentence_not_understood(alignment: Alignment) -> Iterator[Discrepancy]:
    """Sentences in which no assertion and no quotation was found, so that nothing in them is compared.

    Why this matters:
        What stands there may differ, and nobody looked.

    Finding:
        - (2025-03-07) 1,200; 1,300; 1,400; 1,500; 1,600; 1,700. The mayor resigned Tuesday.
        - (2025-03-07) The mayor resigned Tuesday.

    Silence:
        - (2025-03-07) Ferries lie in the harbor. The mayor resigned Tuesday.
        - (2025-03-07) The mayor resigned Tuesday.
    """
    for document in alignment.documents:
        spans = _silent(document)
        if spans:
            count = len(spans)
            yield Discrepancy(
                title=f"{document.article.name}: {count} sentence{'s' * (count > 1)} not understood",
                explanation="No assertion and no quotation was found there; nothing in it was compared.",
                evidence=tuple(Evidence(document.article.id, span) for span in spans),
                slot="not understood",
            )


def _silent(document: Document) -> list[Span]:
    claimed = {claim.sentence for claim in document.claims}
    said = [piece for one in document.quotations for piece in one.content]
    return [
        sentence.span
        for number, sentence in enumerate(document.sentences)
        if number not in claimed
        and not sentence.boilerplate
        and sum(any(map(str.isalnum, word.span.text)) for word in sentence.words) >= SHORTEST
        and not any(sentence.span.overlaps(piece) for piece in said)
    ]
