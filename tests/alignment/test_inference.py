"""What other accounts imply about when a story was written that does not say so."""

from __future__ import annotations

import pytest

from factcheck import Article, Report, compare

WARNED = "The warning comes a week after Marta Olsen met Peter Grady in Lisbon to end the dispute."
MET = "Marta Olsen met Peter Grady in Lisbon on Aug. 15{}. They argued for hours."
INFERRED = [("a week", "Fri 22 Aug 2025")]
BACK = "counted back from publication; "


def compared(*stories: tuple[str, str | None]) -> Report:
    """The report on stories, each a text and its day of publication."""
    numbered = enumerate(stories)
    return compare(
        [
            Article(id=f"s{number}", outlet=f"Outlet {number}", text=text, published=published)
            for number, (text, published) in numbered
        ]
    )


CASES: dict[str, tuple[tuple[tuple[str, str | None], ...], list[tuple[str, str]]]] = {
    "a day of another account": (((WARNED, None), (MET.format(", 2025"), None)), INFERRED),
    "a day of one with its time": (((WARNED, None), (MET.format(""), "2025-08-24")), INFERRED),
    "a year of this account": (((f"{WARNED} It began in 2025.", None), (MET.format(""), None)), INFERRED),
    "two accounts of one day": (
        ((WARNED, None), (MET.format(", 2025"), None), (MET.format(""), "2025-08-24")),
        INFERRED,
    ),
    "two days": (((WARNED, None), (MET.format(", 2025"), None), (MET.format(", 2024"), None)), []),
    "no year": (((WARNED, None), (MET.format(""), None)), []),
    "another place": (((WARNED, None), (MET.format(", 2025").replace("Lisbon", "Porto"), None)), []),
    "a story with its time": (((WARNED, "2025-09-30"), (MET.format(", 2025"), None)), []),
    "a length that is told": (((WARNED.replace("comes", "came"), None), (MET.format(", 2025"), None)), []),
}


@pytest.mark.parametrize(("stories", "expected"), CASES.values(), ids=CASES)
def test_the_day_of_writing_is_implied(
    stories: tuple[tuple[str, str | None], ...], expected: list[tuple[str, str]]
) -> None:
    for order in (stories, stories[::-1]):
        report = compared(*order)
        rows = [(row.printed, row.resolved) for row in report.ledger if row.inferred and row.printed == "a week"]
        assert rows == expected
        assert [
            mark.first for mark in report.timeline.marks if mark.kind == "inferred" and mark.label == "published"
        ] == ["2025-08-22" for _ in expected]


def test_the_chain_of_reasons_is_told_and_nothing_is_held_against_it() -> None:
    report = compared((WARNED, None), (MET.format(""), "2025-08-24"))
    chain = "Outlet 1 dates it Aug. 15; a week on: Fri 22 Aug 2025"
    assert [row.rule for row in report.ledger if row.inferred] == [f"{BACK}{chain}"]
    told = (
        "Days such as weekdays cannot be tied to dates, and no update can be told. "
        f"Other accounts imply Fri 22 Aug 2025: {chain}."
    )
    assert [one.explanation for one in report.findings if one.code == "P03"] == [told]
    assert "conflict" not in {one.relation for one in report.findings}


def test_the_year_of_a_whole_date_is_that_of_the_days_without_one() -> None:
    report = compared(
        ("The council of Arle met on May 3, 2025, and voted on June 6.", None),
        ("The council of Arle has met since 2019, and voted on June 6.", None),
    )
    assert [(row.resolved, row.inferred, row.rule) for row in report.ledger if row.printed == "June 6"] == [
        ("Fri 6 Jun 2025", True, "date, year of the text; 2025 is the latest year of the text, that of a whole date"),
        ("XXXX-06-06", False, "date, no anchor"),
    ]
