"""A report's JSON read back: what is none, or contradicts itself, is refused in a sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import LoadError
from factcheck.report.reading import parse_report
from tests.formats import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.report import Report

MEND = "Give a report.json that `factcheck compare` wrote."


def refused(written: str) -> str:
    with pytest.raises(LoadError) as raised:
        parse_report(written, "report.json")
    assert (raised.value.subject, "\n" in raised.value.message) == ("report.json", False)
    return raised.value.message


@pytest.mark.parametrize("sample", [samples.two, samples.eight, samples.quiet, samples.house])
def test_what_was_written_is_read(sample: Callable[[], Report]) -> None:
    report = sample()
    assert parse_report(report.model_dump_json(), "report.json") == report


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "this is no JSON (EOF while parsing a value at line 1 column 0)."),
        ("<html>", "this is no JSON (expected value at line 1 column 1)."),
        ('{"a": 1', "this is no JSON (EOF while parsing an object at line 1 column 7)."),
        ("[" * 100_000, "this is no JSON (recursion limit exceeded at line 1 column "),
        ("[]", "this is no report (Input should be an object)."),
        ("{}", "this is no report (summary: Field required)."),
        ('{"schema_version": "2.0"}', "this is a report of version '2.0', and 1.0 is read here."),
        ('{"schema_version": ["x"]}', "this is a report of version \"['x']\", and 1.0 is read here."),
    ],
)
def test_rubbish_is_told(written: str, told: str) -> None:
    assert refused(written).startswith(told)


def test_half_a_character_is_no_json() -> None:
    written = samples.two().model_dump_json().replace("Fire at", "\\ud800 at", 1)
    assert refused(written).startswith("this is no JSON (")


def put(path: str, value: object) -> Callable[[Any], None]:
    """A change of one value, by its path."""

    def change(data: Any) -> None:
        *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
        for step in steps:
            data = data[step]
        data[last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("findings.0.severity", "grave", "findings.0.severity: Input should be 'stop', 'fix', 'check' or 'note'"),
        ("findings.0.evidence", [], "findings.0.evidence: List should have at least 1 item"),
        ("findings.0.anchor", 9, "findings.0: Value error, anchor is no place in evidence"),
        ("findings.0.colour", "red", "findings.0.colour: Extra inputs are not permitted"),
        ("provenance.configuration", {"page_size": "A5"}, "page_size: Input should be 'A4' or 'Letter'"),
        ("imprint.logo", "http://e.example/logo.png", "imprint.logo: String should match pattern"),
        ("findings.0.evidence.0.place.line", 0, "findings.0.evidence.0.place.line: Input should be greater than"),
        ("articles.0.published", "Monday", "published is 'Monday', which is no ISO date or date-time."),
        ("articles.1.id", "a1", "contradicts itself: two articles have one id."),
        ("findings.0.evidence.0.article", "a9", 'contradicts itself: there is no article "a9".'),
        ("provenance.inputs.0.article", "a9", 'contradicts itself: there is no article "a9".'),
        ("coverage.articles", [], "contradicts itself: sources and coverage are not those of the articles."),
        ("rows.0.cells", [], "contradicts itself: a row has not a cell for each article."),
        ("matrix.0.remarks.0.findings.0", "f0", 'contradicts itself: there is no finding "f0".'),
        ("findings.0.waiver", "w1", "contradicts itself: a finding is waived by no waiver."),
        ("findings.0.sides", [], "contradicts itself: words are compared with none."),
        ("timeline.links.0.one", "x", "contradicts itself: a link of the timeline has no mark."),
        ("timeline.marks.0.first", "soon", 'contradicts itself: "soon" is no day of the timeline.'),
    ],
)
def test_what_does_not_fit_is_told(path: str, value: object, told: str) -> None:
    data = json.loads(samples.two().model_dump_json())
    put(path, value)(data)
    assert told in refused(json.dumps(data))


def test_two_findings_with_one_fingerprint_are_refused() -> None:
    data = json.loads(samples.two().model_dump_json())
    data["findings"].append(data["findings"][0])
    assert "two findings have one fingerprint" in refused(json.dumps(data))
