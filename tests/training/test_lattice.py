from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from factcheck.analysis.quotations.segments import CUES, ROLES, Scheme
from training.lattice import marginals


def _counted(scores: np.ndarray, scheme: Scheme) -> tuple[np.ndarray, float]:
    """The same by going through every sequence."""
    sums, total = np.zeros(scores.shape), 0.0
    for tags in product(range(scheme.count), repeat=len(scores)):
        if scheme.allows(np.array(tags)):
            weight = np.exp(scores[np.arange(len(tags)), tags].sum())
            sums[np.arange(len(tags)), tags] += weight
            total += weight
    return sums / total, float(np.log(total))


@pytest.mark.parametrize("scheme", [CUES, ROLES], ids=["cues", "roles"])
def test_marginals_are_those_of_all_allowed_sequences(scheme: Scheme) -> None:
    scores = np.random.default_rng(2).normal(size=(8, scheme.count)) * 3
    sequence = np.array([0, 0, 0, 0, 1, 2, 2, 2])
    parts = [_counted(scores[sequence == number], scheme) for number in range(3)]
    chances, total = marginals(scores, sequence, scheme)
    np.testing.assert_allclose(chances, np.concatenate([one for one, _ in parts]), atol=1e-12)
    assert total == pytest.approx(sum(each for _, each in parts))
