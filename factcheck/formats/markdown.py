"""The report as a comment on a review: GitHub's Markdown, short enough to be taken, marked to be found again."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.templating import render_template

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.report import Report

SUFFIX = ".md"
TEMPLATE = "report.md"

MARKER = "<!-- factcheck -->"
"""Opens every comment, so that a later run can replace it."""
LIMIT = 65_536 - 256
"""Characters that GitHub takes, less some for a longer marker: one for each of several stories."""


def render(report: Report, templates: Path | None = None) -> str:
    """The report as Markdown; where it is too long, the last findings are left out and counted.

    Where the waivers and rulings alone are too long, it goes without them.
    """

    def written(part: Report) -> str:
        return render_template(TEMPLATE, part, templates)

    whole = written(report)
    if len(whole) <= LIMIT:
        return whole
    counts = range(len(report.findings) + 1)
    for part in (report, _unruled(report)):
        fitting = bisect_right(counts, LIMIT, key=lambda count: len(written(_shortened(part, count))))
        if fitting:
            return written(_shortened(part, fitting - 1))
    return written(_bare(report))


def _unruled(report: Report) -> Report:
    findings = [one.model_copy(update={"rulings": []}) for one in report.findings if one.waiver is None]
    return report.model_copy(update={"findings": findings, "waivers": None, "rulings": []})


def _shortened(report: Report, findings: int) -> Report:
    return report.model_copy(update={"findings": report.findings[:findings], "ledger": []})


def _bare(report: Report) -> Report:
    """The counts alone."""
    summary = report.summary.model_copy(update={"title": "Comparison", "sources": []})
    coverage = report.coverage.model_copy(update={"statement": ""})
    return _shortened(_unruled(report), 0).model_copy(update={"summary": summary, "coverage": coverage})
