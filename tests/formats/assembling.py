"""A whole report around accounts and findings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Severity
from factcheck.days import printed_day
from factcheck.report.schema import (
    AlignmentRecord,
    Coverage,
    CoverageRow,
    InputRecord,
    LedgerRow,
    MatrixCell,
    MatrixRemark,
    MatrixSpeaker,
    MemberRecord,
    Provenance,
    Report,
    SeverityCount,
    SideBySideRow,
    SourceLine,
    Summary,
    Timeline,
    TimelineLink,
    TimelineMark,
)
from tests.formats.story import Account, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.report.finding import FindingRecord


def assemble(  # noqa: PLR0913 - the parts of a report
    accounts: Sequence[Account],
    told: list[FindingRecord],
    title: str,
    *,
    ledger: Sequence[LedgerRow] = (),
    marks: Sequence[TimelineMark] = (),
    links: Sequence[TimelineLink] = (),
) -> Report:
    """A whole report around accounts and findings."""
    shown = [one for one in told if not one.folded]
    rows = [
        SideBySideRow(cells=row(accounts, [n if n < len(one.sentences) - 1 else None for one in accounts], told))
        for n in range(max(len(one.sentences) for one in accounts) - 1)
    ]
    ends = [
        SideBySideRow(cells=row(accounts, [len(one.sentences) - 1 if one is last else None for one in accounts], told))
        for last in accounts
    ]
    return Report(
        summary=Summary(
            title=title,
            sources=[_source(one) for one in accounts],
            total=len(shown),
            counts=[
                SeverityCount(severity=severity, count=sum(one.severity is severity for one in shown))
                for severity in Severity
            ],
            folded=len(told) - len(shown),
            remarks="1 of 3 quotations shared",
            method="Differences between accounts. Not a verdict on what is true.",
        ),
        articles=[one.record() for one in accounts],
        analyses=[one.analysis() for one in accounts],
        alignments=_alignments(accounts),
        findings=told,
        ledger=list(ledger),
        timeline=_timeline(accounts, marks, links),
        matrix=_matrix(accounts, told),
        rows=[*rows, *ends],
        coverage=_coverage(accounts),
        provenance=Provenance(
            tool="factcheck",
            version="0.1.0",
            pipeline="en 0.1.0",
            configuration={"fail_on": "fix", "language": {"pipeline": ""}, "checks": {}},
            inputs=[
                InputRecord(article=one.id, source=f"stories/{n}.txt", sha256=one.record().sha256)
                for n, one in enumerate(accounts, 1)
            ],
        ),
    )


def _source(account: Account) -> SourceLine:
    day = account.published
    published = printed_day(date.fromisoformat(day)) if day else "publication time not given"
    return SourceLine(
        article=account.id,
        outlet=account.outlet,
        title=account.title,
        published=published,
        words=len(account.text.split()),
        url=account.url,
    )


def _alignments(accounts: Sequence[Account]) -> list[AlignmentRecord]:
    members = [
        MemberRecord(
            article=one.id,
            ref="q1",
            start=one.start(2),
            end=one.start(2) + len(one.sentences[2]),
            text=one.sentences[2],
        )
        for one in accounts
    ]
    return [
        AlignmentRecord(
            id="q1", kind="quote", members=members, score=0.905, reason="19 of 21 words in common, in order"
        )
    ]


def mark(article: str, name: str, label: str, printed: str, days: str) -> TimelineMark:
    """A mark; `days` is one day, two with a slash between, or one with a question mark where it is inferred."""
    first, _, last = days.rstrip("?").partition("/")
    kind = "range" if last else "inferred" if days.endswith("?") else "exact"
    kind = "publication" if name == "published" else kind
    return TimelineMark.model_validate(
        {
            "id": f"{article}-{name}",
            "article": article,
            "label": label,
            "printed": printed,
            "first": first,
            "last": last or first,
            "kind": kind,
        }
    )


def _timeline(accounts: Sequence[Account], marks: Sequence[TimelineMark], links: Sequence[TimelineLink]) -> Timeline:
    published = [
        mark(one.id, "published", "published", one.published, one.published) for one in accounts if one.published
    ]
    order = {one.id: number for number, one in enumerate(accounts)}
    both = sorted([*published, *marks], key=lambda one: (order[one.article], one.first, one.last, one.id))
    return Timeline(marks=both, links=list(links))


def _cell(account: Account, state: str, text: str = "", **told: str) -> MatrixCell:
    empty = {"to": "", "venue": "", "on": "", "start": None, "end": None, "quote": None}
    placed = {"start": account.start(2), "end": account.start(2) + 20, "quote": "q1"} if text else {}
    return MatrixCell.model_validate({**empty, "article": account.id, "state": state, "text": text, **placed, **told})


def _matrix(accounts: Sequence[Account], told: list[FindingRecord]) -> list[MatrixSpeaker]:
    first = accounts[0]
    shared = [
        _cell(
            one,
            "quoted",
            one.sentences[min(2, len(one.sentences) - 1)].strip("“"),
            to="reporters" if one is first else "",
            venue="outside City Hall",
        )
        for one in accounts
    ]
    alone = [
        _cell(one, "paraphrased", "the blaze began in a battery room") if one is first else _cell(one, "absent")
        for one in accounts
    ]
    quoted = [one.fingerprint for one in told if one.family in "QA"][:5]
    return [
        MatrixSpeaker(name="Ilona Marek", kind="person", remarks=[MatrixRemark(cells=shared, findings=quoted)]),
        MatrixSpeaker(name="Tomas Adeyemi", kind="person", remarks=[MatrixRemark(cells=alone, findings=[])]),
    ]


def _coverage(accounts: Sequence[Account]) -> Coverage:
    counted = [
        CoverageRow(
            article=one.id,
            outlet=one.outlet,
            words=len(one.text.split()),
            sentences=len(one.sentences),
            quotes=2,
            claims=8,
            aligned=5,
            agreed=1,
            only_here=2,
            undecided=1,
            not_understood=1,
            boilerplate=0,
            unbalanced_marks=0,
        )
        for one in accounts
    ]
    statement = " ".join(
        f"{one.outlet}: {one.sentences} sentences read, {one.aligned} aligned with another account." for one in counted
    )
    return Coverage(articles=counted, statement=statement)
