"""`factcheck config`, and the configuration of every other command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app

pytestmark = pytest.mark.usefixtures("story")

CONFIGURATION = """fail_on = "none"

[checks.Q06]
severity = "note"
"""


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def compared(*arguments: str) -> Result:
    return invoked("compare", "a.txt", "b.txt", "--format", "json", *arguments)


def severities(folder: str = "reports") -> dict[str, str]:
    report = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))
    return {one["code"]: one["severity"] for one in report["findings"]}


def test_the_configuration_is_shown_with_where_it_is_from() -> None:
    Path("factcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    lines = invoked("config", "--set", "limits.articles=3").stdout.splitlines()
    assert lines[0] == "# factcheck.toml"
    assert {
        'fail_on = "none"  # factcheck.toml:1',
        'checks.Q06.severity = "note"  # factcheck.toml:4',
        "limits.articles = 3  # --set",
        'edition = "internal"  # default',
    } < set(lines)


def test_it_can_be_left_aside_or_given() -> None:
    Path("factcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    Path("other.toml").write_text('title = "Fog"\n', encoding="utf-8")
    assert invoked("config", "--isolated").stdout.startswith("# no configuration file\n")
    assert 'title = "Fog"  # other.toml:1\n' in invoked("config", "--config", "other.toml").stdout
    both = invoked("config", "--isolated", "--config", "other.toml")
    assert (both.exit_code, both.stdout) == (2, "")


def test_a_comparison_takes_it() -> None:
    assert compared().exit_code == 1
    assert severities()["Q06"] == "fix"
    Path("factcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    assert compared("-o", "out").exit_code == 0
    assert severities("out")["Q06"] == "note"
    assert compared("--isolated").exit_code == 1
    assert compared("--fail-on", "note").exit_code == 1


def test_a_check_that_is_off_is_silent() -> None:
    compared("--set", "checks.Q06.enabled=false")
    assert "Q06" not in severities()


@pytest.mark.parametrize("command", [("config",), ("compare", "a.txt", "b.txt"), ("analyze", "a.txt")])
def test_a_broken_one_stops_every_command(command: tuple[str, ...]) -> None:
    Path("factcheck.toml").write_text("[limits]\narticels = 3\n", encoding="utf-8")
    result = invoked(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        'factcheck: factcheck.toml, line 2: there is no setting "limits.articels". Did you mean "limits.articles"?\n'
    )


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.toml", None, "none.toml: there is no such file. Check the path.\n"),
        (".", None, ".: this is a folder. Give the files in it one by one.\n"),
        ("a.toml", b"\xff", "a.toml, line 1: byte 0xff is not UTF-8."),
        ("a.toml", b"a = 1\0", "a.toml: this is binary, not text."),
    ],
)
def test_a_file_that_cannot_be_read(name: str, content: bytes | None, told: str) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    result = invoked("config", "--config", name)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"factcheck: {told}")
