"""Source and content of each cue, found unit by unit in the window around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from spacy.symbols import PUNCT

from factcheck.analysis.quotations.features import mixed, shifted
from factcheck.analysis.quotations.windows import representatives

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.analysis.quotations.columns import Columns, Hashes, Numbers
    from factcheck.analysis.quotations.windows import Window

_CHAIN = 4
_CLIMB = 16


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every cue with every unit of its window: one row a pair, the cues in order, the units in order."""

    cue: Numbers
    first: Numbers
    last: Numbers
    token: Numbers
    head: Numbers
    cue_first: Numbers
    cue_last: Numbers

    def __len__(self) -> int:
        return len(self.cue)


def pairs_of(columns: Columns, windows: list[Window]) -> Pairs:
    """The pairs of all windows of an article; `last` and `cue_last` are the last tokens themselves."""
    sizes = [len(one.units) for one in windows]
    units = [unit for one in windows for unit in one.units]
    edges = np.array(units, dtype=np.int64).reshape(-1, 2)
    repeated = np.repeat(np.arange(len(windows)), sizes)
    cues = np.array([(*one.cue, one.head) for one in windows], dtype=np.int64).reshape(-1, 3)[repeated]
    token = representatives(columns, units)
    return Pairs(repeated, edges[:, 0], edges[:, 1] - 1, token, cues[:, 2], cues[:, 0], cues[:, 1] - 1)


def role_features(columns: Columns, pairs: Pairs, cued: Numbers) -> list[Hashes]:
    """The features of every pair, one column a feature; `cued` marks the tokens of all cues."""
    relation, depth, level = _relation(columns, pairs)
    side = _side(pairs)
    return [
        *_tree(columns, pairs, (relation, depth, level), side),
        *_words(columns, pairs, relation, side),
        *_order(columns, pairs, relation, side, cued),
    ]


def _side(pairs: Pairs) -> Hashes:
    """1 before the cue, 2 within, 3 behind."""
    side = 2 - (pairs.last < pairs.cue_first).astype(np.int64) + (pairs.first > pairs.cue_last)
    return side.astype(np.uint64)


def _relation(columns: Columns, pairs: Pairs) -> tuple[Hashes, Hashes, Hashes]:
    """How each unit hangs together with its cue's head.

    The climb from the unit meets the head or one of the tokens above it (its number is the level); the
    relation is the level and the label of the branch that leads there, the depth the steps taken.
    """
    heads = columns.head
    chain = [pairs.head]
    for _ in range(_CHAIN - 1):
        above = heads[np.maximum(chain[-1], 0)]
        chain.append(np.where((chain[-1] < 0) | (above == chain[-1]), -1, above))
    at, branch = pairs.token.copy(), pairs.token.copy()
    level = np.full(len(pairs), _CHAIN, dtype=np.int64)
    depth = np.zeros(len(pairs), dtype=np.int64)
    for _ in range(_CLIMB):
        for number, link in enumerate(chain):
            level = np.where((level == _CHAIN) & (at == link), number, level)
        climbing = level == _CHAIN
        if not climbing.any():
            break
        branch = np.where(climbing, at, branch)
        at = np.where(climbing, heads[at], at)
        depth += climbing
    steps = np.minimum(depth, 3).astype(np.uint64)
    reached = (level < _CHAIN) & (depth == 0)
    label = np.where(reached, np.uint64(1), columns.dep[branch])
    return mixed(level.astype(np.uint64), label), steps, level.astype(np.uint64)


def _tree(columns: Columns, pairs: Pairs, place: tuple[Hashes, Hashes, Hashes], side: Hashes) -> list[Hashes]:
    relation, depth, level = place
    cue_lemma, cue_dep, cue_pos = columns.lemma[pairs.head], columns.dep[pairs.head], columns.pos[pairs.head]
    pos, dep = columns.pos[pairs.token], columns.dep[pairs.token]
    before, after = _beside(pairs, relation, -1), _beside(pairs, relation, 1)
    return [
        mixed(relation, side),
        mixed(relation, side, depth),
        mixed(relation, side, cue_lemma),
        mixed(relation, side, cue_pos, cue_dep),
        mixed(relation, before, side),
        mixed(relation, after, side),
        mixed(relation, before, after, side),
        mixed(relation, pos, dep, side),
        mixed(relation, after, pos, dep, cue_lemma),
        mixed(relation, before, pos, dep, cue_lemma),
        mixed(level, pos, dep, side),
        mixed(level, side, depth, cue_lemma),
        mixed(dep, pos, side, depth),
    ]


def _beside(pairs: Pairs, column: Hashes, by: int) -> Hashes:
    """The column at the neighbouring unit of the same window, zero at the window's edge."""
    same = shifted(pairs.cue + 1, by) == (pairs.cue + 1).astype(np.uint64)
    return np.where(same, shifted(column, by), np.uint64(0))


