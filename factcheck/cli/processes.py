"""Work shared out to processes: results in the order of the tasks, whatever becomes of a process."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from signal import SIG_DFL, SIGINT, signal
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 4
"""Tasks of each process that are given out before the first of them is done."""
LIFE = 500
"""Tasks of each process before another takes its place: what it keeps of words and names does not grow on."""


def each_done(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int | None, lost: Callable[[Task], Result]
) -> Iterator[Result]:
    """What comes of each task, in their order, on as many processes as are asked for or there are processors.

    Where a process is ended from outside, the tasks under way are tried again one by one; `lost` says what comes of the
    one that ends its process again.
    """
    count = min(jobs or os.cpu_count() or 1, len(tasks))
    yield from map(work, tasks) if count <= 1 else _shared_out(work, tasks, count, lost)


def _shared_out(
    work: Callable[[Task], Result], tasks: Sequence[Task], count: int, lost: Callable[[Task], Result]
) -> Iterator[Result]:
    done = 0
    while done < len(tasks):
        end = min(done + count * LIFE, len(tasks))
        for result in _until_broken(work, tasks[done:end], count):
            done += 1
            yield result
        for task in tasks[done : min(done + count * AHEAD, end)]:
            done += 1
            yield from list(_until_broken(work, [task], 1)) or [lost(task)]


def _until_broken(work: Callable[[Task], Result], tasks: Sequence[Task], count: int) -> Iterator[Result]:
    """The results up to the first task that a process was lost over; a few tasks are given out ahead.

    Processes begin anew: what this one has loaded or opened is not theirs.
    """
    rest = iter(tasks)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the processes share the processors out already
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_end_when_interrupted)
    try:
        waiting: deque[Future[Result]] = deque(pool.submit(work, task) for task in islice(rest, count * AHEAD))
        while waiting:
            result = waiting.popleft().result()
            waiting.extend(pool.submit(work, task) for task in islice(rest, 1))
            yield result
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=not waiting, cancel_futures=True)


def _end_when_interrupted() -> None:
    """A process of the pool has nothing to tell of an interruption: this one does."""
    signal(SIGINT, SIG_DFL)
