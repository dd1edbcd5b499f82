"""Every text format of every sample report, as accepted."""

from __future__ import annotations

import pytest

from factcheck.formats import html, json, markdown, text
from factcheck.report import Report
from factcheck.report.schema import Report as Schema
from tests.formats import samples
from tests.formats.gold import assert_gold

FORMATS = {"html": html, "markdown": markdown, "text": text}
SAMPLES = {"two": samples.two, "quiet": samples.quiet, "hostile": samples.hostile, "eight": samples.eight}


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_written_as_accepted(sample: str, name: str) -> None:
    form = FORMATS[name]
    assert_gold(f"formats/{sample}{form.SUFFIX}", form.render(SAMPLES[sample]()))


def test_the_data_is_written_as_accepted() -> None:
    assert_gold("formats/two.json", json.render(samples.two()))


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_data_is_the_report(sample: str) -> None:
    report = SAMPLES[sample]()
    written = json.render(report)
    assert Report is Schema
    assert Report.model_validate_json(written) == report
    assert written.endswith("}\n")
