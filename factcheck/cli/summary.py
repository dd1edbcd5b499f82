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


def print_summary(report: Report, *, whole: bool = False) -> None:
    """Colour on a terminal that has it, plain text in a pipe; lines are never broken there.

    The `whole` has what is folded away, known or waived, too.
    """
    console = Console(highlight=False)
    for line in _lines(report, whole):
        console.print(line, soft_wrap=not console.is_terminal)


def _lines(report: Report, whole: bool) -> Iterator[Text]:
    summary = report.summary
    yield _text(summary.title, "bold")
    for source in summary.sources:
        role = " (draft)" if source.role == "draft" else ""
        yield _text(f"  {source.outlet}{role}, {source.published}, {source.words} words")
    yield _text(counts_of(report))
    shown = report.findings if whole else [one for one in report.shown if one.baseline != "persisting"]
    most = len(shown) if whole else MOST_FINDINGS
    for finding in shown[:most]:
        yield from _finding(finding, {source.article: source.outlet for source in summary.sources})
    if len(shown) > most:
        yield _text(f"… and {len(shown) - most} more in the reports.")
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
    yield Text.assemble(
        (f"{finding.severity.upper():<6}", style), f"{finding.code}  ", printable(finding.title), _state(finding)
    )
    for side in finding.sides:
        words = " … ".join(_words(one) for one in finding.evidence if one.article == side.article)
        yield _text(f"           {outlets[side.article]}: {words}")


def _state(finding: FindingRecord) -> str:
    states = {"waived": finding.waiver, "known before": finding.baseline == "persisting"}
    return next((f" ({state})" for state, holds in states.items() if holds), "")


def _words(evidence: EvidenceRecord) -> str:
    words = " ".join(evidence.text.split())
    return words if len(words) <= MOST_WORDS else f"{words[: MOST_WORDS - 1]}…"


def _text(line: str, style: str = "") -> Text:
    return Text(printable(line), style)
