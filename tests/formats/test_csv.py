"""The table: every finding, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv as table
from io import StringIO

import pytest

from factcheck.formats import csv
from tests.formats import samples
from tests.formats.wording import in_file, worded


def read(written: str) -> list[dict[str, str]]:
    return list(table.DictReader(StringIO(written, newline=""), strict=True))


def test_there_is_a_row_for_each_finding() -> None:
    report = samples.two()
    rows = read(csv.render(report))
    assert [(row["code"], row["severity"], row["fingerprint"]) for row in rows] == [
        (one.code, one.severity, one.fingerprint) for one in report.findings
    ]
    assert rows[2]["words"] == "The Tidewater Courier: “Fourteen”\nNorthgate Evening Post: “Sixteen”"


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1", "\n=1", "＝1+1", "＠x", '=cmd|"/C calc"!A0', "\ufeff=1"],
)
def test_no_cell_is_a_formula(words: str) -> None:
    for row in read(csv.render(in_file(worded(words), words))):
        assert not [cell for cell in row.values() if cell.lstrip(" \t\r\n\ufeff").startswith(csv.FORMULA)]
        assert words.strip() in row["title"] or "⟦U+FEFF⟧=1" in row["title"]


@pytest.mark.parametrize("words", ['a "quoted", word', "two\nlines", "semi;colon", "'apostrophe"])
def test_other_words_are_as_they_were(words: str) -> None:
    assert read(csv.render(worded(words)))[0]["title"] == words
