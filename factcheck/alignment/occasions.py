"""One event or remark that two articles date, or could: pairs of occasions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.assertions import LIKE as ASSERTING
from factcheck.alignment.assertions import same_assertion, same_kind
from factcheck.alignment.happenings import Happening, happenings
from factcheck.alignment.releases import media_of, release_of
from factcheck.alignment.statuses import one_chain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Dated, Pair
    from factcheck.document import Claim, Document, EntityKind, Quotation, Span, Time

SAME_WORDS = 5
"""Words that both accounts of a remark must quote, so that they are of one."""
_DATED = frozenset({"DATE", "TIME"})


Participants = frozenset[tuple[str, "EntityKind"]]
"""The clusters of who and what a claim names, each with its kind."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event or remark of one article; `time` is its day, None where the article gives none.

    `words` shows it (its predicate, or the remark's first piece); `planned` says that it had not yet taken place.
    """

    article: str
    words: Span
    time: Time | None
    planned: bool = False


Placed = tuple[Occasion, Participants]
"""An occasion with who took part and where it was."""


@dataclass(frozen=True, slots=True)
class OccasionPair:
    """One occasion in two articles; `cluster` is the alignment's id, `why` says why they are one.

    `remark` is the pair of quotations that it is the occasion of, None for an event. Where it is not `sure` that it
    is one, days that agree may be told, days that differ not.
    """

    one: Occasion
    other: Occasion
    cluster: str | None
    remark: Pair[Quotation] | None
    why: str
    score: float
    sure: bool = True

    def times(self) -> tuple[Time, Time] | None:
        """Both days, None unless both articles give one."""
        return (self.one.time, self.other.time) if self.one.time and self.other.time else None


def occasion_pairs(alignment: Alignment) -> Iterator[OccasionPair]:
    """Every remark and event that two articles carry and at least one of them dates; two days of an event once.

    Whichever order the articles have, the pairs have one.
    """
    yield from sorted((pair for pair in _remarks(alignment) if pair.one.time or pair.other.time), key=_place)
    told: set[frozenset[tuple[str, str]]] = set()
    for find in (_events, _releases, _parallels, _deeds, _dated_deeds, _happenings, _gatherings):
        for pair in sorted(find(alignment), key=_place):
            times = frozenset((one.article, one.time.id) for one in (pair.one, pair.other) if one.time)
            if len(times) == 1 or (times and times not in told):
                yield pair
            told.add(times)


def _place(pair: OccasionPair) -> list[tuple[str, int, int]]:
    """Where a pair stands, whichever of the two comes first."""
    sides = ((one, one.time.span if one.time else one.words) for one in (pair.one, pair.other))
    return sorted((one.article, words.start, one.words.start) for one, words in sides)


def _parallels(alignment: Alignment) -> Iterator[OccasionPair]:
    """Days that stand in each other's place in sentences that are else nearly the same."""
    for one in alignment.replacements:
        here, there = _day(alignment, *one.one), _day(alignment, *one.other)
        if here and there:
            left, right = Occasion(one.one[0], here.span, here), Occasion(one.other[0], there.span, there)
            yield OccasionPair(left, right, None, None, "the sentences are else the same", one.share)


def _deeds(alignment: Alignment) -> Iterator[OccasionPair]:
    """What one person did, said or not, in the one dated claim of either of two sentences that tell the same."""
    for link in alignment.sentences:
        if link.mutual and link.likeness >= ASSERTING:
            one, other = _deed(alignment, *link.one), _deed(alignment, *link.other)
            if one and other and one[1] & other[1]:
                why = "the same person in sentences that tell the same"
                yield OccasionPair(one[0], other[0], None, None, why, link.likeness)


def _dated_deeds(alignment: Alignment) -> Iterator[OccasionPair]:
    """One deed in sentences of one matter, in whatever words."""
    for pair in alignment.dated:
        one, other = _dated_deed(pair.one), _dated_deed(pair.other)
        yield OccasionPair(one, other, None, None, pair.reason, pair.score)


def _dated_deed(dated: Dated) -> Occasion:
    claim = dated.claim
    return Occasion(dated.article, claim.predicate, dated.time, claim.modality == "predicted")


def _happenings(alignment: Alignment) -> Iterator[OccasionPair]:
    """Events of one kind, named or told, each with its day, in sentences that tell the same."""
    for link in alignment.sentences:
        if link.mutual and link.likeness >= ASSERTING:
            here, there = (alignment.document(article) for article, _ in (link.one, link.other))
            for one, other in product(happenings(here, link.one[1]), happenings(there, link.other[1])):
                if one.kind == other.kind:
                    why = f"one {one.kind} in sentences that tell the same"
                    yield OccasionPair(_happening(here, one), _happening(there, other), None, None, why, link.likeness)


def _happening(document: Document, one: Happening) -> Occasion:
    published = document.article.published_on
    ahead = bool(published and one.time.interval and one.time.interval.first > published)
    return Occasion(document.article.id, one.words, one.time, planned=ahead)


def _deed(alignment: Alignment, article: str, sentence: int) -> tuple[Occasion, set[str]] | None:
    """The one dated claim of a sentence with one date, and the clusters of who acts in it."""
    document = alignment.document(article)
    span = document.sentences[sentence].span
    if sum(map(_dates, document.where.times.over(span.start, span.end))) > 1:
        return None
    claims = [one for one in document.where.claims.get(sentence, ()) if not one.quote]
    dated = [(event, one) for one in claims if (event := _event(alignment, Member(article, one))) and event.time]
    if len(dated) != 1:
        return None
    agents = {alignment.cluster_of(article, ref) for ref in dated[0][1].agents}
    return dated[0][0], {one for one in agents if one}


def _gatherings(alignment: Alignment) -> Iterator[OccasionPair]:
    """Dated claims, told with any predicate, that have a place and somebody in common."""
    for one, other in combinations(alignment.documents, 2):
        here, there = _places(alignment, one), _places(alignment, other)
        for (first, clusters), (second, clusters_there) in _meeting(here, there):
            if one_gathering(clusters, clusters_there):
                why, score = "the same people in the same place", 1 - 1 / len(clusters & clusters_there)
                yield OccasionPair(first, second, None, None, why, score, sure=False)


def _meeting(left: list[Placed], right: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """The pairs that name one place."""
    numbers: defaultdict[tuple[str, EntityKind], list[int]] = defaultdict(list)
    for number, (_, participants) in enumerate(right):
        for one in participants:
            numbers[one].append(number)
    for placed in left:
        near = {number for one in placed[1] if one[1] == "place" for number in numbers.get(one, ())}
        yield from ((placed, right[number]) for number in sorted(near))


def one_gathering(one: Participants, other: Participants) -> bool:
    """Whether two claims have a place and somebody in common."""
    shared = one & other
    return len(shared) > 1 and any(kind == "place" for _, kind in shared)


def participants_of(alignment: Alignment, document: Document, claim: Claim) -> Participants:
    """Who and what a claim names, as other articles do, too."""
    clusters = ((alignment.cluster_of(document.article.id, ref), document.entity(ref).kind) for ref in claim.entities)
    return frozenset((cluster, kind) for cluster, kind in clusters if cluster)


def _places(alignment: Alignment, document: Document) -> list[Placed]:
    """The dated claims of an article that name a place, with their participants."""
    found = []
    for claim in document.claims:
        event = _event(alignment, Member(document.article.id, claim))
        participants = participants_of(alignment, document, claim)
        if event and event.time and any(kind == "place" for _, kind in participants):
            found.append((event, participants))
    return found


def _day(alignment: Alignment, article: str, words: Span) -> Time | None:
    """The one day among the words, None where there is none or several."""
    times = list(filter(_dates, alignment.document(article).where.times.over(words.start, words.end)))
    return times[0] if len(times) == 1 else None


def _remarks(alignment: Alignment) -> Iterator[OccasionPair]:
    for cluster in alignment.quotations:
        for link in cluster.links:
            one, other = _remark(alignment, link.one), _remark(alignment, link.other)
            yield OccasionPair(one, other, cluster.id, link, link.reason, link.score)


def _remark(alignment: Alignment, member: Member[Quotation]) -> Occasion:
    ref = member.item.said_on
    time = alignment.document(member.article).time(ref) if ref else None
    return Occasion(member.article, member.item.content[0], time if time and _dates(time) else None)


def _events(alignment: Alignment) -> Iterator[OccasionPair]:
    """Aligned claims with one predicate; a claim with several days is left out: which is meant cannot be told."""
    for cluster, link in alignment.judged():
        if _one_event(alignment, link):
            one, other = _event(alignment, link.one), _event(alignment, link.other)
            if one and other:
                yield OccasionPair(one, other, cluster, None, link.reason, link.score)


def _releases(alignment: Alignment) -> Iterator[OccasionPair]:
    """When a remark that both quote came out in the medium that both name."""
    for cluster in alignment.quotations:
        for link in cluster.links:
            if not link.wording or link.wording.shared < SAME_WORDS:
                continue
            here, there = (release_of(alignment.document(side.article), side.item) for side in (link.one, link.other))
            if here and there and media_of(alignment, link.one, here) & media_of(alignment, link.other, there):
                one = _event(alignment, Member(link.one.article, here))
                other = _event(alignment, Member(link.other.article, there))
                if one and other:
                    yield OccasionPair(one, other, cluster.id, None, "the same words in the same medium", link.score)


def _one_event(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether two aligned claims assert one thing with one predicate, or are two statuses of one matter."""
    one, other = pair.one.item, pair.other.item
    if same_kind(alignment, pair):
        return same_assertion(alignment, pair)
    return one_chain(alignment.documents[0].article.language, one.status, other.status)


def _event(alignment: Alignment, member: Member[Claim]) -> Occasion | None:
    document = alignment.document(member.article)
    times = [one for one in map(document.time, member.item.times) if _dates(one)]
    start = member.item.span.start
    times = times or [one for one in document.where.times.over(start - 2, start) if _counts(one, member.item)]
    if len(times) > 1:
        return None
    planned = member.item.modality == "predicted" or member.item.status == "scheduled"
    return Occasion(member.article, member.item.predicate, times[0] if times else None, planned)


def _dates(time: Time) -> bool:
    """Whether a time tells a day; "now" and "recently" tell none."""
    return time.type in _DATED and not time.value.endswith("_REF")


def _counts(time: Time, claim: Claim) -> bool:
    """Whether a duration right before a claim dates it: "a week after they met"."""
    return time.type == "DURATION" and time.interval is not None and time.span.end + 1 == claim.span.start
