"""The program as a process of its own: pipes, terminals, environments."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.cli.terminal import printable

FACTCHECK = (sys.executable, "-m", "factcheck")
PLAIN = {"PATH": os.environ["PATH"]}


def test_help_does_not_wait_for_spacy() -> None:
    code = "import sys; from factcheck.cli import app; assert not {'spacy', 'weasyprint', 'jinja2'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("name", ["analyze", "analyze_many", "compare", "Article", "Analysis", "Report"])
def test_a_bare_import_has_every_name(name: str) -> None:
    import factcheck  # noqa: PLC0415

    assert getattr(factcheck, name).__name__ == name
    with pytest.raises(AttributeError, match="weather"):
        factcheck.weather  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize("environment", [{}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"TERM": "dumb"}])
def test_a_pipe_gets_plain_lines_and_no_progress(environment: dict[str, str]) -> None:
    arguments = ["compare", "a.txt", "b.txt", "--format", "json", "--report-title", "Nebel “heute”"]
    done = subprocess.run([*FACTCHECK, *arguments], capture_output=True, env=PLAIN | environment, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"Nebel ")
    assert b"\x1b" not in done.stdout
    assert json.loads(Path("reports/report.json").read_text(encoding="utf-8"))["summary"]["title"] == "Nebel “heute”"


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """What the program shows on a terminal."""
    ours, theirs = pty.openpty()
    environment = PLAIN | {"TERM": "xterm-256color", "COLUMNS": "100"} | environment
    process = subprocess.Popen([*FACTCHECK, *arguments], stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    try:
        while read := os.read(ours, 65_536):
            shown += read
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    process.wait()
    return shown.decode()


@pytest.mark.usefixtures("story")
def test_a_terminal_gets_colour_and_progress_unless_it_wants_none() -> None:
    arguments = ["compare", "a.txt", "b.txt", "--format", "json"]
    shown = on_a_terminal(arguments, {})
    assert "\x1b[1;31mFIX" in shown
    assert "Comparing" in shown
    assert "\x1b[1;31mFIX" not in on_a_terminal(arguments, {"NO_COLOR": "1"})


@pytest.mark.parametrize("text", ["Fog\n\tat sea", "Nebel “heute” é 🚢", "שלום"])
def test_what_is_harmless_is_printed(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize("steering", ["\x1b]0;x\x07", "\x9b2J", "\r", "\x00", "\u202e", "\u2066", "\x7f"])
def test_what_steers_a_terminal_is_not(steering: str) -> None:
    assert not set(steering) & set(printable(steering)) - set("]0;x2J")


def test_a_mistake_of_the_program_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "app", broken)
    with pytest.raises(SystemExit) as raised:
        cli.main()
    assert raised.value.code == 3
    assert capsys.readouterr().err.endswith(
        "this is a mistake of factcheck's own; please report it with the lines above.\n"
    )
