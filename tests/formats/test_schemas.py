"""Each format that has a schema, held to it. The schemas are their makers'; they are read from beside the project."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xmlschema

from factcheck.checks.catalogue import Severity
from tests.formats import samples
from tests.formats.wording import worded

if TYPE_CHECKING:
    from factcheck.report import Report

SCHEMAS = Path(os.environ.get("SCHEMAS") or Path(__file__).parents[3] / "shared" / "schemas")
FORMATS = {"sarif": "sarif-schema-2.1.0.json", "rdjson": "rdjson-diagnostic-result.json"}
JUNIT = "junit-10.xsd"


def reports() -> dict[str, Report]:
    made = {one.__name__: one() for one in (samples.two, samples.quiet, samples.hostile, samples.eight, samples.house)}
    return made | {"odd": worded('\x00]]>"{0}[x](1)\u202e\uffff', Severity.NOTE, 12)}


def schema(name: str) -> Path:
    path = SCHEMAS / name
    if not path.is_file():
        pytest.skip(f"not run: there is no {name} in SCHEMAS ({SCHEMAS})")
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_json_follows_its_schema(name: str, tmp_path: Path) -> None:
    form = import_module(f"factcheck.formats.{name}")
    for sample, report in reports().items():
        (tmp_path / f"{sample}.json").write_text(form.render(report), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema(FORMATS[name]))]
    done = subprocess.run([*command, *map(str, tmp_path.iterdir())], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_junit_follows_its_schema() -> None:
    form = import_module("factcheck.formats.junit")
    checked = xmlschema.XMLSchema(schema(JUNIT))
    for report in reports().values():
        checked.validate(form.render(report))
