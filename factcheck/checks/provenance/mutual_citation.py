"""P02."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Article, Document

SHORTEST = 3
"""Letters below which an outlet's name is found in other words too easily."""


@check("P02", Relation.DIFFERENCE, Severity.CHECK)
def mutual_citation(alignment: Alignment) -> Iterator[Discrepancy]:
    """Each account credits the other outlet.

    Why this matters:
        What each has from the other is confirmed by neither.

    Finding:
        - (2025-03-07) The mayor resigned Tuesday, Other reported. She gave no reason.
        - (2025-03-07) The mayor resigned Tuesday, One reported first. A vote is due in May.

    Silence:
        - (2025-03-07) The mayor resigned Tuesday, Other reported. She gave no reason.
        - (2025-03-07) The mayor resigned Tuesday. A vote is due in May.

    What it cannot do:
        An outlet is found by the name that is given for it, beside a verb of reporting.
    """
    for one, other in combinations(alignment.documents, 2):
        here, there = _credits(one, other.article), _credits(other, one.article)
        if here and there:
            yield Discrepancy(
                title=f"{one.article.name} and {other.article.name} credit each other",
                explanation="Each names the other as a source; what stands on the other alone is not confirmed.",
                evidence=(Evidence(one.article.id, here), Evidence(other.article.id, there)),
                slot="citation",
            )


def _credits(document: Document, outlet: Article) -> Span | None:
    """Where an article names an outlet in a sentence that tells of a report."""
    if len(outlet.outlet) < SHORTEST or outlet.outlet == document.article.outlet:
        return None
    verbs = rules_for(document.article.language).words("speech_verbs")
    pattern = re.compile(rf"(?<!\w){re.escape(outlet.outlet)}(?!\w)")
    for sentence in document.sentences:
        found = pattern.search(sentence.span.text)
        if found and not sentence.boilerplate and any(word.lemma in verbs for word in sentence.words):
            start = sentence.span.start + found.start()
            return Span(start, start + len(found[0]), found[0])
    return None
