"""`factcheck batch`: the stories that many articles tell, each compared, and an index of their reports."""

# Annotations are read when the program runs: typer makes the flags of them.
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.application import Editions, FailsOn, Templates, app
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.deciding import KnownFindings, Now, tell_notes
from factcheck.cli.exits import gravest, mendable
from factcheck.cli.running import Jobs, StoriesFolder, outcome_line, plain_formats
from factcheck.cli.stories import Wanted
from factcheck.cli.terminal import Quiet, Verbose, Volume, printable, tell, volume

DEFAULT = ("html", "json")
"""A PDF takes longer than everything else of a story."""


@app.command()
def batch(  # noqa: PLR0913 - each is a flag
    place: Annotated[
        Path, typer.Argument(metavar="DIR|MANIFEST", help="A folder of articles; a list of files, one a line, or TOML.")
    ],
    *,
    folder: StoriesFolder = Path("reports"),
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="NAMES", help="Formats, with commas. [html,json]")
    ] = None,
    jobs: Jobs = None,
    fail_on: FailsOn = None,
    edition: Editions = None,
    templates: Templates = None,
    baseline: KnownFindings = None,
    now: Now = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    config: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Find which articles tell one story, compare each story, and write an index of the reports, the gravest first.

    What was compared before, and is the same still, is not compared again.
    """
    from factcheck.cli.batches import Batch, written  # noqa: PLC0415 - what a report is of is loaded

    with mendable():
        flags = (("--fail-on", "fail_on", fail_on), ("--edition", "edition", edition))
        configuration = configured(config, isolated, assignments, *flags)
        wanted = Wanted(plain_formats(formats or DEFAULT), formats is not None, templates, now)
        loud = volume(quiet, verbose)
        made = written(Batch(place, folder, configuration, wanted, baseline, jobs, whole=loud is Volume.VERBOSE))
        for one in made.outcomes:
            if one.told and (loud or one.status):
                typer.echo(printable("\n".join([outcome_line(one), *(f"      {line}" for line in one.findings)])))
            for complaint in one.complaints:
                tell(f"{one.name}: {complaint}")
        for missing in made.index.uncompared:
            tell(f"{missing.code} {missing.file}: {missing.reason}")
        tell_notes(*(one.notes for one in made.outcomes if one.notes is not None))
        if loud:
            typer.echo(printable(made.told))
        raise typer.Exit(gravest(made.statuses))
