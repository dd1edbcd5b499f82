"""`factcheck run`: every story of the configuration, on several processors."""

# Annotations are read when the program runs: typer makes the flags of them.
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from signal import SIG_DFL, SIGINT, signal
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.application import Templates, app
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.deciding import Now, tell_notes
from factcheck.cli.exits import FINDINGS, MACHINE, OK, WRONG_CALL, mendable
from factcheck.cli.outputs import DEFAULT
from factcheck.cli.stories import Outcome, Task, Wanted, chosen_stories, done, task_of
from factcheck.cli.terminal import Quiet, Verbose, Volume, printable, tell, volume
from factcheck.settings import Edition, FailOn

if TYPE_CHECKING:
    from collections.abc import Callable

GRAVEST_FIRST = (WRONG_CALL, MACHINE, FINDINGS, OK)
SIGNS = {OK: "pass", FINDINGS: "FAIL", WRONG_CALL: "ERROR", MACHINE: "ERROR"}


@app.command()
def run(  # noqa: PLR0913 - each is a flag
    names: Annotated[list[str] | None, typer.Argument(metavar="STORY", help="Stories by name. [all]")] = None,
    *,
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Folder of the stories' folders.")
    ] = Path("reports"),
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="NAMES", help="Formats, with commas. [html,pdf,json]")
    ] = None,
    jobs: Annotated[int | None, typer.Option(metavar="N", min=1, help="Processes. [one a processor]")] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="Exit with 1 on findings of this severity or a graver one. [fix]")
    ] = None,
    edition: Annotated[
        Edition | None, typer.Option(help="shareable: excerpts around the evidence, no full text. [internal]")
    ] = None,
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
        wanted = Wanted(_plain(formats or list(DEFAULT)), formats is not None, templates, now)
        stories = chosen_stories(configuration, names or ())
        tasks = [task_of(configuration, one, folder, wanted) for one in stories]
        loud, found = volume(quiet, verbose), outcomes_of(tasks, jobs)
        outcomes = list(_told(list(found) if sys.stderr.isatty() else found, loud))  # a line would break the bar
        tell_notes(*(one.notes for one in outcomes if one.notes is not None))
        raise typer.Exit(_verdict(outcomes))


def _plain(formats: Sequence[str]) -> tuple[str, ...]:
    """The formats by name; a file of its own would be that of every story."""
    if any("=" in one for one in formats):
        told = "each story has its own folder; name the formats alone."
        raise typer.BadParameter(told, param_hint="--format")
    return tuple(formats)


def outcomes_of(tasks: Sequence[Task], jobs: int | None) -> Iterator[Outcome]:
    """What becomes of each story, in their order, on as many processes as are asked for or there are processors."""
    count = min(jobs or os.cpu_count() or 1, len(tasks))
    with _progress(len(tasks)) as step:
        for outcome in map(done, tasks) if count == 1 else _shared_out(tasks, count):
            step()
            yield outcome


def _shared_out(tasks: Sequence[Task], count: int) -> Iterator[Outcome]:
    """The tasks on processes that begin anew: what this one has loaded or opened is not theirs."""
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_end_when_interrupted) as pool:
        waiting = [(task.name, pool.submit(done, task)) for task in tasks]
        try:
            for name, future in waiting:
                try:
                    yield future.result()
                except BrokenProcessPool:
                    yield Outcome(name, MACHINE, complaints=("its process was ended; try fewer --jobs.",))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _end_when_interrupted() -> None:
    """A process of the pool has nothing to tell of an interruption: this one does."""
    signal(SIGINT, SIG_DFL)


@contextmanager
def _progress(total: int) -> Iterator["Callable[[], None]"]:
    """A bar on a terminal; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second that a pipe need not wait for
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("Comparing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)


def _told(outcomes: Iterable[Outcome], loud: Volume) -> Iterator[Outcome]:
    """The outcomes, each told as it comes: a line on standard output, complaints on standard error."""
    for one in outcomes:
        if one.told and (loud or one.status):
            told = one.findings if loud is Volume.VERBOSE else one.failing
            lines = [f"{SIGNS[one.status]:<5} {one.name}: {one.told}", *(f"      {line}" for line in told)]
            typer.echo(printable("\n".join(lines)))
        for complaint in one.complaints:
            tell(f"{one.name}: {complaint}")
        yield one


def _verdict(outcomes: Sequence[Outcome]) -> int:
    """The gravest status; what could not be compared is listed at the end."""
    failed = [one.name for one in outcomes if one.status in {WRONG_CALL, MACHINE}]
    if failed:
        tell(f"{len(failed)} of {len(outcomes)} stories failed: {', '.join(failed)}.")
    statuses = {one.status for one in outcomes}
    return next(status for status in GRAVEST_FIRST if status in statuses)
