"""`factcheck render` and `factcheck schema`: from the data alone, and what the data are."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from factcheck.cli import app
from tests.formats import samples

if TYPE_CHECKING:
    from typer.testing import Result

FORMATS = "csv,github,gitlab,html,json,junit,markdown,rdjson,sarif,text"


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def contents(folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


@pytest.mark.usefixtures("story")
def test_every_format_is_the_same_as_from_the_comparison() -> None:
    compared = invoked("compare", "a.txt", "b.txt", "--format", FORMATS, "-o", "once")
    assert compared.exit_code == 1
    shutil.move("once/report.json", "kept.json")
    for path in ("a.txt", "b.txt"):
        Path(path).unlink()
    rendered = invoked("render", "kept.json", "--format", FORMATS, "-o", "later")
    assert (rendered.exit_code, rendered.stderr) == (0, "")
    later = contents("later")
    assert later.pop("report.json") == Path("kept.json").read_bytes()
    assert later == contents("once")


@pytest.mark.usefixtures("story")
def test_one_format_is_printed() -> None:
    Path("kept.json").write_text(samples.two().model_dump_json(), encoding="utf-8")
    assert invoked("render", "kept.json", "--format", "github=-").stdout.startswith("::error file=")


@pytest.mark.usefixtures("story")
def test_the_comment_leads_to_the_other_files() -> None:
    Path("kept.json").write_text(samples.two().model_dump_json(), encoding="utf-8")
    address = "https://e.example/desk/story/actions/runs/12?a=1&b=2"
    result = invoked("render", "kept.json", "--format", "markdown=-", "--artifacts", address)
    assert f"\n[All files of this report]({address})\n" in result.stdout


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://e.example/x) [y](z", "https://e.example/<b>", "x"])
@pytest.mark.usefixtures("story")
def test_what_is_no_address_is_refused(address: str) -> None:
    Path("kept.json").write_text(samples.two().model_dump_json(), encoding="utf-8")
    result = invoked("render", "kept.json", "--format", "markdown=-", "--artifacts", address)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("factcheck: imprint.artifacts: ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7", "this is no JSON ("),
        (b"\x00\x01", "this is binary"),
        (b"{}", "this is no report (summary: Field required). Give a report.json that `factcheck compare` wrote."),
        (b'{"schema_version": "0.9"}', "this is a report of version '0.9', and 1.0 is read here."),
        (b" " * 64_000_001, "the file is larger than 64,000,000 bytes."),
    ],
)
@pytest.mark.usefixtures("story")
def test_rubbish_is_told_in_a_sentence(content: bytes, told: str) -> None:
    Path("kept.json").write_bytes(content)
    result = invoked("render", "kept.json", "--format", "text")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: kept.json: {told}")
    assert not Path("reports").exists()


@pytest.mark.usefixtures("story")
def test_a_report_that_is_not_there_is_told() -> None:
    result = invoked("render", "none.json")
    assert (result.exit_code, result.stderr) == (2, "factcheck: none.json: there is no such file. Check the path.\n")


@pytest.mark.usefixtures("story")
def test_the_schema_is_one_and_the_data_follow_it() -> None:
    Path("schema.json").write_text(invoked("schema").stdout, encoding="utf-8")
    Path("analysis.json").write_text(invoked("schema", "analysis").stdout, encoding="utf-8")
    Path("one.json").write_text(invoked("analyze", "a.txt").stdout, encoding="utf-8")
    invoked("compare", "a.txt", "b.txt", "--format", "json=kept.json")
    Path("made.json").write_text(samples.hostile().model_dump_json(), encoding="utf-8")
    for arguments in (
        ("--check-metaschema", "schema.json", "analysis.json"),
        ("--schemafile", "schema.json", "kept.json", "made.json"),
        ("--schemafile", "analysis.json", "one.json"),
    ):
        command = [sys.executable, "-m", "check_jsonschema", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_what_the_schema_does_not_know_is_refused() -> None:
    described = json.loads(invoked("schema").stdout)
    assert described["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert all(one.get("additionalProperties") is False for one in described["$defs"].values() if "properties" in one)
