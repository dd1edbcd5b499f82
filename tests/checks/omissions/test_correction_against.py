"""O04 on notices that put right and wrong side by side."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

STORY = "The ferry sank off Dayton on Tuesday. "


def findings(notice: str, other: str) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each O04."""
    texts = {"One": STORY + notice, "Two": other}
    articles = [Article(text=text, outlet=outlet, published="2025-03-07") for outlet, text in texts.items()]
    found = [each for each in compare(articles).findings if each.code == "O04"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


@pytest.mark.parametrize(
    ("notice", "other", "words"),
    [
        ("Correction: The captain is Marta Olsen, not Helen Grady.", "Helen Grady steered the ferry.", "Helen Grady"),
        ("Correction: The ferry carried 40 people, not 60.", "The ferry with 60 on board sank.", "60"),
        ("Correction: It sank on Tuesday rather than on Monday.", "The ferry sank Monday.", "Monday"),
    ],
)
def test_what_one_corrected_stands_in_the_other(notice: str, other: str, words: str) -> None:
    assert findings(notice, other) == [("conflict", "stop", [words, words])]


@pytest.mark.parametrize(
    ("notice", "other"),
    [
        ("Correction: The captain is Marta Olsen, not Helen Grady.", "Marta Olsen steered the ferry."),
        ("Correction: The captain is Marta Olsen, not Helen Grady.", "Helen Grady spoke of Marta Olsen."),
        ("The captain is Marta Olsen, not Helen Grady.", "Helen Grady steered the ferry."),
        ("Correction: The ferry was old, not new.", "The new ferry sank."),
    ],
)
def test_what_is_right_or_no_notice_is_silent(notice: str, other: str) -> None:
    assert findings(notice, other) == []
