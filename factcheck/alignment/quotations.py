"""Clusters of quotations across articles: the same remark, however each outlet cut it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Cluster, Member, Pair
from factcheck.alignment.changes import GRAVITY, judge_wording, lexicon_for
from factcheck.alignment.folding import folding_for
from factcheck.alignment.passages import lemmas_of, passage_of
from factcheck.alignment.similarity import candidates, likeness
from factcheck.alignment.speakers import Speakers
from factcheck.alignment.wording import diff
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.alignment.alignment import Wording
    from factcheck.alignment.changes import Lexicon
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.similarity import Likeness
    from factcheck.alignment.wording import Diff
    from factcheck.document import Article, Document, Entity, Quotation

Remark = tuple[Member["Quotation"], "Passage"]
Place = tuple[str, int, str]
"""A quotation's article, where it starts, and its id."""
_DAYS = 10
"""Articles that are further apart are taken for one story only where they share a long quotation."""
_CLEAN = GRAVITY.index("filler")


@dataclass(frozen=True, slots=True)
class Match:
    """Two quotations that may be one remark, with their diff and what they share."""

    one: Member[Quotation]
    other: Member[Quotation]
    diff: Diff
    likeness: Likeness
    wording: Wording
    same_speaker: bool | None

    @property
    def ends(self) -> tuple[Place, Place]:
        """The two quotations."""
        return _place(self.one), _place(self.other)

    @property
    def changed(self) -> bool:
        """Whether more differs than an outlet may cut."""
        return GRAVITY.index(self.wording.change) > _CLEAN


def align_quotations(
    documents: tuple[Document, ...], entities: tuple[Cluster[Entity], ...]
) -> tuple[Cluster[Quotation], ...]:
    """The same remark across outlets, by its words, not by order; a remark that joins two stands in two clusters."""
    speakers = Speakers.of(entities)
    remarks = [_remarks(document) for document in documents]
    pairs = combinations(zip(documents, remarks, strict=True), 2)
    links = [link for (one, left), (other, right) in pairs for link in _links(one, left, other, right, speakers)]
    order = {_place(member): place for place, (member, _) in enumerate(one for row in remarks for one in row)}
    clusters = sorted((_cluster(group, order) for group in _grouped(links)), key=lambda one: one[0])
    return tuple(replace(cluster, id=f"aq{n}") for n, (_, cluster) in enumerate(clusters, 1))


def _remarks(document: Document) -> list[Remark]:
    """The quotations with something in quotation marks, and their words."""
    folding, lemmas = folding_for(rules_for(document.article.language)), lemmas_of(document)
    members = (Member(document.article.id, one) for one in document.quotations)
    found = ((one, passage_of(one.item, document, folding, lemmas)) for one in members)
    return [(one, passage) for one, passage in found if passage.tokens]


def _links(
    one: Document, left: Sequence[Remark], other: Document, right: Sequence[Remark], speakers: Speakers
) -> Iterator[Pair[Quotation]]:
    """The pairs of two articles that tell one remark."""
    lexicon = lexicon_for(rules_for(one.article.language))
    places = candidates([passage for _, passage in left], [passage for _, passage in right], lexicon.empty)
    matches = [_match(left[here], right[there], speakers, lexicon) for here, there in places]
    sure = [match for match in matches if _is_long(match)]
    if sure or _near(one.article, other.article):
        sure = [match for match in matches if _is_long(match) or _is_short(match)]
    partners = _partners(sure)
    yield from (_pair(match) for match in sure if not _explained(match, partners))


def _match(left: Remark, right: Remark, speakers: Speakers, lexicon: Lexicon) -> Match:
    found = diff(left[1], right[1])
    same = speakers.same(left[0], right[0])
    return Match(left[0], right[0], found, likeness(found, lexicon.empty), judge_wording(found, lexicon), same)


def _is_long(match: Match) -> bool:
    """Whether so much is said in the same words that it is one remark, whoever is credited with it."""
    like = match.likeness
    if like.change > 0.5 or like.content < 3:  # noqa: PLR2004
        return False
    if match.same_speaker is False:
        return like.run >= 5 and like.coverage >= 0.6 and not like.ragged  # noqa: PLR2004
    return like.run >= 6 - 2 * bool(match.same_speaker) + like.ragged or (like.coverage >= 0.8 and like.shared >= 5)  # noqa: PLR2004


def _is_short(match: Match) -> bool:
    """Whether a few words are one remark, because one speaker says them, or because both articles quote just them."""
    like = match.likeness
    whole = like.coverage == 1 and not like.change
    if match.same_speaker:
        return like.content >= 1 and (whole or (like.coverage >= 0.6 and like.shared >= 3 and like.change <= 0.4))  # noqa: PLR2004
    return match.same_speaker is None and whole and like.content >= 2 and not any(map(any, match.diff.outside))  # noqa: PLR2004


def _near(one: Article, other: Article) -> bool:
    """Whether two articles can be about one day's story, as far as their dates tell."""
    days = one.published_on, other.published_on
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _DAYS


Partners = tuple[dict[Place, list["Match"]], dict[Place, list["Match"]]]
"""The unchanged matches of each quotation, by side."""


def _partners(matches: Sequence[Match]) -> Partners:
    found: Partners = {}, {}
    for match in matches:
        if not match.changed:
            for side in (0, 1):
                found[side].setdefault(match.ends[side], []).append(match)
    return found


def _explained(match: Match, partners: Partners) -> bool:
    """Whether a side of a changed match has its own unchanged partner there, so that this is another remark."""
    return match.changed and any(_has_other(match, partners, side) for side in (0, 1))


def _has_other(match: Match, partners: Partners, side: int) -> bool:
    """Whether another quotation has that side's words unchanged, and is a partner of nothing else."""
    return any(
        _meet(match.diff, one.diff, side) and len(partners[1 - side][one.ends[1 - side]]) == 1
        for one in partners[side].get(match.ends[side], ())
        if one.ends[1 - side] != match.ends[1 - side]
    )


def _meet(one: Diff, other: Diff, side: int) -> bool:
    """Whether two shared regions of one passage are about the same words."""
    (start, end), (first, last) = (_region(each, side) for each in (one, other))
    return 2 * (min(end, last) - max(start, first)) >= end - start


def _region(found: Diff, side: int) -> tuple[int, int]:
    places = [(step.one, step.other)[side] for step in found.steps]
    return places[0][0], places[-1][1]


def _pair(match: Match) -> Pair[Quotation]:
    least = min(len(match.diff.one.forms), len(match.diff.other.forms))
    speaker = {True: "one speaker", False: "another speaker", None: "speaker not told on one side"}[match.same_speaker]
    reason = f"{match.likeness.shared} words in common, of {least} in the shorter; {speaker}"
    return Pair(match.one, match.other, match.likeness.score, reason, match.wording)


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


def _cluster(links: list[Pair[Quotation]], order: Mapping[Place, int]) -> tuple[list[int], Cluster[Quotation]]:
    """A group as a cluster without its id, in the order of the articles and the text."""
    members = {_place(one): one for link in links for one in (link.one, link.other)}
    places = sorted(members, key=order.__getitem__)
    held = sorted(links, key=lambda link: [order[end] for end in _ends(link)])
    return [order[one] for one in places], Cluster("", tuple(members[one] for one in places), tuple(held))
