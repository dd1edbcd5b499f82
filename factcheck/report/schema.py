"""The report's schema. Every list is sorted, grouped and worded here, so that no format computes."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field

from factcheck.article import Role
from factcheck.checks.catalogue import Severity
from factcheck.report.analysis import Analysis, ArticleRecord
from factcheck.report.base import Published, SpanRecord
from factcheck.report.decisions import BaselineRecord, RulingRecord, WaiverRecord, Waivers
from factcheck.report.finding import FindingRecord, Segment
from factcheck.settings import ADDRESS, PICTURE


class MemberRecord(SpanRecord):
    """One side of an alignment; `ref` is the id in that article's analysis."""

    article: str
    ref: str


class AlignmentRecord(Published):
    """What in several articles tells the same."""

    id: str
    kind: Literal["quote", "claim", "entity"]
    members: list[MemberRecord]
    score: float
    reason: str


class LedgerRow(Published):
    """A dated remark or event: as printed, as resolved, by which rule."""

    article: str
    outlet: str
    kind: Literal["remark", "event"]
    who: str
    to: str
    what: str
    printed: str
    resolved: str
    rule: str
    inferred: bool
    start: int
    end: int


class TimelineMark(Published):
    """A dated thing on an outlet's lane; days are ISO dates, `first == last` for one day."""

    id: str
    article: str
    label: str
    printed: str
    first: str
    last: str
    kind: Literal["publication", "exact", "inferred", "range"]


class TimelineLink(Published):
    """One event or remark on two lanes; `agree` whether the days meet."""

    one: str
    other: str
    agree: bool


class Timeline(Published):
    """Marks by article, in order of days; links between lanes."""

    marks: list[TimelineMark]
    links: list[TimelineLink]


class MatrixCell(Published):
    """What one article has of a remark; `state` absent leaves the rest empty."""

    article: str
    state: Literal["quoted", "paraphrased", "absent"]
    text: str
    to: str
    venue: str
    on: str
    start: int | None
    end: int | None
    quote: str | None


class MatrixRemark(Published):
    """One remark by article (a cell an article, in the report's order) and the fingerprints of its findings."""

    cells: list[MatrixCell]
    findings: list[str]


class MatrixSpeaker(Published):
    """A speaker and the remarks credited to that speaker."""

    name: str
    kind: str
    remarks: list[MatrixRemark]


class RowCell(SpanRecord):
    """A sentence in the side-by-side view; `findings` are fingerprints with evidence in it, `sentence` marks that."""

    article: str
    sentence: list[Segment]
    findings: list[str]
    boilerplate: bool


class SideBySideRow(Published):
    """Aligned sentences, one cell an article (null where it has none)."""

    cells: list[RowCell | None]


class CoverageRow(Published):
    """One article's counts; every list of the report can be checked against them."""

    article: str
    outlet: str
    words: int
    sentences: int
    quotes: int
    claims: int
    aligned: int
    agreed: int
    only_here: int
    undecided: int
    not_understood: int
    boilerplate: int
    unbalanced_marks: int


class Coverage(Published):
    """What was read, aligned, agreed, undecided and not understood, and the same in words."""

    articles: list[CoverageRow]
    statement: str


class InputRecord(Published):
    """What was compared, by hash; `snapshot` is the file of what was fetched, beside the report."""

    article: str
    source: str
    sha256: str
    snapshot: str = Field(default="", exclude_if=lambda value: not value)


class Provenance(Published):
    """What made the report."""

    tool: str
    version: str
    pipeline: str
    configuration: dict[str, object]
    inputs: list[InputRecord]


class SeverityCount(Published):
    """How many findings of one severity, gravest first; folded and waived ones left out."""

    severity: Severity
    count: int


class SourceLine(Published):
    """An article in the masthead: "Fri 22 Aug 2025" or "publication time not given"."""

    article: str
    outlet: str
    title: str
    published: str
    words: int
    url: str
    role: Role = "equal"


class Summary(Published):
    """The first screen in words; `waived` findings are in no other count."""

    title: str
    sources: list[SourceLine]
    total: int
    counts: list[SeverityCount]
    folded: int
    waived: int = 0
    remarks: str
    method: str


class Imprint(Published):
    """Who answers for the report, as given, "" for not.

    `logo` is a picture as a `data:` address, `artifacts` the address where all files of the report are kept.
    """

    slug: str = ""
    desk: str = ""
    editor: str = ""
    logo: str = Field(default="", pattern=PICTURE)
    artifacts: str = Field(default="", pattern=ADDRESS)


class Report(Published):
    """Where accounts of one story differ.

    A `shareable` edition has excerpts around its evidence and no full text: offsets are those of the text that was
    read, a `text` may be cut (then it ends in "…") or left out (""), `rows` is empty.
    """

    schema_version: Literal["1.0"] = "1.0"
    edition: Literal["internal", "shareable"] = "internal"
    imprint: Imprint = Imprint()
    summary: Summary
    articles: list[ArticleRecord]
    analyses: list[Analysis]
    alignments: list[AlignmentRecord]
    findings: list[FindingRecord]
    ledger: list[LedgerRow]
    timeline: Timeline
    matrix: list[MatrixSpeaker]
    rows: list[SideBySideRow]
    coverage: Coverage
    provenance: Provenance
    baseline: BaselineRecord | None = None
    waivers: Waivers | None = None
    rulings: list[RulingRecord] = Field(default_factory=list)

    @property
    def shown(self) -> list[FindingRecord]:
        """The findings of the first screen."""
        return [one for one in self.findings if not one.folded and one.waiver is None]

    @property
    def alone(self) -> list[FindingRecord]:
        """The findings that are folded away."""
        return [one for one in self.findings if one.folded and one.waiver is None]

    @property
    def waived(self) -> list[FindingRecord]:
        """The findings that a waiver covers."""
        return [one for one in self.findings if one.waiver is not None]

    def waiver_of(self, finding: FindingRecord) -> WaiverRecord | None:
        """The waiver that covers a finding."""
        items = self.waivers.items if self.waivers else []
        return next((one for one in items if one.id == finding.waiver), None)

    def kept_at(self, address: str) -> Self:
        """The report that says where all its files are kept."""
        return self.model_copy(update={"imprint": self.imprint.model_copy(update={"artifacts": address})})

    @property
    def files(self) -> dict[str, str]:
        """Each article's file by the article's id; the id itself, where it was read from none."""
        return {one.id: one.file or one.id for one in self.articles}
