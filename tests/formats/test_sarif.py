"""SARIF: what GitHub requires, its limits, links that lead somewhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from factcheck.checks.catalogue import catalogue
from factcheck.formats import sarif
from tests.formats import samples
from tests.formats.wording import in_file, worded

if TYPE_CHECKING:
    from factcheck.report import Report

SAMPLES = [samples.two, samples.hostile, samples.eight, samples.quiet]


def run(report: Report) -> dict[str, Any]:
    (only,) = json.loads(sarif.render(report))["runs"]
    assert isinstance(only, dict)
    return only


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
    for finding, result in zip(report.findings, made["results"], strict=True):
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


def test_levels_follow_the_severity_of_the_finding_and_agreements_have_none() -> None:
    report = samples.two()
    levels = {result["ruleId"]: (result["kind"], result["level"]) for result in run(report)["results"]}
    assert levels == {
        "Q07": ("fail", "error"),
        "A03": ("fail", "error"),
        "M01": ("fail", "error"),
        "T01": ("fail", "error"),
        "S05": ("fail", "warning"),
        "O02": ("fail", "warning"),
        "A04": ("fail", "warning"),
        "S01": ("fail", "note"),
        "T06": ("informational", "none"),
        "O01": ("informational", "none"),
    }


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
    made = run(worded("Fog", count=sarif.MOST_RESULTS + 3))
    assert len(made["results"]) == sarif.MOST_RESULTS
    notes = [one["message"]["text"] for one in made["invocations"][0]["toolExecutionNotifications"]]
    assert notes[-1] == "3 more findings are in the report."


def test_columns_count_code_points() -> None:
    assert run(samples.two())["columnKind"] == "unicodeCodePoints"
