"""Sentences of different articles that tell one event, linked by what they tell.

Two questions are asked of two sentences. Do they tell of one event? Then they share some weight of words, names, days
or numbers, and their articles tell one story. Are they so alike that what differs can be judged? Then the directions
of all that they tell are close, too.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from itertools import product
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from factcheck.alignment.alignment import SentenceLink
from factcheck.alignment.stories import one_story
from factcheck.alignment.vectors import SLOT, directions, stems, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factcheck.alignment.alignment import Cluster, Kinship
    from factcheck.alignment.vectors import Vector
    from factcheck.document import Document, Entity

TOLD = 1.0
"""The least weight in common of two sentences that tell one event, in the unit of `Rules.rarity`: one plain word."""
HALF = 12.0
"""The weight in common at which a score is a half."""
LIKE = 0.2
"""The least cosine at which two sentences are taken to tell the same, so that what differs can be judged."""

PARTNERS = 8
"""Links kept for a sentence into each other document."""
COMMON = 40_000
"""A feature of more pairs of sentences says nothing of any of them."""

Both = tuple[int, int]
"""Places of two sentences in their articles."""


class _Shared(NamedTuple):
    """What two sentences have in common: their cosine, and the weight of what both tell."""

    likeness: float
    weight: float


Index = dict[str, list[tuple[int, float]]]
"""(sentence, weight) of the sentences of an article that hold a feature."""


def link_sentences(
    documents: Sequence[Document], entities: Sequence[Cluster[Entity]], kinships: Sequence[Kinship]
) -> tuple[SentenceLink, ...]:
    """Every two sentences of different articles that tell one event, in the order of the texts."""
    contents = told(documents, entities)
    telling = zip(map(_index, directions(contents)), map(_index, stems(documents, contents)), strict=True)
    places = dict(zip([one.article.id for one in documents], telling, strict=True))
    stories = one_story(kinships)
    return tuple(
        link
        for kin in kinships
        for link in _links(kin, _shared(places[kin.one], places[kin.other]), {kin.one, kin.other} in stories)
    )


def _links(kin: Kinship, shared: Mapping[Both, _Shared], one_story: bool) -> Iterator[SentenceLink]:
    mutual = _mutual(shared)
    for both in sorted(_foremost(shared) | mutual):
        likeness, weight = shared[both]
        like = kin.akin and likeness >= LIKE
        if like or (one_story and weight >= TOLD):
            score = weight / (weight + HALF)
            yield SentenceLink((kin.one, both[0]), (kin.other, both[1]), score, likeness, like, both in mutual)


def _index(sentences: Sequence[Vector]) -> Index:
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(sentences):
        for feature, weight in vector.items():
            index[feature].append((number, weight))
    return dict(index)


def _shared(here: tuple[Index, Index], there: tuple[Index, Index]) -> dict[Both, _Shared]:
    """What each two sentences have in common, in their order; indices are of directions, and of what is told."""
    cosines, weights = _sums(here[0], there[0], mul), _sums(here[1], there[1], min)
    slots = _sums(_slots(here[0]), _slots(there[0]), mul)
    return {
        both: _Shared(round(cosines.get(both, 0.0) / (1 + slots.get(both, 0.0)), 9), weight)
        for both, weight in sorted(weights.items())
    }


def shared_weights(here: Sequence[Vector], there: Sequence[Vector]) -> dict[Both, float]:
    """The weight in common of every two sentences of two articles that have any."""
    return _sums(_index(here), _index(there), min)


def _slots(index: Index) -> Index:
    """The days and numbers of an index."""
    return {feature: places for feature, places in index.items() if feature.startswith(SLOT)}


def _sums(here: Index, there: Index, common: Callable[[float, float], float]) -> dict[Both, float]:
    """What pairs of sentences have in common, summed feature by feature, to nine places."""
    sums: defaultdict[Both, float] = defaultdict(float)
    for feature in sorted(here.keys() & there.keys()):
        if len(here[feature]) * len(there[feature]) <= COMMON:
            for (one, weight), (other, weight_there) in product(here[feature], there[feature]):
                sums[one, other] += common(weight, weight_there)
    return {both: round(value, 9) for both, value in sums.items()}


def _mutual(shared: Mapping[Both, _Shared]) -> set[Both]:
    """Pairs in which each is the other's likest, of equals the first."""
    best: dict[Both, tuple[float, int]] = {}
    for both, (likeness, _) in shared.items():
        for side in (0, 1):
            key = side, both[side]
            if key not in best or likeness > best[key][0]:
                best[key] = likeness, both[1 - side]
    return {both for both in shared if best[0, both[0]][1] == both[1] and best[1, both[1]][1] == both[0]}


def _foremost(shared: Mapping[Both, _Shared]) -> set[Both]:
    """For each sentence those of the other article that share the most with it."""
    partners: defaultdict[Both, list[tuple[float, Both]]] = defaultdict(list)
    for both, (_, weight) in shared.items():
        for side in (0, 1):
            partners[side, both[side]].append((weight, both))
    return {both for offers in partners.values() for _, both in nlargest(PARTNERS, offers, key=lambda one: one[0])}
