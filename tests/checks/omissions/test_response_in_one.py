"""O02 on denials, refusals to comment and silences."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

STORY = "Marta Olsen sold the old shipyard to the Grady Company in March, court papers show. "


def findings(one: str, other: str) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each O02 between two tellings of one story."""
    texts = {"One": STORY + one, "Two": STORY + other}
    articles = [Article(text=text, outlet=outlet, published="2025-03-07") for outlet, text in texts.items()]
    found = [each for each in compare(articles).findings if each.code == "O02"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ("Olsen has denied that she took a bribe.", "denied"),
        ("Olsen declined to comment.", "declined to comment"),
        ("Olsen did not immediately respond to a request for comment.", "did not immediately respond to a request"),
        ("Olsen could not be reached on Friday.", "could not be reached"),
    ],
)
def test_a_response_in_one_account_only(response: str, words: str) -> None:
    [(relation, _, shown)] = findings(response, "The council meets again on Monday.")
    assert (relation, shown[0][: len(words)]) == ("omission", words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olsen denied that she took a bribe.", "Olsen has repeatedly denied taking money."),
        ("Olsen declined to comment.", "Olsen could not be reached for comment."),
        ("Olsen left when an agreement could not be reached.", "The council meets again on Monday."),
        ("Olsen was denied bail.", "The council meets again on Monday."),
        ("Olsen did not deny the sale.", "The council meets again on Monday."),
        ("The court denied the motion.", "The council meets again on Monday."),
        ("Harbor master Lou Pike denied it.", "The council meets again on Monday."),
    ],
)
def test_a_response_in_both_and_none_are_silent(one: str, other: str) -> None:
    assert findings(one, other) == []
