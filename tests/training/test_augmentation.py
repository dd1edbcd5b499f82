"""Guises of a passage: other characters, the same analysis."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import spacy

from tests.training.test_treebank import sentences
from training import augmentation, corpus, passages

CHANGES = [change for _, change in augmentation.CHANGES]


def passage() -> passages.Passage:
    return passages.of_treebank(sentences()[:2])


def chance(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_every_guise_is_still_a_sound_example(change: augmentation.Change) -> None:
    changed = change(passage(), chance())
    assert [len(row) for row in changed.marks] == [len(one.words) for one in changed.sentences]
    example = passages.to_example(spacy.blank("en"), changed)
    assert len(list(example.reference.sents)) == len(changed.sentences)


def test_marks_change_their_shape() -> None:
    first = passage().sentences[0]
    quoted = replace(first, words=(replace(first.words[0], form='"'), *first.words[1:]))
    curled = augmentation.curly(replace(passage(), sentences=(quoted, passage().sentences[1])), chance())
    assert [word.form for word in curled.sentences[0].words][:4] == ["“", "kettle", "does", "n’t"]
    assert augmentation.straight(curled, chance()).sentences[0].words[0].form == '"'


def test_a_headline_has_capitals_no_stop_and_a_blank_line() -> None:
    changed = augmentation.headlined(passage(), chance())
    assert changed.sentences[0].text == "The Kettle Doesn't Boil"
    assert changed.breaks[0] == "\n\n"


def test_a_dateline_hangs_on_the_root() -> None:
    words = augmentation.datelined(passage(), chance()).sentences[0].words
    assert words[0].head == next(place for place, word in enumerate(words) if word.deprel == "ROOT")
    assert words[1].form == "("


def test_the_same_seed_gives_the_same_guises() -> None:
    made = [[augmentation.guise(passage(), one) for _ in range(40)] for one in (chance(3), chance(3))]
    assert made[0] == made[1]


def test_groups_hold_every_sentence_once() -> None:
    text = sentences() * 5
    assert [one for group in corpus.groups(text, chance()) for one in group] == text
