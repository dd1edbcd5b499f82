"""A report that has the same words wherever an article's, an outlet's or a caller's words can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Relation, Severity
from tests.formats.assembling import assemble
from tests.formats.story import Account, Part, finding

if TYPE_CHECKING:
    from factcheck.report import Report


def worded(words: str, severity: Severity = Severity.FIX, count: int = 1) -> Report:
    """Two articles with so many findings, all of that severity; titles and outlets are the words, too."""
    accounts = [Account(name, words, words, "2025-09-05", (words, words, words)) for name in ("a1", "a2")]
    told = [
        finding("M01", Relation.CONFLICT, severity, words, words, *(Part(one, n % 3, (words,)) for one in accounts))
        for n in range(count)
    ]
    numbered = [one.model_copy(update={"fingerprint": f"{n:016x}", "check": "count"}) for n, one in enumerate(told)]
    return assemble(accounts, numbered, words)


def in_file(report: Report, file: str) -> Report:
    """The report, its articles read from a file of that name."""
    articles = [one.model_copy(update={"file": file}) for one in report.articles]
    return report.model_copy(update={"articles": articles})
