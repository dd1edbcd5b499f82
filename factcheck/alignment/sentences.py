"""Sentences of different articles that tell one event, linked by what they tell."""

from __future__ import annotations

from collections import defaultdict
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

Place = tuple[int, int]
"""(document, sentence)"""


def link_sentences(documents: Sequence[Document], entities: Sequence[Cluster[Entity]]) -> tuple[SentenceLink, ...]:
    """Every two sentences of different articles that tell one event, in the order of the texts."""
    vectors = sentence_vectors(documents, entities)
    likeness = _likeness(vectors)
    best, kin = _best(likeness), _kinship(vectors)
    links = []
    for (one, other), alike in sorted(likeness.items()):
        score = (alike + kin[one[0], other[0]]) / 2
        if score >= CUT:
            mutual = best[one, other[0]] == other and best[other, one[0]] == one
            ids = [documents[place].article.id for place in (one[0], other[0])]
            links.append(
                SentenceLink((ids[0], one[1]), (ids[1], other[1]), min(score, 1.0), alike, alike >= LIKE, mutual)
            )
    return tuple(links)


def _likeness(vectors: Sequence[Sequence[Vector]]) -> dict[tuple[Place, Place], float]:
    """Cosines of sentences of different documents that share a feature, found through an index."""
    index: defaultdict[str, list[Place]] = defaultdict(list)
    for document, sentences in enumerate(vectors):
        for number, vector in enumerate(sentences):
            for feature in vector:
                index[feature].append((document, number))
    candidates = {pair for places in index.values() for pair in combinations(places, 2) if pair[0][0] != pair[1][0]}
    return {(one, other): cosine(vectors[one[0]][one[1]], vectors[other[0]][other[1]]) for one, other in candidates}


def _kinship(vectors: Sequence[Sequence[Vector]]) -> dict[tuple[int, int], float]:
    """How alike each two articles are as wholes."""
    whole = [story_vector(sentences) for sentences in vectors]
    return {(one, other): cosine(whole[one], whole[other]) for one, other in combinations(range(len(whole)), 2)}


def _best(likeness: dict[tuple[Place, Place], float]) -> dict[tuple[Place, int], Place]:
    """For each sentence and other document, the sentence there that is most alike."""
    best: dict[tuple[Place, int], tuple[float, Place]] = {}
    for (one, other), alike in sorted(likeness.items()):
        for left, right in ((one, other), (other, one)):
            key = left, right[0]
            if alike > best.get(key, (0.0, right))[0]:
                best[key] = alike, right
    return {key: place for key, (_, place) in best.items()}
