"""Articles as wholes: how akin two are, and which of several tell one story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, product
from math import fsum, log, sqrt
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Kinship
from factcheck.alignment.vectors import Vector, cosine, unit
from factcheck.personal_names import fold
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from factcheck.document import Document, Sentence
    from factcheck.rules import Rules

AKIN = 0.23
"""The least kinship of two accounts of one story; of pairs of political news, it tells 99 in 100 right."""
NAME, NAMES = 0.002, 20.0
"""What a name in common adds, for each unit of its rarity, and the rarity up to which names count."""
DAY = 0.03
"""What a day in common adds, of stories that share a name."""
NAMED = frozenset({"organization", "person", "place"})
"""Kinds of entities whose names tell a story from others."""
PARTED, TIGHT = 0.7, 0.5
"""Groups less akin to each other than this share of what each is in itself tell two stories; tighter ones count as
so tight, since copies of one text are no measure."""
OPENING, LEAD = 3, 6
"""Sentences that say what a story is of: held against the other's opening, and against all of the other."""


Group = tuple[str, ...]
"""Ids of articles."""


@dataclass(frozen=True, slots=True)
class _Story:
    """An article, its lead and its opening as unit vectors of words; full names by rarity, and the days told."""

    whole: Vector
    lead: Vector
    opening: Vector
    names: Vector
    days: frozenset[date]


def find_kinships(documents: Sequence[Document]) -> tuple[Kinship, ...]:
    """How akin each two articles are, in their order; independent of what other articles are compared."""
    known = [(document.article.id, _story(document)) for document in documents]
    return tuple(_kinship(one, other) for one, other in combinations(known, 2))


def one_story(kinships: Iterable[Kinship]) -> frozenset[frozenset[str]]:
    """Pairs of articles of one story: groups whose members are akin on average (average linkage, Sokal 1958).

    Accounts of two floods may be alike two by two, but each is liker to the others of its own flood: two groups stay
    apart where they are much less akin to each other than each is in itself.
    """
    scores = {frozenset((kin.one, kin.other)): kin.score for kin in kinships}
    groups: list[Group] = [(article,) for article in sorted({article for pair in scores for article in pair})]
    while joined := _closest(scores, groups):
        groups = sorted([*(one for one in groups if one not in joined), joined[0] + joined[1]])
    return frozenset(frozenset(two) for group in groups for two in combinations(group, 2))


def _closest(scores: Mapping[frozenset[str], float], groups: Sequence[Group]) -> tuple[Group, Group] | None:
    """The two groups of one story that are most akin, of equals the first."""
    able = [(mean, two) for two in combinations(groups, 2) if (mean := _mean(scores, *two)) >= _least(scores, *two)]
    return max(able, key=lambda each: each[0])[1] if able else None


def _least(scores: Mapping[frozenset[str], float], one: Group, other: Group) -> float:
    """How akin two groups must be to be of one story; a single article has nothing in itself to be held against."""
    if min(len(one), len(other)) == 1:
        return AKIN
    inner = (fsum(scores[frozenset(two)] for two in combinations(group, 2)) for group in (one, other))
    pairs = (len(group) * (len(group) - 1) / 2 for group in (one, other))
    means = (total / count for total, count in zip(inner, pairs, strict=True))
    return max(AKIN, round(PARTED * min(TIGHT, *means), 9))


def _mean(scores: Mapping[frozenset[str], float], one: Group, other: Group) -> float:
    """The average kinship of the members of two groups, to nine places."""
    return round(fsum(scores[frozenset(two)] for two in product(one, other)) / (len(one) * len(other)), 9)


def _kinship(first: tuple[str, _Story], second: tuple[str, _Story]) -> Kinship:
    """The mean of whole with whole, opening with opening, and the better of either lead with the other's whole.

    Names and days that both tell add to it: local news of one event often has little else in common.
    """
    (one, here), (other, there) = first, second
    leads = max(cosine(here.lead, there.whole), cosine(there.lead, here.whole))
    words = (cosine(here.whole, there.whole) + cosine(here.opening, there.opening) + leads) / 3
    names = min(NAMES, sum(here.names[name] for name in sorted(here.names.keys() & there.names.keys())))
    days = DAY if names and here.days & there.days else 0.0
    score = min(1.0, round(words + NAME * names + days, 9))
    return Kinship(one, other, score, score >= AKIN)


def _story(document: Document) -> _Story:
    rules = rules_for(document.article.language)
    told = [one for one in document.sentences if not one.boilerplate]
    days = (one.interval for one in document.times if one.interval and one.type in {"DATE", "TIME"})
    return _Story(
        _words(told, rules),
        _words(told[:LEAD], rules),
        _words(told[:OPENING], rules),
        _names(document, rules),
        frozenset(one.first for one in days if one.first == one.last),
    )


def _names(document: Document, rules: Rules) -> Vector:
    """Full names of people, and names of places and bodies, by the rarity of their rarest word."""
    named = ((one.kind, name) for one in document.entities for name in one.names if one.kind in NAMED)
    return {
        fold(name): max(map(rules.rarity, name.split()), default=0.0)
        for kind, name in named
        if kind != "person" or " " in name.strip()
    }


def _words(sentences: Iterable[Sentence], rules: Rules) -> Vector:
    """Content words by the logarithm of their number and the root of their rarity.

    The root, since one rare name in common does not make one story.
    """
    counts = Counter(word.lemma.casefold() for one in sentences for word in one.words if word.content)
    return unit({word: (1 + log(count)) * sqrt(rules.rarity(word)) for word, count in sorted(counts.items())})
