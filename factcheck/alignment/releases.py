"""When a remark came out: a dated claim of publishing or airing beside it, with the medium that the sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Claim, Document, Mention, Quotation, Span

MEDIA = frozenset({"organization", "work"})
"""Kinds of entities that publish or are published."""


def release_of(document: Document, quotation: Quotation) -> Claim | None:
    """The one claim that dates the publication, in the sentence where a remark begins or the one before it."""
    verbs = rules_for(document.article.language).words("occasions", "released")
    found = [
        one
        for number, _ in document.where.sentences.over(quotation.start, quotation.start + 1)
        for sentence in (number - 1, number)
        for one in document.where.claims.get(sentence, ())
        if one.verb in verbs and one.times
    ]
    return found[0] if len(found) == 1 else None


def media_of(alignment: Alignment, member: Member[Quotation], claim: Claim) -> set[str]:
    """The clusters of the bodies and works that the claim's sentence names."""
    document = alignment.document(member.article)
    sentence = document.sentences[claim.sentence].span
    named = (one.id for one in document.entities if one.kind in MEDIA and _named(sentence, one.mentions))
    clusters = (alignment.cluster_of(member.article, ref) for ref in named)
    return {cluster for cluster in clusters if cluster}


def _named(sentence: Span, mentions: tuple[Mention, ...]) -> bool:
    return any(sentence.contains(one.span) for one in mentions)
