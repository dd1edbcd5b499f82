"""What the README shows is what the program does."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path
from typing import TYPE_CHECKING

import factcheck.formats
from scripts.readme import README, programs_parts, renewed

if TYPE_CHECKING:
    import pytest

TEXT = README.read_text(encoding="utf-8")


def test_help_and_checks_are_the_programs() -> None:
    assert renewed(TEXT, programs_parts()) == TEXT, "run: make readme"


def test_the_formats_are_the_programs() -> None:
    (sentence,) = re.findall(r"The formats are [^.]*\.", TEXT)
    modules = sorted(one.name for one in pkgutil.iter_modules(factcheck.formats.__path__))
    assert re.findall(r"`(\w+)`", sentence) == modules


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(README.parent)
    (example,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own words
    assert re.search(r"^(stop|fix) [A-Z]\d\d ", capsys.readouterr().out, re.MULTILINE)


def test_the_files_it_names_are_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert [one for one in links if not (README.parent / one).exists()] == []


def test_the_picture_is_small_and_within_the_first_screen() -> None:
    picture = re.search(r"!\[[^\]]+\]\((docs/[^)]+\.png)\)", TEXT)
    assert picture
    assert TEXT[: picture.start()].count("\n") < 12
    assert (Path(README.parent) / picture[1]).stat().st_size < 300_000
