"""The measures: scorers run as programs of their own, and the figures that are read from what they print."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

DEFINITIONS = Path(__file__).with_name("measures.toml")
COUNTED = {"P": ("right/given",), "R": ("found/gold",), "F1": ("right/given", "found/gold")}
"""Columns that hold the counts behind a share of another column."""
_CELL = re.compile(r"(-?\d+(?:\.\d+)?)(?: \((\d+/\d+)\))?")

Better = Literal["higher", "lower"]


class MeasureError(Exception):
    """A scorer that does not end as it should, or prints no such figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a measure: its last line, in `percent` where that is a share, or the cell of a table.

    The table is the one whose title starts so.
    """

    name: str
    better: Better
    percent: bool = False
    table: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A scorer, what it measures, how it is called, and what is read from it."""

    name: str
    about: str
    figures: tuple[Figure, ...]
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure as it was found: to two places, with the counts behind it ("" where there are none)."""

    figure: Figure
    value: float
    counts: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a measure found out; `told` are its errors, one a line, by which codes are counted."""

    measure: Measure
    measured: tuple[Measured, ...]
    tables: dict[str, list[list[str]]] = field(default_factory=dict)
    told: tuple[str, ...] = ()


def measures(text: str | None = None) -> tuple[Measure, ...]:
    """The measures, in the order of their definitions."""
    defined = tomllib.loads(text or DEFINITIONS.read_text(encoding="utf-8"))
    return tuple(
        Measure(
            name,
            one["about"],
            tuple(Figure(**figure) for figure in one["figures"]),
            tuple(map(str, one.get("arguments", ()))),
        )
        for name, one in defined.items()
    )


def run(measure: Measure, scorers: Path, corpora: Path, root: Path) -> str:
    """What the scorer prints, as JSON.

    Raises:
        MeasureError: it ends otherwise than with its figures.

    """
    command = [sys.executable, str(scorers / f"{measure.name}.py"), "--json", "--errors", "100000"]
    command += ["--corpora", str(corpora), *measure.arguments]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(root)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, env=environment)  # noqa: S603
    if done.returncode:
        raise MeasureError(f"{measure.name} ends with status {done.returncode}: {done.stderr.strip()[-600:]}")
    return done.stdout


def read(measure: Measure, printed: str) -> Result:
    """The figures of a measure from what its scorer printed.

    Raises:
        MeasureError: it is no JSON, or a figure is not in it.

    """
    try:
        given = json.loads(printed)
    except json.JSONDecodeError as error:
        raise MeasureError(f"{measure.name} prints no JSON: {error}") from error
    tables = {
        one["title"]: [[str(cell) for cell in row] for row in (one["header"], *one["rows"])] for one in given["tables"]
    }
    found = tuple(_measured(measure, figure, given["value"], tables) for figure in measure.figures)
    return Result(measure, found, tables, tuple(given["errors"]))


def table_of(tables: dict[str, list[list[str]]], start: str) -> list[list[str]]:
    """The table whose title starts so, header first; empty where there is none."""
    return next((rows for title, rows in tables.items() if title.startswith(start)), [])


def _measured(measure: Measure, figure: Figure, value: float | None, tables: dict[str, list[list[str]]]) -> Measured:
    if not figure.table:
        if value is None:
            raise MeasureError(f"{measure.name} has no figure on its last line")
        return Measured(figure, round(100 * value if figure.percent else value, 2))
    header, *rows = table_of(tables, figure.table) or [[]]
    row = next((one for one in rows if one[0] == figure.row), None)
    cell = _CELL.fullmatch(_of(header, row, figure.column)) if row else None
    if row is None or cell is None:
        raise MeasureError(f"{measure.name} gives no “{figure.name}” ({figure.table}, {figure.row}, {figure.column})")
    behind = [cell[2]] if cell[2] else [_of(header, row, one) for one in COUNTED.get(figure.column, ())]
    return Measured(figure, float(cell[1]), ", ".join(filter(None, behind)))


def _of(header: list[str], row: list[str], column: str) -> str:
    return row[header.index(column)] if column in header else ""
