"""Clusters of quotations across articles: the same remark, however each outlet cut it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Cluster
from factcheck.alignment.remarks import match_remarks, remarks_of
from factcheck.alignment.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.alignment.alignment import Member, Pair
    from factcheck.alignment.remarks import Place
    from factcheck.document import Document, Entity, Quotation


def align_quotations(
    documents: tuple[Document, ...], entities: tuple[Cluster[Entity], ...]
) -> tuple[Cluster[Quotation], ...]:
    """The same remark across outlets, by its words, not by order; a remark that joins two stands in two clusters."""
    speakers = Speakers.of(entities)
    sides = [(document.article, remarks_of(document)) for document in documents]
    pairs = combinations(sides, 2)
    matches = [match for one, other in pairs for match in match_remarks(*one, *other, speakers)]
    order = {place: at for at, place in enumerate(one.place for _, remarks in sides for one in remarks)}
    clusters = [
        _cluster(group, few_words, order)
        for few_words in (False, True)
        for group in _grouped(match.pair() for match in matches if match.few_words is few_words)
    ]
    ranked = sorted(clusters, key=lambda one: [order[_place(member)] for member in one.members])
    return tuple(replace(cluster, id=f"aq{n}") for n, cluster in enumerate(ranked, 1))


def _grouped(links: Iterable[Pair[Quotation]]) -> Iterator[list[Pair[Quotation]]]:
    """The links in groups whose members of different articles are all linked; the closest pairs come first."""
    near: defaultdict[Place, dict[Place, Pair[Quotation]]] = defaultdict(dict)
    for link in sorted(links, key=lambda one: (-one.score, sorted(_ends(one)))):
        one, other = _ends(link)
        near[one][other] = near[other][one] = link
    used: set[frozenset[Place]] = set()
    for one, others in list(near.items()):
        for other in others:
            if frozenset((one, other)) not in used:
                members = _complete([one, other], near)
                within = [pair for pair in combinations(members, 2) if pair[1] in near[pair[0]]]
                used |= {frozenset(pair) for pair in within}
                yield [near[left][right] for left, right in within]


def _complete(members: list[Place], near: Mapping[Place, Mapping[Place, Pair[Quotation]]]) -> list[Place]:
    """The members with all that are linked to every one of them that is of another article."""
    for one in [*near[members[0]], *near[members[1]]]:
        if one not in members and all(one in near[member] or one[0] == member[0] for member in members):
            members = [*members, one]
    return members


def _ends(link: Pair[Quotation]) -> tuple[Place, Place]:
    return _place(link.one), _place(link.other)


def _place(member: Member[Quotation]) -> Place:
    return member.article, member.item.start, member.item.id


def _cluster(links: list[Pair[Quotation]], few_words: bool, order: Mapping[Place, int]) -> Cluster[Quotation]:
    """A group as a cluster without its id, in the order of the articles and the text."""
    members = {_place(one): one for link in links for one in (link.one, link.other)}
    places = sorted(members, key=order.__getitem__)
    held = sorted(links, key=lambda link: [order[end] for end in _ends(link)])
    return Cluster("", tuple(members[one] for one in places), tuple(held), few_words)
