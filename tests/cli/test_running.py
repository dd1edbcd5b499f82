"""`factcheck run`: every story of the configuration."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app
from factcheck.errors import MachineError

pytestmark = pytest.mark.usefixtures("stories")

CONFIGURATION = """[[story]]
name = "fog"
sources = ["sources/a.txt", { path = "sources/b.txt", outlet = "The Post", published = "2025-03-05" }]
title = "Fog in Ostermar"

[[story]]
name = "ours"
draft = "ours.md"
sources = ["sources/a.txt"]
output = "made/ours"
"""
BROKEN = """
[[story]]
name = "broken"
sources = ["sources/a.txt", "sources/none.txt"]
"""
WAIVER = """
[[waiver]]
code = "{}"
reason = "Asked"
by = "E. Marsh"
expires = 2025-03-31
"""


@pytest.fixture
def stories(story: Path) -> None:
    """The two accounts as the sources of two stories, one of them with a draft that says the same."""
    (story / "sources").mkdir()
    for name in ("a.txt", "b.txt"):
        (story / name).rename(story / "sources" / name)
    text = (story / "sources/a.txt").read_text(encoding="utf-8")
    (story / "ours.md").write_text(text.replace("Harbour Ledger", "Our Paper"), encoding="utf-8")
    configured()


def configured(*more: str) -> None:
    Path("factcheck.toml").write_text("\n".join([CONFIGURATION, *more]), encoding="utf-8")


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def ran(*arguments: str) -> Result:
    return invoked("run", "--jobs", "1", "--format", "json", *arguments)


def report(folder: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))
    return made


def test_every_story_is_compared_and_told_in_its_order() -> None:
    result = ran()
    assert (result.exit_code, result.stderr) == (1, "")
    lines = result.stdout.splitlines()
    assert [line[:11] for line in lines if not line.startswith(" ")] == ["FAIL  fog: ", "pass  ours:"]
    assert any(line.startswith("      FIX   Q06  Lund: ") for line in lines)
    fog, ours = report("reports/fog"), report("made/ours")
    assert fog["summary"]["title"] == "Fog in Ostermar"
    assert [(one["outlet"], one["published"], one["role"]) for one in fog["articles"]] == [
        ("Harbour Ledger", "2025-03-04", "equal"),
        ("The Post", "2025-03-05", "equal"),
    ]
    assert [(one["file"], one["role"]) for one in ours["articles"]] == [
        ("ours.md", "draft"),
        ("sources/a.txt", "reference"),
    ]


def test_stories_can_be_named() -> None:
    result = ran("ours", "-o", "out")
    assert result.exit_code == 0
    assert Path("made/ours/report.json").is_file()
    assert not Path("out").exists()


def test_quiet_tells_of_what_fails_alone_and_verbose_of_every_finding() -> None:
    quiet, plain, verbose = (ran(*flags).stdout.splitlines() for flags in (["-q"], [], ["-v"]))
    assert [line[:10] for line in quiet if not line.startswith(" ")] == ["FAIL  fog:"]
    assert len(quiet) < len(plain) < len(verbose)
    found = sum(len(report(folder)["findings"]) for folder in ("reports/fog", "made/ours"))
    assert len(verbose) == found + 2


def test_two_processes_give_the_same_bytes_as_one() -> None:
    ran()
    one = Path("reports/fog/report.json").read_bytes(), Path("made/ours/report.json").read_bytes()
    result = invoked("run", "--jobs", "2", "--format", "json")
    assert result.exit_code == 1
    assert result.stdout == ran().stdout
    assert (Path("reports/fog/report.json").read_bytes(), Path("made/ours/report.json").read_bytes()) == one


def test_a_story_that_cannot_be_read_does_not_stop_the_others() -> None:
    configured(BROKEN)
    result = ran()
    assert result.exit_code == 2
    assert result.stderr == (
        "factcheck: broken: sources/none.txt: there is no such file. Check the path.\n"
        "factcheck: 1 of 3 stories failed: broken.\n"
    )
    assert Path("made/ours/report.json").is_file()
    assert not Path("reports/broken").exists()


def test_what_the_machine_lacks_goes_before_findings_where_it_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def render(_: object) -> bytes:
        raise MachineError("a PDF needs Pango.")

    monkeypatch.setattr("factcheck.formats.pdf.render", render)
    assert invoked("run", "--jobs", "1").exit_code == 1
    result = invoked("run", "--jobs", "1", "--format", "pdf,json")
    assert result.exit_code == 3
    assert result.stderr.splitlines()[0] == "factcheck: fog: a PDF needs Pango."
    configured(BROKEN)
    assert invoked("run", "--jobs", "1", "--format", "pdf,json").exit_code == 2


def test_a_mistake_of_the_programs_own_is_told_and_stops_no_story(monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("factcheck.comparison.compare", compare)
    result = ran()
    assert result.exit_code == 3
    assert result.stderr.count("\nZeroDivisionError\n") == 2
    assert result.stderr.endswith("factcheck: 2 of 2 stories failed: fog, ours.\n")


def test_paths_are_seen_from_the_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("sources")
    assert ran("ours").exit_code == 0
    assert Path("../made/ours/report.json").is_file()
    assert [one["file"] for one in report("../made/ours")["articles"]] == ["ours.md", "a.txt"]


def test_decisions_that_hold_in_no_story_are_told_once() -> None:
    configured(WAIVER.format("Q06"), WAIVER.format("E04"), WAIVER.format("Q01") + 'story = "fog"\n')
    result = ran("--now", "2025-03-04")
    assert result.exit_code == 0
    assert result.stderr == (
        "factcheck: the waiver of E04 covers nothing. Take it out.\n"
        "factcheck: the waiver of Q01 covers nothing. Take it out.\n"
    )
    result = ran("--now", "2025-04-04")
    assert result.exit_code == 1
    assert result.stderr.count("the waiver of Q06 expired on 2025-03-31") == 2


def test_a_baseline_of_all_stories_makes_the_next_run_pass() -> None:
    configured()
    result = invoked("baseline")
    assert result.exit_code == 0
    known = Path("factcheck-baseline.txt").read_text(encoding="utf-8").splitlines()
    assert result.stderr == f"factcheck: {len(known)} findings are known now: factcheck-baseline.txt.\n"
    Path("factcheck.toml").write_text('baseline = "factcheck-baseline.txt"\n' + CONFIGURATION, encoding="utf-8")
    result = ran()
    assert (result.exit_code, result.stderr) == (0, "")
    record = report("reports/fog")["baseline"]
    assert (record["new"], record["resolved"]) == (0, [])
    assert record["persisting"] == record["known"] == len(report("reports/fog")["findings"])
    assert invoked("baseline").exit_code == 0
    assert Path("factcheck-baseline.txt").read_text(encoding="utf-8").splitlines() == known


def test_a_story_can_have_a_baseline_of_its_own() -> None:
    Path("factcheck.toml").write_text(
        CONFIGURATION.replace('title = "Fog', 'baseline = "fog.txt"\ntitle = "Fog'), encoding="utf-8"
    )
    result = invoked("baseline")
    assert sorted(line.rpartition(" ")[2] for line in result.stderr.splitlines()) == [
        "factcheck-baseline.txt.",
        "fog.txt.",
    ]
    Path("fog.txt").write_text(Path("fog.txt").read_text(encoding="utf-8") + "f" * 16, encoding="utf-8")
    ran("fog")
    assert report("reports/fog")["baseline"]["resolved"] == ["f" * 16]


def test_a_baseline_of_what_cannot_be_read_is_not_written() -> None:
    configured(BROKEN)
    result = invoked("baseline")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "factcheck: broken: sources/none.txt: there is no such file. Check the path.\n"
    assert not Path("factcheck-baseline.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("fire",), 'there is no story "fire". They are: fog, ours.'),
        (("--isolated",), "factcheck: there is no story to compare. Add a [[story]]."),
        (("--format", "sarif=out.sarif"), "each story has its own folder; name the formats alone."),
        (("--format", "hmtl"), 'there is no format "hmtl". Did you mean "html"?'),
        (("--jobs", "0"), "Invalid value for '--jobs'"),
    ],
)
def test_a_call_that_is_wrong(arguments: tuple[str, ...], told: str) -> None:
    result = invoked("run", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.replace("│", " ").split())


def test_a_bar_on_a_terminal_keeps_standard_output_as_it_is(tmp_path: Path) -> None:
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("there is no pseudo-terminal on this machine")
    call = [sys.executable, "-m", "factcheck", "run", "--jobs", "1", "--format", "json"]
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm"}
    with (tmp_path / "out.txt").open("wb") as out:
        done = subprocess.run(call, stdout=out, stderr=theirs, env=environment, check=False)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # the end of a terminal
        while part := os.read(ours, 65_536):
            shown += part
    os.close(ours)
    assert done.returncode == 1
    assert b"2/2" in shown
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == ran().stdout
