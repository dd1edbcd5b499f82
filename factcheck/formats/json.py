"""The report as data: the published schema, two spaces deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.report import Report

SUFFIX = ".json"


def render(report: Report) -> str:
    """The report as JSON, with a line end."""
    return report.model_dump_json(indent=2) + "\n"
