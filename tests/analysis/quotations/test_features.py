from __future__ import annotations

import numpy as np

from factcheck.analysis.quotations.cues import nearest
from factcheck.analysis.quotations.features import mixed, places, shifted

_COLUMN = np.array([3, 1, 2], dtype=np.uint64)


def test_mixing_is_the_same_everywhere_and_minds_the_order() -> None:
    one, other = mixed(_COLUMN, shifted(_COLUMN, 1)), mixed(shifted(_COLUMN, 1), _COLUMN)
    assert one.tolist() == [342469540678431809, 16682901111866666349, 15484151069156790115]
    assert not (one == other).any()


def test_equal_values_of_two_features_have_places_of_their_own() -> None:
    rows = places([_COLUMN, _COLUMN], 16)
    assert rows.shape == (3, 2)
    assert (rows < 2**16).all()
    assert (rows[:, 0] != rows[:, 1]).all()


def test_columns_are_shifted_with_zeros_behind() -> None:
    assert [shifted(_COLUMN, by).tolist() for by in (-1, 0, 2)] == [[0, 3, 1], [3, 1, 2], [2, 0, 0]]


def test_the_nearest_quoted_token_in_steps() -> None:
    within = np.array([0, 0, 1, 0, 0, 0, 0], dtype=np.uint64)
    assert nearest(within, back=True).tolist() == [4, 4, 0, 0, 1, 1, 2]
    assert nearest(within, back=False).tolist() == [1, 0, 0, 4, 4, 4, 4]
