"""The baseline: fingerprints of findings that were known, one a line, sorted; a report held against them.

A fingerprint is made of the code, of what is compared and of the words on both sides: edits elsewhere leave it alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.errors import BaselineError
from factcheck.loading.files import read_list
from factcheck.report.decisions import BaselineRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Set
    from pathlib import Path

    from factcheck.report import Report

MOST_BYTES = 5_000_000
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


def read_baseline(file: Path) -> frozenset[str]:
    """The fingerprints of a file; empty lines and what follows a "#" are passed over.

    Raises:
        LoadError: it cannot be read.
        BaselineError: a line is no fingerprint.

    """
    known: set[str] = set()
    for number, line in enumerate(read_list(file, MOST_BYTES).split("\n"), 1):
        written = line.partition("#")[0].strip()
        if written and not _FINGERPRINT.fullmatch(written):
            message = f'"{written[:40]}" is no fingerprint.'
            mend = "Take the line out, or write the file anew with `factcheck baseline`."
            raise BaselineError(message, subject=f"{file}, line {number}", mend=mend)
        known.add(written)
    return frozenset(known - {""})


def known_from(reports: Iterable[Report]) -> frozenset[str]:
    """The fingerprints of reports; what is waived stays out, so that it comes back when that expires."""
    return frozenset(one.fingerprint for report in reports for one in report.findings if one.waiver is None)


def write_baseline(known: Iterable[str]) -> str:
    """Fingerprints as a baseline."""
    return "".join(f"{one}\n" for one in sorted(set(known)))


def hold_against(report: Report, known: Set[str], *, shared: bool = False) -> Report:
    """The report with each finding told to be new or persisting; what persists fails no run.

    What is known may be `shared` by several stories: then nothing is told to be found no longer.
    """
    findings = [
        one.model_copy(update={"baseline": "persisting", "fails": False})
        if one.fingerprint in known
        else one.model_copy(update={"baseline": "new"})
        for one in report.findings
    ]
    counted = [one.baseline for one in findings if one.waiver is None]
    record = BaselineRecord(
        known=counted.count("persisting") if shared else len(known),
        new=counted.count("new"),
        persisting=counted.count("persisting"),
        resolved=[] if shared else sorted(set(known) - {one.fingerprint for one in findings}),
    )
    return report.model_copy(update={"findings": findings, "baseline": record})
