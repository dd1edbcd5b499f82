"""X01."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, SentenceLink

NEAR = 0.02
"""Cosines nearer than this cannot be told apart."""


@check("X01", Relation.UNRESOLVED, Severity.NOTE)
def undecided_alignment(alignment: Alignment) -> Iterator[Discrepancy]:
    """A sentence has two partners in the other account that are equally like it.

    Why this matters:
        What it tells was compared with one of them at most.

    Finding:
        - (2025-03-07) The council approved the ferry terminal. The council approved the ferry terminal.
        - (2025-03-07) The council approved the ferry terminal. The council approved the ferry terminal. It did.

    Silence:
        - (2025-03-07) The council approved the ferry terminal.
        - (2025-03-07) The council approved the ferry terminal. Storks have returned to the tower of the brewery.
    """
    undecided: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for (article, number, other), links in sorted(_partners(alignment).items()):
        if _tied(links):
            span = alignment.document(article).sentences[number].span
            undecided[min(article, other), max(article, other)].append(Evidence(article, span))
    for (one, other), shown in sorted(undecided.items()):
        first, second = alignment.document(one).article.name, alignment.document(other).article.name
        count = len(shown)
        yield Discrepancy(
            title=f"{first}, {second}: {count} sentence{'s' * (count > 1)} without a sure partner",
            explanation="Two sentences of the other account are equally like it; which tells the same is open.",
            evidence=tuple(shown),
            slot="alignment",
        )


def _tied(links: list[SentenceLink]) -> bool:
    """Whether the two likest are equally like, and neither is told from the other by being likest in turn."""
    best = sorted(links, key=lambda link: -link.likeness)[:2]
    tied = len(best) > 1 and best[0].likeness - best[1].likeness < NEAR
    return tied and all(link.like and not link.mutual for link in best)


def _partners(alignment: Alignment) -> dict[tuple[str, int, str], list[SentenceLink]]:
    """The links of each sentence into each other article."""
    found: defaultdict[tuple[str, int, str], list[SentenceLink]] = defaultdict(list)
    for link in alignment.sentences:
        found[*link.one, link.other[0]].append(link)
        found[*link.other, link.one[0]].append(link)
    return found
