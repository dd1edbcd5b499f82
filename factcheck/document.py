"""An article and what is found in it: frozen values that know nothing of how they were found.

Offsets are Unicode code points into `Article.text`, half-open; `text[span.start:span.end] == span.text` always.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Self, TypeVar

from factcheck.article import Article as Article  # noqa: PLC0414, TC001 - what a document is of is read from here, too
from factcheck.spans import Index
from factcheck.spans import Interval as Interval  # noqa: PLC0414
from factcheck.spans import Span as Span  # noqa: PLC0414

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

Item = TypeVar("Item")

QuotationKind = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organization", "unnamed", "unknown"]
EntityKind = Literal["person", "organization", "place", "group", "work", "event", "other"]
MentionKind = Literal["name", "acronym", "role", "pronoun"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "hedged", "conditional", "predicted"]


@dataclass(frozen=True, slots=True)
class Word:
    """A token: its place, its lemma (lower case but for names) and its universal part of speech."""

    span: Span
    lemma: str
    pos: str

    @property
    def content(self) -> bool:
        """Whether it carries meaning by itself: noun, name, verb, adjective, adverb, number."""
        return self.pos in _CONTENT


_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its words, its paragraph's number, and whether it is boilerplate (left out of claims)."""

    span: Span
    words: tuple[Word, ...]
    paragraph: int
    boilerplate: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """A temporal expression, as TIMEX3 (ISO 24617-1), with the days it covers and the rule that resolved it.

    `inferred` says that no publication time stood behind it; `reasons` is the chain that led to the value.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    interval: Interval | None
    rule: str
    inferred: bool = False
    reasons: tuple[str, ...] = ()
    offset: int | None = None
    """Minutes east of UTC, for a clock time with its zone."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts; `low` and `high` bound it, None is open, `low == high` is exact."""

    id: str
    span: Span
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    counted: str | None = None

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    def disjoint(self, other: Quantity) -> bool:
        """Whether no number satisfies both."""
        return _below(self.high, other.low) or _below(other.high, self.low)


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named, described or meant."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something, with every mention; `roles` are titles and descriptions given to it."""

    id: str
    name: str
    kind: EntityKind
    mentions: tuple[Mention, ...]
    roles: tuple[Span, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names and acronyms it goes by, each once, in order."""
        return tuple(dict.fromkeys(one.span.text for one in self.mentions if one.kind in {"name", "acronym"}))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is credited with words, after resolution; `entity` is the id of an entity of the article."""

    name: str
    kind: SpeakerKind
    entity: str | None = None


UNKNOWN_SPEAKER = Speaker("unknown", "unknown")


@dataclass(frozen=True, slots=True)
class Quotation:
    """An attribution: words credited to a source.

    `content` leaves the outer quotation marks out and has several spans where the attribution splits it;
    `quoted` are the passages in quotation marks; `verb` is the cue's lemma ("" without a cue).
    """

    id: str
    kind: QuotationKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    verb: str
    source: Span | None
    speaker: Speaker
    addressee: Span | None = None
    venue: Span | None = None
    said_on: str | None = None

    @property
    def start(self) -> int:
        """Where its first piece starts."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return self.content[-1].end


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion, of the outlet or of a quotation.

    `predicate` is the verb's (or predicate noun's) span and `verb` its lemma; `agents` and `patients` are entity ids.
    """

    id: str
    span: Span
    sentence: int
    predicate: Span
    verb: str
    words: tuple[Word, ...]
    quote: str | None = None
    entities: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """What is found in a document by its place; a quotation that stands in several pieces has each of them.

    `quoted` are the pieces in quotation marks, `claims` are by sentence, `dated` by the id of a time that they hold;
    `claim_of` is the first claim that holds a quantity, by its id.
    """

    sentences: Index[tuple[int, Sentence]]
    times: Index[Time]
    quantities: Index[Quantity]
    quotations: Index[Quotation]
    quoted: Index[Span]
    claims: Mapping[int, list[Claim]]
    dated: Mapping[str, list[Claim]]
    claim_of: Mapping[str, Claim]

    @classmethod
    def of(cls, document: Document) -> Self:
        """What stands where in a document."""
        claims: defaultdict[int, list[Claim]] = defaultdict(list)
        dated: defaultdict[str, list[Claim]] = defaultdict(list)
        for one in document.claims:
            claims[one.sentence].append(one)
            for ref in one.times:
                dated[ref].append(one)
        return cls(
            Index((one.span.start, one.span.end, (number, one)) for number, one in enumerate(document.sentences)),
            Index((one.span.start, one.span.end, one) for one in document.times),
            Index((one.span.start, one.span.end, one) for one in document.quantities),
            Index((piece.start, piece.end, one) for one in document.quotations for piece in one.content),
            Index((piece.start, piece.end, piece) for one in document.quotations for piece in one.quoted),
            dict(claims),
            dict(dated),
            {ref: one for one in reversed(document.claims) for ref in one.quantities},
        )


@dataclass(frozen=True, slots=True)
class Document:
    """An article with everything that was found in it, each list in the order of the text."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    unbalanced: tuple[Span, ...] = ()
    """Quotation marks that open or close nothing."""
    notices: tuple[Span, ...] = ()
    """Correction and update notices."""
    _places: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    _where: list[Where] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self) -> None:
        for items in (self.times, self.quantities, self.entities, self.quotations, self.claims):
            self._places.update((one.id, one) for one in items)

    @property
    def where(self) -> Where:
        """What stands where, found out when first asked for."""
        if not self._where:
            self._where.append(Where.of(self))
        return self._where[0]

    def time(self, ref: str) -> Time:
        """The time of that id."""
        return self._item(ref, Time)

    def quantity(self, ref: str) -> Quantity:
        """The quantity of that id."""
        return self._item(ref, Quantity)

    def entity(self, ref: str) -> Entity:
        """The entity of that id."""
        return self._item(ref, Entity)

    def quotation(self, ref: str) -> Quotation:
        """The quotation of that id."""
        return self._item(ref, Quotation)

    def claim(self, ref: str) -> Claim:
        """The claim of that id."""
        return self._item(ref, Claim)

    def _item(self, ref: str, kind: type[Item]) -> Item:
        found = self._places[ref]
        if not isinstance(found, kind):
            raise KeyError(ref)
        return found
