"""The commands that show and keep what a desk has decided: its configuration, its waivers, its baseline."""

# Annotations are read when the program runs: typer makes the flags of them.
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.application import app
from factcheck.cli.articles import load_articles
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.deciding import Now, decisions_of
from factcheck.cli.exits import mendable
from factcheck.cli.terminal import printable, progress, tell
from factcheck.cli.writing import write_files
from factcheck.configuration import NAME, Configuration, find_configuration
from factcheck.effective import effective
from factcheck.loading.files import read_list
from factcheck.project import Waiver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Report

BASELINE = "factcheck-baseline.txt"


@app.command()
def config(
    *,
    file: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Print the configuration, with where each value is from."""
    with mendable():
        typer.echo(printable(effective(configured(file, isolated, assignments))))


@app.command()
def waive(  # noqa: PLR0913 - each is a flag
    what: Annotated[str, typer.Argument(metavar="CODE|FINGERPRINT", help="What is let pass.")],
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who answers for it.")],
    expires: Annotated[str, typer.Option(metavar="DATE", help="The last day it holds.")],
    story: Annotated[str, typer.Option(metavar="NAME", help="For one story of the configuration alone.")] = "",
    file: ConfigurationFile = None,
) -> None:
    """Add a waiver to the configuration."""
    from factcheck.cli.appending import with_waiver  # noqa: PLC0415 - every check is loaded

    with mendable():
        waiver = Waiver.of(what, reason=reason, by=by, expires=_day(expires), story=story)
        chosen = file or find_configuration(Path()) or Path(NAME)
        write_files({chosen: with_waiver(chosen, waiver).encode()})
        typer.echo(f"Waived in {printable(str(chosen))}: {what}, through {waiver.expires}.")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f'"{written}" is not an ISO date.', param_hint="--expires") from None


@app.command()
def baseline(  # noqa: PLR0913 - each is a flag
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="A report.json or several, or the articles of one story.")
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help=f"The baseline. [the configured one, {BASELINE}]"),
    ] = None,
    now: Now = None,
    file: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Write the fingerprints of findings, so that only others fail from now on; waived ones are left out."""
    from factcheck.baseline import write_baseline  # noqa: PLC0415 - what a report is of is loaded

    with mendable():
        configuration = configured(file, isolated, assignments)
        chosen = output or configuration.path(configuration.project.baseline) or Path(BASELINE)
        with progress("Reading"):
            written = write_baseline(_reports(files, configuration, now))
        if str(chosen) == "-":
            typer.echo(written, nl=False)
        else:
            write_files({chosen: written.encode()})
            tell(f"{written.count(chr(10))} findings are known now: {chosen}.")


def _reports(files: list[Path], configuration: Configuration, now: str | None) -> "Iterator[Report]":
    """The reports that were given, or the one that articles make."""
    from factcheck.comparison import compare  # noqa: PLC0415 - spaCy takes a second
    from factcheck.report.reading import MOST_BYTES, parse_report  # noqa: PLC0415 - every check is loaded

    kinds = {one.suffix.lower() == ".json" for one in files}
    if len(kinds) > 1:
        raise typer.BadParameter("reports and articles cannot be mixed.", param_hint="FILE")
    if kinds == {True}:
        yield from (parse_report(read_list(one, MOST_BYTES), str(one)) for one in files)
        return
    articles = load_articles(files, {}, configuration.settings.limits)
    decisions = decisions_of(configuration, now)
    yield decisions.applied(compare(articles, configuration.settings, decisions.rulings))
