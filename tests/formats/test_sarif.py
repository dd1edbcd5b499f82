"""SARIF: what GitHub requires, its limits, links that lead somewhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from factcheck.checks.catalogue import catalogue
from factcheck.formats import sarif
from factcheck.report.decisions import BaselineRecord, WaiverRecord, Waivers
from tests.formats import samples
from tests.formats.wording import in_file, worded

if TYPE_CHECKING:
    from factcheck.report import Report

SAMPLES = [samples.two, samples.hostile, samples.eight, samples.quiet]


def run(report: Report) -> dict[str, Any]:
    (only,) = json.loads(sarif.render(report))["runs"]
    assert isinstance(only, dict)
    return only


def notes(report: Report) -> list[str]:
    return [one["message"]["text"] for one in run(report)["invocations"][0]["toolExecutionNotifications"]]


def test_every_rule_has_what_code_scanning_requires() -> None:
    rules = run(samples.quiet())["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [one.code for one in catalogue()]
    for one in rules:
        assert 0 < len(one["shortDescription"]["text"]) <= sarif.LONGEST_DESCRIPTION
        assert 0 < len(one["fullDescription"]["text"]) <= sarif.LONGEST_DESCRIPTION
        assert re.fullmatch(r"([A-Z][a-z0-9]*)+", one["name"])
        assert one["help"]["text"]
        assert one["help"]["markdown"].startswith(one["shortDescription"]["text"])
        assert one["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert 0 < len(one["properties"]["tags"]) <= 10


def test_the_help_has_the_examples_of_the_check() -> None:
    (rule,) = [one for one in run(samples.quiet())["tool"]["driver"]["rules"] if one["id"] == "M01"]
    assert re.findall(r"^### (.*)$", rule["help"]["markdown"], re.MULTILINE)[0] == "Why this matters"
    assert "### Conflict\n\n- (" in rule["help"]["markdown"]


@pytest.mark.parametrize("sample", SAMPLES)
def test_each_finding_is_a_result_with_every_place(sample: Any) -> None:
    report = sample()
    made = run(report)
    rules = [one["id"] for one in made["tool"]["driver"]["rules"]]
    problems = [one for one in report.findings if one.remarked]
    for finding, result in zip(problems, made["results"], strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding.code
        assert result["partialFingerprints"]["primaryLocationLineHash"] == f"{finding.fingerprint}:1"
        assert len(result["locations"]) == 1
        places = [*result["locations"], *result["relatedLocations"]]
        assert [one["physicalLocation"]["region"]["startColumn"] for one in places] == [
            one.place.column for one in (finding.anchored, *finding.others)
        ]
        ids = [one["id"] for one in result["relatedLocations"]]
        links = re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])
        assert [int(one) for one in links] == ids


def test_levels_follow_the_severity_of_the_finding_and_agreements_are_no_results() -> None:
    levels = {result["ruleId"]: result["level"] for result in run(samples.two())["results"]}
    assert levels == {
        "Q07": "error",
        "A03": "error",
        "M01": "error",
        "T01": "error",
        "S05": "warning",
        "O02": "warning",
        "A04": "warning",
        "S01": "note",
    }
    assert notes(samples.two())[-1] == ("Agreements, and what one account alone tells, in the report: 2.")


def test_what_is_waived_is_suppressed_and_no_error() -> None:
    report = worded("Fog")
    waived = report.findings[0].model_copy(update={"waiver": "w1", "fails": False})
    item = WaiverRecord(
        id="w1", code="M01", fingerprint="", reason="[x](1)", by="E", expires="2026-01-01", state="used", findings=[]
    )
    changes = {"findings": [waived], "waivers": Waivers(day="2025-09-05", items=[item])}
    (result,) = run(report.model_copy(update=changes))["results"]
    assert (result["level"], result["properties"]["severity"]) == ("note", "fix")
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "[x](1)"}]


@pytest.mark.parametrize(("known", "state"), [("new", "new"), ("persisting", "unchanged")])
def test_what_was_known_is_told_apart(known: str, state: str) -> None:
    report = worded("Fog")
    held = report.findings[0].model_copy(update={"baseline": known})
    record = BaselineRecord(known=3, new=1, persisting=1, resolved=["00ab", "00cd"])
    told = report.model_copy(update={"findings": [held], "baseline": record})
    assert run(told)["results"][0]["baselineState"] == state
    assert "Found no longer: 00ab, 00cd." in notes(told)


def test_a_code_of_another_version_has_no_rule() -> None:
    report = worded("Fog")
    strange = report.findings[0].model_copy(update={"code": "Z99"})
    (result,) = run(report.model_copy(update={"findings": [strange]}))["results"]
    assert result["ruleId"] == "Z99"
    assert "ruleIndex" not in result


@pytest.mark.parametrize("words", ["[x](1)", "a\\", "]", "[click](http://e.example)", "{0}", "\u202e", "\\["])
def test_words_make_no_link(words: str) -> None:
    (result,) = run(worded(words))["results"]
    links = re.findall(r"(?<!\\)(?:\\\\)*\[(?:[^\[\]\\]|\\.)*\]\(([^)]*)\)", result["message"]["text"])
    assert links == ["1"]
    assert not re.search(r"(?<!\{)\{(?!\{)", result["message"]["text"])


@pytest.mark.parametrize("file", ["a b.txt", "stories/é.md", "50%.txt", "a:b.txt", "x#y?z.txt"])
def test_a_file_is_a_relative_address(file: str) -> None:
    (result,) = run(in_file(worded("Fog"), file))["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(address) == file
    assert re.fullmatch(r"[A-Za-z0-9/._~%-]+", address)


def test_what_goes_beyond_the_limit_is_counted() -> None:
    report = worded("Fog", count=sarif.MOST_RESULTS + 3)
    assert len(run(report)["results"]) == sarif.MOST_RESULTS
    assert notes(report)[-1] == "Further findings in the report: 3."


def test_columns_count_code_points() -> None:
    assert run(samples.two())["columnKind"] == "unicodeCodePoints"


def test_stories_are_told_apart_by_the_file_under_review() -> None:
    report = samples.two()
    assert run(report)["automationDetails"] == {"id": "factcheck/stories/a1.txt/"}
    drafted = [one.model_copy(update={"role": "draft" if one.id == "a2" else "reference"}) for one in report.articles]
    assert run(report.model_copy(update={"articles": drafted}))["automationDetails"] == {
        "id": "factcheck/stories/a2.txt/"
    }
