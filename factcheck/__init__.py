"""Compare outlets' accounts of one story: every difference, with the words that prove it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.comparison import analyze, analyze_many, compare
    from factcheck.document import Article
    from factcheck.report import Analysis, Report

__all__ = ["Analysis", "Article", "Report", "analyze", "analyze_many", "compare"]

_HOMES = {
    "Analysis": "factcheck.report",
    "Article": "factcheck.document",
    "Report": "factcheck.report",
    "analyze": "factcheck.comparison",
    "analyze_many": "factcheck.comparison",
    "compare": "factcheck.comparison",
}


def __getattr__(name: str) -> object:
    """Each name from its home when it is first asked for: spaCy takes a second that `--help` need not wait for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
