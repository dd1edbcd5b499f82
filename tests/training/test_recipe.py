"""What goes with a published pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer

from training import evaluate, name_tagger, recipe


def test_figures_become_a_table_and_numbers() -> None:
    assert recipe.measured(["LAS 80.25"]) == {"LAS": 80.25}
    assert recipe.table(["LAS 80.25"]).endswith("| LAS | 80.25 |\n")


def test_the_configuration_holds_no_path_of_its_own() -> None:
    config = recipe.configuration(Path("corpora"), Path("labelled"), {"training.max_steps": 3})
    assert config["paths"] == {"corpora": "corpora", "labelled": "labelled"}
    assert config["training"]["max_steps"] == 3


def test_a_resumed_pipeline_still_knows_its_edit_trees() -> None:
    nlp = recipe.resumed(evaluate.PIPELINE, recipe.configuration(Path("corpora"), Path("labelled"), {}))
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    assert isinstance(lemmatizer, EditTreeLemmatizer)
    assert list(lemmatizer.tree2label) == [int(tree) for tree in lemmatizer.labels]
    assert lemmatizer.trees.add("walked", "walk") in lemmatizer.tree2label


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        (["B-PERSON", "I-PERSON", "O", "O"], [("Ada Quill", "PERSON")]),
        (["B-PERSON", "I-ORG", "O", "O"], [("Ada Quill", "ORG")]),
        (["O", "I-PERSON", "B-LOC", "I-LOC"], [("Quill", "PERSON"), ("Oslo Harbour", "LOC")]),
        (["O", "O", "O", "O"], []),
    ],
)
def test_tags_join_to_names(tags: list[str], names: list[tuple[str, str]]) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(name_tagger.patterns())  # type: ignore[attr-defined]
    doc = spacy.tokens.Doc(nlp.vocab, ["Ada", "Quill", "Oslo", "Harbour"], tags=tags)
    assert [(span.text, span.label_) for span in ruler(doc).ents] == names


def test_the_shipped_pipeline_is_plain_small_and_names_no_machine() -> None:
    folder = evaluate.PIPELINE
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < 15_000_000
    for name in ("config.cfg", "meta.json"):
        text = (folder / name).read_text("utf-8")
        assert "factcheck_name_tagger" not in text
        assert not any(f"= {mark}" in text for mark in ('"/', '"C:'))
