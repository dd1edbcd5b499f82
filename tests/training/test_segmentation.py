"""Sentences by rule, and the tokenizer they stand on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
import spacy

from training import segmentation, tokenization

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def nlp() -> Language:
    made = spacy.blank("en")
    tokenization.tune(made)
    return made


@pytest.mark.parametrize(
    "parts",
    [
        ["Sen. Quill met Gov. Marsh on Aug. 15."],
        ["He left the U.S. on Monday.", "It rained."],
        ["He lives in the U.S.", "The rest stayed."],
        ["“We won.”", "She smiled."],
        ["“We won,” she said.", "“Again.”"],
        ['"Why?"', "Nobody knew."],
        ["They waited.", "... And waited."],
        ["Oslo (AP) — Trains ran late."],
    ],
    ids=lambda parts: parts[0],
)
def test_stops_and_marks(parts: list[str]) -> None:
    doc = nlp()(" ".join(parts))
    assert [doc[part[0].i : part[-1].i + 1].text for part in segmentation.sentences(doc)] == parts


def test_a_blank_line_always_parts_and_is_told() -> None:
    doc = nlp()("Trains late again\n\nThe trains were late.  They came.")
    parts = list(segmentation.sentences(doc))
    assert len(parts) == 3
    assert segmentation.breaks(parts) == ["\n\n", " ", " "]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("and/or", ["and", "/", "or"]),
        ("What?!!", ["What", "?!!"]),
        ("an e-mail", ["an", "e-mail"]),
        ("pro-Quill", ["pro-Quill"]),
        ("well-known", ["well", "-", "known"]),
        ("Lt. Marsh", ["Lt.", "Marsh"]),
        ("don't", ["do", "n't"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in nlp()(text)] == words
