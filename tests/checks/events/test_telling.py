"""E03, E04 and E06: causes, counts of votes and games, labels."""

from __future__ import annotations

import pytest

from factcheck import Article, compare


def findings(one: str, other: str) -> list[tuple[str, str, str, list[str]]]:
    """(code, relation, severity, words) of each E03, E04 and E06."""
    articles = [
        Article(text=text, outlet=name, published="2025-03-07") for name, text in {"A": one, "B": other}.items()
    ]
    found = [each for each in compare(articles).findings if each.code in {"E03", "E04", "E06"}]
    return [
        (each.code, each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found
    ]


CLOSED = "The old ferry terminal in Dayton was closed {}."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("because of a broken pump", "due to a strike"),
        ("because a pump had broken", "in response to a threat"),
    ],
)
def test_two_causes_are_a_difference(one: str, other: str) -> None:
    assert findings(CLOSED.format(one), CLOSED.format(other)) == [("E03", "difference", "check", [one, other])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("because of a broken pump", "due to a broken pump"),
        ("because of a broken pump", "on Tuesday"),
        ("because of a broken pump", "not because of a strike"),
    ],
)
def test_one_cause_is_silent(one: str, other: str) -> None:
    assert findings(CLOSED.format(one), CLOSED.format(other)) == []


VOTED = "The Dayton council {} the new ferry terminal by a vote of {} on Tuesday."


def test_another_count_is_a_conflict() -> None:
    told = findings(VOTED.format("approved", "7-4"), VOTED.format("passed", "8-3"))
    assert told == [("E04", "conflict", "stop", ["7-4", "8-3"])]


@pytest.mark.parametrize(
    "other", [VOTED.format("approved", "7 to 4"), "The Dayton chess club lost a game 1-2 on Tuesday."]
)
def test_one_count_and_other_events_are_silent(other: str) -> None:
    assert findings(VOTED.format("approved", "7-4"), other) == []


BROKE = "Police in Dayton said that {} broke the windows of the harbor office on Tuesday night."


def test_another_label_is_a_difference() -> None:
    told = findings(BROKE.format("protesters"), BROKE.format("rioters"))
    assert told == [("E06", "difference", "note", ["protesters", "rioters"])]


@pytest.mark.parametrize("other", ["protesters", "some protesters", "protesters, or “rioters,”", "sailors"])
def test_one_label_is_silent(other: str) -> None:
    assert findings(BROKE.format("protesters"), BROKE.format(other)) == []
