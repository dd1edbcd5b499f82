"""Passages: made, written, read again, and seen as examples."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import spacy

from tests.training.test_treebank import sentences
from training import name_tagger, passages

if TYPE_CHECKING:
    from pathlib import Path


def passage() -> passages.Passage:
    return passages.of_treebank(sentences()[:2])


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    made = replace(passage(), sentences=tuple(replace(one, id="", document="") for one in passage().sentences))
    passages.save([made], tmp_path / "one.jsonl.gz")
    assert list(passages.load(tmp_path / "one.jsonl.gz")) == [made]


def test_an_example_holds_the_text_and_every_layer() -> None:
    example = passages.to_example(spacy.blank("en"), replace(passage(), breaks=("\n\n", " ")))
    assert example.predicted.text.rstrip() == "The kettle doesn't boil.\n\nAda Quill waits."
    assert example.get_aligned("TAG", as_string=True)[:3] == ["DT", "NN", "VBZ"]
    assert [span.text for span in example.reference.ents] == ["Ada Quill"]


def test_odd_white_space_keeps_words_apart() -> None:
    example = passages.to_example(spacy.blank("en"), replace(passage(), breaks=("  ", " ")))
    assert example.predicted.text.rstrip() == "The kettle doesn't boil.  Ada Quill waits."


def test_the_name_tagger_learns_places_in_names() -> None:
    example = passages.to_example(spacy.blank("en"), passage())
    assert name_tagger.truths(example) == [None, *["O"] * 5, "B-PERSON", "I-PERSON", "O", "O"]


def test_a_lexicon_knows_only_what_is_sure() -> None:
    kettle, waits, _ = sentences()
    doubtful = replace(kettle, words=tuple(replace(word, lemma=word.form) for word in kettle.words))
    lexicon = passages.Lexicon([kettle, waits, doubtful])
    assert [lexicon.lemma(word) for word in waits.words] == ["Ada", "Quill", "wait", "."]
    assert lexicon.lemma(kettle.words[2]) == ""
