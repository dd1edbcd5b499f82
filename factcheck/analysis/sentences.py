"""Sentences with their words, paragraph numbers, and whether they are boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from factcheck.document import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading
    from factcheck.rules import Rules

LINE_BREAKS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
LONGEST_BOILERPLATE = 400


def find_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of the parsed text, trimmed of white space and numbered by paragraph from 0."""
    breaks = [found.end() for found in LINE_BREAKS.finditer(reading.article.text) if found.start()]
    return tuple(_sentence(reading, inked, breaks) for inked in _trimmed(reading))


def is_boilerplate(text: str, rules: Rules) -> bool:
    """Whether a sentence is the site's furniture: a copyright line, a link, a credit, a byline."""
    if len(text) > LONGEST_BOILERPLATE:
        return False
    furniture, byline = _patterns(rules)
    return bool(furniture.match(text) or byline.match(text))


@cache
def _patterns(rules: Rules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = rules.table("boilerplate")
    return re.compile("|".join(table["lines"]), re.IGNORECASE), re.compile("|".join(table["bylines"]))


def _trimmed(reading: Reading) -> Iterator[list[Token]]:
    """The tokens of each sentence that are no white space."""
    for phrase in reading.doc.sents:
        inked = [token for token in reading.tokens[phrase.start : phrase.end] if not token.is_space]
        if inked:
            yield inked


def _sentence(reading: Reading, inked: list[Token], breaks: list[int]) -> Sentence:
    words = tuple(Word(reading.token(one), one.lemma_, one.pos_) for one in inked)
    span = reading.span(words[0].span.start, words[-1].span.end)
    return Sentence(span, words, bisect_right(breaks, span.start), is_boilerplate(span.text, reading.rules))
