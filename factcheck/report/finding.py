"""The published form of one finding: its evidence and where that stands, both sides, the reasons."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from factcheck.checks.catalogue import Relation, Severity
from factcheck.report.base import Published, SpanRecord


class Segment(Published):
    """A run of text in one style: `mark` is evidence, `removed` and `inserted` are the sides of a word diff."""

    kind: Literal["plain", "mark", "removed", "inserted"]
    text: str


class Place(Published):
    """Lines and columns of a file, from 1; the end is after the last character.

    Columns count code points, `byte_column` and `end_byte_column` bytes of UTF-8.
    """

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    byte_column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    end_byte_column: int = Field(ge=1)


class EvidenceRecord(SpanRecord):
    """Words that show a finding, their normal form, and where they stand in the article's file."""

    article: str
    normalized: str
    place: Place

    @property
    def quoted(self) -> str:
        """The words in one line, in quotation marks."""
        return f"“{' '.join(self.text.split())}”"


class GateRecord(Published):
    """A gate's decision; null where it could not be decided."""

    gate: str
    passed: bool | None
    why: str


class SideRecord(Published):
    """One article's side of a finding's card: the sentence(s) around its evidence, evidence marked.

    `attribution` says who said it to whom, where and when, "" for the outlet's own words; `before` and `after` are
    the neighbouring sentences; `normalized` says how the evidence was read, one line each.
    """

    article: str
    outlet: str
    start: int
    end: int
    sentence: list[Segment]
    attribution: str
    before: str
    after: str
    normalized: list[str]


class ReadingRecord(Published):
    """What some of three or more accounts say: the first's words, the articles, how many sources these are.

    `alone` is what one source says against all others.
    """

    words: str
    articles: list[str]
    sources: int
    alone: bool


class FindingRecord(Published):
    """One difference, with the words that prove it."""

    code: str
    relation: Relation
    severity: Severity
    title: str
    explanation: str
    evidence: list[EvidenceRecord] = Field(min_length=1)
    anchor: int = Field(ge=0)
    """The place in `evidence` of what a review is remarked at: the draft's, where there is one."""
    alignment: str | None
    confidence: float
    fingerprint: str
    check: str
    family: str
    sides: list[SideRecord]
    wording: list[Segment]
    """The word diff in reading order, "" for none: first article's words `removed`, second's `inserted`."""
    paired_because: str
    gates: list[GateRecord]
    folded: bool
    """Shown in a folded group, outside the first screen's count."""
    fails: bool
    """Fails the run that made the report."""
    baseline: Literal["new", "persisting"] | None = None
    """Whether it was known; null where nothing was said to be."""
    waiver: str | None = None
    """The id of the waiver that covers it."""
    rulings: list[str] = Field(default_factory=list)
    """The ids of the rulings on what stands in its sides."""
    readings: list[ReadingRecord] = Field(default_factory=list)
    """What the accounts say where three or more have a part; what most sources say first."""
    beside: EvidenceRecord | None = None
    """Where a draft begins that may lack it."""
    aside: bool = False
    """Of references alone, beside a draft."""

    @property
    def remarked(self) -> bool:
        """Whether a review gets a remark of it: accounts differ, and it is not folded away, waived or aside."""
        return not self.folded and not self.aside and self.waiver is None and self.relation is not Relation.AGREE

    @property
    def newly(self) -> bool:
        """Whether a review gets a remark of it that it did not get before."""
        return self.remarked and self.baseline != "persisting"

    @property
    def alone(self) -> list[str]:
        """The articles that stand alone against all others."""
        return [article for one in self.readings if one.alone for article in one.articles]

    @property
    def anchored(self) -> EvidenceRecord:
        """The evidence that a review is remarked at."""
        return self.beside or self.evidence[self.anchor]

    @property
    def others(self) -> list[EvidenceRecord]:
        """The rest of the evidence, in its order."""
        return [one for place, one in enumerate(self.evidence) if self.beside or place != self.anchor]

    @property
    def words(self) -> list[str]:
        """A line for each article: its outlet, and the words that show the finding."""
        told = {side.article: side.outlet for side in self.sides}
        quoted = {article: [one.quoted for one in self.evidence if one.article == article] for article in told}
        return [f"{outlet}: {' … '.join(quoted[article])}" for article, outlet in told.items()]

    @model_validator(mode="after")
    def _anchored_in_evidence(self) -> Self:
        if self.anchor >= len(self.evidence):
            raise ValueError("anchor is no place in evidence")
        return self
