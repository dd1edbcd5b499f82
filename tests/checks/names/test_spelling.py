"""N01 on names that differ by a slip, a transliteration, or not at all."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

STORY = "Mayor {full} resigned Tuesday after a vote of the council. {last} had led the city for ten years."


def findings(one: tuple[str, str], other: tuple[str, str]) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each N01 between two tellings of one story."""
    articles = [
        Article(text=STORY.format(full=full, last=last), outlet=outlet, published="2025-03-07")
        for outlet, (full, last) in (("One", one), ("Other", other))
    ]
    found = [one for one in compare(articles).findings if one.code == "N01"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


def test_a_slip_is_a_conflict() -> None:
    told = findings(("Katherine Hallowell", "Hallowell"), ("Katherine Halowell", "Halowell"))
    assert told == [("conflict", "fix", ["Hallowell", "Halowell"])]


def test_a_listed_transliteration_is_a_difference() -> None:
    told = findings(("Volodymyr Zelensky", "Zelensky"), ("Volodymyr Zelenskyy", "Zelenskyy"))
    assert told == [("difference", "note", ["Zelensky", "Zelenskyy"])]


@pytest.mark.parametrize(
    "other",
    [
        ("Katherine Hallowell", "Hallowell"),
        ("Kate Hallowell", "Hallowell"),
        ("Katherine A. Hallowell", "Hallowell"),
        ("Robert Sedgwick", "Sedgwick"),
    ],
)
def test_one_name_and_two_people_are_silent(other: tuple[str, str]) -> None:
    assert findings(("Katherine Hallowell", "Hallowell"), other) == []


def test_the_order_of_the_outlets_does_not_matter() -> None:
    one, other = ("Katherine Hallowell", "Hallowell"), ("Katherine Halowell", "Halowell")
    assert [told[:2] for told in findings(one, other)] == [told[:2] for told in findings(other, one)]
