"""The page: one file, no request, readable without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.templating import render_template

if TYPE_CHECKING:
    from factcheck.report import Report

SUFFIX = ".html"


def render(report: Report) -> str:
    """The report as one HTML file."""
    return render_template("report.html", report)
