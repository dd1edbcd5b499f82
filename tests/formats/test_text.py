"""Plain text: within its width, without codes; and the summary that a terminal shows."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from factcheck.formats import text
from factcheck.templating import visible
from tests.formats import samples


@pytest.mark.parametrize("name", ["two", "quiet", "hostile", "eight"])
def test_lines_fit_and_steer_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "20")
    written = text.render(getattr(samples, name)())
    assert visible(written) == written
    assert all(len(line) <= text.WIDTH and line == line.rstrip() for line in written.splitlines())


def _summary(*, color: bool) -> str:
    written = StringIO()
    console = Console(file=written, width=80, force_terminal=color, _environ={"COLORTERM": "truecolor"})
    console.print(text.summarize(samples.two()))
    return written.getvalue()


def test_a_terminal_has_colour_and_a_pipe_has_none() -> None:
    assert "\x1b[" in _summary(color=True)
    assert "\x1b" not in _summary(color=False)


def test_the_summary_has_a_line_for_each_finding_that_is_not_folded() -> None:
    lines = _summary(color=False).splitlines()
    graded = [line for line in lines if line.startswith(("■ STOP", "◆ FIX", "▲ CHECK", "● NOTE"))]
    assert [line.split()[2] for line in graded] == ["Q07", "A03", "M01", "T01", "S05", "O02", "A04", "S01", "T06"]
