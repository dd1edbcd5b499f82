"""Document -> Analysis: one article, published."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factcheck.report.analysis import (
    Analysis,
    ArticleRecord,
    ClaimRecord,
    EntityRecord,
    IntakeRecord,
    QuantityRecord,
    QuoteRecord,
    SentenceRecord,
    SpeakerRecord,
    TimeRecord,
)
from factcheck.report.base import SpanRecord
from factcheck.report.places import file_of, seen_from_here

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.document import Article, Claim, Document, Entity, Quantity, Quotation, Span, Time


def tell_analysis(document: Document) -> Analysis:
    """What was found in one article, as the contract has it."""
    return Analysis(
        article=tell_article(document.article),
        sentences=[SentenceRecord(start=one.span.start, end=one.span.end) for one in document.sentences],
        quotes=[_quote(one) for one in document.quotations],
        times=[_time(one) for one in document.times],
        quantities=[_quantity(one) for one in document.quantities],
        entities=[_entity(one) for one in document.entities],
        claims=[_claim(one) for one in document.claims],
    )


def tell_article(article: Article) -> ArticleRecord:
    """An article with its text's hash."""
    return ArticleRecord(
        id=article.id,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        authors=list(article.authors),
        published=article.published,
        updated=article.updated,
        language=article.language,
        file=file_of(article),
        role=article.role,
        intake=_intake(article),
        text=article.text,
        sha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _intake(article: Article) -> IntakeRecord | None:
    if not (origins := article.origins):
        return None
    places = {name: seen_from_here(place) for name, place in origins.places}
    return IntakeRecord(format=origins.format, places=places, left_out=len(origins.left_out))


def _optional(span: Span | None) -> SpanRecord | None:
    return SpanRecord.at(span) if span else None


def _quote(one: Quotation) -> QuoteRecord:
    return QuoteRecord(
        id=one.id,
        kind=one.kind,
        content=[SpanRecord.at(piece) for piece in one.content],
        cue=_optional(one.cue),
        source=_optional(one.source),
        speaker=SpeakerRecord(name=one.speaker.name, kind=one.speaker.kind, entity=one.speaker.entity),
        addressee=_optional(one.addressee),
        venue=_optional(one.venue),
        said_on=one.said_on,
    )


def _time(one: Time) -> TimeRecord:
    days = (one.interval.first.isoformat(), one.interval.last.isoformat()) if one.interval else None
    return TimeRecord.at(
        one.span,
        id=one.id,
        type=one.type,
        value=one.value,
        interval=days,
        rule=one.rule,
        inferred=one.inferred,
        reasons=list(one.reasons),
    )


def _quantity(one: Quantity) -> QuantityRecord:
    low, high = _number(one.low), _number(one.high)
    return QuantityRecord.at(one.span, id=one.id, low=low, high=high, unit=one.unit, counted=one.counted)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _entity(one: Entity) -> EntityRecord:
    mentions = [SpanRecord.at(mention.span) for mention in one.mentions]
    return EntityRecord(id=one.id, name=one.name, kind=one.kind, mentions=mentions)


def _claim(one: Claim) -> ClaimRecord:
    return ClaimRecord.at(
        one.span,
        id=one.id,
        sentence=one.sentence,
        quote=one.quote,
        entities=list(one.entities),
        times=list(one.times),
        quantities=list(one.quantities),
        polarity=one.polarity,
        modality=one.modality,
        status=one.status,
    )
