"""What is alike on average, joined: average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PARTED, TIGHT = 0.7, 0.5
"""Groups less alike than this share of what each is in itself stay apart; tighter ones count as so tight, since copies
of one text are no measure."""
PLACES = 9
"""Decimal places of what is compared, so that the order of a sum does not matter."""

Members = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Members, the sum of the scores among them, and that with each other group by its number."""

    members: Members
    inner: float = 0.0
    beside: dict[int, float] = field(default_factory=dict)

    @property
    def tightness(self) -> float:
        """The average score of two of several members."""
        return self.inner / (len(self.members) * (len(self.members) - 1) / 2)


def linked(scores: Mapping[tuple[int, int], float], least: float) -> list[Members]:
    """Groups whose members are alike by `least` and more on average, the closest joined first; with those of one.

    A pair without a score is not alike at all. Two groups of several members stay apart, too, where they are much less
    alike than each is in itself. The time is that of the number of scores, sorted.
    """
    groups = _singles(scores)
    heap = [offer for number in groups for offer in _offers(groups, number, least) if number < offer[-1]]
    heapify(heap)
    numbers = count(max(groups, default=0) + 1)
    while heap:
        *_, one, other = heappop(heap)
        if one in groups and other in groups:
            number = next(numbers)
            _join(groups, one, other, number)
            for offer in _offers(groups, number, least):
                heappush(heap, offer)
    return sorted(group.members for group in groups.values())


def _singles(scores: Mapping[tuple[int, int], float]) -> dict[int, _Group]:
    groups = {one: _Group((one,)) for one in sorted({one for pair in scores for one in pair})}
    for (one, other), score in scores.items():
        groups[one].beside[other] = groups[other].beside[one] = score
    return groups


def _offers(
    groups: Mapping[int, _Group], number: int, least: float
) -> Iterator[tuple[float, Members, Members, int, int]]:
    """Every group that one may be joined with: how unlike they are, the members, the numbers."""
    here = groups[number]
    for other, total in here.beside.items():
        there = groups[other]
        mean = round(total / (len(here.members) * len(there.members)), PLACES)
        if mean >= max(least, round(PARTED * _tightness(here, there), PLACES)):
            first, second = sorted((here.members, there.members))
            yield -mean, first, second, number, other


def _tightness(one: _Group, other: _Group) -> float:
    """How tight the looser of two groups is in itself; a single member has nothing in itself to be held against."""
    single = min(len(one.members), len(other.members)) == 1
    return 0.0 if single else min(TIGHT, one.tightness, other.tightness)


def _join(groups: dict[int, _Group], one: int, other: int, number: int) -> None:
    """Put a group in the place of two."""
    here, there = groups.pop(one), groups.pop(other)
    between = here.beside.pop(other)
    del there.beside[one]
    beside: defaultdict[int, float] = defaultdict(float)
    for old, group in ((one, here), (other, there)):
        for neighbour, score in group.beside.items():
            beside[neighbour] += score
            del groups[neighbour].beside[old]
    first, second = sorted((here.members, there.members))
    groups[number] = _Group(first + second, here.inner + there.inner + between, dict(beside))
    for neighbour, score in beside.items():
        groups[neighbour].beside[number] = score
