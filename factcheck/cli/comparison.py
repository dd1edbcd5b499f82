"""One comparison of the command line: made, written, told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.deciding import Decisions, notes_on, tell_notes
from factcheck.cli.exits import FINDINGS, OK
from factcheck.cli.publishing import print_outputs, published, refuse_unready, tell_failures
from factcheck.cli.snapshots import snapshot_files
from factcheck.cli.summary import print_summary
from factcheck.cli.terminal import Volume
from factcheck.comparison import compare

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.cli.outputs import Outputs, Target
    from factcheck.document import Article
    from factcheck.report import Report
    from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked for; `asked` whether the formats were named rather than the default ones.

    `templates` is a folder of the caller's own; no setting can name it.
    """

    articles: list[Article]
    settings: Settings
    targets: tuple[Target, ...]
    asked: bool
    decisions: Decisions
    templates: Path | None = None
    now: str | None = None
    volume: Volume = Volume.PLAIN


@dataclass(frozen=True, slots=True)
class Made:
    """The report and its formats."""

    report: Report
    outputs: Outputs


def made(call: Call, step: Callable[[str], None]) -> Made:
    """Compare, render and write; `step` is told what is being done."""
    refuse_unready(call.targets, call.templates)
    step("Comparing")
    report = call.decisions.applied(compare(call.articles, call.settings, call.decisions.rulings))
    step("Writing")
    beside = snapshot_files(call.articles, call.targets, call.now)
    return Made(report, published(report, call.targets, call.templates, beside))


def tell_made(call: Call, result: Made) -> int:
    """Print the report or its summary, say what could not be made, and give the exit status."""
    if call.volume and all(target.file for target in call.targets):
        print_summary(result.report, whole=call.volume is Volume.VERBOSE)
    print_outputs(result.outputs, call.volume)
    tell_notes(notes_on(result.report))
    if status := tell_failures(result.outputs, asked=call.asked):
        return status
    return FINDINGS if any(finding.fails for finding in result.report.findings) else OK
