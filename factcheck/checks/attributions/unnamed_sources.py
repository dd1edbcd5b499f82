"""A08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.folding import fold, folding_for
from factcheck.checks.attributions.links import long_links
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Span


@check("A08", Relation.DIFFERENCE, Severity.NOTE)
def unnamed_sources(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words are credited to unnamed sources of another number or kind.

    Why this matters:
        What an unnamed source is worth hangs on how many they are and what they can know.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” a senior official said.
        - “The old bridge is not safe for lorries, and we will close it in April,” two diplomats said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” a senior official said.
        - “The old bridge is not safe for lorries, and we will close it in April,” a senior official said.
    """
    for cluster, link in long_links(alignment):
        sides = [_described(alignment, one) for one in (link.one, link.other)]
        sources = [(one, one.item.source) for one in (link.one, link.other) if one.item.speaker.kind == "unnamed"]
        shown = tuple(Evidence(one.article, source) for one, source in sources if source)
        apart = not (sides[0] <= sides[1] or sides[1] <= sides[0])
        if len(shown) == len(sides) and apart and not any(_refers(alignment, *one) for one in sources):
            yield Discrepancy(
                title=" / ".join(one.span.text for one in shown),
                explanation="The same words, from unnamed sources that are described otherwise.",
                evidence=shown,
                slot="unnamed sources",
                alignment=cluster,
                confidence=link.score,
            )


def _refers(alignment: Alignment, member: Member[Quotation], source: Span | None) -> bool:
    """Whether a phrase refers to somebody described before, as "the official" does, and describes nobody itself."""
    definite = rules_for(alignment.document(member.article).article.language).words("sources", "definite")
    return source is not None and source.text.casefold().partition(" ")[0] in definite


def _described(alignment: Alignment, member: Member[Quotation]) -> frozenset[str]:
    """The folded words of the phrase beside the words."""
    article, source = alignment.document(member.article).article, member.item.source
    folding = folding_for(rules_for(article.language))
    return (
        frozenset(one.form for one in fold(article.text, source.start, source.end, folding)) if source else frozenset()
    )
