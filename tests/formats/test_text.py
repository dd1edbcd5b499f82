"""Plain text: within its width, without codes."""

from __future__ import annotations

import pytest

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
