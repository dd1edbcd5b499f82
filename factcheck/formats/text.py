"""The report as plain text."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.templating import letters, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord, Segment

SUFFIX = ".txt"

WIDTH = 100
SIGNS = {"stop": "■", "fix": "◆", "check": "▲", "note": "●"}
_BEFORE = {"mark": "[", "removed": "[-", "inserted": "{+", "plain": ""}
_AFTER = {"mark": "]", "removed": "-]", "inserted": "+}", "plain": ""}


def render(report: Report) -> str:
    """The whole report in lines of at most a hundred columns, without colour."""
    written = StringIO()
    console = Console(file=written, width=WIDTH, color_system=None, _environ={})
    console.print(Group(_masthead(report), *_findings(report), *_decisions(report), _ledger(report), _closing(report)))
    return "".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines())


def _masthead(report: Report) -> RenderableType:
    sources = Table.grid(padding=(0, 2, 0, 0))
    for one in report.summary.sources:
        outlet = f"{one.outlet} (draft)" if one.role == "draft" else one.outlet
        sources.add_row(_letters(report)[one.article], _text(outlet), _text(one.published), f"{one.words} words")
    opening = [_text(report.summary.title), *map(_text, _imprint(report))]
    return Group(*opening, "", sources, "", _counts(report), _text(report.summary.method), "")


def _imprint(report: Report) -> Iterator[str]:
    """The line of who answers for it, and the edition where it is not the whole."""
    given = [one for one in (report.imprint.desk, report.imprint.slug, report.imprint.editor) if one]
    if given:
        yield " · ".join(given)
    if report.edition != "internal":
        yield "Shareable edition: excerpts around the evidence, no full texts."


def _counts(report: Report) -> Text:
    summary = report.summary
    counts = [f"{SIGNS[one.severity]} {one.count} {one.severity}" for one in summary.counts]
    folded = [f"{summary.folded} only in one account"] if summary.folded else []
    waived = [f"{summary.waived} waived"] if summary.waived else []
    return _text(" · ".join([f"{summary.total} findings", *counts, *folded, *waived, summary.remarks]))


def _findings(report: Report) -> Iterator[RenderableType]:
    for finding in report.findings:
        grade = f"{_grade(finding)}  {finding.code}  {finding.relation}{_state(finding)}  "
        yield Text.assemble(grade, _text(finding.title))
        yield Padding(Group(*_details(report, finding)), (0, 0, 1, 3))


def _details(report: Report, finding: FindingRecord) -> Iterator[RenderableType]:
    if finding.explanation:
        yield _text(finding.explanation)
    rows = Table.grid(padding=(0, 2, 0, 0))
    for side in finding.sides:
        attribution = f" — {side.attribution}" if side.attribution else ""
        rows.add_row(_letters(report)[side.article], _text(_inline(side.sentence) + attribution))
    if any(one.kind != "plain" for one in finding.wording):
        rows.add_row("±", _text(_inline(finding.wording, " ")))
    if finding.paired_because:
        rows.add_row("=", _text(finding.paired_because))
    for gate in finding.gates:
        if gate.passed is not True:
            rows.add_row("?", _text(f"{gate.gate}: {gate.why}"))
    yield rows


def _state(finding: FindingRecord) -> str:
    """Whether it is waived, new or known before; "" where nothing was decided."""
    if finding.waiver:
        return f"  waived ({finding.waiver})"
    return {"new": "  new", "persisting": "  known before", None: ""}[finding.baseline]


def _decisions(report: Report) -> Iterator[RenderableType]:
    """What was decided beforehand: waivers as of their day, and the baseline."""
    if report.waivers:
        rows = Table("", "Waiver", "Reason", "By", "Through", "", box=None, padding=(0, 2, 0, 0))
        for one in report.waivers.items:
            told = (one.id, one.code or one.fingerprint, one.reason, one.by, one.expires, one.state)
            rows.add_row(*map(_text, told))
        yield Group(f"Waivers as of {report.waivers.day}", "", rows, "")
    if report.rulings:
        rows = Table("", "On", "Read as", "Ruled", "Reason", "By", box=None, padding=(0, 2, 0, 0))
        for ruling in report.rulings:
            now = ruling.now if ruling.applied else f"{ruling.now} (not applied: {ruling.why})"
            words = f"{ruling.kind}: “{ruling.words}”, {ruling.outlet}"
            rows.add_row(*map(_text, (ruling.id, words, ruling.was, now, ruling.reason, ruling.by)))
        yield Group("Rulings", "", rows, "")
    if report.baseline:
        known = report.baseline
        counts = f"{known.new} new, {known.persisting} known before, {len(known.resolved)} found no longer."
        yield Group("Against the baseline", "", counts, *known.resolved, "")


def _ledger(report: Report) -> RenderableType:
    if not report.ledger:
        return ""
    rows = Table("", "Who, to whom", "What", "As printed", "Resolved", "Rule", box=None, padding=(0, 2, 0, 0))
    for one in report.ledger:
        who = f"{one.who or '—'}{f', to {one.to}' if one.to else ''}"
        told = (who, one.what, one.printed, one.resolved, one.rule)
        rows.add_row(_letters(report)[one.article], *map(_text, told))
    return Group("Date ledger", "", rows, "")


def _closing(report: Report) -> RenderableType:
    made = report.provenance
    return Group(_text(report.coverage.statement), "", _text(f"{made.tool} {made.version}"))


def _grade(finding: FindingRecord) -> str:
    return f"{SIGNS[finding.severity]} {finding.severity.upper()}"


def _inline(segments: list[Segment], between: str = "") -> str:
    """The segments in one line; marks in brackets, a word diff as `git diff --word-diff` has it."""
    return between.join(f"{_BEFORE[one.kind]}{one.text}{_AFTER[one.kind]}" for one in segments)


def _letters(report: Report) -> dict[str, str]:
    return letters(report.articles)


def _text(text: str) -> Text:
    return Text(" ".join(visible(text).split()))
