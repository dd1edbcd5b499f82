"""Which passages may tell the same: found through an index of words in a row, weighed by what they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from factcheck.alignment.wording import part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.alignment.passages import Passage
    from factcheck.alignment.wording import Diff

_GRAM = 3
_SHORT = 12
"""Words up to which one run of three in common is enough to look closer."""
_COMMON = 20
"""Words in a row that stand in more passages of an article point to none of them."""
_KEPT = 8
"""Candidates kept for a passage in each other article."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two passages have in common.

    `run` is the longest run of shared words, `content` how many different shared words carry matter, `coverage` the
    share of the shorter passage's pieces in question that the other has, `change` the changed share of the region,
    `ragged` how many ends of the region part in the middle of a sentence.
    """

    shared: int
    run: int
    content: int
    coverage: float
    change: float
    ragged: int

    @property
    def score(self) -> float:
        """From 0 to 1, to three places."""
        return round(self.coverage * (1 - self.change), 3)


def candidates(left: Sequence[Passage], right: Sequence[Passage], light: frozenset[str]) -> list[tuple[int, int]]:
    """Places of passages that share words in a row, not only `light` ones; linear in the text."""
    short = {one.forms for one in (*left, *right) if 0 < len(one.forms) < _GRAM}
    here, there = _places(left, short), _places(right, short)
    shared: Counter[tuple[int, int]] = Counter()
    for gram, places in here.items():
        others = there.get(gram, ())
        if len(places) <= _COMMON and len(others) <= _COMMON and not light.issuperset(gram):
            shared.update(product(places, others))
    enough = {pair: count for pair, count in shared.items() if count > 1 or _either_is_short(left, right, pair)}
    return sorted(_best(enough, 0) | _best(enough, 1))


def _either_is_short(left: Sequence[Passage], right: Sequence[Passage], pair: tuple[int, int]) -> bool:
    return min(len(left[pair[0]].forms), len(right[pair[1]].forms)) <= _SHORT


def _places(passages: Sequence[Passage], short: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, passage in enumerate(passages):
        for gram in dict.fromkeys(_grams(passage.forms, short)):
            found[gram].append(place)
    return found


def _grams(forms: tuple[str, ...], short: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for at in range(len(forms)):
        if at + _GRAM <= len(forms):
            yield forms[at : at + _GRAM]
        for size in range(1, _GRAM):
            if forms[at : at + size] in short:
                yield forms[at : at + size]


def _best(shared: Mapping[tuple[int, int], int], side: int) -> set[tuple[int, int]]:
    by_place: defaultdict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    for pair, weight in shared.items():
        by_place[pair[side]].append((-weight, pair))
    return {pair for ranked in by_place.values() for _, pair in sorted(ranked)[:_KEPT]}


def likeness(diff: Diff, light: frozenset[str]) -> Likeness:
    """What two passages share, `light` being the words that carry no matter."""
    equal = [step for step in diff.steps if step.equal]
    forms = {form for step in equal for form in diff.one.forms[slice(*step.one)]}
    shared, changed = diff.shared, diff.changed
    sizes = (
        _size(diff.one, [step.one for step in diff.steps]),
        _size(diff.other, [step.other for step in diff.steps]),
    )
    return Likeness(
        shared=shared,
        run=max((step.sizes[0] for step in equal), default=0),
        content=sum(1 for form in forms if form not in light and len(form) > 1),
        coverage=shared / max(1, min(sizes)),
        change=changed / max(1, 2 * shared + changed),
        ragged=_ragged(diff),
    )


def _size(passage: Passage, places: Sequence[tuple[int, int]]) -> int:
    """How many words the pieces of a passage have that hold a region."""
    if not places:
        return len(passage.forms)
    first, last = passage.pieces(places[0][0], places[-1][1])
    return last - first


def _ragged(diff: Diff) -> int:
    if not diff.steps:
        return 2
    (before, after), first, last = diff.outside, diff.steps[0], diff.steps[-1]
    parted = [
        all(before) and not part(diff.one, first.one[0], diff.other, first.other[0]),
        all(after) and not part(diff.one, last.one[1], diff.other, last.other[1]),
    ]
    return sum(parted)
