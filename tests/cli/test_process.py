"""The program as a process of its own: pipes, terminals, environments."""

from __future__ import annotations

import contextlib
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
        factcheck.weather  # noqa: B018


@pytest.mark.usefixtures("story")
def test_a_pipe_gets_plain_lines_and_no_progress_even_where_it_takes_only_ascii() -> None:
    arguments = [
        "compare",
        "a.txt",
        "b.txt",
        "--format",
        "json",
        "--report-title",
        "Nebel “heute”",
        "--fail-on",
        "none",
    ]
    environment = PLAIN | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*FACTCHECK, *arguments], capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Nebel \\u201cheute\\u201d\n  Harbour Ledger, ")
    assert b"\x1b" not in done.stdout
    assert json.loads(Path("reports/report.json").read_text(encoding="utf-8"))["summary"]["title"] == "Nebel “heute”"


def test_a_terminal_is_shown_what_is_being_done() -> None:
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("there is no pseudo-terminal on this machine")
    process = subprocess.Popen([*FACTCHECK, "analyze", "none.txt"], stderr=theirs, env=PLAIN | {"TERM": "xterm"})
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux raises it when the other end is closed
        while read := os.read(ours, 65_536):
            shown += read
    os.close(ours)
    assert process.wait() == 2
    assert b"Analyzing" in shown
    assert shown.endswith(b"factcheck: none.txt: there is no such file. Check the path.\r\n")


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
