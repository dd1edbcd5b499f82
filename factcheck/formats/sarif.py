"""SARIF 2.1.0 within the limits of GitHub's code scanning: the file under review first, other accounts linked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck.checks.catalogue import catalogue
from factcheck.checks.documentation import documentation
from factcheck.templating import visible

if TYPE_CHECKING:
    from factcheck.checks.catalogue import Check
    from factcheck.report import Report
    from factcheck.report.finding import EvidenceRecord, FindingRecord

SUFFIX = ".sarif"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 5_000
"""Results that GitHub shows; the gravest come first."""
MOST_LOCATIONS = 100
LONGEST_DESCRIPTION = 1_024
LEVELS = {"stop": "error", "fix": "error", "check": "warning", "note": "note"}
PROBLEMS = {"stop": "error", "fix": "error", "check": "warning", "note": "recommendation"}

_SPECIAL = re.compile(r"[\\\[\]]")


def render(report: Report) -> str:
    """The findings in which accounts differ as one run; each of its rules explains a check."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: Report) -> dict[str, Any]:
    made = report.provenance
    rules = [_rule(one) for one in catalogue()]
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    problems = [one for one in report.findings if one.remarked or one.waiver]
    shown = problems[:MOST_RESULTS]
    notes = _notes(report, len(problems), len(shown))
    return {
        "tool": {
            "driver": {"name": made.tool, "version": made.version, "semanticVersion": made.version, "rules": rules}
        },
        "automationDetails": {"id": f"{made.tool}/{_category(report)}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "results": [_result(report, one, places) for one in shown],
    }


def _category(report: Report) -> str:
    """What tells one story's results from another's in one upload: the file under review, or the first."""
    drafts = [one.id for one in report.articles if one.role == "draft"]
    return visible(report.files[next(iter([*drafts, *report.files]))])


def _notes(report: Report, problems: int, shown: int) -> list[dict[str, Any]]:
    """What was compared; what is found no longer; how many findings are no results, and why."""
    told = [report.coverage.statement]
    if report.baseline and report.baseline.resolved:
        told.append(f"Found no longer: {', '.join(report.baseline.resolved)}.")
    if rest := len(report.findings) - problems:
        told.append(f"Agreements, and what one account alone tells, in the report: {rest}.")
    if rest := problems - shown:
        told.append(f"Further findings in the report: {rest}.")
    return [{"level": "note", "message": {"text": _plain(one)}} for one in told if one]


def _rule(check: Check) -> dict[str, Any]:
    told = documentation(check)
    reason = " ".join([told.summary, *told.sections.values()])
    return {
        "id": check.code,
        "name": "".join(part.capitalize() for part in check.name.split("_")),
        "shortDescription": {"text": told.summary[:LONGEST_DESCRIPTION]},
        "fullDescription": {"text": " ".join(reason.split())[:LONGEST_DESCRIPTION]},
        "help": {"text": check.documentation, "markdown": _markdown(check)},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"tags": [check.family, check.relation], "problem.severity": PROBLEMS[check.severity]},
    }


def _markdown(check: Check) -> str:
    """The check's documentation with a heading for each of its sections."""
    told = documentation(check)
    parts = [told.summary, *(f"### {heading}\n\n{text}" for heading, text in told.sections.items())]
    for example in told.examples:
        texts = "\n".join(f"- ({one.published or ''}) {one.text}" for one in example.articles)
        parts.append(f"### {example.section}\n\n{texts}")
    return "\n\n".join(parts)


def _result(report: Report, finding: FindingRecord, rules: dict[str, int]) -> dict[str, Any]:
    related = list(enumerate(finding.others[:MOST_LOCATIONS], 1))
    known = {"ruleIndex": rules[finding.code]} if finding.code in rules else {}
    return {
        "ruleId": finding.code,
        **known,
        "level": "note" if finding.waiver else LEVELS[finding.severity],
        **_decided(report, finding),
        "message": {"text": _message(finding)},
        "locations": [_location(report, finding.anchored)],
        "relatedLocations": [
            {"id": number, **_location(report, one), "message": {"text": _plain(one.quoted)}} for number, one in related
        ],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "factcheck/v1": finding.fingerprint,
        },
        "properties": {
            "severity": finding.severity,
            "relation": finding.relation,
            "confidence": finding.confidence,
            "fails": finding.fails,
        },
    }


def _decided(report: Report, finding: FindingRecord) -> dict[str, Any]:
    """Whether it was known, and why it is let pass: code scanning looks at levels, and at no suppression."""
    decided: dict[str, Any] = {}
    if finding.baseline:
        decided["baselineState"] = "new" if finding.baseline == "new" else "unchanged"
    if waiver := report.waiver_of(finding):
        decided["suppressions"] = [{"kind": "external", "status": "accepted", "justification": visible(waiver.reason)}]
    return decided


def _message(finding: FindingRecord) -> str:
    """Title and explanation, then each piece of evidence with its outlet, a link where it is a related location."""
    outlets = {side.article: side.outlet for side in finding.sides}
    numbers = {id(one): number for number, one in enumerate(finding.others[:MOST_LOCATIONS], 1)}
    words = [
        f"{_plain(outlets.get(one.article, one.article))}: {_linked(one, numbers.get(id(one)))}"
        for one in finding.evidence
    ]
    title = finding.title if finding.title.endswith((".", "!", "?")) else f"{finding.title}."
    return " ".join(filter(None, [_plain(title), _plain(finding.explanation), "; ".join(words)]))


def _linked(evidence: EvidenceRecord, number: int | None) -> str:
    words = _plain(evidence.quoted)
    return words if number is None else f"[{words}]({number})"


def _plain(text: str) -> str:
    """The text as a message that makes no link and holds no placeholder."""
    return _SPECIAL.sub(r"\\\g<0>", visible(text)).replace("{", "{{").replace("}", "}}")


def _location(report: Report, evidence: EvidenceRecord) -> dict[str, Any]:
    place = evidence.place
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(report.files[evidence.article])},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
                "snippet": {"text": visible(evidence.text)},
            },
        }
    }
