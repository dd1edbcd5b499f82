"""Rulings: another speaker, another day, no pair; with name and reason, printed whether applied or not."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from factcheck import Article, Report, compare
from factcheck.formats import html, markdown, text
from factcheck.project import Ruling
from factcheck.settings import Settings

ONE = (
    "“The old bridge is not safe for lorries, and we will close it in April,” Mayor Marta Olsen said on Monday.\n\n"
    "The council voted for the new bridge on Tuesday. Engineer Karl Berg was there.\n\n"
    "“Nobody asked us,” said the owner of the mill."
)
OTHER = (
    "“The old bridge is not safe for lorries, and we will shut it in April,” Mayor Marta Olsen said on Monday.\n\n"
    "The council voted for the new bridge on Wednesday."
)
GIVEN = {"reason": "Heard on the tape", "by": "E. Marsh"}


def report(*rulings: dict[str, Any], edition: str = "internal") -> Report:
    articles = [
        Article(text=content, outlet=outlet, published="2025-03-07")
        for outlet, content in (("Ledger", ONE), ("Post", OTHER))
    ]
    given = [Ruling.model_validate({**GIVEN, **one}) for one in rulings]
    return compare(articles, Settings.model_validate({"edition": edition}), given)


def codes(of: Report) -> set[str]:
    return {one.code for one in of.findings}


def told(of: Report) -> list[tuple[str, str, str, str, bool, str]]:
    return [(one.id, one.kind, one.was, one.now, one.applied, one.why) for one in of.rulings]


def test_without_rulings_the_story_is_this() -> None:
    assert {"Q06", "T01"} <= codes(report())
    assert report().rulings == []


def test_another_speaker_is_another_remark() -> None:
    ruled = report({"outlet": "ledger", "words": "bridge is not  safe", "speaker": "Karl Berg"})
    assert told(ruled) == [("r1", "speaker", "Marta Olsen", "Karl Berg", True, "")]
    quote = ruled.analyses[0].quotes[0]
    assert (quote.speaker.name, quote.speaker.kind) == ("Karl Berg", "person")
    assert quote.speaker.entity in {one.id for one in ruled.analyses[0].entities if "Berg" in one.name}
    assert "Q06" not in codes(ruled)


def test_somebody_whom_the_account_does_not_name_can_be_the_speaker() -> None:
    ruled = report({"outlet": "Ledger", "words": '"Nobody asked us', "speaker": "Ida Lund"})
    assert ruled.rulings[0].applied
    (quote,) = [one for one in ruled.analyses[0].quotes if one.content[0].text.startswith("Nobody")]
    assert (quote.speaker.name, quote.speaker.kind, quote.speaker.entity) == ("Ida Lund", "person", None)


def test_another_day_makes_the_accounts_agree() -> None:
    ruled = report({"outlet": "Post", "words": "new bridge on Wednesday", "date": "2025-03-04"})
    assert told(ruled) == [("r1", "date", "Wed 5 Mar 2025", "2025-03-04", True, "")]
    assert "T01" not in codes(ruled)
    (row,) = [one for one in ruled.ledger if one.printed == "Wednesday"]
    assert (row.resolved, row.rule, row.inferred) == ("Tue 4 Mar 2025", "ruling", False)


def test_a_finding_names_the_rulings_on_what_stands_in_it() -> None:
    ruled = report({"outlet": "Post", "words": "new bridge on Wednesday", "date": "2025-03-02"})
    assert [one.rulings for one in ruled.findings if one.code == "T01"] == [["r1"]]
    assert [one.rulings for one in ruled.findings if one.code == "Q06"] == [[]]
    assert "Ruling</span> date: 2025-03-02, not Wed 5 Mar 2025" in html.render(ruled)


def test_days_can_be_a_range() -> None:
    ruled = report({"outlet": "Post", "words": "bridge on Wednesday", "date": "2025-03-03/2025-03-05"})
    time = next(one for one in ruled.analyses[1].times if one.text == "Wednesday")
    assert time.interval == ("2025-03-03", "2025-03-05")
    assert "T01" not in codes(ruled)


def test_a_pair_can_be_parted() -> None:
    other = {"outlet": "Post", "words": "we will shut it in April"}
    ruled = report({"outlet": "Ledger", "words": "we will close it in April", "apart_from": other})
    assert told(ruled) == [
        ("r1", "pairing", "taken for one", "another than “we will shut it in April” in Post", True, "")
    ]
    assert not codes(ruled) & {"Q05", "Q06", "Q07"}
    assert "T01" in codes(ruled)
    swapped = {"outlet": "Ledger", "words": "we will close it in April"}
    turned = report({**other, "apart_from": swapped})
    assert [one.fingerprint for one in turned.findings] == [one.fingerprint for one in ruled.findings]


@pytest.mark.parametrize(
    ("ruling", "why"),
    [
        ({"outlet": "Gazette", "words": "bridge", "speaker": "X"}, "there is no account of Gazette"),
        ({"outlet": "Ledger", "words": "the ferry", "speaker": "X"}, "its words are not there"),
        ({"outlet": "Ledger", "words": "bridge", "speaker": "X"}, "its words stand in 2 places"),
        ({"outlet": "Ledger", "words": "The council voted", "speaker": "X"}, "its words are no remark"),
        ({"outlet": "Post", "words": "The council", "date": "2025-03-04"}, "there is no date in its words"),
        (
            {
                "outlet": "Ledger",
                "words": "Monday.\n\nThe council voted for the new bridge on Tuesday",
                "date": "2025-03-04",
            },
            "there are 2 dates in its words",
        ),
        (
            {"outlet": "Ledger", "words": "Nobody asked", "apart_from": {"outlet": "Post", "words": "The council"}},
            "the two are not taken for one",
        ),
        (
            {"outlet": "Ledger", "words": "Nobody asked", "apart_from": {"outlet": "Post", "words": "ferry"}},
            "its words are not there",
        ),
    ],
)
def test_what_cannot_be_applied_is_printed_as_such(ruling: dict[str, Any], why: str) -> None:
    ruled = report(ruling)
    assert [(one.applied, one.why) for one in ruled.rulings] == [(False, why)]
    assert [one.model_dump() for one in ruled.findings] == [one.model_dump() for one in report().findings]


def test_every_form_prints_them_and_a_shareable_one_names_nobody() -> None:
    ruling = {"outlet": "Post", "words": "new bridge on Wednesday", "date": "2025-03-04"}
    internal, shareable = report(ruling), report(ruling, edition="shareable")
    for form in (html, markdown, text):
        assert "Heard on the tape" in form.render(internal)
        assert "E. Marsh" in form.render(internal)
        assert "Heard on the tape" in form.render(shareable)
        assert "E. Marsh" not in form.render(shareable)
    assert shareable.rulings[0].by == ""


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "Give a speaker, a date or apart_from"),
        ({"speaker": "X", "date": "2025-03-04"}, "Give a speaker, a date or apart_from"),
        ({"speaker": " "}, "Give a speaker, a date or apart_from"),
        ({"date": "Tuesday"}, "String should match pattern"),
        ({"date": "2025-02-30"}, "day is out of range"),
        ({"date": "2025-03-05/2025-03-04"}, "The first day comes first"),
        ({"speaker": "X", "reason": ""}, "at least 1 character"),
        ({"speaker": "X", "by": None}, "valid string"),
        ({"speaker": "X", "words": " "}, "at least 1 character"),
        ({"apart_from": {"outlet": "Post"}}, "Field required"),
    ],
)
def test_a_ruling_that_is_none(given: dict[str, Any], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Ruling.model_validate({"outlet": "Ledger", "words": "bridge", **GIVEN, **given})
