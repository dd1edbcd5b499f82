"""Deeds that two accounts date in other words: which are paired, and which days are left alone."""

from __future__ import annotations

import pytest

from factcheck.alignment import align
from factcheck.analysis import annotate_many
from factcheck.document import Article
from factcheck.settings import Settings

FRIDAY = "2025-03-07"
MILL = "Harbor commissioner Marta Olsen has led the ferry authority in Dayton since the old pier burned down."


def paired(one: str, other: str, published: tuple[str | None, str | None] = (FRIDAY, FRIDAY)) -> list[tuple[str, str]]:
    """The days of each pair as printed, the same whichever article comes first."""
    articles = [
        Article(id=key, text=f"{text}\n\n{MILL}", published=day)
        for key, text, day in zip("ab", (one, other), published, strict=True)
    ]
    here, there = annotate_many(articles, Settings())
    found = sorted((pair.one.time.span.text, pair.other.time.span.text) for pair in align((here, there)).dated)
    turned = sorted((pair.other.time.span.text, pair.one.time.span.text) for pair in align((there, here)).dated)
    assert found == turned
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Marta Olsen resigned from the Dayton ferry authority on Tuesday, weeks after the pier burned.",
            "Olsen, who ran the Dayton ferry authority, stepped into a car after she quit her post on Wednesday.",
        ),
        (
            "Marta Olsen vowed on Tuesday to rebuild the burned pier of the Dayton ferry authority.",
            "The burned pier of the ferry authority will be rebuilt, Olsen said Wednesday.",
        ),
        (
            "Dayton ferry commissioner Marta Olsen announced Tuesday that she was resigning over the burned pier.",
            "Olsen resigned Wednesday over the burned pier of the Dayton ferry authority.",
        ),
        (
            "On Tuesday, Marta Olsen issued a statement on the burned pier of the Dayton ferry authority.",
            "Olsen revealed on Wednesday what the Dayton ferry authority will do about the burned pier.",
        ),
        (
            "Marta Olsen resigned from the Dayton ferry authority on Tuesday over the pier that burned in January.",
            "Olsen quit the Dayton ferry authority on Wednesday over the burned pier.",
        ),
    ],
    ids=[
        "words of one kind",
        "one who speaks of one matter",
        "announced here, done there",
        "a noun for what was said",
        "a month beside the day",
    ],
)
def test_one_deed_in_other_words_is_paired(one: str, other: str) -> None:
    assert paired(one, other) == [("Tuesday", "Wednesday")]


QUIT = "Marta Olsen resigned from the Dayton ferry authority on Tuesday over the burned pier."


@pytest.mark.parametrize(
    ("other", "published"),
    [
        ("Olsen has quit the Dayton ferry authority over the burned pier since Wednesday.", (FRIDAY, FRIDAY)),
        ("Olsen quit the Dayton ferry authority over the burned pier on Wednesday.", (FRIDAY, "2025-03-03")),
        ("Olsen never quit the Dayton ferry authority over the burned pier on Wednesday.", (FRIDAY, FRIDAY)),
        ("Olsen quit the Dayton ferry authority on Wednesday, after a pier burned on Monday.", (FRIDAY, FRIDAY)),
        ("Olsen sings in a choir on Wednesday.", (FRIDAY, FRIDAY)),
        ("Peter Grady quit the Dayton ferry authority on Wednesday, over the burned pier.", (FRIDAY, FRIDAY)),
        ("Olsen quit the Dayton ferry authority ahead of a board meeting on Wednesday.", (FRIDAY, FRIDAY)),
        ("Olsen sued the Dayton ferry authority over the burned pier on Wednesday.", (FRIDAY, FRIDAY)),
        ("\u202e \x00 on Wednesday ￼ quit quit.", (FRIDAY, FRIDAY)),
    ],
    ids=[
        "a bound",
        "published before",
        "denied",
        "two days",
        "another matter",
        "somebody else",
        "another's day",
        "another deed",
        "odd marks",
    ],
)
def test_other_days_are_left_alone(other: str, published: tuple[str, str]) -> None:
    assert paired(QUIT, other, published) == []


def test_a_people_in_common_makes_no_deed_one() -> None:
    one = "Dozens of Catholic teachers at the burned mill school sent a letter to the school board on Tuesday."
    other = "A Catholic group of fathers sent a letter to the burned mill school's headmaster on Wednesday."
    assert paired(one, other) == []


def test_a_deed_that_is_dated_alike_has_no_other_day() -> None:
    other = "Olsen resigned from the Dayton ferry authority over the burned pier on Tuesday.\n\n"
    other += "Olsen resigned from the Dayton ferry authority over the burned pier on Wednesday, its board said."
    assert paired(QUIT, other) == [("Tuesday", "Tuesday")]


def test_what_was_said_in_a_relative_clause_is_beside_the_matter() -> None:
    one = "Marta Olsen said on Tuesday that the Dayton ferry authority would rebuild the burned pier."
    other = (
        "The Dayton ferry authority wept over the burned pier, which Olsen announced Wednesday would be pulled down."
    )
    assert paired(one, other) == []
