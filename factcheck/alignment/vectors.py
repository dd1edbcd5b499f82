"""Sentences as sparse vectors of what they tell: rare words, participants, days, numbers.

Words weigh by how rare they are in news and in the story at hand (tf-idf, Spärck Jones 1972); a mention counts as its
entity's cluster, so that "he" and the full name are one feature.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING

from factcheck.alignment.kindred import kind_of
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.alignment.alignment import Cluster
    from factcheck.document import Document, Entity, Sentence, Span
    from factcheck.rules import Rules

Vector = dict[str, float]

SMOOTH = 20
"""Sentences added to a story's own, so that in a short one a word's second place does not make it common."""
STEM = 5
"""Letters of a stem."""
SLOT = "= "
"""What the features of days and numbers begin with: the slots that are compared."""
DAY, NUMBER = 5.0, 4.0
"""Weights of a day and of a number, in the unit of `Rules.rarity`: that of a word in one article of a hundred."""


def told(documents: Sequence[Document], clusters: Iterable[Cluster[Entity]]) -> list[list[Vector]]:
    """For each document, what each sentence tells by rarity in news; boilerplate tells nothing."""
    names = {(member.article, member.item.id): one.id for one in clusters for member in one.members}
    return [_raw(document, names) for document in documents]


def directions(told: Sequence[Sequence[Vector]]) -> list[list[Vector]]:
    """For each document, a vector for each sentence, by rarity in news and in the story; unit length but for slots."""
    spread = Counter(feature for sentences in told for vector in sentences for feature in vector)
    total = sum(map(len, told))
    return [[_direction(_weighted(vector, spread, total)) for vector in sentences] for sentences in told]


def _direction(vector: Vector) -> Vector:
    """The vector at length one; slots, at the same scale, do not count to its length."""
    length = sqrt(sum(weight * weight for key, weight in vector.items() if not key.startswith(SLOT))) or 1.0
    return {feature: weight / length for feature, weight in vector.items()}


def stems(documents: Sequence[Document], told: Sequence[Sequence[Vector]]) -> list[list[Vector]]:
    """For each document, what each sentence tells, and the stems of all its words, those of names included.

    A stem is a word's first letters (truncation, as Kraaij and Pohlmann 1996): that of "kill" and "killing" is one.
    """
    return [
        [
            features | _stems(one, rules_for(document.article.language))
            for one, features in zip(document.sentences, sentences, strict=True)
        ]
        for document, sentences in zip(documents, told, strict=True)
    ]


def unslotted(told: Sequence[Vector]) -> list[Vector]:
    """What each sentence tells beside days and numbers."""
    return [{key: weight for key, weight in vector.items() if not key.startswith(SLOT)} for vector in told]


def _stems(sentence: Sentence, rules: Rules) -> Vector:
    if sentence.boilerplate:
        return {}
    return {f"{word.lemma.casefold()[:STEM]}…": rules.rarity(word.lemma) for word in sentence.words if word.content}


def _raw(document: Document, names: Mapping[tuple[str, str], str]) -> list[Vector]:
    """Unweighted vectors; each mark is looked for only in the sentence it starts in."""
    rules = rules_for(document.article.language)
    starts = [one.span.start for one in document.sentences]
    marks: list[list[tuple[Span, str, float]]] = [[] for _ in starts]
    for mark in _marks(document, names, rules):
        place = bisect_right(starts, mark[0].start) - 1
        if place >= 0:
            marks[place].append(mark)
    return [
        {} if one.boilerplate else _features(one, inside, rules)
        for one, inside in zip(document.sentences, marks, strict=True)
    ]


def unit(vector: Mapping[str, float]) -> Vector:
    """The vector at length one; an empty one stays empty."""
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {feature: weight / length for feature, weight in vector.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two unit vectors."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[feature] for feature, weight in one.items() if feature in other)


def _features(sentence: Sentence, marks: Sequence[tuple[Span, str, float]], rules: Rules) -> Vector:
    """What a sentence tells: its mentions, days and numbers, and the words outside them."""
    features: Vector = {}
    inside = [mark for mark in marks if sentence.span.contains(mark[0])]
    for _, feature, weight in inside:
        features[feature] = weight
    for word in sentence.words:
        if word.content and not any(span.contains(word.span) for span, _, _ in inside):
            features[kind_of(word.lemma, rules)] = rules.rarity(word.lemma)
    return features


def _marks(document: Document, names: Mapping[tuple[str, str], str], rules: Rules) -> list[tuple[Span, str, float]]:
    """(span, feature, weight) of every mention of what other articles mention too, of every day and number."""
    shared = [(names.get((document.article.id, one.id)), one) for one in document.entities]
    marks = [
        (mention.span, cluster, weight)
        for cluster, entity in shared
        if cluster
        for weight in [max(rules.rarity(word) for word in entity.name.split())]
        for mention in entity.mentions
    ]
    marks += [(one.span, f"{SLOT}day {one.value}", DAY) for one in document.times if one.interval]
    return marks + [(one.span, f"{SLOT}number {one.low} {one.high}", NUMBER) for one in document.quantities]


def _weighted(vector: Vector, spread: Counter[str], total: int) -> Vector:
    return {
        key: weight * sqrt(log((SMOOTH + total) / spread[key]) / log(SMOOTH + total)) for key, weight in vector.items()
    }
