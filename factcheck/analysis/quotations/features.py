"""Hashed features: numbers mixed into places of a weight table, the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.analysis.quotations.columns import Hashes, Numbers

_PRIME = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)


def mixed(*columns: Hashes | Numbers) -> Hashes:
    """Several columns mixed into one, row by row; the order of the columns matters."""
    state = np.zeros(len(columns[0]), dtype=np.uint64)
    for column in columns:
        state = (state ^ column.astype(np.uint64)) * _PRIME
        state ^= state >> _HALF
    return state


def places(features: list[Hashes], bits: int) -> NDArray[np.uint32]:
    """Rows of a table of 2**bits places: one line an example, one column a feature; each column is salted."""
    width = np.uint64(64 - bits)
    salted = [(one + np.uint64(salt + 1)) * _PRIME * _PRIME >> width for salt, one in enumerate(features)]
    return np.stack(salted, axis=1).astype(np.uint32)


def shifted(column: Hashes | Numbers, by: int) -> Hashes:
    """The column `by` rows further on (back, if negative), zero beyond its ends."""
    moved = np.zeros(len(column), dtype=np.uint64)
    if by > 0:
        moved[:-by] = column[by:]
    elif by < 0:
        moved[-by:] = column[:by]
    else:
        moved[:] = column
    return moved
