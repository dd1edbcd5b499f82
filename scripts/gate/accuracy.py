"""The accuracy tables of the README: by measure, and by code where it can be told."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from scripts.gate.measures import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from scripts.gate.floors import Pins
    from scripts.gate.measures import Measured, Result

MARKS = "editor/pairs-dev.json"
_CODE = r"([A-Z]\d\d)\b"
BY_CODE = (
    ("conflicts off the list", "editor", rf"off the list: {_CODE}"),
    ("traps", "editor", rf"trap: {_CODE}"),
    ("planted: false alarms", "planted", rf"false alarm {_CODE}"),
    ("decoys: faults", "decoys", rf"(?:[\w ]+: ){_CODE}"),
)
"""What a code is counted for: the column, the measure, and how its errors name the code."""
NEWS = "conflicts in local news"


def accuracy(results: Iterable[Result], pins: Pins, marked: Mapping[str, int]) -> str:
    """Both tables; `marked` counts the sure marks of the editor by code."""
    known = {result.measure.name: result for result in results}
    return _by_measure(known.values(), pins) + "\n" + _by_code(known, marked)


def sure_marks(corpora: Path) -> Counter[str]:
    """How many discrepancies of each code an editor marked and was sure of."""
    path = corpora / MARKS
    records = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return Counter(one["code"] for record in records for one in record["findings"] if one["sure"])


def _by_measure(results: Iterable[Result], pins: Pins) -> str:
    rows = ["| What is measured | Figure | Value | Counts | Held to |", "| --- | --- | --- | --- | --- |"]
    for result in results:
        held = pins.get(result.measure.name, {})
        about = result.measure.about
        for one in result.measured:
            rows.append(f"| {about} | {one.figure.name} | {_shown(one)} | {one.counts} | {_limit(one, held)} |")
            about = ""
    return "\n".join(rows) + "\n"


def _shown(one: Measured) -> str:
    return f"{one.value:g}"


def _limit(one: Measured, held: Mapping[str, float]) -> str:
    sign = "≥" if one.figure.better == "higher" else "≤"
    return f"{sign} {held[one.figure.name]:g}" if one.figure.name in held else ""


def _by_code(known: Mapping[str, Result], marked: Mapping[str, int]) -> str:
    """Codes with anything to tell of them; an editor's sure marks are right when the relation is, too."""
    missed = _counted(known, "editor", rf"missed {_CODE}")
    columns = [(name, _counted(known, measure, pattern)) for name, measure, pattern in BY_CODE]
    columns.append((NEWS, _told_in_news(known)))
    codes = sorted({*marked, *(code for _, counts in columns for code in counts)})
    rows = [["Code", "editor's marks told right", *(name for name, _ in columns)], ["---"] * (len(columns) + 2)]
    for code in codes:
        right = f"{marked[code] - missed[code]}/{marked[code]}" if code in marked else ""
        rows.append([code, right, *(str(counts[code] or "") for _, counts in columns)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def _counted(known: Mapping[str, Result], measure: str, pattern: str) -> Counter[str]:
    lines = known[measure].told if measure in known else ()
    return Counter(found[1] for line in lines if (found := re.match(pattern, line)))


def _told_in_news(known: Mapping[str, Result]) -> Counter[str]:
    """How many conflicts of each code are told in pairs of local news; some of them are true."""
    rows = table_of(known["casualties"].tables, "conflicts in") if "casualties" in known else []
    return Counter({code: int(count) for code, count in rows if re.fullmatch(_CODE, code)})
