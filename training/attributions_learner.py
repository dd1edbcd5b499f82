"""The learner of the attribution taggers: hashed features, one hidden layer, Adagrad (Duchi and others, 2011)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Places = NDArray[np.uint32]
    Tags = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a tagger is learned: 2**bits features of `width` numbers each, a share of which is `dropped` at random."""

    bits: int
    width: int
    passes: int
    dropped: float
    rate: float = 0.02
    batch: int = 512
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


def learn(rows: Places, tags: Tags, count: int, recipe: Recipe) -> Weights:
    """Weights for `count` tags from examples: one line of feature places and one tag each."""
    chance = np.random.default_rng(recipe.seed)
    weights = Weights.drawn(recipe, count)
    for number in range(recipe.passes):
        rate = recipe.rate * (1 - number / recipe.passes)
        order = chance.permutation(len(rows))
        loss = 0.0
        for at in range(0, len(order), recipe.batch):
            some = order[at : at + recipe.batch]
            kept = (chance.random(rows[some].shape) >= recipe.dropped).astype(np.float32) / (1 - recipe.dropped)
            loss += _step(weights, rows[some], tags[some], kept, rate)
        print(f"pass {number + 1}: loss {loss / len(rows):.4f}")
    return weights


def _step(weights: Weights, rows: Places, tags: Tags, kept: Floats, rate: float) -> float:
    """One step down the gradient of the cross-entropy; the loss before it."""
    hidden = np.einsum("bfd,bf->bd", weights.table[rows], kept) + weights.bias
    active = np.maximum(hidden, 0)
    scores = active @ weights.output + weights.offset
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    gold = np.arange(len(tags)), tags
    loss = float(-np.log(chances[gold] + 1e-9).sum())
    chances[gold] -= 1
    back = (chances @ weights.output.T) * (hidden > 0)
    gradients = {"bias": back.sum(0), "output": active.T @ chances, "offset": chances.sum(0)}
    for name, gradient in gradients.items():
        mean = gradient / len(tags)
        weights.squares[name] += mean * mean
        stepped = getattr(weights, name) - rate * mean / np.sqrt(weights.squares[name])
        setattr(weights, name, stepped.astype(np.float32))
    _step_table(weights, rows, back, kept, rate)
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
