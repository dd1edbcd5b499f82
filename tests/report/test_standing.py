"""Three and more accounts: who stands alone, and what is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import Article, Report, compare
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.report.finding import FindingRecord

OUTLETS = ("Ledger", "Post", "Tribune", "Courier", "Beacon")
DRAWN = (
    "Lindmark’s mayor told the council that its old harbor crane would be taken down this spring, since its base has "
    "rusted through and no insurer would cover it for one more winter of storms on the open quay."
)


def report(*deaths: str, settings: Settings | None = None, more: dict[int, str] | None = None) -> Report:
    said = more or {}
    articles = [
        Article(
            text=f"The fire at the old mill in Lindmark killed {count} people on Tuesday. {said.get(place, '')}",
            outlet=outlet,
            published="2025-03-07",
        )
        for place, (outlet, count) in enumerate(zip(OUTLETS, deaths, strict=False))
    ]
    return compare(articles, settings)


def conflict(of: Report) -> FindingRecord:
    (found,) = [one for one in of.findings if one.code == "M01"]
    return found


def readings(found: FindingRecord) -> list[tuple[str, list[str], int, bool]]:
    return [(one.words, one.articles, one.sources, one.alone) for one in found.readings]


def test_two_accounts_have_no_majority() -> None:
    found = conflict(report("12", "14"))
    assert (found.readings, found.alone) == ([], [])
    assert found.explanation == "kill dead: 12 dead in one account, 14 dead in the other."


def test_the_odd_one_out_is_named() -> None:
    found = conflict(report("12", "12", "14", "12"))
    assert readings(found) == [("“12”", ["a1", "a2", "a4"], 3, False), ("“14”", ["a3"], 1, True)]
    assert (found.alone, len(found.sides)) == (["a3"], 4)
    assert found.explanation.endswith("Tribune alone has “14”; “12” in 3 accounts.")


def test_where_two_and_two_differ_nobody_stands_alone() -> None:
    found = conflict(report("12", "14", "12", "14"))
    assert found.alone == []
    assert found.explanation.endswith("“12” in 2 accounts; “14” in 2 accounts.")


def test_three_numbers_are_one_finding() -> None:
    found = conflict(report("12", "14", "15", "12"))
    assert [one[:2] for one in readings(found)] == [("“12”", ["a1", "a4"]), ("“14”", ["a2"]), ("“15”", ["a3"])]
    assert found.alone == []


def test_a_number_in_words_is_the_number() -> None:
    found = conflict(report("12", "twelve", "14"))
    assert readings(found) == [("“12”", ["a1", "a2"], 2, False), ("“14”", ["a3"], 1, True)]


def test_a_family_is_one_voice() -> None:
    settings = Settings(families={"Nordby": ("Ledger", "Post")})
    found = conflict(report("12", "12", "14", settings=settings))
    assert readings(found) == [("“12”", ["a1", "a2"], 1, False), ("“14”", ["a3"], 1, False)]
    assert found.explanation.endswith("“12” in 2 accounts (1 independent); “14” in 1 account.")
    found = conflict(report("14", "14", "12", "12", settings=settings))
    assert found.alone == ["a1", "a2"]
    assert found.explanation.endswith("Ledger and Post alone have “14”; “12” in 2 accounts.")


def test_copies_of_one_text_are_one_voice() -> None:
    copied = report("12", "12", "12", "14", more={0: DRAWN, 1: DRAWN})
    assert readings(conflict(copied))[0] == ("“12”", ["a1", "a2", "a3"], 2, False)
    assert copied.coverage.statement.startswith("Ledger, Post print one text: what they agree on counts once.")


@pytest.mark.parametrize("count", [3, 5])
def test_agreement_is_counted(count: int) -> None:
    said = dict.fromkeys(range(count), "“We will build the mill again by winter,” Mayor Joan Hill said.")
    found = [one for one in report(*["12"] * count, more=said).findings if one.code == "Q01"]
    assert [one.explanation.endswith(f"{count} accounts agree.") for one in found] == [True]
    settings = Settings(families={"Nordby": OUTLETS[:2]})
    (found_again,) = [
        one for one in report(*["12"] * count, more=said, settings=settings).findings if one.code == "Q01"
    ]
    assert found_again.explanation.endswith(f"{count} accounts ({count - 1} independent) agree.")
