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

    def applied(self, report: "Report") -> "Report":
        """The report with its waivers, held against the baseline; the rulings were taken in before."""
        from factcheck.baseline import hold_against  # noqa: PLC0415 - Jinja2 is loaded
        from factcheck.waivers import waive  # noqa: PLC0415 - as above

        waived = waive(report, self.waivers, self.today)
        return waived if self.known is None else hold_against(waived, self.known)


def decisions_of(
    configuration: "Configuration", now: str | None, baseline: Path | None = None, story: str = ""
) -> Decisions:
    """What holds for a story of the configuration; a clock is read only where there are waivers and no day is given."""
    waivers = configuration.project.waivers_for(story)
    day = _day(now) if now or waivers else date.min
    file = baseline or configuration.path(configuration.project.baseline_of(story))
    return Decisions(configuration.project.rulings_for(story), waivers, day, _known(file) if file else None)


def _known(file: Path) -> frozenset[str]:
    from factcheck.baseline import read_baseline  # noqa: PLC0415 - what a report is of is loaded

    return read_baseline(file)


def _day(now: str | None) -> date:
    """The day that was given, else that of SOURCE_DATE_EPOCH, else today in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if now:
            return datetime.fromisoformat(now).date()
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
    except (ValueError, OverflowError, OSError):
        hint, wanted = ("--now", "an ISO date") if now else ("SOURCE_DATE_EPOCH", "a number of seconds")
        raise typer.BadParameter(f'"{now or epoch}" is not {wanted}.', param_hint=hint) from None


def warn_of_decisions(report: "Report") -> None:
    """Say which rulings were not applied, which waivers cover nothing, and which have expired."""
    for ruling in report.rulings:
        if not ruling.applied:
            tell(f"the ruling on “{ruling.words}” was not applied: {ruling.why}.")
    for one in report.waivers.items if report.waivers else []:
        name = f"the waiver of {one.code or one.fingerprint}"
        if one.state == "unused":
            tell(f"{name} covers nothing. Take it out.")
        elif one.state == "expired":
            count = len(one.findings)
            back = f"; {count} {'finding counts' if count == 1 else 'findings count'} again" if count else ""
            tell(f"{name} expired on {one.expires}{back}. Renew it or take it out.")
