"""The gate: figures read from what scorers print, held to their pins, and shown in the README."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

import scripts.gate.__main__ as gate
from scripts.gate.accuracy import accuracy
from scripts.gate.floors import PINS, failures, pinned, read_pins, written
from scripts.gate.measures import Measured, MeasureError, Result, measures, read
from scripts.readme import README

if TYPE_CHECKING:
    from pathlib import Path

DEFINED = """
[editor]
about = "Real pairs"
figures = [
    { name = "F1", better = "higher", percent = true },
    { name = "precision", better = "higher", table = "conflicts", row = "sure", column = "P" },
    { name = "traps", better = "lower", table = "told in", row = "traps", column = "count" },
    { name = "found", better = "higher", table = "marked", row = "conflict", column = "found" },
]
"""
PRINTED = {
    "name": "editor_conflict_f1",
    "value": 0.5,
    "tables": [
        {"title": "marked findings, 2 pairs", "header": ["", "found"], "rows": [["conflict", "75.00 (3/4)"]]},
        {"title": "told in 2 pairs", "header": ["", "count"], "rows": [["all", 4], ["traps", 1]]},
        {"title": "conflicts", "header": ["", "P", "right/given"], "rows": [["sure", "50.00", "2/4"]]},
    ],
    "errors": [
        "trap: T01 Tuesday",
        "off the list: M01 12 / 14",
        "missed M01 (conflict): 12 or 14",
        "missed Q03 (update): -",
    ],
}

COLUMNS = (
    "Code",
    "editor's marks told right",
    "conflicts off the list",
    "traps",
    "planted: false alarms",
    "decoys: faults",
    "conflicts in local news",
)


def result(**changes: object) -> Result:
    (measure,) = measures(DEFINED)
    return read(measure, json.dumps(PRINTED | changes))


def test_figures_are_read_with_their_counts() -> None:
    found = [(one.figure.name, one.value, one.counts) for one in result().measured]
    assert found == [("F1", 50.0, ""), ("precision", 50.0, "2/4"), ("traps", 1.0, ""), ("found", 75.0, "3/4")]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"value": None}, "no figure on its last line"),
        ({"tables": []}, "gives no “precision”"),
        (
            {"tables": [{"title": "conflicts", "header": ["", "P"], "rows": [["sure", "n/a (0/0)"]]}]},
            "gives no “precision”",
        ),
    ],
)
def test_a_figure_that_is_not_there_stops_the_gate(changes: dict[str, object], message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        result(**changes)


def test_what_is_no_json_stops_the_gate() -> None:
    with pytest.raises(MeasureError, match="prints no JSON"):
        read(measures(DEFINED)[0], "editor_conflict_f1 0.5")


@pytest.mark.parametrize(
    ("pins", "failed"),
    [
        ({}, []),
        ({"editor": {"F1": 50.0, "traps": 1.0}}, []),
        ({"editor": {"F1": 50.01}}, ["editor: F1 is 50, held to 50.01"]),
        ({"editor": {"F1": 20.0, "traps": 0.0}}, ["editor: traps is 1, held to 0"]),
        ({"times": {"F1": 99.0}}, []),
    ],
)
def test_what_is_worse_than_its_pin_fails(pins: dict[str, dict[str, float]], failed: list[str]) -> None:
    assert failures([result()], pins) == failed


@pytest.mark.parametrize(
    ("raising", "lowering", "expected"),
    [
        (False, False, {"F1": 40.0, "precision": 60.0, "traps": 2.0, "found": 75.0}),
        (True, False, {"F1": 50.0, "precision": 60.0, "traps": 1.0, "found": 75.0}),
        (False, True, {"F1": 40.0, "precision": 50.0, "traps": 2.0, "found": 75.0}),
    ],
)
def test_pins_move_only_when_asked(raising: bool, lowering: bool, expected: dict[str, float]) -> None:
    pins = {"times": {"days": 1.0}, "editor": {"F1": 40.0, "precision": 60.0, "traps": 2.0, "gone": 3.0}}
    moved = pinned([result()], pins, raising=raising, lowering=lowering)
    assert moved == {"times": {"days": 1.0}, "editor": expected}
    assert read_pins(written(moved)) == moved


def test_the_tables_show_counts_pins_and_codes() -> None:
    shown = accuracy([result()], {"editor": {"F1": 40.0, "traps": 2.0}}, Counter(M01=3, Q03=1, N01=2))
    assert shown.splitlines() == [
        "| What is measured | Figure | Value | Counts | Held to |",
        "| --- | --- | --- | --- | --- |",
        "| Real pairs | F1 | 50 |  | ≥ 40 |",
        "|  | precision | 50 | 2/4 |  |",
        "|  | traps | 1 |  | ≤ 2 |",
        "|  | found | 75 | 3/4 |  |",
        "",
        f"| {' | '.join(COLUMNS)} |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| M01 | 2/3 | 1 |  |  |  |  |",
        "| N01 | 2/2 |  |  |  |  |  |",
        "| Q03 | 0/1 |  |  |  |  |  |",
        "| T01 |  |  | 1 |  |  |  |",
    ]


def test_without_corpora_nothing_is_measured_and_nothing_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = str(tmp_path / "absent")
    before = README.read_bytes()
    assert gate.main(["--measures", absent, "--corpora", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"Nothing was measured: {absent} not there.\n"
    assert README.read_bytes() == before


@pytest.mark.parametrize(("value", "status", "kept"), [(0.5, 0, 40.0), (0.3, 1, 40.0)])
def test_a_run_holds_pins_and_writes_nothing_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: float, status: int, kept: float
) -> None:
    scorers, pins, readme = tmp_path / "scorers", tmp_path / "floors.toml", tmp_path / "README.md"
    scorers.mkdir()
    (scorers / "editor.py").write_text(f"print({json.dumps(json.dumps(PRINTED | {'value': value}))})", encoding="utf-8")
    pins.write_text(written({"editor": {"F1": 40.0}}), encoding="utf-8")
    readme.write_text("<!-- begin: accuracy -->\n<!-- end: accuracy -->\n", encoding="utf-8")
    for name, new in {
        "PINS": pins,
        "README": readme,
        "KEPT": tmp_path / "kept",
        "measures": lambda: measures(DEFINED),
    }.items():
        monkeypatch.setattr(gate, name, new)
    assert gate.main(["--measures", str(scorers), "--corpora", str(tmp_path)]) == status
    assert read_pins(pins.read_text(encoding="utf-8"))["editor"]["F1"] == kept
    assert ("| Real pairs | F1 | 50 |" in readme.read_text(encoding="utf-8")) is (status == 0)
    assert gate.main(["--measures", str(tmp_path / "gone"), "--corpora", str(tmp_path), "--kept"]) == status


def test_a_scorer_that_fails_fails_the_gate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "editor.py").write_text("raise SystemExit('the contract is broken')", encoding="utf-8")
    monkeypatch.setattr(gate, "measures", lambda: measures(DEFINED))
    assert gate.main(["--measures", str(tmp_path), "--corpora", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "editor ends with status 1: the contract is broken\n"


def test_what_is_pinned_is_measured() -> None:
    known = {measure.name: {one.name for one in measure.figures} for measure in measures()}
    for name, ones in read_pins(PINS.read_text(encoding="utf-8")).items():
        assert ones.keys() <= known[name]


def test_no_two_figures_of_a_measure_share_a_name() -> None:
    for measure in measures():
        names = [one.name for one in measure.figures]
        assert len(names) == len(set(names))


def test_a_pin_is_exact() -> None:
    (measure,) = measures(DEFINED)
    assert failures([Result(measure, (Measured(measure.figures[0], 39.99),))], {"editor": {"F1": 40.0}})
