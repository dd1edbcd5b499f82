from __future__ import annotations

import numpy as np

from factcheck.analysis.marks import find_marks
from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.quotations.columns import columns_of
from factcheck.analysis.quotations.cues import cue_spans, likeliest_cue, stretches

TEXT = "Dahl has said so. Moe did not."


def _scores(tags: list[int]) -> np.ndarray:
    scores = np.full((len(tags), 5), -6.0, dtype=np.float32)
    scores[np.arange(len(tags)), tags] = -0.1
    return scores


def test_a_cue_is_a_whole_run() -> None:
    columns = columns_of(load_pipeline("")(TEXT), find_marks(TEXT))
    assert cue_spans(columns, _scores([0, 1, 3, 0, 0, 0, 0, 0, 0])) == [(1, 3)]
    assert cue_spans(columns, _scores([0, 0, 3, 0, 0, 0, 4, 1, 0])) == [(1, 3), (6, 7), (7, 8)]


def test_stretches_are_sentences_and_parts_of_long_ones() -> None:
    text = TEXT + " Tor " + "spoke and " * 200 + "left."
    columns = columns_of(load_pipeline("")(text), find_marks(text))
    numbers, sizes = np.unique(stretches(columns), return_counts=True)
    assert numbers.tolist() == list(range(len(numbers)))
    assert sizes.max() <= 256


def test_the_likeliest_cue_of_some_places() -> None:
    scores = _scores([0, 1, 3, 0, 4])
    free = np.zeros(5, dtype=np.int64)
    assert likeliest_cue(scores, [0, 1, 2], free) == (1, 3)
    assert likeliest_cue(scores, [0, 3, 4], free) == (4, 5)
    assert likeliest_cue(scores, [0, 1, 2, 3, 4], np.array([0, 1, 2, 0, 1])) is None
    assert likeliest_cue(scores, [], free) is None
