"""A06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Pair
    from factcheck.document import Claim

_LEAST, _SHARE = 4, 0.6
"""Content words in common, and their share of the shorter claim's."""


@check("A06", Relation.DIFFERENCE, Severity.CHECK)
def flat_fact(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account credits to a source what the other states as a fact.

    Why this matters:
        An outlet that states it vouches for it.

    Finding:
        - The mayor said that the engineers closed the old bridge to heavy lorries on Tuesday.
        - The engineers closed the old bridge to heavy lorries on Tuesday.

    Silence:
        - The mayor said that the engineers closed the old bridge to heavy lorries on Tuesday.
        - The mayor said that the engineers closed the old bridge to heavy lorries on Tuesday.
    """
    for cluster in alignment.claims:
        for link in cluster.links:
            shared = _lemmas(link.one.item) & _lemmas(link.other.item)
            if link.mutual and _one_is_credited(link) and _is_same(link, shared):
                evidence = tuple(Evidence(side.article, side.item.span) for side in (link.one, link.other))
                yield Discrepancy(
                    title="Credited to a source here, stated as a fact there",
                    explanation=f"{_credit(alignment, link)} says so in one account; the other says so itself.",
                    evidence=evidence,
                    slot=" ".join(sorted(shared)),
                    alignment=cluster.id,
                    confidence=link.score,
                    gates=(gates.identity(True, link.reason), gates.voice("a source", None)),
                )


def _one_is_credited(link: Pair[Claim]) -> bool:
    """Whether one side is a source's, and the other the outlet's own and asserted."""
    own = [side.item for side in (link.one, link.other) if side.item.quote is None]
    return len(own) == 1 and own[0].modality == "asserted"


def _is_same(link: Pair[Claim], shared: frozenset[str]) -> bool:
    """Whether both claim one thing, as far as their words tell."""
    sizes = [len(_lemmas(side.item)) for side in (link.one, link.other)]
    alike = link.one.item.verb == link.other.item.verb and link.one.item.polarity == link.other.item.polarity
    return alike and len(shared) >= max(_LEAST, _SHARE * min(sizes))


def _lemmas(claim: Claim) -> frozenset[str]:
    return frozenset(word.lemma.casefold() for word in claim.words if word.content)


def _credit(alignment: Alignment, link: Pair[Claim]) -> str:
    (side,) = (one for one in (link.one, link.other) if one.item.quote)
    return alignment.document(side.article).quotation(side.item.quote or "").speaker.name
