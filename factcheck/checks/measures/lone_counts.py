"""Numbers of one thing in sentences of one matter, in whatever words: where no other number of it comes near."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.alignment.sentences import shared_weights
from factcheck.alignment.vectors import told, unslotted
from factcheck.checks.measures.count import Count, counts_in, plain
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.vectors import Vector
    from factcheck.checks.measures.things import Thing
    from factcheck.document import Document
    from factcheck.rules import Rules

LEAST = 8.0
"""The least weight in common, beside days and numbers, of two sentences of one matter; unit of `Rules.rarity`."""
HALF = 12.0
"""The weight in common at which a score is a half."""
NEAR = 0.3
"""The share of the weight of a pair from which on another pair vies with it."""
MOST = 400
"""Pairs of one thing above which an account counts it too often to tell which is meant."""


class _Pair(NamedTuple):
    """Two numbers of one thing, and the weight that their sentences share."""

    weight: float
    one: Count
    other: Count

    @property
    def disjoint(self) -> bool:
        return self.one.quantity.disjoint(self.other.quantity)


def lone_counts(alignment: Alignment) -> Iterator[tuple[Count, Count, float]]:
    """(number, number, score) of akin articles.

    Ages, votes and games are left out, and people of any kind: of twelve, an account may tell of three here, of nine
    there. So is one, which as often tells of somebody as it counts.
    """
    contents = map(unslotted, told(alignment.documents, alignment.entities))
    known = {
        document.article.id: (_by_thing(document), vectors)
        for document, vectors in zip(alignment.documents, contents, strict=True)
    }
    for kin in alignment.kinships:
        if kin.akin:
            for pairs in _pairs(known[kin.one], known[kin.other]):
                best = max(pairs, key=lambda pair: pair.weight)
                if best.weight >= LEAST and not any(_vies(pair, best) for pair in pairs):
                    yield best.one, best.other, best.weight / (best.weight + HALF)


_Known = tuple[dict["Thing", list[tuple[int, Count]]], "list[Vector]"]


def _pairs(here: _Known, there: _Known) -> Iterator[list[_Pair]]:
    """For each thing that both count, every pair of its numbers."""
    (counts, vectors), (others, vectors_there) = here, there
    shared = sorted(thing for thing in counts.keys() & others.keys() if len(counts[thing]) * len(others[thing]) <= MOST)
    weights = shared_weights(_only(vectors, counts, shared), _only(vectors_there, others, shared))
    for thing in shared:
        yield [
            _Pair(weights.get((place, place_there), 0.0), one, other)
            for (place, one), (place_there, other) in product(counts[thing], others[thing])
        ]


def _vies(pair: _Pair, best: _Pair) -> bool:
    """Whether another pair leaves open which numbers are meant: it holds one of them, and comes near or agrees."""
    if (pair.one is best.one) == (pair.other is best.other) or pair.weight < NEAR * best.weight:
        return False
    odd = pair.other.quantity.disjoint(best.other.quantity) or pair.one.quantity.disjoint(best.one.quantity)
    return odd or (best.disjoint and not pair.disjoint)


def _by_thing(document: Document) -> dict[Thing, list[tuple[int, Count]]]:
    rules = rules_for(document.article.language)
    found: defaultdict[Thing, list[tuple[int, Count]]] = defaultdict(list)
    for place, sentence in enumerate(document.sentences):
        for count in () if sentence.boilerplate else counts_in(document, sentence):
            if _told_apart(count, rules):
                found[plain(count.thing)].append((place, count))
    return dict(found)


def _told_apart(count: Count, rules: Rules) -> bool:
    thing = count.thing
    people = thing.fate or thing.noun == "age" or thing.noun in rules.words("tolls", "people")
    return thing.known and not people and not thing.part and count.quantity.high != 1


def _only(vectors: list[Vector], counts: dict[Thing, list[tuple[int, Count]]], things: Sequence[Thing]) -> list[Vector]:
    """The vectors of the sentences that count one of the things."""
    kept = {place for thing in things for place, _ in counts[thing]}
    return [vector if place in kept else {} for place, vector in enumerate(vectors)]
