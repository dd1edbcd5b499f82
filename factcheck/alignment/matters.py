"""Claims that give a status of one matter: scheduled here, aired there, of a programme that both name."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Cluster, Member, Pair
from factcheck.alignment.statuses import one_chain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.document import Claim, Document, Entity

LEAST = 2
"""Participants, days and words, at least one of them a participant, that two claims of one matter share."""
NEAR = 2
"""Characters, a comma and a blank, between a name and what is told of it."""
FLOOR = 0.7
"""Score of a pair that shares just so many; each further one halves what is left to certainty."""


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
    for first, second in product(_with_status(one), _with_status(other)):
        participants = _participants(one, first, clusters) & _participants(other, second, clusters)
        common = len(participants) + len(_matter(one, first) & _matter(other, second))
        if participants and common >= LEAST and one_chain(one.article.language, first.status, second.status):
            shared[first.id, second.id] = common, first, second
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


def _alone(offers: list[int], count: int) -> bool:
    return max(offers) == count and offers.count(count) == 1


def _with_status(document: Document) -> list[Claim]:
    return [one for one in document.claims if one.status and one.polarity == "positive"]


def _matter(document: Document, claim: Claim) -> set[str]:
    """The claim's days, and its nouns outside of names."""
    named = [mention.span for ref in claim.entities for mention in document.entity(ref).mentions]
    nouns = {
        word.lemma.casefold()
        for word in claim.words
        if word.pos == "NOUN" and not any(span.overlaps(word.span) for span in named)
    }
    return nouns | {document.time(ref).value for ref in claim.times}


def _participants(document: Document, claim: Claim, clusters: dict[tuple[str, str], str]) -> set[str]:
    """The clusters of whom the claim names; where it names nobody, of the name right before it: "NBC, aired Sunday"."""
    refs = {*claim.entities, *(one.id for one in document.entities if _named(one, claim))}
    refs = refs or {one.id for one in document.entities if _leads(document, one, claim)}
    found = (clusters.get((document.article.id, ref)) for ref in refs)
    return {cluster for cluster in found if cluster}


def _named(entity: Entity, claim: Claim) -> bool:
    """Whether one of the entity's names is among the claim's words, also where odd marks hide it from a parse."""
    names = {form for one in entity.mentions if one.kind == "name" for form in _forms(one.span.text)}
    return any(re.search(rf"\b{re.escape(one)}\b", claim.span.text) for one in names)


def _forms(name: str) -> tuple[str, ...]:
    """A name, and the initials that it begins with: "NBC" of "NBC News"."""
    first = name.split(maxsplit=1)[0]
    return (name, first) if first.isupper() and len(first) > NEAR else (name,)


def _leads(document: Document, entity: Entity, claim: Claim) -> bool:
    """Whether one of the entity's names ends where the claim begins."""
    between = (document.article.text[one.span.end : claim.span.start] for one in entity.mentions)
    return any(one.strip(" ,") == "" and 0 < len(one) <= NEAR for one in between)
