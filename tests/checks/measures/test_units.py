"""M04 and M07 on units and on what a number counts."""

from __future__ import annotations

import pytest

from factcheck import Article, compare


def told(one: str, other: str) -> list[tuple[str, str, list[str]]]:
    """(code, relation, words) of each M04 and M07."""
    articles = [
        Article(text=text, outlet=name, published="2025-03-07") for name, text in {"A": one, "B": other}.items()
    ]
    found = [each for each in compare(articles).findings if each.code in {"M04", "M07"}]
    return [(each.code, each.relation.value, [item.text for item in each.evidence]) for each in found]


SANK = "The ferry sank {} off the northern harbor on Tuesday evening."
SIGNED = "The letter against the new terminal was signed by 90 {} of the old town."


@pytest.mark.parametrize(
    ("one", "other", "code", "relation"),
    [
        ("10 miles", "16 kilometers", "M07", "agree"),
        ("300 feet", "90 meters", "M07", "agree"),
        ("10 miles", "10 kilometers", "M04", "difference"),
    ],
)
def test_units_of_one_kind(one: str, other: str, code: str, relation: str) -> None:
    assert told(SANK.format(one), SANK.format(other)) == [(code, relation, [one, other])]


@pytest.mark.parametrize(("one", "other"), [("10 miles", "10 miles"), ("10 miles", "10 yards from a buoy")])
def test_one_unit_is_silent(one: str, other: str) -> None:
    assert [each for each in told(SANK.format(one), SANK.format(other)) if each[0] == "M07"] == []


def test_another_group_is_a_difference() -> None:
    assert told(SIGNED.format("priests"), SIGNED.format("teachers")) == [("M04", "difference", ["priests", "teachers"])]


@pytest.mark.parametrize("other", ["priests", "people", "old priests"])
def test_one_group_is_silent(other: str) -> None:
    assert told(SIGNED.format("priests"), SIGNED.format(other)) == []
