"""M01, M02, M03 and M05 on numbers of one thing, by words, time and voice."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

DAY, LATER = "2025-03-07", "2025-03-09"
CODES = {"M01", "M02", "M03", "M05"}


def told(one: str, other: str, published: str | None = DAY) -> list[tuple[str, str, list[str]]]:
    """(code, relation, words) of each of these findings."""
    articles = [Article(text=one, outlet="One", published=DAY), Article(text=other, outlet="Two", published=published)]
    found = [each for each in compare(articles).findings if each.code in CODES]
    return [(each.code, each.relation.value, [item.text for item in each.evidence]) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "The fire at the old mill in Dayton killed 12 people.",
            "A fire at the old mill in Dayton left 14 people dead.",
            ["12", "14"],
        ),
        (
            "Nine people were wounded in the blast at the Dayton ferry terminal.",
            "The blast at the Dayton ferry terminal injured 11 persons.",
            ["Nine", "11"],
        ),
        (
            "The council of Dayton spent $3 million on the new ferry terminal last year.",
            "The council of Dayton spent $5 million on the new ferry terminal last year.",
            ["$3 million", "$5 million"],
        ),
        (
            "The fire at the old mill in Dayton killed at most 12 people.",
            "The fire at the old mill in Dayton killed more than 14 people.",
            ["at most 12", "more than 14"],
        ),
        (
            "The ferry authority of Dayton defended its plans for the burned pier in 100 pages of letters.",
            "Reporters were handed 140 pages of letters from the Dayton ferry authority about the burned pier.",
            ["100", "140"],
        ),
    ],
)
def test_other_numbers_are_a_conflict(one: str, other: str, words: list[str]) -> None:
    assert told(one, other) == [("M01", "conflict", words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire at the old mill in Dayton killed 12 people.", "The old mill's fire in Dayton left a dozen dead."),
        ("The fire at the old mill killed 12 people.", "The fire at the old mill injured 14 people."),
        (
            "The ferry authority of Dayton defended its plans for the burned pier in 100 pages of letters in 2019.",
            "Reporters were handed 140 pages of letters from the Dayton ferry authority about the burned pier.",
        ),
        (
            "The ferry authority of Dayton defended its plans for the burned pier in 100 pages of letters.",
            "Reporters will be handed 140 pages of letters from the Dayton ferry authority about the burned pier.",
        ),
        (
            "The ferry authority of Dayton defended its plans for the burned pier in 100 pages of letters.",
            "The Dayton ferry authority filed 30 pages on the burned pier. Its plans for that pier take 40 pages.",
        ),
        (
            "Three victims of the Dayton ferry fire lay near the burned pier.",
            "Away from the burned pier, five victims of the fire waited in Dayton for a ferry.",
        ),
        ("The fire at the mill killed 12 people.", "The fire at the mill killed 14 people, including the suspect."),
        ("The fire at the old mill killed two children.", "The fire at the old mill killed 12 people."),
        ("The fire at the Dayton mill left five people injured.", "One victim of the Dayton mill fire was injured."),
        ("The fire injured 12 people.", "The fire trapped 14 people and five were seriously injured."),
        ("The fire at the mill injured 12 people.", "The fire at the mill injured 14 adult victims."),
        ("The fire at the mill killed 12 people.", "Marta Olsen is one of four killed in the fire at the mill."),
        ("Police counted 32 shootings over the weekend.", "Police counted 40 dead over the weekend."),
        ("The ferry sank in 12 minutes off Dayton.", "The ferry sank in 14 feet of water off Dayton."),
    ],
)
def test_one_number_and_numbers_of_other_things_are_silent(one: str, other: str) -> None:
    assert [each for each in told(one, other) if each[0] != "M03"] == []


def test_a_later_higher_toll_is_an_update() -> None:
    one, other = "The fire at the old mill killed 12 people.", "The fire at the old mill killed 14 people."
    assert told(one, other, LATER) == [("M02", "update", ["12", "14"])]


def test_a_later_lower_toll_is_none() -> None:
    one, other = "The fire at the old mill killed 14 people.", "The fire at the old mill killed 12 people."
    assert told(one, other, LATER) == []


def test_without_a_time_nothing_is_sure() -> None:
    one, other = "The fire at the old mill killed 12 people.", "The fire at the old mill killed 14 people."
    assert told(one, other, None) == []


def test_numbers_of_two_sources_both_stand() -> None:
    one = "The fire at the old mill killed 12 people, the sheriff said."
    other = "The fire at the old mill killed 14 people, the hospital said."
    assert told(one, other) == [("M05", "difference", ["12", "14"])]


@pytest.mark.parametrize(("words", "exact"), [("at least 10", "12"), ("about 1,100", "1,153"), ("dozens of", "60")])
def test_bounds_and_round_numbers_are_compatible(words: str, exact: str) -> None:
    one = f"The fire at the old mill drove {words} people from their homes on Tuesday."
    other = f"The fire at the old mill drove {exact} people from their homes on Tuesday."
    assert [each[:2] for each in told(one, other)] == [("M03", "compatible")]
