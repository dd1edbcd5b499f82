from __future__ import annotations

import numpy as np

from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.quotations.tagger import Tagger
from training.attributions import gold, packed
from training.attributions_learner import Recipe, learn

TEXT = "“Stop,” said Dahl."
RECORD = {
    "text": TEXT,
    "attributions": [
        {"cue": [[8, 12]], "source": [[13, 17]], "content": [[0, 7]]},
        {"cue": [[8, 12]], "source": [], "content": [[13, 17]]},
        {"cue": [], "source": [[13, 17]], "content": [[0, 7]]},
    ],
}


def test_a_record_becomes_runs_of_tokens_by_cue() -> None:
    article = gold(RECORD, load_pipeline("")(TEXT))
    assert article.attributions == {(4, 5): ([(5, 6)], [(1, 2)])}
    assert article.cues == [(4, 5)]


def test_learning_tells_two_features_apart_and_is_the_same_each_time() -> None:
    chance = np.random.default_rng(0)
    tags = chance.integers(0, 2, 400)
    rows = np.stack([tags + 3, chance.integers(8, 16, 400)], axis=1).astype(np.uint32)
    recipe = Recipe(bits=4, width=4, passes=8, dropped=0.0, rate=0.2, batch=32)
    first, second = learn(rows, tags, 2, recipe), learn(rows, tags, 2, recipe)
    assert (first.table == second.table).all()
    stored = packed(first)
    tagger = Tagger(stored["table"] * stored["scale"], stored["bias"], stored["output"], stored["offset"])
    hidden = np.maximum(tagger.table[rows].sum(axis=1) + tagger.bias, 0)
    assert ((hidden @ tagger.output + tagger.offset).argmax(axis=1) == tags).all()
    assert tagger.bits == 4
