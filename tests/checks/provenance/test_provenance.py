"""P01, P02 and P04: shared text, outlets that credit each other, notices."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

LONG = (
    "The harbor commission approved the new ferry terminal on Tuesday after three hours of heated argument about "
    "noise, traffic and the fate of the old fish market, which will have to move to the far side of the canal. "
)


def told(one: str, other: str, code: str) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each finding of the code."""
    texts = {"Daily Quay": one, "Harbor Post": other}
    articles = [Article(text=text, outlet=outlet, published="2025-03-07") for outlet, text in texts.items()]
    found = [each for each in compare(articles).findings if each.code == code]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


def test_shared_text_is_told_once() -> None:
    words = LONG.strip().removesuffix(".")
    assert told("It rained. " + LONG, LONG + "Storks returned.", "P01") == [("agree", "note", [words, words])]


@pytest.mark.parametrize("other", [LONG.replace("argument", "debate"), f"“{LONG.strip()}” she said."])
def test_other_words_and_quotations_are_no_shared_text(other: str) -> None:
    assert told("It rained. " + LONG, other, "P01") == []


def test_outlets_that_credit_each_other() -> None:
    one, other = "The mayor resigned, the Harbor Post reported.", "She resigned, Daily Quay reported on Tuesday."
    assert told(one, other, "P02") == [("difference", "check", ["Harbor Post", "Daily Quay"])]


@pytest.mark.parametrize(
    "other", ["She resigned on Tuesday.", "She resigned near the Daily Quay.", "Daily Quays reported it."]
)
def test_one_credit_alone_is_silent(other: str) -> None:
    assert told("The mayor resigned, the Harbor Post reported.", other, "P02") == []


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (
            "An earlier version of this story gave the wrong day.",
            ["An earlier version of this story gave the wrong day."],
        ),
        ("This story has been updated.", ["This story has been updated."]),
    ],
)
def test_notices_are_told_once(notice: str, words: list[str]) -> None:
    assert told(f"The mayor resigned. {notice}", "She resigned.", "P04") == [("compatible", "note", words)]


def test_a_correction_of_the_minutes_is_no_notice() -> None:
    assert told("She asked for a correction of the minutes.", "She resigned.", "P04") == []
