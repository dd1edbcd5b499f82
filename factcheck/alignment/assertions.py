"""Which aligned claims assert one thing, so that what differs between them can be a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.kindred import kind_of
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Claim

LIKE = 0.4
"""The least likeness of the sentences of two claims that assert one thing."""
SHARE = 0.5
"""The least share of what the poorer claim tells beside its predicate that the other tells, too."""
LEAST = 2
"""Words and participants that both must tell beside the predicate."""


def same_assertion(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether two claims tell one thing of the same participants.

    Never for words that both credit to a source, which are quotations, nor for the crediting itself ("he said").
    """
    one, other = pair.one, pair.other
    speech = rules_for(alignment.document(one.article).article.language).words("speech_verbs")
    quoted = one.item.quote and other.item.quote
    if pair.likeness < LIKE or quoted or one.item.verb in speech or other.item.verb in speech:
        return False
    here, there = _matter(alignment, one), _matter(alignment, other)
    shared = len(here & there)
    return shared >= LEAST and shared >= SHARE * min(len(here), len(there))


def same_kind(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether two claims have one predicate, or two of one kind."""
    rules = rules_for(alignment.documents[0].article.language)
    return kind_of(pair.one.item.verb, rules) == kind_of(pair.other.item.verb, rules)


def _matter(alignment: Alignment, member: Member[Claim]) -> set[str]:
    """The kinds of a claim's content words beside the predicate and outside of names; the clusters of participants."""
    claim, document = member.item, alignment.document(member.article)
    rules = rules_for(document.article.language)
    named = [mention.span for ref in claim.entities for mention in document.entity(ref).mentions]
    times = [document.time(ref).span for ref in claim.times]
    words = {
        kind_of(word.lemma, rules)
        for word in claim.words
        if word.content
        and not word.span.overlaps(claim.predicate)
        and not any(span.overlaps(word.span) for span in (*named, *times))
    }
    return words | {alignment.cluster_of(member.article, ref) or document.entity(ref).name for ref in claim.entities}
