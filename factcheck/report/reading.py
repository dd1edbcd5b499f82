"""A report's JSON, read back: nothing in it is believed before it has been looked at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from factcheck.article import moment
from factcheck.errors import LoadError
from factcheck.report.schema import Report
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 64_000_000
"""Of a report; one of forty long articles has a fifth of it."""

PAIR = 2
_VERSION = Report.model_fields["schema_version"].default
_MEND = "Give a report.json that `factcheck compare` wrote."


def parse_report(written: str, subject: str) -> Report:
    """The report that is written as JSON.

    Raises:
        LoadError: it is no JSON, no report, one of another version, or one that contradicts itself.

    """
    try:
        report = Report.model_validate_json(written)
        Settings.model_validate(report.provenance.configuration)
    except ValidationError as error:
        raise LoadError(_reason(error), subject=subject, mend=_MEND) from None
    for one in report.articles:
        moment(one.published, "published", subject)
    if reason := next(_contradictions(report), ""):
        raise LoadError(f"this report contradicts itself: {reason}.", subject=subject, mend=_MEND)
    return report


def _reason(error: ValidationError) -> str:
    """Why it is no report; that it is of another version goes before what that version has otherwise."""
    refused = error.errors(include_url=False)
    version = next((one for one in refused if one["loc"] == ("schema_version",)), None)
    if version:
        return f"this is a report of version {str(version['input'])[:20]!r}, and {_VERSION} is read here."
    first = refused[0]
    if first["type"] == "json_invalid":
        return f"this is no JSON ({first['ctx']['error']})."
    place = ".".join(map(str, first["loc"]))
    return f"this is no report ({place + ': ' if place else ''}{first['msg']})."


def _contradictions(report: Report) -> Iterator[str]:
    ids = [one.id for one in report.articles]
    if len(ids) != len(set(ids)):
        yield "two articles have one id"
    parts = report.model_dump(exclude={"articles": True, "provenance": {"configuration"}})
    if strangers := sorted(set(_named(parts)) - set(ids)):
        yield f'there is no article "{strangers[0]}"'
    if any([one.article for one in listed] != ids for listed in (report.summary.sources, report.coverage.articles)):
        yield "sources and coverage are not those of the articles"
    if any(len(row.cells) != len(ids) for row in report.rows):
        yield "a row has not a cell for each article"
    yield from _lost(report)
    yield from _undrawn(report)


def _named(value: Any) -> Iterator[str]:
    """Every id of an article that some part of it names."""
    if isinstance(value, list):
        for one in value:
            yield from _named(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from [one] if name == "article" and isinstance(one, str) else _named(one)


def _lost(report: Report) -> Iterator[str]:
    """What is named by a fingerprint or an id, and is not there."""
    fingerprints = {one.fingerprint for one in report.findings}
    cells = [cell.findings for row in report.rows for cell in row.cells if cell]
    named = {one for listed in cells for one in listed}
    named |= {one for speaker in report.matrix for remark in speaker.remarks for one in remark.findings}
    if len(fingerprints) < len(report.findings):
        yield "two findings have one fingerprint"
    if lost := sorted(named - fingerprints):
        yield f'there is no finding "{lost[0]}"'
    waivers = {one.id for one in report.waivers.items} if report.waivers else set()
    if any(one.waiver not in waivers for one in report.waived):
        yield "a finding is waived by no waiver"
    if {name for one in report.findings for name in one.rulings} - {one.id for one in report.rulings}:
        yield "a finding names no ruling"
    if any(len(one.sides) < PAIR for one in report.findings if one.wording):
        yield "words are compared with none"


def _undrawn(report: Report) -> Iterator[str]:
    """What keeps the timeline from being drawn."""
    marks = {one.id for one in report.timeline.marks}
    if any(end not in marks for link in report.timeline.links for end in (link.one, link.other)):
        yield "a link of the timeline has no mark"
    for day in (day for one in report.timeline.marks for day in (one.first, one.last)):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield f'"{day}" is no day of the timeline'
