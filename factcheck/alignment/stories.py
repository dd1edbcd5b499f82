"""Articles as wholes: how akin two are, and which of several tell one story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, product
from math import fsum, log, sqrt
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Kinship
from factcheck.alignment.vectors import Vector, cosine, unit
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.document import Document, Sentence
    from factcheck.rules import Rules

AKIN = 0.21
"""The least kinship of two accounts of one story; of pairs of political news, it tells 99 in 100 right."""
OPENING, LEAD = 3, 6
"""Sentences that say what a story is of: held against the other's opening, and against all of the other."""


Group = tuple[str, ...]
"""Ids of articles."""


@dataclass(frozen=True, slots=True)
class _Story:
    """An article, its lead and its opening as unit vectors of words."""

    whole: Vector
    lead: Vector
    opening: Vector


def find_kinships(documents: Sequence[Document]) -> tuple[Kinship, ...]:
    """How akin each two articles are, in their order; independent of what other articles are compared."""
    known = [(document.article.id, _story(document)) for document in documents]
    return tuple(_kinship(one, other) for one, other in combinations(known, 2))


def one_story(kinships: Iterable[Kinship]) -> frozenset[frozenset[str]]:
    """Pairs of articles of one story: groups whose members are akin on average (average linkage, Sokal 1958).

    Accounts of two floods may be alike two by two, but each is liker to the others of its own flood.
    """
    scores = {frozenset((kin.one, kin.other)): kin.score for kin in kinships}
    groups: list[Group] = [(article,) for article in sorted({article for pair in scores for article in pair})]
    while len(groups) > 1:
        closest = max(combinations(groups, 2), key=lambda two: _mean(scores, *two))
        if _mean(scores, *closest) < AKIN:
            break
        groups = sorted([*(one for one in groups if one not in closest), closest[0] + closest[1]])
    return frozenset(frozenset(two) for group in groups for two in combinations(group, 2))


def _mean(scores: Mapping[frozenset[str], float], one: Group, other: Group) -> float:
    """The average kinship of the members of two groups, to nine places."""
    return round(fsum(scores[frozenset(two)] for two in product(one, other)) / (len(one) * len(other)), 9)


def _kinship(first: tuple[str, _Story], second: tuple[str, _Story]) -> Kinship:
    """The mean of whole with whole, opening with opening, and the better of either lead with the other's whole."""
    (one, here), (other, there) = first, second
    leads = max(cosine(here.lead, there.whole), cosine(there.lead, here.whole))
    score = round((cosine(here.whole, there.whole) + cosine(here.opening, there.opening) + leads) / 3, 9)
    return Kinship(one, other, min(score, 1.0), score >= AKIN)


def _story(document: Document) -> _Story:
    rules = rules_for(document.article.language)
    told = [one for one in document.sentences if not one.boilerplate]
    return _Story(_words(told, rules), _words(told[:LEAD], rules), _words(told[:OPENING], rules))


def _words(sentences: Iterable[Sentence], rules: Rules) -> Vector:
    """Content words by the logarithm of their number and the root of their rarity.

    The root, since one rare name in common does not make one story.
    """
    counts = Counter(word.lemma.casefold() for one in sentences for word in one.words if word.content)
    return unit({word: (1 + log(count)) * sqrt(rules.rarity(word)) for word, count in sorted(counts.items())})
