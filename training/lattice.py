"""How likely each tag is at each place of a sequence, over all allowed sequences: forward and backward sums.

The training of a conditional random field (Lafferty, McCallum and Pereira, 2001) without weights for its steps: a
scheme allows them or does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.analysis.quotations.segments import places_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.analysis.quotations.columns import Numbers
    from factcheck.analysis.quotations.segments import Scheme

    Floats = NDArray[np.float64]


def marginals(scores: Floats, sequence: Numbers, scheme: Scheme) -> tuple[Floats, float]:
    """The chances of the tags, one line a row of scores, and the logarithm of all allowed sequences' sum.

    `sequence` numbers the rows' sequences, rising from 0 without a gap.
    """
    place, size = places_of(sequence)
    highest = scores.max(axis=1, keepdims=True)
    padded = np.zeros((len(size), int(size.max()), len(scheme.tags)))
    padded[sequence, place] = np.exp(scores - highest)[:, scheme.tags]
    live = np.arange(padded.shape[1]) < size[:, None]
    forward, sums = _forward(padded, live, scheme)
    backward = _backward(padded, live, sums, scheme)
    ended = (forward[:, -1] * scheme.ends).sum(axis=1)
    held = (forward * backward / ended[:, None, None])[sequence, place]
    chances = held @ (scheme.tags[:, None] == np.arange(scheme.count))
    return chances, float(highest.sum() + np.log(sums).sum() + np.log(ended).sum())


def _forward(padded: Floats, live: NDArray[np.bool_], scheme: Scheme) -> tuple[Floats, Floats]:
    """The share of each state in all beginnings up to a place, and by how much each place was scaled down."""
    forward, sums = np.zeros_like(padded), np.ones(live.shape)
    steps = scheme.steps.astype(float)
    reached = padded[:, 0] * scheme.starts
    for at in range(padded.shape[1]):
        if at:
            reached = np.where(live[:, at, None], forward[:, at - 1] @ steps * padded[:, at], forward[:, at - 1])
        sums[:, at] = np.where(live[:, at], reached.sum(axis=1), 1)
        forward[:, at] = reached / sums[:, at, None]
    return forward, sums


def _backward(padded: Floats, live: NDArray[np.bool_], sums: Floats, scheme: Scheme) -> Floats:
    """The like for all endings behind a place."""
    backward = np.tile(scheme.ends.astype(float), (*live.shape, 1))
    steps = scheme.steps.T.astype(float)
    for at in range(padded.shape[1] - 2, -1, -1):
        reached = backward[:, at + 1] * padded[:, at + 1] @ steps / sums[:, at + 1, None]
        backward[:, at] = np.where(live[:, at + 1, None], reached, backward[:, at + 1])
    return backward
