"""The learner of the attribution taggers: hashed features, one hidden layer, Adagrad (Duchi and others, 2011).

What is learned is the chance of a whole sequence of tags among all that its scheme allows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from training.lattice import marginals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from factcheck.analysis.quotations.segments import Scheme

    Floats = NDArray[np.float32]
    Places = NDArray[np.uint32]
    Tags = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a tagger is learned: 2**bits features of `width` numbers each, a share of which is `dropped` at random.

    A step is made for sequences with some `batch` rows together.
    """

    bits: int
    width: int
    passes: int
    dropped: float
    rate: float = 0.02
    batch: int = 640
    seed: int = 3


@dataclass(slots=True)
class Weights:
    """A tagger's weights, and the sums of squares that Adagrad steps by."""

    table: Floats
    bias: Floats
    output: Floats
    offset: Floats
    squares: dict[str, Floats] = field(default_factory=dict)

    @classmethod
    def drawn(cls, recipe: Recipe, tags: int) -> Weights:
        """Small random weights, the same for the same seed."""
        chance = np.random.default_rng(1)
        table = (chance.standard_normal((1 << recipe.bits, recipe.width)) * 0.05).astype(np.float32)
        output = (chance.standard_normal((recipe.width, tags)) * 0.2).astype(np.float32)
        bias, offset = np.full(recipe.width, 0.05, np.float32), np.zeros(tags, np.float32)
        squares = {"table": np.full(len(table), 1e-3, np.float32)}
        squares |= {name: np.full_like(one, 1e-2) for name, one in zip(_DENSE, (bias, output, offset), strict=True)}
        return cls(table, bias, output, offset, squares)


_DENSE = ("bias", "output", "offset")
_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Examples:
    """One line of feature places and one tag a row; `sequence` numbers the rows' sequences, rising from 0."""

    rows: Places
    tags: Tags
    sequence: Tags

    def chosen(self, sequences: Tags) -> Examples:
        """The rows of some sequences, numbered anew."""
        firsts = np.searchsorted(self.sequence, sequences, "left")
        sizes = np.searchsorted(self.sequence, sequences, "right") - firsts
        number = np.repeat(np.arange(len(sequences)), sizes)
        places = np.arange(len(number)) + np.repeat(firsts - (np.cumsum(sizes) - sizes), sizes)
        return Examples(self.rows[places], self.tags[places], number)


def learn(examples: Examples, scheme: Scheme, recipe: Recipe) -> Weights:
    """Weights for the tags of a scheme, all of whose sequences it must allow."""
    chance = np.random.default_rng(recipe.seed)
    weights = Weights.drawn(recipe, scheme.count)
    for number in range(recipe.passes):
        batches = list(_batches(examples, recipe, chance))
        loss = 0.0
        for done, batch in enumerate(batches):
            some = examples.chosen(batch)
            kept = (chance.random(some.rows.shape, np.float32) >= recipe.dropped).astype(np.float32)
            rate = recipe.rate * (1 - (number + done / len(batches)) / recipe.passes)
            loss += _step(weights, some, scheme, kept / np.float32(1 - recipe.dropped), rate)
        print(f"pass {number + 1}: loss {loss / len(examples.tags):.4f}")
    return weights


def _batches(examples: Examples, recipe: Recipe, chance: np.random.Generator) -> Iterator[Tags]:
    """The numbers of all sequences in batches of like length, in random order."""
    sizes = np.bincount(examples.sequence)
    order = chance.permutation(len(sizes))
    chunks = (order[at : at + _CHUNK] for at in range(0, len(order), _CHUNK))
    batches: list[Tags] = []
    for chunk in chunks:
        by_size = chunk[np.argsort(sizes[chunk], kind="stable")]
        turns = np.cumsum(sizes[by_size]) // recipe.batch
        batches += np.split(by_size, np.flatnonzero(turns[1:] != turns[:-1]) + 1)
    return (batches[at] for at in chance.permutation(len(batches)).tolist())


def _step(weights: Weights, some: Examples, scheme: Scheme, kept: Floats, rate: float) -> float:
    """One step down the gradient of what the marked sequences lack in likelihood; that lack before it."""
    hidden = np.einsum("bfd,bf->bd", weights.table[some.rows], kept) + weights.bias
    active = np.maximum(hidden, 0)
    scores = (active @ weights.output + weights.offset).astype(np.float64)
    chances, total = marginals(scores, some.sequence, scheme)
    gold = np.arange(len(some.tags)), some.tags
    loss = total - float(scores[gold].sum())
    chances[gold] -= 1
    back = (chances @ weights.output.T).astype(np.float32) * (hidden > 0)
    gradients = {"bias": back.sum(0), "output": active.T @ chances, "offset": chances.sum(0)}
    for name, gradient in gradients.items():
        mean = gradient / len(some.tags)
        weights.squares[name] += (mean * mean).astype(np.float32)
        stepped = getattr(weights, name) - rate * mean / np.sqrt(weights.squares[name])
        setattr(weights, name, stepped.astype(np.float32))
    _step_table(weights, some.rows, back, kept, rate)
    return loss


def _step_table(weights: Weights, rows: Places, back: Floats, kept: Floats, rate: float) -> None:
    """The same for the rows of the table that the examples used."""
    flat = rows.ravel()
    order = np.argsort(flat, kind="stable")
    sorted_rows = flat[order]
    cuts = np.flatnonzero(np.concatenate([[True], sorted_rows[1:] != sorted_rows[:-1]]))
    spread = np.repeat(back, rows.shape[1], axis=0) * kept.reshape(-1, 1)
    gradient = np.add.reduceat(spread[order], cuts, axis=0)
    used = sorted_rows[cuts]
    weights.squares["table"][used] += (gradient * gradient).mean(axis=1)
    weights.table[used] -= rate * gradient / np.sqrt(weights.squares["table"][used])[:, None]
