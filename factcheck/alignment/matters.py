"""Claims that give a status of one matter: scheduled here, aired there, of a programme that both name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Cluster, Member, Pair
from factcheck.alignment.statuses import one_chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.document import Claim, Document, Entity

LEAST = 2
"""Participants, days and words, at least one of them a participant, that two claims of one matter share."""
NEAR = 2
"""Characters, a comma and a blank, between a name and what is told of it."""
FLOOR = 0.7
"""Score of a pair that shares just so many; each further one halves what is left to certainty."""

_WORD = re.compile(r"\w+")
_EDGE = re.compile(r"\b")


@dataclass(frozen=True, slots=True)
class _Matter:
    """A claim with a status: the clusters of its participants, its days and nouns."""

    claim: Claim
    participants: frozenset[str]
    things: frozenset[str]


def align_matters(
    documents: Sequence[Document], entities: Sequence[Cluster[Entity]], told: Sequence[Cluster[Claim]]
) -> tuple[Cluster[Claim], ...]:
    """Pairs of claims with two statuses of one chain and one matter, each the other's best; none of `told`."""
    clusters = {(member.article, member.item.id): one.id for one in entities for member in one.members}
    judged = (one for one in told if any(link.mutual for link in one.links))
    known = {frozenset((member.article, member.item.id) for member in one.members) for one in judged}
    pairs = (pair for two in combinations(documents, 2) for pair in _best(*two, clusters))
    fresh = [
        pair for pair in pairs if frozenset((one.article, one.item.id) for one in (pair.one, pair.other)) not in known
    ]
    return tuple(Cluster(f"am{n}", (pair.one, pair.other), (pair,)) for n, pair in enumerate(fresh, 1))


def _best(one: Document, other: Document, clusters: dict[tuple[str, str], str]) -> Iterator[Pair[Claim]]:
    """The pairs in which each claim has no partner with more, or as many, participants in common."""
    shared: dict[tuple[str, str], tuple[int, Claim, Claim]] = {}
    for here, there in _meeting(_with_status(one, clusters), _with_status(other, clusters)):
        common = len(here.participants & there.participants) + len(here.things & there.things)
        if common >= LEAST and one_chain(one.article.language, here.claim.status, there.claim.status):
            shared[here.claim.id, there.claim.id] = common, here.claim, there.claim
    offers: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for (left, right), (count, _, _) in shared.items():
        offers[0, left].append(count)
        offers[1, right].append(count)
    for (left, right), (count, first, second) in shared.items():
        if _alone(offers[0, left], count) and _alone(offers[1, right], count):
            members = Member(one.article.id, first), Member(other.article.id, second)
            score = 1 - (1 - FLOOR) / 2 ** (count - LEAST)
            yield Pair(
                *members, score, f"{first.status} and {second.status}, of the same participants and day or thing"
            )


def _meeting(left: Iterable[_Matter], right: Sequence[_Matter]) -> Iterator[tuple[_Matter, _Matter]]:
    """The pairs with a participant in common."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(right):
        for participant in one.participants:
            places[participant].append(place)
    for one in left:
        near = {place for participant in one.participants for place in places.get(participant, ())}
        yield from ((one, right[place]) for place in sorted(near))


def _alone(offers: list[int], count: int) -> bool:
    return max(offers) == count and offers.count(count) == 1


def _with_status(document: Document, clusters: dict[tuple[str, str], str]) -> list[_Matter]:
    names = _Names(document)
    return [
        _Matter(one, _participants(document, one, names, clusters), _things(document, one))
        for one in document.claims
        if one.status and one.polarity == "positive"
    ]


def _things(document: Document, claim: Claim) -> frozenset[str]:
    """The claim's days, and its nouns outside of names."""
    named = [mention.span for ref in claim.entities for mention in document.entity(ref).mentions]
    within = [span for span in named if span.overlaps(claim.span)]
    nouns = {
        word.lemma.casefold()
        for word in claim.words
        if word.pos == "NOUN" and not any(span.overlaps(word.span) for span in within)
    }
    return frozenset(nouns | {document.time(ref).value for ref in claim.times})


def _participants(
    document: Document, claim: Claim, names: _Names, clusters: dict[tuple[str, str], str]
) -> frozenset[str]:
    """The clusters of whom the claim names; where it names nobody, of the name right before it: "NBC, aired Sunday"."""
    refs = {*claim.entities, *names.within(claim.span.text)} or names.before(claim.span.start)
    found = (clusters.get((document.article.id, ref)) for ref in refs)
    return frozenset(cluster for cluster in found if cluster)


class _Names:
    """The names of an article's entities, by their first word and by where they end.

    They are looked for in the text of a claim, too, for odd marks may hide them from a parse.
    """

    def __init__(self, document: Document) -> None:
        self._text = document.article.text
        self._forms: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
        self._ends: defaultdict[int, set[str]] = defaultdict(set)
        for entity in document.entities:
            names = {form for one in entity.mentions if one.kind == "name" for form in _forms(one.span.text)}
            for name, word in ((name, _WORD.search(name)) for name in names):
                if word:
                    self._forms[word[0]].append((word.start(), name, entity.id))
            for one in entity.mentions:
                self._ends[one.span.end].add(entity.id)

    def within(self, words: str) -> Iterator[str]:
        """The entities of which a name stands among the words."""
        for word in _WORD.finditer(words):
            for offset, name, entity in self._forms.get(word[0], ()):
                start = word.start() - offset
                edges = start >= 0 and _EDGE.match(words, start) and _EDGE.match(words, start + len(name))
                if edges and words.startswith(name, start):
                    yield entity

    def before(self, place: int) -> set[str]:
        """The entities of which a mention ends right before a place."""
        ends = (end for end in range(place - NEAR, place) if not self._text[end:place].strip(" ,"))
        return {entity for end in ends for entity in self._ends.get(end, ())}


def _forms(name: str) -> tuple[str, ...]:
    """A name, and the initials that it begins with: "NBC" of "NBC News"."""
    first = name.split(maxsplit=1)[0]
    return (name, first) if first.isupper() and len(first) > NEAR else (name,)
