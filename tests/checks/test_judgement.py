"""Findings are the same for every order of the outlets, and for a copy more."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from factcheck import Article, compare
from factcheck.checks.catalogue import Relation
from factcheck.checks.judgement import RELATIONS

if TYPE_CHECKING:
    from factcheck.report import Report

HARBOR = {
    "one": (
        "Mayor Joan Hill resigned Tuesday after a vote of the council. "
        "“The old bridge is not safe for lorries,” Hill said. The fire at the old mill killed 12 people."
    ),
    "two": (
        "Mayor Joan Hill resigned this week after a vote of the council. "
        "“The old bridge is safe for lorries,” Hill said. The fire at the old mill killed 14 people."
    ),
    "three": (
        "After a vote of the council, Mayor Joan Hill resigned this week. "
        "“The old bridge is safe for lorries,” Hill said Tuesday. At the old mill the fire killed 14 people."
    ),
}

Told = set[tuple[str, str, str, str, frozenset[tuple[str, int, int]]]]


def told(*names: str, copies: tuple[str, ...] = ()) -> Told:
    """What is told of some of the articles, copies taken for what they copy."""
    order = [(name, name) for name in names] + [(name, f"copy of {name}") for name in copies]
    articles = [
        Article(id=name, text=HARBOR[text], outlet=name.title(), published="2025-03-07") for text, name in order
    ]
    return keys(compare(articles))


def keys(report: Report) -> Told:
    return {
        (
            one.code,
            one.relation,
            one.severity,
            one.fingerprint,
            frozenset((item.article.removeprefix("copy of "), item.start, item.end) for item in one.evidence),
        )
        for one in report.findings
    }


@pytest.mark.parametrize("order", [*permutations(HARBOR)][1:])
def test_no_order_of_three_outlets_changes_a_finding(order: tuple[str, ...]) -> None:
    assert told(*order) == told(*HARBOR)


def test_what_two_outlets_say_alike_is_one_finding_with_all_their_words() -> None:
    conflicts = [one for one in told(*HARBOR) if one[:2] == ("M01", "conflict")]
    assert [sorted(article for article, _, _ in one[4]) for one in conflicts] == [["one", "three", "two"]]


@pytest.mark.parametrize("copied", [("one",), ("two",), ("one", "two")])
def test_a_copy_more_adds_and_loses_no_conflict(copied: tuple[str, ...]) -> None:
    before, after = (
        {one for one in each if one[1] == "conflict"}
        for each in (told("one", "two"), told("one", "two", copies=copied))
    )
    assert before
    assert after == before


def test_every_relation_has_its_gravity() -> None:
    assert set(RELATIONS) == set(Relation)
