"""JUnit's XML: well formed whatever the words, and failed where the run is."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from factcheck.formats import junit
from tests.formats import samples
from tests.formats.wording import worded


def cases(written: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(written).iter("testcase"))  # noqa: S314 - our own


def test_what_fails_the_run_fails_its_case() -> None:
    report = samples.two()
    told = {one.get("name", "").split()[0]: one.find("failure") is not None for one in cases(junit.render(report))}
    assert told == {"comparison": False, **{one.code: one.fails for one in report.findings}}


def test_without_findings_the_coverage_stands_alone() -> None:
    (case,) = cases(junit.render(samples.quiet()))
    assert case.findtext("system-out") == samples.quiet().coverage.statement


@pytest.mark.parametrize(
    "words",
    [
        "]]>",
        "</failure><testcase name='x'/>",
        '" onload="',
        "&#0;",
        "a\x00\x0b\x1bb",
        "\ufffe\uffff",
        "line\none",
        "<!--",
    ],
)
def test_words_stay_words(words: str) -> None:
    comparison, case = cases(junit.render(worded(words)))
    assert (comparison.get("name"), len(case)) == ("comparison", 1)
    assert all(one.isprintable() or one == "\n" for one in "".join(case.itertext()))


def test_names_are_unique() -> None:
    names = [(one.get("classname"), one.get("name")) for one in cases(junit.render(worded("Fog", count=30)))]
    assert len(set(names)) == 31
