"""What is taken out of a pipeline before it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

from training import evaluate
from training.pruning import prune

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc

TEXT = "“We weren’t told,” Ada Quill said on 3 May. 漢字 — no lemma for zyxglorps!"


def seen(doc: Doc) -> list[tuple[str, ...]]:
    return [(word.tag_, word.pos_, str(word.morph), word.lemma_, word.dep_, word.ent_type_) for word in doc]


def test_a_pruned_pipeline_says_the_same_and_knows_no_word_of_its_training(tmp_path: Path) -> None:
    nlp = evaluate.load(evaluate.PIPELINE)
    before = seen(nlp(TEXT))
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    assert isinstance(lemmatizer, EditTreeLemmatizer)
    known = len(lemmatizer.trees)
    lemmatizer.trees.add("confidants", "zyx")
    nlp.vocab.strings.add("unpublished")
    nlp.to_disk(tmp_path)

    prune(tmp_path)

    pruned = spacy.load(tmp_path)
    kept = pruned.get_pipe("trainable_lemmatizer")
    assert isinstance(kept, EditTreeLemmatizer)
    assert len(kept.trees) <= known
    assert "unpublished" not in pruned.vocab.strings
    assert seen(pruned(TEXT)) == before
