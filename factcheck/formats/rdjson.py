"""Reviewdog's diagnostics: a remark at its range, in Markdown, the other accounts' words as related locations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.templating import markdown

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.report.finding import EvidenceRecord, FindingRecord

SUFFIX = ".rdjson"

SEVERITIES = {"stop": "ERROR", "fix": "ERROR", "check": "WARNING", "note": "INFO"}


def render(report: Report) -> str:
    """The remarks as one DiagnosticResult; columns count bytes of UTF-8."""
    diagnostics = [_diagnostic(report, one) for one in report.findings if one.newly]
    result = {"source": {"name": report.provenance.tool}, "diagnostics": diagnostics}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(report: Report, finding: FindingRecord) -> dict[str, Any]:
    told = [f"{finding.severity.upper()}: {finding.title}", finding.explanation, *finding.words]
    return {
        "message": "\n\n".join(markdown(one) for one in told if one),
        "location": _location(report, finding.anchored),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code},
        "related_locations": [
            {"message": markdown(one.quoted), "location": _location(report, one)} for one in finding.others
        ],
    }


def _location(report: Report, evidence: EvidenceRecord) -> dict[str, Any]:
    place = evidence.place
    return {
        "path": report.files[evidence.article],
        "range": {
            "start": {"line": place.line, "column": place.byte_column},
            "end": {"line": place.end_line, "column": place.end_byte_column},
        },
    }
