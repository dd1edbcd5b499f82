"""What stands where."""

from __future__ import annotations

import random

import pytest

from factcheck.spans import Index

PASSAGES = [(0, 5, "first"), (3, 12, "second"), (12, 13, "third"), (0, 30, "whole"), (20, 25, "first")]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 1, ["first", "whole"]),
        (4, 6, ["first", "second", "whole"]),
        (12, 20, ["third", "whole"]),
        (13, 20, ["whole"]),
        (24, 99, ["whole", "first"]),
        (30, 40, []),
        (-9, 0, []),
        (7, 7, ["second", "whole"]),
    ],
)
def test_passages_over_a_place_in_the_order_given(start: int, end: int, found: list[str]) -> None:
    assert Index(PASSAGES).over(start, end) == found


def test_nothing_stands_in_nothing() -> None:
    assert Index[str]([]).over(0, 9) == []


def test_the_index_finds_what_a_look_at_each_finds() -> None:
    dice = random.Random(7)  # noqa: S311 - no secret
    places = [(start, start + dice.randrange(1, 40)) for start in (dice.randrange(500) for _ in range(200))]
    index = Index((start, end, number) for number, (start, end) in enumerate(places))
    for start in range(0, 500, 7):
        end = start + dice.randrange(1, 30)
        expected = [number for number, (first, last) in enumerate(places) if first < end and start < last]
        assert index.over(start, end) == expected
