"""A09."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.lexicon import lexicon_for
from factcheck.alignment.speakers import Speakers
from factcheck.checks import gates
from factcheck.checks.attributions.links import long_clusters, reporting, told_of_both
from factcheck.checks.attributions.sources import is_clear
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Pair
    from factcheck.document import Claim, Quotation, Span

_LEAST = 2
"""Content words in common beside the predicate."""
_NEAR = 4
"""Words before a predicate among which its subject stands."""


@check("A09", Relation.DIFFERENCE, Severity.CHECK)
def own_words(alignment: Alignment) -> Iterator[Discrepancy]:
    """What somebody says of themselves here, somebody else says of them there.

    Why this matters:
        An admission is one thing, an account of it by another is hearsay.

    Finding:
        - “I closed the old bridge to heavy lorries,” Anna Brown said on Monday.
        - Peter Lang said on Monday that Anna Brown had closed the old bridge to heavy lorries.

    Silence:
        - “I closed the old bridge to heavy lorries,” Anna Brown said on Monday.
        - Anna Brown said on Monday that she had closed the old bridge to heavy lorries.
    """
    speakers = Speakers.of(alignment.entities)
    for cluster, link in long_clusters(alignment):
        sides = link.one, link.other
        told = all(is_clear(alignment, side) for side in sides) and not told_of_both(cluster, link, speakers)
        if speakers.same(*sides) is False and told and reporting(alignment, link):
            words = link.one.item.content[0], link.other.item.content[0]
            yield _discrepancy(sides, words, cluster.id, link)
    for ref, pair in alignment.judged():
        one, other = _remark(alignment, pair.one), _remark(alignment, pair.other)
        if one and other and speakers.same(one, other) is False and _tells_of(alignment, pair):
            yield _discrepancy((one, other), (pair.one.item.span, pair.other.item.span), ref, pair)


def _remark(alignment: Alignment, member: Member[Claim]) -> Member[Quotation] | None:
    """The quotation that a claim stands in."""
    ref = member.item.quote
    return Member(member.article, alignment.document(member.article).quotation(ref)) if ref else None


def _tells_of(alignment: Alignment, pair: Pair[Claim]) -> bool:
    """Whether two claims tell one deed, one of them in the first person, the other of that speaker."""
    one, other = pair.one, pair.other
    here, there = ({word.lemma for word in side.item.words if word.content} for side in (one, other))
    if one.item.verb != other.item.verb or one.item.polarity != other.item.polarity or len(here & there) <= _LEAST:
        return False
    return any(_own(alignment, left) and _of(alignment, right, left) for left, right in ((one, other), (other, one)))


def _own(alignment: Alignment, member: Member[Claim]) -> bool:
    """Whether the subject of a claim is its speaker: a pronoun of the first person right before the predicate."""
    lexicon = lexicon_for(rules_for(alignment.document(member.article).article.language))
    before = [word for word in member.item.words if word.span.end <= member.item.predicate.start]
    return any(word.lemma.casefold() in lexicon.speakers for word in before[-_NEAR:])


def _of(alignment: Alignment, report: Member[Claim], own: Member[Claim]) -> bool:
    """Whether the speaker of a claim is named right before the predicate of another."""
    speaker, document = _remark(alignment, own), alignment.document(report.article)
    cluster = alignment.cluster_of(own.article, speaker.item.speaker.entity or "") if speaker else None
    before = [word.span for word in report.item.words if word.span.end <= report.item.predicate.start][-_NEAR:]
    subjects = {
        alignment.cluster_of(report.article, ref)
        for ref in (*report.item.agents, *report.item.entities)
        for mention in document.entity(ref).mentions
        if any(mention.span.overlaps(span) for span in before)
    }
    return cluster is not None and cluster in subjects


def _discrepancy(
    sides: tuple[Member[Quotation], Member[Quotation]],
    words: tuple[Span, Span],
    cluster: str,
    pair: Pair[Quotation] | Pair[Claim],
) -> Discrepancy:
    names = [side.item.speaker.name for side in sides]
    evidence = tuple(Evidence(side.article, span, name) for side, span, name in zip(sides, words, names, strict=True))
    return Discrepancy(
        title=f"{names[0]} / {names[1]}: one’s own words, and the other’s report of them",
        explanation=f"Told by {names[0]} in one account and by {names[1]} in the other.",
        evidence=evidence,
        slot="who told it",
        alignment=cluster,
        confidence=pair.score,
        gates=(gates.identity(True, pair.reason), gates.verbatim(evidence)),
    )
