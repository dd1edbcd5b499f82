"""The commands that show and keep what a desk has decided: its configuration, its waivers, its baseline."""

# Annotations are read when the program runs: typer makes the flags of them.
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.application import app
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.deciding import Now
from factcheck.cli.exits import mendable
from factcheck.cli.terminal import printable, progress, tell
from factcheck.cli.writing import write_files
from factcheck.configuration import NAME, find_configuration
from factcheck.effective import effective
from factcheck.project import Waiver

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
        tell(f"{what} is waived through {waiver.expires} in {chosen}.")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f'"{written}" is not an ISO date.', param_hint="--expires") from None


@app.command()
def baseline(  # noqa: PLR0913 - each is a flag
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Reports (.json), or one story's articles. [all stories]"),
    ] = None,
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
    from factcheck.cli.freezing import known_files, known_stories  # noqa: PLC0415 - what a report is of is loaded

    with mendable():
        configuration = configured(file, isolated, assignments)
        common = configuration.path(configuration.project.baseline) or Path(BASELINE)
        with progress("Reading"):
            if files:
                known = {output or common: known_files(files, configuration, now)}
            else:
                known = known_stories(configuration, now, output, common)
        _write(known)


def _write(known: dict[Path, frozenset[str]]) -> None:
    """Each file with its fingerprints; "-" is standard output."""
    from factcheck.baseline import write_baseline  # noqa: PLC0415 - what a report is of is loaded

    contents = {place: write_baseline(ones) for place, ones in known.items()}
    write_files({place: content.encode() for place, content in contents.items() if str(place) != "-"})
    for place, content in contents.items():
        if str(place) == "-":
            typer.echo(content, nl=False)
        else:
            count = content.count("\n")
            tell(f"{count} {'finding is' if count == 1 else 'findings are'} known now: {place}.")
