"""The figures, on views made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import spacy

from tests.training.test_treebank import MINI, sentences
from training import evaluate, names, treebank

if TYPE_CHECKING:
    from pathlib import Path


def gold() -> evaluate.View:
    return evaluate.gold_view(sentences()[:2])


def counted(system: evaluate.View) -> dict[str, float]:
    figures = evaluate.Figures()
    evaluate.compare_views(system, gold(), figures)
    return {name: tally.f1 for name, tally in figures.tallies.items()}


def test_what_agrees_everywhere_counts_a_hundred() -> None:
    assert set(counted(gold()).values()) == {100.0}


def test_the_treebank_as_a_document_agrees_with_itself() -> None:
    doc = treebank.to_doc(spacy.blank("en").vocab, sentences()[:2], ["\n\n"])
    assert set(counted(evaluate.system_view(doc)).values()) == {100.0}


def test_a_word_that_is_cut_otherwise_counts_against_both_sides() -> None:
    view = gold()
    (start, _), word = next(iter(view.words.items()))
    words = {span: value for span, value in view.words.items() if span[0] != start}
    words[start, start + 1] = word
    figures = counted(evaluate.View(words, view.sentences))
    assert figures["TOKENS"] == pytest.approx(90)
    assert figures["SENTENCES"] == 100


def test_subtypes_count_only_where_punctuation_does_not() -> None:
    view = gold()
    words = {span: replace(word, relation=f"{word.relation}:own") for span, word in view.words.items()}
    figures = counted(evaluate.View(words, view.sentences))
    assert (figures["LAS"], figures["UAS_WORDS"] > 0, figures["LAS_WORDS"]) == (100, True, 0)


def test_names_are_right_by_characters_and_label() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Ada Quill"}, {"label": "PERSON", "pattern": "Oslo"}])  # type: ignore[attr-defined]
    article = names.Article("Ada Quill left Oslo.", ((0, 20),), ((0, 9, "PERSON"), (15, 19, "LOC")))
    figures = evaluate.evaluate_names(nlp, [article])
    assert figures["SENTENCES"].f1 == 100
    assert (figures["PERSON"].precision, figures["PERSON"].recall) == (50, 100)


def test_lines_name_a_figure_and_those_trained_on(tmp_path: Path) -> None:
    path = tmp_path / "mini.conllu"
    path.write_text(MINI, "utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    lines = list(evaluate.treebank_lines(nlp, path))
    assert lines[0] == "TOKENS 100.00"
    assert [line.split()[0] for line in lines[10:]] == [f"{line.split()[0]}_TRAINED" for line in lines[:10]]
