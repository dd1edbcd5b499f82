"""The findings as a table for spreadsheets; no cell is a formula."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from factcheck.templating import visible

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord

SUFFIX = ".csv"

COLUMNS = (
    "severity",
    "relation",
    "code",
    "check",
    "title",
    "explanation",
    "words",
    "file",
    "line",
    "column",
    "confidence",
    "folded",
    "fails",
    "baseline",
    "waiver",
    "fingerprint",
)
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What a cell begins with that a spreadsheet would run, in wide letters too."""


def render(report: Report) -> str:
    """A row for each finding under a row of names, as RFC 4180 has it."""
    written = StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows(map(_inert, _row(report, one)) for one in report.findings)
    return written.getvalue()


def _row(report: Report, finding: FindingRecord) -> list[str]:
    place = finding.anchored.place
    return [
        finding.severity,
        finding.relation,
        finding.code,
        finding.check,
        finding.title,
        finding.explanation,
        "\n".join(finding.words),
        report.files[finding.anchored.article],
        str(place.line),
        str(place.column),
        str(finding.confidence),
        str(finding.folded).lower(),
        str(finding.fails).lower(),
        finding.baseline or "",
        finding.waiver or "",
        finding.fingerprint,
    ]


def _inert(cell: str) -> str:
    """The cell, with an apostrophe before what would be run."""
    shown = visible(cell)
    return f"'{shown}" if shown.lstrip(" ").startswith(FORMULA) else shown
