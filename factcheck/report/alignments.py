"""Clusters -> the published alignments: quotations and entities by cluster, claims by pair."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from factcheck.document import Span
from factcheck.report.schema import AlignmentRecord, MemberRecord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment import Alignment
    from factcheck.alignment.alignment import Member, Pair
    from factcheck.document import Article, Claim, Entity, Quotation


def tell_alignments(alignment: Alignment) -> list[AlignmentRecord]:
    """Every alignment, quotations first."""
    return [*_quotations(alignment), *_claims(alignment), *_entities(alignment)]


def _quotations(alignment: Alignment) -> Iterator[AlignmentRecord]:
    for cluster in alignment.quotations:
        members = [_quotation(alignment.document(one.article).article, one) for one in cluster.members]
        kind: Literal["quote", "claim"] = "claim" if cluster.few_words else "quote"
        yield AlignmentRecord(id=cluster.id, kind=kind, members=members, **_weakest(cluster.links))


def _entities(alignment: Alignment) -> Iterator[AlignmentRecord]:
    for cluster in alignment.entities:
        members = [_entity(one) for one in cluster.members]
        yield AlignmentRecord(id=cluster.id, kind="entity", members=members, **_weakest(cluster.links))


def _claims(alignment: Alignment) -> Iterator[AlignmentRecord]:
    for cluster in alignment.claims:
        number = count(1)
        for pair in cluster.links:
            yield AlignmentRecord(
                id=f"{cluster.id}.{next(number)}",
                kind="claim",
                members=[_claim(pair.one), _claim(pair.other)],
                score=round(pair.score, 3),
                reason=pair.reason,
            )


def _weakest(links: Sequence[Pair[Quotation]] | Sequence[Pair[Entity]]) -> dict[str, Any]:
    """The score and reason of the weakest link: what the whole stands on."""
    score, reason = min((link.score, link.reason) for link in links)
    return {"score": round(score, 3), "reason": reason}


def _quotation(article: Article, member: Member[Quotation]) -> MemberRecord:
    span = Span.of(article.text, member.item.start, member.item.end)
    return MemberRecord.at(span, article=member.article, ref=member.item.id)


def _claim(member: Member[Claim]) -> MemberRecord:
    return MemberRecord.at(member.item.span, article=member.article, ref=member.item.id)


def _entity(member: Member[Entity]) -> MemberRecord:
    return MemberRecord.at(member.item.mentions[0].span, article=member.article, ref=member.item.id)
