"""JUnit's XML: a test case for each finding, failed where the finding fails the run, and one for the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.templating import visible

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord

SUFFIX = ".junit.xml"


def render(report: Report) -> str:
    """One suite; what was compared is its first case, which always passes, so that no suite is empty."""
    cases = [_comparison(report), *(_case(report, one) for one in report.findings)]
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(one.fails for one in report.findings)),
        "errors": "0",
    }
    name = visible(f"{report.provenance.tool}: {report.summary.title}")
    suites = Element("testsuites", {"name": report.provenance.tool, **counts})
    SubElement(suites, "testsuite", {"name": name, **counts, "skipped": str(len(report.waived))}).extend(cases)
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _comparison(report: Report) -> Element:
    case = Element("testcase", classname=report.provenance.tool, name="comparison")
    SubElement(case, "system-out").text = visible(report.coverage.statement)
    return case


def _case(report: Report, finding: FindingRecord) -> Element:
    """The fingerprint makes the name unique and keeps it from run to run."""
    name = f"{finding.code} {finding.title} [{finding.fingerprint}]"
    case = Element("testcase", classname=f"{report.provenance.tool}.{finding.check}", name=visible(name))
    if waiver := report.waiver_of(finding):
        SubElement(case, "skipped", message=visible(f"Waived through {waiver.expires}: {waiver.reason}"))
    if finding.fails:
        summary = visible(f"{finding.severity.upper()}: {finding.title}")
        told = SubElement(case, "failure", type=finding.severity, message=summary)
    else:
        told = SubElement(case, "system-out")
    told.text = visible(_told(report, finding))
    return case


def _told(report: Report, finding: FindingRecord) -> str:
    place = finding.anchored.place
    where = f"{report.files[finding.anchored.article]}:{place.line}:{place.column}"
    told = [where, f"{finding.severity}, {finding.relation}", finding.explanation, *finding.words]
    return "\n".join(filter(None, told))
