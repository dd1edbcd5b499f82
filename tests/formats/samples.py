"""Reports made by hand: two outlets, eight, one that says nothing, and one whose words are hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Relation, Severity
from factcheck.report.schema import (
    AlignmentRecord,
    Coverage,
    CoverageRow,
    FindingRecord,
    InputRecord,
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
from tests.formats.story import Account, Part, dated, finding, row

if TYPE_CHECKING:
    from collections.abc import Sequence

COURIER = Account(
    "a1",
    "The Tidewater Courier",
    "Callan ferry terminal to stay shut after fire, mayor says",
    "2025-09-05",
    (
        "Callan ferry terminal to stay shut after fire, mayor says",
        "The Callan ferry terminal will stay closed until the end of the month after Wednesday’s fire, "
        "Mayor Ilona Marek said Thursday.",
        "“The piers are not safe and we will reopen when the engineers have signed every page,” "
        "Marek told reporters outside City Hall.",
        "Fourteen passengers were treated for smoke inhalation, according to the fire department.",
        "A council vote on emergency money is scheduled for Monday.",
        "Fire Chief Tomas Adeyemi said the blaze began in a battery room.",
        "The operator, Callan Lines, declined to comment.",
    ),
    "https://courier.example/callan-ferry-terminal",
)

POST = Account(
    "a2",
    "Northgate Evening Post",
    "Port Callan terminal could reopen within weeks",
    "2025-09-09",
    (
        "Port Callan terminal could reopen within weeks",
        "The Callan ferry terminal is to stay closed until the end of September after a fire last Wednesday, "
        "Mayor Ilona Marek said on Friday.",
        "“The piers are safe and we would reopen when the engineers have signed every page,” "
        "Marek told the Callan Star outside City Hall.",
        "Sixteen passengers were treated for smoke inhalation, the fire department said.",
        "The council voted on Monday to release emergency money.",
        "The blaze reportedly began in a battery room, fire officials said.",
        "Ferries will run from the old harbour until then, Callan Lines said.",
    ),
)

_SAME_REMARK = "19 of 21 words in common, in order; the same speaker; both outside City Hall"
_WORDING = (
    ("plain", "The piers are "),
    ("removed", "not "),
    ("plain", "safe and we "),
    ("removed", "will"),
    ("inserted", "would"),
    ("plain", " reopen when the engineers have signed every page"),
)


def findings() -> list[FindingRecord]:
    """What a careful reader finds in the two stories, gravest first."""
    marek = "Mayor Ilona Marek, outside City Hall"
    return [
        finding(
            "Q07",
            Relation.CONFLICT,
            Severity.STOP,
            "Marek’s words say the opposite: “are not safe” / “are safe”",
            "The same remark is quoted with a negation in one account and without it in the other. "
            "“will” also stands as “would”.",
            Part(COURIER, 2, ("not", "will"), f"{marek}, to reporters", ("negation", "will (modal)")),
            Part(POST, 2, ("are safe", "would"), f"{marek}, to the Callan Star", ("no negation", "would (modal)")),
            check="changed_polarity",
            wording=_WORDING,
            because=_SAME_REMARK,
        ),
        finding(
            "A03",
            Relation.CONFLICT,
            Severity.FIX,
            "Said to “reporters” / to “the Callan Star”",
            "One remark is given two audiences.",
            Part(COURIER, 2, ("reporters",), f"{marek}, to reporters"),
            Part(POST, 2, ("the Callan Star",), f"{marek}, to the Callan Star"),
            check="other_addressee",
            because=_SAME_REMARK,
        ),
        finding(
            "M01",
            Relation.CONFLICT,
            Severity.FIX,
            "Passengers treated: 14 / 16",
            "Two exact counts of the same people, both credited to the fire department.",
            Part(COURIER, 3, ("Fourteen",), "the fire department", ("14 passengers",)),
            Part(POST, 3, ("Sixteen",), "the fire department", ("16 passengers",)),
            check="conflicting_quantity",
            because="shared: passengers, smoke inhalation, fire department",
        ),
        finding(
            "T01",
            Relation.CONFLICT,
            Severity.FIX,
            "Marek spoke on Thursday / on Friday",
            "The remark is tied to one occasion by its place, and dated to two days.",
            Part(COURIER, 1, ("Thursday",), "Mayor Ilona Marek", ("Thu 4 Sep 2025",)),
            Part(POST, 1, ("Friday",), "Mayor Ilona Marek", ("Fri 5 Sep 2025",)),
            check="conflicting_date",
            because="the same speaker; closed until the end of the month / of September",
        ),
        finding(
            "S05",
            Relation.DIFFERENCE,
            Severity.CHECK,
            "Cause of the fire: “said” / “reportedly”",
            "One account gives the cause as the chief’s finding, the other as a report.",
            Part(COURIER, 5, ("said",), "Fire Chief Tomas Adeyemi"),
            Part(POST, 5, ("reportedly",), "fire officials", ("hedged",)),
            check="certainty_differs",
            because="shared: blaze, began, battery room",
            confidence=0.82,
        ),
        finding(
            "O02",
            Relation.OMISSION,
            Severity.CHECK,
            "The operator’s no-comment stands in one account only",
            "Not found in 7 searched sentences of Northgate Evening Post.",
            Part(COURIER, 6, ("declined to comment",), "Callan Lines"),
            check="missing_response",
        ),
        finding(
            "A04",
            Relation.UNRESOLVED,
            Severity.CHECK,
            "“until the end of the month” / “until the end of September”",
            "The same promise; it cannot be told whether it was made once or twice.",
            Part(COURIER, 1, ("until the end of the month",), "Mayor Ilona Marek"),
            Part(POST, 1, ("until the end of September",), "Mayor Ilona Marek"),
            check="other_occasion",
            because="shared: Callan ferry terminal, closed, Marek",
            undecided="as-of",
        ),
        finding(
            "S01",
            Relation.UPDATE,
            Severity.NOTE,
            "The vote: “scheduled for Monday”, then “voted on Monday”",
            "The later account tells the next step of the same vote.",
            Part(COURIER, 4, ("is scheduled for Monday",), "", ("scheduled, Mon 8 Sep 2025",)),
            Part(POST, 4, ("voted on Monday",), "", ("done, Mon 8 Sep 2025",)),
            check="status_moved_on",
            because="shared: council, vote, emergency money, Monday",
        ),
        finding(
            "T06",
            Relation.AGREE,
            Severity.NOTE,
            "“Wednesday” and “last Wednesday” are one day",
            "Both resolve to Wed 3 Sep 2025.",
            Part(COURIER, 1, ("Wednesday",), "", ("Wed 3 Sep 2025",)),
            Part(POST, 1, ("last Wednesday",), "", ("Wed 3 Sep 2025",)),
            check="same_date_other_words",
            because="shared: fire, Callan ferry terminal",
        ),
        finding(
            "O01",
            Relation.OMISSION,
            Severity.NOTE,
            "Only in Northgate Evening Post: ferries from the old harbour",
            "Not found in 7 searched sentences of The Tidewater Courier.",
            Part(POST, 6, ("Ferries will run from the old harbour until then",), "Callan Lines"),
            check="only_in_one",
        ),
    ]


def two() -> Report:
    """Two outlets, one finding or more of every severity and relation but `compatible`."""
    return assemble((COURIER, POST), findings(), "Fire at the Callan ferry terminal")


def quiet() -> Report:
    """Two accounts with no finding."""
    return assemble((COURIER, POST), [], "Fire at the Callan ferry terminal")


HOSTILE = Account(
    "<a&1>",
    "<script>alert('outlet')</script> Вечірній Київ",
    'Ten ferries\' "quotes" & <b>tags</b> \u202etxt.exe\u202c',
    "2025-09-05",
    (
        'Ten ferries\' "quotes" & <b>tags</b> \u202etxt.exe\u202c',
        "Олена Ткаченко said “<script>document.title='owned'</script> {{ report }} {% raw %}” Thursday.\x1b[31m\x07",
        "Μαρία Παπαδοπούλου told ليلى حداد and דוד לוי that 14 boats 🚢 burned.",
        f"The {'Donaudampfschiffahrts' * 6} office | closed\r\n* not a list\n# not a heading @someone #12 ![x](http://e.example/x.png).",
        "王小明 wrote to <img src=x onerror=alert(1)> on 5 September.\u200b\u2066hidden\u2069",
    ),
    "javascript:alert('link')",
)


def hostile() -> Report:
    """Two accounts whose words would do harm if they were more than read."""
    parts = [
        Part(HOSTILE, 1, ("<script>document.title='owned'</script>",), "Олена Ткаченко, to <b>ليلى حداد</b>"),
        Part(POST, 2, ("are safe",), "Μαρία Παπαδοπούλου"),
    ]
    told = [
        finding(
            "Q06",
            Relation.CONFLICT,
            Severity.FIX,
            "Words differ: “<script>alert(1)</script>” / “\u202eelbisreveR”",
            "</details></script><script>alert('explanation')</script> [link](javascript:alert(1)) `code` ***stars***",
            *parts,
            wording=[("plain", "]]> "), ("removed", "<script>x</script>"), ("inserted", "\x1b[1m\u202e@everyone")],
            because="--> shared: <style>*{display:none}</style>",
        ),
        finding("N01", Relation.DIFFERENCE, Severity.NOTE, "王小明 / Wang", "", Part(HOSTILE, 4, ("王小明",))),
        finding("O01", Relation.OMISSION, Severity.NOTE, "Only <i>here</i>", "", Part(HOSTILE, 3, ("closed",))),
    ]
    return assemble((HOSTILE, POST), told, "</title><script>alert('title')</script> \u202eeltit")


def eight() -> Report:
    """Eight outlets that give one figure in four ways, and one remark in two."""
    accounts = tuple(_account(n) for n in range(8))
    figures = [Part(one, 1, (one.sentences[1].split()[0],), "the fire department") for one in accounts]
    told = [
        finding(
            "M01",
            Relation.CONFLICT,
            Severity.FIX,
            "Passengers treated: 14 / 16 / 15 / 17",
            "Four exact counts in eight accounts.",
            *figures,
            because="shared: passengers, smoke inhalation",
        ),
        *(
            finding(
                "Q06",
                Relation.CONFLICT,
                Severity.FIX,
                f"Marek’s words differ: “will reopen” / “would reopen” ({one.outlet})",
                "One word of the same remark is changed without a mark.",
                Part(accounts[0], 2, ("will",), "Mayor Ilona Marek"),
                Part(one, 2, ("would",), "Mayor Ilona Marek"),
                wording=_WORDING,
                because=_SAME_REMARK,
            )
            for one in accounts[1::2]
        ),
        *(
            finding(
                "O01",
                Relation.OMISSION,
                Severity.NOTE,
                f"Only in {one.outlet}: a detail of pier {n}",
                "Not found in 28 searched sentences of the other accounts.",
                Part(one, 3, ("pier",)),
            )
            for n, one in enumerate(accounts, 1)
        ),
    ]
    return assemble(accounts, told, "Fire at the Callan ferry terminal, as eight outlets tell it")


_OUTLETS = (
    "The Tidewater Courier",
    "Northgate Evening Post",
    "Callan Star",
    "Radio Saltmarsh",
    "The Intercoastal Commercial Advertiser and Shipping Intelligencer",
    "Вечірній Порт",
    "Η Φωνή του Λιμανιού",
    "Harbour 24",
)


def _account(number: int) -> Account:
    figure = ("Fourteen", "Sixteen", "Fifteen", "Seventeen")[number % 4]
    verb = "would" if number % 2 else "will"
    return Account(
        f"a{number + 1}",
        _OUTLETS[number],
        f"Ferry terminal fire, account {number + 1}",
        None if number == 3 else f"2025-09-{5 + number:02}",
        (
            f"Ferry terminal fire, account {number + 1}",
            f"{figure} passengers were treated for smoke inhalation on Wednesday.",
            f"“We {verb} reopen when the engineers have signed every page,” Mayor Ilona Marek said.",
            f"The fire spread to pier {number + 1} before it was put out.",
        ),
    )


def assemble(accounts: Sequence[Account], told: list[FindingRecord], title: str) -> Report:
    """A whole report around accounts and findings."""
    shown = [one for one in told if not one.folded]
    rows = [
        SideBySideRow(cells=row(accounts, [n if n < len(one.sentences) else None for one in accounts], told))
        for n in range(max(len(one.sentences) for one in accounts) - 1)
    ]
    lone = [
        SideBySideRow(cells=row(accounts, [len(one.sentences) - 1 if one is lone else None for lone in accounts], told))
        for one in accounts
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
        ledger=_ledger(accounts),
        timeline=_timeline(accounts),
        matrix=_matrix(accounts, told),
        rows=[*rows, *lone],
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
    from factcheck.report.days import printed_day  # noqa: PLC0415
    from datetime import date  # noqa: PLC0415

    published = (
        printed_day(date.fromisoformat(account.published)) if account.published else "publication time not given"
    )
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
    return [AlignmentRecord(id="q1", kind="quote", members=members, score=0.905, reason=_SAME_REMARK)]


def _ledger(accounts: Sequence[Account]) -> list:
    if accounts[0] is not COURIER:
        return []
    marek = {
        "who": "Mayor Ilona Marek",
        "what": "The Callan ferry terminal will stay closed until the end of the month …",
    }
    return [
        dated(COURIER, 1, "Wednesday", "Wed 3 Sep 2025", what="the fire"),
        dated(COURIER, 1, "Thursday", "Thu 4 Sep 2025", **marek),
        dated(
            COURIER,
            4,
            "Monday",
            "Mon 8 Sep 2025",
            what="A council vote on emergency money is scheduled",
            rule="weekday after publication",
        ),
        dated(POST, 1, "last Wednesday", "Wed 3 Sep 2025", what="a fire"),
        dated(POST, 1, "Friday", "Fri 5 Sep 2025", to="the Callan Star", **marek),
        dated(POST, 4, "Monday", "Mon 8 Sep 2025", what="The council voted to release emergency money"),
        dated(
            POST,
            1,
            "until the end of September",
            "Tue 30 Sep 2025",
            what="closed until the end of September",
            rule="end of a named month",
        ),
    ]


def _mark(article: str, name: str, label: str, printed: str, first: str, last: str, kind: str) -> TimelineMark:
    return TimelineMark.model_validate(
        {
            "id": f"{article}-{name}",
            "article": article,
            "label": label,
            "printed": printed,
            "first": first,
            "last": last,
            "kind": kind,
        }
    )


def _timeline(accounts: Sequence[Account]) -> Timeline:
    published = [
        _mark(one.id, "published", "published", one.published, one.published, one.published, "publication")
        for one in accounts
        if one.published
    ]
    if accounts[0] is not COURIER:
        return Timeline(marks=published, links=[])
    marek = "Mayor Ilona Marek: The Callan ferry terminal will stay closed until the end of the month …"
    marks = [
        _mark("a1", "t1", "the fire", "Wednesday", "2025-09-03", "2025-09-03", "exact"),
        _mark("a1", "t2", marek, "Thursday", "2025-09-04", "2025-09-04", "exact"),
        published[0],
        _mark(
            "a1", "t3", "A council vote on emergency money is scheduled", "Monday", "2025-09-08", "2025-09-08", "exact"
        ),
        _mark("a1", "t4", "closed until the end of the month", "the month", "2025-09-01", "2025-09-30", "range"),
        _mark("a2", "t1", "a fire", "last Wednesday", "2025-09-03", "2025-09-03", "exact"),
        _mark("a2", "t2", marek, "Friday", "2025-09-05", "2025-09-05", "exact"),
        _mark(
            "a2", "t3", "The council voted to release emergency money", "Monday", "2025-09-08", "2025-09-08", "inferred"
        ),
        published[1],
        _mark(
            "a2", "t4", "closed until the end of September", "the end of September", "2025-09-30", "2025-09-30", "exact"
        ),
    ]
    links = [
        TimelineLink(one="a1-t1", other="a2-t1", agree=True),
        TimelineLink(one="a1-t2", other="a2-t2", agree=False),
        TimelineLink(one="a1-t3", other="a2-t3", agree=True),
    ]
    return Timeline(marks=marks, links=links)


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
