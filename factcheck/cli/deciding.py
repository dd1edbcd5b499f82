"""What a desk has decided beforehand, found for one comparison: its baseline and its waivers, and the day of today."""

# Annotations are read when the program runs: typer makes the flags of them.
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.terminal import tell

if TYPE_CHECKING:
    from factcheck.configuration import Configuration
    from factcheck.project import Ruling, Waiver
    from factcheck.report import Report

KnownFindings = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Findings that were known; only others fail.")
]
Now = Annotated[
    str | None,
    typer.Option(
        "--now", metavar="DATE", help="The day that waivers are held to. [SOURCE_DATE_EPOCH, or today in UTC]"
    ),
]


@dataclass(frozen=True, slots=True)
class Decisions:
    """Rulings, waivers with the day that they are held to, and known fingerprints, None where there is no baseline."""

    rulings: tuple["Ruling", ...] = ()
    waivers: tuple["Waiver", ...] = ()
    today: date = date.min
    known: frozenset[str] | None = None
    shared: bool = False
    """Whether what is known may be of other stories."""

    def applied(self, report: "Report") -> "Report":
        """The report with its waivers, held against the baseline; the rulings were taken in before."""
        from factcheck.baseline import hold_against  # noqa: PLC0415 - Jinja2 is loaded
        from factcheck.waivers import waive  # noqa: PLC0415 - as above

        waived = waive(report, self.waivers, self.today)
        return waived if self.known is None else hold_against(waived, self.known, shared=self.shared)


def decisions_of(
    configuration: "Configuration",
    now: str | None,
    baseline: Path | None = None,
    *,
    story: str = "",
    known: bool = True,
) -> Decisions:
    """What holds for a story of the configuration, or for what is none; `known` is whether there may be a baseline.

    A clock is read only where there are waivers and no day is given.
    """
    project = configuration.project
    waivers = project.waivers_for(story)
    day = _day(now) if now or waivers else date.min
    file = baseline or configuration.path(project.baseline_of(story)) if known else None
    shared = not baseline and len(project.story) > 1 and project.baseline_of(story) == project.baseline
    return Decisions(project.rulings_for(story), waivers, day, _known(file) if file else None, shared)


def _known(file: Path) -> frozenset[str]:
    from factcheck.baseline import read_baseline  # noqa: PLC0415 - what a report is of is loaded

    return read_baseline(file)


def _day(now: str | None) -> date:
    """The day that was given, else today in UTC."""
    return given_day(now) or datetime.now(UTC).date()


def given_day(now: str | None) -> date | None:
    """The day that was given, else that of SOURCE_DATE_EPOCH, else None."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if now:
            return datetime.fromisoformat(now).date()
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None
    except (ValueError, OverflowError, OSError):
        hint, wanted = ("--now", "an ISO date") if now else ("SOURCE_DATE_EPOCH", "a number of seconds")
        raise typer.BadParameter(f'"{now or epoch}" is not {wanted}.', param_hint=hint) from None


Notes = dict[tuple[str, str], tuple[bool, str]]
"""By kind and reason of a decision: whether it is idle, and what there is to say of it."""


def notes_on(report: "Report") -> Notes:
    """What there is to say of each ruling and waiver: that it is not applied, covers nothing or has expired."""
    notes: Notes = {}
    for ruling in report.rulings:
        told = "" if ruling.applied else f"the ruling on “{ruling.words}” was not applied: {ruling.why}."
        notes[ruling.words, ruling.reason] = not ruling.applied, told
    for one in report.waivers.items if report.waivers else []:
        name, count = one.code or one.fingerprint, len(one.findings)
        back = f"; {count} {'finding counts' if count == 1 else 'findings count'} again" if count else ""
        told = {
            "used": "",
            "unused": f"the waiver of {name} covers nothing. Take it out.",
            "expired": f"the waiver of {name} expired on {one.expires}{back}. Renew it or take it out.",
        }[one.state]
        notes[name, one.reason] = one.state == "unused", told
    return notes


def tell_notes(*stories: Notes) -> None:
    """Say what there is to say; of what is idle in one story only where it is in all."""
    for decision in dict.fromkeys(one for notes in stories for one in notes):
        found = [notes[decision] for notes in stories if decision in notes]
        everywhere = all(idle for idle, _ in found)
        for told in dict.fromkeys(told for idle, told in found if told and (everywhere or not idle)):
            tell(told)
