"""N02 on titles right before a name."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

DAY = "2025-03-07"


def findings(one: str, other: str, published: str | None = DAY) -> list[tuple[str, list[str]]]:
    """(relation, words) of each N02."""
    texts = [f"{title} opened the debate on the ferry on Tuesday." for title in (one, other)]
    articles = [
        Article(text=texts[0], outlet="One", published=DAY),
        Article(text=texts[1], outlet="Two", published=published),
    ]
    found = [each for each in compare(articles).findings if each.code == "N02"]
    return [(each.relation.value, [item.text for item in each.evidence]) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "House Majority Leader Marta Olsen",
            "House Minority Leader Marta Olsen",
            ["House Majority Leader", "House Minority Leader"],
        ),
        ("Sen. Marta Olsen", "Rep. Marta Olsen", ["Sen.", "Rep."]),
        ("Gov. Marta Olsen", "Lieutenant Governor Marta Olsen", ["Gov.", "Lieutenant Governor"]),
        ("Vice President Marta Olsen", "President Marta Olsen", ["Vice President", "President"]),
    ],
)
def test_titles_that_nobody_holds_together_are_a_conflict(one: str, other: str, words: list[str]) -> None:
    assert findings(one, other) == [("conflict", words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sen. Marta Olsen", "Senator Marta Olsen"),
        ("Congresswoman Marta Olsen", "Rep. Marta Olsen"),
        ("Sen. Marta Olsen", "Senate Majority Leader Marta Olsen"),
        ("Gov. Marta Olsen", "former Sen. Marta Olsen"),
        ("President Marta Olsen", "Chairman Marta Olsen"),
        ("Sen. Marta Olsen", "Rep. Helen Grady"),
        ("Lt. Governor Marta Olsen", "Lt. Gov. Marta Olsen"),
    ],
)
def test_one_office_and_other_people_are_silent(one: str, other: str) -> None:
    assert findings(one, other) == []


@pytest.mark.parametrize("published", ["2025-05-07", None])
def test_somebody_may_have_changed_office(published: str | None) -> None:
    told = findings("Sen. Marta Olsen", "Rep. Marta Olsen", published)
    assert [relation for relation, _ in told] == ["unresolved"]
