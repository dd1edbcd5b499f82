"""The permitted steps of a status, read from the rules, and the pairs of claims that the checks of status compare."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Evidence
from factcheck.checks.gates import earlier
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Claim


@dataclass(frozen=True, slots=True)
class Progress:
    """One matter with two statuses of one chain; `first` was published earlier where `ordered`."""

    first: Member[Claim]
    second: Member[Claim]
    ordered: bool
    forward: bool
    """Whether the second status is a later step than the first."""
    cluster: str
    pair: Pair[Claim]

    def evidence(self) -> tuple[Evidence, Evidence]:
        """Both predicates with their statuses."""
        first, second = (Evidence(one.article, one.item.predicate, one.item.status or "") for one in self.sides)
        return first, second

    @property
    def sides(self) -> tuple[Member[Claim], Member[Claim]]:
        """Both claims, the earlier first."""
        return self.first, self.second


def progressions(alignment: Alignment) -> Iterator[Progress]:
    """Aligned claims whose statuses are different steps of one chain."""
    for cluster in alignment.claims:
        for pair in cluster.links:
            if pair.mutual and (found := _progress(alignment, cluster.id, pair)):
                yield found


def _progress(alignment: Alignment, cluster: str, pair: Pair[Claim]) -> Progress | None:
    articles = [alignment.document(side.article).article for side in (pair.one, pair.other)]
    steps = _steps(articles[0].language)
    ordered, turned = earlier(*articles), earlier(*reversed(articles))
    first, second = (pair.other, pair.one) if turned else (pair.one, pair.other)
    places = steps.get(first.item.status or ""), steps.get(second.item.status or "")
    if not places[0] or not places[1] or places[0][0] != places[1][0] or places[0][1] == places[1][1]:
        return None
    return Progress(first, second, bool(ordered or turned), places[0][1] < places[1][1], cluster, pair)


@cache
def _steps(language: str) -> dict[str, tuple[str, int]]:
    """Each status's chain and place in it."""
    chains = rules_for(language).table("status_steps")["chains"]
    return {
        status: (chain["name"], place)
        for chain in chains
        for place, statuses in enumerate(chain["steps"])
        for status in statuses
    }
