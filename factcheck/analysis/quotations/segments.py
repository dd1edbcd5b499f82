"""The best allowed sequence of tags: runs of a cue in a sentence, of one source and of contents in a window.

Tag 0 is outside; each role has four: first, inside, last, only one (the BIOES scheme of Ratinov and Roth, 2009).
The search is Viterbi's, for many sequences at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from factcheck.analysis.quotations.columns import Numbers
    from factcheck.analysis.quotations.tagger import Scores

FIRST, INSIDE, LAST, ONLY = range(4)
CUE = 1
SOURCE, CONTENT = 1, 5
_NEVER = -1e9
_TOGETHER = 128


@dataclass(frozen=True, slots=True, eq=False)
class Scheme:
    """Which sequences are allowed, by states: the tag of each, its steps to others, whether it may start and end one.

    `steps` is one line a state, one column the state after it.
    """

    tags: Numbers
    steps: NDArray[np.bool_]
    starts: NDArray[np.bool_]
    ends: NDArray[np.bool_]

    @property
    def count(self) -> int:
        """How many tags there are."""
        return int(self.tags.max()) + 1

    def allows(self, tags: Numbers) -> bool:
        """Whether a sequence of tags is one of the allowed."""
        reached = self.starts & (self.tags == tags[0])
        for tag in tags[1:]:
            reached = reached @ self.steps & (self.tags == tag)
        return bool((reached & self.ends).any())


def _cues() -> Scheme:
    """Any number of runs, which may touch."""
    tags = np.arange(5)
    steps = _table(tags, lambda one, other: _keeps(one, other) if _is_open(one) else _opens(other))
    return Scheme(tags, steps, *_edges(tags))


def _roles() -> Scheme:
    """Any number of contents, one source; runs of one role do not touch. The second half of states has had a source."""
    tags = np.arange(9)
    follows = _table(tags, lambda one, other: _keeps(one, other) if _is_open(one) else _opens(other, _role(one)))
    sourced = np.isin(tags, (SOURCE + FIRST, SOURCE + ONLY))
    steps = np.block([[follows & ~sourced, follows & sourced], [np.zeros_like(follows), follows & ~sourced]])
    starts, ends = _edges(tags)
    return Scheme(np.tile(tags, 2), steps, np.concatenate([starts & ~sourced, starts & sourced]), np.tile(ends, 2))


def _table(tags: Numbers, rule: Callable[[int, int], bool]) -> NDArray[np.bool_]:
    return np.array([[rule(one, other) for other in tags.tolist()] for one in tags.tolist()])


def _edges(tags: Numbers) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which tags may start and end a sequence."""
    starts, ends = ([rule(tag) for tag in tags.tolist()] for rule in (_opens, lambda tag: not _is_open(tag)))
    return np.array(starts), np.array(ends)


def _role(tag: int) -> int:
    return (tag + 3) // 4


def _is_open(tag: int) -> bool:
    """Whether a run goes on behind the tag."""
    return tag > 0 and (tag - 1) % 4 in {FIRST, INSIDE}


def _keeps(one: int, other: int) -> bool:
    return _role(one) == _role(other) and (other - 1) % 4 in {INSIDE, LAST}


def _opens(tag: int, barred: int = 0) -> bool:
    """Whether a tag is outside or begins a run, of another role than the barred."""
    return tag == 0 or ((tag - 1) % 4 in {FIRST, ONLY} and _role(tag) != barred)


CUES = _cues()
ROLES = _roles()


def best_tags(scores: Scores, sequence: Numbers, scheme: Scheme) -> Numbers:
    """The tags of every row; `sequence` numbers the rows' sequences, rising from 0 without a gap."""
    count = int(sequence[-1]) + 1 if len(sequence) else 0
    edges = np.searchsorted(sequence, [*range(0, count, _TOGETHER), count]).tolist()
    parts = (slice(*edge) for edge in pairwise(edges))
    found = [_best(scores[part], sequence[part] - sequence[part.start], scheme) for part in parts]
    return np.concatenate([np.zeros(0, dtype=np.int64), *found])


def _best(scores: Scores, sequence: Numbers, scheme: Scheme) -> Numbers:
    """Step by step through all sequences, the longest first, so that those that still go on stand together."""
    place, size = places_of(sequence)
    row = np.argsort(np.argsort(-size, kind="stable"))[sequence]
    states, length = len(scheme.tags), int(size.max())
    padded = np.zeros((len(size), length, states))
    padded[row, place] = scores[:, scheme.tags]
    steps = np.where(scheme.steps, 0, _NEVER)
    total = padded[:, 0] + np.where(scheme.starts, 0, _NEVER)
    behind = np.tile(np.arange(states), (*padded.shape[:2], 1))
    for at, live in enumerate((size[:, None] > np.arange(length)).sum(axis=0).tolist()[1:], 1):
        reached = total[:live, :, None] + steps
        behind[:live, at] = reached.argmax(axis=1)
        total[:live] = reached.max(axis=1) + padded[:live, at]
    last = (total + np.where(scheme.ends, 0, _NEVER)).argmax(axis=1)
    return scheme.tags[_traced(behind, last)[row, place]]


def places_of(sequence: Numbers) -> tuple[Numbers, Numbers]:
    """Each row's place in its sequence, and the sequences' sizes."""
    size = np.bincount(sequence)
    return np.arange(len(sequence)) - np.repeat(np.cumsum(size) - size, size), size


def _traced(behind: Numbers, state: Numbers) -> Numbers:
    """The states of each sequence, from the last back to the first."""
    states = np.zeros(behind.shape[:2], dtype=np.int64)
    for at in range(behind.shape[1] - 1, -1, -1):
        states[:, at] = state
        state = behind[np.arange(len(state)), at, state]
    return states


def runs(tags: Numbers, role: int) -> list[tuple[int, int]]:
    """The runs of a role in a sequence of tags: first row and the one after the last."""
    firsts = np.flatnonzero((tags == role + FIRST) | (tags == role + ONLY)).tolist()
    lasts = np.flatnonzero((tags == role + LAST) | (tags == role + ONLY)).tolist()
    return [(first, last + 1) for first, last in zip(firsts, lasts, strict=True)]
