"""Numbers of two articles that count one thing, with the gates between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from factcheck.alignment.assertions import same_assertion, same_kind
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Gate, Relation
from factcheck.checks.measures.count import Count, count_of, counts_in, plain, sentence_at
from factcheck.checks.measures.lone_counts import lone_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, SentenceLink
    from factcheck.checks.measures.things import Thing
    from factcheck.document import Article, Claim, Document, Quantity, Span

LIKE = 0.15
"""The least likeness of linked sentences that tell one toll: all tell of one story, and a story has one toll."""


@dataclass(frozen=True, slots=True)
class CountPair:
    """Two numbers for one thing; `gates` are those before the value, in their order; `why` says why it is one thing."""

    one: Count
    other: Count
    gates: tuple[Gate, ...]
    cluster: str | None
    score: float

    @property
    def disjoint(self) -> bool:
        """Whether no number satisfies both."""
        return self.one.quantity.disjoint(self.other.quantity)

    @property
    def apart(self) -> float:
        """How far two disjoint numbers lie apart, as a share of the larger."""
        one, other = self.one.quantity, self.other.quantity
        low, high = (one.high, other.low) if _fewer(one, other) else (other.high, one.low)
        return float((high - low) / abs(high)) if low is not None and high else 1.0

    @property
    def slot(self) -> str:
        """What is counted, in words."""
        verbs = {side.claim.verb for side in (self.one, self.other) if side.claim}
        return " ".join(filter(None, [verbs.pop() if len(verbs) == 1 else "", self.one.thing.name]))


def count_pairs(alignment: Alignment) -> Iterator[CountPair]:
    """Every two numbers of one thing, each alone of its kind where it stands, whether they agree or not; each once."""
    seen: set[tuple[str, str, str, str]] = set()
    for pair in (*_claims(alignment), *_replaced(alignment), *_tolls(alignment), *_lone(alignment)):
        key = (pair.one.article, pair.one.quantity.id, pair.other.article, pair.other.quantity.id)
        if key not in seen:
            seen.add(key)
            yield pair


def disjoint_counts(alignment: Alignment, relation: Relation) -> Iterator[tuple[CountPair, Discrepancy]]:
    """The pairs that no number satisfies, where the gates leave open this relation."""
    for pair in count_pairs(alignment):
        evidence = evidence_of(pair.one), evidence_of(pair.other)
        first, second = (item.normalized for item in evidence)
        value = gates.value(pair.disjoint, f"{first} and {second} have no number in common")
        trail = (*pair.gates, value, gates.verbatim(evidence))
        if pair.disjoint and gates.verdict(trail) is relation:
            yield pair, _discrepancy(pair, evidence, trail)


def _discrepancy(pair: CountPair, evidence: tuple[Evidence, Evidence], trail: tuple[Gate, ...]) -> Discrepancy:
    one, other = evidence
    return Discrepancy(
        title=f"{one.span.text} / {other.span.text}",
        explanation=f"{pair.slot}: {one.normalized} in one account, {other.normalized} in the other.",
        evidence=evidence,
        slot=pair.slot,
        alignment=pair.cluster,
        confidence=pair.score,
        gates=trail,
    )


def evidence_of(one: Count) -> Evidence:
    """The printed number with its bounds and what it counts."""
    low, high = one.quantity.low, one.quantity.high
    bounds = (
        f"{low}" if one.quantity.exact else f"{low if low is not None else '…'}–{high if high is not None else '…'}"
    )
    return Evidence(one.article, one.quantity.span, " ".join(filter(None, [bounds, one.thing.name])))


def _claims(alignment: Alignment) -> Iterator[CountPair]:
    """Numbers of aligned claims that assert one thing with one predicate; whose age it is, a claim does not tell."""
    for cluster, pair in alignment.judged():
        if same_assertion(alignment, pair) and same_kind(alignment, pair):
            for one, other in _shared(_in_claim(alignment, pair.one), _in_claim(alignment, pair.other)):
                if one.thing.noun != "age":
                    trail = _gates(alignment, one, other, gates.identity(True, pair.reason))
                    yield CountPair(one, other, trail, cluster, pair.score)


def _replaced(alignment: Alignment) -> Iterator[CountPair]:
    """Numbers that stand in each other's place in sentences that are else nearly the same."""
    for replaced in alignment.replacements:
        here, there = _among(alignment, *replaced.one), _among(alignment, *replaced.other)
        for one, other in product(here, there):
            if plain(one.thing) == plain(other.thing) and one.thing.unit != "score":
                trail = _gates(alignment, one, other, gates.identity(True, "the sentences are else nearly the same"))
                yield CountPair(one, other, trail, None, replaced.share)


