"""One comparison of the command line: made, written, told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from factcheck.cli.exits import FINDINGS, MACHINE, OK
from factcheck.cli.outputs import refuse_no_templates, render_all
from factcheck.cli.summary import print_summary
from factcheck.cli.terminal import printable, tell
from factcheck.cli.writing import refuse_unwritable, write_all
from factcheck.comparison import compare

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.cli.outputs import Outputs
    from factcheck.document import Article
    from factcheck.report import Report
    from factcheck.settings import Settings

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked for; `asked` whether the formats were named rather than the default ones.

    `templates` is a folder of the caller's own; no setting can name it.
    """

    articles: list[Article]
    settings: Settings
    folder: Path
    formats: tuple[str, ...]
    asked: bool
    templates: Path | None = None

    @property
    def printed(self) -> bool:
        """Whether the report itself goes to standard output."""
        return str(self.folder) == STANDARD_OUTPUT


@dataclass(frozen=True, slots=True)
class Made:
    """The report, its files' contents, and where they were written."""

    report: Report
    outputs: Outputs
    written: list[Path]


def made(call: Call, step: Callable[[str], None]) -> Made:
    """Compare, render and write; `step` is told what is being done."""
    _ready(call)
    step("Comparing")
    report = compare(call.articles, call.settings)
    step("Writing")
    outputs = render_all(report, call.formats, call.templates)
    return Made(report, outputs, [] if call.printed else write_all(call.folder, outputs.files))


def tell_made(call: Call, result: Made) -> int:
    """Print the report or its summary, say what could not be made, and give the exit status."""
    if call.printed:
        for content in result.outputs.files.values():
            typer.echo(content, nl=False)
    else:
        print_summary(result.report)
        typer.echo("Written: " + ", ".join(printable(str(path)) for path in result.written))
    for name, failure in result.outputs.failures.items():
        old = call.folder / name
        tell(f"{failure} {old} is of an earlier run." if old.exists() else str(failure))
    if call.asked and result.outputs.failures:
        return MACHINE
    return FINDINGS if any(finding.fails for finding in result.report.findings) else OK


def _ready(call: Call) -> None:
    if call.templates:
        refuse_no_templates(call.templates)
    if not call.printed:
        refuse_unwritable(call.folder)
    elif len(call.formats) != 1:
        raise typer.BadParameter("one format can be printed: name it with --format.", param_hint="--output")
