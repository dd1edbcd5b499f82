"""Sentences of plain news text by rule, for what the teacher reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.segmentation import segmentation_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token


def sentences(doc: Doc) -> Iterator[list[Token]]:
    """The words of each sentence; tokens of white space belong to none."""
    segmentation, tokens = segmentation_for(doc.lang_), list(doc)
    sentence: list[Token] = []
    for token in tokens:
        if sentence and segmentation.starts(tokens, token.i):
            yield sentence
            sentence = []
        if not token.is_space:
            sentence.append(token)
    if sentence:
        yield sentence


def breaks(parts: Sequence[Sequence[Token]]) -> list[str]:
    """What stands after each sentence: a blank line or a blank."""
    made = list[str]()
    for part in parts:
        last = part[-1]
        after = last.nbor() if last.i + 1 < len(last.doc) else None
        made.append("\n\n" if after is not None and after.is_space and after.text.count("\n") > 1 else " ")
    return made
