"""Waivers: findings that somebody lets pass, for a reason, until a day.

Nothing here reads a clock: the day that they are held to is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.decisions import WaiverRecord, Waivers
from factcheck.report.summary import count_findings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.project import Waiver
    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord


def waive(report: Report, waivers: Sequence[Waiver], today: date) -> Report:
    """The report with its waivers: what one covers fails no run and stands apart.

    A waiver of a fingerprint goes before one of a code, else the first that fits. One holds through the day it expires.
    """
    if not waivers:
        return report
    valid = [place for place, one in enumerate(waivers) if one.expires >= today]
    ranked = sorted(valid, key=lambda place: not waivers[place].fingerprint)
    findings = [_covered(one, [place for place in ranked if _fits(waivers[place], one)]) for one in report.findings]
    items = [_record(report, place, one, findings, valid=place in valid) for place, one in enumerate(waivers)]
    return report.model_copy(
        update={
            "findings": findings,
            "summary": report.summary.model_copy(update=count_findings(findings)),
            "waivers": Waivers(day=today.isoformat(), items=items),
        }
    )


def _fits(waiver: Waiver, finding: FindingRecord) -> bool:
    return finding.fingerprint == waiver.fingerprint or finding.code == waiver.code


def _covered(finding: FindingRecord, fitting: list[int]) -> FindingRecord:
    if not fitting:
        return finding
    return finding.model_copy(update={"waiver": _id(fitting[0]), "fails": False})


def _record(report: Report, place: int, waiver: Waiver, findings: list[FindingRecord], *, valid: bool) -> WaiverRecord:
    covered = [one.fingerprint for one in findings if (one.waiver == _id(place) if valid else _fits(waiver, one))]
    return WaiverRecord(
        id=_id(place),
        code=waiver.code,
        fingerprint=waiver.fingerprint,
        reason=waiver.reason,
        by=waiver.by if report.edition == "internal" else "",
        expires=waiver.expires.isoformat(),
        state="expired" if not valid else "used" if covered else "unused",
        findings=covered,
    )


def _id(place: int) -> str:
    return f"w{place + 1}"
