"""N05 and N06: other people and other works at one place of a sentence, other holders of one office."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

ARREST = "The harbor police arrested {} after the long fire on the northern pier of Dayton."
OPENED = "{} opened the old ferry terminal. It had been shut for years."
SPOKE = "A band played when {} came to the quay on Tuesday."


def findings(one: str, other: str) -> list[tuple[str, str, list[str]]]:
    """(code, relation, words) of each N05 and N06."""
    articles = [
        Article(text=text, outlet=name, published="2025-03-07") for name, text in {"A": one, "B": other}.items()
    ]
    found = [each for each in compare(articles).findings if each.code in {"N05", "N06"}]
    return [(each.code, each.relation.value, [item.text for item in each.evidence]) for each in found]


def test_another_person_at_one_place_is_a_conflict() -> None:
    told = findings(ARREST.format("Marta Olsen"), ARREST.format("Helen Grady"))
    assert told == [("N06", "conflict", ["Marta Olsen", "Helen Grady"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Olsen", "Marta J. Olsen"),
        ("Marta Olsen", "Marta Olson"),
        ("Marta Olsen and Lou Pike", "Helen Grady and Lou Pike"),
        ("Marta Olsen", "a dock worker"),
    ],
)
def test_one_person_and_lists_are_silent(one: str, other: str) -> None:
    assert findings(ARREST.format(one), ARREST.format(other)) == []


def test_two_holders_of_one_office_are_a_conflict() -> None:
    told = findings(OPENED.format("Chicago Mayor Marta Olsen"), SPOKE.format("Chicago Mayor Helen Grady"))
    assert [each[:2] for each in told] == [("N06", "conflict")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chicago Mayor Marta Olsen", "former Chicago Mayor Helen Grady"),
        ("Chicago Mayor Marta Olsen", "Boston Mayor Helen Grady"),
        ("Republican Governor Marta Olsen", "Republican Governor Helen Grady"),
        ("Chicago Mayor Marta Olsen", "Chicago Mayor Olsen"),
    ],
)
def test_other_offices_are_silent(one: str, other: str) -> None:
    assert findings(OPENED.format(one), SPOKE.format(other)) == []


def test_another_title_of_a_work_is_a_conflict() -> None:
    told = findings(
        "Marta Olsen wrote the memoir “The Harbor at Night” after she had left the city council.",
        "Marta Olsen wrote the memoir “The Harbor by Night” after she had left the city council.",
    )
    assert [each[:2] for each in told] == [("N05", "conflict")]
