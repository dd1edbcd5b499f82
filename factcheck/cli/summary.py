"""A report in the terminal: the counts, and a line or two for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from factcheck.cli.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Report
    from factcheck.report.finding import EvidenceRecord, FindingRecord

STYLES = {"stop": "bold white on red", "fix": "bold red", "check": "bold yellow", "note": "cyan"}

MOST_FINDINGS = 40
MOST_WORDS = 100
"""Characters of evidence."""


def print_summary(report: Report) -> None:
    """Colour on a terminal that has it, plain text in a pipe; lines are never broken there."""
    console = Console(highlight=False)
    for line in _lines(report):
        console.print(line, soft_wrap=not console.is_terminal)


def _lines(report: Report) -> Iterator[Text]:
    summary = report.summary
    yield _text(summary.title, "bold")
    for source in summary.sources:
        role = " (draft)" if source.role == "draft" else ""
        yield _text(f"  {source.outlet}{role}, {source.published}, {source.words} words")
    yield _text(counts_of(report))
    shown = [finding for finding in report.shown if finding.baseline != "persisting"]
    for finding in shown[:MOST_FINDINGS]:
        yield from _finding(finding, {source.article: source.outlet for source in summary.sources})
    if len(shown) > MOST_FINDINGS:
        yield _text(f"… and {len(shown) - MOST_FINDINGS} more in the reports.")
    yield _text(summary.method, "dim")


def counts_of(report: Report) -> str:
    """The counts of the report in a line."""
    summary = report.summary
    counts = ", ".join(f"{one.count} {one.severity}" for one in summary.counts)
    folded = f" {summary.folded} more only say what one outlet leaves out." if summary.folded else ""
    waived = f" {summary.waived} waived." if summary.waived else ""
    return (
        f"{summary.total} {'finding' if summary.total == 1 else 'findings'}: {counts}.{folded}{waived}{_known(report)}"
    )


def _known(report: Report) -> str:
    if not report.baseline:
        return ""
    known = report.baseline
    return f" {known.new} new, {known.persisting} known before, {len(known.resolved)} found no longer."


def _finding(finding: FindingRecord, outlets: dict[str, str]) -> Iterator[Text]:
    style = STYLES[finding.severity]
    yield Text.assemble((f"{finding.severity.upper():<6}", style), f"{finding.code}  ", printable(finding.title))
    for side in finding.sides:
        words = " … ".join(_words(one) for one in finding.evidence if one.article == side.article)
        yield _text(f"           {outlets[side.article]}: {words}")


def _words(evidence: EvidenceRecord) -> str:
    words = " ".join(evidence.text.split())
    return words if len(words) <= MOST_WORDS else f"{words[: MOST_WORDS - 1]}…"


def _text(line: str, style: str = "") -> Text:
    return Text(printable(line), style)
