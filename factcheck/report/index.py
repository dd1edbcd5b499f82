"""The index of a batch: every story's report in a few lines, and what no report tells of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from factcheck.checks.catalogue import Severity
from factcheck.report.base import Published
from factcheck.report.schema import SeverityCount, SourceLine
from factcheck.report.summary import METHOD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.report.schema import Report

GRAVEST = 3
"""Findings of a story that the index names."""


class Headline(Published):
    """A finding in a line."""

    code: str
    severity: Severity
    title: str
    fingerprint: str


class StoryRecord(Published):
    """A story's report: its files by format as they are seen from the index, its counts, its gravest findings."""

    name: str
    title: str
    files: dict[str, str]
    sources: list[SourceLine]
    total: int
    counts: list[SeverityCount]
    folded: int
    waived: int
    remarks: str
    gravest: list[Headline]

    @property
    def weight(self) -> tuple[object, ...]:
        """What stories are sorted by: the gravest first, and of equals by name."""
        return (*(-one.count for one in self.counts), self.name)


class LoneArticle(Published):
    """An article whose story no other one tells."""

    file: str
    outlet: str
    title: str
    published: str | None


class Copy(Published):
    """An article that is the same as another one, outlet and text."""

    file: str
    of: str


class Uncompared(Published):
    """A source that could not be read or compared."""

    code: Literal["X04"] = "X04"
    file: str
    reason: str


class FailedStory(Published):
    """Articles of one story that have no report."""

    name: str
    files: list[str]
    reason: str


class Index(Published):
    """What a batch has made; stories by gravity, the other lists by file."""

    schema_version: Literal["1.0"] = "1.0"
    tool: str = "factcheck"
    version: str
    method: str = METHOD
    articles: int
    counts: list[SeverityCount]
    stories: list[StoryRecord]
    failed: list[FailedStory]
    uncompared: list[Uncompared]
    copies: list[Copy]
    alone: list[LoneArticle]


def tell_story(report: Report, name: str, files: Mapping[str, str]) -> StoryRecord:
    """A report as its index shows it."""
    summary = report.summary
    return StoryRecord(
        name=name,
        title=summary.title,
        files=dict(files),
        sources=summary.sources,
        total=summary.total,
        counts=summary.counts,
        folded=summary.folded,
        waived=summary.waived,
        remarks=summary.remarks,
        gravest=[
            Headline(code=one.code, severity=one.severity, title=one.title, fingerprint=one.fingerprint)
            for one in report.shown[:GRAVEST]
        ],
    )


def by_gravity(stories: Iterable[StoryRecord]) -> list[StoryRecord]:
    """The stories with the gravest findings first."""
    return sorted(stories, key=lambda one: one.weight)


def totals(stories: Iterable[StoryRecord]) -> list[SeverityCount]:
    """The findings of all stories by severity."""
    counted = Counter(dict.fromkeys(Severity, 0))
    for story in stories:
        counted.update({one.severity: one.count for one in story.counts})
    return [SeverityCount(severity=severity, count=counted[severity]) for severity in Severity]
