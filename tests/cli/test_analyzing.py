"""`factcheck analyze` and `factcheck checks`."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from factcheck import Article, analyze
from factcheck.checks.catalogue import catalogue
from factcheck.cli import app


@pytest.mark.usefixtures("story")
def test_json_is_the_analysis() -> None:
    result = CliRunner().invoke(app, ["analyze", "a.txt"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == analyze(Article.from_path("a.txt")).model_dump(mode="json")


@pytest.mark.usefixtures("story")
def test_text_has_a_section_for_each_kind_and_a_line_for_each_thing() -> None:
    result = CliRunner().invoke(app, ["analyze", "a.txt", "--format", "text", "--title", "Fog"])
    analysis = analyze(Article.from_path("a.txt"))
    title, *sections = result.stdout.rstrip("\n").split("\n\n")
    assert title == "Fog"
    assert [section.partition(":")[0] for section in sections] == [
        *("Quotations", "Times", "Quantities", "Entities", "Claims"),
    ]
    assert len(sections[0].splitlines()) == 1 + len(analysis.quotes)
    assert any(line.startswith("  12") for line in sections[2].splitlines())


def test_the_catalogue_has_a_line_for_each_check() -> None:
    lines = CliRunner().invoke(app, ["checks"]).stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [[one.code, one.severity, one.relation] for one in catalogue()]


@pytest.mark.parametrize("wanted", ["M01", "m01", "conflicting_quantity"])
def test_a_check_is_explained_by_its_documentation(wanted: str) -> None:
    check = next(one for one in catalogue() if one.code == "M01")
    result = CliRunner().invoke(app, ["checks", wanted])
    assert result.stdout == f"M01 {check.name}: {check.relation}, {check.severity}\n\n{check.documentation}\n"
