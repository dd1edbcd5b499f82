"""The words in a row that two passages share, in one order: where a word diff is held fast."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANCHOR = 3
"""Words in a row that anchor a diff."""
_PLACES = 8
"""A run that stands in more places anchors nothing there."""
_RUNS = 200
_BOTH, _SINGLE = 0.25, 0.05
"""What a word between two shared runs costs, in shared words: where both sides have other words, and where one has."""


@dataclass(frozen=True, slots=True)
class Step:
    """Words `one` of the first passage beside words `other` of the second, as half-open ranges of places."""

    one: tuple[int, int]
    other: tuple[int, int]
    equal: bool

    @property
    def sizes(self) -> tuple[int, int]:
        """How many words on either side."""
        return self.one[1] - self.one[0], self.other[1] - self.other[0]

    def flipped(self) -> Step:
        """The same with the sides exchanged."""
        return Step(self.other, self.one, self.equal)


def anchors_of(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """The shared runs that follow each other on both sides and share most words, less what stands between them."""
    return _chained(_runs(left, right))


def _runs(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """The longest runs of words that both have, in the order of the first."""
    size = min(_ANCHOR, len(left), len(right))
    here, there = _grams(left, size), _grams(right, size)
    shared = [gram for gram in here if len(here[gram]) <= _PLACES and 0 < len(there.get(gram, ())) <= _PLACES]
    starts = {(at, to) for gram in shared for at in here[gram] for to in there[gram]}
    found = [_run(left, right, at, to) for at, to in starts if (at - 1, to - 1) not in starts]
    return sorted(sorted(found, key=lambda run: (-run.sizes[0], run.one, run.other))[:_RUNS], key=_order)


def _grams(words: Sequence[str], size: int) -> dict[Sequence[str], list[int]]:
    """Where each run of so many words starts."""
    places = defaultdict(list)
    for at in range(len(words) - size + 1 if size else 0):
        places[words[at : at + size]].append(at)
    return places


def _run(left: Sequence[str], right: Sequence[str], at: int, there: int) -> Step:
    length = 0
    while at + length < len(left) and there + length < len(right) and left[at + length] == right[there + length]:
        length += 1
    return Step((at, at + length), (there, there + length), True)


def _order(step: Step) -> tuple[int, int]:
    return step.one[0], step.other[0]


def _chained(runs: list[Step]) -> list[Step]:
    """The runs that follow each other on both sides and share most words, less what stands between them."""
    worth: list[float] = []
    before: list[int | None] = []
    for place, run in enumerate(runs):
        able = [(worth[k] - _cost(runs[k], run), -k) for k in range(place) if _follows(runs[k], run)]
        gain, previous = max(able, default=(0.0, 0))
        worth.append(run.sizes[0] + max(gain, 0.0))
        before.append(-previous if able and gain > 0 else None)
    at = max(range(len(runs)), key=lambda k: (worth[k], -k), default=None)
    chosen: list[Step] = []
    while at is not None:
        chosen.append(runs[at])
        at = before[at]
    return _parted(chosen[::-1])


def _parted(runs: list[Step]) -> list[Step]:
    """The runs, each without the words that the one before it has taken."""
    parted = runs[:1]
    for run in runs[1:]:
        taken = _taken(parted[-1], run)
        parted.append(Step((run.one[0] + taken, run.one[1]), (run.other[0] + taken, run.other[1]), True))
    return parted


def _follows(one: Step, other: Step) -> bool:
    """Whether a run goes on behind another on both sides; words between that are said twice may belong to both."""
    return one.one[0] < other.one[0] and one.other[0] < other.other[0] and _taken(one, other) < other.sizes[0]


def _taken(one: Step, other: Step) -> int:
    return max(0, one.one[1] - other.one[0], one.other[1] - other.other[0])


def _cost(one: Step, other: Step) -> float:
    """What a run loses behind another: the words that both claim, and what stands between them."""
    taken = _taken(one, other)
    return taken + weight(other.one[0] + taken - one.one[1], other.other[0] + taken - one.other[1])


def weight(here: int, there: int) -> float:
    """What a gap of so many words on either side costs, in shared words."""
    return _BOTH * min(here, there) + _SINGLE * max(here, there)
