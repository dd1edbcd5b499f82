"""Every text format of every sample report, as accepted."""

from __future__ import annotations

import json as data
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from factcheck import formats
from factcheck.formats import json
from factcheck.report import Report
from factcheck.report.schema import Report as Schema
from tests.formats import samples
from tests.formats.gold import assert_gold

FORMATS = sorted({one.name for one in iter_modules(formats.__path__)} - {"json", "pdf"})
SAMPLES = {
    "two": samples.two,
    "quiet": samples.quiet,
    "hostile": samples.hostile,
    "eight": samples.eight,
    "decided": samples.decided,
}


def accepted(name: str, written: str) -> str:
    """What is held to the gold file: all of it, but for SARIF's rules, which are the documentation of the checks."""
    if name != "sarif":
        return written
    log: dict[str, Any] = data.loads(written)
    driver = log["runs"][0]["tool"]["driver"]
    driver["rules"] = []
    for result in log["runs"][0]["results"]:
        result.pop("ruleIndex", None)
    return data.dumps(log, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_written_as_accepted(sample: str, name: str) -> None:
    form = import_module(f"{formats.__name__}.{name}")
    assert_gold(f"formats/{sample}{form.SUFFIX}", accepted(name, form.render(SAMPLES[sample]())))


def test_the_data_is_written_as_accepted() -> None:
    assert_gold("formats/two.json", json.render(samples.two()))


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_data_is_the_report(sample: str) -> None:
    report = SAMPLES[sample]()
    written = json.render(report)
    assert Report is Schema
    assert Report.model_validate_json(written) == report
    assert written.endswith("}\n")
