"""Sentences of different articles that tell one event, linked by what they tell."""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import SentenceLink
from factcheck.alignment.vectors import Vector, cosine, sentence_vectors, story_vector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.alignment.alignment import Cluster
    from factcheck.document import Document, Entity

CUT = 0.18
"""The least score at which two sentences are taken to tell one event: half the sentences' cosine, half the stories'."""
LIKE = 0.2
"""The least cosine at which two sentences are taken to tell the same, so that what differs can be judged."""

PARTNERS = 8
"""Links kept for a sentence into each other document."""
COMMON = 400
"""A feature of more sentences says nothing of any two of them."""

Place = tuple[int, int]
"""(document, sentence)"""
Both = tuple[Place, Place]


def link_sentences(documents: Sequence[Document], entities: Sequence[Cluster[Entity]]) -> tuple[SentenceLink, ...]:
    """Every two sentences of different articles that tell one event, in the order of the texts."""
    vectors = sentence_vectors(documents, entities)
    likeness = _likeness(vectors)
    best, kin = _best(likeness), _kinship(vectors)
    ids = [document.article.id for document in documents]
    links = []
    for one, other in sorted(likeness.keys() & _foremost(likeness)):
        alike = likeness[one, other]
        score = (alike + kin[one[0], other[0]]) / 2
        if score >= CUT:
            mutual = best[one, other[0]] == other and best[other, one[0]] == one
            places = (ids[one[0]], one[1]), (ids[other[0]], other[1])
            links.append(SentenceLink(*places, min(score, 1.0), alike, alike >= LIKE, mutual))
    return tuple(links)


def _likeness(vectors: Sequence[Sequence[Vector]]) -> dict[Both, float]:
    """Cosines of sentences of different documents that share a feature, summed feature by feature from an index."""
    index: defaultdict[str, list[tuple[Place, float]]] = defaultdict(list)
    for document, sentences in enumerate(vectors):
        for number, vector in enumerate(sentences):
            for feature, weight in vector.items():
                index[feature].append(((document, number), weight))
    sums: defaultdict[Both, float] = defaultdict(float)
    for feature in sorted(index):
        places = index[feature]
        if len(places) <= COMMON:
            for (one, weight), (other, weight_there) in combinations(places, 2):
                if one[0] != other[0]:
                    sums[one, other] += weight * weight_there
    return sums


def _foremost(likeness: dict[Both, float]) -> set[Both]:
    """For each sentence its likest ones in each other document."""
    partners: defaultdict[tuple[Place, int], list[tuple[float, Both]]] = defaultdict(list)
    for (one, other), alike in likeness.items():
        partners[one, other[0]].append((-alike, (one, other)))
        partners[other, one[0]].append((-alike, (one, other)))
    return {pair for ones in partners.values() for _, pair in nsmallest(PARTNERS, ones)}


def _kinship(vectors: Sequence[Sequence[Vector]]) -> dict[tuple[int, int], float]:
    """How alike each two articles are as wholes."""
    whole = [story_vector(sentences) for sentences in vectors]
    return {(one, other): cosine(whole[one], whole[other]) for one, other in combinations(range(len(whole)), 2)}


def _best(likeness: dict[Both, float]) -> dict[tuple[Place, int], Place]:
    """For each sentence and other document, the sentence there that is most alike."""
    best: dict[tuple[Place, int], tuple[float, Place]] = {}
    for (one, other), alike in sorted(likeness.items()):
        for left, right in ((one, other), (other, one)):
            key = left, right[0]
            if alike > best.get(key, (0.0, right))[0]:
                best[key] = alike, right
    return {key: place for key, (_, place) in best.items()}
