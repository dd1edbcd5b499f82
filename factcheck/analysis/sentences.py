"""Sentences with their words, paragraph numbers, and whether they are boilerplate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Sentence, Word

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase

    from factcheck.analysis.reading import Reading


def find_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of the parsed text, trimmed of white space."""
    trimmed = (_trimmed(one) for one in reading.doc.sents)
    return tuple(_sentence(reading, one) for one in trimmed if len(one))


def _trimmed(phrase: Phrase) -> Phrase:
    inked = [token.i for token in phrase if not token.is_space]
    return phrase.doc[inked[0] : inked[-1] + 1] if inked else phrase.doc[0:0]


def _sentence(reading: Reading, phrase: Phrase) -> Sentence:
    words = tuple(Word(reading.token(t), t.lemma_, t.pos_) for t in phrase if not t.is_space)
    return Sentence(reading.phrase(phrase), words, reading.article.text.count("\n", 0, phrase.start_char))
