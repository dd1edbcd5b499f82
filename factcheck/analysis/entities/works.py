"""Titles of works in quotation marks: “The Long Road”, with capitals where a title has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.entities.name import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading

SHORTEST, LONGEST = 2, 10
SMALL = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
HEADLINE = 0.7
"""The share of capitals above which a line is a headline, whose quoted words are no titles."""


def find_works(reading: Reading) -> Iterator[Name]:
    """Quoted passages of two to ten words that are written as titles are."""
    for region in reading.marks.regions:
        if len(region.pieces) == 1:
            phrase = reading.doc.char_span(region.pieces[0].start, region.pieces[0].end, alignment_mode="contract")
            words = [token for token in phrase if token.is_alpha] if phrase is not None else []
            if phrase is not None and SHORTEST <= len(words) <= LONGEST and _titled(words) and not _in_headline(phrase):
                yield Name(words[0].i, words[-1].i + 1, "work")


def _titled(words: list[Token]) -> bool:
    """Capitals on the first, the last and all greater words, but not throughout; no person's name."""
    capitals = words[0].text[0].isupper() and words[-1].text[0].isupper()
    greater = all(word.text[0].isupper() or word.pos_ in SMALL for word in words)
    return capitals and greater and any(word.ent_type_ != "PERSON" for word in words)


def _in_headline(phrase: Phrase) -> bool:
    around = [token for token in phrase.sent if token.is_alpha and not phrase.start <= token.i < phrase.end]
    greater = [token for token in around if token.pos_ not in SMALL]
    return bool(greater) and sum(token.text[0].isupper() for token in greater) / len(greater) > HEADLINE
