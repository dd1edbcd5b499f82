"""A small trained classifier over hashed features: the sum of their vectors, one hidden layer, one score a tag."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from factcheck.analysis.quotations.features import places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.analysis.quotations.columns import Hashes

    Scores = NDArray[np.float32]

_BATCH = 4096


@dataclass(frozen=True, slots=True)
class Tagger:
    """Weights: the vectors of 2**bits features in `table`, what is added to their sum, and the two of the output."""

    table: Scores
    bias: Scores
    output: Scores
    offset: Scores

    @property
    def bits(self) -> int:
        """How many bits a feature's place has."""
        return len(self.table).bit_length() - 1

    def log_probabilities(self, features: list[Hashes]) -> Scores:
        """The logarithm of each tag's probability, one row an example."""
        rows = places(features, self.bits)
        batches = [self._scores(rows[at : at + _BATCH]) for at in range(0, len(rows), _BATCH)]
        scores = np.concatenate(batches) if batches else np.zeros((0, len(self.offset)), dtype=np.float32)
        scores -= scores.max(axis=1, keepdims=True, initial=-np.inf)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return scores

    def _scores(self, rows: NDArray[np.uint32]) -> Scores:
        hidden = self.table.take(rows, axis=0).sum(axis=1) + self.bias
        scores: Scores = np.maximum(hidden, 0) @ self.output + self.offset
        return scores


@cache
def load_tagger(language: str, name: str) -> Tagger:
    """The trained tagger of that name ("cues", "roles") for a language; its table is stored in bytes with a scale."""
    path = files("factcheck") / "pipelines" / f"attributions_{language}.npz"
    with path.open("rb") as stream, np.load(stream) as stored:
        table = stored[f"{name}_table"] * stored[f"{name}_scale"]
        bias, output, offset = (stored[f"{name}_{part}"] for part in ("bias", "output", "offset"))
    return Tagger(table, bias, output, offset)
