"""Verbs' lemmas that the trained lemmatizer may miss."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.analysis.lemmas import mend_lemmas


@pytest.mark.parametrize(
    ("form", "given", "lemma"),
    [
        ("acquitted", "acquitte", "acquit"),
        ("planned", "plann", "plan"),
        ("postponed", "postpon", "postpone"),
        ("convicted", "convict", "convict"),
        ("denied", "deni", "deny"),
        ("xyzzed", "xyzze", "xyzze"),
    ],
)
def test_a_lemma_that_is_no_word_is_mended(form: str, given: str, lemma: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=[form], pos=["VERB"], lemmas=[given])
    assert mend_lemmas(doc)[0].lemma_ == lemma


def test_other_words_stay() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["plans"], pos=["NOUN"], lemmas=["plann"])
    assert mend_lemmas(doc)[0].lemma_ == "plann"
