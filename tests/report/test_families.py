"""Outlets of one family are one source."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from factcheck import Article, Report, compare
from factcheck.settings import Settings

TEXT = (
    "“The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said on Thursday.\n\n"
    "The council voted for the new bridge in March."
)


def report(*outlets: str) -> Report:
    settings = Settings(families={"Nordby": ("Harbour Ledger", "MERIDIAN POST"), "Other": ("Gazette",)})
    articles = [Article(text=TEXT, outlet=outlet, published="2025-03-07") for outlet in outlets]
    return compare(articles, settings)


def told(of: Report) -> tuple[str, list[tuple[int, int]], bool]:
    family = "Harbour Ledger, Meridian Post are of one family (Nordby): what they agree on counts once."
    counts = [(row.aligned, row.agreed) for row in of.coverage.articles]
    return of.summary.remarks, counts, of.coverage.statement.startswith(family)


def test_what_one_family_agrees_on_counts_once() -> None:
    assert told(report("Harbour Ledger", "Gazette")) == ("1 of 1 quotations shared", [(2, 2), (2, 2)], False)
    assert told(report("Harbour Ledger", "Meridian Post")) == ("0 of 1 quotations shared", [(2, 0), (2, 0)], True)
    three = report("Harbour Ledger", "Meridian Post", "Gazette")
    assert told(three) == ("1 of 1 quotations shared", [(2, 2), (2, 2), (2, 2)], True)


def test_a_family_makes_and_takes_no_finding() -> None:
    ours = [one.fingerprint for one in report("Harbour Ledger", "Meridian Post").findings]
    assert ours == [one.fingerprint for one in report("Harbour Ledger", "Daily").findings]


def test_an_outlet_is_of_one_family() -> None:
    with pytest.raises(ValidationError, match="An outlet is of one family"):
        Settings(families={"a": ("One",), "b": ("ONE",)})
