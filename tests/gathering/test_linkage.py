from __future__ import annotations

import pytest

from factcheck.gathering.linkage import linked

Scores = dict[tuple[int, int], float]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, []),
        ({(0, 1): 0.5}, [(0, 1)]),
        ({(0, 1): 0.1}, [(0,), (1,)]),
        ({(0, 1): 0.5, (1, 2): 0.5}, [(0, 1, 2)]),
        ({(0, 1): 0.5, (1, 2): 0.3}, [(0, 1), (2,)]),
        ({(0, 1): 0.3, (1, 2): 0.3, (0, 2): 0.1}, [(0, 1, 2)]),
        (
            {(0, 1): 0.6, (2, 3): 0.5, (0, 2): 0.3, (0, 3): 0.3, (1, 2): 0.3, (1, 3): 0.3},
            [(0, 1), (2, 3)],
        ),
        (
            {(0, 1): 0.6, (2, 3): 0.5, (0, 2): 0.4, (0, 3): 0.4, (1, 2): 0.4, (1, 3): 0.4},
            [(0, 1, 2, 3)],
        ),
        ({(0, 1): 0.3, (2, 3): 0.3, (1, 2): 0.3}, [(0, 1), (2, 3)]),
    ],
    ids=[
        "nothing",
        "alike",
        "strangers",
        "by way of another",
        "one by way of another only",
        "alike on average",
        "two groups apart",
        "two groups joined",
        "of equals the first",
    ],
)
def test_groups_are_alike_on_average(scores: Scores, expected: list[tuple[int, ...]]) -> None:
    backwards = dict(reversed([((other, one), score) for (one, other), score in scores.items()]))
    assert linked(scores, 0.2) == linked(backwards, 0.2) == expected


def test_many_that_are_alike_are_one_group() -> None:
    scores = {(one, other): 0.4 for other in range(60) for one in range(other)}
    assert linked(scores, 0.2) == [tuple(range(60))]
