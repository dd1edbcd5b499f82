"""`factcheck run`: every story of the configuration, on several processors."""

# Annotations are read when the program runs: typer makes the flags of them.
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.application import Editions, FailsOn, Templates, app
from factcheck.cli.bars import bar
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.deciding import Now, tell_notes
from factcheck.cli.exits import FINDINGS, MACHINE, OK, WRONG_CALL, gravest, mendable
from factcheck.cli.outputs import DEFAULT
from factcheck.cli.processes import each_done
from factcheck.cli.stories import Outcome, Task, Wanted, chosen_stories, done, lost, task_of
from factcheck.cli.terminal import Quiet, Verbose, Volume, printable, tell, volume

StoriesFolder = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder of the stories' folders.")]
Jobs = Annotated[int | None, typer.Option(metavar="N", min=1, help="Processes. [one a processor]")]

SIGNS = {OK: "pass", FINDINGS: "FAIL", WRONG_CALL: "ERROR", MACHINE: "ERROR"}


@app.command()
def run(  # noqa: PLR0913 - each is a flag
    names: Annotated[list[str] | None, typer.Argument(metavar="STORY", help="Stories by name. [all]")] = None,
    *,
    folder: StoriesFolder = Path("reports"),
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="NAMES", help="Formats, with commas. [html,pdf,json]")
    ] = None,
    jobs: Jobs = None,
    fail_on: FailsOn = None,
    edition: Editions = None,
    templates: Templates = None,
    now: Now = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    config: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Compare every story of the configuration; one that cannot be read does not stop the others."""
    with mendable():
        flags = (("--fail-on", "fail_on", fail_on), ("--edition", "edition", edition))
        configuration = configured(config, isolated, assignments, *flags)
        wanted = Wanted(plain_formats(formats or list(DEFAULT)), formats is not None, templates, now)
        stories = chosen_stories(configuration, names or ())
        tasks = [task_of(configuration, one, folder, wanted) for one in stories]
        loud, found = volume(quiet, verbose), outcomes_of(tasks, jobs)
        outcomes = list(_told(list(found) if sys.stderr.isatty() else found, loud))  # a line would break the bar
        tell_notes(*(one.notes for one in outcomes if one.notes is not None))
        raise typer.Exit(_verdict(outcomes))


def plain_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """The formats by name; a file of its own would be that of every story."""
    if any("=" in one for one in formats):
        told = "each story has its own folder; name the formats alone."
        raise typer.BadParameter(told, param_hint="--format")
    return tuple(formats)


def outcomes_of(tasks: Sequence[Task], jobs: int | None) -> Iterator[Outcome]:
    """What becomes of each story, in their order."""
    with bar("Comparing", len(tasks)) as step:
        for outcome in each_done(done, tasks, jobs, lost):
            step()
            yield outcome


def _told(outcomes: Iterable[Outcome], loud: Volume) -> Iterator[Outcome]:
    """The outcomes, each told as it comes: a line on standard output, complaints on standard error."""
    for one in outcomes:
        if one.told and (loud or one.status):
            told = one.findings if loud is Volume.VERBOSE else one.failing
            lines = [outcome_line(one), *(f"      {line}" for line in told)]
            typer.echo(printable("\n".join(lines)))
        for complaint in one.complaints:
            tell(f"{one.name}: {complaint}")
        yield one


def outcome_line(outcome: Outcome) -> str:
    """What became of a story, in a line."""
    return f"{SIGNS[outcome.status]:<5} {outcome.name}: {outcome.told}"


def _verdict(outcomes: Sequence[Outcome]) -> int:
    """The gravest status; what could not be compared is listed at the end."""
    failed = [one.name for one in outcomes if one.status in {WRONG_CALL, MACHINE}]
    if failed:
        tell(f"{len(failed)} of {len(outcomes)} stories failed: {', '.join(failed)}.")
    return gravest(one.status for one in outcomes)
