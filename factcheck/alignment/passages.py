"""A quotation as it is compared: the words in its quotation marks as one running text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.alignment.folding import PIECE, Folding, Token, fold
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.document import Document, Quotation


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a quotation in the order of the text, and their folded `forms`; `lemmas` are by offset.

    A word that opens a later piece of the quotation has `PIECE` among the marks before it: between the pieces the
    outlet's own prose stands, so nothing is said of what was left out there.
    """

    text: str
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    lemmas: Mapping[int, str]

    def span(self, first: int, last: int) -> Span:
        """From one word to another, the last one excluded."""
        return Span.of(self.text, self.tokens[first].start, self.tokens[last - 1].end)

    def marks(self, place: int) -> frozenset[str]:
        """The marks before a word; none at the end."""
        return self.tokens[place].before if place < len(self.tokens) else frozenset()

    def pieces(self, first: int, last: int) -> tuple[int, int]:
        """Where the pieces start and end that hold the words from one place to another."""
        breaks = [0, *(at for at, token in enumerate(self.tokens) if PIECE in token.before), len(self.tokens)]
        return max(at for at in breaks if at <= first), min(at for at in breaks if at >= last)

    def lemma(self, place: int) -> str:
        """The lemma of a word, its folded form where the parse has none."""
        token = self.tokens[place]
        return self.lemmas.get(token.start, token.form).casefold()


def passage_of(quotation: Quotation, document: Document, folding: Folding, lemmas: Mapping[int, str]) -> Passage:
    """The passage of a quotation; without words for one that has nothing in quotation marks."""
    pieces = quotation.quoted or (quotation.content if quotation.kind == "direct" else ())
    text = document.article.text
    tokens: list[Token] = []
    for piece in pieces:
        words = fold(text, piece.start, piece.end, folding)
        if tokens and words:
            words = (replace(words[0], before=words[0].before | {PIECE}), *words[1:])
        tokens += words
    return Passage(text, tuple(tokens), tuple(one.form for one in tokens), lemmas)


def lemmas_of(document: Document) -> dict[int, str]:
    """The lemma of every word of an article, by the offset where it starts."""
    return {word.span.start: word.lemma for sentence in document.sentences for word in sentence.words}
