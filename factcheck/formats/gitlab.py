"""GitLab's Code Quality report: an issue for each remark, at its lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.templating import visible

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord

SUFFIX = ".gitlab.json"

SEVERITIES = {"stop": "blocker", "fix": "critical", "check": "minor", "note": "info"}


def render(report: Report) -> str:
    """The remarks as JSON; GitLab itself tells the new ones by their fingerprints."""
    issues = [_issue(report, one) for one in report.findings if one.remarked]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(report: Report, finding: FindingRecord) -> dict[str, Any]:
    place = finding.anchored.place
    return {
        "check_name": f"{finding.code} {finding.check}",
        "description": visible(f"{finding.title} ({'; '.join(finding.words)})"),
        "severity": SEVERITIES[finding.severity],
        "fingerprint": finding.fingerprint,
        "location": {
            "path": report.files[finding.anchored.article],
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }
