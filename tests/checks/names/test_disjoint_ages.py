"""N03 on ages beside a name."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

DAY = "2025-03-07"
HERE = "Marta Olsen, 34, of Dayton was rescued from the ferry on Tuesday, the harbor office said."


def findings(one: str, other: str, published: str | None = DAY) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each N03."""
    articles = [Article(text=one, outlet="One", published=DAY), Article(text=other, outlet="Two", published=published)]
    found = [each for each in compare(articles).findings if each.code == "N03"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


@pytest.mark.parametrize(
    ("other", "age"),
    [
        ("The passenger, 36-year-old Marta Olsen, was rescued from the ferry.", "36-year-old"),
        ("Marta Olsen, age 36, was rescued from the ferry.", "36"),
        ("Marta Olsen (36) was rescued from the ferry.", "36"),
        ("The ferry sank. Marta Olsen, who is 36 years old, was rescued.", "36 years old"),
    ],
)
def test_other_ages_are_a_conflict(other: str, age: str) -> None:
    assert findings(HERE, other) == [("conflict", "check", ["34", age])]


@pytest.mark.parametrize(
    "other",
    [
        "The passenger, 34-year-old Marta Olsen, was rescued from the ferry.",
        "The 36-year-old brother of Marta Olsen was rescued from the ferry.",
        "Marta Olsen’s 36-year-old brother was rescued from the ferry.",
        "Peter Grady, 36, and Marta Olsen were rescued from the ferry.",
        "Marta Olsen was rescued after 36 hours on the ferry.",
        "Marta Olsen was rescued from the ferry. The captain, 36, drowned.",
    ],
)
def test_one_age_and_ages_of_others_are_silent(other: str) -> None:
    assert findings(HERE, other) == []


@pytest.mark.parametrize(
    ("published", "relation"),
    [(DAY, "conflict"), ("2025-03-08", "unresolved"), (None, "unresolved")],
)
def test_a_birthday_may_lie_between_two_days(published: str | None, relation: str) -> None:
    told = findings(HERE, "Marta Olsen, 35, of Dayton was rescued from the ferry on Tuesday.", published)
    assert [each[0] for each in told] == [relation]


def test_a_namesake_leaves_it_open() -> None:
    other = "Marta Olsen, 61, was rescued from the ferry. Her daughter, Marianne Olsen, was not on board."
    assert [each[0] for each in findings(HERE, other)] == ["unresolved"]