def _words(columns: Columns, pairs: Pairs, relation: Hashes, side: Hashes) -> list[Hashes]:
    first, last = columns.lower[pairs.first], columns.lower[pairs.last]
    pos = columns.pos[pairs.token]
    before, after = _beside(pairs, last, -1), _beside(pairs, first, 1)
    pos_before, pos_after = _beside(pairs, pos, -1), _beside(pairs, pos, 1)
    farther, further = _beside(pairs, pos_before, -1), _beside(pairs, pos_after, 1)
    return [
        mixed(first, side),
        mixed(first, relation),
        mixed(before, side),
        mixed(after, side),
        mixed(before, relation, side),
        mixed(after, relation, side),
        mixed(before, first, side),
        mixed(first, after, side),
        mixed(pos, pos_before, side),
        mixed(pos, pos_after, side),
        mixed(pos_before, pos, pos_after, side),
        mixed(farther, pos_before, pos, side),
        mixed(pos, pos_after, further, side),
        mixed(columns.shape[pairs.first], side),
    ]


def _order(columns: Columns, pairs: Pairs, relation: Hashes, side: Hashes, cued: Numbers) -> list[Hashes]:
    lower, pos = columns.lower, columns.pos
    cue_end, cue_start = lower[pairs.cue_last], lower[pairs.cue_first]
    following = shifted(lower, 1)[pairs.cue_last]
    preceding = shifted(lower, -1)[pairs.cue_first]
    following_pos, preceding_pos = shifted(pos, 1)[pairs.cue_last], shifted(pos, -1)[pairs.cue_first]
    distance = _distance(pairs)
    quoted = _quoted(columns, pairs)
    sentence = np.clip(columns.sentence[pairs.token] - columns.sentence[pairs.head], -2, 2) + 3
    other = (cued[pairs.token] != 0) & (side != 2)  # noqa: PLR2004
    commas = _between(pairs, (pos == PUNCT) & (columns.region < 0))
    cues = _between(pairs, (cued == 1))
    marks = _between(pairs, columns.region >= 0)
    edge = _sentence_edge(columns, pairs)
    return [
        mixed(side, edge, sentence),
        mixed(side, edge, relation, quoted),
        mixed(side, edge, _beside(pairs, quoted, -1), _beside(pairs, quoted, 1)),
        mixed(side, distance),
        mixed(side, distance, columns.lemma[pairs.head]),
        mixed(side, quoted, distance, sentence),
        mixed(quoted, side, marks, commas),
        mixed(quoted, side, columns.lemma[pairs.head]),
        mixed(quoted, relation, side),
        mixed(side, sentence, commas, cues),
        mixed(side, other, relation),
        mixed(side, cues, commas, pos[pairs.token]),
        mixed(side, commas, relation),
        mixed(side, cues, relation),
        mixed(side, marks, relation),
        mixed(side, cue_end, relation),
        mixed(side, cue_start, relation),
        mixed(side, following, relation),
        mixed(side, preceding, relation),
        mixed(side, following_pos, preceding_pos, relation),
        mixed(side, following, distance),
        mixed(side, preceding, distance),
        mixed(side, cue_end, distance, pos[pairs.token]),
    ]


def _distance(pairs: Pairs) -> Hashes:
    """Tokens between unit and cue, in growing steps."""
    behind, ahead = pairs.first - pairs.cue_last, pairs.cue_first - pairs.last
    gap = np.maximum(np.maximum(behind, ahead), 0)
    steps: Hashes = np.searchsorted(np.array([1, 2, 3, 4, 6, 9, 14, 22, 40]), gap).astype(np.uint64)
    return steps


def _quoted(columns: Columns, pairs: Pairs) -> Hashes:
    """0 a plain token, 1 in the region that holds the cue, 2 and more a quoted region, by length and last mark."""
    size = pairs.last - pairs.first
    long = np.searchsorted(np.array([3, 5, 8, 15]), size) + 2
    within = (columns.region[pairs.token] >= 0).astype(np.int64)
    regions = mixed(long, columns.lower[np.maximum(pairs.last - 1, 0)])
    quoted: Hashes = np.where(size > 0, regions, within.astype(np.uint64))
    return quoted


def _sentence_edge(columns: Columns, pairs: Pairs) -> Hashes:
    """Whether a unit begins and whether it ends a sentence."""
    turns = np.concatenate([[True], columns.sentence[1:] != columns.sentence[:-1], [True]])
    return mixed(turns[pairs.first], turns[pairs.last + 1])


def _between(pairs: Pairs, counted: NDArray[np.bool_]) -> Hashes:
    """How many tokens of a kind stand between unit and cue, three at most."""
    total = np.concatenate([[0], np.cumsum(counted)])
    start = np.minimum(pairs.last + 1, pairs.cue_last + 1)
    end = np.maximum(pairs.first, pairs.cue_first)
    ends = np.where(end > start, total[np.maximum(end, start)] - total[start], 0)
    return np.minimum(ends, 3).astype(np.uint64)
