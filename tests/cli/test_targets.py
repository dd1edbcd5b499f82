"""Where formats go: into a folder, into files of their own, to standard output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from factcheck.cli import app

if TYPE_CHECKING:
    from typer.testing import Result

pytestmark = pytest.mark.usefixtures("story")


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["compare", "a.txt", "b.txt", "--fail-on", "none", *arguments])


def files() -> list[str]:
    found = (path for path in Path().rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if path.name not in {"a.txt", "b.txt"})


def test_one_format_is_printed_while_others_are_written() -> None:
    result = invoked("--format", "sarif=out.sarif", "--format", "markdown=-", "--format", "json,csv", "-o", "all")
    assert result.stdout.startswith("<!-- factcheck -->\n")
    assert (result.exit_code, result.stderr) == (0, "")
    assert files() == ["all/report.csv", "all/report.json", "out.sarif"]


def test_named_files_alone_leave_no_folder() -> None:
    result = invoked("--format", "SARIF = deep/er/one.sarif , junit=deep/two.xml")
    assert files() == ["deep/er/one.sarif", "deep/two.xml"]
    assert result.stdout.splitlines()[-1] == "Written: deep/er/one.sarif, deep/two.xml"


def test_a_format_may_go_to_two_places() -> None:
    invoked("--format", "json=one.json,json=two.json,json,json")
    assert files() == ["one.json", "reports/report.json", "two.json"]
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()


@pytest.mark.parametrize(
    ("formats", "told"),
    [
        ("markdown=-,json=-", "one format can be printed"),
        ("markdown=x,json=x", "two formats go to x."),
        ("json=reports/report.csv,csv", "two formats go to reports/report.csv."),
        ("json=", '"json=" names no file.'),
        ("jsno=x", 'there is no format "jsno". Did you mean "json"?'),
        (",", "no format is named."),
    ],
)
def test_a_wrong_call_is_refused_before_anything_is_written(formats: str, told: str) -> None:
    result = invoked("--format", formats)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.replace("│", " ").split())
    assert files() == []


def test_a_file_that_is_a_folder_is_refused() -> None:
    Path("out").mkdir()
    result = invoked("--format", "json=out")
    assert result.exit_code == 2
    assert result.stderr.startswith("factcheck: .: reports cannot be written here (out: Is a directory).")


def test_the_positions_are_those_of_the_files() -> None:
    invoked("--format", "json=r.json")
    report = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert [one["file"] for one in report["articles"]] == ["a.txt", "b.txt"]
