"""Claims of different articles about one event: sentences alike in what they tell, then the claims in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Cluster, Member, Pair
from factcheck.alignment.vectors import Vector, cosine, sentence_vectors, story_vector
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.document import Claim, Document, Entity, Quotation
    from factcheck.rules import Rules

CUT = 0.18
"""The least score at which two sentences are taken to tell one event: half the sentences' cosine, half the stories'."""
LIKE = 0.2
"""The least cosine at which two sentences are taken to tell the same, so that what differs can be judged."""

PARTICIPANT = 3.0
"""Weight of a shared participant, in the unit of `Rules.rarity`."""

Place = tuple[int, int]
"""(document, sentence)"""


@dataclass(frozen=True, slots=True)
class _Story:
    """The documents, their claims by sentence, and the clusters' ids by (article, entity)."""

    documents: tuple[Document, ...]
    claims: tuple[dict[int, list[Claim]], ...]
    clusters: dict[tuple[str, str], str]


def align_claims(
    documents: tuple[Document, ...],
    entities: tuple[Cluster[Entity], ...],
    quotations: tuple[Cluster[Quotation], ...],
) -> tuple[Cluster[Claim], ...]:
    """Pairs of claims as clusters of two; `mutual` where each sentence is the other's best in that article."""
    del quotations
    clusters = {(member.article, member.item.id): one.id for one in entities for member in one.members}
    story = _Story(documents, tuple(map(_by_sentence, documents)), clusters)
    vectors = sentence_vectors(documents, entities)
    likeness = _likeness(vectors)
    best, kin = _best(likeness), _kinship(vectors)
    pairs = []
    for (one, other), alike in sorted(likeness.items()):
        score = (alike + kin[one[0], other[0]]) / 2
        if score >= CUT:
            mutual = alike >= LIKE and _mutual(best, one, other)
            pairs += [replace(pair, score=score, likeness=alike, mutual=mutual) for pair in _pair(story, one, other)]
    return tuple(Cluster(f"ac{n}", (pair.one, pair.other), (pair,)) for n, pair in enumerate(pairs, 1))


def _mutual(best: dict[tuple[Place, int], Place], one: Place, other: Place) -> bool:
    return best[one, other[0]] == other and best[other, one[0]] == one


def _kinship(vectors: Sequence[Sequence[Vector]]) -> dict[tuple[int, int], float]:
    """How alike each two articles are as wholes."""
    whole = [story_vector(sentences) for sentences in vectors]
    return {(one, other): cosine(whole[one], whole[other]) for one, other in combinations(range(len(whole)), 2)}


def _likeness(vectors: Sequence[Sequence[Vector]]) -> dict[tuple[Place, Place], float]:
    """Cosines of sentences of different documents that share a feature, found through an index."""
    index: defaultdict[str, list[Place]] = defaultdict(list)
    for document, sentences in enumerate(vectors):
        for number, vector in enumerate(sentences):
            for feature in vector:
                index[feature].append((document, number))
    candidates = {pair for places in index.values() for pair in combinations(places, 2) if pair[0][0] != pair[1][0]}
    return {(one, other): cosine(vectors[one[0]][one[1]], vectors[other[0]][other[1]]) for one, other in candidates}


def _best(scores: dict[tuple[Place, Place], float]) -> dict[tuple[Place, int], Place]:
    """For each sentence and other document, the sentence there that is most alike."""
    best: dict[tuple[Place, int], tuple[float, Place]] = {}
    for (one, other), score in sorted(scores.items()):
        for left, right in ((one, other), (other, one)):
            key = left, right[0]
            if score > best.get(key, (0.0, right))[0]:
                best[key] = score, right
    return defaultdict(lambda: (-1, -1), {key: place for key, (_, place) in best.items()})


def _by_sentence(document: Document) -> dict[int, list[Claim]]:
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        claims[claim.sentence].append(claim)
    return claims


def _pair(story: _Story, one: Place, other: Place) -> Iterator[Pair[Claim]]:
    """The two claims of an aligned pair of sentences that are most alike; none where a sentence has no claim."""
    offers = [
        (_alike(_content(story, one[0], first), _content(story, other[0], second)), -n, -m, first, second)
        for n, first in enumerate(story.claims[one[0]].get(one[1], []))
        for m, second in enumerate(story.claims[other[0]].get(other[1], []))
    ]
    if offers:
        _, _, _, first, second = max(offers, key=lambda offer: offer[:3])
        left = Member(story.documents[one[0]].article.id, first)
        right = Member(story.documents[other[0]].article.id, second)
        rules = rules_for(story.documents[one[0]].article.language)
        yield Pair(left, right, score=0.0, reason=_reason(rules, first, second))


def _content(story: _Story, document: int, claim: Claim) -> Vector:
    """A claim's words by rarity, and its participants."""
    article = story.documents[document].article
    rules = rules_for(article.language)
    content = {word.lemma.casefold(): rules.rarity(word.lemma) for word in claim.words if word.content}
    entities = (story.clusters.get((article.id, ref)) for ref in claim.entities)
    return content | {ref: PARTICIPANT for ref in entities if ref}


def _alike(one: Vector, other: Vector) -> float:
    """Weight in common over that of the richer."""
    least = max(sum(one.values()), sum(other.values())) or 1.0
    return sum(weight for feature, weight in one.items() if feature in other) / least


def _reason(rules: Rules, first: Claim, second: Claim) -> str:
    """The rarest words that both claims hold."""
    left, right = ({word.lemma for word in claim.words if word.content} for claim in (first, second))
    shared = sorted(left & right, key=lambda word: (-rules.rarity(word), word))
    return "both tell of " + ", ".join(shared[:4]) if shared else "the sentences share names and words"
