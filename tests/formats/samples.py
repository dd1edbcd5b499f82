"""Reports made by hand: two outlets, eight, one that says nothing, and one whose words are hostile."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.baseline import hold_against
from factcheck.checks.catalogue import Relation, Severity
from factcheck.project import Waiver
from factcheck.report.decisions import RulingRecord
from factcheck.report.editions import share
from factcheck.report.schema import Imprint, LedgerRow, Report, TimelineLink, TimelineMark
from factcheck.waivers import waive
from tests.formats.accounts import COURIER, HOSTILE, POST, numbered
from tests.formats.assembling import assemble, mark
from tests.formats.story import Part, dated, finding

if TYPE_CHECKING:
    from factcheck.report.finding import FindingRecord

LOGO = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAFklEQVR42mNcICLSwIAHMDEQAJQrAACosAFQVwdstwAAAABJRU5ErkJggg=="
)
"""Eight by four half-transparent pixels."""
SAME_REMARK = "19 of 21 words in common, in order; the same speaker; both outside City Hall"
_WORDING = (
    ("plain", "The piers are"),
    ("removed", "not"),
    ("plain", "safe and we"),
    ("removed", "will"),
    ("inserted", "would"),
    ("plain", "reopen when the engineers have signed every page"),
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
            because=SAME_REMARK,
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
            because=SAME_REMARK,
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
    title = "Fire at the Callan ferry terminal"
    return assemble((COURIER, POST), findings(), title, ledger=_ledger(), marks=_marks(), links=_LINKS)


def house() -> Report:
    """The two outlets in the shareable edition of a desk that has a logo."""
    imprint = Imprint(slug="CALLAN-FIRE", desk="Standards desk", editor="E. O’Neil", logo=LOGO)
    return share(two()).model_copy(update={"imprint": imprint})


def decided() -> Report:
    """The two outlets where a desk waives one finding, has waived another too long ago, and knew two."""
    waivers = (
        Waiver(code="A03", reason="Both are right <b>", by="E. O’Neil", expires=date(2025, 10, 1)),
        Waiver(fingerprint="0" * 16, reason="The mill, not the *pier*", by="City desk", expires=date(2025, 10, 1)),
        Waiver(code="S05", reason="Asked the chief", by="City desk", expires=date(2025, 9, 9)),
    )
    waived = waive(two(), waivers, date(2025, 9, 10))
    known = {one.fingerprint for one in waived.findings if one.code in {"M01", "T06"}} | {"f" * 16}
    held = hold_against(waived, known)
    first, *others = held.findings
    ruled = first.model_copy(update={"rulings": ["r1"]})
    return held.model_copy(update={"findings": [ruled, *others], "rulings": _rulings()})


def _rulings() -> list[RulingRecord]:
    """One that was applied, one that was not."""
    given = {"outlet": "The Tidewater Courier", "by": "City desk", "reason": "Heard on the *tape*"}
    applied = {"id": "r1", "kind": "speaker", "article": "a1", "words": "The piers are not safe", "applied": True}
    applied |= {"was": "the <engineer>", "now": "Ilona Marek", "why": ""}
    idle = {"id": "r2", "kind": "date", "article": "", "words": "in the spring", "applied": False}
    idle |= {"was": "", "now": "2025-04-01", "why": "its words are not there"}
    return [RulingRecord.model_validate({**given, **one}) for one in (applied, idle)]


def _ledger() -> list[LedgerRow]:
    marek = {
        "who": "Mayor Ilona Marek",
        "what": "The Callan ferry terminal will stay closed until the end of the month …",
    }
    return [
        dated(COURIER, 1, "Wednesday", "Wed 3 Sep 2025", what="the fire"),
        dated(COURIER, 1, "Thursday", "Thu 4 Sep 2025", **marek),
        dated(COURIER, 4, "Monday", "Mon 8 Sep 2025", what="A council vote", rule="weekday after publication"),
        dated(POST, 1, "last Wednesday", "Wed 3 Sep 2025", what="a fire"),
        dated(POST, 1, "Friday", "Fri 5 Sep 2025", to="the Callan Star", **marek),
        dated(POST, 4, "Monday", "Mon 8 Sep 2025", what="The council voted to release emergency money"),
        dated(POST, 1, "the end of September", "Tue 30 Sep 2025", what="closed until", rule="end of a named month"),
    ]


def _marks() -> list[TimelineMark]:
    marek = "Mayor Ilona Marek: The Callan ferry terminal will stay closed until the end of the month …"
    return [
        mark("a1", "t1", "the fire", "Wednesday", "2025-09-03"),
        mark("a1", "t2", marek, "Thursday", "2025-09-04"),
        mark("a1", "t3", "A council vote on emergency money is scheduled", "Monday", "2025-09-08"),
        mark("a1", "t4", "closed until the end of the month", "the month", "2025-09-01/2025-09-30"),
        mark("a2", "t1", "a fire", "last Wednesday", "2025-09-03"),
        mark("a2", "t2", marek, "Friday", "2025-09-05"),
        mark("a2", "t3", "The council voted to release emergency money", "Monday", "2025-09-08?"),
        mark("a2", "t4", "closed until the end of September", "the end of September", "2025-09-30"),
    ]


_LINKS = [
    TimelineLink(one="a1-t1", other="a2-t1", agree=True),
    TimelineLink(one="a1-t2", other="a2-t2", agree=False),
    TimelineLink(one="a1-t3", other="a2-t3", agree=True),
]


def quiet() -> Report:
    """Two accounts with no finding."""
    return assemble((COURIER, POST), [], "Fire at the Callan ferry terminal")


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
            wording=[("plain", "]]>"), ("removed", "<script>x</script>"), ("inserted", "\x1b[1m\u202e@everyone")],
            because="--> shared: <style>*{display:none}</style>",
        ),
        finding("N01", Relation.DIFFERENCE, Severity.NOTE, "王小明 / Wang", "", Part(HOSTILE, 4, ("王小明",))),
        finding("O01", Relation.OMISSION, Severity.NOTE, "Only <i>here</i>", "", Part(HOSTILE, 3, ("closed",))),
    ]
    return assemble((HOSTILE, POST), told, "</title><script>alert('title')</script> \u202eeltit")


def eight() -> Report:
    """Eight outlets."""
    return many(8, "Fire at the Callan ferry terminal, as eight outlets tell it")


def forty() -> Report:
    """As many outlets as are taken."""
    return many(40, "Fire at the Callan ferry terminal, as forty outlets tell it")


def many(outlets: int, title: str) -> Report:
    """Outlets that give one figure in four ways, and one remark in two."""
    accounts = tuple(numbered(n) for n in range(outlets))
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
                because=SAME_REMARK,
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
    return assemble(accounts, told, title)
