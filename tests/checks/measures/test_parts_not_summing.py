"""M06 on sums and parts in one sentence."""

from __future__ import annotations

import pytest

from factcheck import Article, compare


def findings(text: str) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each M06."""
    texts = {"A": text, "B": "A storm hit the harbor of Dayton on Tuesday."}
    articles = [Article(text=one, outlet=name, published="2025-03-07") for name, one in texts.items()]
    found = [each for each in compare(articles).findings if each.code == "M06"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


def test_parts_that_do_not_sum_are_a_conflict() -> None:
    told = findings("Nine people were rescued off Dayton: four men, three women and one child.")
    assert told == [("conflict", "fix", ["Nine", "four men, three women and one"])]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were rescued off Dayton: five men and four women.",
        "Nine people were rescued off Dayton: five men and at least three women.",
        "Nine people were rescued off Dayton, including five men and three women.",
        "About nine people were rescued off Dayton: five men and three women.",
        "Nine people were rescued off Dayton. Five men and three women were hurt.",
        "The score stood at 9: the men had won 5 games and 3 sets.",
    ],
)
def test_sums_and_open_parts_are_silent(text: str) -> None:
    assert findings(text) == []
