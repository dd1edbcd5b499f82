"""Articles as wholes: how akin two are, and which of several tell one story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from math import log, sqrt
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Kinship
from factcheck.alignment.vectors import Vector, cosine, unit
from factcheck.gathering.linkage import linked
from factcheck.personal_names import fold
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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
OPENING, LEAD = 3, 6
"""Sentences that say what a story is of: held against the other's opening, and against all of the other."""


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


def one_story(kinships: Sequence[Kinship]) -> frozenset[frozenset[str]]:
    """Pairs of articles of one story: groups whose members are akin on average.

    Accounts of two floods may be alike two by two, but each is liker to the others of its own flood: two groups stay
    apart where they are much less akin to each other than each is in itself.
    """
    articles = sorted({article for kin in kinships for article in (kin.one, kin.other)})
    place = {article: number for number, article in enumerate(articles)}
    groups = linked({(place[kin.one], place[kin.other]): kin.score for kin in kinships}, AKIN)
    return frozenset(
        frozenset((articles[one], articles[other])) for group in groups for one, other in combinations(group, 2)
    )


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
