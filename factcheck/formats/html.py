"""The page: one file, no request, readable without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.templating import render_template

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.report import Report

SUFFIX = ".html"


TEMPLATE = "report.html"


def render(report: Report, templates: Path | None = None) -> str:
    """The report as one HTML file; a folder's templates stand for the packaged ones."""
    return render_template(TEMPLATE, report, templates)
