"""The review comment: short enough, found again, and nothing of an article acts in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from factcheck.formats import markdown
from factcheck.report.decisions import WaiverRecord, Waivers
from tests.formats import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.report import Report

OURS = {"b", "del", "ins", "details", "summary"}


def _rendered(report: Report) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown.render(report))).replace("<!-- -->", "")


@pytest.mark.parametrize("sample", [samples.two, samples.hostile, samples.eight, samples.quiet])
def test_it_starts_with_the_marker(sample: Callable[[], Report]) -> None:
    assert markdown.render(sample()).startswith(f"{markdown.MARKER}\n")


def test_hostile_words_are_words() -> None:
    made = _rendered(samples.hostile())
    structure = set(re.findall(r"</?([a-z0-9]+)", made))
    assert structure <= OURS | {"h2", "h3", "p", "strong", "em", "ul", "li", "blockquote"} | {
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert "&lt;/details&gt;&lt;/script&gt;" in made
    assert "[link](javascript:alert(1)) `code` ***stars***" in made


def test_folded_parts_are_closed() -> None:
    made = _rendered(samples.two())
    assert made.count("<details>") == made.count("</details>") > 0


def _many(count: int) -> Report:
    report = samples.two()
    findings = [
        one.model_copy(update={"fingerprint": f"{one.fingerprint}{n}"})
        for n in range(count)
        for one in report.findings[:9]
    ]
    summary = report.summary.model_copy(update={"total": len(findings)})
    return report.model_copy(update={"findings": findings, "summary": summary})


def test_a_long_report_is_cut_at_a_finding_and_says_so() -> None:
    report = _many(30)
    made = markdown.render(report)
    shown = made.count("\n### ")
    assert 60_000 < len(made) <= markdown.LIMIT
    assert f"**{len(report.findings) - shown} more findings did not fit" in made


def test_words_that_fill_the_comment_alone_leave_the_counts() -> None:
    report = samples.two()
    sources = [one.model_copy(update={"published": "@" * 70_000}) for one in report.summary.sources]
    huge = report.model_copy(update={"summary": report.summary.model_copy(update={"sources": sources})})
    made = markdown.render(huge)
    assert len(made) < markdown.LIMIT
    assert "**9 findings**: ■ 1 stop · ◆ 3 fix" in made


def test_waivers_that_fill_the_comment_alone_leave_the_findings() -> None:
    one = WaiverRecord(
        id="w1", code="Q06", fingerprint="", reason="x" * 400, by="E", expires="2026-01-01", state="unused", findings=[]
    )
    many = [one.model_copy(update={"id": f"w{number}"}) for number in range(300)]
    report = samples.two()
    made = markdown.render(report.model_copy(update={"waivers": Waivers(day="2025-09-05", items=many)}))
    assert len(made) < markdown.LIMIT
    assert made.count("\n### ") == 9
