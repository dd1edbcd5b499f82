"""One report of the command line: rendered, written, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from factcheck.cli.exits import MACHINE, OK
from factcheck.cli.outputs import refuse_no_templates, render_all
from factcheck.cli.terminal import Volume, printable, tell
from factcheck.cli.writing import refuse_unwritable, write_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from factcheck.cli.outputs import Outputs, Target
    from factcheck.report import Report


def refuse_unready(targets: Sequence[Target], templates: Path | None) -> None:
    """Look, before long work is done for it, whether the templates are any and whether the files can be written."""
    if templates:
        refuse_no_templates(templates)
    for folder in dict.fromkeys(one.file.parent for one in targets if one.file):
        refuse_unwritable(folder)


def published(
    report: Report, targets: Sequence[Target], templates: Path | None, beside: Mapping[Path, bytes] | None = None
) -> Outputs:
    """The report in each format, its files written; what goes to standard output is not printed yet.

    `beside` are other files that are written with it.
    """
    outputs = render_all(report, targets, templates)
    files = {target.file: content for target, content in outputs.contents.items() if target.file}
    write_files({**(beside or {}), **files})
    return outputs


def print_outputs(outputs: Outputs, volume: Volume = Volume.PLAIN) -> None:
    """The format that goes to standard output, and nothing else; where there is none, the files' names."""
    printed = [content for target, content in outputs.contents.items() if not target.file]
    for content in printed:
        typer.echo(content, nl=False)
    written = [printable(str(target.file)) for target in outputs.contents if target.file]
    if not printed and written and volume:
        typer.echo("Written: " + ", ".join(written))


def tell_failures(outputs: Outputs, *, asked: bool) -> int:
    """Say what could not be made; the machine's exit status where it was asked for."""
    for target, failure in outputs.failures.items():
        old = f" {target.file} is of an earlier run." if target.file and target.file.exists() else ""
        tell(f"{failure}{old}")
    return MACHINE if asked and outputs.failures else OK
