from __future__ import annotations

import numpy as np

from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.quotations.segments import CUES, ROLES
from factcheck.analysis.quotations.tagger import Tagger
from training.attributions import gold, joined, packed
from training.attributions_learner import Examples, Recipe, learn

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


def _examples() -> Examples:
    """Two features, one of which tells "only one" from "outside"; three rows a sequence."""
    chance = np.random.default_rng(0)
    tags = chance.integers(0, 2, 399) * 4
    rows = np.stack([tags + 3, chance.integers(8, 16, 399)], axis=1).astype(np.uint32)
    return Examples(rows, tags, np.repeat(np.arange(133), 3))


def test_learning_tells_two_features_apart_and_is_the_same_each_time() -> None:
    examples = _examples()
    recipe = Recipe(bits=4, width=4, passes=8, dropped=0.0, rate=0.2, batch=32)
    first, second = learn(examples, CUES, recipe), learn(examples, CUES, recipe)
    assert (first.table == second.table).all()
    stored = packed(first)
    tagger = Tagger(stored["table"] * stored["scale"], stored["bias"], stored["output"], stored["offset"])
    hidden = np.maximum(tagger.table[examples.rows].sum(axis=1) + tagger.bias, 0)
    assert ((hidden @ tagger.output + tagger.offset).argmax(axis=1) == examples.tags).all()
    assert tagger.bits == 4


def test_sequences_that_the_scheme_does_not_allow_are_left_out() -> None:
    rows = np.arange(10, dtype=np.uint32).reshape(5, 2)
    part = Examples(rows, np.array([0, 4, 2, 4, 4]), np.array([0, 0, 1, 2, 2]))
    two = joined([part, part], CUES)
    assert two.rows.tolist() == [*rows[[0, 1, 3, 4]].tolist(), *rows[[0, 1, 3, 4]].tolist()]
    assert two.tags.tolist() == [0, 4, 4, 4] * 2
    assert two.sequence.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
    assert joined([part], ROLES).sequence.tolist() == [0, 0]
