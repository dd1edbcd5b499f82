"""Cues: the words that credit something to someone ("said", "has argued", "according to"), found word by word."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id
from spacy.symbols import ADP, AUX, CCONJ, DET, NUM, PART, PRON

from factcheck.analysis.quotations.features import mixed, shifted
from factcheck.analysis.quotations.segments import CUE, CUES, FIRST, ONLY, best_tags, runs

if TYPE_CHECKING:
    from factcheck.analysis.quotations.columns import Columns, Hashes, Numbers
    from factcheck.analysis.quotations.tagger import Scores

_GRAMMAR = frozenset({AUX, CCONJ, DET, NUM, PART, PRON})
_FIXED = get_string_id("fixed")
_EAGERNESS = np.array([0.0, 0.9, 0.0, 0.0, 0.9], dtype=np.float32)
_FAIR = math.log(0.1)
_LONGEST = 256
_LONGEST_CUE = 8


def cue_features(columns: Columns) -> list[Hashes]:
    """The features of every token of an article, one column a feature."""
    return [*_words(columns), *_tree(columns), *_quoting(columns)]


def _words(columns: Columns) -> list[Hashes]:
    lower = {by: shifted(columns.lower, by) for by in range(-3, 4)}
    lemma = {by: shifted(columns.lemma, by) for by in range(-2, 3)}
    pos = {by: shifted(columns.pos, by) for by in range(-3, 4)}
    return [
        lower[0],
        *(lower[by] for by in (-3, -2, -1, 1, 2, 3)),
        *(lemma[by] for by in (-1, 0, 1)),
        *(pos[by] for by in (-2, -1, 0, 1, 2)),
        mixed(lower[0], lower[1]),
        mixed(lower[-1], lower[0]),
        mixed(lower[0], lower[1], lower[2]),
        mixed(lower[-2], lower[-1], lower[0]),
        mixed(lemma[0], pos[-1]),
        mixed(lemma[0], pos[1], pos[2]),
        mixed(pos[-1], pos[0], pos[1]),
        mixed(pos[-2], pos[-1], pos[0], pos[1]),
        mixed(pos[0], pos[1], pos[2], pos[3]),
        mixed(columns.shape, pos[0]),
        columns.morph,
    ]


def _tree(columns: Columns) -> list[Hashes]:
    head = columns.head
    above = head[head]
    children = _children(columns)
    side = np.sign(head - np.arange(len(head)))
    return [
        mixed(columns.dep, columns.pos),
        mixed(columns.dep, columns.lemma),
        mixed(columns.dep, columns.lemma[head], side),
        mixed(columns.lemma, columns.lemma[head]),
        mixed(columns.dep, columns.pos[head], columns.dep[head]),
        mixed(columns.dep, columns.dep[head], columns.lemma[head]),
        mixed(columns.lemma[above], columns.dep[head], columns.dep),
        children,
        mixed(columns.lemma, children),
        mixed(columns.pos, columns.dep, children),
        mixed(columns.dep, columns.lemma[head], children[head]),
        mixed(columns.dep, children[head], columns.pos[head]),
    ]


def _children(columns: Columns) -> Hashes:
    """The relations of each token's children, as one number: the sum of their hashes, each counted once a side."""
    place = np.arange(len(columns))
    hung = np.flatnonzero(columns.head != place)
    sided = mixed(columns.dep[hung], (columns.head[hung] > place[hung]).astype(np.uint64))
    bits = np.uint64(1) << (sided >> np.uint64(58))
    children = np.zeros(len(place), dtype=np.uint64)
    np.bitwise_or.at(children, columns.head[hung], bits)
    return children


def _quoting(columns: Columns) -> list[Hashes]:
    within = (columns.region >= 0).astype(np.uint64)
    before = nearest(within, back=True)
    after = nearest(within, back=False)
    early = np.minimum(columns.sentence, 3).astype(np.uint64)
    return [
        mixed(within, before, after),
        mixed(columns.lemma, within, before, after),
        mixed(columns.pos, before, after, columns.dep),
        mixed(early, columns.pos),
    ]


def nearest(within: Hashes, *, back: bool) -> Hashes:
    """How far the nearest quoted token lies behind or ahead: 1 to 4 in steps of 1, 3, 8 and more."""
    flags = within.astype(bool)
    place = np.arange(len(flags))
    if back:
        last = np.maximum.accumulate(np.where(flags, place, -1000))
        distance = place - last
    else:
        coming = np.minimum.accumulate(np.where(flags, place, len(flags) + 1000)[::-1])[::-1]
        distance = coming - place
    return np.searchsorted(np.array([1, 3, 8, 20]), distance).astype(np.uint64)


def cue_spans(columns: Columns, scores: Scores) -> list[tuple[int, int]]:
    """The runs of tokens that the scores make cues, sentence by sentence."""
    return runs(best_tags(scores + _EAGERNESS, stretches(columns), CUES), CUE)


def stretches(columns: Columns) -> Numbers:
    """For every token the number of its sentence, or of its part of a very long one."""
    count = len(columns)
    turns = np.concatenate([[True], columns.sentence[1:] != columns.sentence[:-1]])[:count]
    place = np.arange(count) - np.maximum.accumulate(np.where(turns, np.arange(count), 0))
    return np.cumsum(turns | (place % _LONGEST == 0)) - 1


def whole_cues(columns: Columns, cues: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cues with the rest of a fixed expression, without a broken off phrase at the end; none of mere grammar."""
    wholes = (_whole(columns, cue) for cue in cues)
    return [(first, end) for first, end in wholes if not _GRAMMAR.issuperset(columns.pos[first:end].tolist())]


def _whole(columns: Columns, cue: tuple[int, int]) -> tuple[int, int]:
    first, end = cue
    while end < len(columns) and columns.dep[end] == _FIXED and first <= columns.head[end] < end:
        end += 1
    if end - first > 1 and columns.pos[end - 1] == DET:
        end -= 1 + (end - first > 2 and columns.pos[end - 2] == ADP)  # noqa: PLR2004
    return first, end


def likeliest_cue(scores: Scores, places: list[int], taken: Numbers) -> tuple[int, int] | None:
    """The likeliest cue that begins at one of the places, if there is a fair chance that it is one."""
    free = [place for place in places if not taken[place]]
    first = max(free, key=lambda place: (_chance(scores, place), -place), default=None)
    if first is None or _chance(scores, first) < _FAIR:
        return None
    rows = scores[first : first + _LONGEST_CUE].copy()
    rows = rows[: int(np.argmax(np.append(taken[first : first + len(rows)], 1) > 0))]
    rows[0, 0] = -np.inf
    length = runs(best_tags(rows, np.zeros(len(rows), dtype=np.int64), CUES), CUE)[0][1]
    return first, first + length


def _chance(scores: Scores, place: int) -> float:
    """How much likelier it is that a cue begins here than that none does, as a logarithm."""
    begins, outside = scores[place, [CUE + FIRST, CUE + ONLY]].max(), scores[place, 0]
    return float(begins - outside)
