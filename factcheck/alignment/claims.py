"""Claims of different articles about one event: of two linked sentences, the claims that are most alike."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Cluster, Member, Pair, SentenceLink
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment.alignment import Kinship
    from factcheck.alignment.vectors import Vector
    from factcheck.document import Claim, Document, Entity
    from factcheck.rules import Rules

TELLING = 2.0
"""The least rarity of a predicate that tells one event from others."""
PARTICIPANT = 3.0
"""Weight of a shared participant, in the unit of `Rules.rarity`."""


@dataclass(frozen=True, slots=True)
class _Story:
    """The claims by (article, sentence), what each tells by (article, claim), clusters by (article, entity)."""

    claims: dict[tuple[str, int], list[Claim]]
    content: dict[tuple[str, str], Vector]
    clusters: dict[tuple[str, str], str]
    rules: Rules


def align_claims(
    documents: Sequence[Document],
    entities: Sequence[Cluster[Entity]],
    links: Sequence[SentenceLink],
    kinships: Sequence[Kinship],
) -> tuple[Cluster[Claim], ...]:
    """Pairs of claims as clusters of two, in the order of the texts."""
    if not documents:
        return ()
    clusters = {(member.article, member.item.id): one.id for one in entities for member in one.members}
    rules = rules_for(documents[0].article.language)
    content = {
        (document.article.id, claim.id): _content(rules, clusters, document.article.id, claim)
        for document in documents
        for claim in document.claims
    }
    story = _Story(_by_sentence(documents), content, clusters, rules)
    pairs = {_key(pair): pair for link in links for pair in _pairs(story, link)}
    judged = {key for key, pair in pairs.items() if pair.mutual}
    pairs |= {_key(pair): pair for pair in _events(story, documents, kinships) if _key(pair) not in judged}
    return tuple(Cluster(f"ac{n}", (pair.one, pair.other), (pair,)) for n, pair in enumerate(pairs.values(), 1))


def _key(pair: Pair[Claim]) -> tuple[str, str, str, str]:
    return pair.one.article, pair.one.item.id, pair.other.article, pair.other.item.id


def _events(story: _Story, documents: Sequence[Document], kinships: Sequence[Kinship]) -> Iterator[Pair[Claim]]:
    """Claims of akin articles with one predicate, the only one of it in either article, and a participant in common."""
    alone = {document.article.id: _alone(story.rules, document) for document in documents}
    for ids in ((kin.one, kin.other) for kin in kinships if kin.akin):
        here, there = (alone[one] for one in ids)
        for verb in sorted(here.keys() & there.keys()):
            left, right = here[verb], there[verb]
            shared = _participants(story, ids[0], left) & _participants(story, ids[1], right)
            if shared:
                reason = f'the only "{verb}" in either account, with a participant in common'
                score = round(1 - 1 / (1 + len(shared) + story.rules.rarity(verb) / 2), 3)
                yield Pair(Member(ids[0], left), Member(ids[1], right), score, reason, likeness=score)


def _alone(rules: Rules, document: Document) -> dict[str, Claim]:
    """Claims by predicate, for predicates that are rare enough to tell an event and stand once in the article."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        found[claim.verb].append(claim)
    return {verb: ones[0] for verb, ones in found.items() if len(ones) == 1 and rules.rarity(verb) >= TELLING}


def _participants(story: _Story, article: str, claim: Claim) -> set[str]:
    """The clusters of the entities in the claim's sentence."""
    claims = story.claims[article, claim.sentence]
    refs = (story.clusters.get((article, ref)) for one in claims for ref in one.entities)
    return {ref for ref in refs if ref}


def _by_sentence(documents: Sequence[Document]) -> dict[tuple[str, int], list[Claim]]:
    claims: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    for document in documents:
        for claim in document.claims:
            claims[document.article.id, claim.sentence].append(claim)
    return dict(claims)


def _pairs(story: _Story, link: SentenceLink) -> Iterator[Pair[Claim]]:
    """The two claims of linked sentences that are most alike; none where a sentence has no claim."""
    offers = [
        (_alike(story.content[link.one[0], first.id], story.content[link.other[0], second.id]), -n, -m, first, second)
        for n, first in enumerate(story.claims.get(link.one, []))
        for m, second in enumerate(story.claims.get(link.other, []))
    ]
    if offers:
        _, _, _, first, second = max(offers, key=lambda offer: offer[:3])
        one, other = Member(link.one[0], first), Member(link.other[0], second)
        reason = _reason(story.rules, first, second)
        yield Pair(one, other, link.score, reason, mutual=link.mutual and link.like, likeness=link.likeness)


def _content(rules: Rules, clusters: dict[tuple[str, str], str], article: str, claim: Claim) -> Vector:
    """A claim's words by rarity, and its participants."""
    content = {word.lemma.casefold(): rules.rarity(word.lemma) for word in claim.words if word.content}
    entities = (clusters.get((article, ref)) for ref in claim.entities)
    return content | {ref: PARTICIPANT for ref in entities if ref}


def _alike(one: Vector, other: Vector) -> float:
    """Weight in common over that of the richer."""
    most = max(sum(one.values()), sum(other.values())) or 1.0
    return sum(weight for feature, weight in one.items() if feature in other) / most


def _reason(rules: Rules, first: Claim, second: Claim) -> str:
    """The rarest words that both claims hold."""
    left, right = ({word.lemma for word in claim.words if word.content} for claim in (first, second))
    shared = sorted(left & right, key=lambda word: (-rules.rarity(word), word))
    return "both tell of " + ", ".join(shared[:4]) if shared else "the sentences share names and words"
