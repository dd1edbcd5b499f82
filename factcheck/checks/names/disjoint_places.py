"""N04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.places import apart
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Span


@check("N04", Relation.CONFLICT, Severity.FIX)
def disjoint_places(alignment: Alignment) -> Iterator[Discrepancy]:
    """In the same sentence one account names one place, the other another that does not hold it.

    Why this matters:
        A reader is sent to, or thinks of, the wrong place.

    Conflict:
        - (2025-03-07) Rescuers from four counties searched the collapsed hotel in Ohio through the night.
        - (2025-03-07) Rescuers from four counties searched the collapsed hotel in Iowa through the night.

    Agreement:
        - (2025-03-07) Rescuers from four counties searched the collapsed hotel in Cleveland through the night.
        - (2025-03-07) Rescuers from four counties searched the collapsed hotel in Ohio through the night.

    What it cannot do:
        It compares sentences in nearly the same words, and only places that are listed.
    """
    rules = rules_for(alignment.documents[0].article.language)
    for one in alignment.replacements:
        here, there = _place(alignment, *one.one), _place(alignment, *one.other)
        if not here or not there or not apart(here.text, there.text, rules):
            continue
        evidence = Evidence(one.one[0], here), Evidence(one.other[0], there)
        why = f"neither of {here.text} and {there.text} lies in the other"
        yield Discrepancy(
            title=f"{here.text} / {there.text}",
            explanation=f"The sentences are else nearly the same; {why}.",
            evidence=evidence,
            slot="place",
            confidence=one.share,
            gates=(
                gates.identity(True, "the sentences are else nearly the same"),
                gates.value(True, why),
                gates.verbatim(evidence),
            ),
        )


def _place(alignment: Alignment, article: str, words: Span) -> Span | None:
    """The one place named among the words."""
    entities = (one for one in alignment.document(article).entities if one.kind == "place")
    spans = [mention.span for one in entities for mention in one.mentions if mention.span.overlaps(words)]
    return spans[0] if len(spans) == 1 else None
