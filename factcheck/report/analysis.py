"""The published form of one article's document."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.article import Role
from factcheck.document import EntityKind, Modality, Polarity, QuotationKind, SpeakerKind, TimeType
from factcheck.report.base import Published, SpanRecord


class IntakeRecord(Published):
    """How a file was read: as which format, where in it each value stood, how many of its passages were left out."""

    format: str
    places: dict[str, str]
    left_out: int


class ArticleRecord(Published):
    """An article as it was read; `file` is the path that was given, "" for none.

    A finding is remarked at the `draft`, where there is one; the others are `reference`s. `intake` is told of what was
    read from somewhere.
    """

    id: str
    outlet: str
    title: str
    url: str
    authors: list[str]
    published: str | None
    updated: str | None
    language: str
    file: str
    role: Role = "equal"
    intake: IntakeRecord | None = Field(default=None, exclude_if=lambda value: value is None)
    text: str
    sha256: str


class SentenceRecord(Published):
    """Where a sentence stands."""

    start: int
    end: int


class SpeakerRecord(Published):
    """Who is credited with words, after resolution."""

    name: str
    kind: SpeakerKind
    entity: str | None


class QuoteRecord(Published):
    """An attribution."""

    id: str
    kind: QuotationKind
    content: list[SpanRecord]
    cue: SpanRecord | None
    source: SpanRecord | None
    speaker: SpeakerRecord
    addressee: SpanRecord | None
    venue: SpanRecord | None
    said_on: str | None


class TimeRecord(SpanRecord):
    """A temporal expression; `interval` is [first day, last day]."""

    id: str
    type: TimeType
    value: str
    interval: tuple[str, str] | None
    rule: str
    inferred: bool
    reasons: list[str]


class QuantityRecord(SpanRecord):
    """A counted number with its bounds; null is open."""

    id: str
    low: int | float | None
    high: int | float | None
    unit: str | None
    counted: str | None


class EntityRecord(Published):
    """Someone or something, with every mention."""

    id: str
    name: str
    kind: EntityKind
    mentions: list[SpanRecord]


class ClaimRecord(SpanRecord):
    """One assertion."""

    id: str
    sentence: int
    quote: str | None
    entities: list[str]
    times: list[str]
    quantities: list[str]
    polarity: Polarity
    modality: Modality
    status: str | None


class Analysis(Published):
    """What was found in one article."""

    schema_version: Literal["1.0"] = "1.0"
    article: ArticleRecord
    sentences: list[SentenceRecord]
    quotes: list[QuoteRecord]
    times: list[TimeRecord]
    quantities: list[QuantityRecord]
    entities: list[EntityRecord]
    claims: list[ClaimRecord]
