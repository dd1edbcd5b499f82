"""Tasks on several processes."""

from __future__ import annotations

import os

import pytest

from factcheck.cli.processes import each_done


def doubled(number: int) -> list[int]:
    """Twice the number; 7 ends the process as a machine without memory does, 11 is a mistake."""
    if number == 7:
        os._exit(9)
    if number == 11:
        raise ZeroDivisionError
    return [number * 2] if number else []


def lost(number: int) -> list[int]:
    return [-number]


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_results_come_in_the_order_of_the_tasks(jobs: int | None) -> None:
    assert list(each_done(doubled, range(6), jobs, lost)) == [[], [2], [4], [6], [8], [10]]


def test_no_task_is_no_work() -> None:
    assert list(each_done(doubled, [], 2, lost)) == []


def test_a_process_that_is_ended_takes_its_own_task_alone() -> None:
    tasks = [*range(10), 7, 3]
    assert list(each_done(doubled, tasks, 2, lost)) == [[-7] if one == 7 else doubled(one) for one in tasks]


def test_processes_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.processes.LIFE", 2)
    assert list(each_done(doubled, [1, 2, 3, 7, 5, 6, 8], 2, lost)) == [[2], [4], [6], [-7], [10], [12], [16]]
    assert len({one for (one,) in each_done(process, range(9), 2, lost)}) > 2


def test_a_mistake_is_raised() -> None:
    results = each_done(doubled, [1, 11, 2], 2, lost)
    assert next(results) == [2]
    with pytest.raises(ZeroDivisionError):
        list(results)


def test_processes_begin_anew() -> None:
    assert list(each_done(process, [0, 0], 2, lost)) != [[os.getpid()], [os.getpid()]]


def process(_: int) -> list[int]:
    return [os.getpid()]