def _tolls(alignment: Alignment) -> Iterator[CountPair]:
    """Those killed, hurt or missing by linked sentences."""
    for link in alignment.sentences:
        if link.likeness >= LIKE:
            here, there = (counts_in(*sentence_at(alignment, *place)) for place in (link.one, link.other))
            for one, other in _shared(here, there):
                if one.thing.fate:
                    trail = _gates(alignment, one, other, _one_event(alignment, link))
                    yield CountPair(one, other, trail, None, link.score)


def _lone(alignment: Alignment) -> Iterator[CountPair]:
    """Numbers of one thing that sentences of one matter give, where none of either account vies with them."""
    for one, other, score in lone_counts(alignment):
        identity = _lone_identity(alignment, one, other)
        yield CountPair(one, other, _gates(alignment, one, other, identity), None, score)


def _lone_identity(alignment: Alignment, one: Count, other: Count) -> Gate:
    """G1: in whatever words, what one asserts and the other expects, or what is long past, may be another thing."""
    why = "no other sentences of one matter count it"
    if one.claim and other.claim and one.claim.modality != other.claim.modality:
        return gates.identity(None, f"{why}, one {one.claim.modality}, one {other.claim.modality}")
    past = [_long_past(alignment.document(side.article), side) for side in (one, other)]
    return gates.identity(None if past[0] != past[1] else True, why + ", in another year" * (past[0] != past[1]))


def _long_past(document: Document, side: Count) -> bool:
    """Whether the sentence of a number gives days, all of years before that of publication."""
    published = document.article.published_on
    sentences = document.where.sentences.over(side.quantity.span.start, side.quantity.span.end)
    days = [
        time.interval
        for _, sentence in sentences
        for time in document.where.times.over(sentence.span.start, sentence.span.end)
        if time.interval and sentence.span.contains(time.span)
    ]
    return bool(published and days) and all(published and day.last.year < published.year for day in days)


def _one_event(alignment: Alignment, link: SentenceLink) -> Gate:
    """G1: two sentences that give disjoint days may tell two events."""
    days = [
        [time.interval for time in document.times if sentence.span.contains(time.span) and time.interval]
        for document, sentence in (sentence_at(alignment, *place) for place in (link.one, link.other))
    ]
    apart = all(days) and all(one.disjoint(other) for one in days[0] for other in days[1])
    return gates.identity(None if apart else True, "the sentences tell the same" + " on other days" * apart)


def _gates(alignment: Alignment, one: Count, other: Count, identity: Gate) -> tuple[Gate, ...]:
    first, second = (alignment.document(side.article).article for side in (one, other))
    trail = [identity, _scope(one.thing, other.thing)]
    if one.claim and other.claim:
        trail.append(gates.voice(*(alignment.voice(side.article, side.claim) for side in (one, other) if side.claim)))
    trail.append(_as_of(first, second, one, other))
    if one.claim and other.claim:
        trail.append(gates.assertion(one.claim, other.claim))
    return tuple(trail)


def _scope(one: Thing, other: Thing) -> Gate:
    """G2: where one takes some in or leaves some out, the two may count others."""
    if one.part or other.part:
        return gates.scope(None, "one of them takes some in, or leaves some out")
    return gates.scope(True, f"both count {one.name or 'the same'}")


def _as_of(first: Article, second: Article, one: Count, other: Count) -> Gate:
    """G4: a count moves on, but the dead do not become fewer: whether that corrects or errs is open."""
    gate = gates.as_of(first, second, day_suffices=True)
    before = gates.earlier(first, second)
    sooner, later = (one.quantity, other.quantity) if before else (other.quantity, one.quantity)
    if gate.passed is False and one.thing.fate == "dead" and _fewer(later, sooner):
        return replace(gate, passed=None, why=f"{gate.why}; the later gives fewer dead")
    return gate


def _fewer(one: Quantity, other: Quantity) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _shared(here: list[Count], there: list[Count]) -> Iterator[tuple[Count, Count]]:
    """The numbers of one thing, each alone of its kind."""
    left, right = _alone(here), _alone(there)
    for key in sorted(left.keys() & right.keys()):
        yield left[key], right[key]


def _alone(counts: list[Count]) -> dict[Thing, Count]:
    found: dict[Thing, list[Count]] = {}
    for one in counts:
        found.setdefault(plain(one.thing), []).append(one)
    return {key: ones[0] for key, ones in found.items() if len(ones) == 1 and key.known}


def _in_claim(alignment: Alignment, member: Member[Claim]) -> list[Count]:
    document = alignment.document(member.article)
    sentence = document.sentences[member.item.sentence]
    return [count_of(document, sentence, one, member.item) for one in map(document.quantity, member.item.quantities)]


def _among(alignment: Alignment, article: str, words: Span) -> list[Count]:
    document = alignment.document(article)
    return [
        count_of(document, sentence, one, document.where.claim_of.get(one.id))
        for _, sentence in document.where.sentences.over(words.start, words.end)
        for one in document.where.quantities.over(words.start, words.end)
        if sentence.span.contains(one.span)
    ]
