"""T08 on the order of two events."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

FOLLOWED = "The phone call followed a meeting of Marta Olsen and Peter Grady at the town hall."


def findings(one: str, other: str) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each T08."""
    articles = [
        Article(text=text, outlet=name, published="2025-03-07") for name, text in {"A": one, "B": other}.items()
    ]
    found = [each for each in compare(articles).findings if each.code == "T08"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        ("Marta Olsen met Peter Grady, where they spoke by phone.", "met Peter Grady, where they spoke by phone"),
        ("Marta Olsen took a call during a meeting with Peter Grady.", "call during a meeting"),
        (
            "A phone call of Peter Grady preceded the meeting with Marta Olsen.",
            "phone call of Peter Grady preceded the meeting",
        ),
        ("Marta Olsen took a phone call before she met Peter Grady.", "phone call before she met"),
    ],
)
def test_another_order_is_a_conflict(one: str, words: str) -> None:
    assert findings(one, FOLLOWED) == [("conflict", "fix", [words, "phone call followed a meeting"])]


@pytest.mark.parametrize(
    "one",
    [
        "Marta Olsen met Peter Grady and then took a call.",
        "Marta Olsen took a call after the meeting with Peter Grady.",
        "A meeting of Marta Olsen and Peter Grady was followed by a phone call.",
        "Lou Pike took a call during a meeting with Helen Grant.",
        "“I took the call before the meeting with Peter Grady,” Marta Olsen said.",
        "Marta Olsen took a call before the meeting with Peter Grady. A call after the meeting calmed Olsen and Grady.",
    ],
)
def test_one_order_other_people_and_quotations_are_silent(one: str) -> None:
    assert findings(one, FOLLOWED) == []


def test_events_of_other_days_stay_open() -> None:
    one = "On Monday, Marta Olsen took a call before the meeting with Peter Grady."
    other = "On Tuesday, Marta Olsen took a call after the meeting with Peter Grady."
    assert [each[0] for each in findings(one, other)] == ["unresolved"]
