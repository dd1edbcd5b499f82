"""The permitted steps of a status, read from the rules, and the pairs of claims that the checks of status compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.alignment.statuses import status_places
from factcheck.checks.catalogue import Discrepancy, Evidence
from factcheck.checks.gates import earlier
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.checks.catalogue import Gate
    from factcheck.document import Claim


@dataclass(frozen=True, slots=True)
class Progress:
    """One matter with two statuses of one chain; `first` was published earlier where `ordered`."""

    first: Member[Claim]
    second: Member[Claim]
    ordered: bool
    steps: int
    """How many steps the second status is past the first; 0 where the two exclude each other."""
    cluster: str | None
    pair: Pair[Claim]

    def evidence(self) -> tuple[Evidence, Evidence]:
        """Both predicates with their statuses."""
        first, second = (Evidence(one.article, one.item.predicate, one.item.status or "") for one in self.sides)
        return first, second

    def discrepancy(self, explanation: str, trail: Sequence[Gate]) -> Discrepancy:
        """What a check of statuses tells of it; `{0}` and `{1}` in the explanation are the two statuses."""
        evidence = self.evidence()
        statuses = [one.normalized for one in evidence]
        return Discrepancy(
            title=" / ".join(statuses),
            explanation=explanation.format(*statuses),
            evidence=evidence,
            slot=f"status {' '.join(statuses)}",
            alignment=self.cluster,
            confidence=self.pair.score,
            gates=tuple(trail),
        )

    @property
    def sides(self) -> tuple[Member[Claim], Member[Claim]]:
        """Both claims, the earlier first."""
        return self.first, self.second


def progressions(alignment: Alignment) -> Iterator[Progress]:
    """Aligned claims with two different statuses of one chain, both affirmed."""
    for cluster, pair in alignment.judged():
        if pair.one.item.polarity == pair.other.item.polarity == "positive":
            yield from _progress(alignment, cluster, pair)


def _progress(alignment: Alignment, cluster: str, pair: Pair[Claim]) -> Iterator[Progress]:
    articles = [alignment.document(side.article).article for side in (pair.one, pair.other)]
    places = status_places(articles[0].language)
    ordered, turned = earlier(*articles), earlier(*reversed(articles))
    first, second = (pair.other, pair.one) if turned else (pair.one, pair.other)
    here, there = places.get(first.item.status or ""), places.get(second.item.status or "")
    if here and there and here[0] == there[0] and first.item.status != second.item.status:
        yield Progress(first, second, bool(ordered or turned), there[1] - here[1], cluster, pair)


def changed_plans(language: str) -> frozenset[str]:
    """Statuses that say that a plan was changed."""
    return rules_for(language).words("status_steps", "changes")
