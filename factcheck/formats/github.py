"""Annotations on the lines of a review: workflow commands of GitHub Actions, gravest first, as many as are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.templating import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord

SUFFIX = ".github.txt"

MOST = 10
"""Annotations of a level that GitHub shows for a step."""
LONGEST_TITLE = 255
LEVELS = {"stop": "error", "fix": "error", "check": "warning", "note": "notice"}

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """A line for each remark, at most ten of a level; where there are more, the last one says how many."""
    remarked = [one for one in report.findings if one.newly]
    shown = _shown(remarked, MOST)
    if len(shown) == len(remarked):
        return "".join(_annotation(report, one) for one in shown)
    shown = _shown(remarked, MOST - 1)
    rest = _command("notice", {"title": "factcheck"}, f"Further findings in the report: {len(remarked) - len(shown)}.")
    return "".join([*(_annotation(report, one) for one in shown), rest])


def _shown(findings: list[FindingRecord], notices: int) -> list[FindingRecord]:
    """The first ones of each level, the notices no more than that."""
    most = {"error": MOST, "warning": MOST, "notice": notices}
    by_level = {level: [one for one in findings if LEVELS[one.severity] == level] for level in most}
    kept = {one.fingerprint for level, ones in by_level.items() for one in ones[: most[level]]}
    return [one for one in findings if one.fingerprint in kept]


def _annotation(report: Report, finding: FindingRecord) -> str:
    title = f"{finding.severity.upper()} {finding.code}: {finding.title}"
    properties = {**_place(report, finding), "title": title[:LONGEST_TITLE]}
    message = "\n".join(filter(None, [finding.explanation, *finding.words]))
    return _command(LEVELS[finding.severity], properties, message)


def _place(report: Report, finding: FindingRecord) -> dict[str, object]:
    """File, lines, and columns where the words stand in one line; with more, GitHub takes no columns."""
    place = finding.anchored.place
    columns = {"col": place.column, "endColumn": place.end_column} if place.line == place.end_line else {}
    return {"file": report.files[finding.anchored.article], "line": place.line, "endLine": place.end_line, **columns}


def _command(level: str, properties: Mapping[str, object], message: str) -> str:
    written = ",".join(f"{name}={visible(str(value)).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{level} {written}::{visible(message).translate(_DATA)}\n"
