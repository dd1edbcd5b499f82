"""The best allowed sequence of tags: at most one source and up to any number of contents in a window.

Tags are 0 outside, then for the source and again for the content: first, inside, last, only one (the BIOES
scheme of Ratinov and Roth, 2009). The search is Viterbi's, for all windows of an article at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.analysis.quotations.columns import Numbers
    from factcheck.analysis.quotations.tagger import Scores

SOURCE, CONTENT = 1, 5
TAGS = 9
_NEVER = -1e9
_FIRST, _INSIDE, _LAST, _ONLY = range(4)


def _follows(one: int, other: int) -> bool:
    """Whether a tag may stand after another."""
    role, at = divmod(one - 1, 4) if one else (-1, _ONLY)
    next_role, next_at = divmod(other - 1, 4) if other else (-2, _ONLY)
    if at in {_FIRST, _INSIDE}:
        return role == next_role and next_at in {_INSIDE, _LAST}
    return next_at in {_FIRST, _ONLY} and role != next_role


def _steps() -> NDArray[np.float64]:
    """What each step from state to state costs: a state is a tag, and whether the source has been seen."""
    steps = np.full((2 * TAGS, 2 * TAGS), _NEVER)
    for one in range(TAGS):
        for other in filter(lambda tag: _follows(one, tag), range(TAGS)):
            starts = other in {SOURCE + _FIRST, SOURCE + _ONLY}
            steps[one, other + TAGS * starts] = 0
            if not starts:
                steps[one + TAGS, other + TAGS] = 0
    return steps


_STEPS = _steps()
_STARTS = np.full(2 * TAGS, _NEVER)
_STARTS[[0, CONTENT, CONTENT + _ONLY, TAGS + SOURCE, TAGS + SOURCE + _ONLY]] = 0
_OPEN = [role + at + seen for role in (SOURCE, CONTENT) for at in (_FIRST, _INSIDE) for seen in (0, TAGS)]
_ENDS = np.zeros(2 * TAGS)
_ENDS[_OPEN] = _NEVER


def best_tags(scores: Scores, window: Numbers) -> Numbers:
    """The tags of every row; `window` numbers the rows' windows, rising from 0 without a gap."""
    if not len(window):
        return np.zeros(0, dtype=np.int64)
    size = np.bincount(window)
    place = np.arange(len(window)) - np.repeat(np.cumsum(size) - size, size)
    padded = np.zeros((len(size), int(size.max()), 2 * TAGS))
    padded[window, place] = np.concatenate([scores, scores], axis=1)
    total, behind = padded[:, 0] + _STARTS, np.zeros(padded.shape, dtype=np.int64)
    for at in range(1, padded.shape[1]):
        reached = total[:, :, None] + _STEPS
        best = reached.argmax(axis=1)
        live = (at < size)[:, None]
        behind[:, at] = np.where(live, best, np.arange(2 * TAGS))
        total = np.where(live, np.take_along_axis(reached, best[:, None], axis=1)[:, 0] + padded[:, at], total)
    return _traced(behind, (total + _ENDS).argmax(axis=1))[window, place] % TAGS


def _traced(behind: Numbers, state: Numbers) -> Numbers:
    """The states of each window, from the last back to the first."""
    states = np.zeros(behind.shape[:2], dtype=np.int64)
    for at in range(behind.shape[1] - 1, -1, -1):
        states[:, at] = state
        state = behind[np.arange(len(state)), at, state]
    return states


def runs(tags: Numbers, role: int) -> list[tuple[int, int]]:
    """The runs of a role in one window's tags, first row and the one after the last."""
    held = np.concatenate([[False], (tags >= role) & (tags < role + 4), [False]])
    edges = np.flatnonzero(held[1:] != held[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
